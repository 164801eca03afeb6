// npm run score: runs the command on the annotated letters and says how well it reads them.
//   npm run score -- [--set shared|own] [--letter NAME] [--errors MEASURE]
import { parseArgs } from "node:util";
import { order, score } from "../tests/score/measures.mjs";
import { ownLetters, sharedLetters } from "../tests/score/sets.mjs";
import { table } from "../tests/score/table.mjs";
import { buildCommand } from "./cli.mjs";
import { Failure, inRoot, main, output } from "./shell.mjs";

const sets = { shared: sharedLetters, own: ownLetters };
const titles = {
  shared: "../shared: annotated letters and practice letters together",
  own: "tests/letters: the project's own letters",
};

await main(async () => {
  const { set, letter = "", errors } = options();
  const command = inRoot(await buildCommand());
  for (const name of set ? [set] : Object.keys(sets)) scoreSet(name, letter, errors, command);
});

function options() {
  let values;
  try {
    ({ values } = parseArgs({
      options: { set: { type: "string" }, letter: { type: "string" }, errors: { type: "string" } },
    }));
  } catch (error) {
    throw new Failure(error.message);
  }
  const { set, errors } = values;
  if (set && !(set in sets)) throw new Failure(`--set is shared or own, not ${set}`);
  if (errors && (!order.includes(errors) || errors.startsWith("entities"))) {
    const known = order.filter((measure) => !measure.startsWith("entities"));
    throw new Failure(`--errors takes one of ${known.join(" ")}`);
  }
  return values;
}

function scoreSet(name, only, errors, command) {
  console.log(`\n${titles[name]}`);
  const all = sets[name]();
  if (!all) {
    console.log("  not at hand: there is no folder ../shared beside this checkout; nothing was scored here");
    return;
  }
  const letters = all.filter((letter) => letter.name.includes(only));
  if (letters.length === 0) {
    console.log(`  no letters${only && ` named ${only}`}`);
    return;
  }
  const found = [];
  const tell = (measure, letter, line) => {
    if (measure === errors) found.push(`${letter}  ${line}`);
  };
  const result = score(letters, analyses(command, letters), tell);
  for (const line of [...found, `${letters.length} letters`, ...table(result)]) console.log(`  ${line}`);
}

/** One run of the command for all letters. */
function analyses(command, letters) {
  const printed = JSON.parse(output(command, ["analyze", "--compact", ...letters.map((letter) => letter.file)]));
  const list = letters.length === 1 ? [printed] : printed.map((entry) => entry.analysis);
  return Object.fromEntries(letters.map((letter, index) => [letter.name, list[index]]));
}

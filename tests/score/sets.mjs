// The letters that are scored: the project's own, and those shared between projects where they are at hand.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readGold } from "./gold.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = path.join(root, "..", "shared");

/** Folder of the project's own letters. */
export const ownFolder = path.join(root, "tests", "letters");

/** The names of the project's own letters. */
export const ownNames = () =>
  existsSync(ownFolder)
    ? readdirSync(ownFolder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];

/** The project's own letters, invented and annotated. */
export const ownLetters = () =>
  ownNames().map((name) => {
    const file = (kind) => path.join(ownFolder, name, kind);
    return letter(name, file("letter.txt"), file);
  });

/** The annotated letters of ../shared, or null where the folder is missing. */
export function sharedLetters() {
  if (!existsSync(shared)) return null;
  return [
    ...annotated(path.join(shared, "letters"), path.join(shared, "gold")),
    ...annotated(path.join(shared, "practice"), path.join(shared, "practice")),
  ];
}

/** Every letter text of ../shared, annotated or not; empty where the folder is missing. */
export const sharedTexts = () =>
  ["letters", "practice"]
    .map((folder) => path.join(shared, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^[^.]+\.txt$/u.test(name))
        .sort()
        .map((name) => path.join(folder, name)),
    );

/** The scorer that came with the shared letters. */
export const sharedScorer = path.join(shared, "eval", "score.py");

function annotated(letters, gold) {
  const ending = ".entities.txt";
  return readdirSync(gold)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort()
    .map((name) => letter(name, path.join(letters, `${name}.txt`), (kind) => path.join(gold, `${name}.${kind}`)));
}

const letter = (name, file, goldFile) => ({ name, file, text: readFileSync(file, "utf8"), gold: readGold(goldFile), goldFile });

import type { findingWords as zhCN } from "../zh-CN/findings";

/** Questions and answers, the outcome, what was found on the way. */
export const findingWords: typeof zhCN = {
  questions: {
    list: "Asked and answered",
    verdicts: {
      done: "done",
      planned: "planned",
      explained: "only explained",
      refused: "turned down",
      not_addressed: "no answer found",
    },
    also: (verdicts) => `, also: ${verdicts.join(", ")}`,
    more: (count) => `${count} more`,
    proposal: {
      add: "Add the proposal’s own text",
      added: "The proposal’s own text was added",
      label: "Text of the proposal",
      hint: "Where the letter comes without it: paste it here to see which of its points are answered. For this letter only.",
      use: "Compare",
      remove: "Take it away",
    },
  },

  outcome: {
    suggests: "The body suggests: ",
    scheme: "Scheme",
    schemes: { none: "compare nothing", national: "national, four classes", three: "three classes", four: "local, four classes" },
    outcomes: {
      solved: "solved",
      in_progress: "being solved",
      planned: "planned",
      explained_only: "only explained",
      refused: "turned down",
    },
    or: " or ",
    agrees: (printed, said) => `${printed} means ${said}, as the body tells`,
    disagrees: (printed, said) => `${printed} means ${said}, which the body does not tell`,
    noClass: (printed) => `this scheme has no ${printed}`,
  },

  findings: {
    none: "Nothing to point out.",
    count: (count) => `${count}×`,
    more: (count) => `${count} more`,
    zones: "Parts of the letter",
    list: "Noticed while reading",
  },

  finding: {
    "repair.page_break": () => "A page break cut a sentence; joined",
    "repair.line_wrap": () => "Hard line breaks cut a paragraph; joined",
    "repair.run_together": () => "Two paragraphs stood on one line; parted",
    "repair.flat": () => "The whole letter came on one line; broken at its blanks",
    "repair.furniture": () => "Page numbers or running heads in the text; passed over",
    "repair.space": () => "Stray spaces between characters; passed over",
    "repair.character": () => "Look-alike or mixed-width characters; read as the usual ones",
    "repair.radical": () => "Characters in their radical form; read as the usual ones",
    "repair.misread": () => "A sign is wrong or lost; read as it is usually written",
    "repair.invisible": () => "Invisible characters; passed over",
    "numbering.start": (d) => `Numbering does not start at the beginning${told(d["found"], "found")}`,
    "numbering.gap": (d) => `Numbering jumps${told(d["expected"], "expected")}${told(d["found"], "found")}`,
    "numbering.repeat": (d) => `A number is repeated${told(d["found"], "found")}`,
    "numbering.level": (d) => `Numbering skips a level${told(d["expected"], "expected")}${told(d["found"], "found")}`,
    "figure.disagrees": (d) => `Figures disagree: ${d["arithmetic"] ?? ""}`,
    "figure.one_reading": (d) =>
      `Figures agree only ${readings[String(d["reading"])] ?? "on another reading"}: ${d["arithmetic"] ?? ""}`,
    "question.not_addressed": (d) => `No answer found to this point: ${d["point"] ?? ""}`,
    "outcome.disagrees": (d) =>
      `Class ${d["printed"] ?? ""} means ${outcomes(d["meaning"])} under the scheme chosen; the body suggests ${outcomes(d["inferred"])}`,
    "date.unresolved": () => "No year to go by; this date could not be placed",
  },

  findingOther: (code) => `Other (${code})`,
};

function told(value: string | number | undefined, label: string): string {
  return value === undefined ? "" : `, ${label} “${value}”`;
}

/** Names of outcomes, parted by “or”. */
function outcomes(names: string | number | undefined): string {
  return String(names ?? "")
    .split(" ")
    .map((name) => findingWords.outcome.outcomes[name] ?? name)
    .join(findingWords.outcome.or);
}

/** On which reading figures agree. */
const readings: Readonly<Record<string, string>> = {
  increase_to: "where “grew by” means “grew to”",
  points: "where per cent means percentage points",
  truncated: "where digits were cut off, not rounded",
  simple_average: "as a simple average",
  years_inclusive: "where both the first and the last year count",
};

import { schemes } from "../engine/protocol";
import { markKinds, type MarkKind } from "../model/kinds";
import { MAX_CHARS } from "../state/analysis-task";
import type { DafuLetterAttribute, DafuLetterElement, DafuLetterScheme, DafuLetterTheme, DafuLetterView } from "./types";

/** What an attribute holds; the values where only some are known. */
interface Attribute<Value> {
  readonly attribute: string;
  readonly type: StringConstructor | NumberConstructor | BooleanConstructor;
  readonly initial: Value;
  readonly values?: readonly Value[];
  /** Style sheets ask for it. */
  readonly reflect?: boolean;
}

export const views = ["split", "text", "ledger", "compact"] as const satisfies readonly DafuLetterView[];
const themes = ["auto", "light", "dark"] as const satisfies readonly DafuLetterTheme[];
const readings: readonly DafuLetterScheme[] = schemes;

/** Every attribute with what it is where it is not given: the class is made of this list, and so is its documentation. */
export const attributes: { readonly [Name in DafuLetterAttribute]: Attribute<DafuLetterElement[Name]> } = {
  lang: { attribute: "lang", type: String, initial: "", reflect: true },
  theme: { attribute: "theme", type: String, initial: "auto", values: themes, reflect: true },
  view: { attribute: "view", type: String, initial: "split", values: views, reflect: true },
  kinds: { attribute: "kinds", type: String, initial: "" },
  readOnly: { attribute: "readonly", type: Boolean, initial: false },
  noExport: { attribute: "no-export", type: Boolean, initial: false },
  noHistory: { attribute: "no-history", type: Boolean, initial: false },
  maxChars: { attribute: "max-chars", type: Number, initial: MAX_CHARS },
  timeoutMs: { attribute: "timeout-ms", type: Number, initial: 5000 },
  worker: { attribute: "worker", type: String, initial: "auto" },
  anchor: { attribute: "anchor", type: String, initial: "" },
  headingLevel: { attribute: "heading-level", type: Number, initial: 2 },
  referenceDate: { attribute: "reference-date", type: String, initial: null },
  scheme: { attribute: "scheme", type: String, initial: "none", values: readings },
};

/** What Lit is told of them. */
export const declarations = Object.fromEntries(
  Object.entries(attributes).map(([name, { attribute, type, reflect = false }]) => [name, { attribute, type, reflect }]),
);

/** What elements begin with. */
export const initial = Object.fromEntries(Object.entries(attributes).map(([name, { initial: value }]) => [name, value]));

/** An attribute may say anything: the value where it is known, else the one that stands for none. */
export function known<Name extends DafuLetterAttribute>(name: Name, value: DafuLetterElement[Name]): DafuLetterElement[Name] {
  const { values, initial: otherwise } = attributes[name];
  return !values || values.includes(value) ? value : otherwise;
}

/** A number that an attribute gave; the one that stands for none where it is no number above zero. */
export const numberOf = (name: "maxChars" | "timeoutMs" | "headingLevel", value: number): number => (value > 0 ? value : attributes[name].initial);

/** Kinds that are not among those listed; none where the list is empty. */
export function hiddenBy(kinds: string): ReadonlySet<MarkKind> {
  const shown = kinds.split(/[\s,]+/u).filter(Boolean);
  return new Set(shown.length === 0 ? [] : markKinds.filter((kind) => !shown.includes(kind)));
}

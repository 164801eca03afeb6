import type { DafuError } from "../engine/errors";
import type { Words } from "../i18n/words";
import { encodings } from "../import/encodings";
import type { NoticeAction } from "../parts/error-notice";
import type { LetterSource } from "../state/letter-source";

/** What can be done about an error. */
export function actionsFor({ code, detail }: DafuError, source: LetterSource, words: Words): NoticeAction[] {
  const { actions } = words.errors;
  const retry = { id: "retry", name: actions.retry };
  const first = source.longerThanFirst ? [{ id: "first", name: actions.first }] : [];
  switch (code) {
    case "E-TIME":
      return [retry, ...first];
    case "E-TRAP":
      return [retry, ...first, { id: "diagnostics", name: actions.diagnostics }];
    case "E-START":
      return [retry];
    case "E-BIG":
      return first;
    case "E-STORE":
      return source.task.result ? [{ id: "export", name: words.keeping.errors.store.export }] : [];
    case "E-ENC":
      return encodings.filter((name) => name !== detail["encoding"]).map((name) => ({ id: `encoding:${name}`, name: actions.encoding(name) }));
    default:
      return [];
  }
}

/** Does what was chosen; `diagnostics` is the page's own. */
export function actOn(id: string, source: LetterSource): void {
  const { draft } = source;
  source.dismiss();
  const [what, which] = id.split(":");
  if (what === "encoding") void source.reread(which ?? "");
  else if (id === "retry") void (draft === "" ? source.startEngine() : source.analyze());
  else if (id === "first") void source.takeFirst();
}

/** What helps to find a fault of the engine; nothing of the letter. */
export function diagnostics(error: DafuError, source: LetterSource): string {
  const { engineVersion, draft } = source;
  const about = { code: error.code, message: error.message, engine: engineVersion, characters: draft.length, browser: navigator.userAgent };
  return JSON.stringify(about, null, 2);
}

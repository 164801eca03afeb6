import { html, type TemplateResult } from "lit";
import type { Words } from "../i18n/words";
import "../parts/about-dialog";
import "../parts/keys-dialog";
import "../parts/letters-dialog";
import "../parts/privacy-dialog";
import "../parts/share-dialog";
import type { LetterSource } from "../state/letter-source";
import type { KeptLetter } from "../state/stored";
import type { UndoStack } from "../state/undo-stack";
import type { Keeping } from "./keeping";
import { SavedLetters } from "./saved-letters";
import { build, version } from "./version";

export { SavedLetters };

/** What the dialogs show, and what happens in them. */
export interface DialogState {
  readonly words: Words;
  readonly source: LetterSource;
  readonly keeping: Keeping;
  readonly saved: SavedLetters;
  readonly steps: UndoStack;
  /** Keys that type something act. */
  readonly keys: boolean;
  switchKeys(on: boolean): void;
  print(): void;
  copy(text: string): void;
  downloadText(): void;
}

type Detail<T> = CustomEvent<T>;

/** The dialogs that few open: fetched with the first of them. */
export function dialogsTemplate(state: DialogState): TemplateResult {
  const { words, source, keeping, saved, steps } = state;
  const { result, analyzedText } = source.task;
  return html`<dafu-keys-dialog
      .words=${words}
      .on=${state.keys}
      @keys-switch=${(event: Detail<{ on: boolean }>) => state.switchKeys(event.detail.on)}
      @keys-print=${() => state.print()}
    ></dafu-keys-dialog>
    <dafu-about-dialog
      .words=${words}
      .version=${version}
      .build=${build}
      .engine=${source.engineVersion}
      .schema=${result?.schema_version ?? null}
    ></dafu-about-dialog>
    <dafu-privacy-dialog .words=${words}></dafu-privacy-dialog>
    <dafu-share-dialog
      .words=${words}
      @link-copy=${(event: Detail<{ text: string }>) => state.copy(event.detail.text)}
      @letter-download=${() => state.downloadText()}
    ></dafu-share-dialog>
    <dafu-letters-dialog
      .words=${words}
      .session=${keeping.session.letters}
      .current=${result ? analyzedText : null}
      .shelf=${saved.shelf}
      .said=${saved.said}
      .left=${saved.left}
      ?canUndo=${steps.last?.of === "removal"}
      @letter-open=${(event: Detail<{ letter: KeptLetter }>) => saved.open(event.detail.letter)}
      @letter-save=${() => void saved.save()}
      @letter-remove=${(event: Detail<{ id: number }>) => void saved.remove(event.detail.id)}
      @removal-undo=${() => steps.undo()}
      @clear-all=${() => void saved.clearAll()}
    ></dafu-letters-dialog>`;
}

import { formats } from "../export/formats";
import { loadWords } from "../i18n/words";
import { loadPictures } from "../parts/picture-pane";
import { loadField } from "../parts/question-list";

/**
 * What the first view does without is fetched once it stands: English, pictures, dialogs, lists of letters, and what
 * writes files. From then on the page asks for nothing but readers of files, whatever is pressed. What does not come
 * now is asked for again when it is needed.
 */
export async function fetchRest(): Promise<void> {
  const parts = [() => loadWords("en"), loadPictures, loadField, () => import("./dialogs"), () => import("./many-parts"), ...formats.map(({ writer }) => writer)];
  for (const fetched of parts) await fetched().catch(() => undefined);
}

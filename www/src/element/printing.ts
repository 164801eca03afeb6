import { DafuError } from "../engine/errors";

/** How long a report may take to stand in its window. */
const PATIENCE = 10_000;

/**
 * A window for what is to be printed. Has to be asked for in the click itself, before there is anything to show: later
 * the browser takes it for an advertisement. A style sheet that hides the page around the element would print the
 * letter alone as well, but the page is not ours to style.
 */
export function printWindow(): Window {
  const opened = open("", "_blank");
  if (!opened) throw new DafuError("E-PRINT");
  return opened;
}

/** Shows the report in the window and prints it; the window closes when that is done. */
export async function printReport(report: Blob, opened: Window & { CSSStyleSheet?: typeof CSSStyleSheet }): Promise<void> {
  const address = URL.createObjectURL(report);
  try {
    opened.location.replace(address);
    await shown(opened, address);
    // The window has its maker's policy, which may refuse the report's own style element.
    const { styles } = await import("../export/html.styles");
    const sheet = new (opened as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(styles);
    opened.document.adoptedStyleSheets = [sheet];
    opened.addEventListener("afterprint", () => opened.close());
    opened.print();
  } catch (error) {
    opened.close();
    throw error;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Resolves when the report stands in its window. The window's own events go with the page that was in it before. */
async function shown(opened: Window, address: string): Promise<void> {
  const start = performance.now();
  while (opened.location.href !== address || opened.document.readyState !== "complete") {
    if (opened.closed || performance.now() - start > PATIENCE) throw new DafuError("E-PRINT");
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

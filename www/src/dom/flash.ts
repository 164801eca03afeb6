/** How long a place stays lit, in milliseconds; the style sheet's animation takes as long. */
const SHOWN = 1800;

/** Lights up a range for a moment with boxes over its lines; the text itself is not touched, so nothing moves. */
export function flash(range: Range, layer: HTMLElement): void {
  const boxes = boxesOver(range, layer, "flash");
  layer.replaceChildren(...boxes);
  setTimeout(() => {
    for (const box of boxes) box.remove();
  }, SHOWN);
}

/** A box for each line of the range, placed in `layer`. */
export function boxesOver(range: Range, layer: HTMLElement, className: string): HTMLElement[] {
  const origin = layer.getBoundingClientRect();
  return lineBoxes(range).map((line) => {
    const box = document.createElement("div");
    box.className = className;
    box.style.top = `${line.top - origin.top}px`;
    box.style.left = `${line.left - origin.left}px`;
    box.style.width = `${line.right - line.left}px`;
    box.style.height = `${line.bottom - line.top}px`;
    return box;
  });
}

interface Line {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** One box for each line of the range, however many elements stand in it. */
function lineBoxes(range: Range): Line[] {
  const lines: Line[] = [];
  for (const { top, bottom, left, right } of range.getClientRects()) {
    if (right - left < 1 || bottom - top < 1) continue;
    const line = lines.find((other) => Math.min(other.bottom, bottom) - Math.max(other.top, top) > (bottom - top) / 2);
    if (line) {
      line.left = Math.min(line.left, left);
      line.right = Math.max(line.right, right);
    } else lines.push({ top, bottom, left, right });
  }
  return lines;
}

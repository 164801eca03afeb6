const MARGIN = 8;

/** Puts the card under what it belongs to, above it where there is no room, and at the lower edge on a phone. */
export function placeCard(card: HTMLElement, at: DOMRect, narrow: boolean): void {
  const { style } = card;
  if (narrow) {
    for (const name of ["left", "top"]) style.removeProperty(name);
    return;
  }
  const { width, height } = card.getBoundingClientRect();
  const below = at.bottom + 14;
  const above = at.top - height - 14;
  const top = below + height < innerHeight - MARGIN || above < MARGIN ? below : above;
  style.left = `${clamp(at.left - 40, MARGIN, innerWidth - width - MARGIN)}px`;
  style.top = `${clamp(top, MARGIN, Math.max(MARGIN, innerHeight - height - MARGIN))}px`;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

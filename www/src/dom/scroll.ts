/** A scroll that has not ended after this many milliseconds is taken to have. */
const LONGEST = 700;

/**
 * Scrolls until `away` is nothing: gently over short ways, at once over long ones and for those who want no motion.
 * Parts that come into view take their real height only then, so it looks again when it is there.
 */
export async function scrollTo(scroller: HTMLElement, away: () => number): Promise<void> {
  const far = Math.abs(away()) > 2 * scroller.clientHeight;
  const calm = far || matchMedia("(prefers-reduced-motion: reduce)").matches;
  const before = scroller.scrollTop;
  scroller.scrollBy({ top: away(), behavior: calm ? "instant" : "smooth" });
  if (!calm && Math.abs(away()) > 1) await ended(scroller, before);
  for (let look = 0; look < 3 && Math.abs(away()) > 2; look += 1) {
    scroller.scrollBy({ top: away(), behavior: "instant" });
    await new Promise(requestAnimationFrame);
  }
}

/** Resolves when a scroll has ended, or has nowhere to go. */
function ended(scroller: HTMLElement, before: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST);
    scroller.addEventListener(
      "scrollend",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
    // At the end of the letter nothing moves, and nothing is told.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (scroller.scrollTop === before) resolve();
      }),
    );
  });
}

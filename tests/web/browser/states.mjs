// The main states of the page, as a visitor sees them: the references of the tests are taken of these, and the pictures in
// the README. All letters are the page's own samples.
import { createCanvas } from "@napi-rs/canvas";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { drop, letterOf } from "./browser.mjs";
import { elderly, lamps, water } from "./letters.mjs";

const wide = { width: 1280, height: 800 };
const medium = { width: 768, height: 1024 };
const phone = { width: 360, height: 740 };

const tab = (page, name) => page.getByRole("tab", { name }).click();

async function sample(page, name = /市里的长信/u) {
  await page.getByRole("button", { name }).click();
  await letterOf(page).or(page.getByRole("tablist")).first().waitFor();
  await page.getByText(/已分析/u).first().waitFor();
}

async function reading(page) {
  await sample(page);
  await page.getByRole("row").nth(2).click();
  await page.locator(".flash").first().waitFor({ state: "detached" });
}

async function pictures(page) {
  await sample(page);
  await tab(page, /^图/u);
  await page.getByRole("button", { name: "看表" }).last().waitFor();
}

/** The first sheet of the printed page, as a picture. */
async function firstSheet(page) {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const task = getDocument({ data, verbosity: 0 });
  const sheet = await (await task.promise).getPage(1);
  const viewport = sheet.getViewport({ scale: 96 / 72 });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await sheet.render({ canvas, viewport }).promise;
  await task.destroy();
  return canvas.toBuffer("image/png");
}

/** What each shows: the size of the window, what the address asks for, and what is done before it is taken. */
export const states = {
  "start-1280": { size: wide, act: async () => undefined },
  "start-360": { size: phone, act: async () => undefined },
  "letter-1280": { size: wide, act: reading },
  "letter-1280-dark": { size: wide, hash: "#theme=dark", act: reading },
  "letter-768": { size: medium, act: (page) => sample(page) },
  "letter-360": { size: phone, act: (page) => sample(page) },
  "ledger-360": {
    size: phone,
    act: async (page) => {
      await sample(page);
      await tab(page, /^台账/u);
    },
  },
  "facts-360": {
    size: phone,
    act: async (page) => {
      await sample(page, /县里的公文/u);
      await tab(page, /^要素/u);
    },
  },
  "pictures-1280-dark": { size: wide, hash: "#theme=dark", act: pictures },
  "card-1280": {
    size: wide,
    act: async (page) => {
      await sample(page);
      await page.getByRole("button", { name: /为什么/u }).first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  "findings-1280": {
    size: wide,
    act: async (page) => {
      await sample(page);
      await tab(page, /^发现/u);
    },
  },
  "letters-1280": {
    size: wide,
    act: async (page) => {
      await drop(page, ["路灯.txt", lamps], ["养老.txt", elderly], ["饮水.txt", water], ["饮水（又一份）.txt", water], ["照片.png", [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]]);
      await page.getByText(/读完/u).waitFor();
    },
  },
  print: { size: wide, act: (page) => sample(page), shoot: firstSheet },
};

/** Debian's fonts for Chinese, whatever else is on the computer. */
const sans = '"Noto Sans CJK SC", sans-serif';
const serif = '"Noto Serif CJK SC", serif';
const fonts = { interface: sans, heading: sans, letter: serif, title: serif, subheading: serif };

/** A context whose pages look the same on every computer. */
export const context = ({ size, hash = "" }) => ({ size, hash, deviceScaleFactor: 1, colorScheme: "light", reducedMotion: "reduce" });

const screenshot = (page) => page.screenshot({ animations: "disabled", caret: "hide" });

/** Brings the page into a state, at rest, and takes it. */
export async function take(page, { act, shoot = screenshot }) {
  await page.evaluate(async (families) => {
    await new FontFace("there", 'local("NotoSansCJKsc-Regular")').load().catch(() => {
      throw new Error("pictures of the page are taken with Debian's fonts-noto-cjk, which is not installed");
    });
    for (const [use, family] of Object.entries(families)) document.documentElement.style.setProperty(`--dafu-font-${use}`, family);
  }, fonts);
  await act(page);
  // Nothing lights up under the mouse.
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    const host = document.querySelector("dafu-page");
    // The time that the engine took is another one every time.
    host.source.task.milliseconds = 12;
    host.requestUpdate();
    await host.updateComplete;
    await document.fonts.ready;
  });
  // What follows the letter's scrolling follows a frame later.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return shoot(page);
}

// npm run icons: the pictures of the installed page, from www/public/icon.svg. Run it after changing that, and commit both.
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { launchOptions } from "./chromium.mjs";
import { inRoot, main } from "./shell.mjs";

const folder = "www/public";
/** A maskable icon is cut to any shape: its ground has no corners and what counts stands in the middle. */
const pictures = [
  { name: "icon-192.png", size: 192, padding: 0 },
  { name: "icon-512.png", size: 512, padding: 0 },
  { name: "icon-maskable-512.png", size: 512, padding: 64 },
];

await main(async () => {
  const svg = readFileSync(inRoot(folder, "icon.svg"), "utf8");
  const browser = await chromium.launch(await launchOptions());
  for (const { name, size, padding } of pictures) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const ground = padding > 0 ? "#fffefb" : "transparent";
    const sides = `padding: ${padding}px; width: ${size - 2 * padding}px`;
    await page.setContent(`<style>body { margin: 0; background: ${ground} } svg { display: block; ${sides} }</style>${svg}`);
    writeFileSync(inRoot(folder, name), await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
});

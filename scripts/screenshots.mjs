// npm run screenshots: the pictures of the page in the README, in docs/screenshots/, taken in Chromium.
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import * as build from "./build.mjs";
import { launchOptions } from "./chromium.mjs";
import { inRoot, main, say } from "./shell.mjs";
import { serve } from "./serve.mjs";

const folder = "docs/screenshots";

/** What each shows: how the page is opened, and what is done before it is taken. */
const shots = {
  "reading.png": {
    size: { width: 1280, height: 800 },
    hash: "",
    act: async (page) => {
      await sample(page, /市里的长信/u);
      await page.getByRole("row").nth(2).click();
      await page.locator(".flash").first().waitFor({ state: "detached" });
    },
  },
  "pictures.png": {
    size: { width: 1280, height: 800 },
    hash: "#theme=dark",
    act: async (page) => {
      await sample(page, /市里的长信/u);
      await page.getByRole("tab", { name: /^图/u }).click();
      await page.getByRole("button", { name: "看表" }).last().waitFor();
    },
  },
};

async function sample(page, name) {
  await page.getByRole("button", { name }).click();
  await page.getByRole("table").first().waitFor();
}

await main(async () => {
  await build.beforePage();
  await build.page();
  mkdirSync(inRoot(folder), { recursive: true });
  const server = await serve(inRoot("dist"));
  const browser = await chromium.launch(await launchOptions());
  try {
    for (const [name, { size, hash, act }] of Object.entries(shots)) {
      const page = await browser.newPage({ viewport: size, locale: "zh-CN", serviceWorkers: "block" });
      await page.goto(`${server.address}${hash}`);
      await page.getByText("已就绪").waitFor();
      await act(page);
      await page.screenshot({ path: inRoot(folder, name) });
      await page.close();
      say(`${folder}/${name}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
});

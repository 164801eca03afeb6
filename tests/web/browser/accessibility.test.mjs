// axe finds nothing in any state, theme or language; every control has a name; the page can be used without a mouse.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inRoot } from "../../../scripts/shell.mjs";
import { clickStart, drop, letterOf, paste, result, sizes, useBrowser, withPage } from "./browser.mjs";
import { elderly, lamps, recipe, water } from "./letters.mjs";

const chromium = useBrowser();
const axe = readFileSync(inRoot("node_modules/axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What the page can look like: how one comes there. */
const states = {
  "the empty page": async () => undefined,
  "an error": async (page) => {
    await drop(page, ["答复.wps", "x"]);
    await page.getByRole("alert").waitFor();
  },
  "a letter": async (page) => {
    await paste(page, lamps);
    await result(page);
  },
  "a letter with a chosen row": async (page) => {
    await states["a letter"](page);
    await page.getByRole("row").nth(2).click();
    await page.locator(".flash").first().waitFor();
    await page.locator(".flash").first().waitFor({ state: "detached" });
  },
  "entities": async (page) => {
    await states["a letter"](page);
    await page.getByRole("tab").nth(1).click();
  },
  "findings": async (page) => {
    await states["a letter"](page);
    await page.getByRole("tab").nth(2).click();
  },
  "pictures": async (page) => {
    await states["a letter"](page);
    await page.getByRole("tab", { name: /^(?:图|Charts)/u }).click();
    await page.getByRole("button", { name: /^(?:看表|Table)$/u }).last().waitFor();
  },
  "pictures as tables": async (page) => {
    await states["pictures"](page);
    const buttons = page.getByRole("button", { name: /^(?:看表|Table)$/u });
    while ((await buttons.count()) > 0) await buttons.first().click();
  },
  "what to print": async (page) => {
    await states["a letter"](page);
    await page.getByRole("button", { name: /^(?:打印|Print)$/u }).click();
    await page.getByRole("dialog").waitFor();
  },
  "a card": async (page) => {
    await states["a letter"](page);
    await clickStart(letterOf(page).locator(".k-commitment"));
    await page.getByRole("dialog").waitFor();
  },
  "the editor": async (page) => {
    await states["a letter"](page);
    await page.getByRole("button", { name: /编辑原文|Edit text/u }).click();
  },
  "a menu": async (page) => {
    await states["a letter"](page);
    await page.getByRole("button", { name: /导出|Export/u }).click();
  },
  "a menu with a choice made": async (page) => {
    await states["a menu"](page);
    await page.getByRole("menuitemcheckbox").click();
  },
  "finding": async (page) => {
    await states["a letter"](page);
    await page.getByRole("button", { name: /^(?:查找|Find)$/u }).click();
    await page.keyboard.type("路灯");
  },
  "the keys": async (page) => {
    await page.getByRole("button", { name: /开始分析|Analyse/u }).focus();
    await page.keyboard.press("Shift+Slash");
    await page.getByRole("dialog").waitFor();
  },
  "history and saved letters": async (page) => {
    await states["a letter"](page);
    await page.getByRole("button", { name: /更多|More/u }).click();
    await page.getByRole("menuitem", { name: /历史|History/u }).click();
    await page.getByRole("button", { name: /保存在本机|Save on this/u }).click();
    await page.getByText(/^(?:1 封|1 saved)/u).waitFor();
  },
  "a link with the letter": async (page) => {
    await states["a letter"](page);
    await page.getByRole("button", { name: /更多|More/u }).click();
    await page.getByRole("menuitem", { name: /生成链接|Make a link/u }).click();
    await page.getByRole("textbox", { name: /^(?:链接|Link)$/u }).waitFor();
  },
  "why a row counts": async (page) => {
    await states["a letter"](page);
    await page.getByRole("button", { name: /为什么算|why/iu }).first().click();
    await page.getByRole("dialog").waitFor();
  },
  "the words about privacy": async (page) => page.getByRole("button", { name: /原文不离开本机|stays here/u }).click(),
  "no letter at all": async (page) => {
    await paste(page, recipe);
    await page.getByRole("note").waitFor();
  },
};

const narrowStates = {
  "a letter on a phone": async (page) => {
    await paste(page, lamps);
    await result(page);
  },
  "the ledger on a phone": async (page) => {
    await narrowStates["a letter on a phone"](page);
    await page.getByRole("tab").nth(1).click();
  },
  "facts on a phone": async (page) => {
    await narrowStates["a letter on a phone"](page);
    await page.getByRole("tab").nth(3).click();
  },
  "pictures on a phone": async (page) => {
    await narrowStates["a letter on a phone"](page);
    await page.getByRole("tab", { name: /^(?:图|Charts)/u }).click();
    await page.getByRole("button", { name: /^(?:看表|Table)$/u }).last().waitFor();
  },
  "the outline on a phone": async (page) => {
    await narrowStates["a letter on a phone"](page);
    await page.getByRole("button", { name: /目录|Outline/u }).click();
    await page.getByRole("dialog").waitFor();
  },
  "the menu on a phone": async (page) => {
    await narrowStates["a letter on a phone"](page);
    await page.getByRole("button", { name: /^更多$|^More$/u }).click();
  },
  "the legend on a phone": async (page) => {
    await narrowStates["a letter on a phone"](page);
    await page.getByRole("button", { name: /^图例$|^Legend$/u }).click();
  },
};

async function violations(page) {
  // What passes is not asked for: telling it takes axe as long as finding what does not.
  const found = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }), tags);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary}`).join("\n    ")}`);
}

/** Back to the empty page, whatever is open: to load it anew for every state would take most of the time. */
async function leave(page) {
  for (let open = 0; open < 3; open += 1) await page.keyboard.press("Escape");
  await page.evaluate(() => document.querySelector("dafu-page").source.empty());
  await page.getByRole("button", { name: /开始分析|Analyse/u }).waitFor();
}

// Colours go with the theme and names with the language: two of the four pairs show all of both.
for (const [theme, lang] of [["light", "zh-CN"], ["dark", "en"]]) {
  for (const [layout, given] of [["wide", states], ["narrow", narrowStates]]) {
    test(`axe is content: ${layout}, ${theme}, ${lang}`, (context) =>
      withPage(chromium, { hash: `#theme=${theme}&lang=${lang}`, size: sizes[layout] }, async (page) => {
        await page.evaluate(axe);
        for (const [name, enter] of Object.entries(given)) {
          await context.test(name, async () => {
            // Where something is to be seen while it moves.
            await page.emulateMedia({ reducedMotion: name.includes("row") ? "no-preference" : "reduce" });
            await enter(page);
            assert.deepEqual(await violations(page), []);
          });
          await leave(page);
        }
      }));
  }
}

test("the whole task by keyboard: sample, row, card, export", () =>
  withPage(chromium, {}, async (page) => {
    const tabTo = async (name) => {
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press("Tab");
        const focused = await page.evaluate(() => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
        });
        if (name.test(focused)) return;
      }
      assert.fail(`Tab does not lead to ${name}`);
    };
    await tabTo(/县里的公文/u);
    await page.keyboard.press("Enter");
    await result(page);
    await tabTo(/^台账/u);
    const { items, statements } = await result(page);
    const { actions } = statements.find(({ id }) => id === items[0].statements[0]);
    await tabTo(new RegExp(`^${actions[0].text}`, "u"));
    await page.keyboard.press("Enter");
    await page.locator(".chosen").first().waitFor();
    await tabTo(/为什么算承诺/u);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("Shift+Tab");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("menuitem", { name: /^分析结果 JSON/u }).waitFor();
    // First comes the choice whether names are shown.
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.equal((await download).suggestedFilename(), "青水函〔2024〕19号 台账.csv");
  }));

test("tabs are walked with the arrows", () =>
  withPage(chromium, {}, async (page) => {
    await paste(page, water);
    await page.getByRole("tab", { name: /台账/u }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("tab", { name: /实体/u, selected: true }).waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.getByRole("tab", { name: /^图/u, selected: true }).waitFor();
  }));

test("marks survive forced colours through their lines", () =>
  withPage(chromium, { forcedColors: "active" }, async (page) => {
    await paste(page, water);
    await result(page);
    const lines = await letterOf(page).locator(".k-commitment, .k-date, .k-quantity").evaluateAll((marks) =>
      marks.map((mark) => {
        const { textDecorationLine, textDecorationStyle } = getComputedStyle(mark);
        return `${textDecorationLine} ${textDecorationStyle}`;
      }),
    );
    assert.deepEqual([...new Set(lines)].sort(), ["underline dashed", "underline dotted", "underline solid"]);
  }));

test("nothing moves for those who want no motion", () =>
  withPage(chromium, { reducedMotion: "reduce" }, async (page) => {
    await paste(page, elderly);
    await page.getByRole("table").getByRole("row").last().click();
    const light = page.locator(".flash").first();
    await light.waitFor();
    assert.equal(await light.evaluate((box) => getComputedStyle(box).animationName), "none");
  }));

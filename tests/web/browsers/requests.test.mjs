// Over thirty things that one does in the page, in three engines, and no request for any of them: not by the page, its
// workers or its service worker, to its own server, nor through a proxy to any other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "../../../scripts/serve.mjs";
import { inRoot } from "../../../scripts/shell.mjs";
import { elderly, lamps, water } from "../browser/letters.mjs";
import { chooseFrom, click, clickStart, find, inEachEngine, paste, saved, until } from "./engines.mjs";
import { giveTools } from "./host-page.mjs";
import { chosen, focus, openNote, picked } from "./in-page.mjs";
import { untilKept } from "./kept-page.mjs";

const read = ({ page }) => find(page, "status", "已分析");
const press = (name) => ({ page }) => click(page, "button", name);
const tab = (name) => ({ page }) => click(page, "tab", name);
const keys = async (page, text) => {
  for (const key of text) await page.press(key);
};
/** A key for the letter. */
const key = (name) => async ({ page }) => {
  await page.run(focus, "[role=region][aria-label=原文]");
  await page.press(name);
};
/** Opens a menu and chooses. */
const choose = (menu, entry) => ({ page }) => chooseFrom(page, menu, entry);
const take = (entry, ending) => async (state) => {
  await choose("^导出$", entry)(state);
  await saved(state, ending);
};
const look = (opener) => async (state) => {
  await opener(state);
  await find(state.page, "dialog", "");
  await state.page.press("Escape");
};
const pick = (label, index) => async ({ page }) => assert.ok(await page.run(picked, label, index), label);

const actions = {
  "paste a letter": async ({ page }) => {
    await paste(page, lamps);
    await find(page, "row", "2024年10月底前");
  },
  "click a row": ({ page }) => click(page, "row", "2024年10月底前"),
  "click a mark": ({ page }) => clickStart(page, ".k-date"),
  "close its card": ({ page }) => page.press("Escape"),
  "see why": look(press("为什么算承诺")),
  "see the entities": tab("^实体"),
  "see the findings": tab("^发现"),
  "see the pictures": tab("^图"),
  "see a picture as a table": press("^看表$"),
  "come back to the ledger": tab("^台账"),
  "filter the ledger": pick("时限、数量", 1),
  "order the ledger": pick("排序", 1),
  "write a note": async ({ page }) => {
    await page.run(openNote);
    await keys(page, "ok");
    await page.press("Tab");
  },
  "take the note back": press("^撤销"),
  "switch a kind off": key("1"),
  "go to the next promise": key("j"),
  "copy a citation": key("c"),
  "find words": async ({ page }) => {
    await click(page, "button", "^查找$");
    await keys(page, "640");
    await page.press("Enter");
    await page.press("Escape");
  },
  "make the type larger": press("原文文字$|放大原文"),
  "change the appearance": press("^外观"),
  "see the keys": look(key("?")),
  "see the words on privacy": look(press("原文不离开本机")),
  "see the dialog for printing": look(press("打印")),
  "make a link": look(choose("^更多", "生成链接")),
  "see the letters that are kept": look(choose("^更多", "历史")),
  "see what the page is": look(choose("^更多", "关于")),
  "take the ledger": take("^台账 CSV", ".csv"),
  "take a workbook": take("^工作簿", ".xlsx"),
  "take a Word table": take("^Word", ".docx"),
  "take a calendar": take("^日历", ".ics"),
  "take a report": take("^网页报告", ".html"),
  "take the analysis": take("^分析结果 JSON", ".json"),
  "take an archive": take("^存档", ".json"),
  "edit the letter": async ({ page }) => {
    await click(page, "button", "^编辑原文$");
    await page.run(focus, "textarea");
    await page.press("1");
    await find(page, "status", `已分析 ${lamps.length + 1} 字`);
  },
  "begin anew": press("^换一封"),
  "read a sample": async (state) => {
    await click(state.page, "button", "县里的公文");
    await read(state);
  },
  "choose several letters": async ({ page }) => {
    await page.run(chosen, [["一.txt", water], ["二.txt", elderly]]);
    await click(page, "tab", "合并台账");
  },
  "switch to English": press("switch to English"),
};

// Kept, the page's files come from the browser and only the service worker could ask; without, whoever asks is heard. A
// browser for each: WebKit's has a line for every file that was saved, until no page is left.
for (const kept of [true, false]) {
  inEachEngine((state) => {
    test(`no request for any of over thirty acts${kept ? "" : ", nor by a page that is not kept"}`, async () => {
      const { page, network } = state;
      const asked = [];
      const server = await serve(inRoot("dist"), 0, (request) => {
        asked.push(request.url);
        if (!kept && request.url === "/service-worker.js") request.url = "/nothing";
      });
      try {
        await page.open(server.address);
        await find(page, "status", "已就绪");
        if (kept) await page.run(untilKept);
        await page.run(giveTools);
        await quiet(asked);
        assert.ok(asked.some((url) => url.endsWith(".wasm")), "the server hears what is asked");
        assert.ok(Object.keys(actions).length >= 30);
        const heard = {};
        for (const [name, act] of Object.entries(actions)) {
          asked.length = 0;
          network.asked.length = 0;
          await act(state).catch((error) => assert.fail(`${name}: ${error.message}`));
          await page.run(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))));
          if (asked.length + network.asked.length > 0) heard[name] = [...asked, ...network.asked];
        }
        assert.deepEqual(heard, {});
      } finally {
        await server.close();
      }
    });
  });
}

/** Waits until nothing was asked for half a second: what the first view does without comes once it stands. */
async function quiet(asked) {
  let before = -1;
  await until(async () => {
    if (asked.length === before) return true;
    before = asked.length;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return false;
  }, () => `it goes on asking: ${asked.at(-1)}`);
}

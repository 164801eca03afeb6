// From a letter to what was found in it, and back to the place in the letter.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clickStart, drop, letterOf, paste, result, sizes, useBrowser, withPage } from "./browser.mjs";
import { elderly, lamps, printed, recipe, water } from "./letters.mjs";

const chromium = useBrowser();
const opened = (body, options = {}) => () => withPage(chromium, options, body);

test("a pasted letter is read without pressing anything", opened(async (page) => {
  await paste(page, lamps);
  const analysis = await result(page);
  await titleOf(page, "关于县十八届人大三次会议第57号建议的答复").waitFor();
  const commitments = analysis.statements.filter(({ kind }) => kind === "commitment");
  assert.ok(commitments.length > 0);
  // One row is the table's head.
  assert.equal(await page.getByRole("table", { name: "承诺台账" }).getByRole("row").count(), commitments.length + 1);
  await page.getByText("已分析 349 字").waitFor();
  await page.getByRole("status").filter({ hasText: `承诺 ${commitments.length} 条` }).waitFor();
}));

test("who acts as well is named once; who is only helped is told beside", opened(async (page) => {
  const promises = "下一步，我局将会同县财政局于2024年底前新建路灯8盏。我局将配合县公安局清理占道车辆。";
  await paste(page, `关于县政协第9号提案的答复\n张三委员：\n提案收悉，现答复如下：\n${promises}\n青禾县水利局\n2024年4月2日\n`);
  const who = page.getByRole("table", { name: "承诺台账" }).locator("td.actor");
  await who.nth(1).waitFor();
  assert.deepEqual((await who.allTextContents()).map((words) => words.trim()), ["我局、县财政局", "我局配合县公安局"]);
}));

test("a typed letter waits for its button", opened(async (page) => {
  await page.getByRole("textbox").pressSequentially("我局将于2024年底前完成。");
  await page.waitForTimeout(600);
  assert.equal(await page.getByRole("table").count(), 0);
  await page.getByRole("button", { name: "开始分析" }).click();
  await page.getByRole("table", { name: "承诺台账" }).waitFor();
}));

test("text under composition is left alone", opened(async (page) => {
  await paste(page, lamps);
  await page.getByRole("button", { name: "编辑原文" }).click();
  const editor = page.getByRole("textbox", { name: "编辑原文" });
  await editor.press("Control+End");
  const before = await page.getByText(/已分析/u).first().textContent();
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "wan", selectionStart: 3, selectionEnd: 3 });
  await page.waitForTimeout(900);
  assert.equal(await page.getByText(/已分析/u).first().textContent(), before);
  await session.send("Input.insertText", { text: "完" });
  await page.getByText(/已分析 350 字/u).waitFor();
  assert.equal((await result(page)).statements.at(-1).text.endsWith("完"), true);
}));

test("changes show in the panels while one types", opened(async (page) => {
  await paste(page, lamps);
  await page.getByRole("button", { name: "编辑原文" }).click();
  const rows = page.getByRole("table", { name: "承诺台账" }).getByRole("row");
  const before = await rows.count();
  const editor = page.getByRole("textbox", { name: "编辑原文" });
  await editor.fill(lamps.replace("敬请理解。", "敬请理解。我局将于2026年3月底前新建公厕3座。"));
  await page.getByRole("button", { name: /新建公厕3座/u }).waitFor();
  assert.equal(await rows.count(), before + 1);
  assert.equal(await editor.evaluate((field) => field === field.getRootNode().activeElement), true);
  await page.getByRole("button", { name: "返回阅读" }).click();
  await letterOf(page).getByText("新建公厕3座").first().waitFor();
}));

test("a letter put away in the middle of typing stays away", opened(async (page) => {
  await paste(page, lamps);
  await page.getByRole("button", { name: "编辑原文" }).click();
  await page.getByRole("textbox", { name: "编辑原文" }).press("1");
  await page.getByRole("button", { name: "换一封" }).click();
  await page.getByRole("textbox", { name: "答复函原文" }).waitFor();
  await page.waitForTimeout(300);
  assert.equal(await page.getByRole("textbox", { name: "答复函原文" }).count(), 1);
}));

test("a dropped file in UTF-8 is read as it stands, line ends and all", opened(async (page) => {
  const text = lamps.replaceAll("\n", "\r\n");
  await drop(page, ["letter.txt", text]);
  const analysis = await result(page);
  await page.getByText("letter.txt · 按 UTF-8 读取").waitFor();
  const [title] = analysis.fact_spans.title;
  assert.equal(text.slice(...title), analysis.facts.title);
  await page.getByText(`已分析 ${text.length} 字`).waitFor();
}));

test("a dropped file in GB18030 is read", opened(async (page) => {
  // 关于绿化的建议的答复, then 我局将于2024年底前完成。 in GB18030
  const bytes = "b9d8d3dac2ccbbafb5c4bda8d2e9b5c4b4f0b8b4 0a ced2bed6bdabd3da32303234c4eab5d7c7b0cdeab3c9a1a3"
    .replaceAll(" ", "").match(/../gu).map((hex) => parseInt(hex, 16));
  await drop(page, ["旧信.txt", bytes]);
  await result(page);
  await page.getByText("旧信.txt · 按 GB18030 读取").waitFor();
  await letterOf(page).getByText("关于绿化的建议的答复").first().waitFor();
  await page.getByText("2024年底前").first().waitFor();
}));

test("a row leads to its sentence", opened(async (page) => {
  await paste(page, elderly);
  const { items } = await result(page);
  const mark = letterOf(page).locator(`[data-id=${items.at(-1).statements[0]}]`).first();
  await page.getByRole("table").getByRole("row").last().getByRole("cell").nth(1).click();
  await mark.and(page.locator(".chosen")).waitFor();
  await page.locator(".flash").first().waitFor();
  assert.equal(await inView(mark), true);
  assert.equal(await page.getByRole("row").last().getAttribute("aria-current"), "true");
  await page.keyboard.press("Escape");
  await page.locator(".chosen").waitFor({ state: "detached" });
}));

test("a row leads to its sentence by keyboard", opened(async (page) => {
  await paste(page, elderly);
  const [first] = (await result(page)).items;
  await page.getByRole("table").getByRole("button").first().focus();
  await letterOf(page).locator(`[data-id=${first.statements[0]}].lit`).first().waitFor({ state: "attached" });
  await page.keyboard.press("Enter");
  await letterOf(page).locator(`[data-id=${first.statements[0]}].chosen`).first().waitFor();
}));

test("a mark opens its card: what it is and which rule found it", opened(async (page) => {
  await paste(page, lamps);
  const { statements } = await result(page);
  const commitment = statements.find(({ kind, deadline }) => kind === "commitment" && deadline);
  await clickStart(letterOf(page).locator(`[data-id=${commitment.id}]`));
  const card = page.getByRole("dialog", { name: /承诺/u });
  await card.waitFor();
  const text = await card.innerText();
  for (const words of [commitment.rule, commitment.deadline.text, commitment.actors[0].text, "依据"]) assert.ok(text.includes(words), words);
  await page.keyboard.press("Escape");
  await card.waitFor({ state: "detached" });
}));

test("where marks overlap all of them are offered", opened(async (page) => {
  await paste(page, lamps);
  const { entities, statements } = await result(page);
  const inside = (entity) => statements.find(({ kind, span }) => kind === "commitment" && span[0] <= entity.span[0] && entity.span[1] <= span[1]);
  const entity = entities.find((candidate) => candidate.type === "date" && inside(candidate));
  await clickStart(letterOf(page).locator(`[data-id=${entity.id}]`));
  const card = page.getByRole("dialog", { name: /此处有 2 项/u });
  await card.getByRole("button", { name: /时间/u }).click();
  const chosen = page.getByRole("dialog", { name: "时间" });
  assert.ok((await chosen.innerText()).includes(entity.rule));
  await chosen.getByRole("button", { name: "返回列表" }).click();
  await card.getByRole("button", { name: /承诺/u }).waitFor();
}));

test("pointing at a row lights its sentence, and the other way round", opened(async (page) => {
  await paste(page, lamps);
  const { statements } = await result(page);
  const [first] = statements.filter(({ kind }) => kind === "commitment");
  await page.getByRole("row").nth(1).hover();
  const mark = letterOf(page).locator(`[data-id=${first.id}]`).first();
  assert.match(await mark.getAttribute("class"), /\blit\b/u);
  const { left, top } = await mark.evaluate((element) => element.getClientRects()[0].toJSON());
  await page.mouse.move(left + 8, top + 8);
  await page.locator("tr.lit").waitFor();
}));

test("facts and findings lead to their places", opened(async (page) => {
  await paste(page, water);
  await page.getByRole("button", { name: "在原文中看“印发日期”" }).or(page.getByTitle("在原文中看“印发日期”")).click();
  await page.locator(".flash").first().waitFor();
  assert.equal(await inView(letterOf(page).getByText("印发").last()), true);
  await page.getByRole("tab", { name: /发现/u }).click();
  await page.getByRole("button", { name: "标题", exact: true }).click();
  await page.waitForTimeout(900);
  assert.equal(await inView(titleOf(page, "青禾县水利局关于")), true);
}));

test("a repair shows the words on either side and leads there", opened(async (page) => {
  const cut = "我局会同县财政局到各乡镇察看路灯三百余处，其中需要更换的一百二\n\n- 1 -\n\n十处已经列入计划。";
  await paste(page, `关于县政协十届二次会议第8号提案的答复\n李雷委员：\n您提出的《关于修复路灯的提案》收悉，现答复如下：\n${cut}\n青禾县城市管理局\n2024年6月3日\n`);
  await page.getByRole("tab", { name: /发现/u }).click();
  await page.getByText("分页把句子断开，已接上").waitFor();
  await page.getByRole("button", { name: /更换的一百二.*十处已经列入/u }).click();
  await page.locator(".flash").first().waitFor();
  await page.getByText("文种").waitFor();
}));

test("the outline leads and follows", opened(async (page) => {
  await paste(page, elderly);
  const outline = page.getByRole("navigation", { name: "目录" });
  const section = outline.getByRole("button", { name: /壮大人才队伍/u });
  await section.click();
  await outline.locator("[aria-current]").filter({ hasText: "壮大人才队伍" }).waitFor();
  await letterOf(page).evaluate((element) => element.scrollTo({ top: 0, behavior: "instant" }));
  // Before the first section one is in none.
  await outline.locator("[aria-current]").waitFor({ state: "detached" });
}));

test("switching a kind off hides marks and rows and moves no line", opened(async (page) => {
  await paste(page, lamps);
  await result(page);
  const lines = () => letterOf(page).locator(".block").evaluateAll((blocks) => blocks.map((block) => block.getBoundingClientRect().toJSON()));
  const before = await lines();
  await page.getByRole("button", { name: /^承诺 \d+$/u }).click();
  await page.getByText(/已隐藏 \d+ 条/u).waitFor();
  assert.equal(await page.locator(".k-commitment").first().evaluate((mark) => getComputedStyle(mark).textDecorationLine), "none");
  const on = page.getByRole("group", { name: "图例与开关" }).getByRole("button", { pressed: true });
  while ((await on.count()) > 0) await on.first().click();
  assert.deepEqual(await lines(), before);
  await page.getByRole("button", { name: "全部显示" }).click();
  assert.deepEqual(await lines(), before);
}));

test("a double click leaves one kind only", opened(async (page) => {
  await paste(page, lamps);
  await page.getByRole("button", { name: /^时间 \d+$/u }).dblclick();
  const pressed = page.getByRole("group", { name: "实体", exact: true }).getByRole("button", { pressed: true });
  assert.equal(await pressed.count(), 1);
  assert.match(await pressed.innerText(), /时间/u);
}));

test("mentions of the same thing are visited one after the other", opened(async (page) => {
  await paste(page, elderly);
  await page.getByRole("tab", { name: /实体/u }).click();
  const thing = page.getByRole("tabpanel").getByRole("button", { name: /\d+ 处/u }).first();
  await thing.click();
  await page.getByText(/第 1 处，共 \d+ 处/u).waitFor();
  await page.locator("[aria-current=true]").click();
  await page.getByText(/第 2 处，共 \d+ 处/u).waitFor();
}));

test("selecting and copying give the letter's own characters", opened(async (page) => {
  await drop(page, ["letter.txt", printed]);
  await result(page);
  await letterOf(page).click({ position: { x: 5, y: 5 } });
  await page.keyboard.press("Control+A");
  const wrong = await letterOf(page).evaluate((region, text) => {
    const nodes = [];
    const walker = document.createTreeWalker(region.querySelector(".letter"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const all = nodes.map((node) => node.data).join("");
    return all === text ? null : all;
  }, printed);
  assert.equal(wrong, null);
  // A hundred selections, always the same ones, across marks, page breaks and paragraphs.
  const copied = await letterOf(page).evaluate((region, text) => {
    const places = [];
    const walker = document.createTreeWalker(region.querySelector(".letter"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (let at = 0; at < node.data.length; at += 1) places.push([node, at]);
    }
    const failures = [];
    let random = 7;
    const next = (below) => (random = (random * 16807) % 2147483647) % below;
    for (let round = 0; round < 100; round += 1) {
      const start = next(text.length - 1);
      const end = start + 1 + next(text.length - 1 - start);
      const [from, fromAt] = places[start];
      const [to, toAt] = places[end];
      getSelection().setBaseAndExtent(from, fromAt, to, toAt);
      const clipboardData = new DataTransfer();
      from.parentElement.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, composed: true, cancelable: true }));
      if (clipboardData.getData("text/plain") !== text.slice(start, end)) failures.push([text.slice(start, end), clipboardData.getData("text/plain")]);
      if (String(getSelection()) !== text.slice(start, end)) failures.push(["selected", text.slice(start, end), String(getSelection())]);
    }
    return failures;
  }, printed);
  assert.deepEqual(copied, []);
}));

test("a sentence that a page break cut reads on; the page number stands aside", opened(async (page) => {
  await paste(page, printed);
  await result(page);
  const aside = letterOf(page).locator(".aside");
  assert.equal(await aside.innerText(), "- 1 -");
  const paragraph = letterOf(page).locator(".block", { has: page.locator(".aside") });
  assert.match((await paragraph.innerText()).replaceAll("\n", ""), /将于2024年.*11月底前完成/u);
}));

test("a text that is no letter is read and said to be none", opened(async (page) => {
  await paste(page, recipe);
  await page.getByRole("note").filter({ hasText: "不像答复函" }).filter({ hasText: "称谓" }).waitFor();
  await page.getByText("没有读到承诺").waitFor();
}));

test("a letter takes the place of another, which can be had back", opened(async (page) => {
  await paste(page, lamps);
  await result(page);
  await page.evaluate((words) => navigator.clipboard.writeText(words), water);
  await letterOf(page).focus();
  await page.keyboard.press("Control+V");
  await titleOf(page, "青禾县水利局关于").waitFor();
  await page.getByRole("button", { name: "恢复上一封" }).click();
  await titleOf(page, "第57号建议的答复").waitFor();
}));

test("samples are at hand", opened(async (page) => {
  for (const name of [/县里的短信/u, /市里的长信/u, /县里的公文/u]) {
    await page.getByRole("button", { name }).click();
    await page.getByRole("table").waitFor();
    await page.getByRole("button", { name: "换一封" }).click();
  }
}));

/** The letter's title; its marks have generated badges, which Playwright takes for a part of the name. */
const titleOf = (page, words) => letterOf(page).getByRole("heading").filter({ hasText: words }).first();

const inView = (locator) =>
  locator.evaluate((element) => {
    const { top, bottom } = element.getClientRects()[0];
    const pane = element.closest("[role=region]").getBoundingClientRect();
    return top >= pane.top && bottom <= pane.bottom;
  });

const dated = ({ deadlines }) => deadlines.length > 0;
const measured = ({ statements }, read) => read.statements.some(({ id, targets }) => statements.includes(id) && targets.length > 0);

for (const [name, size] of Object.entries({ wide: sizes.wide, narrow: sizes.narrow })) {
  for (const [words, fits] of [["有时限", dated], ["有目标", measured]]) {
    test(`the count of promises leads to them: ${words} (${name})`, () => withPage(chromium, { size }, async (page) => {
      await paste(page, elderly);
      const read = await result(page);
      const count = read.items.filter((item) => fits(item, read)).length;
      if (name === "narrow") await page.getByRole("tab", { name: "要素" }).click();
      else await page.getByRole("tab", { name: /^实体/u }).click();
      await page.getByRole("button", { name: `${count} ${words}` }).click();
      const table = page.getByRole("table", { name: "承诺台账" });
      await table.waitFor();
      assert.equal(await table.getByRole("row").count(), count + 1);
    }));
  }
}

test("promises with a time or a number are found with one choice", () => withPage(chromium, {}, async (page) => {
  await paste(page, "关于绿化的答复\n张委员：\n您的建议收悉，现答复如下：\n我局将加强绿化养护。\n我局将新植行道树200棵。\n我局将于2024年底前修好步道。\n某局\n2024年6月3日\n");
  await result(page);
  await page.getByRole("combobox", { name: "时限、数量" }).selectOption("有时限或数量（2）");
  const rows = page.getByRole("table", { name: "承诺台账" }).getByRole("row");
  await rows.filter({ hasText: "加强绿化养护" }).waitFor({ state: "detached" });
  await rows.filter({ hasText: "200棵" }).waitFor();
  await rows.filter({ hasText: "2024年底前" }).waitFor();
}));

test("a choice that fits no promise says so", () => withPage(chromium, {}, async (page) => {
  await paste(page, "关于绿化的答复\n张委员：\n您的建议收悉，现答复如下：\n我局将加强绿化养护。\n我局将做好巡查。\n某局\n2024年6月3日\n");
  await result(page);
  await page.getByRole("combobox", { name: "时限、数量" }).selectOption("有时限（0）");
  await page.getByText("没有符合筛选的承诺。").waitFor();
}));

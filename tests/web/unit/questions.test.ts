// What the page says of points and answers, and of the outcome: as printed, as the body tells, and by the scheme chosen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../../www/src/i18n/en";
import { zhCN } from "../../../www/src/i18n/zh-CN";
import { factRows } from "../../../www/src/model/facts";
import { comparison, deciding, questionRows } from "../../../www/src/model/questions";
import { read, readings } from "./letters";

const letter = `青禾县交通局关于县十届人大三次会议第8号建议的答复
李雷代表：
您提出的《关于改善出行的建议》收悉，现答复如下：
一、关于增开早班车的建议
我局已于3月增开早班车2班。
二、关于免收学生票款的建议
因财政资金紧张，暂不具备免收条件。
您建议增设候车亭，我局非常重视。
青禾县交通局
2024年6月28日
办理类别：C
`;

for (const { name, text, analysis } of readings) {
  test(`each point leads to places in the letter: ${name}`, () => {
    for (const { span, verdicts, answers, answered } of questionRows(analysis, zhCN)) {
      for (const [start, end] of [...(span ? [span] : []), ...answers.map((answer) => answer.span)]) {
        assert.ok(start < end && end <= text.length);
      }
      assert.ok(verdicts.length > 0);
      assert.equal(answers.length > 0, answered);
    }
    assert.equal(deciding(analysis).length, analysis.outcome.inferred?.statements.length ?? 0);
  });
}

test("points are listed with their verdicts in words", () => {
  const rows = questionRows(read("points", letter).analysis, zhCN);
  assert.deepEqual(
    rows.map(({ text, verdicts }) => [text, verdicts[0]]),
    [["增开早班车", "已办"], ["免收学生票款", "未采纳"]],
  );
  assert.deepEqual(rows[0]?.answers.map(({ text }) => text), ["我局已于3月增开早班车2班。"]);
});

test("a proposal given beside the letter has no place in it", () => {
  const { analysis } = read("beside", letter, { proposal: "为此，建议：\n1.增开早班车。\n2.设置无障碍坡道。\n" });
  const rows = questionRows(analysis, en);
  const missing = rows.find(({ text }) => text === "设置无障碍坡道");
  assert.deepEqual([missing?.span, missing?.verdicts, missing?.answered], [null, ["no answer found"], false]);
});

test("a class is compared only under a scheme", () => {
  const without = read("without", letter).analysis;
  assert.equal(comparison(without.outcome, zhCN), "");
  const refused = letter.replace("我局已于3月增开早班车2班。", "因客流不足，暂不具备增开条件。");
  const agrees = read("national", refused, { scheme: "national" }).analysis;
  assert.equal(comparison(agrees.outcome, zhCN), "C 是未采纳，与正文相合");
  const { analysis } = read("four", refused, { scheme: "four" });
  assert.equal(comparison(analysis.outcome, zhCN), "C 是列入计划，与正文不合");
  const [finding] = analysis.findings.filter(({ code }) => code === "outcome.disagrees");
  assert.equal(zhCN.finding["outcome.disagrees"]?.(finding?.detail ?? {}), "类别 C 按所选办法是列入计划，正文看来是未采纳");
  assert.match(en.finding["outcome.disagrees"]?.(finding?.detail ?? {}) ?? "", /Class C means planned .* turned down/u);
  const none = read("no class", letter.replace("：C", "：D"), { scheme: "three" }).analysis;
  assert.equal(comparison(none.outcome, zhCN), "这种办法没有 D");
});

test("a class in words is a fact too, and the body tells where none is printed", () => {
  const row = (text: string): string | null | undefined =>
    factRows(read("facts", text).analysis, () => "", () => "").find(({ key }) => key === "outcome_class")?.value;
  assert.equal(row(letter.replace("办理类别：C", "办理结果：已采纳")), "已采纳");
  assert.equal(row(letter.replace("办理类别：C\n", "")), null);
});

test("a scheme that does not exist is refused", () => {
  assert.throws(() => read("wrong", letter, { scheme: "five" as "four" }), /national, three, four or none/u);
});

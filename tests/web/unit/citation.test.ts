// A citation names the words, who wrote them, where and when.
import assert from "node:assert/strict";
import { test } from "node:test";
import { citationOf } from "../../../www/src/model/citation";
import { read } from "./letters";

const letter = `青禾县水利局文件
青水函〔2024〕19号
关于县政协十一届三次会议第82号提案的复函
李雷委员：
您提出的提案收悉，现答复如下：
一、办理情况
我局已完成清淤3公里。
群众反映良好。
二、下一步打算
我局将于2024年12月底前完成水厂扩建。
青禾县水利局
2024年7月5日
`;
const { text, analysis } = read("invented", letter);
const cite = (words: string): string => {
  const start = text.indexOf(words);
  return citationOf(analysis, { text: words, span: [start, start + words.length] });
};

test("number, body, date, section and paragraph", () => {
  const { issuing_body: body, document_number: number, date } = analysis.facts;
  assert.ok(body && number && date);
  assert.equal(cite("群众反映良好。"), `“群众反映良好。”（${body}，${number}，${date}，第1节第2段）`);
  assert.ok(cite("我局将于2024年12月底前完成水厂扩建。").endsWith("，第2节第1段）"));
});

test("before the first section paragraphs are counted from the addressee", () => {
  assert.ok(cite("您提出的提案收悉").endsWith("，第2段）"), cite("您提出的提案收悉"));
});

test("what is not known is left out", () => {
  const { analysis: plain } = read("plain", "今天天气好。");
  assert.equal(citationOf(plain, { text: "今天天气好。", span: [0, 6] }), "“今天天气好。”（第1段）");
});

// A letter whose numbers, revisions and edges are where Word keeps them; also turned into other formats by LibreOffice.
import { box, deleted, docx, inserted, level, list, p, run, shared, table } from "./docx";

const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="t1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="t2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;

const numbering =
  shared(
    1,
    level(0, "chineseCountingThousand", "%1、", { more: '<w:pStyle w:val="t1"/>', suffix: "nothing" }),
    level(1, "chineseCountingThousand", "（%2）", { more: '<w:pStyle w:val="t2"/>', suffix: "nothing" }),
    level(2, "decimal", "%3.", { suffix: "nothing" }),
    level(3, "decimal", "（%4）", { suffix: "nothing" }),
  ) +
  shared(2, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")) +
  list(1, 1) +
  list(2, 2) +
  list(3, 2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
  list(4, 1, '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride>');

const note = (id: number, text: string): string => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`;

const body = [
  p("关于县政协第1号提案的答复"),
  p("王某委员："),
  p("您提出的《关于修路的建议》收悉。现答复如下："),
  p("加快建设", { style: "t1" }),
  p("修路灯", { style: "t2" }),
  p("装路灯八盏。", { list: 1, level: 2 }),
  p("修人行道两公里。", { list: 1, level: 2 }),
  p("铺砖。", { list: 1, level: 3 }),
  p("修桥", { style: "t2" }),
  p("加固桥墩。", { list: 1, level: 2 }),
  p("做好管护", { style: "t1" }),
  p("定人巡查", { style: "t2" }),
  p("不编号的标题", { style: "t2", list: 0 }),
  p("接着数。", { list: 4, level: 2 }),
  p("甲项", { list: 2, level: 0 }),
  p("甲项之一", { list: 2, level: 1 }),
  p("乙项", { list: 2, level: 0 }),
  p("另起的甲项", { list: 3, level: 0 }),
  p(run("我局将于") + deleted("2023年底前") + inserted("2024年底前") + run("完成") + '<w:r><w:commentReference w:id="1"/></w:r>' + run("内部掌握", "<w:vanish/>") + run("改造。")),
  p(run("总投资三百万元") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run("。")),
  table(["项目", "数量"], ["路灯", "八盏"]),
  p(box(p("签发人：李某")) + run("青禾县住建局")),
  p("2024年6月1日"),
].join("");

/** What is printed, line by line. */
export const printed = `关于县政协第1号提案的答复
王某委员：
您提出的《关于修路的建议》收悉。现答复如下：
一、加快建设
（一）修路灯
1.装路灯八盏。
2.修人行道两公里。
（1）铺砖。
（二）修桥
1.加固桥墩。
二、做好管护
（一）定人巡查
不编号的标题
5.接着数。
1. 甲项
1.1 甲项之一
2. 乙项
1. 另起的甲项
我局将于2024年底前完成改造。
总投资三百万元。
项目\t数量
路灯\t八盏
青禾县住建局
签发人：李某
2024年6月1日
含县财政资金。
`;

/** The document as bytes. */
export const numbered = (): Uint8Array<ArrayBuffer> =>
  docx({
    body,
    styles,
    numbering,
    footnotes: note(2, "含县财政资金。"),
    comments: `<w:comment w:id="1" w:author="乙">${p("请核")}</w:comment>`,
    header: p("青禾县住房和城乡建设局文件"),
    footer: p("— 1 —"),
  });

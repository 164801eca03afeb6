// Prints letters to PDF with a browser, on A4, with a head and the number of the page.

import { kindsOf } from "./kinds.ts";

/** Lines as they come, flush on both sides; as a web page is printed. */
const flush = "p{margin:0;min-height:28pt;font:16pt/28pt serif;white-space:pre-wrap;text-align:justify}";
/** As official letters are set (公文格式): title in the middle, first lines two characters in, who signs and the day to the right. */
const official = `${flush}.title{text-align:center;font-size:22pt;line-height:34pt}.body{text-indent:2em}.sign{text-align:right;padding-right:4em}`;

/** A function that prints a text, in one tab that is used again. */
export async function printer(browser, head) {
  const page = await browser.newPage();
  const edge = (inner) => `<div style="font-size:9px;width:100%;text-align:center">${inner}</div>`;
  return async (text, { asOfficial = false } = {}) => {
    const lines = text.replace(/^\ufeff/u, "").split("\n");
    const kinds = asOfficial ? kindsOf(lines) : [];
    const paragraphs = lines.map((line, index) => `<p class="${kinds[index] ?? ""}">${(asOfficial ? line.trim() : line).replace(/&/gu, "&amp;").replace(/</gu, "&lt;")}</p>`);
    await page.setContent(`<!doctype html><html lang="zh-CN"><style>${asOfficial ? official : flush}</style>${paragraphs.join("")}`);
    return page.pdf({
      format: "A4",
      margin: { top: "37mm", bottom: "35mm", left: "28mm", right: "26mm" },
      displayHeaderFooter: true,
      headerTemplate: edge(head),
      footerTemplate: edge('— <span class="pageNumber"></span> —'),
    });
  };
}

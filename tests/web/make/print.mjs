// Prints letters to PDF with a browser, on A4 as official letters are set, with a head and the number of the page.

/** A function that prints a text, in one tab that is used again. */
export async function printer(browser, head) {
  const page = await browser.newPage();
  const edge = (inner) => `<div style="font-size:9px;width:100%;text-align:center">${inner}</div>`;
  return async (text) => {
    const lines = text.split("\n").map((line) => `<p>${line.replace(/&/gu, "&amp;").replace(/</gu, "&lt;")}</p>`);
    const style = "p{margin:0;min-height:28pt;font:16pt/28pt serif;white-space:pre-wrap;text-align:justify}";
    await page.setContent(`<!doctype html><html lang="zh-CN"><style>${style}</style>${lines.join("")}`);
    return page.pdf({
      format: "A4",
      margin: { top: "37mm", bottom: "35mm", left: "28mm", right: "26mm" },
      displayHeaderFooter: true,
      headerTemplate: edge(head),
      footerTemplate: edge('— <span class="pageNumber"></span> —'),
    });
  };
}

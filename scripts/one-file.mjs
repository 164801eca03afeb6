// The whole page in one file that opens from a disk: dist/dafu.html, and its checksum beside it.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { Failure, inRoot } from "./shell.mjs";
import { filesIn } from "./step.mjs";

/** Where `vite build --mode one-file` left its parts. */
const from = "target/one-file";
const to = "dist/dafu.html";
/** For the gallery: the same file, but in a frame it listens to the pages beside it. */
const framed = "dist/gallery-frame.html";

/** Nothing can be fetched; only the script and the styles that stand in the file count. */
const policy = (script, style) =>
  [
    "default-src 'none'",
    `script-src '${hashOf(script)}' 'wasm-unsafe-eval'`,
    `style-src '${hashOf(style)}'`,
    "img-src data: blob:",
    "worker-src blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default lit-html dafu-import",
  ].join("; ");

/** What Vite built, as one file. */
export function oneFile() {
  const script = forHtml(only(".js"));
  const style = only(".css").trim();
  const engine = gzipSync(readFileSync(inRoot("www/pkg/dafu_bg.wasm")), { level: 9 }).toString("base64");
  let html = readFileSync(inRoot(from, "index.html"), "utf8");
  const put = (pattern, replacement) => {
    if (html.match(pattern)?.length !== 1) throw new Failure(`${from}/index.html has not one ${pattern}`);
    // A function: the script is full of dollar signs.
    html = html.replace(pattern, () => replacement);
  };
  put(/(?<=http-equiv="Content-Security-Policy"\s+content=")[^"]*(?=")/gu, policy(script, style));
  put(/ *<link rel="manifest"[^>]*>\n/gu, "");
  put(/ *<link rel="apple-touch-icon"[^>]*>\n/gu, "");
  // Not in the body, which the page replaces.
  put(/ *<\/head>/gu, `    <script type="application/gzip" id="engine">${engine}</script>\n  </head>`);
  put(/<link rel="stylesheet"[^>]*>/gu, `<style>${style}</style>`);
  // Last: the script writes pages itself, and has such places in it.
  put(/<script type="module"[^>]*><\/script>/gu, `<script type="module">${script}</script>`);
  return { html, sha256: createHash("sha256").update(html).digest("hex") };
}

/** Writes it beside the hosted page, and for the gallery. */
export function writeOneFile({ html, sha256 }) {
  writeFileSync(inRoot(to), html);
  writeFileSync(inRoot(framed), listeningToItsSite(html));
  writeFileSync(inRoot(`${to}.sha256`), `${sha256}  dafu.html\n`);
}

function listeningToItsSite(html) {
  const none = '<meta name="dafu-embed-origins" content=""';
  if (!html.includes(none)) throw new Failure("the page does not say who may show it in a frame");
  return html.replace(none, none.replace('""', '"self"'));
}

/** The checksum as it was written. */
export const checksum = () => readFileSync(inRoot(`${to}.sha256`), "utf8").trim();

/** The one part with this ending; a second one would be left out unseen. */
function only(ending) {
  const found = filesIn(from).filter((file) => file.endsWith(ending));
  if (found.length !== 1) throw new Failure(`one file cannot be made of ${found.length} ${ending} in ${from}`);
  return readFileSync(inRoot(found[0]), "utf8");
}

/** A script as it may stand in HTML: what HTML would read as markup is written another way. */
function forHtml(script) {
  const safe = script.replaceAll(/<\/(?=script)/giu, "<\\/").replaceAll("<!--", "\\x3C!--").trim();
  // HTML reads these as something else, and the hash would be of another script.
  if (/[\r\0]/u.test(safe)) throw new Failure("the script has a carriage return or a null in it");
  return safe;
}

const hashOf = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

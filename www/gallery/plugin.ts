import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

/** An example as it stands in its file: names in both languages, and HTML that is both run and shown. */
export interface Example {
  readonly id: string;
  readonly title: Record<Locale, string>;
  readonly about: Record<Locale, string>;
  /** As a host would write it. */
  readonly source: string;
}

type Locale = "zh-CN" | "en";

/** The element's script is one of its own, which hosts load as well: built into the gallery's it would be no longer. */
const element = 'src="dafu-letter.js"';
/** What hosts write, and where it lies here. */
const here: readonly (readonly [written: string, local: string])[] = [
  ['from "./dafu-frame.js"', 'from "/src/embed/frame.ts"'],
  // A copy of dafu.html that listens to pages of its own site; scripts/one-file.mjs makes it.
  ['src="dafu.html#embed=1"', 'src="gallery-frame.html#embed=1"'],
];
const styles = "virtual:gallery-examples.css";

/** Puts the examples of `folder` into the gallery: each is run, and beside it stands the source that runs. */
export function gallery(folder: string, samples: string): Plugin {
  const examples = (): Example[] =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".html"))
      .sort((a, b) => a.localeCompare(b, "en"))
      .map((file) => readExample(file.slice(0, -".html".length), readFileSync(path.join(folder, file), "utf8")));
  const letter = (name: string): string => readFileSync(path.join(samples, `${name}.txt`), "utf8").trim();
  return {
    name: "gallery",
    resolveId: (id) => (id === styles ? `\0${styles}` : null),
    load: (id) => (id === `\0${styles}` ? examples().map(({ source }) => partsOf(source).style).join("\n") : null),
    transformIndexHtml: {
      order: "pre",
      handler: (html, { server }) => {
        const run = server ? 'src="/src/element/define.ts"' : `vite-ignore ${element}`;
        const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/u.exec(html)?.[1] ?? "";
        return html.replace("<!-- examples -->", () => examples().map((example) => section(example, letter, policy).replace(element, run)).join("\n"));
      },
    },
  };
}

export function readExample(id: string, file: string): Example {
  const [, head = "", source = ""] = /^<!--\n([\s\S]*?)-->\n([\s\S]*)$/u.exec(file) ?? [];
  const said = (locale: Locale, column: 0 | 1): string => {
    const words = new RegExp(`^${locale}: (.+?) \\| (.+)$`, "mu").exec(head)?.[column + 1];
    if (words === undefined) throw new Error(`the example ${id} does not begin with its words in ${locale}: "${locale}: title | about"`);
    return words;
  };
  const both = (column: 0 | 1): Record<Locale, string> => ({ "zh-CN": said("zh-CN", column), en: said("en", column) });
  return { id, title: both(0), about: both(1), source: source.trim() };
}

function section({ id, title, about, source }: Example, letter: (name: string) => string, policy: string): string {
  const filled = (text: string, write: (name: string) => string): string =>
    text.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => (name === "policy" ? policy : write(name)));
  // A whole letter would hide the few lines that matter.
  const shown = filled(source, (name) => `${letter(name).split("\n")[0] ?? ""}\n……`);
  const run = here.reduce((html, [written, local]) => html.replaceAll(written, local), partsOf(source).rest);
  const words = (texts: Record<Locale, string>): string => `data-zh="${escaped(texts["zh-CN"])}" data-en="${escaped(texts.en)}"`;
  return `<section aria-labelledby="title-${id}">
      <h2 id="title-${id}" ${words(title)}>${escaped(title["zh-CN"])}</h2>
      <p ${words(about)}>${escaped(about["zh-CN"])}</p>
      <div class="live">${filled(run, (name) => escaped(letter(name)))}</div>
      <pre class="source" tabindex="0" role="group" aria-labelledby="title-${id}"><code>${escaped(shown)}</code></pre>
    </section>`;
}

/** Styles go into the page's own sheet, which a strict policy asks for; the policy that is shown is the page's already. */
function partsOf(source: string): { rest: string; style: string } {
  const blocks = /<style>([\s\S]*?)<\/style>/gu;
  const style = Array.from(source.matchAll(blocks), ([, css = ""]) => css).join("\n");
  return { rest: source.replace(blocks, "").replace(/<meta [^>]*>/gu, "").trim(), style };
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

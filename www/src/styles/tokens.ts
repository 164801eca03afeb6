import { css, unsafeCSS, type CSSResult } from "lit";
import type { MarkKind } from "../model/kinds";

type Pair = readonly [light: string, dark: string];

/** Colours and their strength, light and dark. Words on a surface have a contrast of at least 4.5, lines and badges at least 3. */
const colours = {
  surface: ["#f2f0eb", "#141518"],
  panel: ["#fbfaf7", "#1b1d21"],
  paper: ["#fffefb", "#202328"],
  raised: ["#ffffff", "#272a30"],
  ink: ["#1f1d1a", "#e8e5df"],
  muted: ["#625d55", "#a8a39a"],
  faint: ["#d9d4ca", "#3a3d44"],
  hairline: ["#e6e2d9", "#2e3137"],
  accent: ["#a5281b", "#f08c7d"],
  "on-accent": ["#ffffff", "#2a0d09"],
  link: ["#1558b0", "#8dbbf7"],
  hover: ["#f0ece3", "#2b2e35"],
  chosen: ["#e7eef9", "#26344a"],
  flash: ["#ffd76a", "#a67c00"],
  hit: ["#ffe08a", "#6a5510"],
  "hit-here": ["#f08c00", "#ffb84d"],
  "on-hit": ["#1f1d1a", "#141210"],
  warn: ["#fff6df", "#352c15"],
  "warn-line": ["#d9a93a", "#a9822a"],
  fail: ["#fdeeeb", "#3b1f1b"],
  "fail-line": ["#c9503f", "#d86f5f"],
  focus: ["#1558b0", "#9cc4ff"],
  // How strong tints under the text are: light ones on dark add up faster.
  tint: ["1", "0.7"],
} as const satisfies Record<string, Pair>;

const kindColours = {
  commitment: ["#1558b0", "#86b6f5"],
  report: ["#4a7056", "#8fbf9c"],
  refusal: ["#b3341f", "#f29a87"],
  condition: ["#855700", "#e3b35c"],
  organisation: ["#45568c", "#a3b1e0"],
  person: ["#8b3a72", "#e09cc8"],
  place: ["#1f6d71", "#76c7c9"],
  date: ["#9c4700", "#f0a868"],
  money: ["#6b6200", "#d2c75a"],
  ratio: ["#5c6727", "#b9c47a"],
  quantity: ["#4f6a29", "#a9c77c"],
  document: ["#6a45a0", "#c0a4ee"],
  document_number: ["#75557f", "#c9b0d2"],
  programme: ["#a3365b", "#f09bb5"],
  event: ["#804c2b", "#d9a988"],
  phone: ["#57616b", "#aeb8c2"],
} as const satisfies Record<MarkKind, Pair>;

export type ColourName = keyof typeof colours | `kind-${MarkKind}`;

const light = new Map([
  ...Object.entries<Pair>(colours).map(([name, [colour]]) => [name, colour] as const),
  ...Object.entries<Pair>(kindColours).map(([kind, [colour]]) => [`kind-${kind}`, colour] as const),
]);

/** A colour where no custom property is at hand: in a picture that is saved. */
export const lightColour = (name: ColourName): string => light.get(name) ?? "#000000";

/** Line style and thickness of each kind: with the badge they tell the kinds apart without any colour. */
export const kindLines: Record<MarkKind, string> = {
  commitment: "solid 2px",
  report: "solid 1px",
  refusal: "wavy 1px",
  condition: "dashed 2px",
  organisation: "solid 1px",
  person: "double 1px",
  place: "dotted 1.5px",
  date: "dashed 1.5px",
  money: "double 1px",
  ratio: "dashed 1px",
  quantity: "dotted 2px",
  document: "solid 1.5px",
  document_number: "dashed 1px",
  programme: "wavy 1px",
  event: "dotted 1.5px",
  phone: "solid 1px",
};

export const softLine = "dashed 2px";
export const requestLine = "dotted 2px";

/** What does not change with the theme. Fonts are the system's own; the letter is set in 仿宋, as it was printed. */
const constants = {
  "font-interface": `system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif`,
  "font-letter": `FangSong, 仿宋, FangSong_GB2312, STFangsong, "Source Han Serif SC", "Noto Serif CJK SC", SimSun, serif`,
  "font-title": `FZXiaoBiaoSong-B05S, 方正小标宋简体, STZhongsong, 华文中宋, "Source Han Serif SC", "Noto Serif CJK SC", SimSun, serif`,
  "font-heading": `SimHei, 黑体, "Heiti SC", STHeiti, "Noto Sans CJK SC", sans-serif`,
  "font-subheading": `KaiTi, 楷体, KaiTi_GB2312, STKaiti, "Noto Serif CJK SC", serif`,
  "letter-size": "1.125rem",
  "letter-leading": "2.1",
  "letter-measure": "36em",
  radius: "6px",
  gap: "16px",
  "lane-first": "1px",
  "lane-gap": "3.5px",
  "focus-width": "2px",
  // How firm a promise is shows in its line as well.
  "line-soft": softLine,
  "line-request": requestLine,
  ...Object.fromEntries(Object.entries(kindLines).map(([kind, line]) => [`line-${kind}`, line])),
};

const constant = Object.entries<string>(constants).map(([name, value]) => [name, [value, value]] as const);
const pairs = [...Object.entries<Pair>(colours), ...Object.entries<Pair>(kindColours).map(([kind, pair]) => [`kind-${kind}`, pair] as const)];

/** Every custom property without its `--dafu-`, with its value in light and in dark. */
export const cssVariables: readonly (readonly [name: string, values: Pair])[] = [...pairs, ...constant];

const declare = (entries: readonly (readonly [string, string])[]): string =>
  entries.map(([name, value]) => `--dafu-${name}: ${value};`).join("\n");

const palette = (index: 0 | 1): string => declare(pairs.map(([name, pair]) => [name, pair[index]] as const));

/** Paper has one colour. */
const onPaper = declare(["surface", "panel", "paper", "raised", "warn", "chosen"].map((name) => [name, "#ffffff"] as const));

/** The custom properties on `root`, which carries `theme="light"`, `theme="dark"` or follows the system. */
function tokens(root: (attribute: string) => string): CSSResult {
  return unsafeCSS(`
${root("")} { ${declare(Object.entries(constants))} ${palette(0)} color-scheme: light; }
@media (prefers-color-scheme: dark) { ${root(":not([theme=light])")} { ${palette(1)} color-scheme: dark; } }
${root("[theme=dark]")} { ${palette(1)} color-scheme: dark; }
@media print { ${root("")}, ${root("[theme=dark]")}, ${root(":not([theme=light])")} { ${palette(0)} ${onPaper} color-scheme: light; } }
`);
}

export const pageTokens = tokens((attribute) => `:root${attribute}`);
export const elementTokens = tokens((attribute) => (attribute === "" ? ":host" : `:host(${attribute})`));

/** Every part starts from this. */
export const base = css`
  :host {
    display: block;
    /* What is only heard stays inside its part and lengthens nothing. */
    position: relative;
    box-sizing: border-box;
    color: var(--dafu-ink);
    font-family: var(--dafu-font-interface);
    font-size: 0.9375rem;
    line-height: 1.55;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: var(--dafu-focus-width) solid var(--dafu-focus);
    outline-offset: 1px;
  }
  .only-heard {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;

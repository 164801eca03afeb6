import { css, unsafeCSS, type CSSResult } from "lit";
import { entityKinds, markKinds } from "../model/kinds";
import { kindLines, requestLine, softLine } from "./tokens";

/** The parts of a line by themselves; see {@link lineUnder}. */
const apart = (line: string): string => line.replace(/(.*) (.*)/u, "--style: $1; --width: $2;");

/** `.k-commitment` … carry their colour as `--kind` and their line as `--line`. */
export const kindClasses = unsafeCSS(
  markKinds.map((kind) => `.k-${kind} { --kind: var(--dafu-kind-${kind}); --line: var(--dafu-line-${kind}); ${apart(kindLines[kind])} }`).join("\n"),
);

/** The line of a kind. WebKit takes style and thickness one by one only; there a host's own `--dafu-line-…` says nothing. */
export const lineUnder = (selector: string): CSSResult =>
  unsafeCSS(`
${selector} { text-decoration: underline; text-decoration-style: var(--style); text-decoration-color: var(--kind); text-decoration-thickness: var(--width); }
@supports (text-decoration: underline dotted 1px) { ${selector} { text-decoration: underline var(--line) var(--kind); } }`);

/** How marks are drawn in the letter. A lane is an offset of the line; badges take no room in the text. */
export const markStyles = [
  kindClasses,
  lineUnder(".mark"),
  css`
    .mark {
      position: relative;
      cursor: pointer;
      text-decoration-skip-ink: none;
      text-underline-position: under;
      text-underline-offset: calc(var(--dafu-lane-first) + var(--lane) * var(--dafu-lane-gap));
      -webkit-box-decoration-break: clone;
      box-decoration-break: clone;
      border-radius: 2px;
    }
    .lane-0 {
      --lane: 0;
    }
    .lane-1 {
      --lane: 1;
    }
    .lane-2 {
      --lane: 2;
    }
    .lane-3 {
      --lane: 3;
    }
    .lane-4,
    .lane-5,
    .lane-6 {
      --lane: 4;
    }
    .mark::before {
      content: attr(data-badge);
      content: attr(data-badge) / "";
      position: absolute;
      left: 0;
      top: 0;
      translate: 0 -62%;
      color: var(--kind);
      font: 500 0.5625rem/1 var(--dafu-font-interface);
      text-indent: 0;
      letter-spacing: 0;
      white-space: nowrap;
      pointer-events: none;
      user-select: none;
    }
    .beside-1::before {
      left: 1.2em;
    }
    .beside-2::before {
      left: 2.4em;
    }
    .beside-3::before {
      left: 3.6em;
    }
    .mark:not([data-badge])::before {
      content: none;
    }
    .k-report {
      text-decoration-color: color-mix(in srgb, var(--kind) 55%, transparent);
    }
    .k-commitment {
      background-color: color-mix(in srgb, var(--kind) calc(9% * var(--dafu-tint)), transparent);
    }
    .k-commitment::before,
    .k-refusal::before {
      font-weight: 700;
      font-size: 0.625rem;
    }
    .v-soft {
      --line: var(--dafu-line-soft);
      ${unsafeCSS(apart(softLine))}
    }
    .v-request {
      --line: var(--dafu-line-request);
      ${unsafeCSS(apart(requestLine))}
    }
    .mark.lit {
      background-color: color-mix(in srgb, var(--kind) calc(16% * var(--dafu-tint)), transparent);
    }
    .mark.chosen {
      background-color: color-mix(in srgb, var(--kind) calc(22% * var(--dafu-tint)), transparent);
    }
  `,
  // A kind that is switched off is not drawn; its text stays where it is.
  unsafeCSS(
    markKinds
      .map(
        (kind) =>
          `.off-${kind} .k-${kind} { text-decoration-line: none; background-color: transparent; } .off-${kind} .k-${kind}::before { content: none; }`,
      )
      .join("\n"),
  ),
  unsafeCSS(entityKinds.map((kind) => `.few-badges .k-${kind}::before`).join(", ") + " { content: none; }"),
];

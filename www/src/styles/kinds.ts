import { css, unsafeCSS } from "lit";
import { entityKinds, markKinds } from "../model/kinds";

/** `.k-commitment` … carry their colour as `--kind` and their line as `--line`. */
export const kindClasses = unsafeCSS(
  markKinds.map((kind) => `.k-${kind} { --kind: var(--dafu-kind-${kind}); --line: var(--dafu-line-${kind}); }`).join("\n"),
);

/** How marks are drawn in the letter. A lane is an offset of the line; badges take no room in the text. */
export const markStyles = [
  kindClasses,
  css`
    .mark {
      position: relative;
      cursor: pointer;
      text-decoration: underline var(--line) var(--kind);
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
    }
    .v-request {
      --line: var(--dafu-line-request);
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

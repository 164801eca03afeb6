import { css } from "lit";

/** The letter set like the document it was: title, addressee, indented text, signature on the right, 版记 at the end. */
export const letterStyles = css`
  .letter {
    position: relative;
    width: min(100%, calc(var(--dafu-letter-measure) + 8em));
    margin: 0 auto;
    --side: 4em;
    padding: 3em var(--side) 3.5em;
    background: var(--dafu-paper);
    border: 1px solid var(--dafu-hairline);
    border-radius: 2px;
    box-shadow: 0 1px 2px rgb(0 0 0 / 5%), 0 6px 24px rgb(0 0 0 / 4%);
    font-family: var(--dafu-font-letter);
    font-size: calc(var(--dafu-letter-size) * var(--scale, 1));
    line-height: var(--dafu-letter-leading);
    overflow-wrap: anywhere;
    line-break: strict;
  }
  /* Only what is near the window is laid out. As wide as the sheet and a little higher than its lines: badges and
     names of zones that left the box would be cut off. */
  .chunk {
    margin: -0.6em calc(-1 * var(--side));
    padding: 0.6em var(--side);
    content-visibility: auto;
  }
  .plain {
    white-space: pre-wrap;
  }
  .block {
    margin: 0;
    white-space: pre-wrap;
    text-align: justify;
    text-indent: 2em;
    position: relative;
  }
  /* A line break that only wrapped the printed line: there to be copied, not to be seen. */
  .joint {
    display: inline-block;
    font-size: 0;
    line-height: 0;
    white-space: pre;
    text-indent: 0;
  }
  .aside {
    display: inline-block;
    margin: 0 0.4em;
    padding: 0 0.5em;
    border: 1px dashed var(--dafu-faint);
    border-radius: 3px;
    color: var(--dafu-muted);
    font: 0.75rem/1.5 var(--dafu-font-interface);
    text-indent: 0;
    vertical-align: 0.1em;
  }
  .zone-masthead,
  .zone-title {
    text-align: center;
    text-indent: 0;
  }
  .issuer {
    color: var(--dafu-accent);
    font-family: var(--dafu-font-title);
    font-size: 1.6em;
    font-weight: 700;
    line-height: 1.7;
    letter-spacing: 0.06em;
    text-wrap: balance;
  }
  .zone-masthead + .zone-title {
    margin-top: 0.6em;
    padding-top: 0.9em;
    border-top: 2px solid var(--dafu-accent);
  }
  .zone-title {
    font-family: var(--dafu-font-title);
    font-size: 1.3em;
    font-weight: 700;
    line-height: 1.85;
    text-wrap: balance;
  }
  .zone-title + .zone-addressee,
  .zone-title + .zone-opening,
  .zone-title + .zone-body {
    margin-top: 0.8em;
  }
  .zone-addressee,
  .zone-furniture {
    text-indent: 0;
  }
  .zone-furniture {
    color: var(--dafu-muted);
    font: 0.8125rem/1.9 var(--dafu-font-interface);
    text-align: center;
  }
  .zone-signature {
    text-align: right;
    text-indent: 0;
    padding-right: 2em;
  }
  .block:not(.zone-signature) + .zone-signature {
    margin-top: 1.2em;
  }
  .zone-notes,
  .zone-attachments {
    margin-top: 0.4em;
  }
  .zone-cc,
  .zone-imprint {
    font-size: 0.9em;
    text-indent: 0;
    padding: 0 0.5em;
    border-bottom: 1px solid var(--dafu-muted);
  }
  .block:not(.zone-cc, .zone-imprint) + .zone-cc,
  .block:not(.zone-cc, .zone-imprint) + .zone-imprint {
    margin-top: 1.5em;
    border-top: 1px solid var(--dafu-muted);
  }
  .heading.level-1 {
    font-family: var(--dafu-font-heading);
    font-weight: 600;
  }
  .heading.level-2 {
    font-family: var(--dafu-font-subheading);
    font-weight: 600;
  }
  .heading.level-3,
  .heading.level-4,
  .heading.level-5 {
    font-weight: 600;
  }
  /* Names of the zones in the margin. */
  .block[data-zone]::after {
    content: attr(data-zone);
    content: attr(data-zone) / "";
    position: absolute;
    top: 0.35rem;
    left: -4.1rem;
    width: 3.6rem;
    color: var(--dafu-muted);
    font: 400 0.6875rem/1.4rem var(--dafu-font-interface);
    letter-spacing: 0;
    text-align: right;
    text-indent: 0;
    opacity: 0.75;
    user-select: none;
    pointer-events: none;
  }
  .zone-furniture[data-zone]::after,
  .zone-body ~ .zone-body[data-zone]::after {
    content: none;
  }
  .chosen .p-action {
    background-color: color-mix(in srgb, var(--dafu-kind-commitment) calc(16% * var(--dafu-tint)), transparent);
  }
  .chosen .p-actor {
    background-color: color-mix(in srgb, var(--dafu-kind-organisation) calc(30% * var(--dafu-tint)), transparent);
  }
  .chosen .p-deadline {
    background-color: color-mix(in srgb, var(--dafu-kind-date) calc(30% * var(--dafu-tint)), transparent);
  }
  .chosen .p-target {
    background-color: color-mix(in srgb, var(--dafu-kind-quantity) calc(34% * var(--dafu-tint)), transparent);
  }
  .lights {
    position: absolute;
    inset: 0 auto auto 0;
    width: 0;
    height: 0;
    pointer-events: none;
  }
  .flash {
    position: absolute;
    border-radius: 3px;
    background: var(--dafu-flash);
    opacity: 0.4;
    animation: fade 1.8s ease-out forwards;
  }
  /* What the reader looks for: as highlights, and as boxes where a browser has none. */
  ::highlight(dafu-hit) {
    background-color: var(--dafu-hit);
    color: var(--dafu-ink);
  }
  ::highlight(dafu-hit-here) {
    background-color: var(--dafu-hit-here);
    color: var(--dafu-on-hit);
  }
  .hit {
    position: absolute;
    background: var(--dafu-hit);
    opacity: 0.5;
  }
  .hit.here {
    background: var(--dafu-hit-here);
  }
  @keyframes fade {
    0%,
    35% {
      opacity: 0.5;
    }
    100% {
      opacity: 0;
    }
  }
  @container letter (max-width: 600px) {
    .letter {
      --side: 1.75em;
      padding-block: 2em 2.5em;
    }
    .issuer {
      font-size: 1.35em;
    }
    .zone-title {
      font-size: 1.2em;
    }
    .block[data-zone]::after {
      content: none;
    }
  }
  :host([narrow]) .letter {
    --side: 1.1em;
    padding-block: 1.4em 2.5em;
    border: 0;
    box-shadow: none;
    font-size: calc(max(1rem, calc(var(--dafu-letter-size) - 0.0625rem)) * var(--scale, 1));
  }
  /* Its margin has no room for them. */
  :host([narrow]) .block[data-zone]::after {
    content: none;
  }
  @media print {
    .chunk {
      content-visibility: visible;
    }
    /* A tint is an extra, where the printer has colour: line and badge tell the kind without it. What has a position is
       painted last, and would stand last where somebody copies from the PDF. */
    .mark {
      position: static;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    /* A superscript in the line: what hangs over a line would come on the page before. It makes no line higher. */
    .mark::before {
      position: static;
      translate: none;
      margin-inline-end: 0.1em;
      font-size: 7.5pt;
      line-height: 0;
      vertical-align: super;
    }
    .letter {
      --side: 0px;
      width: auto;
      padding: 0;
      border: 0;
      box-shadow: none;
      font-size: 16pt;
      line-height: 28.95pt;
    }
    .block {
      orphans: 2;
      widows: 2;
    }
    .lights {
      display: none;
    }
  }
  @media (forced-colors: active) {
    ::highlight(dafu-hit) {
      background-color: Mark;
      color: MarkText;
    }
    ::highlight(dafu-hit-here) {
      background-color: Highlight;
      color: HighlightText;
    }
    .hit {
      border: 1px solid Highlight;
    }
    .hit.here {
      border-width: 3px;
    }
    .flash {
      border: 2px solid Highlight;
      background: none;
      opacity: 1;
    }
    .mark.chosen,
    .mark.lit {
      outline: 2px solid Highlight;
    }
  }
`;

import { css } from "lit";

export const letterViewStyles = css`
  :host {
    min-height: 0;
    height: 100%;
    container: letter / inline-size;
  }
  .scroller {
    position: relative;
    height: 100%;
    overflow: auto;
    overscroll-behavior: contain;
    padding: clamp(8px, 3cqi, 20px);
    scrollbar-gutter: stable;
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  :host([narrow]) .scroller {
    padding: 0;
    scrollbar-gutter: auto;
    background: var(--dafu-paper);
  }
  @media print {
    :host,
    .scroller {
      height: auto;
      overflow: visible;
      padding: 0;
    }
  }
`;

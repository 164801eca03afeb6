import { css } from "lit";

export const embeddedStyles = css`
  :host {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
    height: 100vh;
    overflow: hidden;
    background: var(--dafu-surface);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 40px;
    padding: 2px 14px;
    background: var(--dafu-panel);
    border-bottom: 1px solid var(--dafu-hairline);
  }
  h1 {
    margin: 0;
    font-family: var(--dafu-font-title);
    font-size: 1rem;
  }
  main {
    grid-row: 3;
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  dafu-error-notice {
    padding: 8px 14px;
  }
  dafu-reader,
  .waiting {
    flex: 1;
    min-height: 0;
  }
  .waiting {
    overflow: auto;
    padding: 1.25rem 1.5rem;
    background: var(--dafu-paper);
    font-family: var(--dafu-font-letter);
  }
  .waiting p {
    margin: 0;
    white-space: pre-wrap;
  }
  dafu-status-line {
    grid-row: 4;
  }
  @media print {
    :host {
      display: block;
      height: auto;
      overflow: visible;
    }
    header {
      display: none;
    }
  }
`;

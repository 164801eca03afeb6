import { css } from "lit";

export const pageStyles = css`
  :host {
    display: grid;
    grid-template: auto auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
    height: 100vh;
    height: 100dvh;
    overflow: hidden;
    background: var(--dafu-surface);
  }
  main {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  dafu-reader,
  dafu-batch-view,
  dafu-start-view {
    flex: 1;
    min-height: 0;
  }
  main > dafu-error-notice {
    padding: 8px 14px;
  }
  .drop {
    position: fixed;
    inset: 0;
    z-index: 50;
    display: grid;
    place-items: center;
    background: color-mix(in srgb, var(--dafu-surface) 82%, transparent);
    outline: 3px dashed var(--dafu-accent);
    outline-offset: -14px;
    pointer-events: none;
  }
  .drop p {
    padding: 1.5rem 2.5rem;
    background: var(--dafu-raised);
    border-radius: 12px;
    text-align: center;
    color: var(--dafu-muted);
  }
  .drop strong {
    display: block;
    font-size: 1.25rem;
    color: var(--dafu-ink);
  }
  @media print {
    :host,
    main {
      display: block;
      height: auto;
      overflow: visible;
      background: none;
    }
  }
`;

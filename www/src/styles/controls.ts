import { css } from "lit";

/** Buttons and small things that several parts show. */
export const controls = css`
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid transparent;
    border-radius: var(--dafu-radius);
    padding: 0.3em 0.7em;
    min-height: 32px;
    cursor: pointer;
    text-align: inherit;
  }
  button:hover {
    background: var(--dafu-hover);
  }
  button.quiet {
    padding: 0.1em 0.45em;
    min-height: 26px;
    color: var(--dafu-muted);
    font-size: 0.8125rem;
  }
  button.framed {
    background: var(--dafu-raised);
    border-color: var(--dafu-faint);
  }
  button.framed:hover {
    background: var(--dafu-hover);
  }
  button.main {
    background: var(--dafu-accent);
    border-color: var(--dafu-accent);
    color: var(--dafu-on-accent);
    padding-inline: 1.2em;
  }
  button.main:hover {
    filter: brightness(1.08);
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .swatch {
    display: inline-block;
    width: 1.5em;
    text-align: center;
    font-size: 0.6875rem;
    line-height: 1.35;
    color: var(--kind, var(--dafu-muted));
    text-decoration: underline;
    text-decoration-color: var(--kind, currentColor);
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
    text-decoration-skip-ink: none;
  }
  .none {
    color: var(--dafu-muted);
    padding: 1rem 0.25rem;
    margin: 0;
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }
    button.quiet {
      min-height: 36px;
    }
  }
`;

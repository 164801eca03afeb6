import { css } from "lit";

export const itemCardStyles = css`
  :host {
    position: fixed;
    inset: auto;
    z-index: 30;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: visible;
    background: none;
    color: var(--dafu-ink);
    width: min(26rem, calc(100vw - 16px));
  }
  :host([narrow]) {
    inset: auto 0 0;
    width: auto;
    max-width: none;
  }
  .card {
    max-height: min(30rem, 80vh);
    overflow: auto;
    padding: 0.6rem 0.9rem 0.8rem;
    background: var(--dafu-raised);
    border: 1px solid var(--dafu-faint);
    border-radius: 10px;
    box-shadow: 0 10px 36px rgb(0 0 0 / 22%);
  }
  :host([narrow]) .card {
    max-height: 62vh;
    border-radius: 14px 14px 0 0;
    border-width: 1px 0 0;
    padding-bottom: calc(0.9rem + env(safe-area-inset-bottom));
  }
  .card:focus {
    outline: none;
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  h2 {
    flex: 1;
    margin: 0;
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .strength {
    margin-inline-start: 0.4em;
    padding: 0 0.4em;
    border: 1px solid var(--dafu-faint);
    border-radius: 3px;
    font-size: 0.75rem;
    font-weight: 400;
    color: var(--dafu-muted);
  }
  blockquote {
    margin: 0.35rem 0 0.6rem;
    padding-inline-start: 0.7em;
    border-inline-start: 3px solid var(--dafu-faint);
    font-family: var(--dafu-font-letter);
    font-size: 1rem;
    line-height: 1.7;
    max-height: 11em;
    overflow: auto;
    overflow-wrap: anywhere;
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.2rem 0.9rem;
    margin: 0;
    font-size: 0.875rem;
  }
  dt {
    color: var(--dafu-muted);
  }
  dd {
    margin: 0;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  code {
    font-size: 0.75rem;
    color: var(--dafu-muted);
  }
  ul {
    margin: 0.2rem 0 0;
    padding: 0;
    list-style: none;
  }
  ul:not(.evidence) button {
    display: block;
    width: 100%;
    padding: 0.4rem 0.5rem;
  }
  .excerpt {
    display: block;
    color: var(--dafu-muted);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .evidence {
    margin: 0;
  }
  .evidence li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
  }
  .evidence code {
    margin-inline-start: auto;
  }
  .steps ol {
    margin: 0.2rem 0 0;
    padding-inline-start: 1.6em;
    color: var(--dafu-muted);
    font-size: 0.8125rem;
  }
  .steps .yes {
    color: inherit;
    font-weight: 600;
  }
  .steps summary {
    cursor: pointer;
  }
  .steps p {
    margin: 0.2rem 0 0;
  }
  mark {
    background: none;
    color: inherit;
    text-decoration: underline;
    text-decoration-style: wavy;
    text-decoration-color: var(--dafu-kind-commitment);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .unsaid {
    color: var(--dafu-muted);
  }
  footer {
    margin-top: 0.7rem;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

import { css } from "lit";

export const outlineTreeStyles = css`
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ul ul {
    padding-inline-start: 0.9rem;
  }
  .none {
    padding: 0.25rem 0.5rem;
    font-size: 0.875rem;
  }
  .row {
    display: flex;
    align-items: stretch;
  }
  .fold {
    flex: 0 0 1.5rem;
    padding: 0;
    min-height: 28px;
    color: var(--dafu-muted);
    text-align: center;
  }
  button.fold::before {
    content: "▸" / "";
    display: inline-block;
    font-size: 0.75rem;
  }
  button.fold[aria-expanded="true"]::before {
    rotate: 90deg;
  }
  .name {
    flex: 1;
    display: flex;
    align-items: baseline;
    gap: 0.4em;
    min-width: 0;
    min-height: 28px;
    padding: 0.15rem 0.4rem;
    line-height: 1.45;
  }
  .words {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
  }
  .marker {
    color: var(--dafu-muted);
    margin-inline-end: 0.15em;
  }
  .level-i .words {
    color: var(--dafu-muted);
    font-size: 0.8125rem;
  }
  [aria-current] {
    background: var(--dafu-chosen);
    box-shadow: inset 2px 0 0 var(--dafu-accent);
  }
  .role {
    flex: none;
    padding: 0 0.45em;
    border: 1px solid var(--dafu-faint);
    border-radius: 3px;
    color: var(--dafu-muted);
    font-size: 0.6875rem;
    line-height: 1.5;
    white-space: nowrap;
  }
  .role-prospect {
    color: var(--dafu-kind-commitment);
    border-color: currentColor;
  }
  .role-retrospect {
    color: var(--dafu-kind-report);
    border-color: currentColor;
  }
  .promises {
    flex: none;
    min-width: 1.7em;
    padding: 0 0.4em;
    border-radius: 999px;
    text-align: center;
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    background: color-mix(in srgb, var(--dafu-kind-commitment) calc(7% * var(--step)), transparent);
    --step: 1;
  }
  .step-2 {
    --step: 2;
  }
  .step-3 {
    --step: 3;
  }
  .step-4 {
    --step: 4;
  }
  @media (forced-colors: active) {
    [aria-current] {
      outline: 2px solid Highlight;
    }
  }
`;

import { css } from "lit";

/** Dialogs that lie over the page. */
export const dialogStyles = css`
  dialog {
    width: min(34rem, 94vw);
    max-height: 90vh;
    overflow: auto;
    padding: 1.25rem 1.5rem;
    border: 1px solid var(--dafu-faint);
    border-radius: 10px;
    background: var(--dafu-raised);
    color: var(--dafu-ink);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  h2 {
    margin: 0 0 0.5rem;
    font-size: 1.0625rem;
  }
  h3 {
    margin: 1rem 0 0.25rem;
    font-size: 0.9375rem;
  }
  p {
    margin: 0 0 0.7rem;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 1rem;
  }
  .muted {
    color: var(--dafu-muted);
    font-size: 0.875rem;
  }
  a {
    color: var(--dafu-link);
  }
`;

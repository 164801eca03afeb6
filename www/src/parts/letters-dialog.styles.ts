import { css } from "lit";

export const lettersDialogStyles = css`
  ul {
    margin: 0 0 0.5rem;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.6rem;
    padding: 0.35rem 0;
    border-bottom: 1px solid var(--dafu-hairline);
  }
  .name {
    flex: 1 1 100%;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  small {
    flex: 1;
    color: var(--dafu-muted);
  }
  .here {
    flex: none;
    padding: 0.3em 0.7em;
  }
  .said {
    min-height: 1.5em;
    margin: 0.5rem 0;
  }
  .whole {
    flex-basis: 100%;
    margin: 0;
  }
  .danger {
    border-color: var(--dafu-fail-line);
  }
  .end {
    margin-inline-start: auto;
  }
`;

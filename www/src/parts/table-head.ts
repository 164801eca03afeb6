import { html, nothing } from "lit";

/** A column: what stands over it, and how its cells are set. */
export interface Column {
  readonly name: string;
  readonly set?: string | undefined;
}

export const tableHead = (columns: readonly Column[]): unknown =>
  html`<thead>
    <tr>
      ${columns.map(({ name, set }) => html`<th scope="col" class=${set ?? nothing}>${name}</th>`)}
    </tr>
  </thead>`;

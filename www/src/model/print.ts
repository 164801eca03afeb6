import type { PictureId } from "./pictures/ids";

/** What is to stand on paper. */
export interface PrintOptions {
  /** Particulars, ledger, pictures and letter, or the ledger alone. */
  readonly what: "all" | "ledger";
  readonly pictures: readonly PictureId[];
  /** Everything in black: for printers and copies that know no colour. */
  readonly mono: boolean;
  /** The day that is printed at the foot, as the user writes it; the page knows no today. */
  readonly day: string;
}

export const usualPrint: PrintOptions = { what: "all", pictures: [], mono: false, day: "" };

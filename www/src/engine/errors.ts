/** Everything that can go wrong, by the code that is shown. */
export const errorCodes = [
  "E-EMPTY",
  "E-TYPE",
  "E-ENC",
  "E-READ",
  "E-SCAN",
  "E-LOCK",
  "E-ZIP",
  "E-XML",
  "E-JSON",
  "E-LOAD",
  "E-MANY",
  "E-MORE",
  "E-BIG",
  "E-TIME",
  "E-TRAP",
  "E-MARKS",
  "E-SAVE",
  "E-START",
  "E-PRINT",
  "E-OLD",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** A failure with its code and what its sentence needs to know. */
export class DafuError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: Readonly<Record<string, string | number>> = {},
    message = "",
  ) {
    super(message === "" ? code : `${code}: ${message}`);
    this.name = "DafuError";
  }
}

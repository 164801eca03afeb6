import { DafuError, type ErrorCode } from "../engine/errors";
import { Refused } from "../import/reading";
import type { DafuLetterError, DafuLetterErrorCode } from "./types";

/** Every code that `dafu-error` and rejections carry, with whether trying again may help. */
const codes: Readonly<Record<DafuLetterErrorCode, boolean>> = {
  "E-EMPTY": false,
  "E-BIG": false,
  "E-TIME": true,
  "E-TRAP": true,
  "E-START": true,
  "E-LOAD": true,
  "E-JSON": false,
  "E-MARKS": false,
  "E-SAVE": false,
  "E-PRINT": true,
};

export const errorCodes = Object.keys(codes) as readonly DafuLetterErrorCode[];

export const recoverable = ({ code }: DafuLetterError): boolean => codes[code];

/** Whatever was thrown, as what the element tells of it. */
export function failure(error: unknown, name = ""): DafuError & DafuLetterError {
  if (error instanceof Refused) return failure(new DafuError(error.code, { name, why: error.why, kind: error.kind }, error.why));
  if (error instanceof DafuError && isOurs(error)) return error;
  const trap = new DafuError("E-TRAP", {}, String(error));
  return trap as DafuError & DafuLetterError;
}

function isOurs(error: DafuError): error is DafuError & DafuLetterError {
  const names: readonly ErrorCode[] = errorCodes;
  return names.includes(error.code);
}

import type { Analysis } from "../engine/analysis";
import type { LetterToTake } from "./letter";

/** The result as the command prints it, byte for byte. */
export function toJson(analysis: Analysis): string {
  return `${JSON.stringify(analysis, null, 2)}\n`;
}

export const json = ({ analysis }: LetterToTake): string => toJson(analysis);

import { oneFile } from "../edition";

/** The version in package.json. */
export const version: string = DAFU_VERSION;

/**
 * What tells one build of the hosted page from another: the checksum in its script's own name. The same source gives
 * the same on every machine; the one file has its checksum beside it.
 */
export const build = oneFile || import.meta.env.DEV ? "" : (/-([\w-]{8})\.js$/u.exec(import.meta.url)?.[1] ?? "");

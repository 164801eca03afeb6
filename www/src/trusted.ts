import { oneFile } from "./edition";

interface TrustedTypes {
  createPolicy(name: "default", rules: { createScriptURL(url: string): string | null }): unknown;
}

/**
 * The page's policy lets no string become code (Trusted Types). Workers begin with a string all the same: those that
 * the page makes itself and, where it is hosted, its own files are let through, nothing else.
 */
export function allowOwnWorkers(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const own = new URL(".", location.href).href;
  trustedTypes?.createPolicy("default", {
    createScriptURL: (url) => (url.startsWith("blob:") || (!oneFile && new URL(url, location.href).href.startsWith(own)) ? url : null),
  });
}

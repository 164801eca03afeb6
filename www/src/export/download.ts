import { straight } from "./escape";

/** Gives the reader a file. Nothing leaves the page: the address is one of the page's own memory. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/** True for the browsers inside WeChat and QQ, where a click on a download does nothing; QQ's own browser can. */
export const cannotDownload = (userAgent: string): boolean => /MicroMessenger\/|\bQQ\/\d/u.test(userAgent);

/** A name that every file system takes, from a letter's title or number (R14). */
export function fileName(words: string, ending: string): string {
  const safe = straight(words).replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, " ").replace(/^[.\s]+/u, "").trim();
  return `${Array.from(safe).slice(0, 60).join("")}.${ending}`;
}

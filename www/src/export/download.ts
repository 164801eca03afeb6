/** Gives the reader a file. Nothing leaves the page: the address is one of the page's own memory. */
export function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/** A name that every file system takes, from a letter's title or number. */
export function fileName(words: string, ending: string): string {
  const safe = words.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "").replace(/[\\/:*?"<>|\s]+/g, " ").trim().slice(0, 60);
  return `${safe}.${ending}`;
}

/** A file with its place in the folder that it came in, which tells it from others of its name. */
export interface GivenFile {
  readonly file: File;
  /** `2023/甲局/答复.docx`; the name alone where it came alone. */
  readonly path: string;
}

/** The files of a file chooser; one for folders tells where each stands. */
export const given = (files: Iterable<File>): GivenFile[] =>
  [...files].map((file) => ({ file, path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath }));

/**
 * Everything that was dropped, the contents of folders included, in order of their names. Must be called in the drop
 * event itself: afterwards the browser forgets what was dropped.
 */
export function droppedFiles({ items, files }: DataTransfer): Promise<GivenFile[]> {
  const entries = [...items].filter(({ kind }) => kind === "file").map((item) => item.webkitGetAsEntry());
  // Without entries, as in tests and older browsers, there are no folders either.
  if (entries.length === 0 || entries.some((entry) => entry === null)) return Promise.resolve(given(files));
  return all(entries.filter((entry) => entry !== null));
}

async function all(entries: readonly FileSystemEntry[]): Promise<GivenFile[]> {
  const sorted = [...entries].sort((a, b) => a.name.localeCompare(b.name, "zh-CN", { numeric: true }));
  const found: GivenFile[] = [];
  for (const entry of sorted) {
    if (isFolder(entry)) found.push(...(await all(await content(entry))));
    else found.push({ file: await fileOf(entry as FileSystemFileEntry), path: entry.fullPath.replace(/^\//u, "") });
  }
  return found;
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

/** Chromium hands over a hundred at a time, and none when there are no more. */
async function content(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    found.push(...some);
  }
}

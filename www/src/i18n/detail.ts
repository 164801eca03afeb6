/** What goes into a sentence: words of the letter, names of files, numbers. */
export type Detail = Readonly<Record<string, string | number>>;

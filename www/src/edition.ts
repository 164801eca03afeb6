/** The whole page is one file, opened from a disk or a mail: nothing can be fetched, nothing installed. */
export const oneFile = import.meta.env.MODE === "one-file";

/** Where the one file lies beside the hosted page; null where there is none: in the file itself, and while developing. */
export const download = oneFile || import.meta.env.DEV ? null : "dafu.html";

/** Examples of embedding; null where the page is one file. */
export const gallery = oneFile ? null : "gallery.html";

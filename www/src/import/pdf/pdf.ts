import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { Refused, type Reading } from "../reading";
import { LocalCMaps } from "./cmaps";
import { readPages } from "./pages";

/** Reads the text of a PDF; its worker and its tables of characters are fetched only now, from beside the page. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  GlobalWorkerOptions.workerSrc = workerUrl;
  // The reader takes the bytes away; they may be wanted again.
  const task = getDocument({
    data: bytes.slice(),
    CMapReaderFactory: LocalCMaps,
    cMapPacked: true,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await readPages(await opened(task.promise));
  } finally {
    void task.destroy();
  }
}

async function opened(promise: Promise<PDFDocumentProxy>): Promise<PDFDocumentProxy> {
  try {
    return await promise;
  } catch (error) {
    throw error instanceof Error && error.name === "PasswordException" ? new Refused("E-LOCK") : new Refused("E-READ", "damaged");
  }
}

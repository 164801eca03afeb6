import { getDocument, GlobalWorkerOptions, PDFWorker, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { Refused, type Reading } from "../reading";
import { LocalCMaps } from "./cmaps";
import { readPages } from "./pages";

/** A PDF that takes longer is made to keep its reader busy. */
const LIMIT = 60_000;

/** Reads the text of a PDF; its worker and its tables of characters are fetched only now, from beside the page. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  GlobalWorkerOptions.workerSrc = workerUrl;
  const worker = new PDFWorker({ verbosity: VerbosityLevel.ERRORS });
  const task = getDocument({
    worker,
    // The reader takes the bytes away; they may be wanted again.
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
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refused("E-READ", "slow")), LIMIT);
  });
  try {
    return await Promise.race([opened(task.promise).then(readPages), late]);
  } catch (error) {
    throw error instanceof Refused ? error : new Refused("E-READ", "damaged");
  } finally {
    clearTimeout(timer);
    // A worker that hangs answers to nothing else.
    worker.destroy();
  }
}

async function opened(promise: Promise<PDFDocumentProxy>): Promise<PDFDocumentProxy> {
  try {
    return await promise;
  } catch (error) {
    throw error instanceof Error && error.name === "PasswordException" ? new Refused("E-LOCK") : new Refused("E-READ", "damaged");
  }
}

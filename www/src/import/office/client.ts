import { Refused } from "../reading";
import type { Opened } from "./read";
import OfficeWorker from "./worker?worker&inline";
import type { OfficeAnswer } from "./worker";

/** A letter is open in well under a second. */
const LIMIT = 20_000;

/** Opens a file in a worker of its own, which ends with it: whatever is in the file, the page stays usable. */
export async function open(bytes: Uint8Array<ArrayBuffer>, kind: "zip" | "ole"): Promise<Opened> {
  const worker = start();
  if (!worker) {
    // A host page may forbid workers.
    const { openOffice } = await import("./read");
    return openOffice(bytes, kind);
  }
  try {
    const answer = await ask(worker, { bytes, kind });
    if ("opened" in answer) return answer.opened;
    const { code, why, kind: found } = answer.refused;
    throw new Refused(code, why, found);
  } finally {
    worker.terminate();
  }
}

function start(): Worker | null {
  try {
    return new OfficeWorker();
  } catch {
    return null;
  }
}

function ask(worker: Worker, question: object): Promise<OfficeAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Refused("E-READ", "slow")), LIMIT);
    const broken = (): void => {
      clearTimeout(timer);
      reject(new Refused("E-READ", "damaged"));
    };
    worker.addEventListener("error", broken);
    worker.addEventListener("messageerror", broken);
    worker.addEventListener("message", ({ data }: MessageEvent<OfficeAnswer>) => {
      clearTimeout(timer);
      resolve(data);
    });
    worker.postMessage(question);
  });
}

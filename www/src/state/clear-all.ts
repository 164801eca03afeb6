import { emptyAddress, readCarried } from "../links/address";
import { DATABASE, LetterStore } from "./letter-store";

/** What is still there after everything was cleared: zero of each, or somebody should know. */
export interface Left {
  readonly saved: number;
  readonly session: number;
  readonly local: number;
  readonly caches: number;
  readonly address: number;
}

/** Other pages of the same origin keep things too: all of this one's begin with these letters. */
const own = (name: string): boolean => name.startsWith("dafu");

/** Removes whatever this page keeps in the browser, then looks again and tells what it found. */
export async function clearEverything(): Promise<Left> {
  await Promise.allSettled([deleteDatabase(), deleteCaches()]);
  for (const storage of storages()) for (const name of Object.keys(storage).filter(own)) storage.removeItem(name);
  emptyAddress();
  return whatIsLeft();
}

async function whatIsLeft(): Promise<Left> {
  const [session = 0, local = 0] = storages().map((storage) => Object.keys(storage).filter(own).length);
  const { letter, sentence } = readCarried(location.hash);
  return {
    saved: await countSaved(),
    session,
    local,
    caches: (await cacheNames().catch(() => [])).length,
    address: Number(letter !== null) + Number(sentence !== null),
  };
}

/** Where the browser keeps nothing, there is nothing. */
function storages(): Storage[] {
  try {
    return [sessionStorage, localStorage];
  } catch {
    return [];
  }
}

async function countSaved(): Promise<number> {
  try {
    const { letters, broken } = await new LetterStore().list();
    return letters.length + broken;
  } catch {
    return 0;
  }
}

function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.addEventListener("success", () => resolve());
    // Another tab has it open; it goes when that one lets go.
    request.addEventListener("blocked", () => resolve());
    request.addEventListener("error", () => reject(request.error ?? new Error("refused")));
  });
}

/** The page's copy of itself, and what would fetch it again. */
async function deleteCaches(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  for (const name of await cacheNames()) await caches.delete(name);
}

async function cacheNames(): Promise<string[]> {
  const beside = new URL(".", location.href).href;
  return (await caches.keys()).filter((name) => name === `dafu ${beside}` || name.startsWith(`dafu ${beside} `));
}

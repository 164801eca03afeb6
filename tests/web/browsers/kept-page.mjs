// What the tests ask of a page that a browser keeps; all of it runs there.

/** Waits until the browser has kept all of it. */
export async function untilKept() {
  const { active } = await navigator.serviceWorker.ready;
  if (active.state !== "activated") await new Promise((resolve) => active.addEventListener("statechange", resolve));
}

export const cacheNames = () => caches.keys();

/** The names that versions made by the tests give themselves. */
export const versions = () => [...document.querySelectorAll("meta[name=version]")].map(({ content }) => content);

/** Whether what is open is dafu, and not a browser's word that it cannot be opened. */
export const isPage = () => document.querySelector("dafu-page") !== null;

export const noneWaits = async () => (await navigator.serviceWorker.getRegistration()).waiting === null;

/** Looks for a new version and tells what becomes of it. */
export async function updating() {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update();
  const worker = registration.installing;
  if (worker.state === "installing") await new Promise((resolve) => worker.addEventListener("statechange", resolve));
  return worker.state;
}

/** Registers the service worker, as the page does too, and tells what becomes of it. */
export async function registering() {
  const { installing } = await navigator.serviceWorker.register("service-worker.js");
  if (installing?.state === "installing") await new Promise((resolve) => installing.addEventListener("statechange", resolve));
  return installing?.state;
}

/** Puts other bytes, of the same number, in the place of a kept file. */
export async function damage(ending) {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const key = (await cache.keys()).find(({ url }) => url.endsWith(ending));
    const response = await cache.match(key);
    const bytes = new Uint8Array(await response.arrayBuffer());
    bytes[bytes.length >> 1] ^= 1;
    await cache.put(key, new Response(bytes, { headers: response.headers }));
  }
}

/** Keeps the page, or another version of it, and tells what became of it and how many files are kept. */
export async function keepNow() {
  const before = await navigator.serviceWorker.getRegistration();
  const registration = before?.active ? before : await navigator.serviceWorker.register("service-worker.js", { updateViaCache: "none" }).catch(() => null);
  if (before?.active) await before.update().catch(() => undefined);
  const worker = registration?.installing ?? registration?.waiting ?? null;
  const done = () => worker === null || ["redundant", "activated"].includes(worker.state) || (worker.state === "installed" && before?.active);
  while (!done()) await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
  const counts = [];
  for (const name of await caches.keys()) counts.push((await (await caches.open(name)).keys()).length);
  return { fate: worker?.state ?? "not begun", counts };
}

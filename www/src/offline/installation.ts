import { download } from "../edition";

/**
 * Keeps the hosted page for the time without a network. `tell` is called when another version lies ready, with what
 * puts it in place of this one.
 */
export async function keepForOffline(tell: (update: () => void) => void): Promise<void> {
  if (!download) return;
  const registration = await register();
  if (!registration) return;
  const update = (): void => {
    // Another tab may have asked before.
    if (!registration.waiting) location.reload();
    navigator.serviceWorker.addEventListener("controllerchange", () => { location.reload(); }, { once: true });
    registration.waiting?.postMessage("activate");
  };
  const look = (): void => {
    if (registration.waiting && registration.active) tell(update);
  };
  look();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", look);
  });
  // One that was found before this listened.
  registration.installing?.addEventListener("statechange", look);
}

/** Null where the browser keeps no pages: without encryption, in a frame of its own, in some private windows. */
async function register(): Promise<ServiceWorkerRegistration | null> {
  try {
    return await navigator.serviceWorker.register("service-worker.js", { updateViaCache: "none" });
  } catch {
    return null;
  }
}

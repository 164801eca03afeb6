// Keeps the page for the time without a network. scripts/offline.mjs writes the list of its files before this.
import { Precache, type PrecacheList } from "./precache";

declare const PRECACHE: PrecacheList;

/** The little of a service worker's world that is used here; TypeScript knows either this world or a page's. */
interface Scope extends EventTarget {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Extendable {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const scope = globalThis as unknown as Scope;
const precache = new Precache(PRECACHE, scope.registration.scope, caches);

// Where this fails the worker is thrown away, and what was there before goes on.
scope.addEventListener("install", (event) => {
  (event as Extendable).waitUntil(precache.install());
});

scope.addEventListener("activate", (event) => {
  (event as Extendable).waitUntil(precache.removeOthers().then(() => scope.clients.claim()));
});

scope.addEventListener("fetch", (event) => {
  const { request } = event as Asked;
  const file = request.method === "GET" ? precache.fileAt(request.url) : undefined;
  if (file) (event as Asked).respondWith(precache.answer(file));
});

// A new version waits until somebody asks for it.
scope.addEventListener("message", ({ data }: MessageEventInit) => {
  if (data === "activate") void scope.skipWaiting();
});

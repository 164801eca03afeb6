/** What a host's policy has to allow for the element, one way for each kind of host. */
export interface Recipe {
  readonly name: string;
  readonly 名称: string;
  /** `ORIGIN` is where `dafu-letter.js` comes from. */
  readonly policy: string;
  /** The `worker` attribute; null where none is needed. */
  readonly worker: string | null;
  /** Workers that run then: none where the engine works in the page's own thread. */
  readonly workers: 0 | 1;
}

/** Each is tried in a browser by `tests/web/browser/element-host.test.mjs`; `docs/element.md` lists them. */
export const recipes: readonly Recipe[] = [
  {
    name: "as little as possible",
    名称: "最少",
    policy: "script-src ORIGIN 'wasm-unsafe-eval'; connect-src ORIGIN; worker-src 'none'",
    worker: "none",
    workers: 0,
  },
  {
    name: "with a worker",
    名称: "用 worker，网页不会停顿",
    policy: "script-src ORIGIN 'wasm-unsafe-eval'; connect-src ORIGIN; worker-src blob:",
    worker: null,
    workers: 1,
  },
  {
    name: "with the worker as a file of the host",
    名称: "worker 是宿主自己的文件",
    policy: "script-src ORIGIN 'wasm-unsafe-eval'; connect-src ORIGIN; worker-src 'self'",
    worker: "dafu-worker.js",
    workers: 1,
  },
  {
    name: "with Trusted Types",
    名称: "启用 Trusted Types",
    policy: "script-src ORIGIN 'wasm-unsafe-eval'; connect-src ORIGIN; worker-src blob:; require-trusted-types-for 'script'; trusted-types lit-html dafu-letter",
    worker: null,
    workers: 1,
  },
  {
    name: "with Trusted Types, without a worker",
    名称: "启用 Trusted Types，不用 worker",
    policy: "script-src ORIGIN 'wasm-unsafe-eval'; connect-src ORIGIN; worker-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
    worker: "none",
    workers: 0,
  },
];

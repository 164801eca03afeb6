import InlineWorker from "./worker?worker&inline";
import type { Answer, Port, Request } from "./protocol";
import { trusted } from "./trusted-worker";

const ignore = (): void => undefined;
/** `vite.config.ts` lets the address of the worker's lines pass through `trust`. */
const passing: { name?: string; trust: typeof trusted } = { trust: trusted };

/**
 * The engine in a worker. The worker's few lines travel in the script, so that any origin may start it; where an
 * `address` is given they are fetched from there.
 */
export function workerPort(address: string | null = null): Port {
  const worker = address === null ? new InlineWorker(passing) : new Worker(trusted(address));
  const port: Port = {
    post: (request) => {
      worker.postMessage(request);
    },
    close: () => {
      worker.terminate();
    },
    onanswer: ignore,
    onbroken: ignore,
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    port.onanswer(data);
  });
  const broken = (event: Event): void => {
    port.onbroken(event instanceof ErrorEvent ? event.message : event.type);
  };
  worker.addEventListener("error", broken);
  worker.addEventListener("messageerror", broken);
  return port;
}

/** The engine in this thread, where no worker can be had: the page stands still while it works. */
export function inlinePort(): Port {
  let open = true;
  const port: Port = {
    post: (request: Request) => {
      // The page may paint before the work begins.
      setTimeout(() => {
        void import("./serve").then(({ serve }) =>
          serve(request, (answer) => {
            if (open) port.onanswer(answer);
          }),
        );
      });
    },
    close: () => {
      open = false;
    },
    onanswer: ignore,
    onbroken: ignore,
  };
  return port;
}

import InlineWorker from "./worker?worker&inline";
import type { Answer, Port, Request } from "./protocol";

const ignore = (): void => undefined;

/** The engine in a worker. The worker's few lines travel in the script, so that any origin may start it. */
export function workerPort(): Port {
  const worker = new InlineWorker();
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

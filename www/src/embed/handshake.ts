import { isHello } from "./protocol";

/** What the address says of a page in a frame: `#embed=1&view=ledger`. */
export const isEmbedded = (hash: string): boolean => new URLSearchParams(hash.replace(/^#/u, "")).get("embed") === "1";

/** Origins that may speak to the page, as its first lines list them; `self` is the site that it lies on. */
export function allowedOrigins(list: string, address: string): ReadonlySet<string> {
  const names = list.split(/[\s,]+/u).filter(Boolean);
  const origins = names.map((name) => (name === "self" ? new URL(address).origin : name));
  // Every page without a site of its own has this one: it says nothing about who speaks.
  return new Set(origins.filter((origin) => origin !== "null"));
}

/** The part of a window that is needed here. */
export interface Frame extends Pick<EventTarget, "addEventListener"> {
  readonly parent: unknown;
}

/** Waits for the one host that may speak to the page; everybody else is not heard, but counted. */
export class Handshake {
  /** Messages that were not for us. */
  ignored = 0;
  /** The host's port, once it said hello. */
  readonly port: Promise<MessagePort>;
  private done = false;

  constructor(frame: Frame, allowed: ReadonlySet<string>) {
    this.port = new Promise((resolve) => {
      frame.addEventListener("message", (event) => {
        const { data, origin, ports, source } = event as MessageEvent<unknown>;
        const [port] = ports;
        const host = frame.parent !== frame && source === frame.parent && allowed.has(origin);
        if (this.done || !host || !port || ports.length !== 1 || !isHello(data)) {
          this.ignored += 1;
          return;
        }
        this.done = true;
        resolve(port);
      });
    });
  }
}

// The host's side of a frame with the page in it: `dafu/frame` in the npm package. It needs nothing of the page.
import type { Analysis } from "../engine/analysis";
import { hello, PROTOCOL, type FrameMessage, type HostMessage, type Unversioned } from "./protocol";

export type { FrameMessage, HostMessage } from "./protocol";

type Said<Type extends FrameMessage["type"]> = Extract<FrameMessage, { type: Type }>;

/** What the frame tells without being asked. */
export interface FrameEvents {
  readonly select: Said<"select">;
  readonly height: Said<"height">;
  readonly progress: Said<"progress">;
  /** Errors that answer a question reject its promise instead. */
  readonly error: Said<"error">;
}

export interface FrameOptions {
  /**
   * Origin that the frame must have to get the port. A frame with `sandbox` and without `allow-same-origin` has none
   * that could be named; there it is `*`, and what counts is that the host wrote `src` itself.
   */
  readonly origin?: string;
  /** The frame becomes as high as what is in it. */
  readonly fit?: boolean;
}

export interface AnalyzeInFrame {
  readonly referenceDate?: string;
  readonly scheme?: "none" | "national" | "three" | "four";
}

/** A failure in the frame, with its code such as `E-BIG`. */
export class FrameError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly recoverable: boolean,
  ) {
    super(message);
    this.name = "FrameError";
  }
}

/** The page in a frame, as a host speaks with it. What is said before it is ready waits. */
export interface DafuFrame {
  /** Version of the engine, when the page in the frame has answered. */
  readonly ready: Promise<string>;
  /** Shows a letter without reading it. */
  load(text: string): void;
  /** Reads the letter that is shown, or shows and reads this one. */
  analyze(text?: string, options?: AnalyzeInFrame): Promise<Analysis>;
  /** A file of the letter that was read, by the name of its format: `csv`, `xlsx`, `json` … Names are hidden where the format allows it, unless `names`. */
  exportAs(format: string, options?: { names?: boolean }): Promise<Blob>;
  select(item: string): void;
  theme(theme: "auto" | "light" | "dark"): void;
  lang(lang: string): void;
  on<Type extends keyof FrameEvents>(type: Type, listener: (message: FrameEvents[Type]) => void): void;
  /** Says nothing more to the frame and hears nothing more of it. */
  close(): void;
}

interface Question {
  readonly resolve: (answer: Said<"result">) => void;
  readonly reject: (error: FrameError) => void;
}

/** Connects with the page in `iframe`, now or as soon as it is loaded. */
export function connectFrame(iframe: HTMLIFrameElement, { origin = originOf(iframe), fit = false }: FrameOptions = {}): DafuFrame {
  const questions = new Map<number, Question>();
  const listeners: { [Type in keyof FrameEvents]?: ((message: FrameEvents[Type]) => void)[] } = {};
  let port: MessagePort | null = null;
  let waiting: Unversioned<HostMessage>[] = [];
  let lastId = 0;

  const say = (message: Unversioned<HostMessage>): void => {
    if (port) port.postMessage({ v: PROTOCOL, ...message });
    else waiting.push(message);
  };
  const ask = (question: (id: number) => Unversioned<HostMessage>): Promise<Said<"result">> =>
    new Promise((resolve, reject) => {
      const id = (lastId += 1);
      questions.set(id, { resolve, reject });
      say(question(id));
    });
  const tell = <Type extends keyof FrameEvents>(type: Type, message: FrameEvents[Type]): void => {
    for (const listener of listeners[type] ?? []) listener(message);
  };
  const settle = (id: number): Question | undefined => {
    const question = questions.get(id);
    questions.delete(id);
    return question;
  };
  const hear = (message: FrameMessage): void => {
    switch (message.type) {
      case "result":
        settle(message.id)?.resolve(message);
        break;
      case "error":
        if (message.id === null) tell("error", message);
        else settle(message.id)?.reject(new FrameError(message.code, message.message, message.recoverable));
        break;
      case "height":
        if (fit) iframe.style.height = `${message.height}px`;
        tell("height", message);
        break;
      case "select":
        tell("select", message);
        break;
      case "progress":
        tell("progress", message);
        break;
      case "ready":
        break;
    }
  };

  const abort = new AbortController();
  const ready = new Promise<string>((resolve) => {
    const greet = (): void => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<FrameMessage | { readonly v: unknown; readonly type: null }>) => {
        // A newer page may speak in other words.
        if (data.v !== PROTOCOL || data.type === null) return;
        // The port that is answered on is the one that arrived.
        if (data.type !== "ready" || port) {
          hear(data);
          return;
        }
        abort.abort();
        port = port1;
        for (const message of waiting) say(message);
        waiting = [];
        resolve(data.version);
      };
      iframe.contentWindow?.postMessage(hello, origin, [port2]);
    };
    // Nobody can tell from outside whether it has loaded: what comes too early is lost.
    iframe.addEventListener("load", greet, { signal: abort.signal });
    greet();
  });

  return {
    ready,
    load: (text) => say({ type: "load", text }),
    async analyze(text, options = {}) {
      if (text !== undefined) say({ type: "load", text });
      const answer = await ask((id) => ({ type: "analyze", id, ...options }));
      if (!("analysis" in answer)) throw new FrameError("E-TRAP", "the frame answered something else", false);
      return answer.analysis;
    },
    async exportAs(format, { names = false } = {}) {
      const answer = await ask((id) => ({ type: "export", id, format, names }));
      if (!("file" in answer)) throw new FrameError("E-TRAP", "the frame answered something else", false);
      return answer.file;
    },
    select: (item) => say({ type: "select", item }),
    theme: (theme) => say({ type: "theme", theme }),
    lang: (lang) => say({ type: "lang", lang }),
    on: (type, listener) => {
      // TypeScript does not see that both sides speak of the same type.
      const heard = (listeners[type] ??= []) as ((message: FrameEvents[typeof type]) => void)[];
      heard.push(listener);
    },
    close: () => {
      abort.abort();
      port?.close();
    },
  };
}

/** What the browser takes for the frame's origin. */
function originOf(iframe: HTMLIFrameElement): string {
  const { sandbox } = iframe;
  return sandbox.length > 0 && !sandbox.contains("allow-same-origin") ? "*" : new URL(iframe.src).origin;
}

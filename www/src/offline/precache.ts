/** A file of the page as it was built. */
export interface PrecachedFile {
  /** Beside the service worker: `index.html`, `assets/…`. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal digits. */
  readonly sha256: string;
}

/** One version of the page. */
export interface PrecacheList {
  readonly version: string;
  readonly files: readonly PrecachedFile[];
}

/** How a file is asked for: from what the browser has, and anew where that is another one. */
const ways: readonly RequestCache[] = ["default", "reload"];

/** The files of one version of the page, kept whole or not at all, and checked whenever one is given out. */
export class Precache {
  private readonly files: ReadonlyMap<string, PrecachedFile>;
  private readonly name: string;

  constructor(
    { version, files }: PrecacheList,
    private readonly scope: string,
    private readonly storage: CacheStorage,
  ) {
    this.files = new Map(files.map((file) => [new URL(file.path, scope).href, file]));
    this.name = `${this.prefix}${version}`;
  }

  /** Other pages of the same origin have caches too. */
  private get prefix(): string {
    return `dafu ${this.scope} `;
  }

  /** The file that an address means, whatever follows `?` or `#`. */
  fileAt(address: string): PrecachedFile | undefined {
    const { origin, pathname } = new URL(address);
    const url = origin + pathname;
    return this.files.get(url === this.scope ? `${url}index.html` : url);
  }

  /** Fetches every file; throws, and keeps none, where one is not what was built. */
  async install(): Promise<void> {
    await this.storage.delete(this.name);
    const files = [...this.files.values()];
    const done = await Promise.allSettled(files.map((file) => this.renew(file)));
    const failed = done.find(({ status }) => status === "rejected");
    if (!failed) return;
    await this.storage.delete(this.name);
    throw (failed as PromiseRejectedResult).reason;
  }

  /** Versions before this one. */
  async removeOthers(): Promise<void> {
    const names = await this.storage.keys();
    const others = names.filter((name) => name.startsWith(this.prefix) && name !== this.name);
    await Promise.all(others.map((name) => this.storage.delete(name)));
  }

  /**
   * The file as it was built. A damaged one is not given out but fetched again; where the server has another version
   * by now, what it has is given out, as without a service worker.
   */
  async answer(file: PrecachedFile): Promise<Response> {
    const cache = await this.storage.open(this.name);
    const kept = await cache.match(this.urlOf(file));
    const whole = kept ? await checked(kept, file) : null;
    if (whole) return whole;
    try {
      return await this.renew(file);
    } catch {
      return fetch(this.urlOf(file)).catch(() => Response.error());
    }
  }

  private urlOf(file: PrecachedFile): string {
    return new URL(file.path, this.scope).href;
  }

  private async renew(file: PrecachedFile): Promise<Response> {
    const url = this.urlOf(file);
    for (const cache of ways) {
      const response = await fetch(url, { cache });
      const whole = response.ok ? await checked(response, file) : null;
      if (!whole) continue;
      await (await this.storage.open(this.name)).put(url, whole.clone());
      return whole;
    }
    throw new Error(`${file.path} is not the file that was built`);
  }
}

/** The response with its length and checksum checked; null where they are others. */
async function checked(response: Response, { bytes, sha256 }: PrecachedFile): Promise<Response | null> {
  const body = await response.arrayBuffer();
  if (body.byteLength !== bytes || (await digest(body)) !== sha256) return null;
  const headers = new Headers(response.headers);
  // They speak of the bytes on the wire.
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(body, { headers });
}

async function digest(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

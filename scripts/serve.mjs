// A static server for the built page, on this computer only.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
};

/**
 * Serves `folder` on 127.0.0.1 at `port`, or at the next free one; port 0 takes any. Resolves to its address and a
 * function that closes it. The files are allowed to pages of other origins, as `<dafu-letter>` needs. `hear` is told of each
 * request before it is answered, and may end its connection.
 */
export async function serve(folder, port = 0, hear = () => undefined) {
  const server = createServer((request, response) => {
    hear(request, response);
    answer(path.resolve(folder), request, response);
  });
  const taken = await listen(server, port);
  return {
    address: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function answer(folder, request, response) {
  const file = fileFor(folder, request.url);
  if (!file || (request.method !== "GET" && request.method !== "HEAD")) {
    response.writeHead(file ? 405 : 404, { "content-type": "text/plain; charset=utf-8" });
    response.end(file ? "只能读取 · read only\n" : "没有这个文件 · not found\n");
    return;
  }
  response.writeHead(200, {
    "content-type": types[path.extname(file)] ?? "application/octet-stream",
    "content-length": statSync(file).size,
    "cache-control": "no-cache",
    "access-control-allow-origin": "*",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
}

/** The file behind an address, or null where there is none inside the folder. */
function fileFor(folder, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  if (name.includes("\0")) return null;
  const file = path.join(folder, name.endsWith("/") ? `${name}index.html` : name);
  if (!file.startsWith(folder + path.sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const next = error.code === "EADDRINUSE" && port !== 0 && port < 65535;
      if (next) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => resolve(server.address().port));
  });
}

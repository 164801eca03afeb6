// The little server of npm start.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../../../scripts/serve.mjs";

let folder;
let server;

before(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "dafu-serve-"));
  mkdirSync(path.join(folder, "dist"));
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(folder, "dist", "index.html"), "<!doctype html>");
  writeFileSync(path.join(folder, "dist", "engine.wasm"), "wasm");
  server = await serve(path.join(folder, "dist"));
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** A request whose path is sent as it is written. */
const get = (name, method = "GET") =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address);
    const request = http.request({ hostname, port, path: name, method }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    request.on("error", reject);
    request.end();
  });

test("gives files with their types, to every origin", async () => {
  const page = await get("/");
  assert.deepEqual([page.status, page.body], [200, "<!doctype html>"]);
  assert.match(page.headers["content-type"], /^text\/html/u);
  const engine = await get("/engine.wasm?v=1");
  assert.equal(engine.headers["content-type"], "application/wasm");
  assert.equal(engine.headers["access-control-allow-origin"], "*");
  assert.deepEqual([(await get("/", "HEAD")).status, (await get("/", "HEAD")).body], [200, ""]);
});

test("gives nothing outside its folder", async () => {
  for (const name of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%00", "/%", "//", "/none", "/.."]) {
    const { status, body } = await get(name);
    assert.ok(status === 404 || body === "<!doctype html>", `${name}: ${status}`);
    assert.ok(!body.includes("secret"), name);
  }
});

test("takes nothing", async () => {
  assert.equal((await get("/", "POST")).status, 405);
});

test("is on this computer only, and finds a free port", async () => {
  assert.match(server.address, /^http:\/\/127\.0\.0\.1:\d+\/$/u);
  const port = Number(new URL(server.address).port);
  const second = await serve(path.join(folder, "dist"), port);
  assert.notEqual(Number(new URL(second.address).port), port);
  await second.close();
});

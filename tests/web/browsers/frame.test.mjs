// The one file in a host's frame, in three engines: who may speak to it, and what it answers.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../../../scripts/serve.mjs";
import { inRoot } from "../../../scripts/shell.mjs";
import { lamps } from "../browser/letters.mjs";
import { inEachEngine } from "./engines.mjs";

const folders = { host: mkdtempSync(path.join(tmpdir(), "dafu-frame-host-")), framed: mkdtempSync(path.join(tmpdir(), "dafu-framed-")) };
const servers = {};
before(async () => {
  servers.dist = await serve(inRoot("dist"));
  servers.framed = await serve(folders.framed);
  servers.host = await serve(folders.host);
  servers.stranger = await serve(folders.host);
  const { origin } = new URL(servers.host.address);
  const list = 'name="dafu-embed-origins" content="';
  writeFileSync(path.join(folders.framed, "dafu.html"), readFileSync(inRoot("dist/dafu.html"), "utf8").replace(`${list}"`, `${list}${origin}"`));
  writeFileSync(
    path.join(folders.host, "index.html"),
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>宿主</title>
<iframe src="${servers.framed.address}dafu.html#embed=1" sandbox="allow-scripts allow-downloads" referrerpolicy="no-referrer" title="答复函读解" style="width: 100%; height: 300px"></iframe>
<script>globalThis.loaded = new Promise((resolve) => document.querySelector("iframe").addEventListener("load", resolve));</script>`,
  );
});
after(async () => {
  for (const server of Object.values(servers)) await server.close();
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true });
});

/** Runs in a host: says hello in wrong ways, and through a window that is not the parent; in the right way where `right`. */
async function greet(right) {
  await globalThis.loaded;
  const { contentWindow } = document.querySelector("iframe");
  const answers = [];
  const say = (name, data, count) =>
    new Promise((resolve) => {
      const channels = Array.from({ length: count }, () => new MessageChannel());
      for (const { port1 } of channels) {
        port1.onmessage = ({ data: { type } }) => {
          answers.push(`${name} ${type}`);
          resolve();
        };
      }
      contentWindow.postMessage(data, "*", channels.map(({ port2 }) => port2));
      if (name !== "right") resolve();
    });
  await say("version", { type: "hello", v: 2 }, 1);
  await say("ports", { type: "hello", v: 1 }, 2);
  const beside = document.body.appendChild(document.createElement("iframe"));
  const script = beside.contentDocument.createElement("script");
  script.textContent = "parent.frames[0].postMessage({ type: 'hello', v: 1 }, '*', [new MessageChannel().port2])";
  beside.contentDocument.body.append(script);
  if (right) await say("right", { type: "hello", v: 1 }, 1);
  await say("late", { type: "hello", v: 1 }, 1);
  return answers;
}

/** Runs in the frame: how many messages it did not hear, once they are so many. */
async function ignored(count) {
  const page = document.querySelector("dafu-embedded-page");
  for (let waited = 0; waited < 10_000 && page.ignoredMessages < count; waited += 20) await new Promise((resolve) => setTimeout(resolve, 20));
  return page.ignoredMessages;
}

inEachEngine((state) => {
  test("letter, result, choice, file and height go through the port", async () => {
    const { page } = state;
    await page.open(servers.host.address);
    const seen = await page.run(
      async (script, text) => {
        await globalThis.loaded;
        const { connectFrame } = await import(script);
        const element = document.querySelector("iframe");
        const before = element.clientHeight;
        const frame = connectFrame(element, { fit: true });
        const first = (type) => new Promise((resolve) => frame.on(type, resolve));
        const [height, select] = [first("height"), first("select")];
        const version = await frame.ready;
        const analysis = await frame.analyze(text);
        const { id } = analysis.statements.find(({ kind }) => kind === "commitment");
        frame.select(id);
        const ledger = await (await frame.exportAs("csv")).text();
        const refused = await frame.exportAs("exe").catch(({ code }) => code);
        return { same: analysis.engine === version, chosen: (await select).id === id, ledger: ledger.includes("2024年10月底前"), refused, grown: (await height).height !== before };
      },
      `${servers.dist.address}dafu-frame.js`,
      lamps,
    );
    assert.deepEqual(seen, { same: true, chosen: true, ledger: true, refused: "E-TYPE", grown: true });
    const storage = await page.runInFrame(() => {
      try {
        return typeof localStorage;
      } catch ({ name }) {
        return name;
      }
    });
    assert.equal(storage, "SecurityError");
  });

  test("only the parent's first right hello counts", async () => {
    const { page } = state;
    await page.open(servers.host.address);
    assert.deepEqual(await page.run(greet, true), ["right ready"]);
    assert.equal(await page.runInFrame(ignored, 4), 4);
  });

  test("a page of an origin that is not listed gets no answer", async () => {
    const { page } = state;
    await page.open(servers.stranger.address);
    assert.deepEqual(await page.run(greet, false), []);
    assert.equal(await page.runInFrame(ignored, 4), 4);
  });
});

// Files opened in the page, and what was read of them, to hold two formats of one letter against each other.
import { Buffer } from "node:buffer";
import { asRead } from "../make/radicals.mjs";

/** A value with its text as one reads it. */
const bare = (value) => JSON.stringify(value, (_, inner) => (typeof inner === "string" ? asRead(inner) : inner));

/** Drops a file on the page and waits for what is read of it. */
export async function open(page, name, bytes) {
  // To and fro as strings: thousands of numbers and objects would take playwright longer than the file takes the page.
  const read = await page.evaluate(async ([fileName, base64]) => {
    const host = document.querySelector("dafu-page");
    const before = host.result;
    const errorOf = () => host.shadowRoot.querySelector("dafu-error-notice")?.error;
    const earlier = errorOf();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(globalThis.atob(base64), (sign) => sign.charCodeAt(0))], fileName));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, composed: true }));
    for (let waited = 0; waited < 30_000; waited += 10) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      await host.updateComplete;
      const error = errorOf();
      if (error && error !== earlier && error.code !== "E-ENC") return JSON.stringify({ error: error.message });
      if (host.result !== before) return JSON.stringify({ text: host.shadowRoot.querySelector("dafu-reader").text, analysis: host.result });
    }
    return JSON.stringify({ error: "nothing came" });
  }, [name, Buffer.from(bytes).toString("base64")]);
  return JSON.parse(read);
}

/** Drops many files at once, by name. */
export function dropAll(page, files) {
  const content = Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]);
  return page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const [name, base64] of given) dataTransfer.items.add(new File([Uint8Array.from(globalThis.atob(base64), (sign) => sign.charCodeAt(0))], name));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, composed: true }));
  }, content);
}

/** What was found, without places: these move with the white space. */
export function summary({ analysis }) {
  if (!analysis) return [];
  const entities = analysis.entities.map(({ type, text, value }) => `${type} ${asRead(text)} ${bare(value)}`);
  const facts = Object.entries(analysis.facts).map(([name, value]) => `${name} ${bare(value)}`);
  const sections = [];
  const walk = (list) => list.forEach(({ level, marker, heading, role, children }) => {
    sections.push(`section ${level} ${asRead(marker)} ${asRead(heading?.text ?? "")} ${role}`);
    walk(children);
  });
  walk(analysis.outline);
  const statements = analysis.statements.map(({ kind, text, deadline, strength }) => `${kind} ${asRead(text)} ${deadline?.from} ${deadline?.to} ${strength}`);
  return [...facts, ...sections, ...entities, ...statements];
}

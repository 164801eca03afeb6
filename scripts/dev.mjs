// npm run dev: builds the engine, then serves the page's sources; a saved file shows at once.
import process from "node:process";
import { beforePage } from "./build.mjs";
import { inRoot, main, run } from "./shell.mjs";

await main(async () => {
  await beforePage();
  const port = process.env.PORT ?? "5173";
  await run(process.execPath, [inRoot("node_modules/vite/bin/vite.js"), "--host", "127.0.0.1", "--port", port]);
});

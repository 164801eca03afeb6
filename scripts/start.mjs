// npm start: builds what is missing or out of date, then serves the page.
import process from "node:process";
import { beforePage, page } from "./build.mjs";
import { serve } from "./serve.mjs";
import { inRoot, main } from "./shell.mjs";

await main(async () => {
  await beforePage();
  await page();
  const { address } = await serve(inRoot("dist"), Number(process.env.PORT ?? 4173));
  console.log(`\n  在浏览器中打开 · open  ${address}\n  按 Ctrl-C 结束 · press Ctrl-C to stop`);
});

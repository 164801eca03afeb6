// What the policies of the hosted page and of the one file refuse, in three engines.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { serve } from "../../../scripts/serve.mjs";
import { inRoot } from "../../../scripts/shell.mjs";
import { refused, tryAll, tryStrings } from "./attempts.mjs";
import { find, inEachEngine } from "./engines.mjs";

/** What a browser does not do, or refuses without a word; Firefox prefetches for pages from a server only. */
const unsaid = { chromium: [], firefox: ["prefetch", "ping"], webkit: ["prefetch", "worker"] };

const addresses = { "the one file": pathToFileURL(inRoot("dist/dafu.html")).href };
let server;
before(async () => {
  server = await serve(inRoot("dist"));
  addresses["the hosted page"] = server.address;
});
after(() => server.close());

inEachEngine((state) => {
  for (const from of ["the one file", "the hosted page"]) {
    const open = async () => {
      await state.page.open(addresses[from]);
      await find(state.page, "status", "已就绪");
      return state.page;
    };

    test(`nothing gets out of ${from}: the policy refuses every way that policies know`, async () => {
      const page = await open();
      state.network.asked.length = 0;
      const named = await page.run(tryAll, "http://elsewhere.example/");
      assert.deepEqual(state.network.asked, []);
      const expected = Object.entries(refused).filter(([way]) => way in named || !unsaid[state.name].includes(way));
      assert.deepEqual(named, Object.fromEntries(expected.map(([way, directive]) => [way, [directive]])));
    });

    test(`no string becomes markup or code in ${from}`, async () => {
      const page = await open();
      assert.deepEqual(await page.run(tryStrings), { taken: [], ran: false });
    });
  }

  test("the closed network hears whatever is asked of it", async () => {
    await state.page.open("http://elsewhere.example/").catch(() => undefined);
    assert.ok(state.network.asked.includes("http://elsewhere.example/"), state.network.asked.join(" "));
  });
});

// The main states of the page look as somebody saw and liked them: npm run screenshots -- --references takes them anew.
import { test } from "node:test";
import { useBrowser, withPage } from "./browser.mjs";
import { compare } from "./images.mjs";
import { context, states, take } from "./states.mjs";

const chromium = useBrowser();

for (const [name, state] of Object.entries(states)) {
  test(`it looks as before: ${name}`, () => withPage(chromium, context(state), async (page) => compare(name, await take(page, state))));
}

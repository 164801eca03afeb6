import { wordsIn } from "./i18n/words";
import { readPreferences } from "./page/preferences";
import "./page/dafu-page";
import { pageTokens } from "./styles/tokens";
import { allowOwnWorkers } from "./trusted";

/** What the page cannot do without, and browsers of the last years have. */
const able = "WebAssembly" in globalThis && "adoptedStyleSheets" in document;

function start(): void {
  const { styleSheet } = pageTokens;
  if (!able || !styleSheet) {
    showTooOld();
    return;
  }
  allowOwnWorkers();
  document.adoptedStyleSheets.push(styleSheet);
  document.body.replaceChildren(document.createElement("dafu-page"));
}

function showTooOld(): void {
  const { errors } = wordsIn(readPreferences(location.hash).locale);
  const notice = document.querySelector("#waiting");
  notice?.replaceChildren(`E-OLD ${errors.sentences["E-OLD"]()}`);
  notice?.setAttribute("role", "alert");
}

start();

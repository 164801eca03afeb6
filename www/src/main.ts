import { allowedOrigins, Handshake, isEmbedded } from "./embed/handshake";
import { loadWords, wordsIn } from "./i18n/words";
import { readPreferences } from "./page/preferences";
import "./page/dafu-page";
import { pageTokens } from "./styles/tokens";
import { allowOwnWorkers } from "./trusted";

/** What the page cannot do without, and browsers of the last years have. */
const able = "WebAssembly" in globalThis && "adoptedStyleSheets" in document;

async function start(): Promise<void> {
  // Without them the page speaks Chinese.
  await loadWords(readPreferences(location.hash).locale).catch(() => undefined);
  const { styleSheet } = pageTokens;
  if (!able || !styleSheet) {
    showTooOld();
    return;
  }
  allowOwnWorkers();
  document.adoptedStyleSheets.push(styleSheet);
  if (isEmbedded(location.hash)) void showEmbedded();
  else document.body.replaceChildren(document.createElement("dafu-page"));
}

/** In a host's frame. The host may speak as soon as this script has run, before the rest has come. */
async function showEmbedded(): Promise<void> {
  const allowed = document.querySelector<HTMLMetaElement>('meta[name="dafu-embed-origins"]')?.content ?? "";
  const handshake = new Handshake(window, allowedOrigins(allowed, location.href));
  const { EmbeddedPage } = await import("./embed/embedded-page");
  const page = new EmbeddedPage();
  page.handshake = handshake;
  document.body.replaceChildren(page);
}

function showTooOld(): void {
  const { errors } = wordsIn(readPreferences(location.hash).locale);
  const notice = document.querySelector("#waiting");
  notice?.replaceChildren(`E-OLD ${errors.sentences["E-OLD"]()}`);
  notice?.setAttribute("role", "alert");
}

void start();

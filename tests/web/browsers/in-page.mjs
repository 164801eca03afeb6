// What the tests ask of a page, in any browser: things are found by role and name, through every shadow root.

/** Runs in the page. Where the middle of a thing stands, or null where it is not there; `name` is a pattern. */
export function placeOf(role, name) {
  const selectors = { button: "button", menuitem: "[role=menuitem]", textbox: "textarea", row: "tr", status: "[role=contentinfo]", link: "a", dialog: "dialog" };
  const pattern = new RegExp(name, "u");
  const roots = [document];
  for (let root = roots.shift(); root; root = roots.shift()) {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (!element.matches(selectors[role])) continue;
      // As one scrolls to what stands below the edge.
      element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
      const { left, top, width, height } = element.getBoundingClientRect();
      const words = element.getAttribute("aria-label") ?? element.textContent.trim();
      if (width > 0 && height > 0 && pattern.test(words)) return { x: left + width / 2, y: top + height / 2, words };
    }
  }
  return null;
}

/** Runs in the page: puts words into a field of its own and selects them, to be copied with the keyboard. */
export function offerForCopying(text) {
  const field = document.createElement("textarea");
  field.id = "offered";
  field.value = text;
  document.body.append(field);
  field.select();
}

/** Runs in the page: takes that field away again. */
export function stopOffering() {
  document.querySelector("#offered").remove();
}

/** Runs in the page: waits until the browser has kept all of it. */
export async function untilKept() {
  const { active } = await navigator.serviceWorker.ready;
  if (active.state !== "activated") await new Promise((resolve) => active.addEventListener("statechange", resolve));
}

/** Runs in the page: the name of what has the focus, innermost. */
export function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.getAttribute("aria-label") ?? element?.labels?.[0]?.textContent.trim() ?? element?.textContent?.trim() ?? "";
}

/** Runs in the page: what stands there at the moment it is printed, which waits for nothing; parts by their names. */
export function atPrinting() {
  dispatchEvent(new Event("beforeprint"));
  const parts = {};
  const roots = [document];
  for (let root = roots.shift(); root; root = roots.shift()) {
    for (const element of root.querySelectorAll("*")) {
      if (!element.shadowRoot) continue;
      roots.push(element.shadowRoot);
      parts[element.localName] = element.shadowRoot.textContent;
    }
  }
  dispatchEvent(new Event("afterprint"));
  return parts;
}

/** Runs in the page: its address, and what its parts say of themselves. */
export function whereabouts() {
  const said = [];
  const roots = [document];
  for (let root = roots.shift(); root; root = roots.shift()) {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element.matches("[role=contentinfo], [role=alert]")) said.push(element.textContent.trim().replace(/\s+/gu, " "));
    }
  }
  return [location.href, document.readyState, ...said].join(" · ");
}

// What the tests ask of a page, in any browser: things are found by role and name, through every shadow root.

/** Runs in the page. Where the middle of a thing stands, or null where it is not there; `name` is a pattern. */
export function placeOf(role, name) {
  const selectors = {
    alert: "[role=alert]", button: "button", dialog: "dialog, [role=dialog]", heading: "h1, h2", link: "a", log: "[role=log]", menuitem: "[role=menuitem]",
    row: "tr", status: "[role=contentinfo]", tab: "[role=tab]", table: "table", textbox: "textarea",
  };
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

/** Runs in the page: presses a button by script, in a tab that does not lie in front. */
export function pressed(name) {
  const button = globalThis.deep("button").find((one) => new RegExp(name, "u").test(one.getAttribute("aria-label") ?? one.textContent.trim()));
  button?.click();
  return button !== undefined;
}

/** Runs in the page: where the first line begins of the first thing that fits, in the element `host` where one is named. */
export function lineOf(selector, host) {
  const [element] = globalThis.deep(selector, host ? document.querySelector(host).shadowRoot : document);
  if (!element) return null;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const [{ left, top }] = element.getClientRects();
  return { x: left + 6, y: top + 6 };
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

/** Runs in the page: puts the focus on the first thing that fits. */
export function focus(selector) {
  globalThis.deep(selector)[0].focus();
}

/** Runs in the page: chooses in a list, found by the words beside it. */
export function picked(label, index) {
  const list = globalThis.deep("select").find((one) => (one.getAttribute("aria-label") ?? one.labels[0].textContent).trim().startsWith(label));
  if (!list) return false;
  list.selectedIndex = index;
  for (const type of ["input", "change"]) list.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}

/** Runs in the page: opens the note of the first promise, with the focus in its words. */
export function openNote() {
  const details = globalThis.deep("details").find((one) => one.querySelector("summary[aria-label$=标记]"));
  details.open = true;
  details.querySelectorAll("input[type=text]")[1].focus();
}

/** Runs in the page: chooses text files, as in the browser's own window for that. */
export function chosen(files) {
  const [field] = globalThis.deep("#file");
  const given = new DataTransfer();
  for (const [name, text] of files) given.items.add(new File([text], name));
  field.files = given.files;
  field.dispatchEvent(new Event("change"));
}

import type { DafuLetterEvents } from "./types";

/** Tells the page something; false where a listener said no. */
export function tell<Name extends keyof DafuLetterEvents>(element: Element, name: Name, detail: DafuLetterEvents[Name]): boolean {
  const cancelable = name === "dafu-before-export";
  return element.dispatchEvent(new CustomEvent(name, { detail: deepFreeze(detail), bubbles: true, composed: true, cancelable }));
}

/** Makes a value unchangeable with all that is in it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

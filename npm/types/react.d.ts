// React 19: import type {} from "dafu/react";
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { DafuLetterAttributes, DafuLetterElement, DafuLetterEvents } from "./src/package/element.js";

type Listeners = {
  [Name in keyof DafuLetterEvents as `on${Name}`]?: (event: CustomEvent<DafuLetterEvents[Name]>) => void;
};

/** Attributes, the properties that React sets on an element, and listeners such as `ondafu-result`. */
type Properties = DetailedHTMLProps<HTMLAttributes<DafuLetterElement>, DafuLetterElement> &
  DafuLetterAttributes &
  Partial<Pick<DafuLetterElement, "text" | "referenceDate" | "maxChars" | "timeoutMs" | "headingLevel">> &
  Listeners;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "dafu-letter": Properties;
    }
  }
}

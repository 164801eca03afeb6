// React 19: import type {} from "dafu/react";
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { DafuLetterAttribute, DafuLetterElement, DafuLetterEvents } from "./src/package/element.js";

type Listeners = {
  [Name in keyof DafuLetterEvents as `on${Name}`]?: (event: CustomEvent<DafuLetterEvents[Name]>) => void;
};

/** What React sets on the element, and listeners such as `ondafu-result`. */
type Properties = Omit<DetailedHTMLProps<HTMLAttributes<DafuLetterElement>, DafuLetterElement>, DafuLetterAttribute> &
  Partial<Pick<DafuLetterElement, DafuLetterAttribute | "text" | "filters" | "marks" | "messages">> &
  Listeners;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "dafu-letter": Properties;
    }
  }
}

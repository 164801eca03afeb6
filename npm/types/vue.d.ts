// Vue 3: import type {} from "dafu/vue"; tell the compiler too: isCustomElement: (tag) => tag.startsWith("dafu-").
import type { DefineComponent } from "vue";
import type { DafuLetterAttribute, DafuLetterElement, DafuLetterEvents } from "./src/package/element.js";

type Listeners = {
  [Name in keyof DafuLetterEvents as `on${Capitalize<Name>}`]?: (event: CustomEvent<DafuLetterEvents[Name]>) => void;
};

declare module "vue" {
  interface GlobalComponents {
    "dafu-letter": DefineComponent<Partial<Pick<DafuLetterElement, DafuLetterAttribute | "text" | "filters" | "marks" | "messages">> & Listeners>;
  }
}

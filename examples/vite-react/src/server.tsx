// On a server the import of the element does nothing; the letter is in the markup, for those without scripts too.
import { renderToString } from "react-dom/server";
import { App } from "./app";
import { letter } from "./letter";

console.log(renderToString(<App letter={letter} />));

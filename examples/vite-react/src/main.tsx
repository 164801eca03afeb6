import { createRoot } from "react-dom/client";
import { App } from "./app";
import { letter } from "./letter";

const root = document.querySelector("#root");
if (root) createRoot(root).render(<App letter={letter} />);

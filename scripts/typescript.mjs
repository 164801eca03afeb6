// Lets node run TypeScript: node --import ./scripts/typescript.mjs --test some.test.ts
import { register } from "node:module";

register("./typescript-hooks.mjs", import.meta.url);

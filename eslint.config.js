import lit from "eslint-plugin-lit";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** What runs an HTML string, a script string or a style string. A letter is shown as text nodes only. */
const sinks = ["innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc"];

/** What a page has and Node has not. */
const inPage =
  "AbortController DOMException IDBFactory IDBObjectStore KeyboardEvent indexedDB innerHeight localStorage requestAnimationFrame sessionStorage document navigator getComputedStyle getSelection dispatchEvent innerWidth Blob File DataTransfer Event DragEvent ClipboardEvent Image MutationObserver Node NodeFilter PerformanceObserver customElements XMLHttpRequest WebSocket EventSource FontFace CSSStyleSheet Worker DOMParser Response caches location split MessageChannel".split(
    " ",
  );

export default defineConfig(
  { ignores: ["dist/", "node_modules/", "target/", "www/pkg/", "www/src/engine/analysis.d.ts", "test-results/"] },
  {
    files: ["www/**/*.ts", "tests/**/*.ts", "vite.config.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers in template strings are plain enough.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // A default case is an answer for all others.
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Handlers of one expression read best on one line.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ["www/**/*.ts"],
    extends: [lit.configs["flat/recommended"]],
    rules: {
      // Lit calls the listeners in a template with the component as `this`.
      "@typescript-eslint/unbound-method": "off",
      "no-eval": "error",
      "no-new-func": "error",
      "no-restricted-properties": ["error", { object: "document", property: "write" }].concat(
        sinks.map((property) => ({ property, message: "Make text nodes; a letter is never HTML." })),
      ),
    },
  },
  {
    // node:test runs what these return.
    files: ["tests/**/*.ts"],
    rules: { "@typescript-eslint/no-floating-promises": ["error", { allowForKnownSafeCalls: ["test", "describe", "it"] }] },
  },
  {
    // What they hand to the page runs there.
    files: ["tests/web/browser{,s}/**/*.mjs"],
    languageOptions: { globals: { Buffer: "readonly", ...Object.fromEntries(inPage.map((name) => [name, "readonly"])) } },
  },
  {
    files: ["**/*.mjs", "eslint.config.js"],
    languageOptions: {
      globals: Object.fromEntries(
        ["URL", "WebAssembly", "TextEncoder", "TextDecoder", "console", "performance", "fetch", "setTimeout"].map(
          (name) => [name, "readonly"],
        ),
      ),
    },
    rules: {
      "no-undef": "error",
      "no-unused-vars": "error",
      "prefer-const": "error",
      "no-var": "error",
      eqeqeq: "error",
    },
  },
);

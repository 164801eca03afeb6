import { defineConfig } from "vite";

// The page and the element are built together and share their parts. The element keeps its name, because other
// sites write it down; everything else carries a hash.
export default defineConfig({
  root: "www",
  // Relative addresses: the page works in any folder, the element from any origin.
  base: "./",
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    // scripts/sizes.mjs reads there which scripts are fetched only on need.
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { page: "www/index.html", "dafu-letter": "www/src/element/define.ts" },
      preserveEntrySignatures: "exports-only",
      output: {
        entryFileNames: (chunk) => (chunk.name === "dafu-letter" ? "dafu-letter.js" : "assets/[name]-[hash].js"),
      },
    },
  },
  worker: { format: "es" },
});

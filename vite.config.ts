import { defineConfig, type BuildOptions, type Plugin } from "vite";

/** Scripts that others write down keep their names; everything else carries a hash. */
const named = ["dafu-letter", "dafu-frame", "service-worker"];

/** The page and the element are built together and share their parts. */
const hosted: BuildOptions = {
  outDir: "../dist",
  // scripts/sizes.mjs reads there which scripts are fetched only on need.
  manifest: true,
  rolldownOptions: {
    input: {
      page: "www/index.html",
      "dafu-letter": "www/src/element/define.ts",
      "dafu-frame": "www/src/embed/frame.ts",
      "service-worker": "www/src/offline/service-worker.ts",
    },
    preserveEntrySignatures: "exports-only",
    output: {
      entryFileNames: (chunk) => (named.includes(chunk.name) ? `${chunk.name}.js` : "assets/[name]-[hash].js"),
    },
  },
};

/** The page alone, in one script: scripts/one-file.mjs makes one file of it. */
const oneFile: BuildOptions = {
  outDir: "../target/one-file",
  rolldownOptions: { input: "www/index.html", output: { codeSplitting: false } },
};

/** Whoever builds with the package gives its engine a hash of their own. */
const packageNames = { assetFileNames: "[name][extname]" };

/** The scripts of the npm package, with the engine as one file beside them: scripts/package.mjs adds the rest. */
const forPackage: BuildOptions = {
  outDir: "../target/package",
  modulePreload: false,
  rolldownOptions: {
    input: {
      element: "www/src/package/element.ts",
      engine: "www/src/package/engine.ts",
      "engine.node": "www/src/package/engine.node.ts",
      frame: "www/src/package/frame.ts",
    },
    external: /^node:/u,
    preserveEntrySignatures: "strict",
    output: {
      entryFileNames: "[name].js",
      chunkFileNames: "chunks/[name]-[hash].js",
      ...packageNames,
    },
  },
};

const builds: Readonly<Record<string, BuildOptions>> = { "one-file": oneFile, package: forPackage };

/** What Vite puts into the page while developing uses strings as code. */
const trusting: Plugin = {
  name: "trusting",
  apply: "serve",
  transformIndexHtml: (html) => html.replace(/; require-trusted-types-for[^"]*/u, ""),
};

/** `cfb` hands itself out only where there is a `require`, which a classic worker lacks. */
const compoundFiles: Plugin = {
  name: "compound-files",
  transform: (code, id) => (id.endsWith("/cfb/cfb.js") ? code.replace("typeof require !== 'undefined' && typeof module", "typeof module") : null),
};

export default defineConfig(({ mode }) => ({
  root: "www",
  // Relative addresses: the page works in any folder, the element from any origin.
  base: "./",
  publicDir: mode in builds ? false : "public",
  plugins: [trusting],
  build: {
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    ...(builds[mode] ?? hosted),
  },
  // Where the page comes from a disk, Chromium starts no worker that is a module.
  worker: { format: "iife", plugins: () => [compoundFiles], ...(mode === "package" && { rolldownOptions: { output: packageNames } }) },
}));

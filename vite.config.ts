import { defineConfig, type BuildOptions, type Plugin } from "vite";
import about from "./package.json" with { type: "json" };
import { gallery } from "./www/gallery/plugin.ts";

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
      gallery: "www/gallery.html",
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

/** The worker that travels in the script begins with a string: its maker says how that becomes one to trust. */
const trustedWorkers: Plugin = {
  name: "trusted-workers",
  apply: "build",
  enforce: "post",
  transform(code, id) {
    if (!/[?&]worker&inline/u.test(id)) return null;
    const start = "new Worker(objURL,";
    if (!code.includes(start)) throw new Error(`${id} does not start its worker as expected`);
    return code.replace(start, "new Worker(options?.trust ? options.trust(objURL) : objURL,");
  },
};

/** The engine's worker as a file, for hosts that allow workers from files only: named as an address by the element. */
const workerFile: BuildOptions = {
  outDir: "../dist",
  rolldownOptions: {
    input: "www/src/engine/worker.ts",
    output: { format: "iife", codeSplitting: false, entryFileNames: "dafu-worker.js" },
  },
};

const builds: Readonly<Record<string, BuildOptions>> = { "one-file": oneFile, "worker-file": workerFile, package: forPackage };

export default defineConfig(({ mode }) => ({
  root: "www",
  // Relative addresses: the page works in any folder, the element from any origin.
  base: "./",
  publicDir: mode in builds ? false : "public",
  plugins: [trusting, trustedWorkers, gallery("www/gallery/examples", "www/src/samples")],
  define: {
    DAFU_VERSION: JSON.stringify(about.version),
    // Empty where nothing offers the one file: in itself, and while developing.
    DAFU_ONE_FILE_SHA256: JSON.stringify(process.env["DAFU_ONE_FILE_SHA256"] ?? ""),
  },
  build: {
    emptyOutDir: mode !== "worker-file",
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    ...(builds[mode] ?? hosted),
  },
  // Where the page comes from a disk, Chromium starts no worker that is a module.
  worker: { format: "iife", plugins: () => [compoundFiles], ...(mode === "package" && { rolldownOptions: { output: packageNames } }) },
}));

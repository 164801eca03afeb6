/// <reference types="vite/client" />

/** Put in by the build. */
declare const DAFU_VERSION: string;

/** Styles of the examples, which www/gallery/plugin.ts collects. */
declare module "virtual:gallery-examples.css";

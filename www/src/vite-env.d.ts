/// <reference types="vite/client" />

/** Put in by the build. */
declare const DAFU_VERSION: string;
declare const DAFU_ONE_FILE_SHA256: string;

/** Styles of the examples, which www/gallery/plugin.ts collects. */
declare module "virtual:gallery-examples.css";

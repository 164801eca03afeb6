/// <reference types="vite/client" />

/** Put in by the build. */
declare const DAFU_VERSION: string;

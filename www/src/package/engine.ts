// `dafu/engine` in a browser: fetches the engine from beside the script.
import { loadEngine } from "../engine/load";
import { engineFrom, type Engine } from "./engine-api";

export type * from "../engine/analysis";
export type { AnalyzeOptions, Decoded, Engine, LedgerOptions } from "./engine-api";

const engine: Engine = engineFrom(loadEngine);

export const analyze: Engine["analyze"] = engine.analyze;
export const ledger: Engine["ledger"] = engine.ledger;
export const decode: Engine["decode"] = engine.decode;
export const version: Engine["version"] = engine.version;

// What only many letters need; fetched when the second one comes.
import "../parts/batch-bar";
import "../parts/batch-view";

export { batchCsv, batchLines, batchWorkbook, type BatchFormat } from "../export/batch";
export { Batch } from "../state/batch";

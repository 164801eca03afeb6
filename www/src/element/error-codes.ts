import { DafuError, type ErrorCode } from "../engine/errors";
import { Refused } from "../import/reading";
import type { DafuLetterError, DafuLetterErrorCode } from "./types";

/** Every code that `dafu-error` and rejections carry, with whether trying again may help. */
const codes: Readonly<Record<DafuLetterErrorCode, boolean>> = {
  /** There is no text. @zh 没有文字。 */
  "E-EMPTY": false,
  /** The letter has more than `max-chars` characters. @zh 超过 `max-chars` 字。 */
  "E-BIG": false,
  /** The engine did not answer in time and was replaced. @zh 引擎超时，已重启。 */
  "E-TIME": true,
  /** The engine failed and was replaced. @zh 引擎出错，已重启。 */
  "E-TRAP": true,
  /** The engine could not be started: no network, or the page's policy forbids it. @zh 引擎没有启动：网络中断，或宿主的策略不允许。 */
  "E-START": true,
  /** The part that makes the file could not be fetched. @zh 导出用的部件没有取到。 */
  "E-LOAD": true,
  /** What was handed over is no archive, or marks that are none. @zh 不是本组件的存档，或标记的形式不对。 */
  "E-JSON": false,
  /** Annotated files cannot be made: the letter has ⟦ or ⟧ in it. @zh 原文里有 ⟦ 或 ⟧，不能导出标注。 */
  "E-MARKS": false,
  /** Browsers inside WeChat and QQ download nothing. @zh 微信、QQ 里不能下载。 */
  "E-SAVE": false,
  /** The browser blocked the window for printing. @zh 打印用的窗口被拦下。 */
  "E-PRINT": true,
};

export const errorCodes = Object.keys(codes) as readonly DafuLetterErrorCode[];

export const recoverable = ({ code }: DafuLetterError): boolean => codes[code];

/** Whatever was thrown, as what the element tells of it. */
export function failure(error: unknown, name = ""): DafuError & DafuLetterError {
  if (error instanceof Refused) return failure(new DafuError(error.code, { name, why: error.why, kind: error.kind }, error.why));
  if (error instanceof DafuError && isOurs(error)) return error;
  const trap = new DafuError("E-TRAP", {}, String(error));
  return trap as DafuError & DafuLetterError;
}

function isOurs(error: DafuError): error is DafuError & DafuLetterError {
  const names: readonly ErrorCode[] = errorCodes;
  return names.includes(error.code);
}

/**
 * `<dafu-letter>` as a page sees it. Whatever is written here is documented: `docs/element.md` and
 * `custom-elements.json` are made of this file. It needs nothing but the types of the result.
 */
import type { Analysis } from "../engine/analysis";

export type DafuLetterView = "split" | "text" | "ledger" | "chart" | "compact";
export type DafuLetterTheme = "auto" | "light" | "dark";
export type DafuLetterScheme = "none" | "national" | "three" | "four";
export type DafuLetterState = "idle" | "working" | "ready" | "failed";
export type DafuLetterFormat = "csv" | "xlsx" | "docx" | "ledger.md" | "ics" | "html" | "md" | "archive" | "json" | "jsonld" | "brat" | "gold" | `svg:${DafuLetterPicture}`;
export type DafuLetterPicture = "outline" | "dates" | "matrix" | "quantities" | "balance" | "questions" | "strength" | "coverage" | "bodies";

/** Everything that can go wrong in the element. */
export type DafuLetterErrorCode =
  | "E-EMPTY"
  | "E-BIG"
  | "E-TIME"
  | "E-TRAP"
  | "E-START"
  | "E-LOAD"
  | "E-JSON"
  | "E-MARKS"
  | "E-SAVE"
  | "E-PRINT";

/** What methods reject with. */
export interface DafuLetterError extends Error {
  readonly code: DafuLetterErrorCode;
}

/** Which rows of the ledger are shown, and in which order; empty lets all through. */
export interface DafuLetterFilters {
  /** As the ledger names who acts; `self` for the body that writes. */
  readonly actor: string;
  /** A time or a number to hold it to. */
  readonly stated: "" | "either" | "time" | "number" | "untimed" | "neither";
  readonly strength: "" | "firm" | "soft" | "request";
  /** Id of a section of the first level in `result.outline`. */
  readonly section: string;
  readonly order: "text" | "time" | "strength";
}

/** What a keeper of the ledger wrote on one item; parts that are empty say nothing. */
export interface DafuLetterMark {
  readonly verdict: "" | "confirmed" | "wrong";
  readonly correction: string;
  readonly progress: "" | "not_started" | "in_progress" | "done" | "overdue" | "not_applicable";
  /** ISO date. */
  readonly checked: string;
  readonly remark: string;
}

/** Marks by the words of their items, so that they outlast a new reading. */
export type DafuLetterMarks = Readonly<Record<string, Partial<DafuLetterMark>>>;

/** A place in the letter, in UTF-16 code units. */
export interface DafuLetterPlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Details of the events, by name. All are frozen; all events bubble and leave shadow roots. */
export interface DafuLetterEvents {
  /** The engine is there. Once for each element. @zh 引擎已就绪；每个组件一次。 */
  "dafu-ready": { readonly version: string };
  /** A letter is about to be read. @zh 开始读一封信。 */
  "dafu-start": { readonly chars: number };
  /** How far the reading has come: waiting for the engine, reading, showing. @zh 进展：等引擎、在读、在显示。 */
  "dafu-progress": { readonly phase: "engine" | "analysis" | "display"; readonly done: number; readonly total: number };
  /** A letter was read. @zh 读完。 */
  "dafu-result": { readonly result: Analysis };
  /** Something failed; `recoverable` says that trying again may help. @zh 出错；`recoverable` 为真时可再试。 */
  "dafu-error": { readonly code: DafuLetterErrorCode; readonly message: string; readonly recoverable: boolean };
  /** Something in the letter was chosen. @zh 选中了一处。 */
  "dafu-select": { readonly id: string; readonly kind: string; readonly start: number; readonly end: number; readonly text: string };
  /** The reader filters or orders the ledger. @zh 读者筛选了台账。 */
  "dafu-filter": { readonly filters: DafuLetterFilters };
  /** The reader wrote on items of the ledger. @zh 读者改了标记。 */
  "dafu-mark": { readonly marks: DafuLetterMarks; readonly changed: readonly string[] };
  /** A file is about to be made; `preventDefault()` stops it. @zh 导出之前；`preventDefault()` 可拦下。 */
  "dafu-before-export": { readonly format: DafuLetterFormat };
}

/** What a page may put into the element beside the letter. */
export interface DafuLetterSlots {
  /** Stands where there is no letter. @zh 没有信时显示。 */
  empty: HTMLElement;
  /** Before the element's own tools. @zh 工具条开头。 */
  "toolbar-start": HTMLElement;
  /** Behind the element's own tools. @zh 工具条末尾。 */
  "toolbar-end": HTMLElement;
  /** Over the letter, under the tools. @zh 工具条下面的告示。 */
  notice: HTMLElement;
  /** Among the buttons of the card of an item. @zh 详情卡片的按钮旁。 */
  "card-actions": HTMLElement;
  /** Behind the status line. @zh 状态行末尾。 */
  footer: HTMLElement;
}

/** What a page can style with `::part()`. */
export interface DafuLetterParts {
  /** The tools. @zh 工具条。 */
  bar: HTMLElement;
  /** The outline. @zh 目录。 */
  outline: HTMLElement;
  /** The particulars. @zh 要素。 */
  facts: HTMLElement;
  /** The pictures. @zh 图。 */
  chart: HTMLElement;
  /** The letter. @zh 原文。 */
  text: HTMLElement;
  /** A marked sentence. @zh 标出的句子。 */
  sentence: HTMLElement;
  /** Any mark. @zh 任一标记。 */
  mark: HTMLElement;
  /** A promise. @zh 承诺。 */
  "mark-commitment": HTMLElement;
  /** What was done. @zh 已办。 */
  "mark-done": HTMLElement;
  /** A date or period. @zh 时间。 */
  "mark-time": HTMLElement;
  /** A quantity, sum or ratio. @zh 数量、金额、比例。 */
  "mark-quantity": HTMLElement;
  /** An organisation. @zh 机构。 */
  "mark-org": HTMLElement;
  /** The legend. @zh 图例。 */
  legend: HTMLElement;
  /** A switch of the legend. @zh 图例的一个开关。 */
  "legend-item": HTMLElement;
  /** The ledger. @zh 台账。 */
  ledger: HTMLElement;
  /** A row of the ledger. @zh 台账的一行。 */
  row: HTMLElement;
  /** The row that is chosen. @zh 选中的一行。 */
  "row-current": HTMLElement;
  /** The list of mentions. @zh 实体。 */
  entities: HTMLElement;
  /** Questions and findings. @zh 发现。 */
  findings: HTMLElement;
  /** The card of an item. @zh 详情卡片。 */
  card: HTMLElement;
  /** The tabs. @zh 标签页的标签。 */
  tabs: HTMLElement;
  /** One tab. @zh 一个标签。 */
  tab: HTMLElement;
  /** The status line. @zh 状态行。 */
  status: HTMLElement;
  /** What failed. @zh 出错提示。 */
  error: HTMLElement;
  /** That work is going on. @zh 进度。 */
  progress: HTMLElement;
  /** Everything that comes on paper. @zh 打印的部分。 */
  "print-root": HTMLElement;
}

/** `<dafu-letter>`. */
export interface DafuLetterElement extends HTMLElement {
  /** `zh-CN` or `en`; what the document says where it is not given. @zh 界面语言；不写则随网页。 */
  lang: string;
  /** Colours. @zh 配色。 */
  theme: DafuLetterTheme;
  /** What is shown. `compact` is for columns of 240 to 400 px. @zh 显示什么；`compact` 用于 240–400 像素的窄栏。 */
  view: DafuLetterView;
  /** Kinds that are marked, separated by spaces; all where it is empty. @zh 标出哪些类别，以空格分隔；不写则全部。 */
  kinds: string;
  /** The reader cannot write on items. @zh 读者不能改标记。 */
  readOnly: boolean;
  /** No export menu and no print button. @zh 不要导出和打印。 */
  noExport: boolean;
  /** No undo and redo of what the reader wrote. @zh 不要标记的撤销和重做。 */
  noHistory: boolean;
  /** Longer letters are refused with `E-BIG`. @zh 超过这么多字就不读。 */
  maxChars: number;
  /** After so many milliseconds the engine is taken to hang; long letters get more. @zh 超时毫秒数；很长的信会放宽。 */
  timeoutMs: number;
  /** Where the engine runs: `auto`, `inline`, `none` or the address of `dafu-worker.js`. @zh 引擎在哪里运行：见下文。 */
  worker: string;
  /** Id of something in the result that is brought into view. @zh 读完后转到这个编号处。 */
  anchor: string;
  /** Level of the headings of its panes in the page around it. @zh 各栏标题的级别。 */
  headingLevel: number;
  /** ISO date to read 今年 and 年底前 by where the letter has no date. @zh 信上没有日期时，按这一天推算。 */
  referenceDate: string | null;
  /** How the outcome's class is read. @zh 办理类别按哪种方案理解。 */
  scheme: DafuLetterScheme;

  /** The letter; what stands inside the element where none is set. @zh 信的全文；不设则取元素里的文字。 */
  text: string;
  /** What was found, frozen; null before a letter is read. @zh 分析结果，已冻结；没有则为 null。 */
  readonly result: Analysis | null;
  /** What of the ledger is shown; parts that are not given let all through. @zh 台账的筛选。 */
  get filters(): DafuLetterFilters;
  set filters(filters: Partial<DafuLetterFilters>);
  /** What the reader wrote on the items. @zh 读者的标记。 */
  marks: DafuLetterMarks;
  /** Words of the interface in other words, in the shape of `www/src/i18n`. @zh 改写界面文字，结构同 `www/src/i18n`。 */
  messages: Readonly<Record<string, unknown>> | null;
  /** How far it is. @zh 状态。 */
  readonly state: DafuLetterState;

  /** Reads `text`. Rejects when it fails, and when it is aborted or another letter comes. @zh 读这封信。 */
  analyze(text: string, options?: { readonly signal?: AbortSignal }): Promise<Analysis>;
  /** Stops the work under way; what was found before stays. @zh 停下正在做的事。 */
  cancel(): void;
  /** Shows what has this id; false where there is none. @zh 转到这个编号处。 */
  select(id: string): Promise<boolean>;
  /** Where these words stand, however their digits and letters are written; shows the first. @zh 查找，转到第一处。 */
  find(query: string): Promise<readonly DafuLetterPlace[]>;
  /** A file of the letter. Names and telephone numbers are hidden in what is passed on. @zh 导出为文件；要传阅的格式会遮去姓名和电话。 */
  exportAs(format: DafuLetterFormat): Promise<Blob>;
  /** Reads a letter with its marks from a file that was exported as `archive`. @zh 打开用 `archive` 导出的存档。 */
  importJSON(file: Blob): Promise<Analysis>;
  /** Forgets the letter, its marks and what was found. @zh 清空。 */
  clear(): void;
  /** Prints the letter alone, in a window of its own: the page around it is not touched. @zh 另开窗口，只打印这封信。 */
  print(): Promise<void>;
}

export interface DafuLetterDefineOptions {
  /** What elements of this name have where an attribute does not say otherwise. */
  readonly defaults?: Partial<Pick<DafuLetterElement, DafuLetterAttribute>>;
}

/** Properties that are attributes too. */
export type DafuLetterAttribute =
  | "lang"
  | "theme"
  | "view"
  | "kinds"
  | "readOnly"
  | "noExport"
  | "noHistory"
  | "maxChars"
  | "timeoutMs"
  | "worker"
  | "anchor"
  | "headingLevel"
  | "referenceDate"
  | "scheme";

export interface DafuLetterConstructor {
  new (): DafuLetterElement;
  /** Version of the element. @zh 组件的版本。 */
  readonly version: string;
  /** Version of the form of `result`. @zh 结果格式的版本。 */
  readonly schemaVersion: number;
  /** Registers the element, under another name where one is given; harmless when it is there already. @zh 注册组件，可另取名字；重复调用无妨。 */
  define(tag?: string, options?: DafuLetterDefineOptions): CustomElementConstructor;
}

declare global {
  interface HTMLElementTagNameMap {
    "dafu-letter": DafuLetterElement;
  }
  interface HTMLElementEventMap {
    "dafu-ready": CustomEvent<DafuLetterEvents["dafu-ready"]>;
    "dafu-start": CustomEvent<DafuLetterEvents["dafu-start"]>;
    "dafu-progress": CustomEvent<DafuLetterEvents["dafu-progress"]>;
    "dafu-result": CustomEvent<DafuLetterEvents["dafu-result"]>;
    "dafu-error": CustomEvent<DafuLetterEvents["dafu-error"]>;
    "dafu-select": CustomEvent<DafuLetterEvents["dafu-select"]>;
    "dafu-filter": CustomEvent<DafuLetterEvents["dafu-filter"]>;
    "dafu-mark": CustomEvent<DafuLetterEvents["dafu-mark"]>;
    "dafu-before-export": CustomEvent<DafuLetterEvents["dafu-before-export"]>;
  }
}

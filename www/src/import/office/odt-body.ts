import type { Counter } from "../reading";
import { Lines } from "./lines";
import type { OdtLists } from "./odt-lists";
import { at, attribute, inside, type Element } from "./xml";

/** Where the paragraphs of a list item stand. */
interface Place {
  readonly key: string;
  readonly style: string;
  readonly level: number;
}

/** Repeated cells and spaces: what a person sets, not what a number can say. */
const MOST = 1000;

/** Walks the body of an OpenDocument text and writes what is printed (正文). */
export class OdtBody {
  private lines = new Lines();
  private boxes: Element[] = [];
  private readonly notes: string[] = [];

  constructor(
    private readonly lists: OdtLists,
    /** Styles of text that is not printed. */
    private readonly hiddenStyles: ReadonlySet<string>,
    private readonly counter: Counter,
  ) {}

  read(body: Element | null): void {
    this.blocks(body);
    for (const note of this.notes) this.lines.add(note);
    this.counter.add("footnotes", this.notes.length);
  }

  get text(): string {
    return this.lines.text;
  }

  private blocks(parent: Element | null): void {
    for (const block of inside(parent)) this.block(block);
  }

  private block(block: Element): void {
    switch (block.name) {
      case "p":
        this.paragraph(block, "");
        break;
      case "h":
        this.paragraph(block, this.lists.heading(block));
        break;
      case "list":
        this.list(block, null);
        break;
      case "table":
        this.table(block);
        break;
      case "tracked-changes":
        this.counter.add("deletions", inside(block, "changed-region").filter((region) => at(region, "deletion")).length);
        break;
      case "frame":
        this.frame(block);
        break;
      // Definitions stand among the text.
      case "sequence-decls":
      case "forms":
        break;
      default:
        this.blocks(block);
    }
  }

  private list(list: Element, outer: Place | null): void {
    const style = attribute(list, "style-name") ?? outer?.style ?? "";
    const place: Place = outer ? { ...outer, style, level: outer.level + 1 } : { key: this.lists.keyOf(list), style, level: 0 };
    for (const item of inside(list)) {
      let first = item.name === "list-item";
      for (const child of inside(item)) {
        if (child.name === "list") {
          this.list(child, place);
        } else if (child.name === "p" || child.name === "h") {
          this.paragraph(child, first ? this.lists.marker(place.key, place.style, place.level, item) : "");
          first = false;
        } else this.block(child);
      }
    }
  }

  private paragraph(paragraph: Element, marker: string): void {
    const boxes: Element[] = [];
    this.boxes = boxes;
    const text = this.inline(paragraph);
    this.lines.add(marker + text);
    for (const box of boxes) this.blocks(box);
  }

  private table(table: Element): void {
    const outer = this.lines;
    for (const row of rowsOf(table)) {
      const cells = inside(row)
        .filter(({ name }) => name === "table-cell" || name === "covered-table-cell")
        .map((cell) => {
          this.lines = new Lines();
          this.blocks(cell);
          return this.lines.take();
        });
      this.lines = outer;
      this.lines.addRow(cells);
    }
  }

  private frame(frame: Element): void {
    const box = at(frame, "text-box");
    if (box) this.boxes.push(box);
    else if (at(frame, "image")) this.counter.add("pictures");
    else this.counter.add("objects");
  }

  /** White space in the file is one space at most; more is written as elements. */
  private inline(parent: Element): string {
    return parent.children
      .map((child) => (typeof child === "string" ? child.replace(/[ \t\r\n]+/gu, " ") : this.piece(child)))
      .join("");
  }

  private piece(element: Element): string {
    switch (element.name) {
      case "s":
        return " ".repeat(Math.min(MOST, Number(attribute(element, "c") ?? "1") || 1));
      case "tab":
        return "\t";
      case "line-break":
        return "\n";
      case "annotation":
        this.counter.add("comments");
        return "";
      case "note":
        this.note(at(element, "note-body"));
        return "";
      case "ruby":
        return this.inline(at(element, "ruby-base") ?? element);
      case "frame":
        this.frame(element);
        return "";
      case "text-box":
        this.boxes.push(element);
        return "";
      case "hidden-text":
        this.counter.add("hidden");
        return "";
      case "number":
      case "annotation-end":
        return "";
      case "span":
        if (!this.hiddenStyles.has(attribute(element, "style-name") ?? "")) return this.inline(element);
        this.counter.add("hidden");
        return "";
      default:
        // A shape that holds paragraphs is a text box.
        if (!at(element, "p")) return this.inline(element);
        this.boxes.push(element);
        return "";
    }
  }

  /** The text of a note comes after the body: in the running text its number would change a figure. */
  private note(body: Element | null): void {
    const text = inside(body, "p").map((paragraph) => this.inline(paragraph)).join("\n").trim();
    if (text !== "") this.notes.push(text);
  }
}

function rowsOf(parent: Element): Element[] {
  return inside(parent).flatMap((child) => {
    if (child.name === "table-row") return [child];
    return /^table-(?:rows|header-rows|row-group)$/u.test(child.name) ? rowsOf(child) : [];
  });
}

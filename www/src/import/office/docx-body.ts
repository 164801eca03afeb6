import type { Counter } from "../reading";
import { onOff, type DocxStyles } from "./docx-styles";
import { Lines } from "./lines";
import type { Numbering } from "./numbering";
import { symbol } from "./symbols";
import { at, attribute, inside, textOf, type Element } from "./xml";

interface NoteParts {
  readonly footnotes: Element | null;
  readonly endnotes: Element | null;
}

/** Elements around text that change nothing about it. */
const wrappers = new Set(
  "ins moveTo hyperlink smartTag customXml sdt sdtContent fldSimple dir bdo oMath oMathPara object pict drawing".split(" "),
);

/** Walks the body of a Word document and writes what is printed (正文). */
export class DocxBody {
  private lines = new Lines();
  /** What stands before a paragraph mark that was deleted belongs to the next paragraph. */
  private pending = "";
  private boxes: Element[] = [];
  private readonly notes: string[] = [];
  private inNote = false;

  constructor(
    private readonly styles: DocxStyles,
    private readonly numbering: Numbering,
    private readonly counter: Counter,
    private readonly noteParts: NoteParts,
  ) {}

  read(body: Element | null): void {
    this.blocks(body);
    if (this.pending !== "") this.lines.add(this.pending);
    for (const note of this.notes) this.lines.add(note);
    this.counter.add("footnotes", this.notes.length);
  }

  get text(): string {
    return this.lines.text;
  }

  private blocks(parent: Element | null): void {
    for (const block of inside(parent)) {
      if (block.name === "p") this.paragraph(block);
      else if (block.name === "tbl") this.table(block);
      else if (block.name === "AlternateContent") this.blocks(chosen(block));
      else if (block.name === "altChunk") this.counter.add("objects");
      else if (block.name === "del" || block.name === "moveFrom") this.counter.add("deletions");
      else if (wrappers.has(block.name)) this.blocks(block);
    }
  }

  private paragraph(paragraph: Element): void {
    const properties = at(paragraph, "pPr");
    const boxes: Element[] = [];
    this.boxes = boxes;
    const text = this.pending + this.inline(paragraph);
    this.pending = "";
    if (at(properties, "rPr", "del") || at(properties, "rPr", "moveFrom")) {
      this.pending = text;
    } else {
      const numbered = this.styles.numbered(properties);
      // A line break inside of a paragraph is a line of the text as well.
      this.lines.add((numbered ? this.numbering.marker(numbered) : "") + text);
    }
    for (const box of boxes) this.blocks(box);
  }

  private table(table: Element): void {
    const outer = this.lines;
    for (const row of this.unwrapped(table, "tr")) {
      if (at(row, "trPr", "del")) {
        this.counter.add("deletions");
        continue;
      }
      const cells = this.unwrapped(row, "tc").map((cell) => {
        this.lines = new Lines();
        this.blocks(cell);
        return this.lines.take();
      });
      this.lines = outer;
      this.lines.addRow(cells);
    }
  }

  /** Rows and cells, which may stand inside of content controls. */
  private unwrapped(parent: Element, name: string): Element[] {
    return inside(parent).flatMap((child) => {
      if (child.name === name) return [child];
      return wrappers.has(child.name) ? this.unwrapped(child, name) : [];
    });
  }

  private inline(parent: Element): string {
    return inside(parent).map((element) => this.piece(element)).join("");
  }

  private piece(element: Element): string {
    switch (element.name) {
      case "t":
        return textOf(element);
      case "r":
        return this.run(element);
      case "tab":
      case "ptab":
        return "\t";
      case "br":
      case "cr":
        return "\n";
      case "noBreakHyphen":
        return "-";
      case "sym":
        return symbol(attribute(element, "font") ?? "", attribute(element, "char") ?? "");
      case "ruby":
        return this.inline(at(element, "rubyBase") ?? element);
      case "del":
      case "moveFrom":
        this.counter.add("deletions");
        return "";
      case "AlternateContent":
        return this.inline(chosen(element));
      case "txbxContent":
        this.boxes.push(element);
        return "";
      case "blip":
      case "imagedata":
        this.counter.add("pictures");
        return "";
      case "OLEObject":
        this.counter.add("objects");
        return "";
      case "footnoteReference":
        this.note(this.noteParts.footnotes, "footnote", element);
        return "";
      case "endnoteReference":
        this.note(this.noteParts.endnotes, "endnote", element);
        return "";
      // Properties hold no text, but tabs; anything else may hold text further down.
      case "pPr":
      case "rPr":
      case "rt":
        return "";
      default:
        return this.inline(element);
    }
  }

  private run(run: Element): string {
    const properties = at(run, "rPr");
    const hidden = onOff(at(properties, "vanish")) ?? this.styles.hides(attribute(at(properties, "rStyle"), "val"));
    if (!hidden) return this.inline(run);
    if (inside(run, "t").some((text) => textOf(text).trim() !== "")) this.counter.add("hidden");
    return "";
  }

  /**
   * The text of a note comes after the body: in the running text its number would change a figure. A note has no notes of
   * its own, or one that names itself would never end.
   */
  private note(notes: Element | null, name: string, reference: Element): void {
    if (this.inNote) return;
    this.inNote = true;
    const id = attribute(reference, "id");
    const found = inside(notes, name).find((note) => attribute(note, "id") === id);
    const text = inside(found, "p").map((paragraph) => this.inline(paragraph)).join("\n").trim();
    if (text !== "") this.notes.push(text);
    this.inNote = false;
  }
}

/** Of two ways to say the same, the newer where it holds text that can be read. */
function chosen(choice: Element): Element {
  const [newer] = inside(choice, "Choice");
  return newer ?? at(choice, "Fallback") ?? choice;
}

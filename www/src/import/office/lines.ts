/** Puts a text together line by line (逐行). */
export class Lines {
  private readonly lines: string[] = [];

  add(line: string): void {
    this.lines.push(line);
  }

  /** A row of a table: cells of one line stand side by side, others one below the other. */
  addRow(cells: readonly (readonly string[])[]): void {
    if (cells.every((cell) => cell.length <= 1)) this.add(cells.map(([line = ""]) => line).join("\t").trimEnd());
    else for (const cell of cells) this.lines.push(...cell);
  }

  /** The lines so far, which are then no more. */
  take(): string[] {
    return this.lines.splice(0);
  }

  get text(): string {
    return this.lines.length === 0 ? "" : `${this.lines.join("\n")}\n`;
  }
}

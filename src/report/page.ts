import { sumOf } from "../domain/sum";
import { byTexts } from "../domain/shapes";
import { bound } from "../interpret/number/unit";
import { newSheet, setCell, setFormula, type Sheet, type Value } from "../sheet/book";
import type { Format } from "../sheet/format";
import { LIMITS } from "../sheet/limits";
import { INDENT, linePoints, PADDING, pieces, rowHeight } from "../sheet/height";
import type { TextLook } from "../sheet/textWidth";
import { centred, SIZES, sunk } from "./look";

/** A cell to write: a value, the formula that gives it if there is one, and its look. */
export interface Cell {
  value: Value;
  /** en-US, with its "=". */
  formula?: string;
  look: Format;
  /** The text is printed in full elsewhere too: it makes no row higher. */
  again?: true;
}

/** Columns that a text goes over: merged where they are several. */
export interface Span {
  from: number;
  to: number;
}

/** Excel takes no wider column, in characters. */
const WIDEST_COLUMN = LIMITS["Column.characters"].most;

/** Excel takes no longer text inside a formula, and no longer formula. */
const LONGEST_LITERAL = LIMITS["Formula.text"].most;
const LONGEST_FORMULA = LIMITS["Formula.length"].most;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A text as a literal in a formula: quoted, quotes doubled; a long one concatenated from several. */
export function literal(text: string): string {
  if (text.length <= LONGEST_LITERAL) return quoted(text);
  // A character of two units is not cut in two.
  const at = (text.codePointAt(LONGEST_LITERAL - 1) ?? 0) > 0xffff ? LONGEST_LITERAL - 1 : LONGEST_LITERAL;
  return `${quoted(text.slice(0, at))}&${literal(text.slice(at))}`;
}

/**
 * A link to a cell of this workbook ("Mål!F5") that shows a text. What is too long for a formula is written as text
 * alone.
 */
export function link(ref: string, shown: string, look: Format): Cell {
  const target = `#${ref}`;
  const formula = `=HYPERLINK(${quoted(target)},${literal(shown)})`;
  return ref === "" || target.length > LONGEST_LITERAL || formula.length > LONGEST_FORMULA
    ? { value: shown, look }
    : { value: shown, formula, look };
}

/**
 * The text of a link that the add-in wrote, taken from its formula, whose result may not be known. "" for any other
 * formula.
 */
export function shownByLink(formula: string | undefined): string {
  const [call = "", , ...shown] = byTexts(formula ?? "");
  const texts = shown.filter((_, i) => i % 2 === 1);
  const between = shown.filter((_, i) => i % 2 === 0).join("");
  const isText = texts.length > 0 && between === `,${"&".repeat(texts.length - 1)})`;
  if (call.toUpperCase() !== "=HYPERLINK(" || !isText) return "";
  return texts.map((text) => text.slice(1, -1).replaceAll('""', '"')).join("");
}

const textLook = (look: Format): TextLook => ({ size: look.font?.size ?? SIZES.text, bold: look.font?.bold });

/** Writes a sheet row by row, each as high as its text; a text of more than 409 points goes on in the next row. */
export class Page {
  readonly sheet: Sheet;
  /** The next row to write. */
  row = 0;
  /** The rows at which sections begin, with the air above their headings. */
  readonly sections: number[] = [];

  /** Of the columns, in characters. */
  readonly widths: number[];

  /** `padding`: points below the text of a row, where a row asks for nothing else. */
  constructor(
    name: string,
    widths: number[],
    readonly padding = PADDING,
  ) {
    this.widths = widths.map((width) => Math.min(width, WIDEST_COLUMN));
    this.sheet = newSheet(name);
    this.sheet.gridlines = false;
    this.widths.forEach((width, column) => this.sheet.columns.set(column, { width }));
  }

  /** Characters that a text has in a column, or over those that its cell is merged with: an indent takes a little more than one. */
  private room(column: number, look: Format, spans: Span[]): number {
    const over = spans.find(({ from }) => from === column);
    const width = over ? this.charactersOf(over.from, over.to) : (this.widths[column] ?? 8);
    return Math.max(2, width - (look.indent ?? 0) * INDENT);
  }

  /** How wide columns are together, in characters. */
  charactersOf(from: number, to: number): number {
    return sumOf(this.widths.slice(from, to + 1));
  }

  put(row: number, column: number, { value, formula, look }: Cell): void {
    if (formula) setFormula(this.sheet, row, column, formula, value, look);
    // An empty text is a blank cell: Excel keeps none, and a file would.
    else setCell(this.sheet, row, column, value === "" ? null : value, look);
  }

  /**
   * One row of cells, by column. `height` in points, else from the texts with `padding` below; `least` is the lowest it
   * may be; `sunk`: a line alone stands at the foot of the row. `continued` gives cells that a continuation row needs. A
   * text may go over columns that are free beside it.
   * Returns the row that was written first.
   */
  line(
    cells: (Cell | undefined)[],
    options: {
      height?: number;
      padding?: number;
      least?: number;
      over?: Span[];
      sunk?: boolean;
      continued?: () => (Cell | undefined)[];
    } = {},
  ): number {
    const first = this.row;
    const { over = [], padding = this.padding } = options;
    const parts = cells.map((cell, column) =>
      cell && !cell.formula && typeof cell.value === "string" && cell.look.wrap && options.height === undefined
        ? pieces(cell.value, textLook(cell.look), this.room(column, cell.look, over), padding)
        : null,
    );
    const rows = Math.max(1, ...parts.map((part) => part?.length ?? 1));
    for (let index = 0; index < rows; index++) {
      const written = cells.map((cell, column): Cell | undefined => {
        if (!cell || index === 0) return cell && { ...cell, value: parts[column]?.[0] ?? cell.value };
        const piece = parts[column]?.[index];
        return piece === undefined ? undefined : { value: piece, look: { ...cell.look, border: undefined } };
      });
      if (index > 0) options.continued?.().forEach((cell, column) => (written[column] ??= cell));
      const texts = written.flatMap((cell, column) =>
        cell && typeof cell.value === "string" && cell.look.wrap && !cell.again
          ? [{ text: cell.value, look: textLook(cell.look), characters: this.room(column, cell.look, over) }]
          : [],
      );
      const needed = rowHeight(texts, padding);
      const height = options.height ?? Math.max(options.least ?? 0, needed);
      // A line alone stands clear of the rule above it; of more lines the first ones are level.
      const isOneLine = height <= rowHeight([], padding);
      const stand = options.sunk ? sunk : centred;
      written.forEach(
        (cell, column) =>
          cell &&
          this.put(
            this.row,
            column,
            isOneLine && cell.look.vertical === "top" ? { ...cell, look: stand(cell.look) } : cell,
          ),
      );
      for (const { from, to } of over)
        if (to > from) this.sheet.merges.push({ top: this.row, left: from, bottom: this.row, right: to });
      this.sheet.rows.set(this.row++, { height });
    }
    return first;
  }

  /** An empty row of so many points. */
  gap(points: number): void {
    this.sheet.rows.set(this.row++, { height: points });
  }

  /** A text across columns, merged; one that is higher than a row can be goes on in the next. */
  across(given: Cell, from: number, to: number, padding = this.padding): void {
    const cell = typeof given.value === "string" && !given.formula ? { ...given, value: bound(given.value) } : given;
    const characters = this.charactersOf(from, to);
    const look = textLook(cell.look);
    const parts =
      typeof cell.value === "string" && !cell.formula ? pieces(cell.value, look, characters, padding) : [cell.value];
    for (const value of parts) {
      this.put(this.row, from, { ...cell, value });
      for (let column = from + 1; column <= to; column++) this.put(this.row, column, { value: null, look: cell.look });
      if (to > from) this.sheet.merges.push({ top: this.row, left: from, bottom: this.row, right: to });
      this.sheet.rows.set(this.row++, {
        height: rowHeight([{ text: String(value ?? ""), look, characters }], padding),
      });
    }
  }

  /** Heading of a section, with air above. */
  heading(text: string, look: Format): void {
    this.sections.push(this.row);
    this.gap(12);
    this.line([{ value: text, look }], { height: linePoints(SIZES.section) + 6 });
  }
}

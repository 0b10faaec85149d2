import { factsOf } from "../../interpret/facts";
import { trimmedEnd, trimmedStart } from "../../domain/shapes";
import type { ProblemCode } from "../../domain/problem";
import { columnNumberStyle, readValue } from "../../interpret/number/number";
import type { NumberStyle } from "../../interpret/number/numeral";
import { unitOfIndicator } from "../../interpret/number/unit";
import type { Area } from "../../sheet/address";
import { isError, type Sheet } from "../../sheet/book";
import { isBlank, textOf } from "../grid/grid";
import { exportLayouts, idsIn, type DataColumn, type DataRow, type Layout, type Titled } from "./layout";
import { grouped } from "../../domain/grouped";
import type { KoladaGrid } from "./grid";

/** One value of a measure: whose, for whom, when. */
export interface KoladaValue {
  /** A municipality, a region or a group of them, as the export calls it; of a code its name. */
  municipality: string;
  /** "kvinnor", "män"; absent: all. */
  group?: string;
  /** A year. */
  period: string;
  text: string;
  /** null: missing as stated, or a cell that cannot be read. */
  value: number | null;
  decimals?: number;
  /** Where `value` is null and the cell does not state that it is missing: why. */
  problem?: ProblemCode;
  cell: string;
}

/** A measure of Kolada, or of another source laid out alike, with every municipality's values. */
export interface KoladaMeasure {
  /** "N15419"; absent: the export does not state it. */
  id?: string;
  title: string;
  unit?: string;
  /** The cell of its title. */
  cell: string;
  /** Read when somebody asks: of a whole database few measures are linked. */
  values(): KoladaValue[];
}

/** An export in a sheet: its cells and values. */
export interface KoladaBlock {
  sheet: string;
  area: Area;
  measures: KoladaMeasure[];
}

/** Texts that state how a block writes its numbers. */
const STYLED = 400;

/** How a block writes its numbers where they stand as texts. */
function styleOf({ grid, rows, data }: Layout): NumberStyle {
  if (grid.style.decimal) return grid.style;
  const texts: string[] = [];
  for (const { row } of rows) {
    if (texts.length >= STYLED) break;
    for (const { column } of data) {
      const value = grid.valueAt(row, column);
      if (typeof value === "string") texts.push(value);
    }
  }
  return columnNumberStyle(texts);
}

/** A cell's value; "-", "..", "Saknas" are missing. undefined: a blank cell. */
function valueIn(
  grid: KoladaGrid,
  row: number,
  column: number,
  style: NumberStyle,
): Pick<KoladaValue, "text" | "value" | "decimals" | "problem"> | undefined {
  const value = grid.valueAt(row, column);
  if (value === undefined || value === null || isBlank(value)) return undefined;
  const text = textOf(value);
  if (isError(value)) return { text, value: null, problem: "fel-i-cell" };
  const read = readValue(value, grid.formatAt(row, column), style);
  // An export has no notes: what a mark or a word says beside a value is not known.
  if (read.kind === "number" && read.footnote === undefined && read.note === undefined)
    return { text, value: read.value, decimals: read.decimals };
  return {
    text,
    value: null,
    ...(read.kind === "missing" || factsOf(text).isMissing
      ? {}
      : { problem: read.kind === "problem" ? read.code : "utfall-ej-läst" }),
  };
}

/** A measure's title without its id. */
function titleOf(name: string): string {
  const [id] = idsIn(name);
  if (id === undefined) return name.trim();
  const at = name.indexOf(id);
  const [before, after] = [trimmedEnd(name.slice(0, at), " (,–-"), trimmedStart(name.slice(at + id.length), " ),–:-")];
  return `${before} ${after}`.trim();
}

/** The cells of a row that are values of one measure. */
interface MeasureCells {
  row: DataRow;
  columns: readonly DataColumn[];
  /** Its header, else the name in the row. */
  named: Titled;
}

function measuresOf(layout: Layout): KoladaMeasure[] {
  const columnsOf = [...grouped(layout.data, ({ measure }) => measure?.text ?? "").values()];
  const pieces = layout.rows.flatMap((row) =>
    columnsOf.map((columns): MeasureCells => ({ row, columns, named: columns[0]!.measure ?? row.named })),
  );
  let style: NumberStyle | undefined;
  return [...grouped(pieces, ({ row, named }) => `${row.id ?? ""} ${named.text}`).values()].map((of) => ({
    ...nameOf(of[0]!),
    values: () => of.flatMap((piece) => valuesIn(layout.grid, piece, (style ??= styleOf(layout)))),
  }));
}

function nameOf({ row, named }: MeasureCells): Omit<KoladaMeasure, "values"> {
  const id = row.id ?? idsIn(named.text)[0];
  const title = titleOf(named.text);
  return { id, title: title || (id ?? ""), unit: unitOfIndicator(title) ?? undefined, cell: named.cell };
}

const valuesIn = (grid: KoladaGrid, { row, columns }: MeasureCells, style: NumberStyle): KoladaValue[] =>
  columns.flatMap((at) => {
    const found = valueIn(grid, row.row, at.column, style);
    if (!found) return [];
    return {
      municipality: at.place ?? row.municipality,
      group: at.group ?? row.group,
      period: at.year ?? row.year ?? "",
      ...found,
      cell: grid.refAt(row.row, at.column),
    };
  });

/** The exports of a sheet, with their measures; empty without any. */
export const koladaBlocks = (sheet: Sheet): KoladaBlock[] =>
  exportLayouts(sheet).map((layout) => ({ sheet: sheet.name, area: layout.area, measures: measuresOf(layout) }));

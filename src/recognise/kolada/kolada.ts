import type { ProblemCode } from "../../domain/problem";
import { columnNumberStyle, readValue } from "../../interpret/number";
import type { NumberStyle } from "../../interpret/numeral";
import { saysMissing } from "../../interpret/missing";
import { unitOfIndicator } from "../../interpret/unit";
import type { Area } from "../../sheet/address";
import { isError, type Sheet } from "../../sheet/book";
import { isBlank, textOf } from "../grid";
import { exportLayouts, idsIn, type DataColumn, type Layout } from "./layout";
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
  /** null: missing as said, or a cell that cannot be read. */
  value: number | null;
  decimals?: number;
  /** Where `value` is null and the cell does not say that it is missing: why. */
  problem?: ProblemCode;
  cell: string;
}

/** A measure of Kolada, or of another source laid out alike, with every municipality's values. */
export interface KoladaMeasure {
  /** "N15419"; absent: the export does not say. */
  id?: string;
  title: string;
  unit?: string;
  /** Where its title stands. */
  cell: string;
  /** Read when somebody asks: of a whole database few measures are linked. */
  values(): KoladaValue[];
}

/** An export in a sheet: which cells it takes, and what they say. */
export interface KoladaBlock {
  sheet: string;
  area: Area;
  measures: KoladaMeasure[];
}

/** Texts that tell how a block writes its numbers. */
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

/** A cell's value; "-", "..", "Saknas" are missing. undefined: nothing stands there. */
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
  if (read.kind === "number") return { text, value: read.value, decimals: read.decimals };
  return {
    text,
    value: null,
    ...(read.kind === "missing" || saysMissing(text)
      ? {}
      : { problem: read.kind === "problem" ? read.code : "utfall-ej-läst" }),
  };
}

/** A measure's title without its id. */
const titleOf = (said: string): string => said.replace(/[\s(,–-]*(?<![\p{L}\p{N}])[NU]\d{5}[)\s,–:-]*/u, " ").trim();

interface Piece {
  row: number;
  municipality: string;
  group?: string;
  year?: string;
  columns: DataColumn[];
}

function measuresOf(layout: Layout): KoladaMeasure[] {
  const { grid, rows, data } = layout;
  let style: NumberStyle | undefined;
  const read = (pieces: Piece[]): KoladaValue[] => {
    style ??= styleOf(layout);
    return pieces.flatMap(({ row, municipality, group, year, columns }) =>
      columns.flatMap((at): KoladaValue[] => {
        const found = valueIn(grid, row, at.column, style!);
        const whom = at.group ?? group;
        return found
          ? [
              {
                municipality: at.place ?? municipality,
                ...(whom ? { group: whom } : {}),
                period: at.year ?? year ?? "",
                ...found,
                cell: grid.refAt(row, at.column),
              },
            ]
          : [];
      }),
    );
  };
  const measures = new Map<string, { measure: KoladaMeasure; pieces: Piece[] }>();
  const byMeasure = new Map<string, DataColumn[]>();
  for (const column of data)
    byMeasure.set(column.measure?.text ?? "", [...(byMeasure.get(column.measure?.text ?? "") ?? []), column]);
  for (const { row, municipality, group, year, id, named } of rows) {
    for (const columns of byMeasure.values()) {
      const said = columns[0]!.measure ?? named;
      const key = `${id ?? ""} ${said.text}`;
      if (!measures.has(key)) {
        const pieces: Piece[] = [];
        const found = id ?? idsIn(said.text)[0];
        const title = titleOf(said.text);
        const unit = unitOfIndicator(title);
        measures.set(key, {
          measure: {
            ...(found ? { id: found } : {}),
            title: title || (found ?? ""),
            ...(unit ? { unit } : {}),
            cell: said.cell,
            values: () => read(pieces),
          },
          pieces,
        });
      }
      measures
        .get(key)!
        .pieces.push({ row, municipality, ...(group ? { group } : {}), ...(year ? { year } : {}), columns });
    }
  }
  return [...measures.values()].map(({ measure }) => measure);
}

/** The exports that stand in a sheet, with their measures; a sheet without any gives none. */
export const koladaBlocks = (sheet: Sheet): KoladaBlock[] =>
  exportLayouts(sheet).map((layout) => ({ sheet: sheet.name, area: layout.area, measures: measuresOf(layout) }));

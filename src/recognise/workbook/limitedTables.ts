import type { RecognisedTable } from "../../domain/plan";
import { yearFirst } from "../../domain/shapes";
import { partOfFigures, tableLimit, type TableLimit } from "../../interpret/text/tableLine";
import { yearOfFigures } from "../../interpret/text/remark";
import { endIn, yearOf } from "../../interpret/time/period";
import type { Column } from "../column";
import type { LineApart } from "../layout/linesApart";
import { edgesOf, linesOf } from "../layout/linesOf";
import type { Region } from "../layout/tableRegion";

/** Rows over a table's headers, and under it, where a line is the table's. */
const NEAR = 3;

/**
 * A line of another sheet that says that all figures are of a year, or a part of one, that neither the table's titles nor its columns
 * of outcomes say.
 */
function otherTime(text: string, periods: readonly string[]): TableLimit | null {
  const latest = [...periods].sort().at(-1) ?? "";
  const said = yearOfFigures(text) ?? partOfFigures(text, yearFirst(latest));
  const isOther = said !== undefined && periods.length > 0 && periods.every((one) => endIn(one) !== endIn(said));
  return isOther ? { about: "time", text } : null;
}

/** What sheets without a table say of all figures of a table. `dated`: of which period its titles are, "" for none. */
function limitedApart(lines: readonly LineApart[], columns: readonly Column[], dated: string) {
  const periods = [
    dated,
    ...columns.flatMap(({ role, reading }) => (role === "outcome" ? (reading.period ?? "") : "")),
  ];
  const known = periods.filter((one) => yearOf(one) !== undefined);
  for (const { text, cell } of lines) {
    const said = tableLimit(text) ?? otherTime(text, known);
    if (said) return { limited: { ...said, cell } };
  }
  return {};
}

/** What a table is among. */
interface Among {
  regions: readonly Region[];
  /** The lines of sheets without a table. */
  apart: readonly LineApart[];
  columns: readonly Column[];
  /** The period of the table's titles; "" without one. */
  dated: string;
}

/** The line directly over the headers of a table, or under it, or on a sheet without one, that limits all its figures or its targets. */
export function limitedOf(region: Region, { regions, apart, columns, dated }: Among): Pick<RecognisedTable, "limited"> {
  const { top, last } = edgesOf(region);
  const isBeside = (row: number): boolean => (row < top && row >= top - NEAR) || (row > last && row <= last + NEAR);
  for (const { text, row, cell } of linesOf(region, regions)) {
    const said = isBeside(row) ? tableLimit(text) : null;
    if (said) return { limited: { ...said, cell } };
  }
  return limitedApart(apart, columns, dated);
}

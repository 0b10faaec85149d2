import type { Measurement, Plan, RecognisedTable, TableColumn } from "../../domain/plan";
import { unsigned } from "../../interpret/text/footnote";
import { columnLimit } from "../../interpret/text/columnLine";
import type { Remark } from "../../interpret/text/remark";
import { columnName, parseRef } from "../../sheet/address";
import { linesOf } from "../layout/linesOf";
import type { Region } from "../layout/tableRegion";
import { putMarks } from "./cellFigure";
import { measuresIn } from "./numberedNotes";

/** What a line says of the figures of a column; the first that one says. */
interface ColumnNote extends Remark, Pick<TableColumn, "column" | "row"> {
  cell: string;
}

/** What the lines in, over or under a table say of its columns of outcomes by their headers. */
function notesOf({ columns }: RecognisedTable, region: Region, regions: readonly Region[]): ColumnNote[] {
  const outcomes = columns.filter(({ role, header }) => role === "outcome" && header !== "");
  const said = ({ header, period = "" }: TableColumn, text: string): Remark | undefined =>
    columnLimit(text, unsigned(header), period.slice(0, 4));
  return linesOf(region, regions).flatMap(({ cell, text }) =>
    outcomes.flatMap((one): ColumnNote[] => {
      const remark = said(one, text);
      return remark ? [{ ...remark, column: one.column, row: one.row, cell }] : [];
    }),
  );
}

/** Whether an outcome stands in a column of a region, or in a row of one on its side. */
function isUnder({ cell }: Measurement, { column, row }: ColumnNote, { grid }: Region): boolean {
  const at = parseRef(cell);
  if (at?.sheet !== grid.sheet.name) return false;
  return row === undefined ? columnName(at.area.left) === column : at.area.top + 1 === row;
}

/**
 * Puts what a line in, over or under a table says of one of its columns ("Helår = 2023 års utfall", "Helår är inte stängt") on the
 * outcomes of that column, with the year that it says.
 */
export function noteColumns(plan: Plan, tables: readonly RecognisedTable[], regions: readonly Region[]): void {
  for (const [i, region] of regions.entries()) {
    const notes = tables[i] ? notesOf(tables[i], region, regions) : [];
    if (notes.length === 0) continue;
    for (const { outcomes } of measuresIn(plan, region))
      for (const one of outcomes)
        for (const { column: _, row: __, ...note } of notes.filter((of) => isUnder(one, of, region)).slice(0, 1))
          putMarks(one, [{ sign: "", note }], []);
  }
}

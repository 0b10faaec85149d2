import type { Indicator, Plan } from "../../domain/plan";
import { yearFirst } from "../../domain/shapes";
import { factsOf } from "../../interpret/facts";
import { besideSays } from "../../interpret/text/remark";
import { tableLimit } from "../../interpret/text/tableLine";
import { parseRef } from "../../sheet/address";
import { areaOf, cellText, filled, type Grid } from "../grid/grid";
import { linesOf } from "../layout/linesOf";
import type { Region } from "../layout/tableRegion";
import { asidesOf, sayBeside } from "./entry";
import { measuresIn } from "./numberedNotes";

/** A line over or under a part of a table, with the measures of that. */
interface PartLine {
  text: string;
  cell: string;
  /** A header of the table stands right below it. */
  isTitle: boolean;
  measures: readonly Indicator[];
}

const rowOf = ({ cell }: Indicator): number => parseRef(cell)?.area.top ?? -1;

/** The lines of a table that has several parts, each under its own header or between blank rows, and of no other part. */
function partLines(region: Region, regions: readonly Region[], all: readonly Indicator[]): PartLine[] {
  if (all.length === 0) return [];
  const grid: Grid = region.grid.source ?? region.grid;
  const { left, right } = areaOf(region.grid, region.area);
  const texts = (row: number): string => {
    const columns = filled(grid, row, left, right);
    return columns.length < 2 ? "" : columns.map((column) => cellText(grid, row, column)).join("|");
  };
  const isBlankRow = (row: number): boolean => filled(grid, row, left, right).length === 0;
  const lines = linesOf(region, regions);
  const heads = new Set(region.grid.turned ? [] : region.headerRows.map(texts));
  const titles = lines.filter(({ row }) => texts(row + 1) !== "" && heads.has(texts(row + 1)));
  const first = Math.min(...all.map(rowOf));
  const under = lines.filter(({ row }) => row > first && titles.every((one) => one.row !== row));
  /** The measures between the blank rows around a row. */
  const inBlock = (row: number): Indicator[] => {
    let [from, to] = [row, row];
    while (from > 0 && !isBlankRow(from - 1)) from--;
    while (!isBlankRow(to + 1)) to++;
    return all.filter((one) => rowOf(one) >= from && rowOf(one) <= to);
  };
  const below = (row: number): Indicator[] => {
    const next = Math.min(Infinity, ...titles.map((one) => one.row).filter((one) => one > row));
    return all.filter((one) => rowOf(one) > row && rowOf(one) < next);
  };
  return [
    ...titles.map(({ text, cell, row }) => ({ text, cell, isTitle: true, measures: below(row) })),
    ...under.map(({ text, cell, row }) => ({ text, cell, isTitle: false, measures: inBlock(row) })),
  ].filter(({ measures }) => measures.length > 0 && measures.length < all.length);
}

/** Puts on a measure what the title of its part says of when its target holds, or in brackets of its figures. */
function saidByPart(one: Indicator, { text: title, cell }: PartLine): void {
  if (factsOf(title).aimSaidTitled) sayBeside(one, { text: title, cell });
  const year =
    one.outcomes
      .map(({ period }) => yearFirst(period))
      .sort()
      .at(-1) ?? "";
  for (const text of asidesOf(title)) {
    const said = besideSays(text, year);
    if (said?.about === "time" || said?.about === "scope") sayBeside(one, { text, cell, said });
  }
}

/**
 * Puts what the title over a part of a table, or the line under it, says of the figures and the targets of that part on its
 * measures: "Tabell 2 … mot de nivåer som ska gälla från 2022", "Siffror från ett verk. Målen är satta för alla tre."
 */
export function noteParts(plan: Plan, regions: readonly Region[]): void {
  for (const region of regions)
    for (const line of partLines(region, regions, measuresIn(plan, region))) {
      const limit = line.isTitle ? null : tableLimit(line.text);
      for (const one of line.measures) {
        if (line.isTitle) saidByPart(one, line);
        if (limit)
          sayBeside(one, {
            text: limit.text,
            cell: line.cell,
            said: { about: limit.about === "above" ? "scope" : limit.about },
          });
      }
    }
}

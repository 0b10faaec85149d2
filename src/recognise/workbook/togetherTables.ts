import { factsOf } from "../../interpret/facts";
import type { RecognisedTable } from "../../domain/plan";
import { changesFromBefore } from "../../interpret/targets/referencesNamed";
import { readPeriod } from "../../interpret/time/period";
import { isTitleTogether } from "../../interpret/time/yearsTogether";
import type { Column } from "../column";
import { refAt } from "../grid/grid";
import { titlesOf } from "../headings";
import type { LineApart } from "../layout/linesApart";
import { linesOf } from "../layout/linesOf";
import type { Region } from "../layout/tableRegion";

/** A title of this length or less may say what a table is of; a longer one tells something. */
const LONGEST_TITLE = 120;

interface Line {
  text: string;
  cell: string;
  isName?: true;
}

/** The titles of a table; of the first of its sheet those at the top of the sheet too. */
function titleLines(region: Region, regions: readonly Region[]): Line[] {
  return [
    ...titlesOf(region).map(({ text, cell }) => ({ text, cell })),
    ...linesOf(region, regions).filter(({ isAbove }) => isAbove),
  ];
}

/** The lines in a table and under it. */
const linesIn = (...of: Parameters<typeof linesOf>): Line[] => linesOf(...of).filter(({ isAbove }) => !isAbove);

/** The title over a table, or the line under it, that says that its targets are for several years together. */
export function togetherOf(region: Region, regions: readonly Region[]): Pick<RecognisedTable, "together"> {
  const title = titleLines(region, regions).find(({ text }) => text.length <= LONGEST_TITLE && isTitleTogether(text));
  if (title) return { together: { text: title.text, cell: title.cell } };
  for (const { text, cell } of linesIn(region, regions)) {
    const said = factsOf(text).targetsTogether;
    if (said !== null) return { together: { text: said, cell } };
  }
  return yearsOfPlan(region, regions);
}

/**
 * The line under a table, or the title over it, that says in which year its targets hold, or are to be reached, or that they do not; of targets under a header without a
 * year the title over it, else the sheet's name, that says which year's they are ("Direktionens mål 2025").
 */
export function aimTimeOf(
  region: Region,
  regions: readonly Region[],
  columns: readonly Column[],
): Pick<RecognisedTable, "aimTime"> {
  for (const { text, cell } of linesIn(region, regions)) {
    const said = factsOf(text).aimSaidOfAll;
    if (said) return { aimTime: { ...said, cell } };
  }
  for (const { text, cell } of titlesOf(region)) {
    const said = factsOf(text).aimSaidTitled;
    if (said) return { aimTime: { ...said, cell } };
  }
  const targets = columns.filter(({ role }) => role === "target");
  if (targets.length === 0 || targets.some(({ reading }) => reading.period !== undefined)) return {};
  for (const { text, cell } of [...titleLines(region, regions), nameOfSheet(region)]) {
    const said = text.length <= LONGEST_TITLE ? factsOf(text).aimTimeTitled : null;
    if (said) return { aimTime: { ...said, says: "from", cell } };
  }
  return {};
}

/** The sheet's name, at the cell where the table begins. */
const nameOfSheet = ({ grid, area }: Region): Line => ({
  text: grid.sheet.name,
  cell: refAt(grid, area.top, area.left),
});

/**
 * The line over or under a table, or on a sheet without one, that says that its changes are counted from the year before. `apart`: the
 * lines of such sheets.
 */
export function changesFromOf(
  region: Region,
  regions: readonly Region[],
  apart: readonly LineApart[],
): Pick<RecognisedTable, "changesFrom"> {
  for (const { text, cell } of [...titleLines(region, regions), ...linesIn(region, regions), ...apart]) {
    const said = changesFromBefore(text);
    if (said !== null) return { changesFrom: { text: said, cell } };
  }
  return {};
}

/** The title, else the sheet's name, that names years from one to another. */
function yearsOfPlan(region: Region, regions: readonly Region[]): Pick<RecognisedTable, "together"> {
  const named = { ...nameOfSheet(region), isName: true as const };
  for (const { text, cell, ...from } of [...titleLines(region, regions), named]) {
    const years = text.length <= LONGEST_TITLE ? readPeriod(text) : null;
    if (years?.kind !== "span") continue;
    const plan = { first: Number(years.canonical.slice(0, 4)), last: years.year, ...from };
    return { together: { text, cell, plan } };
  }
  return {};
}

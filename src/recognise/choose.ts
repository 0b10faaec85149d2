import type { Scale } from "../domain/scale";
import { formatNumber } from "../interpret/number/number";
import { textKey } from "../interpret/text/text";
import { overlaps } from "../sheet/address";
import { correctedRegions, goneRows, statedColumns, withCorrectedRows } from "./corrections/corrected";
import type { Corrections, TableCorrection } from "./corrections/correction";
import { markedTables } from "./corrections/markedRange";
import { placedRegions } from "./corrections/placed";
import { byPlace, namesNodes, placed, type FoundTable } from "./foundTables";
import { isTemplate, withoutEmptyTwins } from "./goalTable/blankForm";
import { withoutExplanations } from "./goalTable/explanations";
import { countsOfGoals } from "./grades/gradeCounts";
import type { Grid } from "./grid/grid";
import { isTooLarge, MOST_CELLS } from "./labelled/choice";
import { columnTexts } from "./layout/tableRegion";
import { readColumns } from "./roles/columns";
import { columnedTablesOf, headedTablesOf, leftTablesOf, tablesOf } from "./sheetTables";
import { withCouncilNumbers, withKeys } from "./workbook/keys";
import { leftSheets, toldOfLeft, type Left } from "./workbook/leftSheets";
import { withNamesakes } from "./workbook/namesakes";
import { withoutSetAside } from "./workbook/setAside";

/** The tables that are read, the corrections whose table is not to be found, and the sheets that are left. */
export interface Tables {
  found: readonly FoundTable[];
  lost: readonly TableCorrection[];
  left: ReturnType<typeof toldOfLeft>;
}

/** The tables of a workbook as a person has corrected them, from the top of each sheet, but for sheets that are left. */
export function findTables(
  grids: Grid[],
  corrections: Corrections,
  scales: readonly Scale[],
  headersAlone: boolean,
): Tables {
  const { found, lost, corrected } = correctedTables(grids, corrections, scales, headersAlone);
  const { kept, left } = leftSheets(found, (one) => corrected.has(one));
  // What a person has said something of is not left.
  const said = new Set(corrections.tables.map(({ sheet }) => sheet));
  const unsaid = headersAlone ? [] : grids.filter(({ sheet }) => !said.has(sheet.name));
  const others = [...unlikeSheets(unsaid, found, scales), ...largeSheets(unsaid, found, scales)];
  return { found: kept, lost, left: toldOfLeft([...left, ...others]) };
}

/** Sheets with tables by their headers that are surely none of goals. */
const unlikeSheets = (grids: readonly Grid[], found: readonly FoundTable[], scales: readonly Scale[]): Left[] =>
  without(grids, found)
    .map((grid): Left => ({ tables: leftTablesOf(grid, scales), why: "där står inget som liknar uppföljning av mål" }))
    .filter((one) => one.tables.length > 0);

/** Sheets of goals in which no header says where these stand, and that are too large to be read without. */
const largeSheets = (grids: readonly Grid[], found: readonly FoundTable[], scales: readonly Scale[]): Left[] =>
  without(grids, found.filter(namesNodes)).flatMap((grid): Left | [] =>
    grid.used && isTooLarge(grid, scales) ? { tables: [{ region: { grid, area: grid.used } }], why: TOO_LARGE } : [],
  );

/** The sheets in which no table is found. */
const without = (grids: readonly Grid[], found: readonly FoundTable[]): Grid[] => {
  const names = new Set(found.map(({ region }) => region.grid.sheet.name));
  return grids.filter(({ sheet }) => !names.has(sheet.name));
};

const TOO_LARGE = `rubrikerna säger inte var målen står, och det har fler än ${formatNumber(MOST_CELLS)} ifyllda celler att läsa en för en`;

/** The tables of a workbook as a person has corrected them; `corrected` are those that a correction is about. */
function correctedTables(
  grids: Grid[],
  { tables }: Corrections,
  scales: readonly Scale[],
  headersAlone: boolean,
): { found: FoundTable[]; lost: TableCorrection[]; corrected: ReadonlySet<FoundTable> } {
  const names = grids.map(({ sheet }) => sheet.name);
  const each = grids.flatMap((grid) => {
    if (headersAlone) return headedTablesOf(grid, scales);
    const said =
      tables.length > 0 &&
      columnedTablesOf(grid, scales).find((some) => correctedRegions(regionsOf(some), tables, names).size > 0);
    return said || tablesOf(grid, scales);
  });
  const written = each.filter(({ region, columns }) => region.page !== undefined || !isTemplate(region, columns));
  const stated = withoutSetAside(withoutEmptyTwins(written));
  const own = withKeys(
    withCouncilNumbers(withNamesakes(withoutExplanations(withoutSummaries(stated, scales), scales))),
  ).sort(bySheet(grids));
  if (tables.length === 0) return { found: own, lost: [], corrected: new Set() };
  const lost: TableCorrection[] = [];
  const set: FoundTable[] = [];
  const placedTables = tables.filter((one) => one.placed);
  for (const [correction, marked] of placedRegions(grids, placedTables)) {
    if (marked) set.push(...markedTables(marked, correction, own, scales));
    lost.push(...(marked ? goneRows(marked, correction) : [correction]));
  }
  const free = own.filter(
    ({ region }) =>
      !set.some(
        (other) =>
          other.region.grid.sheet.name === region.grid.sheet.name && overlaps(placed(other.region), placed(region)),
      ),
  );
  const others = tables.filter((one) => !one.placed);
  const by = correctedRegions(regionsOf(free), others, names);
  lost.push(...others.filter((one) => !one.ignored && ![...by.values()].includes(one)));
  const uncorrected = free.filter(({ region }) => !by.has(region));
  const corrected = free.flatMap(({ region }): FoundTable[] => {
    const correction = by.get(region);
    if (!correction || correction.ignored) return [];
    const stated = withCorrectedRows(region, correction);
    lost.push(...goneRows(region, correction));
    return [{ region: stated, columns: readColumns(stated, scales, statedColumns(stated, correction)).columns }];
  });
  const found = [...uncorrected, ...corrected, ...set].sort(bySheet(grids));
  return { found, lost, corrected: new Set([...corrected, ...set]) };
}

const regionsOf = (found: readonly FoundTable[]): FoundTable["region"][] => found.map(({ region }) => region);

/** In the order of the sheets, then by place. */
const bySheet = (grids: readonly Grid[]): ((one: FoundTable, other: FoundTable) => number) => {
  const order = new Map(grids.map(({ sheet }, i) => [sheet.name, i]));
  const sheetOf = ({ region }: FoundTable): number => order.get(region.grid.sheet.name) ?? grids.length;
  return (one, other) => sheetOf(one) - sheetOf(other) || byPlace(one, other);
};

/** Leaves out tables that only count, by grade, the children of goals that another table of the workbook lists. */
function withoutSummaries(found: readonly FoundTable[], scales: readonly Scale[]): FoundTable[] {
  const summaries = found.filter(({ columns }) => countsOfGoals(columns, scales));
  if (summaries.length === 0) return [...found];
  const listed = new Set(found.filter((one) => !summaries.includes(one)).flatMap(goalsIn));
  return found.filter((one) => {
    const goals = summaries.includes(one) ? goalsIn(one) : [];
    return goals.length === 0 || goals.filter((goal) => listed.has(goal)).length * 2 <= goals.length;
  });
}

/** What the cells of a table's goals state, as keys. */
function goalsIn({ region, columns }: FoundTable): string[] {
  const { page } = region;
  if (page) return page.statements.flatMap((one) => (one.kind === "goal" ? [textKey(one.title)] : []));
  return columns
    .filter(({ role }) => role === "goal")
    .flatMap(({ column }) => columnTexts(region, column).map(textKey))
    .filter((key) => key !== "");
}

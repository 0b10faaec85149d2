import type { GoalNode, LeftSheet, Plan, PlanNode, RecognisedTable } from "../domain/plan";
import { grouped } from "../domain/grouped";
import { problem, type Problem } from "../domain/problem";
import { textKey } from "../interpret/text/text";
import { isUndated, parsePeriod } from "../interpret/time/period";
import { columnHeads } from "../lexicon/columnHeads";
import { areaAround, areaText, cellRef, parseArea, parseRef } from "../sheet/address";
import { headerKey } from "./corrections/correction";
import { lettersOf, namesTime } from "./tableSetting";

/** Undefined also for a part of a year that nothing states: "helår". */
const yearOf = (period = ""): number | undefined => (isUndated(period) ? undefined : parsePeriod(period)?.year);

/** The latest year that a table's headers state, else the one around it; undefined where none is stated. */
function latestYear({ columns }: RecognisedTable, around: string): number | undefined {
  const years = columns.flatMap(({ period }) => yearOf(period) ?? []);
  return years.length > 0 ? Math.max(...years) : yearOf(around);
}

/** A sheet's tables, and the latest year of each. */
interface OfSheet {
  sheet: string;
  tables: readonly RecognisedTable[];
  years: readonly (number | undefined)[];
}

/** The plan without what only archives state; the cells of that; and the archives as they are told. */
export interface WithoutArchives {
  plan: Plan;
  unused: ReadonlySet<string>;
  problems: Problem[];
  left: LeftSheet[];
}

/**
 * Sheets whose tables are of years before the reported one, where another sheet has that year's. Where that sheet holds
 * the same table, an older one that is named as such is an archive: what it states of this year's goals and measures is
 * read, and what only archives name is left out of the plan. Any other older sheet that names something of its own is
 * told, since that counts. `around`: the period in each table's titles; `taken`: sheets that a person has said are to be read as they are.
 */
export function withoutArchives(
  tables: readonly RecognisedTable[],
  around: readonly string[],
  plan: Plan,
  period: string,
  taken: ReadonlySet<string>,
): WithoutArchives {
  const reported = yearOf(period);
  const sheets = [...grouped([...tables.entries()], ([, { sheet }]) => sheet)].map(([sheet, of]): OfSheet => ({
    sheet,
    tables: of.map(([, table]) => table),
    years: of.map(([i, table]) => latestYear(table, around[i] ?? "")),
  }));
  const now = sheets.filter(({ years }) => years.includes(reported));
  const older = sheets.filter(
    ({ sheet, years }) =>
      reported !== undefined &&
      now.length > 0 &&
      !taken.has(sheet) &&
      years.every((year) => year !== undefined && year < reported),
  );
  const archives = older.filter(
    (one) => isNamedAsOlder(one.sheet) && now.some((other) => isArchiveOf(one, other, plan)),
  );
  const gone = onlyOn(plan, new Set(archives.map(({ sheet }) => sheet)));
  const kept = {
    areas: plan.areas.filter((node) => !gone.has(node)),
    goals: plan.goals.filter((node) => !gone.has(node)),
    indicators: plan.indicators.filter((node) => !gone.has(node)),
  };
  const used = new Set([...kept.areas, ...kept.goals, ...kept.indicators].flatMap(cellsOf));
  const told = archives.flatMap(({ sheet, tables: of }) => {
    const own = [...gone].filter((node) => !plan.areas.some((area) => area === node) && sheetOf(node.cell) === sheet);
    const range = areaText(areaAround(of.flatMap((table) => parseArea(table.range) ?? [])));
    return own.length === 0 ? [] : [{ sheet, range, own }];
  });
  const counting = older.filter((one) => !archives.includes(one) && onlyOn(kept, new Set([one.sheet])).size > 0);
  return {
    plan: gone.size === 0 ? plan : kept,
    unused: new Set([...gone].flatMap(cellsOf).filter((cell) => !used.has(cell))),
    problems: [
      ...told.map(({ sheet, own }) => problem("arkiv-blad", cellRef(sheet, 0, 0), sheet, countedIn(own))),
      ...counting.map(({ sheet }) => problem("äldre-blad", cellRef(sheet, 0, 0), sheet)),
    ],
    left: told.map(({ sheet, range }) => ({ sheet, range, cell: cellRef(sheet, 0, 0), code: "arkiv-blad" })),
  };
}

/** "KF-mål 2024", "Styrkort gammal": a unit's or a committee's sheet has another name, of whatever year it is. */
const isNamedAsOlder = (sheet: string): boolean => namesTime(sheet) || columnHeads.has(textKey(sheet), "version");

/** The same table of an earlier year: its sheet has the same name but for the year, or names something of the newer one. */
const isArchiveOf = (older: OfSheet, newer: OfSheet, { areas, goals, indicators }: Plan): boolean =>
  holdsSameTables(older, newer) &&
  (lettersOf(older.sheet) === lettersOf(newer.sheet) ||
    [...areas, ...goals, ...indicators].some((node) => {
      const sheets = cellsOf(node).map(sheetOf);
      return sheets.includes(older.sheet) && sheets.includes(newer.sheet);
    }));

/** Whether each of an older sheet's tables has its rows named under the same headers as a table of the newer sheet. */
const holdsSameTables = (older: OfSheet, newer: OfSheet): boolean =>
  older.tables.every((one) => newer.tables.some((other) => namesOf(one) !== "" && namesOf(one) === namesOf(other)));

/** The headers that name a table's rows, years left out; "" where it has none. */
const namesOf = ({ columns }: RecognisedTable): string =>
  columns
    .filter(({ role }) => role === "goal" || role === "indicator")
    .map(({ header }) => headerKey(header))
    .join("\t");

const sheetOf = (cell: string): string | undefined => parseRef(cell)?.sheet;

/** What stands on none but these sheets; of goals and areas those with nothing under them that stands elsewhere. */
function onlyOn({ areas, goals, indicators }: Plan, sheets: ReadonlySet<string>): ReadonlySet<PlanNode> {
  if (sheets.size === 0) return new Set();
  const isOnly = (node: PlanNode): boolean => statedAt(node).every((cell) => sheets.has(sheetOf(cell) ?? ""));
  const only = new Set<PlanNode>(indicators.filter(isOnly));
  const upper: GoalNode[] = [...areas, ...goals].filter(isOnly);
  for (const node of upper) only.add(node);
  // A goal is kept with what stands under it, up to its area.
  for (let before = -1; before !== only.size;) {
    before = only.size;
    const held = new Set([...areas, ...goals, ...indicators].flatMap((node) => (only.has(node) ? [] : node.parents)));
    for (const node of upper) if (held.has(node.id)) only.delete(node);
  }
  return only;
}

/** The cells that name a node and judge, aim or measure it. */
const statedAt = (node: PlanNode): string[] =>
  [
    node.cell,
    ...node.grades.map(({ cell }) => cell),
    ...(node.kind === "indicator" ? [...node.targets, ...node.outcomes].map(({ cell }) => cell) : []),
  ].flatMap((cell) => cell ?? []);

/** All cells that a node has something from. */
function cellsOf(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === "cell" && typeof value === "string" ? [value] : cellsOf(value),
  );
}

/** "2 mål och 1 mått". */
function countedIn(nodes: readonly PlanNode[]): string {
  const measures = nodes.filter(({ kind }) => kind === "indicator").length;
  return [nodes.length > measures ? `${nodes.length - measures} mål` : "", measures > 0 ? `${measures} mått` : ""]
    .filter(Boolean)
    .join(" och ");
}

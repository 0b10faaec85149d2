import { yearOf } from "../../interpret/time/period";
import type { GoalNode, LeftSheet, Plan, PlanNode, RecognisedTable, Role } from "../../domain/plan";
import { grouped } from "../../domain/grouped";
import { problem, type Problem, type ProblemCode } from "../../domain/problem";
import { lettersIn } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";
import { columnHeads } from "../../lexicon/columnHeads";
import { areaAround, areaText, cellRef, parseArea, sheetOf } from "../../sheet/address";
import { headerKey } from "../corrections/headerKey";
import { CAME } from "./reportedYear";
import { namesTime } from "./tableSetting";

/** The latest year that some headers of a table state; undefined where they state none. */
function latestYear({ columns }: RecognisedTable, roles?: ReadonlySet<Role>): number | undefined {
  const years = columns.flatMap(({ role, period }) => (roles && !roles.has(role) ? [] : (yearOf(period) ?? [])));
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** A sheet's tables, and two years of each: the latest that it names, and that of what came ("Mål 2026" beside "Utfall 2025"). */
interface OfSheet {
  sheet: string;
  tables: readonly RecognisedTable[];
  latest: readonly (number | undefined)[];
  came: readonly (number | undefined)[];
  isSuperseded: boolean;
}

/** The period in a table's titles, and whether one says that something newer has taken its place ("ERSATT", "(arkiv)"). */
export interface SheetAge {
  period: string;
  isSuperseded: boolean;
}

/** The plan without what only archives state; the cells of that; and the archives as they are told. */
export interface WithoutArchives {
  plan: Plan;
  unused: ReadonlySet<string>;
  problems: Problem[];
  left: LeftSheet[];
}

/**
 * Sheets whose tables are of other years than the reported one, where another sheet has that year's. Where that sheet holds
 * the same table, one that is named as of another time is an archive, or the next year's begun; an older one whose titles say
 * that it is superseded is an archive in any case: what it states of this
 * year's goals and measures is read, and what only such sheets name is left out of the plan. Any other older sheet that names
 * something of its own is told, since that counts. `around`: what each table's titles say; `periods`: the reported one,
 * by the first that a sheet is of; `taken`: sheets that a person has said are to be read as they are.
 */
export function withoutArchives(
  tables: readonly RecognisedTable[],
  around: readonly SheetAge[],
  plan: Plan,
  periods: readonly string[],
  taken: ReadonlySet<string>,
): WithoutArchives {
  const sheets = [...grouped([...tables.entries()], ([, { sheet }]) => sheet)].map(([sheet, of]): OfSheet => ({
    sheet,
    tables: of.map(([, table]) => table),
    latest: of.map(([i, table]) => latestYear(table) ?? yearOf(around[i]?.period)),
    came: of.map(([i, table]) => latestYear(table, CAME) ?? latestYear(table) ?? yearOf(around[i]?.period)),
    isSuperseded: of.every(([i]) => around[i]?.isSuperseded),
  }));
  const isOf =
    (year: number) =>
    ({ latest, came }: OfSheet): boolean =>
      latest.includes(year) || came.includes(year);
  const reported = periods.flatMap((period) => yearOf(period) ?? []).find((year) => sheets.some(isOf(year)));
  if (reported === undefined) return { plan, unused: new Set(), problems: [], left: [] };
  const now = sheets.filter(isOf(reported));
  const others = sheets.filter(({ sheet }) => !taken.has(sheet));
  const older = others.filter(({ latest }) => latest.every((year) => year !== undefined && year < reported));
  const isSameTable = (one: OfSheet): boolean =>
    isNamedAsOlder(one.sheet) && now.some((other) => isArchiveOf(one, other, plan));
  const archives = older.filter((one) => one.isSuperseded || isSameTable(one));
  const later = others
    .filter(({ came }) => came.every((year) => year !== undefined && year > reported))
    .filter(isSameTable);
  const gone = onlyOn(plan, new Set([...archives, ...later].map(({ sheet }) => sheet)));
  const kept = {
    areas: plan.areas.filter((node) => !gone.has(node)),
    goals: plan.goals.filter((node) => !gone.has(node)),
    indicators: plan.indicators.filter((node) => !gone.has(node)),
  };
  const told = [...archives, ...later].flatMap((one) => {
    const { sheet, tables: of } = one;
    const own = [...gone].filter((node) => !plan.areas.some((area) => area === node) && sheetOf(node.cell) === sheet);
    const range = areaText(areaAround(of.flatMap((table) => parseArea(table.range) ?? [])));
    const code: ProblemCode = archives.includes(one) ? "arkiv-blad" : "senare-blad";
    return own.length === 0 ? [] : [{ sheet, range, own, code }];
  });
  const counting = older.filter((one) => !archives.includes(one) && onlyOn(kept, new Set([one.sheet])).size > 0);
  return {
    plan: gone.size === 0 ? plan : kept,
    unused: unusedBy(kept, gone),
    problems: [
      ...told.map(({ sheet, own, code }) => problem(code, cellRef(sheet, 0, 0), sheet, countedIn(own))),
      ...counting.map(({ sheet }) => problem("äldre-blad", cellRef(sheet, 0, 0), sheet)),
    ],
    left: told.map(({ sheet, range, code, own: nodes }) => ({ sheet, range, cell: cellRef(sheet, 0, 0), code, nodes })),
  };
}

/** The cells that only what is left out of the plan has something from. */
function unusedBy({ areas, goals, indicators }: Plan, gone: ReadonlySet<PlanNode>): ReadonlySet<string> {
  // Outcomes are made when their cells are asked for: where nothing is left out none is.
  if (gone.size === 0) return new Set();
  const used = new Set([...areas, ...goals, ...indicators].flatMap(cellsOf));
  return new Set([...gone].flatMap(cellsOf).filter((cell) => !used.has(cell)));
}

/** "KF-mål 2024", "Styrkort gammal": a unit's or a committee's sheet has another name, of whatever year it is. */
const isNamedAsOlder = (sheet: string): boolean => namesTime(sheet) || columnHeads.has(textKey(sheet), "version");

/**
 * The same table of an earlier year: its sheet has the same name but for the year, or the same headers over its rows' names
 * and something of the newer one.
 */
const isArchiveOf = (older: OfSheet, newer: OfSheet, { areas, goals, indicators }: Plan): boolean =>
  isNamedAlike(older.sheet, newer.sheet) ||
  (holdsSameTables(older, newer) &&
    [...areas, ...goals, ...indicators].some((node) => {
      const sheets = cellsOf(node).map(sheetOf);
      return sheets.includes(older.sheet) && sheets.includes(newer.sheet);
    }));

/** "Målkort 2023" beside "Målkort", "Delår 2023" beside "Mål delår": all words of one are in the other, years left out. */
function isNamedAlike(one: string, other: string): boolean {
  const [fewer = [], more = []] = [one, other].map(wordsOf).sort((a, b) => a.length - b.length);
  return fewer.length > 0 && fewer.every((word) => more.includes(word));
}
const wordsOf = (sheet: string): string[] => lettersIn(textKey(sheet));

/** Whether each of an older sheet's tables has its rows named under the same headers as a table of the newer sheet. */
const holdsSameTables = (older: OfSheet, newer: OfSheet): boolean =>
  older.tables.every((one) => newer.tables.some((other) => namesOf(one) !== "" && namesOf(one) === namesOf(other)));

/** The headers that name a table's rows, years left out; "" where it has none. */
const namesOf = ({ columns }: RecognisedTable): string =>
  columns
    .filter(({ role }) => role === "goal" || role === "indicator")
    .map(({ header }) => headerKey(header))
    .join("\t");

/** What stands on none but these sheets; of goals and areas those with nothing under them that stands elsewhere. */
function onlyOn({ areas, goals, indicators }: Plan, sheets: ReadonlySet<string>): ReadonlySet<PlanNode> {
  if (sheets.size === 0) return new Set();
  const isOnly = (node: PlanNode): boolean => statedAt(node).every((cell) => sheets.has(sheetOf(cell)));
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

import type { Comment, GoalNode, GradeNote, Indicator, Plan, RecognisedTable, Target } from "../../domain/plan";
import type { Problem } from "../../domain/problem";
import { comparePeriods, isYearEnd, parsePeriod, yearOf } from "../../interpret/time/period";
import { contains, parseArea, parseRef, type Area } from "../../sheet/address";
import { CAME } from "../workbook/reportedYear";

/** A table that tells how it went, and when. */
interface Dated {
  sheet: string;
  area: Area;
  /** The latest period of its outcomes: what heads them, that of the titles where nothing does; else that of its titles. */
  latest: string;
  /** Whether its titles or its sheet's name state that year: whatever it states is of it. */
  isOfYear: boolean;
}

/**
 * What a table states without a period holds for the table's own where another sheet states something later of the same
 * node: last year's sheet lends no grade and no comment to a cell that is empty this year, and its target is no rival of
 * this year's.
 * A target is for the table's year; a part of the year has none of its own. The targets that got a year are returned.
 * `around`: the period of each table's titles.
 */
export function dateByTables(
  { goals, indicators }: Plan,
  tables: readonly RecognisedTable[],
  around: readonly string[],
): readonly Target[] {
  const dated = tables.flatMap((table, i) => datedTable(table, around[i] ?? ""));
  if (new Set(dated.map(({ latest }) => latest)).size < 2) return [];
  for (const node of [...goals, ...indicators]) dateWords(node, dated);
  return indicators.flatMap((node) => datedTargets(node, dated));
}

/** Without the questions about targets of years before the reported one, which grade nothing. */
export const withoutAskedBefore = (
  problems: readonly Problem[],
  older: readonly Target[],
  reported: string,
): Problem[] => {
  const year = yearOf(reported) ?? 0;
  const before = new Set(
    older.flatMap(({ problem, cell, period }) =>
      problem !== undefined && (yearOf(period) ?? year) < year ? [`${problem} ${cell}`] : [],
    ),
  );
  return problems.filter(({ code, cell }) => !before.has(`${code} ${cell}`));
};

function datedTable({ sheet, range, columns }: RecognisedTable, around: string): Dated[] {
  const area = parseArea(range);
  const headed = columns
    .flatMap(({ role, period = around }) => (role === "outcome" && period !== "" ? [period] : []))
    .sort(comparePeriods)
    .at(-1);
  const latest = headed ?? (columns.some(({ role }) => CAME.has(role)) ? around : "");
  const year = yearOf(latest);
  if (!area || year === undefined) return [];
  return [{ sheet, area, latest, isOfYear: parsePeriod(around)?.kind !== "span" && yearOf(around) === year }];
}

/** Grades and comments. */
function dateWords(node: GoalNode | Indicator, dated: readonly Dated[]): void {
  const words: (GradeNote | Comment)[] = [...node.grades.filter(({ by }) => by === "printed"), ...node.comments];
  for (const one of words) {
    const own = one.period === undefined && one.cell ? tableOf(dated, one.cell) : undefined;
    if (own && tablesBeside(node, own, dated).length > 0) one.period = own.latest;
  }
}

function datedTargets(node: Indicator, dated: readonly Dated[]): Target[] {
  return node.targets.filter((target) => {
    const own = target.period === undefined ? tableOf(dated, target.cell) : undefined;
    const isOlder = own !== undefined && isOlderTarget(node, target, own, dated);
    if (isOlder) target.period = yearIn(own.latest);
    return isOlder;
  });
}

/**
 * Whether a later year's sheet states something of the measure: a target too, or anything where the target's own sheet is
 * named by its year. A target on a sheet without a year holds until another is stated.
 */
function isOlderTarget(node: Indicator, target: Target, own: Dated, dated: readonly Dated[]): boolean {
  const later = tablesBeside(node, own, dated).filter(({ latest }) => yearOf(latest)! > yearOf(own.latest)!);
  return (
    later.length > 0 &&
    (own.isOfYear ||
      node.targets.some((other) => other !== target && later.some((table) => tableOf([table], other.cell))))
  );
}

/** "2023 T3" is in 2023; a school year is one. */
const yearIn = (period: string): string =>
  isYearEnd(period) || parsePeriod(period)?.kind === "schoolYear" ? period : String(yearOf(period));

/** The tables of other sheets that state something of a node. */
function tablesBeside(node: GoalNode | Indicator, own: Dated, dated: readonly Dated[]): Dated[] {
  const others = dated.filter(({ sheet, latest }) => sheet !== own.sheet && comparePeriods(latest, own.latest) > 0);
  if (others.length === 0) return [];
  const stated = [node, ...node.grades, ...node.comments, ...(node.kind === "indicator" ? measured(node) : [])];
  const cells = stated.flatMap(({ cell }) => cell ?? []);
  return others.filter((other) => cells.some((cell) => tableOf([other], cell) !== undefined));
}

const measured = ({ targets, outcomes }: Indicator): readonly { cell: string }[] => [...targets, ...outcomes];

function tableOf(tables: readonly Dated[], cell: string): Dated | undefined {
  const place = parseRef(cell);
  return place
    ? tables.find(({ sheet, area }) => sheet === place.sheet && contains(area, place.area.top, place.area.left))
    : undefined;
}

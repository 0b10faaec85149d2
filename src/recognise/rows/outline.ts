import { depthOf } from "../../domain/shapes";
import { columnHeads } from "../../lexicon/columnHeads";
import { cellText, filled, formatOf, isBlank, textOf, type Grid } from "../grid/grid";
import type { Region } from "../layout/tableRegion";
import type { OutlinePlace, RowKind } from "./kind";
import { titleParts } from "../../interpret/header/title";
import { targetOfGoal } from "../../interpret/targets/ownWords";
import { hasWord } from "../../lexicon/lexicon";

/** What a level's word names. */
export const kindOf = (level: string): OutlinePlace["kind"] =>
  columnHeads.has(level, "measure") ? "indicator" : columnHeads.has(level, "fieldOrLike") ? "area" : "goal";

/**
 * A level word's rank in a plan; all others are in the middle. "Effektmål" and "resultatmål" are kinds of goals, not
 * levels.
 */
const RANKS = ["partOfActivity", "field", "council", "belowCouncil", "activity", "measure"] as const;

/** The place of a level's word among the ranks; −1 in the middle. */
export const rankOf = (level: string): number => RANKS.findIndex((words) => columnHeads.has(level, words));

/**
 * The depth of each level of a list, in order of appearance: levels of one rank side by side when another is above
 * them, measures below all.
 */
export function levelDepths(levels: readonly string[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const level of levels) {
    const sameRank = [...depths].find(([other, depth]) => depth > 0 && rankOf(other) === rankOf(level));
    depths.set(
      level,
      kindOf(level) === "indicator"
        ? levels.length
        : (sameRank?.[1] ?? new Set([...depths.values()].filter((depth) => depth < levels.length)).size),
    );
  }
  return depths;
}

/** Columns beside the titles: figures, grades, numbers, and the levels of rows; and whether the titles stand under a word for goals. */
export interface Beside {
  figures: readonly number[];
  grades: readonly number[];
  numbers?: number | undefined;
  levels?: ReadonlyMap<number, OutlinePlace> | undefined;
  isOfGoals: boolean;
}

/** How far a cell's text is pushed in, by Excel's indent or by blanks. */
export function pushedIn(grid: Grid, row: number, column: number): number {
  const value = grid.sheet.values[row]?.[column];
  const blanks = typeof value === "string" ? value.length - value.trimStart().length : 0;
  return (formatOf(grid, row, column)?.indent ?? 0) * 3 + blanks;
}

/** A heading's number before its words. */
export const isNumbered = (text: string): boolean => depthOf(text) > 0;

/**
 * "1 En skola för alla" over "a) Behöriga elever": numbers are before rows that are judged but not measured, and never
 * before measured ones.
 */
export function headsAreNumbered(
  { grid, area, first, last }: Region,
  column: number,
  figures: readonly number[],
): boolean {
  let heads = 0;
  let measured = 0;
  for (let r = first; r <= Math.min(last, first + 300); r++) {
    const text = cellText(grid, r, column);
    if (text === "") continue;
    const hasFigures = figures.some((c) => !isBlank(grid.sheet.values[r]?.[c]));
    if (hasFigures && isNumbered(text)) return false;
    if (hasFigures) measured++;
    else if (!isNumbered(text)) continue;
    else if (filled(grid, r, area.left, area.right).length < 2) return false;
    else heads++;
  }
  return heads > 1 && measured > 0;
}

/** A row with a title, as the ways to find its place see it. */
interface TitledRow {
  row: number;
  kind: RowKind;
  text: string;
  /** The word for a level that its title begins with, and its words after that and a number. */
  level: string | undefined;
  title: string;
  /** How far its title is pushed in. */
  pushed: number;
  isBold: boolean;
  /** Figures stand in the row; grades do. */
  measured: boolean;
  graded: boolean;
  /** A number before the title, or in a column beside it. */
  mark: string;
}

interface Outline {
  region: Region;
  column: number;
  figures: readonly number[];
  isOfGoals: boolean;
  rows: readonly TitledRow[];
}

type PlaceOf = (row: number) => OutlinePlace;

const GOAL: OutlinePlace = { depth: 0, kind: "goal" };
const MEASURE: OutlinePlace = { depth: 1, kind: "indicator" };
const OVER_ALL: OutlinePlace = { depth: -1, kind: "area" };

/** The ways in which a column of titles may show its tree, the surest first; null where the rows do not show it so. */
const WAYS: readonly ((outline: Outline) => PlaceOf | null)[] = [
  byWords,
  byWordForGoals,
  byNumbers,
  byNumberedHeads,
  byGrades,
  byIndent,
];

/**
 * The tree of a table whose goals, activities and measures stand in one title column: by a column of their levels, else
 * by the first of the ways that holds. Null where the rows do not show it; then a row's kind decides.
 */
export function outlineOf(
  region: Region,
  column: number,
  kinds: readonly RowKind[],
  beside: Beside,
): ((row: number) => OutlinePlace) | null {
  const rows = titledRows(region, column, kinds, beside);
  if (rows.length < 3) return null;
  const { levels, figures, isOfGoals } = beside;
  // A heading among rows with levels is above all of them.
  if (levels) return (row) => levels.get(row) ?? OVER_ALL;
  const outline = { region, column, figures, isOfGoals, rows };
  for (const way of WAYS) {
    const placeOf = way(outline);
    if (placeOf) return speakForGoals(outline, placeOf) ? asGoals(placeOf) : placeOf;
  }
  return null;
}

/** What the rows of the lowest level are, by what speaks for goals that are measured by themselves and, below 0, for measures. */
const LOWEST: readonly { weight: number; when: (rows: readonly TitledRow[], outline: Outline) => number }[] = [
  // They stand below the goals.
  { weight: -1, when: () => 1 },
  // So do they under a word for goals.
  { weight: 0.5, when: (_, { isOfGoals }) => Number(isOfGoals) },
  // "Nöjdheten ska vara minst 80 %": the share of sentences that say what is to be, and how much.
  { weight: 1, when: (rows) => rows.filter(statesAimWithTarget).length / rows.length },
];

const statesAimWithTarget = ({ title }: TitledRow): boolean => hasWord(title, "isTo") && targetOfGoal(title) !== null;

/** Whether more speaks for goals in the lowest rows than for measures; no further where the rest could not outweigh it. */
function speakForGoals(outline: Outline, placeOf: PlaceOf): boolean {
  const lowest = outline.rows.filter((one) => isData(one) && placeOf(one.row).kind === "indicator");
  let left = LOWEST.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
  let sum = 0;
  for (const { weight, when } of LOWEST) {
    if (lowest.length === 0 || sum + left <= 0) return false;
    sum += weight * when(lowest, outline);
    left -= Math.max(0, weight);
  }
  return sum > 0;
}

const asGoals =
  (placeOf: PlaceOf): PlaceOf =>
  (row) => {
    const place = placeOf(row);
    return place.kind === "indicator" ? { ...place, kind: "goal" } : place;
  };

/** Rows that begin with a title, or with the number beside it. */
function titledRows(
  { grid, area, first }: Region,
  column: number,
  kinds: readonly RowKind[],
  { figures, grades, numbers, levels }: Beside,
): TitledRow[] {
  const hasAny = (row: number, columns: readonly number[]): boolean =>
    columns.some((c) => !isBlank(grid.sheet.values[row]?.[c]));
  const begins = (row: number): boolean =>
    levels?.has(row) === true || [column, numbers].includes(filled(grid, row, area.left, area.right)[0]);
  return kinds.flatMap((kind, i) => {
    const row = first + i;
    const value = grid.sheet.values[row]?.[column];
    if ((kind !== "data" && kind !== "group") || isBlank(value) || !begins(row)) return [];
    const { level, title } = titleParts(textOf(value));
    return [
      {
        row,
        kind,
        text: cellText(grid, row, column),
        level,
        title,
        pushed: pushedIn(grid, row, column),
        isBold: formatOf(grid, row, column)?.font?.bold === true,
        measured: hasAny(row, figures),
        graded: hasAny(row, grades),
        mark: cellText(grid, row, numbers ?? column),
      },
    ];
  });
}

const isWorded = ({ level }: TitledRow): boolean => level !== undefined;
const isData = ({ kind }: TitledRow): boolean => kind === "data";
const isHeading = ({ kind, measured }: TitledRow): boolean => kind === "group" && !measured;
const levelsOf = (rows: readonly TitledRow[]): string[] => [...new Set(rows.flatMap(({ level }) => level ?? []))];

/** "KF-mål 2: …" over "Nämndmål 2.1: …": words for at least two levels before most titles. */
function byWords({ rows }: Outline): PlaceOf | null {
  const levels = levelsOf(rows);
  const worded = rows.filter(isWorded);
  if (levels.length < 2 || worded.length * 10 < rows.length * 6 || !worded.some(isData)) return null;
  const depths = levelDepths(levels);
  const below: OutlinePlace = { depth: levels.length, kind: "indicator" };
  const places = new Map(
    rows.map((one): [number, OutlinePlace] => {
      if (one.level !== undefined) return [one.row, { depth: depths.get(one.level)!, kind: kindOf(one.level) }];
      return [one.row, isHeading(one) ? OVER_ALL : below];
    }),
  );
  return (row) => places.get(row) ?? below;
}

/** "Mål 1 …" among measures is a goal, whatever its cells. */
function byWordForGoals({ rows }: Outline): PlaceOf | null {
  const [level, ...others] = levelsOf(rows);
  const worded = rows.filter(isWorded);
  if (level === undefined || others.length > 0 || kindOf(level) !== "goal" || !isWorded(rows[0]!)) return null;
  if (worded.length < 2 || !worded.some(isData) || rows.some((one) => !isWorded(one) && !one.measured)) return null;
  const goals = new Set(worded.map(({ row }) => row));
  return (row) => (goals.has(row) ? GOAL : MEASURE);
}

/**
 * Places by the numbers before titles, or beside them: by two kinds of letters ("M1", "I1.1"), one of which is before
 * measured rows, or by their number of parts ("1", "1.1"), the upper not measured. Headings without a number are above
 * all.
 */
function byNumbers({ rows }: Outline): PlaceOf | null {
  const marked = rows.map((one) => ({ ...one, form: formOf(one.mark) }));
  const heads = marked.filter(({ form }) => form === null);
  const forms = [...new Set(marked.flatMap(({ form }) => form ?? []))];
  if (forms.length < 2 || forms.length > 3 || !heads.every(({ kind }) => kind === "group")) return null;
  const [upper, lowest] = [forms.slice(0, -1), forms.at(-1)!];
  const measured = (form: string): number => marked.filter((one) => one.form === form && one.measured).length;
  const isMostlyMeasured = measured(lowest) * 10 >= marked.filter(({ form }) => form === lowest).length * 6;
  if (heads.length * 3 > marked.length || !isMostlyMeasured || upper.some((form) => measured(form) > 0)) return null;
  const below = heads.length > 0 ? 1 : 0;
  const kindOfForm = (form: string): OutlinePlace["kind"] => {
    if (form === lowest) return "indicator";
    return forms.length === 3 && form === forms[0] && below === 0 ? "area" : "goal";
  };
  const places = new Map(
    marked.map(({ row, form }): [number, OutlinePlace] => [
      row,
      form === null
        ? { depth: 0, kind: "area" }
        : { numbered: true, depth: forms.indexOf(form) + below, kind: kindOfForm(form) },
    ]),
  );
  return (row) => places.get(row) ?? { depth: 9, kind: "indicator" };
}

/** The letters of a number, or how many parts it has; null for a text without a number. */
function formOf(mark: string): string | null {
  const [, letters, digits] = /^(\p{Lu}{0,3})[ .-]?(\d{1,3}(?:\.\d{1,3})*)[.):]?(?=\s|$)/u.exec(mark) ?? [];
  return digits === undefined ? null : letters || String(digits.split(".").length);
}

/** "1 En skola för alla" over measures without a number. */
function byNumberedHeads({ region, column, figures, rows }: Outline): PlaceOf | null {
  if (!headsAreNumbered(region, column, figures)) return null;
  const heads = new Set(rows.flatMap(({ row, measured, text }) => (!measured && isNumbered(text) ? [row] : [])));
  const bars = new Set(rows.filter(isHeading).map(({ row }) => row));
  return (row) => (heads.has(row) ? GOAL : bars.has(row) ? OVER_ALL : MEASURE);
}

/** Rows that are graded and not measured are goals, where either no measured row is graded or they alone are in bold. */
function byGrades({ rows }: Outline): PlaceOf | null {
  const heads = new Set(rows.flatMap(({ row, measured }) => (measured ? [] : [row])));
  const isFirst = heads.has(rows[0]!.row);
  if (heads.size < 2 || !isFirst || heads.size * 3 > rows.length * 2) return null;
  const areBold = rows.every(({ isBold, measured }) => isBold !== measured);
  const isApart = (one: TitledRow): boolean =>
    areBold ? one.measured || one.graded : isData(one) && one.measured !== one.graded;
  if (!rows.every(isApart)) return null;
  return (row) => (heads.has(row) ? GOAL : MEASURE);
}

/** Places by the indent of titles, when the outer rows have no figures of their own. */
function byIndent({ rows, figures }: Outline): PlaceOf | null {
  const steps = [...new Set(rows.map(({ pushed }) => pushed))].sort((a, b) => a - b);
  const deepest = steps.at(-1)!;
  const isStepped = new Set(rows.filter(isData).map(({ pushed }) => pushed)).size > 1 && steps.length <= 6;
  if (!isStepped || rows.some(({ pushed, measured }) => pushed < deepest && measured)) return null;
  const areasOnTop = steps.length > 2 && rows.every(({ pushed, kind }) => pushed > steps[0]! || kind === "group");
  const kindAt = (pushed: number): OutlinePlace["kind"] => {
    if (pushed === deepest && figures.length > 0) return "indicator";
    return pushed === steps[0] && areasOnTop ? "area" : "goal";
  };
  const places = new Map(
    rows.map(({ row, pushed }): [number, OutlinePlace] => [
      row,
      { depth: steps.indexOf(pushed), kind: kindAt(pushed) },
    ]),
  );
  return (row) => places.get(row) ?? { depth: steps.length, kind: "indicator" };
}

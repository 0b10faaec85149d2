import { cellText, filled, formatOf, isBlank, textOf, type Grid } from "../grid";
import type { Region } from "../layout/tableRegion";
import type { OutlinePlace, RowKind } from "./kind";
import { titleParts } from "./title";

const INDICATOR = /indikator|nyckeltal|mått$|mätetal|styrtal|kpi/u;
const AREA = /område|perspektiv|process$|tema$/u;

/** What a level's word names. */
export const kindOf = (level: string): OutlinePlace["kind"] =>
  INDICATOR.test(level) ? "indicator" : AREA.test(level) ? "area" : "goal";

/**
 * How high in a plan a level's word stands; all others stand in the middle. "Effektmål" and "resultatmål" tell kinds of
 * goals apart, and no levels.
 */
const RANKS: RegExp[] = [
  /^del(?:aktivitet|åtgärd|insats)/u,
  /område|perspektiv/u,
  /^(?:kf|kommun|fullmäktige|övergripande|strategi|inriktning|vision)/u,
  /^(?:nämnd|enhet|bolag|del)/u,
  /aktivitet|åtgärd|insats/u,
  INDICATOR,
];

/** The place of a level's word among the ranks; −1 in the middle. */
export const rankOf = (level: string): number => RANKS.findIndex((words) => words.test(level));

/**
 * How deep each level of a list stands, in order of appearance: levels of one rank beside one another where another
 * stands over them, measures below all.
 */
export function levelDepths(levels: readonly string[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const level of levels) {
    const beside = [...depths].find(([other, depth]) => depth > 0 && rankOf(other) === rankOf(level));
    depths.set(
      level,
      kindOf(level) === "indicator"
        ? levels.length
        : (beside?.[1] ?? new Set([...depths.values()].filter((depth) => depth < levels.length)).size),
    );
  }
  return depths;
}

/**
 * What stands beside the column of titles: columns of figures and of grades, the one with numbers, and what columns of
 * levels say of the rows.
 */
export interface Beside {
  figures: readonly number[];
  grades: readonly number[];
  numbers?: number | undefined;
  levels?: ReadonlyMap<number, OutlinePlace> | undefined;
}

/** How far a cell's text is pushed in, by Excel's indent or by blanks. */
export function pushedIn(grid: Grid, row: number, column: number): number {
  const value = grid.sheet.values[row]?.[column];
  const blanks = typeof value === "string" ? value.length - value.trimStart().length : 0;
  return (formatOf(grid, row, column)?.indent ?? 0) * 3 + blanks;
}

/** A heading's number before its words. */
export const NUMBERED = /^\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{L}/u;

/**
 * "1 En skola för alla" over "a) Behöriga elever": numbers stand before what is judged but not measured, and never
 * before what is measured.
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
    if (hasFigures && NUMBERED.test(text)) return false;
    if (hasFigures) measured++;
    else if (!NUMBERED.test(text)) continue;
    else if (filled(grid, r, area.left, area.right).length < 2) return false;
    else heads++;
  }
  return heads > 1 && measured > 0;
}

/**
 * Places by the numbers before titles, or beside them: by letters of two kinds ("M1", "I1.1"), of which one stands
 * before what is measured, or by how many parts they have ("1", "1.1"), the upper not measured. Headings without a
 * number stand over all. Null where the numbers do not say so.
 */
function byNumbers(
  rows: readonly { row: number; measured: boolean; kind: RowKind; mark: string }[],
): Map<number, OutlinePlace> | null {
  const marked = rows.map(({ mark, ...row }) => {
    const [, letters, digits] = /^(\p{Lu}{0,3})[ .-]?(\d{1,3}(?:\.\d{1,3})*)[.):]?(?=\s|$)/u.exec(mark) ?? [];
    return { ...row, form: digits === undefined ? null : letters !== "" ? letters! : String(digits.split(".").length) };
  });
  const heads = marked.filter(({ form }) => form === null);
  const forms = [...new Set(marked.flatMap(({ form }) => form ?? []))];
  if (
    forms.length < 2 ||
    forms.length > 3 ||
    heads.some(({ kind }) => kind !== "group") ||
    heads.length * 3 > marked.length
  )
    return null;
  const measured = (form: string): number => marked.filter((one) => one.form === form && one.measured).length;
  const lowest = forms.at(-1)!;
  if (
    measured(lowest) * 10 < marked.filter(({ form }) => form === lowest).length * 6 ||
    forms.slice(0, -1).some((form) => measured(form) > 0)
  )
    return null;
  const below = heads.length > 0 ? 1 : 0;
  return new Map(
    marked.map(({ row, form }): [number, OutlinePlace] => {
      if (form === null) return [row, { depth: 0, kind: "area" }];
      return [
        row,
        {
          numbered: true,
          depth: forms.indexOf(form) + below,
          kind:
            form === lowest ? "indicator" : forms.length === 3 && form === forms[0] && below === 0 ? "area" : "goal",
        },
      ];
    }),
  );
}

/**
 * The tree of a table whose goals, activities and measures stand in one title column: by the words for their levels, in
 * a column of their own or before the titles ("KF-mål 2: …"), else by the numbers before what is not measured, by
 * grades that stand only where nothing is measured, or by how far they are pushed in where the rows above have no
 * figures of their own. Null where the rows do not say so; then a row's kind decides.
 */
export function outlineOf(
  region: Region,
  column: number,
  kinds: readonly RowKind[],
  { figures, grades, numbers, levels: said }: Beside,
): ((row: number) => OutlinePlace) | null {
  const { grid, area, first } = region;
  const rows = kinds.flatMap((kind, i) => {
    const row = first + i;
    const value = grid.sheet.values[row]?.[column];
    if (
      (kind !== "data" && kind !== "group") ||
      isBlank(value) ||
      (!said?.has(row) && ![column, numbers].includes(filled(grid, row, area.left, area.right)[0]))
    )
      return [];
    const { level, number } = titleParts(textOf(value));
    return [
      {
        row,
        kind,
        level,
        segments: number?.split(".").length,
        pushed: pushedIn(grid, row, column),
        measured: figures.some((c) => !isBlank(grid.sheet.values[row]?.[c])),
        graded: grades.some((c) => !isBlank(grid.sheet.values[row]?.[c])),
      },
    ];
  });
  if (rows.length < 3) return null;
  // A heading among rows that say their level stands over all of them.
  if (said) return (row) => said.get(row) ?? { depth: -1, kind: "area" };
  const levels = [...new Set(rows.flatMap(({ level }) => level ?? []))];
  const worded = rows.filter(({ level }) => level !== undefined);
  if (levels.length > 1 && worded.length * 10 >= rows.length * 6 && worded.some(({ kind }) => kind === "data")) {
    const depths = levelDepths(levels);
    const places = new Map(
      rows.map(({ row, level, kind, measured }): [number, OutlinePlace] => {
        if (level !== undefined) return [row, { depth: depths.get(level)!, kind: kindOf(level) }];
        return [
          row,
          kind === "group" && !measured ? { depth: -1, kind: "area" } : { depth: levels.length, kind: "indicator" },
        ];
      }),
    );
    return (row) => places.get(row) ?? { depth: levels.length, kind: "indicator" };
  }
  // "Mål 1 …" among measures is a goal, whatever stands beside it.
  if (
    levels.length === 1 &&
    kindOf(levels[0]!) === "goal" &&
    rows[0]!.level !== undefined &&
    worded.length > 1 &&
    worded.some(({ kind }) => kind === "data") &&
    rows.every(({ level, measured }) => level !== undefined || measured)
  ) {
    const goals = new Set(worded.map(({ row }) => row));
    return (row) => (goals.has(row) ? { depth: 0, kind: "goal" } : { depth: 1, kind: "indicator" });
  }
  const numbered = byNumbers(
    rows.map(({ row, measured, kind }) => ({ row, measured, kind, mark: cellText(grid, row, numbers ?? column) })),
  );
  if (numbered) return (row) => numbered.get(row) ?? { depth: 9, kind: "indicator" };
  if (headsAreNumbered(region, column, figures)) {
    const heads = new Set(
      rows.flatMap(({ row, measured }) => (!measured && NUMBERED.test(cellText(grid, row, column)) ? [row] : [])),
    );
    const bars = new Set(rows.flatMap(({ row, kind, measured }) => (kind === "group" && !measured ? [row] : [])));
    return (row) =>
      heads.has(row)
        ? { depth: 0, kind: "goal" }
        : bars.has(row)
          ? { depth: -1, kind: "area" }
          : { depth: 1, kind: "indicator" };
  }
  const heads = new Set(rows.flatMap(({ row, measured }) => (measured ? [] : [row])));
  if (
    heads.size > 1 &&
    heads.has(rows[0]!.row) &&
    heads.size * 3 <= rows.length * 2 &&
    rows.every(({ measured, graded, kind }) => kind === "data" && measured !== graded)
  ) {
    return (row) => (heads.has(row) ? { depth: 0, kind: "goal" } : { depth: 1, kind: "indicator" });
  }
  const data = rows.filter(({ kind }) => kind === "data");
  const steps = [...new Set(rows.map(({ pushed }) => pushed))].sort((a, b) => a - b);
  const deepest = steps.at(-1)!;
  const above = rows.filter(({ pushed }) => pushed < deepest);
  if (new Set(data.map(({ pushed }) => pushed)).size < 2 || steps.length > 6 || above.some(({ measured }) => measured))
    return null;
  const top = rows.filter(({ pushed }) => pushed === steps[0]);
  const areasOnTop = steps.length > 2 && top.every(({ kind }) => kind === "group");
  const places = new Map(
    rows.map(({ row, pushed }): [number, OutlinePlace] => {
      const depth = steps.indexOf(pushed);
      return [
        row,
        {
          depth,
          kind: pushed === deepest && figures.length > 0 ? "indicator" : depth === 0 && areasOnTop ? "area" : "goal",
        },
      ];
    }),
  );
  return (row) => places.get(row) ?? { depth: steps.length, kind: "indicator" };
}

import { textKey } from "../interpret/text";
import { cellText, filled, isBlank, type Grid } from "./grid";
import { COMMITTEE_INITIALS, OWN_FIGURES, TITLES } from "./lexicon";
import { kindOf, levelDepths, rankOf, type OutlinePlace } from "./rows/outline";
import { choose, type Scored } from "./ranking";
import type { Region } from "./layout/region";

/** The levels of a plan's rows as lists write them in a cell of their own: "KF-mål", "Nyckeltal", "Aktivitet". */
const LEVEL =
  /^(?!(?:summa|antal|andel|totalt?) )(?:\p{L}+ )?[\p{L}-]*(?:mål|målen|område|uppdrag|aktivitet|åtgärd|insats|indikator|nyckeltal|mått|mätetal|styrtal|kpi|perspektiv|kvalitetsfaktor|åtagande|målsättning|strategi|inriktning)$/u;

/** A level's word is short. */
const LONGEST = 30;

/** Rows looked at; a list shows its levels in the first. */
const ROWS = 200;

/** Whether a text is a level's word and nothing else. */
export const isLevel = (text: string): boolean => text.length <= LONGEST && LEVEL.test(textKey(text));

/** Whether the column's cells from the row on say of each row what it is, in words of several ranks that come back. */
function saysLevels({ sheet, used }: Grid, column: number, from: number): boolean {
  const counts = new Map<string, number>();
  let rows = 0;
  for (let r = from; r <= Math.min(used!.bottom, from + ROWS); r++) {
    const value = sheet.values[r]?.[column];
    if (isBlank(value)) continue;
    const key = typeof value === "string" ? textKey(value) : "";
    if (!isLevel(key)) {
      if (rows < 3) return false;
      break;
    }
    rows++;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts.size <= 6 && rows > counts.size && new Set([...counts.keys()].map(rankOf)).size > 1;
}

/** The column that says each row's level, from two left of the headers on; undefined where none does. */
export const levelColumnUnder = (grid: Grid, columns: readonly number[], from: number): number | undefined =>
  [(columns[0] ?? 0) - 2, (columns[0] ?? 0) - 1, ...columns].find(
    (column) => column >= 0 && saysLevels(grid, column, from),
  );

/** What columns say of the levels of a table's rows, by row. */
interface Levels {
  columns: Scored[];
  rows: Map<number, OutlinePlace>;
}

/** Columns that say what each row is, in words or by how deep it stands; the texts beside them are the titles, under whatever header. */
export function findLevels(region: Region, scored: Scored[]): void {
  const found = byWords(region, scored) ?? byDepth(region, scored) ?? byNumbers(region, scored);
  if (found) tellLevels(found, scored);
}

function tellLevels({ columns, rows }: Levels, scored: Scored[]): void {
  for (const one of columns) {
    choose(one, []);
    one.column.tells = "level";
  }
  columns[0]!.column.levels = rows;
  if (scored.some(({ column }) => TITLES.includes(column.role))) return;
  const title = scored
    .slice(scored.indexOf(columns.at(-1)!) + 1)
    .find(({ column: { evidence } }) => evidence.length >= 8 && evidence.distinct > 0.6 && evidence.number < 0.2);
  if (!title) return;
  title.ranking.unshift(["indicator", 1]);
  choose(title, title.ranking);
}

function byWords({ grid, first, last }: Region, scored: Scored[]): Levels | null {
  const one = scored.find(({ column }) => saysLevels(grid, column.column, first));
  if (!one) return null;
  const words = new Map<number, string>();
  for (let r = first; r <= last; r++) {
    const key = textKey(cellText(grid, r, one.column.column));
    if (isLevel(key)) words.set(r, key);
  }
  const depths = levelDepths([...new Set(words.values())]);
  return {
    columns: [one],
    rows: new Map([...words].map(([row, level]) => [row, { kind: kindOf(level), depth: depths.get(level)!, level }])),
  };
}

const DEPTH = /^(?:nivå|level|djup|hierarkisk nivå|nivå i trädet)$/u;

/** "Nivå" over 1, 2, 3: how deep each row stands; the deepest are measures where the table has figures. */
function byDepth({ grid, first, last }: Region, scored: Scored[]): Levels | null {
  const one = scored.find(({ column }) => DEPTH.test(column.reading.words));
  if (!one || !scored.some(({ column }) => OWN_FIGURES.includes(column.role))) return null;
  const depths = new Map<number, number>();
  for (let r = first; r <= last; r++) {
    const text = cellText(grid, r, one.column.column);
    if (text !== "" && !/^[0-6]$/.test(text)) return null;
    if (text !== "") depths.set(r, Number(text));
  }
  const steps = [...new Set(depths.values())].sort((a, b) => a - b);
  if (steps.length < 2 || depths.size <= steps.length || depths.get(Math.min(...depths.keys())) !== steps[0])
    return null;
  return {
    columns: [one],
    rows: new Map(
      [...depths].map(([row, depth]) => [
        row,
        depth === steps.at(-1)
          ? { kind: "indicator", depth, level: "indikator" }
          : { kind: "goal", depth, level: "mål" },
      ]),
    ),
  };
}

/** "Mål | Delmål | Mått" over nothing but numbers, before one column of titles: the last of them that is filled is what the row is. */
function byNumbers({ grid, first, last }: Region, scored: Scored[]): Levels | null {
  const columns = scored.filter(
    ({ column: { column, reading } }) =>
      reading.period === undefined && isLevel(reading.words) && isNumbering({ grid, first, last }, column),
  );
  const [one] = columns;
  if (!one || columns.length < 2 || columns.some(({ column }, i) => column.column !== one.column.column + i))
    return null;
  const rows = new Map<number, OutlinePlace>();
  for (let r = first; r <= last; r++) {
    const numbers = columns.map(({ column }) => cellText(grid, r, column.column));
    const depth = numbers.findLastIndex((number) => number !== "");
    if (depth < 0) continue;
    const level = textKey(columns[depth]!.column.reading.words);
    rows.set(r, { kind: kindOf(level), depth, level, number: numbers.filter(Boolean).join(".") });
  }
  return { columns, rows };
}

/** Nothing but small whole numbers, that come back. */
function isNumbering({ grid, first, last }: Pick<Region, "grid" | "first" | "last">, column: number): boolean {
  const seen = new Set<string>();
  let count = 0;
  for (let r = first; r <= last; r++) {
    const text = cellText(grid, r, column);
    if (text === "") continue;
    if (!/^\d{1,2}$/.test(text)) return false;
    seen.add(text);
    count++;
  }
  return count > 1 && seen.size < count;
}

/** Letters for goals and for measures, where the rows themselves do not say which is which. */
const LETTERS: Record<"goal" | "indicator", RegExp> = {
  goal: /^(?:m|km|nm|s)$/u,
  indicator: /^(?:i|ind|n|nt|nyck|mt|kpi)$/u,
};

/** Headers over letters, beside none. */
const KIND = /^(?:|typ|nivå|slag|sort|art)$/u;

/**
 * Two letters that come back before the titles ("M", "I"), under no word of their own: those of the first row stand for goals and the others for measures, where only
 * the others' rows have figures, or only theirs are judged; or where it is said by the letters themselves.
 */
export function lettersOfLevels({ grid, first, last, area }: Region, scored: Scored[]): void {
  const titles = scored.filter(({ column }) => TITLES.includes(column.role));
  if (titles.length !== 1 || scored.some(({ column }) => column.levels)) return;
  const figures = scored.flatMap(({ column: { role, column } }) => (OWN_FIGURES.includes(role) ? [column] : []));
  const grades = scored.flatMap(({ column: { role, column } }) => (role === "grade" ? [column] : []));
  for (const one of scored) {
    const { column } = one;
    if (
      column.column >= titles[0]!.column.column ||
      (column.role !== "number" && column.role !== "other") ||
      !KIND.test(column.reading.words)
    )
      continue;
    const rows: { row: number; letter: string; measured: boolean; graded: boolean }[] = [];
    for (let r = first; r <= last; r++) {
      if (
        filled(grid, r, area.left, area.right).length < 2 ||
        isBlank(grid.sheet.values[r]?.[titles[0]!.column.column])
      )
        continue;
      const has = (columns: number[]): boolean => columns.some((c) => !isBlank(grid.sheet.values[r]?.[c]));
      rows.push({
        row: r,
        letter: cellText(grid, r, column.column).replace(/[.:)]$/u, ""),
        measured: has(figures),
        graded: has(grades),
      });
    }
    const letters = [...new Set(rows.map(({ letter }) => letter))];
    const [upper, lower] = letters;
    if (
      letters.length !== 2 ||
      rows.length < 4 ||
      !letters.every((letter) => /^\p{Lu}\p{L}{0,2}$/u.test(letter) && !COMMITTEE_INITIALS.test(letter))
    )
      continue;
    const share = (letter: string, what: "measured" | "graded"): number =>
      rows.filter((row) => row.letter === letter && row[what]).length /
      rows.filter((row) => row.letter === letter).length;
    const byRows = (["measured", "graded"] as const).some(
      (what) => share(upper!, what) === 0 && share(lower!, what) >= 0.6,
    );
    if (!byRows && !(LETTERS.goal.test(upper!.toLowerCase()) && LETTERS.indicator.test(lower!.toLowerCase()))) continue;
    return tellLevels(
      {
        columns: [one],
        rows: new Map(
          rows.map(({ row, letter }) => [
            row,
            letter === upper
              ? { kind: "goal", depth: 0, level: "mål" }
              : { kind: "indicator", depth: 1, level: "indikator" },
          ]),
        ),
      },
      scored,
    );
  }
}

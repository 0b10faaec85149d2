import { textKey } from "../interpret/text";
import type { Column } from "./column";
import { cellText, filled, isBlank, type Grid } from "./grid";
import { COMMITTEE_INITIALS } from "./lexicon";
import { choose, type Scored } from "./ranking";
import type { Region } from "./region";
import { TITLES } from "./titleColumns";

/** The levels of a plan's rows as lists write them in a cell of their own: "KF-mål", "Nyckeltal", "Aktivitet". */
const LEVEL = /^(?:\p{L}+ )?[\p{L}-]*(?:mål|målen|område|uppdrag|aktivitet|åtgärd|insats|indikator|nyckeltal|mått|mätetal|styrtal|kpi|perspektiv|kvalitetsfaktor|åtagande|målsättning|strategi|inriktning)$/u;

/** A level's word is short. */
const LONGEST = 30;

/** How high in a plan a level's word stands; all others stand in the middle. "Effektmål" and "resultatmål" tell kinds of goals apart, and no levels. */
const RANKS: RegExp[] = [/område|perspektiv/u, /^(?:kf|kommun|fullmäktige|övergripande|strategi|inriktning|vision)/u, /^(?:nämnd|enhet|bolag|del)/u, /aktivitet|åtgärd|insats/u, /indikator|nyckeltal|mått$|mätetal|styrtal|kpi/u];

const rankOf = (level: string): number => RANKS.findIndex((words) => words.test(level));

/** Rows looked at; a list shows its levels in the first. */
const ROWS = 200;

/** Whether a text is a level's word and nothing else. */
export const isLevel = (text: string): boolean => text.length <= LONGEST && LEVEL.test(textKey(text));

/** Whether the column's cells from the row on say of each row what it is, in words of several ranks that come back. */
export function saysLevels({ sheet, used }: Grid, column: number, from: number): boolean {
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
  [(columns[0] ?? 0) - 2, (columns[0] ?? 0) - 1, ...columns].find((column) => column >= 0 && saysLevels(grid, column, from));

/** A column whose words say what each row is; the texts beside it are the titles, under whatever header. */
export function findLevels({ grid, first, last }: Region, scored: Scored[]): void {
  const at = scored.findIndex(({ column }) => saysLevels(grid, column.column, first));
  const one = scored[at];
  if (!one) return;
  const levels = new Map<string, string>();
  for (let r = first; r <= last; r++) {
    const key = textKey(cellText(grid, r, one.column.column));
    if (isLevel(key)) levels.set(key, key);
  }
  choose(one, []);
  Object.assign(one.column, { tells: "level", levels } satisfies Partial<Column>);
  if (scored.some(({ column }) => TITLES.includes(column.role))) return;
  const title = scored.slice(at + 1).find(({ column: { evidence } }) => evidence.length >= 8 && evidence.distinct > 0.6 && evidence.number < 0.2);
  if (!title) return;
  title.ranking.unshift(["indicator", 1]);
  choose(title, title.ranking);
}

/** Letters for goals and for measures, where the rows themselves do not say which is which. */
const LETTERS: Record<"goal" | "indicator", RegExp> = { goal: /^(?:m|km|nm|s)$/u, indicator: /^(?:i|ind|n|nt|nyck|mt|kpi)$/u };

/** Headers over letters, beside none. */
const KIND = /^(?:|typ|nivå|slag|sort|art)$/u;

/**
 * Two letters that come back before the titles ("M", "I"), under no word of their own: those of the first row stand for goals and the others for measures, where only
 * the others' rows have figures, or only theirs are judged; or where it is said by the letters themselves.
 */
export function lettersOfLevels({ grid, first, last, area }: Region, scored: Scored[]): void {
  const titles = scored.filter(({ column }) => TITLES.includes(column.role));
  if (titles.length !== 1 || scored.some(({ column }) => column.levels)) return;
  const figures = scored.flatMap(({ column: { role, column } }) => (FIGURES.has(role) ? [column] : []));
  const grades = scored.flatMap(({ column: { role, column } }) => (role === "grade" ? [column] : []));
  for (const { column } of scored) {
    if (column.column >= titles[0]!.column.column || (column.role !== "number" && column.role !== "other") || !KIND.test(column.reading.words)) continue;
    const rows: { letter: string; measured: boolean; graded: boolean }[] = [];
    for (let r = first; r <= last; r++) {
      if (filled(grid, r, area.left, area.right).length < 2 || isBlank(grid.sheet.values[r]?.[titles[0]!.column.column])) continue;
      const has = (columns: number[]): boolean => columns.some((c) => !isBlank(grid.sheet.values[r]?.[c]));
      rows.push({ letter: cellText(grid, r, column.column).replace(/[.:)]$/u, ""), measured: has(figures), graded: has(grades) });
    }
    const letters = [...new Set(rows.map(({ letter }) => letter))];
    const [upper, lower] = letters;
    if (letters.length !== 2 || rows.length < 4 || !letters.every((letter) => /^\p{Lu}\p{L}{0,2}$/u.test(letter) && !COMMITTEE_INITIALS.test(letter))) continue;
    const share = (letter: string, what: "measured" | "graded"): number => rows.filter((row) => row.letter === letter && row[what]).length / rows.filter((row) => row.letter === letter).length;
    const byRows = (["measured", "graded"] as const).some((what) => share(upper!, what) === 0 && share(lower!, what) >= 0.6);
    if (!byRows && !(LETTERS.goal.test(upper!.toLowerCase()) && LETTERS.indicator.test(lower!.toLowerCase()))) continue;
    Object.assign(column, { role: "other", confidence: 0.7, tells: "level", levels: new Map([[textKey(upper!), "mål"], [textKey(lower!), "indikator"]]) } satisfies Partial<Column>);
    return;
  }
}

const FIGURES = new Set(["target", "outcome", "forecast", "baseline"]);

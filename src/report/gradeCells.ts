import { sumOf } from "../domain/sum";
import { afterNumber } from "../domain/shapes";
import { colorsOf, GRADE_COLORS } from "../domain/colors";
import type { AssessedPlan } from "../domain/assessment";
import { a1, type Area, quotedSheet } from "../sheet/address";
import type { ConditionalFormat, Validation } from "../sheet/book";
import type { Chart, ChartPlace } from "../sheet/chart";
import { stepText } from "./gradeText";
import { columnCharacters } from "../sheet/height";
import { textWidth } from "../sheet/textWidth";
import { SIZES } from "./look";
import { literal } from "./page";
import { isMark, labelFor, scalesInUse, type Tally } from "./tally";
import type { Noun } from "../assess/wording";

/** The grades that may be chosen for a goal: where they stand in the workbook, and their texts. */
export interface GradeList {
  /** "Styrmodell!$G$30:$G$36". */
  range: string;
  texts: string[];
  /** They are all there are: those of a decided scale. */
  isWhole: boolean;
}

/** An open grade cell and the list that it is chosen from. */
export interface GradedCell {
  row: number;
  column: number;
  list: GradeList | undefined;
}

/** "$J$6" as another sheet names it: "'1 Välfärd'!$J$6". */
export const onSheet = (sheet: string, cell: string): string => `${quotedSheet(sheet)}!${cell}`;

/** Colours and texts of every step in use, each text once. */
function stepColors(assessed: AssessedPlan): Map<string, ReturnType<typeof colorsOf>> {
  const seen = new Map<string, ReturnType<typeof colorsOf>>();
  for (const scale of scalesInUse(assessed))
    for (const step of scale.steps) if (!seen.has(stepText(step))) seen.set(stepText(step), colorsOf(step));
  return seen;
}

/** One rule per step and one for all states, over the cells of an area. */
function formatsOf(
  assessed: AssessedPlan,
  area: Area,
  format: (colors: ReturnType<typeof colorsOf>) => Extract<ConditionalFormat, { kind: "expression" }>["format"],
): ConditionalFormat[] {
  const cell = a1(area.top, area.left);
  const rule = (condition: string, colors: ReturnType<typeof colorsOf>): ConditionalFormat => ({
    kind: "expression",
    areas: [area],
    formula: `=${condition}`,
    format: format(colors),
  });
  return [
    ...[...stepColors(assessed)].map(([text, colors]) => rule(`${cell}=${literal(text)}`, colors)),
    rule(`LEFT(${cell},2)="– "`, GRADE_COLORS.state),
  ];
}

/** Colours of grades follow the cells' contents: black for a person's judgement. */
export const judgedFormats = (assessed: AssessedPlan, area: Area): ConditionalFormat[] =>
  formatsOf(assessed, area, ({ ink }) => ({ font: { color: ink } }));

/** The published grade is in bold ink and filled. */
export const publishedFormats = (assessed: AssessedPlan, area: Area): ConditionalFormat[] =>
  formatsOf(assessed, area, ({ ink, fill }) => ({ font: { color: ink, bold: true }, fill }));

/** Cells one under the other as one area. */
function runs(cells: GradedCell[]): Area[] {
  const areas: Area[] = [];
  const ordered = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const { row, column } of ordered) {
    const last = areas.at(-1);
    if (last && last.left === column && last.bottom === row - 1) last.bottom = row;
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return areas;
}

const DECIDED = { title: "Bedömning", message: "Välj en bedömning i listan. Stegen står på bladet Styrmodell." };
const PRINTED = {
  title: "Bedömning",
  message: "Ordet finns inte bland bedömningarna i arbetsboken. Vill du använda det ändå?",
};

/** A dropdown for each list that some cells have. */
export function gradeLists(cells: GradedCell[]): Validation[] {
  const lists = new Map(cells.flatMap(({ list }) => (list ? [[list.range, list] as const] : [])));
  return [...lists.values()].map(({ range, isWhole }) => ({
    areas: runs(cells.filter(({ list }) => list?.range === range)),
    source: range,
    kind: "list",
    strict: isWhole,
    error: isWhole ? DECIDED : PRINTED,
  }));
}

/** A bar in words, for who cannot see it: "Skola: uppnås 3, uppnås inte 1", "Skola: ”4” 3"; a column that nothing is counted in has no name. */
export const toldBar = (
  bar: string,
  steps: readonly { label: string }[],
  counts: readonly (number | null)[] = [],
): string =>
  `${bar}: ${steps.flatMap(({ label }, at) => (label === "" ? [] : `${isMark(label) ? `”${label}”` : label.toLowerCase()} ${counts[at] ?? 0}`)).join(", ")}`;

interface CountsChart {
  name: string;
  place: ChartPlace;
  /** The names of the bars. */
  names: { range: string; cached: string[] };
  tallies: Tally[];
  /** The range of each tally. */
  values: string[];
  /** For each bar, its count by tally. */
  counts: number[][];
  /** The width of the longest bar, so that a number is printed where its segment has room for it. */
  characters: number;
  /** What is counted: a single bar's segments say of it what their numbers are. Absent: numbers alone. */
  noun?: Noun;
}

/**
 * What stands after a segment's number, the first of some texts that its smallest bar is wide enough for: a bar printed
 * without colour is read by it.
 */
export function wordsIn(texts: string[], counts: number[], all: number, characters: number): { words?: string } {
  const drawn = counts.filter((count) => count > 0);
  if (drawn.length === 0) return {};
  const least = Math.min(...drawn);
  const room = (characters * least) / Math.max(1, all);
  const words = texts.find((text) => columnCharacters(textWidth(`${least} ${text}`, { size: SIZES.text })) + 2 <= room);
  return words === undefined ? {} : { words };
}

/**
 * The least number whose digits have room in its segment of a bar of so many characters for `all`; `most` is the
 * largest number there is.
 */
export function leastPrinted(characters: number, all: number, most: number): number {
  const hasRoom = (count: number): boolean =>
    columnCharacters(textWidth(String(count), { size: SIZES.text })) <= (characters * count) / Math.max(1, all);
  let least = 1;
  while (least <= most && !hasRoom(least)) least++;
  return least;
}

/** A stacked bar of goals per grade, a segment per count, best → worst → not assessed, fed by the count cells. */
export function countsChart({ name, place, names, tallies, values, counts, characters, noun }: CountsChart): Chart {
  const [only = [], ...others] = counts;
  const all = Math.max(...counts.map((bar) => sumOf(bar)));
  const least = leastPrinted(characters, all, Math.max(...counts.flat()));
  return {
    name,
    place,
    categories: names,
    series: tallies.map((tally, index) => {
      const words = wordsIn(
        [
          ...(noun && others.length === 0 ? [afterNumber(labelFor(tally, only[index] ?? 0, noun)) ?? []].flat() : []),
          ...(tally.kind === "rest" ? [] : [tally.symbol]),
        ],
        counts.map((bar) => bar[index] ?? 0),
        all,
        characters,
      );
      return {
        name: tally.label,
        values: values[index] ?? "",
        cached: counts.map((bar) => bar[index] ?? 0),
        color: tally.colors.bar,
        // A segment with room for words has room for its number.
        ...(words.words === undefined && least > 1 ? { least } : words),
      };
    }),
    description: names.cached.map((bar, at) => toldBar(bar, tallies, counts[at])).join(". "),
  };
}

import {
  bySpaces,
  hasDigit,
  hasLetter,
  isInitials,
  withBrackets,
  withoutColon,
  withoutFirst,
  withoutLast,
} from "../domain/shapes";
import { columnHeads } from "../lexicon/columnHeads";
import type { GradeNote } from "../domain/plan";
import { STATES, stepsOf, type Scale, type StepClass } from "../domain/scale";
import { readGrade } from "../interpret/choice/grade";
import { readTarget } from "../interpret/target/target";
import { textKey } from "../interpret/text/text";
import { colourWord } from "../interpret/choice/colour";
import { cellText, filled, formatOf, refAt, type Grid } from "./grid";
import { grouped } from "../domain/grouped";
import { initialsOf } from "../interpret/choice/initial";
import { labelAt } from "./layout/label";
import { legendInHeader } from "./layout/legendInHeader";

/** One mark that a sheet explains: "● uppnås", a green cell beside "Målet är uppnått", "Röd = ej uppnått". */
interface Entry {
  /** A symbol as written, a colour's word, or a grade's own word. */
  mark: string;
  /** The fill itself, where the mark is one. */
  fill?: string;
  meaning: string;
  row: number;
  column: number;
  /** A grade in words beside a text: a row of any table looks so, and only a whole scale in order is a legend. */
  graded?: true;
}

/** What a sheet's own explanations of its marks state. */
export interface Legend {
  /** Rows that hold nothing but explanations and the heading over them. */
  rows: ReadonlySet<number>;
  /** The grade of a mark, "ambiguous" when two are given, "place" when it is none, null without an explanation. */
  means(mark: { text: string; fill?: string }):
    | (Pick<GradeNote, "scale" | "step"> & {
        meaning: string;
        /** The order of its scale is not known. */
        asked?: true;
      })
    | "ambiguous"
    /** It says where its measure stands among others: "Grön = bland de 25 % bästa". */
    | "place"
    | null;
  /** A scale that is explained here and known nowhere else. */
  proposed?: { scale: Scale; cells: string[] };
}

const NONE: Legend = { rows: new Set(), means: () => null };

const SYMBOL = "[\\p{Extended_Pictographic}~≈●◐○◑◕◔◉◇■□▲▼△▽◆★☆✓✔✗✘✖✕↑→↓↗↘⬆⬇➡–-]\\ufe0f?";
const SYMBOL_ALONE = new RegExp(`^(?:${SYMBOL}){1,2}$`, "u");
const COLOUR = "(?:mörk|ljus)?(?:grön|gul|röd|orange|blå|grå|svart|vit|lila)t?a?";
const COLOUR_ALONE = new RegExp(`^${COLOUR}$`, "iu");
const COLOUR_SAYS = new RegExp(
  `^(${COLOUR})(?: färg| cell| pil| markering| cirkel)?\\s*(?:=|:|–|betyder|är)\\s*(.{3,120})$`,
  "iu",
);
const SYMBOL_SAYS = new RegExp(
  `(?<=^|[\\s,;|])(${SYMBOL})\\s*[=:]?\\s*(\\p{L}[^~≈●◐○◑◕◔■□▲▼◆★☆✓✔✗✘✖\\p{Extended_Pictographic}]{2,80})`,
  "gu",
);
const headsLegend = (text: string): boolean =>
  columnHeads.has(withoutColon(withBrackets(text, () => "").trim()), "legend");

/** Sheets with more rows are lists: their legends stand at the top or at the foot. */
const WHOLE = 3000;
const EDGE = 80;

const legends = new WeakMap<Grid, { scales: readonly Scale[]; legend: Legend }>();

/** What holds in a sheet: its own legend, and for marks that it does not explain those of the other sheets. */
export function legendOf(grid: Grid, scales: readonly Scale[]): Legend {
  const own = ownLegend(grid, scales);
  const others = otherLegends(grid, scales);
  if (others.length === 0) return own;
  const means: Legend["means"] = (mark) => {
    for (const legend of [own, ...others]) {
      const found = legend.means(mark);
      if (found !== null) return found;
    }
    return null;
  };
  return { ...own, means };
}

/** The legends of the other sheets that have one. */
export const otherLegends = (grid: Grid, scales: readonly Scale[]): Legend[] =>
  ((grid.source ?? grid).others ?? []).map((other) => ownLegend(other, scales)).filter((legend) => legend !== NONE);

/** The legend of a sheet; looked for once. */
function ownLegend(grid: Grid, scales: readonly Scale[]): Legend {
  const known = legends.get(grid);
  if (known?.scales === scales) return known.legend;
  const legend = grid.used ? findLegend(grid, scales) : NONE;
  legends.set(grid, { scales, legend });
  return legend;
}

/** Whether a row's first texts head a legend: "Färgförklaring", "Färg | Betydelse". */
function headsExplanations([first = "", second = ""]: readonly string[], cells: number): boolean {
  if (cells === 1) return first.length <= 60 && headsLegend(first);
  return cells === 2 ? columnHeads.has(second, "meaning") : columnHeads.has(first, "mark");
}

/** What one row explains; `sure`: it states itself that it does ("Grön = uppnått"). */
interface Explanation {
  row: number;
  found: Entry[];
  sure: boolean;
}

function findLegend(grid: Grid, scales: readonly Scale[]): Legend {
  const { top, bottom } = grid.used!;
  const search = new LegendSearch(grid, scales);
  for (let row = top; row <= bottom + 1; row++) {
    if (bottom - top > WHOLE && row === top + EDGE) row = bottom - EDGE;
    search.read(row);
  }
  const { entries, rows } = search;
  return entries.length === 0 ? NONE : legendFrom(grid, entries, rows, scales);
}

/** Goes through a sheet from the top, and keeps what rows below one another explain. */
class LegendSearch {
  readonly rows = new Set<number>();
  readonly entries: Entry[] = [];
  private run: Explanation[] = [];
  private heading: number | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly scales: readonly Scale[],
  ) {}

  read(row: number): void {
    const { top, left, right } = this.grid.used!;
    const columns = filled(this.grid, row, left, right);
    const under = this.heading !== null || this.run.length > 0;
    const first = under || row === top || filled(this.grid, row - 1, left, right).length === 0;
    const found = explanationIn({ grid: this.grid, scales: this.scales, row, columns, first, under });
    if (found && (first || found.sure)) this.run.push(found);
    else if (columns.length > 0 || this.run.length > 0) this.readOther(row, columns);
  }

  /** A row without explanations ends the legend above, or states that a cell without a colour has no meaning. */
  private readOther(row: number, columns: number[]): void {
    const texts = columns.slice(0, 2).map((column) => cellText(this.grid, row, column));
    if (this.run.length > 0 && columns.length === 1 && columnHeads.has(texts[0]!, "withoutMark")) {
      this.run.push({ row, found: [], sure: false });
    } else this.close();
    if (headsExplanations(texts, columns.length)) this.heading = row;
  }

  private close(): void {
    const found = this.run.flatMap((one) => one.found);
    if (this.isLegend(found)) {
      this.entries.push(...found);
      for (const { row } of this.run) this.rows.add(row);
      if (this.heading !== null) this.rows.add(this.heading);
    }
    this.run = [];
    this.heading = null;
  }

  private isLegend(found: Entry[]): boolean {
    if (new Set(found.map(({ mark, fill }) => fill ?? mark)).size < 2) return false;
    if (this.heading !== null) return true;
    if (found.every((entry) => entry.graded) && !isWholeScale(found, this.scales)) return false;
    const graded = found.filter(({ meaning }) => readGrade(meaning, [...this.scales]) !== null).length;
    return this.run.some(({ sure }) => sure) || graded * 2 >= found.length;
  }
}

/** A row that may explain marks. */
interface LegendRow {
  grid: Grid;
  scales: readonly Scale[];
  row: number;
  /** Those with something in them. */
  columns: number[];
  /** Only a heading or explanations are right above. */
  first: boolean;
  /** Explanations, or a heading over them, stand above. */
  under: boolean;
}

/** A row's cell with its text. */
interface Texted {
  column: number;
  text: string;
}

/** The explanation in a row that has nothing else. */
function explanationIn(at: LegendRow): Explanation | null {
  const { grid, row, columns } = at;
  if (columns.length === 0 || columns.length > 6 || labelAt(grid, row, columns[0]!, columns.at(-1)!)) return null;
  const cells = columns.map((column): Texted => ({ column, text: cellText(grid, row, column) }));
  const stated = cells.map((cell) => ({ cell, entries: statedIn(cell, at) }));
  const found = stated.flatMap(({ entries }) => entries);
  if (found.length > 0 && stated.every(({ cell, entries }) => entries.length > 0 || headsLegend(cell.text)))
    return { row, found, sure: found.length > 1 || COLOUR_SAYS.test(cells.at(-1)!.text) };
  if (!at.first) return null;
  const [one, two, ...more] = cells;
  const entry = more.length > 0 ? ofSeveral(cells, at) : two ? besideText(one!, two, at) : besideColour(one!, at);
  return entry && { row, found: [entry], sure: false };
}

/** What a text itself explains: "1 = uppnått, 2 = delvis", "Grön = uppnått", "● uppnått ○ ej uppnått". */
function statedIn({ column, text }: Texted, { row, scales }: LegendRow): Entry[] {
  const several = text.length <= LONGEST ? [...legendInHeader(text)] : [];
  const isLegend =
    several.some(([, meaning]) => readGrade(meaning, [...scales]) !== null) ||
    (several.length > 1 && several.every(([mark]) => isMark(mark)));
  if (isLegend) return several.map(([mark, meaning]) => ({ mark, meaning, row, column }));
  const listed = listedMarks(text);
  if (listed.length > 1) return listed.map((one) => ({ ...one, row, column }));
  const colour = COLOUR_SAYS.exec(text);
  if (colour) return [{ mark: colour[1]!, meaning: colour[2]!, row, column }];
  const symbols = text.length <= LONGEST ? [...text.matchAll(SYMBOL_SAYS)] : [];
  if (symbols.length === 0 || !text.trimStart().startsWith(symbols[0]![1]!)) return [];
  return symbols.map(([, mark, meaning]) => ({
    mark: mark!,
    meaning: withoutLast(meaning!.trim(), ",;|"),
    row,
    column,
  }));
}

/** "Tecken: + i linje med målet, 0 delvis i linje med målet": each mark and what it means, under a word for marks. */
function listedMarks(text: string): { mark: string; meaning: string }[] {
  const colon = text.indexOf(":");
  if (colon < 0 || text.length > LONGEST || !columnHeads.has(text.slice(0, colon).trim(), "legend")) return [];
  const parts = text
    .slice(colon + 1)
    .split(", ")
    .map(bySpaces);
  const isListed = ([mark = "", ...says]: string[]): boolean => mark.length <= 2 && says.some(hasLetter);
  return parts.every(isListed)
    ? parts.map(([mark = "", ...says]) => ({ mark, meaning: says.filter((word) => word !== "=").join(" ") }))
    : [];
}

/** Of a row that explains its marks, in characters. */
const LONGEST = 200;

/** Two texts side by side, of which one is a mark, a grade's word, or the other's abbreviation. */
function besideText(one: Texted, two: Texted, { grid, row, scales, under }: LegendRow): Entry | null {
  const entry = ({ column, text: mark }: Texted, meaning: string): Entry => ({
    mark,
    fill: signal(grid, row, column),
    meaning,
    row,
    column,
  });
  if (isMark(one.text) && !isMark(two.text)) return entry(one, two.text);
  if (isMark(two.text) && !isMark(one.text) && under) return entry(two, one.text);
  const word = [one, two].find(({ text }) => text.length <= 40 && readGrade(text, [...scales]) !== null);
  if (word) return { ...entry([one, two].find(({ text }) => isInitials(text, 1, 2)) ?? word, word.text), graded: true };
  return under && two.text.length > one.text.length && one.text.length <= 40 ? entry(one, one.text) : null;
}

/** A mark and what it means for measures and for goals, under a heading: the last that is a grade. */
function ofSeveral([one, ...says]: Texted[], { grid, row, scales, under }: LegendRow): Entry | null {
  const meaning =
    under && isMark(one!.text) ? says.findLast(({ text }) => readGrade(text, [...scales]) !== null) : null;
  return meaning
    ? { mark: one!.text, fill: signal(grid, row, one!.column), meaning: meaning.text, row, column: one!.column }
    : null;
}

/** A text beside a colour, or in one below a heading. */
function besideColour({ column: at, text }: Texted, { grid, row, under }: LegendRow): Entry | null {
  const own = formatOf(grid, row, at)?.fill;
  const isColoured = (column: number): boolean => column >= 0 && signal(grid, row, column) !== undefined;
  const column =
    [at - 1, at + 1, at + 2].find((one) => isColoured(one) && signal(grid, row, one) !== own) ??
    (under && isColoured(at) ? at : undefined);
  if (column === undefined) return null;
  const fill = signal(grid, row, column)!;
  return { mark: colourWord(fill)!, fill, meaning: text, row, column };
}

/** Each step of one scale once, from best to worst or from worst to best. */
function isWholeScale(found: Entry[], scales: readonly Scale[]): boolean {
  return scales.some((scale) => {
    if (scale.steps.length !== found.length || found.length < 2) return false;
    const steps = found
      .map(({ meaning }) => readGrade(meaning, [scale]))
      .map((match) => (match && "step" in match ? (match.index ?? -1) : -1));
    return steps.every((step, i) => step === i) || steps.every((step, i) => step === found.length - 1 - i);
  });
}

const isMark = (text: string): boolean => SYMBOL_ALONE.test(text) || COLOUR_ALONE.test(text);

/** The fill of a cell when it is a signal's colour. */
function signal(grid: Grid, row: number, column: number): string | undefined {
  const fill = formatOf(grid, row, column)?.fill;
  return fill !== undefined && colourWord(fill) !== null ? fill : undefined;
}

/** "bland de 25 % bästa kommunerna": where a measure stands among others, and no goal is reached by it. */
const saysPlace = ({ meaning }: Entry): boolean =>
  ["percentile", "rank"].includes(readTarget({ text: meaning }).reading.kind);

function legendFrom(grid: Grid, entries: Entry[], rows: Set<number>, scales: readonly Scale[]): Legend {
  const areOfPlaces = entries.some(saysPlace);
  const steps = entries.filter(({ meaning }) => !isState(meaning, scales));
  const own =
    scales.find((scale) => steps.length > 1 && steps.every(({ meaning }) => readGrade(meaning, [scale]) !== null)) ??
    scales.find(
      (scale) =>
        steps.length > 1 &&
        steps.filter(({ meaning }) => readGrade(meaning, [scale]) !== null).length * 10 >= steps.length * 7,
    );
  const proposal = own || areOfPlaces ? null : proposedScale(grid, steps, scales);
  const scale = own ?? proposal;
  const keyOf = ({ mark, fill }: { mark: string; fill?: string }): string =>
    SYMBOL_ALONE.test(mark) ? mark : (fill ?? textKey(mark));
  const keysOf = (entry: Entry): string[] =>
    [
      ...new Set([keyOf(entry), ...(entry.fill ? [entry.fill, colourWord(entry.fill)!] : [colourOf(entry.mark)])]),
    ].filter((key) => key !== "");
  const marked = entries.flatMap((entry) => keysOf(entry).map((key) => ({ key, entry })));
  const byMark = grouped(marked, ({ key }) => key);
  return {
    rows,
    means: ({ text, fill }) => {
      const key = namesOf(text, fill).find((one) => byMark.has(one));
      const found = key === undefined ? undefined : byMark.get(key);
      if (!found) return null;
      if (new Set(found.map(({ entry }) => textKey(entry.meaning))).size > 1) return "ambiguous";
      const { meaning } = found[0]!.entry;
      if (areOfPlaces) return "place";
      if (!scale) return null;
      const match = readGrade(meaning, [scale]);
      const state = isState(meaning, scales);
      if (state || !match || "ambiguous" in match) return state ? { meaning, scale: scale.name } : null;
      return {
        meaning,
        scale: scale.name,
        ...("step" in match ? (match.index === undefined ? { asked: true as const } : { step: match.index }) : {}),
      };
    },
    ...(proposal
      ? { proposed: { scale: proposal, cells: steps.map(({ row, column }) => refAt(grid, row, column)) } }
      : {}),
  };
}

/** What the mark of a cell may be listed as: its fill, the fill's colour, what is written, and that without a sign. */
const namesOf = (text: string, fill: string | undefined): string[] => [
  ...(fill ? [fill, colourWord(fill) ?? fill] : []),
  text,
  textKey(text),
  textKey(withoutSign(text)),
];

/** "✿ Blommar" → "Blommar". */
function withoutSign(text: string): string {
  const [sign = "", ...words] = bySpaces(text);
  return hasLetter(sign) || hasDigit(sign) ? text : words.join(" ");
}

/** "Grönt", "gröna" → "grön". */
const colourOf = (mark: string): string =>
  COLOURS.find((colour) => withoutFirst(withoutFirst(mark.toLowerCase(), "mörk"), "ljus").startsWith(colour)) ?? "";

const COLOURS = ["grön", "gul", "röd", "orange", "blå", "grå", "svart", "vit", "lila"];

/** Whether a text is an answer that is no step, on every scale that has it. */
export function isState(meaning: string, scales: readonly Scale[]): boolean {
  const match = readGrade(meaning, [...scales]);
  return match !== null && ("ambiguous" in match ? match.ambiguous.every((one) => "state" in one) : "state" in match);
}

/** Marks whose order everybody knows, best first. */
const ORDERS: string[][] = [
  ["grön", "gul", "orange", "röd"],
  ["●", "◕", "◑", "◐", "◔", "○"],
  ["🟢", "🟡", "🟠", "🔴"],
  ["😊", "😐", "☹"],
];
const CLASSES: Record<string, StepClass> = {
  grön: "reached",
  "🟢": "reached",
  "●": "reached",
  gul: "partly",
  "🟡": "partly",
  "◐": "partly",
  orange: "partly",
  röd: "notReached",
  "🔴": "notReached",
  "○": "notReached",
};

/**
 * The classes of the marks of a list, where one end states that the goal is reached and the other that it is not: "J =
 * uppnått, K = nära, L = ej uppnått, M = ej mätt". Between them the goal is partly reached; what is listed after them is no
 * step. Null where they do not, or where a step between them states either.
 */
function ranked<T extends { entry: Entry }>(
  listed: readonly T[],
  scales: readonly Scale[],
): { steps: T[]; classes: StepClass[]; states: T[] } | null {
  const meanings = listed.map(({ entry }) => textKey(entry.meaning));
  const said = meanings.map((meaning) => {
    const own = classBeside(meaning, meanings) ?? classOf(meaning, scales);
    return own ?? (isDeniedBeside(meaning, meanings) ? "reached" : null);
  });
  const classes = listed.map(({ entry: { mark } }, i) => said[i] ?? classOf(mark, scales));
  const [first] = classes;
  const last = classes.indexOf(first === "reached" ? "notReached" : "reached");
  const isBetween = classes.slice(1, last).some((one) => one === "reached" || one === "notReached");
  if (last < 1 || (first !== "reached" && first !== "notReached") || isBetween) return null;
  if (said.slice(last + 1).some((one) => one !== null)) return null;
  const steps = listed.slice(0, last + 1);
  return {
    steps: first === "reached" ? steps : steps.toReversed(),
    classes: steps.map((_, i) => (i === 0 ? "reached" : i < last ? "partly" : "notReached")),
    states: listed.slice(last + 1),
  };
}

/** "i linje med målet" beside "inte i linje med målet" is what is to be, and the other what is not. */
function classBeside(meaning: string, meanings: readonly string[]): StepClass | null {
  const denied = without(meaning, NOT);
  if (denied !== undefined) return meanings.includes(denied) ? "notReached" : null;
  const part = without(meaning, PARTLY);
  const whole = part ?? meaning;
  const isDenied = meanings.some((other) => without(other, NOT) === whole);
  return isDenied ? (part === undefined ? "reached" : "partly") : null;
}

/** "målet nås vid årets slut" beside "målet nås inte". */
const isDeniedBeside = (meaning: string, meanings: readonly string[]): boolean =>
  meanings.some((other) =>
    NOT.some((no) => other.endsWith(` ${no}`) && meaning.startsWith(other.slice(0, -no.length))),
  );

/** What is left of a text that begins with one of the words. */
function without(text: string, words: readonly string[]): string | undefined {
  const word = words.find((one) => text.startsWith(`${one} `));
  return word && text.slice(word.length + 1);
}

const NOT = ["inte", "ej", "icke", "ikke"];
const PARTLY = ["delvis", "delvist"];

/** What a meaning states on every scale that has it. */
function classOf(meaning: string, scales: readonly Scale[]): StepClass | null {
  const match = readGrade(meaning, [...scales]);
  const all = match === null ? [] : "ambiguous" in match ? match.ambiguous : [match];
  const found = new Set(all.map((one) => ("step" in one ? one.step.class : null)));
  return found.size === 1 ? [...found][0]! : null;
}

/** A scale of the meanings in the sheet; its order is "asked" when the marks do not give one. */
function proposedScale(grid: Grid, entries: Entry[], scales: readonly Scale[]): Scale | null {
  const distinct = entries.filter(
    ({ meaning }, i) => entries.findIndex((other) => textKey(other.meaning) === textKey(meaning)) === i,
  );
  if (distinct.length < 2 || distinct.length > 6 || distinct.some(({ meaning }) => meaning.length > 80)) return null;
  const letters = initialsOf(new Set(distinct.map(({ mark }) => mark)));
  const marks = distinct.map(
    ({ mark, fill }) => letters?.(mark) ?? (fill ? colourWord(fill)! : colourOf(mark) || mark),
  );
  const order = ORDERS.find(
    (known) => marks.every((mark) => known.includes(mark)) && new Set(marks).size === marks.length,
  );
  const asListed = distinct.map((entry, i) => ({ entry, mark: marks[i]! }));
  const ends = order ? null : ranked(asListed, scales);
  const listed = order ? asListed.sort((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark)) : asListed;
  return {
    name: `Teckenförklaring ${grid.sheet.name}`,
    steps: stepsOf(
      (ends?.steps ?? listed).map(({ entry: { meaning }, mark }, i) => [
        meaning,
        order ? (CLASSES[mark] ?? null) : (ends?.classes[i] ?? null),
      ]),
    ),
    states: [...(ends?.states ?? []).map(({ entry }) => ({ label: entry.meaning, synonyms: [] })), ...STATES],
    order: order || ends ? "stated" : "asked",
    source: "Teckenförklaringen i arbetsboken",
  };
}

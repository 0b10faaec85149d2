import { bySpaces, DASHES, hasDigit, hasLetter, isDashAlone } from "../../domain/shapes";
import { columnHeads } from "../../lexicon/columnHeads";
import type { GradeNote } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { readGrade } from "../../interpret/choice/grade";
import { readTarget } from "../../interpret/targets/target";
import { textKey } from "../../interpret/text/text";
import { colourWord } from "../../interpret/choice/colour";
import { cellText, filled, refAt, type Grid } from "../grid/grid";
import { grouped } from "../../domain/grouped";
import { colourOf, inkAt, isState, SYMBOL_ALONE, type Entry } from "./entry";
import { explanationIn, headsExplanations, type Explanation } from "./explained";
import { listedScale } from "./listedScale";
import { proposedScale } from "./proposedScale";

/**
 * What a mark means: its grade, "ambiguous" when two are given, "place" when it says where its measure stands among
 * others ("Grön = bland de 25 % bästa"), null without an explanation.
 */
type Meaning =
  | (Pick<GradeNote, "scale" | "step"> & {
      meaning: string;
      /** The order of its scale is not known. */
      asked?: true;
    })
  | "ambiguous"
  | "place"
  | null;

/** What a sheet's own explanations of its marks state. */
export interface Legend {
  /** Rows that hold nothing but explanations and the heading over them. */
  rows: ReadonlySet<number>;
  means(mark: { text: string; fill?: string }): Meaning;
  /** Everything that it explains, states too. */
  entries: readonly Pick<Entry, "mark" | "meaning" | "says" | "listed">[];
  /** A scale that is explained here and known nowhere else. */
  proposed?: { scale: Scale; cells: string[] };
}

const NONE: Legend = { rows: new Set(), means: () => null, entries: [] };

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

function findLegend(grid: Grid, scales: readonly Scale[]): Legend {
  const search = new LegendSearch(grid, scales);
  const around = rowsAround(grid);
  for (const row of around) search.read(row);
  const { entries, rows } = search;
  if (entries.length > 0) return legendFrom(grid, entries, rows, scales);
  const listed = listedScale(grid, around);
  return listed ? legendFrom(grid, listed.entries, new Set(listed.rows), scales) : NONE;
}

/** The rows where a legend may stand, and two below. */
function rowsAround(grid: Grid): number[] {
  const { top, bottom } = grid.used!;
  const rows = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);
  return bottom - top > WHOLE ? [...rows(top, EDGE), ...rows(bottom - EDGE, EDGE + 3)] : rows(top, bottom + 3 - top);
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
    if (this.mayGoOn(row, columns)) return;
    if (this.isOtherAfterGap(row, columns)) this.close();
    const headed = this.heading !== null;
    const under = headed || this.run.length > 0;
    const first = under || row === top || filled(this.grid, row - 1, left, right).length === 0;
    const found = explanationIn({ grid: this.grid, scales: this.scales, row, columns, first, under, headed });
    if (found && (first || found.sure)) this.run.push(found);
    else if (columns.length > 0 || this.run.length > 0) this.readOther(row, columns);
  }

  /** A blank row right below a legend that has a heading. */
  private mayGoOn(row: number, columns: number[]): boolean {
    return columns.length === 0 && this.heading !== null && this.run.at(-1)?.row === row - 1;
  }

  /** The row after such a blank one, where it does not stand as the legend's last one does. */
  private isOtherAfterGap(row: number, columns: number[]): boolean {
    const last = this.run.at(-1)?.row;
    if (last === undefined || last !== row - 2) return false;
    const { left, right } = this.grid.used!;
    return columns.join() !== filled(this.grid, last, left, right).join();
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
    const found = byInk(
      this.grid,
      this.run.flatMap((one) => one.found),
    );
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

/** "bland de 25 % bästa kommunerna": where a measure stands among others, and no goal is reached by it. */
const saysPlace = ({ meaning }: Entry): boolean =>
  ["percentile", "rank"].includes(readTarget({ text: meaning }).reading.kind);

function legendFrom(grid: Grid, entries: Entry[], rows: Set<number>, scales: readonly Scale[]): Legend {
  const areOfPlaces = entries.some(saysPlace);
  const steps = entries.filter(({ meaning }) => !isState(meaning, scales));
  const own = scaleOf(steps, scales);
  const proposal = own || areOfPlaces ? null : proposedScale(grid, steps, scales);
  const scale = own ?? proposal;
  const byKey = grouped(
    entries.flatMap((entry) => keysOf(entry).map((key) => ({ key, meaning: entry.meaning }))),
    ({ key }) => key,
  );
  const means: Legend["means"] = ({ text, fill }) => {
    const key = namesOf(text, fill).find((one) => byKey.has(one));
    if (key === undefined) return null;
    const meanings = byKey.get(key)!.map(({ meaning }) => meaning);
    if (new Set(meanings.map(textKey)).size > 1) return "ambiguous";
    if (areOfPlaces) return "place";
    return scale && gradeOf(meanings[0]!, scale, scales);
  };
  const cells = steps.map(({ row, column }) => refAt(grid, row, column));
  return { rows, means, entries, ...(proposal ? { proposed: { scale: proposal, cells } } : {}) };
}

/** The scale that has all of the steps, else one that has seven of ten. */
function scaleOf(steps: readonly Entry[], scales: readonly Scale[]): Scale | undefined {
  if (steps.length < 2) return undefined;
  const known = (scale: Scale): number => steps.filter(({ meaning }) => readGrade(meaning, [scale]) !== null).length;
  return (
    scales.find((scale) => known(scale) === steps.length) ??
    scales.find((scale) => known(scale) * 10 >= steps.length * 7)
  );
}

/** The grade that a meaning is on the legend's scale: a step, one whose order is not known, or a state. Null: none. */
function gradeOf(meaning: string, scale: Scale, scales: readonly Scale[]): Exclude<Meaning, string> {
  const grade = { meaning, scale: scale.name };
  if (isState(meaning, scales)) return grade;
  const match = readGrade(meaning, [scale]);
  if (!match || "ambiguous" in match) return null;
  if (!("step" in match)) return grade;
  return match.index === undefined ? { ...grade, asked: true } : { ...grade, step: match.index };
}

/** Entries of one symbol that its colour alone keeps apart have the colour for their mark. */
function byInk(grid: Grid, entries: readonly Entry[]): Entry[] {
  const same = grouped(entries, ({ mark }) => mark);
  const inkOf = ({ row, column }: Entry): string | null => inkAt(grid, row, column);
  return entries.map((entry) => {
    const inks = same.get(entry.mark)!.map(inkOf);
    const isApart = inks.length > 1 && !inks.includes(null) && new Set(inks).size === inks.length;
    return isApart ? { ...entry, mark: inkOf(entry)! } : entry;
  });
}

/** What the mark of a cell may be, to be this entry: its symbol, its fill, its colour's word, its text. */
function keysOf({ mark, fill, listed }: Entry): string[] {
  const written = listed
    ? [textKey(mark), ...(fill ? [fill] : [])]
    : isDashAlone(mark)
      ? DASHES
      : [SYMBOL_ALONE.test(mark) ? mark : (fill ?? textKey(mark))];
  const coloured = fill ? [fill, colourWord(fill)!] : [colourOf(mark)];
  return [...new Set([...written, ...coloured])].filter((key) => key !== "");
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

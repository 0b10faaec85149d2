import { areDigits } from "../../domain/shapes";
import { ROLES, type Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { gehOf } from "../../interpret/choice/geh";
import { readGrade } from "../../interpret/choice/grade";
import { readHeaderCell } from "../../interpret/header/header";
import { textKey } from "../../interpret/text/text";
import { headingsOf } from "../headings";
import { cellText, filled, textOf } from "../grid/grid";
import { returningLabels } from "../grades/proposal";
import type { Holds } from "../column";
import { columnTexts, sampleOf, type Region } from "../layout/tableRegion";
import { cellShares, EMPTY_BOX, isTick } from "./cellShares";
import type { ColumnFeatures } from "./columnFeatures";
import { headersOf, type Headers } from "./headers";
import { OWN_FIGURES, possibleIn, type Headed } from "./possible";
import { readLevels, type Levels } from "./levels";
import { areOfParts, mayNameParts } from "../rows/parts";
import { placeOf, qualifies } from "./qualifier";

/**
 * What a column can be: a role of the plan, or a property of the rows besides roles: whose figures (`figures`), how a
 * goal counts in god ekonomisk hushållning (`geh`), how a measure grows (`measure`), which side of it is better (`side`),
 * whom a goal is for.
 */
export type Label = Role | Holds;

/** Features of a table, of its columns and of pairs of them. */
export interface TableFeatures {
  region: Region;
  scales: readonly Scale[];
  headers: Headers;
  columns: readonly ColumnFeatures[];
  levels: Levels | null;
  /** Index of the first column with figures of its own; beyond the last without one. */
  figures: number;
  titles: readonly string[];
  /**
   * Texts of the column left stand over those of the right: every text of the right comes back under the same one of
   * the left, and there are fewer of the left. A row with nothing else is a heading or a note, and neither.
   */
  nests(left: ColumnFeatures, right: ColumnFeatures): boolean;
  /** The measures come back, once for each text of `part`: a row for each part of the organisation. */
  isOfParts(measure: ColumnFeatures, part: ColumnFeatures): boolean;
  /** The keys of a column's few, short and returning texts; null for any other column. */
  returningLabels(column: ColumnFeatures): readonly string[] | null;
  qualifies(column: ColumnFeatures): boolean;
  namesGeh(column: ColumnFeatures): boolean;
  places: number;
  /** What a question about the table is answered, asked once for each key. */
  once<T>(key: string, ask: () => T): T;
}

/** Most columns read together, since the number of pairs grows with the square. */
export const MOST_COLUMNS = 400;

/**
 * The headers that are read together. In a wider table not those that neither say what their column is nor stand before the
 * first that is dated, as names do, and not those of its earliest periods; what is left out is reported.
 */
function headersRead({ headers }: Region): Region["headers"] {
  if (headers.length <= MOST_COLUMNS) return headers;
  const readings = headers.map((cell) => readHeaderCell(cell));
  const firstDated = readings.findIndex(({ period }) => period !== undefined);
  const orders = new Map(
    readings.map(({ period, scores }, i) => {
      const isOfTable = Object.keys(scores).length > 0 || firstDated < 0 || i < firstDated;
      return [headers[i]!, period ?? (isOfTable ? LATEST : "")];
    }),
  );
  const latest = headers.toSorted((a, b) => {
    const [one, other] = [orders.get(a)!, orders.get(b)!];
    return one === other ? 0 : one < other ? 1 : -1;
  });
  const read = new Set(latest.slice(0, MOST_COLUMNS));
  return headers.filter((cell) => read.has(cell));
}

/** After every period: columns without one name the rows, or are of the table as a whole. */
const LATEST = "~";

/** Rows whose texts are compared. */
const ROWS = 200;

const made = new WeakMap<Region, TableFeatures>();

/** Made once for each region, for as long as the same scales are asked with. */
export function featuresOf(region: Region, scales: readonly Scale[]): TableFeatures {
  const known = made.get(region);
  if (known?.scales === scales) return known;
  const features = makeFeatures(region, scales);
  made.set(region, features);
  return features;
}

function makeFeatures(whole: Region, scales: readonly Scale[]): TableFeatures {
  const region = { ...whole, headers: headersRead(whole) };
  const headers = headersOf(region);
  const columns = columnsOf(region, headers, scales);
  const answers = new Map<string, unknown>();
  const once = <T>(key: string, ask: () => T): T => {
    if (!answers.has(key)) answers.set(key, ask());
    return answers.get(key) as T;
  };
  const figures = columns.findIndex(hasFigures);
  let titles: string[] | undefined;
  return {
    region,
    scales,
    headers,
    columns,
    levels: readLevels(region, columns),
    figures: figures < 0 ? columns.length : figures,
    get titles() {
      return (titles ??= headingsOf(region));
    },
    once,
    nests: ofTwo((left, right) => nests(left, right, columns)),
    isOfParts: ofTwo(
      (measure, part) =>
        once(`parts ${part.column}`, () => mayNameParts(part.firstTexts)) && isOfParts(measure, part, columns),
    ),
    returningLabels: ({ column }) => once(`labels ${column}`, () => returningLabels(region, column)),
    qualifies: ({ column }) => once(`qualifies ${column}`, () => qualifies(region, column)),
    namesGeh: (column) => once(`geh ${column.column}`, () => namesGeh(column)),
    places: columns.filter((one) => one.cells.measured > 0.5 && placeOf(one) !== undefined).length,
  };
}

/** An answer about two columns, asked once of each two. */
function ofTwo(ask: TableFeatures["nests"]): TableFeatures["nests"] {
  const answers = new Map<ColumnFeatures, Map<ColumnFeatures, boolean>>();
  return (one, other) => {
    const known = answers.get(one) ?? new Map<ColumnFeatures, boolean>();
    answers.set(one, known);
    const answer = known.get(other) ?? ask(one, other);
    known.set(other, answer);
    return answer;
  };
}

/** The columns whose headers are read, from the left. */
function columnsOf(region: Region, { read }: Headers, scales: readonly Scale[]): ColumnFeatures[] {
  const possible = possibleIn(
    read.map(({ reading, column }) => ({ reading, cells: cellShares(region, column, scales) })),
  );
  const leading = Math.max(
    0,
    possible.findIndex((one) => !isNumbers(one)),
  );
  const steps = tickedSteps(region, read, possible, scales);
  const sampled = sampleOf(region);
  return read.map(({ column, text }, at) => {
    const ticked = steps.get(column);
    const { grid, first, last } = region;
    const textsTo = (end: number): string[] =>
      Array.from({ length: end - first + 1 }, (_, i) => cellText(grid, first + i, column));
    let texts: string[] | undefined;
    let firstTexts: string[] | undefined;
    let sample: string[] | undefined;
    return {
      ...possible[at]!,
      at,
      column,
      header: text,
      leads: at === leading,
      ...(ticked === undefined ? {} : { ticked }),
      get texts() {
        return (texts ??= textsTo(last));
      },
      get sample() {
        return (sample ??= sampled.flatMap((row) => cellText(grid, row, column) || []));
      },
      get firstTexts() {
        return (firstTexts ??= textsTo(Math.min(last, first + ROWS - 1)));
      },
    };
  });
}

/** A column that holds figures of the table's own, or is headed so. */
const hasFigures = ({ reading, cells, leads }: ColumnFeatures): boolean =>
  OWN_FIGURES.some(
    (role) => (reading.scores[role] ?? 0) >= 0.55 && ((reading.scores[role] ?? 0) >= 0.75 || cells.number > 0.2),
  ) ||
  (!leads && (reading.scores.number ?? 0) < 0.75 && cells.number > 0.5 && cells.key < 0.8);

/** "Nr" over the rows' numbers. */
const isNumbers = ({ reading, cells }: Headed): boolean =>
  (reading.scores.number ?? 0) >= 0.75 && cells.length <= LONGEST_NUMBER;
const LONGEST_NUMBER = 8;

function nests(left: ColumnFeatures, right: ColumnFeatures, columns: readonly ColumnFeatures[]): boolean {
  const isLine = (row: number): boolean => columns.every((one) => one === left || one.firstTexts[row] === "");
  const over = new Map<string, string>();
  const names = new Set<string>();
  let upper = "";
  let lower = "";
  for (const [i, text] of left.firstTexts.entries()) {
    if (isLine(i)) continue;
    upper = textKey(text) || upper;
    lower = textKey(right.firstTexts[i]!) || lower;
    if (upper === "" || lower === "") continue;
    names.add(upper);
    if ((over.get(lower) ?? upper) !== upper) return false;
    over.set(lower, upper);
  }
  return names.size > 1 && names.size < over.size;
}

function isOfParts(measure: ColumnFeatures, part: ColumnFeatures, columns: readonly ColumnFeatures[]): boolean {
  const rows = measure.firstTexts.map((text, i) => ({ measure: text, part: part.firstTexts[i]! }));
  const isRow = (_: unknown, i: number): boolean =>
    columns.some((one) => one !== measure && one !== part && one.firstTexts[i] !== "");
  const isNamed = PARTED.some((role) => part.reading.scores[role] !== undefined);
  return areOfParts(rows.filter(isRow), !isNamed);
}

/** Words over parts of the organisation: "Förvaltning", and "Enhet", which is a word for units of figures too. */
const PARTED = ["owner", "unit"] as const;

/** "Finansiellt mål" and "Verksamhetsmål" alternating, under any header; "GEH" on some rows, and nothing on others. */
function namesGeh({ firstTexts, header }: ColumnFeatures): boolean {
  const keys = firstTexts.map(textKey).filter((key) => key !== "" && key !== textKey(header));
  const kinds = new Set(keys);
  const isMark = kinds.size === 1 && keys.length < firstTexts.length && gehOf(keys[0]!) === "belongs";
  return (
    (kinds.size > 1 || isMark) &&
    kinds.size < keys.length &&
    kinds.size <= 4 &&
    [...kinds].every((text) => text.length <= 30 && gehOf(text) !== undefined)
  );
}

/** Columns of ticks under the words of a scale, two at least: a tick states the grade. */
function tickedSteps(
  region: Region,
  headers: Headers["read"],
  possible: readonly Headed[],
  scales: readonly Scale[],
): ReadonlyMap<number, string> {
  const ticks = headers.flatMap(({ column, text, own = text }, at) =>
    own.length <= 40 && readGrade(own, scales) !== null && isTicked(columnTexts(region, column))
      ? [{ column, own, isEmpty: possible[at]!.cells.seen === 0 }]
      : [],
  );
  return ticks.length < 2 || ticks.every(({ isEmpty }) => isEmpty)
    ? new Map()
    : new Map(ticks.map(({ column, own }) => [column, own]));
}

/** One mark and empty boxes, and nothing else but how many there are. */
function isTicked(texts: readonly string[]): boolean {
  const marks = texts.filter((text) => text !== EMPTY_BOX);
  const ticks = marks.filter((mark) => !areDigits(mark));
  return (
    ticks.every(isTick) &&
    new Set(ticks.map((tick) => tick.toLowerCase())).size <= 1 &&
    (marks.length === ticks.length || marks.at(-1) === String(ticks.length))
  );
}

/** The texts of a region's title rows, as keys. */
export const titleKeys = ({ grid, titleRows, area }: Region): string =>
  titleRows
    .flatMap((row) => filled(grid, row, area.left, area.right).map((c) => textKey(textOf(grid.sheet.values[row]![c]))))
    .join(" ");

/** The labels that are roles of the plan. */
export const ROLE_LABELS: ReadonlySet<Label> = new Set(ROLES);

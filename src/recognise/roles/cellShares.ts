import { tableOf } from "../../domain/keys";
import { beginsSmall, hasDigit, isDate, isSentence, standsApart, withoutLast } from "../../domain/shapes";
import type { Scale } from "../../domain/scale";
import { readGrade, readTrend, mayBeInitial } from "../../interpret/choice/grade";
import { figureInBrackets, statedParts } from "../../interpret/outcome/statedParts";
import { isPlainNumber, readValue } from "../../interpret/number/number";
import { readPeriod } from "../../interpret/time/period";
import { readTarget } from "../../interpret/targets/target";
import { textKey } from "../../interpret/text/text";
import { readUnit } from "../../interpret/number/unit";
import { fact } from "../../lexicon/textFact";
import { formulaAt, isError, type Value } from "../../sheet/book";
import { firstCall } from "../../sheet/formulaText";
import { filled, formatOf, isBlank, textOf, writtenValue } from "../grid/grid";
import { gradeByMark, statedGrade } from "../grades/joinedGrade";
import { isPageEdge, MOST_IN_FOOT } from "../layout/pageEdge";
import { legendInHeader, stepsInHeader } from "../layout/legendInHeader";
import { inkAt, SYMBOL_ALONE } from "../legend/entry";
import { legendOf, type Legend } from "../legend/legend";
import { namesOwner, readHeader } from "../../interpret/header/header";
import { isPartOfYear } from "../../interpret/time/partOfYear";
import { sampleOf, type Region } from "../layout/tableRegion";
import { signalAt } from "../grades/signal";

/** What a single filled cell may look like; several at once are possible. */
const LOOKS = [
  "texts",
  "number",
  "measured",
  "target",
  "bound",
  "limit",
  "grade",
  "placed",
  "trend",
  "unit",
  "period",
  "owner",
  "key",
  "echoed",
  "checks",
  "sentences",
  "lists",
  "yesNo",
  "bracketed",
  "counted",
] as const;

type Look = (typeof LOOKS)[number];

/**
 * Shares (0–1) of a column's filled cells that look like something, from a sample of its rows. `texts`: typed as text,
 * figures too; `measured`: numbers and words for a missing value; `bound`: texts that set a target with words or signs
 * of their own; `limit`: such a text with a number that is no year; `echoed`: the number is in the text to the left of
 * it; `placed`: marks of a place among others; `checks`: ticks; `sentences`: several words and no value; `lists`: lines of a list in one cell; `yesNo`: only
 * "Ja" or "Nej"; `bracketed`: a figure with another in brackets after it; `counted`: a formula that counts cells.
 */
export interface CellShares extends Record<Look, number> {
  /** Filled cells in the sample. */
  seen: number;
  /** Share of the sampled rows where the column is filled. */
  filled: number;
  /** Mean length of texts in characters; 0 without texts. */
  length: number;
  /** Distinct texts among the texts; 0 without texts. */
  distinct: number;
  /** Share of the sampled rows whose cell has a traffic-light fill and little or no text. */
  colour: number;
}

/** A mark that ticks a box; it is a grade only under a header that is one. */
export const isCheck = (text: string): boolean => isMarkOf(text, "x✓✔☑☐☒✗✘✖✕");

/** A ticked box, however it is drawn; an empty one is not. */
export const isTick = (text: string): boolean => isMarkOf(text, "x✓✔☑✗✘☒✖✕●•■◼▪◆⬤⚫★");

/** One of these marks alone, also drawn as a picture. */
const isMarkOf = (text: string, marks: string): boolean =>
  [...marks].includes(text.replace("\ufe0f", "").toLowerCase());

/** A box that nobody has ticked. */
export const EMPTY_BOX = "☐";

const KEY = /^(?:[A-ZÅÄÖ]{0,3}[.-]?\d{1,4}(?:[.:-]\d{1,3}){0,3}[.)a-z]?|[A-ZÅÄÖ]\.?\d*)$/iu;

/** "I 1.1", "I 2:1": letters, a space and a number of several levels. */
const SPACED_KEY = /^[A-ZÅÄÖ]{1,3} \d{1,3}(?:[.:]\d{1,3})+$/u;

/** "2 av 3 indikatorer uppfyllda" counts grades and is none. */
export const countsSome = (text: string): boolean => /\d+ (?:av|of) \d+/u.test(text);

/** The number before a title: "1. Trygg kommun", "Mål 2: God skola". */
const NUMBERED = /^(?:\p{L}+ )?\d{1,2}(?:\.\d+)*(?:[.):]\s+(?=\p{L})|\s+(?=\p{Lu}))/u;

/** By when something is to be so, not how much: "Klimatneutral senast 2030". */
export const YEAR = /(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)/gu;

const YES_NO = new Set(["ja", "nej", "yes", "no"]);

const isRunning = (text: string): boolean => (text.length > 20 && text.split(" ").length > 3) || isSentence(text);

/** What the cells of a sample of the column's rows look like. */
export function cellShares(region: Region, column: number, scales: readonly Scale[]): CellShares {
  const { grid } = region;
  const sums = tableOf(LOOKS, () => 0);
  const texts = new Map<string, number>();
  const legend = legendOf(grid, scales);
  const looksOf = cellReader(region, column, scales, legend);
  let seen = 0;
  let rows = 0;
  let written = 0;
  let colour = 0;
  let length = 0;
  const hasRules = grid.sheet.conditionalFormats.some(({ areas }) =>
    areas.some((area) => area.left <= column && area.right >= column),
  );
  const mayBeSignal = (value: Value | undefined, text: string): boolean =>
    text.length <= 12 && (typeof value !== "number" || hasRules);
  for (const row of sampleOf(region)) {
    if (!isOfTheTable(region, row, column)) continue;
    rows++;
    const value = grid.sheet.values[row]?.[column];
    const text = textOf(value);
    const fill = mayBeSignal(value, text) ? signalAt(grid, row, column) : undefined;
    if (fill !== undefined && legend.means({ text: "", fill }) !== "place") colour++;
    const looks = looksOf(row, value, text);
    if (!looks) continue;
    seen++;
    for (const look of looks) sums[look]++;
    if (typeof value !== "string") continue;
    written++;
    length += text.length;
    texts.set(textKey(text), (texts.get(textKey(text)) ?? 0) + 1);
  }
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    ...tableOf(LOOKS, (look) => share(sums[look], seen)),
    seen,
    filled: share(seen, rows),
    length: share(length, written),
    distinct: share(texts.size, written),
    colour: share(colour, rows),
  };
}

/** A row with something beside the column; a lone text, or a bar in one colour, is a heading. */
function isOfTheTable({ grid, area }: Region, row: number, column: number): boolean {
  const [only, ...others] = filled(grid, row, area.left, area.right);
  if (only === undefined) return false;
  if (others.length < MOST_IN_FOOT && isPageEdge(grid, row, area.left, area.right)) return false;
  if (others.length > 0) return true;
  const signal = signalAt(grid, row, column);
  return only !== column && signal !== undefined && signal !== signalAt(grid, row, only);
}

/** A sign with or without its word ("✿ Blommar"), in characters. */
const LONGEST_MARK = 20;

/** Reads the looks of the column's cells; null for a cell without a value and for a repeated header. */
function cellReader(
  region: Region,
  column: number,
  scales: readonly Scale[],
  legend: Legend,
): (row: number, value: Value | undefined, text: string) => Look[] | null {
  const { grid } = region;
  const header = region.headers.find((one) => one.column === column)?.text ?? "";
  const steps = readHeader(header).scores.grade ? stepsInHeader(header) : [];
  const explained = new Set([...legendInHeader(header).keys(), ...steps]);
  const isBlankHere = (value: Value | undefined, text: string): value is undefined =>
    value === undefined || isBlank(value) || isError(value) || (text !== "" && textKey(text) === textKey(header));
  return (row, value, text) => {
    if (isBlankHere(value, text)) return null;
    const looks = looksAsTyped(value, formulaAt(grid.sheet, row, column));
    const ink = SYMBOL_ALONE.test(text) ? inkAt(grid, row, column) : null;
    const meant = text.length <= LONGEST_MARK ? (legend.means({ text }) ?? (ink && legend.means({ text: ink }))) : null;
    if (explained.has(textKey(text)) || meant !== null) return [...looks, meant === "place" ? "placed" : "grade"];
    const stated = outcomeBesideTarget(value);
    if (stated) return [...looks, ...inBracketsToo(text), ...looksOfValue(readValue(stated))];
    const read = readValue(writtenValue(value), formatOf(grid, row, column)?.numberFormat);
    looks.push(...looksOfValue(read));
    if (read.kind === "number" && isEchoed(region, row, column, read.value)) looks.push("echoed");
    return typeof value === "string" ? [...looks, ...ownLooks(value), ...judgement(text, scales)] : looks;
  };
}

function looksAsTyped(value: Value, formula: string | undefined): Look[] {
  if (formula !== undefined && countsCells(formula)) return ["counted"];
  return typeof value === "string" ? ["texts"] : [];
}

const COUNTING = new Set(["COUNT", "COUNTA", "COUNTIF", "COUNTIFS"]);

/** "=COUNTIF(Skola!H5:H7,">=3")", and no share of others. */
const countsCells = (formula: string): boolean => COUNTING.has(firstCall(formula)) && !formula.includes("/");

/** "4" of a cell that says "Mål: 5, utfall: 4". */
const outcomeBesideTarget = (value: Value): string | null =>
  typeof value === "string" ? (statedParts(value)?.outcome ?? null) : null;

function looksOfValue(read: ReturnType<typeof readValue>): Look[] {
  if (read.kind === "number") return ["number", "measured"];
  if (read.kind === "missing") return ["measured"];
  return read.kind === "problem" && read.code === "datum-i-talkolumn" ? ["period"] : [];
}

/** Whether a cell's number also stands in a cell to the left of it. */
function isEchoed(region: Region, row: number, column: number, value: number): boolean {
  const { text, ends } = lineOf(region, row);
  const before = text.slice(0, ends.findLast(([of]) => of < column)?.[1] ?? 0);
  return standsApart(before, String(value).replace(".", ","), "0123456789,");
}

/** The texts of a row's cells with a space between, and where each of them ends. */
interface Line {
  text: string;
  ends: [column: number, end: number][];
}

const lines = new WeakMap<Region, Map<number, Line>>();

/** Made once for each row, since every number in it is looked for. */
function lineOf(region: Region, row: number): Line {
  const known = lines.get(region) ?? new Map<number, Line>();
  lines.set(region, known);
  const line = known.get(row) ?? readLine(region, row);
  known.set(row, line);
  return line;
}

function readLine({ grid, area }: Region, row: number): Line {
  const line: Line = { text: "", ends: [] };
  for (const column of filled(grid, row, area.left, area.right)) {
    const text = textOf(grid.sheet.values[row]![column]);
    line.text += line.ends.length === 0 ? text : ` ${text}`;
    line.ends.push([column, line.text.length]);
  }
  return line;
}

const inBracketsToo = (text: string): Look[] => (figureInBrackets(text) === null ? [] : ["bracketed"]);

type ReadKind = ReturnType<typeof readValue>["kind"];

/** The look of a text by itself. */
const ownLooks = fact((written): Look[] => {
  const text = textOf(written);
  const { kind } = readValue(writtenValue(written));
  return [...looksOfText(written, text, kind), ...label(text, kind)];
});

/** Running text, lists, ticks and targets. */
function looksOfText(written: string, text: string, kind: ReadKind): Look[] {
  const looks: Look[] = [];
  if (isCheck(text)) looks.push("checks");
  if (itemsIn(written) > 2) looks.push("lists");
  if (kind === "number") looks.push(...inBracketsToo(text));
  if (isRunning(text) && kind !== "number" && kind !== "missing") looks.push("sentences");
  return [...looks, ...looksOfTarget(text, kind)];
}

/** Whether a text sets a target, by words or signs of its own, with a number. */
function looksOfTarget(text: string, kind: ReadKind): Look[] {
  if (kind === "number" && isPlainNumber(text)) return ["target"];
  // A day alone is when, not how much.
  if (text.length > 120 || kind === "missing" || readTrend(text) || isDate(text)) return [];
  const { kind: target, assumed } = readTarget({ text }).reading;
  if (target === "text" || target === "none") return [];
  if (assumed || kind === "number") return ["target"];
  return hasDigit(text.replace(NUMBERED, "").replace(YEAR, "")) ? ["target", "bound", "limit"] : ["target", "bound"];
}

/** Lines of a cell that begin something; after a line with a capital, one in small letters goes on with it. */
function itemsIn(written: string): number {
  const lines = written.split("\n").map((line) => line.trim());
  const isWrapped = !beginsSmall(lines.find(Boolean) ?? "");
  return lines.filter((line) => line !== "" && !(isWrapped && beginsSmall(line))).length;
}

function judgement(text: string, scales: readonly Scale[]): Look[] {
  const looks: Look[] = YES_NO.has(withoutLast(text, ".").toLowerCase()) ? ["yesNo"] : [];
  const read = (label: string): ReturnType<typeof readGrade> => readGrade(label, scales);
  if (
    text.length <= 90 &&
    !countsSome(text) &&
    (mayBeInitial(text) || read(statedGrade(text)) || gradeByMark(text, read))
  )
    looks.push("grade");
  return looks;
}

/** Short texts: arrows, units, periods, keys; names of committees. */
function label(text: string, kind: ReadKind): Look[] {
  const looks: Look[] = text.length <= 80 && namesOwner(text) ? ["owner"] : [];
  if (text.length > 40) return looks;
  if (readTrend(text)) looks.push("trend");
  if (kind === "word" && readUnit(text)) looks.push("unit");
  const period = readPeriod(text);
  if (kind !== "number" && (period || isPartOfYear(text))) looks.push("period");
  if ((KEY.test(text) || SPACED_KEY.test(text)) && !period) looks.push("key");
  return looks;
}

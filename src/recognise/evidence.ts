import type { Role } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { readGrade, readTrend } from "../interpret/grade";
import { readValue } from "../interpret/number";
import { readPeriod } from "../interpret/period";
import { readTarget } from "../interpret/target";
import { textKey } from "../interpret/text";
import { readUnit } from "../interpret/unit";
import { isError } from "../sheet/book";
import { filled, formatOf, isBlank, textOf, writtenValue } from "./grid";
import { mayBeInitial } from "./initial";
import { saidGrade } from "./joinedGrade";
import { legendInHeader, legendOf } from "./legend";
import { COMMITTEES, isPartOfYear } from "./lexicon";
import type { Region } from "./layout/region";
import { signalAt } from "./signal";

/** Shares (0–1) of a column's filled cells that look like something, from a sample of its rows. */
export interface Evidence {
  /** Filled cells seen. */
  seen: number;
  /** Filled cells of the rows seen. */
  filled: number;
  /** Texts, also of figures; the others are numbers, dates, booleans. */
  texts: number;
  number: number;
  /** Numbers and words for a missing value. */
  measured: number;
  target: number;
  /** Texts that set a target with words or signs of their own. */
  bound: number;
  grade: number;
  trend: number;
  unit: number;
  period: number;
  owner: number;
  key: number;
  /** Mean length of texts in characters. */
  length: number;
  /** Distinct texts among the texts. */
  distinct: number;
  /** Rows whose cell has a traffic-light fill and no or little text. */
  colour: number;
  /** Marks that only say that something is so: ☑, x. */
  checks: number;
  /** Running texts: several words, and no value. */
  sentences: number;
  /** Lists of lines in one cell. */
  lists: number;
  /** Cells whose number stands in the text to the left of it. */
  echoed: number;
}

const SAMPLE = 60;

/** Words of committees and companies, also inside longer texts. */
export const OWNER = new RegExp(
  `nämnd|styrelse|bolag|udvalg|utvalg|\\bAB\\b|förvaltning|utskott|^(?:${COMMITTEES})(?:[\\s,;/&]+(?:KS|KF|[A-ZÅÄÖ]{2,4}))*$`,
  "u",
);
/** A mark that ticks a box; whoever reads it as a grade needs a header that says so. */
export const CHECK = /^(?:x|[✓✔☑☐☒✗✘✖✕]\ufe0f?)$/iu;

const KEY = /^(?:[A-ZÅÄÖ]{0,3}[.-]?\d{1,4}(?:[.:-]\d{1,3}){0,3}[.)a-z]?|[A-ZÅÄÖ]\.?\d*)$/iu;

/** What a sample of a column's cells looks like. */
export function evidenceOf(region: Region, column: number, scales: readonly Scale[]): Evidence {
  const { grid, first, last } = region;
  const sums = {
    texts: 0,
    number: 0,
    measured: 0,
    target: 0,
    bound: 0,
    grade: 0,
    trend: 0,
    unit: 0,
    period: 0,
    owner: 0,
    key: 0,
    length: 0,
    echoed: 0,
    checks: 0,
    sentences: 0,
    lists: 0,
  };
  const texts = new Map<string, number>();
  let seen = 0;
  let rows = 0;
  let written = 0;
  let colour = 0;
  const header = textKey(region.headers.find((one) => one.column === column)?.text ?? "");
  const explained = legendInHeader(region.headers.find((one) => one.column === column)?.text ?? "");
  const legend = legendOf(grid, scales);
  const hasRules = grid.sheet.conditionalFormats.some(({ areas }) =>
    areas.some((area) => area.left <= column && area.right >= column),
  );
  const step = Math.max(1, Math.floor((last - first + 1) / SAMPLE));
  for (let r = first; r <= last; r += step) {
    const here = filled(grid, r, region.area.left, region.area.right);
    if (
      here.length === 0 ||
      (here.length === 1 &&
        (here[0] === column ||
          signalAt(grid, r, column) === undefined ||
          signalAt(grid, r, column) === signalAt(grid, r, here[0]!)))
    )
      continue;
    rows++;
    const value = grid.sheet.values[r]?.[column];
    const format = formatOf(grid, r, column);
    const text = textOf(value);
    if (text.length <= 12 && (typeof value !== "number" || hasRules) && signalAt(grid, r, column) !== undefined)
      colour++;
    if (isBlank(value) || isError(value) || (text !== "" && textKey(text) === header)) continue;
    seen++;
    if (typeof value === "string") sums.texts++;
    const read = readValue(writtenValue(value!), format?.numberFormat);
    if (explained.has(textKey(text)) || (text.length <= 3 && legend.means({ text }) !== null)) {
      sums.grade++;
      continue;
    }
    if (read.kind === "number") sums.number++;
    if (read.kind === "problem" && read.code === "datum-i-talkolumn") sums.period++;
    if (read.kind === "number" || read.kind === "missing") sums.measured++;
    if (read.kind === "number") {
      const before = filled(grid, r, region.area.left, column - 1)
        .map((c) => textOf(grid.sheet.values[r]![c]))
        .join(" ");
      const said = String(read.value).replace(".", ",");
      if (before.includes(said) && new RegExp(`(?<![\\d,])${said}(?![\\d,])`).test(before)) sums.echoed++;
    }
    if (typeof value !== "string") continue;
    written++;
    texts.set(textKey(text), (texts.get(textKey(text)) ?? 0) + 1);
    sums.length += text.length;
    if (CHECK.test(text)) sums.checks++;
    if (value.includes("\n") && value.split("\n").filter((part) => part.trim() !== "").length > 2) sums.lists++;
    if (
      ((text.length > 20 && text.split(" ").length > 3) || /\S \S+ \S+.*\.$/u.test(text)) &&
      read.kind !== "number" &&
      read.kind !== "missing"
    )
      sums.sentences++;
    if (text.length <= 120 && read.kind !== "missing" && !readTrend(text)) {
      const { kind, assumed } = readTarget({ text }).reading;
      if (kind !== "text" && kind !== "none") {
        sums.target++;
        if (!assumed && read.kind !== "number") sums.bound++;
      }
    }
    if (
      text.length <= 90 &&
      !COUNTED.test(text) &&
      (mayBeInitial(text) || readGrade(saidGrade(text), scales as Scale[]))
    )
      sums.grade++;
    if (text.length <= 40) {
      if (readTrend(text)) sums.trend++;
      if (read.kind === "word" && readUnit(text)) sums.unit++;
      if (read.kind !== "number" && (readPeriod(text) || isPartOfYear(text))) sums.period++;
      if (KEY.test(text) && !readPeriod(text)) sums.key++;
    }
    if (text.length <= 80 && OWNER.test(text)) sums.owner++;
  }
  const share = (sum: number): number => (seen === 0 ? 0 : sum / seen);
  return {
    seen,
    filled: rows === 0 ? 0 : seen / rows,
    texts: share(sums.texts),
    number: share(sums.number),
    measured: share(sums.measured),
    target: share(sums.target),
    bound: share(sums.bound),
    grade: share(sums.grade),
    trend: share(sums.trend),
    unit: share(sums.unit),
    period: share(sums.period),
    owner: share(sums.owner),
    key: share(sums.key),
    length: written === 0 ? 0 : sums.length / written,
    distinct: written === 0 ? 0 : texts.size / written,
    colour: rows === 0 ? 0 : colour / rows,
    checks: share(sums.checks),
    lists: share(sums.lists),
    sentences: share(sums.sentences),
    echoed: share(sums.echoed),
  };
}

/** "2 av 3 indikatorer uppfyllda" counts grades and is none. */
const COUNTED = /\d+ (?:av|of) \d+/u;

const hasNoWords = (e: Evidence): boolean => e.seen > 0 && e.texts < 0.5;

/** What the cells of a column say for (above 0) and against (below 0) each role. */
export const CONTENT: Record<Role, (e: Evidence) => number> = {
  area: (e) => (e.number > 0.3 ? -0.6 : e.length > 70 ? -0.4 : e.distinct < 0.5 ? 0.15 : 0),
  goal: (e) =>
    (e.number > 0.4 || hasNoWords(e) ? -0.7 : e.length >= 18 ? 0.35 : e.length >= 8 ? 0.1 : -0.2) -
    e.target * 0.15 -
    e.grade * 0.5 -
    e.checks -
    e.lists,
  indicator: (e) =>
    (e.number > 0.4 || hasNoWords(e) ? -0.7 : e.length >= 12 ? 0.3 : 0) +
    (e.distinct > 0.8 ? 0.1 : -0.1) -
    e.grade * 0.5 -
    e.checks,
  activity: (e) =>
    (e.number > 0.4 ? -0.7 : e.length >= 12 ? 0.2 : 0) -
    e.grade * 0.5 -
    (e.seen > 2 && e.distinct <= 0.5 && e.sentences > 0.5 ? 0.6 : 0),
  number: (e) => (e.length > 12 ? -1 : e.key * 0.3),
  owner: (e) => (e.number > 0.3 ? -0.6 : e.owner * 0.7 - (e.length > 60 ? 0.3 : 0)),
  unit: (e) => (e.number > 0.3 || e.length > 25 ? -0.8 : e.unit * 0.4 - (1 - e.unit) * 0.5),
  baseline: (e) => (e.length > 40 ? -0.5 : e.measured * 0.3),
  target: (e) => (e.length > 60 ? -0.25 : 0) + e.target * 0.4 + e.number * 0.15 + e.echoed * 0.4 - e.grade * 0.5,
  outcome: (e) =>
    (e.length > 60 ? -0.5 : 0) +
    e.measured * 0.35 -
    e.grade * 0.6 -
    e.echoed * 0.4 -
    (e.seen > 0 && e.measured === 0 ? 0.1 : 0),
  forecast: (e) => (e.length > 60 ? -0.4 : 0) + e.measured * 0.2 - e.grade * 0.4,
  trend: (e) => e.trend * 0.5 - e.number * 0.5,
  grade: (e) => e.grade * 0.6 + e.colour * 0.6 - e.number * 0.7 - (e.length > 90 ? 0.5 : 0),
  comment: (e) => (e.length > 50 ? 0.3 : 0) - e.number * 0.4,
  period: (e) => (e.length > 15 ? -0.6 : e.period * 0.5 - (e.period + e.number === 0 && e.seen > 0 ? 0.6 : 0)),
  comparison: (e) => e.measured * 0.2 - (e.measured === 0 ? 0.9 : 0),
  source: (e) => -e.number * 0.5,
  weight: (e) => (e.number > 0.8 ? 0.2 : -0.5),
  sdg: () => 0,
  other: () => 0,
};

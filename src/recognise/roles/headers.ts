import { columnHeads } from "../../lexicon/columnHeads";
import { beginsWithYear, bySpaces, hasDigit, unbracketed, withBrackets, yearsIn } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";
import { readUnit } from "../../interpret/number/unit";
import { isUndated } from "../../interpret/time/period";
import { periodAround, yearAround } from "../headings";
import { columnSets, withoutNumber } from "./columnSet";
import {
  groupWord,
  type GroupWord,
  type HeaderReading,
  isGroup,
  namesRole,
  readHeader,
  readHeaderCell,
} from "../../interpret/header/header";
import type { HeaderCell, Region } from "../layout/tableRegion";
import { inFullOf } from "./shortDates";
import { namesLevel } from "../../interpret/header/title";

/** A column's header as the table's other headers and titles let it be read. */
export interface ReadHeader {
  column: number;
  text: string;
  /** The lowest of several header rows. */
  own?: string;
  reading: HeaderReading;
}

/** The headers of a table, read together. */
export interface Headers {
  /** Of the columns that are decided; those of repeated sets are left out. */
  read: ReadHeader[];
  /** Indices of the headers in each of several equal sets of columns side by side; empty without such sets. */
  sets: number[][];
  /** The period of the table: "2023", "2023-08"; "" where nothing names one. */
  around: string;
  /** The year of the table; "" where nothing names one. */
  year: string;
}

/**
 * Reads the headers of a region: parts of years by the table's year, short years, letters of groups, the year before.
 */
export function headersOf(written: Region): Headers {
  const tablePeriod = periodAround(written);
  const sets = columnSets(written.headers);
  const headers = written.headers.map((one, place) => (sets[0]?.includes(place) ? withoutNumbers(one) : one));
  const region = { ...written, headers: inFullOf(headers, yearOf(written)) };
  const year = yearOf(region);
  const ofPart = year === "" && !namesParts(region) ? undefined : yearOfParts(region) || year;
  const repeated = new Set(sets.slice(1).flat());
  const read = region.headers.flatMap((cell, place): ReadHeader[] => {
    if (repeated.has(place)) return [];
    const reading = namesLevel(cell.text)
      ? readHeader("Indikator")
      : withGroup(ownReading(cell, region, ofPart), cell.text, region);
    const before = periodBefore(cell.text, reading.period, tablePeriod.startsWith(year) ? tablePeriod : year);
    if (before !== undefined) reading.period = before;
    return [{ ...headers[place]!, reading: besideTotal(reading, cell, region) }];
  });
  return { read: withTotals(read), sets, around: tablePeriod, year };
}

const withoutNumbers = (cell: HeaderCell): HeaderCell => ({
  ...cell,
  text: withoutNumber(cell.text),
  ...(cell.own ? { own: withoutNumber(cell.own) } : {}),
});

/**
 * The year before the table's, for a header that names it; the same part of it where it states it: "Utfall samma period
 * föregående år" in a table of 2023-08 is of 2022-08, "Jan–juni fg år" of 2022-06. `own`: the period that the header was
 * read to have. Undefined for any other header.
 */
function periodBefore(text: string, own: string | undefined, around: string): string | undefined {
  const key = textKey(withBrackets(text, () => " "));
  const year = around.slice(0, 4);
  const isDated = own !== undefined && (yearsIn(text).length > 0 || !yearsIn(own).includes(year));
  if (isDated || !beginsWithYear(around) || !columnHeads.has(key, "yearBefore")) return undefined;
  const part = own ?? (PARTS.some((one) => key.includes(one)) ? around : year);
  return part.replace(year, String(Number(year) - 1));
}

const PARTS = ["period", "delår", "tertial", "mån"];

/**
 * Whether headers divide a year that nothing names: "Mars | Juli | December", "Delår | Helår". Where headers name years,
 * a part is of one of them, and nothing states which.
 */
function namesParts({ headers }: Region): boolean {
  const periods = headers.flatMap((cell) => readHeaderCell(cell, "").period ?? []);
  return periods.every(isUndated) && new Set(periods).size > 1;
}

/** The year that a header names, and the reading of it. */
interface Dated {
  year: string;
  scores: HeaderReading["scores"];
}

const datedIn = ({ headers }: Region): Dated[] =>
  headers.flatMap((cell) => {
    const { period = "", scores } = readHeaderCell(cell);
    return beginsWithYear(period) ? [{ year: period.slice(0, 4), scores }] : [];
  });

const isOfTarget = ({ scores }: Dated): boolean => scores.target !== undefined;

/**
 * The year of the titles. Without a title's, the only year that headers of targets name, else that any header names; ""
 * where they name several, or none.
 */
function yearOf(region: Region): string {
  const dated = datedIn(region);
  const targets = dated.filter(isOfTarget);
  const years = new Set((targets.length > 0 ? targets : dated).map(({ year }) => year));
  return yearAround(region) || (years.size === 1 ? [...years][0]! : "");
}

/**
 * The year that quarters and other parts of a year are of, whatever the title's, which may say when it was written: where
 * targets and an outcome or a whole year name it ("Mål 2024 | Q1 | … | Helår 2024"), and no header another. A budget or a
 * forecast may be of a coming year, and counts where it is of an earlier one than the title's. "" where none does.
 */
function yearOfParts(region: Region): string {
  const dated = datedIn(region);
  const [year = "", ...others] = new Set(dated.map((one) => one.year));
  const isPast = year < yearAround(region);
  const isReported = dated.some((one) => !isOfTarget(one) && (isPast || (one.scores.outcome ?? 0) >= OF_OUTCOME));
  return others.length === 0 && dated.some(isOfTarget) && isReported ? year : "";
}

/** A year alone says as much of outcomes. */
const OF_OUTCOME = 0.6;

/** A word for a group that begins or ends a header, and the rest of the header. */
interface OfGroup {
  word: string;
  group: GroupWord;
  stem: string;
}

function groupsIn(text: string): OfGroup[] {
  const words = bySpaces(textKey(text));
  return [words.length - 1, 0].flatMap((at) => {
    const word = unbracketed(words[at] ?? "");
    const group = groupWord(word);
    return group === undefined ? [] : [{ word, group, stem: words.toSpliced(at, 1).join(" ") }];
  });
}

/**
 * "Utfall K" beside "Utfall M" is women's, and so is "2024 Kv" beside "2024 Tot": headers that are otherwise the same name
 * the groups by turns. A letter alone may stand for anything where women and men are not both there.
 */
function withGroup(reading: HeaderReading, text: string, { headers }: Region): HeaderReading {
  const short = groupsIn(text).filter(({ word }) => !isGroup(word));
  if (short.length === 0) return reading;
  const all = headers.flatMap((other) => groupsIn(other.text));
  const one = short.find(({ word, stem }) => {
    const beside = all.filter((other) => other.stem === stem);
    const named = new Set(beside.map((other) => other.group));
    if (stem === "" && beside.every((other) => other.word.length === 1)) return false;
    return stem === "" || word.length === 1 ? named.has("kvinnor") && named.has("män") : named.size > 1;
  });
  if (!one) return reading;
  return {
    ...readHeader(one.stem || one.group),
    ...(reading.period === undefined ? {} : { period: reading.period }),
    ...(one.group === "totalt" ? {} : { group: one.group }),
  };
}

/** Fewer columns beside a total may be anything. */
const FEWEST_PARTS = 2;

/**
 * "Utfall 2023: Bollnäs | Gävle | Totalt": under one header, beside a total, each other column has the figures of a part, which
 * the total is compared with; not those of women and men. So has each under "varav per kommun", "Utfall 2017 per boende".
 */
function besideTotal(reading: HeaderReading, { text, own }: HeaderCell, { headers }: Region): HeaderReading {
  const isOutcome = (reading.scores.outcome ?? 0) >= LEAST_OUTCOME || reading.period !== undefined;
  if (own === undefined || reading.group !== undefined || groupWord(textKey(own)) !== undefined) return reading;
  const over = text.slice(0, -own.length);
  if (columnHeads.has(withoutDigits(textKey(over)), "overParts") && !namesRole(readHeader(own)))
    return { ...reading, scores: { comparison: 1 }, words: own };
  if (!isOutcome) return reading;
  const beside = headers.flatMap((one) =>
    one.own !== undefined && one.text === over + one.own ? [textKey(one.own)] : [],
  );
  const parts = beside.filter((one) => !isTotal(one));
  const isOne = over !== "" && parts.length >= FEWEST_PARTS && beside.length - parts.length === 1;
  if (!isOne || isTotal(textKey(own)) || parts.some((one) => namesRole(readHeader(one)))) return reading;
  return { ...reading, scores: { comparison: 1 }, words: own };
}
const LEAST_OUTCOME = 0.5;

/**
 * "Björkgården | Ängen | Lyktan | Totalt", in one row of headers: columns of names that tell nothing by themselves, right before
 * that of their total, have the figures of parts; so have those that begin with one word ("Distr. Öst | Distr. Väst") beside
 * figures of a year.
 */
function withTotals(read: readonly ReadHeader[]): ReadHeader[] {
  const isName = ({ text, reading }: ReadHeader): boolean =>
    text !== "" && reading.period === undefined && reading.group === undefined && !namesRole(reading);
  const isTotalAt = (at: number): boolean => {
    const one = read[at];
    return one !== undefined && isTotal(textKey(one.text)) && (one.reading.scores.target ?? 0) < LEAST_OUTCOME;
  };
  const parts = new Set([...namedAlike(read, isName), ...namedBesideWhole(read, isName)]);
  for (const at of read.keys()) {
    if (!isTotalAt(at) || isTotalAt(at - 1)) continue;
    const before: number[] = [];
    for (let i = at - 1; i >= 0 && isName(read[i]!) && !isTotalAt(i); i--) before.push(i);
    if (before.length >= FEWEST_PARTS) for (const i of before) parts.add(i);
  }
  return read.map((one, i) =>
    parts.has(i) ? { ...one, reading: { ...one.reading, scores: { comparison: 0.6 } } } : one,
  );
}
/** So many names beside figures of the whole in several years are of its parts. */
const FEWEST_NAMED = 3;

/** "Kommunen 20/21 | Kommunen 21/22 | Centrumskolan | Ekbacken | Norrängen": runs of names beside the whole by year. */
function namedBesideWhole(read: readonly ReadHeader[], isName: (one: ReadHeader) => boolean): number[] {
  const wholes = read.filter(
    ({ text, reading }) => reading.period !== undefined && isTotal(withoutDigits(textKey(text))),
  );
  if (new Set(wholes.map(({ reading }) => reading.period)).size < 2) return [];
  const runs: number[][] = [[]];
  for (const [at, one] of read.entries()) {
    if (isName(one) && !hasDigit(one.text) && !isTotal(textKey(one.text))) runs.at(-1)!.push(at);
    else runs.push([]);
  }
  return runs.flatMap((run) => (run.length < FEWEST_NAMED ? [] : run));
}

const withoutDigits = (key: string): string =>
  bySpaces(key)
    .filter((word) => !hasDigit(word))
    .join(" ");

/** Runs of names that begin with the same word, in a table with figures of a year. */
function namedAlike(read: readonly ReadHeader[], isName: (one: ReadHeader) => boolean): number[] {
  if (!read.some(({ reading }) => reading.period !== undefined)) return [];
  const first = read.map((one) => {
    const key = textKey(one.text);
    const isOfPart = isName(one) && one.own === undefined && !isTotal(key) && !hasDigit(key);
    const [word = "", ...others] = isOfPart ? bySpaces(key) : [];
    return others.length > 0 ? word : "";
  });
  return [...first.keys()].filter(
    (at) => first[at] !== "" && (first[at] === first[at - 1] || first[at] === first[at + 1]),
  );
}

const isTotal = (key: string): boolean => groupWord(key) === "totalt" || columnHeads.has(key, "totalOfParts");

/** A header by its own words: those that end another header too ("Avbrott tid/år", "Mål tid/år") state what both are in. */
function ownReading(cell: Region["headers"][number], { headers }: Region, year: string | undefined): HeaderReading {
  const whole = readHeaderCell(cell, year);
  const words = cell.text.split(" ");
  const tail = words.findIndex(
    (_, i) => i > 0 && headers.some((other) => other !== cell && other.text.endsWith(` ${words.slice(i).join(" ")}`)),
  );
  const shared = tail < 0 ? "" : words.slice(tail).join(" ");
  if (!shared.includes("/") && readUnit(shared) === null) return whole;
  const own = readHeader(words.slice(0, tail).join(" "));
  return namesRole(own) ? { ...whole, scores: own.scores, words: own.words } : whole;
}

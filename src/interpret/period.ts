import { Memory } from "../lexicon/memory";
import { Nearest } from "../lexicon/nearest";
import { formsOf } from "../lexicon/notation";
import { NUMERALS } from "../lexicon/words/numerals";
import { NUMBERS } from "../lexicon/words/numbers";
import { hasDigit } from "../domain/shapes";
import { clean } from "./text";

/** A period of the calendar of a municipality. */
export interface Period {
  /**
   * `2024` · `2024-08` · `2024 T2` · `2024 delår` · `2024 kv3` · `2023/24` · `2024 HT` · `2019–2021` · `R12 2024-08`.
   */
  canonical: string;
  kind: "year" | "month" | "tertial" | "delår" | "quarter" | "schoolYear" | "term" | "span" | "rolling";
  /** The year it ends in. */
  year: number;
  /**
   * Sorts periods by their end, a whole year last among those of its year: year × 100 + 5 × month of the end + rank of
   * the kind.
   */
  order: number;
}

const MONTHS = formsOf(NUMERALS.months);

/** Rank within the same end: what covers more comes later. */
const RANK: Record<Period["kind"], number> = {
  month: 0,
  quarter: 1,
  tertial: 1,
  term: 2,
  schoolYear: 2,
  delår: 2,
  rolling: 3,
  year: 4,
  span: 5,
};

const make = (canonical: string, kind: Period["kind"], year: number, month: number): Period => ({
  canonical,
  kind,
  year,
  order: year * 100 + 5 * month + RANK[kind],
});

const pad = (month: number): string => String(month).padStart(2, "0");
const yearOf = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));
const isYear = (year: number): boolean => year >= 1950 && year <= 2099;

const plainYear = (year: number): Period => make(String(year), "year", year, 12);
const monthOf = (year: number, month: number): Period => make(`${year}-${pad(month)}`, "month", year, month);
const rolling = (year: number, month: number): Period => make(`R12 ${year}-${pad(month)}`, "rolling", year, month);
const tertial = (year: number, n: number): Period => make(`${year} T${n}`, "tertial", year, 4 * n);
const quarter = (year: number, n: number): Period => make(`${year} kv${n}`, "quarter", year, 3 * n);
const term = (year: number, name: string): Period => make(`${year} ${name}`, "term", year, name === "VT" ? 6 : 12);
const halfway = (year: number): Period => make(`${year} delår`, "delår", year, 8);
const schoolYear = (year: number): Period => make(`${year - 1}/${pad(year % 100)}`, "schoolYear", year, 6);
const span = (from: number, to: number): Period => make(`${from}–${to}`, "span", to, 12);

const monthNumber = (name: string): number =>
  MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;

/** The date of a year's end is the year; any other date is its month. */
const ofDate = (year: number, month: number, day: number): Period | null =>
  month < 1 || month > 12 || day < 1 || day > 31
    ? null
    : month === 12 && day === 31
      ? plainYear(year)
      : monthOf(year, month);

const Y = "((?:19|20)\\d\\d)";
const YY = "((?:19|20)\\d\\d|'?\\d\\d)";
const M =
  "(jan(?:uari)?|feb(?:ruari)?|mar(?:s)?|apr(?:il)?|maj|jun[i]?|jul[i]?|aug(?:usti)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const BEFORE = "(?<![A-Za-zµÀ-ω\\d])";
const AFTER = "(?![A-Za-zµÀ-ω\\d])";
/** Of a text in small letters. */
const pattern = (source: string): RegExp => new RegExp(`${BEFORE}(?:${source})${AFTER}`);

interface Rule {
  is: RegExp;
  read: (match: RegExpExecArray, year: (n: number) => number) => Period | null;
}

const R12 =
  "(?:r12|rullande (?:12|tolv)(?: månader| mån)?|rullande årsvärde|senaste (?:12|tolv) (?:månaderna|månader|mån)),?(?: t\\.? ?o\\.? ?m\\.?| till| till och med| per)? ?";
const TERTIAL = "(?:t|tertial|tertialrapport|tertialbokslut|tertialuppföljning) ?([1-3])";
const QUARTER = "(?:kv|kv\\.|kvartal|q|kvartalsrapport) ?([1-4])";
const SECOND_HALF = "(?:2[.:]?[ea]? halvår(?:et)?|andra halvåret|halvår 2|h2)";
const DELAR =
  "(?:delår(?:srapport|et|sbokslut|suppföljning|sutfall)?|halvår(?:et)?|första halvåret|halvår 1|h1|halvårs(?:utfall|rapport|bokslut))";

/** Each form, most telling first; the first that fits is the period. */
const RULES: Rule[] = [
  { is: pattern(`${R12}${Y}-(\\d\\d)`), read: (m, y) => rolling(y(1), Number(m[2])) },
  { is: pattern(`${R12}${M},? ?-?${YY}`), read: (m, y) => rolling(y(2), monthNumber(m[1]!)) },
  { is: pattern(`${R12}${Y}`), read: (_, y) => rolling(y(1), 12) },
  { is: pattern(`${TERTIAL},?[ /-]*(?:år )?${YY}`), read: (m, y) => tertial(y(2), Number(m[1])) },
  { is: pattern(`${Y},?[ :/-]*${TERTIAL}`), read: (m, y) => tertial(y(1), Number(m[2])) },
  { is: pattern(`${QUARTER},?[ /-]*(?:år )?${YY}`), read: (m, y) => quarter(y(2), Number(m[1])) },
  { is: pattern(`${Y},?[ :/-]*${QUARTER}`), read: (m, y) => quarter(y(1), Number(m[2])) },
  {
    is: pattern(`(ht|vt|höstterminen|vårterminen|hösten|våren|hösttermin|vårtermin)[ -]*${YY}`),
    read: (m, y) => term(y(2), m[1]!.startsWith("v") ? "VT" : "HT"),
  },
  { is: pattern(`${Y}[ -]*(ht|vt)`), read: (m, y) => term(y(1), m[2]!.toUpperCase()) },
  { is: pattern(`(?:läsåret|läsår|lå|skolåret|skolår) ?${YY} ?[/–-] ?${YY}`), read: (_, y) => schoolYear(y(2)) },
  {
    is: pattern(`${Y}-(\\d\\d)(?:-\\d\\d)?(?: ?(?:–|--|till) ?(?:${Y}-)?| ?- ?${Y}-)(\\d\\d)(?:-\\d\\d)?`),
    read: (m, y) => spanOfMonths(y(1), Number(m[2]), Number(m[3] ?? m[4] ?? m[1]), Number(m[5])),
  },
  { is: pattern(`${Y}-(\\d\\d)-(\\d\\d)`), read: (m, y) => ofDate(y(1), Number(m[2]), Number(m[3])) },
  { is: pattern(`(\\d{1,2})[/.](\\d{1,2})[-/. ]${Y}`), read: (m, y) => ofDate(y(3), Number(m[2]), Number(m[1])) },
  { is: pattern(`(\\d{1,2}) ${M} ${Y}`), read: (m, y) => ofDate(y(3), monthNumber(m[2]!), Number(m[1])) },
  {
    is: pattern(`${M} ?[–-] ?${M},? ?-?${YY}`),
    read: (m, y) => fromMonths(monthNumber(m[1]!), monthNumber(m[2]!), y(3)),
  },
  { is: pattern(`${Y},? ${M} ?[–-] ?${M}`), read: (m, y) => fromMonths(monthNumber(m[2]!), monthNumber(m[3]!), y(1)) },
  { is: pattern(`${M},?[ -]*${YY}`), read: (m, y) => monthOf(y(2), monthNumber(m[1]!)) },
  { is: pattern(`${Y},?[ -]*${M}`), read: (m, y) => monthOf(y(1), monthNumber(m[2]!)) },
  {
    is: pattern(`(?<!\\d/)${Y}/(?!0\\d$|1[0-2]$)(\\d\\d|\\d{4})(?!/)`),
    read: (_, y) => (y(2) === y(1) + 1 ? schoolYear(y(2)) : null),
  },
  { is: pattern(`${Y} ?[–-] ?${Y}`), read: (_, y) => (y(2) > y(1) ? span(y(1), y(2)) : null) },
  {
    is: pattern(`(?<!\\d/)${Y}/((?:19|20)?\\d\\d)(?!/)`),
    read: (_, y) => (y(2) === y(1) + 1 ? schoolYear(y(2)) : null),
  },
  { is: pattern(`${Y}[-.](0[1-9]|1[0-2])`), read: (m, y) => monthOf(y(1), Number(m[2])) },
  { is: pattern(`${Y} ?[–-] ?(\\d\\d)`), read: (_, y) => (y(2) > y(1) ? span(y(1), y(2)) : null) },
  { is: pattern(`${Y}(0[1-9]|1[0-2])`), read: (m, y) => monthOf(y(1), Number(m[2])) },
  { is: pattern(`${SECOND_HALF},?[ -]*${YY}`), read: (_, y) => monthOf(y(1), 12) },
  { is: pattern(`${Y},?[ -]*${SECOND_HALF}`), read: (_, y) => monthOf(y(1), 12) },
  { is: pattern(`${DELAR},?[ -]*(?:\\d )?(?:år )?${YY}`), read: (_, y) => halfway(y(1)) },
  { is: pattern(`${Y},?[ -]*${DELAR}`), read: (_, y) => halfway(y(1)) },
];

/**
 * Months from January make a part of the year that is told by its end; any other run of months is told by its end too.
 */
const fromMonths = (from: number, to: number, year: number): Period | null =>
  to < from ? null : from === 1 && to === 12 ? plainYear(year) : monthOf(year, to);

/** From a month to a month, by its end; backwards is none. */
const spanOfMonths = (fromYear: number, from: number, year: number, to: number): Period | null =>
  from < 1 || from > 12 || to < 1 || to > 12
    ? null
    : year === fromYear
      ? fromMonths(from, to, year)
      : year > fromYear
        ? monthOf(year, to)
        : null;

const ORDINALS = ["första", "andra", "tredje", "fjärde"];
/** "2:a tertialet", "tredje kvartalet". */
const ORDINAL = new RegExp(
  `${BEFORE}(?:([1-4])(?:[:.]?[ae]|\\.)?|(${ORDINALS.join("|")})) (tertial|kvartal)(?:et)?${AFTER}`,
  "g",
);

/** Longer texts are sentences, not headers. */
const LONGEST_HEADER = 120;

/** Words of a count and of a bound, beside which a number is no year. */
const COUNTED = new Nearest(NUMBERS.counted);
const BOUNDED = new Nearest(NUMBERS.bounded);

/** A year with four digits that is no part of a longer number, a code or a date. */
const YEARS = /(?<![A-Za-zµÀ-ω\d.,/–-]|^[\d ]{1,8} )((?:19|20)\d\d)(?![\d%]| \d{3}(?!\d)|[.,/–-]\d)/g;
/** The whole text: "utfall -24", "bokslut 24". */
const SHORT =
  /^(?:(?:utfall|prognos|budget|mål|målvärde|bokslut|helår|år|resultat|plan) *[–'-](\d\d)|(?:utfall|prognos|budget|bokslut|helår) ([1-4]\d))$/;

/**
 * The period that a text is, or that a header contains: "Utfall 2021", "T2 2024", "Delår 2021-08", "aug 2024",
 * "2021-08-31", "Läsåret 2020/21", "HT 2024", "Mål 2022-2024", "R12 aug 2024". A year with two digits counts only
 * beside a word for its kind (T2 24, aug -24, utfall -21). Null: none, or several years that make no span; numbers with
 * a unit, ages and classes are no years.
 */
export const readPeriod = (text: string): Period | null =>
  text.length > 2 * LONGEST_HEADER ? null : known.of(text, periodIn);

/** Headers and cells are asked about again and again; what they say is not to be changed. */
const known = new Memory<string, Period | null>(8_000);

function periodIn(text: string): Period | null {
  const cleaned = clean(text)
    .toLowerCase()
    .replace(
      ORDINAL,
      (_, digit: string | undefined, word: string | undefined, part: string) =>
        `${part} ${digit ?? ORDINALS.indexOf(word!) + 1}`,
    );
  if (cleaned.length > LONGEST_HEADER || !hasDigit(cleaned)) return null;
  for (const rule of RULES) {
    const match = rule.is.exec(cleaned);
    if (!match) continue;
    const period = rule.read(match, (n) => yearOf(match[n]!.replace("'", "")));
    if (period && isYear(period.year)) return period;
  }
  const years = [...cleaned.matchAll(YEARS)].filter(
    ({ index, 1: year }) =>
      isYear(Number(year)) &&
      !COUNTED.begins(cleaned.slice(index + 4)) &&
      BOUNDED.endOf(cleaned.slice(0, index)) === null,
  );
  const distinct = new Set(years.map((found) => found[1]));
  if (distinct.size === 1) return plainYear(Number(years[0]![1]));
  if (distinct.size > 1) return null;
  const [, marked, bare] = SHORT.exec(cleaned) ?? [];
  const digits = marked ?? bare;
  return digits ? plainYear(2000 + Number(digits)) : null;
}

/** What stands after the year of a canonical form. */
const CANONICAL = /^(R12 )?(\d{4})(?: (?:T([1-3])|kv([1-4])|(delår)|([HV]T))|-(\d\d)|\/(\d\d)|–(\d{4}))?$/;

/** A canonical form as a period; null for any other text. */
export function parsePeriod(canonical: string): Period | null {
  const found = CANONICAL.exec(canonical);
  if (!found) return null;
  const [, r12, , third, fourth, half, termName, month, school, end] = found;
  const year = Number(found[2]);
  if (r12) return month ? rolling(year, Number(month)) : null;
  if (third) return tertial(year, Number(third));
  if (fourth) return quarter(year, Number(fourth));
  if (half) return halfway(year);
  if (termName) return term(year, termName);
  if (month) return monthOf(year, Number(month));
  if (school) return schoolYear(year + 1);
  return end ? span(year, Number(end)) : plainYear(year);
}

/** Earlier first by their ends, for canonical forms; what is no period comes before all, by its text. */
export function comparePeriods(a: string, b: string): number {
  const x = parsePeriod(a)?.order ?? -1;
  const y = parsePeriod(b)?.order ?? -1;
  return x - y || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * A canonical period in Swedish words: "2024", "augusti 2024", "tertial 2 2024", "läsåret 2023/24". Other texts come
 * back as they are.
 */
export function periodText(canonical: string): string {
  const period = parsePeriod(canonical);
  const monthText = (text: string): string => `${MONTHS[Number(text.slice(5, 7)) - 1]} ${text.slice(0, 4)}`;
  switch (period?.kind) {
    case "month":
      return monthText(canonical);
    case "tertial":
      return `tertial ${canonical.slice(-1)} ${period.year}`;
    case "quarter":
      return `kvartal ${canonical.slice(-1)} ${period.year}`;
    case "delår":
      return `delår ${period.year}`;
    case "schoolYear":
      return `läsåret ${canonical}`;
    case "term":
      return `${canonical.endsWith("HT") ? "höstterminen" : "vårterminen"} ${period.year}`;
    case "rolling":
      return `tolv månader till och med ${monthText(canonical.slice(4))}`;
    default:
      return canonical;
  }
}

/** A whole year: the period of a bokslut. */
export const isYearEnd = (canonical: string): boolean => parsePeriod(canonical)?.kind === "year";

/**
 * Months from the beginning of the year to the end of an interim period: 8 for "2024-08", "2024 T2" and "2024 delår".
 * Null for every other period.
 */
export function monthsTo(canonical: string): number | null {
  const period = parsePeriod(canonical);
  return period && ["month", "tertial", "quarter", "delår"].includes(period.kind)
    ? Math.floor((period.order - period.year * 100) / 5)
    : null;
}

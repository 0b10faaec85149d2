import { hasAfter, wordsBefore } from "../../lexicon/nearest";
import { hasDigit, isYear, twoDigits } from "../../domain/shapes";
import { CLASSES } from "../../lexicon/words/classes";
import { looseGrammar } from "../text/grammar";
import type { Match, Phrase } from "../text/phrase";
import { clean } from "../text/text";
import { isOfWord, type Token, tokensOf } from "../text/tokens";
import { fact } from "../../lexicon/textFact";
import { type Day, dayOf, DAYS, MONTHS, monthNumber } from "./date";
import { ofWords } from "../number/figure";

/** A period of the calendar of a municipality. */
export interface Period {
  /**
   * `2024` · `2024-08` · `2024-01–08` · `2024 T2` · `2024 delår` · `2024 kv3` · `2024 H2` · `2023/24` · `2024 HT` ·
   * `2019–2021` · `R12 2024-08`. A part of a year that nothing states: `augusti` · `januari–augusti` · `T2` · `delår` · `kv3` · `HT`; the
   * whole of it: `helår`.
   */
  canonical: string;
  /** `soFar`: from the beginning of the year to the end of a month. */
  kind:
    | "year"
    | "month"
    | "soFar"
    | "tertial"
    | "delår"
    | "quarter"
    | "half"
    | "schoolYear"
    | "term"
    | "span"
    | "rolling";
  /** The year it ends in; 0 where nothing states it. */
  year: number;
  /**
   * Sorts periods by their end, a whole year last among those of its year: year × 100 + 5 × month of the end + rank of
   * the kind.
   */
  order: number;
}

/** Rank within the same end: what covers more comes later. */
const RANK: Record<Period["kind"], number> = {
  month: 0,
  soFar: 2,
  quarter: 1,
  half: 2,
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

const isCalendar = (year: number): boolean => year >= 1950 && year <= 2099;

const plainYear = (year: number): Period => make(String(year), "year", year, 12);
const monthOf = (year: number, month: number): Period => make(`${year}-${twoDigits(month)}`, "month", year, month);
/** From January to a month: January alone is itself, and all twelve are the year. */
const soFar = (year: number, month: number): Period =>
  month === 1
    ? monthOf(year, 1)
    : month === 12
      ? plainYear(year)
      : make(`${year}-01–${twoDigits(month)}`, "soFar", year, month);
const rolling = (year: number, month: number): Period =>
  make(`R12 ${year}-${twoDigits(month)}`, "rolling", year, month);
const tertial = (year: number, n: number): Period => make(`${year} T${n}`, "tertial", year, 4 * n);
const quarter = (year: number, n: number): Period => make(`${year} kv${n}`, "quarter", year, 3 * n);
/** The second half; the first is a delår. */
const secondHalf = (year: number): Period => make(`${year} H2`, "half", year, 12);
const term = (year: number, name: string): Period => make(`${year} ${name}`, "term", year, name === "VT" ? 6 : 12);
/** The month that a delårsrapport ends with. */
const INTERIM_END = 8;

const halfway = (year: number): Period => make(`${year} delår`, "delår", year, INTERIM_END);
const schoolYear = (year: number): Period => make(`${year - 1}/${twoDigits(year % 100)}`, "schoolYear", year, 6);
const span = (from: number, to: number): Period => make(`${from}–${to}`, "span", to, 12);

/** The date of a year's end is the year; any other date is its month. */
const inDay = ({ year, month, day }: Day): Period =>
  month === 12 && day === 31 ? plainYear(year) : monthOf(year, month);

/** The text of a named group; "": it took no part. */
type Group = (name: string) => string;

/** A row of the table of forms. */
interface Rule {
  /** A text that this row reads: no row above it does. */
  example: string;
  is: Phrase;
  read: (group: Group, match: Match) => Period | null;
}

const when = (example: string, source: string, read: Rule["read"]): Rule => ({
  example,
  is: looseGrammar(source),
  read,
});

const onDay = ({ example, is }: (typeof DAYS)[number]): Rule => ({
  example,
  is,
  read: (_, match) => {
    const day = dayOf(match);
    return day && inDay(day);
  },
});

/** Of two digits in this century. */
function year(text: string): number {
  const digits = text.replace("'", "");
  return digits.length === 2 ? CENTURY + Number(digits) : Number(digits);
}
const CENTURY = 2000;

/** The second of two years as it goes on from the first: "2023/24". */
const isNext = (group: Group): boolean => year(group("end")) === year(group("y")) + 1;

const inMonths = (g: Group): Period | null =>
  spanOfMonths(year(g("y")), Number(g("m")), year(g("end") || g("y")), Number(g("n")));
const inNamedMonths = (g: Group): Period | null => fromMonths(monthNumber(g("m")), monthNumber(g("n")), year(g("y")));
const inNamedMonth = (g: Group): Period => monthOf(year(g("y")), monthNumber(g("m")));
/** "t.o.m. augusti 2024"; December is read as it stands alone. */
const upToMonth = (year: number, month: number): Period | null =>
  month >= 1 && month < 12 ? soFar(year, month) : null;
const upToNamed = (g: Group): Period | null => upToMonth(year(g("y")), monthNumber(g("m")));
const inTertial = (g: Group): Period | null => upTo(3, g("n")) && tertial(year(g("y")), Number(g("n")));
const inQuarter = (g: Group): Period | null => upTo(4, g("n")) && quarter(year(g("y")), Number(g("n")));
/** "kv 1–3": from a part of the year to a later one. */
const RUN_OF_PARTS = "m:(D1) (– | - | till | {through}) [{quarter} | {tertial}] n:(D1) !(‿ (D | - D))";
const inParts = (g: Group, most: number): Period | null =>
  upTo(most, g("m")) &&
  upTo(most, g("n")) &&
  fromMonths(1 + ((Number(g("m")) - 1) * 12) / most, (Number(g("n")) * 12) / most, year(g("y")));
const inQuarters = (g: Group): Period | null => inParts(g, 4);
const inTertials = (g: Group): Period | null => inParts(g, 3);
const inTerm = (g: Group): Period => term(year(g("y")), g("t").startsWith("v") ? "VT" : "HT");
const inSecondHalf = (g: Group): Period => secondHalf(year(g("y")));
const inInterim = (g: Group): Period => halfway(year(g("y")));
const inSpan = (g: Group): Period | null => (year(g("end")) > year(g("y")) ? span(year(g("y")), year(g("end"))) : null);

/** Null for a number that no part of a year has. */
const upTo = (most: number, n: string): true | null => (Number(n) >= 1 && Number(n) <= most) || null;

/** Before the number of a decision or of a paper: "nr 8/2024", "KF § 8/2024". */
const UNNUMBERED = "<!(D [.] | Y | D ‿ / | § | nr [.] | nummer | dnr | protokoll | kf | ks)";

/** The day that a month ends with, before it. */
const LAST_DAY = "[den] [28 | 29 | 30 | 31]";

const monthInYear = (year: number, month: number): Period | null => upTo(12, String(month)) && monthOf(year, month);

/** The forms of a period, most specific first; the first match decides. */
export const FORMS: readonly Rule[] = [
  when("R12 2024-08", "{r12} y:(Y) - m:(D2)", (g) => rolling(year(g("y")), Number(g("m")))),
  when("R12 aug 2024", "{r12} m:({month}) [,] [-] y:({anyYear})", (g) => rolling(year(g("y")), monthNumber(g("m")))),
  when("R12 2024", "{r12} y:(Y)", (g) => rolling(year(g("y")), 12)),
  when("kv 1–3 2024", `{quarter} ${RUN_OF_PARTS} [,] [/ | -] [år] y:({anyYear})`, inQuarters),
  when("2024 kv 1–3", `y:(Y) [,] [: | / | -] {quarter} ${RUN_OF_PARTS}`, inQuarters),
  when("T1–T2 2024", `{tertial} ${RUN_OF_PARTS} [,] [/ | -] [år] y:({anyYear})`, inTertials),
  when("2024 T1–T2", `y:(Y) [,] [: | / | -] {tertial} ${RUN_OF_PARTS}`, inTertials),
  when("T2 2024", "{tertial} n:(D1) [,] [/ | -] [år] y:({anyYear})", inTertial),
  when("2024 T2", "y:(Y) [,] [: | / | -] {tertial} n:(D1)", inTertial),
  when("kv 3 2024", "{quarter} n:(D1) [,] [/ | -] [år] y:({anyYear})", inQuarter),
  when("2024 kv 3", "y:(Y) [,] [: | / | -] {quarter} n:(D1)", inQuarter),
  when("HT 2024 – VT 2025", "({autumnTerm}) (Y) (– | - | / | och | till) ({springTerm}) y:(Y)", (g) =>
    schoolYear(year(g("y"))),
  ),
  when("HT 2024", "t:({term}) [-] y:({anyYear})", inTerm),
  when("2024 HT", "y:(Y) [-] t:(ht | vt)", inTerm),
  when("läsåret 2023/24", "{schoolYear} ({anyYear}) (/ | – | -) y:({anyYear})", (g) => schoolYear(year(g("y")))),
  when("2024-01–08", "y:(Y) - m:(D2) [- D2] (– | -- | till | {through}) [end:(Y) -] n:(D2) [- D2]", inMonths),
  when("2024-01-2024-08", "y:(Y) - m:(D2) [- D2] - end:(Y) - n:(D2) [- D2]", inMonths),
  when(
    "jan–aug 2024",
    `m:({month}) [.] (– | - | till | {through}) ${LAST_DAY} n:({month}) [.] [,] [-] y:({anyYear})`,
    inNamedMonths,
  ),
  when("t.o.m. 2024-08", "<!(Y) ({throughEnd} | {accumulatedTo}) [den] y:(Y) - m:(D2) [- (28 | 29 | 30 | 31)]", (g) =>
    upToMonth(year(g("y")), Number(g("m"))),
  ),
  when(
    "t.o.m. augusti 2024",
    `<!(Y) ({throughEnd} | {accumulatedTo}) ${LAST_DAY} m:({month}) [.] [,] [-] y:({anyYear})`,
    upToNamed,
  ),
  when("2024 t.o.m. augusti", `y:(Y) [,] ({throughEnd} | {accumulatedTo}) ${LAST_DAY} m:({month}) !([,] Y)`, upToNamed),
  ...DAYS.map(onDay),
  when("1–8/2024", "m:(D1 | D2) (– | -) n:(D1 | D2) / y:(Y)", inMonths),
  when("8/2024", `${UNNUMBERED} m:(D) ‿ / ‿ y:(Y) !(‿ (/ | -))`, (g) => monthInYear(year(g("y")), Number(g("m")))),
  when("2024 jan–aug", "y:(Y) [,] m:({month}) [.] (– | - | till) n:({month})", inNamedMonths),
  when("aug 2024", "m:({month}) ([,] [-] y:(Y) | [-] y:(' D2 | D2))", inNamedMonth),
  when("2024 augusti", "y:(Y) [,] [-] m:({month})", inNamedMonth),
  when("2023/24", "<!((D | Y) /) y:(Y) / end:(Y | D2) !(/)", (g) => (isNext(g) ? schoolYear(year(g("end"))) : null)),
  when("2022–2024", "y:(Y) (– | -) end:(Y)", inSpan),
  when("2024-08", "y:(Y) ‿ (- | .) ‿ m:(D2)", (g) => monthInYear(year(g("y")), Number(g("m")))),
  when("2022-24", "y:(Y) (– | -) end:(D2)", inSpan),
  when(
    "202408",
    "ym:(D6) !(, | %)",
    (g) =>
      (isYear(g("ym").slice(0, 4)) &&
        upTo(12, g("ym").slice(4)) &&
        monthOf(Number(g("ym").slice(0, 4)), Number(g("ym").slice(4)))) ||
      null,
  ),
  when("FY24", "fy [-] y:({anyYear})", (g) => plainYear(year(g("y")))),
  when("andra halvåret 2024", "{secondHalf} [,] [-] y:({anyYear})", inSecondHalf),
  when("2024 andra halvåret", "y:(Y) [,] [-] {secondHalf}", inSecondHalf),
  when("delår 2024", "{interim} [,] [-] [D1] [år] y:({anyYear})", inInterim),
  when("2024 delår", "y:(Y) [,] [-] {interim}", inInterim),
];

/** Months from January are the year so far; any other run of months is stated by its end. */
const fromMonths = (from: number, to: number, year: number): Period | null =>
  to < from ? null : from === 1 ? soFar(year, to) : monthOf(year, to);

/** From a month to a month, by its end; backwards is no period. */
const spanOfMonths = (fromYear: number, from: number, year: number, to: number): Period | null =>
  from < 1 || from > 12 || to < 1 || to > 12
    ? null
    : year === fromYear
      ? fromMonths(from, to, year)
      : year > fromYear
        ? monthOf(year, to)
        : null;

/** "2:a tertialet", "tredje kvartalet". */
const ORDINAL = looseGrammar(
  "(n:(D1) [: | .] [a | e] | nth:({ordinal})) part:(tertial | tertialet | kvartal | kvartalet)",
);
const ORDINALS = CLASSES["ordinal"]?.split(" | ") ?? [];

/** With the number of a part of a year after it: "tertial 2". */
export const counted = (text: string): string =>
  ORDINAL.replace(text, ({ group }) => {
    const n = group("n") ?? String((ORDINALS.indexOf((group("nth") ?? "").toLowerCase()) % PARTS) + 1);
    return `${group("part")?.toLowerCase().replace("et", "")} ${n}`;
  });

/** As many parts of a year have ordinals, in each language. */
const PARTS = 4;

/**
 * "20/21", alone, after a word for a figure or before whose it is ("20/21 Flickor"): two years that follow each other, as a
 * header writes a school year.
 */
const SHORT_SCHOOL_YEAR = looseGrammar("^ [{schoolYear} | {ofYear}] from:(D2) ‿ / ‿ to:(D2) [W] $");

/** With a header's school year in full: "Mål 2024/25"; other texts as they are. */
export function withWholeSchoolYear(text: string): string {
  const found = SHORT_SCHOOL_YEAR.exec(text);
  const [from = "", to = ""] = [found?.group("from"), found?.group("to")];
  return from !== "" && Number(to) === Number(from) + 1 ? text.replace(`${from}/${to}`, `20${from}/${to}`) : text;
}

/** Longer texts are sentences, not headers. */
const LONGEST_HEADER = 120;

/** Signs that make one number or code of the digits on both sides. */
const JOINING = ".,/–-";

/** Whether the token at a place goes on in the one before it: "a2024", "10-2024". */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.isGlued === true && before !== undefined && (isOfWord(before) || JOINING.includes(before.text));
}

/** Only digits stand before it, and few: "12 2024". */
const isLastOfCount = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && (tokens[at]?.from ?? 0) <= LONGEST_COUNT && tokens.slice(0, at).every(({ kind }) => kind === "digits");

/** A share, a decimal or another part goes on after it, or three digits that make it thousands. */
function hasMore([after, second]: readonly Token[]): boolean {
  if (!after) return false;
  if (!after.isGlued) return after.kind === "digits" && after.text.length === 3;
  if (after.text === "%") return true;
  return JOINING.includes(after.text) && second?.kind === "digits" && second.isGlued;
}

/** A year with four digits that is no part of a longer number, a code or a date. */
const standsAlone = (tokens: readonly Token[], at: number): boolean =>
  isYear(tokens[at]?.text ?? "") &&
  !goesOn(tokens, at) &&
  !isLastOfCount(tokens, at) &&
  !hasMore(tokens.slice(at + 1, at + 3));

/** Digits before a year, to here, make it a part of a number: "12 2024". */
const LONGEST_COUNT = 9;

/** The whole text: "utfall -24", "bokslut 24". */
const SHORT = [looseGrammar("^ {ofYear} (– | ' | -) y:(D2) $"), looseGrammar("^ {figureOfYear} y:(D2) $")];

function shortYear(text: string): Period | null {
  const [marked, bare] = SHORT.map((short) => short.exec(text)?.group("y"));
  const digits = marked ?? (bare !== undefined && "1234".includes(bare.charAt(0)) ? bare : undefined);
  return digits === undefined ? null : plainYear(year(digits));
}

/**
 * The period of a text, or the one that a header contains: "Utfall 2021", "T2 2024", "Delår 2021-08", "aug 2024",
 * "jan–aug 2024", "2021-08-31", "Läsåret 2020/21", "HT 2024", "Mål 2022-2024", "R12 aug 2024". A year with two digits counts only
 * beside a word for its kind (T2 24, aug -24, utfall -21). Null: none, or several years that make no span; numbers with
 * a unit, ages and classes are no years.
 */
export const readPeriod = ofWords(
  () => null,
  (text): Period | null => (text.length > 2 * LONGEST_HEADER ? null : periodIn(text)),
);

/** The month that a period ends in, 1–12. */
export const endMonth = ({ order, year }: Period): number => Math.floor((order - year * 100) / 5);

/** The same with its year: "2024-08". */
export const endOf = (period: Period): string => `${period.year}-${twoDigits(endMonth(period))}`;

/** Twelve months end where they do: "rullande 12 månader (t.o.m. aug 2024)". */
const TWELVE_MONTHS = looseGrammar("{r12}");

/** The first of the forms that a text in small letters has, with its period. */
export function formIn(small: string): { period: Period; form: Rule } | null {
  for (const form of FORMS) {
    const match = form.is.exec(small);
    const period = match && form.read((name) => match.group(name) ?? "", match);
    if (period?.kind === "soFar" && TWELVE_MONTHS.test(small)) continue;
    if (period && isCalendar(period.year)) return { period, form };
  }
  return null;
}

function periodIn(text: string): Period | null {
  const cleaned = counted(clean(text).toLowerCase());
  if (cleaned.length > LONGEST_HEADER || !hasDigit(cleaned)) return null;
  const formed = formIn(cleaned);
  if (formed) return formed.period;
  const tokens = tokensOf(cleaned);
  const years = tokens.filter(
    ({ text: digits, from, to }, at) =>
      standsAlone(tokens, at) &&
      isCalendar(Number(digits)) &&
      // A number beside words of a count or a bound is no year.
      !hasAfter(cleaned.slice(to), "counted") &&
      wordsBefore(cleaned.slice(0, from), "bounded") === null,
  );
  const [only, ...others] = new Set(years.map(({ text: digits }) => digits));
  if (others.length > 0) return null;
  return only === undefined ? shortYear(cleaned) : plainYear(Number(only));
}

/** The word for a whole year that nothing states. */
const WHOLE_YEAR = "helår";

/** Any year: a part of a year is read, and named, beside one. */
const SOME_YEAR = 2000;

/** Before the last month of the year so far, in words. */
const FROM_JANUARY = `${MONTHS[0]}–`;

/** A part of a year without its year; null for a period that is no part of one year. */
export function withoutYear(period: Period): string | null {
  const { canonical, kind } = period;
  const last = MONTHS[endMonth(period) - 1];
  if (kind === "month") return last ?? null;
  if (kind === "soFar") return `${FROM_JANUARY}${last}`;
  if (kind === "year") return WHOLE_YEAR;
  return ["tertial", "quarter", "half", "delår", "term"].includes(kind) ? canonical.slice(5) : null;
}

/** From January to a month, without a year: "januari–augusti" to 8. */
export const soFarTo = (month: number): string | undefined => withoutYear(soFar(SOME_YEAR, month)) ?? undefined;

/** Whether a period ends with its year. */
export const endsYear = (period: Period): boolean => endMonth(period) === 12;

/** "augusti", "januari–augusti", "T2", "helår" as a period of a year; null for any other text. */
export function partOf(year: number, name: string): Period | null {
  if (name === WHOLE_YEAR) return plainYear(year);
  const isSoFar = name.startsWith(FROM_JANUARY);
  const month = MONTHS.indexOf(isSoFar ? name.slice(FROM_JANUARY.length) : name) + 1;
  if (month > 0) return isSoFar ? soFar(year, month) : monthOf(year, month);
  return PART_NAME.test(name) ? parseDated(`${year} ${name}`) : null;
}

const PART_NAME = /^(?:T[1-3]|kv[1-4]|H2|delår|[HV]T)$/;

/** Whether a canonical form is of a part of a year, or the whole of one, that nothing states. */
export const isUndated = (canonical: string): boolean => parsePart(canonical) !== null;

/** The same without a year: the earliest of all, and in their order within the year. */
function parsePart(name: string): Period | null {
  const part = partOf(SOME_YEAR, name);
  return part && { ...part, canonical: name, year: 0, order: part.order - SOME_YEAR * 100 };
}

/** The part of a canonical form after its year. */
const CANONICAL =
  /^(R12 )?(\d{4})(?: (?:T([1-3])|kv([1-4])|(delår)|(H2)|([HV]T))|-01–(\d\d)|-(\d\d)|\/(\d\d)|–(\d{4}))?$/;

/** A canonical form in a year: a part of one that nothing dates is of that year, "" where there is no such; others as they are. */
export const inYear = (canonical: string, year: number): string =>
  isUndated(canonical) ? (partOf(year, canonical)?.canonical ?? "") : canonical;

/** A canonical form as a period; null for any other text. */
export const parsePeriod = fact((canonical): Period | null => parseDated(canonical) ?? parsePart(canonical));

/** When a canonical form ends, told alike ("2024" and "2024 kv4"); "": it is of no period. */
export function endIn(canonical: string): string {
  const period = parsePeriod(canonical);
  return period ? endOf(period) : "";
}

/** The year that a canonical form ends in; undefined: it states none. */
export const yearOf = (canonical = ""): number | undefined => parsePeriod(canonical)?.year || undefined;

function parseDated(canonical: string): Period | null {
  const found = CANONICAL.exec(canonical);
  if (!found) return null;
  const [, r12, , third, fourth, interim, half, termName, lastMonth, month, school, end] = found;
  const year = Number(found[2]);
  if (r12) return month ? rolling(year, Number(month)) : null;
  if (third) return tertial(year, Number(third));
  if (fourth) return quarter(year, Number(fourth));
  if (interim) return halfway(year);
  if (half) return secondHalf(year);
  if (termName) return term(year, termName);
  if (lastMonth) return soFar(year, Number(lastMonth));
  if (month) return monthOf(year, Number(month));
  if (school) return schoolYear(year + 1);
  return end ? span(year, Number(end)) : plainYear(year);
}

/**
 * What is accumulated to the end of a part of a year: the year so far. Undefined where that is the part itself, and for a
 * period that is no part of a year.
 */
export function accumulatedTo(part: string): string | undefined {
  const months = monthsTo(part);
  if (months === null || FIRST_PARTS.some((first) => part.endsWith(first))) return undefined;
  const year = yearOf(part);
  const whole = soFar(year ?? SOME_YEAR, months);
  const name = year === undefined ? withoutYear(whole) : whole.canonical;
  return name === part ? undefined : (name ?? undefined);
}
const FIRST_PARTS = ["T1", "kv1"];

/** Orders canonical forms by their ends, earliest first; other texts come before all, by their text. */
export function comparePeriods(a: string, b: string): number {
  const x = parsePeriod(a)?.order ?? -1;
  const y = parsePeriod(b)?.order ?? -1;
  return x - y || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * A canonical period in Swedish words: "2024", "augusti 2024", "januari–augusti 2024", "tertial 2 2024", "halvår 2 2024", "läsåret 2023/24". Other texts come
 * back as they are.
 */
export function periodText(canonical: string): string {
  const period = parseDated(canonical);
  const monthText = (text: string): string => `${MONTHS[Number(text.slice(5, 7)) - 1]} ${text.slice(0, 4)}`;
  switch (period?.kind) {
    case "month":
      return monthText(canonical);
    case "soFar":
      return `${withoutYear(period)} ${period.year}`;
    case "tertial":
      return `tertial ${canonical.slice(-1)} ${period.year}`;
    case "quarter":
      return `kvartal ${canonical.slice(-1)} ${period.year}`;
    case "half":
      return `halvår ${canonical.slice(-1)} ${period.year}`;
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
 * Months from the beginning of the year to the end of an interim period: 8 for "2024-08", "2024-01–08", "2024 T2" and "2024 delår".
 * Null for every other period.
 */
export function monthsTo(canonical: string): number | null {
  const period = parsePeriod(canonical);
  return period && ["month", "soFar", "tertial", "quarter", "half", "delår"].includes(period.kind)
    ? endMonth(period)
    : null;
}

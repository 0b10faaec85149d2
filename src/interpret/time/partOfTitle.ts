import { byLetters, yearsIn } from "../../domain/shapes";
import { NUMBER_WORDS } from "../number/numeral";
import { looseGrammar } from "../text/grammar";
import { withoutWritingDays, withYear } from "./date";
import { partOfAccount } from "./partOfYear";
import { endMonth, endsYear, readPeriod, withoutYear, type Period } from "./period";

/** A part of a year that a title or the name of a sheet says that its figures are of. */
export interface TitledPart {
  /** Without its year: "november", "T2". */
  part: string;
  /** The year that it is of; undefined: the text names none. */
  year?: number;
}

/** When a paper was decided, written or taken out, or something was measured, and not what its figures are of. */
const STAMPED = looseGrammar("{stampWord} | {measuringEvent}");
/** A report of a whole year is often written in the months after it. */
const ANNUAL = looseGrammar("{annualPaper} | helår* | {r12} | {secondHalf} | {schoolYear} | läsår*");
/** What one of these says is dated by any day in it, else by the last of a month alone. */
const REPORTING = looseGrammar("{followedUp} | {reportingWord}");
/** "Jan–dec", "1 januari – 31 december 2024". */
const MONTHS_TO = looseGrammar("{month} [Y] (– | - | till) [den] [D] {month}");
/** "Efter tre kvartal", "efter två tertial". */
const AFTER_PARTS = looseGrammar("efter [de] [första] n:({count}) (kvartal | kvartalen | tertial | tertialen)");
/** "Tertialuppföljning 2024", "Uppföljning 2 2024", "Avstämning hösten 2024": of a part, and not which. */
const UNSAID = looseGrammar(
  "{partReport} !(…2 {month}) | ({followedUp} | *rapport | *uppföljning) [nr] (1 | 2 | 3) [,] Y | ({followedUp} | *rapport | *uppföljning) (våren | hösten | sommaren)",
);

const ANY_YEAR = 2000;

/** "Uppföljning mål | utskriven 2024-11-14": each part tells of its own. */
const clausesOf = (text: string): string[] => byLetters(text, ",;()|·").flatMap((part) => part.split(" – "));

/** The same with the year that parts are read beside, where it names a month or a day without one: "31/8", and no chapter "3.4". */
function withAnyYear(text: string): string {
  const dated = withYear(text, String(ANY_YEAR));
  return yearsIn(dated).length > 0 || !text.includes("/") ? dated : `${text} ${ANY_YEAR}`;
}

const withoutYears = (text: string): string =>
  yearsIn(text)
    .reduce((left, year) => left.replace(year, ""), text)
    .trim();

/** Without its year, a period that is a month and does not end the year, or one of these kinds. */
const partIn = (period: Period | null, ...kinds: Period["kind"][]): string | undefined =>
  period !== null && ["month", ...kinds].includes(period.kind) && !endsYear(period)
    ? (withoutYear(period) ?? undefined)
    : undefined;

/** The months that parts of a year end with: "efter tre kvartal". */
function afterParts(clause: string): Period | null {
  const found = AFTER_PARTS.exec(clause);
  const word = found?.group("n")?.toLowerCase() ?? "";
  const count = NUMBER_WORDS.get(word) ?? Number(word);
  const name = found?.text.includes("tertial") ? "T" : "kv";
  return found ? readPeriod(`${name}${count} ${ANY_YEAR}`) : null;
}

/** A title without its clauses that say in which month a paper was written, decided or handed in: "Underlag, inlämnat januari 2025". */
export function withoutStampedMonths(text: string): string {
  const clauses = clausesOf(text);
  const isStamped = (clause: string): boolean => STAMPED.test(clause) && readPeriod(clause)?.kind === "month";
  return clauses.some(isStamped) ? clauses.filter((clause) => !isStamped(clause)).join(",") : text;
}

/** The part of a year that a clause says that figures are of, with its year where it names it. */
function monthIn(clause: string): TitledPart | undefined {
  const after = partIn(afterParts(clause), "quarter", "tertial");
  if (after === undefined && STAMPED.test(clause)) return undefined;
  const ofDays = (text: string): string => (REPORTING.test(clause) ? text : withoutWritingDays(text));
  const [year] = yearsIn(clause);
  const own = year === undefined ? null : readPeriod(ofDays(clause));
  const dated = partIn(own);
  if (own !== null && dated !== undefined) return { part: dated, year: own.year };
  if (own !== null && own.kind !== "year") return undefined;
  const bare = withoutYears(clause);
  const read = readPeriod(ofDays(withAnyYear(bare)));
  const part = after ?? (read && isSureOf(read, bare) ? partIn(read) : undefined);
  return part === undefined ? undefined : { part, ...(year === undefined ? {} : { year: Number(year) }) };
}

/** A month of the winter without its year may be the next one's, when the year's report is written, unless it stands alone: "Mars". */
const isSureOf = (period: Period, text: string): boolean => endMonth(period) > LAST_OF_WINTER || ALONE.test(text);
/** The last month in which the year before is told of. */
export const LAST_OF_WINTER = 3;
const ALONE = looseGrammar("^ {month} $");

/**
 * The part of a year that a title or the name of a sheet says that its figures are of: "Delårsbokslut", "Uppföljning november
 * 2024", "Läget 31/8 2024", "Sep". A month or a day beside a word for when it was decided, written, taken out or measured is that,
 * and so is a day alone, and a month after the year that the text is of: "Mål 2025, avstämning i januari 2026". Undefined: none, or
 * one that ends with the year.
 */
export function partOfTitle(text: string): TitledPart | undefined {
  const account = partOfAccount(text);
  const [first] = yearsIn(text).map(Number);
  const ofText = first === undefined ? {} : { year: first };
  if (account !== undefined) return { part: account, ...ofText };
  if (ANNUAL.test(text) || MONTHS_TO.test(text)) return undefined;
  const found = clausesOf(text)
    .flatMap((clause) => monthIn(clause.trim()) ?? [])
    .find(({ year = first }) => first === undefined || year === undefined || year <= first);
  return found && { ...ofText, ...found };
}

/** Whether a title says that it is of a part of a year, and not of which: "Tertialuppföljning 2024", "Avstämning hösten 2024". */
export const isOfSomePart = (text: string): boolean =>
  !ANNUAL.test(text) && !STAMPED.test(text) && UNSAID.test(text) && partOfTitle(text) === undefined;

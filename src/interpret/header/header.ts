import {
  beginsSmall,
  beginsWithCapital,
  beginsWithYear,
  byLetters,
  bySpaces,
  hasDigit,
  inBrackets,
  isInitials,
  isLetter,
  isYear,
  oneLine,
  runsOf,
  trimmedEnd,
  withBrackets,
  withoutLast,
  withoutRaised,
  withYears,
  dateIn,
} from "../../domain/shapes";
import { keysOf } from "../../domain/keys";
import type { Judge, Role } from "../../domain/plan";
import { readValue } from "../number/number";
import { withoutDecisionDays } from "../time/date";
import { counted, readPeriod, withWholeSchoolYear } from "../time/period";
import { clean, textKey } from "../text/text";
import { isKnownUnit, readUnit } from "../number/unit";
import { Lexicon, hasWord } from "../../lexicon/lexicon";
import { Memory } from "../../lexicon/memory";
import { fact } from "../../lexicon/textFact";
import { formsOf } from "../../lexicon/notation";
import {
  COMMITTEE_INITIALS,
  HEADER_PARTS,
  HEADERS,
  NEUTRAL_WORDS,
  TIMES_OF_FIGURES,
  OWNER_PARTS,
  PLURALS_OF_LEVELS,
} from "../../lexicon/words/headers";
import { headerOfExport } from "./exportName";
import { grammar, looseGrammar } from "../text/grammar";
import type { Match } from "../text/phrase";
import { partOfYear } from "../time/partOfYear";
import { isPast, phraseScores, unasked, aimsIn, type AimInHeader } from "./headerPhrase";
import { goalWords, namesWhose } from "./goalHeader";
import { isHeading, namesLevel, withoutAgain } from "./title";
import { figureIn, ofWords } from "../number/figure";

type Scores = Partial<Record<Role, number>>;

/** What a header's words state of its column. */
export interface HeaderReading {
  /** How strongly (0–1.2) the words speak for each role. */
  scores: Readonly<Scores>;
  /** Canonical. */
  period?: string;
  unit?: string;
  /** "kvinnor", "män" … */
  group?: string;
  /** For a grade: whose it is. */
  by: Judge;
  /** Without period, unit and group. */
  words: string;
  /** "Utfall 2023 (mål)": what the header says over cells with a target in brackets, "8,9 (7,0)". */
  twofold?: HeaderReading;
  /** The cells have a target in brackets, for this period; "": that of the figure before it. */
  targetInBrackets?: string;
  /** The target that the header states for all its rows, "minst 80 %", and the year that it names for it. */
  aim?: { text: string; period?: string };
}

/** The programme's name holds a year that is no period. */
const GLOBAL = looseGrammar("agenda 2030 [‿ - ‿ mål]");

const ROLES = new Lexicon(Object.fromEntries(HEADERS.map(({ words }, row) => [String(row), words])));
const PARTS = new Lexicon(HEADER_PARTS);

/** Whether a header is one of another kind of table. */
export const isForeign = (text: string): boolean => PARTS.has(textKey(text), "foreign");

/** Whether a header only says that names stand below it: "Namn". */
export const isPlainName = (text: string): boolean => PARTS.has(textKey(text), "plainName");

/** Whether a title's words are for measures of a task, and not of the staff and money for it: "Prestationsmått". */
export function namesTaskMeasures(title: string): boolean {
  const { scores, words } = readHeader(title);
  return (scores.indicator ?? 0) >= 0.9 && !PARTS.has(words, "ofResources");
}

/** Whether a header's words are of the accounts: "Bokslut 2024". */
export const isOfAccounts = (words: string): boolean => PARTS.has(words, "ofAccounts");

/** A word that ends the name of a committee in a longer title. */
const COMMITTEE_LAST = grammar("^ (*nämnden | *nämndens | *styrelsen) $");
/** Who has decided is no subject of a title. */
const DECIDED = grammar("antag* | beslut* | fastställ* | godkän* | revider* | paragraf | § | kontakt*");
/** Longer titles are sentences. Letters. */
const [LONGEST_TITLE, LONGEST_NAME] = [80, 60];

/** The committee that a title names: "Styrkort Tekniska nämnden"; undefined where it is named as who has decided. */
export function committeeIn(title: string): string | undefined {
  if (isCommittee(title)) return title;
  return title.length > LONGEST_TITLE || DECIDED.test(title.toLowerCase()) ? undefined : nameIn(clean(title));
}

/** A committee's name has so many words before its last. */
const MOST_BEFORE = 8;

/** "Nämnden" alone is no name. */
const BARE = grammar(
  "^ (nämnd | nämnden | nämndens | styrelse | styrelsen | förvaltning | förvaltningen | bolag | bolaget) $",
);

/** What no name of a committee goes on over: "Rena gator (Tekniska nämnden)". */
const MARKS = /[^A-Za-zµÀ-ω ,-]+/;

/** From a word with a capital over words in small letters to the last: "Barn- och utbildningsnämnden". */
function nameOfPart(part: string): string | undefined {
  const words = part.trim().split(" ");
  const last = words.findIndex(isLastOfName);
  let first = last;
  while (first > 0 && last - first < MOST_BEFORE && beginsSmall(words[first] ?? "")) first--;
  const name = trimmedEnd(words.slice(first, last + 1).join(" "), ",");
  if (!beginsWithCapital(name) || BARE.test(name.toLowerCase())) return undefined;
  const own = name.endsWith("nämndens") ? name.slice(0, -1) : name;
  const isBare = own.endsWith(" nämnden") || own.endsWith(" styrelsen");
  return isBare && !(last - first === 1 && words[first]?.endsWith("a")) ? undefined : own;
}

const nameIn = (title: string): string | undefined =>
  title
    .split(MARKS)
    .map(nameOfPart)
    .find((name) => name !== undefined);

const isLastOfName = (word: string): boolean => COMMITTEE_LAST.test(trimmedEnd(word.toLowerCase(), ","));

/** What a heading is about before it states whose: "Nyckeltal teknisk förvaltning". */
const SUBJECT = grammar("^ {documentWord} W");
const NAME_OF_COMMITTEE = grammar("^ …~ {committeeLast} $");

/** Whether a text is the name of a committee, a board or a company, and nothing else. */
export const isCommittee = fact((name): boolean => {
  if (name.length > LONGEST_NAME || hasDigit(name)) return false;
  const written = name === name.toUpperCase() ? name.charAt(0) + name.slice(1).toLowerCase() : name;
  const text = clean(written);
  const [first = "", ...others] = text.split(" ");
  if (SUBJECT.test(text.toLowerCase())) return false;
  if (isCompany([first, ...others])) return true;
  const isOneName = others.length <= MOST_BEFORE && !others.some(beginsWithCapital) && [...text].every(isOfName);
  const key = text.toLowerCase();
  return isOneName && NAME_OF_COMMITTEE.test(key) && !BARE.test(key) && !RELATED.test(key);
});

/** "Beslutad av kommunstyrelsen": a relation to a committee is not its name. */
const RELATED = grammar("av | till | från | hos | om | enligt | ska | skall | har | är");

const isOfName = (letter: string): boolean => isLetter(letter) || " -,".includes(letter);

/** "Bostads AB Väst", "AB Väst": one of its ends states that it is a company, and the rest is a name. */
function isCompany(words: readonly string[]): boolean {
  const name = words[0] === "AB" ? words.slice(1) : words.at(-1) === "AB" ? words.slice(0, -1) : [];
  return name.length > 0 && name.length <= 3 && name.every((word) => word.length > 1 && beginsWithCapital(word));
}

const INITIALS: ReadonlySet<string> = new Set(formsOf(COMMITTEE_INITIALS));

/** Whether a text is a committee by its initials, and nothing else. */
export const isInitialsOfCommittee = (text: string): boolean => INITIALS.has(text);

/** Whether a text is such initials, perhaps with others after them: "KS, BUN". */
const listsInitials = (text: string): boolean =>
  byLetters(text, " \n\t,;/&").every((one, i) => (i === 0 ? INITIALS.has(one) : isInitials(one, 2, 4))) && text !== "";

/** Whether a text, also a longer one, has a word of committees and companies, or is their initials. */
export const namesOwner = ofWords(
  () => false,
  (text) => OWNER_STEMS.some((stem) => text.includes(stem)) || runsOf(text).includes("AB") || listsInitials(text),
);
const OWNER_STEMS = formsOf(OWNER_PARTS);

/** Groups of people, by the concept that names them in a header. */
const GROUPS = { women: "kvinnor", men: "män", everyone: "totalt" } as const;

/** Between what a column holds and what that is of. */
const PREPOSITIONS = new Set(["till", "av", "för", "om", "kring", "från", "mot"]);

/**
 * "Kommentar till utfallet" is a comment: where the words before a preposition name a role, those after it state little.
 */
function scoresOf(words: string): Scores {
  const all = words.split(" ");
  const at = [2, 1].find((place) => place < all.length - 1 && PREPOSITIONS.has(all[place] ?? "")) ?? 0;
  if (at === 0) return wordScores(words);
  const [head, rest] = [all.slice(0, at).join(" "), all.slice(at + 1).join(" ")];
  const scores = wordScores(words);
  const own = wordScores(head);
  const heads = Math.max(0, ...Object.values(own));
  if (heads === 0) return scores;
  for (const role of keysOf(scores))
    if (own[role] === undefined && wordScores(rest)[role] !== undefined) scores[role]! *= 0.4;
  return scores;
}

function wordScores(words: string): Scores {
  const scores: Scores = {};
  const together = phraseScores(words);
  const rows = ROLES.wordsIn(words).map(({ concept }) => HEADERS[Number(concept)]!);
  for (const { role, weight } of rows)
    if ((scores[role] ?? 0) < weight && !together.not.has(role)) scores[role] = weight;
  for (const { role, weight } of rows) if (weight === 0) delete scores[role];
  for (const role of keysOf(together.scores)) scores[role] = Math.max(together.scores[role] ?? 0, scores[role] ?? 0);
  if (isPast(words)) delete scores.period;
  return scores;
}

/**
 * "Mål", which for a year is a value, and what may stand before and after it: "beslutat mål", "etappmål", "målet för",
 * "mål att nå", "mål per 31/12".
 */
const AIM = looseGrammar(
  "^ (plain:(mål | målet) | {compoundAim} | {decided} (*mål | *målet)) [{whenAimed} [{whenAimed} [{whenAimed}]]] $",
);

/** Words for a year's end. */
const OF_YEAR = grammar("{yearsEnd} $");

/** A neutral word for a figure, beside a year: "Nivå 2024". */
const NEUTRAL = new Set(["", ...formsOf(NEUTRAL_WORDS)]);

/** A time alone, or with a word that states no more, heads what was then; "läge 2024-12-31" says so. */
function weighTime(scores: Scores, words: string, text: string): void {
  delete scores.period;
  scores.outcome = words !== "" && dateIn(text) !== undefined ? 1 : 0.6;
}

/** "Färdigt (%)": how much of something is done is no time, nor a measure's outcome. */
function weighShare(scores: Scores, words: string, unit: string | null): void {
  if (scores.period === undefined || !(unit === "%" || PARTS.has(words, "share"))) return;
  delete scores.period;
  scores.other = 1;
}

/** "Utfall2024": a year apart from the word before it. */
const withYearsApart = (text: string): string =>
  withYears(text, (year, at) => (isLetter(text.charAt(at - 1)) ? ` ${year}` : year));

/** A figure heads nothing. */
const ofFigure = (written: string): HeaderReading => ({ scores: {}, by: "printed", words: written.toLowerCase() });

const headerAlone = ofWords(ofFigure, (written): HeaderReading => headerOrAim(written, undefined));
/** By the year of the table and the header. */
const ofYear = new Memory<string, HeaderReading>(1_000);

/**
 * Reads a header of one or more rows, joined from the top with blanks between. Anything may be blank. `year`: what its
 * table is of, for headers that name a part of a year; "" reads the part without a year, undefined does not read it.
 */
export const readHeader = (written: string, year?: string): HeaderReading =>
  year === undefined || figureIn(written)
    ? headerAlone(written)
    : ofYear.of(`${year}\u0000${written}`, () => headerOrAim(written, year));

const headerOrAim = (written: string, year: string | undefined): HeaderReading =>
  headerWithAim(written, year) ?? headerIn(written, year);

/** A header that states a target for all its rows, as its other words are: of outcomes, else of targets. */
const headerWithAim = (written: string, year: string | undefined): HeaderReading | undefined =>
  aimsIn(clean(written))
    .map((one) => (one.before === "" ? aimed(one, year) : besideAim(one, year)))
    .find((reading) => reading !== null) ?? undefined;

const isOfAims = ({ scores }: HeaderReading): boolean => (scores.target ?? 0) >= LEAST;

/** "Mål 2024: minst 80 %". */
function aimed({ text, head }: AimInHeader, year: string | undefined): HeaderReading | null {
  const own = readHeader(head, year);
  return isOfAims(own) ? { ...own, scores: { target: 1 }, aim: { text } } : null;
}

/** "Utfall 2024 (mål minst 80 %)", "Utfall 2024 (mål 2026: 85 %)". */
function besideAim({ text, before, head }: AimInHeader, year: string | undefined): HeaderReading | null {
  const own = head === "" ? undefined : readHeader(head, year);
  const beside = readHeader(before, year);
  const isBeside = (beside.scores.outcome ?? 0) >= LEAST && beside.scores.target === undefined;
  if (!isBeside || (own && !isOfAims(own))) return null;
  return { ...beside, aim: { text, ...(own?.period ? { period: own.period } : {}) } };
}

function headerIn(written: string, year: string | undefined): HeaderReading {
  const own = headerOfExport(trimmedEnd(withoutRaised(withoutAgain(clean(written))), " :"));
  const text = withUnitInBrackets(counted(withWholeSchoolYear(withYearsApart(own))));
  const key = textKey(text);
  const period = periodIn(text, key, year);
  const bracketed = unitIn(key);
  const group = keysOf(GROUPS).find((one) => PARTS.has(key, one));
  const words = unasked(ownWords(key, bracketed !== null || group !== undefined));
  const scores = scoresOf(words);
  const unit = isTimeOfFigures(key, scores) ? null : bracketed;
  weighAim(scores, period || OF_YEAR.test(key) ? AIM.exec(words) : null, period);
  if (!namesRole({ scores }) && isInitialsOfCommittee(clean(text))) scores.owner = 0.8;
  weighShare(scores, words, unit);
  // "Start 2021" names its year: what stands below is no date.
  if (period && scores.baseline !== undefined) delete scores.period;
  if (period && NEUTRAL.has(words)) weighTime(scores, words, text);
  return {
    scores,
    ...(period ? { period } : {}),
    ...(unit ? { unit } : {}),
    ...(group && group !== "everyone" ? { group: GROUPS[group] } : {}),
    by: judgeIn(words),
    words,
    ...twofold(text, year),
  };
}

/**
 * A header that ends with a word for targets in brackets, after one for outcomes or a year, or for what is measured; the year may
 * follow the brackets, as under one header for several years.
 */
function twofold(text: string, year: string | undefined): Pick<HeaderReading, "twofold" | "targetInBrackets"> {
  const last = text.lastIndexOf(")") + 1;
  const after = text.slice(last).trim();
  const inside = last > 0 && (after === "" || isYear(after)) ? inBrackets(text).at(-1) : undefined;
  if (inside === undefined) return {};
  const { scores, period = "" } = readHeader(inside);
  const before = readHeader(`${text.slice(0, text.lastIndexOf("("))} ${after}`.trim(), year);
  const { outcome = 0, indicator = 0, target } = before.scores;
  const isAim = (scores.target ?? 0) >= LEAST && scores.outcome === undefined && target === undefined;
  if (isAim && outcome >= LEAST) return { twofold: { ...before, targetInBrackets: period } };
  return isAim && indicator >= LEAST ? { targetInBrackets: period } : {};
}

const LEAST = 0.5;

/**
 * "Utfall 2023 kr" is the unit of the year's figures, not 2023 kronor: the unit in brackets, where nothing but a word for
 * figures stands before the year.
 */
function withUnitInBrackets(text: string): string {
  const words = bySpaces(text);
  const year = words.findLastIndex((word) => isYear(withoutLast(word, ",")));
  const unit = words.slice(year + 1).join(" ");
  if (year < 1 || unit === "" || unit.startsWith("(") || hasDigit(unit) || readUnit(unit) === null) return text;
  const before = scoresOf(textKey(words.slice(0, year).join(" ")));
  return OWN_FIGURES.some((role) => (before[role] ?? 0) >= 0.5)
    ? `${withoutLast(words.slice(0, year + 1).join(" "), ",")} (${unit})`
    : text;
}

/** Whether a header's words state that the figures are of the year so far. */
export const isAccumulated = (words: string): boolean => PARTS.has(words, "accumulated");

/** Whether a header names who judges for the whole municipality: "Kommunstyrelsens bedömning", "KS status". */
export const namesWhole = ({ words }: HeaderReading): boolean => PARTS.has(words, "ofWhole");

const JUDGES = ["committee", "overall", "computed"] as const;

const judgeIn = (words: string): Judge => JUDGES.find((judge) => PARTS.has(words, judge)) ?? "printed";

/** Longer headers are sentences: a year in one is no period of the column's. */
const LONGEST_WITH_PERIOD = 120;

/** "Lägst 2025": a column of limits, of a year. */
const LIMIT_OF_YEAR = looseGrammar("^ {valueBound} [år] year:(Y) $");

/** "Läget 31 december 2024": how it stands when the year has ended. */
const YEAR_ENDED = looseGrammar("31 [:] [a | e] (december | dec | dec.)");

/** The period that a header names, within parentheses too where nothing else is one; a part of a year is of `year`. */
function periodIn(text: string, key: string, year: string | undefined): string | undefined {
  if (key.length > LONGEST_WITH_PERIOD || GLOBAL.test(key)) return undefined;
  const dated = withoutDecisionDays(text);
  const period = readPeriod(dated) ?? readPeriod(withBrackets(dated, () => " "));
  const named = period?.canonical ?? LIMIT_OF_YEAR.exec(text)?.group("year") ?? "";
  // "2023 Utfall T2": a part of the year that it names itself.
  if (isYear(named)) return YEAR_ENDED.test(text) ? named : (partOfYear(key, named) ?? named);
  return period?.canonical ?? (year === undefined ? undefined : partOfYear(key, year));
}

const PLAIN_UNITS = ["mnkr", "tkr", "kr", "procent", "%"];

/** The unit that a header names in parentheses, or is. */
function unitIn(key: string): string | null {
  const [inside] = inBrackets(key);
  if (!inside && !PLAIN_UNITS.includes(key)) return null;
  const [whole, ...parts] = [inside || key, ...byLetters(inside ?? "", ",;")];
  // Beside a unit for sure a remark may stand: "(tkr, preliminärt)".
  return readUnit(whole!) ?? parts.map((part) => part.trim()).find((part) => PLAIN_UNITS.includes(part)) ?? null;
}

const PERIODS = looseGrammar(
  `D ‿ (. | /) ‿ D ‿ (. | / | -) ‿ Y | D ‿ (– | -) ‿ D ‿ / ‿ Y | Y [‿ (– | / | -) ‿ N] [‿ (– | -) ‿ D2] | r ‿ 12 | (kv | kvartal | q | t | k | tertial) D1 [(– | - | till) [kv | q | t | k] D1]
   | h ‿ (1 | 2) | (halvår | halvåret) (1 | 2) | ((1 | 2) [. | :] [e | a] | första | andra) (halvår | halvåret)
   | ht | vt | höstterminen | hösttermin | vårterminen | vårtermin | (helår | halvår | delår | tertial) [.] | [{throughEnd} [D]] {month}`,
);

/** The unit that a header states anywhere; null: none, or the time that its figures are of ("Gränsvärde (år)"). */
export const unitInHeader = (header: string): string | null =>
  isTimeOfFigures(textKey(header), readHeader(header).scores) ? null : readUnit(header);

/** "Gränsvärde (år)", "Mål (månad)": the figures of a year or a month, and not so many years. */
const isTimeOfFigures = (key: string, scores: Scores): boolean =>
  inBrackets(key).some((inside) => TIMES.has(inside)) && OWN_FIGURES.some((role) => (scores[role] ?? 0) >= 0.5);
const TIMES = new Set(formsOf(TIMES_OF_FIGURES));

/** So many words in parentheses at most are a part of the header; more are a remark on the column. */
const MOST_IN_BRACKETS = 4;

/** The words of a header without periods; parentheses are left out when they hold a unit, a group or a remark. */
const ownWords = (key: string, parenthesesAreRead: boolean): string =>
  trimmedEnd(
    oneLine(
      PERIODS.replace(
        GLOBAL.replace(
          withBrackets(key, (inside) =>
            parenthesesAreRead || bySpaces(inside).length > MOST_IN_BRACKETS ? "" : inside,
          ),
          () => "agenda",
        ),
        () => " ",
      ),
    ),
    " :;,/–-",
  ).trim();

/** "Mål 2024" names a value for a year; "Mål" alone may be either. `aim`: what AIM found where a year is named. */
function weighAim(scores: Scores, aim: Match | null, period = ""): void {
  if (!aim) {
    if (period && scores.goal !== undefined) scores.target ??= 0.6;
    return;
  }
  const isPlain = aim.group("plain") !== undefined;
  const ofYears = period.length > 4 && isYear(period.slice(-4));
  scores.target = isPlain && ofYears ? 0.7 : 1;
  scores.goal = isPlain ? (ofYears ? 0.8 : 0.3) : 0.6;
}

/**
 * A header of several rows: what its lowest row names counts for itself ("Kommentar" under "Bedömning" is a comment);
 * figures are what the rows state together ("Utfall" over "2021"), but for the names of goals and measures over them, and
 * for the year of the lowest ("Bokslut 2024" over "Värde 2023").
 */
export function readHeaderCell({ text, own }: { text: string; own?: string }, year?: string): HeaderReading {
  const together = readHeader(text, year);
  if (own === undefined) return together;
  const lowest = readHeader(own, year);
  const period = together.period ?? lowest.period;
  const whole = period === undefined ? together : { ...together, period };
  const role = roleNamed(lowest);
  if (role === undefined) return whole;
  const isFigure = FIGURES.has(role);
  if (!isFigure && strengthOf(lowest) >= 0.75) return { ...whole, scores: lowest.scores };
  const scores = { ...whole.scores };
  for (const title of TITLES)
    if (lowest.scores[title] === undefined && isFigure && lowest.words !== "") delete scores[title];
  // "Målvärde 2025" below the "Nämndens bedömning" or "Utfall" of other columns: its cells would still say so.
  if (strengthOf(lowest) >= 0.9)
    for (const above of OFTEN_ABOVE)
      if (lowest.scores[above] === undefined && scores[above] !== undefined)
        scores[above] = Math.min(scores[above], MOST_FROM_ABOVE);
  return { ...whole, scores };
}

/** What stands above several columns, some of which have a word of their own. */
const OFTEN_ABOVE = ["grade", "outcome", "target"] as const;
const MOST_FROM_ABOVE = 0.5;

/** The role that a header's words speak for most strongly, from `least` on; undefined: none so strongly. */
export function roleNamed({ scores }: Pick<HeaderReading, "scores">, least = 0): Role | undefined {
  const strongest = strengthOf({ scores });
  return keysOf(scores).find((role) => scores[role] === strongest && strongest >= least);
}

/** How strongly a header's words speak for the one of some roles that they speak for most, or of all; 0: for none. */
export const strengthOf = ({ scores }: Pick<HeaderReading, "scores">, ...roles: Role[]): number =>
  Math.max(0, ...(roles.length > 0 ? roles : keysOf(scores)).map((role) => scores[role] ?? 0));

/** Whether a header's words speak for any role. */
export const namesRole = ({ scores }: Pick<HeaderReading, "scores">): boolean => keysOf(scores).length > 0;

/** Roles of columns with values of the measure: its own, then others'. */
const OWN_FIGURES: readonly Role[] = ["target", "outcome", "forecast", "baseline"];
export const FIGURES: ReadonlySet<Role> = new Set([...OWN_FIGURES, "comparison" as const]);
/** Roles of columns that name something. */
export const TITLES: readonly Role[] = ["area", "goal", "indicator", "activity"];

/** Whether the text names a group of people and nothing else: "Kvinnor", "Totalt", "Män (%)". */
export const isGroup = ofWords(
  () => false,
  (text) => text.length <= LONGEST_GROUP && GROUP.test(textKey(text)),
);
const LONGEST_GROUP = 24;

const GROUP = looseGrammar(
  "^ {groupOfPeople} [⟨ % ⟩ | , % | [,] (andel | antal) | [,] [i] (åk | årskurs | år) D1 …~] $",
);

/** A sentence states something of a goal; a header names a column. */
const SENTENCE = grammar("{statingVerb} !($)");

/** Cells state what is not so ("Målet uppnås delvis", "Ingen mätning"); headers ask or name. */
const DENIAL = grammar("delvis | inte | ej | ingen | inga | saknas | ikke");

/** An aim ("Ökad måluppfyllelse") is a goal, even with words of headers. */
const WISHED = grammar("^ {wished} _ L");

/** A grade as a cell has it, without other words. */
const PLAIN_GRADE = grammar(
  "^ [målet | kvalitén | kvaliten | kvaliteten] [är] (uppnås | uppfylls | uppfyllt | uppnått | uppnådd | uppfylld) $",
);

/** Words with a full stop are a sentence. */
const FULL_STOP = /\S \S+ \S*\p{Ll}{3}\.$/u;

/** An address is nobody's header. */
const ADDRESSES = ["http:", "https:", "www."];
const isAddress = (text: string): boolean =>
  ADDRESSES.some((start) => text.toLowerCase().startsWith(start)) || (text.split(" ")[0] ?? "").includes("@");

/** "130 kg/person (2030)": a value with a unit and a year; "2024, %" is a year with a unit. */
export function isInKnownUnit(text: string): boolean {
  const read = readValue(text);
  return read.kind === "number" && read.unit !== undefined && isKnownUnit(read.unit) && !beginsWithYear(text);
}

/** Whether a text states that something is so, is not, or is to be. A question ("Når vi målet?") may head a grade. */
const states = (key: string): boolean =>
  ((SENTENCE.test(key) || DENIAL.test(key)) && !key.endsWith("?")) || WISHED.test(key) || PLAIN_GRADE.test(key);

/** True when the text could head a column: some role's words, or a few words with a period, and no sentence. */
export const looksLikeHeader = ofWords(() => false, couldHead);

function couldHead(written: string): boolean {
  const text = clean(written);
  if (
    text.length > 90 ||
    isAddress(text) ||
    namesLevel(text) ||
    isHeading(text) ||
    states(textKey(text)) ||
    FULL_STOP.test(text)
  )
    return false;
  const header = readHeader(text);
  const { words, period } = header;
  const count = words.split(" ").length;
  return namesRole(header) ? count <= 9 : period !== undefined && count <= 4 && !isInKnownUnit(text);
}

/** Whose figures a word says: "kvinnor" and "män" as headers have them, "totalt" for everybody. */
export type GroupWord = "kvinnor" | "män" | "totalt";

/** What a word for a group says, also cut short ("Kv", "Fl.", "P", "Tot"); undefined for any other word. */
export const groupWord = ofWords(() => undefined, groupNamed);

function groupNamed(word: string): GroupWord | undefined {
  if (hasWord(word, "womenShort")) return "kvinnor";
  if (hasWord(word, "menShort")) return "män";
  if (hasWord(word, "totalShort")) return "totalt";
  if (!isGroup(word)) return undefined;
  return (readHeader(word).group as GroupWord | undefined) ?? "totalt";
}

/**
 * The word of a level's header ("övergripande mål" with its adjective), in the singular, lower case: "Indikatorer" →
 * "indikator", "Resultatmål" → "resultatmål".
 */
export function levelWord(header: string, fallback: string): string {
  const key = goalWords(textKey(readHeader(header).words));
  if (PAIR.test(key) || namesWhose(key)) return key;
  const words = key.split(" ").flatMap((part) => part.split("/"));
  const word = words.filter((one) => LEVEL.test(one)).at(-1);
  if (word === undefined) return fallback;
  const plural = PLURALS.find(({ ending }) => word.endsWith(ending));
  return plural ? word.slice(0, -plural.ending.length) + plural.one : word;
}

/** "Övergripande mål". */
const PAIR = grammar("^ L mål $");
const LEVEL = grammar("{levelPart}");
const PLURALS = PLURALS_OF_LEVELS.map(([one, ...forms]) => forms.map((ending) => ({ ending, one }))).flat();

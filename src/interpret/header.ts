import { beginsWithYear, hasDigit, isLetter, oneLine, withYears } from "../domain/shapes";
import { keysOf } from "../domain/keys";
import type { Judge, Role } from "../domain/plan";
import { readValue } from "./number";
import { readPeriod } from "./period";
import { clean, textKey } from "./text";
import { isKnownUnit, readUnit } from "./unit";
import { Lexicon } from "../lexicon/lexicon";
import { HEADER_PARTS, HEADERS } from "../lexicon/words/headers";
import { headerOfExport } from "./exportName";
import { partOfYear, PERIOD_WORDS } from "./partOfYear";
import { isPast, phraseScores, unasked } from "./headerPhrase";
import { isHeading, namesLevel } from "./title";

/** What a header's words say of its column. */
export interface HeaderReading {
  /** How strongly (0–1.2) the words speak for each role. */
  scores: Partial<Record<Role, number>>;
  /** Canonical. */
  period?: string;
  unit?: string;
  /** "kvinnor", "män" … */
  group?: string;
  /** For a grade: whose it is. */
  by: Judge;
  /** Without period, unit and group. */
  words: string;
}

/** The programme's name holds a year that is no period. */
const GLOBAL = /agenda\s?2030(?:-mål)?/u;

const ROLES = new Lexicon(Object.fromEntries(HEADERS.map(({ words }, row) => [String(row), words])));
const PARTS = new Lexicon(HEADER_PARTS);

/** Whether a header is one of another kind of table. */
export const isForeign = (text: string): boolean => PARTS.has(textKey(text), "foreign");

/** Committees by their initials. */
export const COMMITTEES = "KS|KF|BUN|SN|KFN|TN|MN|VON|ON|UN|GN|KTN|SBN|BMN|MBN|ÖFN|VN|KN|FN|BN|SHN|AMN|VAN|MSN|STN|HSN";

const COMMITTEE =
  /\p{Lu}[\p{Ll}-]*(?:,? (?:och |för |samt )?\p{Ll}[\p{L}-]*){0,4}? ?\p{Ll}*(?:nämnden(?=s?(?!\p{L}))|styrelsen(?!\p{L}))|\p{Lu}\p{Ll}*(?:nämnden(?=s?(?!\p{L}))|styrelsen(?!\p{L}))/u;

/** The committee that a title names: "Styrkort Tekniska nämnden"; undefined where it is named as who has decided. */
export const committeeIn = (title: string): string | undefined =>
  isCommittee(title)
    ? title
    : title.length > 80 || /antag|beslut|fastställ|godkän|revider|§|kontakt/iu.test(title)
      ? undefined
      : nameIn(title);

const nameIn = (title: string): string | undefined => {
  const name = COMMITTEE.exec(clean(title))?.[0];
  return name === undefined || (/ (?:nämnden|styrelsen)$/u.test(name) && !/^\p{Lu}\p{Ll}+a \p{Ll}+$/u.test(name))
    ? undefined
    : name;
};

/** What a heading is about before it says whose: "Nyckeltal teknisk förvaltning". */
const SUBJECT =
  /^\p{L}*(?:mål|nyckeltal|indikatorer|mått|mätetal|uppföljning|redovisning|styrkort|verksamhetsplan|plan|sammanställning|bilaga)\s/iu;

/** Whether a text is the name of a committee, a board or a company, and nothing else. */
export const isCommittee = (written: string): boolean =>
  namesCommittee(written === written.toUpperCase() ? written.charAt(0) + written.slice(1).toLowerCase() : written);

const namesCommittee = (text: string): boolean =>
  text.length <= 60 &&
  !hasDigit(text) &&
  !SUBJECT.test(text) &&
  (/ AB$|^AB /.test(text) || !/\S\s+\p{Lu}/u.test(text)) &&
  /^(?:\p{L}[\p{L}-]*,? (?:och |för |samt )?){0,4}\p{L}*(?:nämnd|nämnden|styrelse|styrelsen|utskott|utskottet|utvalg|utvalget|udvalg|udvalget|förvaltning|förvaltningen|bolag|bolaget)$|^(?:\p{Lu}[\p{L}-]+ ){1,3}AB$|^AB (?:\p{Lu}[\p{L}-]+ ?){1,3}$/u.test(
    clean(text),
  );

/** A committee by its initials, and nothing else. */
export const COMMITTEE_INITIALS = new RegExp(`^(?:${COMMITTEES})$`, "u");

/** Groups of people, by the concept that names them in a header. */
const GROUPS = { women: "kvinnor", men: "män", everyone: "totalt" } as const;

/**
 * "Kommentar till utfallet" is a comment: where the words before a preposition name a role, those after it say little.
 */
function scoresOf(words: string): HeaderReading["scores"] {
  const [, head, rest] = /^(\P{Z}+(?: \P{Z}+)?) (?:till|av|för|om|kring|från|mot) (.+)$/u.exec(words) ?? [];
  if (head === undefined || rest === undefined) return wordScores(words);
  const scores = wordScores(words);
  const own = wordScores(head);
  const heads = Math.max(0, ...Object.values(own));
  if (heads === 0) return scores;
  for (const role of keysOf(scores))
    if (own[role] === undefined && wordScores(rest)[role] !== undefined) scores[role]! *= 0.4;
  return scores;
}

function wordScores(words: string): HeaderReading["scores"] {
  const scores: HeaderReading["scores"] = {};
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
const AIM =
  /^((?:beslutat|fastställt|antaget|nytt|nya|uppsatt|reviderat|ursprungligt|kortsiktigt) (?:\p{L}*)|etapp|del|års|läsårs|budget|plan)?mål(?:et)?(?: (?:för|till|att nå|per|år|helår|(?:på )?(?:kort|medellång|lång) sikt|vid årets slut|(?:vid )?utgången av|i slutet av|senast|den|\d{1,2}(?:\/\d{1,2})?))*$/u;

/** Words for a year's end. */
const OF_YEAR = /(?<!\p{L})(?:årets slut|årsskiftet|helår|helåret|året|(?:kort|medellång|lång) sikt)$/u;

/** A figure's word that says nothing more, beside a year: "Nivå 2024". */
const NEUTRAL = /^(?:år|läsår|nivån?|läget?|värdet?|index|andel|antal|siffran?|tal|mätning(?:en)?)?$/u;

/** Words divided over lines: "Mål-\nvärde" is Målvärde. */
export const undivided = (text: string): string => text.replace(/(\p{Ll})-[ \t]*[\r\n]+[ \t]*(?=\p{Ll})/gu, "$1");

/** "Utfall2024": a year apart from the word before it. */
const withYearsApart = (text: string): string =>
  withYears(text, (year, at) => (isLetter(text.charAt(at - 1)) ? ` ${year}` : year));

/**
 * Reads a header of one or more rows, joined from the top with blanks between. Anything may be blank. `year`: what its
 * table is of, for headers that name a part of a year.
 */
export function readHeader(written: string, year = ""): HeaderReading {
  const text = withYearsApart(headerOfExport(undivided(written)));
  const key = textKey(text);
  const period = periodIn(text, key, year);
  const unit = unitIn(key);
  const group = keysOf(GROUPS).find((one) => PARTS.has(key, one));
  const words = unasked(ownWords(key, unit !== null || group !== undefined));
  const scores = scoresOf(words);
  weighAim(scores, period || OF_YEAR.test(key) ? AIM.exec(words) : null, period);
  if (Object.keys(scores).length === 0 && COMMITTEE_INITIALS.test(clean(text))) scores.owner = 0.8;
  if (period && NEUTRAL.test(words)) {
    delete scores.period;
    scores.outcome = 0.6;
  }
  return {
    scores,
    ...(period ? { period } : {}),
    ...(unit ? { unit } : {}),
    ...(group && group !== "everyone" ? { group: GROUPS[group] } : {}),
    by: judgeIn(words),
    words,
  };
}

const JUDGES = ["committee", "overall", "computed"] as const;

const judgeIn = (words: string): Judge => JUDGES.find((judge) => PARTS.has(words, judge)) ?? "printed";

/** Longer headers are sentences: a year in one is no period of the column's. */
const LONGEST_WITH_PERIOD = 120;

/** The period that a header names, within parentheses too where nothing else is one; a part of a year is of `year`. */
function periodIn(text: string, key: string, year: string): string | undefined {
  if (key.length > LONGEST_WITH_PERIOD || GLOBAL.test(key)) return undefined;
  const period = readPeriod(text) ?? readPeriod(text.replace(/\([^)]*\)/gu, " "));
  return period?.canonical ?? (year ? partOfYear(key, year) : undefined);
}

/** The unit that a header names in parentheses, or is. */
function unitIn(key: string): string | null {
  const inParentheses = /\(([^)]*)\)/.exec(key)?.[1];
  if (inParentheses) return readUnit(inParentheses);
  return /^(?:mnkr|tkr|kr|procent|%)$/u.test(key) ? readUnit(key) : null;
}

/** The words of a header without periods; what stands in parentheses goes too where it is a unit or a group. */
const ownWords = (key: string, parenthesesAreRead: boolean): string =>
  oneLine(
    key
      .replace(/\((?:[^)]*)\)/g, (part) => (parenthesesAreRead ? "" : part.slice(1, -1)))
      .replace(GLOBAL, "agenda")
      .replace(/\b(?:19|20)\d\d(?:[–/-]\d{1,4})?(?:[–-]\d\d)?\b|\b[tqk]v?\d\b|\br12\b/gu, " ")
      .replace(/(?<!\p{L})(?:kv|kvartal|q|t|tertial) ?[1-4](?!\d)/gu, " ")
      .replace(PERIOD_WORDS, " ")
      .replace(/[\s:;,/–-]+$/u, ""),
  ).trim();

/** "Mål 2024" names a value for a year; "Mål" alone may be either. `aim`: what AIM found where a year is named. */
function weighAim(scores: HeaderReading["scores"], aim: RegExpExecArray | null, period: string | undefined): void {
  if (!aim) {
    if (period && scores.goal !== undefined) scores.target ??= 0.6;
    return;
  }
  const isPlain = aim[1] === undefined;
  const ofYears = /\D\d{4}$/.test(period ?? "");
  scores.target = isPlain && ofYears ? 0.7 : 1;
  scores.goal = isPlain ? (ofYears ? 0.8 : 0.3) : 0.6;
}

/**
 * A header of several rows: what its lowest row names counts for itself ("Kommentar" under "Bedömning" is a comment);
 * figures are what the rows say together ("Utfall" over "2021"), but for the names of goals and measures over them.
 */
export function readHeaderCell({ text, own }: { text: string; own?: string }, year = ""): HeaderReading {
  const whole = readHeader(text, year);
  if (own === undefined) return whole;
  const lowest = readHeader(own, year);
  const [role, score = 0] = Object.entries(lowest.scores).sort((a, b) => b[1] - a[1])[0] ?? [];
  if (role === undefined) return whole;
  if (!FIGURES.has(role as Role) && score >= 0.75) return { ...whole, scores: lowest.scores };
  const scores = { ...whole.scores };
  for (const title of TITLES)
    if (lowest.scores[title] === undefined && FIGURES.has(role as Role) && lowest.words !== "") delete scores[title];
  return { ...whole, scores };
}

/** Roles of columns with values of what is measured, its own and then others'. */
const OWN_FIGURES: readonly Role[] = ["target", "outcome", "forecast", "baseline"];
export const FIGURES: ReadonlySet<Role> = new Set([...OWN_FIGURES, "comparison" as const]);
/** Roles of columns that name something. */
export const TITLES: readonly Role[] = ["area", "goal", "indicator", "activity"];

/** Whether the text names a group of people and nothing else: "Kvinnor", "Totalt", "Män (%)". */
export const isGroup = (text: string): boolean =>
  text.length <= 24 &&
  /^(?:kvinnor|kvinna|män|man|flickor|pojkar|tjejer|killar|totalt?|alla|samtliga|båda könen|kvinnor och män|kvinner|menn|kvinder|mænd|women|men|girls|boys)(?: \(%\)|, ?%|,? andel|,? antal|,? (?:i )?(?:åk|årskurs|år) ?\d.*)?$/u.test(
    textKey(text),
  );

/** A sentence says something of a goal; a header names a column. Questions ("Når vi målet?") may head a grade. */
const SENTENCE =
  /(?<!\p{L})(?:ska|skall|är|har|blir|kan|får|bör|öka[rs]?|minska[rs]?|förbättra[rs]?|skal|shall)(?!\p{L}).*[^?]$/u;

/** Cells say what is not so ("Målet uppnås delvis", "Ingen mätning"); headers ask or name. */
const DENIAL = /(?<!\p{L})(?:delvis|inte|ej|ingen|inga|saknas|ikke)(?!\p{L})[^?]*$/u;

/** What is to be ("Ökad måluppfyllelse") is a goal, whatever words it has of headers. */
const WISHED =
  /^(?:ök(?:a|ad|at|ade)|minska(?:d|t|de)?|förbättra(?:d|t|de)?|höj(?:a|d|t|da)|sänk(?:a|t|ta)|stärk(?:a|t|ta)|bättre|fler|färre|högre|lägre|tydligare|tryggare|snabbare|enklare|renare|starkare|friskare) \p{L}/u;

/** A grade as it stands in a cell, and nothing else. */
const PLAIN_GRADE = /^(?:målet |kvalit(?:en|eten) )?(?:är )?(?:uppnås|uppfylls|uppfyllt|uppnått|uppnådd|uppfylld)\.?$/u;

/** Words with a full stop are a sentence. */
const FULL_STOP = /\S \S+ \S*\p{Ll}{3}\.$/u;

/** An address is nobody's header. */
const ADDRESS = /^(?:https?:|www\.|\S+@\S+\.)/iu;

/** "130 kg/person (2030)": a value in a unit, whatever year stands beside; "2024, %" is a year in one. */
function isMeasured(text: string): boolean {
  const read = readValue(text);
  return read.kind === "number" && read.unit !== undefined && isKnownUnit(read.unit) && !beginsWithYear(text);
}

/** True when the text could head a column: some role's words, or a few words with a period, and no sentence. */
export function looksLikeHeader(written: string): boolean {
  const text = undivided(written);
  if (
    text.length > 90 ||
    ADDRESS.test(text) ||
    namesLevel(text) ||
    isHeading(text) ||
    SENTENCE.test(textKey(text)) ||
    DENIAL.test(textKey(text)) ||
    WISHED.test(textKey(text)) ||
    PLAIN_GRADE.test(textKey(text)) ||
    FULL_STOP.test(text)
  )
    return false;
  const { scores, words, period } = readHeader(text);
  const count = words.split(" ").length;
  return Object.keys(scores).length > 0 ? count <= 9 : period !== undefined && count <= 4 && !isMeasured(text);
}

import { lettersIn } from "../../domain/shapes";
import { isChange, type Reading } from "../../domain/reading";
import type { Indicator } from "../../domain/plan";
import { formsOf } from "../../lexicon/notation";
import { ANSWERS } from "../../lexicon/words/answers";
import { isCount, isKnownUnit, isTime, unitsConflict } from "../number/unit";
import { quantitiesIn, readSentence, type Quantity, type Sentence } from "../targets/sentence";
import { targetOfGoal } from "../targets/ownWords";
import { grammar, looseGrammar } from "../text/grammar";
import type { Match } from "../text/phrase";
import { stem } from "../text/similarity";
import { writtenSentences } from "../text/text";
import { readPeriod } from "../time/period";

/*
 * Which figure of the texts after a goal's sentence answers it: one that can be a level of what the sentence speaks of, in
 * a unit that its target can have, told with the sentence's own words, and clearly more so than any other.
 */

/** What a goal's sentence asks about. */
export interface GoalQuestion {
  /** The words that tell what it is about. */
  words: readonly string[];
  /** Of its target; absent where that has none. */
  unit?: string;
  /** It has a target with a figure: what answers it has its unit, or none where it has none. */
  isFigured: boolean;
  /** It is to hold over several years: their mean answers it. */
  isOfYears: boolean;
  /** It is to change: where the size of that may be told, it answers. */
  isChange: boolean;
}

/** The figure that answers, as a value. */
export interface AnswerFigure {
  value: number;
  decimals: number;
  unit?: string;
  previous?: number;
}

export interface Answer {
  /** Which of the texts it stands in. */
  at: number;
  figure: AnswerFigure;
  /** "minskade med": it is the size of a change, told with these words. */
  change?: string;
  /** The year that its sentence names. */
  year?: string;
}

/** `answers`: the one that is clearly meant; `doubtful`: the texts in which others are as near. */
export type FoundAnswer = { answer: Answer } | { doubtful: readonly number[] };

/** What a text tells, as far as it is clear. */
export interface ToldFigure {
  figure?: AnswerFigure;
  year?: string;
}

/** How the texts stand to the goal. */
interface AnswerPlace {
  /** A label or a header says that they tell the outcome. */
  isTold?: boolean;
  /** They stand right below it: a figure with no words of its own is about it. */
  isNear?: boolean;
  /**
   * They stand in the goal's own line: a figure with nothing named before it is about it; and where the goal is to change,
   * the size of that may answer.
   */
  isOwn?: boolean;
}

/** What a goal's sentence asks about, by the target that it carries. */
export function askedByGoal(sentence: string): GoalQuestion {
  const target = targetOfGoal(sentence);
  // Of several values the first is what it is about, and the others when and how often.
  return askedBy(sentence, target?.problem === "flera-värden" ? undefined : target?.reading);
}

/** What a text asks about, with the target that is read in it or stated for it. */
function askedBy(sentence: string, reading?: Reading): GoalQuestion {
  const figures = quantitiesIn(readSentence(sentence));
  const isRead = reading !== undefined && reading.kind !== "text" && reading.kind !== "none";
  // The size of a change says nothing of the level's unit.
  const byHowMuch = isRead && isChange(reading);
  const unit = byHowMuch ? undefined : isRead ? reading.unit : figures[0]?.unit;
  const isFigured = !byHowMuch && ((isRead && FIGURED.has(reading.kind)) || figures.length > 0);
  const isOfYears = YEARS.test(sentence.toLowerCase());
  const words = tellingWords(sentence);
  return { words, isFigured, isOfYears, isChange: byHowMuch, ...(unit === undefined ? {} : { unit }) };
}

/** What a measure asks about, by its name and by the target that has been read of it. */
function askedOf({ title, targets, unit }: Indicator): GoalQuestion {
  const known = targets.find(({ reading }) => reading.unit !== undefined) ?? targets[0];
  const asked = askedBy(`${title} ${known?.text ?? ""}`, known?.reading);
  return asked.unit === undefined && unit !== undefined && !asked.isFigured ? { ...asked, unit } : asked;
}

/** What is aimed at over several years. */
const YEARS = grammar(
  "treårsperiod* | fyraårsperiod* | femårsperiod* | flerårsperiod* | mandatperiod* | planperiod* | målperiod* | snitt | genomsnitt | medeltal",
);

/** Right before a figure that is the mean of several years. */
const MEAN = grammar("(*snitt | *snittet | genomsnittet | *genomsnittlig* | medel* | *medeltal) …6!(¤*) $");

const FIGURED: ReadonlySet<Reading["kind"]> = new Set(["min", "max", "range", "fromTo", "unchanged"]);

/** The figure of some texts that answers; null where none can. */
export function answerIn(asked: GoalQuestion, texts: readonly string[], place: AnswerPlace = {}): FoundAnswer | null {
  const all = texts.flatMap((text, at) => candidatesIn(asked, text, at, place));
  const latest = all.map(({ year }) => year ?? "").reduce((one, other) => (other > one ? other : one), "");
  const scored = all
    .map((one) => ({
      ...one,
      score:
        one.score +
        (one.of === all[0]?.of && (place.isTold || !one.isGeneral) ? FIRST : 0) -
        (one.year !== undefined && one.year < latest && !one.isMean ? EARLIER : 0),
    }))
    .filter(({ isAbout }) => isAbout)
    .sort((one, other) => other.score - one.score);
  const [best, ...others] = scored;
  if (!best) return null;
  const next = others.find(({ figure }) => figure.value !== best.figure.value);
  if (next && best.score - next.score < LEAD) return { doubtful: [...new Set(scored.map(({ at }) => at))] };
  const { at, figure, year, change } = best;
  return {
    answer: { at, figure, ...(year === undefined ? {} : { year }), ...(change === undefined ? {} : { change }) },
  };
}

/** The first figure that can answer is the more likely one; one of an earlier year than another is not meant. */
const [FIRST, EARLIER] = [1, 4];

/** How much more the answer has than the next. */
const LEAD = 1;

/**
 * The figure of a text that tells a measure's outcome, where one is clearly meant, and the year that it names. `isTold`: a
 * label or a header says that it does.
 */
export function toldFigure(text: string, of: Indicator, place: AnswerPlace = { isTold: true }): ToldFigure {
  if (listsFigures(text)) return {};
  const found = answerIn(askedOf(of), [text], place);
  if (found && "answer" in found) {
    const { figure, year } = found.answer;
    return { figure, ...(year === undefined ? {} : { year }) };
  }
  const whole = readSentence(text);
  const year = yearOf(whole, whole.text);
  return year === undefined ? {} : { year };
}

const MARKED = looseGrammar("^ mark:(L) [: | =] {amount} [%] [, | ; | /] next:(L) [: | =] {amount}");
const LISTED = looseGrammar(
  "^ L [L] [: | =] {amount} [%] (/ | ;) L [L] [: | =] {amount} | ^ !({general}) L [: | =] {amount} [%] , !({comparedWith}) L [: | =] {amount} [%] $ | ^ {amount} [%] [⟨] L [⟩] (, | / | ;) {amount} [%] [⟨] L [⟩] $",
);

/** "V 6 / H 4", "klass 6 / grupp 4": figures with marks of their own, of which a number after a letter or a word may look like a name. */
function listsFigures(text: string): boolean {
  const group = MARKED.exec(text.trim())?.group;
  return (group?.("mark")?.length === 1 && group("next")?.length === 1) || LISTED.test(text.trim());
}

interface Candidate extends Answer {
  of: Sentence;
  isMean: boolean;
  isGeneral: boolean;
  score: number;
  /** Enough of its words are the goal's, its unit is, or its place says so. */
  isAbout: boolean;
}

function candidatesIn(asked: GoalQuestion, text: string, at: number, place: AnswerPlace): Candidate[] {
  return writtenSentences(text).flatMap((written) => {
    const sentence = readSentence(written);
    if (AIM.test(sentence.text)) return [];
    const changes = asked.isChange && place.isOwn ? changesOf(sentence) : [];
    const levels = [...changes, ...levelsOf(sentence)];
    return levels
      .filter(({ figure }) => hasUnit(asked, figure, place))
      .map((level): Candidate => {
        const { change } = level;
        const year = yearOf(sentence, level.clause);
        const fit = fitOf(asked, level, sentence);
        return {
          at,
          of: sentence,
          figure: figureOf(level.figure, levels.length === 1 ? sentence.asides : []),
          ...(year === undefined ? {} : { year }),
          ...(change === undefined ? {} : { change }),
          ...fit,
          isAbout: fit.isAbout || (isPlaced(place, level) && !countsOther(asked, level)),
        };
      });
  });
}

/** Where it stands shows that it is about the goal: a label says so, or it says nothing of its own. */
const isPlaced = ({ isTold, isNear, isOwn }: AnswerPlace, { clause, before, change }: Level): boolean =>
  isTold === true ||
  (isNear === true && tellingWords(clause).length === 0) ||
  (isOwn === true && (change !== undefined || tellingWords(before).length === 0));

/** How well a figure's clause answers what is asked about. */
function fitOf(
  { words, isOfYears, unit }: GoalQuestion,
  { clause, before, figure }: Level,
  { text }: Sentence,
): Pick<Candidate, "isMean" | "isGeneral" | "score" | "isAbout"> {
  const own = tellingWords(clause);
  const shared = sharedWords(words, own);
  const around = sharedWords(words, tellingWords(text)) - shared;
  const isGeneral = shared === 0 && GENERAL.test(before);
  const isMean = MEAN.test(before);
  return {
    isMean,
    isGeneral,
    score:
      Math.min(shared, MOST_SHARED) * SHARED +
      Number(around > 0) +
      Number(isGeneral) +
      (TOTAL.test(before) ? OF_WHOLE : 0) +
      (isMean === isOfYears ? 0 : -OTHER_TIME) -
      (OTHERS.test(text) ? OF_OTHERS : 0),
    isAbout: isGeneral || shared * 2 > own.length - shared || (isOfItself(unit) && unit === figure.unit),
  };
}

/** A unit that tells what is measured: "kWh per kvadratmeter"; money per something is of many things. */
const isOfItself = (unit: string | undefined): boolean => unit?.includes("/") === true && !unit.includes("kr");

/** "Totalt: 4 168 ton", after figures of its parts. */
const TOTAL = grammar(
  "^ (totalt | sammanlagt | sammantaget | summa | totalt sett | i alt | samlet | total) [:] …3!(¤*) $",
);
const OF_WHOLE = 4;

/** What a figure of other years, or of a part, lacks. */
const [OTHER_TIME, OF_OTHERS] = [6, 2];

/** For each word that a clause has of the goal's, and of how many at most. */
const [SHARED, MOST_SHARED] = [2, 3];

/** What is to be, and not where it came. */
const AIM = grammar("{duty}");
const GENERAL = grammar("{general}");
const OTHERS = grammar("^ {amongOthers}");

/** A figure that may be a level, its clause, and what stands before it there. */
interface Level {
  figure: Quantity;
  clause: string;
  before: string;
  /** The words of a change, where it is the size of one. */
  change?: string;
}

/** The sizes of changes in a sentence: "minskade med 17 procent". */
function changesOf(sentence: Sentence): Level[] {
  const { text, quantities } = sentence;
  const known = new Set(quantitiesIn(sentence));
  return CHANGED.all(text).flatMap((found): Level[] => {
    const figure = quantities[found.numbers.at(-1) ?? -1];
    if (!figure || !known.has(figure)) return [];
    const to = found.from + found.text.lastIndexOf("¤");
    const before = text.slice(CLAUSE_END.all(text.slice(0, to)).at(-1)?.to ?? 0, to);
    const change = changeWords(found);
    return COMPARED.test(before) ? [] : [{ figure, clause: before, before, change }];
  });
}

const CHANGED = grammar("verb:({upVerb} | {downVerb} | {rise} | {fall}) …3!(¤*) by:(med | by) …2!(¤*) ¤");

/** "minskade med ": the words of a change, without what has changed. */
const changeWords = ({ group }: Match): string => `${group("verb") ?? ""} ${group("by") ?? ""} `;

/** The figures of a sentence that are no change, no part, no whole, no reason and nothing that is only compared with. */
function levelsOf(sentence: Sentence): Level[] {
  const { text, quantities } = sentence;
  const known = new Set(quantitiesIn(sentence));
  const others = new Set(NO_LEVEL.all(text).flatMap(({ numbers }) => numbers));
  const [reason] = [CAUSE.exec(text)?.from ?? text.length];
  return quantities.flatMap((figure, i): Level[] => {
    const from = text.indexOf(`¤${i}`);
    if (others.has(i) || !known.has(figure) || from < 0 || from > reason) return [];
    const end = CLAUSE_END.exec(text.slice(from))?.from;
    const to = end === undefined ? text.length : from + end;
    const start = clauseStart(text.slice(0, from), text.slice(from, to));
    const [clause, before] = [text.slice(start, to), text.slice(start, from)];
    return COMPARED.test(before) ? [] : [{ figure, clause, before }];
  });
}

/** Where a figure's clause begins: with its words, where some stand between commas ("Vakansgraden, andelen tomma, var 2 %"). */
function clauseStart(before: string, after: string): number {
  const ends = CLAUSE_END.all(before);
  let at = ends.length - 1;
  while (at >= 0 && ends[at]!.text !== "." && tellingWords(before.slice(ends[at]!.to) + after).length === 0) at--;
  return ends[at]?.to ?? 0;
}

/**
 * "2,5 procent lägre än 2014", "med 3 procent", "en minskning på 7 %" state how far it has come, "av 5" of how many,
 * "från 19 till" where it was, "mellan 85 och 95" what it varies between, and "målet var 70 procent" where it was to come: not where
 * it is.
 */
const NO_LEVEL = grammar(
  `({rise} | {fall}) (på | med | of | by) {about} ¤ | {aimStated} …3 ¤ | (med | by) [cirka | ca | omkring | about] ¤ | ¤* av [de | alla] ¤
   | (mellan | mellom | between) ¤ [§] (och | og | and) ¤ | ¤ [§] (– | -) ¤ | (från | fra | from) ¤ [§] (till | til | to) | (upp | ned | ner) ¤ | ¤ ({up} | {down} | {better} | {worse} | lower | higher | less | more) | {ofPart} …6!(¤*) ¤`,
);
const CAUSE = grammar("{cause}");
/** What it is compared with, and not where it came: last before a figure. */
const COMPARED = grammar("({comparedWith} | *mål | *målet | *krav | *kravet | *gräns | *gränsen) …5!(¤*) $");
/** Where a clause ends, or a part of one. */
const CLAUSE_END = grammar(". | , | ; | och | men | medan | samt | and | but | while | mens");

/** Its unit is one that the goal's target can have. */
function hasUnit({ unit, isFigured }: GoalQuestion, figure: Quantity, { isNear, isOwn, isTold }: AnswerPlace): boolean {
  if ((isNear || isOwn || isTold) && isFigured && unit === undefined && isCounted(figure.unit)) return true;
  if (!isFigured) return !isTime(figure.unit) && (unit === undefined || !unitsConflict(unit, figure.unit));
  if (unit === "%" || figure.unit === "%") return unit === figure.unit;
  return unit === undefined || figure.unit === undefined ? unit === figure.unit : !unitsConflict(unit, figure.unit);
}

/** What is counted may be named in the answer only: "högst 14", "12 personer". */
const isCounted = (unit: string | undefined): boolean => unit !== undefined && (isCount(unit) || !isKnownUnit(unit));

/** A count of something else than the goal's, in a clause of its own subject: "projekten har startat i tre länder". */
function countsOther({ words, isFigured }: GoalQuestion, { clause, before, figure }: Level): boolean {
  if (!isFigured || figure.unit !== undefined || sharedWords(words, tellingWords(clause)) > 0) return false;
  return tellingWords(before).length > 0 && tellingWords(clause.slice(before.length)).length > 0;
}

/** With the value of the year before, in brackets after it. */
function figureOf({ value, decimals, unit }: Quantity, [aside = ""]: readonly string[]): AnswerFigure {
  const { text, quantities, ambiguous } = readSentence(aside);
  const before = text === "¤0" && ambiguous === "" ? quantities[0] : undefined;
  return { value, decimals, ...(unit ? { unit } : {}), ...(before ? { previous: before.value } : {}) };
}

/** The year of what the figure is compared with, and not its own. */
const SINCE = grammar("(sedan | jämfört med | i förhållande till | since | compared to | compared with) [år] §");

/** The one year that a clause names as its own, else its sentence. */
function yearOf({ times, text }: Sentence, clause: string): string | undefined {
  const own = times.filter((_, i) => clause.includes(`§${i}`));
  const [year, ...others] = own.length > 0 ? own : times;
  return year !== undefined && others.length === 0 && !SINCE.test(text) ? readPeriod(year)?.canonical : undefined;
}

const EMPTY: ReadonlySet<string> = new Set(formsOf(ANSWERS.tellsNothing));

/** The words that tell what a text is about, without their endings, each once. */
const tellingWords = (text: string): string[] => [
  ...new Set(
    lettersIn(text.toLowerCase())
      .filter((word) => word.length > 2 && !EMPTY.has(word))
      .map(stem),
  ),
];

const sharedWords = (asked: readonly string[], words: readonly string[]): number =>
  words.filter((word) => asked.some((one) => areAlike(one, word))).length;

/** The same stem, the same beginning, or the one a part of the other: "examen" and "examensfrekvens". */
function areAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= PART && (long.includes(short) || long.startsWith(short.slice(0, ALIKE)));
}

/** Letters of a word that may be a part of another, and of the beginning that two words share. */
const [PART, ALIKE] = [4, 5];

import { aimIn, cameIn, goalWords, quotedGoals, setsTime, subjectOf, type Aim, type Came } from "./clauses";
import { bySpaces } from "../../domain/shapes";
import { judgementIn, type Reached } from "../choice/judgement";
import { changesBy } from "./goalSentence";
import { answerIn, askedByGoal, YEARS, type Answer, type Asked } from "../outcome/answer";
import { boundsIn } from "../targets/bounds";
import { targetOfGoal } from "../targets/ownWords";
import { grammar } from "../text/grammar";
import { quantitiesIn, readSentence, type Quantity, type Sentence } from "../targets/sentence";
import { withoutStop, writtenSentences } from "../text/text";

/** What a text says of whether its goal was reached, as printed, and the word of a scale for it; without one no step is sure. */
export interface Verdict {
  text: string;
  as?: Reached;
}

/** A measure of a paragraph, with its aim, its outcome and the verdict. */
export interface ProseGoal {
  title: string;
  target: string;
  /** Absent: the paragraph has no outcome. */
  outcome?: string;
  /** Canonical. */
  period?: string;
  verdict?: Verdict;
  /** The goal's words do not name the measure: both get the same words. */
  isGoal?: true;
}

/** A goal in a sentence's own words, with or without the verdict. */
export interface SentenceGoal {
  title: string;
  verdict?: Verdict;
}

interface Written {
  written: string;
  read: Sentence;
}

/** "(98, procent": a comma too many before a unit. */
const mended = (printed: string): string => printed.replace(/(\d), (?=procent|%)/g, "$1 ");

const sentencesIn = (printed: string): Written[] =>
  writtenSentences(mended(printed)).map((written) => ({ written, read: readSentence(written) }));

/**
 * The measure of a paragraph; null without a single aim, or when several outcomes are possible. What was planned is an aim
 * where a goal stands above.
 */
export function proseGoal(printed: string, isUnderGoal = false): ProseGoal | null {
  const text = mended(printed);
  const sentences = sentencesIn(text);
  const found = onlyAim(sentences, isUnderGoal);
  if (!found) return null;
  const { aim, written } = found;
  const verdict = writtenVerdict(text);
  const outcome = outcomeOf(aim, sentences);
  const target = targetText(aim);
  const extra = verdict ? { verdict } : {};
  if (outcome === "many" || (!outcome && aim.isGoal)) return null;
  if (!outcome)
    return aim.named !== "" && aim.subject !== undefined
      ? { title: asWritten(aim.subject, text), target, ...extra }
      : null;
  const { came, title } = outcome;
  return {
    title: title === undefined || isMarked(title) ? withoutStop(written) : asWritten(title, text),
    target,
    outcome: `${came.change}${figureText(came.figure)}`,
    ...(came.period === undefined ? {} : { period: came.period }),
    ...extra,
    ...(title === undefined ? { isGoal: true } : {}),
  };
}

function onlyAim(sentences: readonly Written[], isUnderGoal: boolean): { aim: Aim; written: string } | null {
  const [found, ...others] = aimsIn(sentences);
  return found && others.length === 0 && (isUnderGoal || !found.aim.isPlanned) ? found : null;
}

/** A change that no clause tells is read in the whole sentence. */
const isWholeChange = ({ words, written }: Aim): boolean => words === "" && askedByGoal(written).isChange;

const targetText = (aim: Aim): string =>
  isWholeChange(aim) ? withoutStop(aim.written) : `${aim.words}${figureText(aim.figure)}`.trim();

/** The goals that sentences of a paragraph tell in their own words, or in quotes. */
export function sentenceGoals(printed: string): SentenceGoal[] {
  const text = mended(printed);
  const titles = sentencesIn(text).flatMap(({ written, read }) => {
    const quoted = quotedGoals(written);
    const aim = aimIn(read, written);
    const isTold = aim ? isFirm(aim) : setsTime(written);
    return quoted.length > 0 ? quoted : isTold ? [goalWords(withoutStop(written))] : [];
  });
  const verdict = titles.length === 1 ? writtenVerdict(text) : null;
  return titles.map((title) => ({ title, ...(verdict ? { verdict } : {}) }));
}

/** A goal's words, with the facts of the sentences after it. */
export interface Followed extends SentenceGoal {
  outcome?: string;
  period?: string;
}

/**
 * A goal in the first sentence of a text, or before its dash, with the verdict and the outcome in what follows: "Minska
 * med 20 procent. Målet nåddes inte, användningen minskade med 17 procent." Null without either.
 */
export function followedGoal(printed: string): Followed | null {
  const [first, ...after] = goalAndRest(mended(printed));
  if (first === undefined || after.length === 0) return null;
  const verdict = writtenVerdict(after.join(" "));
  const told = targetOfGoal(first) ? toldIn(first, after) : null;
  return verdict || told ? { title: withoutStop(first), ...(verdict ? { verdict } : {}), ...told } : null;
}

/** The sentences of a text; of the first one what stands before its dash, where that is to be and the rest is told. */
function goalAndRest(text: string): string[] {
  const [first = "", ...after] = writtenSentences(text);
  const dash = first.indexOf(DASH);
  const [goal, told] = [first.slice(0, dash), first.slice(dash + DASH.length)];
  const isParted = dash > 0 && IS_TO_BE.test(goal.toLowerCase()) && !IS_TO_BE.test(told.toLowerCase());
  return isParted ? [goal, told, ...after] : [first, ...after];
}

const DASH = " – ";
const IS_TO_BE = grammar("{duty}");

/** Where a goal came, by the texts after it in its own line. */
function toldIn(goal: string, texts: readonly string[]): Pick<Followed, "outcome" | "period"> | null {
  const found = answerIn(askedByGoal(goal), texts, { isOwn: true });
  return found && "answer" in found ? asTold(found.answer) : null;
}

const asTold = ({ figure, year, change = "" }: Answer): Pick<Followed, "outcome" | "period"> => ({
  outcome: `${change}${figureText(figure)}`,
  ...(year === undefined ? {} : { period: year }),
});

/** Where what a sentence aimed at came, by another text that answers it; null where none is clearly meant. */
export function toldOf({ written }: Aim, printed: string): Pick<Followed, "outcome" | "period"> | null {
  const found = answerIn(askedByGoal(written), [mended(printed)]);
  return found && "answer" in found ? asTold(found.answer) : null;
}

/** The measure that an aim names, in the letters of its text. */
export const measureOf = ({ subject }: Aim, printed: string): string | undefined =>
  subject === undefined || isMarked(subject) ? undefined : asWritten(subject, mended(printed));

/** The only verdict that a text has on its goal; null without one. */
export const verdictTold = (printed: string): Verdict | null => writtenVerdict(mended(printed));

/**
 * The verdict on its goal that a sentence begins with, where nothing but when and why follows it: "Målet är uppfyllt
 * eftersom …"; null for any other text, such as "Målet är uppfyllt till viss del", and for one that goes on with what is
 * left out of what was reached: "…, men bara i två av fem skolor".
 */
export function verdictFirst(sentence: string): string | null {
  const verdict = THE_GOAL.test(sentence.toLowerCase()) ? verdictTold(sentence) : null;
  if (verdict?.as === undefined || !sentence.startsWith(verdict.text)) return null;
  return WHEN_AND_WHY.test(sentence.slice(verdict.text.length).trim().toLowerCase()) ? verdict.text : null;
}

/** How many words may stand before the judging ones: "Vi har", "Nämnden har tyvärr". */
const WORDS_BEFORE = 3;

/** A sentence that tells from its beginning how it went with a goal, whatever follows: it has no title's words. */
export function tellsOfGoal(sentence: string): boolean {
  const found = judgementIn(sentence);
  return (
    found?.namesGoal === true && found.tells && bySpaces(sentence.slice(0, found.from).trim()).length <= WORDS_BEFORE
  );
}

const THE_GOAL = grammar("^ *målet");
const WHEN_AND_WHY = grammar(
  `^ [(vid | till | före | under | i | för) (året | årets | år | perioden | periodens) [slut | utgång]] [Y]
     ([.] $ | [,] (eftersom | då | därför | tack vare | på grund av | i och med | med anledning av | genom att))`,
);

/** Whether a paragraph has other figures in the unit of its aims: they may be outcomes. */
export function hasOtherFigures(printed: string): boolean {
  const sentences = sentencesIn(printed);
  const aims = aimsIn(sentences).map(({ aim }) => aim);
  return sentences.some(({ read }) =>
    quantitiesIn(read).some((one) => aims.some(({ figure, of }) => of !== read && figure.unit === one.unit)),
  );
}

const aimsIn = (sentences: readonly Written[]): { aim: Aim; written: string }[] =>
  sentences.flatMap(({ written, read }) => {
    const aim = aimIn(read, written);
    return aim ? [{ aim, written }] : [];
  });

const CHANGES = grammar("{upVerb} | {downVerb} | lägre | högre");

/** Right before the size of a change: "minska med minst". */
const CHANGES_BY = grammar("(med | by) …2!(¤*) $");

/**
 * A goal wherever it stands: its own word says so, a share is bounded or is to change by so much, or something is to be
 * so much lower or higher at a time.
 */
const isFirm = ({ isGoal, named, figure, words, of }: Aim): boolean =>
  isGoal ||
  (of.times.length > 0 && changesBy(of, figure)) ||
  (named === "" &&
    figure.unit === "%" &&
    (CHANGES.test(words) || boundsIn(of).some(({ quantity }) => quantity === figure)));

/** Whether an outcome has the aim's subject, or no other subject. */
const isAbout = ({ clause, of }: Came, { subject, complement }: Aim): boolean =>
  complement === undefined
    ? subject === undefined || GENERAL.test(clause) || stemsOf(subject).some((stem) => clause.includes(stem))
    : stemsOf(complement).some((stem) => of.includes(stem)) || GENERAL.test(clause);

/** General words for any figure. */
const GENERAL = grammar(
  "utfall* | *resultat* | det | detta | den | siffra* | siffran | nivå* | *andel* | antal* | värde* | *snitt* | *medel* | genomsnitt* | vi | fjol*",
);

/** The outcome of an aim in a paragraph, and the name of the measure; "many": there are several. */
function outcomeOf(aim: Aim, sentences: readonly Written[]): { came: Came; title?: string } | "many" | null {
  const figures = sentences.flatMap(({ read }) =>
    cameIn(read, aim.figure.unit)
      .filter(({ figure }) => figure !== aim.figure)
      .map((one) => ({ ...one, read })),
  );
  const came = figures.filter((one) => isAbout(one, aim));
  if (came.length === 0 && figures.length > 0) return "many";
  const changes = CHANGES_BY.test(aim.words) || isWholeChange(aim);
  const isOfYears = YEARS.test(aim.of.text);
  const fit = came.filter(({ change, isMean }) => (change !== "" ? changes : !changes) && isMean === isOfYears);
  const [first, ...more] = fit;
  if (!first) return null;
  const isOne = more.every(({ figure }) => figure.value === first.figure.value);
  const outcome = isOne ? first : clearest(askedByGoal(aim.written), fit, sentences);
  if (!outcome) return "many";
  const single = came.find(({ isMean }) => !isMean) ?? outcome;
  const subject = aim.subject ?? subjectOf(single.read);
  if (subject === undefined)
    return aim.named === "" ? { came: outcome } : { came: outcome, title: `${aim.named}${figureText(aim.figure)}` };
  return {
    came: outcome,
    title: `${withWhole(subject, single.read)}${isOfYears ? meanOf(outcome.read) : ""}`,
  };
}

/** Of several figures that may be where an aim came the one that answers it; undefined where none is clear. */
function clearest<T extends Came>(asked: Asked, figures: readonly T[], sentences: readonly Written[]): T | undefined {
  const texts = sentences.map(({ written }) => written);
  const found = answerIn(asked, texts, { isOwn: asked.isChange });
  const value = found && "answer" in found ? found.answer.figure.value : undefined;
  return figures.find(({ figure }) => figure.value === value);
}

/** "för hela treårsperioden" in the sentence of a mean: what it is the mean of. */
function meanOf({ text }: Sentence): string {
  const years = PERIOD.exec(text)?.text;
  return years === undefined ? ", snitt" : `, snitt över ${years}`;
}

const PERIOD = grammar("*perioden");

/** "Resultatet motsvarade 6,7 procent av skatteintäkter": what is measured is the result as a share of them. */
function withWhole(subject: string, { text, quantities }: Sentence): string {
  const found = OF_WHOLE.exec(text);
  const whole = found?.group("whole");
  if (!whole || quantities[found?.numbers[0] ?? -1]?.unit !== "%" || subject.includes(" ")) return subject;
  return `${subject.endsWith("tet") ? subject.slice(0, -2) : subject} i procent av ${whole}`;
}

const OF_WHOLE = grammar(
  "¤ av !(alla | de | samtliga) whole:(…1-6!(¤* | §* | under | för | per | vilket)) (under | för | per | vilket | . | , | ; | $)",
);

/** Marks for numbers and times in a sentence: a name with one is given by its whole sentence. */
const isMarked = (text: string): boolean => [..."¤§◊"].some((mark) => text.includes(mark));

/** "2 %", "35000 kr". */
const figureText = ({ value, decimals, unit }: Pick<Quantity, "value" | "decimals" | "unit">): string =>
  `${value.toFixed(decimals).replace(".", ",")}${unit === undefined ? "" : ` ${unit}`}`;

/** The words in the letters of the text, with a capital first; words that the text does not have are unchanged. */
function asWritten(words: string, text: string): string {
  const at = text.toLowerCase().indexOf(words);
  const found = at < 0 ? words : text.slice(at, at + words.length);
  return found.charAt(0).toUpperCase() + found.slice(1);
}

function writtenVerdict(text: string): Verdict | null {
  const found = judgementIn(text);
  if (!found?.namesGoal) return null;
  return { text: withoutStop(text.slice(found.from, found.to)), ...(found.as === null ? {} : { as: found.as }) };
}

/** The first aim of a text; null without one. */
export const firstAim = (text: string): Aim | null => aimsIn(sentencesIn(text))[0]?.aim ?? null;

/** What a text aims at: its first aim, and the figures of the goals that it quotes. */
export function figuresAimedAt(text: string): Pick<Aim, "of" | "figure">[] {
  const quoted = sentencesIn(text).flatMap(({ written }) => quotedGoals(written));
  const figures = quoted.map(readSentence).flatMap((of) => quantitiesIn(of).map((figure) => ({ of, figure })));
  const aim = firstAim(text);
  return aim ? [aim, ...figures] : figures;
}

/** Whether one aim has the figure and a time of another's, and a word of what that is about. */
export function isSameAim(one: Aim, other: Aim): boolean {
  const isSame = one.figure.value === other.figure.value && one.figure.unit === other.figure.unit;
  const isOfTime = one.of.times.length === 0 || one.of.times.some((time) => other.of.times.includes(time));
  return isSame && isOfTime && sharesWord(one.of.text, other.of.text);
}

/** What some aims are about: the beginnings of their long words, by unit. */
export type Subjects = ReadonlyMap<string | undefined, ReadonlySet<string>>;

export function subjectsOf(aims: readonly Pick<Aim, "of" | "figure">[]): Subjects {
  const subjects = new Map<string | undefined, Set<string>>();
  for (const { of, figure } of aims) {
    const known = subjects.get(figure.unit) ?? new Set();
    stemsOf(of.text).forEach((stem) => known.add(stem));
    subjects.set(figure.unit, known);
  }
  return subjects;
}

/** Whether a text states an outcome with the subject of one of some aims, in the aim's unit. */
export const isOutcomeOf = (text: string, subjects: Subjects): boolean =>
  sentencesIn(text).some(({ read }) =>
    [...subjects].some(
      ([unit, stems]) => stemsOf(read.text).some((stem) => stems.has(stem)) && cameIn(read, unit).length > 0,
    ),
  );

const sharesWord = (text: string, other: string): boolean => {
  const stems = new Set(stemsOf(other));
  return stemsOf(text).some((stem) => stems.has(stem));
};

/** The beginnings of the long words of a text: "restavfall", "restavfallet". */
const stemsOf = (text: string): string[] =>
  text
    .split(" ")
    .filter(({ length }) => length >= LONG_WORD)
    .map((word) => word.slice(0, LONG_WORD));

const LONG_WORD = 6;

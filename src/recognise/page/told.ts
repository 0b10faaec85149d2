import { hasDigit, hasLetter } from "../../domain/shapes";
import type { Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { answerIn, askedByGoal, isNamedIn, type Asked } from "../../interpret/outcome/answer";
import { followedGoal, verdictTold } from "../../interpret/paragraph/proseGoal";
import { targetOfGoal } from "../../interpret/targets/ownWords";
import { quantitiesIn, readSentence } from "../../interpret/targets/sentence";
import { titleParts } from "../../interpret/header/title";
import { writtenSentences } from "../../interpret/text/text";
import { beginsWithWord } from "../../lexicon/lexicon";
import type { Line, PairPart, Places } from "./line";
import { gradeClause, isVerdict } from "./verdict";
import {
  endsSentence,
  hasBound,
  hasFigure,
  isBareLabel,
  isHeading,
  isMeasureWithBound,
  isPageLine,
  itemForm,
  LONGEST_TOLD_GOAL,
  namedBy,
  namesMeasure,
  saysToBe,
  tellsOutcome,
} from "./wording";

/** A goal told in a sentence with what it is to reach, and the lines below that are about it. */
interface Told {
  at: number;
  asked: Asked;
  /** Those that may tell where it came. */
  texts: readonly number[];
  /** Those that judge it. */
  verdicts: readonly number[];
  /** A label below it, or its own line, tells where it came. */
  isAnswered: boolean;
  /** The line that answers it. */
  answer: number | undefined;
}

/** So many such goals at least make a page of them, where one at least is answered, or so many judged. */
const FEWEST = 2;

/** So many lines below a goal may be about it. */
const MOST_BELOW = 8;

/**
 * Goals told in sentences that carry their own figures, each with the line below it that tells where it came and the one
 * that judges it; the headings over some are what they are about.
 */
export function toldGoals(lines: readonly Line[], places: Places, scales: readonly Scale[]): void {
  const verdicts = verdictsIn(lines, scales);
  const toldAt = (at: number): Told => {
    const goal = { at, asked: askedByGoal(goalOf(lines[at]!)), ...below(lines, at, verdicts) };
    return { ...goal, answer: answerAmong(goal, lines) };
  };
  const goals = lines.flatMap((line, at) => (line.begins || setsFigure(line, lines[at + 1]) ? [toldAt(at)] : []));
  if (goals.length < FEWEST || !arePage(lines, goals) || areNames(lines, goals, verdicts)) return;
  for (const { at } of goals) if (isNameOver(lines, at)) places[at + 1] ??= { pair: "said" };
  const known = new Set(goals.flatMap(({ at }) => (isNameOver(lines, at) ? [at, at + 1] : [at])));
  const besides = lines.flatMap((_, at) => (!known.has(at) && isToldBesides(lines, at, verdicts) ? [toldAt(at)] : []));
  for (const goal of [...goals, ...besides]) setAnswered(lines, places, goal);
  for (const { at } of [...goals, ...besides]) setTold(lines, places, at);
  headsOver(lines, places, verdicts);
}

/** A name that begins a record, over the sentence that says what is meant by it: "Mål: Matsvinn". */
const isNameOver = (lines: readonly Line[], at: number): boolean => {
  const [line, below] = [lines[at]!, lines[at + 1]];
  const isName = line.begins === true && !saysToBe(line.text) && !hasFigure(line.text);
  return isName && below?.row === line.row + 1 && !below.label && below.mark === undefined && endsSentence(below.text);
};

/** The lines below a goal: the one that answers it, those that judge it, and what stands beside these. */
function setAnswered(lines: readonly Line[], places: Places, { answer, texts, verdicts, isAnswered }: Told): void {
  const set = (at: number, pair: PairPart): void => {
    if (!isValue(lines, at)) places[at] ??= { pair };
  };
  if (answer !== undefined) set(answer, "answer");
  if (answer !== undefined || isAnswered) for (const at of texts) set(at, "said");
  for (const at of verdicts) set(at, "verdict");
}

function verdictsIn(lines: readonly Line[], scales: readonly Scale[]): ReadonlySet<number> {
  const known = lines.flatMap((line, at) => (isVerdictLine(line, scales) ? [at] : []));
  return new Set([...known, ...placedVerdicts(lines, known)]);
}

/** Some goal is answered in its own words, or several are judged, in a line below or in their own. */
function arePage(lines: readonly Line[], goals: readonly Told[]): boolean {
  const isAnswered = goals.some(({ at, answer }) => answer !== undefined || isAnsweredBelow(lines, at));
  const closed = goals.filter(({ at, verdicts }) => verdicts.length > 0 || followedGoal(lines[at]!.text) !== null);
  return isAnswered || closed.length >= FEWEST || goals.some(({ at }) => lines[at]!.begins);
}

/** A line that judges what stands above, alone or before it tells more: "Mål uppnått: Utsläppen har minskat med …". */
const isVerdictLine = (line: Line, scales: readonly Scale[]): boolean =>
  line.label === undefined &&
  line.mark === undefined &&
  !line.beside &&
  (isVerdict(line.text, scales) || beginsWithVerdict(line.text, scales));

function beginsWithVerdict(text: string, scales: readonly Scale[]): boolean {
  const clause = gradeClause(text, scales);
  return clause !== null && text.startsWith(clause);
}

/**
 * Short words that no scale knows, where known judgements stand: right below what is told, on a page whose headings have
 * a blank row above them. They are judgements, in words to ask about.
 */
function placedVerdicts(lines: readonly Line[], known: readonly number[]): number[] {
  const isRightBelow = (at: number): boolean => {
    const above = lines[at - 1];
    const isTold = above !== undefined && (above.label?.value !== undefined || endsSentence(above.text));
    return isTold && above.row === lines[at]!.row - 1;
  };
  if (known.length < FEWEST || !known.every(isRightBelow)) return [];
  const heads = lines.flatMap((line, at) => (headsGoals(line) && !known.includes(at) ? [at] : []));
  const placed = heads.filter((at) => isRightBelow(at) && lines[at]!.text.split(" ").length <= MOST_WORDS);
  return placed.length < known.length && placed.length * 2 <= heads.length ? placed : [];
}

/** Words of a judgement. */
const MOST_WORDS = 4;

/** What stands below a label says what the label is of. */
const isValue = (lines: readonly Line[], at: number): boolean => {
  const above = lines[at - 1];
  return above !== undefined && isBareLabel(above);
};

function setTold(lines: readonly Line[], places: Places, at: number): void {
  if (isValue(lines, at) && !places[at] && !lines[at]!.begins) return;
  const list = places[at]?.list;
  const line = lines[at]!;
  const isOwn = line.begins || (list?.led === false && (list.of === "goal" || isLettered(line)));
  if (!places[at] || isOwn || isAnsweredBelow(lines, at)) places[at] = { pair: "told" };
}

/**
 * The headings that goals stand under, before the next heading: what they are about; right above them, or several. Below
 * the first of several a heading over other texts heads no goals.
 */
function headsOver(lines: readonly Line[], places: Places, verdicts: ReadonlySet<number>): void {
  const heads: number[] = [];
  const others: number[] = [];
  let head: number | undefined;
  lines.forEach((line, at) => {
    if (verdicts.has(at)) return;
    const isTold = places[at]?.pair === "told";
    if (isTold && head !== undefined) heads.push(head);
    else if (head === at - 1 && heads.length > 0 && !places[at] && isText(line)) others.push(head);
    if (isTold || isHeading(line) || line.label) head = headsGoals(line) || isAreaLabel(line) ? at : undefined;
  });
  for (const at of heads)
    if (isRightOver(lines, places, at) || (heads.length >= FEWEST && at > 0)) places[at] ??= { heads: true };
  const isHead = new Set(heads);
  if (heads.length >= FEWEST) for (const at of others) if (!isHead.has(at)) places[at] ??= { titled: true };
}

/** The first line of a page of records is its title. */
const isRightOver = (lines: readonly Line[], places: Places, at: number): boolean =>
  places[at + 1]?.pair === "told" && !(at === 0 && lines[1]?.begins);

/** "Målområde Kvalitet". */
const isAreaLabel = (line: Line): boolean => isBareLabel(line) && line.label?.role === "area";

const isText = ({ text }: Line): boolean => endsSentence(text) || hasFigure(text);

/**
 * Headings with the word for a goal right below, and below that the goal in a sentence: what the goals are about, two at
 * least. With a label for how it goes further down they are cards, and the heading is what the card is of.
 */
export function headsOverLabels(lines: readonly Line[], places: Places): void {
  const heads = lines.flatMap((line, at) => {
    const goal = lines[at + 2];
    const isHead = headsGoals(line) && isGoalLabel(lines[at + 1]) && goal && isSentence(goal, MOST_SENTENCES);
    return isHead ? [at] : [];
  });
  const isCard = heads.map((at, i) => lines.slice(at + 3, heads[i + 1]).some(tellsBelow));
  if (heads.length < FEWEST || isCard.filter(Boolean).length * 2 > heads.length) return;
  for (const at of heads) places[at] ??= { heads: true };
}

const MOST_SENTENCES = 3;

const isGoalLabel = (line: Line | undefined): boolean =>
  line !== undefined && isBareLabel(line) && line.label?.role === "goal" && line.label.number === undefined;

/** A label on a line of its own, with how it goes below it. */
const tellsBelow = (line: Line): boolean => isBareLabel(line) && TELLS.has(line.label?.role ?? null);
const TELLS: ReadonlySet<Role | null> = new Set<Role | null>(["grade", "outcome", null]);

/** The line that tells where a goal came: in its own words, else the one right below it with no words of its own. */
function answerAmong(
  { at, asked, texts, isAnswered }: Omit<Told, "answer">,
  lines: readonly Line[],
): number | undefined {
  if (isAnswered) return undefined;
  const found = answerIn(
    asked,
    texts.map((i) => lines[i]!.text),
  );
  if (found) return texts["answer" in found ? found.answer.at : found.doubtful[0]!];
  const [first] = texts;
  const isNear = first !== undefined && lines[first]!.row === lines[at]!.row + 1;
  return isNear && answerIn(asked, [lines[first]!.text], { isNear }) ? first : undefined;
}

/** "Resultat: 3,2 %" right below. */
const tellsRightBelow = (line: Line | undefined): boolean =>
  line?.label?.role === "outcome" && line.label.value !== undefined;

/**
 * A goal with a number or a letter, with its result in the line below; without, such lines are the measures of the goal
 * above.
 */
const isAnsweredBelow = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at]!;
  return (titleParts(line.text).number !== undefined || isLettered(line)) && tellsRightBelow(lines[at + 1]);
};

/** "a) …", "2. …". */
const isLettered = ({ mark = "" }: Line): boolean => hasLetter(mark) || hasDigit(mark);

/** The words of a line without its number and its level. */
const wordsOf = ({ text }: Line): string => titleParts(text).title;

/** The goal's own words in a line that may go on with what is told of it. */
const goalOf = (line: Line): string => followedGoal(wordsOf(line))?.title ?? wordsOf(line);

/** A line of one sentence, or at most so many, that say what is to be, and no more. */
const isSentence = (line: Line, most = 1): boolean => !line.label && saysToBe(line.text, most);

/**
 * One sentence with the figure to reach: by a verb of obligation, by its bound first, or a measure with its bound; what
 * is told in the same line may follow.
 */
function setsFigure(line: Line, below?: Line): boolean {
  const text = goalOf(line);
  if (line.label || text.length > LONGEST_TOLD_GOAL || !namesFigure(text) || tellsOutcome(text)) return false;
  const isBound =
    writtenSentences(text).length === 1 &&
    (beginsWithWord(text, "atLeast", "atMost") ||
      ((namesMeasure(text) || tellsRightBelow(below)) && isMeasureWithBound(text) && hasBound(text)));
  return (saysToBe(text) || isBound) && targetOfGoal(text) !== null;
}

/** In digits, or in words: "inom tio arbetsdagar". */
const namesFigure = (text: string): boolean => hasFigure(text) || quantitiesIn(readSentence(text)).length > 0;

/**
 * On a page of told goals: a sentence without a figure that begins a block of lines as they do, or stands where the goal
 * above has been judged, with what is told below it.
 */
function isToldBesides(lines: readonly Line[], at: number, verdicts: ReadonlySet<number>): boolean {
  const [line, above, next] = [lines[at]!, lines[at - 1], lines[at + 1]];
  if (
    line.label ||
    !saysToBe(goalOf(line)) ||
    namesFigure(goalOf(line)) ||
    next === undefined ||
    next.row !== line.row + 1
  )
    return false;
  if (above === undefined || above.row < line.row - 1 || isHeading(above)) return true;
  const isJudged = above.label?.role === "grade" || verdicts.has(at - 1) || verdictTold(above.text) !== null;
  return isJudged || (isLettered(line) && itemForm(line) === itemForm(above));
}

/** Each goal has a heading of its own, of which some name what it measures: they are read together. */
function areNames(lines: readonly Line[], goals: readonly Told[], verdicts: ReadonlySet<number>): boolean {
  const heads = goals.map(({ at }) => lines[at - 1]);
  return (
    heads.every((above, i) => above !== undefined && isHeading(above) && !verdicts.has(goals[i]!.at - 1)) &&
    goals.some(({ at }, i) => isNamedIn(heads[i]!.text, lines[at]!.text))
  );
}

/**
 * The lines below a goal, before the next heading or goal: texts, and judgements. What stands below a judgement is about
 * the goal where nothing else does.
 */
function below(
  lines: readonly Line[],
  at: number,
  verdicts: ReadonlySet<number>,
): Omit<Told, "at" | "asked" | "answer"> {
  const own = ownLines(lines, at, verdicts);
  const judging = own.filter((i) => verdicts.has(i));
  const closed = own.find((i) => verdicts.has(i) || lines[i]!.label?.role === "grade") ?? Infinity;
  const all = own.filter((i) => !lines[i]!.label && !verdicts.has(i));
  const before = all.filter((i) => i < closed);
  return {
    texts: before.length > 0 ? before : all,
    verdicts: judging,
    isAnswered:
      own.some((i) => tellsRightBelow(lines[i]) || (verdicts.has(i) && hasFigure(lines[i]!.text))) ||
      followedGoal(lines[at]!.text)?.outcome !== undefined,
  };
}

function ownLines(lines: readonly Line[], at: number, verdicts: ReadonlySet<number>): number[] {
  const own: number[] = [];
  for (let i = at + 1; i < lines.length && i <= at + MOST_BELOW; i++) {
    const line = lines[i]!;
    if (beginsOther(line) && !verdicts.has(i)) break;
    if (line.mark === undefined && !line.beside && !line.isFigure) own.push(i);
  }
  return own;
}

/** The next goal, a heading or another label of names, or a line of the page. */
const beginsOther = (line: Line): boolean =>
  line.begins === true ||
  isSentence(line) ||
  setsFigure(line) ||
  (!line.label && isHeading(line)) ||
  isPageLine(line.text) ||
  NAMES.has(line.label?.role ?? null);

/** Roles of labels that begin something else. */
const NAMES: ReadonlySet<Role | null> = new Set<Role | null>(["goal", "indicator", "area"]);

/** A heading that names something of its own. */
const headsGoals = (line: Line): boolean =>
  !line.label &&
  isHeading(line) &&
  namedBy(line) === null &&
  !hasFigure(titleParts(line.text).title) &&
  !isPageLine(line.text);

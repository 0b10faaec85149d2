import type { Role } from "../../domain/plan";
import { answerIn, askedByGoal, isNamedIn, type Asked } from "../../interpret/outcome/answer";
import { targetOfGoal } from "../../interpret/target/ownWords";
import { looseGrammar } from "../../interpret/text/grammar";
import { titleParts } from "../../interpret/header/title";
import { writtenSentences } from "../../interpret/text/text";
import { beginsWithWord, hasWord, wordsIn } from "../../lexicon/lexicon";
import type { Line, Places } from "./line";
import {
  hasFigure,
  isBareLabel,
  isHeading,
  isMeasureWithBound,
  isPageLine,
  namedBy,
  namesMeasure,
  tellsOutcome,
} from "./wording";

/** A goal told in a sentence with what it is to reach, and the lines below that may tell where it came. */
interface Told {
  at: number;
  asked: Asked;
  texts: readonly number[];
}

/** So many such goals at least make a page of them, where one at least is answered. */
const FEWEST = 2;

/** So many lines below a goal may be about it. */
const MOST_BELOW = 8;

/**
 * Goals told in sentences that carry their own figures, each with the line below it that tells where it came; the heading
 * over the first of some is what they are about.
 */
export function toldGoals(lines: readonly Line[], places: Places): void {
  const goals = lines.flatMap((line, at): Told[] =>
    setsFigure(line, lines[at + 1]) ? [{ at, asked: askedByGoal(wordsOf(line)), texts: textsBelow(lines, at) }] : [],
  );
  const answers = goals.map(({ asked, texts }) => answerAmong(asked, texts, lines));
  const isAnswered = goals.some(({ at }, i) => answers[i] !== undefined || isAnsweredBelow(lines, at));
  if (goals.length < FEWEST || !isAnswered || areNames(lines, goals)) return;
  for (const at of answers) if (at !== undefined && !isValue(lines, at)) places[at] ??= { pair: "answer" };
  const told = [...goals.map(({ at }) => at), ...lines.flatMap((_, at) => (isToldBesides(lines, at) ? [at] : []))];
  for (const at of told) setTold(lines, places, at);
}

/** What stands below a label says what the label is of. */
const isValue = (lines: readonly Line[], at: number): boolean => {
  const above = lines[at - 1];
  return above !== undefined && isBareLabel(above);
};

function setTold(lines: readonly Line[], places: Places, at: number): void {
  const above = lines[at - 1];
  if (isValue(lines, at) && !places[at]) return;
  if (!places[at] || isAnsweredBelow(lines, at)) places[at] = { pair: "told" };
  if (above && headsGoals(above) && !places[at - 1]) places[at - 1] = { heads: true };
}

/**
 * Headings with the word for a goal right below, and below that the goal in a sentence: what the goals are about, two at
 * least. With a label for how it goes further down they are cards, and the heading is what the card is of.
 */
export function headsOverLabels(lines: readonly Line[], places: Places): void {
  const heads = lines.flatMap((line, at) => {
    const goal = lines[at + 2];
    return headsGoals(line) && isGoalLabel(lines[at + 1]) && goal && saysToBe(goal, MOST_SENTENCES) ? [at] : [];
  });
  const isCard = heads.map((at, i) => lines.slice(at + 3, heads[i + 1]).some(tellsBelow));
  if (heads.length < FEWEST || isCard.filter(Boolean).length * 2 > heads.length) return;
  for (const at of heads) places[at] ??= { heads: true };
}

const isGoalLabel = (line: Line | undefined): boolean =>
  line !== undefined && isBareLabel(line) && line.label?.role === "goal" && line.label.number === undefined;

/** A label on a line of its own, with how it goes below it. */
const tellsBelow = (line: Line): boolean => isBareLabel(line) && TELLS.has(line.label?.role ?? null);
const TELLS: ReadonlySet<Role | null> = new Set<Role | null>(["grade", "outcome", null]);

function answerAmong(asked: Asked, texts: readonly number[], lines: readonly Line[]): number | undefined {
  const found = answerIn(
    asked,
    texts.map((i) => lines[i]!.text),
  );
  return found === null ? undefined : texts["answer" in found ? found.answer.at : found.doubtful[0]!];
}

/** "Resultat: 3,2 %" right below. */
const tellsRightBelow = (line: Line | undefined): boolean =>
  line?.label?.role === "outcome" && line.label.value !== undefined;

/** A numbered goal, with its result in the line below; without numbers such lines are the measures of the goal above. */
const isAnsweredBelow = (lines: readonly Line[], at: number): boolean =>
  titleParts(lines[at]!.text).number !== undefined && tellsRightBelow(lines[at + 1]);

/** The words of a line without its number and its level. */
const wordsOf = ({ text }: Line): string => titleParts(text).title;

/** One sentence, or at most so many, that say what is to be, and no more. */
function saysToBe(line: Line, most = 1): boolean {
  if (line.label || line.text.length > LONGEST || writtenSentences(wordsOf(line)).length > most) return false;
  const main = RELATIVE.replace(wordsOf(line).toLowerCase(), () => " ");
  const [first] = wordsIn(main).filter(({ concept }) => CLAUSE.has(concept));
  return first !== undefined && first.concept !== "subordinates";
}

/** "Fler som har rätt till stöd ska …": the clause is of the subject. */
const RELATIVE = looseGrammar("{relative} !({duty})");
const CLAUSE: ReadonlySet<string> = new Set(["isTo", "shall", "subordinates"]);
const LONGEST = 300;
const MOST_SENTENCES = 3;

/** One sentence with the figure to reach: by a verb of obligation, by its bound first, or a measure with its bound. */
function setsFigure(line: Line, below?: Line): boolean {
  const text = wordsOf(line);
  if (line.label || !hasFigure(text) || tellsOutcome(text)) return false;
  const isBound =
    writtenSentences(text).length === 1 &&
    (beginsWithWord(text, "atLeast", "atMost") ||
      ((namesMeasure(text) || tellsRightBelow(below)) && isMeasureWithBound(text) && hasBound(text)));
  return (saysToBe(line) || isBound) && targetOfGoal(text) !== null;
}

const hasBound = (text: string): boolean => hasWord(text, "atLeast", "atMost", "over", "under");

/** On a page of told goals: a sentence without a figure that begins a block of lines as they do, with what is told below it. */
function isToldBesides(lines: readonly Line[], at: number): boolean {
  const [line, above, below] = [lines[at]!, lines[at - 1], lines[at + 1]];
  const begins = above === undefined || above.row < line.row - 1 || isHeading(above);
  return begins && saysToBe(line) && !hasFigure(line.text) && below !== undefined && below.row === line.row + 1;
}

/** Each goal has a heading of its own, of which some name what it measures: they are read together. */
function areNames(lines: readonly Line[], goals: readonly Told[]): boolean {
  const heads = goals.map(({ at }) => lines[at - 1]);
  return (
    heads.every((above) => above !== undefined && isHeading(above)) &&
    goals.some(({ at }, i) => isNamedIn(heads[i]!.text, lines[at]!.text))
  );
}

/** The lines below a goal, before the next heading or goal, that are texts. */
function textsBelow(lines: readonly Line[], at: number): number[] {
  const texts: number[] = [];
  for (let i = at + 1; i < lines.length && i <= at + MOST_BELOW; i++) {
    const line = lines[i]!;
    const begins = saysToBe(line) || setsFigure(line) || (!line.label && isHeading(line));
    if (begins || isPageLine(line.text) || NAMES.has(line.label?.role ?? null)) break;
    if (!line.label && line.mark === undefined && !line.beside && !line.isFigure) texts.push(i);
  }
  return texts;
}

/** Roles of labels that begin something else. */
const NAMES: ReadonlySet<Role | null> = new Set<Role | null>(["goal", "indicator", "area"]);

/** A heading that names something of its own. */
const headsGoals = (line: Line): boolean =>
  !line.label && isHeading(line) && namedBy(line) === null && !hasFigure(line.text) && !isPageLine(line.text);

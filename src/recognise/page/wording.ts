import {
  beginsSmall,
  beginsWithDigit,
  depthOf,
  endsIn,
  hasDigit,
  hasLetter,
  hasOtherThanYears,
  isDashAlone,
  lettersIn,
  splitLabel,
  trimmedStart,
  withoutLast,
} from "../../domain/shapes";
import type { Role } from "../../domain/plan";
import { changesBy } from "../../interpret/paragraph/goalSentence";
import { quantitiesIn, readSentence } from "../../interpret/targets/sentence";
import { beginsWithWord, hasWord, wordsIn } from "../../lexicon/lexicon";
import { readHeader } from "../../interpret/header/header";
import { looseGrammar } from "../../interpret/text/grammar";
import { titleParts } from "../../interpret/header/title";
import { type Line } from "./line";
import { writtenSentences } from "../../interpret/text/text";

/** So many of a kind at least make a pattern of the page. */
export const FEWEST_PAIRS = 2;
export const FEWEST_AIMED = 3;

/** A sentence has ended. */
export const endsSentence = (text: string): boolean => endsIn(withoutLast(text, '"”)'), ".!?");

const LONGEST_HEADING = 100;

export const LONGEST_NAME = 60;

/** "Målet är att …", "Our target is …". */
export const statesGoal = (text: string): boolean =>
  hasWord(text, "statesGoal") && (endsSentence(text) || hasFigure(text) || isAim(text) || hasWord(text, "cameTo"));

/** "Målen är långsiktiga och ska utvärderas …": it speaks of goals, and says none of them. */
export const speaksOfGoalsThemselves = (text: string): boolean =>
  beginsWithWord(text, "goalsThemselves") &&
  (endsSentence(text) || writtenSentences(text).length > 1) &&
  !hasWord(text, "statesGoal");

/** A number that is no year. */
export const hasFigure = hasOtherThanYears;

/** An aim: a verb of obligation, or one that an aim begins with. */
export const isAim = (text: string): boolean => hasWord(text, "isTo") || beginsWithAim(text);

export const beginsWithAim = (text: string): boolean => beginsWithWord(trimmedStart(text, "0123456789.) "), "aimVerb");

/** An aim, or a change that is told by its size alone: "25 % minskad klimatpåverkan till 2025". */
export const isAimed = (text: string): boolean => isAim(text) || (tellsChange(text) && !tellsOutcome(text));

function tellsChange(text: string): boolean {
  const read = readSentence(withoutNumber(text));
  return quantitiesIn(read).some((figure) => changesBy(read, figure));
}

/** A sentence about where it came: by its verb, or by the word that it begins with. */
export const tellsOutcome = (text: string): boolean =>
  hasWord(text, "cameTo") ||
  (!hasWord(text, "isTo") && (readHeader(text.split(" ")[0] ?? "").scores.outcome ?? 0) >= 0.9);

/** A goal in a sentence is no longer. */
export const LONGEST_TOLD_GOAL = 300;

/** One sentence, or at most so many, that say what is to be, and no more; its number and its level are not asked. */
export function saysToBe(text: string, most = 1): boolean {
  const { title } = titleParts(text);
  if (text.length > LONGEST_TOLD_GOAL || writtenSentences(title).length > most) return false;
  const main = RELATIVE.replace(title.toLowerCase(), () => " ");
  const [first] = wordsIn(main).filter(({ concept }) => CLAUSE.has(concept));
  return first !== undefined && first.concept !== "subordinates";
}

/** "Fler som har rätt till stöd ska …": the clause is of the subject. */
const RELATIVE = looseGrammar("{relative} !({duty})");
const CLAUSE: ReadonlySet<string> = new Set(["isTo", "shall", "subordinates"]);

/** An aim with a figure. */
export const setsAim = (text: string): boolean => hasWord(text, "isTo") && hasFigure(text);

/** "minst", "högst", "över", "under". */
export const hasBound = (text: string): boolean => hasWord(text, "atLeast", "atMost", "over", "under");

/** One sentence with a bound: "Avkastningen ska uppgå till minst 6 procent." */
export const setsBound = (text: string): boolean => isAimAlone(text) && setsAim(text) && hasBound(text);

/** A measure and its bound in one line, without a verb: "Soliditet: >30 procent", "<5% sick leave". */
export function isMeasureWithBound(text: string): boolean {
  if (isAim(text) || tellsOutcome(text)) return false;
  const read = readSentence(withoutNumber(text));
  const figures = quantitiesIn(read);
  // "30 procents lägre energianvändning" is what is to be.
  return figures.length > 0 && !figures.some((figure) => changesBy(read, figure));
}

/** "Byggärenden: 40 dagar", "Utsläpp i drift: 56 % lägre än 2023": a name, and the figure that it is to reach. */
export function isNameWithBound(text: string): boolean {
  const [name = "", bound = ""] = splitLabel(text, SHORTEST_LABEL, LONGEST_LABEL) ?? [];
  const isBound = beginsWithDigit(trimmedStart(bound, "<>≤≥ ")) && hasFigure(bound);
  return hasLetter(name) && isBound && !isAim(text) && !tellsOutcome(text);
}
const [SHORTEST_LABEL, LONGEST_LABEL] = [3, 80];

/** A figure alone, perhaps with its bound before it and a few words: "60 procent", "minst 9 300", "0,6–0,9 ggr". */
export const isFigureAlone = (text: string): boolean =>
  text.length <= LONGEST_FIGURE &&
  (beginsWithDigit(trimmedStart(text, "<>≤≥–- ")) || beginsWithWord(text, "atLeast", "atMost", "over", "under")) &&
  (!hasLetter(text) || quantitiesIn(readSentence(text)).length > 0) &&
  !isAim(text) &&
  !tellsOutcome(text);

const LONGEST_FIGURE = 40;

/** Words that a measure begins with or is known by: "Andel …", "… index". */
export const namesMeasure = (text: string): boolean =>
  hasWord(text, "measureIs") || beginsWithWord(text, "measureBegins");

/** The words after an item's number and level: "1. Mål 3: God hälsa". */
const withoutNumber = (text: string): string => titleParts(titleParts(text).title).title;

/** A line of the page itself: when it was changed, who wrote it, a link. */
export const isPageLine = (text: string): boolean => text.length <= LONGEST_HEADING && beginsWithWord(text, "pageLine");

/** Nothing but a figure, its sign and its bound. */
export const isNoWords = ({ text, isFigure }: Line): boolean => isFigure === true && !hasLetter(text);

/** Short, with words, and no sentence. */
export const isHeading = (line: Line): boolean =>
  line.mark === undefined && line.label?.value === undefined && isShortTitle(line.text) && !isNoWords(line);

const isShortTitle = (text: string): boolean =>
  !beginsSmall(text) && text.length <= LONGEST_HEADING && !endsSentence(text) && !text.endsWith(":");

const lastSentence = (text: string): string => writtenSentences(text).at(-1) ?? text;

/** The last statement of a text; of one that ends in a pointer ("Målen är 22. Några exempel:") the one before it. */
function saidLast(text: string): string {
  const [before, last] = writtenSentences(text).slice(-2);
  if (before === undefined || last === undefined) return lastSentence(text);
  const isPointer = last.endsWith(":") && last.split(" ").length <= LONGEST_POINTER;
  return isPointer && wordsIn(last).every(({ concept }) => !NOUNS.has(concept)) ? before : last;
}

/** In words. */
const LONGEST_POINTER = 3;

export type Named = "goal" | "measure" | "field" | "activity" | "effect";

/** The noun by which a line names goals, measures or fields; null where it names something else, or nothing. */
export function namedBy(line: Line): "goal" | "measure" | "field" | null {
  const named = nounOf(line);
  return named === "activity" || named === "effect" ? null : named;
}

/**
 * The noun of a text's last sentence: its last noun, and not after "for" or "of" or in what it is for; in a heading goals take precedence
 * ("Mål och fokusområden"), elsewhere before what is done for them ("Våra mål och aktiviteter:").
 */
export function nounOf(line: Line): Named | null {
  const { text, label } = line;
  // "Kommentar på nämndmål" heads what is said of one.
  if (label?.role === "comment" && label.value === undefined) return null;
  const sentence = saidLast(text);
  const hits = wordsIn(sentence);
  const isAbout = (from: number): boolean =>
    hits.some((hit) => hit.concept === "aboutWhat" && sentence.slice(hit.to, from) === " ");
  const nouns = hits.flatMap(({ concept, from }) => {
    const of = NOUNS.get(concept);
    return of === undefined || isAbout(from) ? [] : [{ of, from }];
  });
  // "Fem områden för att nå målet:" lists the fields.
  const purpose = hits.find(({ concept, from }) => concept === "purpose" && nouns.some((noun) => noun.from < from));
  const named = nouns.filter(({ from }) => purpose === undefined || from < purpose.from);
  if (isHeading(line) && !leadsIn(line) && named.some(({ of }) => of === "goal")) return "goal";
  const [last, before] = named.sort((a, b) => b.from - a.from);
  const isJoined = before?.of === "goal" && /^\p{L}+ (?:och|samt) $/u.test(sentence.slice(before.from, last?.from));
  return (isJoined ? before : last)?.of ?? null;
}

const NOUNS = new Map<string, Named>([
  ["goalNoun", "goal"],
  ["measureNoun", "measure"],
  ["fieldNoun", "field"],
  ["activityNoun", "activity"],
  ["effectNoun", "effect"],
]);

/** Nothing but nouns that say what a section holds: "Indikatorer", "Våra mål:", "Åtgärder, indikatorer och ansvar". */
export function onlyNames(text: string): boolean {
  const hits = wordsIn(text).filter(({ concept }) => NOUNS.has(concept) || concept === "levelOfGoals");
  const rest = hits.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
  return hits.length > 0 && !hasDigit(rest) && lettersIn(rest).every((word) => JOINING.has(word));
}

const JOINING = new Set(["och", "samt", "og", "and"]);

/** "Miljömål för avfall": a label by its word that names the subject of its goals, and occurs once. */
export const namesFieldOfGoals = ({ text, label, returns }: Line): boolean =>
  label?.role === "goal" &&
  label.value === undefined &&
  label.number === undefined &&
  !returns &&
  !text.endsWith(":") &&
  hasWord(text, "goalNoun") &&
  hasWord(text, "aboutWhat") &&
  !hasDigit(text);

/** A line that introduces the next ones: it ends with a colon, or refers to them. */
export const leadsIn = ({ text, label }: Line): boolean =>
  label?.value === undefined && (endsIn(text, ":;") || hasWord(lastSentence(text), "following"));

/** Roles of a measure's labels; other words before a colon may be an item's own: "FN:s mål 3: …". */
export const FIGURES: ReadonlySet<Role> = new Set<Role>([
  "target",
  "outcome",
  "baseline",
  "forecast",
  "grade",
  "trend",
  "unit",
]);

/** What a line is an item by: its mark, or how many parts its number has. */
export function itemForm({ text, mark, label }: Line): string | undefined {
  if (label && label.role !== null && (mark === undefined || FIGURES.has(label.role))) return undefined;
  if (mark !== undefined && /^[a-zåäö][.)]$/u.test(mark)) return "a";
  if (mark !== undefined) return hasLetter(mark) ? undefined : hasDigit(mark) ? "1" : isDashAlone(mark) ? "–" : "•";
  const depth = depthOf(text);
  if (depth > 0) return String(depth);
  return label === undefined && isAimAlone(text) ? "ska" : undefined;
}

/** One sentence whose subject is to be something, and that speaks of no goals: "Soliditeten ska uppgå till …". */
export function isAimAlone(text: string): boolean {
  if (!endsSentence(text) || writtenSentences(text).length > 1) return false;
  if (beginsWithAim(text)) return true;
  const said = wordsIn(text).filter(({ concept }) => MAIN_CLAUSE.has(concept));
  return said[0]?.concept === "isTo" && said.every(({ concept }) => concept !== "goalNoun");
}

const MAIN_CLAUSE: ReadonlySet<string> = new Set(["isTo", "subordinates", "goalNoun"]);

export const LONGEST_TITLE = 6;

/** A heading that is no label, in the row right above. */
export const isHeadOf = ({ row }: Line, above: Line | undefined): boolean =>
  above !== undefined && above.row === row - 1 && !above.label && isHeading(above);

/** A heading of activities, comments or outcomes, or of something other than goals. */
export const isOther = (line: Line): boolean =>
  namesOther(line) ||
  line.label?.role === "activity" ||
  line.label?.role === "comment" ||
  line.label?.role === "outcome";

/** A heading of decisions, rules or prices, or a paragraph of minutes: the lines below are no goals. */
export const namesOther = ({ text }: Line): boolean => text.startsWith("§") || beginsWithWord(text, "otherThings");

export const isBareLabel = ({ label }: Line): boolean => label !== undefined && label.value === undefined;

/** A short name of an aim; words that are a label elsewhere may be a name when they occur once: "Resultat". */
export const isName = (line: Line): boolean =>
  line.mark === undefined &&
  (!line.label || (line.label.value === undefined && !line.returns)) &&
  line.text.length <= LONGEST_NAME &&
  isHeading(line) &&
  !hasFigure(line.text) &&
  !isPageLine(line.text) &&
  namedBy(line) === null;

export const tellsFigure = ({ text }: Line): boolean => tellsOutcome(text) && hasFigure(text);

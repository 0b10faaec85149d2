import { sumOf } from "../domain/sum";
import {
  afterSign,
  areDigits,
  hasDigit,
  hasLetter,
  isDashAlone,
  isInitials,
  isSign,
  trimmed,
  wordsOf,
} from "../domain/shapes";
import {
  OWN_WORDS,
  type Scale,
  type State,
  STATES,
  type Step,
  type StepClass,
  type StepRow,
  stepsOf,
} from "../domain/scale";
import { KNOWN_SCALES, stepNamed } from "../domain/scales";
import { bandClass, bandsOf, isBandStep } from "../interpret/choice/bands";
import { CLASS_OF_LIGHT } from "../interpret/choice/colour";
import { readGrade } from "../interpret/choice/grade";
import { isStateWord, NO_STEPS, saysNoGrade, saysNotJudged } from "../interpret/choice/notJudged";
import {
  classByWords,
  isDenialOf,
  isDenied,
  namesReached,
  orderByWords,
  type StepWeights,
} from "../interpret/choice/stepWords";
import { factsOf } from "../interpret/facts";
import { capital, clean, textKey } from "../interpret/text/text";

/** A word that the workbook prints as a grade: how often, where first, and the colour that most of its cells have. */
export interface GradeWord {
  text: string;
  count: number;
  cell: string;
  /** What a legend of the workbook says that it means; absent: nothing. */
  meaning?: string;
  /** Its place on the scale that most of the grades are read on; absent: none. */
  step?: number;
  /** "grön", "gul", "röd" …; absent: none that most of them share. */
  colour?: string;
  /** How light that colour is, from 0; absent: it has none. */
  lightness?: number;
  /** Of the measures that it judges: how many reach their target values, how many do not, and the attainment of each that has one. */
  met: number;
  missed: number;
  attained: readonly number[];
}

/** A scale in the workbook's own words, and what gives it its order. */
export interface OwnScale {
  scale: Scale;
  words: GradeWord[];
  /** "ordningen ur cellernas färger". */
  why: string;
  /** Its order is asked about: nothing in the workbook tells it. */
  isAsked: boolean;
  /** Of one word, a known scale that has it as a label, with its other steps: it may be chosen instead. */
  whole?: Scale;
  /** What the colours of the workbook say otherwise; absent: nothing. */
  contrary?: Contrary;
}

/** Words in another order than their lights, the first of them with the worse light; or a word of another class than its light. */
export type Contrary = { first: GradeWord; then: GradeWord } | { word: GradeWord; class: StepClass };

/** A mark, and what a legend of the workbook says that it means. */
export interface ExplainedMark {
  mark: string;
  meaning: string;
  /** What stands beside it, where it is a grade in words: "Minst 95 % av målet". */
  says?: string;
}

/** What may tell the order of some words. */
export interface ScaleSources {
  /** Scales that the workbook states: its legends, the user's answers; with where they come from. */
  stated: readonly Scale[];
  known: readonly Scale[];
  /** The marks that each legend explains, as it lists them, printed or not; absent: none. */
  explained?: readonly (readonly ExplainedMark[])[];
  /** The scale that most of the grades are read on. */
  readOn?: Scale;
  /** What a scale of no known name is called. */
  name: string;
  /** What is learnt of words; absent: the weights of all labelled tables. */
  weights?: StepWeights;
}

/** Characters. */
const LONGEST_WORD = 60;

/** Steps of a scale; more different words than this are not all steps. */
export const MOST_STEPS = 6;

/** One step is no scale: its other end has some word that nobody has printed. */
const FEWEST_STEPS = 2;

/** Characters of a grade that is a mark or a letter: "▲", "++", "B"; a figure is one digit. */
const LONGEST_MARK = 2;

/** A printed grade that is a mark, a letter or a figure alone: a word as others where no scale has it. */
export function gradeMark(text: string): string | null {
  const mark = clean(text).replaceAll("\ufe0f", "");
  const isShort = mark.length === 1 || ([...mark].length <= LONGEST_MARK && !hasDigit(mark));
  return isShort && textKey(mark) !== "" ? mark : null;
}

/** A printed grade without its sign, or a band of per cent; null: a mark, a figure, or words with a comment. */
export function gradeWord(text: string): string | null {
  if (isBandStep(text)) return clean(text);
  const word = withoutSign(text);
  const { words } = withFigure(word);
  const isWord = word.length > 1 && word.length <= LONGEST_WORD && hasLetter(words.charAt(0));
  return isWord && !COMMENTED.test(words) ? word : null;
}

/** A figure before the words of a step, and the words: "1. I hamn"; figures in the words as well are no step's place. */
function withFigure(word: string): { figure?: number; words: string } {
  const [figure = "", ...others] = word.split(" ");
  const words = others.join(" ").trim();
  const digit = trimmed(figure, "().:");
  return areDigits(digit) && digit.length === 1 && words.length > 1 && !hasDigit(words)
    ? { figure: Number(digit), words }
    : { words: word };
}

/** The word of a grade that a comment stands after: "Målet nås" of "Målet nås. Två nya stationer är i drift." */
export const wordBeforeComment = (text: string): string | null =>
  gradeWord(withoutSign(text).split(COMMENTED)[0] ?? "");

const withoutSign = (text: string): string =>
  afterSign(clean(text))
    .label.trim()
    .replace(/[.:;]+$/u, "");

/** Where a comment begins. */
const COMMENTED = /[.:;] | \(| – /u;

/** The same of a word that is printed as a grade, where a dash is one. */
export const isNoStep = (text: string): boolean => !isDashAlone(text) && saysNotJudged(text);

/**
 * Whether a word that says elsewhere that nothing is judged is one of a scale's: it returns, and has a light that no other
 * word has, or denies another of the words, or says that a value is missing where most of its measures have one.
 */
export function isOfScale(word: GradeWord, all: readonly GradeWord[]): boolean {
  const { text, meaning = text, colour = "", count, met, missed } = word;
  const others = all.filter((one) => one !== word);
  const isAlone = LIGHTS.includes(colour) && others.every((one) => one.colour !== colour);
  const isLit = isAlone && others.some((one) => LIGHTS.includes(one.colour ?? ""));
  const isContrary = others.some((one) => isDenialOf(text, one.text));
  const hasValues = !saysNoGrade(text) && (met + missed) * 2 > count;
  return count > 1 && textKey(meaning) === textKey(text) && (isLit || isContrary || hasValues);
}

/** Steps of a scale by the words that are printed for each, the commonest first. */
type PrintedSteps = { words: GradeWord[]; class: StepClass | null }[];

const labelsOnly = (scale: Scale): Scale => ({
  ...scale,
  steps: scale.steps.map((step) => ({ ...step, synonyms: [] })),
});

/** The step of a scale that a word is, by its place. */
function placeIn(word: string, scale: Scale): number | null {
  const match = readGrade(word, [scale]);
  return match && "step" in match ? scale.steps.indexOf(match.step) : null;
}

/** Where each word stands on a scale; null where one does not. */
function placesOn(words: readonly GradeWord[], scale: Scale, place = placeIn): number[] | null {
  const places = words.map(({ text }) => place(text, scale));
  return places.every((one): one is number => one !== null && one >= 0) ? places : null;
}

/** The steps of a scale that some words are, by the place of each. */
const placedOn = ({ steps }: Scale, words: readonly GradeWord[], places: readonly number[]): PrintedSteps =>
  steps.flatMap((step, at): PrintedSteps => {
    const own = words.filter((_, i) => places[i] === at);
    return own.length > 0 ? [{ words: own, class: step.class }] : [];
  });

/** A scale in the words that are printed; its own words stay as others for the same. */
function inOwnWords(scale: Scale, words: readonly GradeWord[], places: readonly number[]): Scale {
  const steps = scale.steps.map((step, index) => {
    const printed = commonestFirst(words.filter((_, i) => places[i] === index));
    const label = printed[0] ? capital(printed[0].text) : step.label;
    const others = [step.label, ...step.synonyms, ...printed.map(({ text }) => text)];
    const synonyms = others.filter(
      (one, at) =>
        textKey(one) !== textKey(label) && others.findIndex((other) => textKey(other) === textKey(one)) === at,
    );
    return { ...step, label, synonyms };
  });
  return { ...scale, steps };
}

const commonestFirst = (words: readonly GradeWord[]): GradeWord[] => [...words].sort((a, b) => b.count - a.count);

/** Steps of a workbook's own words: a mark of hers is its own symbol. */
const ownSteps = (rows: StepRow[]): Step[] =>
  stepsOf(rows).map((step) => (isSign(step.label) ? { ...step, symbol: step.label } : step));

/** A scale of the words alone, in an order. */
function scaleOfWords(name: string, placed: PrintedSteps): Scale {
  const rows = placed.map(({ words, class: own }): [string, StepClass | null, string[], Pick<Step, "meaning">] => {
    const [first, ...others] = commonestFirst(words);
    const colours = [...new Set(words.flatMap(({ colour }) => colour ?? []))];
    const meaning = first?.meaning === first?.text ? undefined : first?.meaning;
    const label = capital(first?.text ?? "");
    return [label, own, [...others.map(({ text }) => text), ...colours], meaning === undefined ? {} : { meaning }];
  });
  // A colour that two steps share tells neither.
  const once = (text: string): boolean => rows.filter(([, , synonyms]) => synonyms.includes(text)).length === 1;
  const steps = ownSteps(rows.map(([label, own, synonyms, more]) => [label, own, synonyms.filter(once), more]));
  return { name, steps, states: STATES, order: "stated", source: OWN_WORDS };
}

/** The source of a scale whose order a person has given (`scalesOf`). */
const ANSWERED = "Angivet i arbetsboken";

/** The source of a scale whose words tell their order as the table is read (recognise/grades/proposal.ts). */
export const BY_WORDS = "Kolumnens egna ord";

/**
 * A scale with the words that have no step on it among its answers without one: those that say that nothing is judged
 * as other words for the same, each of the others as one of its own.
 */
export function withStates(scale: Scale, said: readonly GradeWord[], unplaced: readonly GradeWord[]): Scale {
  const apart = said.filter(({ text }) => !isStepOf(scale.steps, text));
  const states = apart.reduce((all: readonly State[], { text, meaning = text }) => {
    const match = readGrade(meaning, [{ ...NO_STEPS, states: [...all] }]);
    const state = match && "state" in match ? match.state : undefined;
    const isNew = all.every(({ label, synonyms }) =>
      [label, ...synonyms].every((one) => textKey(one) !== textKey(text)),
    );
    if (isNew && !state) return [{ label: capital(text), synonyms: [] }, ...all];
    return isNew ? all.map((one) => (one === state ? { ...one, synonyms: [...one.synonyms, text] } : one)) : all;
  }, scale.states);
  return {
    ...scale,
    states: besideSteps(scale.steps, [
      ...unplaced.map(({ text }): State => ({ label: capital(text), synonyms: [] })),
      ...states,
    ]),
  };
}

/** Whether a word is the label of one of some steps, or another word for it. */
export const isStepOf = (steps: readonly Step[], text: string): boolean =>
  steps.some(({ label, synonyms }) => [label, ...synonyms].some((one) => textKey(one) === textKey(text)));

/** Answers without a step, without the words that are steps: none is both. */
const besideSteps = (steps: readonly Step[], states: readonly State[]): State[] =>
  states.flatMap(({ label, synonyms }) => {
    const [first, ...others] = [label, ...synonyms].filter((text) => !isStepOf(steps, text));
    return first === undefined ? [] : [{ label: first === label ? label : capital(first), synonyms: others }];
  });

/** The words of a workbook's own among a scale's answers without a step that may yet be steps: those that do not say that they are none. */
export const ownStates = ({ states }: Scale): State[] => states.filter(({ label }) => !isNoStep(label));

/** A scale whose steps mean what a legend says beside their words. */
export const asExplained = (scale: Scale, explained: readonly (readonly ExplainedMark[])[] = []): Scale => ({
  ...scale,
  steps: scale.steps.map((step, at) => {
    const meaning = explained
      .flat()
      .find(({ mark, says }) => says !== undefined && stepNamed(scale, mark) === at)?.says;
    return step.meaning !== undefined || meaning === undefined ? step : { ...step, meaning };
  }),
});

/** The order of a scale's words as a person has given it, best first, each with its class where one is given. */
export type OrderedWords = readonly { label: string; class?: StepClass | null }[];

/** Words of one step, the first of them its label: "Snubblat/Snublat". */
const TOGETHER = "/";

/** The step that a given word is: one of the words, or several of them as one; undefined: it is none of them. */
function givenStep(label: string, words: readonly Step[]): Step | undefined {
  const named = (text: string): Step | undefined => words.find((one) => textKey(one.label) === textKey(text));
  const known = (text: string): Step | undefined =>
    named(text) ?? words.find(({ synonyms }) => synonyms.some((one) => textKey(one) === textKey(text)));
  const parts = label.split(TOGETHER).map(known);
  const whole = named(label);
  const [first] = parts;
  if (whole || !first || !parts.every((one) => one !== undefined)) return whole;
  const others = parts.filter((one) => one !== first).flatMap((one) => [one.label, ...one.synonyms]);
  return { ...first, synonyms: [...new Set([...first.synonyms, ...others])] };
}

/**
 * A scale in the order that is given, of the same words; null where they are others. Where some of its own words have no
 * step, the order may name any of them and leave out others, which then have none. Where it names all of its steps it may
 * have more, which nothing is graded this year. What says that nothing is judged is a step only with a class, or where
 * the scale has it as one; what says that a value is missing, where the order names it. A word in a light is what its light says.
 */
export function inGivenOrder(scale: Scale, given: OrderedWords, lights: Lights = NO_LIGHTS): Scale | null {
  const spare = ownStates(scale);
  const words: Step[] = [...scale.steps, ...stepsOf(spare.map(({ label, synonyms }) => [label, null, synonyms]))];
  const found = given
    .filter((one) => one.class || isStepOf(scale.steps, one.label) || isDashAlone(one.label) || !saysNoGrade(one.label))
    .map(({ label, class: own }) => {
      const known = givenStep(label, words);
      const step = known ?? { label: capital(label), class: null, symbol: "", synonyms: [] };
      const isGiven = own !== undefined;
      return { ...step, class: isGiven ? own : step.class, isGiven, isNew: !known, light: lights(step.label) };
    });
  const chosen = found.flatMap(({ label, synonyms, isNew }) => (isNew ? [] : [label, ...synonyms].map(textKey)));
  const isChosen = (one: { label: string }): boolean => chosen.includes(textKey(one.label));
  const isFree = spare.length > 0 && !found.some(({ isNew }) => isNew);
  const isWhole = isFree ? found.length > 1 : scale.steps.every(isChosen);
  const labels = new Set(found.map(({ label }) => textKey(label)));
  if (!isWhole || found.length > MOST_STEPS || labels.size < found.length || labels.has("")) return null;
  const isAsked = scale.order === "asked";
  const isAlone = found.length < FEWEST_STEPS;
  const steps = found.map(({ isGiven, isNew, light: _, ...step }, at) =>
    isGiven || isAlone || !(isAsked || isNew) ? step : { ...step, class: classAt(found, at) },
  );
  const left = scale.steps.filter((one) => !isChosen(one)).map(({ label, synonyms }): State => ({ label, synonyms }));
  const states = besideSteps(steps, [...left, ...scale.states.filter((one) => !isChosen(one))]);
  return { ...scale, order: isAlone ? scale.order : "stated", steps: withShapes(steps), states };
}

/** What the lights of words say of them, by the words; null: nothing. */
type Lights = (text: string) => StepClass | null;
const NO_LIGHTS: Lights = () => null;

/** The lights of some words, where they are in two or more: one light for all of them tells nothing. */
function lightsOf(words: readonly GradeWord[]): Lights {
  const lit = new Map(words.flatMap((word) => (isInLight(word) ? [[textKey(word.text), classOfLight(word)]] : [])));
  return new Set(lit.values()).size < 2 ? NO_LIGHTS : (text) => lit.get(textKey(text)) ?? null;
}

/** The order that a person gives a scale's words; where their lights are in another, as if they had none, and that is told. */
export function answeredOrder(
  scale: Scale,
  given: OrderedWords,
  words: readonly GradeWord[],
): { scale: Scale; contrary?: Contrary } | null {
  const stated = inGivenOrder(scale, given);
  const isGiven = (text: string): boolean =>
    given.some(({ label, class: own }) => own !== undefined && textKey(label) === textKey(text));
  const free = words.filter(({ text }) => !isGiven(text));
  const contrary = stated && orderAgainstLights(stated, free);
  if (contrary) return { scale: stated, contrary };
  const lit = inGivenOrder(scale, given, lightsOf(words));
  return lit && { scale: lit };
}

/** Two of some words whose lights are in another order than the steps of a scale that they are. */
function orderAgainstLights(scale: Scale, words: readonly GradeWord[]): Contrary | null {
  const ordered = scale.steps.flatMap((_, at) => words.filter(({ text }) => stepNamed(scale, text) === at));
  const lit = ordered.filter(isInLight);
  const then = lit.find((word, at) => lit.slice(0, at).some((before) => lightOf(before) > lightOf(word)));
  const first = then && lit.find((before) => lightOf(before) > lightOf(then));
  return then && first ? { first, then } : null;
}

/** What the lights of some words say otherwise than a scale that is only thought to be theirs. */
function againstLights(scale: Scale, words: readonly GradeWord[]): Contrary | undefined {
  const order = orderAgainstLights(scale, words);
  if (order) return order;
  const lights = lightsOf(words);
  for (const word of words) {
    const own = scale.steps[stepNamed(scale, word.text) ?? -1]?.class ?? null;
    const light = lights(word.text);
    if (own !== null && light !== null && light !== own) return { word, class: own };
  }
  return undefined;
}

/**
 * What is proposed of a word by its place: what its light says, else the ends are the ends, between them what the words tell. The only one between
 * is partly reached, unless it denies, or says itself that a goal is reached.
 */
function classAt(
  steps: readonly { label: string; class: StepClass | null; light?: StepClass | null }[],
  at: number,
): StepClass {
  return steps[at]?.light ?? classByPlace(steps, at);
}

function classByPlace(steps: readonly { label: string; class: StepClass | null }[], at: number): StepClass {
  if (at === 0) return "reached";
  if (at === steps.length - 1) return "notReached";
  const { label = "", class: own = null } = steps[at] ?? {};
  const told = own ?? classByWords(label) ?? "partly";
  const isSure = told === "reached" ? saysReached(label) : told !== "notReached" || isDenied(label);
  return own === null && steps.length === 3 && !isSure ? "partly" : told;
}

/** The steps with the shapes of their classes. */
const withShapes = (steps: readonly Step[]): Step[] =>
  ownSteps(steps.map(({ label, class: own, synonyms, symbol: _, ...more }) => [label, own, synonyms, more]));

/** Whether a step says itself that a goal is reached: so much is not learnt of a way there. */
const saysReached = (label: string): boolean =>
  namesReached(label) || KNOWN_SCALES.some((scale) => scale.steps[stepNamed(scale, label) ?? -1]?.class === "reached");

const STATED_BY: Record<string, string> = {
  [ANSWERED]: "ordningen enligt ert svar",
  "Teckenförklaringen i arbetsboken": "ordningen ur teckenförklaringen",
  [BY_WORDS]: "ordningen ur orden själva",
};

/** By an order that a person has given; of more words than a scale has steps, it may be of some. */
function byAnswer(words: readonly GradeWord[], sources: ScaleSources): OwnScale | null {
  for (const scale of sources.stated.filter(({ source }) => source === ANSWERED)) {
    const own = words.length > MOST_STEPS ? words.filter(({ text }) => placeIn(text, scale) !== null) : words;
    const found = own.length < scale.steps.length ? null : byStated(own, { ...sources, stated: [scale] });
    if (!found) continue;
    const contrary = orderAgainstLights(found.scale, own);
    return contrary ? { ...found, contrary } : found;
  }
  return null;
}

/** A mark that nothing is graded this year. */
export const unprinted = ({ mark, meaning }: ExplainedMark): GradeWord => ({
  text: mark,
  count: 0,
  cell: "",
  meaning,
  met: 0,
  missed: 0,
  attained: [],
});

/** By what the workbook's legends say that each of them means: in the order of the meanings. */
function byLegend(words: readonly GradeWord[], sources: ScaleSources): OwnScale | null {
  const explained = (sources.explained ?? []).flat();
  const said = words.flatMap(({ meaning, ...word }) => (meaning === undefined ? [] : [{ ...word, text: meaning }]));
  if (said.length < words.length || words.every(({ text, meaning }) => meaning === text)) return null;
  for (const way of [byStated, byLabels, bySynonyms, byWords]) {
    const found = way(said, sources)?.scale;
    const steps = found?.steps ?? [];
    const isUnclassed = steps.every((step) => step.class === null);
    const on = (meaning = ""): number | undefined => found && stepNamed(found, meaning);
    const placed = steps.flatMap((step, at): PrintedSteps => {
      const printed = words.filter(({ meaning }) => on(meaning) === at);
      const own = printed.length > 0 ? printed : explained.filter(({ meaning }) => on(meaning) === at).map(unprinted);
      return own.length > 0 ? [{ words: own, class: isUnclassed ? classAt(steps, at) : step.class }] : [];
    });
    const printed = placed.filter((step) => step.words.some(({ count }) => count > 0));
    const isWhole = printed.flatMap((step) => step.words).length === words.length;
    if (!isWhole || printed.length < Math.min(2, words.length)) continue;
    const scale = scaleOfWords(sources.name, placed);
    return { scale, words: [...words], why: "ordningen ur teckenförklaringen", isAsked: false };
  }
  return null;
}

/**
 * The words as a legend lists them, with those that nothing is graded; null where none lists all of them, or their lights
 * are in no order there.
 */
function asListed(words: readonly GradeWord[], { explained = [] }: ScaleSources): GradeWord[] | null {
  for (const listed of explained) {
    const marks = listed.filter(({ mark, meaning }) => !isStateWord(mark) && !isStateWord(meaning));
    const steps = marks.map((one) => words.find(({ text }) => textKey(text) === textKey(one.mark)) ?? unprinted(one));
    const lights = steps.flatMap(({ colour = "" }) => (LIGHTS.includes(colour) ? [LIGHTS.indexOf(colour)] : []));
    const isOrdered = [lights, lights.toReversed()].some((some) => some.every((one, i) => one >= (some[i - 1] ?? 0)));
    if (isOrdered && words.every((word) => steps.includes(word)) && new Set(steps).size === steps.length) return steps;
  }
  return null;
}

/** Whether the first of some steps in an order is the best, or the last, by colours, words and figures; null: they do not agree. */
function isBestFirst(steps: readonly GradeWord[]): boolean | null {
  const told = ({ meaning, text }: GradeWord): StepClass | null => classByWords(meaning ?? text) ?? classByWords(text);
  const ways: ((word: GradeWord) => number | null)[] = [
    ({ colour = "" }) => (LIGHTS.includes(colour) ? LIGHTS.indexOf(colour) : null),
    (word) => {
      const own = told(word);
      return own && LIGHT_CLASSES.indexOf(own);
    },
    (word) => {
      const share = shareMet(word);
      return share === null ? null : Math.round(1 - share);
    },
  ];
  const says = ways.flatMap((way) => {
    const known = steps.flatMap((word) => way(word) ?? []);
    const [first = 0, last = 0] = [known[0], known.at(-1)];
    return first === last ? [] : [first < last];
  });
  return says[0] !== undefined && says.every((one) => one === says[0]) ? says[0] : null;
}

/** Signs in the order that everybody has them. */
const SIGNS = ["++", "+", "±", "0", "–", "-"];

/** Grades in letters are from A to F: "H", "D" and "I" are the first letters of words. */
const LAST_LETTER = "F";

/** Letters from A, figures from the least, alone or before words, plus before minus; null where some are none of them. */
function inNature(words: readonly GradeWord[]): GradeWord[] | null {
  const places = [
    ({ text }: GradeWord): number => (areDigits(text) ? Number(text) : (withFigure(text).figure ?? NaN)),
    ({ text }: GradeWord): number =>
      isInitials(text, 1, 1) && text <= LAST_LETTER ? (text.codePointAt(0) ?? NaN) : NaN,
    ({ text }: GradeWord): number => (SIGNS.includes(text) ? SIGNS.indexOf(text) : NaN),
  ];
  const place = places.find((one) => words.every((word) => !Number.isNaN(one(word))));
  const isDistinct = place !== undefined && new Set(words.map(place)).size === words.length;
  return isDistinct ? [...words].sort((a, b) => place(a) - place(b)) : null;
}

/** Words in an order of which something tells which end is the best. */
function byEnds(words: readonly GradeWord[], listed: readonly GradeWord[] | null, name: string): Scale | null {
  const isFirst = listed && words.length > 1 ? isBestFirst(listed) : null;
  if (!listed || isFirst === null) return null;
  const steps = (isFirst ? listed : listed.toReversed()).map((word) => ({
    word,
    label: word.text,
    class: LIGHT_CLASSES[LIGHTS.indexOf(word.colour ?? "")] ?? ((shareMet(word) ?? 0) >= MOSTLY ? "reached" : null),
  }));
  const placed = steps.map(({ word }, at) => ({ words: [word], class: classAt(steps, at) }));
  return scaleOfWords(name, placed);
}

/** By the order in which a legend lists them. */
function byListing(words: readonly GradeWord[], sources: ScaleSources): OwnScale | null {
  const scale = byEnds(words, asListed(words, sources), sources.name);
  return scale && { scale, words: [...words], why: "ordningen ur teckenförklaringen", isAsked: false };
}

/** Letters, figures and signs by the order that they have themselves. */
function byNature(words: readonly GradeWord[], { name }: ScaleSources): OwnScale | null {
  const scale = byEnds(words, inNature(words), name);
  return scale && { scale, words: [...words], why: "ordningen ur utfallen", isAsked: false };
}

/** By a scale that the workbook itself states. */
function byStated(words: readonly GradeWord[], { stated }: ScaleSources): OwnScale | null {
  for (const scale of stated) {
    const places = scale.order === "stated" ? placesOn(words, scale) : null;
    if (!places || (words.length > 1 && new Set(places).size < 2)) continue;
    const why = STATED_BY[scale.source ?? ""] ?? "ordningen som arbetsboken anger";
    const own = inOwnWords(scale, words, places);
    const lights = orderAgainstLights(own, words) ? NO_LIGHTS : lightsOf(words);
    return { scale: classed(own, lights), words: [...words], why, isAsked: false };
  }
  return null;
}

/** A stated scale with what is proposed of words that a person has only put in order, or that only tell it themselves. */
function classed(scale: Scale, lights: Lights): Scale {
  const { source, steps } = scale;
  if (source === ANSWERED && steps.every((step) => step.class === null)) {
    const lit = steps.map(({ label }) => ({ label, class: null, light: lights(label) }));
    return { ...scale, steps: withShapes(steps.map((step, at) => ({ ...step, class: classAt(lit, at) }))) };
  }
  if (source !== BY_WORDS) return scale;
  return {
    ...scale,
    steps: withShapes(steps.map((step, at) => (at > 0 ? step : { ...step, class: bestClass(step.label) }))),
  };
}

/** Bands of per cent, by where each begins. */
function byBands(words: readonly GradeWord[], { name }: ScaleSources): OwnScale | null {
  const steps = bandsOf(words.map(({ text }) => text));
  const placed = steps?.map(({ text }, at) => ({
    words: words.filter((word) => textKey(word.text) === textKey(text)),
    class: bandClass(steps, at),
  }));
  return placed
    ? { scale: scaleOfWords(name, placed), words: [...words], why: "ordningen ur procenttalen", isAsked: false }
    : null;
}

/** Marks that a scale is known for, by their places on it: their labels stay hers. */
function byMarks(words: readonly GradeWord[], { name, readOn }: ScaleSources): OwnScale | null {
  const isKnown = ({ text, step }: GradeWord): boolean => step !== undefined && gradeMark(text) !== null;
  if (!readOn || readOn.order === "asked" || !words.every(isKnown)) return null;
  const placed = placedOn(
    readOn,
    words,
    words.map(({ step = -1 }) => step),
  );
  if (placed.length < Math.min(2, words.length)) return null;
  const scale = scaleOfWords(name, placed);
  return { scale, words: [...words], why: "ordningen ur tecknen själva", isAsked: false };
}

/** The first known scale of which the words are so many labels, however inflected, in those words. */
function knownOf(words: readonly GradeWord[], known: readonly Scale[], fewest: number): Scale | undefined {
  for (const scale of known) {
    const places = placesOn(words, labelsOnly(scale));
    if (places && new Set(places).size >= fewest) return inOwnWords(scale, words, places);
  }
  return undefined;
}

/** By a known scale of which the words are two labels or more: its other steps are kept. */
function byLabels(words: readonly GradeWord[], { known }: ScaleSources): OwnScale | null {
  const scale = knownOf(words, known, FEWEST_STEPS);
  const why = `en känd skala${scale?.source ? ` (${scale.source})` : ""}`;
  return scale ? { scale, words: [...words], why, isAsked: false } : null;
}

const cellsOf = (words: readonly GradeWord[]): number => sumOf(words.map(({ count }) => count));

/** Whether some words are nine of ten of the grades. */
const isMost = (words: readonly GradeWord[], all: readonly GradeWord[]): boolean =>
  cellsOf(words) * 10 >= cellsOf(all) * 9;

const LIGHTS = [...CLASS_OF_LIGHT.keys()];
const LIGHT_CLASSES = [...CLASS_OF_LIGHT.values()];
/** The place of a word's light among them, the best first; −1: it has none. */
const lightOf = ({ colour = "" }: GradeWord): number => LIGHTS.indexOf(colour);
const isInLight = (word: GradeWord): boolean => lightOf(word) >= 0;
const classOfLight = (word: GradeWord): StepClass | null => LIGHT_CLASSES[lightOf(word)] ?? null;

/** Of two words in one light, the darker green or the lighter red first; 0: nothing tells. */
function byShade(a: GradeWord, b: GradeWord): number {
  const [own, darker] = [classOfLight(a), (a.lightness ?? 0) - (b.lightness ?? 0)];
  if (lightOf(a) !== lightOf(b) || own === null || own === "partly") return 0;
  return own === "reached" ? darker : -darker;
}

/** By the colours of their cells: each word in a light of its own, but for a few that stand once, in none, and are no steps. */
function byColours(all: readonly GradeWord[], { name }: ScaleSources): OwnScale | null {
  const isLit = ({ colour = "", count }: GradeWord): boolean => LIGHTS.includes(colour) || count > 1;
  const words = all.filter(isLit);
  if (!isMost(words, all)) return null;
  const lights = words.map(({ colour = "" }) => LIGHTS.indexOf(colour));
  if (words.length < 2 || lights.includes(-1) || new Set(lights).size < words.length) return null;
  const placed = LIGHTS.flatMap((_, light): PrintedSteps => {
    const word = words[lights.indexOf(light)];
    return word ? [{ words: [word], class: LIGHT_CLASSES[light] ?? null }] : [];
  });
  return { scale: scaleOfWords(name, placed), words: [...words], why: "ordningen ur cellernas färger", isAsked: false };
}

/** By a known scale that has them among its other words: its order, and only the words that are printed. */
function bySynonyms(words: readonly GradeWord[], { name, known }: ScaleSources): OwnScale | null {
  for (const scale of known) {
    const places = placesOn(words, scale, (text, on) => stepNamed(on, text) ?? null);
    if (scale.order === "asked" || !places || new Set(places).size < 2) continue;
    const placed = placedOn(scale, words, places);
    return { scale: scaleOfWords(name, placed), words: [...words], why: "ordningen ur orden själva", isAsked: false };
  }
  return null;
}

/** By what their words tell, unless the figures that they judge tell the contrary. */
function byWords(words: readonly GradeWord[], { name, weights }: ScaleSources): OwnScale | null {
  const texts = words.map(({ text }) => text);
  const order = weights ? orderByWords(texts, weights) : orderByWords(texts);
  const placed = order?.flatMap((one): PrintedSteps => {
    const word = words.find(({ text }) => text === one.text);
    return word ? [{ words: [word], class: one.class }] : [];
  });
  if (!placed || againstFigures(placed)) return null;
  return {
    scale: scaleOfWords(name, bestReached(placed)),
    words: [...words],
    why: "ordningen ur orden själva",
    isAsked: false,
  };
}

/** What has only begun may yet be done. */
const hasOnlyBegun = (text: string): boolean => factsOf(text).begun?.done === true && factsOf(text).done?.done !== true;

/** The best of some words is the best class, whatever they say of a way there, but for what has only begun. */
const bestClass = (text: string): StepClass => (hasOnlyBegun(text) ? "partly" : "reached");

const bestReached = (placed: PrintedSteps): PrintedSteps =>
  placed.map((one, at) => (at > 0 ? one : { ...one, class: bestClass(one.words[0]?.text ?? "") }));

const shareMet = ({ met, missed }: GradeWord): number | null =>
  met + missed < FEWEST_FIGURES ? null : met / (met + missed);
/** Measures of a word that must be compared with their targets before they tell what it means. */
const FEWEST_FIGURES = 3;
/** Where so many of the targets are reached that it is what the word means. */
const MOSTLY = 0.9;
/** Shares of targets reached that are this far apart tell an order. */
const FAR_APART = 0.5;

/** Whether a later step is given where targets are reached, and an earlier where they are missed. */
function againstFigures(placed: PrintedSteps): boolean {
  const shares = placed.map(({ words }) => (words[0] ? shareMet(words[0]) : null));
  return shares.some((share, i) =>
    shares.slice(i + 1).some((later) => share !== null && later !== null && later - share >= FAR_APART),
  );
}

/** So many figures of each of three words or more, and of all of them, are in no order by chance. */
const FEWEST_IN_ORDER = { each: 2, all: 9 };

/** Words by how near their measures come to the targets, where each word's are all nearer than the next one's; else null. */
function inOrderOfFigures(words: readonly GradeWord[]): GradeWord[] | null {
  const all = words.reduce((sum, { attained }) => sum + attained.length, 0);
  if (all < FEWEST_IN_ORDER.all || words.some(({ attained }) => attained.length < FEWEST_IN_ORDER.each)) return null;
  const ordered = [...words].sort((a, b) => Math.max(...b.attained) - Math.max(...a.attained));
  const areApart = ordered.every(
    ({ attained }, i) => i === 0 || Math.max(...attained) < Math.min(...(ordered[i - 1]?.attained ?? [])),
  );
  return areApart ? ordered : null;
}

/**
 * Words by the figures that they judge: three or more by how near those come to their targets; of two, one stands where
 * targets are reached and the other where they are missed.
 */
function byFigures(words: readonly GradeWord[], { name }: ScaleSources): OwnScale | null {
  const near = byEnds(words, inOrderOfFigures(words), name);
  if (near) return { scale: near, words: [...words], why: "ordningen ur utfallen", isAsked: false };
  const [a, b, ...others] = words;
  const [first, second] = [a && shareMet(a), b && shareMet(b)];
  if (!a || !b || others.length > 0 || first == null || second == null) return null;
  if (Math.abs(first - second) < FAR_APART) return null;
  const [best, worst] = first > second ? [a, b] : [b, a];
  const placed: PrintedSteps = [
    { words: [best], class: "reached" },
    { words: [worst], class: "notReached" },
  ];
  return { scale: scaleOfWords(name, placed), words: [...words], why: "ordningen ur utfallen", isAsked: false };
}

/** "Mycket gott" before "Gott": the one has the words of the other, and more. */
function stronger({ text: a }: GradeWord, { text: b }: GradeWord): number {
  const [one, other] = [a, b].map((text) => wordsOf(textKey(text)));
  const has = (some: readonly string[] = [], all: readonly string[] = []): boolean =>
    some.length < all.length && some.every((word) => all.includes(word));
  return Number(has(one, other)) - Number(has(other, one));
}

/**
 * One word: its scale has no other that is hers. What it means is told by a known scale that has it as a label, or by the
 * light of its cells; else it is asked about.
 */
function alone(word: GradeWord, { name, known }: ScaleSources): OwnScale {
  const whole = knownOf(
    [word],
    known.filter(({ order }) => order === "stated"),
    1,
  );
  const light = LIGHT_CLASSES[LIGHTS.indexOf(word.colour ?? "")] ?? null;
  const own = whole?.steps[stepNamed(whole, word.text) ?? -1]?.class ?? light;
  const scale = scaleOfWords(name, [{ words: [word], class: own }]);
  return {
    scale: { ...scale, order: "asked" },
    words: [word],
    why: whole ? "ur ordet självt" : own ? "ur cellernas färg" : "inget i arbetsboken säger vad ordet betyder",
    isAsked: own === null,
    ...(whole ? { whole } : {}),
  };
}

/**
 * Nothing tells their order: as they stand, what some of them tell first. Of more than a scale has steps those that tell
 * something, then the commonest.
 */
function asked(words: readonly GradeWord[], sources: ScaleSources): OwnScale {
  const { name } = sources;
  const lights = lightsOf(words);
  const told = words.map(({ text }) => lights(text) ?? classByWords(text));
  // What nothing is told of is most likely the end that nothing is told to be.
  const unknown = told.includes("reached") ? (told.includes("notReached") ? 1 : 2) : 0;
  const degree = ({ text }: GradeWord): number => {
    const own = lights(text) ?? classByWords(text);
    return own === null ? unknown : LIGHT_CLASSES.indexOf(own);
  };
  const missed = (word: GradeWord): number => 1 - (shareMet(word) ?? 0.5);
  const farther = (a: GradeWord, b: GradeWord): number =>
    a.attained.length > 0 && b.attained.length > 0 ? Math.max(...b.attained) - Math.max(...a.attained) : 0;
  const tells = ({ text }: GradeWord): number => Number(classByWords(text) !== null);
  const steps = [...words].sort((a, b) => tells(b) - tells(a) || b.count - a.count).slice(0, MOST_STEPS);
  const ordered =
    asListed(words, sources) ??
    inNature(steps) ??
    words
      .filter((word) => steps.includes(word))
      .sort(
        (a, b) =>
          degree(a) - degree(b) ||
          byShade(a, b) ||
          (1 - degree(a)) * stronger(a, b) ||
          missed(a) - missed(b) ||
          farther(a, b),
      );
  const scale = scaleOfWords(
    name,
    ordered.map((word) => ({ words: [word], class: null })),
  );
  return {
    scale: { ...scale, order: "asked" },
    words: ordered,
    why: whyAsked(ordered),
    isAsked: true,
  };
}

/** Why the order is asked about: what colours tell of it, where each word has one. */
function whyAsked(words: readonly GradeWord[]): string {
  const [a, b] = words.flatMap((word, at) => {
    const next = words[at + 1];
    return next && isInLight(word) && lightOf(word) === lightOf(next) ? [word, next] : [];
  });
  return a && b && words.every(isInLight) && lightsOf(words) !== NO_LIGHTS
    ? `både ”${a.text}” och ”${b.text}” är ${a.colour}a, och inget säger vilket som är bäst`
    : "inget i arbetsboken säger ordningen";
}

const WAYS = [byAnswer, byLegend, byStated, byBands, byMarks, byLabels, byListing, byColours];

/** What is only likely: the colours of the cells may say otherwise. */
const LIKELY = [byNature, bySynonyms, byWords, byFigures];

/**
 * The scale of some printed words, in those words: by the first of the workbook's statements, a known scale, the colours,
 * the words and the figures that tells the order of all of them. Never a step that is another word than theirs, but for the
 * unprinted ones of a known scale that has all of them.
 */
export function ownScaleOf(words: readonly GradeWord[], sources: ScaleSources): OwnScale {
  const isScale = (found: OwnScale | null): found is OwnScale =>
    found !== null && found.scale.steps.length >= FEWEST_STEPS && found.scale.steps.length <= MOST_STEPS;
  for (const way of WAYS) {
    const found = way(words, sources);
    if (isScale(found)) return found;
  }
  for (const way of LIKELY) {
    const found = way(words, sources);
    const contrary = isScale(found) ? againstLights(found.scale, words) : undefined;
    if (isScale(found) && !(contrary && "then" in contrary)) return contrary ? { ...found, contrary } : found;
  }
  const [only, ...others] = words;
  return only && others.length === 0 ? alone(only, sources) : asked(words, sources);
}

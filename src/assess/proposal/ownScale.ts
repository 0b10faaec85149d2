import type { Scale } from "../../domain/scale";
import { stepNamed } from "../../domain/scales";
import { sumOf } from "../../domain/sum";
import { bandClass, bandIn, bandsOf, shareClass, sharesOf } from "../../interpret/choice/bands";
import { orderByWords } from "../../interpret/choice/stepWords";
import { textKey } from "../../interpret/text/text";
import { alone, asked } from "./askedScale";
import { asListed, byEnds, inNature, neverPrinted } from "./ends";
import { againstFigures, FAR_APART, inOrderOfFigures, shareMet } from "./figuresJudged";
import { gradeMark, type GradeWord, unprinted } from "./gradeWord";
import {
  againstLights,
  classOfLight,
  isInLight,
  lightOf,
  type Lights,
  lightsOf,
  NO_LIGHTS,
  orderAgainstLights,
} from "./lights";
import { areMost } from "./most";
import { bestClass, bestReached, classAt } from "./placeClass";
import {
  FEWEST_STEPS,
  inOwnWords,
  knownOf,
  MOST_STEPS,
  type OwnScale,
  placedOn,
  placeIn,
  placesOn,
  type PrintedSteps,
  scaleOfWords,
  type ScaleSources,
  withShapes,
} from "./wordedScale";

/** The source of a scale whose order a person has given (`scalesOf`). */
export const ANSWERED = "Angivet i arbetsboken";

/** The source of a scale whose words tell their order as the table is read (recognise/grades/proposal.ts). */
export const BY_WORDS = "Kolumnens egna ord";

const STATED_BY: Record<string, string> = {
  [ANSWERED]: "ordningen enligt ert svar",
  "Teckenförklaringen i arbetsboken": "ordningen ur teckenförklaringen",
  [BY_WORDS]: "ordningen ur orden själva",
};

const told = (scale: Scale, words: readonly GradeWord[], why: string): OwnScale => ({
  scale,
  words: [...words],
  why,
  isAsked: false,
});

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
    return told(scale, words, "ordningen ur teckenförklaringen");
  }
  return null;
}

const LISTED_BY = { legend: "ordningen ur teckenförklaringen", list: "i listans ordning" };

/** By the order in which a legend lists them, or the list that they are chosen from, where something tells which end is best. */
function byListing(words: readonly GradeWord[], sources: ScaleSources): OwnScale | null {
  const listed = asListed(words, sources);
  const scale = listed && byEnds(words, listed.steps, sources.name);
  return scale && told(scale, words, LISTED_BY[listed.by]);
}

/** Letters, figures and signs by the order that they have themselves. */
function byNature(words: readonly GradeWord[], { name }: ScaleSources): OwnScale | null {
  const scale = byEnds(words, inNature(words), name);
  return scale && told(scale, words, "ordningen ur utfallen");
}

/** By a scale that the workbook itself states. */
function byStated(words: readonly GradeWord[], { stated }: ScaleSources): OwnScale | null {
  for (const scale of stated) {
    const places = scale.order === "stated" ? placesOn(words, scale) : null;
    if (!places || (words.length > 1 && new Set(places).size < 2)) continue;
    const why = STATED_BY[scale.source ?? ""] ?? "ordningen som arbetsboken anger";
    const own = inOwnWords(scale, words, places);
    const lights = orderAgainstLights(own, words) ? NO_LIGHTS : lightsOf(words);
    return told(classed(own, lights), words, why);
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
  return placed ? told(scaleOfWords(name, placed), words, "ordningen ur procenttalen") : null;
}

/** Shares in per cent, by how much each is: whether they are steps is asked about. */
function byShares(words: readonly GradeWord[], { name }: ScaleSources): OwnScale | null {
  const steps = sharesOf(words.map(({ text }) => text));
  const placed = steps?.map((step) => ({
    words: words.filter(({ text }) => bandIn(text)?.from === step.band.from),
    class: shareClass(step),
  }));
  return placed ? { ...told(scaleOfWords(name, placed), words, "ordningen ur procenttalen"), areShares: true } : null;
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
  return told(scale, words, "ordningen ur tecknen själva");
}

/** By a known scale of which the words are two labels or more: its other steps are kept. */
function byLabels(words: readonly GradeWord[], { known }: ScaleSources): OwnScale | null {
  const scale = knownOf(words, known, FEWEST_STEPS);
  const why = `en känd skala${scale?.source ? ` (${scale.source})` : ""}`;
  return scale ? told(scale, words, why) : null;
}

const cellsOf = (words: readonly GradeWord[]): number => sumOf(words.map(({ count }) => count));

/** By the colours of their cells: each word in a light of its own, but for a few that stand once, in none, and are no steps. */
function byColours(all: readonly GradeWord[], { name }: ScaleSources): OwnScale | null {
  const words = all.filter((word) => isInLight(word) || word.count > 1);
  if (!areMost(cellsOf(words), cellsOf(all)) || words.length < 2 || !words.every(isInLight)) return null;
  if (new Set(words.map(lightOf)).size < words.length) return null;
  const placed = [...words]
    .sort((a, b) => lightOf(a) - lightOf(b))
    .map((word) => ({ words: [word], class: classOfLight(word) }));
  return told(scaleOfWords(name, placed), words, "ordningen ur cellernas färger");
}

/** By a known scale that has them among its other words: its order, and only the words that are printed. */
function bySynonyms(words: readonly GradeWord[], { name, known }: ScaleSources): OwnScale | null {
  for (const scale of known) {
    const places = placesOn(words, scale, (text, on) => stepNamed(on, text) ?? null);
    if (scale.order === "asked" || !places || new Set(places).size < 2) continue;
    const placed = placedOn(scale, words, places);
    return told(scaleOfWords(name, placed), words, "ordningen ur orden själva");
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
  return told(scaleOfWords(name, bestReached(placed)), words, "ordningen ur orden själva");
}

/**
 * Words by the figures that they judge: three or more by how near those come to their targets; of two, one stands where
 * targets are reached and the other where they are missed.
 */
function byFigures(words: readonly GradeWord[], { name }: ScaleSources): OwnScale | null {
  const near = byEnds(words, inOrderOfFigures(words), name);
  if (near) return told(near, words, "ordningen ur utfallen");
  const [a, b, ...others] = words;
  const [first, second] = [a && shareMet(a), b && shareMet(b)];
  if (!a || !b || others.length > 0 || first == null || second == null) return null;
  if (Math.abs(first - second) < FAR_APART) return null;
  const [best, worst] = first > second ? [a, b] : [b, a];
  const placed: PrintedSteps = [
    { words: [best], class: "reached" },
    { words: [worst], class: "notReached" },
  ];
  return told(scaleOfWords(name, placed), words, "ordningen ur utfallen");
}

const WAYS = [byAnswer, byLegend, byStated, byBands, byShares, byMarks, byLabels, byListing, byColours];

/** What is only likely: the colours of the cells may say otherwise. */
const LIKELY = [byNature, bySynonyms, byWords, byFigures];

/**
 * The scale of some printed words, in those words: by the first of the workbook's statements, a known scale, the colours,
 * the words and the figures that tells the order of all of them; with the others that may be chosen in their cells, where it
 * tells theirs too. Never a step that is another word than theirs, but for the unprinted ones of a known scale that has all
 * of them.
 */
export function ownScaleOf(words: readonly GradeWord[], sources: ScaleSources): OwnScale {
  const others = neverPrinted(words, sources);
  const whole = [...words, ...others];
  const sets = others.length > 0 ? [whole, words] : [words];
  const found = (way: (typeof WAYS)[number]): OwnScale[] =>
    sets.flatMap((set) => {
      const one = way(set, sources);
      return one && one.scale.steps.length >= FEWEST_STEPS && one.scale.steps.length <= MOST_STEPS ? [one] : [];
    });
  for (const way of WAYS) {
    const [one] = found(way);
    if (one) return one;
  }
  for (const way of LIKELY) {
    for (const one of found(way)) {
      const contrary = againstLights(one.scale, words);
      if (!(contrary && "then" in contrary)) return contrary ? { ...one, contrary } : one;
    }
  }
  const [only] = whole;
  return only && whole.length === 1 ? alone(only, sources) : asked(whole, sources);
}

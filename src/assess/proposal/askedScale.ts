import { stepNamed } from "../../domain/scales";
import { wordsOf } from "../../domain/shapes";
import { classByWords } from "../../interpret/choice/stepWords";
import { textKey } from "../../interpret/text/text";
import { asListed, inNature } from "./ends";
import { shareMet } from "./figuresJudged";
import type { GradeWord } from "./gradeWord";
import { byShade, classOfLight, isInLight, lightOf, lightsOf, NO_LIGHTS, placeOfClass } from "./lights";
import { knownOf, MOST_STEPS, type OwnScale, scaleOfWords, type ScaleSources } from "./wordedScale";

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
export function alone(word: GradeWord, { name, known }: ScaleSources): OwnScale {
  const whole = knownOf(
    [word],
    known.filter(({ order }) => order === "stated"),
    1,
  );
  const light = classOfLight(word);
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
export function asked(words: readonly GradeWord[], sources: ScaleSources): OwnScale {
  const { name } = sources;
  const lights = lightsOf(words);
  const told = words.map(({ text }) => lights(text) ?? classByWords(text));
  // What nothing is told of is most likely the end that nothing is told to be.
  const unknown = told.includes("reached") ? (told.includes("notReached") ? 1 : 2) : 0;
  const degree = ({ text }: GradeWord): number => {
    const own = lights(text) ?? classByWords(text);
    return own === null ? unknown : placeOfClass(own);
  };
  const missed = (word: GradeWord): number => 1 - (shareMet(word) ?? 0.5);
  const farther = (a: GradeWord, b: GradeWord): number =>
    a.attained.length > 0 && b.attained.length > 0 ? Math.max(...b.attained) - Math.max(...a.attained) : 0;
  const tells = ({ text }: GradeWord): number => Number(classByWords(text) !== null);
  const steps = [...words].sort((a, b) => tells(b) - tells(a) || b.count - a.count).slice(0, MOST_STEPS);
  const listed = asListed(words, sources);
  const ordered =
    listed?.steps ??
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
    why: whyAsked(ordered, listed?.by === "list"),
    isAsked: true,
  };
}

/** Why the order is asked about: the list that they are chosen from, or what colours tell of it, where each word has one. */
function whyAsked(words: readonly GradeWord[], areInList: boolean): string {
  const [a, b] = words.flatMap((word, at) => {
    const next = words[at + 1];
    return next && isInLight(word) && lightOf(word) === lightOf(next) ? [word, next] : [];
  });
  if (areInList) return "i listans ordning; inget säger om det bästa står först";
  return a && b && words.every(isInLight) && lightsOf(words) !== NO_LIGHTS
    ? `både ”${a.text}” och ”${b.text}” är ${a.colour}a, och inget säger vilket som är bäst`
    : "inget i arbetsboken säger ordningen";
}

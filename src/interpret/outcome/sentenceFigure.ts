import type { Indicator } from "../../domain/plan";
import { grammar, looseGrammar } from "../text/grammar";
import { numeralAt } from "../number/numeral";
import { readPeriod } from "../time/period";
import { quantitiesIn, readSentence, type Quantity, type Sentence } from "../target/sentence";
import { writtenSentences } from "../text/text";

/** The measure's value in a sentence. */
export interface SentenceFigure {
  value: number;
  decimals: number;
  unit?: string;
  previous?: number;
}

/**
 * The one figure of a text that can be a measure's value, and the year that its sentence names; no figure where it has
 * several, or states a change.
 */
export function sentenceFigure(text: string, of: Indicator): { figure?: SentenceFigure; year?: string } {
  if (listsFigures(text)) return {};
  const sentences = writtenSentences(text).map(readSentence);
  const unit = of.targets.map(({ reading }) => reading.unit).find((one) => one !== undefined);
  const hasFigure = (one: Sentence, sameUnit: boolean): boolean =>
    figuresOf(quantitiesIn(one), one.text, unit).some((figure) => !sameUnit || figure.unit === unit);
  const sentence =
    sentences.find((one) => unit !== undefined && hasFigure(one, true)) ??
    sentences.find((one) => hasFigure(one, false)) ??
    readSentence(text);
  const [only, ...others] = figuresOf(quantitiesIn(sentence), sentence.text, unit);
  const isOfOutcome = sentence.times.length === 1 && !SINCE.test(sentence.text);
  const year = isOfOutcome ? readPeriod(sentence.times[0]!)?.canonical : undefined;
  const dated = year === undefined ? {} : { year };
  if (!only || others.length > 0) return dated;
  const [aside = ""] = sentence.asides;
  const before = numeralAt(aside, 0);
  return {
    ...dated,
    figure: {
      value: only.value,
      decimals: only.decimals,
      ...(only.unit ? { unit: only.unit } : {}),
      ...(before && before.end === aside.length && !before.ambiguous ? { previous: before.value } : {}),
    },
  };
}

const MARKED = looseGrammar("^ mark:(L) [: | =] {amount} [%] [, | ; | /] next:(L) [: | =] {amount}");
const LISTED = looseGrammar(
  "^ L [L] [: | =] {amount} [%] (/ | ;) L [L] [: | =] {amount} | ^ {amount} [%] [⟨] L [⟩] (, | / | ;) {amount} [%] [⟨] L [⟩] $",
);

/** "V 6 / H 4", "klass 6 / grupp 4": figures with marks of their own, of which a number after a letter or a word may look like a name. */
function listsFigures(text: string): boolean {
  const group = MARKED.exec(text.trim())?.group;
  return (group?.("mark")?.length === 1 && group("next")?.length === 1) || LISTED.test(text.trim());
}

/**
 * "2,5 procent lägre än 2014", "med 3 procent", "en minskning på 7 %" state how far it has come, "av 5" of how many, and
 * "målet var 70 procent" where it was to come: not where it is.
 */
const NO_LEVEL = grammar(
  `({rise} | {fall}) (på | med | of | by) {about} ¤ | {aimStated} …3 ¤ | (med | by) [cirka | ca | omkring | about] ¤ | ¤* av [de | alla] ¤
   | ¤ ({up} | {down} | {better} | {worse} | lower | higher | less | more)`,
);

/** The year of what the figure is compared with, and not its own. */
const SINCE = grammar("(sedan | jämfört med | i förhållande till | since | compared to | compared with) [år] §");

/**
 * The figures of a sentence that a measure's value can be: no change, no whole ("3,8 av 5"), and of the target's unit
 * where that is known.
 */
function figuresOf(quantities: readonly Quantity[], text: string, unit: string | undefined): Quantity[] {
  const others = new Set(NO_LEVEL.all(text).flatMap(({ numbers }) => numbers));
  const levels = quantities.filter((_, i) => !others.has(i));
  const same = unit === undefined ? [] : levels.filter((one) => one.unit === unit);
  return same.length > 0 ? same : levels;
}

import { bySpaces, hasLetter, isDigit } from "../../domain/shapes";
import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "./grammar";
import { textKey, writtenSentences } from "./text";
import learnt from "./remarkWords.json";

/**
 * How much each part of a remark speaks for that it limits the figure that it stands beside, learnt of remarks by several
 * hands (`npm run train -- --remarks`): log-odds in tenths. "" is what any remark starts from.
 */
export type RemarkWeights = Readonly<Record<string, number>>;

/** Letters of a word that its inflections share. */
const STEM = 5;

/** The years that the figure of a remark may be of: the first and the last of them. */
export type OfYears = readonly [first: string, last: string];

/** A year in a remark: "2022", "oktober -23", "läsåret 16/17". */
const YEARS = looseGrammar(
  `({month} | {season}) (- | – | ’ | ') ‿ short:(D2) | (läsåret | läsår | lå) begun:(D2) ‿ (/ | -) ‿ short:(D2) | begun:(Y) ‿ (/ | –) ‿ short:(D2) | year:(Y)`,
);
const CENTURY = "20";

/** What stands in a text for a year that is earlier than its figure's, the same or later, as no text has it. */
const STANDS = { earlier: "%förr", same: "%nu", later: "%sen" } as const;

/** Where a year from `begun` to `ended` is to those of a figure. */
const relation = (begun: string, ended: string, [first, last]: OfYears): keyof typeof STANDS =>
  ended < first ? "earlier" : begun > last ? "later" : "same";

/** A remark with each year as where it is to those of its figure: last year's is another thing to say than this year's. */
function dated(text: string, of: OfYears): string {
  let [shown, from] = ["", 0];
  for (const { from: start, to, group } of YEARS.all(text)) {
    const [year, short, begun = year] = [group("year"), group("short"), group("begun")];
    const ended = short === undefined ? year : CENTURY + short;
    const first = begun === undefined ? ended : begun.length === short?.length ? CENTURY + begun : begun;
    shown += `${text.slice(from, start)} ${STANDS[relation(first!, ended!, of)]} `;
    from = to;
  }
  return shown + text.slice(from);
}

/** The words of a remark in small letters, each figure as 0. */
function plainWords(text: string): string[] {
  const shown = [...textKey(text)].map((sign) => (isDigit(sign) ? "0" : hasLetter(sign) || sign === "%" ? sign : " "));
  return bySpaces(shown.filter((sign, i) => sign !== "0" || shown[i - 1] !== "0").join(""));
}

/** The parts of a remark, dated, that are learnt: its words and their stems, each two beside one another, the first and the last; "". */
function partsOf(text: string): string[] {
  const words = plainWords(text);
  const stems = words.map((word) => (word.length > STEM ? `${word.slice(0, STEM)}*` : word));
  const pairs = stems.slice(1).map((stem, i) => `${stems[i]!} ${stem}`);
  const ends = stems.length > 0 ? [`^ ${stems[0]!}`, `${stems.at(-1)!} $`] : [];
  return [...new Set(["", ...words, ...stems, ...pairs, ...ends])];
}

/** The same of a remark beside a figure of one of so many years. */
export const remarkParts = (text: string, of: OfYears): string[] => partsOf(dated(text, of));

/** What each part of a remark counts for: a long one says no more than a short one. */
export const partShare = (parts: readonly string[]): number => 1 / Math.sqrt(parts.length);

/** What the words of a text, dated, speak for together. */
function sumOdds(text: string, weights: RemarkWeights): number {
  const parts = partsOf(text);
  const sum = parts.reduce((all, part) => all + (Object.hasOwn(weights, part) ? weights[part]! : 0), 0);
  return (sum * partShare(parts)) / 10;
}

/**
 * How likely it is that a remark, dated, limits the figure beside it: log-odds, 0 as likely as not. Midway between what all of
 * it speaks for and what its most limiting sentence does: a limit that is said in passing drowns in a long comment.
 */
function limitOdds(text: string, weights: RemarkWeights): number {
  const whole = sumOdds(text, weights);
  const sentences = writtenSentences(text);
  if (sentences.length < 2) return whole;
  return (whole + Math.max(...sentences.map((one) => sumOdds(one, weights)))) / 2;
}

/** Whether a remark limits the figure beside it, of one of so many years, as likely as not. */
export const isLimiting = (text: string, of: OfYears, weights: RemarkWeights): boolean =>
  limitOdds(dated(text, of), weights) >= 0;

/**
 * How unlikely a remark is to limit the figure beside it, where it explains and no more: of those of three hands left out one in 32
 * limits all the same (one in 15 at -1).
 */
const UNLIKELY = -2;

const oddsOf = fact((text): number => limitOdds(text, learnt));

/** The log-odds that a remark limits a figure of `year`, "" where that is not known. */
const oddsIn = (text: string, year: string): number => oddsOf(year === "" ? text : dated(text, [year, year]));

/** Whether a remark most likely limits nothing of a figure of `year`: a cause, or how things went. */
export const hardlyLimits = (text: string, year: string): boolean => oddsIn(text, year) <= UNLIKELY;

/** Whether a remark limits a figure of `year` as likely as not, in words that no phrase is known for: it is asked about. */
export const mayLimit = (text: string, year: string): boolean => oddsIn(text, year) >= 0;

/** How likely a note that names a source is to limit its figure in what else it says: as likely as not would ask about methods. */
const LIKELY = 1;

/** Whether a remark that tells of a source most likely limits a figure of `year` as well. */
export const likelyLimits = (text: string, year: string): boolean => oddsIn(text, year) >= LIKELY;

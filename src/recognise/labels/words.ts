/** How many buckets the groups of letters and the words of a text fall into. */
export const BUCKETS = 1 << 15;

const LONGEST = 300;

/** A text as the word models see it: small letters, years as Y, other numbers as 0. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/\b(?:19|20)\d\d\b/g, "Y")
    .replace(/\d+/g, "0")
    .slice(0, LONGEST);

/** The buckets of a text's groups of letters, then of its words, and how heavy each of either kind is. */
export interface Grams {
  buckets: Uint16Array;
  letters: number;
  ofLetter: number;
  ofWord: number;
}

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

const bucketOf = (hash: number): number => ((hash ^ (hash >>> 15)) >>> 0) % BUCKETS;

/** Groups of three and four letters within words, words, and pairs of words, hashed. */
export function gramsOf(plain: string): Grams {
  const words = plain.split(" ").filter((word) => word !== "");
  const buckets: number[] = [];
  for (const word of words) addLetters(`_${word}_`, buckets);
  const letters = buckets.length;
  let before = 0;
  for (const word of words) {
    const hash = hashed(word, 0, word.length, BASIS ^ 0x55);
    buckets.push(bucketOf(hash));
    if (before !== 0) buckets.push(bucketOf(Math.imul(before, 31) ^ hash));
    before = hash;
  }
  return {
    buckets: Uint16Array.from(buckets),
    letters,
    ofLetter: letters > 0 ? 1 / Math.sqrt(letters) : 0,
    ofWord: buckets.length > letters ? 1 / Math.sqrt(buckets.length - letters) : 0,
  };
}

function addLetters(word: string, buckets: number[]): void {
  if (word.length <= 3) buckets.push(bucketOf(hashed(word, 0, word.length, BASIS)));
  for (let size = 3; size <= 4; size++)
    for (let at = 0; at + size <= word.length; at++) buckets.push(bucketOf(hashed(word, at, at + size, BASIS)));
}

function hashed(text: string, from: number, to: number, basis: number): number {
  let hash = basis;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash;
}

/** A linear model of hashed words: a weight for each bucket and class, and one for each class alone. */
export interface WordModel {
  classes: number;
  /** By bucket, then by class. */
  weights: Float32Array | Int8Array;
  bias: Float64Array;
  /** What one unit of a weight is worth. */
  unit: number;
}

/** How strongly a text's words speak for each class. */
export function wordScores({ classes, weights, bias, unit }: WordModel, grams: Grams): Float64Array {
  const { buckets, letters, ofLetter, ofWord } = grams;
  const scores = new Float64Array(classes);
  for (let i = 0; i < buckets.length; i++) {
    const at = buckets[i]! * classes;
    const weight = (i < letters ? ofLetter : ofWord) * unit;
    for (let c = 0; c < classes; c++) scores[c] = scores[c]! + weights[at + c]! * weight;
  }
  for (let c = 0; c < classes; c++) scores[c]! += bias[c]!;
  return scores;
}

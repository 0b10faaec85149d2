import { textKey } from "../interpret/text";

/** Words that say little of what is measured. */
const COMMON =
  /^(?:andel|andelen|antal|antalet|procent|som|och|eller|för|med|till|från|inom|per|den|det|ska|vara|har|sina|sitt|kommunen|kommunens|kommun)$/u;

/** Letters by which forms of a word are the same: "elever", "elevernas". */
const STEM = 6;

/** The words of a title by which a text is known to speak of it, each cut to its stem. */
function stemsOf(text: string): string[] {
  const words = textKey(text).match(/[\p{L}\d]+/gu) ?? [];
  return [...new Set(words.filter((word) => word.length > 2 && !COMMON.test(word)).map((word) => word.slice(0, STEM)))];
}

/** The share of a title's words that a text must have. */
const ENOUGH = 0.75;

/** How surely a text speaks of what is called so: 1 in its very words; 0 when it does not. */
export function mentions(title: string, text: string): number {
  const key = textKey(title);
  if (
    key.length >= 4 &&
    ` ${textKey(text).replace(/[^\p{L}\d]+/gu, " ")} `.includes(` ${key.replace(/[^\p{L}\d]+/gu, " ").trim()} `)
  )
    return 1;
  const wanted = stemsOf(title);
  if (wanted.length < 2) return 0;
  const said = new Set(stemsOf(text));
  const share = wanted.filter((stem) => said.has(stem)).length / wanted.length;
  return share >= ENOUGH ? share * 0.99 : 0;
}

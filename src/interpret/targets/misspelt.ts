import { isDigit, wordsOf } from "../../domain/shapes";
import { formsOf } from "../../lexicon/notation";
import { BOUNDS } from "../../lexicon/words/bounds";

/** A shorter word is another as often as it is a slip: "mist", "höst", "läst". */
const SHORTEST = 5;
/** From so many letters a wrong one is a slip too: "minimun". */
const LONG = 7;

/** Words of a bound that a slip of the pen can be seen in. */
const FORMS = [...formsOf(BOUNDS.atLeast), ...formsOf(BOUNDS.atMost)].filter(
  (form) => form.length >= SHORTEST && wordsOf(form)[0] === form,
);

/** As a keyboard without the letters has them: "hogst". */
const plainLetters = (word: string): string => word.replaceAll("å", "a").replaceAll("ä", "a").replaceAll("ö", "o");

const sorted = (word: string): string => [...word].sort().join("");

/** Whether one word is the other with one letter more. */
const hasOneMore = (word: string, than: string): boolean =>
  word.length === than.length + 1 && [...word].some((_, at) => word.slice(0, at) + word.slice(at + 1) === than);

const hasOneWrong = (word: string, form: string): boolean =>
  word.length >= LONG &&
  word.length === form.length &&
  [...word].filter((letter, at) => letter !== form[at]).length === 1;

/** Whether a word is the form with letters changed about, one too many, one too few, or one wrong in a long one. */
function isSlipOf(word: string, form: string): boolean {
  if (word.length < SHORTEST || word.charAt(0) !== form.charAt(0)) return false;
  return (
    plainLetters(word) === plainLetters(form) ||
    sorted(word) === sorted(form) ||
    hasOneMore(word, form) ||
    hasOneMore(form, word) ||
    hasOneWrong(word, form)
  );
}

const beginsNumber = (word = ""): boolean => isDigit(word.charAt("+–-".includes(word.charAt(0)) ? 1 : 0));

const KNOWN = new Set(FORMS);

/** "mindre", "fler": before "än" and a number they are a bound. */
const COMPARED = new Set(
  [...formsOf(BOUNDS.over), ...formsOf(BOUNDS.under)].flatMap((form) =>
    form.endsWith(" än") ? form.slice(0, -" än".length) : [],
  ),
);

/**
 * A text in small letters with the bounds right before its numbers spelled as they are meant: "hösgt 5" is "högst 5",
 * "mindre en 5" is "mindre än 5". Without it the number would be taken for a bare one, of the side that its measure's
 * words give.
 */
export function withBoundsSpelled(text: string): string {
  const words = text.split(" ");
  return words
    .map((word, at) => {
      const isBeforeNumber = beginsNumber(words[at + 1]);
      if (!isBeforeNumber || KNOWN.has(word)) return word;
      if (word === "en" && COMPARED.has(words[at - 1] ?? "")) return "än";
      return FORMS.find((form) => isSlipOf(word, form)) ?? word;
    })
    .join(" ");
}

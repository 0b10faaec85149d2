import { endsIn } from "../domain/shapes";

/**
 * How a form is written in a row of words (docs/ord.md):
 *
 *     öka            the word as it stands           öka~      with Swedish endings: ökan, ökar …
 *     *mål           also last in a compound         mål*      also first, or with any ending
 *     *frånvar*      anywhere in a word              på plats  several words in this order
 *     ska … öka      up to four words between        i …2 skola   up to so many
 *     {bound} mål    a word of a concept above it in the table, then a word
 *     ^ öka …9 ¤* $   from the beginning of the text, or to its end
 *     ¤*, §*, ◊*     in a target's sentence: a number, a year, another number (interpret/sentence.ts)
 *     under-         a first part that needs a known word after it       -fri~   a last part that needs one before it
 *     !resultatenhet where this stands, the concept does not
 */
interface Form {
  pieces: FormPiece[];
  isException: boolean;
  /** First in the text, or last. */
  atStart: boolean;
  atEnd: boolean;
  /** "sv", "nb", "da", "fi-SV", "en". */
  language: string;
}

/** A part of a form. `concept`: any word of that concept. `gap`: up to so many words. */
type FormPiece = Literal | { kind: "concept"; concept: string } | { kind: "gap"; most: number };

export interface Literal {
  kind: "literal";
  text: string;
  /** Letters may stand before it in the same word, or after it; `ending`: a Swedish ending may. */
  before: "none" | "any" | "known";
  after: "none" | "any" | "ending" | "known";
}

/** Most words that `…` matches. */
const GAP = 4;

/** The endings of Swedish nouns, verbs and adjectives, for `~`. */
const ENDINGS = new Set(
  " en et n t er ar or r erna arna orna na s ens ets ernas arnas e a an ans de d ade at ad as ats ande st tt".split(
    " ",
  ),
);

export const isEnding = (rest: string): boolean => ENDINGS.has(rest);

/** Which letters may stand before or after a literal in the same word, by its first or last sign. */
const BEFORE: Partial<Record<string, Literal["before"]>> = { "*": "any", "-": "known" };
const AFTER: Partial<Record<string, Literal["after"]>> = { "*": "any", "~": "ending", "-": "known" };

function literal(written: string): Literal {
  const isSign = written.length === 1;
  const before = isSign ? undefined : BEFORE[written.charAt(0)];
  const after = isSign ? undefined : AFTER[written.charAt(written.length - 1)];
  const text = written.slice(before ? 1 : 0, after ? -1 : undefined);
  return { kind: "literal", text, before: before ?? "none", after: after ?? "none" };
}

const special = (word: string): FormPiece | undefined => {
  const [, concept, gap] = /^(?:\{(\w+)\}|…(\d*))$/.exec(word) ?? [];
  if (concept !== undefined) return { kind: "concept", concept };
  return gap === undefined ? undefined : { kind: "gap", most: gap === "" ? GAP : Number(gap) };
};

/** Whether a word is apart in its form: letters may precede it, or follow the word before it. */
const isApart = (word: string, before: string | undefined): boolean =>
  before !== undefined && (word.startsWith("*") || endsIn(before, "*~"));

/** One form as written in a row. Words between gaps and concepts stay together as one literal. */
function parseForm(written: string, language: string): Form {
  const isException = written.length > 1 && written.startsWith("!");
  const pieces: FormPiece[] = [];
  let words: string[] = [];
  const close = (): void => {
    if (words.length > 0) pieces.push(literal(words.join(" ")));
    words = [];
  };
  const parts = (isException ? written.slice(1) : written).split(" ");
  const atStart = parts[0] === "^";
  const atEnd = parts.at(-1) === "$";
  for (const word of parts.slice(atStart ? 1 : 0, atEnd ? -1 : undefined)) {
    const piece = special(word);
    if (piece || isApart(word, words.at(-1))) close();
    if (piece) pieces.push(piece);
    else words.push(word);
  }
  close();
  return { pieces, isException, atStart, atEnd, language };
}

/**
 * The forms of a concept: one row a line, `language · forms · source`. Forms stand with commas between; the source states
 * where the words were met and may be left out.
 */
const BETWEEN_FORMS = /, +/;

export function parseRows(rows: string): Form[] {
  return rows
    .split("\n")
    .map((row) => row.trim())
    .filter((row) => row !== "")
    .flatMap((row) => {
      const [language, forms] = row.split(" · ");
      if (language === undefined || forms === undefined) throw new Error(`A row needs "language · forms": ${row}`);
      return forms
        .split(BETWEEN_FORMS)
        .filter((form) => form !== "")
        .map((form) => parseForm(form, language));
    });
}

/** The forms of a concept as written, for a table whose words are compared with whole texts. */
export const formsOf = (rows: string): string[] =>
  rows
    .split("\n")
    .flatMap((row) => row.split(" · ")[1]?.trim().split(BETWEEN_FORMS) ?? [])
    .filter((form) => form !== "");

/** Tests whether a whole word is among the forms of a concept: `klar` equals, `genomför*` begins. */
export function wordSet(rows: string): (word: string) => boolean {
  const forms = formsOf(rows);
  const whole = new Set(forms);
  const beginnings = forms.filter((form) => form.endsWith("*")).map((form) => form.slice(0, -1));
  return (word) => whole.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
}

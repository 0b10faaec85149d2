/** The one place for what is a letter, a digit or a word of letters, where no word of the field is asked for. */
const WORDS = /[A-Za-zµÀ-ω]+/g;
const WORD_FIRST = /^[A-Za-zµÀ-ω]+/;
const DIGIT = /\d/;
const SPACES = / {2,}/g;

/** A letter of Swedish, its neighbours or Greek: "µ", and from "À" to "ω". */
export function isLetter(letter: string): boolean {
  const code = letter.charCodeAt(0);
  return code < 128
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
    : code === 0xb5 || (code >= 0xc0 && code <= 0x3c9);
}

export const isDigit = (letter: string): boolean => letter.length === 1 && letter >= "0" && letter <= "9";

/** A dash, which may be a sign. */
export const isDash = (letter: string): boolean => letter === "–" || letter === "-";

export const hasDigit = (text: string): boolean => DIGIT.test(text);

/** The letters that the text begins with; "": it begins with something else. */
export const firstWord = (text: string): string => WORD_FIRST.exec(text)?.[0] ?? "";

/** The word right after a space that the text begins with; "": none stands there. */
export const nextWord = (text: string): string => (text.startsWith(" ") ? firstWord(text.slice(1)) : "");

/** Every run of letters. */
export const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

/** The text with one space where it has several. */
export const singleSpaced = (text: string): string => text.replace(SPACES, " ");

/** The text without any of these letters at its end. */
export function trimmedEnd(text: string, letters: string): string {
  let to = text.length;
  while (to > 0 && letters.includes(text.charAt(to - 1))) to--;
  return text.slice(0, to);
}

/** The text without any of these letters at its ends. */
export function trimmed(text: string, letters: string): string {
  const rest = trimmedEnd(text, letters);
  let from = 0;
  while (from < rest.length && letters.includes(rest.charAt(from))) from++;
  return rest.slice(from);
}

/** Arrows by where they point; some fonts draw one as a picture, which a variation selector marks. */
const ARROWS = { up: "↑⬆▲↗⇧🔼", down: "↓⬇▼↘⇩🔽", right: "→➡⇒⇨=" } as const;

/** Where a text that is only arrows points; null: it is something else. `more`: other signs that point there. */
export function arrowOf(
  text: string,
  more: Partial<Record<keyof typeof ARROWS, string>> = {},
): keyof typeof ARROWS | null {
  const signs = [...text.replace("\ufe0f", "")];
  if (signs.length === 0) return null;
  const points = (way: keyof typeof ARROWS): boolean =>
    signs.every((sign) => ARROWS[way].includes(sign) || more[way]?.includes(sign));
  return points("up") ? "up" : points("down") ? "down" : points("right") ? "right" : null;
}

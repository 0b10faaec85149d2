import { bySpaces, hasLetter, numbered, trimmed, withDigits } from "../../domain/shapes";
import { titleParts } from "../../interpret/header/title";
import { clean, textKey } from "../../interpret/text/text";
import { wholePart } from "../../interpret/text/wholePart";

/** What a text says as it is compared with what stood there before: as it stands, without its number, whatever its figures are. */
export type WordsKey = (text: string) => string;

/** Without the number before it: "1.1 Trygg skola", "Mål 3: Trygg skola". Of a number alone, that. */
const withoutNumber: WordsKey = (text) => {
  const { title } = titleParts(text);
  const rest = numbered(title)?.title ?? title;
  return textKey(hasLetter(rest) ? rest : text);
};

/** Likewise with every figure as the same mark: "minst 80 %" a year, "minst 82,5 %" the next. */
export const withoutFigures: WordsKey = (text) =>
  JOINTS.reduce(
    (key, joint) => key.split(joint).join("#"),
    withDigits(withoutNumber(text), () => "#"),
  );

/** What stands between the digits of a figure; the longest row of them first. */
const JOINTS = ["#,#", "#.#", "# # #", "# #"];

/** The ways in which words are found again, the surest first. */
export const WORDS_KEYS: readonly WordsKey[] = [textKey, withoutNumber, withoutFigures];

/**
 * The part of a text that was stated of it, as it stands there now: of the same words with other figures what stands in its
 * place, else as it is, else the one place that says the same with another number or other figures. Null: it is gone.
 */
export const partAgain = (text: string, part: string, before: string): string | null =>
  partInPlace(text, part, before) ?? (wholePart(text, part) ? part : partAlike(text, part));

/** Where a text says the same as before with other figures, what stands where a part of it stood. */
function partInPlace(text: string, part: string, before: string): string | null {
  const [was, now] = [bySpaces(clean(before)), bySpaces(clean(text))];
  const at = wholePart(before, part);
  if (
    !at ||
    textKey(text) === textKey(before) ||
    was.length !== now.length ||
    withoutFigures(before) !== withoutFigures(text)
  )
    return null;
  const [from, to] = [at.from, at.to].map((letters) => bySpaces(`${clean(before).slice(0, letters)}.`).length - 1);
  const [first = "", last = ""] = [was.slice(0, from).join(" "), was.slice(to! + 1).join(" ")];
  const opening = clean(before).slice(first === "" ? 0 : first.length + 1, at.from);
  const closing = clean(before).slice(at.to, last === "" ? undefined : -last.length - 1);
  const span = now.slice(from, to! + 1).join(" ");
  return span.startsWith(opening) && span.endsWith(closing)
    ? span.slice(opening.length, span.length - closing.length)
    : null;
}

/** The one place of a text that says the same as a part with words; of several none. */
function partAlike(text: string, part: string): string | null {
  if (!hasLetter(part)) return null;
  const words = bySpaces(text);
  const wanted = withoutFigures(part);
  const found = words.flatMap((_, from) => {
    const last = words.findLastIndex((__, to) => to >= from && withoutFigures(spanOf(words, from, to)) === wanted);
    return last < 0 ? [] : [{ from, last }];
  });
  const [first, second] = found;
  return !first || (second && second.from > first.last) ? null : spanOf(words, first.from, first.last);
}

const spanOf = (words: readonly string[], from: number, to: number): string =>
  trimmed(words.slice(from, to + 1).join(" "), ",;:–-");

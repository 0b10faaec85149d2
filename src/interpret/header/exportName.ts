import { isDigit, isLetter, trimmed } from "../../domain/shapes";
import { PARTS_OF_FIELDS } from "../../lexicon/words/headers";

/** What only states that a field holds a text. */
const TEXT = ["text", "namn", "benamning", "benämning", "titel", "beskr"];
/** What states that a field holds a key: the row's number, and not the thing. */
const KEY = ["id", "kod", "nr", "key", "nyckel"];

const isOfCode = (letter: string): boolean => isLetter(letter) || isDigit(letter);

/** Words with lines between, or one word in capitals. */
function isField(text: string): boolean {
  const parts = text.split("_");
  if (parts.length > 1) return parts.every((part) => part !== "" && [...part].every(isOfCode));
  return text.length >= SHORTEST_CAPITALS && [...text].every((letter) => letter >= "A" && letter <= "Z");
}
/** Shorter words in capitals are initials. */
const SHORTEST_CAPITALS = 6;

/** A part of a field's name with its dots and rings. */
const inSwedish = (part: string): string =>
  PARTS_OF_FIELDS.reduce((word, [written, right]) => {
    const plain = trimmed(written, "^$");
    const isThere =
      (!written.startsWith("^") || word.startsWith(plain)) && (!written.endsWith("$") || word.endsWith(plain));
    if (!isThere) return word;
    return written.endsWith("$") ? word.slice(0, -plain.length) + right : word.replace(plain, right);
  }, part);

/**
 * The name of a field in an export as a header states it: "MAL_TEXT" is "mål", "IND_ID" "id", "UTFALL_2022" "utfall
 * 2022", "ANSVARIG_NAMND" "ansvarig nämnd". Any other text as it is.
 */
export function headerOfExport(text: string): string {
  if (!isField(text)) return text;
  const parts = text.toLowerCase().split("_");
  const last = parts.at(-1) ?? "";
  if (KEY.includes(last)) return last === "nr" ? "nr" : "id";
  const words = parts.length > 1 && TEXT.includes(last) ? parts.slice(0, -1) : parts;
  return words.map(inSwedish).join(" ");
}

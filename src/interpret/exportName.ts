/** Letters that names of fields leave out, by the part of a word that they stand in. */
const LETTERS: [RegExp, string][] = [
  [/mal(?=varde|niva|tal|text|grupp|omrade|uppf|ar$|$)/gu, "mål"],
  [/(?<=mål)ar$/gu, "år"],
  [/^ar(?=s|$)/gu, "år"],
  [/varde/gu, "värde"],
  [/niva/gu, "nivå"],
  [/namnd/gu, "nämnd"],
  [/omrade/gu, "område"],
  [/atgard/gu, "åtgärd"],
  [/bedomning/gu, "bedömning"],
  [/matt?(?=$|enhet|tal)/gu, "mått"],
  [/matning/gu, "mätning"],
  [/forvaltning/gu, "förvaltning"],
  [/foregaende/gu, "föregående"],
  [/kalla$/gu, "källa"],
  [/uppfoljning/gu, "uppföljning"],
  [/jamforelse/gu, "jämförelse"],
  [/agare/gu, "ägare"],
];

/** What only says that a field holds a text. */
const TEXT = /^(?:text|namn|benamning|benämning|titel|beskr)$/u;
/** What says that a field holds a key: the row's number, and not the thing. */
const KEY = /^(?:id|kod|nr|key|nyckel)$/u;

/**
 * The name of a field in an export as a header says it: "MAL_TEXT" is "mål", "IND_ID" "id", "UTFALL_2022" "utfall
 * 2022", "ANSVARIG_NAMND" "ansvarig nämnd". Any other text as it is.
 */
export function headerOfExport(text: string): string {
  if (!/^[\p{L}\d]+(?:_[\p{L}\d]+)+$|^[A-Z]{6,}$/u.test(text)) return text;
  const parts = text.toLowerCase().split("_");
  const last = parts.at(-1)!;
  if (KEY.test(last)) return last === "nr" ? "nr" : "id";
  const words = parts.length > 1 && TEXT.test(last) ? parts.slice(0, -1) : parts;
  return words.map((part) => LETTERS.reduce((word, [plain, right]) => word.replace(plain, right), part)).join(" ");
}

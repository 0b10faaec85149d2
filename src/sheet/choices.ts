import { parseRef, quotedSheet } from "./address";
import { isError, valueAt, type Book, type Sheet, type Validation } from "./book";
import { displayText } from "./display";

/** The texts of a list that stands in the rule itself: "\"Grön,Gul,Röd\""; null: it stands elsewhere. */
export function listedChoices(source: string): string[] | null {
  const isText = source.length > 1 && source.startsWith('"') && source.endsWith('"');
  return isText
    ? source
        .slice(1, -1)
        .replaceAll('""', '"')
        .split(",")
        .map((one) => one.trim())
    : null;
}

/** A range as a rule of a sheet refers to it, or by its name in the workbook; with its sheet. */
function placeOf({ names }: Book, sheet: Sheet, source: string): ReturnType<typeof parseRef> {
  const named = names.find(
    (one) => one.name.toLowerCase() === source.toLowerCase() && (one.sheet === undefined || one.sheet === sheet.name),
  );
  const text = (named?.refersTo ?? source).replaceAll("$", "");
  return parseRef(text.includes("!") ? text : `${quotedSheet(sheet.name)}!${text}`);
}

/**
 * The texts that a cell's list offers, in its order, blank ones left out; null where it is no list, or what it refers to is
 * neither a range of the workbook nor the name of one.
 */
export function choicesOf(book: Book, sheet: Sheet, { kind, source }: Validation): string[] | null {
  if (kind !== "list") return null;
  const listed = listedChoices(source);
  if (listed) return listed.filter((text) => text !== "");
  const place = placeOf(book, sheet, source);
  const from = place && book.sheets.find(({ name }) => name.toLowerCase() === place.sheet.toLowerCase());
  if (!place || !from) return null;
  const { top, left, bottom, right } = place.area;
  const last = Math.min(bottom, top + MOST_CHOICES);
  return Array.from({ length: last - top + 1 }, (_, r) =>
    Array.from({ length: Math.min(right - left, MOST_CHOICES) + 1 }, (__, c) => valueAt(from, top + r, left + c)),
  )
    .flat()
    .flatMap((value) => (value === null || isError(value) ? [] : [displayText(value).trim()]))
    .filter((text) => text !== "");
}

/** Cells of a list that are looked at, each way: a longer one is no scale, and may be a whole column. */
const MOST_CHOICES = 200;

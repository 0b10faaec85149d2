import { usedArea, type Book, type Sheet, type Value } from "../sheet/book";
import { readAnchored } from "./wordingAnchors";
import { keyIn } from "./key";
import { readOwnLayout } from "./ownLayout";
import { positionKey, type SheetPosition, type ReadingContext } from "./readingContext";
import { OPEN_FILL, TEMPLATE_TAG, TITLE } from "./templateWords";
import { isFurniture, isTemplate, readTemplates } from "./templateReading";
import { besideAt, notesOf } from "./submittedCell";
import type { Submission } from "./submission";

/** What was found in a file or a workbook. */
export interface Handed {
  submissions: Submission[];
  /** Sheets that are not read, with the reason, in Swedish. */
  skipped: { sheet: string; why: string }[];
}

/** States that a sheet with content hands in nothing that could be read. Its cells are listed all the same. */
export const NOTHING_READ = "Ingen mall och ingen måltabell hittades på bladet. Det som står där visas vid sidan av.";

const SKIPPED = {
  hidden: "Bladet är dolt och läses inte. Visa det om det ska läsas in.",
  ownSheet: "Bladet är ett av Måltavlans egna och ingen inlämning.",
};

/**
 * Everything that a sheet submits: templates; then a table in the committee's own layout over, beside or below them;
 * then values next to the plan's own wordings. Each cell with a value is accounted for: it belongs to a submission, or
 * to `beside` of the first. Empty for a blank sheet.
 */
export function readSheet(sheet: Sheet, source: string, context: ReadingContext): Submission[] {
  const headed = readTemplates(sheet, source);
  const bare = headed ? only(sheet, headed.rest) : withoutRemains(sheet);
  const layout = headed !== null || sheet.tag !== undefined ? withoutOwnLooks(bare) : bare;
  const own = readOwnLayout(layout, source, context);
  const templates = headed ?? (own ? null : readTemplates(sheet, source, context.period));
  const unread = (templates?.rest ?? cellsOf(sheet)).filter(
    ({ row, column }) => layout.values[row]?.[column] === undefined || !own?.reads(row, column),
  );
  const anchored = readAnchored(sheet, source, unread, context);
  const found = [templates?.submissions, own?.submission, anchored?.submission].flatMap((one) => one ?? []);
  const claimed = new Set(anchored?.claimed.map(positionKey));
  const beside = [
    ...unread
      .filter((place) => !claimed.has(positionKey(place)))
      .map(({ row, column }) => besideAt(sheet, row, column)),
    ...notesOf(sheet),
  ];
  return completed(found, beside, sheet, source, templates?.submissions[0]);
}

/** The submissions of a sheet with the remaining cells, and the committee as given by a template's top and its tag. */
function completed(
  found: Submission[],
  beside: Submission["beside"],
  { name, tag }: Sheet,
  source: string,
  template: Submission | undefined,
): Submission[] {
  const [first] = found;
  if (!first) return beside.length === 0 ? [] : [listedOnly(name, source, beside)];
  if (template) for (const one of found) if (one.layout === "own") inheritTop(one, template);
  first.beside.push(...beside);
  if (tag?.startsWith(TEMPLATE_TAG)) for (const one of found) one.committee ??= tag.slice(TEMPLATE_TAG.length);
  return found;
}

/** A sheet from which nothing could be read: all of it is listed. */
const listedOnly = (sheet: string, source: string, beside: Submission["beside"]): Submission => ({
  source,
  sheet,
  layout: "own",
  rows: [],
  beside,
  notes: [],
  ask: [],
});

/** Whether a submission is only a list of cells that could not be read. */
export const isListedOnly = ({ layout, rows }: Submission): boolean => layout === "own" && rows.length === 0;

/**
 * The top of a template overrides a table pasted on the same sheet; its period is only used when the table has none.
 */
function inheritTop(own: Submission, top: Submission): void {
  for (const field of ["organisation", "committee", "version", "standing", "meeting", "paragraph"] as const)
    if (top[field] !== undefined) Object.assign(own, { [field]: top[field] });
  own.period ??= top.period;
}

/**
 * Every submission in a file that was sent in. Hidden sheets, and own sheets that are no templates, are named and not
 * read.
 */
export function readHandedIn(book: Book, source: string, context: ReadingContext): Handed {
  const handed: Handed = { submissions: [], skipped: [] };
  for (const sheet of book.sheets) {
    const skip = (why: string): void => void handed.skipped.push({ sheet: sheet.name, why });
    if (usedArea(sheet) === null) continue;
    if (sheet.visibility !== "visible") skip(SKIPPED.hidden);
    else if (sheet.tag !== undefined && !isTemplate(sheet)) skip(SKIPPED.ownSheet);
    else {
      const read = readSheet(sheet, source, context);
      if (read.every(isListedOnly)) skip(NOTHING_READ);
      handed.submissions.push(...read);
    }
  }
  return handed;
}

const cellsOf = (sheet: Sheet): SheetPosition[] =>
  sheet.values.flatMap((cells, row) =>
    (cells ?? []).flatMap((value, column) =>
      value === null || value === undefined || value === "" || isOwn(value) ? [] : [{ row, column }],
    ),
  );

/** A text that every template has, whoever fills it in. */
const isOwn = (value: Value): boolean => typeof value === "string" && (value.startsWith(TITLE) || isFurniture(value));

/** The sheet with these cells alone. */
function only(sheet: Sheet, cells: readonly SheetPosition[]): Sheet {
  const values: Sheet["values"] = [];
  for (const { row, column } of cells) (values[row] ??= [])[column] = sheet.values[row]?.[column] ?? null;
  return { ...sheet, values, merges: [], tables: [] };
}

/**
 * Without the looks of a template that a table was pasted over: a template's bold and blue are no evidence. The table's
 * own fills and number formats stay.
 */
function withoutOwnLooks(sheet: Sheet): Sheet {
  const formats = sheet.formats.map((cells) =>
    cells?.map((format) => {
      if (!format) return undefined;
      const { numberFormat, fill } = format;
      return {
        ...(numberFormat === undefined ? {} : { numberFormat }),
        ...(fill === undefined || fill === OPEN_FILL ? {} : { fill }),
      };
    }),
  );
  return { ...sheet, formats };
}

/**
 * Without the title and guidance of a template that a table was pasted over, and without its rows below, whose header
 * is gone.
 */
function withoutRemains(sheet: Sheet): Sheet {
  const values = sheet.values.map((cells) =>
    cells?.some((value) => typeof value === "string" && keyIn(value) !== null)
      ? undefined
      : cells?.map((value) => (isOwn(value) ? null : value)),
  );
  return { ...sheet, values };
}

import type { Scale } from "../domain/scale";
import { usedArea, type Book, type Sheet, type Value } from "../sheet/book";
import { keyIn } from "./key";
import { readOwnLayout } from "./ownLayout";
import { OPEN_FILL, TEMPLATE_TAG, TITLE } from "./templateWords";
import { besideAt, isFurniture, isTemplate, notesOf, readTemplates } from "./templateReading";
import type { Submission } from "./submission";

/** What reading goes by. */
export interface ReadingContext {
  /** Canonical: what is collected. */
  period: string;
  scales: readonly Scale[];
}

/** What was found in a file or a workbook. */
export interface Handed {
  submissions: Submission[];
  /** Sheets that are not read, with the reason, in Swedish. */
  skipped: { sheet: string; why: string }[];
}

/** Said of a sheet with something in it that hands in nothing. */
export const NOTHING_READ = "Ingen mall och ingen måltabell hittades på bladet.";

const SKIPPED = {
  hidden: "Bladet är dolt och läses inte. Visa det om det ska läsas in.",
  ours: "Bladet är ett av Måltavlans egna och ingen inlämning.",
};

/** Everything that a sheet hands in: templates, then whatever table of her own stands over, beside or below them. */
export function readSheet(sheet: Sheet, source: string, { period, scales }: ReadingContext): Submission[] {
  const headed = readTemplates(sheet, source);
  const bare = headed ? only(sheet, headed.rest) : withoutRemains(sheet);
  const layout = headed !== null || sheet.tag !== undefined ? withoutOurLooks(bare) : bare;
  const own = readOwnLayout(layout, source, period, scales);
  const templates = headed ?? (own ? null : readTemplates(sheet, source, period));
  const left = templates ? templates.rest : cellsOf(sheet);
  const found = [...(templates?.submissions ?? []), ...(own ? [own.submission] : [])];
  const first = found[0];
  if (!first) return [];
  if (own && templates) {
    const [top, hers] = [templates.submissions[0]!, own.submission];
    for (const field of ["committee", "version", "standing", "meeting", "paragraph"] as const)
      if (top[field] !== undefined) Object.assign(hers, { [field]: top[field] });
    hers.period ??= top.period;
  }
  first.beside.push(
    ...left
      .filter(({ row, column }) => layout.values[row]?.[column] === undefined || !own?.reads(row, column))
      .map(({ row, column }) => besideAt(sheet, row, column)),
    ...notesOf(sheet),
  );
  if (sheet.tag?.startsWith(TEMPLATE_TAG))
    for (const one of found) one.committee ??= sheet.tag.slice(TEMPLATE_TAG.length);
  return found;
}

/** Every submission in a file that was sent in. Hidden sheets, and sheets of ours that are no templates, are named and not read. */
export function readHandedIn(book: Book, source: string, context: ReadingContext): Handed {
  const handed: Handed = { submissions: [], skipped: [] };
  for (const sheet of book.sheets) {
    const skip = (why: string): void => void handed.skipped.push({ sheet: sheet.name, why });
    if (usedArea(sheet) === null) continue;
    if (sheet.visibility !== "visible") skip(SKIPPED.hidden);
    else if (sheet.tag !== undefined && !isTemplate(sheet)) skip(SKIPPED.ours);
    else {
      const read = readSheet(sheet, source, context);
      if (read.length === 0) skip(NOTHING_READ);
      handed.submissions.push(...read);
    }
  }
  return handed;
}

const cellsOf = (sheet: Sheet): { row: number; column: number }[] =>
  sheet.values.flatMap((cells, row) =>
    (cells ?? []).flatMap((value, column) =>
      value === null || value === undefined || value === "" || isOurs(value) ? [] : [{ row, column }],
    ),
  );

/** What every template says, whoever fills it in. */
const isOurs = (value: Value): boolean => typeof value === "string" && (value.startsWith(TITLE) || isFurniture(value));

/** The sheet with these cells alone. */
function only(sheet: Sheet, cells: { row: number; column: number }[]): Sheet {
  const values: Sheet["values"] = [];
  for (const { row, column } of cells) (values[row] ??= [])[column] = sheet.values[row]![column]!;
  return { ...sheet, values, merges: [], tables: [] };
}

/** Without the looks of a template that she has pasted her table over: our bold and our blue say nothing of it. Her fills and number formats stay. */
function withoutOurLooks(sheet: Sheet): Sheet {
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

/** Without the title and the guidance of a template that her table was pasted over, and the rows of it that stand below: they are shown beside, since their header is gone. */
function withoutRemains(sheet: Sheet): Sheet {
  const values = sheet.values.map((cells) =>
    cells?.some((value) => typeof value === "string" && keyIn(value) !== null)
      ? undefined
      : cells?.map((value) => (isOurs(value) ? null : value)),
  );
  return { ...sheet, values };
}

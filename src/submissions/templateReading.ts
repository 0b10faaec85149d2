import { dateOfSerial, isDateFormat } from "../interpret/number";
import { readPeriod } from "../interpret/period";
import { clean, textKey } from "../interpret/text";
import { isBlank, textOf, writtenText } from "../recognise/grid";
import { LEFT_HEADING } from "../report/statusTable";
import { cellRef, columnName } from "../sheet/address";
import { cellKey, formatAt, formulaAt, keyColumn, keyRow, valueAt, type Sheet } from "../sheet/book";
import { keyIn } from "./key";
import { FIELDS, STANDINGS, type Beside, type Said, type Submission, type SubmittedRow } from "./submission";
import { CHOICES, COLUMNS, GUIDE, HEADERS, INTRODUCTION, TITLE, TOP, TOP_FIELDS, type TemplateColumn, type TopField } from "./templateWords";

/** What a sheet holds in the layout of our templates, one submission for each template in it, and the cells that are of none. */
export interface TemplateSheetReading {
  submissions: Submission[];
  rest: { row: number; column: number }[];
}

type Columns = Partial<Record<TemplateColumn, number>>;

const textAt = (sheet: Sheet, row: number, column: number): string => textOf(valueAt(sheet, row, column));

/** The columns of a header of ours, wherever they have been moved; null for any other row. */
function headerAt(sheet: Sheet, row: number): Columns | null {
  const columns: Columns = {};
  sheet.values[row]?.forEach((value, column) => {
    const text = textKey(textOf(value));
    const name = COLUMNS.find((one) => text === textKey(HEADERS[one]) || (one === "outcome" && text.startsWith("utfall ") && readPeriod(text) !== null));
    if (name) columns[name] ??= column;
  });
  const fields = FIELDS.filter((field) => columns[field] !== undefined);
  const own = columns.key !== undefined || textAt(sheet, row, columns.title ?? -1) === HEADERS.title;
  return own && columns.title !== undefined && fields.length > 0 ? columns : null;
}

const hidden = (lines: Map<number, { hidden?: boolean }>, at: number): boolean => lines.get(at)?.hidden === true;

/** A meeting day typed as a date is its text. */
function topText(sheet: Sheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === "number" && isDateFormat(formatAt(sheet, row, column)?.numberFormat) ? (dateOfSerial(value) ?? "") : textOf(value);
}

const isGuide = (text: string): boolean => TOP_FIELDS.some((field) => TOP[field].guide !== "" && textKey(TOP[field].guide) === textKey(text));
const FURNITURE = new Set([...INTRODUCTION, ...Object.values(GUIDE), ...TOP_FIELDS.map((field) => TOP[field].guide)].filter(Boolean).map(textKey));
/** A step of a scale as a list shows it: "● Uppnås". */
const CHOICE = /^[^\p{L}\p{N}\s]\s+\p{L}/u;

/**
 * Reads every template of ours in a sheet: sorted, moved, filtered, with rows and columns of her own. Null where there is no header of ours. Hidden columns
 * are not read, hidden rows are, and either is said.
 */
export function readTemplates(sheet: Sheet, source: string): TemplateSheetReading | null {
  const end = Math.max(0, sheet.values.findIndex((cells) => cells?.includes(LEFT_HEADING)) + 1 || sheet.values.length + 1) - 1;
  const headers: { row: number; columns: Columns }[] = [];
  for (let row = 0; row < end; row++) {
    const columns = headerAt(sheet, row);
    if (columns) headers.push({ row, columns });
  }
  if (headers.length === 0) return null;
  const claimed = new Set<number>();
  const claim = (row: number, column: number | undefined): void => void (column !== undefined && claimed.add(cellKey(row, column)));
  const starts = headers.map(({ row }, i) => startOf(sheet, row, i === 0 ? 0 : headers[i - 1]!.row + 1));
  const submissions = headers.map(({ row, columns }, i) => readOne(sheet, source, { start: starts[i]!, header: row, columns, end: starts[i + 1] ?? end }, claim));
  const rest: TemplateSheetReading["rest"] = [];
  for (let row = 0; row < end; row++) {
    sheet.values[row]?.forEach((value, column) => {
      if (isBlank(value) || claimed.has(cellKey(row, column)) || FURNITURE.has(textKey(textOf(value)))) return;
      rest.push({ row, column });
    });
  }
  return { submissions, rest };
}

/** Where a template begins: at the line over its title, else at the first of its fields above the header. */
function startOf(sheet: Sheet, header: number, after: number): number {
  for (let row = header - 1; row >= after; row--) if (sheet.values[row]?.some((value) => textOf(value).startsWith(TITLE))) return Math.max(after, row - 1);
  for (let row = after; row < header; row++) if (sheet.values[row]?.some((value) => TOP_FIELDS.some((field) => textKey(textOf(value)) === textKey(TOP[field].label)))) return row;
  return header;
}

interface Part {
  start: number;
  header: number;
  columns: Columns;
  /** The first row of the next. */
  end: number;
}

function readOne(sheet: Sheet, source: string, part: Part, claim: (row: number, column: number | undefined) => void): Submission {
  const submission: Submission = { source, sheet: sheet.name, layout: "template", rows: [], beside: [], notes: [] };
  readTop(sheet, part, submission, claim);
  const { columns } = part;
  const shut = Object.entries(columns).filter(([, column]) => hidden(sheet.columns, column));
  for (const [name, column] of shut) {
    claim(part.header, column);
    delete columns[name as TemplateColumn];
    submission.notes.push(`Kolumn ${columnName(column)} på bladet ”${sheet.name}” är dold och läses inte. Visa den om den ska läsas in.`);
  }
  for (const column of Object.values(columns)) claim(part.header, column);
  let filtered = 0;
  for (let row = part.header + 1; row < part.end; row++) {
    for (const [, column] of shut) claim(row, column);
    const here = readRow(sheet, row, columns);
    if (here && hidden(sheet.rows, row)) filtered++;
    if (here) {
      for (const column of Object.values(columns)) claim(row, column);
      submission.rows.push(here);
      continue;
    }
    const first = textAt(sheet, row, columns.key ?? 0);
    if (first.startsWith(CHOICES) || CHOICE.test(first) || STANDINGS.some((standing) => standing === first)) claim(row, columns.key ?? 0);
  }
  if (filtered > 0) submission.notes.push(filtered === 1 ? "1 dold rad ingår." : `${filtered} dolda rader ingår.`);
  return submission;
}

function readTop(sheet: Sheet, { start, header }: Part, submission: Submission, claim: (row: number, column: number) => void): void {
  for (let row = start; row < header; row++) {
    sheet.values[row]?.forEach((value, column) => {
      const text = clean(textOf(value));
      if (text.startsWith(TITLE)) {
        submission.committee ??= text.slice(TITLE.length).trim();
        claim(row, column);
        // The line over the title says organisation and period.
        if (row > 0 && textAt(sheet, row - 1, column) !== "") claim(row - 1, column);
      }
      const field = TOP_FIELDS.find((one) => textKey(TOP[one].label) === textKey(text));
      if (!field) return;
      claim(row, column);
      for (let beside = column + 1; beside <= column + 3; beside++) {
        const said = topText(sheet, row, beside);
        if (said === "") continue;
        if (isGuide(said)) break;
        putTop(submission, field, said);
        claim(row, beside);
        break;
      }
    });
  }
}

function putTop(submission: Submission, field: TopField, said: string): void {
  if (field === "committee") submission.committee = said;
  else if (field === "period") submission.period = readPeriod(said)?.canonical ?? said;
  else if (field === "standing") {
    const standing = STANDINGS.find((one) => textKey(said).startsWith(one.slice(0, 6)));
    if (standing) submission.standing = standing;
    else submission.notes.push(`Statusen ”${said}” är varken förslag eller beslutad.`);
  } else submission[field] = said;
}

/** A row with a key, or with a wording and something said of it; null for any other. */
function readRow(sheet: Sheet, row: number, columns: Columns): SubmittedRow | null {
  const at = (name: TemplateColumn): string => (columns[name] === undefined ? "" : textAt(sheet, row, columns[name]));
  const key = keyIn(at("key")) ?? undefined;
  const fields: SubmittedRow["fields"] = {};
  for (const field of FIELDS) {
    const said = columns[field] === undefined ? null : saidAt(sheet, row, columns[field]);
    if (said) fields[field] = said;
  }
  const title = columns.title === undefined ? "" : writtenText(valueAt(sheet, row, columns.title));
  if (key === undefined && (title === "" || (Object.keys(fields).length === 0 && at("number") === "" && at("target") === ""))) return null;
  const number = at("number");
  return { ...(key ? { key } : {}), ...(number ? { number } : {}), title, cell: cellRef(sheet.name, row, columns.title!), fields, printed: { target: at("target"), unit: at("unit") } };
}

/** What stands in a cell; null for a blank one. */
export function saidAt(sheet: Sheet, row: number, column: number): Said | null {
  const value = valueAt(sheet, row, column);
  if (isBlank(value)) return null;
  const [format, formula] = [formatAt(sheet, row, column)?.numberFormat, formulaAt(sheet, row, column)];
  return { value, ...(format === undefined ? {} : { format }), ...(formula === undefined ? {} : { formula }), cell: cellRef(sheet.name, row, column) };
}

/** A cell that belongs to no row. */
export function besideAt(sheet: Sheet, row: number, column: number): Beside {
  const formula = formulaAt(sheet, row, column);
  return { cell: cellRef(sheet.name, row, column), value: valueAt(sheet, row, column), ...(formula === undefined ? {} : { formula }) };
}

/** Comments and notes that somebody has hung on cells. */
export const notesOf = (sheet: Sheet): Beside[] => [...sheet.notes].map(([key, text]) => ({ cell: cellRef(sheet.name, keyRow(key), keyColumn(key)), value: text, comment: true }));

import { keysOf } from "../domain/keys";
import { afterSign, hasLetter } from "../domain/shapes";
import { readValue } from "../interpret/number/number";
import { textKey } from "../interpret/text/text";
import { isBlank, textOf, writtenText } from "../recognise/grid/grid";
import { blockRow } from "../report/continuity/statusTable";
import { cellRef, columnName } from "../sheet/address";
import { cellKey, formulaAt, valueAt, type Sheet } from "../sheet/book";
import { keyIn } from "./key";
import type { SheetPosition } from "./readingContext";
import { FIELDS, STANDINGS, type Submission, type SubmittedRow } from "./submission";
import { submittedAt, textAt } from "./submittedCell";
import { columnOfHeader, headerAt, headerless, isOwnHeader, type Columns } from "./templateHeader";
import { readHeaderPeriod, readTop, startOf } from "./templateTop";
import {
  CHOICES,
  COLUMNS,
  GRADED_MEASURES,
  GUIDE,
  HEADERS,
  INTRODUCTION,
  TEMPLATE_TAG,
  TOP,
  EARLIER_TEXTS,
  TOP_FIELDS,
  type TemplateColumn,
} from "./templateWords";

/**
 * What a sheet holds in the layout of a template, one submission for each template in it, and the cells that are of
 * none.
 */
export interface TemplateSheetReading {
  submissions: Submission[];
  rest: SheetPosition[];
}

const hidden = (lines: Map<number, { hidden?: boolean }>, at: number): boolean => lines.get(at)?.hidden === true;

/** Texts that every template has: what to write, and where. */
const FURNITURE = new Set(
  [
    ...INTRODUCTION,
    ...EARLIER_TEXTS,
    ...Object.values(GUIDE),
    GRADED_MEASURES,
    ...TOP_FIELDS.map((field) => TOP[field].guide),
  ]
    .filter(Boolean)
    .map(textKey),
);

/** Whether a text is one that every template has. */
export const isFurniture = (text: string): boolean => FURNITURE.has(textKey(text));

/** A step of a scale as a list shows it: "● Uppnås". */
const isListed = (text: string): boolean => {
  const { sign, label } = afterSign(text);
  return sign !== "" && hasLetter(label.charAt(0));
};

/**
 * Reads every template in a sheet: sorted, moved, filtered, with added rows and columns. Null without a template's
 * header, unless `period` is given: then keys alone suffice, with columns in the order of a template for that period,
 * and every value needs a choice. Hidden columns are not read, hidden rows are, and either is reported.
 */
export function readTemplates(sheet: Sheet, source: string, period?: string): TemplateSheetReading | null {
  const end = blockRow(sheet);
  const headers: { row: number; columns: Columns }[] = [];
  for (let row = 0; row < end; row++) {
    const columns = headerAt(sheet, row);
    if (columns) headers.push({ row, columns });
  }
  const bare = headers.length === 0 && period !== undefined ? headerless(sheet, period) : null;
  if (bare) headers.push(bare);
  if (headers.length === 0) return null;
  const claimed = new Set<number>();
  const claim = (row: number, column: number | undefined): void =>
    void (column !== undefined && claimed.add(cellKey(row, column)));
  const placed = headers.map(({ row, columns }, i) => ({
    start: startOf(sheet, row, (headers[i - 1]?.row ?? -1) + 1),
    header: row,
    columns,
  }));
  const submissions = placed.map((one, i) =>
    readOne(sheet, source, { ...one, end: placed[i + 1]?.start ?? end, bare: bare !== null }, claim),
  );
  if (bare) submissions[0]?.ask.push("Mallens rubrikrad saknas. Kolumnerna är lästa i mallens ordning.");
  const rest: SheetPosition[] = [];
  for (let row = 0; row < end; row++) {
    sheet.values[row]?.forEach((value, column) => {
      if (isBlank(value) || claimed.has(cellKey(row, column)) || isFurniture(textOf(value))) return;
      rest.push({ row, column });
    });
  }
  return { submissions, rest };
}

/**
 * Whether a sheet is a template, or was made from one: pasted into a new sheet it has lost its tag and kept its words.
 */
export const isTemplate = (sheet: Sheet): boolean =>
  sheet.tag === undefined ? readTemplates(sheet, "") !== null : sheet.tag.startsWith(TEMPLATE_TAG);

interface TemplateRows {
  start: number;
  header: number;
  columns: Columns;
  /** The first row of the next template. */
  end: number;
  /** There is no header. */
  bare: boolean;
}

type Claim = (row: number, column: number | undefined) => void;

function readOne(sheet: Sheet, source: string, part: TemplateRows, claim: Claim): Submission {
  const submission: Submission = {
    source,
    sheet: sheet.name,
    layout: "template",
    rows: [],
    beside: [],
    notes: [],
    ask: [],
  };
  readTop(sheet, part, submission, claim);
  readHeaderPeriod(textAt(sheet, part.header, part.columns.outcome ?? -1), submission);
  if (!part.bare) readRenamed(sheet, part.header, part.columns, submission);
  const shut = leaveOutHidden(sheet, part.columns, submission);
  const columns = Object.values(part.columns);
  for (const column of [...columns, ...shut]) claim(part.header, column);
  let filtered = 0;
  for (let row = part.header + 1; row < part.end; row++) {
    for (const column of shut) claim(row, column);
    const here = readRow(sheet, row, part.columns);
    if (here) {
      if (hidden(sheet.rows, row)) filtered++;
      for (const column of columns) claim(row, column);
      submission.notes.push(...uncalculated(sheet, row, part.columns));
      submission.rows.push(here);
    }
  }
  claimLists(sheet, part, claim);
  if (filtered > 0) submission.notes.push(filtered === 1 ? "1 dold rad ingår." : `${filtered} dolda rader ingår.`);
  return submission;
}

/** Claims the lists to choose from: each from its heading down to the first cell that is none of its texts. */
function claimLists(sheet: Sheet, { header, end, columns: { key = 0 } }: TemplateRows, claim: Claim): void {
  let inList = false;
  for (let row = header + 1; row < end; row++) {
    const text = textAt(sheet, row, key);
    inList = text.startsWith(CHOICES) || (inList && isChoice(text));
    if (inList) claim(row, key);
  }
}

/** Takes hidden columns out of those that are read, with a note for each. Answers with where they stand. */
function leaveOutHidden(sheet: Sheet, columns: Columns, { notes }: Submission): number[] {
  const shut = COLUMNS.flatMap((name) => {
    const column = columns[name];
    return column !== undefined && hidden(sheet.columns, column) ? [{ name, column }] : [];
  });
  for (const { name, column } of shut) {
    delete columns[name];
    notes.push(
      `Kolumn ${columnName(column)} på bladet ”${sheet.name}” är dold och läses inte. Visa den om den ska läsas in.`,
    );
  }
  return shut.map(({ column }) => column);
}

/** Whether a text is one to choose in a list at a template's foot. */
const isChoice = (text: string): boolean => isListed(text) || STANDINGS.some((standing) => standing === text);

/** Remarks on columns that the nämnd has renamed, or a question about one whose header says nothing. */
function readRenamed(sheet: Sheet, header: number, columns: Columns, { notes, ask }: Submission): void {
  for (const name of keysOf(columns)) {
    const column = columns[name];
    const text = column === undefined ? "" : textAt(sheet, header, column);
    if (column === undefined || isOwnHeader(text, name)) continue;
    const what = `Kolumn ${columnName(column)} ${text === "" ? "saknar rubrik" : `heter ”${text}”`}`;
    if (columnOfHeader(text) === name) notes.push(`${what} och är läst som ${HEADERS[name].toLowerCase()}.`);
    else ask.push(`${what} och är läst som ${HEADERS[name].toLowerCase()}, eftersom den står på dess plats.`);
  }
}

/** Whether a cell has a formula that no program has calculated, so that its value is not known. */
const isUncalculated = (sheet: Sheet, row: number, column: number): boolean =>
  valueAt(sheet, row, column) === null && formulaAt(sheet, row, column) !== undefined;

/** A note for each field of a row whose formula no program has calculated. */
const uncalculated = (sheet: Sheet, row: number, columns: Columns): string[] =>
  FIELDS.flatMap((field) => {
    const column = columns[field];
    return column !== undefined && isUncalculated(sheet, row, column)
      ? [
          `I ${cellRef(sheet.name, row, column)} står en formel som inte är uträknad, och cellen läses som tom. Öppna filen i Excel och spara den, eller skriv värdet.`,
        ]
      : [];
  });

/** A figure alone is not a title but a row of another table below. */
const isTitle = (text: string): boolean => text !== "" && readValue(text, undefined).kind !== "number";

/** A row with a key, or with a wording and a value for it; null for any other. */
function readRow(sheet: Sheet, row: number, columns: Columns): SubmittedRow | null {
  const at = (name: TemplateColumn): string => (columns[name] === undefined ? "" : textAt(sheet, row, columns[name]));
  const key = keyIn(at("key")) ?? undefined;
  const fields: SubmittedRow["fields"] = {};
  for (const field of FIELDS) {
    const stated = columns[field] === undefined ? null : submittedAt(sheet, row, columns[field]);
    if (stated) fields[field] = stated;
  }
  const title = columns.title === undefined ? "" : writtenText(valueAt(sheet, row, columns.title));
  const blank = Object.keys(fields).length === 0 && at("number") === "" && at("target") === "";
  if (key === undefined && (blank || !isTitle(title))) return null;
  const number = at("number");
  return {
    ...(key ? { key } : {}),
    ...(number ? { number } : {}),
    title,
    cell: cellRef(sheet.name, row, columns.title ?? columns.key ?? 0),
    fields,
    printed: { target: at("target"), unit: at("unit"), number, latest: at("latest"), previous: at("previous") },
  };
}

import { isDate } from "../domain/shapes";
import { isInterim, samePeriod } from "../assess/choice";
import { hasKey } from "../domain/keys";
import type { Role } from "../domain/plan";
import { dateOfSerial, isDateFormat, readValue } from "../interpret/number/number";
import { comparePeriods, periodText, readPeriod } from "../interpret/time/period";
import { clean, textKey } from "../interpret/text/text";
import { isBlank, textOf, writtenText } from "../recognise/grid";
import { isCommittee, readHeader } from "../interpret/header/header";
import { blockRow } from "../report/continuity/statusTable";
import { cellRef, columnName } from "../sheet/address";
import { cellKey, formatAt, formulaAt, keyColumn, keyRow, valueAt, type Sheet } from "../sheet/book";
import { keyIn } from "./key";
import type { Place } from "./readingContext";
import { FIELDS, STANDINGS, type Beside, type Submitted, type Submission, type SubmittedRow } from "./submission";
import {
  CHOICES,
  COLUMNS,
  columnsFor,
  GUIDE,
  HEADERS,
  INTRODUCTION,
  TEMPLATE_TAG,
  TITLE,
  TOP,
  TOP_FIELDS,
  type TemplateColumn,
  type TopField,
} from "./templateWords";

/**
 * What a sheet holds in the layout of a template, one submission for each template in it, and the cells that are of
 * none.
 */
export interface TemplateSheetReading {
  submissions: Submission[];
  rest: Place[];
}

type Columns = Partial<Record<TemplateColumn, number>>;

const textAt = (sheet: Sheet, row: number, column: number): string => textOf(valueAt(sheet, row, column));

/** What a header that somebody has reworded may still mean, by the role its words have in any table. */
const ROLES: Partial<Record<Role, TemplateColumn>> = {
  number: "number",
  goal: "title",
  indicator: "title",
  unit: "unit",
  target: "target",
  outcome: "outcome",
  forecast: "forecast",
  grade: "grade",
  comment: "comment",
};
/** As strongly as this must a header's words speak for a role. */
const CLEAR = 0.75;

/**
 * The column that a header names: by a template's own words, else by the role of the words in any table; undefined
 * where they are not clear.
 */
export function columnOfHeader(text: string): TemplateColumn | undefined {
  const own = COLUMNS.find((name) => textKey(text) === textKey(HEADERS[name]));
  if (own) return own;
  const [role = "", score = 0] = Object.entries(readHeader(text).scores).sort((a, b) => b[1] - a[1])[0] ?? [];
  return score >= CLEAR && hasKey(ROLES, role) ? ROLES[role] : undefined;
}

/** Every header of a template holds one of these; a row without them need not be looked at further. */
const ANCHORS = new Set([HEADERS.key, HEADERS.title].map(textKey));
const LONGEST_ANCHOR = 24;
const isAnchor = (value: unknown): boolean =>
  typeof value === "string" && value.length <= LONGEST_ANCHOR && ANCHORS.has(textKey(value));

/** The columns of a template's header, even moved or renamed; null for any other row. */
function headerAt(sheet: Sheet, row: number): Columns | null {
  if (!sheet.values[row]?.some(isAnchor)) return null;
  const columns: Columns = {};
  const texts = Array.from(sheet.values[row] ?? [], textOf);
  const outcomes = texts.flatMap((text, column) =>
    /^utfall(?: |$)/.test(textKey(text)) && (textKey(text) === "utfall" || readPeriod(text))
      ? [{ column, period: readPeriod(text)?.canonical ?? "" }]
      : [],
  );
  // The user may have added an earlier year's outcomes.
  const [latest] = outcomes.sort((a, b) => comparePeriods(b.period, a.period));
  if (latest) columns.outcome = latest.column;
  texts.forEach((text, column) => {
    const name = COLUMNS.find((one) => one !== "outcome" && textKey(text) === textKey(HEADERS[one]));
    if (name) columns[name] ??= column;
  });
  const { key } = columns;
  const isOwnHeader =
    textAt(sheet, row, columns.title ?? -1) === HEADERS.title ||
    (key !== undefined &&
      sheet.values.some((cells, below) => below > row && keyIn(textOf(cells?.[key] ?? null)) !== null));
  if (!isOwnHeader) return null;
  const taken = new Set(Object.values(columns));
  texts.forEach((text, column) => {
    const name = text === "" || taken.has(column) ? undefined : columnOfHeader(text);
    if (name) columns[name] ??= column;
  });
  return (columns.title ?? columns.key) !== undefined && FIELDS.some((field) => columns[field] !== undefined)
    ? columns
    : null;
}

/**
 * Where a template's columns stand that has lost its header: by its keys, in the order that they are written in. Null
 * without keys, and where its titles do not stand beside them.
 */
function headerless(sheet: Sheet, period: string): { row: number; columns: Columns } | null {
  const row = sheet.values.findIndex((cells) => cells?.some((value) => keyIn(textOf(value)) !== null));
  const key = sheet.values[row]?.findIndex((value) => keyIn(textOf(value)) !== null) ?? -1;
  if (key < 0) return null;
  const columns: Columns = {};
  for (const [at, name] of columnsFor(isInterim(period)).entries()) columns[name] = key + at;
  return textAt(sheet, row, columns.title ?? -1) === "" ? null : { row: row - 1, columns };
}

const hidden = (lines: Map<number, { hidden?: boolean }>, at: number): boolean => lines.get(at)?.hidden === true;

const VERSION = /^V-[0-9A-Z]{5}$/;
/** What a field at the top looks like where its label is gone. */
const LOOKS: [Exclude<TopField, "returnBy">, (text: string) => boolean][] = [
  ["version", (text) => VERSION.test(text)],
  ["standing", (text) => STANDINGS.some((standing) => standing === text.toLowerCase())],
  ["paragraph", (text) => /^§\s*\d/.test(text)],
  ["meeting", (text) => isDate(text)],
  ["period", (text) => textKey(periodText(readPeriod(text)?.canonical ?? "")) === textKey(text)],
  ["committee", isCommittee],
];

/** A meeting day typed as a date is its text. */
export function topText(sheet: Sheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === "number" && isDateFormat(formatAt(sheet, row, column)?.numberFormat)
    ? (dateOfSerial(value) ?? "")
    : textOf(value);
}

const isGuide = (text: string): boolean =>
  TOP_FIELDS.some((field) => TOP[field].guide !== "" && textKey(TOP[field].guide) === textKey(text));
/** Whether a text is one that every template has: what to write, and where. */
export const isFurniture = (text: string): boolean => FURNITURE.has(textKey(text));
const FURNITURE = new Set(
  [...INTRODUCTION, ...Object.values(GUIDE), ...TOP_FIELDS.map((field) => TOP[field].guide)]
    .filter(Boolean)
    .map(textKey),
);
/** A step of a scale as a list shows it: "● Uppnås". */
const CHOICE = /^[^\p{L}\p{N}\s]\s+\p{L}/u;

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
    readOne(sheet, source, { ...one, end: placed[i + 1]?.start ?? end }, claim),
  );
  if (bare) submissions[0]?.ask.push("Mallens rubrikrad saknas. Kolumnerna är lästa i mallens ordning.");
  const rest: Place[] = [];
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

/**
 * The first row of a template: the line over its title, else the first of its fields above the header; the first
 * template takes everything above it.
 */
function startOf(sheet: Sheet, header: number, after: number): number {
  for (let row = header - 1; row >= after; row--)
    if (sheet.values[row]?.some((value) => textOf(value).startsWith(TITLE))) return Math.max(after, row - 1);
  if (after === 0) return 0;
  for (let row = after; row < header; row++)
    if (
      sheet.values[row]?.some(
        (value) =>
          VERSION.test(textOf(value)) ||
          TOP_FIELDS.some((field) => textKey(textOf(value)) === textKey(TOP[field].label)),
      )
    )
      return row;
  return header;
}

interface Part {
  start: number;
  header: number;
  columns: Columns;
  /** The first row of the next. */
  end: number;
}

type Claim = (row: number, column: number | undefined) => void;

function readOne(sheet: Sheet, source: string, part: Part, claim: Claim): Submission {
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
    } else if (isChoice(textAt(sheet, row, part.columns.key ?? 0))) claim(row, part.columns.key ?? 0);
  }
  if (filtered > 0) submission.notes.push(filtered === 1 ? "1 dold rad ingår." : `${filtered} dolda rader ingår.`);
  return submission;
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

/** Whether a text is of the lists at a template's foot. */
const isChoice = (text: string): boolean =>
  text.startsWith(CHOICES) || CHOICE.test(text) || STANDINGS.some((standing) => standing === text);

/**
 * The period in the header of the outcomes' column replaces the template's own when that is gone; when they differ, a
 * person is asked.
 */
function readHeaderPeriod(header: string, submission: Submission): void {
  const headed = readPeriod(header)?.canonical;
  if (headed === undefined) return;
  if (submission.period === undefined) submission.period = headed;
  else if (!samePeriod(submission.period, headed))
    submission.ask.push(`Mallen gäller ${periodText(submission.period)}, och kolumnen heter ”${header}”.`);
}

function readTop(
  sheet: Sheet,
  { start, header }: Part,
  submission: Submission,
  claim: (row: number, column: number) => void,
): void {
  const claimed = new Set<number>();
  const take = (row: number, column: number): void => {
    claimed.add(cellKey(row, column));
    claim(row, column);
  };
  for (let row = start; row < header; row++) {
    sheet.values[row]?.forEach((value, column) => {
      const text = clean(textOf(value));
      if (text.startsWith(TITLE)) {
        submission.committee ??= text.slice(TITLE.length).trim();
        take(row, column);
        // The line over the title holds organisation and period.
        if (row > 0 && textAt(sheet, row - 1, column) !== "") take(row - 1, column);
      }
      const field = TOP_FIELDS.find((one) => textKey(TOP[one].label) === textKey(text));
      if (!field) return;
      take(row, column);
      for (let beside = column + 1; beside <= column + 3; beside++) {
        const wording = topText(sheet, row, beside);
        if (wording === "") continue;
        if (isGuide(wording)) break;
        putTop(submission, field, wording);
        take(row, beside);
        break;
      }
    });
  }
  for (let row = start; row < header; row++) {
    sheet.values[row]?.forEach((_, column) => {
      const text = claimed.has(cellKey(row, column)) ? "" : topText(sheet, row, column);
      const field =
        text === "" ? undefined : LOOKS.find(([one, looks]) => submission[one] === undefined && looks(text))?.[0];
      if (!field) return;
      putTop(submission, field, text);
      take(row, column);
    });
  }
}

function putTop(submission: Submission, field: TopField, text: string): void {
  if (field === "returnBy") return;
  if (field === "committee") submission.committee = text;
  else if (field === "period") submission.period = readPeriod(text)?.canonical ?? text;
  else if (field === "nothing") putNothing(submission, text);
  else if (field === "standing") putStanding(submission, text);
  else submission[field] = text;
}

function putStanding(submission: Submission, text: string): void {
  const standing = STANDINGS.find((one) => textKey(text).startsWith(one.slice(0, 6)));
  if (standing) submission.standing = standing;
  else submission.notes.push(`Statusen ”${text}” är varken förslag eller beslutad.`);
}

function putNothing(submission: Submission, text: string): void {
  if (/^(?:ja|x|nej)$/.test(textKey(text))) submission.nothing = textKey(text) !== "nej";
  else submission.notes.push(`I rutan ”${TOP.nothing.label}” står ”${text}”. Skriv ja eller nej.`);
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
    printed: { target: at("target"), unit: at("unit"), number },
  };
}

/** The contents of a cell; null for a blank one. */
export function submittedAt(sheet: Sheet, row: number, column: number): Submitted | null {
  const value = valueAt(sheet, row, column);
  if (isBlank(value)) return null;
  const [format, formula] = [formatAt(sheet, row, column)?.numberFormat, formulaAt(sheet, row, column)];
  return {
    value,
    ...(format === undefined ? {} : { format }),
    ...(formula === undefined ? {} : { formula }),
    cell: cellRef(sheet.name, row, column),
  };
}

/** A cell that belongs to no row. */
export function besideAt(sheet: Sheet, row: number, column: number): Beside {
  const formula = formulaAt(sheet, row, column);
  return {
    cell: cellRef(sheet.name, row, column),
    value: valueAt(sheet, row, column),
    ...(formula === undefined ? {} : { formula }),
  };
}

/** Comments and notes that somebody has hung on cells. */
export const notesOf = (sheet: Sheet): Beside[] =>
  [...sheet.notes].map(([key, text]) => ({
    cell: cellRef(sheet.name, keyRow(key), keyColumn(key)),
    value: text,
    comment: true,
  }));

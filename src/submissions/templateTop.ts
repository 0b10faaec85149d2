import { samePeriod } from "../assess/periods";
import { beginsWithDigit, isDate, isKeyOf, runsOf } from "../domain/shapes";
import { isCommittee } from "../interpret/header/header";
import { dateOfSerial, isDateFormat } from "../interpret/number/number";
import { periodText, readPeriod } from "../interpret/time/period";
import { clean, textKey } from "../interpret/text/text";
import { textOf } from "../recognise/grid/grid";
import { cellKey, formatAt, valueAt, type Sheet } from "../sheet/book";
import type { SheetPosition } from "./readingContext";
import { decisionIn } from "./decision";
import { STANDINGS, type Submission } from "./submission";
import { textAt } from "./submittedCell";
import { EARLIER_GUIDES, TITLE, TOP, TOP_FIELDS, type TopField } from "./templateWords";

/** Whether a text is a period as we print it. */
function isPrintedPeriod(text: string): boolean {
  return textKey(periodText(readPeriod(text)?.canonical ?? "")) === textKey(text);
}

/**
 * The form of each field's value, for values without a label. A day is of the meeting below the status; the one above it
 * is when the template is to be returned.
 */
const LOOKS: [TopField, (text: string, fromStatus: "above" | "below" | undefined) => boolean][] = [
  ["version", (text) => isKeyOf("V", text)],
  ["standing", (text) => STANDINGS.some((standing) => standing === text.toLowerCase())],
  ["paragraph", (text) => text.startsWith("§") && beginsWithDigit(text.slice(1).trim())],
  ["meeting", (text, fromStatus) => fromStatus === "below" && isDate(text)],
  ["returnBy", (text, fromStatus) => fromStatus === "above" && isDate(text)],
  ["period", isPrintedPeriod],
  ["committee", isCommittee],
];

/** The text of a cell above the table; for a meeting day typed as a date, the date as text. */
export function topText(sheet: Sheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === "number" && isDateFormat(formatAt(sheet, row, column)?.numberFormat)
    ? (dateOfSerial(value) ?? "")
    : textOf(value);
}

/** The field whose instruction a text is. */
const guided = (text: string): TopField | undefined =>
  TOP_FIELDS.find((field) =>
    [TOP[field].guide, EARLIER_GUIDES[field] ?? ""].some((guide) => guide !== "" && textKey(guide) === textKey(text)),
  );

/**
 * The first row of a template: the line over its title, else the first of its fields above the header; the first
 * template takes everything above it.
 */
export function startOf(sheet: Sheet, header: number, after: number): number {
  const rows = Array.from({ length: Math.max(0, header - after) }, (_, i) => after + i);
  const has = (row: number, is: (text: string) => boolean): boolean =>
    sheet.values[row]?.some((value) => is(textOf(value))) === true;
  const title = rows.findLast((row) => has(row, (text) => text.startsWith(TITLE)));
  if (title !== undefined) return Math.max(after, title - 1);
  if (after === 0) return 0;
  return rows.find((row) => has(row, (text) => isKeyOf("V", text) || labelled(text) !== undefined)) ?? header;
}

/** The field with this label. */
const labelled = (text: string): TopField | undefined =>
  TOP_FIELDS.find((field) => textKey(TOP[field].label) === textKey(text));

/** Cells to the right of a label where its value may be. */
const REACH = 3;

/**
 * Reads the fields above a template's header: by their labels, then those without one by the instruction beside them,
 * else by their form.
 */
export function readTop(
  sheet: Sheet,
  { start, header }: { start: number; header: number },
  submission: Submission,
  claim: (row: number, column: number) => void,
): void {
  const claimed = new Set<number>();
  const take = (row: number, column: number): void => {
    claimed.add(cellKey(row, column));
    claim(row, column);
  };
  for (let row = start; row < header; row++)
    sheet.values[row]?.forEach((value, column) => {
      const text = clean(textOf(value));
      if (text.startsWith(TITLE)) readTitle(sheet, { row, column }, text, submission, take);
      readField(sheet, { row, column }, labelled(text), submission, take);
    });
  const standing = standingRow(sheet, start, header);
  for (let row = start; row < header; row++)
    sheet.values[row]?.forEach((_, column) => {
      const text = claimed.has(cellKey(row, column)) ? "" : topText(sheet, row, column);
      if (text === "" || guided(text)) return;
      const beside = guided(topText(sheet, row, column + 1));
      const fromStatus = standing < 0 ? undefined : row > standing ? "below" : "above";
      const field = beside ?? unlabelledField(text, submission, fromStatus);
      if (!field || isFilled(field, submission)) return;
      putTop(submission, field, text);
      take(row, column);
    });
}

type Take = (row: number, column: number) => void;

function readTitle(
  sheet: Sheet,
  { row, column }: SheetPosition,
  text: string,
  submission: Submission,
  take: Take,
): void {
  submission.committee ??= text.slice(TITLE.length).trim();
  take(row, column);
  const over = row > 0 ? organisationLine(textAt(sheet, row - 1, column)) : undefined;
  if (over === undefined) return;
  if (over !== "") submission.organisation ??= over;
  take(row - 1, column);
}

/** The organisation of the line over the title: of "Exempelkommun · 2024"; "" of "2024", undefined of any other text. */
function organisationLine(text: string): string | undefined {
  const at = text.lastIndexOf("·");
  const last = text.slice(at + 1).trim();
  return last !== "" && isPrintedPeriod(last) ? text.slice(0, Math.max(0, at)).trim() : undefined;
}

/** Reads the value to the right of a label; the label's own instruction is not one. */
function readField(
  sheet: Sheet,
  at: SheetPosition,
  field: TopField | undefined,
  submission: Submission,
  take: Take,
): void {
  if (!field) return;
  take(at.row, at.column);
  for (let column = at.column + 1; column <= at.column + REACH; column++) {
    const text = topText(sheet, at.row, column);
    if (text === "") continue;
    if (guided(text)) return;
    putTop(submission, field, text);
    take(at.row, column);
    return;
  }
}

const isFilled = (field: TopField, submission: Submission): boolean =>
  field !== "returnBy" && submission[field] !== undefined;

/** The field, not filled in yet, that a text has the form of. */
const unlabelledField = (text: string, submission: Submission, fromStatus: "above" | "below" | undefined) =>
  LOOKS.find(([field, looks]) => !isFilled(field, submission) && looks(text, fromStatus))?.[0];

/** The row of the status; -1 where none is written. */
const standingRow = (sheet: Sheet, start: number, header: number): number =>
  sheet.values.findIndex(
    (cells, row) =>
      row >= start && row < header && cells?.some((_, column) => isStanding(topText(sheet, row, column))) === true,
  );

const isStanding = (text: string): boolean => guided(text) === undefined && decisionIn(text) !== null;

function putTop(submission: Submission, field: TopField, text: string): void {
  if (field === "returnBy") return;
  if (field === "committee") submission.committee = text;
  else if (field === "period") submission.period = readPeriod(text)?.canonical ?? text;
  else if (field === "nothing") putNothing(submission, text);
  else if (field === "standing") putStanding(submission, text);
  else submission[field] = text;
}

/** A status may tell the meeting and the paragraph too; those in cells of their own go before. */
function putStanding(submission: Submission, text: string): void {
  const decision = decisionIn(text);
  if (!decision) return void submission.notes.push(`Statusen ”${text}” är varken förslag eller beslutad.`);
  const { standing, meeting, paragraph } = decision;
  submission.standing = standing;
  if (meeting !== undefined) submission.meeting ??= meeting;
  if (paragraph !== undefined) submission.paragraph ??= paragraph;
  if (runsOf(text).length > 1) submission.notes.push(`Statusen ”${text}” är läst som ${standing}.`);
}

function putNothing(submission: Submission, text: string): void {
  if (["ja", "x", "nej"].includes(textKey(text))) submission.nothing = textKey(text) !== "nej";
  else submission.notes.push(`I rutan ”${TOP.nothing.label}” står ”${text}”. Skriv ja eller nej.`);
}

/**
 * The period in the header of the outcomes' column replaces the template's own when that is gone; when they differ, a
 * person is asked.
 */
export function readHeaderPeriod(header: string, submission: Submission): void {
  const headed = readPeriod(header)?.canonical;
  if (headed === undefined) return;
  if (submission.period === undefined) submission.period = headed;
  else if (!samePeriod(submission.period, headed))
    submission.ask.push(`Mallen gäller ${periodText(submission.period)}, och kolumnen heter ”${header}”.`);
}

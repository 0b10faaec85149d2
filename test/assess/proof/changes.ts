import type { AssessedIndicator } from "../../../src/domain/assessment";
import type { RecognisedTable } from "../../../src/domain/plan";
import { columnIndex, parseArea, parseRef } from "../../../src/sheet/address";
import {
  cellKey,
  formatAt,
  keyColumn,
  keyRow,
  setCell,
  usedArea,
  valueAt,
  type Book,
  type Sheet,
} from "../../../src/sheet/book";
import { statesLag } from "../../../src/interpret/choice/measure";
import { factsOf } from "../../../src/interpret/facts";
import { signOf } from "../../../src/interpret/text/footnote";
import { wordsOf } from "../../../src/domain/plan";
import { bySpaces, hasDigit, hasLetter, isDigit, isSentence } from "../../../src/domain/shapes";

/** A graded measure in the workbook that is changed: what was said of it, and the table that it stands in. */
export interface Graded {
  assessed: AssessedIndicator;
  table: RecognisedTable | undefined;
  /** Canonical. */
  period: string;
}

/** A change that can be made of a workbook for a measure. */
interface Planned {
  /** What is changed: measures with the same are changed together. */
  what: string;
  make: () => void;
}

/** A change of a workbook. */
export interface Change {
  name: string;
  /** Whether all that it changes at different places can be changed at once, each a measure's own; else one at a time. */
  isOwn: boolean;
  /** undefined: it does not apply to the measure. */
  plan: (book: Book, of: Graded) => Planned | undefined;
}

interface Place {
  sheet: Sheet;
  row: number;
  column: number;
}

function placeOf(book: Book, cell: string | undefined): Place | undefined {
  const ref = cell === undefined ? null : parseRef(cell);
  const sheet = book.sheets.find(({ name }) => name === ref?.sheet);
  return ref && sheet ? { sheet, row: ref.area.top, column: ref.area.left } : undefined;
}

/** Where the value that was graded stands, as its proof names it: an outcome, or a forecast in its place. */
function valueOf(book: Book, { assessed: { verdict } }: Graded): (Place & { cell: string; text: string }) | undefined {
  const { cell, text } = verdict.proof?.find(({ id }) => id === "shown") ?? {};
  const place = placeOf(book, cell);
  return place && cell !== undefined && text !== undefined ? { ...place, cell, text } : undefined;
}

const put = ({ sheet, row, column }: Place, text: string): void =>
  setCell(sheet, row, column, text, { ...formatAt(sheet, row, column), numberFormat: "@" });

/** What a cell says with the value anew, in the place where it stands once; undefined: it stands there otherwise, or twice. */
function cellWith({ sheet, row, column, text }: Place & { text: string }, value: string): string | undefined {
  const written = valueAt(sheet, row, column);
  if (typeof written !== "string" || written.trim() === text) return value;
  const [before, after, ...others] = written.split(text);
  return after === undefined || others.length > 0 ? undefined : before + value + after;
}

/** Whether a text is all of the number in its cell, and not rounded by its format; and without a mark of its own. */
function isWhole({ sheet, row, column, text }: Place & { text: string }): boolean {
  const [written, { value }] = [valueAt(sheet, row, column), factsOf(text)];
  if (typeof written !== "number") return signOf(text) === null;
  return value.kind === "number" && [written, written * 100].some((one) => Math.abs(one - value.value) < 1e-9);
}

/** Writes the cell of the value that was graded anew as a text. */
const valueAs =
  (change: (text: string) => string | undefined): Change["plan"] =>
  (book, of) => {
    const place = valueOf(book, of);
    const value = place && isWhole(place) ? change(place.text) : undefined;
    const text = value === undefined || value === place?.text ? undefined : cellWith(place!, value);
    return text === undefined ? undefined : { what: place!.cell, make: () => put(place!, text) };
  };

const isYear = (text: string): boolean => /^20\d\d$/.test(text);

const isSchoolYear = (period: string): boolean => /^\d{4}\/\d\d$/.test(period);

/** The year after a period: after "2023/24" it is 2025. */
const nextYear = (period: string): number => Number(period.slice(0, 4)) + (isSchoolYear(period) ? 2 : 1);

/** The period after one: "2024", "2024/25". */
const nextPeriod = (period: string): string =>
  isSchoolYear(period) ? `${nextYear(period) - 1}/${nextYear(period) % 100}` : String(nextYear(period));

/** The rows of a column with a text: a header that comes back on the next page is one. */
const placesWith = (sheet: Sheet, column: number, text: string): number[] =>
  sheet.values.flatMap((cells, row) => (String(cells?.[column] ?? "") === text ? [row] : []));

/** Whether the header of a column names the year of its period. */
const isNamedIn = ({ header, period = "" }: RecognisedTable["columns"][number]): boolean =>
  header.includes(period.slice(0, 4));

/** The next year's in the header of the target's column, or beside the target itself where the table has no header. */
function targetOfNextYear(
  book: Book,
  { assessed: { target, node, verdict }, table, period }: Graded,
): Planned | undefined {
  const place = placeOf(book, target?.cell);
  const year = period.slice(0, 4);
  const header = Math.max(0, ...(table?.headerRows ?? []));
  // What was to be done and is done stays done, and a target that names the year is that year's.
  const isDone = (target?.reading.kind === "yesno" && verdict.met === true) || target?.text.includes(year) === true;
  const isOnly = new Set(node.targets.map(({ cell }) => cell)).size === 1;
  if (
    !place ||
    isDone ||
    !isOnly ||
    !isYear(year) ||
    header === 0 ||
    table?.orientation !== "rows" ||
    header > place.row
  )
    return undefined;
  const columns = table.columns.filter(({ column }) => columnIndex(column ?? "") === place.column);
  if (columns.length !== 1 || columns[0]!.role !== "target") return undefined;
  const at = { ...place, row: header - 1 };
  const words = String(valueAt(at.sheet, at.row, at.column) ?? "");
  // What has its year from another header, or gives others theirs, says something else with another year.
  const isBound = table.columns.some(
    (one) => (one.role === "outcome" || one === columns[0]) && one.period !== undefined && !isNamedIn(one),
  );
  if (isBound || (columns[0]!.period !== undefined && !words.includes(year))) return undefined;
  const shown = placesWith(at.sheet, at.column, words);
  // A header of both ("Mål och utfall 2024"), or one that says more of time, is left as it is.
  if (words === "" || /utfall|resultat|delår|\d{4}.*\d{4}/i.test(words)) return undefined;
  const now = isSchoolYear(period) ? period : year;
  const later = words.includes(now) ? words.replaceAll(now, nextPeriod(period)) : `${words} ${nextYear(period)}`;
  return {
    what: `${at.sheet.name} ${at.row} ${at.column}`,
    make: () => shown.forEach((row) => put({ ...at, row }, later)),
  };
}

/** The header of the only column of outcomes turned into one of a budget of the same time. */
function outcomeBudgeted(book: Book, of: Graded): Planned | undefined {
  const { table, period } = of;
  const place = valueOf(book, of);
  const header = Math.max(0, ...(table?.headerRows ?? []));
  const outcomes = table?.columns.filter(({ role }) => role === "outcome" || role === "forecast") ?? [];
  const [only, ...others] = outcomes;
  if (!place || header === 0 || header > place.row || table?.orientation !== "rows" || others.length > 0)
    return undefined;
  const at = { ...place, row: header - 1 };
  const words = String(valueAt(at.sheet, at.row, at.column) ?? "");
  // Words of the rows above, or of the measure, are a part of what the header says.
  const isHere = only?.role === "outcome" && columnIndex(only.column ?? "") === place.column && only.header === words;
  const shown = placesWith(at.sheet, at.column, words);
  return isHere
    ? {
        what: `${at.sheet.name} ${at.row} ${at.column}`,
        make: () => shown.forEach((row) => put({ ...at, row }, `Budget ${period.slice(0, 4)}`)),
      }
    : undefined;
}

/** What only grows over the year, on a sheet that is told to be of a part of it, in words before the year. */
const countIn =
  (part: string) =>
  (book: Book, of: Graded): Planned | undefined => {
    const place = valueOf(book, of);
    const { node } = of.assessed;
    const isCount = /^antal (?!.*(\bper\b|andel|medel|genomsnitt))/i.test(wordsOf(node)) && node.measure === undefined;
    const year = of.period.slice(0, 4);
    if (!place || !isCount || !isYear(of.period) || node.forecasts.length > 0 || node.unit === "%") return undefined;
    return { what: place.sheet.name, make: () => void (place.sheet.name = `${part} ${year}`) };
  };

/** The same under a title of its own above the table. */
const countUnder =
  (title: string): Change["plan"] =>
  (book, of) => {
    const planned = countIn("")(book, of);
    const row = of.table && parseArea(of.table.range)!.top;
    const place = valueOf(book, of);
    if (!planned || row === undefined || !place || of.table?.sheet !== place.sheet.name) return undefined;
    const make = (): void => {
      insertRow(place.sheet, row);
      setCell(place.sheet, row, parseArea(of.table!.range)!.left, `${title} ${of.period.slice(0, 4)}`);
    };
    return { what: `${place.sheet.name} ${of.table.range}`, make };
  };

/** The outcome merged with that of the row below. */
function outcomeMerged(book: Book, of: Graded): Planned | undefined {
  const place = valueOf(book, of);
  if (!place || of.table?.orientation !== "rows") return undefined;
  const { sheet, row, column } = place;
  const below = { top: row, left: column, bottom: row + 1, right: column };
  const isFree = sheet.merges.every(({ top, bottom }) => bottom < row || top > row + 1);
  const titleAt = parseRef(of.assessed.node.cell)!.area;
  const hasRowBelow =
    typeof valueAt(sheet, row + 1, titleAt.left) === "string" && valueAt(sheet, row + 1, column) !== null;
  // On a written line the name and its value are one cell: merged, it is still one measure's.
  if (
    titleAt.left === column ||
    !isFree ||
    !hasRowBelow ||
    titleAt.top !== row ||
    row + 1 >= parseArea(of.table.range)!.bottom
  )
    return undefined;
  const make = (): void => {
    setCell(sheet, row + 1, column, null);
    sheet.merges.push(below);
  };
  return { what: place.cell, make };
}

/** What is told in words: a sentence, words that have a date or a figure among them, or more than a few after it. */
const isTold = (text: string): boolean =>
  isSentence(text) ||
  (factsOf(text).value.kind === "word" && (!isDigit(text.charAt(0)) || bySpaces(text).filter(hasLetter).length > 3));

/** A mark whose note nobody has written; what a comment of the cell says would be its note. */
function unknownMark(book: Book, of: Graded): Planned | undefined {
  const place = valueOf(book, of);
  const hasComment = place?.sheet.notes.has(cellKey(place.row, place.column));
  return hasComment ? undefined : valueAs((text) => `${text}***`)(book, of);
}

/** A part of the value's text is struck through, and Excel does not say which. */
function struckInPart(book: Book, of: Graded): Planned | undefined {
  const place = valueOf(book, of);
  const written = place && valueAt(place.sheet, place.row, place.column);
  if (!place || typeof written !== "string") return undefined;
  return {
    what: place.cell,
    make: () => void (place.sheet.mixed ??= new Map()).set(cellKey(place.row, place.column), ["struck"]),
  };
}

/** A comment of a target's own cell, where it has none; what stands in the goal's or the measure's name has no cell of its own. */
const targetCommented =
  (words: (next: number) => string): Change["plan"] =>
  (book, { assessed: { target, node, verdict }, period }) => {
    const place = placeOf(book, target?.cell);
    const year = period.slice(0, 4);
    const isDone = target?.reading.kind === "yesno" && verdict.met === true;
    const isOwn = target?.cell !== node.cell && node.targets.every(({ cell }) => cell === target?.cell);
    // A target that says its own year is of that.
    const isDated = /\d{4}/.test(target?.text ?? "");
    if (!place || !isYear(year) || isDone || !isOwn || isDated) return undefined;
    const key = cellKey(place.row, place.column);
    if (place.sheet.notes.has(key)) return undefined;
    return { what: target!.cell, make: () => void place.sheet.notes.set(key, words(nextYear(period))) };
  };

/** A comment on the header of the graded value's column, where it has none. */
const headerCommented =
  (comment: string): Change["plan"] =>
  (book, of) => {
    const place = valueOf(book, of);
    const header = Math.max(0, ...(of.table?.headerRows ?? []));
    if (!place || of.table?.orientation !== "rows" || header === 0 || header > place.row) return undefined;
    if (place.sheet.name !== of.table.sheet) return undefined;
    const columns = of.table.columns.filter(({ column }) => columnIndex(column ?? "") === place.column);
    const key = cellKey(header - 1, place.column);
    if (columns.length !== 1 || columns[0]!.role !== "outcome" || place.sheet.notes.has(key)) return undefined;
    return {
      what: `${place.sheet.name} ${header} ${place.column}`,
      make: () => void place.sheet.notes.set(key, comment),
    };
  };

/**
 * A comment on the graded value that it is of the year before, where it has none and the year has no other figure; one that lags is
 * graded by an older figure.
 */
function ofYearBefore(book: Book, of: Graded): Planned | undefined {
  const place = valueOf(book, of);
  const { node, target } = of.assessed;
  const year = of.period.slice(0, 4);
  const key = place && cellKey(place.row, place.column);
  const lags = [node.title, ...node.comments.map(({ text }) => text)].some(statesLag);
  const isOnly = node.outcomes.filter(({ period }) => period.startsWith(year)).length === 1;
  if (!place || key === undefined || !isYear(of.period) || lags || !isOnly || place.cell === target?.cell)
    return undefined;
  if (place.cell === node.cell || place.sheet.notes.has(key)) return undefined;
  return { what: place.cell, make: () => void place.sheet.notes.set(key, `Siffran avser ${Number(year) - 1}.`) };
}

/** Changes after which nobody can say whether the target is met. */
export const HARMFUL: Change[] = [
  { name: "ett märke utan not på utfallet", isOwn: true, plan: unknownMark },
  {
    name: "ett okänt ord efter utfallet",
    isOwn: true,
    // After what is told in words it is no part of the figure; without a figure it is in none.
    plan: valueAs((text) => (isTold(text) || !hasDigit(text) ? undefined : `${text} grindvalla`)),
  },
  { name: "målet gäller nästa år", isOwn: false, plan: targetOfNextYear },
  { name: "utfallets rubrik blir en budget", isOwn: false, plan: outcomeBudgeted },
  { name: "ett antal på ett blad som heter Delår", isOwn: false, plan: countIn("Delår") },
  { name: "ett antal på ett blad som heter Oktober", isOwn: false, plan: countIn("Oktober") },
  { name: "ett antal under titeln Uppföljning november", isOwn: false, plan: countUnder("Uppföljning november") },
  { name: "utfallet sammanfogat över två mått", isOwn: true, plan: outcomeMerged },
  { name: "en del av utfallet är struken", isOwn: true, plan: struckInPart },
  {
    name: "en kommentar på utfallens rubrik om att värdena är budgeterade",
    isOwn: false,
    plan: headerCommented("Budgeterat värde"),
  },
  { name: "en kommentar på utfallet om att det avser året före", isOwn: true, plan: ofYearBefore },
  {
    name: "en kommentar om att målet ska nås nästa år",
    isOwn: true,
    plan: targetCommented((next) => `Målet ska vara nått ${next}.`),
  },
];

/** A negated sentence in the place of a printed grade. */
export function negated(book: Book, { assessed: { printed } }: Graded): Planned | undefined {
  const place = placeOf(book, printed?.cell);
  return (
    place && { what: printed!.cell!, make: () => put(place, "Vi har inte nått målet men är närmare än förra året") }
  );
}

/** Moves everything from a row on one row down. Formulas and rules of a sheet are left out: the change is of values. */
function insertRow(sheet: Sheet, row: number): void {
  const down = <T>(cells: ReadonlyMap<number, T>): Map<number, T> =>
    new Map(
      [...cells].map(([key, value]) => {
        const at = keyRow(key);
        return [at >= row ? cellKey(at + 1, keyColumn(key)) : key, value];
      }),
    );
  const areaDown = <T extends { top: number; bottom: number }>(area: T): T => ({
    ...area,
    top: area.top >= row ? area.top + 1 : area.top,
    bottom: area.bottom >= row ? area.bottom + 1 : area.bottom,
  });
  sheet.values.splice(row, 0, undefined);
  if (sheet.formats.length > row) sheet.formats.splice(row, 0, undefined);
  sheet.formulas = down(sheet.formulas);
  sheet.notes = down(sheet.notes);
  sheet.merges = sheet.merges.map(areaDown);
  sheet.tables = sheet.tables.map((table) => ({ ...table, area: areaDown(table.area) }));
  sheet.rows = new Map([...sheet.rows].map(([at, properties]) => [at >= row ? at + 1 : at, properties]));
}

/** A blank row above the table. */
function blankRow(book: Book, { table }: Graded): Planned | undefined {
  const sheet = book.sheets.find(({ name }) => name === table?.sheet);
  return (
    sheet &&
    table && {
      what: `${table.sheet} ${table.range}`,
      make: () => insertRow(sheet, parseArea(table.range)!.top),
    }
  );
}

/** A mark of its own on the value with a note below the table that names the source. */
function sourceNote(book: Book, of: Graded): Planned | undefined {
  const place = valueOf(book, of);
  const used = place && usedArea(place.sheet);
  const texts = place?.sheet.values.flatMap((row) => row ?? []).join(" ") ?? "";
  const noted = (sign: string): string => `${sign} Källa: Kolada`;
  const sign = ["*", "†", "‡"].find((one) => texts.includes(noted(one)) || !texts.includes(one));
  // An export of values beside the table has no notes.
  const text = place && isWhole(place) ? cellWith(place, `${place.text}${sign}`) : undefined;
  if (!place || !used || sign === undefined || text === undefined || place.sheet.name !== of.table?.sheet)
    return undefined;
  const make = (): void => {
    if (!texts.includes(noted(sign))) setCell(place.sheet, used.bottom + 2, used.left, noted(sign));
    put(place, text);
  };
  return { what: place.cell, make };
}

function otherFont(book: Book, of: Graded): Planned | undefined {
  const place = valueOf(book, of);
  if (!place) return undefined;
  const { sheet, row, column, cell } = place;
  const format = formatAt(sheet, row, column);
  const font = { ...format?.font, name: "Georgia" };
  return { what: cell, make: () => setCell(sheet, row, column, valueAt(sheet, row, column), { ...format, font }) };
}

/** Changes that leave the measure as it was. */
export const NEUTRAL: Change[] = [
  { name: "en källnot", isOwn: true, plan: sourceNote },
  {
    name: "enheten utskriven",
    isOwn: true,
    plan: valueAs((text) => (text.endsWith("%") ? `${text.slice(0, -1).trimEnd()} procent` : undefined)),
  },
  {
    name: "en kommentar om vem som har beslutat målet",
    isOwn: true,
    plan: targetCommented((next) => `Beslutat av fullmäktige ${next - 2}-11-20.`),
  },
  { name: "en kommentar på utfallens rubrik om källan", isOwn: false, plan: headerCommented("Källa: Stratsys") },
  { name: "en tom rad", isOwn: false, plan: blankRow },
  { name: "ett annat typsnitt", isOwn: true, plan: otherFont },
  { name: "prel.", isOwn: true, plan: valueAs((text) => (/\d ?%?$/.test(text) ? `${text} (prel.)` : undefined)) },
];

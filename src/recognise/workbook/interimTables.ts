import type { RecognisedTable, Role } from "../../domain/plan";
import { isOfSomePart, partOfTitle, type TitledPart } from "../../interpret/time/partOfTitle";
import { isOf, notesIn, signOf, type SignedNote } from "../../interpret/text/footnote";
import { remarkOn, yearOfFigures } from "../../interpret/text/remark";
import { monthsTo, parsePeriod, partOf, yearOf } from "../../interpret/time/period";
import type { Column } from "../column";
import type { FoundTable } from "../foundTables";
import { headingsOf, yearAround } from "../headings";
import type { Grid } from "../grid/grid";
import { linesApart } from "../layout/linesApart";
import { linesOf } from "../layout/linesOf";
import type { Sheet } from "../../sheet/book";
import type { Region } from "../layout/tableRegion";

/** Roles of columns whose figures are of what has passed of a year, where the table is of a part of it. */
const PASSED: ReadonlySet<Role> = new Set<Role>(["outcome", "comparison"]);

/** A title of this length or less may say what a table is of; a longer one tells something. */
const LONGEST_TITLE = 80;

/** Whether a text of a sheet ends with the sign of a note: the note is of that alone. */
const isReferredTo = (note: SignedNote, { values }: Sheet): boolean =>
  values.some((cells) =>
    cells?.some((value) => typeof value === "string" && isOf(note, signOf(value)?.sign ?? "") && !notesIn(value)[0]),
  );

/** Whether a line is the note of a mark in its sheet, and not of the whole table. */
const isOfMark = (line: string, sheet: Sheet): boolean => notesIn(line).some((note) => isReferredTo(note, sheet));

/** The line under or over a table that says which part of a year its figures are of: "Alla siffror avser januari–juni". */
function notedIn(
  region: Region,
  others: readonly Region[],
  year: number,
): { text: string; period: string } | undefined {
  const { sheet } = region.grid;
  for (const { text } of linesOf(region, others)) {
    if (isOfMark(text, sheet)) continue;
    const said = remarkOn(text, String(year));
    if (said?.about === "period" && said.period !== undefined && monthsTo(said.period) !== null)
      return { text, period: said.period };
  }
}

/** The short titles of a table, the nearest first, and its sheet's name. */
const titlesOf = (region: Region): string[] => {
  const { sheet } = region.grid;
  return [...headingsOf(region), sheet.name].filter((text) => text.length <= LONGEST_TITLE && !isOfMark(text, sheet));
};

/** The part of a year that the nearest title that says one says that a table is of, else its sheet's name. */
const interimOf = ({ region }: FoundTable): TitledPart | undefined =>
  titlesOf(region).flatMap((text) => partOfTitle(text) ?? [])[0];

/** The part of a year that a table's titles or its sheet's name say that it is of; `latest`: where they name no year. */
function titledPeriod(found: FoundTable, latest: number): string | undefined {
  const interim = interimOf(found);
  return interim && partOf(interim.year ?? latest, interim.part)?.canonical;
}

/** The same where it is of the year asked about: a paper of January 2025 tells of 2024. */
function titledPartOf(found: FoundTable, year: number): string | undefined {
  const period = titledPeriod(found, year);
  return yearOf(period) === year ? period : undefined;
}

/** The title of a table that says that it is of a part of a year, and not of which: "Tertialuppföljning 2024". */
export function somePartOf(region: Region): Pick<RecognisedTable, "somePart"> {
  const titles = titlesOf(region);
  const somePart = titles.some((text) => partOfTitle(text)) ? undefined : titles.find(isOfSomePart);
  return somePart === undefined ? {} : { somePart };
}

/** Whether the table's titles or its sheet's name are all that date its outcomes: no header and no row does. */
const isDatedAround = (columns: readonly Column[]): boolean =>
  columns.every(({ role, reading }) => role !== "period" && !(PASSED.has(role) && reading.period !== undefined));

/** The year that lines say that figures without a year are of ("Alla siffror avser 2024"); undefined: none, or several. */
function yearIn(lines: readonly string[]): string | undefined {
  const [year, ...others] = new Set(lines.flatMap((text) => yearOfFigures(text) ?? []));
  return others.length === 0 ? year : undefined;
}

/** The year that a line under or over a table says, else one on a sheet that has no table: "Info". */
const yearNoted = (region: Region, { regions, ofBook }: Around): string | undefined =>
  yearIn(linesOf(region, regions).flatMap(({ text }) => (isOfMark(text, region.grid.sheet) ? [] : text))) ??
  yearIn(ofBook);

/** What may date a table from outside it. */
interface Around {
  /** Those of all tables. */
  regions: readonly Region[];
  /** The lines of sheets without a table. */
  ofBook: readonly string[];
}

/**
 * The table whose titles date its outcomes, with the part of that year that a line under it says that they are of; where
 * nothing dates them, with the part of a year that its titles or its sheet's name say, else the year that such a line says.
 */
function withNotedPart(found: FoundTable, around: Around): FoundTable {
  const { columns, region } = found;
  if (!isDatedAround(columns)) return withNotedYear(found, around);
  const year = Number(yearAround(region));
  const part =
    year > 0 ? (notedIn(region, around.regions, year)?.period ?? titledPartOf(found, year)) : interimOf(found)?.part;
  return part === undefined ? withNotedYear(found, around) : withOutcomesOf(found, part);
}

/** The table with the year that a line says in the columns of outcomes that nothing else dates: "Årets utfall". */
function withNotedYear(found: FoundTable, around: Around): FoundTable {
  const { columns, region } = found;
  const isDated =
    columns.some(({ role }) => role === "period") || yearAround(region) !== "" || interimOf(found) !== undefined;
  const year = isDated ? undefined : yearNoted(region, around);
  return year === undefined ? found : withOutcomesOf(found, year);
}

/** The table with a period in the headers of outcomes that have none. */
const withOutcomesOf = (found: FoundTable, period: string): FoundTable => ({
  ...found,
  columns: found.columns.map((column) =>
    column.role === "outcome" && column.reading.period === undefined
      ? { ...column, reading: { ...column.reading, period } }
      : column,
  ),
});

const isWholeYear = ({ role, reading }: Column): boolean =>
  PASSED.has(role) && parsePeriod(reading.period ?? "")?.kind === "year";

/**
 * The table with a year alone in a header as the part of it that its titles or its sheet's name say that it is of
 * ("Delår", "T2", "jan–aug"): of the year that they name, else the latest. Earlier years are whole.
 */
function withPartOfYear(given: FoundTable, around: Around): FoundTable {
  const found = withNotedPart(given, around);
  const { columns, region } = found;
  if (!given.columns.some(isWholeYear)) return found;
  // Beside "T2 2024" a year before it is whole.
  const passed = columns.filter(({ role }) => PASSED.has(role));
  const latest = Math.max(...passed.flatMap(({ reading }) => yearOf(reading.period) ?? []));
  const period = titledPeriod(found, latest) ?? notedIn(region, around.regions, latest)?.period;
  if (period === undefined) return found;
  const year = yearOf(period);
  return {
    ...found,
    columns: columns.map((column) =>
      isWholeYear(column) && yearOf(column.reading.period) === year
        ? { ...column, reading: { ...column.reading, period } }
        : column,
    ),
  };
}

/** The tables of a workbook with what its titles, sheets and lines say of which year, or part of one, their outcomes are. */
export function datedTables(found: readonly FoundTable[], grids: readonly Grid[]): FoundTable[] {
  const regions = found.map((one) => one.region);
  const around = { regions, ofBook: linesApart(grids, regions).map(({ text }) => text) };
  return found.map((one) => withPartOfYear(one, around));
}

import { looseGrammar } from "../interpret/text/grammar";
import { columnHeads } from "../lexicon/columnHeads";
import { rowWords } from "../lexicon/rowWords";
import { bySpaces, numbered, trimmedEnd, yearFirst, yearsIn } from "../domain/shapes";
import { withoutWritingDays } from "../interpret/time/date";
import { LAST_OF_WINTER, withoutStampedMonths } from "../interpret/time/partOfTitle";
import { endMonth, readPeriod } from "../interpret/time/period";
import { textKey } from "../interpret/text/text";
import type { Column } from "./column";
import { areaOf, cellText, filled, refAt, type Grid } from "./grid/grid";
import { grouped } from "../domain/grouped";
import { labelAt } from "./layout/label";
import {
  committeeIn,
  isCommittee,
  isInitialsOfCommittee,
  namesRole,
  readHeader,
  strengthOf,
  TITLES,
} from "../interpret/header/header";
import { countyByMunicipality } from "../interpret/header/place";
import { isNote } from "./rows/note";
import { titlesAbove } from "./layout/titlesAbove";
import type { Region } from "./layout/tableRegion";
import { isDocumentTitle, plannedYear, titleParts } from "../interpret/header/title";

interface Title {
  text: string;
  cell: string;
  row: number;
  column: number;
}

const textsAt = (grid: Grid, rows: number[], left: number, right: number): Title[] =>
  rows.flatMap((row) =>
    filled(grid, row, left, right).map((column) => ({
      text: cellText(grid, row, column),
      cell: refAt(grid, row, column),
      row,
      column,
    })),
  );

/** The sheet upright, and the table's position in it; null for a sheet that is only known transposed. */
function upright({ grid, area }: Region): { sheet: Grid; top: number; left: number; right: number } | null {
  const sheet = grid.turned ? grid.source : grid;
  return sheet?.used ? { sheet, ...areaOf(grid, area) } : null;
}

/** The texts above a table that belong to it, from the top. */
export function titlesOf(region: Region): Title[] {
  if (!region.grid.turned) return textsAt(region.grid, region.titleRows, region.area.left, region.area.right);
  const place = upright(region);
  if (!place) return [];
  const { sheet, top, left, right } = place;
  const rows = titlesAbove(sheet, top, 0, left, right);
  // A line with a value beside it belongs to the labels above.
  return textsAt(
    sheet,
    rows.slice(rows.findLastIndex((row) => filled(sheet, row, left, right).length > 1) + 1),
    left,
    right,
  );
}

/** Those of its titles that may name what the table is about. */
export const namesOver = (region: Region): Title[] => titlesOf(region).filter((one) => mayName(region, one));

/** Whether a title may be of this table: not what is stated to be nothing, or to be of another table. */
const mayName = ({ isApart }: Region, at: Title): boolean => !isApart?.(at);

/** Number of rows at the top of a sheet that may head everything below. */
const TOP = 3;

/** Rows at the top of the sheet, above the table; `most`: with so many texts at most. */
function rowsOnTop({ sheet, top }: { sheet: Grid; top: number }, most = Infinity): number[] {
  const { used } = sheet;
  const rows = Array.from({ length: Math.max(0, Math.min(top, used!.top + TOP) - used!.top) }, (_, i) => used!.top + i);
  return rows.filter((row) => filled(sheet, row, used!.left, used!.right).length <= most);
}

/** The table's titles, nearest first, then the sheet's own heading when it is too far above to be one of them. */
export function headingsOf(region: Region): string[] {
  const titles = titlesOf(region);
  const place = onTopOf(region);
  const known = new Set(titles.map(({ cell }) => cell));
  const onTop = place
    ? textsAt(place.sheet, rowsOnTop(place), place.sheet.used!.left, place.sheet.used!.right).filter(
        ({ cell, row, column }) => !known.has(cell) && !headsBeside(place, row, column),
      )
    : [];
  return [...titles.reverse(), ...onTop].map(({ text }) => text).filter((text) => text.length <= 120);
}

/** The same with the row that what stands on top of the sheet is above: of a page, which begins with that, its headers. */
function onTopOf(region: Region): ReturnType<typeof upright> {
  const place = upright(region);
  const isPage = region.page !== undefined && !region.grid.turned;
  return place && { ...place, top: (isPage ? region.headerRows[0] : undefined) ?? place.top };
}

/** Whether a text right of the table heads what stands beside it: below it there is something down to the table's first rows. */
const headsBeside = (
  { sheet, top, right }: NonNullable<ReturnType<typeof upright>>,
  row: number,
  column: number,
): boolean =>
  column > right &&
  Array.from({ length: Math.max(1, top - row) }, (_, i) => row + 1 + i).every((r) => cellText(sheet, r, column) !== "");

/**
 * The period that the nearest title names, else the sheet's name; "" where none does. Canonical. A day that ends no month
 * is when something was written: "Uppföljning 2025 | uppdaterat 2026-01-28".
 */
export function periodAround(region: Region): string {
  const titles = headingsOf(region).filter((text) => !rowWords.has(text, "stamp"));
  const ofPage = region.page === undefined ? [] : firstLine(region);
  const texts = [...titles, region.grid.sheet.name, ...ofPage];
  return texts.map(periodOfAccount).find((period) => period !== null)?.canonical ?? "";
}

/** The whole years that titles, or the sheet's name, state. */
export function yearsAround(region: Region): number[] {
  const titles = headingsOf(region).filter((text) => !rowWords.has(text, "stamp"));
  const periods = [...titles, region.grid.sheet.name].map(periodOfAccount);
  return [...new Set(periods.flatMap((one) => (one?.kind === "year" ? one.year : [])))];
}

/** The line that a written page begins with, where it is short as a title is, alone in its row, and no plan's. */
function firstLine(region: Region): string[] {
  const place = upright(region);
  if (!place) return [];
  const { sheet, top, left, right } = place;
  const [column, ...others] = filled(sheet, top, left, right);
  const text = column === undefined || others.length > 0 ? "" : cellText(sheet, top, column);
  const isTitle = text.length <= LONGEST_NOTICE && !text.endsWith(".") && plannedYear(text) === undefined;
  return isTitle && readPeriod(text)?.kind === "year" ? [text] : [];
}

/** Whether a short title says that something newer has taken the table's place: "ERSATT – gäller ej längre", "Mål 2021 (arkiv)". */
export const isSuperseded = (region: Region): boolean =>
  headingsOf(region).some((text) => text.length <= LONGEST_NOTICE && columnHeads.has(textKey(text), "superseded"));

const LONGEST_NOTICE = 60;

/**
 * The period that a title names, but for the year that something is aimed at by: "Övergripande mål till 2050". A month of the next
 * winter is when the year was told of: "Mål 2025, slutlig avstämning i januari 2026"; and one beside a word for it when a paper was
 * written or handed in: "Underlag, inlämnat januari 2025".
 */
function periodOfAccount(text: string): ReturnType<typeof readPeriod> {
  const period = readPeriod(withoutStampedMonths(withoutWritingDays(AIMED_AT.replace(text, () => " "))));
  const [first = ""] = yearsIn(text);
  const isToldAfter =
    period?.kind === "month" && Number(first) === period.year - 1 && endMonth(period) <= LAST_OF_WINTER;
  return isToldAfter ? readPeriod(first) : period;
}

/** No end of a range: "2019 till 2023". */
const AIMED_AT = looseGrammar("<!(N) (till | til | senast | innen | inen | by | ska | skall) [år] Y");

/** The year of the titles or the sheet's name, for headers that name a part of a year only; "" where none is stated. */
export const yearAround = (region: Region): string => yearFirst(periodAround(region));

/**
 * The committee of a whole table: the nearest title that is a committee's name, else the heading of the sheet when no
 * other committee's name is between, else the sheet's name. `cell`: its cell, when it has one of its own.
 */
export function committeeOver(region: Region): { name: string; cell?: string } | undefined {
  const titles = [...titlesOf(region).slice(0, goalsTitle(region)).reverse(), ...sheetHeadings(region)];
  const named = titles.flatMap((one) => {
    const name = mayName(region, one) ? committeeIn(one.text) : undefined;
    return name === undefined ? [] : [{ name, ...(name === one.text ? { cell: one.cell } : {}) }];
  })[0];
  if (named) return named;
  const name = committeeIn(region.grid.sheet.name);
  return name === undefined ? undefined : { name };
}

/** Index of the title that names a goal: the table below it is about that goal. */
function goalsTitle(region: Region): number {
  const { grid, area } = region;
  const at = titlesOf(region).findIndex(
    ({ text, row }) =>
      (titleParts(text).level ?? "").endsWith("mål") ||
      (!grid.turned && labelAt(grid, row, area.left, area.right)?.role === "goal"),
  );
  return at < 0 ? Infinity : at;
}

function sheetHeadings(region: Region): Title[] {
  const place = upright(region);
  if (!place) return [];
  const { sheet, top } = place;
  const { left, right, top: first } = sheet.used!;
  let between = 0;
  for (let row = top - 1; row >= first + TOP; row--) {
    const here = filled(sheet, row, left, right);
    // An Excel table has no titles of its own, but a committee's name right above it is its heading.
    if (here.length === 1 && isCommittee(cellText(sheet, row, here[0]!)))
      return between === 0 && top - row <= 2 ? textsAt(sheet, [row], left, right) : [];
    between += here.length;
  }
  return textsAt(sheet, rowsOnTop(place, 2), left, right).reverse();
}

const titleOf = (text: string): string => numbered(text)?.title ?? text;

/**
 * The line at the top of the sheet that its name was cut from (Excel allows 31 characters, and users add numbers):
 * "Hållbar tillväxt och samhällsplanering" in the sheet "1 Hållbar tillväxt och samhälls".
 */
export function nameInFull(region: Region): { text: string; cell: string } | undefined {
  const place = upright(region);
  const name = textKey(titleOf(titleParts(region.grid.sheet.name).title));
  if (!place || name.length < SHORTEST_NAME) return undefined;
  const { left, right } = place.sheet.used!;
  return [...titlesOf(region), ...textsAt(place.sheet, rowsOnTop(place, 1), left, right)].find(
    (one) => mayName(region, one) && textKey(titleParts(one.text).title).startsWith(name),
  );
}

/** A shorter name may begin any text. */
const SHORTEST_NAME = 6;

/**
 * Tables side by side, or with the same kinds of columns on one sheet or on a sheet each, with a line of their own
 * above them: the line that distinguishes them is what their rows belong to.
 */
export function titlesApart(tables: readonly Titled[]): Map<Region, Title> {
  const headed = tables.filter(({ region }) => !region.grid.turned && region.headerRows.length > 0);
  const sheet = ({ region }: Titled): string => region.grid.sheet.name;
  const kinds = ({ columns }: Titled): string => columns.map(({ role }) => role).join();
  /** Consecutive tables of the same things belong together, whatever columns each has. */
  const names = ({ columns }: Titled): string =>
    columns.flatMap(({ role }) => (TITLES.includes(role) ? role : [])).join();
  const onOwnSheets = [...grouped(headed, sheet).values()].flatMap((among) => (among.length === 1 ? among : []));
  return new Map(
    [
      ...grouped(onOwnSheets, kinds).values(),
      ...grouped(headed, (one) => `${one.region.headerRows[0]} ${sheet(one)}`).values(),
      ...grouped(headed, (one) => `${names(one)} ${sheet(one)}`).values(),
    ].flatMap(namesOf),
  );
}

interface Titled {
  region: Region;
  columns: readonly Column[];
}

/**
 * The names of several tables: of each the one line above it that no other has, of the first the nearest, since the
 * sheet's own heading may stand over it; none where one has no such line.
 */
function namesOf(tables: readonly Titled[]): [Region, Title][] {
  const lines = tables.map(({ region }) =>
    namesOver(region).filter(({ text }) => isHeadingName(text) && !isCaption(text, region)),
  );
  const times = new Map<string, number>();
  for (const { text } of lines.flat()) times.set(textKey(text), (times.get(textKey(text)) ?? 0) + 1);
  const named = lines.map((of) => of.filter(({ text }) => times.get(textKey(text)) === 1));
  const nearest = named.flatMap((of, i) => (of.length === 1 || i === 0 ? of.slice(-1) : []));
  const names = nearest.length === tables.length ? nearest : headersAsNames(tables);
  return tables.length > 1 && names.length === tables.length
    ? tables.flatMap(({ region }, i): [Region, Title][] => (names[i] ? [[region, names[i]]] : []))
    : [];
}

/**
 * "Måltid" and "Lokalvård" over the measures of two tables: what each of them is about, where no two have the same and
 * none is a word that heads columns.
 */
function headersAsNames(tables: readonly Titled[]): Title[] {
  const found = tables.flatMap(({ region, columns }): Title[] => {
    const { column, header: text = "", reading } = columns.find(({ role }) => role === "indicator") ?? {};
    const row = region.headerRows.at(-1);
    if (column === undefined || row === undefined || cellText(region.grid, row, column) !== text) return [];
    const isKnown = reading === undefined || namesRole(reading) || reading.period !== undefined;
    return isKnown || !isHeadingName(text) ? [] : [{ text, cell: refAt(region.grid, row, column), row, column }];
  });
  return new Set(found.map(({ text }) => textKey(text))).size === found.length ? found : [];
}

/** A line that has a header's words states what the table holds: "Grunduppdrag och uppfyllelse" over "Grunduppdrag". */
const isCaption = (title: string, { headers }: Region): boolean =>
  headers.some(({ text }) => text.length > 3 && textKey(title).includes(textKey(text)));

/** A name for the rows below: no document, period or committee, no note or legend, and no sentence. */
const isHeadingName = (text: string): boolean =>
  text.length <= 120 &&
  !text.endsWith(".") &&
  !isDocumentTitle(text) &&
  !isCommittee(text) &&
  !isNote(text) &&
  readPeriod(text) === null &&
  titleParts(text).level === undefined &&
  !isPlain(text);

/**
 * "Resultatmål" and "Uppdrag" state what a sheet or a table holds, as headers do; "Socialnämnden" and "Trygghet" are
 * names.
 */
export function isPlain(name: string): boolean {
  const { level, number, title } = titleParts(name);
  const header = readHeader(level === undefined && number !== undefined ? title : name);
  const { words, scores, period } = header;
  // "Delår aug 2024 SN" states a time and a committee only.
  if (period !== undefined && words.split(" ").every((word) => isInitialsOfCommittee(word.toUpperCase()))) return true;
  return isPlainName(words) || (!words.includes(" ") && scores.owner === undefined && strengthOf(header) >= 0.75);
}

/** Names without a word of their own: "Blad1", "Mål 2021", "2024". */
function isPlainName(words: string): boolean {
  const name = trimmedEnd(words, " 0123456789");
  return name === "" || columnHeads.has(name, "plainName");
}

/**
 * "Lindesbergs kommun", "Malmö stad", "Region Skåne" in a title; else the company or federation that heads the first
 * table. Undefined where the tables name several.
 */
export function organisationOf(regions: Region[]): string | undefined {
  const headings = regions.map(headingsOf);
  const names = new Set(headings.flat().flatMap((text) => nominative(organisationIn(text)) ?? []));
  if (names.size > 0) return names.size === 1 ? [...names][0] : undefined;
  const [first, ...rest] = headings.map((texts) => texts.flatMap((text) => OTHER_ORGANISATION.exec(text)?.[0] ?? []));
  const name = first?.[0];
  return rest.flat().every((other) => other === name) ? name : undefined;
}

/** With the word before, where that is a municipality by the register: "Upplands Väsby kommun". */
function organisationIn(text: string): string | undefined {
  const found = ORGANISATION.exec(text);
  if (!found) return undefined;
  const [name] = found;
  const before = bySpaces(text.slice(0, found.index)).at(-1);
  const whole = `${before} ${name}`;
  return before !== undefined && countyByMunicipality(whole) !== undefined ? whole : name;
}

/** "Region Gotland" of "Region Gotlands styrkort": no region's own name ends so, but for those of a län. */
const nominative = (name: string | undefined): string | undefined =>
  name?.startsWith("Region ") && name.endsWith("s") ? name.slice(0, -1) : name;

/** "Norrdalen", "Södra Dalen". */
const PLACE = String.raw`(?:(?:Norra|Södra|Östra|Västra|Mellersta|Övre|Nedre) )?\p{Lu}[\p{L}-]+`;

/** A company, a federation or a fire service. */
const OTHER_ORGANISATION = new RegExp(
  String.raw`(?:\p{Lu}[\p{L}-]+ ){1,3}AB(?!\p{L})|(?<!\p{L})AB ${PLACE}|\p{Lu}[\p{L}-]+ \p{L}+förbund(?!\p{L})|(?:\p{L}+förbundet|[Rr]äddningstjänsten) ${PLACE}`,
  "u",
);

const ORGANISATION =
  /(?:\p{Lu}[\p{L}-]+ (?:kommun|stad)|\p{Lu}\p{L}+kommun|Region \p{Lu}\p{L}+(?: \p{Lu}\p{L}+| län)?)(?=s?(?!\p{L}))/u;

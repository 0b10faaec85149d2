import { isInCapitals, isSentence } from "../../domain/shapes";
import { rowWords, saysToBe } from "../../lexicon/rowWords";
import type { Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { formatKey } from "../../sheet/format";
import { goalColumns, type Column } from "../column";
import { cellText, filled, formatOf, isBlank, type Grid } from "../grid/grid";
import { couldHead, isFigureCell } from "../layout/couldHead";
import { cellsOf, headerKeys, returning, saysAgain, type HeaderKeys } from "../layout/returnedHeader";
import { rowsOf, type Region } from "../layout/tableRegion";
import { legendOf } from "../legend/legend";
import { groupOfRow } from "../roles/qualifier";
import { signalAt } from "../grades/signal";
import { headsAreNumbered, pushedIn } from "./outline";
import { titleParts } from "../../interpret/header/title";
import { unitOfIndicator } from "../../interpret/number/unit";
import { namesMeasure } from "./wording";

/** Columns whose cells make a row more than a heading. */
const VALUES: ReadonlySet<Role> = new Set<Role>([
  ...(["target", "outcome", "forecast", "grade", "baseline", "trend", "comparison"] as const),
  ...(["unit", "owner", "period", "weight"] as const),
]);

/** What may stand on a heading that is a goal. */
const ABOUT_GOALS: ReadonlySet<Role> = new Set<Role>(["grade", "owner", "trend"]);

/** Features of a table before its rows are classed. */
export interface RowTable {
  region: Region;
  columns: readonly Column[];
  scales: readonly Scale[];
  /** Columns that name what a row is about, and the lowest of them. */
  titles: readonly Column[];
  lowest: Column | undefined;
  /** Columns of values, and whether outcomes or targets are among them. */
  values: readonly Column[];
  isMeasured: boolean;
  /** How the title of a row with values looks; null where they look unlike or the sheet uses no looks. */
  dataLook: string | null;
  beginsWithHeading: boolean;
  /** Columns whose texts are aims in rows with something beside them: an aim alone in one heads nothing. */
  aims: ReadonlySet<number>;
  /** Rows with a grade or an owner and no figure, one over each run of measured rows. */
  judgedHeads: ReadonlySet<number>;
  /** Numbers are before rows that are not measured, and only before them. */
  headsAreNumbered: boolean;
  /** Rows that explain a scale. */
  legend: ReadonlySet<number>;
  /** Rows with a level in a column of its own. */
  levels: Column["levels"];
  headerKeys: HeaderKeys;
}

export function rowTableOf(region: Region, columns: readonly Column[], scales: readonly Scale[]): RowTable {
  const having = (...roles: Role[]): Column[] => columns.filter(({ role }) => roles.includes(role));
  const titles = having("goal", "indicator", "area", "activity");
  const lowest = having("indicator")[0] ?? having("activity")[0] ?? goalColumns(columns).at(-1) ?? titles.at(-1);
  const values = columns.filter(({ role }) => VALUES.has(role));
  const measures = having("outcome", "target");
  const isMeasured = measures.length > 0;
  return {
    region,
    columns,
    scales,
    titles,
    lowest,
    values,
    isMeasured,
    dataLook: commonLook(region, lowest, isMeasured ? values.filter(isOfMeasures) : values),
    beginsWithHeading: beginsWithHeading(region, values, lowest),
    aims: columnsOfAims(region, isMeasured ? measures : null),
    judgedHeads: titles.length === 1 && isMeasured ? judgedHeads(region, values, titles[0]!) : new Set(),
    headsAreNumbered:
      titles.length === 1 &&
      headsAreNumbered(
        region,
        titles[0]!.column,
        measures.map(({ column }) => column),
      ),
    legend: legendOf(region.grid, scales).rows,
    levels: columns.find((column) => column.levels !== undefined)?.levels,
    headerKeys: headerKeys(region.headers),
  };
}

/** Roles of measures only, never of a goal that is a heading. */
export const isOfMeasures = ({ role }: Column): boolean => !ABOUT_GOALS.has(role);

/** The table's columns that have something in the row. */
export const filledIn = ({ region: { grid, area } }: Pick<RowTable, "region">, row: number): number[] =>
  filled(grid, row, area.left, area.right);

/** Whether the column is one of titles. */
export const isTitle = ({ titles }: RowTable, at: number | undefined): boolean =>
  titles.some(({ column }) => column === at);

/** The columns of values that have something in the row: a text or number of their own, or a signal's fill. */
export const valuesIn = (
  { region: { grid }, values }: Pick<RowTable, "region" | "values">,
  row: number,
  here: readonly number[],
): Column[] =>
  values.filter(
    (one) =>
      (here.includes(one.column) && !belongsToFirst(grid, row, one.column, here[0]!)) ||
      (one.role === "grade" && hasFill(grid, row, one.column, here[0]!)),
  );

/**
 * The header comes back: most of the row's texts are those of the header, or the last part of them; or the row repeats an
 * upper one of its rows, text by text.
 */
export function isHeader({ region, headerKeys: keys }: RowTable, row: number): boolean {
  const { grid, area, headerRows, first } = region;
  const cells = cellsOf(grid, row, area);
  const values = grid.sheet.values[row]!;
  if (cells.some(({ column }) => isFigureCell(values[column]))) return false;
  const same = returning(keys, cells).length;
  if (same >= 2 && same * 10 >= cells.length * 6) return true;
  // "Mål 2030 | Utfall 2025" where "Löpande mål | Utfall 2025" stood: half of it comes back, the rest heads as well.
  const isHalf = same > 0 && cells.length > 1 && same * 2 >= cells.length;
  if (isHalf && cells.every(({ column }) => couldHead(values[column]))) return true;
  return row >= first && cells.length > 1 && headerRows.some((header) => saysAgain(grid, row, header, area));
}

/** Women's, men's or everybody's figures of the measure above: two such rows together, or one that states "varav". */
export function isGroupRow({ region: { grid, first, last }, lowest }: RowTable, row: number): boolean {
  const at = lowest?.column;
  const value = at === undefined || row < first || row > last ? null : grid.sheet.values[row]?.[at];
  if (typeof value !== "string" || value.length > 60 || at === undefined) return false;
  const text = cellText(grid, row, at);
  return (
    groupOfRow(text) !== null &&
    (rowWords.has(text, "ofWhich") ||
      [row - 1, row + 1].some((other) => other >= first && groupOfRow(cellText(grid, other, at)) !== null))
  );
}

/**
 * A heading over a repeated header, as the first is under one; after a blank row also one over a heading with a level
 * and such a header.
 */
export function isBeforeHeader(table: RowTable, row: number): boolean {
  const { grid, last } = table.region;
  const nextOf = (at: number): number => {
    let next = at + 1;
    while (next <= last && filledIn(table, next).length === 0) next++;
    return next;
  };
  const next = nextOf(row);
  if (next > last) return false;
  if (isHeader(table, next)) return true;
  const [only, ...more] = filledIn(table, next);
  if (only === undefined || more.length > 0) return false;
  const text = cellText(grid, next, only);
  const isApart = filledIn(table, row - 1).length === 0;
  if (!(isApart && statesGoalLevel(text)) && !tells(table, text)) return false;
  const below = nextOf(next);
  return below <= last && isHeader(table, below);
}

/** A sentence about what a heading names, where the goals have a column of their own. */
export const tells = ({ titles }: RowTable, text: string): boolean =>
  isSentence(text) && !saysToBe(text) && titles.some(({ role }) => role === "goal");

/** "Mål 1.2 …" in a table of measures is a goal, with or without a grade beside. */
export function statesGoalLevel(text: string): boolean {
  const { level } = titleParts(text);
  return level !== undefined && level !== "indikator" && level !== "aktivitet";
}

/** Indent, font, capitals, fill and border of a cell, as one key. `inCapitals`: what counts as capitals. */
export const lookOf = (grid: Grid, row: number, column: number, inCapitals = isInCapitals): string => {
  const { font, fill, border } = formatOf(grid, row, column) ?? {};
  const { bold, size, italic, color } = font ?? {};
  const look = formatKey({ font: { bold: bold === true, size, italic: italic === true, color }, fill, border });
  return `${pushedIn(grid, row, column)} ${inCapitals(cellText(grid, row, column)) ? "A" : "a"} ${look}`;
};

/** The look of the titles of rows with values, where nearly all of them look alike. */
function commonLook(region: Region, title: Column | undefined, values: readonly Column[]): string | null {
  if (!title) return null;
  const looks = new Map<string, number>();
  let rows = 0;
  for (let r = region.first; r <= Math.min(region.last, region.first + ROWS); r++) {
    const here = filledIn({ region }, r);
    if (!here.includes(title.column) || valuesIn({ region, values }, r, here).length === 0) continue;
    rows++;
    const look = lookOf(region.grid, r, title.column);
    looks.set(look, (looks.get(look) ?? 0) + 1);
  }
  const [look, count] = [...looks].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  return rows > 0 && count * 10 >= rows * 7 ? look : null;
}

/** The first row below the header has one text and no values, and the first with values below it names a measure. */
function beginsWithHeading(region: Region, values: readonly Column[], lowest: Column | undefined): boolean {
  const rows: { here: number[]; hasValues: boolean }[] = [];
  for (let r = region.first; r <= region.last && rows.length < 3; r++) {
    const here = filledIn({ region }, r);
    if (here.length > 0) rows.push({ here, hasValues: valuesIn({ region, values }, r, here).length > 0 });
  }
  const isHeading = (row: (typeof rows)[number] | undefined): boolean => row?.here.length === 1 && !row.hasValues;
  const [one, two, three] = rows;
  const measured = isHeading(two) ? three : two;
  return (
    isHeading(one) && lowest !== undefined && measured?.hasValues === true && measured.here.includes(lowest.column)
  );
}

/** So many rows with a grade and no figure, each over measured ones, are headings. */
const FEWEST_HEADS = 2;

/**
 * The rows with a grade and no figure, where the first row is one, and a measured row is right below each, two below some:
 * "Trygghet | | | Delvis" over measures with targets and outcomes. A measure that has no figure yet stands anywhere; under
 * a header for measures, or by its own words, it is one.
 */
function judgedHeads(region: Region, values: readonly Column[], title: Column): ReadonlySet<number> {
  const { values: cells } = region.grid.sheet;
  const isIn = (row: number, some: readonly Column[]): boolean =>
    some.some(({ column }) => !isBlank(cells[row]?.[column]));
  const [figures, grades] = [values.filter(isOfMeasures), values.filter(({ role }) => role === "grade")];
  const rows = rowsOf(region, ROWS).filter((row) => isIn(row, values));
  const isMeasured = rows.map((row) => isIn(row, figures));
  const heads = rows.filter((_, i) => !isMeasured[i]);
  const areOver = !isMeasured[0] && isMeasured.every((is, i) => is || isMeasured[i + 1]);
  const areHeads =
    areOver &&
    isMeasured.some((is, i) => is && isMeasured[i + 1]) &&
    heads.length >= FEWEST_HEADS &&
    heads.length * 2 < rows.length &&
    (title.reading.scores.indicator ?? 0) < OF_MEASURES &&
    heads.every((row) => isIn(row, grades) && !measures(cellText(region.grid, row, title.column)));
  return new Set(areHeads ? heads : []);
}

const OF_MEASURES = 0.9;

/** A measure by its first words or its unit. */
const measures = (text: string): boolean => namesMeasure(text) || unitOfIndicator(text) !== null;

/** So many rows tell what the texts of a column are. */
const ROWS = 300;

/** `measures`: what makes a row of measures, where the table has such columns; a grade alone stands beside a goal too. */
function columnsOfAims(region: Region, measures: readonly Column[] | null): Set<number> {
  const aims = new Set<number>();
  for (let r = region.first; r <= Math.min(region.last, region.first + ROWS); r++) {
    const [first, ...beside] = filledIn({ region }, r);
    const isOfRows = measures ? measures.some(({ column }) => beside.includes(column)) : beside.length > 0;
    if (first !== undefined && isOfRows && saysShall(cellText(region.grid, r, first))) aims.add(first);
  }
  return aims;
}

/** "Sjukfrånvaron ska minska": an aim, and no measure of one. */
export const saysShall = (text: string): boolean => saysToBe(text) && !rowWords.has(text, "counted");

/** A blank cell filled as a signal, unlike the title of its row: a grade without words. */
export function hasFill(grid: Grid, row: number, column: number, title: number): boolean {
  if (!isBlank(grid.sheet.values[row]?.[column])) return false;
  const fill = signalAt(grid, row, column);
  return fill !== undefined && fill !== formatOf(grid, row, title)?.fill;
}

/** The cell is part of a merge that begins in the row's first: it has nothing of its own. */
function belongsToFirst(grid: Grid, row: number, column: number, first: number): boolean {
  const merge = grid.merged(row, column);
  return merge !== undefined && merge.left !== column && merge.left === first;
}

import type { Indicator, Measurement, Plan, RecognisedTable, Target } from "../../domain/plan";
import type { Mark } from "../../domain/proof";
import type { Scale } from "../../domain/scale";
import { isOfSheetAlone } from "../../interpret/text/saidLook";
import { contains, parseArea, parseRef } from "../../sheet/address";
import { formatAt } from "../../sheet/book";
import type { Format } from "../../sheet/format";
import { refAt, type Grid } from "../grid/grid";
import { type ExplainedLook, explainedLooks, explainsLooks, lookFit } from "../legend/explainedLooks";
import { putMarks } from "./cellFigure";
import { ofHeading } from "./headingMarks";

/** Where a value stands, with its look and that of its measure's name. */
interface Place {
  sheet: string;
  row: number;
  format: Format | undefined;
  named: Format | undefined;
}

/** A value that a look may say something of, and which marks are said of it. */
interface Valued {
  one: Measurement | Target;
  place: Place;
  isAim: boolean;
  put: (marks: Mark[]) => void;
}

/**
 * Puts on the values of a plan what the workbook says that their look means, over, under or beside the table, or on a sheet
 * without tables: "Orange ruta = fjolårets siffra". What is said of grades, or of the sheet, is not said of a value.
 */
export function markLooks(
  { goals, indicators }: Plan,
  grids: readonly Grid[],
  tables: readonly RecognisedTable[],
  scales: readonly Scale[],
): void {
  // The outcomes of large tables are made when they are asked for: where no look is explained none is.
  const explaining = grids.filter((grid) => explainsLooks(grid, scales));
  if (explaining.length === 0) return;
  const values = valuesIn(indicators, new Map(grids.map((grid) => [grid.sheet.name, grid])));
  if (!values.some(({ place }) => mayMean(place))) return;
  const rows = new Set([...goals, ...indicators].map(({ cell }) => rowOf(cell)));
  for (const { one } of values) rows.add(rowOf(one.cell));
  const explained = explaining.flatMap((grid) => explainedLooks(grid, isOfRow(grid, tables, rows), scales));
  if (explained.length === 0) return;
  const withTables = new Set(tables.map(({ sheet }) => sheet));
  const telling = new Set<string>();
  for (const { one, place, isAim, put } of values) {
    const looks = explained.filter(
      ({ on, grid: { sheet } }) =>
        (on === "aim") === isAim && (sheet.name === place.sheet || !withTables.has(sheet.name)),
    );
    const year = isAim ? "" : (one.period ?? "").slice(0, 4);
    const marks = nearest(looks, place).flatMap((look) => markOf(look, year) ?? []);
    if (marks.length > 0) put(marks);
    for (const { note } of marks) telling.add(note?.cell ?? "");
  }
  // A line that says what some figures' look means limits those, and not all of its table.
  for (const table of tables) if (table.limited && telling.has(table.limited.cell)) delete table.limited;
}

/** The row of a cell, with its sheet. */
const rowOf = (cell: string): string => {
  const at = parseRef(cell);
  return at ? keyOf(at.sheet, at.area.top) : "";
};
const keyOf = (sheet: string, row: number): string => `${sheet} ${row}`;

/** Whether a cell of a sheet is of a table, in one of the rows that hold its goals, measures and values. */
function isOfRow(
  { sheet: { name } }: Grid,
  tables: readonly RecognisedTable[],
  rows: ReadonlySet<string>,
): (row: number, column: number) => boolean {
  const areas = tables.flatMap(({ sheet, range }) => (sheet === name ? (parseArea(range) ?? []) : []));
  return (row, column) => rows.has(keyOf(name, row)) && areas.some((area) => contains(area, row, column));
}

/** Whether a look may say something: nothing is searched for in a workbook whose values all look as any other text. */
const mayMean = ({ format, named }: Place): boolean =>
  [format, named].some(
    (one) => one?.fill !== undefined || one?.font?.color !== undefined || one?.font?.italic || one?.font?.bold,
  );

/** The outcomes, forecasts and targets of measures, where their cells are. That a forecast is of another time, or uncertain, is what forecasts are. */
const valuesIn = (measures: readonly Indicator[], grids: ReadonlyMap<string, Grid>): Valued[] =>
  measures.flatMap((measure) => {
    const { outcomes, forecasts, targets, cell } = measure;
    const putOn = (one: Measurement, counts: (mark: Mark) => boolean) => (marks: Mark[]) =>
      putMarks(one, marks.filter(counts), []);
    const all: Omit<Valued, "place">[] = [
      ...outcomes.map((one) => ({ one, isAim: false, put: putOn(one, () => true) })),
      ...forecasts.map((one) => ({ one, isAim: false, put: putOn(one, limits) })),
      ...targets.map((one) => ({
        one,
        isAim: true,
        put: (marks: Mark[]) => void (one.marks = [...(one.marks ?? []), ...marks]),
      })),
    ];
    return all.flatMap((value) => {
      const place = placeOf(value.one.cell, cell, grids);
      return place ? [{ ...value, place }] : [];
    });
  });

const limits = ({ note }: Mark): boolean => note?.about === "scope" || note?.about === "unread";

function placeOf(cell: string, measure: string, grids: ReadonlyMap<string, Grid>): Place | undefined {
  const at = parseRef(cell);
  const grid = at && grids.get(at.sheet);
  if (!grid) return undefined;
  const name = parseRef(measure);
  const named = name?.sheet === at.sheet ? formatAt(grid.sheet, name.area.top, name.area.left) : undefined;
  const { top, left } = at.area;
  return { sheet: at.sheet, row: top, format: formatAt(grid.sheet, top, left), named };
}

/** Of the looks that a value has, those of its own sheet, or of the others where it explains none of them; of each kind the one that is called so best, and stands nearest. */
function nearest(looks: readonly ExplainedLook[], { sheet, row, format, named }: Place): ExplainedLook[] {
  const had = looks.flatMap((look) => {
    const fit = lookFit(look, format) ?? (look.on === "row" ? lookFit(look, named) : undefined);
    return fit === undefined ? [] : [{ look, fit, isOwn: look.grid.sheet.name === sheet }];
  });
  const own = had.filter(({ isOwn }) => isOwn);
  const ordered = (own.length > 0 ? own : had).sort(
    (a, b) => a.fit - b.fit || Math.abs(a.look.row - row) - Math.abs(b.look.row - row),
  );
  const kinds = new Set(ordered.map(({ look }) => kindOf(look)));
  return [...kinds].flatMap((kind) => ordered.find(({ look }) => kindOf(look) === kind)?.look ?? []);
}

const kindOf = ({ look: { kind } }: ExplainedLook): string => (kind === "sample" ? "colour" : kind);

/** What an explained look says of a figure of `year`; null: nothing that limits it. Words that nobody knows say nothing among colours of grades. */
function markOf({ says, text, grid, row, column, amongGrades }: ExplainedLook, year: string): Mark | null {
  const said = ofHeading(says, year);
  if (!said || (said.about === "unread" && (amongGrades || isOfSheetAlone(says)))) return null;
  return { sign: "", note: { cell: refAt(grid, row, column), text, ...said } };
}

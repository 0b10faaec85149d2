import type { Scale } from "../../domain/scale";
import { Memory } from "../../lexicon/memory";
import type { Sheet } from "../../sheet/book";
import { contentsDigest } from "../../sheet/digest";
import { withMeantTexts } from "../../sheet/runs";
import { withCutHeaders } from "./cutHeader";
import { gridOf, type Grid } from "./grid";
import { withMonths } from "./months";
import { withShortYears } from "./shortYears";
import { shownHeaders } from "./shownHeaders";

/** As many sheets are kept from one reading to the next, and as many again of those before them. */
const grids = new Memory<string, Grid>(150);

/** A sheet with more rows is a list, and read anew each time. */
const MOST_ROWS = 2_000;

const plainly = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;

/** What a sheet holds now: the workbook may be changed in place later. */
const copyOf = (sheet: Sheet): Sheet => ({
  ...sheet,
  merges: sheet.merges.map((area) => ({ ...area })),
  tables: plainly(sheet.tables),
  conditionalFormats: plainly(sheet.conditionalFormats),
  validations: plainly(sheet.validations),
  values: sheet.values.map((row) => row?.slice()),
  formats: sheet.formats.map((row) => row?.slice()),
  formulas: new Map(sheet.formulas),
  notes: new Map(sheet.notes),
  ...(sheet.runs ? { runs: new Map(sheet.runs) } : {}),
  ...(sheet.mixed ? { mixed: new Map(sheet.mixed) } : {}),
  rows: new Map(sheet.rows),
  columns: new Map(sheet.columns),
});

/**
 * The sheet as recognition looks at it: texts without what is struck through in them, dates that head months and other values
 * among headers as texts, and headers cut into one cell divided.
 */
export function readableGrid(sheet: Sheet): Grid {
  const asMeant = withMonths(withMeantTexts(sheet));
  const inFull = withShortYears(asMeant);
  const { sheet: shown, cells } = shownHeaders(inFull);
  return { ...gridOf(withCutHeaders(shown)), shownHeaders: cells, yearsInShort: inFull !== asMeant };
}

/**
 * The sheet's readable grid: the same grid for the same contents, so that what was found in it holds for the
 * next reading of the workbook too. A sheet that has been edited is another.
 */
export const keptGrid = (sheet: Sheet): Grid =>
  isKept(sheet) ? grids.of(contentsDigest(sheet), () => readableGrid(copyOf(sheet))) : readableGrid(sheet);

/** Of several sheets, each with the others beside it. */
export function keptGrids(sheets: readonly Sheet[]): Grid[] {
  const grids = sheets.map(keptGrid);
  for (const grid of grids) grid.others = grids.length > 1 ? grids.filter((other) => other !== grid) : [];
  return grids;
}

/** Whether what is read of a sheet may hold for the next reading of the workbook. */
export const isKept = ({ values }: Sheet): boolean => values.length <= MOST_ROWS;

let known: { scales: readonly Scale[]; written: string } = { scales: [], written: "[]" };

/** The same scales as for the last reading, where they are equal. */
export function keptScales(scales: readonly Scale[]): readonly Scale[] {
  const written = JSON.stringify(scales);
  if (written !== known.written) known = { scales, written };
  return known.scales;
}

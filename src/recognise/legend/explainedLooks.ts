import { hasDigit } from "../../domain/shapes";
import type { Scale } from "../../domain/scale";
import { colourWord, colourWords } from "../../interpret/choice/colour";
import { readGrade } from "../../interpret/choice/grade";
import { capital } from "../../interpret/text/text";
import { looksSaid, type Look, type SaidLook } from "../../interpret/text/saidLook";
import type { Value } from "../../sheet/book";
import type { Format } from "../../sheet/format";
import { cellText, formatOf, isBlank, type Grid } from "../grid/grid";

/** A look that a sheet explains, and where. */
export interface ExplainedLook extends Omit<SaidLook, "look"> {
  /** By its words, or as a cell beside the words shows it. */
  look: Look | { kind: "sample"; fill: string };
  grid: Grid;
  row: number;
  column: number;
  /** The column of the cell that shows it, where the words do not name it. */
  shownAt?: number;
  /** It is a colour, and the sheet explains grades by colours. */
  amongGrades: boolean;
}

type Found = Omit<ExplainedLook, "amongGrades">;

/** Sheets with more rows are lists. */
const MOST_ROWS = 2_000;

/** A cell that shows a look holds nothing, a figure or the look's name. Characters. */
const LONGEST_SAMPLE = 12;

/** What each sheet explains in any of its cells: looked for once. */
const known = new WeakMap<Grid, readonly Found[]>();

function foundIn(grid: Grid): readonly Found[] {
  const { used } = grid;
  if (!used || used.bottom - used.top > MOST_ROWS) return [];
  const found = known.get(grid) ?? grid.sheet.values.flatMap((cells, row) => foundInRow(grid, row, cells ?? []));
  known.set(grid, found);
  return found;
}

const foundInRow = (grid: Grid, row: number, cells: readonly (Value | undefined)[]): Found[] =>
  [...cells].flatMap((value, column) => (typeof value === "string" ? explainedAt(grid, row, column) : []));

const isOfGrade = ({ says }: Found, scales: readonly Scale[]): boolean => readGrade(says, [...scales]) !== null;

/** Whether a sheet explains a look of anything but grades, in any of its cells. */
export const explainsLooks = (grid: Grid, scales: readonly Scale[]): boolean =>
  foundIn(grid).some((one) => !isOfGrade(one, scales));

/** The looks that a sheet explains, but of grades. `isOfRow`: whether a cell stands in the row of a goal or a measure, which explains none. */
export function explainedLooks(
  grid: Grid,
  isOfRow: (row: number, column: number) => boolean,
  scales: readonly Scale[],
): ExplainedLook[] {
  const found = foundIn(grid).filter(
    ({ row, column, shownAt = column }) => !isOfRow(row, column) && !isOfRow(row, shownAt),
  );
  const isOfGrades = explainGrades(found, scales);
  return found
    .filter((one) => !isOfGrade(one, scales))
    .map((one) => ({ ...one, amongGrades: isOfGrades && isColour(one) }));
}

/** What the words of a cell explain, and the cell left of it that shows the look, which is meant by the same words. */
function explainedAt(grid: Grid, row: number, column: number): Found[] {
  const text = cellText(grid, row, column);
  const said = looksSaid(text).map((one) => ({ ...one, grid, row, column }));
  const look = column > 0 ? sampleAt(grid, row, column - 1) : undefined;
  const isOther = look !== undefined && !(look.kind === "sample" && formatOf(grid, row, column)?.fill === look.fill);
  return isOther && said.length < 2
    ? [...said, { says: text, text: capital(text), ...said[0], look, grid, row, column, shownAt: column - 1 }]
    : said;
}

/** The look that a cell shows: its fill, or how a figure or the look's name in it is written. */
function sampleAt(grid: Grid, row: number, column: number): Found["look"] | undefined {
  const text = cellText(grid, row, column);
  const isNamed = text.length <= LONGEST_SAMPLE && (hasDigit(text) || looksSaid(`${text} = ${text}`).length > 0);
  if (!isBlank(text) && !isNamed) return undefined;
  const { fill, font } = formatOf(grid, row, column) ?? {};
  if (fill !== undefined && colourWord(fill) !== null) return { kind: "sample", fill };
  return isNamed && font?.italic ? { kind: "italic" } : undefined;
}

const isColour = ({ look }: Pick<Found, "look">): boolean => look.kind === "colour" || look.kind === "sample";

const colourOf = ({ look }: Found): string | null =>
  look.kind === "colour" ? look.word : look.kind === "sample" ? colourWord(look.fill) : null;

/** Whether colours that are explained together are those of grades: one of them is said to be one, or there is a green and a red. */
function explainGrades(found: readonly Found[], scales: readonly Scale[]): boolean {
  const coloured = found.filter(isColour);
  const colours = new Set(coloured.map(colourOf));
  return (colours.has("grön") && colours.has("röd")) || coloured.some((one) => isOfGrade(one, scales));
}

/** How well a cell's look is one that is explained: 0 as well as can be; undefined: it is another. */
export function lookFit({ look }: Pick<ExplainedLook, "look">, format: Format | undefined): number | undefined {
  if (look.kind === "italic" || look.kind === "bold") return format?.font?.[look.kind] ? 0 : undefined;
  if (look.kind === "sample") return format?.fill === look.fill ? 0 : undefined;
  const fits = [
    ...(look.of === "ink" ? [] : [format?.fill]),
    ...(look.of === "fill" ? [] : [format?.font?.color]),
  ].flatMap((hex) => {
    const place = hex === undefined ? -1 : colourWords(hex).indexOf(look.word);
    return place < 0 ? [] : [place];
  });
  return fits.length > 0 ? Math.min(...fits) : undefined;
}

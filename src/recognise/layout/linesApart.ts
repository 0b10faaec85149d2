import type { Role } from "../../domain/plan";
import { areDigits, bySpaces, hasLetter } from "../../domain/shapes";
import { readHeader, strengthOf } from "../../interpret/header/header";
import { rowWords } from "../../lexicon/rowWords";
import type { Value } from "../../sheet/book";
import { isBlank, refAt, textOf, type Grid } from "../grid/grid";
import type { Region } from "./tableRegion";

/** What a row of a sheet without a table says. */
export interface LineApart {
  text: string;
  cell: string;
  /** What stands before it in its row, where that is short: the name of a measure, or who has written it. */
  head?: string;
  /** The number of the measure that it is of, where the sheet's own header says that such numbers are of measures. */
  number?: string;
  /** What stands in its row under a header of numbers that says nothing of what: of a measure, or a note's key. */
  key?: string;
}

/** Figures in a row of a sheet that has a table, whatever it is called; a log has a version and a day. */
const FIGURES = 3;
/** Words that are more than a name. */
const LONG_HEAD = 8;

/** Whether a sheet is one of texts. */
const isOfTexts = ({ sheet }: Grid): boolean =>
  sheet.values.every((cells = []) => cells.filter((value) => typeof value === "number").length < FIGURES);

/** What the headers of a sheet of texts tell of numbers: "Mått | Not" whose they are, "Nr | Kommentar" that notes have them. */
const NUMBERED: readonly { role: Role; beside?: Role; as: "number" | "key" }[] = [
  { role: "indicator", as: "number" },
  { role: "number", beside: "comment", as: "key" },
];

/** How strongly a plain word of a role speaks. */
const PLAIN = 0.75;

const isHead = (value: Value | undefined, role: Role): boolean => strengthOf(readHeader(textOf(value)), role) >= PLAIN;

const isSheetOfNotes = (name: string): boolean => rowWords.has(name, "sheetOfNotes");

/** The column of numbers on a sheet of notes without headers, over all rows; undefined: it has headers, or no such column. */
function unheaded({ sheet }: Grid): { row: number; column: number } | undefined {
  if (!isSheetOfNotes(sheet.name)) return undefined;
  const first = sheet.values.find((cells = []) => cells.filter((value) => !isBlank(value)).length > 1);
  const column = first?.findIndex((value) => !isBlank(value)) ?? -1;
  return areDigits(textOf(first?.[column])) ? { row: -1, column } : undefined;
}

/** The first cell of a sheet that heads a column as one of a role, beside one of another, or on a sheet of notes; undefined: none does. */
function headOf({ sheet }: Grid, role: Role, beside?: Role): { row: number; column: number } | undefined {
  const isOfNotes = isSheetOfNotes(sheet.name);
  for (const [row, cells = []] of sheet.values.entries()) {
    const column = cells.findIndex((value) => isHead(value, role));
    if (column >= 0 && (!beside || isOfNotes || cells.some((value) => isHead(value, beside)))) return { row, column };
  }
  return undefined;
}

const linesIn = (grid: Grid): LineApart[] => {
  const hasNumbers = grid.sheet.values.some((cells) => cells?.some((value) => areDigits(textOf(value))));
  const headed = hasNumbers ? NUMBERED.map(({ role, beside, as }) => ({ as, head: headOf(grid, role, beside) })) : [];
  const heads = headed.some(({ head }) => head)
    ? headed
    : [...headed, { as: "key" as const, head: hasNumbers ? unheaded(grid) : undefined }];
  return grid.sheet.values.flatMap((cells, row) => {
    const numbered = heads.flatMap(({ as, head }): Pick<LineApart, "number" | "key">[] => {
      const number = head && row > head.row ? textOf(cells?.[head.column]) : "";
      return areDigits(number) ? [{ [as]: number }] : [];
    });
    return lineIn(grid, row, cells).map((line) => ({ ...line, ...numbered[0] }));
  });
};

function lineIn(grid: Grid, row: number, cells: Grid["sheet"]["values"][0]): LineApart[] {
  const texts = Array.from(cells ?? []).flatMap((value, column) =>
    !isBlank(value) && hasLetter(textOf(value)) ? [{ text: textOf(value), column }] : [],
  );
  const longest = texts.reduce((best, one) => (one.text.length > (best?.text.length ?? 0) ? one : best), texts[0]);
  if (!longest || rowWords.has(longest.text, "instruction")) return [];
  const before = texts.findLast(({ column, text }) => column < longest.column && bySpaces(text).length < LONG_HEAD);
  return [{ text: longest.text, cell: refAt(grid, row, longest.column), ...(before ? { head: before.text } : {}) }];
}

/**
 * The rows of texts of the shown sheets without a table ("Läs först", "Ändringslogg"): what they say may be of the tables of the others. How a
 * form is filled in is left out.
 */
export const linesApart = (grids: readonly Grid[], regions: readonly Region[]): LineApart[] =>
  grids
    .filter((grid) => grid.sheet.visibility === "visible" && isOfTexts(grid))
    .filter((grid) => regions.every((one) => one.grid !== grid && one.grid.source !== grid))
    .flatMap(linesIn);

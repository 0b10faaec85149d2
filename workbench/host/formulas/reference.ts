import { MAX_COLUMNS, MAX_ROWS, overlaps } from "../../../src/sheet/address";
import type { Area } from "../../../src/sheet/address";
import { isError } from "../../../src/sheet/book";
import type { Book, CellError, Sheet, Table, Value } from "../../../src/sheet/book";
import { ERRORS } from "./coerce";
import type { Matrix } from "./coerce";
import type { Node } from "./parse";

/** Cells that a formula points at; several places for a union or a reference through several sheets. */
export interface Reference {
  places: Place[];
}

export interface Place {
  sheet: Sheet;
  area: Area;
}

/** What a part of a formula gives. */
export type Result = Value | Matrix | Reference;

/** Where a formula stands and what it may ask for while it is calculated. */
export interface Scope {
  book: Book;
  sheet: Sheet;
  row: number;
  column: number;
  now: Date | undefined;
  /** Names that LET has given values, innermost last. */
  locals: Map<string, Result>;
  evaluate(node: Node): Result;
  /** The values there, blanks as null; whole columns and rows end where the book's cells end. */
  read(place: Place): Matrix;
  /** The area that the formula in a cell fills, or null. */
  spill(sheet: Sheet, row: number, column: number): Area | null;
}

export const isReference = (result: Result | undefined): result is Reference =>
  typeof result === "object" && result !== null && "places" in result;
export const isMatrix = (result: Result | undefined): result is Matrix => Array.isArray(result);

export const sheetNamed = (book: Book, name: string): Sheet | undefined => {
  const wanted = name.toLowerCase();
  return book.sheets.find((sheet) => sheet.name === name || sheet.name.toLowerCase() === wanted);
};

/** An area of one sheet, or of each sheet between two in a 3-D reference. */
export function areaReference(node: Extract<Node, { type: "area" }>, scope: Scope): Reference | CellError {
  if (!node.sheets) return { places: [{ sheet: scope.sheet, area: node.area }] };
  const [first, last] = node.sheets.map((name) => sheetNamed(scope.book, name));
  if (!first || !last) return ERRORS.ref;
  if (first === last) return { places: [{ sheet: first, area: node.area }] };
  const ends = [scope.book.sheets.indexOf(first), scope.book.sheets.indexOf(last)].sort((a, b) => a - b) as [number, number];
  return { places: scope.book.sheets.slice(ends[0], ends[1] + 1).map((sheet) => ({ sheet, area: node.area })) };
}

/** A structured reference: Mål[Utfall], Mål[[#Totals],[Utfall]], [@Utfall]. Without a table's name: the table around the cell. */
export function tableReference(node: Extract<Node, { type: "table" }>, scope: Scope): Reference | CellError {
  const found = node.table === "" ? tableAround(scope) : tableNamed(scope.book, node.table);
  if (!found) return ERRORS.ref;
  const { sheet, table } = found;
  const [first = 0, last = first] = node.columns.map((name) => columnOf(table, name));
  if (first < 0 || last < 0) return ERRORS.ref;
  const wide = node.columns.length === 0;
  const left = wide ? table.area.left : table.area.left + Math.min(first, last);
  const right = wide ? table.area.right : table.area.left + Math.max(first, last);
  const rows = tableRows(table, node.sections, sheet === scope.sheet ? scope.row : -1);
  return "error" in rows ? rows : { places: [{ sheet, area: { ...rows, left, right } }] };
}

const columnOf = (table: Table, name: string): number => table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase());

/** A table by its name in upper case. */
export function tableNamed(book: Book, name: string): { sheet: Sheet; table: Table } | undefined {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((candidate) => candidate.name.toUpperCase() === name);
    if (table) return { sheet, table };
  }
  return undefined;
}

function tableAround({ sheet, row, column }: Scope): { sheet: Sheet; table: Table } | undefined {
  const table = sheet.tables.find(({ area }) => overlaps(area, { top: row, left: column, bottom: row, right: column }));
  return table && { sheet, table };
}

type Rows = Pick<Area, "top" | "bottom">;

function tableRows(table: Table, sections: string[], row: number): Rows | CellError {
  const { top, bottom } = table.area;
  const data = { top: top + (table.headerRow ? 1 : 0), bottom: bottom - (table.totalsRow ? 1 : 0) };
  const parts = (sections.length ? sections : ["data"]).map((section): Rows | CellError => {
    switch (section.toLowerCase()) {
      case "all":
        return { top, bottom };
      case "headers":
        return table.headerRow ? { top, bottom: top } : ERRORS.ref;
      case "totals":
        return table.totalsRow ? { top: bottom, bottom } : ERRORS.ref;
      case "this row":
        return row >= data.top && row <= data.bottom ? { top: row, bottom: row } : ERRORS.value;
      default:
        return data;
    }
  });
  const lost = parts.find((part): part is CellError => "error" in part);
  const rows = parts as Rows[];
  return lost ?? { top: Math.min(...rows.map((part) => part.top)), bottom: Math.max(...rows.map((part) => part.bottom)) };
}

/** A1:B2 (":"), what two references share (" "), or both (","). */
export function joined(operator: string, left: Result, right: Result): Reference | CellError {
  for (const side of [left, right]) if (!isReference(side)) return !isMatrix(side) && isError(side) ? side : ERRORS.value;
  const a = (left as Reference).places;
  const b = (right as Reference).places;
  if (operator === ",") return { places: [...a, ...b] };
  if (operator === " ") {
    const shared = a.flatMap((one) =>
      b.filter((other) => one.sheet === other.sheet && overlaps(one.area, other.area)).map((other) => ({ sheet: one.sheet, area: common(one.area, other.area) })),
    );
    return shared.length ? { places: shared } : ERRORS.null;
  }
  const places = [...a, ...b];
  const sheet = places[0]!.sheet;
  if (places.some((place) => place.sheet !== sheet)) return ERRORS.value;
  const areas = places.map((place) => place.area);
  return {
    places: [
      {
        sheet,
        area: {
          top: Math.min(...areas.map((area) => area.top)),
          left: Math.min(...areas.map((area) => area.left)),
          bottom: Math.max(...areas.map((area) => area.bottom)),
          right: Math.max(...areas.map((area) => area.right)),
        },
      },
    ],
  };
}

const common = (a: Area, b: Area): Area => ({
  top: Math.max(a.top, b.top),
  left: Math.max(a.left, b.left),
  bottom: Math.min(a.bottom, b.bottom),
  right: Math.min(a.right, b.right),
});

/** The one cell of a reference that meets the formula's row or column ("@"); #VALUE! where none or several do. */
export function intersected({ places: [place, ...more] }: Reference, { row, column }: Scope): Reference | CellError {
  if (!place || more.length) return ERRORS.value;
  const { top, left, bottom, right } = place.area;
  const r = top === bottom ? top : row;
  const c = left === right ? left : column;
  if ((top !== bottom && left !== right) || r < top || r > bottom || c < left || c > right) return ERRORS.value;
  return { places: [{ sheet: place.sheet, area: { top: r, left: c, bottom: r, right: c } }] };
}

/** The area, or #REF! where it lies outside a sheet. */
export const onSheet = (sheet: Sheet, area: Area): Reference | CellError =>
  area.top < 0 || area.left < 0 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS || area.bottom < area.top || area.right < area.left
    ? ERRORS.ref
    : { places: [{ sheet, area }] };

export const height = (area: Area): number => area.bottom - area.top + 1;
export const width = (area: Area): number => area.right - area.left + 1;

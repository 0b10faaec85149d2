import type { Area } from "../../src/sheet/address";
import type { Sheet } from "../../src/sheet/book";
import { collection, kind } from "./kind";
import { columnPoints, rowPoints } from "./measure";
import type { Kind } from "./model";

interface Drawn {
  sheet: Sheet;
  area: Area;
}

/** Points of rows, or of columns, before a line. */
const above = ({ rows }: Sheet, row: number): number =>
  sum(row, (r) => (rows.get(r)?.hidden ? 0 : rowPoints(rows.get(r))));
const before = ({ columns }: Sheet, column: number): number =>
  sum(column, (c) => (columns.get(c)?.hidden ? 0 : columnPoints(columns.get(c))));
const sum = (count: number, length: (line: number) => number): number =>
  Array.from({ length: count }, (_, line) => length(line)).reduce((all, one) => all + one, 0);

const idOf = ({ sheet, area }: Drawn): string => `{${(sheet.pictures ?? []).indexOf(area) + 1}}`;

/**
 * The vocabulary keeps of a picture or a shape only which cells it lies over, so each is an image of just their size.
 */
const ShapeKind: Kind<Drawn> = kind<Drawn>({
  name: "Shape",
  sheet: ({ sheet }) => sheet,
  identity: (drawn) => ({ Id: idOf(drawn) }),
  get: {
    type: () => "Image",
    left: ({ sheet, area }) => before(sheet, area.left),
    top: ({ sheet, area }) => above(sheet, area.top),
    width: ({ sheet, area }) => before(sheet, area.right + 1) - before(sheet, area.left),
    height: ({ sheet, area }) => above(sheet, area.bottom + 1) - above(sheet, area.top),
  },
});

/** The pictures and shapes of a sheet. */
export const ShapesKind: Kind<Sheet> = collection<Sheet, Drawn>({
  name: "ShapeCollection",
  sheet: (sheet) => sheet,
  of: () => ShapeKind,
  list: (sheet) => (sheet.pictures ?? []).map((area) => ({ sheet, area })),
  keys: (drawn) => [idOf(drawn)],
});

import { sumOf } from "../../domain/sum";
import { GRADE_COLORS } from "../../domain/colors";
import type { WordAxis, WordGridPlan, WordMerged } from "../../sheet/wordText";
import { setAttribute, splice, type Splice, type XmlElement } from "../xml";
import { cellTextXml, cellXml, gridXml, pieceXml, rowXml, shadeXml } from "./draw";
import { textSplices } from "./patch";
import type { WrittenPiece, Setting, TableCell, TableRow, WrittenTable } from "./pieces";
import { heldBy, type Control } from "./scan";
import { is, source, wordChild, type WordPart } from "./tree";
import { cellsIn, elementsIn, rowsIn, type StandingCell } from "./units";

/**
 * The contents of a control after a merge: every character of unchanged text is kept.
 * @param pieces what the indices of the plan's `now` refer to
 */
export function mergedXml(control: Control, merged: WordMerged[], pieces: WrittenPiece[], setting: Setting): string {
  const { part, content } = control;
  const elements = elementsIn(control);
  const standing = (unit: Extract<WordMerged, { here: number }>, element: XmlElement): string => {
    const table = "grid" in unit ? pieces[unit.now] : undefined;
    return table?.kind === "table" && "grid" in unit
      ? tableXml({ part, table: element, next: table, plan: unit.grid, setting })
      : source(part, element.start, element.end);
  };
  const inside = merged.map((unit) => {
    if (!("here" in unit)) {
      const piece = pieces[unit.now];
      return piece ? pieceXml(piece, setting) : "";
    }
    const element = elements[unit.here];
    const end = elements[unit.here + 1]?.start ?? content.close;
    return element ? standing(unit, element) + source(part, element.end, end) : "";
  });
  return source(part, content.inner, elements[0]?.start ?? content.close) + inside.join("");
}

/** A table in the document, the version to write, and the merge of the two. */
interface TableMerge {
  part: WordPart;
  table: XmlElement;
  next: WrittenTable;
  plan: WordGridPlan;
  setting: Setting;
}

function tableXml(of: TableMerge): string {
  const { part, table, plan } = of;
  const rows = rowsIn(part, table);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return source(part, table.start, table.end);
  const { widths, changed } = widthsOf(of);
  const inside = plan.rows.map(({ here, now, put }) => {
    const row = rows[here ?? -1];
    if (!row || here === undefined) return newRow(of, now, widths);
    const text = changed
      ? rebuiltRow(of, row, { now, put, widths })
      : splice(source(part, row.start, row.end), shifted(putSplices(of, row, now, put), row.start));
    return text + source(part, row.end, rows[here + 1]?.start ?? row.end);
  });
  return beforeRows(of, first, changed ? widths : undefined) + inside.join("") + source(part, last.end, table.end);
}

const shifted = (changes: Splice[], by: number): Splice[] =>
  changes.map(({ start, end, text }) => ({ start: start - by, end: end - by, text }));

/** The beginning of a table: its properties, and the widths of its columns where those change. */
function beforeRows({ part, table, setting }: TableMerge, first: XmlElement, widths: number[] | undefined): string {
  const grid = wordChild(part, table, "tblGrid");
  const text = source(part, table.start, first.start);
  if (!grid || !widths) return text;
  return splice(text, shifted([{ start: grid.start, end: grid.end, text: gridXml(widths, setting) }], table.start));
}

/** The widths of the columns in the merged table, and whether they change. */
function widthsOf({ part, table, next, plan, setting }: TableMerge): { widths: number[]; changed: boolean } {
  const columns = wordChild(part, table, "tblGrid")?.children.filter((child) => is(part, child, "gridCol")) ?? [];
  const standing = columns.map(({ attributes }) => Number(attributes[`${part.prefix}w`] ?? 0));
  const changed =
    plan.columns.some(({ here }, at) => here !== at) ||
    (standing.length > 0 && plan.columns.length !== standing.length);
  const usual = setting.width / Math.max(1, plan.columns.length);
  const wanted = plan.columns.map(
    ({ here, now }) => (here === undefined ? next.widths[now ?? -1] : standing[here]) || usual,
  );
  const total = sumOf(wanted);
  return { changed, widths: wanted.map((one) => Math.floor((one * setting.width) / total)) };
}

const writtenCell = (row: TableRow | undefined, column: number | undefined): TableCell | undefined =>
  row?.cells.find(({ at }) => at === column);

const BLANK: TableCell = { at: 0, text: "", side: "left" };

/** A row that the document does not have; cells of the user's own columns are empty. */
function newRow({ next, plan, setting }: TableMerge, now: number | undefined, widths: number[]): string {
  const row = next.rows[now ?? -1];
  if (!row) return "";
  const [only] = row.cells;
  const total = sumOf(widths);
  if (only && row.cells.length === 1 && (only.span ?? 1) > 1)
    return rowXml(row, cellXml(row, { ...only, span: plan.columns.length }, total, setting), setting);
  const cells = plan.columns.map(({ now: column }, at) =>
    cellXml(row, writtenCell(row, column) ?? BLANK, widths[at] ?? 0, setting),
  );
  return rowXml(row, cells.join(""), setting);
}

/** The splices that write new contents into cells of a row. */
function putSplices(of: TableMerge, row: XmlElement, now: number | undefined, put: number[]): Splice[] {
  const next = of.next.rows[now ?? -1];
  const cells = cellsIn(of.part, row);
  return put.flatMap((column) => {
    const here = of.plan.columns.find((axis) => axis.now === column)?.here;
    const standing = cells.find(({ at }) => at === here);
    const written = writtenCell(next, column);
    return standing && next && written ? cellSplices(of, standing.cell, next, written) : [];
  });
}

/** The changes that put a text into a cell; a comment, a note or a picture in it stays. */
function cellSplices(of: TableMerge, cell: XmlElement, row: TableRow, written: TableCell): Splice[] {
  const { part, setting } = of;
  const held = heldBy({ part, content: cell }).length > 0;
  const kept = held ? textSplices({ part, content: cell, block: true }, written.text) : null;
  const properties = wordChild(part, cell, "tcPr");
  const from = properties?.end ?? cell.inner;
  return [
    ...(properties ? shadeSplices(of, properties, written.fill) : []),
    ...(kept ?? [{ start: from, end: cell.close, text: cellTextXml(row, written, setting) }]),
  ];
}

/** Properties of a cell that stand after its colour (ECMA-376 part 1, CT_TcPr). */
const AFTER_SHADE = [
  "noWrap",
  "tcMar",
  "textDirection",
  "tcFitText",
  "vAlign",
  "hideMark",
  "headers",
  "cellIns",
  "cellDel",
  "cellMerge",
  "tcPrChange",
];

const colour = (fill: string): string => fill.slice(1).toUpperCase();

/** The colour of a grade behind a cell follows the grade; a colour that somebody else has chosen stays. */
function shadeSplices({ part, next, setting }: TableMerge, properties: XmlElement, fill: string | undefined): Splice[] {
  const shade = wordChild(part, properties, "shd");
  const presentFill = (shade?.attributes[`${part.prefix}fill`] ?? "").toUpperCase();
  const grades = [
    ...Object.values(GRADE_COLORS).map((one) => colour(one.fill)),
    ...next.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.fill ? colour(cell.fill) : []))),
  ];
  const text = fill ? shadeXml(fill, setting) : "";
  if (shade) return fill || grades.includes(presentFill) ? [{ start: shade.start, end: shade.end, text }] : [];
  if (!fill) return [];
  if (properties.close === properties.end && properties.inner === properties.end) {
    const { start, end } = properties;
    return [{ start, end, text: `<${part.prefix}tcPr>${text}</${part.prefix}tcPr>` }];
  }
  const after = properties.children.find((child) => is(part, child, ...AFTER_SHADE));
  const at = after?.start ?? properties.close;
  return [{ start: at, end: at, text }];
}

interface Rebuilt {
  now: number | undefined;
  put: number[];
  widths: number[];
}

/** A row of the document with other columns than it has. */
function rebuiltRow(of: TableMerge, row: XmlElement, { now, put, widths }: Rebuilt): string {
  const { part, plan, next, setting } = of;
  const cells = cellsIn(part, row);
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return source(part, row.start, row.end);
  const changes = putSplices(of, row, now, put);
  const total = sumOf(widths);
  const standing = (one: StandingCell, width: number, span?: number): string => {
    const { start, end } = one.unit;
    const own = changes.filter((change) => change.start >= start && change.end <= end);
    return splice(source(part, start, end), shifted([...own, ...sizeSplices(part, one.cell, width, span)], start));
  };
  const written = next.rows[now ?? -1];
  const added = ({ now: column }: WordAxis, width: number): string => {
    const like: TableRow = written ?? { key: "", cells: [] };
    return cellXml(like, writtenCell(written, column) ?? BLANK, width, setting);
  };
  const inside =
    cells.length === 1
      ? standing(first, total, plan.columns.length)
      : plan.columns.map((axis, at) => {
          const one = cells.find((cell) => cell.at === axis.here);
          return axis.here !== undefined && one ? standing(one, widths[at] ?? 0) : added(axis, widths[at] ?? 0);
        });
  return source(part, row.start, first.unit.start) + [inside].flat().join("") + source(part, last.unit.end, row.end);
}

/** The changes of a cell's own width, and of how many columns it spans. */
function sizeSplices(part: WordPart, cell: XmlElement, width: number, span: number | undefined): Splice[] {
  const properties = wordChild(part, cell, "tcPr");
  const size = wordChild(part, properties, "tcW");
  const spanning = wordChild(part, properties, "gridSpan");
  const w = part.prefix;
  return [
    ...(size?.attributes[`${w}type`] === "dxa" ? [setAttribute(part.text, size, `${w}w`, String(width))] : []),
    ...(spanning && span !== undefined ? [setAttribute(part.text, spanning, `${w}val`, String(span))] : []),
  ];
}

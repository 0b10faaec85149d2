import { grouped } from "../domain/grouped";
import {
  nodesOf,
  type Plan,
  type PlanNode,
  type RecognisedTable,
  type Recognition,
  type TableColumn,
} from "../domain/plan";
import type { StatedCell, StatedMap, StatedTable } from "../domain/statedMap";
import type { Styrmodell } from "../domain/styrmodell";
import { OF_COLUMNS } from "../recognise/corrections/blockColumns";
import { cellCorrections, statedBy, withCells, withoutCells } from "../recognise/corrections/cellCorrection";
import { lastText } from "../recognise/corrections/corrected";
import { besideIn, CellFinder } from "../recognise/corrections/knownCell";
import {
  correctionOf,
  readCorrections,
  withCorrection,
  type Corrections,
  type RowCorrection,
} from "../recognise/corrections/correction";
import { cellOf } from "../recognise/corrections/statedPlaces";
import { rowsStated } from "../recognise/corrections/statedRows";
import { nameOf } from "../recognise/corrections/statedScales";
import { textOf } from "../recognise/grid/grid";
import { filledIn, givenIn, headersIn, isByCells, KIND_OF, keyOf, type Place } from "../recognise/labelled/given";
import { labelsRead } from "../recognise/labelled/labelsRead";
import { writeMemory, type Memory } from "../report/continuity/memory";
import { a1, columnIndex, contains, overlaps, parseArea, parseRef, type Area } from "../sheet/address";
import { isSource, valueAt, type Book, type Sheet } from "../sheet/book";
import type { Outcome } from "./command";
import { cellsNow } from "./correct";
import { recogniseIn } from "./map";

/** A workbook and its reading, before an assistant's answer. */
export interface Before {
  book: Book;
  memory: Memory;
  styrmodell: Styrmodell;
  tables: readonly RecognisedTable[];
  plan: Plan;
}

type Lying = Pick<StatedTable, "sheet" | "range">;

export const areOver = (one: Lying, other: Lying): boolean => {
  const [a, b] = [parseArea(one.range), parseArea(other.range)];
  return one.sheet === other.sheet && a !== null && b !== null && overlaps(a, b);
};

/**
 * What is read now, with the accepted tables of an answer in place of those that lie over them, in the workbook's order;
 * what a person has said of other cells stands.
 */
export function merged({ book, memory, tables }: Before, map: StatedMap, accept: readonly number[]): StatedMap {
  const taken = map.tables.filter((_, i) => accept.includes(i));
  const cells = cellsNow(readCorrections(memory.corrections), book);
  const said = book.sheets.filter(isSource).flatMap((sheet) => {
    const areas = areasOf(taken, sheet);
    const own = areas.reduce((left, area) => withoutCells(left, sheet, area), cells);
    return statedBy(sheet, own).table ?? [];
  });
  const isSaid = ({ sheet }: StatedTable): boolean => said.some((one) => one.sheet === sheet);
  const others = tables.filter((one) => !isSaid(one) && !taken.some((other) => areOver(one, other)));
  const sheets = book.sheets.map(({ name }) => name);
  const top = ({ range }: StatedTable): Area => parseArea(range)!;
  const inOrder = [...others, ...taken, ...said].sort(
    (a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || top(a).top - top(b).top || top(a).left - top(b).left,
  );
  return { tables: inOrder, ...(map.scale ? { scale: map.scale } : {}) };
}

const areasOf = (tables: readonly StatedTable[], { name }: Sheet): Area[] =>
  tables.flatMap(({ sheet, range }) => (sheet === name ? (parseArea(range) ?? []) : []));

/**
 * The memory with the accepted tables as corrections: of tables where these say it all, else of their cells. A sentence
 * where neither would be read as the answer is (`read`), which is found by reading the workbook with them: nothing is kept
 * that does not hold.
 */
export function keptIn(before: Before, map: StatedMap, accept: readonly number[], read: Recognition): Outcome<string> {
  const { book, memory, styrmodell } = before;
  const known = readCorrections(memory.corrections);
  const now = known.cells ? { ...known, cells: cellsNow(known, book) } : known;
  const isUsed = (labels: readonly string[]): boolean =>
    read.scales?.some(({ scale }) => scale.name === nameOf(labels)) === true;
  const scales = (map.scale ?? [])
    .filter(isUsed)
    .reduce(
      (made: Corrections, labels) => withCorrection(made, { kind: "scale", scale: { name: nameOf(labels), labels } }),
      now,
    );
  const taken = accept.flatMap((i) => map.tables[i] ?? []);
  const ways = taken.some(isByCells) ? [asCells, asAllCells, asRead] : [asTables, asCells, asAllCells, asRead];
  const told = withoutConclusions(scales);
  const alike: string[] = [];
  let other = "";
  for (const way of ways) {
    const text = writeMemory({ ...memory, corrections: way(scales, taken, before, read) });
    const again = recogniseIn({ ...book, memory: text }, styrmodell);
    if (!again.ok) continue;
    const { plan } = again.value;
    if (differenceIn(factsIn(read.plan), factsIn(plan)) === undefined) return { ok: true, value: text };
    const differs = differenceIn(factsIn(read.plan, told), factsIn(plan, told));
    if (differs === undefined) alike.push(text);
    else other = `: ${differs} blir inte läst som svaret säger`;
  }
  const [text] = alike;
  return text === undefined
    ? { ok: false, reason: `Tabellen kan än inte sparas i arbetsboken${other}. ${AS_MAP}` }
    : { ok: true, value: text };
}

/** The cell of the first fact that one of two readings has alone; undefined: none. */
function differenceIn(asked: readonly Fact[], kept: readonly Fact[]): string | undefined {
  const alone = (some: readonly Fact[], others: readonly Fact[]): Fact | undefined => {
    const known = new Set(others.map(({ fact }) => fact));
    return some.find(({ fact }) => !known.has(fact));
  };
  return (alone(asked, kept) ?? alone(kept, asked))?.cell;
}

const AS_MAP = "Svaret kan användas som --map på kommandoraden.";

/** What a plan has of a cell. */
interface Fact {
  cell: string;
  fact: string;
}

/** All that a plan has, or what is `told` of each node, whatever order it is in. */
function factsIn(plan: Plan, told: (node: PlanNode) => object = (node) => node): Fact[] {
  const nodes = nodesOf(plan);
  const titles = new Map(nodes.map(({ id, title }) => [id, title]));
  return nodes.map((node) => {
    const parents = node.parents.map((one) => titles.get(one));
    return { cell: node.cell, fact: JSON.stringify({ ...told(node), id: undefined, parents }) };
  });
}

/**
 * A node without what is concluded from the cells around: on which side of its target a measure is better, and the scale
 * of a column's words, unless that is one of these.
 */
const withoutConclusions =
  ({ scales }: Corrections) =>
  (node: PlanNode): object => ({
    ...node,
    grades: node.grades.map((grade) =>
      scales.some(({ name }) => name === grade.scale)
        ? grade
        : { ...grade, scale: undefined, step: undefined, unread: undefined },
    ),
    ...(node.kind === "indicator" ? { targets: node.targets.map((target) => ({ ...target, ...OF_A_SIDE })) } : {}),
  });

/** What of a target follows from the side that is better, taken off it. */
const OF_A_SIDE = { reading: undefined, why: undefined, problem: undefined, sideBy: undefined };

/** A way to keep tables of an answer: the corrections with them. */
type Keeping = (known: Corrections, taken: readonly StatedTable[], before: Before, read: Recognition) => Corrections;

/** As corrections of tables: where they lie, what their columns and rows are. */
const asTables: Keeping = (known, taken, { book, tables }, read) =>
  taken.reduce((made: Corrections, stated): Corrections => {
    const told = nearestTo(read.tables, stated);
    if (!told) return made;
    const after = withStatedColumns(told, stated);
    const table = correctionOf(nearestTo(tables, after), after, tables, lastText(book, after), rowsOf(book, stated));
    return table ? withCorrection(made, { kind: "table", table }) : made;
  }, known);

/** As corrections of cells, each found again by its words; of columns only what no cell can say. */
const asCells: Keeping = (known, taken, before, read) => {
  const columns = taken.reduce((made: Corrections, stated): Corrections => {
    const told = nearestTo(read.tables, stated);
    const unsaid = told && withoutSaid(told, stated);
    const tables = read.tables.map((one) => (one === told ? unsaid! : one));
    const table = correctionOf(unsaid, told, tables);
    return table ? withCorrection(made, { kind: "table", table }) : made;
  }, known);
  return cellsKept(columns, taken, before, read, false);
};

/** Likewise, with all other cells of their sheets as nothing: what an answer has no table for is not read. */
const asAllCells: Keeping = (known, taken, before, read) =>
  cellsKept(asCells(known, taken, before, read), taken, before, read, true);

/** Likewise, with each cell of the tables as it is read by the answer: also what that leaves unsaid, or makes nothing. */
const asRead: Keeping = (known, taken, before, read) => {
  const columns = asCells(known, taken, before, read);
  return before.book.sheets.reduce((made: Corrections, sheet): Corrections => {
    const areas = areasOf(taken, sheet);
    if (areas.length === 0) return made;
    const isInside = ({ row, column }: Place): boolean => areas.some((area) => contains(area, row, column));
    const labels = grouped(labelsRead(read.plan, sheet).filter(isInside), keyOf);
    const heads = new Set(taken.flatMap((one) => (one.sheet === sheet.name ? headersIn(one, sheet).map(keyOf) : [])));
    const cells = filledIn(sheet, null)
      .filter(isInside)
      .flatMap((at): StatedCell[] => {
        const cell = a1(at.row, at.column);
        const here = labels.get(keyOf(at)) ?? [];
        if (here.length === 0) return [{ cells: cell, is: heads.has(keyOf(at)) ? "header" : "none" }];
        return here.map(({ label, as, text, under, nth }): StatedCell => {
          const title = under && nth !== undefined ? labels.get(keyOf(under))?.[nth]?.text : undefined;
          return {
            ...{ cells: cell, is: as ?? KIND_OF[label] },
            ...(text === undefined ? {} : { text }),
            ...(under ? { under: a1(under.row, under.column) } : {}),
            ...(title === undefined ? {} : { underText: title }),
          };
        });
      });
    const others = areas.reduce((left, area) => withoutCells(left, sheet, area), made.cells ?? []);
    return { ...made, cells: withCells(others, cellCorrections(sheet, cells)) };
  }, columns);
};

function cellsKept(
  known: Corrections,
  taken: readonly StatedTable[],
  before: Before,
  read: Recognition,
  isAll: boolean,
): Corrections {
  return before.book.sheets.reduce((made: Corrections, sheet): Corrections => {
    const own = taken.filter((one) => one.sheet === sheet.name);
    if (own.length === 0) return made;
    const headed = before.tables.filter(({ lines }) => lines === undefined);
    const given = givenIn(own, sheet, labelsRead(before.plan, sheet), headed);
    const graded = own.flatMap((one) => gradesOf(one, read));
    const isGraded = (at: string): boolean => graded.some(({ cells: cell }) => cell === at);
    const cells = given
      .filter(({ row, column }) => !isGraded(a1(row, column)))
      .filter(({ isStated }) => isStated || isAll)
      .map(({ row, column, label, as, text, level, under, underText, period }): StatedCell => ({
        ...{ cells: a1(row, column), is: as ?? KIND_OF[label] },
        ...(text === undefined ? {} : { text }),
        ...(level === undefined ? {} : { level }),
        ...(under ? { under: a1(under.row, under.column) } : {}),
        ...(underText === undefined ? {} : { underText }),
        ...(period === undefined ? {} : { period }),
      }));
    const others = areasOf(own, sheet).reduce((left, area) => withoutCells(left, sheet, area), made.cells ?? []);
    return { ...made, cells: withCells(others, cellCorrections(sheet, [...cells, ...graded])) };
  }, known);
}

/** The grades that are stated to be of rows, as cells of the titles that have them now. */
const gradesOf = ({ of = [], sheet }: StatedTable, { plan }: Recognition): StatedCell[] =>
  of.flatMap((stated) => {
    const cell = cellOf(stated.cell, sheet);
    const at = parseRef(cell ?? "")?.area;
    return nodesOf(plan).flatMap(({ kind, cell: title, grades }): StatedCell[] =>
      at && grades.some((one) => one.cell === cell)
        ? [{ cells: a1(at.top, at.left), is: kind === "indicator" ? "grade" : "goalGrade", under: title }]
        : [],
    );
  });

/** A table as if nothing were known of the columns of which something is stated that no cell can say. */
function withoutSaid(told: RecognisedTable, { columns }: StatedTable): RecognisedTable {
  const isSaid = ({ column, row }: TableColumn): boolean =>
    columns.some(
      (one) =>
        (column === undefined ? one.row === row : one.column?.toUpperCase() === column) &&
        (one.period !== undefined || OF_COLUMNS.has(one.role)),
    );
  const unknown = (one: TableColumn): TableColumn => ({ ...one, role: "other", period: "" });
  return { ...told, columns: told.columns.map((one) => (isSaid(one) ? unknown(one) : one)) };
}

/** A table with the stated columns that are left out where it is told of: those that hold nothing but headings. */
function withStatedColumns(told: RecognisedTable, { columns }: StatedTable): RecognisedTable {
  const left = columns.filter(
    ({ column }) => column !== undefined && told.columns.every((one) => one.column !== column.toUpperCase()),
  );
  if (left.length === 0 || told.orientation === "columns") return told;
  const place = ({ column = "" }: TableColumn): number => columnIndex(column) ?? 0;
  const added = left.map(({ column, role }): TableColumn => ({
    column: column!.toUpperCase(),
    header: "",
    role,
    confidence: 1,
  }));
  return { ...told, columns: [...told.columns, ...added].sort((a, b) => place(a) - place(b)) };
}

/** What is stated of the kinds of rows, each with the first text in it. */
function rowsOf(book: Book, { sheet: name, range, rows = [] }: StatedTable): RowCorrection[] {
  const sheet = book.sheets.find((one) => one.name === name);
  const area = parseArea(range);
  if (!sheet || !area) return [];
  const finder = new CellFinder(sheet);
  return rows.flatMap(({ kind, ...stated }) =>
    rowsStated(stated).flatMap((at): RowCorrection[] => {
      const columns = Array.from({ length: area.right - area.left + 1 }, (_, i) => area.left + i);
      const first = columns.find((column) => textOf(valueAt(sheet, at - 1, column)) !== "");
      if (kind === undefined || first === undefined) return [];
      const known = finder.known(a1(at - 1, first));
      return [{ words: known.words, at, kind, ...besideIn(known) }];
    }),
  );
}

/** Of the tables that are read the one where another is stated; of several the one with its range, else the first. */
function nearestTo(tables: readonly RecognisedTable[], stated: Lying): RecognisedTable | null {
  const over = tables.filter((one) => areOver(one, stated));
  return over.find(({ range }) => range === stated.range) ?? over[0] ?? null;
}

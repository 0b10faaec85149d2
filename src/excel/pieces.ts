import { MAX_COLUMNS, MAX_ROWS, type Area } from "../sheet/address";
import type { ColumnProperties, RowProperties } from "../sheet/book";
import { batches } from "./batch";
import { tooLarge } from "./errors";
import { isUniform, LOOK_BYTES } from "./looks";
import type { RawCells } from "./rawCells";

/** A piece's range to load, and where the answer goes. */
export interface Source {
  excel: Excel.Worksheet;
  raw: RawCells | null;
}

/** A part of a sheet's cells, and the properties to load for it. */
export interface CellPiece {
  source: Source;
  area: Area;
  /** Bytes of a cell as it is typed, estimated. */
  bytesPerCell: number;
  formulas?: boolean;
  values?: boolean;
  types?: boolean;
  numberFormats?: boolean;
  /** The looks of each cell. */
  looks?: Excel.CellPropertiesLoadOptions;
  /** The look of each row; rows of more than one look get none. */
  rowLooks?: Excel.CellPropertiesLoadOptions;
  /** Where rows, and columns, that are hidden are noted. */
  hiddenRows?: Map<number, RowProperties>;
  hiddenColumns?: Map<number, ColumnProperties>;
}

const rowsOf = ({ area }: CellPiece): number => area.bottom - area.top + 1;
const columnsOf = ({ area }: CellPiece): number => area.right - area.left + 1;

/** Size of the answer in bytes per row. */
function bytesPerRow(piece: CellPiece): number {
  const { bytesPerCell, formulas, values, types, numberFormats, looks } = piece;
  const cell =
    (formulas ? bytesPerCell : 0) +
    (values ? bytesPerCell : 0) +
    (types ? 10 : 0) +
    (numberFormats ? 12 : 0) +
    (looks ? LOOK_BYTES : 0);
  return columnsOf(piece) * cell + (piece.rowLooks ? LOOK_BYTES : 0) + (piece.hiddenRows ? 20 : 0) + 6;
}

/** Bytes that the answer to a piece takes, estimated. */
export const bytesOf = (piece: CellPiece): number => 600 + bytesPerRow(piece) * rowsOf(piece);

/** Excel answers nothing about whole rows and whole columns, so such a piece is split in two. */
function bounded(piece: CellPiece): CellPiece[] {
  const { area } = piece;
  const [row, column] = [Math.floor((area.top + area.bottom) / 2), Math.floor((area.left + area.right) / 2)];
  if (columnsOf(piece) === MAX_COLUMNS)
    return [
      { ...area, right: column },
      { ...area, left: column + 1 },
    ].map((half) => ({ ...piece, area: half }));
  if (rowsOf(piece) === MAX_ROWS)
    return [
      { ...area, bottom: row },
      { ...area, top: row + 1 },
    ].map((half) => ({ ...piece, area: half }));
  return [piece];
}

/** The piece cut into pieces of so many bytes. */
function cut(piece: CellPiece, most: number): CellPiece[] {
  const rows = Math.max(1, Math.floor(most / bytesPerRow(piece)));
  const { area } = piece;
  if (rows >= rowsOf(piece)) return [piece];
  return Array.from({ length: Math.ceil(rowsOf(piece) / rows) }, (_, i) => ({
    ...piece,
    area: { ...area, top: area.top + i * rows, bottom: Math.min(area.bottom, area.top + (i + 1) * rows - 1) },
  }));
}

/** An answer is planned no larger than this: estimates may be off by a quarter. */
const PLANNED = 3_200_000;

/**
 * Loads the pieces and stores the answers, in as few requests as their size allows. What Excel calls too large is
 * requested again in halves.
 */
export async function ask(
  context: Excel.RequestContext,
  pieces: CellPiece[],
  progress: (share: number) => void,
): Promise<void> {
  const whole = pieces
    .flatMap(bounded)
    .flatMap((piece) => cut(piece, PLANNED))
    .map((piece) => ({ piece, bytes: bytesOf(piece) }));
  const groups = batches(whole, PLANNED);
  for (const [i, group] of groups.entries()) {
    await askOnce(
      context,
      group.map(({ piece }) => piece),
    );
    progress((i + 1) / groups.length);
  }
}

async function askOnce(context: Excel.RequestContext, pieces: CellPiece[]): Promise<void> {
  const answers = pieces.map(queue);
  try {
    await context.sync();
  } catch (error) {
    const [only] = pieces;
    if (!tooLarge(error) || !only || (pieces.length === 1 && rowsOf(only) === 1)) throw error;
    const halves = pieces.length === 1 ? cut(only, (bytesPerRow(only) * rowsOf(only)) / 2) : pieces;
    const middle = Math.ceil(halves.length / 2);
    await askOnce(context, halves.slice(0, middle));
    return askOnce(context, halves.slice(middle));
  }
  for (const take of answers) take();
}

/** Queues one piece; returns the function that stores the answer. */
function queue(piece: CellPiece): () => void {
  const { source, area, looks, rowLooks, hiddenRows, hiddenColumns } = piece;
  const range = source.excel.getRangeByIndexes(area.top, area.left, rowsOf(piece), columnsOf(piece));
  loadCells(piece, range);
  const cellLooks = looks && range.getCellProperties(looks);
  const lineLooks = rowLooks && range.getRowProperties(rowLooks);
  const rows = hiddenRows && range.getRowProperties({ rowHidden: true });
  const columns = hiddenColumns && range.getColumnProperties({ columnHidden: true });
  return () => {
    takeCells(piece, range);
    const found = source.raw?.looks ?? [];
    if (cellLooks)
      putRows(
        found,
        piece,
        cellLooks.value.map((row) => row.map(({ format }) => format)),
      );
    lineLooks?.value.forEach(({ format }, r) => {
      if (isUniform(format))
        putRow(
          found,
          piece,
          r,
          Array.from({ length: columnsOf(piece) }, () => format),
        );
    });
    rows?.value.forEach(({ rowHidden }, r) => rowHidden && hiddenRows?.set(area.top + r, { hidden: true }));
    columns?.value.forEach(
      ({ columnHidden }, c) => columnHidden && hiddenColumns?.set(area.left + c, { hidden: true }),
    );
  };
}

function loadCells(
  { formulas = false, values = false, types = false, numberFormats = false }: CellPiece,
  range: Excel.Range,
): void {
  if (formulas || values || types || numberFormats)
    range.load({ formulas, values, valueTypes: types, numberFormat: numberFormats });
}

function takeCells(piece: CellPiece, loaded: Excel.Range): void {
  const { raw } = piece.source;
  if (!raw) return;
  if (piece.formulas) putRows<unknown>(raw.formulas, piece, loaded.formulas);
  if (piece.values) putRows<unknown>(raw.values, piece, loaded.values);
  if (piece.types) putRows<string>(raw.types, piece, loaded.valueTypes);
  if (piece.numberFormats) putRows<string>(raw.numberFormats, piece, loaded.numberFormat);
}

const putRows = <V>(into: V[][], piece: CellPiece, rows: V[][]): void =>
  rows.forEach((row, r) => putRow(into, piece, r, row));

/** A piece may begin further to the right than the sheet does. */
function putRow<V>(into: V[][], { source, area }: CellPiece, row: number, stated: V[]): void {
  const { top, left } = source.raw?.area ?? area;
  const at = area.top - top + row;
  if (area.left === left) into[at] = stated;
  else {
    const cells = (into[at] ??= []);
    stated.forEach((one, c) => (cells[area.left - left + c] = one));
  }
}

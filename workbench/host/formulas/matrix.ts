import { type Value } from "../../../src/sheet/book";
import { ERRORS } from "./coerce";

/** Rows of values, all of one length, at least one. */
export type Matrix = Value[][];
/** What a function is given for an argument that may be many values. */
export type Given = Value | Matrix;

export const isMatrix = (given: unknown): given is Matrix => Array.isArray(given);
export const asMatrix = (given: Given): Matrix => (isMatrix(given) ? given : [[given]]);
export const flat = (given: Given): Value[] => asMatrix(given).flat();
/** Rows as columns. */
export const turned = (matrix: Matrix): Matrix =>
  (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column]!));
export const sameSize = (a: Matrix, b: Matrix): boolean => a.length === b.length && a[0]!.length === b[0]!.length;

/** A matrix of so many rows and columns. */
export const filledWith = (rows: number, columns: number, value: (row: number, column: number) => Value): Matrix =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => value(row, column)));

/** An element for each place of the largest matrix; one row or column is repeated, what is missing is #N/A. */
export function broadcast(matrices: Matrix[], run: (elements: Value[]) => Value): Matrix {
  const [rows, columns] = [
    Math.max(...matrices.map((matrix) => matrix.length)),
    Math.max(...matrices.map((matrix) => matrix[0]!.length)),
  ];
  const at = (matrix: Matrix, row: number, column: number): Value => {
    const line = matrix[matrix.length === 1 ? 0 : row] ?? [ERRORS.na];
    const element = line[line.length === 1 ? 0 : column];
    return element === undefined ? ERRORS.na : element;
  };
  return filledWith(rows, columns, (row, column) => run(matrices.map((matrix) => at(matrix, row, column))));
}

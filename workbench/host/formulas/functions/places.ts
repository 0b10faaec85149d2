import { columnName, quotedSheet } from "../../../../src/sheet/address";
import { formulaAt, isError } from "../../../../src/sheet/book";
import type { Value } from "../../../../src/sheet/book";
import { ERRORS } from "../coerce";
import { referenceNode } from "../parse";
import { height, isMatrix, isReference, onSheet, width } from "../reference";
import type { Reference, Result, Scope } from "../reference";
import { asMatrix, define } from "./definition";
import type { Definition } from "./definition";

const FILLS = { fills: true };

/** Row or column numbers of a reference, or of the formula's own cell. */
const numbered = (along: "row" | "column"): Definition =>
  define(
    "r?",
    (given: Result | undefined, scope: Scope) => {
      if (given === undefined) return scope[along] + 1;
      if (!isReference(given)) return isMatrix(given) || !isError(given) ? ERRORS.value : given;
      const { area } = given.places[0]!;
      if (along === "row") return Array.from({ length: height(area) }, (_, index) => [area.top + index + 1]);
      return [Array.from({ length: width(area) }, (_, index) => area.left + index + 1)];
    },
    FILLS,
  );

const sized = (down: boolean): Definition =>
  define("r", (given: Result) => {
    if (isReference(given)) return down ? height(given.places[0]!.area) : width(given.places[0]!.area);
    if (!isMatrix(given)) return isError(given) ? given : 1;
    return down ? given.length : given[0]!.length;
  });

/** INDEX: a place in a reference stays a reference; 0 is the whole row or column. */
function indexed(given: Result, first: number, second: number | undefined, part: number | undefined): Result {
  if (!isMatrix(given) && !isReference(given) && isError(given)) return given;
  const place = isReference(given) ? given.places[(part ?? 1) - 1] : undefined;
  if (isReference(given) && !place) return ERRORS.ref;
  const matrix = isReference(given) ? null : asMatrix(given);
  const [rows, columns] = place ? [height(place.area), width(place.area)] : [matrix!.length, matrix![0]!.length];
  const alongRow = second === undefined && rows === 1 && columns > 1;
  const row = Math.trunc(alongRow ? 1 : first);
  const column = Math.trunc(alongRow ? first : (second ?? (columns === 1 ? 1 : 0)));
  if (row < 0 || column < 0) return ERRORS.value;
  if (row > rows || column > columns) return ERRORS.ref;
  if (place) {
    const { top, left } = place.area;
    const area = { ...place.area };
    if (row > 0) area.top = area.bottom = top + row - 1;
    if (column > 0) area.left = area.right = left + column - 1;
    return { places: [{ sheet: place.sheet, area }] };
  }
  const lines = row > 0 ? [matrix![row - 1]!] : matrix!;
  return column > 0 ? lines.map((line) => [line[column - 1]!]) : lines;
}

function moved(given: Result, down: number, across: number, rows: number | undefined, columns: number | undefined): Result {
  if (!isReference(given)) return !isMatrix(given) && isError(given) ? given : ERRORS.value;
  const { sheet, area } = given.places[0]!;
  const [tall, wide] = [Math.trunc(rows ?? height(area)), Math.trunc(columns ?? width(area))];
  if (tall === 0 || wide === 0) return ERRORS.ref;
  const top = area.top + Math.trunc(down) + (tall < 0 ? tall + 1 : 0);
  const left = area.left + Math.trunc(across) + (wide < 0 ? wide + 1 : 0);
  return onSheet(sheet, { top, left, bottom: top + Math.abs(tall) - 1, right: left + Math.abs(wide) - 1 });
}

const cellOf = (given: Reference): [number, number] => [given.places[0]!.area.top, given.places[0]!.area.left];
const formulaIn = (given: Result): string | undefined => (isReference(given) ? formulaAt(given.places[0]!.sheet, ...cellOf(given)) : undefined);

export const PLACES: Record<string, Definition> = {
  ROW: numbered("row"),
  COLUMN: numbered("column"),
  ROWS: sized(true),
  COLUMNS: sized(false),
  INDEX: define("r n o? o?", indexed, FILLS),
  OFFSET: define("r n n o? o?", moved, FILLS),
  INDIRECT: define(
    "t b?",
    (text: string, a1: boolean | undefined, scope: Scope) => {
      const node = referenceNode(text.trim().replace(/^=/, ""));
      const found = a1 === false || node.type === "unknown" ? ERRORS.ref : scope.evaluate(node);
      return isReference(found) ? found : ERRORS.ref;
    },
    FILLS,
  ),
  ADDRESS: define("n n o? b? t?", (row: number, column: number, kind = 1, a1 = true, sheet?: string) => {
    if (row < 1 || column < 1 || !a1) return ERRORS.value;
    const cell = `${kind === 1 || kind === 3 ? "$" : ""}${columnName(column - 1)}${kind === 1 || kind === 2 ? "$" : ""}${row}`;
    return sheet === undefined ? cell : `${quotedSheet(sheet)}!${cell}`;
  }),
  ISREF: define("r", isReference),
  AREAS: define("r", (given: Result) => (isReference(given) ? given.places.length : ERRORS.value)),
  ISFORMULA: define("r", (given: Result): Value => (isReference(given) ? formulaIn(given) !== undefined : ERRORS.value)),
  FORMULATEXT: define("r", (given: Result): Value => formulaIn(given) ?? ERRORS.na),
};


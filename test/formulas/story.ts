import { areaText, parseArea, parseCell } from "../../src/sheet/address";
import { isError, newBook, newSheet, setCell, setFormula } from "../../src/sheet/book";
import type { Book, Sheet, Value } from "../../src/sheet/book";
import { createCalculator } from "../../workbench/host/formulas";
import type { Calculator, CalculatorOptions } from "../../workbench/host/formulas";

/** What a cell is set to: a formula begins with "=". */
export type Input = string | number | boolean | null;

export interface Story {
  book: Book;
  sheet: Sheet;
  calculator: Calculator;
  /** Writes cells and notifies the calculator, as the host does: "B2" or "Blad2!B2". */
  set(address: string, input: Input): void;
  /** The cell's value; an error as its text. */
  at(address: string): Value;
  /** The values of an area, row by row. */
  all(address: string): Value[][];
  /** The area that the formula in a cell fills, or null. */
  spill(address: string): string | null;
}

const reported = (value: Value): Value => (isError(value) ? value.error : value);

/** A book with one sheet "Blad1" and these cells; other sheets come with their first cell ("Blad2!A1"). */
export function story(cells: Record<string, Input> = {}, options: CalculatorOptions = {}): Story {
  const book = newBook();
  const first = newSheet("Blad1");
  book.sheets.push(first);
  const place = (address: string): [Sheet, string] => {
    const [cell, name = "Blad1"] = address.split("!").reverse() as [string, string?];
    const known = book.sheets.find((sheet) => sheet.name === name);
    if (known) return [known, cell];
    const sheet = newSheet(name);
    book.sheets.push(sheet);
    return [sheet, cell];
  };
  const write = (address: string, input: Input): [Sheet, number, number] => {
    const [sheet, cell] = place(address);
    const { row, column } = parseCell(cell)!;
    if (typeof input === "string" && input.startsWith("=")) setFormula(sheet, row, column, input, null);
    else setCell(sheet, row, column, input);
    return [sheet, row, column];
  };
  for (const [address, input] of Object.entries(cells)) write(address, input);
  const calculator = createCalculator(book, options);
  const value = (sheet: Sheet, row: number, column: number): Value =>
    reported(calculator.value(sheet.name, row, column));
  return {
    book,
    sheet: first,
    calculator,
    set(address, input) {
      const [sheet, row, column] = write(address, input);
      calculator.changed(sheet.name, { top: row, left: column, bottom: row, right: column });
    },
    at(address) {
      const [sheet, cell] = place(address);
      const { row, column } = parseCell(cell)!;
      return value(sheet, row, column);
    },
    all(address) {
      const [sheet, cells_] = place(address);
      const { top, left, bottom, right } = parseArea(cells_)!;
      return Array.from({ length: bottom - top + 1 }, (_, row) =>
        Array.from({ length: right - left + 1 }, (__, column) => value(sheet, top + row, left + column)),
      );
    },
    spill(address) {
      const [sheet, cell] = place(address);
      const { row, column } = parseCell(cell)!;
      const size = calculator.spill(sheet.name, row, column);
      return (
        size && areaText({ top: row, left: column, bottom: row + size.rows - 1, right: column + size.columns - 1 })
      );
    },
  };
}

/** The result of the formula in cell Z50 of a book with these cells; spilled values as rows. */
export function answer(
  formula: string,
  cells: Record<string, Input> = {},
  options: Parameters<typeof story>[1] = {},
): Value | Value[][] {
  const reported_ = story({ ...cells, Z50: formula }, options);
  const area = reported_.spill("Z50");
  return area ? reported_.all(area) : reported_.at("Z50");
}

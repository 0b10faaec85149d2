import type { Surroundings } from "../../src/commands/command";
import { newBook, newSheet, setCell, type Book } from "../../src/sheet/book";

/** A workbook of sheets from rows of cells. */
export function bookOf(sheets: Record<string, (string | number | null)[][]>): Book {
  const made = Object.entries(sheets).map(([name, rows]) => {
    const sheet = newSheet(name);
    rows.forEach((row, r) => row.forEach((value, c) => setCell(sheet, r, c, value)));
    return sheet;
  });
  return { ...newBook(), sheets: made };
}

/**
 * A command's surroundings over a book in memory: what is written replaces the sheets with the same tag, and `writes`
 * counts.
 */
export function around(book: Book): { surroundings: Surroundings; book(): Book; writes(): number } {
  let now = book;
  let writes = 0;
  const workbook: Surroundings["workbook"] = {
    read: async () => now,
    write: async (sheets, memory) => {
      const tags = new Set(sheets.map(({ tag }) => tag));
      now = {
        ...now,
        memory,
        sheets: [...now.sheets.filter(({ tag }) => tag === undefined || !tags.has(tag)), ...sheets],
      };
      writes++;
    },
  };
  return {
    surroundings: { workbook, now: new Date(2025, 1, 11, 14, 5), progress: () => undefined },
    book: () => now,
    writes: () => writes,
  };
}

/** The workbook with each cell that has one of these texts filled in its colour. */
export function filledBy(book: Book, colours: Record<string, string>): Book {
  for (const sheet of book.sheets)
    sheet.values.forEach((cells, row) =>
      cells?.forEach((value, column) => {
        const fill = typeof value === "string" ? colours[value] : undefined;
        if (value !== null && fill !== undefined) setCell(sheet, row, column, value, { fill });
      }),
    );
  return book;
}

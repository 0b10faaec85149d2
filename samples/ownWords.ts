import { newSheet, setCell, type Sheet } from "../src/sheet/book";

/** An office's own sheet: two words of its own for grades, printed on ten goals with a measure each. */
export function ownWords(): Sheet {
  const sheet = newSheet("Mål 2024");
  const rows: (string | number)[][] = [
    ["Område", "Mål", "Bedömning 2024", "Indikator", "Målvärde 2024", "Utfall 2024"],
    ...Array.from({ length: 10 }, (_, n) => [
      "Hela kommunen",
      `Vi når löfte ${n + 1} till invånarna`,
      n % 3 === 2 ? "Ej på väg" : "På god väg",
      `Besök i verksamhet ${n + 1}`,
      "minst 100",
      n % 3 === 2 ? 60 + n : 100 + n,
    ]),
  ];
  rows.forEach((cells, row) => cells.forEach((value, column) => setCell(sheet, row, column, value)));
  return sheet;
}

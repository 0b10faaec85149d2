import { newSheet, setCell, type Sheet } from "../src/sheet/book";

/** An office's own sheet: its own words for grades, the best first, printed on ten goals with a measure each. */
export function ownWords(words: readonly string[] = ["På god väg", "Ej på väg"]): Sheet {
  const sheet = newSheet("Mål 2024");
  const last = words.length - 1;
  const placeOf = (n: number): number => Math.max(0, (n % 3) - (2 - last));
  const outcomeOf = (n: number): number => (placeOf(n) === 0 ? 100 : placeOf(n) === last ? 60 : 90) + n;
  const rows: (string | number)[][] = [
    ["Område", "Mål", "Bedömning 2024", "Indikator", "Målvärde 2024", "Utfall 2024"],
    ...Array.from({ length: 10 }, (_, n) => [
      "Hela kommunen",
      `Vi når löfte ${n + 1} till invånarna`,
      words[placeOf(n)]!,
      `Besök i verksamhet ${n + 1}`,
      "minst 100",
      outcomeOf(n),
    ]),
  ];
  rows.forEach((cells, row) => cells.forEach((value, column) => setCell(sheet, row, column, value)));
  return sheet;
}

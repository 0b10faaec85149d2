import { merge } from "../../src/commands/merge";
import { newBook, newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { around } from "../commands/workbook";
import { fileOf } from "../excel/kit";

const ROWS = [
  ["Trygg äldreomsorg", "Andel nöjda brukare (%)", "Socialnämnden"],
  ["Tidigt stöd", "Antal familjer i öppen förskola", "Socialnämnden"],
  ["Snabba bygglov", "Handläggningstid för bygglov (dagar)", "Byggnadsnämnden"],
  ["Rent vatten", "Antal prov med anmärkning", "Byggnadsnämnden"],
] as const;

function sheetOf(name: string, rows: (string | number | null)[][]): Sheet {
  const sheet = newSheet(name);
  rows.forEach((cells, r) => cells.forEach((value, c) => setCell(sheet, r, c, value)));
  return sheet;
}

const plan = sheetOf("Mål", [
  ["Mål", "Indikator", "Ansvarig nämnd", "Målvärde 2024", "Utfall 2024"],
  ...ROWS.map(([goal, indicator, owner]) => [goal, indicator, owner, "minst 80", null]),
]);

/** Who a file without a nämnd's name, with these rows of the plan, is taken to be from. */
async function sender(rows: number[]): Promise<{ committee: string; asks: boolean }> {
  const { surroundings } = around({ ...newBook(), sheets: [plan] });
  const sent = sheetOf("Blad1", [
    ["Indikator", "Utfall 2024"],
    ...rows.map((row): (string | number)[] => [ROWS[row]![1], 80 + row]),
  ]);
  const done = await merge.perform(
    { files: [{ name: "svar.xlsx", bytes: fileOf([sent]) }], accept: "none" },
    surroundings as never,
  );
  if (!done.ok) throw new Error(done.reason);
  const [handing] = done.value.diff.handings;
  return {
    committee: handing!.committee,
    asks: handing!.ask.includes("Det framgår inte vilken nämnd inlämningen kommer från."),
  };
}

test.each<[string, number[], string | null]>([
  ["all of one", [0, 1], "Socialnämnden"],
  ["two of three", [0, 1, 2], "Socialnämnden"],
  ["half is no majority", [0, 1, 2, 3], null],
  ["one of two", [0, 2], null],
])(
  "a file that names no nämnd is from the one that more than half of its rows belong to: %s",
  async (_, rows, name) => {
    const { committee, asks } = await sender(rows);
    expect(asks).toBe(name === null);
    if (name !== null) expect(committee).toBe(name);
  },
);

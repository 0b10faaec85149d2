import fc from "fast-check";
import { example } from "../../samples/example";
import { practice } from "../../samples/practice";
import { parseArea } from "../../src/sheet/address";
import { newSheet, setCell, type Sheet, type Value } from "../../src/sheet/book";
import { read, sheet, tree } from "./kit";

/** Cells with a value inside the recognised tables, counted without the reader's help. */
function counted(sheets: Sheet[], tables: { sheet: string; range: string }[]): number {
  let cells = 0;
  for (const { sheet: name, range } of tables) {
    const { values, merges } = sheets.find((one) => one.name === name)!;
    const { top, left, bottom, right } = parseArea(range)!;
    for (let r = top; r <= bottom; r++) {
      for (let c = left; c <= right; c++) {
        const value = values[r]?.[c];
        if (value === null || value === undefined || (typeof value === "string" && value.trim() === "")) continue;
        const under = merges.some((area) => r >= area.top && r <= area.bottom && c >= area.left && c <= area.right && (r !== area.top || c !== area.left));
        if (!under) cells++;
      }
    }
  }
  return cells;
}

const check = (...sheets: Sheet[]): void => {
  const { coverage, tables } = read(...sheets);
  expect(coverage.mapped + coverage.reported).toBe(coverage.nonEmpty);
  expect(coverage.nonEmpty).toBe(counted(sheets, tables));
};

test("each cell of a table is mapped or reported: the samples", () => {
  check(...example());
  check(...practice());
});

test("an error, a bound, an unknown column and an unknown grade are reported, each with its cell", () => {
  const { problems, coverage, plan } = read(sheet("Mål 2021", `
    Indikator      | Utfall 2020 | Utfall 2021 | Målvärde   | Bedömning   | Xyzzy
    Trygga elever  | #SAKNAS!    | 91 %        | minst 90 % | Uppnås      | en sak
    Nöjda brukare  | 85 %        | > 80 %      | minst 90 % | Sisådär     | en annan
    Frånvaro       | 5 %         | mäts ej i år | högst 4 % | Uppnås inte |
  `));
  expect(problems.map(({ code, cell }) => [code, cell])).toEqual([
    ["oläst-kolumn", "'Mål 2021'!F1"],
    ["fel-i-cell", "'Mål 2021'!B2"],
    ["okänd-bedömning", "'Mål 2021'!E3"],
    ["gräns-som-utfall", "'Mål 2021'!C3"],
  ]);
  expect(coverage.reported).toBe(6);
  expect(plan.indicators[2]!.outcomes.map(({ value, text }) => [value, text])).toEqual([[5, "5 %"], [null, "mäts ej i år"]]);
});

test("hidden columns are not read, hidden rows are, and both are said", () => {
  const drawn = sheet("Mål", `
    Indikator      | Utfall 2021 | Målvärde   | Kommentar
    Trygga elever  | 91 %        | minst 90 % | hemligt
    Nöjda brukare  | 85 %        | minst 90 % | hemligt
  `);
  drawn.columns.set(3, { hidden: true });
  drawn.rows.set(2, { hidden: true });
  const { plan, problems } = read(drawn);
  expect(tree(plan)).toHaveLength(2);
  expect(plan.indicators.flatMap(({ comments }) => comments)).toEqual([]);
  expect(problems.map(({ message }) => message)).toEqual([
    "Kolumnen ”Kommentar” är dold och läses inte. Visa kolumnen om den ska vara med.",
    "1 dold rad ingår i läsningen. Ta bort filtret eller visa raderna för att se dem.",
  ]);
});

test("hidden sheets and our own are never sources", () => {
  const drawn = (): Sheet => sheet("Mål", "Mål | Bedömning\nTrygga barn | Uppnås");
  const hidden = read({ ...drawn(), visibility: "hidden" });
  expect([hidden.tables, hidden.problems.map(({ code, cell }) => [code, cell])]).toEqual([[], [["dolt-blad", "Mål!A1"]]]);
  expect(read({ ...drawn(), tag: "overview" }).tables).toEqual([]);
});

const WORDS = ["Mål", "Indikator", "Utfall 2021", "Målvärde", "Bedömning", "Ansvarig", "Kommentar", "Uppnås", "Uppnås inte", "minst 80 %", "ska öka", "KS", "Andel nöjda brukare", "Summa", "* not", "↗", "> 5", "#REF!", "Område 1: Trygghet", "", "2021"];
const value = fc.oneof<fc.Arbitrary<Value>[]>(fc.constantFrom(...WORDS), fc.constantFrom(0.76, 2021, 81.4, -3, 1e21), fc.constant(null), fc.boolean(), fc.constant({ error: "#N/A" }), fc.string({ maxLength: 12 }));

test("the account holds for any grid, and nothing throws", () => {
  fc.assert(
    fc.property(fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 14 }), fc.array(fc.tuple(fc.nat(12), fc.nat(7), fc.nat(2), fc.nat(3)), { maxLength: 3 }), (grid, merges) => {
      const drawn = newSheet("Blad1");
      grid.forEach((row, r) => row.forEach((cell, c) => setCell(drawn, r, c, cell)));
      const taken = new Set<string>();
      for (const [top, left, high, wide] of merges) {
        const cells = Array.from({ length: (high + 1) * (wide + 1) }, (_, i) => `${top + Math.floor(i / (wide + 1))},${left + (i % (wide + 1))}`);
        if (cells.some((cell) => taken.has(cell))) continue;
        cells.forEach((cell) => taken.add(cell));
        drawn.merges.push({ top, left, bottom: top + high, right: left + wide });
      }
      check(drawn);
    }),
    { numRuns: process.env["MALTAVLAN_FULL"] ? 1500 : 300, seed: 7 },
  );
});

test("a sheet changed at random is still accounted for, and gives no indicator that is not written in it", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom("row", "column", "drop", "text", "swap", "merge", "header"), fc.nat(30), fc.nat(10)), { maxLength: 6 }), (changes) => {
      const [drawn] = example();
      for (const [kind, r, c] of changes) change(drawn!, kind, r, c);
      check(drawn!);
      const written = drawn!.values.flatMap((row) => row ?? []).map((cell) => String(cell).replace(/\s+/g, " "));
      for (const { title } of read(drawn!).plan.indicators) expect(written.some((text) => text.includes(title))).toBe(true);
    }),
    { numRuns: process.env["MALTAVLAN_FULL"] ? 300 : 40, seed: 11 },
  );
});

function change({ values, formats, merges }: Sheet, kind: string, row: number, column: number): void {
  if (kind === "row") {
    values.splice(row, 0, []);
    formats.splice(row, 0, []);
    for (const area of merges) if (area.top >= row) [area.top, area.bottom] = [area.top + 1, area.bottom + 1];
  }
  if (kind === "column") {
    for (const cells of values) cells?.splice(column, 0, null);
    for (const cells of formats) cells?.splice(column, 0, undefined);
    for (const area of merges) if (area.left >= column) [area.left, area.right] = [area.left + 1, area.right + 1];
  }
  if (kind === "swap" && values[row] && values[column + 5]) [values[row], values[column + 5]] = [values[column + 5], values[row]];
  if (kind === "merge" && !merges.some((area) => area.top <= row + 1 && area.bottom >= row && area.left <= column + 1 && area.right >= column)) merges.push({ top: row, left: column, bottom: row + 1, right: column + 1 });
  if (kind === "header" && values[4]) values[4]![column] = ["Uppföljning", "Läge", "Värde 2024", "", "Utfall"][row % 5]!;
  if (kind === "drop" && values[row]) values[row]![column] = null;
  if (kind === "text" && typeof values[row]?.[column] === "number") values[row]![column] = String(values[row]![column]).replace(".", ",");
}

test("a copy of a status sheet, which has no tag, is no source either", () => {
  const copy = sheet("2 Omsorg (2)", `
    2 Omsorg
    Nr | Mål och indikatorer | 2021 | Målvärde   | Beräknad   | Kommentar | Nyckel · 2021
       | Nöjda brukare       | 85 % | minst 90 % | ◐ Uppnås delvis |      | indikator:nöjda brukare
  `);
  expect(read(copy).tables).toEqual([]);
});

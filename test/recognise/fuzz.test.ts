import fc from "fast-check";
import { SAMPLES } from "../../samples/samples";
import { wordsOf, type Recognition } from "../../src/domain/plan";
import { parseArea } from "../../src/sheet/address";
import { newSheet, setCell, type Sheet, type Value } from "../../src/sheet/book";
import { columnOf, insertColumn, insertRow, merge, rowOf } from "./edits";
import { read } from "./kit";
import { runs, sampled } from "../whole";

const samples = Object.keys(SAMPLES);
const made = new Map(samples.map((sample) => [sample, SAMPLES[sample]!()]));

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
        const under = merges.some(
          (area) =>
            r >= area.top &&
            r <= area.bottom &&
            c >= area.left &&
            c <= area.right &&
            (r !== area.top || c !== area.left),
        );
        if (!under) cells++;
      }
    }
  }
  return cells;
}

/** Reads a workbook and checks its account against an independent count. */
function accounted(...sheets: Sheet[]): Recognition {
  const found = read(...sheets);
  const { coverage, tables } = found;
  expect(coverage.mapped + coverage.reported).toBe(coverage.nonEmpty);
  expect(coverage.nonEmpty).toBe(counted(sheets, tables));
  return found;
}

sampled(3, samples)("each cell of a table is mapped or reported: %s", (sample) => {
  accounted(...made.get(sample)!);
});

const WORDS = [
  "Mål",
  "Indikator",
  "Utfall 2021",
  "Målvärde",
  "Bedömning",
  "Ansvarig",
  "Kommentar",
  "Uppnås",
  "Uppnås inte",
  "minst 80 %",
  "ska öka",
  "KS",
  "Andel nöjda brukare",
  "Summa",
  "* not",
  "↗",
  "> 5",
  "#REF!",
  "Område 1: Trygghet",
  "Mål 1",
  "1, 2",
  "",
  "2021",
];
const value = fc.oneof<fc.Arbitrary<Value>[]>(
  fc.constantFrom(...WORDS),
  fc.constantFrom(0.76, 2021, 81.4, -3, 1e21),
  fc.constant(null),
  fc.boolean(),
  fc.constant({ error: "#N/A" }),
  fc.string({ maxLength: 12 }),
);

test("the account holds for any grid, and nothing throws", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 14 }),
      fc.array(fc.tuple(fc.nat(12), fc.nat(7), fc.nat(2), fc.nat(3)), { maxLength: 3 }),
      (grid, merges) => {
        const drawn = newSheet("Blad1");
        grid.forEach((row, r) => row.forEach((cell, c) => setCell(drawn, r, c, cell)));
        for (const [top, left, high, wide] of merges)
          merge(drawn, { top, left, bottom: top + high, right: left + wide });
        accounted(drawn);
      },
    ),
    { numRuns: runs(12, 1500), seed: 7 },
  );
});

/**
 * What happens to a workbook over the years. Each writes no name of anything: an indicator whose words were not there
 * before is invented. A header for who answers over names of measures sets them behind their goal as parts of it.
 */
const CHANGES: Record<string, (sheet: Sheet, a: number, b: number) => void> = {
  "a row is inserted": (sheet, a) => insertRow(sheet, rowOf(sheet, a), []),
  "a column is inserted": (sheet, a) => insertColumn(sheet, columnOf(sheet, a)),
  "a row is moved": (sheet, a, b) => {
    if (sheet.merges.length > 0) return;
    const [from, to] = [rowOf(sheet, a), rowOf(sheet, b)];
    for (const rows of [sheet.values, sheet.formats] as unknown[][]) {
      while (rows.length <= Math.max(from, to)) rows.push(undefined);
      rows.splice(to, 0, ...rows.splice(from, 1));
    }
  },
  "a column is moved": (sheet, a, b) => {
    if (sheet.merges.length > 0) return;
    const [from, to] = [columnOf(sheet, a), columnOf(sheet, b)];
    for (const cells of [...sheet.values, ...sheet.formats]) {
      if (!cells) continue;
      while (cells.length <= Math.max(from, to)) cells.push(undefined as never);
      cells.splice(to, 0, ...(cells.splice(from, 1) as never[]));
    }
  },
  "cells are merged": (sheet, a, b) =>
    merge(sheet, {
      top: rowOf(sheet, a),
      left: columnOf(sheet, b),
      bottom: rowOf(sheet, a) + (b % 2),
      right: columnOf(sheet, b) + 1,
    }),
  "a header is reworded": (sheet, a, b) => {
    const header = sheet.values.findIndex(
      (row) => (row ?? []).filter((cell) => cell !== null && cell !== undefined && cell !== "").length > 3,
    );
    const columns = (sheet.values[header] ?? []).flatMap((cell, c) => (typeof cell === "string" ? [c] : []));
    if (columns.length > 0)
      sheet.values[header]![columns[a % columns.length]!] = [
        "Uppföljning",
        "Läge",
        "Värde 2024",
        "",
        "Utfall",
        "Att nå",
        "Vem",
      ][b % 7]!;
  },
  "a number is typed as text": (sheet, a, b) => {
    const [r, c] = [rowOf(sheet, a), columnOf(sheet, b)];
    const number = sheet.values[r]?.[c];
    if (typeof number === "number")
      sheet.values[r]![c] = [String(number).replace(".", ","), `${number} st`, `ca ${number}`, `'${number}`][b % 4]!;
  },
  "a cell is emptied": (sheet, a, b) => {
    const row = sheet.values[rowOf(sheet, a)];
    if (row && columnOf(sheet, b) < row.length) row[columnOf(sheet, b)] = null;
  },
};

/** Every text that names something, of a goal, an indicator or an area, as the reader has it. */
const names = ({ plan }: Recognition): Set<string> =>
  new Set([...plan.areas, ...plan.goals, ...plan.indicators].map(({ title }) => title));

test("a sample that is changed is accounted for, and no indicator is invented", () => {
  const known = new Map<string, Set<string>>();
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), fc.nat(5), fc.nat(400), fc.nat(400)), {
        minLength: 1,
        maxLength: 5,
      }),
      (sample, changes) => {
        const sheets = structuredClone(made.get(sample)!);
        if (!known.has(sample)) known.set(sample, names(read(...sheets)));
        for (const [change, on, a, b] of changes) CHANGES[change]!(sheets[on % sheets.length]!, a, b);
        const found = accounted(...sheets);
        const invented = found.plan.indicators.filter((one) => !known.get(sample)!.has(wordsOf(one)));
        expect(invented).toEqual([]);
      },
    ),
    { numRuns: runs(4, 500), seed: 11 },
  );
});

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { recogniseIn } from "../../../src/commands/map";
import { statedMap } from "../../../src/commands/statedMap";
import { scalesFor } from "../../../src/commands/styrmodell";
import { standard } from "../../../src/domain/presets/standard";
import { readBook } from "../../../src/files/xlsx";
import { recognise } from "../../../src/recognise/recognise";
import type { Book } from "../../../src/sheet/book";
import { sampled, dear } from "../../whole";
import { book, read, sheet } from "../kit";
import { namedTables, labelledTables } from "../real/tables";
import { plainly, sampleOf } from "./corrections";

/** What is read with the tables of the first reading as a map, through JSON, and the first reading. */
function twice(of: Book): [again: unknown, first: unknown] {
  const first = recogniseIn(of, standard);
  if (!first.ok) throw new Error(first.reason);
  const written: unknown = JSON.parse(JSON.stringify({ tables: first.value.tables }));
  const map = statedMap(written);
  expect(map).toEqual({ ok: true, value: written });
  const again = map.ok ? recogniseIn(of, standard, map.value) : map;
  const { plan, period } = first.value;
  return [again.ok ? { plan: again.value.plan, period: again.value.period } : again.reason, { plan, period }];
}

const samples = readdirSync("samples").filter((name) => name.endsWith(".xlsx"));

describe("the tables that read gives, handed back as a map, give the same plan:", () => {
  sampled(3, samples)("%s", (name) => {
    const workbook = readBook(readFileSync(join("samples", name)));
    if (!workbook.ok) throw new Error(workbook.reason);
    const [again, first] = twice(workbook.book);
    expect(again).toEqual(first);
  });

  // Every fortieth table, from the first to the fortieth of them.
  const parts = Array.from({ length: 40 }, (_, i) => [i + 1, namedTables().filter((__, at) => at % 40 === i)] as const);
  sampled(40, parts)("labelled tables, part %i of 40", (_, tables) => {
    for (const { name, read } of tables) {
      const [again, first] = twice(book(...read().sheets));
      expect([name, again]).toEqual([name, first]);
    }
  });
});

/** Of the facts of every 24th labelled table with columns and rows, in per cent. */
const FLOOR = 99;

dear("a true map of columns and rows alone is followed", () => {
  const held = sampleOf(labelledTables(), 24, 1).flatMap((table) => plainly(table) ?? []);
  const sum = (of: "found" | "facts"): number => held.reduce((all, { score }) => all + score[of], 0);
  expect(held.length).toBeGreaterThan(10);
  expect(held.flatMap(({ refused, score }) => (refused ? [`${score.name}: ${refused}`] : []))).toEqual([]);
  expect((100 * sum("found")) / sum("facts")).toBeGreaterThanOrEqual(FLOOR);
});

test("read's own table, turned, is read again by its map", () => {
  const drawn = sheet(
    "Mål",
    `
    Indikator   | Trygga elever | Nöjda brukare
    Utfall 2021 | 91 %          | 80 %
    Nivå        | minst 90 %    | minst 90 %
    Bedömning   | Uppnås        | Uppnås inte
  `,
  );
  const first = read(drawn);
  expect(first.tables[0]!.orientation).toBe("columns");
  const map = first.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => (column.row === 3 ? { ...column, role: "target" as const } : column)),
  }));
  expect(
    recognise(book(drawn), { scales: scalesFor(standard), map: { tables: map } }).plan.indicators.map(
      ({ targets }) => targets[0]?.text,
    ),
  ).toEqual(["minst 90 %", "minst 90 %"]);
});

import { goalTable } from "../../bench/book";
import { partsIn } from "../../src/recognise/rows/parts";
import type { RowKind } from "../../src/recognise/rows/kind";
import { gridOf } from "../../src/recognise/grid";
import { setCell } from "../../src/sheet/book";
import { read } from "./kit";

/** More rows than those whose sheet is kept from one reading to the next. */
const ROWS = 2_100;

test("a large table's outcomes are made when somebody asks for them, and then once", () => {
  const sheet = goalTable(ROWS);
  const { indicators } = read(sheet).plan;
  const [asked, other] = [indicators[0]!, indicators[1]!];
  const before = asked.outcomes.map(({ value }) => value);
  // In the fifth column is the first outcome; a reading of the whole table would have seen what stood there.
  for (const row of [1, 2]) setCell(sheet, row, 4, 4_711);
  expect(asked.outcomes.map(({ value }) => value)).toEqual(before);
  // Its cell is formatted as percent.
  expect(other.outcomes[0]!.value).toBe(471_100);
});

test("an indicator has its outcomes among its own properties, once", () => {
  const [indicator] = read(goalTable(3)).plan.indicators;
  const names = Object.keys(indicator!);
  expect(names.filter((name) => name === "outcomes")).toHaveLength(1);
  expect(structuredClone(indicator)).toEqual({ ...indicator });
  expect(JSON.parse(JSON.stringify(indicator))).toHaveProperty("outcomes.21.period", "2024");
});

test("rows under headings are told apart in time that grows with their number", () => {
  const sheet = goalTable(60_000);
  const kinds = Array.from({ length: 60_000 }, (_, i): RowKind => (i === 0 ? "group" : "data"));
  const begun = performance.now();
  expect(partsIn({ grid: gridOf(sheet), first: 1 }, kinds, [1, 2], [3])).toBeNull();
  // Looking up through all rows for the heading of each took some twenty seconds.
  expect(performance.now() - begun).toBeLessThan(5_000);
});

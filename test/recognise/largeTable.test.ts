import { goalTable } from "../../bench/book";
import { partsIn } from "../../src/recognise/rows/parts";
import type { RowKind } from "../../src/recognise/rows/kind";
import { gridOf } from "../../src/recognise/grid/grid";
import { setCell } from "../../src/sheet/book";
import { processorTime } from "../processorTime";
import { inWhole } from "../whole";
import { read } from "./kit";

/** More rows than those whose sheet is kept from one reading to the next. */
const ROWS = 2_100;

inWhole("a large table's outcomes are made when somebody asks for them, and then once", () => {
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

/** Processor seconds for telling apart the rows of a table of so many. */
function tellingApart(rows: number): number {
  const region = { grid: gridOf(goalTable(rows)), first: 1 };
  const kinds = Array.from({ length: rows }, (_, i): RowKind => (i === 0 ? "group" : "data"));
  const used = processorTime();
  expect(partsIn(region, kinds, [1, 2], [3])).toBeNull();
  return used();
}

test("rows under headings are told apart in time that grows with their number", () => {
  const [few, many] = [tellingApart(10_000), tellingApart(60_000)];
  // Looking up through all rows for the heading of each takes thirty-six times as long for six times as many.
  expect(many / (few + NOISE)).toBeLessThan(20);
});

/** Seconds: less than this tells nothing. */
const NOISE = 0.05;

import { newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { MOST_COLUMNS } from "../../src/recognise/roles/features";
import { goalTable } from "../../bench/book";
import { partsIn } from "../../src/recognise/rows/parts";
import type { RowKind } from "../../src/recognise/rows/kind";
import { gridOf } from "../../src/recognise/grid/grid";
import { processorTime } from "../processorTime";
import { dear, inWhole, sampled } from "../whole";
import { read } from "./kit";

/** Seconds: less than this tells nothing. */
const NOISE = 0.05;

const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const LAST_YEAR = 2024;

/** Months up to December of the last year, as headers, the latest last. */
const monthsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const before = count - 1 - i;
    return `Utfall ${MONTHS[11 - (before % 12)]!} ${LAST_YEAR - Math.floor(before / 12)}`;
  });

/** A table of three measures with outcomes of so many months; each value is the number of its column and row. */
function monthly(months: readonly string[]): Sheet {
  const sheet = newSheet("Mål");
  ["Mål", "Indikator", "Målvärde 2024", ...months].forEach((text, c) => setCell(sheet, 0, c, text));
  ["Sjukfrånvaro", "Vräkningar", "Klagomål"].forEach((name, r) => {
    setCell(sheet, r + 1, 0, "Verksamheten ska bli bättre");
    setCell(sheet, r + 1, 1, `Antal ${name.toLowerCase()}`);
    setCell(sheet, r + 1, 2, "högst 500");
    months.forEach((_, c) => setCell(sheet, r + 1, c + 3, 10 * (c + 1) + r));
  });
  return sheet;
}

dear("each of 309 months is an outcome with its own value, the last of them too", () => {
  const months = monthsOf(309);
  const { plan, problems } = read(monthly(months));
  expect(plan.indicators.map(({ outcomes }) => outcomes.length)).toEqual([309, 309, 309]);
  const [first] = plan.indicators;
  expect(first!.outcomes.map(({ value }) => value)).toEqual(months.map((_, c) => 10 * (c + 1)));
  expect(first!.outcomes.at(-1)).toMatchObject({ period: "2024-12", value: 3090 });
  expect(problems).not.toContainEqual(expect.objectContaining({ code: "oläst-kolumn" }));
});

dear("of a table that is too wide to be read together, the earliest months are left and told by their headers", () => {
  const count = MOST_COLUMNS + 2;
  const months = monthsOf(count);
  const { plan, problems } = read(monthly(months));
  // Three columns name the rows and their target, so five months do not fit.
  expect(plan.indicators[0]!.outcomes).toHaveLength(count - 5);
  expect(plan.indicators[0]!.outcomes.at(-1)).toMatchObject({ period: "2024-12", value: 10 * count });
  const told = problems.filter(({ code }) => code === "oläst-kolumn");
  expect(told.map(({ cell }) => cell)).toEqual(["D1", "E1", "F1", "G1", "H1"].map((cell) => `Mål!${cell}`));
  expect(told[0]!.message).toContain(months[0]!);
});

dear("the earliest are left also where the latest month stands first", () => {
  const months = monthsOf(MOST_COLUMNS).reverse();
  const { plan, problems } = read(monthly(months));
  expect(plan.indicators[0]!.outcomes[0]).toMatchObject({ period: "2024-12", value: 10 });
  expect(plan.indicators[0]!.outcomes).toHaveLength(MOST_COLUMNS - 3);
  expect(problems.filter(({ code }) => code === "oläst-kolumn")).toHaveLength(3);
});

/** Processor seconds for reading a table of so many months: the least of three, since what else runs slows some of them. */
function reading(count: number): number {
  const seconds = [1, 2, 3].map((nth) => {
    const sheet = monthly(monthsOf(count));
    // A sheet that is as it was is not read again.
    setCell(sheet, 1, 2, `högst ${500 + nth}`);
    const used = processorTime();
    read(sheet);
    return used();
  });
  return Math.min(...seconds);
}

inWhole("four times as many months take nowhere near sixteen times as long", () => {
  reading(20);
  const [few, many] = [reading(75), reading(300)];
  expect(many / (few + NOISE)).toBeLessThan(10);
});

sampled(3, [40, 8, 21, 64, 128, 450])("a goal table is read with %i columns of other things beside it", (others) => {
  const drawn = newSheet("Mål");
  const headers = ["Mål", "Indikator", "Ansvarig nämnd", "Målvärde 2024", "Utfall 2024", "Kommentar"];
  const beside = Array.from({ length: others }, (_, at) => `Uppgift i.${at}`);
  [...headers, ...beside].forEach((text, c) => setCell(drawn, 0, c, text));
  for (let r = 1; r <= 40; r++) {
    const goal = `Verksamheten ska bli bättre i del ${Math.ceil(r / 5)}`;
    const own = [goal, `Andel nöjda elever i skola ${r}`, "Skolnämnden", `minst ${50 + r} %`, 95 - r, `Insats ${r}`];
    [...own, ...beside.map((_, at) => (at % 3 === 0 ? `Text ${r}.${at}` : r * at))].forEach((value, c) =>
      setCell(drawn, r, c, value),
    );
  }
  const { plan } = read(drawn);
  const right = plan.indicators.map(({ title, targets, outcomes }) => [
    title,
    targets.map(({ text }) => text),
    outcomes.map(({ value }) => value),
  ]);
  expect([plan.goals.length, right]).toEqual([
    8,
    Array.from({ length: 40 }, (_, at) => [`Andel nöjda elever i skola ${at + 1}`, [`minst ${51 + at} %`], [94 - at]]),
  ]);
});

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

import { rehearse, rehearsed } from "../../src/commands/rehearsal";
import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { recognise } from "../../src/recognise/recognise";
import { goalTable } from "../../bench/book";
import { newBook } from "../../src/sheet/book";

const read = (book: ReturnType<typeof rehearsed>): ReturnType<typeof recognise> =>
  recognise(book, { scales: scalesFor(standard) });

test("what is rehearsed is a goal table that is read whole, with targets of many kinds", () => {
  const { plan, coverage } = read(rehearsed());
  expect(plan.goals.map(({ title }) => title)).toEqual([
    "Alla barn ska få en likvärdig skola",
    "En attraktiv arbetsgivare",
    "Klimatpåverkan ska minska",
    "Trygghet hela livet",
  ]);
  expect(plan.indicators).toHaveLength(8);
  expect(new Set(plan.indicators.map(({ targets: [target] }) => target?.reading.kind)).size).toBeGreaterThan(4);
  expect(coverage.reported).toBeLessThan(3);
});

test("a reading is the same after a rehearsal as without one", async () => {
  const book = { ...newBook(), sheets: [goalTable(20)] };
  const after = (rehearse(), JSON.stringify(read(book)));
  jest.resetModules();
  const { recognise: fresh } = await import("../../src/recognise/recognise");
  expect(JSON.stringify(fresh(book, { scales: scalesFor(standard) }))).toBe(after);
});

import { collecting } from "../../src/commands/collecting";
import { newBook } from "../../src/sheet/book";
import { town } from "./town";

test("the collecting table of the tests is read as it is meant", () => {
  const { sheet, rows } = town();
  const read = collecting({ ...newBook(), sheets: [sheet] }, {});
  if (!read.ok) throw new Error(read.reason);
  const { recognition, period, committees } = read.value;
  expect(period).toBe("2024");
  expect(recognition.plan.goals.map(({ title }) => title)).toEqual(
    rows.filter(({ kind }) => kind === "goal").map(({ title }) => title),
  );
  expect(recognition.plan.indicators.map(({ title }) => title)).toEqual(
    rows.filter(({ kind }) => kind === "indicator").map(({ title }) => title),
  );
  expect(
    [...committees.byName.values()].map(({ committee, goals, indicators }) => [
      committee,
      goals.length,
      indicators.length,
    ]),
  ).toEqual([...new Set(rows.map(({ committee }) => committee))].map((committee) => [committee, 2, 4]));
});

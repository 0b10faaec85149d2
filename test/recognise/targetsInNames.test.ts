import { read, sheet } from "./kit";

const targetsOf = (drawing: string): string[] =>
  read(sheet("Uppföljning", drawing)).plan.indicators.map(
    ({ targets }) =>
      targets.map(({ reading }) => `${reading.kind} ${"value" in reading ? reading.value : ""}`).join() || "-",
  );

test("a table without targets has those that stand last in its measures' names, in the unit of their outcomes", () =>
  expect(
    targetsOf(`
      Mål         | Mått                                | Utfall 2024 | Utfall 2023
      God service | NKI bygglov, minst 70               | 68          | 66
      God service | Klagomål besvarade, minst 90 %      | 92 %        | 88 %
      God miljö   | Frisknärvaro, högst 5 sjukdagar     | 61 %        | 64 %
    `),
  ).toEqual(["min 70", "min 90", "-"]));

test("beside a column of targets an empty cell is no target in the name", () =>
  expect(
    targetsOf(`
      Mål         | Mått                      | Målvärde 2024 | Utfall 2024
      God service | NKI bygglov, minst 70     |               | 68
      God service | Nöjda elever, %           | minst 80 %    | 92 %
    `),
  ).toEqual(["-", "min 80"]));

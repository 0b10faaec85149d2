import { indicatorsIn } from "../../src/domain/assessment";
import type { Sheet } from "../../src/sheet/book";
import { sheet } from "../recognise/kit";
import { read } from "./proof/sheets";

/** Whether each measure meets its target, as nothing is decided; else what is not proved. */
const verdicts = (...sheets: Sheet[]): unknown[] =>
  read(sheets, [], undefined, "undecided")
    .assessed.areas.flatMap(indicatorsIn)
    .map(({ verdict }) => verdict.met ?? verdict.unproved);

const ROWS = `
  Mått | Målvärde | Utfall
  Väntetid, dagar | högst 30 | 41
  Nöjda medborgare, % | minst 80 | 86`;

test.each([
  "Förbundet bildades den 1 juli 2025 av två tidigare",
  "Data uttagna 2025-06-10",
  "Senast ändrad av ekonomienheten 14 mars 2025",
])("a day that ends no month is when something was done, and no period: %s", (line) => {
  expect(verdicts(sheet("Mål", `Måluppföljning verksamhetsåret 2025\n  ${line}\n${ROWS}`))).toEqual([false, true]);
});

test("a day that ends a month is the period's end", () => {
  expect(verdicts(sheet("Mål", `Måluppföljning\n  Per 2025-08-31\n${ROWS}`))).not.toContain(undefined);
  expect(read([sheet("Mål", `Måluppföljning\n  Per 2025-08-31\n${ROWS}`)]).recognition.period).toBe("2025-08");
});

test("fourteen of fourteen are no year after a month", () => {
  expect(
    read([sheet("Mål", `Måluppföljning 2024\n  Enkät i oktober, 14 av 14 svarade\n${ROWS}`)]).recognition.period,
  ).toBe("2024");
});

test("what stands without a year beside an earlier year's is of another: neither is graded", () => {
  const rows = (...headers: string[]): Sheet =>
    sheet(
      "Mål",
      `
  Indikator | ${headers.join(" | ")}
  Andel nöjda brukare | 76 % | minst 78 % | 79 %
  Sjukfrånvaro | 6,4 % | högst 6,0 % | 7,2 %`,
    );
  expect(verdicts(rows("Utfall 2023", "Årets mål", "Årets utfall"))).toEqual(["period", "period"]);
  expect(verdicts(rows("Utfall 2023", "Mål 2024", "Utfall 2024"))).toEqual([true, false]);
});

test("of two years over each other the lower is the column's", () => {
  const found = sheet(
    "Mål",
    `
   | | Bokslut 2024 |
  Mått | Målnivå | Värde 2023 | Värde 2024
  Soliditet, % | minst 30 | 41 | 29
  Likvida medel, mnkr | minst 350 | 205 | 412`,
  );
  expect(verdicts(found)).toEqual([false, true]);
});

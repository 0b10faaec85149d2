import { given, table, read } from "./proof/sheets";
import { indicatorsIn } from "../../src/domain/assessment";
import { sheet } from "../recognise/kit";

/*
 * Headers over targets without a year (docs/nar-maltavlan-bedomer.md, `inForce`): those that say that the targets are of
 * another time than the reported are asked about once, and the others are taken as standing.
 */

const under = (header: string) => [table(`Mått | ${header} | Utfall 2024`)];
const GRADED = ["Nöjda brukare, %: true", "Antal besök: false"];

describe.each([
  "Långsiktigt mål",
  "Mål lång sikt",
  "Mål på sikt",
  "Slutmål",
  "Målbild",
  "Mål vid periodens slut",
  "Mål för kommande period",
  "Förslag till mål",
  "Tidigare mål",
])("%s", (header) => {
  test("is asked about once, and nothing is graded", () => {
    const { measures, asked } = given(under(header));
    expect(measures).toEqual(["Nöjda brukare, %: inForce", "Antal besök: inForce"]);
    expect(asked).toEqual([`Gäller målen under ”${header}” även 2024?`]);
  });
  test("holds for the period when that is answered", () => {
    const { choices } = given(under(header));
    expect(given(under(header), [choices[0]![0]!])).toMatchObject({ measures: GRADED, asked: [] });
  });
});

test.each(["Mål", "Nämndens mål", "Årligt mål", "Målvärde (beslutat av KF)", "Målnivå", "Måltal"])(
  "%s is graded without a question",
  (header) => expect(given(under(header))).toMatchObject({ measures: GRADED, asked: [] }),
);

test.each([
  "Mått | Mål | Långsiktigt mål | Utfall 2024",
  "Mått | Långsiktigt mål | Mål | Utfall 2024",
  "Mått | Mål 2024 | Slutmål 2027 | Utfall 2024",
])("%s: the targets of now are the ones that count", (header) => {
  const isFirst = header.startsWith("Mått | Långsiktigt");
  const rows = isFirst
    ? "\n  Nöjda brukare, % | minst 95 % | minst 80 % | 85 %\n  Antal besök | minst 80 | minst 100 | 90"
    : "\n  Nöjda brukare, % | minst 80 % | minst 95 % | 85 %\n  Antal besök | minst 100 | minst 80 | 90";
  expect(given([table(header, "Mål", rows)])).toMatchObject({ measures: GRADED, asked: [] });
});

const target = (text: string): string =>
  given([table("Mått | Mål | Utfall 2024", "Mål", `\n Nöjda, % | ${text} | 85 %`)]).measures[0]!;

test.each([
  ["minst 80 % på sikt", "inForce"],
  ["på lång sikt minst 80 %", "inForce"],
  ["minst 80 % (vision)", "inForce"],
  ["minst 80 % i slutet av perioden", "inForce"],
  ["minst 80 % inom planperioden", "inForce"],
  ["minst 80 % (fr.o.m. 2025)", "inForce"],
  ["minst 80 % från 2025", "inForce"],
  ["minst 80 % (målår 2027)", "inForce"],
  ["minst 80 % (gäller 2026)", "inForce"],
  ["minst 80 % (vid utgången av 2026)", "inForce"],
  ["minst 80 % (gäller från 2022)", "true"],
  ["minst 80 % fr.o.m. 2023", "true"],
  ["minst 80 % (höjs till 90 % från 2025)", "true"],
  ["minst 80 % varje år", "true"],
  ["minst 80 % under året", "true"],
  ["minst 80 % (95 % 2026)", "true"],
])("%s: %s", (text, says) => expect(target(text)).toBe(`Nöjda, %: ${says}`));

const ROWS = `
  Mått | Målvärde | Utfall
  Väntetid, dagar | högst 30 | 41
  Nöjda medborgare, % | minst 80 | 86`;
const ofYears = (headers: string): string => `
  Indikator | ${headers}
  Andel nöjda brukare | 76 % | minst 78 % | 79 %
  Sjukfrånvaro | 6,4 % | högst 6,0 % | 7,2 %`;
const PERIOD = ["period", "period"];

/** The period that a sheet is of, and of each measure whether it meets its target; else what is not proved. */
test.each<[what: string, drawing: string, period: string, verdicts: unknown[]]>([
  ...[
    "Förbundet bildades den 1 juli 2025 av två tidigare",
    "Data uttagna 2025-06-10",
    "Senast ändrad av ekonomienheten 14 mars 2025",
  ].map((line): [string, string, string, boolean[]] => [
    `a day that ends no month is when something was done, and no period: ${line}`,
    `Måluppföljning verksamhetsåret 2025\n  ${line}\n${ROWS}`,
    "2025",
    [false, true],
  ]),
  [
    "a day that ends a month is the period's end",
    `Måluppföljning\n  Per 2025-08-31\n${ROWS}`,
    "2025-08",
    [false, true],
  ],
  [
    "fourteen of fourteen are no year after a month",
    `Måluppföljning 2024\n  Enkät i oktober, 14 av 14 svarade\n${ROWS}`,
    "2024",
    [false, true],
  ],
  [
    "what stands without a year beside an earlier year's is of another: neither is graded",
    ofYears("Utfall 2023 | Årets mål | Årets utfall"),
    "2023",
    PERIOD,
  ],
  ["of its own year it is graded", ofYears("Utfall 2023 | Mål 2024 | Utfall 2024"), "2024", [true, false]],
  [
    "of two years over each other the lower is the column's",
    `
   | | Bokslut 2024 |
  Mått | Målnivå | Värde 2023 | Värde 2024
  Soliditet, % | minst 30 | 41 | 29
  Likvida medel, mnkr | minst 350 | 205 | 412`,
    "2024",
    [false, true],
  ],
])("%s", (_, drawing, period, verdicts) => {
  const { recognition, assessed } = read([sheet("Mål", drawing)], [], undefined, "undecided");
  expect(recognition.period).toBe(period);
  expect(assessed.areas.flatMap(indicatorsIn).map(({ verdict }) => verdict.met ?? verdict.unproved)).toEqual(verdicts);
});

import { assessIn } from "../../../src/commands/assessed";
import { indicatorsIn } from "../../../src/domain/assessment";
import type { RecognisedTable, Role } from "../../../src/domain/plan";
import { correctionOf, noCorrections, withCorrection } from "../../../src/recognise/corrections/correction";
import { readMemory, writeMemory } from "../../../src/report/continuity/memory";
import { book } from "../../recognise/kit";
import { given, read, table } from "./sheets";

/*
 * What a column of outcomes is headed with (docs/nar-maltavlan-bedomer.md, `followUp`): planned figures, and words that say
 * neither that they are outcomes nor what is measured, grade by an answer alone.
 */

const GRADED = ["Nöjda brukare, %: true", "Antal besök: false"];
const WITHHELD = ["Nöjda brukare, %: followUp", "Antal besök: followUp"];
const under = (header: string, name = "Uppföljning 2024") => [table(`Mått | Mål 2024 | ${header}`, name)];

describe.each<[header: string, asks: string]>([
  ...["Budget 2024", "Ram 2024", "Antaget 2024", "Tilldelat 2024"].map((header): [string, string] => [
    header,
    `”${header}” är planerade värden. Är det ändå utfall som står där?`,
  ]),
  ...["Lägst 2024", "Volym 2024"].map((header): [string, string] => [
    header,
    `Är det utfall som står under ”${header}”?`,
  ]),
  ["Bedömd nivå 2024", "”Bedömd nivå 2024” kan vara en prognos. Är det utfall som står där?"],
])("under ”%s”", (header, asks) => {
  test("nothing is graded, with one question", () => {
    const { measures, asked } = given(under(header));
    expect(measures).toEqual(WITHHELD);
    expect(asked.filter((one) => one === asks)).toEqual([asks]);
  });
  test("all is graded once it is answered that they are outcomes", () => {
    const { asked, choices } = given(under(header));
    const answer = choices[asked.indexOf(asks)]![0]!;
    expect(given(under(header), [answer]).measures).toEqual(GRADED);
  });
});

test("the year before's measurement is asked about", () =>
  expect(given(under("Förra mätningen")).measures).toEqual(["Nöjda brukare, %: period", "Antal besök: period"]));

test.each([
  "Värde",
  "Andel",
  "Antal",
  "2024",
  "Nu",
  "Resultat",
  "Kommunen",
  "Aktuellt läge",
  "B24",
  "Vi nådde",
  "Redovisat 2024",
])("%s is of outcomes", (header) => expect(given(under(header)).measures).toEqual(GRADED));

test("a header in the measure's or the target's own words is of outcomes", () => {
  const named = (header: string, rows: string) =>
    given([table(`Mått | Volym, mål 2024 | ${header}`, "Uppföljning 2024", rows)]).measures;
  expect(named("Volym 2024", "\n  Antal besök | minst 100 | 90")).toEqual(["Antal besök: false"]);
  expect(named("Besök 2024", "\n  Antal besök | minst 100 | 90")).toEqual(["Antal besök: false"]);
});

/** What is met under a header once a person has said that its column is of outcomes, and of which period. */
function said(header: string, period: string): (boolean | null)[] {
  const sheets = under(header);
  const { tables } = read(sheets).recognition;
  const [found] = tables as [RecognisedTable];
  const as = (role: Role, of?: string): RecognisedTable => ({
    ...found,
    columns: found.columns.map((one) =>
      one.header === header ? { ...one, role, ...(of ? { period: of } : {}) } : one,
    ),
  });
  const stated = correctionOf(as("other"), as("outcome", period), tables)!;
  const corrections = withCorrection(noCorrections(), { kind: "table", table: stated });
  const made = assessIn(
    { ...book(...sheets), memory: writeMemory({ ...readMemory(undefined).memory, corrections }) },
    {},
  );
  if (!made.ok) throw new Error(made.reason);
  return made.value.assessed.areas.flatMap(indicatorsIn).map(({ verdict }) => verdict.met);
}

test("a column that a person has said is of outcomes is, whatever its header; planned figures and its period alone are asked", () => {
  expect(said("Lägst 2024", "2024")).toEqual([true, false]);
  expect(said("Budget 2024", "2024")).toEqual([null, null]);
  expect(said("Lägst", "2024")).toEqual([null, null]);
});

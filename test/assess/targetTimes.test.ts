import { given, table } from "./proof/sheets";
import { sheet } from "../recognise/kit";
import { cellKey, type Sheet } from "../../src/sheet/book";

/*
 * When targets hold by a note, a comment or a line (docs/nar-maltavlan-bedomer.md, `inForce`): a later year's judges nothing,
 * who has decided them and when changes nothing.
 */

const drawn = (header: string, target: string, under: string): Sheet =>
  sheet("Mål", `\nRedovisning 2024\n\nMått | ${header} | Utfall 2024\nAntal elever | ${target} | 860\n\n${under}`);

test.each([
  ["Målet gäller läsåret 2024/25.", "inForce"],
  ["Gäller från och med 2025.", "inForce"],
  ["Målet ska vara nått 2026.", "inForce"],
  ["Ska uppnås senast 2027", "inForce"],
  ["Reviderat av nämnden i juni 2024.", "false"],
  ["Beslutat av KF 2023-11-20.", "false"],
  ["Gäller från och med 2022.", "false"],
  ["Målet gäller till 2026.", "false"],
  ["Källa: nämndens plan.", "false"],
])("a note of the target, or of its header: %s", (note, says) => {
  expect(given([drawn("Mål", "minst 900*", `* ${note}`)]).measures).toEqual([`Antal elever: ${says}`]);
  expect(given([drawn("Mål*", "minst 900", `* ${note}`)]).measures).toEqual([`Antal elever: ${says}`]);
});

test("a mark of the header of targets that nothing explains is asked about once", () => {
  const { measures, asked } = given([drawn("Mål¹", "minst 900", "")]);
  expect([measures, asked.length]).toEqual([["Antal elever: whole"], 1]);
});

test.each([
  ["Målen ska vara uppfyllda senast 2026.", "inForce"],
  ["Målvärdena gäller från 2025.", "inForce"],
  ["Målen beslutades av fullmäktige 2023.", "false"],
  ["Målen för 2025 beslutas i juni.", "false"],
  ["Målet nås troligen först 2026.", "false"],
])("a line under the table: %s", (line, says) =>
  expect(given([drawn("Mål", "minst 900", line)]).measures).toEqual([`Antal elever: ${says}`]),
);

test.each([
  ["Gäller från 2025", "inForce"],
  ["Beslutat av KF 2023-11-20", "false"],
])("a comment of the target's cell: %s", (comment, says) => {
  const commented = drawn("Mål", "minst 900", "");
  commented.notes.set(cellKey(3, 1), comment);
  expect(given([commented]).measures).toEqual([`Antal elever: ${says}`]);
});

test.each([
  ["Målet ska vara nått 2027.", "inForce"],
  ["Målet höjs 2025.", "false"],
  ["Målet nåddes redan 2023.", "false"],
  ["Vi räknar med att målet nås 2025.", "false"],
])("a comment of the row: %s", (comment, says) => {
  const row = sheet("Mål", `\nMått | Mål | Utfall 2024 | Kommentar\nAntal elever | minst 900 | 860 | ${comment}`);
  expect(given([row]).measures).toEqual([`Antal elever: ${says}`]);
});

const PARTS = `
  Antal tillsyner | minst 80 | 84
  Antal timmar vikarier | högst 4 000 | 4 200`;

test.each([
  ["Mått | Mål t.o.m. augusti | Utfall t.o.m. augusti", ["true", "false"]],
  ["Mått | Mål jan–aug 2024 | Utfall jan–aug 2024", ["true", "false"]],
  ["Mått | Mål T2 2024 | Utfall T2 2024", ["true", "false"]],
  // The year's target, and another part's.
  ["Mått | Mål 2024 | Utfall t.o.m. augusti", ["period", "period"]],
  ["Mått | Mål jan–apr 2024 | Utfall jan–aug 2024", ["inForce", "inForce"]],
])("what is counted up to a part of the year has the target of that part: %s", (header, says) =>
  expect(given([table(header, "Delårsrapport 2024", PARTS)]).measures.map((measure) => measure.split(": ")[1])).toEqual(
    says,
  ),
);

import { cellKey, type Sheet } from "../../src/sheet/book";
import { contentsDigest } from "../../src/sheet/digest";
import { look, plan, read, sheet } from "./kit";

const TABLE = `
  Mål          | Indikator       | Målvärde    | Utfall 2023
  Trygg kommun | Andel trygga    | minst 80 %  | 76
  God skola    | Andel behöriga  | minst 90 %  | 91
`;

test("a sheet that is read again gives the same plan, and an edited one its own", () => {
  const first = read(sheet("Mål", TABLE));
  expect(read(sheet("Mål", TABLE))).toEqual(first);
  const edited = sheet("Mål", TABLE);
  edited.values[1]![2] = "minst 85 %";
  expect(plan(edited).join("\n")).toContain("minst 85 %");
  expect(read(sheet("Mål", TABLE))).toEqual(first);
});

test("a workbook that is changed in place after it was read changes nothing of what is kept", () => {
  const merged = (): Sheet => look(sheet("Mål", TABLE), { merge: ["A5:D5"] });
  const one = merged();
  const first = read(one);
  one.merges[0]!.top = 1;
  one.values[1]![3] = 12;
  one.values.splice(0, 1);
  expect(read(merged())).toEqual(first);
});

test.each<[string, (one: Sheet) => void]>([
  ["its name", (one) => (one.name = "Annat")],
  ["a value", (one) => (one.values[1]![3] = 77)],
  ["where a value stands", (one) => one.values.unshift([])],
  ["a number as text", (one) => (one.values[1]![3] = "76")],
  ["bold", (one) => (one.formats[1] = [{ font: { bold: true } }])],
  ["a note", (one) => one.notes.set(cellKey(1, 1), "avser 2022")],
  ["a formula", (one) => one.formulas.set(cellKey(1, 3), "=1+1")],
  ["a merge", (one) => one.merges.push({ top: 1, left: 0, bottom: 2, right: 0 })],
  ["a hidden row", (one) => one.rows.set(1, { hidden: true })],
])("sheets that differ in %s have other digests", (_, change) => {
  const other = sheet("Mål", TABLE);
  change(other);
  expect(contentsDigest(other)).not.toBe(contentsDigest(sheet("Mål", TABLE)));
  expect(contentsDigest(sheet("Mål", TABLE))).toBe(contentsDigest(sheet("Mål", TABLE)));
});

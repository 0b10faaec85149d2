import { newSheet, setFormula } from "../../src/sheet/book";
import { spills } from "../../src/files/formula";
import { withDynamicArrays } from "../../src/files/metadata";
import { parseXml } from "../../src/files/xml";
import { writeBook } from "../../src/files/xlsx";
import { elements, inconsistencies } from "./consistency";
import { archive, MAIN, NOW, read } from "./packages";
import { unzipSync } from "fflate";

test.each([
  ["=FILTER(A2:A9,B2:B9>0)", true],
  ["=SUM(UNIQUE(A2:A9))", true],
  ["=MAL.BEDÖM(F5:F9,E5:E9)", true],
  ["=SUM(A2:A9)", false],
  ['="FILTER("', false],
])("%s spills: %p", (formula, yes) => expect(spills(formula)).toBe(yes));

const rich = `<metadata xmlns="${MAIN}"><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`;

test("a workbook without metadata gets a part of its own, and the mark is number 1", () => {
  const { text, index } = withDynamicArrays(null, MAIN);
  expect(index).toBe(1);
  expect(parseXml(text)!.children.map(({ name }) => name)).toEqual(["metadataTypes", "futureMetadata", "cellMetadata"]);
  expect(withDynamicArrays(text, MAIN)).toEqual({ text, index: 1 });
});

test("the user's own metadata keeps its numbers, and the mark comes after it", () => {
  const { text, index } = withDynamicArrays(rich, MAIN);
  expect(index).toBe(2);
  expect(elements(text, "rc")).toEqual([
    { t: "1", v: "0" },
    { t: "2", v: "0" },
    { t: "1", v: "0" },
  ]);
  expect(parseXml(text)!.children.map(({ name, attributes }) => [name, attributes["count"]])).toEqual([
    ["metadataTypes", "2"],
    ["futureMetadata", "1"],
    ["futureMetadata", "1"],
    ["cellMetadata", "2"],
    ["valueMetadata", "1"],
  ]);
  expect(withDynamicArrays(text, MAIN)).toEqual({ text, index: 2 });
});

test("a spilling formula of the add-in's is marked, stored with its prefix, and reads as it was written", () => {
  const sheet = newSheet("Ö");
  sheet.tag = "x";
  setFormula(sheet, 1, 2, "=SORT(A1:A3)", "a");
  setFormula(sheet, 2, 4, "=SUM(A1:A3)", 0);
  const written = writeBook(null, { sheets: [sheet] }, NOW);
  if (!written.ok) throw new Error(written.reason);
  expect(inconsistencies(written.bytes)).toEqual([]);
  const parts = unzipSync(written.bytes);
  expect(new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"])).toContain(
    '<c r="C2" t="str" cm="1"><f t="array" ref="C2">_xlfn._xlws.SORT(A1:A3)</f><v>a</v></c>',
  );
  const again = read(archive(parts));
  expect([...again.book.sheets[0]!.formulas.values()]).toEqual(["=SORT(A1:A3)", "=SUM(A1:A3)"]);
  const second = writeBook(read(written.bytes).package, { sheets: [sheet] }, NOW);
  expect(second.ok && Buffer.compare(second.bytes, written.bytes)).toBe(0);
});

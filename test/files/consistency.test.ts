import { inconsistencies, wellFormed } from "./consistency";
import { relationships, workbook, worksheet } from "./packages";

test("a sound workbook has no faults", () => {
  expect(
    inconsistencies(
      workbook({ sheets: { A: worksheet("<sheetData/>"), B: worksheet("<sheetData/>") }, strings: ["<t>a</t>"] }),
    ),
  ).toEqual([]);
});

test.each<[string, Parameters<typeof workbook>[0], RegExp]>([
  ["a part without a content type", { parts: { "xl/x.bin": "x" } }, /x\.bin has no content type/],
  ["a part that nothing points to", { parts: { "xl/x.xml": "<x/>" } }, /x\.xml is pointed to by nothing/],
  [
    "a relationship to nothing",
    { related: [["rId50", "theme", "theme/theme1.xml"]] },
    /rId50 points to xl\/theme\/theme1\.xml/,
  ],
  ["a relationship twice", { related: [["rId1", "theme", "worksheets/sheet1.xml"]] }, /rId1 stands twice/],
  ["broken XML", { parts: { "xl/workbook.xml": "<workbook><a></workbook>" } }, /workbook\.xml is not well-formed/],
  [
    "a name twice",
    {
      after: '<definedNames><definedName name="A">1</definedName><definedName name="a">2</definedName></definedNames>',
    },
    /name a in the workbook stands twice/,
  ],
  [
    "a name of no sheet",
    { after: '<definedNames><definedName name="A" localSheetId="1">1</definedName></definedNames>' },
    /belongs to a sheet that is not there/,
  ],
  [
    "overlapping merges",
    {
      sheets: { A: worksheet('<sheetData/><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>') },
    },
    /overlap/,
  ],
  [
    "a look that is missing",
    { sheets: { A: worksheet('<sheetData><row><c r="A1" s="4"/></row></sheetData>') } },
    /the look 4/,
  ],
  [
    "a drawing that is missing",
    { sheets: { A: worksheet('<sheetData/><drawing r:id="rId3"/>') } },
    /<drawing> points to rId3/,
  ],
  ["relationships of no part", { parts: { "xl/_rels/none.xml.rels": relationships() } }, /belongs to no part/],
])("%s", (_, drawn, fault) => {
  expect(inconsistencies(workbook(drawn)).join("\n")).toMatch(fault);
});

test.each([
  ["<a><b/></a>", true],
  ['<a x="1 > 0">&amp;&#229;</a>', true],
  ["<a><b></a></b>", false],
  ["<a>&</a>", false],
  ["<a x='1' x='2'/>", false],
  ["<a/><b/>", false],
  ["<p:a/>", false],
  ['<p:a xmlns:p="u"/>', true],
])("%s is well-formed: %p", (xml, sound) => expect(wellFormed(xml)).toBe(sound));

import fc from "fast-check";
import { cellKey, formulaAt, type Value } from "../../src/sheet/book";
import { ENDLESS, processorTime } from "../processorTime";
import { sheetOf, workbook, worksheet, read } from "./packages";
import { dear } from "../whole";
import { isoSerial } from "../../src/files/dates";

const strings = [
  "<t>Nöjd medborgarindex</t>",
  '<r><t xml:space="preserve">Rik </t></r><r><rPr><b/></rPr><t>text</t></r>',
  '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
  "<t>rad_x000D_\nett &amp; _x005F_x0041_</t>",
  "<t/>",
];

const first = (cell: string, date1904 = false): Value =>
  sheetOf(`<sheetData><row r="1">${cell}</row></sheetData>`, {
    strings,
    before: date1904 ? '<workbookPr date1904="1"/>' : "",
  }).values[0]?.[0] ?? null;

describe("the value of a cell", () => {
  test.each<[string, string, Value]>([
    ["a number", '<c r="A1"><v>76.5</v></c>', 76.5],
    ["a small number", '<c r="A1"><v>1.2E-3</v></c>', 0.0012],
    ["a shared string", '<c r="A1" t="s"><v>0</v></c>', "Nöjd medborgarindex"],
    ["rich text is plain", '<c r="A1" t="s"><v>1</v></c>', "Rik text"],
    ["without its reading", '<c r="A1" t="s"><v>2</v></c>', "東京"],
    ["escapes decoded", '<c r="A1" t="s"><v>3</v></c>', "rad\r\nett & _x0041_"],
    ["an empty string", '<c r="A1" t="s"><v>4</v></c>', ""],
    ["a string that is not there", '<c r="A1" t="s"><v>99</v></c>', null],
    ["an inline string", '<c r="A1" t="inlineStr"><is><t>Mål &lt; 5</t></is></c>', "Mål < 5"],
    [
      "an escape in rich inline text, decoded once",
      '<c r="A1" t="inlineStr"><is><r><t>_x005F_x0041_</t></r></is></c>',
      "_x0041_",
    ],
    [
      "rich inline string",
      '<c r="A1" t="inlineStr"><is><r><t>Mål </t></r><r><t>1</t></r><rPh><t>x</t></rPh></is></c>',
      "Mål 1",
    ],
    ["a formula's text", '<c r="A1" t="str"><f>B1</f><v>Ja &amp; nej</v></c>', "Ja & nej"],
    ["a formula's empty text", '<c r="A1" t="str"><f>B1</f><v></v></c>', ""],
    ["true", '<c r="A1" t="b"><v>1</v></c>', true],
    ["false", '<c r="A1" t="b"><v>0</v></c>', false],
    ["an error", '<c r="A1" t="e"><v>#N/A</v></c>', { error: "#N/A" }],
    ["a date", '<c r="A1" t="d"><v>2021-12-31</v></c>', 44561],
    ["a number that is none stays text", '<c r="A1"><v>sjuttio</v></c>', "sjuttio"],
    ["no value", '<c r="A1" s="0"/>', null],
    ["an empty value", '<c r="A1"><v/></c>', null],
    ["attributes in any order and quotes", "<c t='s'  s = '0' r='A1' ><v>0</v></c>", "Nöjd medborgarindex"],
    ["an attribute with a > in it", '<c r="A1" x="a>b"><v>3</v></c>', 3],
    ["space kept", '<c r="A1" t="inlineStr"><is><t xml:space="preserve">  två  </t></is></c>', "  två  "],
    ["a value that keeps space", '<c r="A1" t="str"><v xml:space="preserve"> x </v></c>', " x "],
  ])("%s", (_, cell, value) => {
    expect(first(cell)).toEqual(value);
  });

  test("a date in a workbook that counts from 1904", () =>
    expect(first('<c r="A1" t="d"><v>2021-12-31</v></c>', true)).toBe(43099));

  test("text beyond the length of a cell is left out", () => {
    expect((first(`<c r="A1" t="inlineStr"><is><t>${"å".repeat(40_000)}</t></is></c>`) as string).length).toBe(32_767);
  });
});

describe("where a cell stands", () => {
  test("rows and cells without a place follow the one before", () => {
    const { values } = sheetOf(
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>',
    );
    expect(values[0]).toEqual([1, 2]);
    expect(values[3]![2]).toBe(3);
    expect(values[3]![3]).toBe(4);
    expect(values[4]).toEqual([5]);
  });

  test("two cells at the ends of a sheet are read at once, and nothing outside it", () => {
    const seconds = processorTime();
    const { values } = sheetOf(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row><row r="1048577"><c r="A1048577"><v>3</v></c></row></sheetData>',
    );
    expect(values[1_048_575]![16_383]).toBe(2);
    expect(values.length).toBe(1_048_576);
    expect(seconds()).toBeLessThan(ENDLESS);
  });

  test("heights and hidden rows", () => {
    const { rows } = sheetOf(
      '<sheetData><row r="2" ht="30" customHeight="1"/><row r="3" hidden="1"><c r="A3"><v>1</v></c></row></sheetData>',
    );
    expect(rows).toEqual(
      new Map([
        [1, { height: 30 }],
        [2, { hidden: true }],
      ]),
    );
  });
});

describe("formulas", () => {
  const sheet = sheetOf(
    '<sheetData><row r="1"><c r="A1"><f>SUM(B1:C1)&amp;""</f><v>3</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1</f><v>6</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>7</v></c><c r="C2"><f t="array" ref="C2:C3">TRANSPOSE(A1:B1)</f><v>1</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"></f><v>8</v></c><c r="C3"><v>2</v></c><c r="D3"><f t="dataTable" ref="D3:E5" r1="A1"/><v>9</v></c><c r="E3"><f>_xlfn.XLOOKUP(A1,B:B,C:C)</f></c></row></sheetData>',
  );
  test.each([
    ["as it stands", 0, 0, '=SUM(B1:C1)&""'],
    ["the first of those who share", 0, 1, "=A1*$C$1"],
    ["the second", 1, 1, "=A2*$C$1"],
    ["the third", 2, 1, "=A3*$C$1"],
    ["an array's", 1, 2, "=TRANSPOSE(A1:B1)"],
    ["a cell that an array fills", 2, 2, undefined],
    ["a data table has no formula of its own", 2, 3, undefined],
    ["a newer function without its prefix, and no value yet", 2, 4, "=XLOOKUP(A1,B:B,C:C)"],
  ])("%s", (_, row, column, formula) => expect(formulaAt(sheet, row, column)).toBe(formula));
  test("the cells that an array fills are known by its formula", () =>
    expect([...sheet.spills!]).toEqual([[cellKey(1, 2), { top: 1, left: 2, bottom: 2, right: 2 }]]));
  test("a number of sharing that is used again shares the newer formula", () => {
    const again = sheetOf(
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c><c r="C1"><f t="shared" ref="C1:C2" si="0">D1*2</f></c></row><row r="2"><c r="C2"><f t="shared" si="0"/></c></row></sheetData>',
    );
    expect(formulaAt(again, 1, 2)).toBe("=D2*2");
  });
  test("with their values", () =>
    expect([sheet.values[1]![1], sheet.values[2]![1], sheet.values[2]![4]]).toEqual([7, 8, undefined]));
  test("no others", () => expect(sheet.formulas.size).toBe(6));
  test("keys are cells", () => expect([...sheet.formulas.keys()][0]).toBe(cellKey(0, 0)));
});

describe("the plain scanner and the parser read the same", () => {
  const text = fc.constantFrom(
    "Mål",
    "a &amp; b",
    "1 &lt; 2",
    "&#229;&#x1F600;",
    " x ",
    "_x0041_",
    "rad&#10;två",
    "&quot;",
  );
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.nat(3).map(String),
    text,
    fc.constant(""),
  );
  const cell = fc.record({
    type: fc.constantFrom("", ' t="s"', ' t="str"', ' t="b"', ' t="e"', ' t="n"', ' t="d"', ' t="inlineStr"'),
    style: fc.constantFrom("", ' s="1"', " s='0'"),
    place: fc.boolean(),
    value,
    formula: fc.constantFrom(
      "",
      "<f>A1+1</f>",
      '<f t="shared" si="0" ref="A1:B9">A1&amp;"x"</f>',
      '<f t="shared" si="0"/>',
      '<f ca="1">"&lt;"</f>',
    ),
    shape: fc.constantFrom("v", "is", "rich", "empty", "none"),
  });
  const shapes = {
    v: (inside: string) => `<v>${inside}</v>`,
    is: (inside: string) => `<is><t>${inside}</t></is>`,
    rich: (inside: string) =>
      `<is><r><t xml:space="preserve">${inside}</t></r><rPh sb="0"><t>r</t></rPh><r><t>!</t></r></is>`,
    empty: () => "<v/>",
    none: () => "",
  };
  dear("on any mixture", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }), (rows) => {
        const xml = (note: string) =>
          `<sheetData>${note}${rows
            .map(
              (cells, r) =>
                `<row r="${2 * r + 1}" ht="15">${cells
                  .map(
                    (c, i) =>
                      `<c${c.place ? ` r="${"ABCD"[i]}${2 * r + 1}"` : ""}${c.style}${c.type}>${c.formula}${shapes[c.shape](c.value)}</c>`,
                  )
                  .join("\n ")}</row>`,
            )
            .join("")}</sheetData>`;
        expect(sheetOf(xml(""), { strings })).toEqual(sheetOf(xml("<!-- parsed -->"), { strings }));
      }),
      { numRuns: 150, seed: 20 },
    );
  });

  test("with a prefix too", () => {
    const prefixed = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="2"><x:c r="B2" t="str"><x:f>A1</x:f><x:v>ja</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="B2:C2"/></x:mergeCells></x:worksheet>`;
    const plain = worksheet(
      '<sheetData><row r="2"><c r="B2" t="str"><f>A1</f><v>ja</v></c></row></sheetData><mergeCells><mergeCell ref="B2:C2"/></mergeCells>',
    );
    const sheets = (xml: string) => read(workbook({ sheets: { Blad1: xml } })).book.sheets;
    expect(sheets(prefixed)).toEqual(sheets(plain));
    expect(sheets(prefixed)[0]!.values[1]![1]).toBe("ja");
  });
});

describe("the looks of a text's parts", () => {
  const run = (text: string, look = ""): string => `<r><rPr>${look}</rPr><t xml:space="preserve">${text}</t></r>`;
  const cellOf = (inside: string, style = "") =>
    sheetOf(`<sheetData><row r="1"><c r="A1" t="inlineStr"${style}><is>${inside}</is></c></row></sheetData>`, {
      styles:
        '<styleSheet><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>',
    });
  const struck = "<strike/>";
  const raised = '<vertAlign val="superscript"/>';

  test.each<[string, string, object[]]>([
    ["a struck part", run("110", struck) + run("95"), [{ from: 0, to: 3, look: "struck" }]],
    ["a raised digit", run("38") + run("2", raised), [{ from: 2, to: 3, look: "raised" }]],
    ["struck explicitly not", run("110", '<strike val="0"/>') + run("95"), []],
    ["lowered is not raised", run("CO") + run("2", '<vertAlign val="subscript"/>'), []],
    [
      "both",
      run("38") + run("2", struck + raised),
      [2, 2].map((from, i) => ({ from, to: 3, look: i ? "raised" : "struck" })),
    ],
    ["a struck space", run("95") + run(" ", struck), []],
    ["after a character of two units", run("🏫 ") + run("1", raised), [{ from: 3, to: 4, look: "raised" }]],
    [
      "after an escape, which is one character",
      run("a_x0041_") + run("1", raised),
      [{ from: 2, to: 3, look: "raised" }],
    ],
    ["another font, bold, a colour", run("minst ", "<b/>") + run("95", '<color rgb="FFFF0000"/>'), []],
  ])("%s", (_, inside, runs) => {
    const found = [...(cellOf(inside).runs?.values() ?? [])].flat();
    expect(found).toEqual(runs);
    // By the parser, with a comment, as by the scanner.
    const parsed = sheetOf(
      `<sheetData><!-- x --><row r="1"><c r="A1" t="inlineStr"><is>${inside}</is></c></row></sheetData>`,
    );
    expect([...(parsed.runs?.values() ?? [])].flat()).toEqual(runs);
  });

  test("struck in all its parts is struck as a cell, also where its format does not say so", () => {
    const sheet = cellOf(run("11", struck) + run("0", struck));
    expect(sheet.formats[0]?.[0]?.font?.strike).toBe(true);
    expect(sheet.runs).toBeUndefined();
  });

  test("a struck cell with a part that is not struck is struck in part", () => {
    const sheet = cellOf(`<r><t>110</t></r>${run("95")}`, ' s="1"');
    expect(sheet.formats[0]?.[0]?.font?.strike).toBeUndefined();
    expect(sheet.runs?.get(cellKey(0, 0))).toEqual([{ from: 0, to: 3, look: "struck" }]);
  });

  test("of texts that cells share", () => {
    const sheet = sheetOf(
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row></sheetData>',
      {
        strings: [run("110", struck) + run("95")],
      },
    );
    expect([...sheet.runs!.keys()]).toEqual([cellKey(0, 0), cellKey(0, 1)]);
  });
});

test.each([
  // text, in a workbook of 1900, in one of 1904
  ["1900-01-01", 1, -1460],
  ["1900-02-28", 59, -1402],
  ["1900-03-01", 61, -1401],
  ["2021-12-31", 44561, 43099],
  ["2021-12-31T12:00:00", 44561.5, 43099.5],
  ["2021-12-31T06:00:00Z", 44561.25, 43099.25],
  ["18:00:00", 0.75, 0.75],
  ["18:00", 0.75, 0.75],
  ["", null, null],
  ["31 december", null, null],
])("%s is the serial number %p, or %p where days count from 1904", (text, from1900, from1904) => {
  expect(isoSerial(text, false)).toBe(from1900);
  expect(isoSerial(text, true)).toBe(from1904);
});

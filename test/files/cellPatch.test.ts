import fc from "fast-check";
import { unzipSync } from "fflate";
import { a1, parseCell } from "../../src/sheet/address";
import { cellKey, newSheet, setCell, setFormula, type Sheet, type Value } from "../../src/sheet/book";
import type { Format } from "../../src/sheet/format";
import { patchCells } from "../../src/files/cellPatch";
import type { StyleBook } from "../../src/files/stylesWriter";
import { writeBook } from "../../src/files/xlsx";
import { DAMAGED } from "../../src/files/zip";
import { elements, inconsistencies } from "./consistency";
import { MAIN, NOW, read, workbook, worksheet, type Drawn } from "./packages";
import { runs } from "../whole";
import { patchColumns, widthsChanged } from "../../src/files/columnPatch";

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><u val="double"/><sz val="11"/><color theme="4"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"><alignment textRotation="90"/><protection hidden="1"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

type Edit = [address: string, content: Value | undefined, format?: Format];

const place = (address: string): { row: number; column: number } => parseCell(address)!;

/** Types into the sheet: undefined leaves the content, "=…" is a formula whose value is 0, null empties. */
function type(sheet: Sheet, edits: Edit[]): void {
  for (const [address, content, format] of edits) {
    const { row, column } = place(address);
    if (typeof content === "string" && content.startsWith("=")) setFormula(sheet, row, column, content, 0);
    else if (content !== undefined) setCell(sheet, row, column, content);
    if (format) (sheet.formats[row] ??= [])[column] = format;
  }
}

/** The workbook after the source sheet "Mål" has been edited. */
function edited(inside: string, edits: Edit[] | ((sheet: Sheet) => void), drawn: Drawn = {}): Uint8Array {
  const { book, package: pack } = read(workbook({ styles: STYLES, ...drawn, sheets: { Mål: worksheet(inside) } }));
  const sheet = book.sheets[0]!;
  if (typeof edits === "function") edits(sheet);
  else type(sheet, edits);
  const written = writeBook(pack, { sheets: [], edited: [sheet] }, NOW);
  if (!written.ok) throw new Error(written.reason);
  return written.bytes;
}

const part = (bytes: Uint8Array, name = "xl/worksheets/sheet1.xml"): string =>
  new TextDecoder().decode(unzipSync(bytes)[name]);
const inside = (bytes: Uint8Array): string => part(bytes).replace(/^<worksheet[^>]*>|<\/worksheet>$/g, "");
const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;

describe("of the source sheet only the cells that changed are written", () => {
  const cases: [what: string, before: string, edits: Edit[], after: string][] = [
    [
      "a number",
      data('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'),
      [["A1", 5]],
      data('<row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>2</v></c></row>'),
    ],
    [
      "a text, with its look",
      data('<row r="1" ht="30"><c r="A1" s="1"><v>1</v></c></row>'),
      [["A1", "<nytt> & mer"]],
      data('<row r="1" ht="30"><c r="A1" s="1" t="inlineStr"><is><t>&lt;nytt&gt; &amp; mer</t></is></c></row>'),
    ],
    [
      "a formula of a newer kind",
      data('<row r="1"><c r="A1"><v>1</v></c></row>'),
      [["A1", "=XLOOKUP(1,B1:B2,C1:C2)+1"]],
      data('<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">_xlfn.XLOOKUP(1,B1:B2,C1:C2)+1</f><v>0</v></c></row>'),
    ],
    [
      "a cell beside the columns that have a look of their own",
      `<cols><col min="2" max="3" style="1"/></cols>${data('<row r="1"><c r="E1"><v>1</v></c></row>')}`,
      [
        ["A1", 5],
        ["B1", 6],
        ["C1", 7],
        ["D1", 8],
      ],
      `<cols><col min="2" max="3" style="1"/></cols>${data('<row r="1"><c r="A1"><v>5</v></c><c r="B1" s="1"><v>6</v></c><c r="C1" s="1"><v>7</v></c><c r="D1"><v>8</v></c><c r="E1"><v>1</v></c></row>')}`,
    ],
    [
      "a custom function",
      data('<row r="1"/>'),
      [["A1", "=MAL.BEDÖM(F5,E5)"]],
      data('<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">_xldudf_MAL_BEDÖM(F5,E5)</f><v>0</v></c></row>'),
    ],
    [
      "an error and a truth",
      data('<row r="1"><c r="A1"><v>1</v></c></row>'),
      [
        ["A1", { error: "#N/A" }],
        ["B1", true],
      ],
      data('<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="b"><v>1</v></c></row>'),
    ],
    [
      "a cell that is emptied keeps its look",
      data('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c></row>'),
      [
        ["A1", null],
        ["B1", null],
      ],
      data('<row r="1"><c r="A1" s="1"/></row>'),
    ],
    [
      "new cells go between those that stand, and the row forgets how far it reaches",
      data('<row r="1" spans="1:4"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row>'),
      [
        ["B1", 2],
        ["C1", 3],
        ["E1", 5],
      ],
      data(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c><c r="D1"><v>4</v></c><c r="E1"><v>5</v></c></row>',
      ),
    ],
    [
      "a row in which no cell is new still says how far it reaches",
      data('<row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>'),
      [
        ["A1", 2],
        ["C1", null],
      ],
      data('<row r="1" spans="1:3"><c r="A1"><v>2</v></c></row>'),
    ],
    [
      "a row of one tag that says how far it reaches",
      data('<row r="1" spans="1:1"/>'),
      [["C1", 3]],
      data('<row r="1"><c r="C1"><v>3</v></c></row>'),
    ],
    [
      "a new cell beside one that is written anew",
      data('<row r="1"><c r="B1"><v>1</v></c></row>'),
      [
        ["A1", 8],
        ["B1", 9],
      ],
      data('<row r="1"><c r="A1"><v>8</v></c><c r="B1"><v>9</v></c></row>'),
    ],
    [
      "new rows go between those that stand",
      data('<row r="1"><c r="A1"><v>1</v></c></row><row r="4"/>'),
      [
        ["A2", 2],
        ["B3", 3],
        ["A4", 4],
        ["A9", 9],
      ],
      data(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row><row r="4"><c r="A4"><v>4</v></c></row><row r="9"><c r="A9"><v>9</v></c></row>',
      ),
    ],
    ["a sheet without cells", "<sheetData/>", [["B2", 1]], data('<row r="2"><c r="B2"><v>1</v></c></row>')],
    [
      "how far the sheet reaches",
      `<dimension ref="B2:C3"/>${data('<row r="2"><c r="B2"><v>1</v></c></row>')}`,
      [
        ["A2", 1],
        ["E7", 1],
      ],
      `<dimension ref="A2:E7"/>${data('<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c></row><row r="7"><c r="E7"><v>1</v></c></row>')}`,
    ],
    [
      "a new cell looks as its row or its column does",
      `<cols><col min="2" max="3" style="1"/></cols>${data('<row r="1"/><row r="2" s="3" customFormat="1"/>')}`,
      [
        ["B1", 1],
        ["D1", 1],
        ["B2", 1],
      ],
      `<cols><col min="2" max="3" style="1"/></cols>${data('<row r="1"><c r="B1" s="1"><v>1</v></c><c r="D1"><v>1</v></c></row><row r="2" s="3" customFormat="1"><c r="B2" s="3"><v>1</v></c></row>')}`,
    ],
    [
      "cells that do not say where they are",
      data("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"),
      [
        ["A1", 9],
        ["B2", 4],
      ],
      data('<row><c r="A1"><v>9</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c r="B2"><v>4</v></c></row>'),
    ],
    [
      "what newer programs write, comments and sections",
      data(
        '<!-- a --><row r="1" x14ac:dyDescent="0.25" xmlns:x14ac="urn:x"><c r="A1" t="inlineStr"><is><t><![CDATA[<c r="A1">]]></t></is></c><c r="B1"><v>1</v></c></row>',
      ),
      [["B1", 2]],
      data(
        '<!-- a --><row r="1" x14ac:dyDescent="0.25" xmlns:x14ac="urn:x"><c r="A1" t="inlineStr"><is><t><![CDATA[<c r="A1">]]></t></is></c><c r="B1"><v>2</v></c></row>',
      ),
    ],
  ];

  test.each(cases)("%s", (_, before, edits, after) => expect(inside(edited(before, edits))).toBe(after));

  test("with the prefix that the part has", () => {
    const { book, package: pack } = read(
      workbook({
        sheets: {
          Mål: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        },
      }),
    );
    type(book.sheets[0]!, [
      ["A1", "a<b"],
      ["A2", 2],
    ]);
    const written = writeBook(pack, { sheets: [], edited: book.sheets }, NOW);
    expect(written.ok && part(written.bytes)).toBe(
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a&lt;b</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    );
  });

  test("what is read back is what was typed", () => {
    const bytes = edited(data('<row r="2"><c r="B2" s="2"><v>1</v></c></row>'), [
      ["A1", "  två\nrader "],
      ["B2", -0.1],
      ["C3", "=1+1"],
      ["D9", "'text"],
    ]);
    const [sheet] = read(bytes).book.sheets;
    expect([
      sheet!.values[0]?.[0],
      sheet!.values[1]?.[1],
      sheet!.formulas.get(cellKey(2, 2)),
      sheet!.values[8]?.[3],
    ]).toEqual(["  två\nrader ", -0.1, "=1+1", "'text"]);
    expect(inconsistencies(bytes)).toEqual([]);
  });
});

describe("formulas beside those that changed", () => {
  const SHARED = data(
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>',
  );

  test("one that shares another's formula gets its own, and the others go on sharing", () => {
    expect(inside(edited(SHARED, [["A2", "=7"]]))).toBe(
      SHARED.replace('<f t="shared" si="0"/><v>4</v>', "<f>7</f><v>0</v>"),
    );
  });

  test("where the one that says it for all changes, the others say it themselves", () => {
    expect(inside(edited(SHARED, [["A1", 1]]))).toBe(
      data(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><f>B2*2</f><v>4</v></c></row><row r="3"><c r="A3"><f>B3*2</f><v>6</v></c></row>',
      ),
    );
  });

  test("where the first and a later one change, those between say it themselves, each in its own row", () => {
    const edits: Edit[] = [
      ["A1", 1],
      ["A3", 3],
    ];
    expect(inside(edited(SHARED, edits))).toBe(
      data(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><f>B2*2</f><v>4</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>',
      ),
    );
  });

  test("one that shares a formula that no cell holds is the number that is typed over it", () => {
    const orphan = data('<row r="1"><c r="A1"><f t="shared" si="4"/><v>2</v></c></row>');
    expect(inside(edited(orphan, [["A1", 5]]))).toBe(data('<row r="1"><c r="A1"><v>5</v></c></row>'));
  });

  test("one with another result keeps its words", () => {
    const bytes = edited(SHARED, (sheet) => void (sheet.values[0]![0] = 8));
    expect(inside(bytes)).toBe(SHARED.replace("<v>2</v>", "<v>8</v>"));
  });

  test("one whose result only Excel knows has none", () => {
    const bytes = edited(
      data('<row r="1"><c r="A1" t="str"><f>X()</f><v>a</v></c></row>'),
      (sheet) => void (sheet.values[0]![0] = null),
    );
    expect(inside(bytes)).toBe(data('<row r="1"><c r="A1"><f>X()</f></c></row>'));
  });

  test("the workbook asks to be calculated, and the list of formulas is left to Excel", () => {
    const bytes = edited(data('<row r="1"><c r="A1"><f>B1</f><v>1</v></c></row>'), [["B1", 1]], {
      parts: { "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>` },
      related: [["rId60", "calcChain", "calcChain.xml"]],
    });
    expect(elements(part(bytes, "xl/workbook.xml"), "calcPr")).toEqual([{ fullCalcOnLoad: "1" }]);
    expect(Object.keys(unzipSync(bytes))).not.toContain("xl/calcChain.xml");
  });
});

describe("a changed look is the old one with what changed", () => {
  const lookOf = (bytes: Uint8Array): { xf: Record<string, string>; font: string } => {
    const style = Number(elements(part(bytes), "c")[0]!["s"]);
    const styles = part(bytes, "xl/styles.xml");
    const xf = elements(styles.slice(styles.indexOf("<cellXfs")), "xf")[style]!;
    return { xf, font: [...styles.matchAll(/<font>.*?<\/font>/g)][Number(xf["fontId"])]![0] };
  };
  const before = data('<row r="1"><c r="A1" s="2"><v>1</v></c></row>');

  test("a fill: turned text, protection and font stay", () => {
    const bytes = edited(before, (sheet) => void (sheet.formats[0]![0] = { ...sheet.formats[0]![0], fill: "#FFF0CC" }));
    expect(lookOf(bytes).xf).toMatchObject({ fontId: "1", fillId: "2", applyFill: "1" });
    expect(part(bytes, "xl/styles.xml")).toContain(
      'applyFill="1"><alignment textRotation="90"/><protection hidden="1"/></xf>',
    );
  });

  test("a font that is no longer bold: underline and colour stay as they were", () => {
    const bytes = edited(before, (sheet) => {
      const { bold: _, ...font } = sheet.formats[0]![0]!.font!;
      sheet.formats[0]![0] = { ...sheet.formats[0]![0], font };
    });
    expect(lookOf(bytes).font).toBe(
      '<font><b val="0"/><u val="double"/><sz val="11"/><color theme="4"/><name val="Calibri"/></font>',
    );
  });

  test("number format, wrapped text, an unlocked cell", () => {
    const bytes = edited(
      before,
      (sheet) =>
        void (sheet.formats[0]![0] = { ...sheet.formats[0]![0], numberFormat: "0.0", wrap: true, locked: false }),
    );
    expect(lookOf(bytes).xf).toMatchObject({ applyNumberFormat: "1", applyAlignment: "1", applyProtection: "1" });
    expect(part(bytes, "xl/styles.xml")).toContain(
      '<alignment textRotation="90" wrapText="1"/><protection hidden="1" locked="0"/>',
    );
    expect(read(bytes).book.sheets[0]!.formats[0]![0]).toMatchObject({
      numberFormat: "0.0",
      wrap: true,
      locked: false,
      font: { bold: true, underline: true },
    });
  });

  test("all looks taken away", () => {
    expect(
      part(edited(data('<row r="1"><c r="A1" s="1"><v>1</v></c></row>'), (sheet) => void delete sheet.formats[0]![0])),
    ).toMatch(/<c r="A1" s="4"><v>1<\/v><\/c>/);
  });
});

describe("what is kept, and what is refused", () => {
  test("a sheet as it was leaves the file as it was", () => {
    const original = workbook({
      styles: STYLES,
      sheets: { Mål: worksheet(data('<row r="1"><c r="A1" s="2"><v>1</v></c></row>')) },
    });
    const { book, package: pack } = read(original);
    const written = writeBook(pack, { sheets: [], edited: book.sheets }, NOW);
    expect(written.ok && Buffer.from(written.bytes).equals(Buffer.from(original))).toBe(true);
  });

  test("every other part keeps its bytes", () => {
    const parts = { "xl/drawings/drawing1.xml": "<wsDr/>", "customXml/item1.xml": "<a/>" };
    const [before, after] = [
      unzipSync(workbook({ styles: STYLES, parts, sheets: { Mål: worksheet("<sheetData/>") } })),
      unzipSync(edited("<sheetData/>", [["A1", 1]], { parts })),
    ];
    const changed = Object.keys(before).filter(
      (name) => Buffer.compare(Buffer.from(before[name]!), Buffer.from(after[name] ?? [])) !== 0,
    );
    expect(changed.sort()).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
  });

  const refused: [string, string, Edit[] | ((sheet: Sheet) => void), string][] = [
    [
      "merged cells",
      "<sheetData/>",
      (sheet) => void sheet.merges.push({ top: 0, left: 0, bottom: 0, right: 1 }),
      "På bladet ”Mål” har sammanslagna celler ändrats. Det kan inte sparas här: gör den ändringen i Excel.",
    ],
    ["a comment", "<sheetData/>", (sheet) => void sheet.notes.set(0, "x"), "har en kommentar ändrats"],
    [
      "a row's height",
      "<sheetData/>",
      (sheet) => void sheet.rows.set(0, { height: 30 }),
      "har en rads höjd eller synlighet ändrats",
    ],
    ["protection", "<sheetData/>", (sheet) => void (sheet.protected = true), "har bladets skydd ändrats"],
    [
      "a cell that a data table calculates",
      data(
        '<row r="2"><c r="B2"><f t="dataTable" ref="B2:B3" dt2D="0" r1="A1"/><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>',
      ),
      [["B3", 5]],
      "Cell B3 på bladet ”Mål” kan inte ändras här: den räknas av en datatabell",
    ],
    [
      "a part of an old array formula",
      data(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
      ),
      (sheet) => {
        sheet.spills!.clear();
        type(sheet, [["A2", 5]]);
      },
      "Cell A1 på bladet ”Mål” kan inte ändras här: den har en matrisformel",
    ],
  ];

  test("a sheet without a place for cells is refused as damaged", () => {
    expect(() => edited("", [["A1", 1]])).toThrow(DAMAGED);
  });

  test("a part whose cells go deeper than any program writes them is refused as damaged", () => {
    const [before, after] = [newSheet("Mål"), newSheet("Mål")];
    setCell(after, 0, 0, 1);
    const patched = (deep: number): string =>
      patchCells(worksheet(data("<ext>".repeat(deep) + "</ext>".repeat(deep))), before, after, [cellKey(0, 0)], {
        styles: {} as StyleBook,
        dynamicArray: () => 1,
      });
    expect(patched(1)).toContain('<row r="1"><c r="A1"><v>1</v></c></row>');
    expect(() => patched(100_000)).toThrow(DAMAGED);
  });

  test.each(refused)("%s", (_, before, edits, sentence) => expect(() => edited(before, edits)).toThrow(sentence));

  test("a dynamic array that is in the way of a typed cell is a formula of one cell until Excel says more", () => {
    const before = data(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">_xlfn._xlws.SORT(B1:B2)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
    );
    const bytes = edited(before, (sheet) => {
      sheet.spills!.clear();
      type(sheet, [["A2", 5]]);
      sheet.values[0]![0] = null;
    });
    expect(inside(bytes)).toBe(
      data(
        '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">_xlfn._xlws.SORT(B1:B2)</f></c></row><row r="2"><c r="A2"><v>5</v></c></row>',
      ),
    );
  });
});

test("whatever is typed, what is read back is the sheet as it was to be", () => {
  const before = data(
    '<row r="1" spans="1:3"><c r="A1" s="2"><v>1</v></c><c r="C1" t="str"><f t="shared" ref="C1:C4" si="3">A1&amp;"x"</f><v>1x</v></c></row><row r="2"><c><v>3</v></c><c r="C2"><f t="shared" si="3"/><v>a</v></c></row>' +
      '<row r="4"><c r="B4" s="3"/><c r="C4"><f t="shared" si="3"/><v>b</v></c></row><row r="6"/><row r="7"><c r="D7" t="inlineStr"><is><t>å</t></is></c></row>',
  );
  const content = fc.oneof(
    fc.integer(),
    fc.constantFrom<Value>("text", " <&> ", "=B1*2", "=SUM(A1:A3)", true, null, { error: "#N/A" }),
    fc.constant(undefined),
  );
  const look = fc.constantFrom<(Format | undefined)[]>(
    undefined,
    { fill: "#FFF0CC" },
    { font: { bold: true }, wrap: true },
    { numberFormat: "0.0" },
  );
  const edit = fc.record({ row: fc.nat(8), column: fc.nat(5), content, look });
  const contents = (sheet: Sheet): unknown[] =>
    Array.from({ length: 54 }, (_, i) => {
      const [row, column] = [Math.floor(i / 6), i % 6];
      return [
        sheet.values[row]?.[column] ?? null,
        sheet.formulas.get(cellKey(row, column)),
        sheet.formats[row]?.[column] ?? {},
      ];
    });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      let wanted: unknown[] = [];
      const bytes = edited(before, (sheet) => {
        for (const { row, column, content: typed, look: format } of edits)
          type(sheet, [[a1(row, column), typed, format]]);
        wanted = contents(sheet);
      });
      expect(contents(read(bytes).book.sheets[0]!)).toEqual(wanted);
    }),
    { seed: 7, numRuns: runs(150, 2_000) },
  );
});

const DATA = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const VIEW = '<sheetFormatPr defaultRowHeight="15"/>';

test.each<[what: string, cols: string, widths: [number, number][], after: string]>([
  ["none stands", "", [[7, 20]], '<cols><col width="20" customWidth="1" min="8" max="8"/></cols>'],
  [
    "a run keeps its look on both sides",
    '<cols><col min="2" max="5" width="9" style="3" hidden="1"/></cols>',
    [[2, 20]],
    '<cols><col min="2" max="2" width="9" style="3" hidden="1"/><col min="3" max="3" width="20" style="3" hidden="1" customWidth="1"/><col min="4" max="5" width="9" style="3" hidden="1"/></cols>',
  ],
  [
    "the last column of one, between others",
    '<cols><col min="1" max="2" width="9"/><col min="5" max="16384" width="8"/></cols>',
    [
      [3, 12.5],
      [1, 20],
    ],
    '<cols><col min="1" max="1" width="9"/><col min="2" max="2" width="20" customWidth="1"/><col width="12.5" customWidth="1" min="4" max="4"/><col min="5" max="16384" width="8"/></cols>',
  ],
  ["nothing", '<cols><col min="1" max="2" width="9"/></cols>', [], '<cols><col min="1" max="2" width="9"/></cols>'],
])("columns of a source sheet are made wider: %s", (_, cols, widths, after) => {
  const whole = (columns: string): string => worksheet(VIEW + columns + DATA);
  expect(patchColumns(whole(cols), new Map(widths))).toBe(whole(after));
});

test("a prefix is kept", () =>
  expect(patchColumns('<x:worksheet xmlns:x="urn:a"><x:sheetData/></x:worksheet>', new Map([[0, 9]]))).toBe(
    '<x:worksheet xmlns:x="urn:a"><x:cols><x:col width="9" customWidth="1" min="1" max="1"/></x:cols><x:sheetData/></x:worksheet>',
  ));

test("a width alone is written, and read again; the cells keep their characters", () => {
  const { book, package: pack } = read(workbook({ sheets: { Mål: worksheet(VIEW + DATA) } }));
  const [sheet] = book.sheets;
  sheet!.columns.set(1, { width: 31 });
  const written = writeBook(pack, { sheets: [], edited: [sheet!] }, NOW);
  if (!written.ok) throw new Error(written.reason);
  expect(read(written.bytes).book.sheets[0]!.columns.get(1)).toEqual({ width: 31 });
});

test("a width that is the same is no change", () => {
  const [before, after] = [newSheet("Mål"), newSheet("Mål")];
  before.columns.set(0, { width: 9 });
  after.columns.set(0, { width: 9 });
  after.columns.set(1, { hidden: true });
  expect(widthsChanged(before, after)).toEqual(new Map());
});

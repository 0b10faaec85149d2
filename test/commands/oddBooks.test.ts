import { merge } from "../../src/commands/merge";
import { report } from "../../src/commands/report";
import { status } from "../../src/commands/status";
import { templates, templateFiles } from "../../src/commands/templates";
import type { Command, EditableWorkbook, Outcome } from "../../src/commands/command";
import { setCell } from "../../src/sheet/book";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { maltavlan } from "../workbench/kit";
import { archive, REL } from "../files/packages";
import { HEADERS } from "../../src/submissions/templateWords";
import { excelWorkbook } from "../../workbench/cli/excelWorkbook";
import { bookOf, fileOf } from "../excel/kit";
import { inconsistencies } from "../files/consistency";
import { ODD_BOOKS, OUTCOME, SOURCE } from "../files/oddBooks";
import { lostParts, type Expected } from "../files/parts";
import { dear, inTurn, sampled } from "../whole";

const NOW = new Date(2025, 1, 11, 14, 5);

/** The file that a command makes of a file; throws its reason when it refuses. */
async function ran<Input, Result>(
  command: Command<Input, Result, EditableWorkbook>,
  input: Input,
  bytes: Uint8Array,
): Promise<{ bytes: Uint8Array; value: Result }> {
  const workbook = excelWorkbook("bok.xlsx", bytes, NOW);
  const done: Outcome<Result> = await command.perform(input, { workbook, now: NOW, progress: () => undefined });
  if (!done.ok) throw new Error(done.reason);
  return { bytes: workbook.bytes(), value: done.value };
}

/** A school committee's template with one outcome in it, as it comes back. */
async function returned(bytes: Uint8Array): Promise<Uint8Array> {
  const { value } = await ran(templateFiles, {}, bytes);
  const file = value.files.find(({ name }) => name.includes("Skolnämnden"));
  const [sheet] = bookOf(file!.bytes).sheets;
  const top = sheet!.values.findIndex((cells) => cells?.includes(HEADERS.key));
  const column = sheet!.values[top]!.findIndex((cell) => String(cell).startsWith(HEADERS.outcome));
  const row = sheet!.values.findIndex((cells) => cells?.some((cell) => cell === "Andel behöriga elever"));
  setCell(sheet!, row, column, 0.87);
  return fileOf([sheet!]);
}

const WRITINGS: Record<string, (bytes: Uint8Array) => Promise<[bytes: Uint8Array, expected?: Expected]>> = {
  status: async (bytes) => [(await ran(status, {}, bytes)).bytes],
  "status twice": async (bytes) => [(await ran(status, {}, (await ran(status, {}, bytes)).bytes)).bytes],
  arsredovisning: async (bytes) => [(await ran(report, { kind: "arsredovisning", into: "sheets" }, bytes)).bytes],
  delar: async (bytes) => [(await ran(report, { kind: "delar", into: "sheets" }, bytes)).bytes],
  templates: async (bytes) => [(await ran(templates, {}, bytes)).bytes],
  merge: async (bytes) => {
    const files = [{ name: "Skolnämnden.xlsx", bytes: await returned(bytes) }];
    const { bytes: after, value } = await ran(merge, { files, accept: "all" }, bytes);
    expect(value.written).toHaveLength(1);
    return [after, { cells: { [SOURCE]: [OUTCOME] } }];
  },
};

test.each(ODD_BOOKS)("the test's own workbook is sound: $name", ({ bytes }) =>
  expect(inconsistencies(bytes)).toEqual([]),
);

// Eleven is no multiple of the writings: each of them, and workbooks in turn, in every run.
sampled(
  17,
  ODD_BOOKS.flatMap(({ name, bytes }) => Object.keys(WRITINGS).map((writing) => [name, writing, bytes] as const)),
)("%s: %s leaves every part as it was", async (_, writing, bytes) => {
  const [after, expected] = await WRITINGS[writing]!(bytes);
  expect(Buffer.compare(after, bytes)).not.toBe(0);
  expect(lostParts(bytes, after, expected)).toEqual([]);
  expect(inconsistencies(after)).toEqual([]);
});

/** What a person may put on an own sheet in Excel, as the sheet's XML then has it, and the parts that it points to. */
const PUT: { name: string; place: string; xml: string; related?: [string, string, string]; part?: string }[] = [
  {
    name: "a link to the minutes",
    place: "<pageMargins",
    xml: '<hyperlinks><hyperlink ref="A2" r:id="rId70"/></hyperlinks>',
    related: ["rId70", "hyperlink", "https://example.org/protokoll"],
  },
  {
    name: "a picture behind the sheet",
    place: "</worksheet>",
    xml: '<picture r:id="rId71"/>',
    related: ["rId71", "image", "../media/image9.png"],
    part: "xl/media/image9.png",
  },
  {
    name: "sparklines",
    place: "</worksheet>",
    xml: '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="urn:x14"><x14:sparklineGroups><x14:sparklineGroup/></x14:sparklineGroups></ext></extLst>',
  },
  {
    name: "a button, in words for two versions of Excel",
    place: "</worksheet>",
    xml: '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><control shapeId="7" r:id="rId72" name="Skicka"/></controls></mc:Choice><mc:Fallback/></mc:AlternateContent>',
    related: ["rId72", "ctrlProp", "../ctrlProps/ctrlProp9.xml"],
    part: "xl/ctrlProps/ctrlProp9.xml",
  },
  {
    name: "a scenario and protected ranges",
    place: "<pageMargins",
    xml: '<protectedRanges><protectedRange name="Fält" sqref="A1"/></protectedRanges><scenarios><scenario name="Bäst" count="1"><inputCells r="A1" val="1"/></scenario></scenarios>',
  },
  {
    name: "a pivot table, which nothing in the sheet's XML names",
    place: "</worksheet>",
    xml: "",
    related: ["rId73", "pivotTable", "../pivotTables/pivotTable9.xml"],
    part: "xl/pivotTables/pivotTable9.xml",
  },
  {
    name: "a filter with what it shows",
    place: "<mergeCells",
    xml: '<autoFilter ref="A4:C9"><filterColumn colId="1"><filters><filter val="Uppnås"/></filters></filterColumn></autoFilter>',
  },
  {
    name: "a break between columns",
    place: "<customProperties",
    xml: '<colBreaks count="1" manualBreakCount="1"><brk id="3" man="1"/></colBreaks>',
  },
];

describe("what a person has put on the status sheet is there when it is written again", () => {
  let first: Uint8Array;
  beforeAll(async () => void (first = (await ran(status, {}, ODD_BOOKS[8]!.bytes)).bytes));

  /** The file with something put on its overview in Excel. */
  function withPut({ place, xml, related, part }: (typeof PUT)[number]): { bytes: Uint8Array; sheet: string } {
    const parts = unzipSync(first);
    const sheet = "xl/worksheets/sheet2.xml";
    const rels = "xl/worksheets/_rels/sheet2.xml.rels";
    const content = strFromU8(parts[sheet]!);
    expect(content).toContain(place);
    const mode = related?.[1] === "hyperlink" ? ' TargetMode="External"' : "";
    const target =
      related && `<Relationship Id="${related[0]}" Type="${REL}/${related[1]}" Target="${related[2]}"${mode}/>`;
    const bytes = archive({
      ...parts,
      [sheet]: content.replace(place, () => xml + place),
      [rels]: strFromU8(parts[rels]!).replace("</Relationships>", `${target ?? ""}</Relationships>`),
      ...(part ? { [part]: "<x/>" } : {}),
      "[Content_Types].xml": strFromU8(parts["[Content_Types].xml"]!).replace(
        "</Types>",
        '<Default Extension="png" ContentType="image/png"/></Types>',
      ),
    });
    return { bytes, sheet };
  }

  sampled(2, PUT)("$name", async (put) => {
    const { bytes, sheet } = withPut(put);
    expect(inconsistencies(bytes)).toEqual([]);
    const after = (await ran(status, { period: "2023" }, bytes)).bytes;
    const parts = unzipSync(after);
    for (const element of [put.xml, put.related?.[0] ?? ""].flatMap((xml) => xml.split(/(?<=<\/(?:protectedRanges)>)/)))
      expect(strFromU8(parts[sheet]!) + strFromU8(parts["xl/worksheets/_rels/sheet2.xml.rels"]!)).toContain(element);
    if (put.part) expect(Object.keys(parts)).toContain(put.part);
    expect(inconsistencies(after)).toEqual([]);
  });
});

describe("what a person has set on an own sheet is set when it is written again", () => {
  const SHEET = "xl/worksheets/sheet3.xml";
  let first: Uint8Array;
  beforeAll(async () => void (first = (await ran(status, {}, ODD_BOOKS[8]!.bytes)).bytes));

  test.each<[string, put: (xml: string) => string, found: string[]]>([
    [
      "groups of rows, with their sums above",
      (xml) =>
        xml
          .replace("<pageSetUpPr", '<outlinePr summaryBelow="0"/><pageSetUpPr')
          .replace('<row r="6"', '<row r="6" outlineLevel="1"')
          .replace('<row r="7"', '<row r="7" outlineLevel="2"'),
      [
        '<outlinePr summaryBelow="0"/>',
        'outlineLevelRow="2"',
        '<row r="6" [^>]*outlineLevel="1"',
        '<row r="7" [^>]*outlineLevel="2"',
      ],
    ],
    [
      "groups of columns",
      (xml) => xml.replace(/<col min="(\d+)" max="(\d+)"/g, '<col min="$1" max="$2" outlineLevel="1"'),
      ['outlineLevelCol="1"', '<col [^>]*outlineLevel="1"'],
    ],
    [
      "the header and footer of the first page",
      (xml) =>
        xml
          .replace("<headerFooter>", '<headerFooter differentFirst="1">')
          .replace(
            "</headerFooter>",
            "<firstHeader>&amp;CUtkast</firstHeader><firstFooter>&amp;RHemlig</firstFooter></headerFooter>",
          ),
      [
        '<headerFooter differentFirst="1">.*<firstHeader>&amp;CUtkast</firstHeader><firstFooter>&amp;RHemlig</firstFooter>',
      ],
    ],
    [
      "a header where the add-in has none",
      (xml) => xml.replace("<headerFooter>", "<headerFooter><oddHeader>&amp;CEkonomi</oddHeader>"),
      ["<oddHeader>&amp;CEkonomi</oddHeader><oddFooter>"],
    ],
    [
      "print in black and white, from page 3",
      (xml) => xml.replace("<pageSetup", '<pageSetup blackAndWhite="1" firstPageNumber="3" useFirstPageNumber="1"'),
      ['<pageSetup blackAndWhite="1" firstPageNumber="3" useFirstPageNumber="1"'],
    ],
  ])("%s", async (_, put, found) => {
    const parts = unzipSync(first);
    const before = strFromU8(parts[SHEET]!);
    const bytes = archive({ ...parts, [SHEET]: put(before) });
    expect(inconsistencies(bytes)).toEqual([]);
    const after = (await ran(status, {}, bytes)).bytes;
    const xml = strFromU8(unzipSync(after)[SHEET]!);
    for (const pattern of found) {
      expect(before).not.toMatch(new RegExp(pattern));
      expect(xml).toMatch(new RegExp(pattern));
    }
    expect(inconsistencies(after)).toEqual([]);
  });
});

describe("the comparison itself notices", () => {
  const { bytes } = ODD_BOOKS[3]!;
  const changed = (part: string, from: string, to: string): Uint8Array => {
    const parts = unzipSync(bytes);
    const text = strFromU8(parts[part]!);
    expect(text).toContain(from);
    return archive({ ...parts, [part]: text.replace(from, to) });
  };

  test.each([
    ["xl/workbook.xml", ' comment="av henne"', ""],
    ["xl/workbook.xml", ' iterate="1"', ""],
    ["xl/workbook.xml", '<sheet name="Dold"', '<sheet name="Dolt"'],
    ["xl/_rels/workbook.xml.rels", "worksheets/sheet2.xml", "worksheets/sheet1.xml"],
    ["[Content_Types].xml", 'Extension="rels"', 'Extension="rel"'],
    ["xl/worksheets/sheet1.xml", "86 %", "87 %"],
  ])("%s without %s", (part, from, to) =>
    expect(lostParts(bytes, changed(part, from, to), { cells: { [SOURCE]: [OUTCOME] } })).toHaveLength(1),
  );

  test("a part that is gone, and a cell beside those that were to be written", () => {
    const { "xl/worksheets/sheet2.xml": _, ...rest } = unzipSync(bytes);
    expect(lostParts(bytes, archive(rest))).toEqual(["xl/worksheets/sheet2.xml is gone"]);
    const after = changed(SOURCE, "88 %", "89 %");
    expect(lostParts(bytes, after, { cells: { [SOURCE]: ["E2"] } })).toEqual([]);
    expect(lostParts(bytes, after)).toEqual([`${SOURCE}: has changed`]);
  });
});

describe("a workbook that nothing may be written into is refused in one sentence, and no file is made", () => {
  const folder = mkdtempSync(join(tmpdir(), "maltavlan-odd-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const at = (name: string): string => join(folder, name);
  const parts = unzipSync(ODD_BOOKS[8]!.bytes);
  const signed = archive({
    ...parts,
    "_rels/.rels": strFromU8(parts["_rels/.rels"]!).replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    ),
    "_xmlsignatures/origin.sigs": "x",
  });
  const encrypted = new Uint8Array([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  const COMMANDS: string[][] = [
    ["status", "-o", "ut.xlsx"],
    ["report", "--kind", "arsredovisning", "-o", "ut.xlsx"],
    ["templates", "-o", "ut.xlsx"],
    ["merge", "inlämning.xlsx", "--accept", "all", "-o", "ut.xlsx"],
    ["next", "--ja", "blad,kolumner", "-o", "ut.xlsx"],
  ];

  beforeAll(async () => {
    writeFileSync(at("signerad.xlsx"), signed);
    writeFileSync(at("låst.xlsx"), encrypted);
    writeFileSync(at("inlämning.xlsx"), await returned(signed));
  });

  const rows = COMMANDS.flatMap(([command = "", ...words]) => [
    [command, "signerad.xlsx", /digitalt signerad, och signaturen skulle sluta gälla/, words] as const,
    [command, "låst.xlsx", /skyddad med lösenord för att öppnas/, words] as const,
  ]);
  inTurn(3)(rows)("%s of %s", async (command, book, sentence, words) => {
    const named = words.map((word) => (word.endsWith(".xlsx") ? at(word) : word));
    const { code, out, err } = await maltavlan([command, at(book), ...named]);
    expect([code, out, err.trim().split("\n").length]).toEqual([1, "", 1]);
    expect(err).toMatch(sentence);
    expect(readdirSync(folder).sort()).toEqual(["inlämning.xlsx", "låst.xlsx", "signerad.xlsx"]);
  });

  dear("what only reads it does so: its grades, and templates and a document of their own", async () => {
    for (const words of [
      ["read"],
      ["check"],
      ["templates", "-o", at("mallar")],
      ["report", "--kind", "delar", "-o", at("d.docx")],
    ]) {
      const [command = "", ...rest] = words;
      expect({ command, ...(await maltavlan([command, at("signerad.xlsx"), ...rest])) }).toMatchObject({
        command,
        code: 0,
        err: "",
      });
    }
  });
});

import { strFromU8, unzipSync } from "fflate";
import { barSpans } from "../../src/files/word/bars";
import type { Block } from "../../src/sheet/document";
import { documentDocx } from "../../src/files/word/report";
import { REPORT } from "../report/annual/document";
import { docxTables, sampleReport } from "../report/annual/kit";
import { inTurn } from "../whole";

const NOW = new Date("2025-02-11T14:05:00Z");

const made = documentDocx(REPORT, NOW);
const part = async (name: string): Promise<string> => strFromU8(unzipSync(await made)[name]!);
const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

test("headings, texts and captions have Word's own styles, in reading order", async () => {
  const body = await part("word/document.xml");
  const styles = [
    ...body.replace(/<w:tbl>.*?<\/w:tbl>/gs, "[tabell]").matchAll(/\[tabell\]|<w:pStyle w:val="([^"]+)"/g),
  ].map(([whole, style]) => style ?? whole);
  expect(styles).toEqual([
    "Anmarkning",
    "Title",
    "Heading1",
    "Ingress",
    "Heading2",
    "Caption",
    "[tabell]",
    "Tabelltext",
    "Caption",
    "[tabell]",
  ]);
  // What Word wants after the last table takes no line, and so no page.
  expect(body.split("</w:tbl>").at(-1)).toContain(
    '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
  );
  const sheet = await part("word/styles.xml");
  for (const style of new Set(styles.filter((one) => one !== "[tabell]")))
    expect(sheet).toContain(`w:styleId="${style}"`);
  expect(sheet).toContain('<w:name w:val="heading 1"/>');
  expect(sheet).toContain('<w:name w:val="caption"/>');
});

test("a paragraph without height parts a table from a heading: without it LibreOffice loses the rows of a next page", async () => {
  const table = REPORT.blocks.find(({ kind }) => kind === "table")!;
  const heading = { kind: "heading", level: 2, text: "Nästa del" } as const;
  const written = async (next: Block): Promise<string> =>
    strFromU8(unzipSync(await documentDocx({ ...REPORT, blocks: [table, next, table] }, NOW))["word/document.xml"]!);
  const after = (body: string): string => body.split("</w:tbl>")[1]!;
  expect(after(await written(heading))).toMatch(/^<w:p><w:pPr>(?:(?!<\/w:pPr>).)*w:line="20" w:lineRule="exact"/);
  // One that begins a page would leave it a page of its own.
  expect(after(await written({ ...heading, newPage: true }))).toMatch(/^<w:p><w:pPr><w:pStyle w:val="Heading1"/);
});

test("the language is Swedish and the page A4 in landscape", async () => {
  expect(await part("word/styles.xml")).toContain('<w:lang w:val="sv-SE"');
  expect(await part("word/document.xml")).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
});

test("each table has one header row that is repeated, and no row is split", async () => {
  const body = await part("word/document.xml");
  const tables = body.match(/<w:tbl>.*?<\/w:tbl>/gs)!;
  expect(tables).toHaveLength(2);
  for (const table of tables) {
    expect(count(table, /<w:tblHeader\/>/g)).toBe(1);
    expect(table.indexOf("<w:tblHeader/>")).toBeLessThan(table.indexOf("</w:tr>"));
    expect(count(table, /<w:cantSplit\/>/g)).toBe(count(table, /<w:tr>/g));
  }
});

test("a heading in a table, and the row above a sum, stay with the next row; the last row keeps nothing", async () => {
  const rows = (await part("word/document.xml")).match(/<w:tbl>.*?<\/w:tbl>/s)![0].match(/<w:tr>.*?<\/w:tr>/gs)!;
  expect(rows.map((row) => row.includes("<w:keepNext/>"))).toEqual([true, true, true, false]);
});

test("counts are on one page", async () => {
  const rows = (await part("word/document.xml")).match(/<w:tbl>.*?<\/w:tbl>/gs)![1]!.match(/<w:tr>.*?<\/w:tr>/gs)!;
  expect(rows.map((row) => row.includes("<w:keepNext/>"))).toEqual([true, true, true, false]);
});

test("texts as they are: line breaks, ampersands, and a group across the table", async () => {
  expect(docxTables(await made)[0]).toEqual([
    ["Mål", "Utfall", "Bedömning"],
    ["Barn & unga"],
    ["Trygga barn\n<alla>", "91 %", "● Uppnås"],
    ["Summa", "1 234,5", ""],
  ]);
});

test("a grade is filled and a bar is coloured cells with the number in each", async () => {
  const body = await part("word/document.xml");
  expect(body).toContain('w:fill="DDEFD9"');
  expect(docxTables(await made)[1]!.map((row) => row.filter(Boolean))).toEqual([
    ["Område", "● Uppnås", "– Ej bedömda", "Fördelning"],
    ["Skola", "1", "–", "1"],
    ["Omsorg", "1", "3", "1", "3"],
    ["Alla", "2", "3", "2", "3"],
  ]);
  expect(count(body, /w:fill="8A939B"/g)).toBe(2);
});

test("each row of a bar spans the same columns as the grid says", async () => {
  const table = (await part("word/document.xml")).match(/<w:tbl>.*?<\/w:tbl>/gs)![1]!;
  const grid = count(table, /<w:gridCol /g);
  for (const row of table.match(/<w:tr>.*?<\/w:tr>/gs)!) {
    const spans = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
      Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
    );
    expect(spans.reduce((sum, span) => sum + span, 0)).toBe(grid);
  }
});

test.each([
  [[1, 3], 4, [15, 45]],
  [[0, 0], 1, [0, 0]],
  [[1, 999], 1000, [1, 59]],
  [[1, 1, 1], 3, [20, 20, 20]],
])("counts %j of %i take %j of sixty columns", (counts, full, spans) => {
  expect(barSpans(counts, full)).toEqual(spans);
});

test("the same report at the same time is the same bytes, and another time only another date", async () => {
  const [again, later] = [documentDocx(REPORT, NOW), documentDocx(REPORT, new Date("2025-03-01T08:00:00Z"))];
  expect(Buffer.from(again).equals(Buffer.from(await made))).toBe(true);
  const [one, two] = [unzipSync(await made), unzipSync(later)];
  const differing = Object.keys(one).filter((name) => strFromU8(one[name]!) !== strFromU8(two[name]!));
  expect(differing).toEqual(["docProps/core.xml"]);
  expect(strFromU8(one["docProps/core.xml"]!)).toContain("2025-02-11T14:05:00Z");
});

inTurn(2)(["exempelkommun", "vaggeryd"])(
  "in the whole report of %s no level of heading is left out, and each picture says what it shows",
  async (name) => {
    const { document } = await sampleReport(name, "arsredovisning");
    const body = strFromU8(unzipSync(documentDocx(document, NOW))["word/document.xml"]!);
    const levels = [...body.matchAll(/<w:pStyle w:val="Heading(\d)"/g)].map(([, level]) => Number(level));
    expect(levels.length).toBeGreaterThan(8);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1)).toEqual([]);
    const pictures = body.match(/<wp:docPr [^>]*>/g) ?? [];
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((picture) => !/ descr="[^"]*\d/.test(picture))).toEqual([]);
  },
);

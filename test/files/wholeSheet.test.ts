import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sampleBytes } from "../../samples/samples";
import { processorTime } from "../processorTime";
import { sheet } from "../recognise/kit";
import { maltavlan } from "../workbench/kit";
import { sampled } from "../whole";

jest.setTimeout(120_000);

/*
 * What Excel says of an area costs what the cells in it cost, not what the area could hold: seventeen thousand million
 * cells fit in a line of XML.
 */

const ALL = "A1:XFD1048576";
const folder = mkdtempSync(join(tmpdir(), "maltavlan-whole-"));
afterAll(() => rmSync(folder, { recursive: true }));

const BOOK = unzipSync(
  sampleBytes([
    sheet(
      "Mål",
      `
  Mål           | Indikator     | Ansvarig           | Utfall 2021 | Målvärde 2021 | Bedömning
  Trygga barn   | Trygga elever | Utbildningsnämnden | 79,6 %      | minst 80 %    | Uppnås inte
  Fler i arbete | Sysselsatta   | Socialnämnden      | 83,1 %      | minst 80 %    | Uppnås
`,
    ),
  ]),
);

/** The workbook with something last in its one sheet, and something in its first free cell. */
function bookWith({ cell = "", after = "", before = "", names = "" }): Uint8Array {
  const [part, workbook] = ["xl/worksheets/sheet1.xml", "xl/workbook.xml"];
  const row = cell && `<row r="9">${cell}</row>`;
  const text = strFromU8(BOOK[part]!)
    .replace("</sheetData>", `${row}</sheetData>${after}`)
    .replace("<sheetData>", `${before}<sheetData>`);
  const listed = strFromU8(BOOK[workbook]!).replace("</sheets>", `</sheets>${names}`);
  return zipSync({ ...BOOK, [part]: strToU8(text), [workbook]: strToU8(listed) });
}

const formula = (attributes: string, text = "1+1"): { cell: string } => ({
  cell: `<c r="H9"><f ${attributes}>${text}</f><v>2</v></c>`,
});
const rule = (inside: string): { after: string } => ({
  after: `<conditionalFormatting sqref="${ALL}">${inside}</conditionalFormatting>`,
});
const limits = (kinds: string[]): string => kinds.map((kind) => `<cfvo type="${kind}" val="50"/>`).join("");

const KINDS: Record<string, Parameters<typeof bookWith>[0]> = {
  "an array formula": formula(`t="array" ref="H9:XFD1048576"`),
  "an array formula over the table itself": formula(`t="array" ref="${ALL}"`),
  "an array formula of its own cells": formula(`t="array" ref="H9:XFD1048576"`, "A1:XFD1048576"),
  "a formula that spills": {
    cell: `<c r="H9" cm="1"><f t="array" ref="H9:XFD1048576">_xlfn.SEQUENCE(2)</f><v>1</v></c>`,
  },
  "a shared formula": formula(`t="shared" si="0" ref="H9:XFD1048576"`),
  "a data table": formula(`t="dataTable" ref="H9:XFD1048576" dt2D="1" r1="A1" r2="B1"`, ""),
  "a sum of the sheet": { cell: `<c r="XFD9"><f>SUM(A1:XFC1048576)</f><v>2</v></c>` },
  "a merge beside the table": { after: `<mergeCells><mergeCell ref="H9:XFD1048576"/></mergeCells>` },
  "a merge of everything": { after: `<mergeCells><mergeCell ref="${ALL}"/></mergeCells>` },
  "a rule by value": rule(`<cfRule type="cellIs" priority="1" operator="lessThan"><formula>1</formula></cfRule>`),
  "a rule by formula": rule(`<cfRule type="expression" priority="1"><formula>A1=1</formula></cfRule>`),
  "traffic lights": rule(
    `<cfRule type="iconSet" priority="1"><iconSet iconSet="3TrafficLights1">${limits(["percent", "percent", "percent"])}</iconSet></cfRule>`,
  ),
  "a colour scale": rule(
    `<cfRule type="colorScale" priority="1"><colorScale>${limits(["min", "max"])}<color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule>`,
  ),
  "data bars": rule(
    `<cfRule type="dataBar" priority="1"><dataBar>${limits(["min", "max"])}<color rgb="FFFF0000"/></dataBar></cfRule>`,
  ),
  "a validation": {
    after: `<dataValidations count="1"><dataValidation type="list" sqref="${ALL}"><formula1>${ALL}</formula1></dataValidation></dataValidations>`,
  },
  "a link": { after: `<hyperlinks><hyperlink ref="${ALL}" location="Mål!A1"/></hyperlinks>` },
  "a filter": { after: `<autoFilter ref="${ALL}"/>` },
  "a protected range": { after: `<protectedRanges><protectedRange name="a" sqref="${ALL}"/></protectedRanges>` },
  "columns with a width each": { before: `<cols><col min="1" max="16384" width="3" customWidth="1"/></cols>` },
  "names, also of what is printed": {
    names: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Mål!$A$1:$XFD$1048576</definedName><definedName name="allt">Mål!$A$1:$XFD$1048576</definedName></definedNames>`,
  },
  "a row in the last row": { cell: `<c r="XFD1048576"><v>1</v></c>` },
};

/** Each command of a run, on a workbook of its own; an area that is walked takes minutes, or all memory. */
async function commandsOn(kind: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, "bok.xlsx");
  writeFileSync(path, bytes);
  const out = (name: string): string => join(folder, `${kind} ${name}`);
  const runs = [
    ["read", path, "--json"],
    ["status", path, "-o", out("ut.xlsx"), "--html", out("ut.html")],
    ["report", path, "--kind", "arsredovisning", "-o", out("r.xlsx")],
    ["templates", path, "-o", out("m.xlsx")],
    ["merge", path, path, "-o", out("s.xlsx"), "--accept", "all"],
    ["check", path],
  ];
  for (const args of runs) {
    const { code, err } = await maltavlan(args);
    const refused = kind === "a merge of everything" && code === 1;
    expect([args[0], refused ? 0 : code, refused ? "" : err]).toEqual([args[0], 0, ""]);
  }
}

/** The same workbook without the area, once for all: what the machine and the commands cost by themselves. */
let plainly: Promise<number> | undefined;
async function costWithout(): Promise<number> {
  const seconds = processorTime();
  await commandsOn("nothing", bookWith({}));
  return seconds();
}

/**
 * Times the processor's work on the same workbook without the area. A million rows that are each passed once cost six
 * times as much; an area that is walked cell by cell costs thousands.
 */
const MOST = 30;

sampled(7, Object.keys(KINDS))("%s over a whole sheet", async (kind) => {
  const without = await (plainly ??= costWithout());
  const seconds = processorTime();
  await commandsOn(kind, bookWith(KINDS[kind]!));
  expect(seconds() / without).toBeLessThan(MOST);
});

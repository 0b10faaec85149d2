import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sampleBytes } from "../../samples/samples";
import { setCell } from "../../src/sheet/book";
import { sheet } from "../recognise/kit";
import { inTurn, sampled } from "../whole";
import { maltavlan } from "./kit";

/*
 * Kinds of faults that users of other tools have reported in public, on files of our own: what every output says of them,
 * and what none may say. Kinds about merging are held in test/commands/mergeRowByRow.test.ts, those about Word in
 * test/files/wordMarkers.test.ts and test/commands/intoWordProtected.test.ts, those about styles in
 * test/files/emptyStyles.test.ts.
 */

const root = mkdtempSync(join(tmpdir(), "maltavlan-reports-"));
afterAll(() => rmSync(root, { recursive: true }));

/** A value with its number format, or a text in runs as they stand in the file: `[["110", "struck"], ["95"]]`. */
type Cell = string | number | [value: number, format: string] | Run[];
type Run = [text: string, look?: "struck" | "raised"];

const isRuns = (cell: Cell): cell is Run[] => Array.isArray(cell) && Array.isArray(cell[0]);

const LOOKS = { struck: "<rPr><strike/></rPr>", raised: '<rPr><vertAlign val="superscript"/></rPr>' };
const runXml = ([text, look]: Run): string => `<r>${look ? LOOKS[look] : ""}<t xml:space="preserve">${text}</t></r>`;

interface Follow {
  measure?: string;
  target: Cell;
  before?: Cell;
  outcome: Cell;
  /** The header of the outcomes. */
  header?: Cell;
  from1904?: true;
}

/** A follow-up of 2024 of one measure, and a plain one below it. */
function followUp({
  measure = "Antal klagomål",
  target,
  before = "90",
  outcome,
  header = "Utfall 2024",
  from1904,
}: Follow) {
  const drawn = sheet(
    "Mål",
    `Måluppföljning 2024

     Mål | Indikator | Målvärde 2024 | Utfall 2023 | Utfall 2024
     Trygga barn | ${measure} | x | x | x
     Ren stad | Andel nöjda invånare | minst 60 % | 58 % | 61 %`,
  );
  const runs: Run[][] = [];
  const put = (row: number, column: number, cell: Cell): void => {
    if (isRuns(cell)) setCell(drawn, row, column, `¤${runs.push(cell) - 1}¤`);
    else if (Array.isArray(cell)) setCell(drawn, row, column, cell[0], { numberFormat: cell[1] });
    else setCell(drawn, row, column, cell);
  };
  put(2, 4, header);
  for (const [at, cell] of [target, before, outcome].entries()) put(3, 2 + at, cell);
  const parts = unzipSync(sampleBytes([drawn]));
  const change = (name: string, by: (xml: string) => string): void => {
    if (parts[name]) parts[name] = strToU8(by(strFromU8(parts[name])));
  };
  for (const name of ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"])
    change(name, (xml) => xml.replace(/<t[^>]*>¤(\d+)¤<\/t>/g, (_, at) => runs[Number(at)]!.map(runXml).join("")));
  if (from1904) change("xl/workbook.xml", (xml) => xml.replace("<sheets>", '<workbookPr date1904="1"/><sheets>'));
  return zipSync(parts);
}

const plain = (text: string): string =>
  text
    .replaceAll(/<style.*?<\/style>/gs, "")
    .replaceAll(/(<[^>]+>\s*)+/g, "|")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("\u00a0", " ");

/**
 * The text of everything that status and a report write of a workbook, that of the report alone, and the measure's row of
 * the status sheet.
 */
async function outputsOf(bytes: Uint8Array, measure: string): Promise<{ row: string; reports: string; all: string }> {
  const at = mkdtempSync(join(root, "fall-"));
  const path = (name: string): string => join(at, name);
  writeFileSync(path("bok.xlsx"), bytes);
  const book = path("bok.xlsx");
  const report = ["report", book, "--kind", "arsredovisning"];
  for (const args of [
    ["status", book, "-o", path("status.xlsx"), "--html", path("status.html")],
    [...report, "-o", path("rapport.docx")],
    [...report, "-o", path("rapport.html")],
  ]) {
    const { code, err } = await maltavlan(args);
    expect([args[0], code, code === 0 ? "" : err]).toEqual([args[0], 0, ""]);
  }
  const textsOf = (names: RegExp): string =>
    readdirSync(at)
      .filter((name) => names.test(name))
      .map((name) => (/x$/.test(name) ? partsIn(path(name)) : plain(readFileSync(path(name), "utf8"))))
      .join("\n");
  const html = plain(readFileSync(path("status.html"), "utf8"));
  const row = html.slice(html.lastIndexOf(`|${measure}|`) + 1).split("|Ren stad|")[0]!;
  return { row, reports: textsOf(/^rapport/), all: textsOf(/^(rapport|status)/) };
}

/** The texts of a package but for those of the source sheet, which stays as it is. */
const partsIn = (path: string): string =>
  Object.entries(unzipSync(new Uint8Array(readFileSync(path))))
    .filter(([name]) => name.endsWith(".xml") && !/sheet1\.xml|styles|theme/.test(name))
    .map(([, content]) => plain(strFromU8(content)))
    .join("\n");

const NOT_SHOWN = "Kan inte bedömas: värdet redovisas inte.";
const PARTLY = "Kan inte bedömas: det framgår inte vilken del av värdet som gäller.";
const ACCOUNTING = '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-';
const RIDDLE: Follow = { target: "högst 100", outcome: "95" };

/** Kind, what the file has, the file, what the measure's row says, and what none of the outputs may say. */
const AS_SHOWN: [kind: string, name: string, file: Follow, says: string[], never?: RegExp][] = [
  // In Excel a part that looks otherwise is known to be there, and not which: what stands there is no number.
  [
    "runs",
    "a struck number before another",
    { target: "minst 100", outcome: [["110", "struck"], ["95"]] },
    [PARTLY],
    /"value": 11095|,11095,11095|11 ?095 mot/,
  ],
  [
    "runs",
    "a raised digit",
    { target: "högst 40", outcome: [["38"], ["2", "raised"]] },
    [PARTLY],
    /"value": 382|,382,382|382 mot/,
  ],
  [
    "runs",
    "a struck target before another",
    { target: [["minst 100", "struck"], [" minst 90"]], outcome: "95" },
    ["Ej bedömd", "Kan inte bedömas"],
    /95 mot/,
  ],
  [
    "unit of one side",
    "0,9 beside per cent",
    { measure: "Andel behöriga", target: 0.9, before: [0.87, "0%"], outcome: [0.88, "0%"] },
    ["88 % mot minst 90 %: 2 procentenheter under målet", "Når inte målvärdet."],
    /(mot|läses som) minst 0,9/,
  ],
  [
    "unit of one side",
    "minst 0,9 beside decimals",
    { measure: "Andel behöriga", target: "minst 0,9", before: [0.87, "0%"], outcome: [0.93, "0.0%"] },
    ["93,0 % mot minst 90 %: 3,0 procentenheter över målet", "Når målvärdet."],
    /(mot|läses som) minst 0,9/,
  ],
  [
    "unit of one side",
    "1 beside per cent",
    { measure: "Andel behöriga", target: 1, before: [0.97, "0%"], outcome: [0.98, "0%"] },
    ["98 % mot 100 %: 2 procentenheter under målet", "Når inte målvärdet."],
    /98 % mot 1\b(?!00)/,
  ],
  [
    "dates",
    "a deadline and a day in cells of dates",
    { measure: "Detaljplan antagen senast", target: [45_473, "m/d/yyyy"], before: "", outcome: [45_500, "m/d/yyyy"] },
    ["|2024-07-27|2024-06-30|", "○ Når inte målvärdet"],
    /45 ?473|45 ?500|[67]\/\d\d\/2024/,
  ],
  [
    "dates",
    "a day in words against a text",
    { measure: "Policy antagen senast", target: "senast 2024-06-30", before: "", outcome: [45_470, "d mmmm yyyy"] },
    ["|2024-06-27|senast 2024-06-30|", "● Når målvärdet"],
    /45 ?470/,
  ],
  [
    "dates",
    "a text against a day",
    { measure: "Plan antagen senast", target: [45_473, "yyyy-mm-dd"], before: "", outcome: "2024-07-01" },
    ["|2024-07-01|2024-06-30|", "○ Når inte målvärdet"],
    /45 ?473/,
  ],
  [
    "hidden",
    "fewer than five",
    { target: "högst 12", outcome: [3, '[<5]"<5";0'] },
    ["|<5|", NOT_SHOWN],
    /\|90\|3\||\b3 mot|,3,3,|"value": 3\b/,
  ],
  [
    "hidden",
    "nothing shown",
    { target: "högst 12", before: "13", outcome: [10, ";;;"] },
    ["|13|högst 12|", NOT_SHOWN],
    /\|90\|10\||\b10 mot|,10,10,|"value": 10\b/,
  ],
  [
    "hidden",
    "words for few",
    { target: "högst 12", outcome: [4, '[<5]"färre än 5";0'] },
    ["|färre än 5|", NOT_SHOWN],
    /\|90\|4\||\b4 mot|,4,4,|"value": 4\b/,
  ],
  [
    "hidden",
    "nought as a dash in an accounting format is nought",
    { target: "högst 5", before: "7", outcome: [0, ACCOUNTING] },
    ["|0|högst 5|", "● Når målvärdet"],
  ],
  [
    "zero",
    "a dash by a format of the office's own",
    { target: "högst 5", before: "7", outcome: [0, '#,##0;-#,##0;"–"'] },
    ["Kan inte bedömas: det framgår inte om värdet är noll eller saknas."],
    /Utfall saknas|0 mot högst 5/,
  ],
  ["header", "a day", { ...RIDDLE, header: [45_657, "yyyy-mm-dd"] }, ["|95|högst 100|", "5 under gränsen."]],
  ["header", "a number", { ...RIDDLE, header: 2024 }, ["|95|högst 100|", "5 under gränsen."]],
  [
    "header",
    "a month that Excel has made a day of",
    { ...RIDDLE, header: [45_505, "mmm\\-yy"] },
    ["|90|95|högst 100|", "Ej bedömd"],
    /45 ?505/,
  ],
  [
    "days from 1904",
    "the outcome",
    { measure: "Plan antagen senast", target: "2024-06-30", before: "", outcome: [44_038, "m/d/yyyy"], from1904: true },
    ["|2024-07-27|2024-06-30|", "○ Når inte målvärdet"],
    /2020-07|44 ?038/,
  ],
  [
    "days from 1904",
    "outcome and deadline",
    {
      measure: "Plan antagen senast",
      target: [44_011, "yyyy-mm-dd"],
      before: "",
      outcome: [44_000, "yyyy-mm-dd"],
      from1904: true,
    },
    ["|2024-06-19|2024-06-30|", "● Når målvärdet"],
    /2020-06|44 ?0(00|11)/,
  ],
  [
    "days from 1904",
    "the header",
    { ...RIDDLE, header: [44_195, "yyyy-mm-dd"], from1904: true },
    ["|95|högst 100|", "5 under gränsen."],
    /2020-12/,
  ],
];

sampled(3, AS_SHOWN)("%s: %s", async (_, __, file, says, never = /NaN|undefined/) => {
  const { row, all } = await outputsOf(followUp(file), file.measure ?? "Antal klagomål");
  for (const one of says) expect(row).toContain(one);
  expect(all).not.toMatch(never);
});

/** Which digits count is not known: those of the cell stand in no report, and the dash for them stands in the row. */
inTurn(4)<[what: string, file: Follow, shown: string, never: RegExp]>([
  [
    "a struck number before another",
    { target: "minst 100", outcome: [["110", "struck"], ["95"]] },
    "|90|–|minst 100|",
    /11 ?095/,
  ],
  ["a raised digit", { target: "högst 40", outcome: [["38"], ["2", "raised"]] }, "|90|–|högst 40|", /382/],
  ["a raised letter after figures", { target: "högst 40", outcome: [["38"], ["a", "raised"]] }, "|90|–|", /38a/],
  [
    "a struck target before another",
    { target: [["minst 100", "struck"], [" minst 90"]], outcome: "95" },
    "|90|95|–|",
    /minst 100/,
  ],
  [
    "a struck figure of the year before",
    { target: "minst 90", before: [["80", "struck"], ["91"]], outcome: "95" },
    "|–|95|minst 90|",
    /8 ?091/,
  ],
  [
    "words without a digit stay",
    { target: "ja", before: "", outcome: [["Nej", "struck"], [" Ja"]] },
    "|Nej Ja|ja|",
    /NaN/,
  ],
])("%s is no figure of a report", async (_, file, shown, never) => {
  const { row, reports } = await outputsOf(followUp(file), "Antal klagomål");
  expect(row).toContain(shown);
  expect(reports).not.toMatch(never);
});

/** A sheet's name and what stands in it; a measure, what its row says, and what no output may say. */
type Reported = [kind: string, name: string, drawing: string, measure: string, says: string[], never: RegExp];

const REACHED = /\. Når (inte )?målvärdet\./;

const AS_TOLD: Reported[] = [
  [
    "a target of a later year grades nothing",
    "a wish under a goal's line",
    `Uppföljning 2024

     Mål: Alla lyckas i skolan
     Indikator | Utfall 2023 | Utfall 2024 | Målsättning 2027
     Meritvärde i årskurs 9 | 221 | 226 | Öka
     Frånvaro, andel | 8,1 % | 7,4 % | Minska`,
    "Meritvärde i årskurs 9",
    ["|221|226|Öka|", "5 högre än 2023. Målet gäller 2027, så ingen bedömning görs ännu."],
    REACHED,
  ],
  [
    "a target of a later year grades nothing",
    "a limit that is reached already",
    `Måluppföljning 2024

     Mål | Indikator | Målvärde 2030 | Utfall 2023 | Utfall 2024
     Rent vatten | Andel sjöar med god status | minst 60 % | 58 % | 61 %
     Mindre avfall | Hushållsavfall, kg per invånare | högst 320 | 341 | 318`,
    "Hushållsavfall, kg per invånare",
    ["2 kg per invånare under gränsen", "Målet gäller 2030, och nivån är redan nådd"],
    REACHED,
  ],
  [
    "a target of a later year grades nothing",
    "the year stands in the target",
    `Måluppföljning 2024

     Mål | Indikator | Målvärde | Utfall 2023 | Utfall 2024
     Klimat | Andel fossilfria bilar | ska öka till 2028 | 41 % | 55 %
     Bredband | Andel med fiber | minst 95 % år 2027 | 93 % | 96 %`,
    "Andel med fiber",
    ["Målet gäller 2027, och nivån är redan nådd, så ingen bedömning görs ännu."],
    REACHED,
  ],
  ...[
    ["an asterisk", "187*", "*) Avser första halvåret", "minska"],
    ["two of them", "187**", "** Halvårsvärde, januari–juni", "öka"],
    ["a raised figure", "187¹", "¹ Till och med augusti", "minst 400"],
  ].map(([name = "", outcome, note = "", target]): Reported => [
    "a part of a year with a mark is not graded as the year, and its note is told",
    name,
    `Delår 2025
     Mål: Tryggare kommun
     Indikator | 2023 | 2024 | 2025 | Målsättning 2025
     Anmälda våldsbrott | 412 | 398 | ${outcome} | ${target}
     ${note}`,
    "Anmälda våldsbrott",
    ["Prognos saknas", note.slice(note.indexOf(" ") + 1)],
    REACHED,
  ]),
  ...[
    ["2026", "2028", "Öka", "Antal handledda grupper"],
    ["2025", "2027", "Öka", "Nöjda med beskeden"],
    ["2026", "2030", "Minska", "Handläggningstid i veckor"],
  ].map(([near, far, wish, measure = ""]): Reported => [
    "of two tables each has its years, and the heading of the second is the goal of its measures",
    `${measure}, ${near} and ${far}`,
    `2.1 En trygg uppväxt
     Indikator | Utfall 2023 | Utfall 2024 | Målsättning ${near}
     Elever som trivs, index | 71 | 73 | Öka

     2.1.1 Personalen inom förskolan får handledning
     Indikator | Utfall 2023 | Utfall 2024 | Målsättning ${near} | Målsättning ${far}
     ${measure} | 4 | 6 | ${wish} | ${wish}
     Upplevt stöd | 5,1 | 5,4 | Öka | Öka`,
    measure,
    [`Målet gäller ${near}, så ingen bedömning görs ännu.`],
    REACHED,
  ]),
  [
    "a start of nought, and a word that only looks like a limit",
    "under works contract",
    `kpi | baseline 2020 | target 2024 | actual 2024
     Kilometres of pipe under works contract | 0 | 120 | 75
     Policies adopted | 0 | 12 | 14
     Incidence of accidents | 6,5 | 5,7 | 6,1`,
    "Kilometres of pipe under works contract",
    ["|75|120|45 under målet", "|6,1|5,7|0,4 över gränsen"],
    /mot högst 120|mot under/,
  ],
  [
    "a start of nought, and a word that only looks like a limit",
    "under entreprenad",
    `Indikator | Startvärde 2020 | Målvärde 2024 | Utfall 2024
     Kilometer cykelväg under entreprenad | 0 | 40 | 25
     Antagna planer | 0 | 12 | 14
     Olyckor per 1 000 invånare | 6,5 | 5,7 | 6,1`,
    "Kilometer cykelväg under entreprenad",
    ["|25|40|15 under målet", "|14|12|2 över målet"],
    /mot högst 40|mot under/,
  ],
  [
    "a start of nought, and a word that only looks like a limit",
    "under protection",
    `Indicator | Baseline 2019 | Target 2024 | Result 2024
     Hectares under protection | 0 | 800 | 640
     Teachers trained | 0 | 300 | 310
     Complaints | 90 | 60 | 72`,
    "Hectares under protection",
    ["|640|800|160 under målet", "|72|60|12 över gränsen"],
    /mot högst 800|mot under/,
  ],
];

/** The sheet's name is the drawing's first line where that is a period alone. */
const drawn = (drawing: string): Uint8Array => {
  const [, period, rest] = /^(Delår \d+)\n([^]*)$/.exec(drawing) ?? [];
  return sampleBytes([sheet(period ?? "Blad1", rest ?? drawing)]);
};

sampled(3, AS_TOLD)("%s: %s", async (_, __, drawing, measure, says, never) => {
  const { row, all } = await outputsOf(drawn(drawing), measure);
  for (const one of says) expect(row).toContain(one);
  expect(all).not.toMatch(never);
});

const SECOND_OF_TWO = AS_TOLD.filter(([, , drawing]) => drawing.includes("2.1.1"));
sampled(3, SECOND_OF_TWO)("%s: the tree of %s", async (_, __, drawing, measure) => {
  const path = join(root, `${measure}.xlsx`);
  writeFileSync(path, drawn(drawing));
  const { plan } = JSON.parse((await maltavlan(["read", path, "--json"])).out) as {
    plan: { goals: { id: string; title: string }[]; indicators: { title: string; parents: string[] }[] };
  };
  const goal = plan.goals.find(({ title }) => title === "Personalen inom förskolan får handledning")!;
  const under = plan.indicators.filter(({ parents }) => parents.includes(goal.id)).map(({ title }) => title);
  expect(under).toEqual([measure, "Upplevt stöd"]);
});

test.each([
  ["Goal", "Emergency Management"],
  ["Strategic goal", "Parks and Recreation"],
  ["Mål", "Räddningstjänsten"],
])("a line over the next block's %s heads that block: %s", async (level, department) => {
  const path = join(root, `${level}.xlsx`);
  const headers = "Objective | Performance Measure | Actual FY 2023 | Actual FY 2024";
  writeFileSync(
    path,
    drawn(`Department Performance Measures

Code Compliance
${level}: Promote voluntary compliance
${headers}
Resolve cases | Cases resolved | 100 | 110

${department}
${level}: Enhance preparedness
${headers}
Hold events | Events held | 23 | 24`),
  );
  const { plan } = JSON.parse((await maltavlan(["read", path, "--json"])).out) as {
    plan: Record<"areas" | "goals", { id: string; title: string; parents: string[] }[]>;
  };
  const byId = new Map([...plan.areas, ...plan.goals].map(({ id, title }) => [id, title]));
  expect(plan.areas.map(({ title }) => title)).toEqual(["Code Compliance", department]);
  expect(plan.goals.map(({ title, parents }) => [title, parents.map((id) => byId.get(id))])).toEqual([
    [`${level}: Promote voluntary compliance`, ["Code Compliance"]],
    ["Resolve cases", [`${level}: Promote voluntary compliance`]],
    [`${level}: Enhance preparedness`, [department]],
    ["Hold events", [`${level}: Enhance preparedness`]],
  ]);
});

test.each([
  [
    "a strategy between",
    "Mål 1: Fler ska svara på enkäten|Vi vill att fler svarar i år.|Strategi:|Påminnelser|Mål 2: Tydligare rutiner",
  ],
  [
    "letters for numbers",
    "Mål A. Bättre bemötande|Under hösten ska bemötandet bli bättre.|Så gör vi:|Utbildning|Mål B. Kortare köer",
  ],
  [
    "a year after each",
    "Mål 1: Fler aktiviteter|Under 2025 ska fler hållas.|Aktiviteter:|Studiebesök|Mål 2: Bättre samverkan|Under 2024 ska mötena bli fler.",
  ],
])("goals in prose are named as not read: %s", async (name, lines) => {
  const path = join(root, `${name}.xlsx`);
  writeFileSync(path, drawn(lines.replaceAll("|", "\n")));
  const { code, err } = await maltavlan(["status", path, "-o", join(root, `${name}, ut.xlsx`)]);
  const cells = lines.split("|").flatMap((line, at) => (line.startsWith("Mål") ? [`Blad1!A${at + 1}`] : []));
  expect([code, cells.filter((cell) => !err.includes(cell))]).toEqual([1, []]);
  expect(err).toContain("Ingen måltabell hittades.");
});

/** The kept inputs themselves: run where they are. */
const KEPT = resolve("../shared/reports");
const kept = existsSync(KEPT) ? test.each : test.skip.each;
const bytesAt = (name: string): Uint8Array => new Uint8Array(readFileSync(join(KEPT, name)));

kept<[name: string, measure: string, says: string[], never: RegExp]>([
  ["01-partly-struck", "Antal feriejobb", [PARTLY], /"value": 11095|,11095,11095|11 ?095 mot/],
  ["03-target-lost-percent", "Andel legitimerade lärare", ["98 % mot 100 %"], /(mot|läses som) minst 0,9|98 % mot 1\b/],
  ["08-date-target", "Detaljplan för skolan antagen senast", ["|2024-07-27|2024-06-30|"], /45 ?473|45 ?500/],
  ["09-shown-otherwise", "Antal vräkta barnfamiljer", ["|<5|", NOT_SHOWN], /,10,10,|\b10 mot högst 12/],
  ["14-header-is-a-date", "Andel behöriga (%)", ["|84 %|minst 85 %|"], /45 ?657/],
  ["15-dates-from-1904", "Plan antagen senast", ["|2024-07-27|2024-06-30|"], /2020-07/],
  ["16-empty-prefixed-styles", "Andel behöriga till gymnasiet (%)", ["|84,6 %|minst 85 %|"], /NaN/],
  ["20-b1", "", [], REACHED],
  ["20-g1", "Personalomsättning", ["|15,1 %|", "3,1 procentenheter över gränsen. Målet gäller 2025"], REACHED],
  ["20-d1", "Events held", ["Målvärde saknas"], REACHED],
  ["20-h1", "Antal påbörjade bostäder", ["Prognos saknas", "Halvårssiffror"], REACHED],
  ["20-r1", "Antal påbörjade bostäder", ["Prognos saknas"], REACHED],
  ["20-m4-two-tables", "Engagemang, index", ["Målet gäller 2026"], REACHED],
  ["20-e1", "Kilometers of road under works contract", ["det framgår inte vilken period"], /mot högst 271|mot under/],
])("the kept input %s", async (name, measure, says, never) => {
  const { row, all } = await outputsOf(bytesAt(`${name}.xlsx`), measure);
  for (const one of says) expect(row).toContain(one);
  expect(all).not.toMatch(never);
});

/** Book, what came back, what the merge says, and in which cells what it writes with everything accepted that may be. */
kept<[book: string, returned: string, says: RegExp[], cells: Record<string, string>]>([
  ["04-spill", "04-spill-returned", [/G5 hör till formeln i G4/, /Infört: 0 av 1/], { G4: "84.6", G5: "91" }],
  ["13-matrix", "13-matrix-returned", [/G5 är en del av en matrisformel/, /Infört: 0 av 1/], { G5: "91" }],
  ["05-book", "05-names-sorted-alone", [/Nyckeln hör till ”Andel behöriga/, /Infört: 0 av 2/], {}],
  ["06-book", "06-shown-and-written", [/tom → ”87,49 %”/, /”30,4375 dagar”/, /Infört: 1 av 2/], {}],
])("the kept inputs %s and %s", async (book, returned, says, cells) => {
  const to = join(root, `${book}.xlsx`);
  const files = [book, returned].map((name) => join(KEPT, `${name}.xlsx`));
  const { out } = await maltavlan(["merge", ...files, "-o", to, "--accept", "all"]);
  for (const one of says) expect(out).toMatch(one);
  const sheetXml = strFromU8(unzipSync(new Uint8Array(readFileSync(to)))["xl/worksheets/sheet1.xml"]!);
  for (const [cell, value] of Object.entries(cells))
    expect(sheetXml).toMatch(new RegExp(`<c r="${cell}"[^>]*>(<f[^>]*>[^<]*</f>)?<v>${value}</v>`));
});

kept(["11-broken-markers"])("the kept input %s", async (name) => {
  const args = ["--kind", "arsredovisning", "--into", join(KEPT, `${name}.docx`), "-o", join(root, "märken.docx")];
  const { out, err } = await maltavlan(["report", join(KEPT, "05-book.xlsx"), ...args]);
  expect(out + err).toContain("3 uppgifter kunde inte placeras");
});

kept(["20-t1"])("the kept input %s", async (name) => {
  const { code, err } = await maltavlan(["status", join(KEPT, `${name}.xlsx`), "-o", join(root, `${name}.xlsx`)]);
  expect([code, err]).toEqual([1, expect.stringContaining("Ord för mål eller bedömningar står i Blad1!A1, Blad1!A2")]);
});

import { report } from "../../src/commands/report";
import { KINDS, type ReportKind } from "../../src/domain/reportParts";
import { excelWorkbook } from "../../src/excel/workbook";
import type { ReportDocument } from "../../src/sheet/document";
import { setCell } from "../../src/sheet/book";
import { textsIn, TO_THE_AUTHOR } from "../report/printedTexts";
import { desk, NOW, table, type Desk } from "./story";

/*
 * A year in two invented municipalities with layouts that no sample has: Granby with delår and helår side by side and a
 * committee per row, Norrviken with a sheet per goal and measures in units of their own.
 */

const GRANBY = [
  ["Nr", "Mål", "Nyckeltal", "Nämnd", "Mål 2024", "2023", "aug 2024", "Prognos 2024", "Helår 2024"],
  ["1", "Fler går vidare till jobb", "Andel i arbete efter insats, %", "AN", "minst 45", 41, 43, 44, null],
  ["1", "Fler går vidare till jobb", "Dagar till första möte", "AN", "högst 10", 14, 11, 10, null],
  ["2", "Ett klimatklokt Granby", "Utsläpp, ton CO2e", "TN", "högst 1 250,0", 1410.5, null, 1300, null],
  ["3", "Stolta medarbetare", "eNPS", "KS", "minst +5", 2, 4, 6, null],
];
const GRANBY_YEAR = [46.2, 9, 1248.5, 3];

const sheetOf = (name: string, goal: string, rows: [string, string, string | number, string | number][]) =>
  table(name, [
    [`Mål: ${goal}`],
    ["Mått", "Målvärde", "Utfall augusti 2024", "Utfall 2023"],
    ...rows.map(([measure, target, now, before]) => [measure, target, now, before]),
  ]);
const NORRVIKEN = [
  sheetOf("Trygghet", "Alla ska känna sig trygga", [
    ["Trygga invånare", "minst 80 %", "78 %", "76 %"],
    ["Insatstid räddningstjänst", "högst 12 min", "11,5 min", "12,4 min"],
  ]),
  sheetOf("Ekonomi", "Vi lever inom våra ramar", [
    ["Resultat, andel av skatter", "minst 2,0 %", "1,6 %", "2,3 %"],
    ["Soliditet", "minst 35 %", "36 %", "35 %"],
  ]),
];

async function reportOn(day: Desk, kind: ReportKind, period: string): Promise<ReportDocument> {
  const done = await report.perform(
    { kind, period, into: "document" },
    { workbook: excelWorkbook(day.host.Excel), now: NOW, progress: () => undefined },
  );
  if (!done.ok) throw new Error(done.reason);
  return done.value.document;
}

const plain = (document: ReportDocument): string[] => textsIn(document).map((text) => text.replaceAll("\u00a0", " "));

/** Rows of the tables of goals that begin with the title: number and title, or the title alone. */
const rowsOf = (document: ReportDocument, title: string): string[][] =>
  document.blocks.flatMap((block) =>
    block.kind === "table" && /mål, utfall och bedömning$|^Mål, utfall/iu.test(block.name)
      ? block.rows
          .map(({ cells }) => cells.map((cell) => (cell?.text ?? "").replaceAll("\u00a0", " ")))
          .filter(([first]) => first!.endsWith(title))
      : [],
  );

const signable = (document: ReportDocument): void => {
  const texts = plain(document);
  expect(texts.filter((text) => TO_THE_AUTHOR.test(text))).toEqual([]);
  expect(
    texts.filter((text) => /undefined|NaN|\[object|#[A-ZÅÄÖ]+!|\.\.(?!\.)|(?<!\p{L})0 (?:uppnås|av)/u.test(text)),
  ).toEqual([]);
};

describe("Granby: delår and helår beside each other", () => {
  let day: Desk;

  test("at delår the forecast decides, and a judgement made on the sheet is the one that is published", async () => {
    day = await desk(table("Nyckeltal", GRANBY));
    await day.status({ period: "delår 2024" });
    const [sheet] = day.host.book.sheets.filter(({ values }) => values.some((row) => row?.includes("mål:1"))).slice(-1);
    expect(day.shows(sheet!.name, "mål:3", "Publicerad")).toBe("● Uppnås");
    await day.type(sheet!.name, day.at(sheet!.name, "mål:3", "Samlad"), "◐ Uppnås delvis");
    await day.type(sheet!.name, day.at(sheet!.name, "mål:3", "Kommentar"), "Enkäten nådde bara tjänstemännen");
    await day.status({ period: "delår 2024" });
    const document = await reportOn(day, "delar", "delår 2024");
    signable(document);
    const [row, ...more] = rowsOf(document, "Stolta medarbetare");
    expect(more).toEqual([]);
    expect(row!.join(" ")).toContain("Uppnås delvis");
    expect(row!.join(" ")).toContain("Enkäten nådde bara tjänstemännen");
  });

  test("at helår figures and targets stand as their cells write them, and delår's judgement is not carried over", async () => {
    GRANBY_YEAR.forEach((value, at) => void setCell(day.sheet("Nyckeltal"), at + 1, 8, value));
    await day.status({ period: "2024" });
    const document = await reportOn(day, "arsredovisning", "2024");
    signable(document);
    const text = plain(document).join("\n");
    expect(text).toContain("högst 1 250,0");
    expect(text).toContain("minst +5");
    expect(rowsOf(document, "Stolta medarbetare")[0]!.join(" ")).toContain("Uppnås inte");
    expect(text).not.toContain("nådde bara tjänstemännen");
  });

  test.each(KINDS)("%s can be signed", async (kind) =>
    signable(await reportOn(day, kind, kind === "delar" ? "delår 2024" : "2024")),
  );
});

describe("Norrviken: a sheet per goal", () => {
  let day: Desk;

  test("each goal heads its own measures and occurs once in the report", async () => {
    day = await desk(...NORRVIKEN);
    await day.status({ period: "delår 2024" });
    const document = await reportOn(day, "delar", "delår 2024");
    signable(document);
    for (const goal of ["Alla ska känna sig trygga", "Vi lever inom våra ramar"])
      expect(rowsOf(document, goal)).toHaveLength(1);
    const text = plain(document).join("\n");
    // What may grow over the year is not judged on its August figure: both stand as written, without a grade.
    expect(text).toContain("minst 2,0 %\n2,3 %\n1,6 % (augusti 2024)\n– Ej bedömd\nPrognos saknas.");
    expect(text).toContain("2 procentenheter under målet.");
  });

  test.each(KINDS)("%s can be signed", async (kind) =>
    signable(await reportOn(day, kind, kind === "delar" ? "delår 2024" : "2024")),
  );
});

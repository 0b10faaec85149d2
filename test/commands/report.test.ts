import { goldenSheets, goldenYear } from "../../samples/golden";
import { lock } from "../../src/commands/lock";
import { report, type ReportInput } from "../../src/commands/report";
import { excelWorkbook } from "../../src/excel/workbook";
import { a1 } from "../../src/sheet/address";
import { formulaAt, newBook, setCell, type Sheet } from "../../src/sheet/book";
import type { ReportDocument, TableBlock } from "../../src/sheet/document";
import { openHost } from "../../workbench/host";
import { fileOf } from "../excel/kit";
import { reportOf } from "../report/annual/kit";
import { desk, NOW, table, type Desk } from "./story";

const GOALS = [
  ["Område", "Mål", "God ekonomisk hushållning", "Indikator", "Målvärde", "Utfall 2024", "Ansvarig"],
  ["Skola", "Trygga barn", "verksamhet", "Trygga elever, andel", "minst 90 %", "91 %", "BUN"],
  ["Skola", "Nöjda barn", "verksamhet", "Nöjda elever, andel", "minst 90 %", "88 %", "BUN"],
  ["Ekonomi", "Ekonomi i balans", "finansiellt", "Årets resultat, andel", "minst 2 %", "2,5 %", "KS"],
];
const goals = (): Sheet => table("Mål", GOALS);

const write = async ({ host }: Pick<Desk, "host">, input: Partial<ReportInput> = {}) => report.perform({ kind: "arsredovisning", into: "sheets", ...input }, { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined });
const texts = ({ blocks }: ReportDocument): string[] => blocks.flatMap((block) => (block.kind === "text" || block.kind === "heading" ? [block.text] : []));
const tableNamed = ({ blocks }: ReportDocument, name: string | RegExp): string[][] => {
  const found = blocks.find((block): block is TableBlock => block.kind === "table" && (typeof name === "string" ? block.name === name : name.test(block.name)));
  return (found?.rows ?? []).map(({ cells }) => cells.map((cell) => cell?.text ?? ""));
};

describe("sheets in the workbook", () => {
  test("one for each heading with tables, beside hers, which are untouched", async () => {
    const at = await desk(goals());
    const before = JSON.stringify(at.sheet("Mål").values);
    expect(await write(at)).toMatchObject({ ok: true });
    expect(at.host.book.sheets.map(({ name, tag }) => [name, tag])).toEqual([
      ["Mål", undefined],
      ["God ekonomisk hushållning", "report:arsredovisning:god ekonomisk hushållning"],
      ["Mål och bedömningar", "report:arsredovisning:mål och bedömningar"],
      ["Antal per bedömning", "report:arsredovisning:antal per bedömning"],
      ["Röda tråden", "report:arsredovisning:röda tråden"],
      ["Kontroller", "report:arsredovisning:kontroller"],
    ]);
    expect(JSON.stringify(at.sheet("Mål").values)).toBe(before);
  });

  test("A4 in landscape, one page wide, with header rows repeated where a sheet's tables have the same", async () => {
    const at = await desk(goals());
    await write(at);
    for (const sheet of at.host.book.sheets.slice(1)) expect(sheet.print).toMatchObject({ orientation: "landscape", paper: "A4", fit: { wide: 1 } });
    const sheet = at.sheet("Mål och bedömningar");
    const { titleRows } = sheet.print;
    expect(sheet.values[titleRows!.top]!.slice(0, 2)).toEqual(["Mål och indikator", "Målvärde"]);
    expect(sheet.values.filter((row) => row?.[0] === "Mål och indikator")).toHaveLength(1);
  });

  test("names, targets and outcomes are formulas that lead to her cells", async () => {
    const at = await desk(goals());
    await write(at);
    const sheet = at.sheet("Mål och bedömningar");
    const row = sheet.values.findIndex((cells) => cells?.[0] === "– Trygga elever, andel");
    expect([0, 1, 2].map((column) => formulaAt(sheet, row, column))).toEqual(['=HYPERLINK("#Mål!D2","– Trygga elever, andel")', '=HYPERLINK("#Mål!E2","minst 90\u00a0%")', '=HYPERLINK("#Mål!F2","91\u00a0%")']);
  });

  test("counts follow the rows that they count: another grade typed in the table changes them", async () => {
    const at = await desk(goals());
    await write(at);
    const sheet = at.sheet("Antal per bedömning");
    const all = sheet.values.findIndex((cells) => cells?.[0] === "Alla");
    const counts = (): unknown[] => at.sheet("Antal per bedömning").values[all]!.slice(1, 5);
    expect(counts()).toEqual([2, 1, 0, 0]);
    const rows = at.sheet("Mål och bedömningar");
    const goal = rows.values.findIndex((cells) => cells?.[0] === "Nöjda barn");
    await at.type("Mål och bedömningar", a1(goal, 3), "○ Uppnås inte");
    await at.host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Antal per bedömning").getRange(`B${all + 1}:E${all + 1}`);
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[2, 0, 1, 0]]);
    });
  });

  test("written again: nothing moves, what she wrote beside stands under Kvarlämnat, once", async () => {
    const at = await desk(goals());
    await write(at);
    const names = at.host.book.sheets.map(({ name }) => name);
    await at.type("Mål och bedömningar", "M3", "Ring Anna");
    await at.type("Mål och bedömningar", "F7", "Min egen motivering");
    for (let time = 0; time < 2; time++) {
      await write(at);
      expect(at.host.book.sheets.map(({ name }) => name)).toEqual(names);
      expect(at.left("Mål och bedömningar").map(([, text]) => text).sort()).toEqual(["Min egen motivering", "Ring Anna"]);
    }
    expect(at.texts("Röda tråden")).not.toContain("Kvarlämnat");
  });

  test("a renamed sheet is still ours, and a heading that has nothing to tell any more says so", async () => {
    const at = await desk(goals());
    await write(at);
    at.sheet("Röda tråden").name = "Tråden";
    for (const row of [1, 2, 3]) setCell(at.sheet("Mål"), row, 6, null);
    await write(at);
    expect(at.texts("Tråden").some((text) => text.startsWith("Det finns inget att redovisa här längre."))).toBe(true);
    expect(at.host.book.sheets).toHaveLength(6);
  });

  test("two sheets with one key: nothing is written until she has chosen", async () => {
    const at = await desk(goals());
    await write(at);
    at.host.book.sheets.push({ ...at.sheet("Kontroller"), name: "Kontroller 2" });
    expect(await write(at)).toEqual({ ok: false, reason: "Bladen ”Kontroller” och ”Kontroller 2” är samma blad i rapporten. Ta bort det ena, eller flytta det till en egen arbetsbok." });
  });

  test("cancelled before the first write: nothing is written", async () => {
    const at = await desk(goals());
    const done = await report.perform({ kind: "arsredovisning", into: "sheets" }, { workbook: excelWorkbook(at.host.Excel), now: NOW, progress: () => undefined, cancelled: () => true });
    expect(done).toEqual({ ok: false, reason: "Avbrutet. Inget är skrivet." });
    expect(at.host.book.sheets).toHaveLength(1);
  });

  test("status sheets and a report do not disturb each other", async () => {
    const at = await desk(goals());
    await at.status();
    await write(at);
    await at.type("Mål och bedömningar", "M3", "Ring Anna");
    await at.status();
    expect(at.texts("Mål och bedömningar")).toContain("Ring Anna");
    await write(at);
    expect(at.left("Mål och bedömningar").map(([, text]) => text)).toEqual(["Ring Anna"]);
  });
});

test("a failure at any request leaves her sheet as it was, and the next run finishes the report", async () => {
  const whole = await openHost({ file: fileOf([goals()]), now: NOW });
  await write({ host: whole });
  const wanted = whole.book.sheets.map(({ name, values }) => [name, values]);
  for (let request = 1; request <= whole.requests.count; request++) {
    const host = await openHost({ file: fileOf([goals()]), now: NOW, faults: [{ request, code: "ServiceNotAvailable" }] });
    const source = JSON.stringify(host.book.sheets[0]!.values);
    await write({ host }).catch(() => undefined);
    expect(JSON.stringify(host.book.sheets[0]!.values)).toBe(source);
    host.faults.length = 0;
    expect(await write({ host })).toMatchObject({ ok: true });
    expect(host.book.sheets.map(({ name, values }) => [name, values])).toEqual(wanted);
  }
});

describe("the period", () => {
  const interim = (): Promise<ReportDocument> => reportOf({ ...newBook(), sheets: goldenSheets("delår") }, { kind: "delar", into: "document" }).then(({ document }) => document);

  test("a delårsrapport takes the latest interim period and shows forecasts", async () => {
    const { eyebrow, blocks } = await interim();
    expect(eyebrow).toBe("Exempelkommun · augusti 2024");
    expect(tableNamed({ blocks } as ReportDocument, /^Ekonomi: mål/)[1]!.slice(0, 4)).toEqual(["– Årets resultat, andel av skatter och bidrag", "minst 2\u00a0%", "2,3\u00a0% (prognos)", "● Uppnås"]);
  });

  test("a delårsrapport of a workbook with whole years only says that it is one", async () => {
    const { document } = await reportOf({ ...newBook(), sheets: [goals()] }, { kind: "delar", into: "document" });
    expect(texts(document)).toContain("Arbetsboken har inget delår, så bedömningarna gäller helår 2024. Ange perioden, till exempel delår 2024.");
  });

  test("a report of the year for an interim period says that forecasts decide", async () => {
    const { document } = await reportOf({ ...newBook(), sheets: goldenSheets("delår") }, { kind: "arsredovisning", into: "document", period: "augusti 2024" });
    expect(texts(document)).toContain("Perioden är augusti 2024: prognosen avgör bedömningen, som vid delår.");
  });

  test("a period that cannot be read is refused", async () => {
    await expect(reportOf({ ...newBook(), sheets: [goals()] }, { kind: "arsredovisning", period: "i fjol" })).rejects.toThrow("Perioden ”i fjol” gick inte att läsa.");
  });

  test("a workbook without goals is refused", async () => {
    await expect(reportOf({ ...newBook(), sheets: [table("Blad1", [["Anteckning", "x"]])] }, { kind: "arsredovisning" })).rejects.toThrow(/Inga mål hittades/);
  });
});

describe("the year of an invented municipality, as an auditor reads it", () => {
  const year = goldenYear();

  test("decided wording, and what the workbook says instead", async () => {
    const { document } = (await year).helår;
    const row = tableNamed(document, "Verksamhetsmål för god ekonomisk hushållning").find(([name]) => name === "4 Alla elever ska klara skolan")!;
    expect(row.at(-1)).toContain("I arbetsboken står det ”Fler elever ska klara skolan”.");
  });

  test("a decided goal that is gone stands in the report, with its decision", async () => {
    for (const { document } of Object.values(await year)) {
      expect(tableNamed(document, "Beslutade mål och indikatorer utan uppföljning")[0]).toEqual(["7 Företagsklimatet ska bli bättre", "", "Kommunstyrelsen", "KF 2023-11-27 § 112"]);
    }
  });

  test("a nämnd that has not decided is preliminary", async () => {
    const { document } = (await year).delår;
    expect(tableNamed(document, /^Barn och unga/).find(([name]) => name!.startsWith("4 "))![4]).toBe("Nämnden, preliminär");
  });

  test("a count without forecast is not assessed at delår, and her words stand beside", async () => {
    const row = tableNamed((await year).delår.document, /^Hållbar kommun/).find(([name]) => name!.startsWith("6 "))!;
    expect(row[3]).toBe("– Ej bedömd");
    expect(row[5]).toMatch(/\nBolaget lämnar prognos i oktober\.$/);
  });

  test("financial goals and verksamhetsmål apart, riktlinjer, balanskravsresultat and koncern", async () => {
    const { document } = (await year).helår;
    expect(texts(document)).toEqual(expect.arrayContaining([
      "God ekonomisk hushållning uppnås inte. Förslag: en person avgör.",
      "1 av 3 uppnås, 1 delvis, 1 uppnås inte. 1 av 3 mål uppnås inte: sämst gäller → Uppnås inte.",
      "1 av 1 följs.",
      "Balanskravsresultat: 13,9. Det räknas inte bland målen för god ekonomisk hushållning.",
      "1 mål ingår i flera områden och räknas en gång i summan.",
    ]));
    expect(texts(document).some((text) => text.includes("oncernen är inte utvärderad"))).toBe(false);
  });

  test("what has changed since delår, from the log", async () => {
    const { document } = (await year).helår;
    expect(texts(document)).toContain("Sedan augusti 2024: 2 mål är bättre och 1 har ett annat besked.");
    expect(tableNamed(document, "Ändrade bedömningar").map(([name, how]) => [name, how])).toEqual([
      ["1 Ekonomin ska vara i balans", "Bättre"],
      ["6 Fler bostäder ska byggas", "Ändrat besked"],
      ["U1 Ta fram en plan för skyfall", "Bättre"],
    ]);
  });

  test.each(["delår", "helår"] as const)("%s in words", async (when) => {
    const { blocks, ...head } = (await year)[when].document;
    const lines = blocks.flatMap((block): string[] =>
      block.kind === "heading" ? [`${"#".repeat(block.level)} ${block.text}`]
      : block.kind === "text" ? [block.text]
      : block.kind === "counts" ? [`[${block.name}] ${block.steps.map(({ label }) => label).join(" | ")}`, ...block.rows.map(({ label, counts }) => `  ${label}: ${counts.join(" ")}`)]
      : [`[${block.name}] ${block.columns.map(({ header }) => header).join(" | ")}`, ...block.rows.map(({ cells }) => `  ${cells.map((cell) => cell?.text.replaceAll("\n", " ¶ ").replaceAll("\u00a0", " ") ?? "").join(" | ")}`)],
    );
    expect([head.title, head.eyebrow, ...lines].join("\n")).toMatchSnapshot();
  });
});

test("the plan is locked once and the report is made by it even when every goal is there", async () => {
  const book = { ...newBook(), sheets: [goals()] };
  const workbook = { read: () => Promise.resolve(book), write: (sheets: Sheet[]) => Promise.resolve(void (book.sheets = [...book.sheets, ...sheets])) };
  await lock.perform({ decided: "2023-11-27", paragraph: "112", from: "2024-01-01" }, { workbook, now: NOW, progress: () => undefined });
  const { document } = await reportOf(book, { kind: "arsredovisning", into: "document" });
  expect(texts(document).some((text) => text.startsWith("Ingen beslutad plan är låst"))).toBe(false);
  expect(texts(document)).not.toContain("Beslutade mål som saknas i arbetsboken");
});

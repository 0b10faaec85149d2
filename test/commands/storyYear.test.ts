import { cellKey, keyColumn, keyRow, setCell } from "../../src/sheet/book";
import { report } from "../../src/commands/report";
import { excelWorkbook } from "../../src/excel/workbook";
import { desk, NOW, table, type Desk } from "./story";

const AUGUST = table("Mål", [
  ["Område", "Mål", "Indikator", "Målvärde 2024", "Utfall 2023", "Utfall aug 2024", "Prognos 2024"],
  ["Skola", "Trygga barn", "Trygga elever", "minst 90 %", "88 %", "89 %", "91 %"],
  ["Skola", "Alla klarar skolan", "Behöriga elever", "minst 85 %", "80 %", "82 %", "84 %"],
  ["Omsorg", "Nöjda äldre", "Nöjda brukare", "minst 90 %", "86 %", "88 %", "88 %"],
  ["Omsorg", "Kort väntan", "Väntetid i dagar", "högst 30", 35, 32, 29],
]);

/** The bokslut: one goal gone (Kort väntan), one reworded (Alla klarar skolan), one new (God mat). */
const YEAR_END = [
  ["Område", "Mål", "Indikator", "Målvärde 2024", "Utfall 2023", "Utfall aug 2024", "Utfall 2024"],
  ["Skola", "Trygga barn", "Trygga elever", "minst 90 %", "88 %", "89 %", "87 %"],
  ["Skola", "Alla elever klarar skolan", "Behöriga elever", "minst 85 %", "80 %", "82 %", "86 %"],
  ["Omsorg", "Nöjda äldre", "Nöjda brukare", "minst 90 %", "86 %", "88 %", "91 %"],
  ["Omsorg", "God mat", "Nöjd med maten", "minst 80 %", null, null, "81 %"],
];

const ENTRIES = {
  comment: "Enkäten görs om i november",
  barn: "Vi följer trygghetsvandringarna",
  wait: "Två nya boenden öppnar",
  indicator: "Siffran är preliminär",
  beside: "Ring Anna om detta",
  changed: "Min egen motivering",
  column: "Handläggare",
  name: "Eva",
  note: "Stämmer talet?",
  colleague: "=1+1 skrev kollegan",
};

describe("a year in one workbook", () => {
  let day: Desk;

  test("delår: status sheets are written", async () => {
    day = await desk(AUGUST);
    const { assessed } = await day.status({ period: "delår 2024" });
    expect(assessed.period).toBe("2024 delår");
    expect(day.host.book.sheets.map(({ name }) => name)).toEqual([
      "Mål",
      "Måltavla",
      "Översikt",
      "Skola",
      "Omsorg",
      "Att rätta",
      "Styrmodell",
    ]);
    expect(day.shows("Skola", "mål:trygga barn", "Publicerad")).toBe("● Uppnås");
  });

  test("the user judges and comments, writes beside, changes a cell, and puts in a column of the user's own", async () => {
    await day.type("Skola", day.at("Skola", "mål:trygga barn", "Samlad"), "◐ Uppnås delvis");
    await day.type("Skola", day.at("Skola", "mål:trygga barn", "Kommentar"), ENTRIES.barn);
    await day.type("Skola", day.at("Skola", "mål:alla klarar skolan", "Kommentar"), ENTRIES.comment);
    await day.type("Skola", day.at("Skola", "indikator:trygga elever", "Kommentar"), ENTRIES.indicator);
    await day.type("Omsorg", day.at("Omsorg", "mål:kort väntan", "Nämndens"), "○ Uppnås inte");
    await day.type("Omsorg", day.at("Omsorg", "mål:kort väntan", "Kommentar"), ENTRIES.wait);
    await day.type("Skola", "X4", ENTRIES.beside);
    await day.type(
      "Skola",
      day.at("Skola", "indikator:trygga elever ↳ motivering", "Mål och indikatorer"),
      ENTRIES.changed,
    );
    const end = day.sheet("Omsorg").values.findIndex((row) => row?.includes("Kommentar"));
    await day.type("Omsorg", `Z${end + 1}`, ENTRIES.column);
    await day.type("Omsorg", day.at("Omsorg", "mål:nöjda äldre", "Kommentar").replace(/^[A-Z]+/, "Z"), ENTRIES.name);
  });

  test("written again, what has a place is there, and the rest under Kvarlämnat on the same sheet", async () => {
    await day.status({ period: "delår 2024" });
    expect(day.shows("Skola", "mål:trygga barn", "Publicerad")).toBe("◐ Uppnås delvis");
    expect(day.shows("Skola", "mål:alla klarar skolan", "Kommentar")).toBe(ENTRIES.comment);
    expect(day.shows("Skola", "indikator:trygga elever", "Kommentar")).toBe(ENTRIES.indicator);
    expect(day.left("Skola")).toEqual([
      ["egen cell", ENTRIES.beside],
      ["ändrad cell i kolumnen ”Mål och indikatorer”", ENTRIES.changed],
    ]);
    expect(day.left("Omsorg")).toEqual([
      ["egen cell", ENTRIES.column],
      ["egen cell i kolumnen ”Handläggare”", ENTRIES.name],
    ]);
  });

  test("the file is mailed; a colleague without the add-in sorts the rows, copies a sheet and writes a comment", async () => {
    await day.mail(({ sheets }) => {
      const page = sheets.find(({ name }) => name === "Skola")!;
      const header = page.values.findIndex((row) => row?.includes("Kommentar"));
      const keys = page.values[header]!.findIndex((value) => String(value).startsWith("Nyckel"));
      const rows = page.values.flatMap((row, at) =>
        at > header &&
        String(row?.[keys] ?? "").includes(":") &&
        at < page.values.findIndex((one) => one?.includes("Kvarlämnat"))
          ? [at]
          : [],
      );
      const [values, formats] = [rows.map((at) => page.values[at]), rows.map((at) => page.formats[at])];
      // As Excel sorts: a row's formulas move with it, and go on speaking of their own row.
      const formulas = rows.map((at) => [...page.formulas].filter(([key]) => keyRow(key) === at));
      for (const [key] of formulas.flat()) page.formulas.delete(key);
      rows.forEach((at, i) => {
        const from = rows.length - 1 - i;
        page.values[at] = values[from];
        page.formats[at] = formats[from];
        for (const [key, formula] of formulas[from]!)
          page.formulas.set(
            cellKey(at, keyColumn(key)),
            formula.replace(new RegExp(`(?<=[A-Z])${rows[from]! + 1}(?!\\d)`, "g"), String(at + 1)),
          );
      });
      const omsorg = sheets.find(({ name }) => name === "Omsorg")!;
      const { tag: _, ...copy } = structuredClone(omsorg);
      sheets.push({ ...copy, name: "Omsorg (2)" });
      const row = omsorg.values.findIndex((one) => one?.includes("mål:nöjda äldre"));
      const column = omsorg.values.find((one) => one?.includes("Kommentar"))!.indexOf("Kommentar");
      setCell(omsorg, row, column, ENTRIES.colleague, omsorg.formats[row]?.[column]);
    });
    expect(day.texts("Omsorg (2)")).toContain(ENTRIES.wait);
  });

  test("the user puts one of Excel's comments on an indicator", () =>
    day.host.Excel.run(async (context) => {
      context.workbook.comments.add(`Omsorg!${day.at("Omsorg", "indikator:väntetid i dagar", "Trend")}`, ENTRIES.note);
      await context.sync();
    }));

  test("bokslut: delår's rows are in the log, and nothing of delår is published", async () => {
    YEAR_END.forEach((row, r) => row.forEach((value, c) => void setCell(day.sheet("Mål"), r, c, value)));
    await day.status({ period: "2024" });
    for (const [sheet, goal] of [
      ["Skola", "mål:trygga barn"],
      ["Skola", "mål:alla elever klarar skolan"],
      ["Omsorg", "mål:nöjda äldre"],
      ["Omsorg", "mål:god mat"],
    ] as const) {
      expect([
        goal,
        day.shows(sheet, goal, "Samlad"),
        day.shows(sheet, goal, "Nämndens"),
        day.shows(sheet, goal, "Kommentar"),
      ]).toEqual([goal, null, null, null]);
    }
    expect(day.shows("Skola", "mål:trygga barn", "Publicerad")).toBe("◐ Uppnås delvis");
    expect(day.shows("Skola", "mål:trygga barn", "Föregående")).toBe(`delår 2024: ◐ Uppnås delvis. ${ENTRIES.barn}`);
    const log = day.sheet("Måltavlans logg").values;
    const column = (header: string): number => log.find((row) => row?.includes("Nyckel"))!.indexOf(header);
    const rows = log.filter((row) => row?.[column("Period")] === "2024 delår");
    expect(rows.map((row) => [row![column("Nyckel")], row![column("Publicerad")] ?? null]).sort()).toEqual([
      ["indikator:behöriga elever", null],
      ["indikator:nöjda brukare", null],
      ["indikator:trygga elever", null],
      ["indikator:väntetid i dagar", null],
      ["mål:alla klarar skolan", "◐ Uppnås delvis"],
      ["mål:kort väntan", "○ Uppnås inte"],
      ["mål:nöjda äldre", "◐ Uppnås delvis"],
      ["mål:trygga barn", "◐ Uppnås delvis"],
    ]);
    const stated = rows.find((row) => row![column("Nyckel")] === "indikator:trygga elever")!;
    expect(
      ["Mål eller indikator", "Målvärde", "Utfall", "Beräknad", "Kommentar"].map((header) => stated[column(header)]),
    ).toEqual(["Trygga elever", "minst 90 %", "89 % (augusti 2024); prognos 91 %", "● Uppnås", ENTRIES.indicator]);
    expect(rows.find((row) => row![column("Nyckel")] === "mål:trygga barn")![column("Vem")]).toBe("samlad: på bladet");
  });

  test("the user's comment in Excel is in its cell, and since another indicator is there now, the block says what it was about", () => {
    expect([...day.sheet("Omsorg").notes.values()]).toEqual([ENTRIES.note]);
    expect(day.left("Omsorg")).toContainEqual(["kommentar i Excel om Trend", ENTRIES.note]);
  });

  test("every word of the user's is found again, and the overview says what has changed", async () => {
    for (const words of Object.values(ENTRIES)) expect(day.texts()).toContain(words);
    expect(day.texts("Översikt").join(" ")).toMatch(
      /Sedan delår 2024: 2 mål är bättre, 1 är nytt, 1 är utgånget och 1 är omformulerat\./,
    );
    expect(day.texts("Skola").join(" ")).toMatch(/Sedan delår 2024: 1 mål är bättre och 1 är omformulerat\./);
  });

  test("nothing is reported twice when the sheets are written once more", async () => {
    const before = day.host.book.sheets.map(({ name }) => [name, day.texts(name)]);
    await day.status({ period: "2024" });
    expect(day.host.book.sheets.map(({ name }) => [name, day.texts(name)])).toEqual(before);
  });

  const delår = async (): Promise<{ texts: string[]; result: Awaited<ReturnType<typeof report.perform>> }> => {
    const result = await report.perform(
      { kind: "delar", into: "sheets" },
      { workbook: excelWorkbook(day.host.Excel), now: NOW, progress: () => undefined },
    );
    return {
      result,
      texts: result.ok
        ? result.value.sheets.flatMap(({ values }) =>
            values.flatMap((row) => (row ?? []).filter((value) => typeof value === "string")),
          )
        : [],
    };
  };

  test("delår's report, written after bokslut, has what was judged at delår, and the log says nothing twice", async () => {
    const logged = (): number =>
      day.sheet("Måltavlans logg").values.filter((row) => row?.includes("2024 delår")).length;
    const before = logged();
    const { texts } = await delår();
    expect(texts.filter((text) => text.includes(ENTRIES.barn))).not.toEqual([]);
    expect(texts).toContain("Samlad bedömning");
    // The plan has another goal, another wording and another target now: those rows are new to the log.
    const after = logged();
    await delår();
    expect([before, logged()]).toEqual([8, after]);
    await day.status({ period: "delår 2024" });
    expect(day.shows("Skola", "mål:trygga barn", "Samlad")).toBe("◐ Uppnås delvis");
    expect(day.shows("Skola", "mål:trygga barn", "Kommentar")).toBe(ENTRIES.barn);
  });

  test("the log says why, and where it was read", () => {
    const log = day.sheet("Måltavlans logg").values;
    const header = log.find((row) => row?.includes("Nyckel"))!;
    const row = log.find(
      (cells) =>
        cells?.[header.indexOf("Nyckel")] === "indikator:nöjda brukare" &&
        cells[header.indexOf("Period")] === "2024 delår",
    )!;
    expect(row[header.indexOf("Motivering")]).toMatch(/^2 procentenheter under målet/);
    expect(row[header.indexOf("Målvärde")]).toBe("minst 90 %");
    expect(row[header.indexOf("Utfall")]).toContain("prognos 88 %");
    expect(row[header.indexOf("Källa")]).toBe("Mål!C4");
  });
});

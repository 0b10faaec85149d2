import { logRows, logSheet, newToLog } from "../../../src/report/continuity/log";
import { marked } from "../../../src/report/continuity/mark";
import { COLUMNS, FIELDS, loggedEntries, readLog, type LogRow } from "../../../src/report/continuity/logReader";
import { LEFT_HEADERS } from "../../../src/report/continuity/statusTable";
import { areaTextId } from "../../../src/report/annual/draft";
import { LONGEST_TEXT, newSheet, setCell, setFormula, type Sheet } from "../../../src/sheet/book";
import { markOf } from "../../../src/sheet/ownSheets";
import { statusSheets } from "../../../src/report/status";
import { assessed } from "../plan";

const row = (more: Partial<LogRow>): LogRow => ({
  ...(Object.fromEntries(FIELDS.map((field) => [field, ""])) as LogRow),
  period: "2024",
  key: "mål:1",
  published: "● Uppnås",
  ...more,
});

describe("the log", () => {
  test("is read as it was written, oldest first, and written on below what stands", () => {
    const logged = row({ stamp: "2025-02-11 14:05", comment: "Följs upp", source: "Mål!C4" });
    const first = logSheet(undefined, [logged], "Måltavlans logg");
    const second = logSheet(first, [row({ period: "2025" })], "Måltavlans logg");
    expect(readLog(second)).toEqual([logged, row({ period: "2025" })]);
  });

  test("holds nothing where there is no sheet, or one without its header", () =>
    expect([readLog(undefined), readLog(newSheet("Logg"))]).toEqual([[], []]));

  test("begins below what stands, with a row between, and is read from there", () => {
    const standing = newSheet("Måltavlans logg");
    setCell(standing, 3, 1, "Anteckning");
    const sheet = logSheet(standing, [row({})], "Måltavlans logg");
    const starts = Array.from(sheet.values, (cells) => cells?.find((value) => value !== null && value !== undefined));
    expect(starts.slice(3, 7)).toEqual([
      "Anteckning",
      undefined,
      expect.stringMatching(/^Måltavlans logg: /),
      "Loggat",
    ]);
    expect(readLog(sheet)).toEqual([row({})]);
  });

  test("begins at the top of a sheet of its own, with every line as high as its text", () => {
    const sheet = logSheet(undefined, [row({}), row({ comment: "Följs upp i mars. ".repeat(40) })], "Måltavlans logg");
    expect(sheet.values[0]?.[0]).toMatch(/^Måltavlans logg: /);
    expect([sheet.values[1]?.[0], sheet.gridlines]).toEqual(["Loggat", false]);
    const heights = [...sheet.rows].map(([at, { height = 0 }]) => [at, height] as const);
    expect(heights.map(([at]) => at)).toEqual([2, 3]);
    expect(heights[1]![1]).toBeGreaterThan(heights[0]![1]);
  });

  test("that an earlier version began gets the columns that it lacks, to the right of all that stands", () => {
    const late: string[] = [COLUMNS.who, COLUMNS.source];
    const whole = logSheet(undefined, [row({ comment: "Klart", who: "samlad: på bladet" })], "Måltavlans logg");
    const earlier = newSheet("Måltavlans logg");
    const headers = whole.values[1]!.filter((header) => !late.includes(String(header)));
    headers.forEach((header, column) => setCell(earlier, 1, column, header));
    const old: Partial<Record<string, string>> = { Period: "2023", Nyckel: "mål:1", Publicerad: "● Uppnås" };
    headers.forEach((header, column) => setCell(earlier, 2, column, old[String(header)] ?? null));
    setCell(earlier, 0, headers.length, "Granskad");

    const added = row({ who: "samlad: på bladet", source: "Mål!C4", comment: "Klart" });
    const sheet = logSheet(earlier, [added], "Måltavlans logg");
    expect(sheet.values[1]?.slice(0, headers.length)).toEqual(headers);
    expect(sheet.values[1]?.slice(headers.length)).toEqual([undefined, ...late]);
    expect(readLog(sheet)).toEqual([row({ period: "2023" }), added]);
    expect(sheet.columns.get(headers.length + 2)?.width).toBeGreaterThan(COLUMNS.source.length);
  });

  test("a text longer than Excel's 32 767 characters is in several cells, and is read whole", () => {
    const comment = Array.from({ length: 7000 }, (_, i) => `mening ${i}.`).join(" ");
    expect(comment.length).toBeGreaterThan(2 * LONGEST_TEXT);
    const rows = [row({ comment, reason: "76 % mot minst 80 %" }), row({ key: "mål:2" })];
    const sheet = logSheet(undefined, rows, "Måltavlans logg");
    const texts = sheet.values.flat().filter((value) => typeof value === "string");
    expect(Math.max(...texts.map((text) => text.length))).toBe(LONGEST_TEXT);
    expect(readLog(sheet)).toEqual(rows);
  });

  test("a goal's reason, which is on lines under its row, is one text of its row", () => {
    const sheets = statusSheets(assessed, {
      now: "2022-02-11T14:05",
      version: "0.1.0",
      styrmodellSheet: "Styrmodell",
      taken: [],
    });
    const rows = logRows(sheets[2]!, { area: "2 Välfärd och service", stamp: "2022-02-11 14:05", styrmodell: "" });
    expect(rows.filter(({ key }) => key.includes("motivering"))).toEqual([]);
    const [reason] = rows.flatMap((one) => (one.key === "mål:3" ? [one.reason] : []));
    expect(reason).toBe(
      "0 av 2 indikatorer uppnås. Samlad bedömning av kommunstyrelsen. Bedömningarna skiljer sig (beräknad: Uppnås inte; tryckt: Uppnås delvis). Skillnaden är inte kommenterad.",
    );
  });

  test("keeps what the user has written in it, also what begins as a sheet's mark does, and has one mark", () => {
    const standing = newSheet("Måltavlans logg");
    setCell(standing, 0, 2, "Måltavlan · granskad");
    setCell(standing, 1, 0, "Anteckning");
    const texts = logSheet(standing, [row({})], "Måltavlans logg").values.flat();
    expect(texts).toEqual(expect.arrayContaining(["Måltavlan · granskad", "Anteckning"]));
    expect(texts.filter((text) => text === markOf("log"))).toHaveLength(1);
  });
});

describe("a status sheet's rows in the log", () => {
  const HEADERS = ["Mål", "Utfall", "Målvärde", "Nämndens", "Samlad", "Publicerad", "Motivering", "Kommentar", "Källa"];
  /** A sheet of these rows: the cells under the headers, then the row's key. */
  const drawn = (rows: string[][], headers = HEADERS): Sheet => {
    const sheet = newSheet("Skola");
    const all = [[...headers, "Nyckel · 2024"], ...rows];
    all.forEach((cells, row) => cells.forEach((text, column) => text !== "" && setCell(sheet, row + 1, column, text)));
    return sheet;
  };
  const logged = (sheet: Sheet): LogRow[] =>
    logRows(sheet, { area: "Skola", stamp: "2025-02-11T14:05", styrmodell: "standard" });
  const one = (cells: Partial<Record<string, string>>, key = "mål:1", headers = HEADERS): string[] => [
    ...headers.map((header) => cells[header] ?? ""),
    key,
  ];
  test("a sheet without a table has none, and a row without a key is none", () => {
    expect(logged(newSheet("Skola"))).toEqual([]);
    expect(logged(drawn([one({ Mål: "Utan nyckel" }, "")]))).toEqual([]);
    expect(
      logged(drawn([one({ Mål: "Trygga barn" })])).map(({ title, period, area, stamp }) => [
        title,
        period,
        area,
        stamp,
      ]),
    ).toEqual([["Trygga barn", "2024", "Skola", "2025-02-11 14:05"]]);
  });
  test.each<[what: string, lines: string[], reason: string]>([
    ["none below", [], "Två mått"],
    ["one more line", ["av tre nås."], "Två måttav tre nås."],
    ["two, with a space between", ["av tre", "nås."], "Två måttav tre nås."],
    ["a line that ends in the middle of a word", ["för-", "skolan"], "Två måttför-skolan"],
  ])("a reason of several lines: %s", (_, lines, reason) => {
    const below = lines.map((line, at) => one({ Mål: line }, `mål:1 ↳ motivering${at === 0 ? "" : ` ${at + 1}`}`));
    expect(logged(drawn([one({ Motivering: "Två mått" }), ...below])).map((row) => row.reason)).toEqual([reason]);
  });
  test("a comment that goes on in rows of its own is one text, each nämnd's apart", () => {
    const rows = logged(
      drawn([
        one({ Kommentar: "Första " }),
        one({ Kommentar: "andra " }, "mål:1 ↳ forts."),
        one({ Kommentar: "tredje" }, "mål:1 ↳ forts."),
        one({ Kommentar: "Nämndens" }, "mål:1 ↳ BUN"),
      ]),
    );
    expect(rows.map(({ key, comment }) => [key, comment])).toEqual([
      ["mål:1", "Första andra tredje"],
      ["mål:1 ↳ BUN", "Nämndens"],
    ]);
  });
  test.each<[cells: Partial<Record<string, string>>, key: string, who: string]>([
    [{}, "mål:1", ""],
    [{ Nämndens: "● Uppnås" }, "mål:1", "nämnden: på bladet"],
    [{ Nämndens: "● Uppnås" }, "mål:1 ↳ BUN", "BUN: på bladet"],
    [{ Nämndens: "● Uppnås", Samlad: "● Uppnås" }, "mål:1", "nämnden: på bladet; samlad: på bladet"],
  ])("who has judged: %j in %s", (cells, key, who) => expect(logged(drawn([one(cells, key)]))[0]!.who).toBe(who));
  test("a grade by a formula stands in the source, and a comment by one is not the user's", () => {
    const sheet = drawn([one({ Källa: "Mål!C4" })]);
    setFormula(sheet, 2, HEADERS.indexOf("Samlad"), '=HYPERLINK("#Mål!G4","● Uppnås")', "● Uppnås");
    setFormula(sheet, 2, HEADERS.indexOf("Kommentar"), "=Blad2!A1", "Se blad 2");
    expect(logged(sheet)).toMatchObject([{ who: "samlad: i underlaget", comment: "", source: "Mål!C4" }]);
  });
  test("what stands beside the heading of Kvarlämnat, and below it, is no row", () => {
    const sheet = drawn([one({ Mål: "Trygga barn" })]);
    setCell(sheet, 4, 0, "Kvarlämnat");
    setCell(sheet, 4, HEADERS.length, "mål:9");
    LEFT_HEADERS.forEach((header, column) => setCell(sheet, 6, column, header));
    setCell(sheet, 7, HEADERS.length, "mål:8");
    expect(logged(sheet).map(({ key }) => key)).toEqual(["mål:1"]);
  });
  test("an area's text is a row where somebody has commented it", () => {
    const rows = [one({}, areaTextId("Skola")), one({ Kommentar: "Ett bra år" }, areaTextId("Vård"))];
    expect(logged(drawn(rows)).map(({ comment }) => comment)).toEqual(["Ett bra år"]);
  });
  test("a number is logged as it is shown, in the first column too", () => {
    const sheet = drawn(
      [one({ Mål: "Trygga barn" }, "mål:1", ["Målvärde", "Mål", "Kommentar"])],
      ["Målvärde", "Mål", "Kommentar"],
    );
    setCell(sheet, 2, 0, 80.5, { numberFormat: '#,##0.0"\u00a0%"' });
    expect(logged(sheet)[0]).toMatchObject({ title: "Trygga barn", target: "80,5 %" });
  });
  test("a source that is a link is what the link shows, where its result is not known", () => {
    const sheet = drawn([one({})]);
    setFormula(sheet, 2, HEADERS.indexOf("Källa"), '=HYPERLINK("#Mål!C4","Mål!C4")', null);
    expect(logged(sheet)[0]!.source).toBe("Mål!C4");
  });
  test.each<[what: string, headers: string[], cells: Partial<Record<string, string>>, outcome: string]>([
    ["of no period", HEADERS, { Utfall: "76 %" }, "76 %"],
    ["none", HEADERS, {}, ""],
    [
      "the latest that there is, by its year",
      ["Mål", "2022", "2023", "2024", "Nämndens", "Kommentar"],
      { "2022": "70", "2023": "76" },
      "76 (2023)",
    ],
    [
      "that of the period, without it",
      ["Mål", "2023", "2024", "Nämndens", "Kommentar"],
      { "2023": "76", "2024": "78" },
      "78",
    ],
    [
      "what stands right of the judges is none",
      ["Mål", "2023", "Nämndens", "2024", "Kommentar"],
      { "2023": "76", "2024": "78" },
      "76 (2023)",
    ],
    [
      "beside a forecast",
      ["Mål", "2024", "Prognos", "Nämndens", "Kommentar"],
      { "2024": "76", Prognos: "80" },
      "76; prognos 80",
    ],
  ])("the outcome: %s", (_, headers, cells, outcome) =>
    expect(logged(drawn([one(cells, "mål:1", headers)], headers))[0]!.outcome).toBe(outcome),
  );
});

describe("what is new to the log", () => {
  test.each<[what: string, more: Partial<LogRow>, isNew: boolean]>([
    ["the same", {}, false],
    ["another time", { stamp: "2025-03-01 10:00" }, false],
    ["other words for the reason", { reason: "Annorlunda." }, false],
    ["another cell", { source: "Mål!D9" }, false],
    ["another outcome", { outcome: "77 %" }, true],
    ["another grade", { published: "○ Uppnås inte" }, true],
    ["another comment", { comment: "Klart" }, true],
    ["another period", { period: "2025" }, true],
    ["another goal", { key: "mål:2" }, true],
  ])("%s: %s", (_, more, isNew) => expect(newToLog([row({})], [row(more)])).toHaveLength(isNew ? 1 : 0));
  test("beside the last row of its goal, not an earlier one", () => {
    const log = [row({ outcome: "70" }), row({ outcome: "76" })];
    expect([newToLog(log, [row({ outcome: "70" })]).length, newToLog(log, [row({ outcome: "76" })]).length]).toEqual([
      1, 0,
    ]);
  });
});

describe("what a person had set on the sheets of a period, for sheets that go back to it", () => {
  const entries = (...rows: Partial<LogRow>[]): unknown =>
    loggedEntries(
      rows.map((more) => row({ overall: "○ Uppnås inte", committee: "◐ Uppnås delvis", ...more })),
      (period) => period === "2024",
    ).map(({ goal, period, ...entry }) => [goal, period, entry]);
  const MINE = ["mål:1", "2024"];
  test.each<[what: string, more: Partial<LogRow>, entry: object[]]>([
    ["nothing by hand", { who: "samlad: Mål!C4; nämnden: Mål!D4" }, []],
    ["a samlad by hand", { who: "samlad: på bladet" }, [{ by: "overall", grade: "Uppnås inte" }]],
    ["a comment alone", { comment: "Följs upp" }, [{ by: "overall", comment: "Följs upp" }]],
    ["nämndens by hand", { who: "nämnden: på bladet" }, [{ by: "committee", grade: "Uppnås delvis" }]],
    [
      "both, with a comment",
      { who: "nämnden: på bladet; samlad: på bladet", comment: "Följs upp" },
      [
        { by: "committee", grade: "Uppnås delvis" },
        { by: "overall", grade: "Uppnås inte", comment: "Följs upp" },
      ],
    ],
    [
      "one committee of several by hand",
      { key: "mål:1 ↳ BUN", who: "BUN: på bladet" },
      [{ by: "committee", who: "BUN", grade: "Uppnås delvis" }],
    ],
    [
      "one committee's comment alone",
      { key: "mål:1 ↳ BUN", who: "BUN: Mål!D4", comment: "Följs upp" },
      [{ by: "committee", who: "BUN", comment: "Följs upp" }],
    ],
    ["one committee, nothing by hand", { key: "mål:1 ↳ BUN", who: "BUN: Mål!D4" }, []],
    ["another period", { period: "2023", who: "samlad: på bladet" }, []],
  ])("%s", (_, more, entry) => expect(entries(more)).toEqual(entry.map((one) => [...MINE, one])));
  test("the last row of a goal counts", () =>
    expect(entries({ comment: "Först" }, { comment: "Sist" })).toEqual([
      [...MINE, { by: "overall", comment: "Sist" }],
    ]));
});

test("the log's header is in sight and on each page, and its columns for lookups are beside the page", () => {
  const sheet = logSheet(undefined, [row({}), row({ key: "mål:2" })], "Måltavlans logg");
  const top = sheet.values.findIndex((cells) => cells?.includes("Loggat"));
  expect(sheet.freeze).toEqual({ rows: top + 1, columns: 0 });
  expect(sheet.print.titleRows).toEqual({ top, bottom: top });
  expect(sheet.print.area).toEqual({ top: 0, left: 0, bottom: top + 2, right: FIELDS.indexOf("styrmodell") });
});

test("a sheet that is marked again keeps its mark's place and its printed area", () => {
  const sheet = newSheet("Skola");
  sheet.tag = "status:1";
  setCell(sheet, 0, 0, "Skola");
  const first = marked(sheet);
  expect([first.values[0], first.print.area?.right]).toEqual([["Skola", markOf("status:1")], 0]);
  const again = marked({ ...first, print: {} });
  expect([again.values[0], again.print.area?.right]).toEqual([["Skola", markOf("status:1")], 0]);
});

import type { Outcome } from "../../src/commands/command";
import { wallClock } from "../../src/commands/clock";
import { correct } from "../../src/commands/correct";
import { recogniseIn } from "../../src/commands/map";
import { newPeriod, type NewPeriodInput, type NewPeriodResult } from "../../src/commands/newPeriod";
import { decidedInWords, unfinishedInWords } from "../../src/commands/newPeriodInWords";
import { aYearOn } from "../../src/commands/nextColumns";
import { templates } from "../../src/commands/templates";
import { lock } from "../../src/commands/lock";
import { standard } from "../../src/domain/presets/standard";
import { columnCharacters } from "../../src/sheet/height";
import { textWidth } from "../../src/sheet/textWidth";
import { LOG_TAG, readLog } from "../../src/report/continuity/logReader";
import { readStyrmodell, styrmodellSheet } from "../../src/report/styrmodell";
import { STYRMODELL_TAG } from "../../src/report/tags";
import { setCell, setFormula, valueAt, type Sheet } from "../../src/sheet/book";
import { submissionLogSheet } from "../../src/submissions/log";
import { contents } from "../excel/kit";
import { excelWorkbook } from "../../src/excel/workbook";
import { desk, NOW, table } from "./story";
import { dear } from "../whole";

const HEADER = ["Område", "Mål", "Indikator", "Målvärde 2024", "Utfall aug 2024", "Utfall 2024", "Ansvarig nämnd"];
const YEAR = () =>
  table("Mål", [
    HEADER,
    ["Skola", "Trygga barn", "Trygga elever", "minst 90 %", "89 %", "91 %", "Skolnämnden"],
    ["Omsorg", "Nöjda äldre", "Nöjda brukare", "minst 90 %", "88 %", "85 %", "Omsorgsnämnden"],
  ]);

const barn = "mål:trygga barn";

async function openedAt(sheet: Sheet) {
  const day = await desk(sheet);
  const workbook = excelWorkbook(day.host.Excel);
  return { day, workbook, surroundings: { workbook, now: NOW, progress: () => undefined } };
}
type Opened = Awaited<ReturnType<typeof openedAt>>;

const opened = (): Promise<Opened> => openedAt(YEAR());

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

const roll = async ({ surroundings }: Opened, input: NewPeriodInput): Promise<NewPeriodResult> =>
  must(await newPeriod.perform(input, surroundings));

const source = ({ day }: Opened) => day.host.book.sheets[0]!;

test.each([
  ["Utfall 2024", "Utfall 2025"],
  ["Utfall 2023/24", "Utfall 2024/25"],
  ["2024 T2", "2025 T2"],
  ["Läsåret 2029/30", "Läsåret 2030/31"],
  ["Utfall 2024-08", "Utfall 2025-08"],
  ["Delår 2024-08-31", "Delår 2025-08-31"],
  ["Mål 2022–2024", "Mål 2023–2025"],
  ["Utfall aug 2024, kvinnor", "Utfall aug 2025, kvinnor"],
  ["Anslag 20240 kr", "Anslag 20240 kr"],
  ["Utfall", "Utfall"],
])("%s is a year on %s", (text, next) => expect(aYearOn(text)).toBe(next));

test("without a yes nothing is written, and it is told what would be", async () => {
  const here = await opened();
  const { day } = here;
  const before = structuredClone(day.host.book.sheets.map((sheet) => contents(sheet)));
  expect(await roll(here, {})).toEqual({
    from: "2024",
    to: "2025",
    columns: [
      { sheet: "Mål", table: "A1:G3", header: "Målvärde 2025", role: "target", cell: "Mål!H1" },
      { sheet: "Mål", table: "A1:G3", header: "Utfall aug 2025", role: "outcome", cell: "Mål!I1" },
      { sheet: "Mål", table: "A1:G3", header: "Utfall 2025", role: "outcome", cell: "Mål!J1" },
    ],
    unfinished: { measures: 2, withoutOutcome: [], undecided: [], withoutTarget: 2, copies: [] },
    written: [],
    refused: [],
    custody: [],
  });
  expect(day.host.book.sheets.map((sheet) => contents(sheet))).toEqual(before);
});

dear(
  "the year's turn: the log holds the old year, open cells are empty, templates and headers are the new year's, and a second turn proposes no column",
  async () => {
    const here = await opened();
    const { day, workbook, surroundings } = here;
    await day.status({});
    await day.type("Skola", day.at("Skola", barn, "Samlad"), "◐ Uppnås delvis");
    await day.type("Skola", day.at("Skola", barn, "Kommentar"), "Enkäten görs om");
    await templates.perform({}, surroundings);
    const rows = contents(source(here));
    const done = await roll(here, { accept: { sheets: true, templates: true, columns: ["Mål!H1", "Mål!J1"] } });
    expect(done.written).toEqual(["Mål!H1", "Mål!J1"]);
    expect(done.templates).toHaveLength(2);
    expect(done.sheets).toContain("Skola");
    expect(done.custody.join(" ")).toMatch(/2 av 2 egna celler finns kvar/);
    const log = readLog(day.host.book.sheets.find(({ tag }) => tag === LOG_TAG));
    expect(log.find(({ key, period }) => key === barn && period === "2024")).toMatchObject({
      overall: "◐ Uppnås delvis",
      comment: "Enkäten görs om",
    });
    expect(
      [day.shows("Skola", barn, "Samlad"), day.shows("Skola", barn, "Kommentar")].map((text) => text || null),
    ).toEqual([null, null]);
    expect([7, 8, 9].map((column) => valueAt(source(here), 0, column) || null)).toEqual([
      "Målvärde 2025",
      null,
      "Utfall 2025",
    ]);
    const again = await roll(here, { period: "2025" });
    expect(again.columns.map(({ header }) => header)).toEqual(["Utfall aug 2025"]);
    await workbook.restore(workbook.undo()!);
    expect(contents(source(here), false)).toEqual(rows);
  },
);

dear(
  "a header has room in its column, new or with its year put in; a wider column stays, and a very long one is wrapped",
  async () => {
    const long = "Nämndens samlade bedömning av hur målet har nåtts under året";
    const headers = [...HEADER.slice(0, 4), "Utfall 2024", "Nämndens bedömning", "Kommentar", long];
    const here = await openedAt(
      table("Mål", [
        headers,
        ["Skola", "Trygga barn", "Trygga elever", "minst 90 %", "91 %", "Uppnås", "Arbetet fortsätter", "Uppnås"],
        ["Omsorg", "Nöjda äldre", "Nöjda brukare", "minst 90 %", "85 %", "Uppnås inte", "Ny enkät", "Uppnås inte"],
      ]),
    );
    source(here).columns.set(6, { width: 40 });
    await roll(here, { accept: { columns: "all" } });
    const { values, columns, formats } = source(here);
    const written = values[0]!.map((header, column) => ({
      header: String(header ?? ""),
      width: columns.get(column)?.width ?? 0,
      wrap: formats[0]?.[column]?.wrap ?? false,
      bold: formats[0]?.[column]?.font?.bold ?? false,
    }));
    const of = (header: string) => written.find((one) => one.header === header)!;
    const characters = (header: string): number => columnCharacters(textWidth(header, { size: 11, bold: true }));
    for (const header of ["Målvärde 2025", "Utfall 2025", "Nämndens bedömning 2024", "Nämndens bedömning 2025"])
      expect([header, of(header).width >= characters(header), of(header).wrap]).toEqual([header, true, true]);
    expect(of("Kommentar 2024").width).toBe(40);
    expect(of("Nämndens bedömning 2024").bold).toBe(of("Mål").bold);
    const longest = written.filter(({ header }) => header.startsWith(long));
    expect(longest.map(({ wrap }) => wrap)).toEqual([true, true]);
    expect(Math.max(...longest.map(({ width }) => width))).toBeLessThan(characters(long));
  },
);

describe("what is not done where a period ends is told first", () => {
  const unfinished = async (sheet: Sheet, ...more: Sheet[]): Promise<string[]> => {
    const here = await openedAt(sheet);
    here.day.host.book.sheets.push(...more);
    return unfinishedInWords(await roll(here, {}));
  };
  const TARGETS =
    "Målvärde för 2025 saknas för 2 av 2 mått. Mallar som görs nu visar ett annat års målvärde, med årtalet. Skriv målvärdena och gör mallarna igen.";

  test.each([null, "Kommer senare"])("a measure with %s for its outcome, by its cell", async (outcome) => {
    const sheet = YEAR();
    setCell(sheet, 1, 5, outcome);
    expect(await unfinished(sheet)).toEqual(["Utfall för 2024 saknas för 1 av 2 mått: Mål!F2.", TARGETS]);
  });

  test("proposals that their nämnd has not decided, by the log of submissions", async () => {
    const row = {
      stamp: "2025-01-20 09:00",
      period: "2024",
      field: "utfall",
      source: "sn.xlsx",
      before: "",
      done: "2025-01-20 09:00",
    };
    const of = (committee: string, decision: string, cell: string) => ({
      ...row,
      committee,
      decision,
      cell,
      title: "T",
      after: "1",
    });
    const log = submissionLogSheet(
      undefined,
      [
        of("Skolnämnden", "förslag", "Mål!F2"),
        of("Omsorgsnämnden", "förslag", "Mål!F3"),
        of("Omsorgsnämnden", "beslutad § 8", "Mål!F3"),
      ],
      "Inlämningslogg",
    );
    expect(await unfinished(YEAR(), log)).toEqual([
      "Förslag för 2024 som nämnden inte har beslutat: Skolnämnden (1 värde). Läs in besluten när de kommer.",
      TARGETS,
    ]);
  });

  test("nothing, where the outcomes and the next year's targets are there", async () => {
    const sheet = YEAR();
    for (const [row, text] of ["Målvärde 2025", "minst 91 %", "minst 92 %"].entries()) setCell(sheet, row, 7, text);
    expect(await unfinished(sheet)).toEqual([]);
  });
});

test("a cell in the way is named, and nothing is written over it", async () => {
  const here = await opened();
  setCell(source(here), 2, 8, "min anteckning");
  const { columns } = await roll(here, {});
  expect(columns.every(({ cell }) => cell === undefined)).toBe(true);
  expect(columns[0]?.why).toBe("Mål!I3 till höger om tabellen är inte tom. Infoga tomma kolumner där och försök igen.");
  expect((await roll(here, { accept: { columns: "all" } })).written).toEqual([]);
  expect(valueAt(source(here), 2, 8)).toBe("min anteckning");
});

dear("the decided plan is carried on, or replaced by a decision", async () => {
  const here = await opened();
  const { surroundings } = here;
  await lock.perform({ decided: "2023-11-27", paragraph: "112", from: "2024-01-01" }, surroundings);
  expect((await roll(here, {})).plan).toEqual({ rows: 4, from: "2024-01-01" });
  setCell(source(here), 1, 3, "minst 95 %");
  const decision = { decided: "2024-11-25", paragraph: "98", from: "2025-01-01" };
  expect((await roll(here, { accept: { decision } })).locked).toMatchObject({ changed: 1, gone: 0 });
  expect((await roll(here, {})).plan?.from).toBe("2025-01-01");
  expect(
    await newPeriod.perform({ accept: { decision: { ...decision, decided: "i höstas" } } }, surroundings),
  ).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/”i höstas” är inget datum/) as unknown,
  });
});

test("a period that cannot be read is reported", async () => {
  const { surroundings } = await opened();
  expect(await newPeriod.perform({ period: "nästa år" }, surroundings)).toMatchObject({
    ok: false,
    reason: "Perioden ”nästa år” gick inte att läsa. Skriv till exempel 2025 eller delår 2025.",
  });
});

const ROWS = [
  ["Trygga barn", "Trygga elever", "minst 90 %", "91 %"],
  ["Alla klarar skolan", "Behöriga elever", "minst 85 %", "70 %"],
  ["Nöjda äldre", "Nöjda brukare", "minst 90 %", "88 %"],
];
const GRADES = ["Uppnås", "Uppnås inte", "Uppnås delvis"];
const TEXTS = ["Enkäten visar bättre läge", "Färre elever är behöriga", "Nära målet men inte framme"];

/** Rows of a table with the year in its target's and outcome's headers, and more columns. */
const withColumns = (
  more: Record<string, readonly (string | number)[]>,
  between = ["Målvärde 2024", "Utfall 2024"],
  title?: string,
) =>
  table("Mål", [
    ...(title === undefined ? [] : [[title], []]),
    ["Mål", "Indikator", ...between, ...Object.keys(more)],
    ...ROWS.map((row, r) => [...row.slice(0, 2 + between.length), ...Object.values(more).map((cells) => cells[r]!)]),
  ]);

const UNDATED = () =>
  withColumns({ Bedömning: GRADES, Kommentar: TEXTS, Ansvarig: ["Skolnämnden", "Skolnämnden", "Omsorgsnämnden"] });

describe("headers without a year", () => {
  const GRADED = { Bedömning: GRADES };
  const inTwoRows = () => {
    const sheet = withColumns({ Läge: GRADES, Kommentar: TEXTS });
    sheet.values = [[null, null, null, null, "Nämndens bedömning"], ...sheet.values];
    return sheet;
  };
  test.each<[string, Sheet, string[]]>([
    [
      "a grade and a comment",
      UNDATED(),
      [
        "Målvärde 2025",
        "Utfall 2025",
        "Bedömning → Bedömning 2024, Bedömning 2025",
        "Kommentar → Kommentar 2024, Kommentar 2025",
      ],
    ],
    [
      "a target that stands has none",
      withColumns(GRADED, ["Målvärde", "Utfall 2024"]),
      ["Utfall 2025", "Bedömning → Bedömning 2024, Bedömning 2025"],
    ],
    [
      "the outcome too",
      withColumns(GRADED, ["Målvärde 2024", "Utfall"], "Uppföljning av mål 2024"),
      ["Målvärde 2025", "Utfall → Utfall 2024, Utfall 2025", "Bedömning → Bedömning 2024, Bedömning 2025"],
    ],
    [
      "a part of the year",
      withColumns({ "Prognos helår": [92, 71, 90], "Utfall delår": [89, 68, 85] }),
      [
        "Målvärde 2025",
        "Utfall 2025",
        "Prognos helår → Prognos helår 2024, Prognos helår 2025",
        "Utfall delår → Utfall delår 2024, Utfall delår 2025",
      ],
    ],
    [
      "a day in six digits",
      withColumns({ "Utfall delår 240831": ["89 %", "68 %", "85 %"] }),
      ["Målvärde 2025", "Utfall 2025", "Utfall delår 240831 → Utfall delår 2024-08-31, Utfall delår 2025-08-31"],
    ],
    ["dated already", withColumns({ "Bedömning 2024": GRADES }), ["Målvärde 2025", "Utfall 2025", "Bedömning 2025"]],
    ["what is of no period", withColumns({ Källa: ["Enkät", "SCB", "Enkät"] }), ["Målvärde 2025", "Utfall 2025"]],
    [
      "below a header of several columns",
      inTwoRows(),
      [
        "Målvärde 2025",
        "Utfall 2025",
        "Läge → Läge 2024, Nämndens bedömning Läge 2025",
        "Kommentar → Kommentar 2024, Kommentar 2025",
      ],
    ],
  ])("%s", async (_, sheet, expected) => {
    const { columns } = await roll(await openedAt(sheet), {});
    expect(columns.map(({ header, dates }) => (dates ? `${dates.was} → ${dates.header}, ${header}` : header))).toEqual(
      expected,
    );
    expect(columns.every(({ cell }) => cell !== undefined)).toBe(true);
  });
});

/** Each measure's printed grade and comments for a year, as the workbook is read. */
function readFor({ day }: Opened, period: string): (string | undefined)[][] {
  const { plan } = must(recogniseIn(day.host.book, standard));
  return plan.indicators.map(({ title, grades, comments }) => [
    title,
    grades.find((one) => one.by === "printed" && (one.period ?? period) === period)?.text,
    comments.find((one) => (one.period ?? period) === period)?.text,
  ]);
}

/** The cells of the source sheet, a row each. */
const sourceRows = (here: Opened) => source(here).values.map((row) => Array.from(row ?? [], (value) => value ?? null));

const ALL = { accept: { sheets: true, templates: true, columns: "all" } } satisfies NewPeriodInput;

describe("last year's grades and comments", () => {
  const OF_2024 = ROWS.map(([, title], r) => [title, GRADES[r], TEXTS[r]]);

  dear("keep their columns under their year, and the new year's are empty", async () => {
    const here = await openedAt(UNDATED());
    const before = sourceRows(here);
    await here.day.status({});
    const { refused, written } = await roll(here, ALL);
    expect([refused, written]).toEqual([[], ["Mål!H1", "Mål!I1", "Mål!J1", "Mål!K1"]]);
    expect(sourceRows(here)[0]).toEqual(
      "Mål|Indikator|Målvärde 2024|Utfall 2024|Bedömning 2024|Kommentar 2024|Ansvarig|Målvärde 2025|Utfall 2025|Bedömning 2025|Kommentar 2025".split(
        "|",
      ),
    );
    expect(
      sourceRows(here)
        .slice(1)
        .map((row) => row?.slice(0, 7)),
    ).toEqual(before.slice(1));
    // The new year's figures come in: nothing of last year's is its own.
    for (const [r, outcome] of ["80 %", "92 %", "95 %"].entries()) {
      await here.day.type("Mål", `H${r + 2}`, "minst 90 %");
      await here.day.type("Mål", `I${r + 2}`, outcome);
    }
    expect(readFor(here, "2024")).toEqual(OF_2024);
    expect(readFor(here, "2025")).toEqual(ROWS.map(([, title]) => [title, undefined, undefined]));
    await here.day.status({});
    const shown = ["Måltavla", "Alla mål"].flatMap((name) => here.day.texts(name));
    expect(shown.filter((text) => TEXTS.some((one) => text.includes(one)))).toEqual([]);
    // What is written for the new year is read as its own.
    await here.day.type("Mål", "J2", "Uppnås inte");
    await here.day.type("Mål", "K2", "Otryggheten ökar");
    expect(readFor(here, "2025")[0]).toEqual(["Trygga elever", "Uppnås inte", "Otryggheten ökar"]);
    expect(readFor(here, "2024")).toEqual(OF_2024);
  });

  dear("are no year's but their own on sheets that are written before the headers", async () => {
    const here = await openedAt(UNDATED());
    await roll(here, { accept: { sheets: true } });
    expect(here.day.texts().filter((text) => TEXTS.includes(text))).toEqual([]);
    await here.day.status({ period: "2024" });
    expect(
      here.day
        .texts()
        .filter((text) => TEXTS.includes(text))
        .sort(),
    ).toEqual([...TEXTS].sort());
  });

  dear("Ångra takes the headers back, those with their year too", async () => {
    const here = await openedAt(UNDATED());
    const before = sourceRows(here);
    await roll(here, { accept: { columns: "all" } });
    expect(sourceRows(here)[0]?.[4]).toBe("Bedömning 2024");
    await here.workbook.restore(here.workbook.undo()!);
    expect(sourceRows(here).map((row) => row?.slice(0, 7))).toEqual(before);
    expect(sourceRows(here).flatMap((row) => row?.slice(7).filter(Boolean))).toEqual([]);
  });

  dear("one header is written alone, with the year of the column before it", async () => {
    const here = await openedAt(UNDATED());
    const { written } = await roll(here, { accept: { columns: ["Mål!J1"] } });
    expect(written).toEqual(["Mål!J1"]);
    expect(sourceRows(here)[0]?.slice(4)).toEqual([
      "Bedömning 2024",
      "Kommentar",
      "Ansvarig",
      null,
      null,
      "Bedömning 2025",
    ]);
  });

  test("a year later the same again: a column for each year, none of them shared", async () => {
    const here = await openedAt(UNDATED());
    await roll(here, { accept: { columns: "all" } });
    for (const cell of ["I2", "I3", "I4"]) await here.day.type("Mål", cell, "93 %");
    const { from, to, columns } = await roll(here, {});
    expect([from, to, columns.map(({ header, dates }) => [header, dates])]).toEqual([
      "2025",
      "2026",
      ["Målvärde 2026", "Utfall 2026", "Bedömning 2026", "Kommentar 2026"].map((header) => [header, undefined]),
    ]);
  });

  dear("a role that the user has corrected follows its column into the next year", async () => {
    const here = await openedAt(withColumns({ "Vårt ord": ["Bra", "Dåligt", "Mitt emellan"] }));
    const { tables } = must(recogniseIn(here.day.host.book, standard));
    const [before] = tables;
    const columns = before!.columns.map((one) => (one.column === "E" ? { ...one, role: "grade" as const } : one));
    must(
      await correct.perform(
        { kind: "table", tables, before: before!, after: { ...before!, columns } },
        here.surroundings,
      ),
    );
    await roll(here, { accept: { columns: "all" } });
    expect(sourceRows(here)[0]?.[4]).toBe("Vårt ord 2024");
    expect(readFor(here, "2024").map(([, grade]) => grade)).toEqual(["Bra", "Dåligt", "Mitt emellan"]);
  });
});

describe("a header that cannot get its year is told, and nothing is written over", () => {
  test.each<[string, () => Sheet, string]>([
    [
      "between the years, of either",
      () => {
        const sheet = UNDATED();
        ["Målvärde 2025", "Utfall 2025"].forEach((header, c) => setCell(sheet, 0, 7 + c, header));
        ["80 %", "92 %", "95 %"].forEach((outcome, r) => setCell(sheet, r + 1, 8, outcome));
        return sheet;
      },
      "Det framgår inte vilket år ”Bedömning” gäller. Skriv året i rubriken och försök igen.",
    ],
    [
      "a formula",
      () => {
        const sheet = UNDATED();
        setFormula(sheet, 0, 4, '="Bedöm"&"ning"', "Bedömning");
        return sheet;
      },
      "Rubriken ”Bedömning” har inget år. Skriv ”Bedömning 2024” i den, så att det som står där inte tas för nästa periods.",
    ],
    [
      "in an Excel table, whose columns have their headers' names",
      () => {
        const sheet = UNDATED();
        const columns = sheet.values[0]!.map(String);
        const area = { top: 0, left: 0, bottom: 3, right: 6 };
        sheet.tables.push({ name: "Tabell1", area, headerRow: true, totalsRow: false, columns });
        return sheet;
      },
      "Rubriken ”Bedömning” har inget år. Skriv ”Bedömning 2024” i den, så att det som står där inte tas för nästa periods.",
    ],
  ])("%s", async (_, make, why) => {
    const here = await openedAt(make());
    const before = sourceRows(here);
    const { columns } = await roll(here, {});
    expect(columns.find(({ role }) => role === "grade")).toMatchObject({ why });
    await roll(here, { accept: { columns: "all" } });
    expect(sourceRows(here).map((row) => row?.[4])).toEqual(before.map((row) => row?.[4]));
  });
});

describe("one part that cannot be done holds up none of the others", () => {
  const NO_OWNER = /^Mallar: Det står inte vilken nämnd som ansvarar för målen\./;

  dear("templates without an owner", async () => {
    const here = await openedAt(withColumns({ Bedömning: GRADES }));
    const { refused, sheets, written, templates: made } = await roll(here, ALL);
    expect(refused).toEqual([expect.stringMatching(NO_OWNER)]);
    expect([sheets?.length, written, made]).toEqual([expect.any(Number), ["Mål!F1", "Mål!G1", "Mål!H1"], undefined]);
    expect(sourceRows(here)[0]).toContain("Bedömning 2024");
  });

  test("a header that is no longer proposed", async () => {
    const here = await openedAt(UNDATED());
    const { refused, written } = await roll(here, { accept: { columns: ["Mål!H1", "Mål!Z1"] } });
    expect([refused, written]).toEqual([
      ["Rubriken i Mål!Z1 föreslås inte längre. Visa nästa period igen."],
      ["Mål!H1"],
    ]);
  });

  test("alone it is refused", async () => {
    const { surroundings } = await openedAt(withColumns({ Bedömning: GRADES }));
    expect(await newPeriod.perform({ accept: { templates: true } }, surroundings)).toEqual({
      ok: false,
      reason: expect.stringMatching(NO_OWNER) as unknown,
    });
  });
});

describe("Så bedömer vi at a new period", () => {
  /** A workbook whose rules somebody has decided, on its sheet Styrmodell. */
  const decided = async (decision: string): Promise<Opened> => {
    const here = await opened();
    await here.workbook.write([styrmodellSheet({ ...standard, decision })], "");
    return here;
  };
  const decisionOf = ({ day }: Opened): unknown => {
    const sheet = day.host.book.sheets.find(({ tag }) => tag === STYRMODELL_TAG)!;
    const row = sheet.values.findIndex((cells) => cells?.[0] === "Beslut");
    return valueAt(sheet, row, 1);
  };

  test("shows the decided words and rules with their date, and writes nothing", async () => {
    const here = await decided("Så bedömer vi, 2024-02-11");
    const { rules } = await roll(here, {});
    expect(rules).toMatchObject({ sheet: "Styrmodell", decision: "Så bedömer vi, 2024-02-11", kept: false });
    const { about, lines } = decidedInWords(rules!);
    expect(about).toBe("Måltavlans standard, Så bedömer vi, 2024-02-11");
    expect(lines[0]).toMatch(
      /^Övriga nivåer: ● Uppnås · ◐ Uppnås delvis · ○ Uppnås inte\. Uppnås när målvärdet är nått/,
    );
    expect(decisionOf(here)).toBe("Så bedömer vi, 2024-02-11");
  });

  test("tells which printed words no scale has, and which steps nothing is graded", async () => {
    const words = ["Uppnås", "På paus", "Uppnås inte", "Uppnås", "På paus"];
    const goals = words.map((word, n) => ["Hela kommunen", `Vi når löfte ${n + 1} till invånarna`, word]);
    const here = await openedAt(table("Mål", [["Område", "Mål", "Bedömning 2024"], ...goals]));
    await here.workbook.write([styrmodellSheet({ ...standard, decision: "Så bedömer vi, 2024-02-11" })], "");
    const { rules } = await roll(here, {});
    expect(rules).toMatchObject({ added: ["På paus"], unused: ["Uppnås delvis"] });
    expect(decidedInWords(rules!).words).toEqual([
      "Bedömningarna har ord som inte står på skalan: ”På paus”. Skriv in dem på bladet ”Styrmodell”, eller rätta cellerna.",
      "Steg som ingen bedömning har nu: ”Uppnås delvis”.",
    ]);
  });

  test("kept, the decision has the day and the period, the rules are as they were, and Ångra takes it back", async () => {
    const here = await decided("Så bedömer vi, 2024-02-11");
    const day = wallClock(NOW).slice(0, 10);
    const { rules, refused } = await roll(here, { accept: { rules: true } });
    expect([rules?.kept, refused]).toEqual([true, []]);
    expect(decisionOf(here)).toBe(`Så bedömer vi, 2024-02-11; gäller 2025 efter genomgång ${day}`);
    const sheet = here.day.host.book.sheets.find(({ tag }) => tag === STYRMODELL_TAG)!;
    expect(readStyrmodell(sheet)).toEqual({
      ok: true,
      styrmodell: { ...standard, decision: decisionOf(here) },
    });
    await here.workbook.restore(here.workbook.undo()!);
    expect(decisionOf(here)).toBe("Så bedömer vi, 2024-02-11");
  });

  test("kept a year later, the later day stands in the place of the earlier", async () => {
    const here = await decided("KF § 12; gäller 2024 efter genomgång 2024-01-09");
    await roll(here, { accept: { rules: true } });
    expect(decisionOf(here)).toMatch(/^KF § 12; gäller 2025 efter genomgång \d{4}-\d\d-\d\d$/);
  });

  test("where none are decided there is nothing to keep", async () => {
    const here = await opened();
    expect((await roll(here, {})).rules).toBeUndefined();
    expect(await newPeriod.perform({ accept: { rules: true } }, here.surroundings)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^Så bedömer vi: det finns inget beslut att behålla/) as unknown,
    });
  });
});

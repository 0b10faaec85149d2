import { SAMPLES } from "../../samples/samples";
import { differingIn, reasonsIn } from "../../src/report/goalReason";
import { assess } from "../../src/assess/assess";
import { besideCount, countedGrade, countedMeasures, labelCounts, metCounts } from "../../src/assess/metCounts";
import type { AssessedGoal } from "../../src/domain/assessment";
import { nounsOf } from "../../src/assess/wording";
import { tableOf } from "../../src/domain/keys";
import { PRESETS, presetNamed } from "../../src/domain/presets";
import { standard } from "../../src/domain/presets/standard";
import { undecided } from "../../src/domain/presets/undecided";
import { shortened } from "../../src/interpret/text/text";
import { recognise } from "../../src/recognise/recognise";
import { boardOf } from "../../src/report/board/board";
import { boardBlocks } from "../../src/report/board/boardBlocks";
import { boardColumns } from "../../src/report/board/boardColumns";
import { laidColumns } from "../../src/report/board/boardWidths";
import { surfaceOf } from "../../src/report/board/boardSheet";
import { legendOf } from "../../src/report/carried";
import { logRows, logSheet } from "../../src/report/continuity/log";
import { FIELDS } from "../../src/report/continuity/logReader";
import { rowKey } from "../../src/report/continuity/statusTable";
import { DENSE, fewLines, linePoints, PADDING, wrapped } from "../../src/sheet/height";
import { textOf } from "../../src/report/annual/goals";
import { missed, unassessed } from "../../src/report/listings";
import { LOOK } from "../../src/report/look";
import { Page } from "../../src/report/page";
import { statusSheets } from "../../src/report/status";
import { styrmodellSheet } from "../../src/report/styrmodell";
import { decidedSheet } from "../../src/report/decided";
import { submissionLogSheet } from "../../src/submissions/log";
import { levelHeadline, tallies } from "../../src/report/tally";
import { formatAt, type Sheet, newBook } from "../../src/sheet/book";
import { book, sheet } from "../recognise/kit";
import { reportOf } from "./annual/kit";
import { grid } from "./grid";
import { assessed, goal, measure, node, state, step } from "./plan";
import { dear, inTurn } from "../whole";

const s = (index: number) => step(standard, "mål", index);
const read = (text: string) =>
  assess(recognise(book(sheet("Mål", text)), { scales: standard.scales }), standard, { period: "2024" });
const reasonsOf = (plan: ReturnType<typeof read>) => reasonsIn({ assessed: plan, differing: differingIn(plan) });
const boardIn = (text: string) => boardOf({ assessed: read(text), changes: null, entries: [] });
const CONTEXT = { now: "2025-02-11T14:05", version: "1", styrmodellSheet: "Styrmodell", taken: [] };

test("a long title is cut after a word, and without the comma or dash that would be left hanging", () => {
  const title = "Brukarbedömning särskilt boende äldreomsorg – helhetssyn, andel";
  expect(shortened(title)).toBe("Brukarbedömning särskilt boende äldreomsorg – helhetssyn…");
  expect(shortened(title.slice(0, 60))).toBe(title.slice(0, 60));
  expect(shortened("Årets resultat i förhållande till skatteintäkter och statsbidrag")).toBe(
    "Årets resultat i förhållande till skatteintäkter och…",
  );
  expect(shortened("a".repeat(70))).toBe(`${"a".repeat(59)}…`);
});

test("a value on the måltavla has the unit that the measure's name has lost", () => {
  const { rows } = boardIn(`
    Mål        | Indikator                          | Utfall 2024 | Målvärde 2024
    Budget     | Nämndernas budgetavvikelse, mnkr   | -11,2       | minst 0
    Företag    | Svenskt Näringslivs ranking, plats | 118         | topp 100
    Väntetid   | Väntetid i dagar                   | 55          | högst 60
    Trygga     | Trygga elever, andel               | 82 %        | minst 90 %
  `);
  const values = new Map(rows.map(({ name, measure }) => [name, measure!.value.replaceAll("\u00a0", " ")]));
  expect(Object.fromEntries(values)).toEqual({
    Budget: "−11,2 mnkr",
    Företag: "plats 118",
    Väntetid: "55",
    Trygga: "82 %",
  });
});

test("why on the måltavla is a sentence of the comment, not the heading of its first line", () => {
  const { rows } = boardIn(`
    Mål    | Nämndens bedömning 2024 | Kommentar
    Skola  | Uppnås                  | Kommunfullmäktige\\nFler elever når målen. Det märks.\\nVi fortsätter.
    Omsorg | Uppnås                  | enkät i maj
  `);
  expect(rows.map(({ why }) => why)).toEqual(["Fler elever når målen.", "enkät i maj."]);
});

const CLIMATE = `
  Mål    | Indikator             | Utfall 2023 | Utfall 2024 | Målvärde
  Klimat | Fossilfria fordon     | 71 %        | 80 %        | 100 % senast 2026
  Klimat | Avfall, kg            | 420         | 398         | högst 364
  Klimat | Utsläpp, ton          | 3,7         | 3,4         | högst 3,2
`;
test("what is to be reached in a later year is neither met nor missed", () => {
  const plan = read(CLIMATE);
  expect(boardIn(CLIMATE).rows[0]!.why).toBe("Avfall, kg. Ingen av de två indikatorerna når sitt målvärde.");
  expect(missed(plan).rows).toEqual([]);
  expect(unassessed(plan).rows.map(({ cells: [title] }) => textOf(title!))).toEqual(["Fossilfria fordon"]);
});

const TITLES = [
  "Barn och unga ges goda förutsättningar för utbildning och trygghet",
  "Invånarna ska vara nöjda med gator, vägar och cykelvägar",
  "Kommunens klimatpåverkan ska minska i takt med Parisavtalet",
];
const OWNERS = ["Barn- och ungdomsnämnden", "Kommunstyrelsen", "Tekniska nämnden"];
const longGoals = (count: number, measures: number) =>
  Array.from({ length: count }, (_, at) => {
    const title = `${TITLES[at % 3]!} ${at + 1}`;
    return Array.from({ length: measures }, (_, more) => more).map(
      (more) =>
        `Område | ${title} | ${OWNERS[at % 3]!} | Elever i åk ${at} som är behöriga till yrkesprogram, kommunala skolor ${more} | 80,${at} % | 82,${at} % | minst 88 % | ${more ? "" : "Två av de större projekten är pausade till 2026."}`,
    );
  }).flat();
const HEADER = "Område | Mål | Ansvarig | Indikator | Utfall 2023 | Utfall 2024 | Målvärde 2024 | Kommentar";
const long = (count: number, measures = 2): string => [HEADER, ...longGoals(count, measures)].join("\n");

dear("eleven goals of two lines are on the first page of a document", () => {
  const plan = read(long(11));
  const tables = boardBlocks(boardOf({ assessed: plan, changes: null, entries: [] }), plan, [
    ["Anmarkning", "Kommun · helår 2024"],
    ["Title", "Måluppfyllelse, årsredovisning"],
    ["Ingress", "Inget av de elva målen uppnås."],
  ]).filter((block) => block.kind === "table");
  expect(tables.map(({ rows }) => rows.length)).toEqual([11]);
});

test("where owners are on two lines to give room, no value and no grade is parted", () => {
  const board = boardIn(long(11));
  const columns = laidColumns(board, surfaceOf());
  const linesIn = (name: string): number[] => {
    const { text, width, bold } = columns.find((column) => column.name === name)!;
    return board.rows.map((row) => wrapped(text(row), { size: 10, ...(bold ? { bold } : {}) }, width).length);
  };
  expect(Math.max(...linesIn("owner"))).toBe(2);
  expect([...linesIn("value"), ...linesIn("grade")].filter((lines) => lines !== 1)).toEqual([]);
});

const areaOf = (text: string, more: object = {}): Sheet => statusSheets(read(text), { ...CONTEXT, ...more })[2]!;
const headersOf = (made: Sheet): unknown[] => made.values[made.print.titleRows!.top]!;
const pagesOf = ({ print: { rowBreaks, fit } }: Sheet): number => (fit?.tall ?? 0) || (rowBreaks?.length ?? 0) + 1;

test("an area of three goals with long reasons is one page: the reasons are under their measures, and the log keeps them", () => {
  expect(headersOf(areaOf(long(1)))).not.toContain("Motivering");
  const three = areaOf(long(3));
  expect(headersOf(three)).not.toContain("Motivering");
  expect(pagesOf(three)).toBe(1);
  // How the goals are judged is on the sheet still, and on paper in the overview.
  expect(grid(three)).toContain("Så bedöms målen.");
  const told = logRows(three, { area: "Område", stamp: "2025-02-11T14:05", styrmodell: "1" });
  const reasons = told.filter(({ key }) => key.startsWith("indikator:")).map(({ reason }) => reason);
  expect(reasons).toHaveLength(6);
  expect(reasons[0]).toBe("6,0 procentenheter under målet. Uppnås delvis, eftersom minst 90 % av målvärdet är nått.");
  expect(rowKey("mål:1 ↳ KS ↳ motivering 2")).toEqual({ id: "mål:1", who: "KS", continued: false, why: true });
});

test("a long grade of the source's own makes no printed row higher", () => {
  const made = areaOf(
    `Område | Mål | Indikator | Utfall 2024 | Målvärde 2024 | Måluppfyllelse 2024
     Område | Trygga elever | Trygga i skolan, % | 82 | minst 88 | Vi har inte nått målet men är på rätt väg`,
  );
  const printedRow = made.values.findIndex((cells) => cells?.includes("Trygga elever"));
  expect(grid(made)).toContain("Vi har inte nått målet men är på rätt väg");
  expect(made.rows.get(printedRow)!.height).toBeLessThan(16);
});

test("a line alone stands clear of the rule above it; where a text has more lines the first ones are level", () => {
  const page = new Page("Blad", [20, 20]);
  const cell = (value: string) => ({ value, look: LOOK.text });
  page.line([cell("Mål"), cell("Uppnås")]);
  page.line([cell("Mål"), cell("Uppnås")], { sunk: true });
  page.line([cell("Mål"), cell("Uppnås delvis, eftersom minst 90 % av målvärdet är nått.")]);
  expect([0, 1, 2].map((row) => formatAt(page.sheet, row, 0)?.vertical)).toEqual(["center", "bottom", "top"]);
});

/** An overview of so many measures that nothing can be said of. */
const overviewOf = (measures: number): Sheet =>
  statusSheets(
    read(
      [
        "Mål | Indikator | Utfall 2023 | Utfall 2024 | Nämndens bedömning 2024",
        ...Array.from(
          { length: measures },
          (_, at) => `Trygg skola | Trygga elever i årskurs ${at} | 81 % | 82 % | Uppnås`,
        ),
      ].join("\n"),
    ),
    CONTEXT,
  ).find(({ values }) => values[0]![0] === "Översikt · helår 2024")!;

dear(
  "an overview that nearly fits a page is one, its rows closer; a longer one begins no page with a row or two",
  () => {
    const pages = Array.from({ length: 12 }, (_, at) => pagesOf(overviewOf(at + 13)));
    // As many as stand on a page with air between them, some more with less, then two pages.
    expect(pages).toEqual([...pages].sort());
    const heights = (made: Sheet): number[] => made.values.flatMap((_, row) => made.rows.get(row)?.height ?? []);
    const onOne = pages.filter((count) => count === 1).length;
    expect([onOne > 1, onOne < 12]).toEqual([true, true]);
    expect(heights(overviewOf(13))).toContain(15.75);
    expect(heights(overviewOf(12 + onOne))).toContain(13.25);
    expect(heights(overviewOf(13 + onOne))).toContain(15.75);
  },
);

/** Characters that the printed columns take, with what Excel keeps free in each. */
const acrossOf = ({ columns, print }: Sheet): number =>
  Array.from({ length: print.area!.right + 1 }, (_, column) => columns.get(column)!.width! + 5 / 7).reduce(
    (all, one) => all + one,
    0,
  );

test.each([
  ["goals alone", "Mål | Bedömning\nTrygg skola | Uppnås\nNöjda elever | Uppnås inte"],
  [
    "measures without targets",
    "Mål | Indikator | Utfall 2023 | Utfall 2024\nTrygg skola | Trygga elever | 81 % | 82 %",
  ],
  [
    "a goal with a measure",
    "Mål | Indikator | Utfall 2024 | Målvärde\nTrygg skola | Trygga elever | 82 % | minst 90 %",
  ],
])("a status sheet of %s is as wide as the page, at a size that is read", (_, text) => {
  // A landscape A4 has 1009 pixels between its margins, seven to a character; at nine points instead of ten a ninth more.
  const across = acrossOf(areaOf(text));
  expect(across).toBeGreaterThan(135);
  expect(across).toBeLessThanOrEqual(161);
});

test("figures of the måltavla end at one place, targets too; targets in whole sentences begin at one", () => {
  const sideIn = (text: string): Record<string, unknown> =>
    Object.fromEntries(boardColumns(boardIn(text)).map(({ header, side }) => [header, side]));
  const goals = "Mål | Indikator | Utfall 2024 | Målvärde\nTrygg skola | Trygga elever | 82 % | minst 90 %\n";
  expect(sideIn(goals)).toEqual({ Mål: "left", Bedömning: "left", Utfall: "right", Målvärde: "right", [WHY]: "left" });
  expect(sideIn(`${goals}Vård | Väntetid | 12 | högst 10 dagar i varje område av kommunen`)["Målvärde"]).toBe("left");
});
const WHY = "Indikator, och varför";

test("where every value of the måltavla is a forecast its header says so, and no row does", () => {
  const forecast = `
    Mål         | Indikator     | Utfall aug 2025 | Prognos 2025 | Målvärde 2025
    Trygg skola | Trygga elever | 80 %            | 82 %         | minst 90 %
  `;
  const boardAt = (text: string) => {
    const plan = recognise(book(sheet("Mål", text)), { scales: standard.scales });
    const { valueHeader, rows, coverage } = boardOf({
      assessed: assess(plan, standard, { period: "delår 2025" }),
      changes: null,
      entries: [],
    });
    return [valueHeader, ...rows.map(({ measure }) => measure!.value.replaceAll("\u00a0", " ")), coverage];
  };
  expect(boardAt(forecast)).toEqual(["Prognos", "82 %", "Utfall finns för indikatorn."]);
  expect(boardAt(`${forecast.trimEnd()}\n    Nöjda | Nöjda elever | 70 % | | minst 60 %`)).toEqual([
    "Utfall",
    "82 % (prognos)",
    "70 % (augusti 2025)",
    "Utfall finns för båda indikatorerna.",
  ]);
  expect(boardAt(`${forecast.trimEnd()}\n    Nöjda | Nöjda elever | | 70 % | minst 60 %`)).toEqual([
    "Prognos",
    "82 %",
    "70 %",
    "Utfall eller prognos finns för båda indikatorerna.",
  ]);
});

const COMMENT = "Väntetiderna har kortats tre år i rad, och nämnden återkommer med åtgärder i mars.";
/** A comment on each goal and each measure of the first area. */
const commentsOn = (plan: ReturnType<typeof read>, times: number) =>
  plan.areas[0]!.goals.flatMap((one) => [one, ...one.indicators]).map((one) => ({
    goal: one.node.id,
    period: "2024",
    by: "overall" as const,
    comment: `${COMMENT} `.repeat(times).trim(),
  }));

inTurn(3)([
  [1, 1],
  [1, 2],
  [1, 4],
  [2, 2],
  [3, 2],
  [4, 3],
])("a comment moves no column and makes no row higher: %i goals with %i measures each", (goals, measures) => {
  const text = long(goals, measures);
  const plan = read(text);
  const bare = areaOf(text);
  const keyed = (made: Sheet) =>
    new Map(
      made.values.flatMap((cells, row) => {
        const key = cells?.[made.anchors!.table!.key];
        return typeof key === "string" && /^(mål|indikator):[^↳]*$/.test(key)
          ? [[key, made.rows.get(row)!.height]]
          : [];
      }),
    );
  expect(keyed(bare).size).toBe(goals + goals * measures);
  for (const times of [1, 5]) {
    const typed = areaOf(text, { entries: commentsOn(plan, times) });
    expect(headersOf(typed)).toEqual(headersOf(bare));
    expect([...typed.columns]).toEqual([...bare.columns]);
    // Rows may stand closer to each other, or have their air again, where comments take or need a page.
    for (const [key, height] of keyed(typed))
      expect(Math.abs(height! - keyed(bare).get(key)!)).toBeLessThanOrEqual(PADDING - DENSE);
    expect(grid(typed)).toContain(COMMENT);
  }
});

test("a status sheet that would take a further page of a few lines has its rows closer to each other instead", () => {
  const withGoals = (count: number): Sheet =>
    areaOf(
      [
        "Mål | Indikator | Utfall 2024 | Målvärde",
        ...Array.from({ length: 2 * count }, (_, at) => `Mål ${at >> 1} | Mått ${at} | 82 % | minst 90 %`),
      ].join("\n"),
    );
  const airIn = ({ rows, anchors }: Sheet): number => rows.get(anchors!.table!.row + 4)!.height! - linePoints(10);
  expect([9, 10, 13].map(withGoals).map((made) => [pagesOf(made), airIn(made)])).toEqual([
    [2, 1],
    [2, 0.25],
    [3, 1],
  ]);
});

test("an area of three goals with a comment on each is one page at nine points", () => {
  const plan = read(long(3));
  const entries = commentsOn(plan, 1).filter(({ goal: id }) => id.startsWith("mål:"));
  expect(entries).toHaveLength(3);
  const made = areaOf(long(3), { entries });
  expect([pagesOf(made), pointsOf(made) >= 8.9]).toEqual([1, true]);
});

test("counts of levels are beside the sentences: the table begins as near them as where there is one level", () => {
  const table = (text: string): number => {
    const made = areaOf(text);
    return Array.from({ length: made.anchors!.table!.row }, (_, row) => made.rows.get(row)?.height ?? 15).reduce(
      (sum, height) => sum + height,
      0,
    );
  };
  const one = "Område | Mål | Nämndens bedömning\nSkola | Trygga barn | Uppnås\nSkola | Glada barn | Uppnås inte";
  const two = `Område | KF-mål | Nämndmål | Nämndens bedömning
    Skola | Trygga barn | Färre kränkningar | Uppnås
    Skola | Glada barn  | Fler lekplatser   | Uppnås inte`;
  expect(grid(areaOf(two))).toMatch(/Nämndmål/);
  expect(table(two)).toBeLessThanOrEqual(table(one) + 3);
});

test("what the overview lists leads to its cell, and shows no address", () => {
  const [, overview] = statusSheets(read(CLIMATE), CONTEXT);
  expect([...overview!.formulas.values()]).toContainEqual(expect.stringMatching(/^=HYPERLINK\("#Mål!/));
  expect(grid(overview!)).not.toMatch(/Mål!|Cell/);
});

/** Points of a sheet's text on paper, one page wide. */
const pointsOf = ({ columns, print: { area } }: Sheet): number => {
  const wide = [...columns].reduce(
    (sum, [at, { width = 9 }]) => (at > (area?.right ?? Infinity) ? sum : sum + (width * 7 + 5) * 0.75),
    0,
  );
  return 10 * Math.min(1, 756.9 / wide);
};

test("no status sheet, overview or måltavla is printed smaller than nine points", () => {
  const made = [long(4), CLIMATE].flatMap((text) => statusSheets(read(text), CONTEXT));
  expect(made.length).toBeGreaterThan(6);
  expect(made.filter((one) => pointsOf(one) < 8.9).map(({ name }) => name)).toEqual([]);
});

test("no log, decided plan or Styrmodell is printed smaller than nine points, however long its texts", () => {
  const text = "Kollektivtrafikens tillgänglighet i kommunens samtliga tätorter ska förbättras. ".repeat(2);
  const texts = <K extends string>(...fields: K[]): Record<K, string> => tableOf(fields, () => text);
  const row = { ...texts("area", "title", "target", "outcome", "reason", "comment"), key: "mål:1", period: "2024" };
  const logged = { ...tableOf(FIELDS, () => "Uppnås delvis"), ...row };
  const handedIn = {
    ...{ stamp: "2025-02-11 14:05", committee: "Kultur- och fritidsnämnden", period: "2024", field: "Kommentar" },
    ...{ cell: "Mål!D4", source: "Kultur.xlsx, Mål!D4", ...texts("decision", "title", "before", "after") },
  };
  const decided = {
    ...{ key: "mål:1", level: "KF-mål", number: "1", unit: "procent", from: "2024-01-01", to: "" },
    ...{ validity: "Gäller", targets: new Map([2024, 2025, 2026].map((year) => [String(year), "minst 80 %"])) },
    ...texts("title", "owner", "decision"),
  };
  const sheets = [
    ...[...PRESETS, undecided].map((one) => styrmodellSheet(one)),
    logSheet(undefined, [logged], "Logg"),
    submissionLogSheet(undefined, [handedIn], "Inlämningar"),
    decidedSheet([decided], [], "Beslutad plan"),
  ];
  expect(sheets.filter((made) => !(pointsOf(made) >= 8.9)).map(({ name }) => name)).toEqual([]);
});

test.each(["delar", "arsredovisning", "halvtid", "mandatperiod"] as const)(
  "%s: no sheet of a report is printed smaller than nine points",
  async (kind) => {
    const { sheets } = await reportOf({ ...book(sheet("Mål", long(4))) }, { kind, period: "2024" });
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.filter((made) => pointsOf(made) < 8.9).map(({ name }) => name)).toEqual([]);
  },
);

test("of a level of which nothing is reached, how many are partly is reported; KF-mål are in capitals", () => {
  const level = (name: string, counts: number[]) => ({ level: name, counts, cells: ["A1", "A2", "A3", "A4"] });
  const said = (...counts: number[][]) =>
    levelHeadline([level("kf-mål", counts[0]!), level("nämndmål", counts[1]!)], tallies(assessed), assessed);
  expect(said([0, 3, 2, 0], [2, 1, 4, 0]).value).toBe(
    "KF-mål: inget av de fem uppnås, men 3 uppnås delvis; nämndmål: 2 av 7 uppnås.",
  );
  expect(said([0, 5, 0, 0], [0, 0, 7, 0]).value).toBe(
    "KF-mål: alla fem uppnås delvis; nämndmål: inget av de sju uppnås.",
  );
  expect(said([0, 1, 0, 0], [1, 0, 0, 0]).value).toBe("KF-målet uppnås delvis; nämndmålet uppnås.");
  expect(nounsOf(["kf-mål"]).many).toBe("KF-mål");
});

test("a legend has the grades that stand as symbols, best first, and no other", () => {
  const goals = [goal(node("mål", "A"), s(2), ""), goal(node("mål", "B"), s(0), "")];
  expect(legendOf(goals)).toBe("● Uppnås   ○ Uppnås inte");
  expect(legendOf([...goals, goal(node("mål", "C"), state("Mäts ej i år"), "")])).toMatch(/ – Ej bedömd$/);
  expect(legendOf([])).toBe("");
});

test("a goal published by the grade of the source says so, in its words, where there is something to explain", () => {
  const plan = read(`
    Mål    | Bedömning 2024
    Klimat | Uppnås
    Skola  | Vi har nått målet
    Vård   | Uppnås delvis
  `);
  const reasons = plan.areas.flatMap(({ goals }) => goals.map((one) => [one.node.title, reasonsOf(plan).goal(one)]));
  // That none of them rests on anything is said once, above.
  expect(Object.fromEntries(reasons)).toEqual({
    Klimat: "",
    Skola: "Underlagets bedömning gäller: ”Vi har nått målet”.",
    Vård: "",
  });
  const weighed = "Indikatorn saknar bedömning, så ingen sammanvägning görs.";
  const printed = { by: "printed" as const, grade: s(0), text: "●", reason: "" };
  expect(
    reasonsOf(assessed).goal(
      goal(node("mål", "Klimat"), s(0), `Bedömningen står i underlaget. ${weighed}`, {
        printed,
        stands: { by: "print", rest: weighed },
      }),
    ),
  ).toBe(`Underlagets bedömning gäller: ”●” (Uppnås). ${weighed}`);
});

test("an area of one long goal begins under its titles, and not on a page of its own", () => {
  const rows = Array.from({ length: 13 }, (_, at) => `Klimat | Mått ${at + 1} | ${at} | ${at + 1} | öka`).join("\n");
  const [, , status] = statusSheets(read(`Mål | Indikator | Utfall 2023 | Utfall 2024 | Målvärde\n${rows}`), CONTEXT);
  expect(status!.print.rowBreaks).toEqual([]);
});

dear("an area of measures alone goes on to a next page, with each measure whole", () => {
  const rows = Array.from({ length: 30 }, (_, at) => `Mått ${at + 1} | ${at} | ${at + 1} | öka`).join("\n");
  const [, , status] = statusSheets(read(`Indikator | Utfall 2023 | Utfall 2024 | Målvärde\n${rows}`), CONTEXT);
  // Fitted to two pages down, it would have its pages begin where Excel likes.
  expect(status!.print.fit).toEqual({ wide: 1, tall: 0 });
  const begin = status!.print.rowBreaks!.map((row) => status!.values[row]!.find((cell) => cell !== null));
  expect(begin).toEqual([expect.stringMatching(/^Mått \d+$/)]);
});

test("why on a måltavla of measures names none, since each row is its measure", () => {
  const headersOf = (text: string) => boardColumns(boardIn(text)).map(({ header }) => header);
  const [alone, below] = [
    headersOf(`
      Indikator | Utfall 2024 | Målvärde
      Trygga    | 82 %        | minst 90 %
    `),
    headersOf(`
      Mål   | Indikator | Utfall 2024 | Målvärde
      Skola | Trygga    | 82 %        | minst 90 %
    `),
  ];
  expect([alone!.at(-1), below!.at(-1)]).toEqual(["Varför", "Indikator, och varför"]);
});

test("a column is no wider for a text that has its own lines", () => {
  const lines = "Åk 4: 93 %\nÅk 8: 92 %\nÅk 1\nmatte:\n88 %";
  expect(fewLines([lines], { size: 10 }, [12, 20, 28])).toBe(12);
  expect(fewLines([lines.replaceAll("\n", " och sedan ")], { size: 10 }, [12, 20, 28])).toBe(28);
});

describe("a measure whose only grade is the one in the source", () => {
  const FLEET = `
    Mål    | Indikator         | Utfall 2024 | Målvärde 2024 | Bedömning
    Klimat | Fossilfria fordon | > 70 %      | minst 70 %    | Uppnås
    Klimat | Avfall, kg        | 398         | högst 364     | Uppnås inte
  `;

  test("is counted by it among those that reach their targets", () => {
    expect(boardIn(FLEET).rows[0]!.why).toBe("”Avfall, kg” avgör. 1 av 2 indikatorer når sitt målvärde.");
  });

  test("says so in its reason, since print has no column for it", () => {
    const plan = read(FLEET);
    const [fleet, waste] = plan.areas.flatMap(({ goals }) => goals).flatMap(({ indicators }) => indicators);
    expect(reasonsOf(plan).measure(fleet!)).toBe(
      "Underlagets bedömning gäller: ”Uppnås”. Kan inte beräknas: utfallet är angivet som en gräns.",
    );
    // What its row shows is not said again; what the source has otherwise is.
    expect(reasonsOf(plan).measure(waste!).replaceAll("\u00a0", " ")).toMatch(
      /^34\s*kg över gränsen\..* Underlagets bedömning är ”Uppnås inte”\.$/,
    );
  });
});

describe("the overview of levels with scales of their own", () => {
  const lindesberg = presetNamed("lindesberg")!;
  const sheets = SAMPLES["lindesberg.xlsx"]!();
  const plan = assess(
    recognise(
      { sheets, names: [], date1904: false, font: { name: "Calibri", size: 11 } },
      { scales: lindesberg.scales },
    ),
    lindesberg,
    { period: "2021" },
  );
  const [, overview] = statusSheets(plan, CONTEXT);
  const rowOf = (first: string): number =>
    overview!.values.findIndex((row) => String(row?.[0] ?? "").startsWith(first));

  test("has its long sentence over the whole page, as high as its lines", () => {
    const row = rowOf("Grunduppdrag");
    const over = overview!.merges.find(({ top }) => top === row)!;
    const width = [...overview!.columns.values()].slice(0, over.right + 1).reduce((sum, one) => sum + one.width!, 0);
    const lines = wrapped(String(overview!.values[row]![0]), { size: 11 }, width).length;
    expect(lines).toBeGreaterThan(1);
    expect(overview!.rows.get(row)!.height).toBeGreaterThanOrEqual(lines * 14);
    expect(over.right).toBe(overview!.print.area!.right);
  });
  test("heads each level's table by what several of it are called", () => {
    expect(rowOf("Kvalitetsfaktorer per område")).toBeGreaterThan(0);
    expect(rowOf("Utvecklingsmål per område")).toBeGreaterThan(0);
  });
  test("says nothing of steps that a level does not have", () => {
    const head = rowOf("Kvalitetsfaktorer") + 2;
    const lines = grid(overview!).split("\n");
    const rows = lines.filter((line) => line.startsWith(`A${head} `) || line.startsWith(`A${head + 1} `));
    expect(rows).toEqual([
      `A${head} Område | B${head} ● Kvalitén uppnås | C${head} ◐ Kvalitén är på väg att uppnås | D${head} ○ Kvalitén är på väg att inte uppnås | E${head} – Ej bedömda`,
      `A${head + 1} Arbetsgivare | B${head + 1} – | C${head + 1} 1 | D${head + 1} 1 | E${head + 1} –`,
    ]);
  });
  test("beside it, a status sheet without reasons gives most of its room to titles and grades", () => {
    const made = statusSheets(plan, CONTEXT)[2]!;
    const { top, bottom } = { top: made.print.titleRows!.top + 1, bottom: made.print.area!.bottom - 1 };
    const [title, grade] = ["Mål", "Publicerad"].map((header) => headersOf(made).indexOf(header));
    const texts = made.values.slice(top, bottom).flatMap((row) =>
      [title!, grade!].flatMap((column) => {
        const text = row?.[column];
        return typeof text === "string" ? [{ text, width: made.columns.get(column)!.width! }] : [];
      }),
    );
    expect(texts.length).toBeGreaterThan(6);
    const linesOf = ({ text, width }: (typeof texts)[number]): number =>
      wrapped(text, { size: 10, bold: true }, width).length;
    expect(Math.max(...texts.map(linesOf))).toBe(2);
  });
  test("has no word of a header in two", () => {
    const headers = overview!.values.flatMap((row) => row?.slice(2, overview!.print.area!.right) ?? []);
    const words = headers.flatMap((text) => (typeof text === "string" ? text.split(" ") : []));
    const count = overview!.columns.get(2)!.width!;
    expect(words.filter((word) => wrapped(word, { size: 10, bold: true }, count - 1.3).length > 1)).toEqual([]);
  });
});

describe("the measure furthest from its target value", () => {
  const lead = (...rows: string[]) =>
    boardIn(["Mål | Indikator | Utfall 2024 | Målvärde 2024", ...rows].join("\n")).lead.match(/Längst.*$/)?.[0];
  test("is a ranking where that is further than shares are", () =>
    expect(lead("Företag | Ranking | 121 | topp 100", "Arbete | I arbete, % | 47 % | minst 50 %")).toContain(
      "Ranking",
    ));
  test("is not told where nobody can say how far one is, as from none at all", () =>
    expect(
      lead(
        "Olyckor | Olyckor, antal | 9 | högst 0",
        "Arbete | I arbete, % | 47 % | minst 50 %",
        "Skola | Behöriga, % | 80 % | minst 90 %",
      ),
    ).toBeUndefined());
  test("is of those with a target value: what was only to increase has none", () =>
    expect(
      lead(
        "Läsning | Läskunniga, % | 79 % | öka jämfört med 85 %",
        "Arbete | I arbete, % | 47 % | minst 50 %",
        "Skola | Behöriga, % | 80 % | minst 90 %",
      ),
    ).toContain("Behöriga"));
});

test("goals whose measures are counted in place of a grade come where the worst of their measures does", () => {
  const levels = standard.levels.map((one) => ({
    ...one,
    judge: "printed" as const,
    rollup: [{ rule: "antal" as const }],
  }));
  const plan = assess(
    recognise(
      book(
        sheet(
          "Mål",
          `
          Mål     | Indikator     | Utfall 2024 | Målvärde   | Bedömning indikator
          Skola   | Behöriga, %   | 92 %        | minst 90 % | Uppnås
          Vård    | Nöjda, %      | 80 %        | minst 85 % | Uppnås inte
          Kultur  | Besökare, %   | 84 %        | minst 85 % | Uppnås delvis`,
        ),
      ),
      { scales: standard.scales },
    ),
    { ...standard, levels },
    { period: "2024" },
  );
  const { rows } = boardOf({ assessed: plan, changes: null, entries: [] });
  expect(rows.map(({ name }) => name)).toEqual(["Vård", "Kultur", "Skola"]);
});

const goalOf = (title: string, measures: number): string =>
  Array.from(
    { length: measures },
    (_, at) => `${at === 0 ? title : ""} | ${title}: mått ${at + 1} | ${80 + at} % | minst 85 %`,
  ).join("\n");
const made = async (...goals: string[]) =>
  reportOf(
    { ...newBook(), sheets: [sheet("Mål", ["Mål | Indikator | Utfall 2024 | Målvärde 2024", ...goals].join("\n"))] },
    { kind: "arsredovisning", period: "2024" },
  );

test("a goal of three measures is not parted; of a longer one no row is alone: it stays with its first measure, and its last two with each other", async () => {
  const { document } = await made(goalOf("Skola", 2), goalOf("Vård", 3), goalOf("Klimat", 4));
  const table = document.blocks.find((block) => block.kind === "table" && block.columns[0]?.name === "title");
  const kept = table?.kind === "table" ? table.rows.map(({ keep = false }) => keep) : [];
  expect(kept).toEqual([true, true, false, true, true, true, false, true, false, false, true, false]);
});

test("every table of a report fills the page", async () => {
  const { sheets } = await made(goalOf("Trafiksäkerhetsarbete", 2), goalOf("Vård", 2));
  for (const { name, columns, print } of sheets) {
    const printed = Array.from({ length: print.area!.right + 1 }, (_, at) => columns.get(at)!.width!);
    const pixels = printed.reduce((sum, width) => sum + width * 7 + 5, 0);
    // 756.9 points across A4 on its side inside the margins.
    expect([name, pixels * 0.75 > 750]).toEqual([name, printed.length > 1]);
  }
});

test("in place of a grade the counts of three steps stand once, and the reason does not count them again", () => {
  const of = (...steps: (0 | 1 | 2 | null)[]): AssessedGoal => {
    const indicators = steps.map((one, at) =>
      measure({
        title: `Mått ${at}`,
        target: "minst 80 %",
        values: [70],
        grade: one === null ? state("Ej bedömd") : step(standard, "mål", one),
        reason: "",
      }),
    );
    const counts = { ...metCounts(indicators), labels: labelCounts(indicators) };
    const reason = countedMeasures(counts);
    return {
      ...goal(node("mål", "Trygghet"), countedGrade(counts)!, reason, { indicators }),
      beside: besideCount(counts),
    };
  };
  expect(reasonsOf(assessed).goal(of(0, 1, 2))).toBe("");
  // How many there are no grades of stands in the reason alone.
  expect(reasonsOf(assessed).goal(of(0, 1, 2, null))).toContain("1 är inte bedömd");
});

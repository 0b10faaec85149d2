import { collecting } from "../../src/commands/collecting";
import { cellRef } from "../../src/sheet/address";
import { newBook, newSheet, setCell, setFormula, type Sheet, type Value } from "../../src/sheet/book";
import { placesIn } from "../../src/submissions/place";
import type { Field } from "../../src/submissions/submission";
import { unfinishedIn } from "../../src/commands/unfinished";
import { latestPlaces } from "../../src/report/latestPlace";
import { book, read, sheet } from "../recognise/kit";

const table = (...cells: Value[][]): Sheet => {
  const sheet = newSheet("Mål");
  cells.forEach((row, r) => row.forEach((value, c) => setCell(sheet, r, c, value)));
  return sheet;
};

/** Where a field of the goal or indicator with this title belongs: its cell, or why nowhere. */
function place(
  sheet: Sheet,
  title: string,
  field: Field,
  { period = "2024", committee }: { period?: string; committee?: string } = {},
): string {
  const book = { ...newBook(), sheets: [sheet] };
  const made = collecting(book, { period });
  if (!made.ok) throw new Error(made.reason);
  const { plan } = made.value.recognition;
  const node = [...plan.goals, ...plan.indicators].find((one) => one.title === title)!;
  const placing = placesIn(made.value.recognition, book, made.value.period)(node, field, committee);
  return placing.ok ? cellRef(placing.spot.sheet, placing.spot.row, placing.spot.column) : placing.reason;
}

/** The place in a new column that a comment on a measure is offered, with the column's header. */
function offered(sheet: Sheet, period: string): string | undefined {
  const book = { ...newBook(), sheets: [sheet] };
  const made = collecting(book, { period });
  if (!made.ok) throw new Error(made.reason);
  const { plan } = made.value.recognition;
  const placing = placesIn(made.value.recognition, book, made.value.period)(plan.indicators[0]!, "comment", "BUN");
  const spot = placing.ok ? placing.spot : placing.offered;
  return spot && `${cellRef(spot.sheet, spot.row, spot.column)} ${spot.heading?.text}`;
}

const HEADER = [
  "Mål",
  "Indikator",
  "Ansvarig nämnd",
  "Målvärde 2024",
  "Utfall 2023",
  "Utfall 2024",
  "Nämndens bedömning",
  "Kommentar",
];
const apart = (): Sheet =>
  table(
    HEADER,
    ["Trygga barn", null, "BUN"],
    [null, "Andel trygga elever", "BUN", "minst 80 %", "76 %"],
    [null, "Frånvaro i årskurs nio", "BUN", "högst 6 %", "8 %"],
  );

test.each<[string, Field, string]>([
  ["Andel trygga elever", "outcome", "Mål!F3"],
  ["Andel trygga elever", "comment", "Mål!H3"],
  ["Trygga barn", "grade", "Mål!G2"],
  ["Trygga barn", "comment", "Mål!H2"],
])("%s, %s: the row's cell of the column for it, empty or not", (title, field, cell) =>
  expect(place(apart(), title, field)).toBe(cell),
);

test.each([
  ["Uppnås delvis", "Uppnås"],
  ["Uppnås", "Uppnås delvis"],
])("a nämnd's grade goes where the nämnd's own stands, not over the grade printed beside it", (printed, own) => {
  const sheet = table(
    ["Mål", "Indikator", "Ansvarig nämnd", "Målvärde 2024", "Utfall 2024", "Bedömning", "Nämndens bedömning"],
    ["Trygga barn", null, "BUN", null, null, printed, own],
    [null, "Andel trygga elever", "BUN", "minst 80 %", "76 %"],
  );
  expect(place(sheet, "Trygga barn", "grade", { committee: "BUN" })).toBe("Mål!G2");
});

test("a period that has no column is reported with the header to add", () => {
  expect(place(apart(), "Andel trygga elever", "outcome", { period: "2025" })).toBe(
    "Tabellen A1:H4 på bladet ”Mål” har ingen kolumn för utfall 2025. Lägg till en med rubriken ”Utfall 2025” och läs in igen.",
  );
});

test.each<[string, Field, string]>([
  ["Trygga barn", "grade", "nämndens bedömning 2025. Lägg till en med rubriken ”Nämndens bedömning 2025”"],
  ["Trygga barn", "comment", "kommentar 2025. Lägg till en med rubriken ”Kommentar 2025”"],
  ["Andel trygga elever", "comment", "kommentar 2025. Lägg till en med rubriken ”Kommentar 2025”"],
])("%s: a %s of a later year than the table's outcomes does not go over last year's", (title, field, wanted) => {
  expect(place(apart(), title, field, { period: "2025" })).toBe(
    `Tabellen A1:H4 på bladet ”Mål” har ingen kolumn för ${wanted} och läs in igen.`,
  );
  const next = apart();
  setCell(next, 0, 8, "Utfall 2025");
  expect(place(next, title, field, { period: "2025" })).toBe(place(apart(), title, field));
});

test("at delår the forecast goes to the year's column, the outcome to its own", () => {
  const sheet = table(
    ["Mål", "Indikator", "Ansvarig nämnd", "Målvärde 2024", "Utfall delår 2024", "Prognos 2024"],
    ["Trygga barn", "Andel trygga elever", "BUN", "minst 80 %"],
  );
  expect(
    (["outcome", "forecast"] as const).map((field) =>
      place(sheet, "Andel trygga elever", field, { period: "delår 2024" }),
    ),
  ).toEqual(["Mål!E2", "Mål!F2"]);
});

test("at delår the forecast is of the year, not of the next; the year's end has its own", () => {
  const sheet = table(
    ["Mål", "Indikator", "Ansvarig nämnd", "Utfall delår 2024", "Prognos 2025", "Prognos 2024"],
    ["Trygga barn", "Andel trygga elever", "BUN"],
  );
  expect(place(sheet, "Andel trygga elever", "forecast", { period: "delår 2024" })).toBe("Mål!F2");
  expect(place(sheet, "Andel trygga elever", "forecast", { period: "2025" })).toBe("Mål!E2");
});

test("a row that is in no table any more is told to be read again", () => {
  const book = { ...newBook(), sheets: [apart()] };
  const made = collecting(book, { period: "2024" });
  if (!made.ok) throw new Error(made.reason);
  const { recognition, period } = made.value;
  const [indicator] = recognition.plan.indicators;
  for (const cell of ["Mål!Z99", "Annat!A2", ""])
    expect(placesIn(recognition, book, period)({ ...indicator!, cell }, "outcome", "BUN")).toEqual({
      ok: false,
      reason: `${cell} ligger inte i någon av tabellerna. Läs av arbetsboken igen.`,
    });
});

test("two columns for the same are reported, not guessed between", () => {
  const sheet = table(
    ["Mål", "Indikator", "Ansvarig nämnd", "Målvärde 2024", "Utfall 2024", "Resultat 2024"],
    ["Trygga barn", "Andel trygga elever", "BUN", "minst 80 %"],
  );
  expect(place(sheet, "Andel trygga elever", "outcome")).toBe(
    "Kolumn E och Kolumn F på bladet ”Mål” är båda för utfall. Rätta den ena under Läs av.",
  );
});

test("two columns of grades that name no judge are told as well", () => {
  const sheet = table(
    ["Mål", "Ansvarig nämnd", "Bedömning", "Måluppfyllelse"],
    ["Trygga barn", "BUN", "Uppnås", "Uppnås delvis"],
    ["Rena gator", "TN", "Uppnås inte", "Uppnås"],
    ["Ren luft", "TN"],
  );
  expect(place(sheet, "Ren luft", "grade", { committee: "TN" })).toMatch(/ är båda för nämndens bedömning\./);
});

test("a grade of the indicator on the goal's own row is not overwritten by the goal's", () => {
  const sheet = table(
    ["Mål", "Indikator", "Ansvarig nämnd", "Målvärde 2024", "Utfall 2024", "Bedömning"],
    ["Trygga barn", "Andel trygga elever", "BUN", "minst 80 %", "76 %", "Uppnås delvis"],
    ["Rena gator", "Andel nöjda", "TN", "minst 60 %", "66 %", "Uppnås"],
  );
  expect(place(sheet, "Trygga barn", "grade")).toMatch(
    /^Mål!F2 gäller indikatorn på samma rad, inte målet\. Lägg till en kolumn med rubriken ”Nämndens bedömning”/,
  );
});

test("of two columns for comments a goal has the one where goals have theirs, an indicator the other", () => {
  const sheet = table(
    [
      "Mål",
      "Kommentar till målet",
      "Indikator",
      "Ansvarig nämnd",
      "Målvärde 2024",
      "Utfall 2024",
      "Kommentar till utfallet",
    ],
    ["Trygga barn", "Går bra", null, "BUN"],
    [null, null, "Andel trygga elever", "BUN", "minst 80 %", "76 %", "Enkät"],
    ["Rena gator", null, null, "TN"],
    [null, null, "Andel nöjda", "TN", "minst 60 %", "66 %"],
  );
  expect([place(sheet, "Rena gator", "comment"), place(sheet, "Andel nöjda", "comment")]).toEqual(["Mål!B4", "Mål!G5"]);
});

test("where headers stand down the side, a value belongs where the goal's column meets their row", () => {
  const sheet = table(
    ["Mål", "Trygga barn", "Rena gator"],
    ["Indikator", "Andel trygga elever", "Andel nöjda"],
    ["Ansvarig nämnd", "BUN", "TN"],
    ["Målvärde 2024", "minst 80 %", "minst 60 %"],
    ["Utfall 2023", "76 %", "66 %"],
    ["Utfall 2024", null, null],
  );
  expect([place(sheet, "Andel trygga elever", "outcome"), place(sheet, "Andel nöjda", "outcome")]).toEqual([
    "Mål!B6",
    "Mål!C6",
  ]);
});

describe("of several nämnder's columns, the nämnd's own", () => {
  test.each([
    [
      ["BUN", "SN"],
      ["Bedömning BUN", "Bedömning SN"],
    ],
    [
      ["Utbildningsnämnden", "Socialnämnden"],
      ["Utbildningsnämndens bedömning", "Socialnämndens bedömning"],
    ],
  ])("%j under %j", ([first, second], headers) => {
    const sheet = table(
      ["Mål", "Ansvarig nämnd", ...headers],
      ["Trygga barn", `${first}, ${second}`, "Uppnås", "Uppnås"],
      ["Trygga äldre", second!, null, "Uppnås inte"],
      ["Alla elever lär", `${first}, ${second}`, "Uppnås delvis", null],
    );
    const grade = (title: string, committee: string | undefined): string => place(sheet, title, "grade", { committee });
    expect([
      grade("Trygga barn", first),
      grade("Trygga barn", second),
      grade("Alla elever lär", second),
      grade("Trygga äldre", second),
    ]).toEqual(["Mål!C2", "Mål!D2", "Mål!D4", "Mål!D3"]);
  });
});

test("a merged cell is its first; a formula in the cell is found", () => {
  const sheet = apart();
  sheet.merges.push({ top: 2, left: 7, bottom: 3, right: 7 });
  setFormula(sheet, 2, 5, "=0.7+0.1", 0.8);
  expect([place(sheet, "Frånvaro i årskurs nio", "comment"), place(sheet, "Andel trygga elever", "outcome")]).toEqual([
    "Mål!H3",
    "Mål!F3",
  ]);
});

test("in a table on its side the row for it, in the indicator's column", () => {
  const sheet = table(
    ["Mål", "Trygga barn", "Trygga barn"],
    ["Indikator", "Andel trygga elever", "Frånvaro i årskurs nio"],
    ["Ansvarig nämnd", "BUN", "BUN"],
    ["Målvärde 2024", "minst 80 %", "högst 6 %"],
    ["Utfall 2023", "76 %", "8 %"],
    ["Utfall 2024", null, null],
  );
  expect(place(sheet, "Frånvaro i årskurs nio", "outcome")).toBe("Mål!C6");
});

describe("a month beside the year so far that ends with it", () => {
  const monthly = (...headers: string[]): Sheet =>
    table(["Mål", "Indikator", "Mål 2025", ...headers], ["Trygga barn", "Andel trygga elever", "minst 80 %", "76 %"]);
  const placeOf = (period: string, ...headers: string[]): string =>
    place(monthly(...headers), "Andel trygga elever", "outcome", { period });

  test.each([
    ["jan–aug 2025", "Mål!E2"],
    ["augusti 2025", "Mål!D2"],
  ])("takes what is handed in for %s in its own column", (period, cell) =>
    expect(placeOf(period, "Utfall aug 2025", "Utfall jan–aug 2025")).toBe(cell),
  );

  test.each([
    ["T2 2025", "Utfall jan–aug 2025"],
    ["delår 2025", "Utfall jan–aug 2025"],
    ["augusti 2025", "Utfall jan–aug 2025"],
    ["jan–aug 2025", "Utfall T2 2025"],
    ["jan–aug 2025", "Utfall augusti 2025"],
  ])("%s and ”%s” are of one follow-up where no other column is", (period, header) =>
    expect(placeOf(period, "Utfall jan–apr 2025", header)).toBe("Mål!E2"),
  );

  test("is named in full in what is missing", () =>
    expect(placeOf("jan–aug 2025", "Utfall jan–apr 2025")).toContain("”Utfall januari–augusti 2025”"));
});

test("a comment without a column for it is offered a new one, right of the table, if there is room", () => {
  const row = ["Andel trygga elever", "BUN", "minst 80 %", 76];
  const bare = table(["Indikator", "Ansvarig nämnd", "Målvärde 2024", "Utfall 2024"], row);
  expect(offered(bare, "2024")).toBe("Mål!E2 Kommentar");
  const dated = ["Indikator", "Ansvarig nämnd", "Målvärde 2024", "Utfall 2024", "Kommentar tertial 2 2024"];
  expect(offered(table(dated, row), "2024 T1")).toBe("Mål!F2 Kommentar tertial 1 2024");
  bare.merges.push({ top: 1, left: 4, bottom: 1, right: 5 });
  expect(offered(bare, "2024")).toBeUndefined();
});

const ofYear = (year: number, [trygga, nöjda]: readonly string[]) =>
  sheet(
    String(year),
    `
    Måluppföljning ${year} |                   |      |          |         |
    Mål                    | Nyckeltal         | Mål  | Utfall   | Status  | Notering
    Trygg skola            | Trygga elever, %  | 90   | ${trygga} |         |
                           | Nöjda elever, %   | 80   | ${nöjda}  |         |
  `,
  );
const placed = (years: ReturnType<typeof ofYear>[], period: string) => {
  const recognition = read(...years);
  const place = placesIn(recognition, book(...years), period);
  return recognition.plan.indicators.map((one) => {
    const at = place(one, "outcome", undefined);
    return at.ok ? `${at.spot.sheet} ${at.spot.row + 1}` : at.reason;
  });
};
const YEARS = [ofYear(2023, ["81", "70"]), ofYear(2024, ["84", "72"]), ofYear(2025, ["86", ""])];
const COPY =
  "Kopiera bladet ”2025”, skriv 2026 där det står 2025 i kopians namn och rubriker, och töm Utfall, Status och Notering.";

test("a sheet for each year: what is handed in has its place on that year's, not on the first", () => {
  expect(placed(YEARS, "2025")).toEqual(["2025 3", "2025 4"]);
  expect(placed([...YEARS, ofYear(2026, ["", ""])], "2026")).toEqual(["2026 3", "2026 4"]);
});

test("without a sheet for the year it is told to copy the latest, and nothing has a place on it", () => {
  const reason = `Bladet ”2025” är för 2025. ${COPY} Läs sedan in igen.`;
  expect(placed(YEARS, "2026")).toEqual([reason, reason]);
  const left = (years: typeof YEARS) => unfinishedIn(book(...years), read(...years), { from: "2025", to: "2026" });
  expect(left(YEARS)).toMatchObject({ withoutOutcome: ["'2025'!D4"], copies: [COPY] });
  expect(left([...YEARS, ofYear(2026, ["", ""])]).copies).toEqual([]);
  expect(left([ofYear(2025, ["86", ""])]).copies).toEqual([]);
});

test("a goal stands where its first measure does, on the latest sheet", () => {
  const { plan } = read(...YEARS);
  const { cellOf } = latestPlaces(plan);
  expect([...plan.goals, ...plan.indicators].map(cellOf)).toEqual(["'2025'!A3", "'2025'!C3", "'2025'!C4"]);
});

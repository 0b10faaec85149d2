import type { GoalNode, Indicator, Recognition, RecognisedTable, TableColumn } from "../../src/domain/plan";
import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { cellRef } from "../../src/sheet/address";
import { formatAt, newBook, newSheet, setCell, setFormula, usedArea, type Sheet } from "../../src/sheet/book";
import { logRowsOf } from "../../src/submissions/acceptance";
import { byCommittee, namedIn, planVersion, targetText, withoutInWords } from "../../src/submissions/committees";
import { conflicts, twoVersions, type Claim } from "../../src/submissions/conflicts";
import { emptyDiff, type Change, type Diff, type Handing } from "../../src/submissions/diff";
import { readFigure, yardstickOf, type Figured, type Yardstick } from "../../src/submissions/figure";
import { readSubmissionLog, SUBMISSION_LOG_NAME, submissionLogSheet, type LogRow } from "../../src/submissions/log";
import { indexOf, matchRows } from "../../src/submissions/matching";
import { notedOn, owedSheet } from "../../src/submissions/owedSheet";
import { readOwnLayout } from "../../src/submissions/ownLayout";
import { placesIn } from "../../src/submissions/place";
import { slideOf } from "../../src/submissions/plausibility";
import type { Field, Submission, SubmittedRow } from "../../src/submissions/submission";
import { indicator, measured, node } from "../assess/plan";
import { sheet as drawn } from "../recognise/kit";

/** What comes in, on either side of each turn: where it goes, what is asked about it, what stays of it. */

const column = (letter: string, role: TableColumn["role"], header: string, more: Partial<TableColumn> = {}) => ({
  column: letter,
  role,
  header,
  confidence: 1,
  ...more,
});

describe("the cell of the table that a field belongs in", () => {
  const GOAL = node("mål:1", "mål", { title: "Trygga barn", owners: ["SN"], cell: "Mål!A2" });
  const MEASURE = indicator(
    "i:1",
    "mål:1",
    "minst 80 %",
    {},
    { title: "Andel trygga", owners: ["SN"], cell: "Mål!B3" },
  );
  /** The cell, or why there is none, in a table at A1:J9 with these columns. */
  function place(
    columns: TableColumn[],
    given: {
      goal?: Partial<GoalNode>;
      measure?: Partial<Indicator>;
      table?: Partial<RecognisedTable>;
      more?: GoalNode[];
    },
    field: Field,
    { committee, period = "2024" }: { committee?: string; period?: string } = {},
  ): string {
    const goal = { ...GOAL, ...given.goal };
    const measure: Indicator = { ...MEASURE, ...given.measure };
    const table = {
      sheet: "Mål",
      range: "A1:J9",
      headerRows: [1],
      orientation: "rows" as const,
      columns,
      ...given.table,
    };
    const recognition = {
      tables: [table],
      plan: { areas: [], goals: [goal, ...(given.more ?? [])], indicators: [measure] },
    } as unknown as Recognition;
    const book = { ...newBook(), sheets: [newSheet("Mål")] };
    const asked = given.measure ? measure : goal;
    const found = placesIn(recognition, book, period)(asked, field, committee);
    return found.ok ? cellRef(found.spot.sheet, found.spot.row, found.spot.column) : found.reason;
  }
  const SN = { committee: "SN" };
  const BUN = { committee: "BUN" };
  const bun = node("mål:2", "mål", { title: "Rena gator", owners: ["BUN"], cell: "Mål!A5" });

  describe("outcomes and forecasts", () => {
    const columns = [
      column("C", "outcome", "Utfall 2023", { period: "2023" }),
      column("D", "outcome", "Utfall 2024", { period: "2024" }),
      column("E", "outcome", "Utfall kvinnor 2024", { period: "2024" }),
      column("F", "forecast", "Prognos 2024", { period: "2024" }),
      column("G", "forecast", "Prognos 2025", { period: "2025" }),
    ];
    const value = (period: string, cell: string, more: object = {}) => ({
      ...measured({ [period]: "80 %" })[0]!,
      cell,
      ...more,
    });
    test.each<[what: string, field: Field, period: string, measure: Partial<Indicator>, cell: string]>([
      ["the period's column", "outcome", "2024", {}, "Mål!D3"],
      ["the forecast's column", "forecast", "2024", {}, "Mål!F3"],
      ["at delår the forecast of the year", "forecast", "2024 T2", {}, "Mål!F3"],
      ["where the value stands", "outcome", "2024", { outcomes: [value("2024", "Mål!H7")] }, "Mål!H7"],
      [
        "where the value stands under another name of the period",
        "outcome",
        "2024",
        { outcomes: [value("2024-12", "Mål!H7")] },
        "Mål!H7",
      ],
      ["not where another year's stands", "outcome", "2024", { outcomes: [value("2023", "Mål!H7")] }, "Mål!D3"],
      [
        "not where a group's stands",
        "outcome",
        "2024",
        { outcomes: [value("2024", "Mål!H7", { group: "kvinnor" })] },
        "Mål!D3",
      ],
      [
        "not where Kolada's stands",
        "outcome",
        "2024",
        { outcomes: [value("2024", "Mål!H7", { source: "Kolada" })] },
        "Mål!D3",
      ],
      [
        "a forecast not where the outcome stands",
        "forecast",
        "2024",
        { outcomes: [value("2024", "Mål!H7")] },
        "Mål!F3",
      ],
      ["a forecast where the forecast stands", "forecast", "2024", { forecasts: [value("2024", "Mål!I7")] }, "Mål!I7"],
    ])("%s", (_, field, period, measure, cell) => expect(place(columns, { measure }, field, { period })).toBe(cell));
    test("a year's end takes no other year's forecast, nor a delår's outcome the year's", () => {
      const [, , , , next] = columns;
      expect(place([next!], { measure: {} }, "forecast")).toBe(
        "Tabellen A1:J9 på bladet ”Mål” har ingen kolumn för prognos 2024. Lägg till en med rubriken ”Prognos 2024” och läs in igen.",
      );
      expect(place(columns, { measure: {} }, "outcome", { period: "2024 T2" })).toContain(
        "har ingen kolumn för utfall",
      );
    });
    test("a column without a period takes what has none of its own", () => {
      const bare = column("C", "outcome", "Utfall");
      expect(place([bare], { measure: {} }, "outcome")).toBe("Mål!C3");
      expect(place([bare, columns[1]!], { measure: {} }, "outcome")).toBe("Mål!D3");
    });
    test("a column of an owner is that owner's alone", () => {
      const owned = [
        column("C", "outcome", "Utfall", { period: "2024", owner: "BUN" }),
        column("D", "outcome", "Utfall", { period: "2024", owner: "SN" }),
      ];
      expect(place(owned, { measure: {} }, "outcome", SN)).toBe("Mål!D3");
      expect(place(owned, { measure: {} }, "outcome", BUN)).toBe("Mål!C3");
      expect(place(owned, { measure: {} }, "outcome")).toContain("har ingen kolumn för utfall 2024");
    });
    test("on its side it is the row that is missing, and the column of the indicator", () => {
      const row = { row: 6, header: "Utfall 2024", role: "outcome" as const, period: "2024", confidence: 1 };
      const table = { orientation: "columns" as const };
      expect(place([row], { measure: {}, table }, "outcome")).toBe("Mål!B6");
      expect(place([row], { measure: {}, table }, "outcome", { period: "2025" })).toContain(
        "har ingen rad för utfall 2025.",
      );
      const twice = [row, { ...row, row: 7 }];
      expect(place(twice, { measure: {}, table }, "outcome")).toContain("Rad 6 och Rad 7 på bladet ”Mål”");
    });
    test("of several measures in one cell none has a place of its own, its goal has", () => {
      const other = indicator("i:2", "mål:1", "minst 70 %", {}, { cell: "Mål!B3" });
      const plan = { areas: [], goals: [{ ...GOAL, cell: "Mål!B3" }], indicators: [MEASURE, other] };
      const tables = [
        {
          sheet: "Mål",
          range: "A1:J9",
          headerRows: [1],
          orientation: "rows" as const,
          columns: [...columns, column("H", "grade", "Nämndens bedömning")],
        },
      ];
      const find = placesIn(
        { tables, plan } as unknown as Recognition,
        { ...newBook(), sheets: [newSheet("Mål")] },
        "2024",
      );
      expect(find(MEASURE, "outcome", "SN")).toMatchObject({
        ok: false,
        reason: expect.stringContaining("innehåller flera mått") as string,
      });
      expect(find(plan.goals[0]!, "grade", "SN")).toMatchObject({ ok: true });
    });
  });

  describe("grades", () => {
    const own = column("C", "grade", "Nämndens bedömning");
    const printed = column("D", "grade", "Bedömning");
    const note = (by: "committee" | "printed" | "overall", cell: string, more: object = {}) => ({
      by,
      text: "Uppnås",
      cell,
      ...more,
    });
    test.each<[what: string, grades: GoalNode["grades"], cell: string]>([
      ["the nämnd's own column", [], "Mål!C2"],
      ["where the nämnd's stands", [note("committee", "Mål!H2")], "Mål!H2"],
      [
        "where the nämnd's of the period stands",
        [note("committee", "Mål!G2", { period: "2023" }), note("committee", "Mål!H2", { period: "2024" })],
        "Mål!H2",
      ],
      [
        "where the one that names the nämnd stands",
        [note("committee", "Mål!G2", { who: "BUN" }), note("committee", "Mål!H2", { who: "SN" })],
        "Mål!H2",
      ],
      [
        "not where it is printed, nor where the overall one stands",
        [note("printed", "Mål!G2"), note("overall", "Mål!H2")],
        "Mål!C2",
      ],
    ])("%s", (_, grades, cell) => expect(place([own, printed], { goal: { grades } }, "grade", SN)).toBe(cell));
    test.each<[what: string, grades: GoalNode["grades"], cell: string]>([
      ["where the only grade of the period stands", [note("printed", "Mål!H2", { period: "2024" })], "Mål!H2"],
      ["or one without a period", [note("printed", "Mål!H2")], "Mål!H2"],
      ["not an older one's", [note("printed", "Mål!H2", { period: "2023" })], "Mål!D2"],
      ["not the overall one's", [note("overall", "Mål!H2")], "Mål!D2"],
    ])("in a table that names no judge, %s", (_, grades, cell) =>
      expect(place([printed], { goal: { grades } }, "grade", SN)).toBe(cell),
    );
    test("two columns that name the nämnd, or two that name no judge: it is asked which", () => {
      expect(place([own, column("E", "grade", "Nämndens bedömning")], {}, "grade", SN)).toContain(
        "är båda för nämndens bedömning",
      );
      expect(place([column("E", "grade", "Bedömning"), printed], {}, "grade", SN)).toContain(
        "är båda för nämndens bedömning",
      );
    });
    test("a column that names a nämnd is closed to the others, and to who is not known", () => {
      const named = [column("C", "grade", "Bedömning SN"), column("D", "grade", "Bedömning BUN")];
      const grade = (who: { committee?: string }): string => place(named, { more: [bun] }, "grade", who);
      expect([grade(SN), grade(BUN)]).toEqual(["Mål!C2", "Mål!D2"]);
      expect(grade({})).toBe(
        "Tabellen A1:J9 på bladet ”Mål” har ingen kolumn för nämndens bedömning. Lägg till en med rubriken ”Nämndens bedömning” och läs in igen.",
      );
    });
    test("a grade in another nämnd's column is not written over", () => {
      const named = [column("C", "grade", "Bedömning SN"), column("D", "grade", "Bedömning BUN")];
      const grades = [note("committee", "Mål!C2")];
      expect(place(named, { more: [bun], goal: { grades } }, "grade", BUN)).toBe("Mål!D2");
      expect(place(named, { more: [bun], goal: { grades } }, "grade", SN)).toBe("Mål!C2");
    });
    test("on the row of an indicator the goal's own is asked for by name, unless the column is the goals' or the nämnd's", () => {
      const shared: Partial<GoalNode> = { cell: "Mål!A3" };
      expect(place([printed], { goal: shared }, "grade", SN)).toBe(
        "Mål!D3 gäller indikatorn på samma rad, inte målet. Lägg till en kolumn med rubriken ”Nämndens bedömning”, eller sätt den under Bedöm.",
      );
      expect(place([own], { goal: shared }, "grade", SN)).toBe("Mål!C3");
      const graded = node("mål:3", "mål", { cell: "Mål!A8", grades: [note("printed", "Mål!D8")] });
      expect(place([printed], { goal: shared, more: [graded] }, "grade", SN)).toBe("Mål!D3");
    });
  });

  describe("comments", () => {
    const COMMENT = column("H", "comment", "Kommentar");
    const said = (cell: string, period?: string) => ({ text: "Bra", cell, ...(period ? { period } : {}) });
    test.each<[what: string, comments: GoalNode["comments"], cell: string]>([
      ["the column", [], "Mål!H2"],
      ["where the period's stands, before one without a period", [said("Mål!I2"), said("Mål!J2", "2024")], "Mål!J2"],
      ["where one without a period stands", [said("Mål!J2", "2023"), said("Mål!I2")], "Mål!I2"],
      ["not where an older one stands", [said("Mål!J2", "2023")], "Mål!H2"],
    ])("%s", (_, comments, cell) => expect(place([COMMENT], { goal: { comments } }, "comment")).toBe(cell));
    test("the goal's is not put on its indicator's row", () =>
      expect(place([COMMENT], { goal: { cell: "Mål!A3" } }, "comment")).toBe(
        "Mål!H3 gäller indikatorn på samma rad, inte målet. Flytta kommentaren till indikatorns rad i inlämningen, eller sätt den under Bedöm.",
      ));
  });
});

describe("two submissions of one nämnd", () => {
  const handing = (more: Partial<Handing> = {}): Handing =>
    ({
      committee: "Socialnämnden",
      source: "sn.xlsx",
      sheet: "Mall",
      period: "2024",
      ask: [],
      notes: [],
      ...more,
    }) as unknown as Handing;
  const change = (more: Partial<Change> = {}): Change =>
    ({ committee: "Socialnämnden", source: "sn.xlsx", sheet: "Mall", ask: [], ...more }) as unknown as Change;
  /** What a version puts in a place: its text, and the change that it is unless the table holds it. */
  const put = (one: Handing, text: string, more: Change | null = null): Claim => ({
    committee: one.committee,
    submission: one as unknown as Submission,
    after: text,
    text,
    change: more,
  });
  const asked = (other: Partial<Handing>, texts = ["33", "34"]): string[] => {
    const both = [handing(), handing(other)];
    twoVersions(both, new Map([["Mål!F5", both.flatMap((one, i) => (texts[i] ? [put(one, texts[i])] : []))]]));
    return both.flatMap(({ ask }) => ask);
  };
  const WHY = "Socialnämnden har lämnat in två versioner: sn.xlsx och sn2.xlsx.";
  test("of one period, in two files, are both asked about", () => {
    expect(asked({ source: "sn2.xlsx" })).toEqual([WHY, WHY]);
    expect(asked({ source: "sn2.xlsx", committee: "socialnämnden" })[0]).toBe(WHY);
  });
  test.each<[what: string, other: Partial<Handing>]>([
    ["one sheet of one file", {}],
    ["another nämnd", { source: "bun.xlsx", committee: "Skolnämnden" }],
    ["another period", { source: "sn2.xlsx", period: "2023" }],
    ["no period", { source: "sn2.xlsx", period: undefined }],
  ])("%s: nothing is asked", (_, other) => expect(asked(other)).toEqual([]));
  test.each<[what: string, texts: string[]]>([
    ["the same in both", ["33", "33"]],
    ["the first blank", ["", "34"]],
    ["the second blank", ["33", ""]],
  ])("of one period, %s: nothing is asked", (_, texts) => expect(asked({ source: "sn2.xlsx" }, texts)).toEqual([]));
  test("the same in both is told, with where", () => {
    const both = [handing(), handing({ source: "kopia.xlsx" })];
    twoVersions(both, new Map([["Mål!F5", both.map((one) => put(one, "33"))]]));
    expect(both.map(({ notes }) => notes)).toEqual([["Samma svar står i kopia.xlsx."], ["Samma svar står i sn.xlsx."]]);
  });
  test("one value fewer is another version", () => {
    const both = [handing(), handing({ source: "sn2.xlsx" })];
    const claims = new Map([
      ["Mål!F5", both.map((one) => put(one, "33"))],
      ["Mål!F6", [put(both[1]!, "7")]],
    ]);
    twoVersions(both, claims);
    expect(both.map(({ ask }) => ask)).toEqual([[WHY], [WHY]]);
  });
  test("two sheets of one file are told apart", () =>
    expect(asked({ sheet: "Mall (2)" })[0]).toBe(
      "Socialnämnden har lämnat in två versioner: sn.xlsx, bladet ”Mall (2)” och sn.xlsx, bladet ”Mall”.",
    ));
  test("in the workbook itself the sheets are named", () =>
    expect(asked({ source: "", sheet: "Mall 2" })[0]).toBe(
      "Socialnämnden har lämnat in två versioner: bladet ”Mall 2” och sn.xlsx.",
    ));
  test("who is not known is not one nämnd", () => {
    const both = [handing({ committee: "okänd nämnd" }), handing({ committee: "okänd nämnd", source: "b.xlsx" })];
    twoVersions(both, new Map([["Mål!F5", both.map((one, i) => put(one, String(i)))]]));
    expect(both.flatMap(({ ask }) => ask)).toEqual([]);
  });
  test("the values in which they differ are asked about; those they share, and others', are not", () => {
    const all = [handing(), handing({ source: "sn2.xlsx" }), handing({ source: "b.xlsx", committee: "Skolnämnden" })];
    const changes = Array.from({ length: 6 }, () => change());
    const claims = new Map([
      ["Mål!F5", all.map((one, i) => put(one, String(i), changes[i]))],
      ["Mål!F6", all.map((one, i) => put(one, "7", changes[3 + i]))],
    ]);
    twoVersions(all, claims);
    expect(changes.map(({ ask }) => ask.length)).toEqual([1, 1, 0, 0, 0, 0]);
  });

  const claim = (after: string, more: Partial<Claim> = {}): Claim => ({
    committee: "Socialnämnden",
    submission: { source: "sn.xlsx", sheet: "Mall" } as Submission,
    after,
    text: after,
    change: change(),
    ...more,
  });
  const voices = (...claims: Claim[]): string[] => {
    conflicts(new Map([["Mål!F5", claims]]));
    return claims.flatMap((one) => one.change?.ask ?? []);
  };
  test("one value, or the same twice, is no conflict; two are, each named once", () => {
    expect(voices(claim("33"))).toEqual([]);
    expect(voices(claim("33"), claim("33"))).toEqual([]);
    const why = "Flera säger olika: Socialnämnden (sn.xlsx) säger ”33”, Skolnämnden (Mall) säger ”35”.";
    const own = { committee: "Skolnämnden", submission: { source: "", sheet: "Mall" } as Submission };
    expect(voices(claim("33"), claim("35", own), claim("33"))).toEqual([why, why, why]);
    // What stands already is a voice too, and nothing of it is asked.
    expect(voices(claim("33", { change: null }), claim("35", own))).toEqual([why]);
  });
});

describe("the log", () => {
  const row = (more: Partial<LogRow> = {}): LogRow => ({
    ...{ stamp: "2025-02-14 09:30", committee: "SN", period: "2024", decision: "", title: "Väntetid", field: "utfall" },
    ...{ source: "sn.xlsx Mall!G17", cell: "Mål!G4", before: "41", after: "33", ...more },
  });
  const log = (standing: Sheet | undefined, ...rows: LogRow[]): Sheet =>
    submissionLogSheet(standing, rows, SUBMISSION_LOG_NAME);
  test("begins with its name and what it is, a blank row, its header, its rows", () => {
    const { values, rows, gridlines, columns } = log(undefined, row());
    expect([values[0]![0], values[3]![0], values[4]![0]]).toEqual([SUBMISSION_LOG_NAME, "Inläst", "2025-02-14 09:30"]);
    expect(values[1]![0]).toMatch(/^Så har värden kommit in från nämnderna\./);
    expect(values[2] ?? []).toEqual([]);
    expect([rows.get(0)!.height, gridlines, columns.size]).toEqual([27, false, 11]);
  });
  test("on a sheet where somebody has removed its header it begins below what is left", () => {
    const standing = newSheet(SUBMISSION_LOG_NAME);
    setCell(standing, 5, 2, "Min anteckning");
    const made = log(standing, row());
    expect([made.values[5]![2], made.values[6]![0], made.values[9]![0], made.values[10]![4]]).toEqual([
      "Min anteckning",
      SUBMISSION_LOG_NAME,
      "Inläst",
      "Väntetid",
    ]);
    expect(made.rows.get(0)).toBeUndefined();
  });
  test("is read also where its header is the first row, to the last row of all", () => {
    const made = log(undefined, row(), row({ title: "Andel" }));
    const moved = newSheet("Logg");
    made.values.slice(3).forEach((cells, at) => cells?.forEach((value, c) => setCell(moved, at, c, value)));
    expect(readSubmissionLog(moved)!.rows.map(({ title, place }) => [title, place.row])).toEqual([
      ["Väntetid", 1],
      ["Andel", 2],
    ]);
  });
  test("rows are as high as their texts, those that stood as well", () => {
    const first = log(undefined, row({ after: "kortare väntetid efter nyår ".repeat(6) }));
    const [stood, added] = [4, 5].map((at) => log(first, row()).rows.get(at)!.height!);
    expect(stood! / added!).toBeGreaterThan(2);
  });
  test("a value's row names the decision of its own submission, and of no other", () => {
    const handing = (more: Partial<Handing>): Handing =>
      ({ committee: "SN", source: "sn.xlsx", sheet: "Mall", ...more }) as Handing;
    const change = {
      committee: "SN",
      source: "sn.xlsx",
      sheet: "Mall",
      from: "Mall!G5",
      field: "outcome",
      title: "A",
      cell: "Mål!G2",
      before: "",
      after: "33",
    } as Change;
    const decision = (...handings: Handing[]): string =>
      logRowsOf([change], { ...emptyDiff("2024"), handings }, "nu")[0]!.decision;
    const own = handing({ standing: "beslutad", paragraph: "§ 14" });
    for (const other of [{ source: "b.xlsx" }, { sheet: "Blad2" }, { committee: "BUN" }])
      expect(decision(handing({ ...other, standing: "förslag" }), own)).toBe("beslutad § 14");
    expect(decision(handing({ sheet: "Blad2", standing: "förslag" }))).toBe("");
  });
});

describe("the sheet of who owes what", () => {
  const missing = (committee: string, owed: number): Diff["missing"][number] => ({
    committee,
    handedIn: true,
    undecided: null,
    owed: Array.from({ length: owed }, (_, at) => ({ node: `m${at}`, title: `Mål ${at}`, fields: ["grade" as const] })),
  });
  const diff: Diff = { ...emptyDiff("2024"), missing: [missing("SN", 2), missing("BUN", 1)] };
  const made = (notes: Map<string, string> = new Map()): Sheet =>
    owedSheet(diff, "2025-02-11 14:05", "Läget", { notes, left: [] });
  const header = (sheet: Sheet): number => sheet.values.findIndex((cells) => cells?.includes("Nämnd"));
  const HEAD = ["Nämnd", "Inlämnat", "Status", "Inte infört", "Saknas", "Vad som saknas", "Anteckning"];

  test("has its header in sight and on each page, counts to the right, and open cells for notes alone", () => {
    const sheet = made(new Map([["sn", "Påmind"]]));
    const top = header(sheet);
    expect(sheet.values[top]!.slice(0, 7)).toEqual(HEAD);
    expect(sheet.freeze).toEqual({ rows: top + 1, columns: 1 });
    const looks = HEAD.map((_, at) => formatAt(sheet, top + 1, at)!);
    expect(looks.map(({ horizontal }) => horizontal)).toEqual([
      "left",
      "left",
      "left",
      "right",
      "right",
      "left",
      "left",
    ]);
    expect(looks.map(({ locked }) => locked === false)).toEqual([false, false, false, false, false, false, true]);
    expect([sheet.values[top + 1]![6], sheet.values[top + 2]![6] ?? null]).toEqual(["Påmind", null]);
  });
  test("who owes nothing is done, unless something of it is not put in", () => {
    const all = {
      ...diff,
      missing: ["A", "B", "C"].map((name) => missing(name, 0)),
      changes: [{ committee: "C" } as Change],
    };
    const sheet = owedSheet(all, "2025-02-11 14:05", "Läget", { notes: new Map(), left: [] });
    expect(sheet.values[1]![0]).toMatch(/^2 av 3 nämnder är klara, 0 har inte lämnat in/);
  });
  test("a row is as high as its note", () => {
    const height = (note: string): number => {
      const sheet = made(new Map([["sn", note]]));
      return sheet.rows.get(header(sheet) + 1)!.height!;
    };
    expect(height("Ring nämndsekreteraren innan sammanträdet. ".repeat(8)) / height("Ring")).toBeGreaterThan(2);
  });

  const noted = (write: (sheet: Sheet, top: number) => void, moved?: Sheet) => {
    const sheet = moved ?? made();
    const known = new Set(made().values.flat());
    write(sheet, header(sheet));
    const { notes, left } = notedOn(sheet, diff, (value) => known.has(value));
    return [[...notes], left.map(({ what, text, where }) => [what, text, where])];
  };
  test("a formula among the notes is kept as such below, its nämnd is not lost", () =>
    expect(noted((sheet, top) => setFormula(sheet, top + 1, 6, "=1+1", 2))).toEqual([
      [],
      [
        ["egen cell i kolumnen ”Anteckning”", 2, "Läget!G5"],
        ["formel i kolumnen ”Anteckning”", "=1+1", "Läget!G5"],
      ],
    ]));
  test("a formula elsewhere is the user's, though its value is one that was written", () =>
    expect(noted((sheet) => setFormula(sheet, 0, 9, '="Nämnd"', "Nämnd"))[1]).toEqual([
      ["egen cell", "Nämnd", "Läget!J1"],
      ["formel", '="Nämnd"', "Läget!J1"],
    ]));
  test("two notes beside one nämnd: the first is the nämnd's, the other is kept below", () =>
    expect(
      noted((sheet, top) => {
        setCell(sheet, top + 4, 0, "SN");
        setCell(sheet, top + 1, 6, "Påmind");
        setCell(sheet, top + 4, 6, "Påmind igen");
      })[0],
    ).toEqual([["sn", "Påmind"]]));
  test("without its header nothing is beside a nämnd, and nothing is lost", () =>
    expect(
      noted((sheet, top) => {
        sheet.values[top] = [];
        setCell(sheet, top + 1, 6, "Påmind");
      }),
    ).toEqual([[], [["egen cell", "Påmind", "Läget!G5"]]]));
  test("a row with one word of the header is not the header", () =>
    expect(
      noted((sheet, top) => {
        sheet.values[top] = [];
        setCell(sheet, 0, 5, "Anteckning");
        setCell(sheet, top + 1, 5, "Påmind");
      })[0],
    ).toEqual([]));
});

describe("a table in the nämnd's own layout", () => {
  const read = (made: Sheet, period = "2024") => readOwnLayout(made, "", { period, scales: scalesFor(standard) })!;
  const TABLE = `
    Mål         | Indikator     | Målvärde 2024 | Utfall 2024 | Ansvarig
    Trygga barn | Trygga elever | minst 80 %    | 82 %        | BUN
    Rena gator  | Nöjda         | minst 60 %    | 61 %        | TN
  `;
  const at = (rows: number, columns: number): string =>
    `${"\n".repeat(rows + 1)}${" | ".repeat(columns)}Socialnämnden\n\n${TABLE.trim()
      .split("\n")
      .map((line) => line.trim())
      .join("\n")}`;
  test.each<[where: string, rows: number, columns: number, committee: string | undefined]>([
    ["the sixth row", 5, 0, "Socialnämnden"],
    ["the seventh row", 6, 0, undefined],
    ["the eighth column", 0, 7, "Socialnämnden"],
    ["the ninth column", 0, 8, undefined],
  ])("is of the nämnd that is named above it, in %s", (_, rows, columns, committee) =>
    expect(read(drawn("Blad1", at(rows, columns)))?.submission.committee).toBe(committee),
  );
  test("tells which rows are hidden", () => {
    const made = drawn("Blad1", TABLE);
    made.rows.set(2, { hidden: true });
    expect(read(made).submission.notes.join(" ")).toMatch(/dold/);
    expect(read(drawn("Blad1", TABLE)).submission.notes).toEqual([]);
  });
  test("counts one value of another period as one", () => {
    const other = TABLE.replace("Utfall 2024", "Utfall 2023 | Utfall 2024")
      .replace("82 %", "79 % | 82 %")
      .replace("61 %", " | 61 %");
    expect(read(drawn("Blad1", other)).submission.notes).toEqual(["1 värde för andra perioder (2023) jämförs inte."]);
  });
  test("accounts for its headers and what describes its rows, within it alone", () => {
    const made = drawn("Blad1", `${TABLE}`);
    const area = usedArea(made)!;
    const { reads } = read(made);
    expect([reads(0, 0), reads(0, 3), reads(1, 1), reads(2, 2), reads(1, 3)]).toEqual([true, true, true, true, true]);
    expect([reads(area.bottom + 1, 0), reads(0, area.right + 1)]).toEqual([false, false]);
  });
});

describe("whose goals they are", () => {
  const goal = (id: string, owners: string[], more: Partial<GoalNode> = {}): GoalNode =>
    node(id, "mål", { owners, ...more });
  const committees = (...goals: GoalNode[]) => byCommittee({ areas: [], goals, indicators: [] });
  const names = (...goals: GoalNode[]): string[] =>
    [...committees(...goals).byName.values()].map(
      (one) => `${one.committee}: ${one.goals.map(({ id }) => id).join(" ")}`,
    );
  test("its own owners, else those above it, and once where goals go in a circle", () => {
    expect(names(goal("a", ["SN"]), goal("b", [], { parents: ["a"] }), goal("c", ["BUN"], { parents: ["a"] }))).toEqual(
      ["SN: a b", "BUN: c"],
    );
    expect(names(goal("a", [], { parents: ["b"] }), goal("b", [], { parents: ["a"] }))).toEqual([]);
  });
  test("five without a nämnd are named, a sixth is counted", () => {
    const said = (count: number): string =>
      withoutInWords(committees(...Array.from({ length: count }, (_, at) => goal(`m${at}`, ["Alla"]))))[0]!;
    expect(said(5)).toMatch(/m3; m4$/);
    expect(said(6)).toMatch(/m4; … och 1 till$/);
    expect(said(1)).toContain("1 mål eller indikator:");
  });
  test("a name in a text is whole words, also in the genitive", () => {
    const known = committees(goal("a", ["SN"]), goal("b", ["Skolnämnden"]));
    expect(
      ["SN uppföljning.xlsx", "Skolnämndens bedömning", "personal.xlsx"].map((text) => namedIn(text, known)?.committee),
    ).toEqual(["SN", "Skolnämnden", undefined]);
  });
  test("the target that a template prints: the one that counts, else the period's, else the next to come", () => {
    const one = indicator("i", "", "minst 80 %", {});
    const [target] = one.targets;
    const targets = ["2023", "2024", "2025"].map((period) => ({ ...target!, text: period, period }));
    const { target: _, ...without } = one;
    expect([
      targetText(one, "2024"),
      targetText({ ...without, targets }, "2024"),
      targetText({ ...without, targets }, "2020"),
      targetText({ ...without, targets: [] }, "2024"),
    ]).toEqual(["minst 80 %", "2024", "2023", ""]);
  });
  test("the version of a plan is another where one of its wordings, units or targets is", () => {
    const version = (title: string, unit?: string): string =>
      planVersion(
        {
          committee: "SN",
          goals: [],
          indicators: [indicator("i", "", "minst 80 %", {}, { title, ...(unit ? { unit } : {}) })],
        },
        "2024",
      );
    expect(version("A")).toMatch(/^V-[0-9A-Z]{5,}$/);
    expect(new Set([version("A"), version("A"), version("B"), version("A", "%")]).size).toBe(3);
  });
});

describe("a row that comes in, in the plan", () => {
  const goal = (id: string, title: string, number?: string): GoalNode =>
    node(id, "mål", { title, ...(number ? { number } : {}) });
  const row = (title: string, more: Partial<SubmittedRow> = {}): SubmittedRow => ({
    title,
    cell: "Mall!A5",
    fields: {},
    ...more,
  });
  const found = (goals: GoalNode[], rows: SubmittedRow[], own: string[] = []): string[] => {
    const { matches, unknown } = matchRows(rows, indexOf({ areas: [], goals, indicators: [] }), new Set(own));
    return [...matches.map(({ node, by }) => `${node.id} ${by}`), ...unknown.map(({ why }) => why)];
  };
  const ONE = goal("a", "Alla barn ska vara trygga i skolan", "1");
  test("the second row of one goal is not taken for it", () =>
    expect(found([ONE], [row(ONE.title), row(ONE.title)])).toEqual([
      "a wording",
      "En annan rad i inlämningen gäller samma mål eller indikator.",
    ]));
  test("nor is a row that only resembles a goal that has its row", () =>
    expect(found([ONE], [row(ONE.title), row("Alla barn ska vara trygga i skola")])).toEqual([
      "a wording",
      "Raden finns inte i planen.",
    ]));
  test("what only resembles another nämnd's goal is not in the plan, where the nämnd is known", () => {
    const alike = row("Alla barn ska vara trygga i skola");
    expect(found([ONE], [alike])).toEqual(["a similar wording"]);
    expect(found([ONE], [alike], ["a"])).toEqual(["a similar wording"]);
    expect(found([ONE], [alike], ["b"])).toEqual(["Raden finns inte i planen."]);
  });
  test("two goals of one wording are told apart by number, else nobody knows", () => {
    const two = [ONE, goal("b", ONE.title, "2")];
    expect(found(two, [row(ONE.title, { number: "2" })])).toEqual(["b number and wording"]);
    expect(found(two, [row(ONE.title)])).toEqual(["Flera rader i planen heter så. Skriv radens nyckel eller nummer."]);
    expect(found(two, [row(ONE.title)], ["b"])).toEqual(["b wording"]);
  });
  test("a row without a wording resembles nothing", () =>
    expect(found([ONE], [row("")])).toEqual(["Raden finns inte i planen."]));
});

describe("a figure that comes in", () => {
  const asked = (cell: Figured, yardstick: Yardstick) => {
    const read = readFigure(cell, yardstick);
    return [read.kind === "number" ? read.value : read.kind, "ask" in read && read.ask ? "asked" : "sure"];
  };
  test.each<[what: string, cell: Figured, yardstick: Yardstick, expected: unknown[]]>([
    ["a number of a measure without a unit", { value: 80 }, {}, [80, "sure"]],
    ["a percentage of a measure without a unit", { value: "80 %" }, {}, [80, "sure"]],
    ["a number in the measure's unit", { value: "5 dagar" }, { unit: "dagar", reference: 4 }, [5, "sure"]],
    ["a bare number of days", { value: 5 }, { unit: "dagar", reference: 4 }, [5, "sure"]],
    ["weeks of a measure in days", { value: "2 veckor" }, { unit: "dagar", reference: 12 }, [14, "sure"]],
    ["kronor of a measure in days", { value: "5 kr" }, { unit: "dagar", reference: 4 }, [5, "asked"]],
    ["0,8 of a share of 80 %", { value: 0.8 }, { unit: "%", reference: 80 }, [80, "sure"]],
    ["0,8 of a share of which nothing is known", { value: 0.8 }, { unit: "%" }, [0.8, "asked"]],
    ["80 of a share of which nothing is known", { value: 80 }, { unit: "%" }, [80, "sure"]],
    ["none of a share of which nothing is known", { value: 0 }, { unit: "%" }, [0, "sure"]],
  ])("%s", (_, cell, yardstick, expected) => expect(asked(cell, yardstick)).toEqual(expected));
  test("a measure is compared with its target, else with its latest outcome of all", () => {
    const one = (target: string, outcomes: Record<string, string>) => yardstickOf(indicator("i", "", target, outcomes));
    expect(one("minst 80 %", { 2023: "70 %" })).toEqual({ unit: "%", reference: 80 });
    expect(one("", { 2022: "60", 2023: "70", "2023 kvinnor": "90", 2024: "–" })).toEqual({ reference: 70 });
    expect(one("minska med 10 %", { 2023: "70" })).toEqual({ reference: 70 });
  });
});

describe("a column that has slid", () => {
  const match = (at: number, last: number | undefined, value: number | undefined) => ({
    row: { title: "", cell: "", fields: value === undefined ? {} : { outcome: { value, cell: "" } } },
    node: indicator(`i${at}`, "", "", last === undefined ? {} : { 2023: String(last) }),
    by: "key" as const,
    similarity: 1,
  });
  /** The values before by row, and those that have come in. */
  const slid = (before: (number | undefined)[], values: (number | undefined)[]): string =>
    slideOf(
      before.map((last, at) => match(at, last, values[at])),
      "outcome",
      "2024",
    ) ?? "";
  const BEFORE = [1, 30, 900, 27000, 8];
  test.each<[what: string, values: (number | undefined)[], clause: string]>([
    ["down one row: they belong one row up", [undefined, 1, 30, 900, 27000], "passar bättre en rad längre upp"],
    ["up one row: they belong one row down", [30, 900, 27000, 8, undefined], "passar bättre en rad längre ned"],
    ["down two rows", [undefined, undefined, 1, 30, 900], "passar bättre 2 rader längre upp"],
    ["up two rows", [900, 27000, 8, undefined, undefined], "passar bättre 2 rader längre ned"],
  ])("%s", (_, values, clause) => expect(slid(BEFORE, values)).toContain(clause));
  test.each<[what: string, values: (number | undefined)[]]>([
    ["where they stand they fit", [1.1, 29, 950, 26000, 9]],
    ["one value alone shows nothing", [undefined, 1]],
    ["nowhere do they fit better", [70, 70, 70, 70, 70]],
  ])("%s: nothing is asked", (_, values) => expect(slid(BEFORE, values)).toBe(""));
  test("of which nothing is known is not held against it", () =>
    expect(slid([undefined, undefined, undefined], [5, 600, 70000])).toBe(""));
});

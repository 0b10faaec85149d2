import { setBy } from "../../src/assess/printed";
import type { AssessedGoal, Assessment, Entry, Grade } from "../../src/domain/assessment";
import { presetNamed } from "../../src/domain/presets";
import { standard } from "../../src/domain/presets/standard";
import { agreed, committeeRow, committeesOf, judgeCell, publishedFormula, shownFrom } from "../../src/report/judges";
import { LOOK } from "../../src/report/look";
import { Page } from "../../src/report/page";
import type { GradeList } from "../../src/report/gradeCells";
import type { RowContext } from "../../src/report/rows";
import type { ColumnName } from "../../src/report/statusColumns";
import type { StatusColumn } from "../../src/report/statusWidths";
import { formatAt, type Value } from "../../src/sheet/book";
import { answer } from "../formulas/story";
import { assessed, goal, node, state, step } from "./plan";

const s = (index: number) => step(standard, "mål", index);
const entry = (more: Partial<Entry> = {}): Entry => ({
  goal: "mål:trygga barn",
  period: "2021",
  by: "committee",
  grade: "Uppnås",
  ...more,
});
const printed = (more: Partial<Assessment> = {}): Assessment => ({ by: "committee", grade: s(1), reason: "", ...more });

/** Who has a row of their own under a goal, and whose grade each shows: the table's, the user's, or both. */
function rows(committee: Assessment[], entries: Entry[]): string[] {
  const context = { entriesOf: () => entries } as unknown as Parameters<typeof committeesOf>[0];
  return committeesOf(context, goal(node("mål", "Trygga barn"), s(0), "", { committee })).map(
    ({ who, assessment, entry: own }) => [who, assessment ? "table" : "", own ? "own" : ""].filter(Boolean).join(" "),
  );
}

test.each<[what: string, committee: Assessment[], entries: Entry[], rows: string[]]>([
  ["nobody", [], [], []],
  ["one without a name: the goal's own row is enough", [], [entry()], []],
  ["one of the table alone", [printed({ who: "BUN", cell: "Mål!G4" })], [], []],
  ["one with a name", [], [entry({ who: "BUN" })], ["BUN own"]],
  [
    "a comment alone beside one of the table",
    [printed({ cell: "Mål!G4" })],
    [entry({ grade: undefined, comment: "Bra" })],
    [],
  ],
  [
    "two of the table",
    [printed({ who: "BUN", cell: "Mål!G4" }), printed({ who: "SN", cell: "Mål!H4" })],
    [],
    ["BUN table", "SN table"],
  ],
  [
    "one of the table and one of the user's",
    [printed({ who: "BUN", cell: "Mål!G4" })],
    [entry({ cell: "Skola!F9" })],
    ["BUN table", "nämnden own"],
  ],
  [
    "the same by its cell is one",
    [printed({ who: "BUN", cell: "Skola!F9" })],
    [entry({ who: "BUN", cell: "Skola!F9" })],
    ["BUN table own"],
  ],
  ["the same by its name, where it has no cell", [printed({ who: "BUN" })], [entry({ who: "BUN" })], ["BUN table own"]],
  ["another name is another", [printed({ who: "BUN" })], [entry({ who: "SN" })], ["BUN table", "SN own"]],
  ["the whole municipality's is none", [], [entry({ by: "overall" }), entry({ by: "overall", who: "KS" })], []],
])("committees with a row of their own: %s", (_, committee, entries, wanted) =>
  expect(rows(committee, entries)).toEqual(wanted),
);

/** Texts of the scale as the sheet Styrmodell lists them. */
const TEXTS = ["● Uppnås", "◐ Uppnås delvis", "○ Uppnås inte", "– Ej bedömd"];
const LIST: GradeList = { range: "Styrmodell!$G$30:$G$33", texts: TEXTS, isWhole: true };
const LISTED = Object.fromEntries(TEXTS.map((text, at) => [`Styrmodell!G${30 + at}`, text]));
const PLACES: Partial<Record<ColumnName, number>> = {
  ...{ title: 0, computed: 1, printed: 2, committee: 3, overall: 4, reason: 5, comment: 6, source: 7, key: 8 },
};

/** What the rows of a sheet share, its next row being row 2. */
function context(more: Partial<RowContext> = {}): RowContext {
  const page = new Page("Skola", Array<number>(9).fill(20));
  page.row = 1;
  const columns = Object.keys(PLACES).map((name): StatusColumn => ({
    name: name as ColumnName,
    header: "",
    width: 20,
  }));
  return {
    page,
    columns,
    place: (name) => PLACES[name] ?? -1,
    assessed: { ...assessed, period: "2021" },
    entriesOf: () => [],
    scaleOf: () => standard.scales[0],
    listOf: () => LIST,
    ...{ differing: new Map(), elsewhere: new Map(), previous: new Map(), headings: new Set<string>() },
    ...{ begun: [], graded: [], lastPrinted: 5, area: "område:skola" },
    ...more,
  };
}

describe("the joint grade of several nämnder", () => {
  const by = (...grades: Grade[]) =>
    goal(node("mål", "Trygga barn"), s(0), "", { committee: grades.map((grade) => printed({ grade })) });
  const other: Grade = { kind: "state", label: "Pågår" };
  /** As Excel calculates it when these are their cells. */
  const joint = (cells: (string | null)[], grades: Grade[] = [], list: GradeList | undefined = LIST): Value => {
    const { formula } = agreed(context({ listOf: () => list }), by(...grades), ["B1", "B2", "B3"], LOOK.text);
    const votes = Object.fromEntries(cells.map((text, at) => [`B${at + 1}`, text]));
    return answer(formula!, { ...LISTED, ...votes }) as Value;
  };
  test.each<[what: string, cells: (string | null)[], joint: string]>([
    ["all agree", ["● Uppnås", "● Uppnås", "● Uppnås"], "● Uppnås"],
    ["the one that has judged", [null, "◐ Uppnås delvis", null], "◐ Uppnås delvis"],
    ["a grade with its symbol and without is the same", ["● Uppnås", "Uppnås", null], "● Uppnås"],
    ["two differ", ["● Uppnås", "○ Uppnås inte", null], "– Bedömning saknas"],
    ["two against one", ["● Uppnås", "○ Uppnås inte", "● Uppnås"], "– Bedömning saknas"],
    ["nobody has judged", [null, null, null], ""],
    ["words that are no grade do not count", ["se bilaga", "◐ Uppnås delvis", null], "◐ Uppnås delvis"],
    ["nothing but such words", ["se bilaga", null, null], ""],
  ])("%s", (_, cells, wanted) => expect(joint(cells)).toBe(wanted));
  test.each<[what: string, cells: (string | null)[], joint: string]>([
    ["all agree", ["Pågår", "Pågår", null], "Pågår"],
    ["the first cell is blank", [null, null, "Pågår"], "Pågår"],
    ["two differ", ["Pågår", "Klart", null], "– Bedömning saknas"],
    ["nobody has judged", [null, null, null], ""],
  ])("by the words alone, without a scale in the workbook or on another: %s", (_, cells, wanted) => {
    expect(joint(cells, [other])).toBe(wanted);
    const rest = context({ listOf: () => undefined });
    const { formula } = agreed(rest, by(), ["B1", "B2", "B3"], LOOK.text);
    expect(answer(formula!, Object.fromEntries(cells.map((text, at) => [`B${at + 1}`, text])))).toBe(wanted);
  });
  test("as it stands when it is written, also where it is shown on a later sheet", () => {
    const value = (...grades: Grade[]) => agreed(context(), by(...grades), ["B1", "B2"], LOOK.text).value;
    const shown = (...grades: Grade[]) => shownFrom(context(), by(...grades), "").committee;
    for (const stands of [value, shown])
      expect([stands(), stands(s(1)), stands(s(1), s(1)), stands(s(1), s(2))]).toEqual([
        "",
        "◐ Uppnås delvis",
        "◐ Uppnås delvis",
        "– Bedömning saknas",
      ]);
  });
});

describe("the published grade, as Excel calculates it", () => {
  const lindesberg = presetNamed("lindesberg")!;
  const of = (who: Assessment["by"], grade: Grade): Assessment => ({ by: who, grade, reason: "" });
  const judged = (more: Partial<AssessedGoal>, published: Grade = s(1)): AssessedGoal =>
    goal(node("mål", "Trygga barn"), published, "", more);
  type Cells = { computed?: string; printed?: string; committee?: string; overall?: string };
  const COLUMN = { computed: "B2", printed: "C2", committee: "D2", overall: "E2" } as const;
  const published = (one: AssessedGoal, cells: Cells, more: Partial<RowContext> = {}): unknown =>
    answer(publishedFormula(context(more), one), {
      ...LISTED,
      ...Object.fromEntries(Object.entries(cells).map(([name, text]) => [COLUMN[name as keyof Cells], text])),
    });

  const computed = judged({ computed: of("computed", s(1)) });
  const BELOW = { computed: "◐ Uppnås delvis", printed: "○ Uppnås inte" };
  test.each<[what: string, cells: Cells, grade: string]>([
    ["nobody has judged: the computed one", BELOW, "◐ Uppnås delvis"],
    ["nämndens", { ...BELOW, committee: "○ Uppnås inte" }, "○ Uppnås inte"],
    ["the overall one before nämndens", { ...BELOW, committee: "○ Uppnås inte", overall: "● Uppnås" }, "● Uppnås"],
    ["a grade without its symbol gets it", { ...BELOW, overall: "Uppnås" }, "● Uppnås"],
    ["words that are no grade leave it to nämnden", { overall: "se text", committee: "● Uppnås" }, "● Uppnås"],
    ["words alone leave it to the computed one", { ...BELOW, overall: "se text", committee: "?" }, "◐ Uppnås delvis"],
  ])("%s", (_, cells, grade) => expect(published(computed, cells)).toBe(grade));

  test.each<[what: string, one: AssessedGoal, cells: Cells, grade: string]>([
    ["printed alone", judged({ printed: of("printed", s(1)) }), { printed: "◐ Uppnås delvis" }, "◐ Uppnås delvis"],
    ["nothing: its words", judged({}, state("Bedömning saknas")), {}, "– Bedömning saknas"],
    [
      "the computed one is not what is published, and no person has judged: the words",
      judged({ computed: of("computed", s(2)), printed: of("printed", s(1)) }),
      { computed: "○ Uppnås inte", printed: "◐ Uppnås delvis" },
      "◐ Uppnås delvis",
    ],
    [
      "the overall one is taken away again: the computed one, whatever it is",
      judged({ computed: of("computed", s(2)), overall: of("overall", s(1)) }),
      { computed: "○ Uppnås inte" },
      "○ Uppnås inte",
    ],
    ["taken away, and nothing computed", judged({ overall: of("overall", s(1)) }), {}, "– Ej bedömd"],
    ["nämndens taken away, and nothing computed", judged({ committee: [of("committee", s(1))] }), {}, "– Ej bedömd"],
  ])("%s", (_, one, cells, grade) => expect(published(one, cells)).toBe(grade));

  test.each<[what: string, more: Partial<AssessedGoal>, published: Grade, cells: Cells, grade: string]>([
    [
      "the computed one is not published",
      { computed: of("computed", s(0)) },
      state("Bedömning saknas"),
      { computed: "● Uppnås" },
      "– Bedömning saknas",
    ],
    [
      "the printed one is, beside a computed one",
      { computed: of("computed", s(0)), printed: of("printed", s(1)) },
      s(1),
      { computed: "● Uppnås", printed: "◐ Uppnås delvis" },
      "◐ Uppnås delvis",
    ],
    [
      "a person's that is taken away is missing",
      { overall: of("overall", s(1)), computed: of("computed", s(0)) },
      s(1),
      { computed: "● Uppnås" },
      "– Bedömning saknas",
    ],
  ])("where a person decides: %s", (_, more, shown, cells, grade) => {
    const one = goal(node("utvecklingsmål", "Trygga barn"), shown, "", more);
    expect(published(one, cells, { assessed: { ...assessed, styrmodell: lindesberg, period: "2021" } })).toBe(grade);
  });

  test("a grade on another scale counts as long as it stands there", () => {
    const one = judged({ overall: of("overall", state("Pågår")), computed: of("computed", s(2)) });
    const below = { computed: "○ Uppnås inte" };
    expect([
      published(one, { ...below, overall: "– Pågår" }),
      published(one, { ...below, overall: "– Vilar" }),
    ]).toEqual(["– Pågår", "○ Uppnås inte"]);
  });
  test("nämnder that differ, by the cell of their joint grade", () => {
    const one = judged({ committee: [of("committee", s(0)), of("committee", s(2))], computed: of("computed", s(1)) });
    expect(published(one, { ...BELOW, committee: "– Bedömning saknas" })).toBe("– Bedömning saknas");
    const agreeing = judged({ committee: [of("committee", s(0)), of("committee", s(0))] });
    expect(published(agreeing, { committee: "– Bedömning saknas" })).toBe("– Ej bedömd");
  });
  test("without a scale in the workbook any words count", () => {
    const listOf = (): undefined => undefined;
    expect(published(computed, { ...BELOW, overall: "Pågår" }, { listOf })).toBe("Pågår");
    expect(published(computed, { ...BELOW, committee: "Klart" }, { listOf })).toBe("Klart");
    expect(published(computed, BELOW, { listOf })).toBe("◐ Uppnås delvis");
  });
});

describe("a judge's cell", () => {
  const one = goal(node("mål", "Trygga barn"), s(0), "");
  const cellFor = (entries: Entry[], assessment?: Assessment, by: "committee" | "overall" = "overall") => {
    const rows = context({ entriesOf: () => entries });
    const { value, formula } = judgeCell(rows, one, by, assessment);
    return { value, links: formula !== undefined, open: rows.graded };
  };
  const overall = (more: Partial<Entry> = {}): Entry => entry({ by: "overall", ...more });
  const OPEN = [{ row: 1, column: 4, list: LIST }];
  test.each<[what: string, entries: Entry[], assessment: Assessment | undefined, value: string | null]>([
    ["nobody has judged", [], undefined, null],
    ["the user's words in the form of the scale", [overall({ grade: "uppnås delvis" })], undefined, "◐ Uppnås delvis"],
    ["words that are no grade stay", [overall({ grade: "se text" })], undefined, "se text"],
    [
      "the user's own words beside a grade of another cell",
      [overall({ cell: "Skola!E2" })],
      printed({ grade: s(2), cell: "Skola!E9" }),
      "● Uppnås",
    ],
    [
      "what the assessment made of the words in this cell",
      [overall({ grade: "ja", cell: "Skola!E2" })],
      printed({ grade: s(2), cell: "Skola!E2" }),
      "○ Uppnås inte",
    ],
    [
      "a comment alone leaves the grade that has no cell",
      [overall({ grade: undefined, comment: "Bra" })],
      printed({ grade: s(1) }),
      "◐ Uppnås delvis",
    ],
    ["nämndens is not the overall one", [entry()], undefined, null],
    ["nor is one of somebody by name", [overall({ who: "KS" })], undefined, null],
  ])("%s: open", (_, entries, assessment, value) =>
    expect(cellFor(entries, assessment)).toEqual({ value, links: false, open: OPEN }),
  );
  test("a grade of the table is a link to it, and not open", () =>
    expect(cellFor([], printed({ cell: "Mål!G4" }))).toEqual({ value: "◐ Uppnås delvis", links: true, open: [] }));
  test("with a comment of the user's beside it still; with the user's own grade it is open", () => {
    const table = printed({ cell: "Mål!G4" });
    expect(cellFor([overall({ grade: undefined, comment: "Bra" })], table).links).toBe(true);
    expect(cellFor([overall()], table)).toEqual({ value: "● Uppnås", links: false, open: OPEN });
  });
});

describe("a committee's row under its goal", () => {
  const written = (given: Parameters<typeof committeeRow>[2], depth = 0) => {
    const rows = context();
    const at = committeeRow(rows, { ...goal(node("mål", "Trygga barn"), s(0), ""), depth }, given);
    const cells = rows.page.sheet.values[at]!.map((value) => value ?? "");
    const indent = (column: number): number => formatAt(rows.page.sheet, at, column)?.indent ?? 0;
    return { cells, open: rows.graded.length, indents: [indent(0), indent(5)] };
  };
  test("the table's own: a link to its cell, why, and where it stands; nothing to fill in", () =>
    expect(
      written({ who: "BUN", assessment: printed({ who: "BUN", cell: "Mål!G4", reason: "Två mått av tre." }) }),
    ).toEqual({
      cells: [
        ...["Bedömning av BUN", "", "", "◐ Uppnås delvis", "", "Två mått av tre.", "", "Mål!G4"],
        "mål:trygga barn ↳ BUN",
      ],
      open: 0,
      indents: [1, 1],
    }));
  test("the user's: open, with the comment; that it is nämndens is not repeated as its reason", () => {
    const reason = "Bedömd av nämnden (SN).";
    const own = entry({ who: "SN", grade: "Uppnås", comment: "Klart i maj" });
    const assessment = printed({ who: "SN", grade: s(0), reason: setBy({ by: "committee", who: "SN" }) });
    expect(written({ who: "SN", entry: own, assessment }, 1)).toEqual({
      cells: ["Bedömning av SN", "", "", "● Uppnås", "", "", "Klart i maj", "", "mål:trygga barn ↳ SN"],
      open: 1,
      indents: [2, 1],
    });
    expect(written({ who: "SN", entry: own, assessment: { ...assessment, reason } }).cells[5]).toBe(reason);
  });
});

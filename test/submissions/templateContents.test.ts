import { newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { templateContents } from "../../src/submissions/templateContents";
import { indexOf } from "../../src/submissions/matching";
import { INTRODUCTION } from "../../src/submissions/templateWords";
import type { Submission, SubmittedRow } from "../../src/submissions/submission";
import { indicator, node } from "../assess/plan";

const MEASURE = indicator("indikator:a", "mål:1", "minst 80 %", {}, { title: "Andel trygga elever" });
const INDEX = indexOf({ areas: [], goals: [node("mål:1", "mål", { title: "Trygga barn" })], indicators: [MEASURE] });
const row = (value: number, more: Partial<SubmittedRow> = {}, formula?: string): SubmittedRow => ({
  key: MEASURE.id,
  title: MEASURE.title,
  cell: "Mall!A5",
  fields: { outcome: { value, cell: "Mall!G5", ...(formula === undefined ? {} : { formula }) } },
  ...more,
});
const submission = (more: Partial<Submission>): Submission => ({
  source: "",
  sheet: "Mall",
  layout: "template",
  rows: [],
  beside: [],
  notes: [],
  ask: [],
  ...more,
});

/** What a template holds when it is made again: values in their places, and the rest as rows of Kvarlämnat. */
function filled(
  submissions: Partial<Submission>[],
  { sheet = newSheet("Mall"), own = [MEASURE.id], written = "" } = {},
) {
  const made = templateContents(
    sheet,
    submissions.map(submission),
    INDEX,
    new Set(own),
    "2024",
    (value) => value === written,
  );
  return {
    placed: Object.fromEntries([...made.fields].map(([id, fields]) => [id, fields.outcome?.value])),
    left: made.left.map(({ what, text }) => [what, text]),
    top: made.top,
  };
}

test.each<[string, Partial<Submission>[], object, unknown[][]]>([
  ["a value of the period", [{ period: "2024", rows: [row(78)] }], { [MEASURE.id]: 78 }, []],
  ["one of a template without a period", [{ rows: [row(78)] }], { [MEASURE.id]: 78 }, []],
  ["one of another period", [{ period: "2023", rows: [row(76)] }], {}, [["utfall", "Andel trygga elever: 76"]]],
  [
    "the first of two",
    [{ rows: [row(78)] }, { rows: [row(79)] }],
    { [MEASURE.id]: 78 },
    [["utfall", "Andel trygga elever: 79"]],
  ],
  ["a formula with what it shows", [{ rows: [row(78, {}, "=1+77")] }], { [MEASURE.id]: 78 }, [["formel", "=1+77"]]],
  [
    "a row that is not in the plan",
    [{ rows: [row(78, { key: "indikator:x", title: "Eget mått" })] }],
    {},
    [
      ["egen rad", "Eget mått"],
      ["utfall", "Eget mått: 78"],
    ],
  ],
])("%s", (_, submissions, placed, left) => expect(filled(submissions)).toMatchObject({ placed, left }));

test("a value of another nämnd's measure has no place", () =>
  expect(filled([{ rows: [row(78)] }], { own: [] })).toMatchObject({
    placed: {},
    left: [["utfall", "Andel trygga elever: 78"]],
  }));

test("a cell beside is left over with its formula, a comment once though it comes back", () => {
  const comment = { cell: "Mall!J5", value: "Fråga Kim", comment: true as const };
  expect(filled([{ beside: [{ cell: "Mall!J4", value: 3, formula: "=1+2" }, comment, comment] }]).left).toEqual([
    ["egen cell", 3],
    ["formel", "=1+2"],
    ["kommentar på cellen", "Fråga Kim"],
  ]);
  const others = [comment, { ...comment, cell: "Mall!J6" }, { ...comment, value: "Fråga Bo" }];
  expect(filled([{ beside: others }]).left).toHaveLength(3);
});

test("what the nämnd has stated at the top is kept, of the first template", () => {
  expect(
    filled([
      { meeting: "2024-09-12", nothing: true },
      { meeting: "2024-10-01", paragraph: "§ 87", nothing: false },
    ]).top,
  ).toEqual({
    meeting: "2024-09-12",
    paragraph: "§ 87",
    nothing: "ja",
  });
  expect(filled([{ period: "2023", meeting: "2023-09-12" }]).top).toEqual({});
});

describe("a cell that somebody has written over", () => {
  const drawn = (): Sheet => {
    const sheet = newSheet("Mall");
    setCell(sheet, 1, 2, "min text");
    return sheet;
  };
  test("is left over", () => expect(filled([], { sheet: drawn() }).left).toEqual([["ändrad cell", "min text"]]));
  test("but not what the add-in wrote, and not what is already beside", () => {
    expect(filled([], { sheet: drawn(), written: "min text" }).left).toEqual([]);
    expect(filled([{ beside: [{ cell: "Mall!C2", value: "min text" }] }], { sheet: drawn() }).left).toEqual([
      ["egen cell", "min text"],
    ]);
  });
});

test("what every template says is not left over as a text of the nämnd's; a number of its own is", () => {
  const sheet = newSheet("Mall");
  setCell(sheet, 1, 0, INTRODUCTION[0]!);
  setCell(sheet, 2, 3, 5);
  setCell(sheet, 3, 3, "Fyll i de blå");
  expect(filled([], { sheet }).left).toEqual([
    ["ändrad cell", 5],
    ["ändrad cell", "Fyll i de blå"],
  ]);
});

import { chosenChanges, logRowsOf } from "../../src/submissions/acceptance";
import { emptyDiff, type Change, type Diff, type Handing } from "../../src/submissions/diff";

const change = (id: string, more: Partial<Change> = {}): Change => {
  const cell = more.cell ?? `Mål!G${id.length + 1}`;
  return {
    id,
    kind: "new",
    committee: "Socialnämnden",
    source: "sn.xlsx",
    sheet: "Mall",
    from: "Mall!G5",
    node: id,
    title: `Mått ${id}`,
    field: "outcome",
    before: "",
    after: "33",
    cell,
    match: { by: "key", similarity: 1 },
    ask: [],
    notes: [],
    ...(cell === "" ? {} : { write: { sheet: "Mål", row: 1, column: 6, was: { value: null }, becomes: 33 } }),
    ...more,
  };
};
const handing: Handing = {
  committee: "Socialnämnden",
  source: "sn.xlsx",
  sheet: "Mall",
  layout: "template",
  period: "2024",
  standing: "beslutad",
  meeting: "2025-02-12",
  paragraph: "§ 14",
  counts: { new: 0, changed: 0, unchanged: 0, reworded: 0, unknown: 0 },
  ask: [],
  notes: [],
};
const diff = (changes: Change[], handings = [handing]): Diff => ({
  ...emptyDiff("2024"),
  handings,
  changes,
});
const ids = (chosen: ReturnType<typeof chosenChanges>) =>
  chosen.ok ? chosen.changes.map(({ id }) => id) : chosen.reason;

const plain = change("a", { cell: "Mål!G2" });
const asked = change("b", { cell: "Mål!G3", ask: ["Fel period."] });
const homeless = change("c", { cell: "", ask: ["Tabellen har ingen kolumn för utfall."] });
const twin = change("d", { cell: "Mål!G2", source: "kopia.xlsx" });
const rival = change("e", { cell: "Mål!G2", after: "35" });

test.each([
  ["none", diff([plain, asked]), "none" as const, []],
  ["all is what needs no choice and has a cell", diff([plain, asked, homeless]), "all" as const, ["a"]],
  ["a list is what it names, in its order, also what needs a choice", diff([plain, asked]), ["b", "a"], ["b", "a"]],
  ["named twice is once", diff([plain]), ["a", "a"], ["a"]],
  ["two that say the same of one cell are written once", diff([plain, twin]), ["a", "d"], ["a"]],
  [
    "an id that is gone",
    diff([plain]),
    ["z"],
    "Ändringen z finns inte längre. Inlämningen eller tabellen har ändrats. Läs in inlämningarna igen.",
  ],
  ["one without a place", diff([homeless]), ["c"], "”Mått c” (Mall!G5): Tabellen har ingen kolumn för utfall."],
  [
    "two that say different things of one cell",
    diff([plain, rival]),
    ["a", "e"],
    "Två godkända ändringar gäller Mål!G2: ”33” och ”35”. Välj en av dem.",
  ],
])("%s", (_, of, accepted, expected) => expect(ids(chosenChanges(of, accepted))).toEqual(expected));

test("the log says when, who, by which decision, from where, before and after", () => {
  expect(logRowsOf([change("a", { before: "41", from: "Mall!G17" })], diff([]), "2025-02-14 09:30")).toEqual([
    {
      stamp: "2025-02-14 09:30",
      committee: "Socialnämnden",
      period: "2024",
      decision: "beslutad 2025-02-12 § 14",
      title: "Mått a",
      field: "utfall",
      source: "sn.xlsx Mall!G17",
      cell: "Mål!G2",
      before: "41",
      after: "33",
    },
  ]);
});

test.each<[string, Partial<Handing>, string]>([
  ["a proposal", { standing: "förslag", meeting: undefined, paragraph: undefined }, "förslag"],
  ["nothing said", { standing: undefined, meeting: undefined, paragraph: undefined }, "status saknas"],
  ["a day without a status is no decision", { standing: undefined, paragraph: undefined }, "status saknas 2025-02-12"],
])("the decision of %s", (_, more, text) =>
  expect(logRowsOf([change("a")], diff([], [{ ...handing, ...more }]), "x")[0]!.decision).toBe(text),
);

test("from the workbook itself the source is the cell alone", () =>
  expect(logRowsOf([change("a", { source: "" })], diff([]), "x")[0]!.source).toBe("Mall!G5"));

import type { Assessment, Entry } from "../../src/domain/assessment";
import { standard } from "../../src/domain/presets/standard";
import { committeesOf } from "../../src/report/judges";
import { goal, node, step } from "./plan";

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

import type { Plan, GoalNode } from "../../src/domain/plan";
import { rowKey } from "../../src/submissions/key";
import { indexOf, matchRows } from "../../src/submissions/matching";

const node = (id: string, title: string, number?: string): GoalNode => ({
  kind: "goal",
  id,
  level: "mål",
  title,
  ...(number ? { number } : {}),
  owners: [],
  parents: [],
  cell: "Mål!A1",
  grades: [],
  comments: [],
});
const PLAN: Plan = {
  areas: [],
  indicators: [],
  goals: [
    node("a", "Alla elever ska klara skolan", "1"),
    node("b", "Andelen nöjda brukare i hemtjänsten ska öka", "2"),
    node("c", "Trygghet", "3"),
    node("d", "Trygghet", "4"),
    node("e", "Kommunens energianvändning ska minska varje år"),
  ],
};
const index = indexOf(PLAN);
const row = (title: string, more: { key?: string; number?: string } = {}) => ({
  title,
  cell: "B2",
  fields: {},
  ...more,
});
const match = (...rows: ReturnType<typeof row>[]) => {
  const { matches, unknown } = matchRows(rows, index, new Set());
  return {
    matches: matches.map(({ node: { id }, by, similarity }) => [id, by, Number(similarity.toFixed(2))]),
    unknown: unknown.map(({ why }) => why),
  };
};

test.each([
  ["a key, whatever the wording", row("Något helt annat", { key: rowKey("a") }), ["a", "key", 0]],
  ["a key with nothing beside it", row("", { key: rowKey("c") }), ["c", "key", 1]],
  [
    "number and wording where the wording stands twice",
    row("trygghet", { number: "4" }),
    ["d", "number and wording", 1],
  ],
  ["wording alone, but for case and closing marks", row("ALLA ELEVER SKA KLARA SKOLAN."), ["a", "wording", 1]],
  // Stems: andel, nöjd, brukar(e), i, hemtjänst, ska, öka: all seven, and seven of each.
  ["a wording with other endings", row("Andel nöjda brukare i hemtjänsten ska öka"), ["b", "similar wording", 1]],
  // Five of six words in common: 2 · 5 / (6 + 6).
  ["a similar wording", row("Kommunens energianvändning ska minska varje månad"), ["e", "similar wording", 0.83]],
])("%s", (_, stated, expected) => expect(match(stated)).toEqual({ matches: [expected], unknown: [] }));

test.each([
  [
    "a wording that stands twice",
    [row("Trygghet")],
    ["Flera rader i planen heter så. Skriv radens nyckel eller nummer."],
  ],
  ["something else", [row("Nämndens eget mått")], ["Raden finns inte i planen."]],
])("unknown: %s", (_, rows, unknown) => expect(match(...rows)).toEqual({ matches: [], unknown }));

test("a key that occurs twice is followed once", () => {
  expect(match(row("", { key: rowKey("a") }), row("", { key: rowKey("a") }))).toEqual({
    matches: [["a", "key", 1]],
    unknown: ["En annan rad i inlämningen gäller samma mål eller indikator."],
  });
});

describe("a key whose row says the words of another goal: the key first, marked for a person to settle", () => {
  const keyed = (...rows: ReturnType<typeof row>[]) =>
    matchRows(rows, index, new Set()).matches.map(({ node: { id }, by, keyOf }) => [id, by, keyOf?.id]);
  const ENERGY = "Kommunens energianvändning ska minska varje år";
  test.each([
    ["the words of another", [row(ENERGY, { key: rowKey("a") })], [["a", "key", "a"]]],
    ["words that two others have", [row("Trygghet", { key: rowKey("a") })], [["a", "key", "a"]]],
    ["words like another's", [row(ENERGY.replace("år", "månad"), { key: rowKey("a") })], [["a", "key", "a"]]],
    ["words that are nobody's", [row("Något helt annat", { key: rowKey("a") })], [["a", "key", undefined]]],
    [
      "another row has the key: the words, marked",
      [row("", { key: rowKey("a") }), row(ENERGY, { key: rowKey("a") })],
      [
        ["a", "key", undefined],
        ["e", "wording", "a"],
      ],
    ],
  ])("%s", (_, rows, expected) => expect(keyed(...rows)).toEqual(expected));
});

test("the nämnd's own row goes before another of the same wording", () => {
  const { matches } = matchRows([row("Trygghet")], index, new Set(["d"]));
  expect(matches.map(({ node: { id } }) => id)).toEqual(["d"]);
});

describe("the same number on both decides between wordings that are equally alike", () => {
  // Each of the two has five of the six words of the row: 10 / 12 = 0.83 without the number.
  const twins: Plan = {
    areas: [],
    indicators: [],
    goals: [node("norr", "Fler ska trivas i skolan norr", "1"), node("söder", "Fler ska trivas i skolan söder", "2")],
  };
  const matched = (number?: string): string[] =>
    matchRows(
      [row("Fler ska trivas i skolan väster", number ? { number } : {})],
      indexOf(twins),
      new Set(),
    ).matches.map(({ node: { id } }) => id);

  test.each([
    ["1", ["norr"]],
    ["2", ["söder"]],
    ["3", []],
    [undefined, []],
  ])("number %s: %j", (number, ids) => expect(matched(number)).toEqual(ids));
});

test("a wording that leaves the unit out is the measure's, where no other has it in another unit", () => {
  const goals = [node("a", "Sjukfrånvaro, %"), node("b", "Väntetid, dagar"), node("c", "Väntetid, veckor")];
  const { matches, unknown } = matchRows(
    [row("Sjukfrånvaro"), row("Väntetid")],
    indexOf({ ...PLAN, goals }),
    new Set(),
  );
  expect(matches.map((one) => [one.node.id, one.by])).toEqual([["a", "wording"]]);
  expect(unknown).toHaveLength(1);
});

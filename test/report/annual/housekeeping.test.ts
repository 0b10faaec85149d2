import type { AssessedGoal, AssessedPlan } from "../../../src/domain/assessment";
import type { Geh } from "../../../src/domain/plan";
import { standard } from "../../../src/domain/presets/standard";
import { housekeepingBlocks } from "../../../src/report/annual/housekeeping";
import type { Block } from "../../../src/sheet/document";
import { assessed, goal, measure, node, reportInput, state, step } from "../plan";

const s = (index: number) => step(standard, "mål", index);
const one = (title: string, geh: Geh | undefined, grade: number | null, owners: string[] = []): AssessedGoal =>
  goal(
    node("mål", title, { owners, ...(geh ? { geh } : {}) }),
    grade === null ? state("Bedömning saknas") : s(grade),
    "",
  );

function blocks(goals: AssessedGoal[], more: object = {}, plan: Partial<AssessedPlan> = {}): Block[] {
  const made: AssessedPlan = {
    ...assessed,
    areas: [{ node: node("område", "Skola"), goals, indicators: [] }],
    ...plan,
  };
  return housekeepingBlocks(reportInput(made, more));
}
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
/** The rows of the table: group, counts, goals by grade. */
const rows = (made: Block[]): string[][] =>
  made.flatMap((block) =>
    block.kind === "table"
      ? block.rows.map(({ cells }) => cells.map((cell) => (cell && "text" in cell ? plain(cell.text) : "")))
      : [],
  );
const texts = (made: Block[], look: string): string[] =>
  made.flatMap((block) => (block.kind === "text" && block.look === look ? [plain(block.text)] : []));

const MARKED = [
  one("Ekonomi i balans", "financial", 0),
  one("Trygga barn", "operational", 2),
  one("Rena gator", "operational", 0),
];

test("financial goals and verksamhetsmål are a row each, with their goals by grade, the best first", () => {
  expect(rows(blocks(MARKED))).toEqual([
    // Grades without outcomes: the conclusion does not count them, and neither does the row.
    ["Finansiella mål", "Bedömt utan underlag", "● Uppnås: Ekonomi i balans"],
    ["Verksamhetsmål", "Båda bedömda utan underlag", "● Uppnås: Rena gator\n○ Uppnås inte: Trygga barn"],
  ]);
});

test("goals that are whole sentences are listed without their stops", () => {
  const goals = [one("Ekonomin ska vara i balans.", "financial", 0), one("Skulden ska minska.", "financial", 0)];
  expect(rows(blocks(goals))[0]![2]).toBe("● Uppnås: Ekonomin ska vara i balans; Skulden ska minska");
});

test("what has no grade stands last, and goals of one grade stand together as they come", () => {
  const goals = [
    one("A", "operational", null),
    one("B", "operational", 1),
    one("C", "operational", 0),
    one("D", "operational", 1),
  ];
  expect(
    rows(blocks(goals))[1]![2]!
      .split("\n")
      .map((line) => line.replace(/^\S+ /, "")),
  ).toEqual(["Uppnås: C", "Uppnås delvis: B; D", "Bedömning saknas: A"]);
});

test("a group without goals says so; riktlinjer have a row where there are any", () => {
  expect(rows(blocks([one("A", "operational", 0)]))[0]).toEqual([
    "Finansiella mål",
    "Inga mål är angivna som finansiella.",
    "",
  ]);
  expect(rows(blocks([one("A", "financial", 0)]))[1]![1]).toMatch(/^Inga mål är angivna som verksamhetsmål/);
  expect(rows(blocks(MARKED))).toHaveLength(2);
  const [, , guidelines] = rows(blocks([...MARKED, one("Policy", "guideline", 0), one("Regel", "guideline", 2)]));
  expect(guidelines).toEqual(["Riktlinjer", expect.stringMatching(/^1 av 2 följs/), expect.stringContaining("Policy")]);
});

test("where no goal is marked one sentence says so, without a table", () => {
  const made = blocks([one("A", undefined, 0)]);
  expect(rows(made)).toEqual([]);
  expect(texts(made, "lead")).toEqual(["God ekonomisk hushållning kan inte bedömas."]);
  expect(texts(made, "body")).toEqual([]);
});

test("a company that answers for goals has a row of its own, with how many it reaches", () => {
  const goals = [
    ...MARKED,
    one("Bostäder", undefined, 0, ["Bostadsbolaget AB"]),
    one("Hyror", undefined, 2, ["Bostadsbolaget AB"]),
  ];
  expect(rows(blocks(goals)).at(-1)).toEqual([
    "Bostadsbolaget AB",
    expect.stringMatching(/^1 av 2 uppnås/),
    "● Uppnås: Bostäder\n○ Uppnås inte: Hyror",
  ]);
});

test("goals of two levels that are both called målen are told apart, each by its level", () => {
  const at = (level: string, title: string, grade: number): AssessedGoal =>
    goal(node(level, title, { owners: ["Energibolaget AB"] }), s(grade), "");
  const goals = [
    at("övergripande mål", "Tillväxt", 1),
    at("övergripande mål", "Arbete", 1),
    at("nämndens mål", "Bredband", 0),
    at("nämndens mål", "Fjärrvärme", 1),
  ];
  expect(rows(blocks([...MARKED, ...goals])).at(-1)![1]).toBe(
    "Övergripande mål: inget av de två uppnås; nämndens mål: 1 av 2 uppnås",
  );
});

test("a company with one goal that is partly reached is not said to miss it", () => {
  const goals = [...MARKED, one("Bostäder", undefined, 1, ["Bostadsbolaget AB"])];
  expect(rows(blocks(goals)).at(-1)).toEqual(["Bostadsbolaget AB", "Uppnås delvis", "◐ Uppnås delvis: Bostäder"]);
});

test("that the koncern is left out is said where it is", () => {
  const isSaid = (isGroupLeftOut: boolean): boolean =>
    texts(blocks(MARKED, { isGroupLeftOut }), "note")[0]!.includes("Koncernen är inte utvärderad");
  expect([isSaid(true), isSaid(false)]).toEqual([true, false]);
});

test("that no plan is locked is noted, until one is", () => {
  const noted = (decided: unknown): boolean =>
    texts(blocks(MARKED, { decided }), "note").some((text) => text.includes("inte prövade mot fullmäktiges beslut"));
  expect([noted(null), noted([])]).toEqual([true, false]);
});

test("at delår it is a judgement of the whole year", () => {
  const [lead] = texts(blocks(MARKED, {}, { period: "2021 T2" }), "lead");
  expect(lead).toMatch(/^Bedömning för helåret: god ekonomisk hushållning/);
  expect(texts(blocks(MARKED), "lead")[0]).toMatch(/^God ekonomisk hushållning/);
});

describe("balanskravsresultat stands on a line of its own", () => {
  const sentence = (value: number | null, grade: number | null = 0): string => {
    const result = measure({
      title: "Balanskravsresultat",
      unit: "mnkr",
      target: "minst 0",
      values: [null, null, value],
      grade: null,
      reason: "",
    });
    const own = { ...one("Balanskravsresultat", "financial", grade), indicators: [result] };
    const made = blocks([...MARKED, own]);
    const at = made.findIndex((block) => block.kind === "heading" && block.text === "Balanskravsresultat");
    const body = made[at + 1];
    return body?.kind === "text" ? plain(body.text) : "";
  };
  test("with its value, its target and its grade", () =>
    expect(sentence(12)).toMatch(/^12 mnkr mot målet minst 0\. Målet uppnås\. Balanskravsresultatet bedöms för sig/));
  test("with what the law asks after a deficit alone", () => {
    expect(sentence(-3)).toMatch(
      /ska regleras inom tre år .*synnerliga skäl får fullmäktige besluta att det inte ska göras/,
    );
    expect(sentence(0)).not.toContain("regleras");
    expect(sentence(12)).not.toContain("regleras");
  });
  test("without a grade where nobody has given one", () =>
    expect(sentence(12, null)).toMatch(/minst 0\. Balanskravsresultatet bedöms för sig/));
  test("and is no goal of its group", () =>
    expect(rows(blocks([...MARKED, one("Balanskravsresultat", "financial", 2)]))[0]![2]).toBe(
      "● Uppnås: Ekonomi i balans",
    ));
  test("is not there where the plan has none", () =>
    expect(blocks(MARKED).some((block) => block.kind === "heading")).toBe(false));
});

test("a final has nothing where nothing is judged and nothing is missed; the draft says that it is not", () => {
  const unmarked = [one("A", undefined, 0)];
  expect(blocks(unmarked, { isFinal: true, isGroupLeftOut: true })).toEqual([]);
  expect(texts(blocks(unmarked), "lead")).toEqual(["God ekonomisk hushållning kan inte bedömas."]);
  expect(texts(blocks([one("A", "belongs", 0)], { isFinal: true }), "lead")[0]).toMatch(
    /kan inte bedömas: målen är inte indelade/,
  );
});

describe("one conclusion is said once", () => {
  const founded = (title: string, grade: number): AssessedGoal => ({
    ...one(title, "financial", grade),
    basis: "measured",
  });
  test("a grade that all have is told by the count alone", () => {
    expect(rows(blocks([founded("A", 2), founded("B", 2)], { isFinal: true }))[0]).toEqual([
      "Finansiella mål",
      "Inget av de två uppnås",
      "A; B",
    ]);
    expect(rows(blocks([founded("A", 0), founded("B", 2)]))[0]![2]).toBe("● Uppnås: A\n○ Uppnås inte: B");
  });
  test("goals whose measures are counted are not called unjudged beside their grades", () => {
    const counted = { kind: "state", label: "Uppnås inte", counted: true } as const;
    const of = measure({ title: "Soliditet", unit: "%", target: "minst 80 %", values: [60], grade: s(2), reason: "" });
    const made = {
      ...one("A", "financial", null),
      published: counted,
      indicators: [{ ...of, verdict: { ...of.verdict, met: false } }],
    };
    const [row] = rows(blocks([made], { isFinal: true }));
    expect(row![1]).toBe("Indikatorn når inte sitt målvärde");
  });
});

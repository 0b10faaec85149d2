import type { Indicator, Plan, GoalNode } from "../../src/domain/plan";
import { byCommittee, isOneBody, planVersion, withoutInWords } from "../../src/submissions/committees";

describe("an owner that a template can be sent to", () => {
  test.each([
    "Socialnämnden",
    "Barn- och utbildningsnämnden",
    "BUN",
    "KS",
    "Kommunstyrelsen",
    "Kommunstyrelsens arbetsutskott",
    "Bostadsbolaget AB",
    "Energibolaget",
    "Kommunfullmäktige",
    "Ekonomichefen",
    "Nämnden för samhällsbyggnad",
    "Överförmyndaren",
    "Räddningsnämnden Öst",
    "Revisionen",
  ])("%s", (owner) => expect(isOneBody(owner)).toBe(true));

  test.each([
    "Alla",
    "alla nämnder",
    "Samtliga nämnder",
    "Nämnder",
    "bolag",
    "Nämnder och bolag",
    "Alla nämnder och styrelser",
    "Samtliga",
    "Respektive nämnd",
    "Berörda nämnder",
    "Övriga",
    "Samtliga nämnder, bolagen",
    "Hela kommunen",
    "Kommunen",
    "Koncernen",
    "Kommunkoncernen",
    "Alla förvaltningar",
    "Kommungemensamt",
    "Nämnderna m.fl.",
    "–",
    "-",
    "",
  ])("not %j", (owner) => expect(isOneBody(owner)).toBe(false));
});

const node = (id: string, owners: string[], parents: string[] = [], number?: string): GoalNode => ({
  kind: "goal",
  id,
  level: "mål",
  title: `Mål ${id}`,
  ...(number ? { number } : {}),
  owners,
  parents,
  cell: "Mål!A1",
  grades: [],
  comments: [],
});
const measure = (id: string, owners: string[], parents: string[], target = "minst 80 %"): Indicator => ({
  ...node(id, owners, parents),
  kind: "indicator",
  targets: [{ text: target, cell: "Mål!B1", reading: { kind: "text" }, why: "" }],
  outcomes: [],
  forecasts: [],
  comparisons: [],
});
const plan = (goals: GoalNode[], indicators: Indicator[] = [], areas: GoalNode[] = []): Plan => ({
  areas,
  goals,
  indicators,
});

describe("steps of a process", () => {
  const step = (id: string, owners: string[], cell = "Tidplan!A2"): GoalNode => ({
    ...node(id, owners),
    level: "aktivitet",
    cell,
    when: { text: "2025-01-12", cell: "Tidplan!B2" },
  });

  test("whose owner answers for nothing else and is no body get no template, and it is said", () => {
    const of = byCommittee(
      plan([
        node("a", ["Socialnämnden"]),
        step("s", ["Ekonomichefen"]),
        step("t", ["Kommunstyrelsen", "Socialnämnden"]),
      ]),
    );
    expect([...of.byName].map(([key, { goals }]) => [key, goals.map(({ id }) => id)])).toEqual([
      ["socialnämnden", ["a", "t"]],
      ["kommunstyrelsen", ["t"]],
    ]);
    expect(withoutInWords(of)).toEqual([
      "”Ekonomichefen” ansvarar bara för steg i en process och får ingen mall för det: Mål s",
    ]);
  });

  test("an owner of a goal besides gets one", () =>
    expect([...byCommittee(plan([node("a", ["Ekonomichefen"]), step("s", ["Ekonomichefen"])])).byName.keys()]).toEqual([
      "ekonomichefen",
    ]));
});

describe("a person beside a nämnd", () => {
  const of = (...owners: string[][]): ReturnType<typeof byCommittee> =>
    byCommittee(plan(owners.map((one, n) => node(`m${n}`, one))));

  test("gets no template of their own, and it is said", () => {
    const committees = of(["Socialnämnden", "Anna Ek"], ["Kommunstyrelsen", "Bo Lind"], ["Kommunstyrelsen", "Anna Ek"]);
    expect([...committees.byName.keys()]).toEqual(["socialnämnden", "kommunstyrelsen"]);
    expect(withoutInWords(committees)).toEqual([
      "”Anna Ek” och ”Bo Lind” står alltid bredvid en nämnd och får ingen egen mall: raderna finns i nämndens.",
    ]);
  });
  test("of many the first are named", () =>
    expect(withoutInWords(of(["Socialnämnden", ..."ABCDEFG".split("").map((one) => `${one}nna Ek`)]))).toEqual([
      expect.stringMatching(/^”Anna Ek”, .*”Enna Ek” och 2 till står alltid/),
    ]));

  test.each<[string, string[][]]>([
    ["who answers alone somewhere", [["Socialnämnden", "Anna Ek"], ["Anna Ek"]]],
    ["beside an abbreviation, which may be anybody", [["SN", "Anna Ek"]]],
    ["that is a body in another place", [["Kommunstyrelsen", "Räddningsnämnden Öst"]]],
    ["that is a company", [["Kommunstyrelsen", "Vretens Bostäder AB"]]],
    ["of one word", [["Kommunstyrelsen", "Ekonomichefen"]]],
  ])("%s: each gets one", (_, owners) => {
    const committees = of(...owners);
    expect([...committees.byName.values()].map(({ committee }) => committee)).toEqual([...new Set(owners.flat())]);
  });
});

test("a node belongs to its own owners, else to those right above; each nämnd of several gets it", () => {
  const { byName, without } = byCommittee(
    plan(
      [node("a", [], ["o"]), node("b", ["SN", "KS"], ["o"])],
      [measure("i", [], ["a"]), measure("j", ["TN"], ["a"])],
      [node("o", ["KS"])],
    ),
  );
  expect(
    [...byName].map(([key, { goals, indicators }]) => [key, goals.map(({ id }) => id), indicators.map(({ id }) => id)]),
  ).toEqual([
    ["ks", ["a", "b"], ["i"]],
    ["sn", ["b"], []],
    ["tn", [], ["j"]],
  ]);
  expect([...without]).toEqual([]);
});

test("a nämnd that is written in two ways is one", () => {
  const { byName } = byCommittee(plan([node("a", ["Socialnämnden"]), node("b", ["SOCIALNÄMNDEN "])]));
  expect([...byName.values()].map(({ committee, goals }) => [committee, goals.length])).toEqual([["Socialnämnden", 2]]);
});

test("what is in no template is reported by its owner, five titles at most", () => {
  const many = Array.from({ length: 7 }, (_, i) => node(`m${i}`, [], [], String(i + 1)));
  const committees = byCommittee(plan([...many, node("x", ["Alla nämnder"]), node("y", ["Alla nämnder", "KS"])]));
  expect([...committees.byName.keys()]).toEqual(["ks"]);
  expect(withoutInWords(committees)).toEqual([
    "Ingen ansvarig står för 7 mål och indikatorer: 1 Mål m0; 2 Mål m1; 3 Mål m2; 4 Mål m3; 5 Mål m4; … och 2 till",
    "”Alla nämnder” är ingen enskild nämnd och får ingen mall för 2 mål och indikatorer: Mål x; Mål y",
  ]);
});

describe("the version of a nämnd's part of the plan", () => {
  const of = (goals: GoalNode[], indicators: Indicator[] = []): string =>
    planVersion({ committee: "SN", goals, indicators }, "2024");
  const before = of([node("a", [])], [measure("i", [], ["a"])]);
  test("is the same for the same plan, whatever cell it is in", () =>
    expect(of([{ ...node("a", []), cell: "Mål!A99" }], [measure("i", [], ["a"])])).toBe(before));
  test.each<[string, string]>([
    ["a goal is added", of([node("a", []), node("b", [])], [measure("i", [], ["a"])])],
    ["a goal is gone", of([], [measure("i", [], ["a"])])],
    ["a goal is reworded", of([{ ...node("a", []), title: "Annat mål" }], [measure("i", [], ["a"])])],
    ["a target is another", of([node("a", [])], [measure("i", [], ["a"], "minst 85 %")])],
    ["a unit is another", of([node("a", [])], [{ ...measure("i", [], ["a"]), unit: "dagar" }])],
  ])("is another when %s", (_, now) => {
    expect(now).toMatch(/^V-[0-9A-Z]{5}$/);
    expect(now).not.toBe(before);
  });
});

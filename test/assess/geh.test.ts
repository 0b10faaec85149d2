import { assess } from "../../src/assess/assess";
import { judgeHousekeeping, tellsOfGroup } from "../../src/assess/geh";
import type { Geh, GoalNode } from "../../src/domain/plan";
import { lindesberg } from "../../src/domain/presets/lindesberg";
import { standard } from "../../src/domain/presets/standard";
import { undecided } from "../../src/domain/presets/undecided";
import { grade, indicator, measured, node, recognition } from "./plan";

const LABELS = ["Uppnås", "Uppnås delvis", "Uppnås inte"];
/** A printed grade without an outcome counts with its reason. */
const REASONED = { comments: [{ text: "Enligt nämndens uppföljning.", cell: "Blad!H1" }] };
const goal = (id: string, geh: Geh | undefined, step: number | null, more: Partial<GoalNode> = {}): GoalNode =>
  node(id, "mål", {
    ...(geh ? { geh } : {}),
    grades: step === null ? [] : [grade(LABELS[step]!, "Måluppfyllelse", step)],
    ...REASONED,
    ...more,
  });
const judged = (goals: GoalNode[], styrmodell = standard) =>
  judgeHousekeeping(assess(recognition({ goals }), styrmodell));

describe("financial goals and verksamhetsmål are judged apart; overall the worse of the two", () => {
  test.each<[financial: (number | null)[], operational: (number | null)[], conclusion: string]>([
    [[0, 0], [0], "God ekonomisk hushållning uppnås"],
    [[0, 0], [0, 0, 1], "God ekonomisk hushållning uppnås"],
    [[0, 0], [1, 1, 0], "God ekonomisk hushållning uppnås delvis"],
    [[2, 2, 0], [0], "God ekonomisk hushållning uppnås inte: de finansiella målen ”f0” och ”f1” uppnås inte"],
    [[0, 1], [0], "God ekonomisk hushållning uppnås delvis"],
    [[0], [0, null, null], "God ekonomisk hushållning kan inte bedömas"],
    [[0, null], [0], "God ekonomisk hushållning uppnås"],
    [[0], [], "God ekonomisk hushållning kan inte bedömas"],
  ])("financial %j, verksamhet %j: %s", (financial, operational, conclusion) => {
    const goals = [
      ...financial.map((step, i) => goal(`f${i}`, "financial", step)),
      ...operational.map((step, i) => goal(`v${i}`, "operational", step)),
    ];
    const proposal = conclusion.endsWith("kan inte bedömas")
      ? ""
      : " Slutsatsen är ett förslag tills den är fastställd.";
    expect(judged(goals).sentence).toBe(`${conclusion}.${proposal}`);
  });
});

test("a missed financial goal is told in the words of its own grade, a clause for each", () => {
  const own = (id: string, label: string): GoalNode =>
    node(id, "mål", { ...REASONED, geh: "financial", grades: [grade(label, "Uppfylls", 2)] });
  const goals = [own("a", "Röd"), goal("b", "financial", 2), own("c", "Röd"), goal("v", "operational", 0)];
  expect(judged(goals, undecided).sentence).toContain(
    "de finansiella målen ”a” och ”c” har bedömningen ”Röd” och det finansiella målet ”b” uppnås inte",
  );
});

test("riktlinjer are followed or not, and change nothing in the two groups", () => {
  const { guidelines, conclusion } = judged([
    goal("f", "financial", 0),
    goal("v", "operational", 0),
    goal("r1", "guideline", 0),
    goal("r2", "guideline", 2),
    goal("r3", "guideline", null),
  ]);
  expect([guidelines.followed, guidelines.notFollowed, guidelines.notAssessed, conclusion]).toEqual([
    1,
    1,
    1,
    "reached",
  ]);
});

test("a goal that only belongs is in neither group, and why nothing is concluded is said", () => {
  const { financial, operational, ungrouped, asked, stated } = judged([goal("geh", "belongs", 0)]);
  expect([financial.goals, operational.goals, asked]).toEqual([[], [], []]);
  expect(ungrouped.map(({ node: { id } }) => id)).toEqual(["geh"]);
  expect(stated).toMatch(/kan inte bedömas: målen är inte indelade i finansiella mål och verksamhetsmål/);
});

test("it is not asked of activities, uppdrag and direktiv", () => {
  const levels = ["mål", "aktivitet", "uppdrag", "ägardirektiv", "grunduppdrag"];
  const { asked, unmarked } = judged(levels.map((level) => goal(level, undefined, 0, { level })));
  expect(asked.map(({ node: { id } }) => id)).toEqual(["mål", "grunduppdrag"]);
  expect(unmarked).toBe("Det är inte angivet vilka mål som hör till god ekonomisk hushållning.");
});

test("a goal that is not known to count is asked for, and one that does not count is left out", () => {
  const { asked, unmarked, conclusion } = judged([
    goal("f", "financial", 0),
    goal("v", "operational", 0),
    goal("okänt", undefined, 2),
    goal("nej", "no", 2),
  ]);
  expect(asked.map(({ node: { id } }) => id)).toEqual(["okänt"]);
  expect(unmarked).toBe("Det är inte angivet om ”okänt” hör till god ekonomisk hushållning.");
  expect(conclusion).toBe("reached");
});

test("more than three goals that are not known to count are reported by their number, and all of them not even so", () => {
  const unknown = ["a", "b", "c", "d"].map((id) => goal(id, undefined, 0));
  expect(judged([goal("f", "financial", 0), ...unknown]).unmarked).toBe(
    "Det är inte angivet om 4 av målen hör till god ekonomisk hushållning.",
  );
  expect(judged(unknown).unmarked).toBe("Det är inte angivet vilka mål som hör till god ekonomisk hushållning.");
  expect(judged([goal("f", "financial", 0)]).unmarked).toBeUndefined();
});

test("where no goal is marked, nothing is concluded in what is handed over, and a draft says so", () => {
  const { stated, sentence } = judged([goal("a", undefined, 0)]);
  expect(stated).toBe("");
  expect(sentence).toBe("God ekonomisk hushållning kan inte bedömas.");
});

test("a plan tells of the koncern where a company answers for a goal", () => {
  const tells = (more: object): boolean =>
    tellsOfGroup(assess(recognition({ goals: [goal("f", "financial", 0, more)] }), standard));
  expect([tells({}), tells({ owners: ["Bostadsbolaget AB"] })]).toEqual([false, true]);
});

test("balanskravsresultat is a line of its own, outside the goal counts", () => {
  const { balance, financial } = judged([
    goal("f", "financial", 0),
    goal("b", "financial", 2, { title: "Balanskravsresultat" }),
  ]);
  expect(balance?.node.id).toBe("b");
  expect(financial.counts.total).toBe(1);
});

describe("the balanskravsresultat that the conclusion names is the year's", () => {
  const told = (period: string, outcome: string, forecast: Record<string, string> = {}): string => {
    const own = indicator("Balanskravsresultat", "f", "", { [period]: outcome }, { forecasts: measured(forecast) });
    const goals = [goal("f", "financial", 0), goal("v", "operational", 0)];
    return judgeHousekeeping(assess(recognition({ goals, indicators: [own] }, period), standard)).sentence;
  };
  test("at delår the forecast: a part of the year in the red is no deficit, and one in the black no result", () => {
    expect(told("2024-08", "-30 mnkr", { "2024": "12 mnkr" })).toMatch(
      /uppnås, och balanskravsresultatet för helåret väntas bli 12 mnkr/,
    );
    expect(told("2024-08", "30 mnkr", { "2024": "-8 mnkr" })).toMatch(
      /uppnås, men balanskravsresultatet för helåret väntas bli −8 mnkr/,
    );
  });
  test("without a forecast nothing is said of it at delår", () =>
    expect(told("2024-08", "-30 mnkr")).not.toContain("balanskrav"));
  test("at helår the outcome", () =>
    expect(told("2024", "-30 mnkr", { "2024": "12 mnkr" })).toMatch(/men balanskravsresultatet är −30 mnkr/));
});

test("scales of their own convert by class, and a level where a person decides still gets a proposal", () => {
  const goals = [
    node("k", "kvalitetsfaktor", {
      ...REASONED,
      geh: "financial",
      grades: [grade("Kvalitén uppnås", "Grad av kvalitet", 0)],
    }),
    node("u", "utvecklingsmål", {
      ...REASONED,
      geh: "operational",
      grades: [grade("Målet är på väg att uppfyllas", "Måluppfyllnad", 1)],
    }),
  ];
  expect(judged(goals, lindesberg).conclusion).toBe("partly");
});

test("eight of eleven goals met or partly met: the median decides where there is no majority, and not the worst", () => {
  const operational = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2].map((step, at) => goal(`v${at}`, "operational", step));
  const { operational: group, conclusion } = judged([goal("f", "financial", 0), ...operational]);
  expect(group.conclusion).toBe("partly");
  expect(conclusion).toBe("partly");
});

test("a group of one goal is reported by the goal alone, and once; of two or none with why", () => {
  const reason = (...goals: GoalNode[]): string => judged(goals).reason;
  const financial = goal("f", "financial", 0);
  expect(reason(financial, goal("v", "operational", 1))).toMatch(
    /^Det finansiella målet uppnås\. Verksamhetsmålet uppnås delvis\.$/,
  );
  expect(reason(financial, goal("v", "operational", 0), goal("w", "operational", 0))).toBe(
    "Det finansiella målet uppnås. Verksamhetsmålen uppnås: båda målen uppnås.",
  );
  expect(reason(financial)).toMatch(
    /^Det finansiella målet uppnås\. Verksamhetsmålen kan inte bedömas: inga mål är angivna\.$/,
  );
  const missed = judged([goal("f", "financial", 2), goal("v", "operational", 1)]);
  expect([missed.stated, missed.reason]).toEqual([
    "God ekonomisk hushållning uppnås inte: det finansiella målet ”f” uppnås inte.",
    "Verksamhetsmålet uppnås delvis.",
  ]);
  expect(reason(goal("f", "financial", null), goal("v", "operational", 0))).toMatch(
    /^Det finansiella målet kan inte bedömas: .+\. /,
  );
});

test("beside the counts of its goals a group has the rule that decides, and no count again", () => {
  const goals = ["a", "b", "c"].map((id, at) => goal(id, "operational", at === 2 ? 0 : 1));
  const { reason, reasonBeside } = judged([goal("f", "financial", 0), ...goals]);
  expect(reason).toContain("2 av 3 mål uppnås delvis, och majoriteten avgör.");
  expect(reasonBeside).toBe("Det finansiella målet uppnås. Verksamhetsmålen uppnås delvis: majoriteten avgör.");
  expect(judged([goal("f", "financial", 0)]).reasonBeside).toBe(
    "Det finansiella målet uppnås. Verksamhetsmålen kan inte bedömas.",
  );
});

test("riktlinjer without a grade, or on a step that says neither, are not assessed", () => {
  const { guidelines } = judged([
    goal("r1", "guideline", 0),
    goal("r2", "guideline", 1),
    goal("r3", "guideline", null),
  ]);
  expect([guidelines.followed, guidelines.notFollowed, guidelines.notAssessed]).toEqual([1, 1, 1]);
});

test("a company among the areas counts as well as among the owners", () => {
  const plan = assess(
    recognition({
      areas: [node("område:1", "område", { title: "Bostadsbolaget AB" })],
      goals: [goal("f", "financial", 0, { parents: ["område:1"] })],
    }),
    standard,
  );
  expect(tellsOfGroup(plan)).toBe(true);
});

test("the worst decides where a municipality's own rule says so", () => {
  const rollup = [{ rule: "sämst" as const }];
  const strict = {
    ...standard,
    levels: [...standard.levels, { ...standard.levels[0]!, level: "god ekonomisk hushållning", rollup }],
  };
  const goals = [goal("f", "financial", 0), goal("a", "operational", 0), goal("b", "operational", 2)];
  expect(judged(goals, strict).conclusion).toBe("notReached");
});

describe("a conclusion counts only grades that rest on something", () => {
  const bare = (id: string, geh: Geh): GoalNode => goal(id, geh, 0, { comments: [] });
  test("under half of a group with evidence: it cannot be judged, and says why", () => {
    const { sentence, conclusion } = judged(
      [
        goal("f", "financial", 0),
        bare("a", "operational"),
        bare("b", "operational"),
        goal("c", "operational", 0),
      ].concat(bare("d", "operational")),
    );
    expect([conclusion, sentence]).toEqual([
      "unknown",
      "God ekonomisk hushållning kan inte bedömas: 3 av 4 mål är bedömda utan underlag.",
    ]);
  });
  test("nor do the counts that stand in its place, where nothing is decided", () => {
    const { operational } = judged(
      [goal("f", "financial", 0), bare("a", "operational"), goal("c", "operational", 0)],
      undecided,
    );
    expect(operational.reason).toBe(
      "1 av 2 mål uppnås; 1 är bedömt utan underlag. ”a” är bedömt utan underlag och räknas inte.",
    );
  });
  test("half of it: the others are left out, and named", () => {
    const { operational } = judged([goal("f", "financial", 0), bare("a", "operational"), goal("c", "operational", 1)]);
    expect([operational.conclusion, operational.reason]).toEqual([
      "partly",
      expect.stringContaining("”a” är bedömt utan underlag och räknas inte."),
    ]);
  });
});

import fc from "fast-check";
import { gradeAt, placeOn } from "../../src/assess/conversion";
import { rollUp, type Child } from "../../src/assess/rollup";
import type { Grade } from "../../src/domain/assessment";
import { standard } from "../../src/domain/presets/standard";
import { stepsOf, type Scale, type StepRow } from "../../src/domain/scale";
import { KATRINEHOLM_ASSIGNMENTS, LINDESBERG_MISSION, STANDARD_SCALE, TRAFFIC_LIGHT } from "../../src/domain/scales";
import type { Level, RollupRule, Styrmodell } from "../../src/domain/styrmodell";
import { runs } from "../whole";

const MISSING: Grade = { kind: "state", label: "Ej bedömd" };
const scaleOf = (name: string, rows: StepRow[]): Scale => ({ name, steps: stepsOf(rows), states: [], order: "stated" });

const children = (places: string, scale = STANDARD_SCALE, what = "indikator"): Child[] =>
  [...places].map((place) => ({ grade: place === "-" ? MISSING : gradeAt(scale, Number(place)), what }));
/** Measures whose values reach their targets. */
const reaching = (places: string): Child[] => children(places).map((child) => ({ ...child, reaches: true }));

function weigh(given: Child[], rollup: RollupRule[], more: Partial<Level> = {}, styrmodell: Partial<Styrmodell> = {}) {
  const level: Level = {
    level: "mål",
    scale: STANDARD_SCALE.name,
    grading: [],
    rollup,
    coverage: 50,
    missing: "ignored",
    ...more,
  };
  const { grade, reason } = rollUp(given, level, { ...standard, ...styrmodell });
  return { step: grade?.kind === "step" ? (grade.index ?? null) : null, reason: reason.replace(/\s/g, " ") };
}

test("a mean that falls to the worst step, where nobody is on it and nobody lacks a grade, counts those that stand", () => {
  const scale = scaleOf(STANDARD_SCALE.name, [
    ["Uppnås", "reached", [], { value: 2 }],
    ["Uppnås delvis", "partly", [], { value: 1 }],
    ["Uppnås inte", "notReached", [], { value: 0 }],
  ]);
  const { step, reason } = weigh(
    children("011", scale),
    [{ rule: "viktat medel", cutoffs: [2, 1.9] }],
    {},
    { scales: [scale] },
  );
  expect(step).toBe(2);
  expect(reason).toMatch(/^1 av 3 indikatorer uppnås, 2 av 3 indikatorer uppnås delvis/);
  expect(reason).not.toContain("saknar bedömning");
  // Two of three on 1 and one on 2: 4 / 3.
  expect(reason).toContain("medelvärdet är 1,33");
});

test("what is only counted is told level by level, each in its own words", () => {
  const both = [
    ...children("002", STANDARD_SCALE, "resultatmål"),
    ...children("01", KATRINEHOLM_ASSIGNMENTS, "uppdrag"),
  ];
  expect(weigh(both, [{ rule: "antal" }])).toEqual({
    step: null,
    reason: "2 av 3 resultatmål uppnås och 1 uppnås inte. 1 av 2 uppdrag är genomfört och 1 pågår.",
  });
});

describe("grades without evidence (u), beside ungraded children (-)", () => {
  const unfounded = (places: string): Child[] =>
    [...places].map((place) => ({
      grade: place === "-" ? MISSING : gradeAt(STANDARD_SCALE, place === "u" ? 0 : Number(place)),
      what: "indikator",
      ...(place === "u" ? { unfounded: true } : {}),
    }));
  test.each<[places: string, more: Partial<Level>, step: number | null, reason: string]>([
    // Majority of the two that count: none, so the worst.
    [
      "02uu",
      {},
      2,
      "1 av 4 indikatorer uppnås inte (2 saknar underlag). Uppnås inte, eftersom den sämsta bedömningen avgör.",
    ],
    [
      "00u-",
      {},
      0,
      "2 av 4 indikatorer uppnås (1 saknar bedömning och 1 saknar underlag). Uppnås, eftersom bara det som har bedömts räknas.",
    ],
    [
      "2uuu",
      {},
      null,
      "1 av 4 indikatorer har en bedömning med underlag, vilket är mindre än 50 %, så ingen sammanvägning görs.",
    ],
    ["0u", { missing: "block" }, null, "1 av 2 indikatorer saknar underlag, så ingen sammanvägning görs."],
    [
      "0u-",
      { missing: "block" },
      null,
      "2 av 3 indikatorer saknar bedömning eller underlag, så ingen sammanvägning görs.",
    ],
  ])("%s %j", (places, more, step, reason) => {
    expect(weigh(unfounded(places), [{ rule: "majoritet" }, { rule: "sämst" }], more)).toEqual({ step, reason });
  });
  test("are not counted either where grades are only counted", () => {
    expect(weigh(unfounded("02u"), [{ rule: "antal" }]).reason).toBe(
      "1 av 3 indikatorer uppnås och 1 uppnås inte; 1 är inte bedömd.",
    );
  });
});

test("after the grade itself a reason does not say it again", () => {
  const level: Level = { ...standard.levels[0]!, scale: STANDARD_SCALE.name, rollup: [{ rule: "majoritet" }] };
  const { reason, afterGrade } = rollUp(children("011", STANDARD_SCALE, "mål"), level, standard);
  expect(reason).toBe("2 av 3 mål uppnås delvis. Uppnås delvis, eftersom majoriteten avgör.");
  expect(afterGrade).toBe("2 av 3 mål uppnås delvis, och majoriteten avgör.");
});

test.each<[places: string, rule: RollupRule[], missing: Level["missing"], reason: string]>([
  // A majority is of those that are weighed: two of six is none.
  [
    "002---",
    [{ rule: "majoritet" }],
    "ignored",
    "2 av 6 indikatorer uppnås (3 saknar bedömning). Uppnås, eftersom majoriteten av dem som vägs in avgör.",
  ],
  [
    "022---",
    [{ rule: "andel", atLeast: 30, step: 0 }],
    "ignored",
    "1 av 6 indikatorer uppnås (3 saknar bedömning). Uppnås, eftersom minst 30 % av dem som vägs in har den bedömningen eller en bättre.",
  ],
  [
    "0002--",
    [{ rule: "minst hälften" }],
    "worst",
    "1 av 6 indikatorer uppnås inte (2 saknar bedömning och räknas som sämst). Uppnås inte, eftersom minst hälften avgör.",
  ],
])("%s by %j tells of how many a share is, where what is missing is %s", (places, rule, missing, reason) => {
  expect(weigh(children(places), rule, { missing, coverage: 0 }).reason).toBe(reason);
});

test("nothing is weighed where a person does it, where no rule stands, of an unordered scale, or of nothing", () => {
  const why = (rollup: RollupRule[], places = "0", more: Partial<Styrmodell> = {}): string =>
    weigh(children(places), rollup, {}, more).reason;
  expect(why([{ rule: "person" }])).toBe("Bedömningarna vägs inte samman med en regel.");
  expect(why([])).toBe("Styrmodellen har ingen regel för sammanvägning.");
  expect(why([{ rule: "sämst" }], "")).toBe("Det finns inget att väga samman.");
  expect(why([{ rule: "sämst" }], "0", { scales: [{ ...STANDARD_SCALE, order: "asked" }] })).toBe(
    "Skalans ordning är inte angiven, så ingen sammanvägning görs.",
  );
});

describe("each rule, children as steps from 0 = best and - for missing", () => {
  const majority: RollupRule[] = [{ rule: "majoritet" }];
  const orWorst: RollupRule[] = [{ rule: "majoritet" }, { rule: "sämst" }];
  const half: RollupRule[] = [{ rule: "minst hälften" }];
  const eighty: RollupRule[] = [
    { rule: "andel", atLeast: 80, step: 0 },
    { rule: "andel", atLeast: 50, step: 1 },
    { rule: "sämst" },
  ];
  test.each<[rule: string, rules: RollupRule[], places: string, step: number | null]>([
    ["sämst", [{ rule: "sämst" }], "0012", 2],
    ["bäst", [{ rule: "bäst" }], "2210", 0],
    ["majoritet: strictly more than half", majority, "0012", null],
    ["majoritet", majority, "00012", 0],
    ["majoritet, of those left after the missing", majority, "001-", 0],
    ["majoritet, else the next rule in the list", orWorst, "0012", 2],
    ["minst hälften", half, "0012", 0],
    ["minst hälften, two halves: the worse", half, "0022", 2],
    ["minst hälften of none", half, "012", null],
    ["andel ≥ 80 % at step 0, exactly", eighty, "00001", 0],
    ["andel ≥ 80 % at step 0, just below; 50 % at step 1 or better", eighty, "0001", 1],
    ["andel below both: the next rule", eighty, "0222", 2],
    ["median, odd", [{ rule: "median" }], "012", 1],
    ["median, even: the worse middle", [{ rule: "median" }], "0011", 1],
    ["median, even, apart", [{ rule: "median" }], "0022", 2],
    ["person alone: nothing is proposed", [{ rule: "person" }], "000", null],
    ["person after another: that is the proposal", [{ rule: "sämst" }, { rule: "person" }], "001", 1],
  ])("%s: %j of %s → %s", (_, rules, places, step) => {
    expect(weigh(children(places), rules).step).toBe(step);
  });

  describe("viktat medel, with an explicit value per step and cut-offs", () => {
    const valued = (values: number[]): Scale => ({
      ...STANDARD_SCALE,
      steps: STANDARD_SCALE.steps.map((step, index) => ({ ...step, value: values[index] })),
    });
    const mean = (places: string, cutoffs: number[], values: number[], weights: number[] = []) =>
      weigh(
        children(places).map((child, index) => ({
          ...child,
          ...(weights[index] === undefined ? {} : { weight: weights[index] }),
        })),
        [{ rule: "viktat medel", cutoffs }],
        {},
        { scales: [valued(values)] },
      ).step;
    test.each<[places: string, cutoffs: number[], values: number[], weights: number[], step: number | null]>([
      ["002", [75, 50], [100, 50, 0], [], 1],
      ["00", [75, 50], [100, 50, 0], [], 0],
      ["0111", [75, 50], [100, 50, 0], [], 1],
      ["0222", [75, 50], [100, 50, 0], [], 2],
      ["02", [75, 50], [100, 50, 0], [3, 1], 0],
      ["02", [75, 50], [100, 50, 0], [0, 0], null],
      ["02", [1.5, 2.5], [1, 2, 3], [], 1],
      ["00", [1.5, 2.5], [1, 2, 3], [], 0],
      ["22", [1.5, 2.5], [1, 1, 3], [], 2],
      // A mean on the cut-off itself is on the better side of it, whichever way the values go.
      ["01", [1.5, 2.5], [1, 2, 3], [], 0],
      ["01", [2.5, 1.5], [3, 2, 1], [], 0],
    ])("%s with cut-offs %j, values %j, weights %j → %s", (places, cutoffs, values, weights, step) =>
      expect(mean(places, cutoffs, values, weights)).toBe(step),
    );
    test("between the steps that are held, those below the best are named", () => {
      const named = children("02").map((child, at) => ({ ...child, title: ["Simkunnighet", "Närvaro"][at]! }));
      const scale: Scale = {
        ...STANDARD_SCALE,
        steps: STANDARD_SCALE.steps.map((step, index) => ({ ...step, value: [2, 1, 0][index]! })),
      };
      const { step, reason } = weigh(named, [{ rule: "viktat medel", cutoffs: [1.5, 0.5] }], {}, { scales: [scale] });
      expect(step).toBe(1);
      expect(reason).toContain("Närvaro");
      expect(reason).not.toContain("Simkunnighet");
    });

    test("a step without a value: no grade, and the reason says what is missing", () => {
      expect(weigh(children("00"), [{ rule: "viktat medel", cutoffs: [1] }, { rule: "sämst" }])).toEqual({
        step: null,
        reason: "Stegen på skalan ”Måluppfyllelse” saknar värden för ett viktat medel, så ingen sammanvägning görs.",
      });
    });
  });

  test("indikatorer först, then the nämnder's goals", () => {
    const rules: RollupRule[] = [{ rule: "indikatorer först" }, { rule: "majoritet" }, { rule: "sämst" }];
    expect(weigh([...children("00"), ...children("222", STANDARD_SCALE, "nämndmål")], rules).step).toBe(0);
    expect(weigh([...children("--"), ...children("222", STANDARD_SCALE, "nämndmål")], rules).step).toBe(2);
    expect(weigh(children("22", STANDARD_SCALE, "nämndmål"), rules).step).toBe(2);
  });
});

describe("coverage gate and missing children", () => {
  const worst: RollupRule[] = [{ rule: "sämst" }];
  test("≥ 50 % assessed, exactly at the bound", () => {
    expect(weigh(children("0-"), worst).step).toBe(0);
    expect(weigh(children("0--"), worst)).toEqual({
      step: null,
      reason: "1 av 3 indikatorer har en bedömning, vilket är mindre än 50 %, så ingen sammanvägning görs.",
    });
  });
  test("ignored, counted as worst, or block", () => {
    expect(weigh(children("00-"), worst, { missing: "ignored" }).step).toBe(0);
    expect(weigh(children("00-"), worst, { missing: "worst" }).step).toBe(2);
    expect(weigh(children("00-"), worst, { missing: "block" }).step).toBe(null);
    expect(weigh(children("0-"), [{ rule: "majoritet" }], { missing: "worst" }).step).toBe(null);
  });
  test("nothing below: no grade", () => expect(weigh([], worst).step).toBe(null));
});

describe("other scales convert by the styrmodell's table, else by class where that is unambiguous", () => {
  const rules: RollupRule[] = [{ rule: "sämst" }];
  test("by class: red on a traffic light is Uppnås inte", () =>
    expect(weigh(children("02", TRAFFIC_LIGHT), rules).step).toBe(2));
  test("the table goes first", () => {
    const table = { from: TRAFFIC_LIGHT.name, to: STANDARD_SCALE.name, steps: [0, 2, 2] };
    expect(weigh(children("1", TRAFFIC_LIGHT), rules, {}, { conversions: [table] }).step).toBe(2);
  });
  test("two steps of one class on the scale above: nothing is weighed together until it is said which", () => {
    const five = scaleOf("fem", [
      ["A", "reached"],
      ["B", "partly"],
      ["C", "partly"],
      ["D", "notReached"],
    ]);
    expect(weigh(children("01"), rules, { scale: "fem" }, { scales: [five] })).toEqual({
      step: null,
      reason: expect.stringMatching(/^Det framgår inte vilket steg på ”fem” som ”Uppnås delvis” motsvarar/) as unknown,
    });
    expect(weigh(children("02"), rules, { scale: "fem" }, { scales: [five] }).step).toBe(3);
    expect(weigh(children("2", five), rules).step).toBe(1);
  });
  test("a step whose order is asked counts as missing", () =>
    expect(
      weigh([...children("0"), { grade: gradeAt(LINDESBERG_MISSION, 0), what: "grunduppdrag" }], rules, {
        missing: "worst",
      }).step,
    ).toBe(2));
});

describe("the reason: how many of how many, by which rule", () => {
  test.each<[given: Child[], rules: RollupRule[], reason: string]>([
    [children("00012"), [{ rule: "majoritet" }], "3 av 5 indikatorer uppnås. Uppnås, eftersom majoriteten avgör."],
    [
      children("0001-"),
      [{ rule: "majoritet" }],
      "3 av 5 indikatorer uppnås (1 saknar bedömning). Uppnås, eftersom majoriteten av dem som vägs in avgör.",
    ],
    [
      children("02"),
      [{ rule: "sämst" }],
      "1 av 2 indikatorer uppnås inte. Uppnås inte, eftersom den sämsta bedömningen avgör.",
    ],
    [children("00", STANDARD_SCALE, "kvalitetsfaktor"), [{ rule: "sämst" }], "Båda kvalitetsfaktorerna uppnås."],
    [
      [...children("0"), ...children("0", STANDARD_SCALE, "nämndmål")],
      [{ rule: "bäst" }],
      "Både indikatorn och nämndmålet uppnås.",
    ],
    [
      children("0001"),
      [{ rule: "andel", atLeast: 75, step: 0 }],
      "3 av 4 indikatorer uppnås. Uppnås, eftersom minst 75 % av dem har den bedömningen eller en bättre.",
    ],
    [reaching("00"), [{ rule: "sämst" }], "Båda indikatorerna når sina målvärden."],
    [reaching("11"), [{ rule: "sämst" }], "Båda indikatorerna uppnås delvis."],
    [[...reaching("0"), ...children("0")], [{ rule: "sämst" }], "Båda indikatorerna uppnås."],
  ])("%#: %j", (given, rules, reason) => expect(weigh(given, rules).reason).toBe(reason));

  test("a label that is a participle agrees with how many they are", () => {
    expect(
      weigh(
        children("001", KATRINEHOLM_ASSIGNMENTS, "uppdrag"),
        [{ rule: "majoritet" }],
        { scale: KATRINEHOLM_ASSIGNMENTS.name },
        { scales: [KATRINEHOLM_ASSIGNMENTS] },
      ).reason,
    ).toBe("2 av 3 uppdrag är genomförda. Genomfört, eftersom majoriteten avgör.");
  });
});

describe("properties", () => {
  const rules: RollupRule[][] = [
    [{ rule: "sämst" }],
    [{ rule: "bäst" }],
    [{ rule: "majoritet" }, { rule: "sämst" }],
    [{ rule: "minst hälften" }, { rule: "median" }],
    [{ rule: "andel", atLeast: 80, step: 0 }, { rule: "andel", atLeast: 50, step: 1 }, { rule: "sämst" }],
    [{ rule: "median" }],
    [{ rule: "viktat medel", cutoffs: [1.4, 0.7] }],
    [{ rule: "indikatorer först" }, { rule: "majoritet" }],
  ];
  const scale: Scale = {
    ...STANDARD_SCALE,
    steps: STANDARD_SCALE.steps.map((step, index) => ({ ...step, value: [2, 0.9, 0.1][index] })),
  };
  const child = fc.record({
    place: fc.constantFrom("0", "1", "2", "-"),
    weight: fc.constantFrom(0.1, 0.2, 0.3, 1, 7),
    what: fc.constantFrom("indikator", "mål"),
  });
  const made = (list: { place: string; weight: number; what: string }[]): Child[] =>
    list.map(({ place, weight, what }) => ({ ...children(place, scale, what)[0]!, weight }));

  test.each(rules.map((list) => [list.map(({ rule }) => rule).join(", "), list] as const))(
    "%s: permuting children changes nothing",
    (_, list) => {
      fc.assert(
        fc.property(
          fc
            .array(child, { minLength: 1, maxLength: 8 })
            .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
          ([all, shuffled]) => {
            expect(weigh(made(shuffled), list, {}, { scales: [scale] })).toEqual(
              weigh(made(all), list, {}, { scales: [scale] }),
            );
          },
        ),
        { numRuns: runs(100, 100), seed: 4 },
      );
    },
  );

  const monotone: RollupRule[][] = [
    [{ rule: "sämst" }],
    [{ rule: "bäst" }],
    [{ rule: "median" }],
    [{ rule: "viktat medel", cutoffs: [1.4, 0.7] }],
    rules[4]!,
  ];
  test.each(monotone.map((list) => [list.map(({ rule }) => rule).join(", "), list] as const))(
    "%s: improving a child never worsens the whole",
    (_, list) => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(0, 1, 2), { minLength: 1, maxLength: 7 }), fc.nat(6), (places, at) => {
          const better = places.map((place, index) => (index === at % places.length ? Math.max(0, place - 1) : place));
          const of = (list2: number[]) =>
            weigh(children(list2.join(""), scale), list, {}, { scales: [scale] }).step ?? 99;
          expect(of(better)).toBeLessThanOrEqual(of(places));
        }),
        { numRuns: runs(100, 100), seed: 4 },
      );
    },
  );
});

test.each<[missing: Level["missing"], reason: string]>([
  ["worst", "2 av 3 indikatorer uppnås (1 saknar bedömning och räknas som sämst). Uppnås, eftersom majoriteten avgör."],
  ["ignored", "2 av 3 indikatorer uppnås (1 saknar bedömning). Uppnås, eftersom bara det som har bedömts räknas."],
  ["block", "1 av 3 indikatorer saknar bedömning, så ingen sammanvägning görs."],
])("what a missing child counts as is reported in the reason: %s", (missing, reason) => {
  expect(weigh(children("00-"), [{ rule: "majoritet" }], { missing }).reason).toBe(reason);
});

const scale = (name: string, rows: StepRow[], order: Scale["order"] = "stated"): Scale => ({
  name,
  steps: stepsOf(rows),
  states: [],
  order,
});
const THREE = scale("Tre", [
  ["Nås", "reached"],
  ["Delvis", "partly"],
  ["Nås inte", "notReached"],
]);
const TWO = scale("Två", [
  ["Ja", "reached"],
  ["Nej", "notReached"],
]);
const FINE = scale("Fyra", [
  ["Helt", "reached"],
  ["I hög grad", "partly"],
  ["I viss mån", "partly"],
  ["Inte", "notReached"],
]);

test.each<[what: string, place: number | null, wanted: number | null]>([
  ["its own place on its own scale", placeOn(gradeAt(THREE, 1), THREE, []), 1],
  ["the step of its class on another", placeOn(gradeAt(TWO, 1), THREE, []), 2],
  ["none where no step has its class", placeOn(gradeAt(THREE, 1), TWO, []), null],
  ["none where two steps have it", placeOn(gradeAt(THREE, 1), FINE, []), null],
  ["none on a scale whose order is asked about", placeOn(gradeAt(TWO, 0), { ...THREE, order: "asked" }, []), null],
  ["none from a scale whose order is asked about", placeOn(gradeAt({ ...TWO, order: "asked" }, 0), THREE, []), null],
  ["none of a state", placeOn({ kind: "state", label: "Ej bedömd" }, THREE, []), null],
  [
    "the listed one, where the styrmodell converts",
    placeOn(gradeAt(THREE, 1), FINE, [{ from: "Tre", to: "Fyra", steps: [0, 2, 3] }]),
    2,
  ],
  [
    "none, where the list names a step that is not there",
    placeOn(gradeAt(THREE, 1), FINE, [{ from: "Tre", to: "Fyra", steps: [0, 9, 3] }]),
    null,
  ],
  [
    "by class, where the list is of other scales",
    placeOn(gradeAt(THREE, 2), FINE, [{ from: "Två", to: "Fyra", steps: [0, 2] }]),
    3,
  ],
])("a grade of one scale on another: %s", (_, place, wanted) => expect(place).toBe(wanted));

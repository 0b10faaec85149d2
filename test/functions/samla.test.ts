import { call, cell, down } from "./call";

const [reached, missed, open] = ["Uppnås", "Uppnås inte", "Ej bedömd"];
const weighed = (grades: unknown[], weights: unknown, options?: unknown[][]): unknown =>
  cell("SAMLA", down(...grades), "sämst", undefined, weights, options);
const covered = (share: unknown, ...grades: unknown[]): unknown => weighed(grades, undefined, [["täckning", share]]);
const asked = (options: unknown[][]): unknown => call("SAMLA", down(reached), "sämst", undefined, undefined, options);

describe("täckning", () => {
  test.each<[unknown, unknown]>([
    [50, reached],
    ["50 %", reached],
    // No share: the rule's own, half.
    [null, reached],
    [1, reached],
    // What a reference to an empty cell gives.
    [0, reached],
    [51, "ej bedömd: 1 av 2 mål har en bedömning, vilket är mindre än 51 %, så ingen sammanvägning görs."],
    [100, "ej bedömd: 1 av 2 mål har en bedömning, vilket är mindre än 100 %, så ingen sammanvägning görs."],
  ])("half of the grades beside a coverage of %j", (share, gives) => expect(covered(share, reached, open)).toBe(gives));
  test.each([101, -1, "hälften", "0 %", "0,5", 0.5])("%j is no share", (share) =>
    expect(call("SAMLA", down(reached), undefined, undefined, undefined, [["täckning", share]])).toBe(
      "Tillvalet täckning ska vara ett tal mellan 1 och 100.",
    ),
  );
});

describe("vikter", () => {
  test.each(["tung", -1])("%j is no weight, and the grade that has it is named", (weight) =>
    expect(weighed([reached, missed], down(1, weight))).toBe(
      "ej bedömd: vikten för ”Uppnås inte” är inget tal från noll och uppåt.",
    ),
  );
  test.each([
    ["as numbers", down(1, 2)],
    ["as texts", down("1", "2")],
    ["one that is blank", down(null, 2)],
    ["nothing of one", down(0, 1)],
  ])("%s they may be beside the grades", (_, weights) => expect(weighed([reached, missed], weights)).toBe(missed));
  test("another size than the grades' is refused", () =>
    expect(call("SAMLA", down(reached, missed), undefined, undefined, down(1, 1, 1))).toBe(
      "Bedömningar är 2 × 1 celler och vikter 3 × 1 celler. Markera lika stora områden, eller en cell som gäller alla rader.",
    ));
});

test.each<[string, unknown[][], string]>([
  [
    "three columns",
    [["täckning", 50, "x"]],
    "Tillval skrivs i två kolumner: namnet i den första och värdet i den andra.",
  ],
  ["a name twice", [["täckning", 50, "täckning", 60]], "Tillvalet täckning står två gånger."],
  ["a name that nobody knows", [["tackling", 50]], "tackling"],
])("options that are wrong: %s", (_, options, why) => expect(asked(options)).toContain(why));

test("what names no scale is reported with its first sixty letters", () => {
  expect(call("FÖRDELNING", down(reached), "x".repeat(61))).toContain(`Skalan ”${"x".repeat(60)}” finns inte.`);
  expect(call("SAMLA", down(reached), undefined, "Poäng")).toContain("Skalan ”Poäng” finns inte.");
});

test("TOLKA reads one column of targets, with as many indicators or one", () => {
  const wide = "Markera måltexterna i en enda kolumn: svaret fyller kolumnerna till höger.";
  expect([call("TOLKA", [["minst 1", "minst 2"]]), call("TOLKA", down("minst 1"), [["a", "b"]])]).toEqual([wide, wide]);
  expect(call("TOLKA", down("minst 1", "minst 2"), down("a", "b", "c"))).toContain("Markera lika stora områden");
  expect(call("TOLKA", down("minst 1 %", null), down("Andel nöjda", null))).toEqual([
    ["minst 1 %", "minst", 1, "", "%", ""],
    ["", "", "", "", "", ""],
  ]);
});

describe("an error in a cell", () => {
  const error = { code: "#N/A" };
  const mend = "är felvärdet #SAKNAS!. Rätta formeln, eller lämna cellen tom.";
  test("is named where it stands, and the other rows are answered", () => {
    expect(call("TOLKA", down("minst 1 %", error), down("Andel nöjda", "Andel nöjda"))).toEqual([
      ["minst 1 %", "minst", 1, "", "%", ""],
      [`ej bedömd: målet ${mend}`, "", "", "", "", ""],
    ]);
    expect(call("TOLKA", down("minst 1 %"), down(error))).toEqual([
      [`ej bedömd: indikatorn ${mend}`, "", "", "", "", ""],
    ]);
    expect(call("BEDÖM", down(85, error), down("minst 80 %"))).toEqual([
      ["Når målvärdet"],
      [`ej bedömd: utfallet ${mend}`],
    ]);
    expect(call("BEDÖM", down(85), down(error))).toEqual([[`ej bedömd: målet ${mend}`]]);
  });
  test.each<[string, unknown, unknown[][] | undefined, string]>([
    ["in the scale", error, undefined, "Skalan innehåller ett felvärde. Rätta formeln i cellen."],
    ["in an option's name", undefined, [[error, 50]], "Ett namn i tillval är ett felvärde. Rätta formeln i cellen."],
    ["in an option", undefined, [["täckning", error]], "Tillvalet täckning är ett felvärde. Rätta formeln i cellen."],
  ])("%s stops the call", (_, scale, options, why) =>
    expect(call("SAMLA", down(reached), undefined, scale, undefined, options)).toBe(why),
  );
});

test("options without a word in them are none", () => {
  expect(asked([[null, null, null]])).toEqual([[reached]]);
  expect(asked([["täckning", null]])).toEqual([[reached]]);
});

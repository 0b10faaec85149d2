import { call, cell, down } from "./call";

/** A blank cell in a range reaches a function as null, as "" or as 0, by the build of Excel. */
const BLANKS = [
  ["null", null],
  ["an empty text", ""],
  ["a zero", 0],
] as const;
/** Where a zero is a value too, only the first two can be told from it. */
const AS_CELLS = BLANKS.slice(0, 2);

describe.each(BLANKS)("a blank as %s", (_, blank) => {
  it("is no direction, scale or option", () => {
    expect(
      cell(
        "BEDÖM",
        "76 %",
        "minst 80 %",
        [[blank]],
        [["71 %"]],
        [[blank]],
        [
          [blank, blank],
          ["enhet", blank],
          [blank, blank],
        ],
      ),
    ).toBe("Når inte målvärdet");
    expect(cell("UPPFYLLNAD", "76 %", "minst 80 %", [[blank]], [["71 %"]], [[blank]], [[blank, blank]])).toBe(0.95);
    expect(cell("FÖRKLARA", "76 %", "minst 80 %", [[blank]], [["71 %"]], [[blank]], [[blank, blank]])).toContain(
      "bättre än startvärdet (71 %)",
    );
  });

  it("is no grade: it is not counted", () => {
    expect(cell("SAMLA", down("Uppnås", blank, "Uppnås", blank), "sämst", [[blank]], [[blank]], [[blank, blank]])).toBe(
      "Uppnås",
    );
    expect(
      cell(
        "SAMLA",
        down("Uppnås", "Mäts ej i år"),
        "sämst",
        [[blank]],
        [[blank]],
        [
          ["täckning", blank],
          ["saknade", blank],
          ["nivå", blank],
        ],
      ),
    ).toBe("Uppnås");
    expect(cell("SAMLA", down("Uppnås", blank), [[blank]])).toMatch(
      /^ej bedömd: målet uppnås\. Ange argumentet regel /,
    );
    expect(call("FÖRDELNING", down(blank, "Uppnås", blank), [[blank]])).toEqual([
      ["Uppnås", 1, 1],
      ["Uppnås delvis", 0, 0],
      ["Uppnås inte", 0, 0],
    ]);
    expect(cell("GEH", down("Uppnås", blank), down("Uppnås delvis", blank), [[blank]])).toBe(
      "Hur god ekonomisk hushållning bedöms är inte beslutat. Finansiella mål: målet uppnås. Verksamhetsmål: målet uppnås delvis.",
    );
    expect(call("OMSKALA", down("Grön", blank), "Trafikljus", "Måluppfyllelse")).toEqual([["Uppnås"], [""]]);
  });

  it("is no indicator to TOLKA, and no direction to UTVECKLING", () => {
    expect(call("TOLKA", "minst 80 %", [[blank]])).toEqual([["minst 80 %", "minst", 80, "", "%", ""]]);
    expect(cell("UTVECKLING", [[71, 76]], [[blank]])).toBe("ökar");
  });

  it("leaves the rest of a scale's rows as they are", () => {
    const scale = [
      ["I hamn", "uppnått", blank, blank, blank, "kommit i hamn; klart"],
      ["Långt kvar", "ej", blank, blank, blank, blank],
      [blank, blank, blank, blank, blank, blank],
    ];
    expect(cell("BEDÖM", "80 %", "minst 80 %", blank, blank, scale)).toBe("I hamn");
    expect(call("FÖRDELNING", down("klart", blank), scale)).toEqual([
      ["I hamn", 1, 1],
      ["Långt kvar", 0, 0],
    ]);
  });
});

describe.each(AS_CELLS)("where a blank comes as %s", (_, blank) => {
  it("a row without outcome and target is blank, and one without an outcome says so", () => {
    expect(call("BEDÖM", down("76 %", blank, blank), down("minst 80 %", "minst 80 %", blank))).toEqual([
      ["Når inte målvärdet"],
      ["ej bedömd: utfall saknas, så ingen bedömning görs."],
      [""],
    ]);
    expect(call("TOLKA", down("minst 80 %", blank))).toEqual([
      ["minst 80 %", "minst", 80, "", "%", ""],
      ["", "", "", "", "", ""],
    ]);
  });

  it("a missing value is passed over in a development", () => {
    expect(cell("UTVECKLING", [[71, blank, 76]], "högre")).toBe("bättre");
    expect(call("UTVECKLING", [[blank, blank]])).toEqual([[""]]);
  });
});

test("a zero is a zero where a value is meant: an outcome of 0 is graded", () => {
  expect(cell("BEDÖM", 0, "högst 5")).toBe("Når målvärdet");
  expect(cell("BEDÖM", 0, "minst 5")).toBe("Når inte målvärdet");
  expect(cell("UTVECKLING", [[3, 0]], "lägre")).toBe("bättre");
});

test("an argument that is left out is a blank", () => {
  for (const left of [undefined, null, [[null]]])
    expect(cell("BEDÖM", "76 %", "minst 80 %", left, left, left, left)).toBe("Når inte målvärdet");
});

test("rows that are alike have one answer each, as each has by itself", () => {
  const outcomes = [0, 0, null, "", 79, 79, "79", 80, { error: "#N/A" }, { error: "#DIV/0!" }, 79];
  const targets = [
    "högst 5",
    "minst 5",
    "minst 5",
    "",
    "minst 80",
    "minst 80",
    "minst 80",
    "högst 80",
    1,
    1,
    "minst 80",
  ];
  const alone = outcomes.map((outcome, row) => [cell("BEDÖM", outcome, targets[row])]);
  expect(call("BEDÖM", down(...outcomes), down(...targets))).toEqual(alone);
  expect(new Set(alone.flat()).size).toBeGreaterThan(5);
});

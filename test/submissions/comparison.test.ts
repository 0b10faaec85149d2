import { standard } from "../../src/domain/presets/standard";
import type { Value } from "../../src/sheet/book";
import { compareField, type Compared, type ComparisonContext } from "../../src/submissions/comparison";
import type { Spot } from "../../src/submissions/place";
import type { Field, Submitted } from "../../src/submissions/submission";
import { indicator, node } from "../assess/plan";

const GOAL = node("mål:1", "mål", { title: "Trygga barn" });
const MEASURE = indicator("indikator:a", "mål:1", "minst 80 %", {}, { title: "Andel trygga elever", unit: "%" });
const SPOT: Spot = { sheet: "Mål", row: 1, column: 5, value: null };
const SCALE = standard.scales[0]!;

/** A submitted value and the table's; no spot: the table has no cell for it. */
function compared(
  field: Field,
  value: Submitted | Value,
  spot: Partial<Spot> | null,
  more: Partial<ComparisonContext> = {},
) {
  const stated: Submitted =
    typeof value === "object" && value !== null && "cell" in value ? value : { value, cell: "Mall!F5" };
  return compareField(field === "grade" || field === "comment" ? GOAL : MEASURE, field, stated, {
    places: () => (spot ? { ok: true, spot: { ...SPOT, ...spot } } : { ok: false, reason: "Kolumnen saknas." }),
    seats: () => undefined,
    scaleOf: () => SCALE,
    isGraded: ({ kind }) => kind !== "indicator",
    period: "2024",
    signature: "Skolnämnden 2025-02-11",
    committee: "Skolnämnden",
    ...more,
  });
}
const becomes = (one: Compared): Value | undefined => ("write" in one ? one.write?.becomes : undefined);

describe("a figure", () => {
  test.each<[string, Value, Partial<Spot>, Value]>([
    ["a fraction in a percent cell", "57 %", { format: "0%" }, 0.57],
    ["a fraction in a percent cell, of a number alone", 29, { format: "0%" }, 0.29],
    ["without digits that only the computer's fractions have", "0,7 %", { format: "0.0%" }, 0.007],
    ["a number in a cell without a format", "57 %", {}, 57],
    ["with its unit where the cell holds such a text", "57 %", { value: "55 %" }, "57 %"],
    ["plain where the cell holds a text in another unit", 57, { value: "4,5 av 5" }, 57],
    ["plain where the cell holds a text that is no number", "57 %", { value: "saknas" }, 57],
  ])("is written as the table writes it: %s", (_, value, spot, written) =>
    expect(becomes(compared("outcome", value, spot))).toBe(written),
  );
  test.each<[string, Value, Partial<Spot>, Compared["kind"]]>([
    ["nothing stood there", 57, {}, "new"],
    ["another value stood there", 57, { value: 55 }, "changed"],
    ["the same value, written otherwise", "57 %", { value: 0.57, format: "0%" }, "unchanged"],
    ["what is no number, as it stands", "Ingen mätning", { value: "Ingen mätning" }, "unchanged"],
  ])("%s", (_, value, spot, kind) => expect(compared("outcome", value, spot).kind).toBe(kind));
  test.each<[string, Submitted | Value]>([
    ["89 in a percent cell", { value: 89, format: "0%", cell: "Mall!F5" }],
    ["a text", "8900 %"],
  ])("8900 % (%s) is written as 89 %, once a person has agreed", (_, value) => {
    const read = compared("outcome", value, { value: 0.8, format: "0%" });
    expect(read).toMatchObject({ kind: "changed", after: "89 %", ask: [expect.stringContaining("menar troligen 89")] });
    expect(becomes(read)).toBe(0.89);
    // A table that holds 8900 % itself is not what was meant.
    expect(compared("outcome", "89 %", { value: 89, format: "0%" }).kind).toBe("changed");
  });
  test("one that cannot be read for sure is kept as it was written, and asked about", () => {
    const unsure = compared("outcome", "ca 57 %", { value: 57 });
    expect(unsure).toMatchObject({
      kind: "changed",
      after: "ca 57 %",
      ask: [expect.stringContaining("mer än ett tal")],
    });
    expect(compared("outcome", "ca 57 %", { value: "ca 57 %" }).kind).toBe("unchanged");
  });
  test("a formula that it replaces, and one that it comes from, are named", () => {
    expect(compared("outcome", 57, { value: 55, formula: "=A1" })).toMatchObject({
      ask: ["I Mål!F2 står en formel, som ersätts av värdet."],
      notes: [],
      write: { was: { value: 55, formula: "=A1" }, becomes: 57 },
    });
    expect(compared("outcome", { value: 57, cell: "Mall!F5", formula: "=B1" }, {})).toMatchObject({
      ask: [],
      notes: ["I cellen står en formel. Värdet som den visar är läst."],
    });
  });
  test("one without a place is not written, and the reason is told", () =>
    expect(compared("outcome", 57, null)).toMatchObject({ kind: "new", cell: "", unplaced: "Kolumnen saknas." }));
});

test.each<[string, Field, Value, string]>([
  ["an error", "outcome", { error: "#N/A" }, "Cellen visar felet #SAKNAS!. Rätta den i inlämningen."],
])("what cannot be read: %s", (_, field, value, why) =>
  expect(compared(field, { value, cell: "Mall!F5" }, {})).toEqual({ kind: "unread", why }),
);

test.each<[what: string, field: Field, value: number, format: string, kind: Compared["kind"]]>([
  ["nothing", "outcome", 90, ";;;", "unread"],
  ["a bound", "outcome", 3, '[<5]"<5";0', "unread"],
  ["a word", "forecast", 3, '"dolt"', "unread"],
  ["the number of the same format, where it is no less", "outcome", 90, '[<5]"<5";0', "new"],
  ["a rounded number", "outcome", 90.4, "0", "new"],
  ["nought as a dash in an accounting format", "outcome", 0, '_-* # ##0_-;-* # ##0_-;_-* "-"??_-', "new"],
])(
  "what a cell shows in the place of its number is not taken over as the number: %s",
  (_, field, value, format, kind) => {
    const found = compared(field, { value, format, cell: "Mall!F5" }, {});
    expect(found.kind).toBe(kind);
    if (kind === "unread") expect(found).toMatchObject({ why: expect.stringContaining("visar inte talet") });
  },
);

test("a grade is a goal's, an outcome and a forecast an indicator's", () => {
  const of = (made: typeof GOAL | typeof MEASURE, field: Field): Compared =>
    compareField(
      made,
      field,
      { value: "Uppnås", cell: "Mall!F5" },
      {
        places: () => ({ ok: true, spot: SPOT }),
        seats: () => undefined,
        scaleOf: () => SCALE,
        isGraded: ({ kind }) => kind !== "indicator",
        period: "2024",
        signature: "",
        committee: undefined,
      },
    );
  expect(of(MEASURE, "grade")).toMatchObject({ kind: "unread" });
  expect(of(GOAL, "outcome")).toMatchObject({ kind: "unread" });
  expect(of(GOAL, "forecast")).toMatchObject({ kind: "unread" });
  expect([of(GOAL, "grade").kind, of(GOAL, "comment").kind, of(MEASURE, "comment").kind]).toEqual([
    "new",
    "new",
    "new",
  ]);
});

describe("a grade", () => {
  test.each<[string, Value, Partial<Spot>, Compared["kind"]]>([
    ["the same label", "Uppnås", { value: "Uppnås" }, "unchanged"],
    ["a synonym of the label that stands", "Uppnått", { value: "Uppnås" }, "unchanged"],
    ["the label with its symbol", "● Uppnås", { value: "Uppnås" }, "unchanged"],
    ["another label", "Uppnås inte", { value: "Uppnås" }, "changed"],
    ["none before", "Uppnås", {}, "new"],
  ])("%s", (_, value, spot, kind) => expect(compared("grade", value, spot).kind).toBe(kind));
  test("a word that the scale does not have is asked about with the words that it has", () => {
    const asked = compared("grade", "Toppen", {});
    expect(asked).toMatchObject({ ask: [expect.stringContaining("”Toppen” finns inte på skalan")] });
    expect(compared("grade", "Toppen", {}, { scaleOf: () => undefined })).toMatchObject({ ask: [] });
  });
  test("goes to the nämnd's open cell where the table has none", () => {
    const seat = { goal: "mål:1", period: "2024", committee: "Skolnämnden", grade: "Uppnås inte" };
    const seats = (() => seat) as unknown as ComparisonContext["seats"];
    expect(compared("grade", "Uppnås", null, { seats })).toMatchObject({
      kind: "changed",
      before: "Uppnås inte",
      ask: [],
      seat: { field: "grade", becomes: "Uppnås" },
    });
  });
});

describe("a comment", () => {
  const text = (value: string, standing: string): Compared => compared("comment", value, { value: standing || null });
  test("is alone, or below the one that stands, under who and when", () => {
    expect(becomes(text("Går bra", ""))).toBe("Går bra");
    expect(becomes(text("Går bra", "Förr"))).toBe("Förr\nSkolnämnden 2025-02-11: Går bra");
  });
  test.each([
    ["Går bra", "Går bra"],
    ["Går bra", "Förr\nGår bra\nSedan"],
    ["Går bra", "Förr\nSkolnämnden 2024-09-12: Går bra"],
    ["Går bra\r\ni år", "Går bra\ni år"],
    [" Går bra ", "Går bra"],
  ])("%j is no change where it stands already: %j", (value, standing) =>
    expect(text(value, standing).kind).toBe("unchanged"),
  );
  test("a part of what stands is another comment", () => expect(text("Går", "Går bra").kind).toBe("changed"));
  test("one that does not fit in the cell is not cut, but asked about", () => {
    const fits = "x".repeat(32_767);
    expect(becomes(text(fits, ""))).toBe(fits);
    const tooLong = text(`${fits}x`, "");
    expect(tooLong).toMatchObject({ ask: [expect.stringContaining("får inte plats")] });
    expect(becomes(tooLong)).toBeUndefined();
  });
});

import { call, cell, down } from "./call";

/* What cells hold besides what a formula was meant for: the right value, or one clear sentence. */

const NA = { error: "#N/A" };
/** A whole column: a header, its rows, and blanks to the end of the sheet. */
const column = (...cells: unknown[]): unknown[][] => [...down(...cells), ...down(...Array<null>(2_000).fill(null))];

describe("a cell with a date comes as the number of its day", () => {
  test.each([
    [46_000, "Når målvärdet"],
    [46_203, "Når målvärdet"],
    [46_204, "Når inte målvärdet"],
  ])("%d against a date", (day, grade) => expect(cell("BEDÖM", day, "klart senast 2026-06-30")).toBe(grade));

  test("against a number it is a number", () => {
    expect(cell("BEDÖM", 46_000, "minst 45 000")).toBe("Når målvärdet");
  });
  test("a count is no date, whatever it is set against", () => {
    expect(cell("BEDÖM", 76, "klart senast 2026-06-30")).toMatch(/^ej bedömd: ”76” gick inte att läsa/);
  });
});

test("a number is quoted as Swedes write it", () => {
  expect(cell("BEDÖM", "82 %", 0.8)).toMatch(/^ej bedömd: det framgår inte om målet ”0,8” är/);
  expect(cell("BEDÖM", 45_657.5, "minst 80 %")).toMatch(/^ej bedömd: ”45657,5” och målet/);
});

describe("yes and no", () => {
  test.each([
    [true, true, "Når målvärdet"],
    [true, " Ja ", "Når målvärdet"],
    [false, "ja", "Når inte målvärdet"],
  ])("%j against %j", (outcome, target, grade) => expect(cell("BEDÖM", outcome, target)).toBe(grade));
  test("are no direction, scale or rule", () => {
    expect(cell("BEDÖM", "76", "80", true)).toBe(
      "ej bedömd: riktningen ”ja” känns inte igen: skriv högre eller lägre.",
    );
    expect(call("BEDÖM", "76", "minst 80", undefined, undefined, true)).toMatch(/^Skalan ”ja” finns inte\./);
    expect(call("SAMLA", down("Uppnås"), true)).toMatch(/regeln ”ja” är okänd/);
  });
  test("are grades of their own scale", () => {
    expect(cell("SAMLA", down(true, true, false), "majoritet")).toBe("Ja");
    expect(call("FÖRDELNING", down(true, false))).toEqual([
      ["Ja", 1, 0.5],
      ["Nej", 1, 0.5],
    ]);
  });
});

describe("whole columns with their headers", () => {
  test("each row has its answer, and the blanks below have none", () => {
    const rows = [...call("BEDÖM", column("Utfall", "76 %", 82), column("Mål", "minst 80 %", "minst 80"))];
    expect(rows.slice(1, 3)).toEqual([["Når inte målvärdet"], ["Når målvärdet"]]);
    expect(rows.slice(3).join("")).toBe("");
    expect(rows[0]).toEqual([expect.stringMatching(/^ej bedömd: /)]);
  });
  test("a header among grades is named", () => {
    expect(cell("SAMLA", column("Bedömning", "Uppnås"), undefined, "Måluppfyllelse")).toMatch(
      /^ej bedömd: ”Bedömning” är/,
    );
  });
});

test("spaces around words are none of theirs", () => {
  expect(cell("BEDÖM", "  76 %\u00a0", "  minst   80 % ", " högre ")).toBe("Når inte målvärdet");
  expect(cell("OMSKALA", " gul ", "Trafikljus ", " måluppfyllelse")).toBe("Uppnås delvis");
});

test("grades that stand on no scale together are quoted, as many as three", () => {
  expect(call("SAMLA", down("Uppnås", "Ja", "Uppnås"))).toBe(
    "Det framgår inte vilken skala bedömningarna står på (”Uppnås”, ”Ja”). Ange argumentet skala.",
  );
});

test("GEH names the group that it cannot judge, and why", () => {
  expect(cell("GEH", [[]], down("Uppnås"))).toBe(
    "Hur god ekonomisk hushållning bedöms är inte beslutat. Finansiella mål: inga mål är angivna. Verksamhetsmål: målet uppnås.",
  );
});

test("nothing at all is blank, or said in a sentence", () => {
  expect([cell("BEDÖM"), cell("BEDÖM", [], []), cell("UTVECKLING")]).toEqual(["", "", ""]);
  expect(cell("SAMLA", [[]])).toBe("ej bedömd: det finns inga bedömningar att väga samman.");
});

test("an error is named in Swedish, in the row where it is", () => {
  expect(call("BEDÖM", down("76 %", NA), "minst 80 %")).toEqual([
    ["Når inte målvärdet"],
    ["ej bedömd: utfallet är felvärdet #SAKNAS!. Rätta formeln, eller lämna cellen tom."],
  ]);
});

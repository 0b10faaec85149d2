import { gradeLine } from "../../src/assess/line";
import { standard } from "../../src/domain/presets/standard";
import { asWrittenIn, dueAsWritten, figureOf } from "../../src/interpret/number/writtenFigure";

const plain = (text: string | undefined): string | undefined => text?.replaceAll("\u00a0", " ");

test.each<[text: string, value: number, unit: string | undefined, figure: string, bounded?: string]>([
  // Decimals and units as written.
  ["högst 3,0 ton CO2e", 3, "ton", "3,0 ton CO2e", "högst 3,0 ton CO2e"],
  ["Minst 25 procent", 25, "%", "25 procent", "minst 25 procent"],
  ["76,00 %", 76, "%", "76,00 %"],
  ["minst 80%", 80, "%", "80 %", "minst 80 %"],
  // The row's unit where the cell has none.
  ["80", 80, "%", "80 %"],
  ["≥ 12", 12, "platser", "12 platser", "≥ 12 platser"],
  ["190 (från 221)", 190, "plats", "plats 190"],
  // What is counted, where that is all that stands after a bounded number, and the row has no unit.
  ["minst 30 byggnader", 30, undefined, "30 byggnader", "minst 30 byggnader"],
  ["minst 30 byggnader", 30, "st", "30 st", "minst 30 st"],
  ["minst 30 i staden", 30, undefined, "30", "minst 30"],
  ["minst 30 (KS)", 30, undefined, "30", "minst 30"],
  ["30 byggnader", 30, undefined, "30"],
  // Signs, bounds in signs, thousands.
  ["+5", 5, undefined, "+5"],
  ["≤ 5", 5, undefined, "5", "≤ 5"],
  ["<60 min", 60, "minuter", "60 min", "<60 min"],
  ["-2,5", -2.5, "%", "−2,5 %"],
  ["69 001", 69_001, undefined, "69 001"],
  ["12088", 12_088, "st", "12 088 st"],
  // Words beside the figure.
  ["ca 80 %", 80, "%", "ca 80 %"],
  ["68 (74)", 68, undefined, "68"],
  ["7,3 (2015)", 7.3, undefined, "7,3"],
  ["från 16,4 % till 20,0 %", 20, "%", "20,0 %"],
  ["10–35", 35, undefined, "35"],
])("%s says %d (%s) as %s", (...[text, value, unit, figure, bounded]) => {
  const told = asWrittenIn(text, value, unit);
  expect([plain(told?.figure), plain(told?.bounded)]).toEqual([figure, bounded]);
});

test("what a target with a plus asks for is read, and said as it is written", () => {
  const { met, why } = gradeLine({ target: "minst +5", outcome: "+6" }, standard);
  expect([met, plain(why)]).toEqual([true, "+6 mot minst +5: 1 över målet. Uppnås."]);
});

test("a value, the one before it and the target say one unit in the target's words", () => {
  const { why } = gradeLine(
    { target: "högst 3,0 ton CO2e", outcome: "3,2", baseline: "3,7", indicator: "Utsläpp, ton" },
    standard,
  );
  expect(plain(why)).toMatch(
    /^3,2 ton CO2e mot högst 3,0 ton CO2e: 0,2 ton över gränsen, bättre än startvärdet \(3,7 ton CO2e\)/,
  );
});

test.each<[text: string, value: number]>([
  ["80 %", 79.6],
  ["69 001", 1],
  ["två tredjedelar", 66.7],
  ["1.233", 1233],
  ["79,58333333333333", 79.58333333333333],
  ["årskurs 9b", 9],
])("%s does not say %d", (text, value) => {
  expect(asWrittenIn(text, value, "%")).toBeNull();
});

test("a value that its cell does not say is reported in so many decimals", () => {
  expect(plain(figureOf("80 %", 79.6, "%", 1))).toBe("79,6 %");
  expect(plain(figureOf("79,58333333333333", 79.58333333333333, "%", 2))).toBe("79,58 %");
});

test.each([
  ["klart senast 30 juni 2022", "2022-06-30", "30 juni 2022"],
  ["Senast 2022-06-30.", "2022-06-30", "2022-06-30"],
  ["ska finnas", "2022-06-30", "2022-06-30"],
])("the date of %s", (text, due, said) => expect(dueAsWritten(text, due)).toBe(said));

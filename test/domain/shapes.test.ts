import { readFileSync } from "node:fs";
import { areDigits, beginsWithYear, hasWordOf, isYear, linesOf, oneLine, withoutColon } from "../../src/domain/shapes";
import { beginsWithError, errorName, swedishErrorName } from "../../src/domain/errorNames";

test("a year is four digits from 1900 to 2099, and nothing beside", () => {
  expect(["1900", "2024", "2099"].every(isYear)).toBe(true);
  expect(["1899", "2100", "24", "20245", "2024 ", "20a4", ""].some(isYear)).toBe(false);
  expect([beginsWithYear("2024-08"), beginsWithYear("20245"), beginsWithYear("kl 2024")]).toEqual([true, false, false]);
});

test("digits alone, and letters that stand together", () => {
  expect([areDigits("007"), areDigits("7,3"), areDigits("")]).toEqual([true, false, false]);
  expect([hasWordOf(3, "1 åä 2"), hasWordOf(3, "(åäö)"), hasWordOf(2, "a1b")]).toEqual([false, true, false]);
});

test("lines, one line, and a label without its colon", () => {
  expect(linesOf("a\r\nb\rc\nd")).toEqual(["a", "b", "c", "d"]);
  expect(oneLine("a \n\t b")).toBe("a b");
  expect([withoutColon("Mål :"), withoutColon("Mål: 3")]).toEqual(["Mål", "Mål: 3"]);
});

test("an error is known by its name in either language, whatever the case", () => {
  const texts = ["#SAKNAS!", "#värdefel!", "#REF!", "#BERÄKNA!", "#BERÄKNING!", "#UPPTAGEN!"];
  expect(texts.map(errorName)).toEqual(["#N/A", "#VALUE!", "#REF!", "#CALC!", "#CALC!", "#BUSY!"]);
  const names = ["#DIV/0!", "#BUSY!", "#ANNAT!"];
  expect(names.map(swedishErrorName)).toEqual(["#DIVISION/0!", "#UPPTAGEN!", "#ANNAT!"]);
});

test("a text that begins with one is reported from a text with a number sign", () => {
  const texts = ["#NAMN? i cellen", "#n/a", "#1 i landet", "målet #REF!"];
  expect(texts.map(beginsWithError)).toEqual([true, true, false, false]);
});

test("every error that Excel's API has a value for is known", () => {
  const types = readFileSync("node_modules/@types/office-js/index.d.ts", "utf8").split("\n");
  const values = types.filter((line) => line.includes("basicValue"));
  const names = [...new Set(values.flatMap((line) => line.match(/#[A-Z_/0]+[!?]?/g) ?? []))];
  expect(names.length).toBeGreaterThanOrEqual(14);
  expect(names.filter((name) => !beginsWithError(name))).toEqual([]);
});

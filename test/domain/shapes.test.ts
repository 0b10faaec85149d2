import { areDigits, beginsWithYear, hasWordOf, isYear, linesOf, oneLine, withoutColon } from "../../src/domain/shapes";

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

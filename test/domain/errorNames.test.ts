import { beginsWithError, errorName, swedishErrorName } from "../../src/domain/errorNames";

it("an error is known by its name in either language, whatever the case", () => {
  const texts = ["#SAKNAS!", "#värdefel!", "#REF!", "#BERÄKNA!", "#BERÄKNING!", "#UPPTAGEN!"];
  expect(texts.map(errorName)).toEqual(["#N/A", "#VALUE!", "#REF!", "#CALC!", "#CALC!", "#BUSY!"]);
  const names = ["#DIV/0!", "#BUSY!", "#ANNAT!"];
  expect(names.map(swedishErrorName)).toEqual(["#DIVISION/0!", "#UPPTAGEN!", "#ANNAT!"]);
});

it("a text that begins with one is told from a text with a number sign", () => {
  const texts = ["#NAMN? i cellen", "#n/a", "#1 i landet", "målet #REF!"];
  expect(texts.map(beginsWithError)).toEqual([true, true, false, false]);
});

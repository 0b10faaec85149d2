import { readFileSync } from "node:fs";
import { beginsWithError, errorName, swedishErrorName } from "../../src/domain/errorNames";

it("an error is known by its name in either language, whatever the case", () => {
  const texts = ["#SAKNAS!", "#värdefel!", "#REF!", "#BERÄKNA!", "#BERÄKNING!", "#UPPTAGEN!"];
  expect(texts.map(errorName)).toEqual(["#N/A", "#VALUE!", "#REF!", "#CALC!", "#CALC!", "#BUSY!"]);
  const names = ["#DIV/0!", "#BUSY!", "#ANNAT!"];
  expect(names.map(swedishErrorName)).toEqual(["#DIVISION/0!", "#UPPTAGEN!", "#ANNAT!"]);
});

it("a text that begins with one is reported from a text with a number sign", () => {
  const texts = ["#NAMN? i cellen", "#n/a", "#1 i landet", "målet #REF!"];
  expect(texts.map(beginsWithError)).toEqual([true, true, false, false]);
});

it("every error that Excel's API has a value for is known", () => {
  const types = readFileSync("node_modules/@types/office-js/index.d.ts", "utf8").split("\n");
  const values = types.filter((line) => line.includes("basicValue"));
  const names = [...new Set(values.flatMap((line) => line.match(/#[A-Z_/0]+[!?]?/g) ?? []))];
  expect(names.length).toBeGreaterThanOrEqual(14);
  expect(names.filter((name) => !beginsWithError(name))).toEqual([]);
});

import type { Reading } from "../../src/domain/reading";
import { columnDirection } from "../../src/interpret/side/wishedSide";
import { readTarget } from "../../src/interpret/targets/target";

const column = (...texts: string[]): Reading[] => texts.map((text) => readTarget({ text }).reading);

test.each<[string[], string | undefined]>([
  [["minst 80 %", "minst 75 %", "över 60", "90"], "higher"],
  [["högst 5", "< 6 %", "max 12 dagar"], "lower"],
  [["minst 80 %", "minst 75 %", "90"], undefined],
  [["minst 80 %", "minst 75 %", "minst 70 %", "högst 5"], undefined],
  [["80", "75", "90"], undefined],
  [["ska öka", "ska öka", "ja", "plats 12"], undefined],
  [[], undefined],
])("the column %p: %p", (texts, side) => expect(columnDirection(column(...texts))).toBe(side));

test("a column decides only what the row itself leaves open", () => {
  const side = columnDirection(column("minst 80 %", "minst 75 %", "minst 60 %"));
  const read = (indicator: string) => readTarget({ text: "12", indicator, columnDirection: side }).reading;
  expect(read("Flickor i verksamheten")).toEqual({ kind: "min", value: 12, direction: "higher" });
  expect(read("Antal klagomål")).toEqual({ kind: "max", value: 12, direction: "lower" });
  expect(read("Kostnad grundskola, kr/elev")).toMatchObject({ kind: "max", assumed: true });
  expect(read("Nettokostnadsavvikelse")).toMatchObject({ assumed: true });
});

test.each([
  "Vårdplatser belagda på korttids, %",
  "Belagda platser, %",
  "Andel belagda vårdplatser",
  "Fyllnadsgrad bussar, %",
])("a high number is no least value of what may be too full: %s", (indicator) => {
  expect(readTarget({ text: "92", indicator, header: "Mål" })).toMatchObject({ problem: "osäker-riktning" });
});

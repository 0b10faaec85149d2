import { readTarget } from "../../src/interpret/targets/target";

describe("a text that says more than a reading can hold is left to a person", () => {
  test.each([
    "över rikets genomsnitt med minst 2 procentenheter",
    "bättre än 2022 och riket",
    "hälften av riket",
    "mindre än hälften av riket",
    "minst 80 % av rikets värde",
    "ska minska jämfört med riket",
    "minst 85 % alternativt öka",
    "högst 12:30",
    "högst 10:00",
  ])("%s", (text) => expect(readTarget({ text }).reading).toEqual({ kind: "text" }));

  test.each([
    ["minst 80 % (riket 76 %)", "min"],
    ["bättre än riket", "comparison"],
    ["Bättre än riket och minst 80 %", "allOf"],
    ["ska öka jämfört med genomsnittet för de tre senaste åren", "increase"],
    ["minska med minst 10 %", "decreaseBy"],
    ["högst 22:50 kr", "max"],
  ])("”%s” is read: %s", (text, kind) => expect(readTarget({ text }).reading.kind).toBe(kind));
});

import { aimWithin } from "../../src/interpret/outcome/aimWithin";

describe("the words of a target beside an outcome", () => {
  test.each([
    ["Andel nöjda elever: 88,1 % (mål 90 %)", "mål 90 %"],
    ["Elavgift, höjning: 3,2 % (mål högst 4,0 %)", "mål högst 4,0 %"],
    ["Antalet låntagare var vid årets slut 8 410, målet var 8 600.", "målet var 8 600."],
    ["Kön till förskola var 12 dagar; målet är högst 20 dagar.", "målet är högst 20 dagar."],
    ["Svarstiden blev 4 minuter, att jämföra med målet på 5 minuter.", "målet på 5 minuter."],
    ["Överskottet blev 2,1 procent av skatterna. Målet är 2 procent.", "Målet är 2 procent."],
    ["Halten var 12 µg/m3, gränsvärdet är 20.", "gränsvärdet är 20."],
    ["Cyklande (utgångsläge 2021: 14 %, mål 2025: minst 19 %, läge 2023: 16 %)", "mål 2025: minst 19 %"],
  ])("%s", (text, aim) => expect(aimWithin(text)).toBe(aim));

  test.each([
    "Andel nöjda elever: 88,1 %",
    "Av 14 mål har 9 nåtts.",
    "Målet nåddes inte: 61 procent.",
    "Nöjda elever 88 % (mål 90 %), nöjda föräldrar 79 % (mål 80 %)",
    "Tretton av målen är uppnådda.",
  ])("none that is sure: %s", (text) => expect(aimWithin(text)).toBeUndefined());
});

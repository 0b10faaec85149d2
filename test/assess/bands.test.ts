import { rulesOfBands } from "../../src/assess/bands";
import { gradeLine } from "../../src/assess/line";
import { standard } from "../../src/domain/presets/standard";

describe("printed bands become lower bounds", () => {
  test("Vansbro kommun 2019", () => {
    expect(rulesOfBands(["100 procent", "minst 80 procent", "lägre än 80 procent"])).toEqual({
      ok: true,
      rules: [{ rule: "måluppfyllnad", atLeast: 100, step: 0 }, { rule: "måluppfyllnad", atLeast: 80, step: 1 }, { rule: "annars", step: 2 }],
    });
  });
  test("Helsingborgs stad 2016: a gap between 99 and 100, and between 90 and 91", () => {
    expect(rulesOfBands(["100 procent", "91–99 procent", "90 procent eller lägre"])).toEqual({
      ok: true,
      rules: [{ rule: "måluppfyllnad", atLeast: 100, step: 0 }, { rule: "måluppfyllnad", atLeast: 91, step: 1, printedTo: 99 }, { rule: "annars", step: 2, printedTo: 90 }],
    });
  });
  test("an overlap asks: Enköpings kommun 2019 prints 60 in two steps", () => {
    expect(rulesOfBands(["≥ 75 procent", "60–74 procent", "≤ 60 procent"])).toEqual({
      ok: false,
      asks: "Värdet 60\u00a0% hör till två steg (”60–74 procent” och ”≤ 60 procent”). Ange vilket av dem som gäller.",
    });
  });
  test("a band that says nothing of numbers asks too", () => expect(rulesOfBands(["bra", "dåligt"])).toMatchObject({ ok: false, asks: expect.stringContaining("”bra”") }));
  test("a value in a gap falls to the lower step, and the reason says so", () => {
    const bands = rulesOfBands(["100 procent", "91–99 procent", "90 procent eller lägre"]);
    const helsingborg = { ...standard, levels: [{ ...standard.levels[0]!, grading: bands.ok ? bands.rules : [] }] };
    const line = (outcome: string) => gradeLine({ target: "minst 100 %", outcome }, helsingborg);
    expect(line("99,5 %")).toMatchObject({ label: "Uppnås delvis", why: expect.stringContaining("ligger mellan två steg och räknas till det lägre") });
    expect(line("90,5 %")).toMatchObject({ label: "Uppnås inte", why: expect.stringContaining("ligger mellan två steg") });
    expect(line("99 %").why).not.toContain("mellan två steg");
    expect(line("90 %").why).not.toContain("mellan två steg");
  });
});

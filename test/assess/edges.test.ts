import { gradeLine } from "../../src/assess/line";
import { scaling } from "../../src/assess/unit";
import { presetNamed } from "../../src/domain/presets";

/** Each row stands on a limit in the code: moved by one, the row would read otherwise. */
const standard = presetNamed("standard")!;

test("a value of one is compared with its target as any other value", () => {
  expect(scaling(1, undefined, 1.5, "%")).toEqual({ factor: 1 });
  expect(scaling(1, undefined, 1.5, "tkr")).toEqual({ factor: 1 });
});

test.each([
  ["minst 0,1234", "minst 0,1234"],
  ["minst 0,12345", "minst 0,1"],
])("a target with few decimals is told with all of them: %s", (target, told) => {
  const { why } = gradeLine({ target, outcome: "0,2", indicator: "Nöjdhet, kvot" }, standard);
  expect(why).toContain(`0,2 mot ${told}:`);
});

test("a minus is a change only in the unit that is asked for", () => {
  const met = (outcome: string): boolean | null =>
    gradeLine({ target: "minska med 5 %", outcome, indicator: "Antal ärenden" }, standard).met;
  expect(met("-8 %")).toBe(true);
  expect(met("-3 %")).toBe(false);
  expect(met("-8")).toBeNull();
});

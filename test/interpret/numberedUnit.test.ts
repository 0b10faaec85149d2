import { readTarget } from "../../src/interpret/targets/target";

test.each(["Enhet 3", "Sjukfrånvaro enhet 3", "avdelning 4", "skola 12"])(
  "%j names a unit by its number, and no target",
  (text) => {
    expect(readTarget({ text }).reading.kind).toBe("text");
  },
);

test("a number of units is a target", () => {
  expect(readTarget({ text: "minst 3 enheter" }).reading).toMatchObject({ kind: "min", value: 3 });
});

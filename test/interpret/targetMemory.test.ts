import { readTarget, type TargetInput } from "../../src/interpret/targets/target";

const unitOf = (input: TargetInput): string | undefined => {
  const { reading } = readTarget(input);
  return "unit" in reading ? reading.unit : undefined;
};

test("what a text alone, its column and its row have made of it is not taken for one another's", () => {
  const text = "minst 83,25";
  expect(unitOf({ text })).toBeUndefined();
  expect(unitOf({ text, header: "Mål (%)" })).toBe("%");
  expect(unitOf({ text, unit: "kr" })).toBe("kr");
  expect(unitOf({ text, header: "Mål" })).toBeUndefined();
  expect(unitOf({ text })).toBeUndefined();
});

test("a bare number is read by each row's own measure, whichever was read before", () => {
  const kindOf = (indicator?: string): string => readTarget({ text: "83,26", indicator }).reading.kind;
  expect(kindOf("Sjukfrånvaro")).toBe("max");
  expect(kindOf("Andel nöjda brukare")).toBe("min");
  expect(kindOf()).toBe("min");
  expect(kindOf("Sjukfrånvaro")).toBe("max");
});

test("a text with a rule and a unit of its own is one reading, whatever stands around it", () => {
  const text = "minst 83,27 %";
  expect(readTarget({ text, header: "Målvärde 2024", indicator: "Nöjda brukare" })).toBe(readTarget({ text }));
});

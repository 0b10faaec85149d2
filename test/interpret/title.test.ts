import { titleParts } from "../../src/interpret/header/title";

test.each<[string, string | undefined, string]>([
  ["I. Hållbar tillväxt", "I", "Hållbar tillväxt"],
  ["II. En likvärdig barndom", "II", "En likvärdig barndom"],
  ["IV) Klimat och miljö", "IV", "Klimat och miljö"],
  ["XIX. Öppna data", "XIX", "Öppna data"],
  ["B. Utbildning", "B", "Utbildning"],
  // No number that Romans wrote, or no mark after it.
  ["IIII. Hållbar tillväxt", undefined, "IIII. Hållbar tillväxt"],
  ["VX. Hållbar tillväxt", undefined, "VX. Hållbar tillväxt"],
  ["IT. Driften är säker", undefined, "IT. Driften är säker"],
  ["II Hållbar tillväxt", undefined, "II Hållbar tillväxt"],
  ["II. a", undefined, "II. a"],
])("the number of %j", (text, number, title) =>
  expect(titleParts(text)).toEqual({ ...(number === undefined ? {} : { number }), title, owners: [] }),
);

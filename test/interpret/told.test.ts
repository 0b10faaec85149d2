import { toldChange } from "../../src/interpret/told";

test.each([
  ["ökat med 184", { moved: "higher", value: 184 }],
  ["7 % ökning", { moved: "higher", value: 7, unit: "%" }],
  ["en minskning med 14 %", { moved: "lower", value: 14, unit: "%" }],
  ["3 % lägre", { moved: "lower", value: 3, unit: "%" }],
  ["12 fler", { moved: "higher", value: 12 }],
  ["upp 2 procentenheter", { moved: "higher", value: 2, unit: "procentenheter" }],
  ["minskat från 7,2 % till 6,8 %", { moved: "lower", value: 0.4, unit: "procentenheter" }],
  ["Ökat med 5 % jämfört med 2019", { moved: "higher", value: 5, unit: "%", since: "2019" }],
  ["Har minskat kraftigt", { moved: "lower" }],
  ["oförändrat", { moved: "same" }],
  ["økt med 12 %", { moved: "higher", value: 12, unit: "%" }],
])("a change that an outcome tells: %s", (text, told) => expect(toldChange(text)).toEqual(told));

test.each(["88 %", "inte ökat", "ökade mer än målet", "ökat från 5 till 4", "ökat för män, minskat för kvinnor", ""])(
  "no change is told, or not one that is understood: %s",
  (text) => expect(toldChange(text)).toBeNull(),
);

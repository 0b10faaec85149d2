import { reportedChange } from "../../src/interpret/outcome/reportedChange";

test.each([
  ["ökat med 184", { moved: "higher", value: 184 }],
  ["7 % ökning", { moved: "higher", value: 7, unit: "%" }],
  ["en minskning med 14 %", { moved: "lower", value: 14, unit: "%" }],
  ["3 % lägre", { moved: "lower", value: 3, unit: "%" }],
  ["12 fler", { moved: "higher", value: 12 }],
  ["upp 2 procentenheter", { moved: "higher", value: 2, unit: "procentenheter" }],
  [
    "minskat från 7,2 % till 6,8 %",
    { moved: "lower", value: 0.4, unit: "procentenheter", to: { kind: "number", value: 6.8, unit: "%", decimals: 1 } },
  ],
  ["ökat till 173", { moved: "higher", to: { kind: "number", value: 173, decimals: 0 } }],
  ["Ökat med 5 % jämfört med 2019", { moved: "higher", value: 5, unit: "%", since: "2019" }],
  ["Har minskat kraftigt", { moved: "lower" }],
  ["minskat med hela 46 %", { moved: "lower", value: 46, unit: "%" }],
  ["har ökat med bara 3 st", { moved: "higher", value: 3, unit: "st" }],
  ["oförändrat", { moved: "same" }],
  ["økt med 12 %", { moved: "higher", value: 12, unit: "%" }],
])("a change that an outcome tells: %s", (text, told) => expect(reportedChange(text)).toEqual(told));

test.each(["88 %", "inte ökat", "ökade mer än målet", "ökat från 5 till 4", "ökat för män, minskat för kvinnor", ""])(
  "no change is reported, or not one that is understood: %s",
  (text) => expect(reportedChange(text)).toBeNull(),
);

describe("a sentence whose subject is what is measured", () => {
  const sentence = "Sjukfrånvaron har minskat med 0,4 procentenheter till 5,9 %.";

  test("shows how much, and the level", () =>
    expect(reportedChange(sentence, "Sjukfrånvaro, andel (%)")).toEqual({
      moved: "lower",
      value: 0.4,
      unit: "procentenheter",
      to: { kind: "number", value: 5.9, unit: "%", decimals: 1 },
    }));

  test.each([
    ["of another measure", sentence, "Andel nöjda medarbetare"],
    ["of a part of it", "Sjukfrånvaron bland män har minskat till 5,9 %", "Sjukfrånvaro"],
    ["of nothing that is known", sentence, undefined],
    ["up to a year", "Sjukfrånvaron har minskat med 2 % till 2024", "Sjukfrånvaro"],
  ])("tells nothing %s", (_, text, measure) => expect(reportedChange(text, measure)).toBeNull());
});

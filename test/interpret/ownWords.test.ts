import { readHeader } from "../../src/interpret/header/header";
import { targetInWords, targetLast, targetOver } from "../../src/interpret/targets/ownWords";

test.each([
  ["Invånarantalet är minst 9 600 vid årets slut", "min", 9600],
  ["Väntetiden är högst 14 dagar", "max", 14],
  ["Andelen nöjda är minst 85 procent", "min", 85],
])("a measure's name states what is to be: %s", (title, kind, value) =>
  expect(targetInWords(title)?.reading).toMatchObject({ kind, value }),
);

test.each([
  "Andel elever vars betyg är minst 10 poäng",
  "Antal invånare som är minst 80 år",
  "Andel svar där omdömet är minst 4",
  "Andel hushåll när inkomsten är högst 20 000 kr",
])("in a clause it is part of a definition: %s", (title) => expect(targetInWords(title)).toBeNull());

test("a remark of many words in a header's brackets has no part in what its column is, a short one has", () => {
  const { scores } = readHeader("Målvärde (om inget annat sägs gäller utfallet mot basåret 2019)");
  expect(scores.target).toBeGreaterThanOrEqual(1);
  expect([scores.outcome, scores.baseline]).toEqual([undefined, undefined]);
  expect(readHeader("2024 (utfall)").scores.outcome).toBeGreaterThanOrEqual(1);
});

test.each([
  ["Andelen medarbetare som slutar ska 2025 uppgå till maximalt 12 procent", "Personalomsättning", 12],
  ["Personalomsättningen ska vara högst 9 procent", "Andel anställda som slutat", 9],
  ["Andelen medarbetare som slutar ska vara högst 12 procent", "Sjukfrånvaro", undefined],
  ["Andelen medarbetare som slutar röka ska vara minst 12 procent", "Personalomsättning", undefined],
])("a measure has the limit of the title over it where both name the same: %s; %s", (title, measure, value) => {
  const found = targetOver(title, measure, "%");
  expect(found && "value" in found.reading ? found.reading.value : undefined).toBe(value);
});

test.each<[string, string | undefined, object | null]>([
  ["Avvikelser följs upp inom tre månader, minst 90 %", "%", { kind: "min", value: 90 }],
  ["Handläggningstid miljöärenden, median högst 20 dagar", "dagar", { kind: "max", value: 20 }],
  ["Beslut inom tio veckor, 100 % av ärendena", "%", { kind: "min", value: 100 }],
  ["Underkända avlopp åtgärdade inom två år (mål 80 %)", "%", { kind: "min", value: 80 }],
  ["Enskilda avlopp, minst 120 inventerade per år", "st", { kind: "min", value: 120 }],
  // What defines the measure: in another unit than its outcomes, or against its side.
  ["Frisknärvaro, högst 5 sjukdagar", "%", null],
  ["Elever med frånvaro, minst 10 %", "%", null],
  ["Gymnasieelever med examen, 4 år", "år", null],
])("a limit last in a name, beside outcomes in a unit: %s, %s", (title, unit, expected) => {
  const found = targetLast(title, unit);
  if (expected === null) expect(found).toBeNull();
  else expect(found?.reading).toMatchObject(expected);
});

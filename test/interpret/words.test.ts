import { readTarget, targetOf } from "../../src/interpret/targets/target";
import { readValue } from "../../src/interpret/number/number";
import { readHeader } from "../../src/interpret/header/header";
import { targetInWords, targetLast, targetOver, targetPromised } from "../../src/interpret/targets/ownWords";
import { dear, step } from "../whole";

const reading = (text: string | number, indicator?: string, direction?: "higher" | "lower"): object =>
  readTarget({ text, indicator, direction }).reading;

test.each([
  ["Underutnyttjandegraden högst %", "4,0", "max"],
  ["Svarstid (max), dagar", "4", "max"],
  ["Andel nöjda (max)", "5", "max"],
  ["Högst antal klagomål", "12", "max"],
  ["Antal klagomål, minst", "12", "min"],
  ["Sjukfrånvaro, lägst %", "80", "min"],
  ["Andel uthyrda lokaler: högst", "95", "max"],
])("a bound in the measure's name goes before its other words: %s", (indicator, text, kind) => {
  const { reading: read, problem } = readTarget({ text, indicator });
  expect([read.kind, read.assumed, problem]).toEqual([kind, undefined, undefined]);
});

test.each([
  ["Andel elever med minst godkänt betyg", "80", "min"],
  ["Andel invånare med högst 300 m till hållplats", "90", "min"],
  ["Andel ärenden som tar högst fem dagar", "90", "min"],
])("a bound that is part of what is measured is none of the number's: %s", (indicator, text, kind) => {
  expect(reading(text, indicator)).toMatchObject({ kind });
});

test.each(["Befolkningsförändring", "Befolkningsökning", "Befolkningstillväxt"])(
  "0 %% of %s is a least value",
  (indicator) => {
    expect(readTarget({ text: "0 %", indicator })).toMatchObject({ reading: { kind: "min", value: 0 } });
    expect(reading("0 %", indicator)).not.toHaveProperty("assumed");
  },
);

test.each([
  ["max 5 % högre än 2020", "increaseBy", 5, "lower"],
  ["högst 10 % fler än 2019", "increaseBy", 10, "lower"],
  ["inga fler än 10 % fler än 2019", "increaseBy", 10, "lower"],
  ["inte fler än 10 % över 2021", "increaseBy", 10, "lower"],
  ["får öka med högst 5 %", "increaseBy", 5, "lower"],
  ["ska inte öka med mer än 2 %", "increaseBy", 2, "lower"],
  ["ökningen ska inte överstiga 4 %", "increaseBy", 4, "lower"],
  ["högst 3 % ökning", "increaseBy", 3, "lower"],
  ["max 3 procent lägre än föregående år", "decreaseBy", 3, "higher"],
  ["får sjunka högst 2 enheter", "decreaseBy", 2, "higher"],
])("a cap on a change is a cap, never a floor: %s", (text, kind, value, direction) => {
  const read = readTarget({ text });
  expect(read).toMatchObject({ reading: { kind, value, direction, cap: true } });
  expect(read.reading).not.toHaveProperty("assumed");
});

test.each([
  ["minst 3 % och högst 5 % högre än 2020", undefined],
  ["högst 5 % fler än riket", undefined],
  ["öka med upp till 5 %", undefined],
  ["minska med högst 5 %", "Antal olyckor"],
])("a cap that may be meant otherwise is left to a person: %s", (text, indicator) => {
  expect(reading(text, indicator)).toEqual({ kind: "text" });
});

test.each([
  ["Minska till högst 10", "max"],
  ["Ensamheten ska minska så att högst 40 % är ensamma", "max"],
  ["Nettokostnadsökningen får maximalt vara 3 procent", "max"],
  ["ska inte öka över 5 %", "max"],
  ["ska inte minska under 80 %", "min"],
])("a level beside a word of change is no cap on it: %s", (text, kind) => {
  expect(reading(text)).toMatchObject({ kind });
  expect(reading(text)).not.toHaveProperty("cap");
});

test("a floor on a comparison stays one", () => {
  expect(reading("minst 5 % högre än 2020")).toMatchObject({ kind: "increaseBy", value: 5, reference: "2020" });
});

test.each([
  ["75 % 2024, 80 % 2025", [75, 80]],
  ["2024: 75 %, 2025: 80 %", [75, 80]],
  ["minst 75 % 2024 och minst 80 % 2025", [75, 80]],
])("values by year keep their years: %s", (text, values) => {
  const target = readTarget({ text, indicator: "Andel nöjda" });
  expect(target.dated?.map(({ value, due }) => [value, due])).toEqual([
    [values[0], "2024"],
    [values[1], "2025"],
  ]);
  const asked = (year: number): unknown => targetOf(target, year).reading;
  expect(asked(2023)).toMatchObject({ value: 75, due: "2024" });
  expect(asked(2024)).toMatchObject({ value: 75, due: "2024" });
  expect(asked(2025)).toMatchObject({ value: 80, due: "2025" });
  expect(asked(2026)).toMatchObject({ value: 80, due: "2025" });
});

test("of a span of years the end counts", () => {
  const { dated } = readTarget({ text: "minst 65 % 2005–2030 och minst 95 % 2005–2040" });
  expect(dated?.map(({ value, due }) => [value, due])).toEqual([
    [65, "2030"],
    [95, "2040"],
  ]);
});

test.each([
  ["öka, dock minst 80 %", ["increase", "min"]],
  ["ska öka men lägst 75 %", ["increase", "min"]],
  ["minska, dock högst 5 dagar", ["decrease", "max"]],
])("a change and a bound that holds all the same: %s", (text, kinds) => {
  const read = readTarget({ text }).reading;
  expect(read.kind === "allOf" && read.parts.map(({ kind }) => kind)).toEqual(kinds);
});

test.each([
  ["30 % som mest", "max", 30],
  ["5 dagar max", "max", 5],
  ["80 % minst", "min", 80],
  ["var fjärde medarbetare som mest", "max", 25],
])("a bound may stand after its number: %s", (text, kind, value) => {
  expect(reading(text)).toMatchObject({ kind, value });
  expect(reading(text)).not.toHaveProperty("assumed");
});

test("a number with a dash after it is a sign or a beginning, and is left to a person", () => {
  expect(reading("5-", "Sjukfrånvaro")).toEqual({ kind: "text" });
  expect(reading("80 –", "Andel nöjda")).toEqual({ kind: "text" });
});

test("a bound before what is counted, last in a name", () => {
  expect(reading("5", "Obesatta tjänster, högst antal")).toMatchObject({ kind: "max", value: 5 });
  expect(reading("5", "Obesatta tjänster (minst antal)")).toMatchObject({ kind: "min", value: 5 });
});

test("kronor and öre after a bound, where the measure is of money", () => {
  expect(reading("högst 21:84", "Utdebitering")).toMatchObject({ kind: "max", value: 21.84, unit: "kr:öre" });
  expect(reading("högst 10:00", "Ankomsttid")).toEqual({ kind: "text" });
  expect(reading("högst 10:00")).toEqual({ kind: "text" });
});

test("of the worst nothing is graded", () => {
  expect(reading("sämst 25 %", "Andel nöjda")).toEqual({ kind: "text" });
  expect(reading("Bland de 25 % med sämst resultat")).toEqual({ kind: "text" });
});

test("better than a value is on the side that is better", () => {
  expect(reading("bättre än 4,0", "Betyg", "lower")).toMatchObject({ kind: "max", value: 4, strict: true });
  expect(reading("bättre än 4,0", "Sjukfrånvaro")).toMatchObject({ kind: "max", value: 4, strict: true });
  expect(reading("bättre än 4,0", "Andel nöjda")).toMatchObject({ kind: "min", value: 4, strict: true });
  expect(reading("bättre än 4,0")).toMatchObject({ kind: "min", assumed: true });
});

test("a share of a stated whole is so many of it", () => {
  expect(reading("minst 80 % av 500")).toEqual({ kind: "min", value: 400, unit: "av 500", direction: "higher" });
  expect(reading("högst 10 % av 200 ärenden")).toEqual({ kind: "max", value: 20, unit: "av 200", direction: "lower" });
  expect(reading("34 av 290 kommuner")).toEqual({ kind: "text" });
});

test.each([
  ["30 (56) min", { value: 30, unit: "minuter", previous: 56 }],
  ["68 (74) %", { value: 68, unit: "%", previous: 74 }],
  ["Utfall 3653 ton", { value: 3653, unit: "ton" }],
  ["Resultat 4,2", { value: 4.2 }],
  ["88 %, 117 av 133", { value: 88, unit: "%", note: "117 av 133" }],
  ["38 %, 68 deltagare av de 179", { value: 38, unit: "%", note: "68 deltagare av de 179" }],
  ["12 ΜG/M3", { value: 12, unit: "µg/m3" }],
])("an outcome as it is printed: %s", (text, read) => {
  expect(readValue(text)).toMatchObject({ kind: "number", ...read });
});

test.each(["88 %, 100 av 133", "38 %, 60 deltagare av de 179", "Utfall 2023", "1,000", "12,000"])(
  "%s is no outcome that can be sure",
  (text) => {
    expect(readValue(text).kind).not.toBe("number");
  },
);

test("a comma with three noughts is read where the column writes decimals so", () => {
  expect(readValue("1,000", undefined, { decimal: "," })).toMatchObject({ value: 1, decimals: 3 });
});

dear("whatever letter stands for another in capitals, nothing throws", () => {
  for (let code = 0x80; code < 0x1_0000; code += step(7, 1)) {
    const letter = String.fromCharCode(code);
    if (letter.toLowerCase() === letter && letter.toUpperCase() === letter) continue;
    const unit = `12 ${letter}g/m3`;
    expect(() => [readValue(unit), readTarget({ text: unit, indicator: `Halt ${letter}` })]).not.toThrow();
  }
});

test("a word of a bound is a row of the lexicon, and nothing else", () =>
  expect(
    ["på sin höjd 5 dagar", "max. 5 dagar", "min. 5 dagar"].map((text) => readTarget({ text }).reading.kind),
  ).toEqual(["max", "max", "min"]));

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

test.each<[string, string | undefined, boolean, object | null]>([
  ["Restavfallet under 210 kg per invånare", "kg", true, { kind: "max", value: 210, strict: true }],
  ["Mellan 120 000 och 140 000 besök på återvinningscentralerna", undefined, true, { kind: "range" }],
  ["Bland de tio lägsta taxorna i länet", "plats", true, { kind: "rank", value: 10 }],
  ["Avfallsplanen ska antas", undefined, false, { kind: "yesno" }],
  ["Upphandling av sopbilar ska vara klar", undefined, false, { kind: "yesno" }],
  // In another unit than its outcomes, of outcomes that are figures, or what a person judges.
  ["Restavfallet under 210 kg per invånare", "%", true, null],
  ["Avfallsplanen ska antas", "%", true, null],
  ["Kunderna ska trivas", undefined, false, null],
])("in a table of promises %s, of outcomes in %s (figures: %s)", (title, unit, isMeasured, expected) => {
  const found = targetPromised(title, unit, isMeasured);
  if (expected === null) expect(found).toBeNull();
  else expect(found?.reading).toMatchObject(expected);
});

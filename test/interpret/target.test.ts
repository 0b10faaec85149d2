import type { Reading } from "../../src/domain/reading";
import { type TargetInput, readTarget } from "../../src/interpret/targets/target";

type Expected = Partial<Record<string, unknown>> & { kind: Reading["kind"] };
const read = (text: TargetInput["text"], more: Partial<TargetInput> = {}): Reading =>
  readTarget({ text, ...more }).reading;
const min = (value: number, more: object = {}): Expected => ({ kind: "min", value, direction: "higher", ...more });
const max = (value: number, more: object = {}): Expected => ({ kind: "max", value, direction: "lower", ...more });
const percent = { unit: "%" };

// "to", "til": a level, as "till" is, and no size of the change.
test.each<[string, Expected]>([
  ["Reduce the injury rate to 1.6 by 2030", max(1.6, { due: "2030" })],
  ["Increase the share of women managers to at least 35%", min(35, percent)],
  ["Øke andelen ansatte i heltid til 80 %", min(80, percent)],
  ["Sygefraværet skal reduceres til 4 %", max(4, percent)],
  ["Reduce energy use by 10 percent", { kind: "decreaseBy", value: 10, unit: "%", direction: "lower" }],
  ...["Høyst 5 % flere enn 2019", "Allerhøjst 5 % flere end 2019"].map((text): [string, Expected] => [
    text,
    { kind: "increaseBy", value: 5, unit: "%", cap: true, direction: "lower", reference: "2019" },
  ]),
])("in English, Norwegian and Danish: %s", (text, expected) => expect(read(text)).toMatchObject(expected));

// What a base year is to a change, in short.
test.each<[string, Expected]>([
  ["-60 % mot bas", { kind: "decreaseBy", value: 60, unit: "%", direction: "lower", reference: "basåret" }],
  ["max +5 % mot bas", { kind: "increaseBy", value: 5, unit: "%", cap: true, reference: "basåret" }],
  ["minst +1 % mot 2024", { kind: "increaseBy", value: 1, unit: "%", direction: "higher", reference: "2024" }],
  ["lägst basårets nivå", { kind: "unchanged", direction: "higher" }],
  ["minst som bas -08", { kind: "unchanged", direction: "higher", reference: "basåret" }],
  ["minst 5 % mot 2019", min(5, percent)],
])("%s: from a base", (text, expected) => expect(read(text)).toMatchObject(expected));

// docs/regler.md §3, row by row.
test.each<[string, Expected]>([
  ["minst 80 %", min(80, percent)],
  ["≥30", min(30)],
  ["lägst 4,2", min(4.2)],
  ["över 50 %", min(50, { ...percent, strict: true })],
  ["alla", min(100, percent)],
  ["högst 5", max(5)],
  ["<60 min", max(60, { unit: "minuter", strict: true })],
  ["inom 90 dagar", max(90, { unit: "dagar" })],
  ["inte fler än 12", max(12)],
  ["10–35", { kind: "range", value: 10, value2: 35 }],
  ["-500 – -1000", { kind: "range", value: -1000, value2: -500 }],
  ["mellan 95 och 105 %", { kind: "range", value: 95, value2: 105, unit: "%" }],
  ["mellan -2 och +2", { kind: "range", value: -2, value2: 2 }],
  ["−1,5 till +1,5 mnkr", { kind: "range", value: -1.5, value2: 1.5, unit: "mnkr" }],
  ["ska öka", { kind: "increase", direction: "higher" }],
  ["minska", { kind: "decrease", direction: "lower" }],
  [
    "soliditeten förbättras jämfört med föregående år",
    { kind: "increase", direction: "higher", reference: "föregående år" },
  ],
  ["öka med minst 500", { kind: "increaseBy", value: 500, direction: "higher" }],
  ["minska med 20 %", { kind: "decreaseBy", value: 20, unit: "%", direction: "lower" }],
  ["växa 2 procent per år", { kind: "increaseBy", value: 2, unit: "%", per: "år", direction: "higher" }],
  ["halveras", { kind: "decreaseBy", value: 50, unit: "%", direction: "lower" }],
  ["från 16,4 procent till 20 procent", { kind: "fromTo", value: 16.4, value2: 20, unit: "%", direction: "higher" }],
  ["från plats 221 till 190", { kind: "fromTo", value: 221, value2: 190, unit: "plats", direction: "lower" }],
  ["bibehålla", { kind: "unchanged" }],
  ["oförändrad", { kind: "unchanged" }],
  ["i nivå med jämförbara förbund", { kind: "comparison", reference: "jämförbara förbund" }],
  ["i nivå med budget", { kind: "text" }],
  ["i nivå med föregående år", { kind: "unchanged", reference: "föregående år" }],
  ["ska inte öka", { kind: "unchanged", direction: "lower" }],
  ["plats 190", { kind: "rank", value: 190, direction: "lower" }],
  ["topp 100", { kind: "rank", value: 100, direction: "lower" }],
  ["bland de 50 bästa", { kind: "rank", value: 50, direction: "lower" }],
  ["en av de tre populäraste kommunerna i länet", { kind: "rank", value: 3, direction: "lower" }],
  ["bästa 25 %", { kind: "percentile", value: 25, unit: "%", direction: "higher" }],
  ["bättre än 75 % av kommunerna", { kind: "percentile", value: 25, unit: "%", direction: "higher" }],
  ["bättre än riket", { kind: "comparison", reference: "riket", strict: true }],
  ["över rikssnittet", { kind: "comparison", reference: "rikssnittet", strict: true, direction: "higher" }],
  [
    "högre än liknande kommuner",
    { kind: "comparison", reference: "liknande kommuner", strict: true, direction: "higher" },
  ],
  ["ja", { kind: "yesno" }],
  ["genomfört", { kind: "yesno" }],
  ["ska finnas", { kind: "yesno" }],
  ["klart senast 2022-06-30", { kind: "yesno", due: "2022-06-30" }],
  ["fossilfri senast 2030", { kind: "yesno", due: "2030" }],
  ["minst 80 % och högst 5 dagar", { kind: "allOf", parts: [min(80, percent), max(5, { unit: "dagar" })] }],
  ["God livskvalitet", { kind: "text" }],
  ["Ej fastställt", { kind: "none" }],
  ["–", { kind: "none" }],
])("%s", (text, expected) => expect(read(text)).toEqual(expected));

test.each<[string, Expected]>([
  ["Sjukfrånvaron skulle inte överstiga 5 procent.", max(5, percent)],
  ["Soliditeten ska inte understiga 20 %", min(20, percent)],
  ["barn och unga ska inte behöva vänta längre än 30 dagar", max(30, { unit: "dagar" })],
  ["Nettoinvesteringarnas andel av skatteintäkter och statsbidrag bör ej överstiga 10 %", max(10, percent)],
  ["65 eller högre", min(65)],
  ["5 dagar eller färre", max(5, { unit: "dagar" })],
  ["80+", min(80)],
  ["Årets resultat ska vara positivt", min(0, { strict: true })],
  ["Soliditeten ska överstiga noll", min(0, { strict: true })],
  ["svar inom två arbetsdagar", max(2, { unit: "arbetsdagar" })],
  ["den följs upp minst var tredje månad", max(3, { unit: "månader", often: true })],
  ["var 14:e dag", max(14, { unit: "dagar", often: true })],
  ["varannan vecka", max(2, { unit: "veckor", often: true })],
  ["vart tredje år", max(3, { unit: "år", often: true })],
  ["vart tredje dygn", max(3, { unit: "dygn", often: true })],
  // More seldom than that would do, and so many times in it, is for a person.
  ["högst varannan vecka", { kind: "text" }],
  ["oftare än varannan månad", { kind: "text" }],
  ["minst två gånger varannan vecka", { kind: "text" }],
  ["varannan termin", { kind: "text" }],
  ["minst 2000 personer årligen", min(2000, { unit: "personer", per: "år" })],
  ["Minst två gånger per år", min(2, { unit: "gånger", per: "år" })],
  ["minst 4 av 5 elever", min(80, percent)],
  ["Sjöar med god status – 9 av 10", min(90, percent)],
  ["Sjöar med dålig status: 1 av 10", max(10, percent)],
  ["minst 4,2 av 5", min(4.2)],
  ["± 1 %", { kind: "range", value: -1, value2: 1, unit: "%" }],
  ["minst 10 % och högst 20 %", { kind: "range", value: 10, value2: 20, unit: "%" }],
  ["22:50 kr", { kind: "min", value: 22.5, unit: "kr:öre", direction: "higher", assumed: true }],
])("bounds: %s", (text, expected) => expect(read(text)).toEqual(expected));

test.each<[string, Expected]>([
  ["minska med minst 10 %", { kind: "decreaseBy", value: 10, unit: "%", direction: "lower" }],
  ["minskat till 1,9", max(1.9)],
  ["Sjukfrånvaron ska minska till under 6 %", max(6, { ...percent, strict: true })],
  ["Öka medborgarindex till 70 % år 2020.", min(70, { ...percent, due: "2020" })],
  ["Kundindex ökar med 5%/år till 75 % år 2021.", min(75, { ...percent, due: "2021" })],
  ["minska till hälften", { kind: "decreaseBy", value: 50, unit: "%", direction: "lower" }],
  ["ökat med 10 % sedan 2019", { kind: "increaseBy", value: 10, unit: "%", direction: "higher", reference: "2019" }],
  ["5 % lägre än 2020", { kind: "decreaseBy", value: 5, unit: "%", direction: "lower", reference: "2020" }],
  ["90 % minskning till 2040", { kind: "decreaseBy", value: 90, unit: "%", direction: "lower", due: "2040" }],
  [
    "utsläppen ska minska med 40 procent till 2020 jämfört med 1990",
    { kind: "decreaseBy", value: 40, unit: "%", direction: "lower", due: "2020", reference: "1990" },
  ],
  ["befolkningsökning 1 % per år", { kind: "increaseBy", value: 1, unit: "%", per: "år", direction: "higher" }],
  ["plats 190 (från 221)", { kind: "fromTo", value: 221, value2: 190, unit: "plats", direction: "lower" }],
  [
    "ska öka från 20 % år 2010 till 25 % år 2025",
    { kind: "fromTo", value: 20, value2: 25, unit: "%", direction: "higher", due: "2025" },
  ],
  ["Ska minska från 5,2", { kind: "decrease", direction: "lower", baseline: 5.2 }],
  ["Inte högre än föregående år", { kind: "unchanged", direction: "lower", reference: "föregående år" }],
  ["Öka eller bibehålla", { kind: "unchanged", direction: "higher" }],
  ["↑", { kind: "increase", direction: "higher" }],
  ["→", { kind: "unchanged" }],
  ["Minska (högst 10)", max(10)],
])("change or level: %s", (text, expected) => expect(read(text)).toEqual(expected));

// Sundsvall's and Huddinge's steps over years, as printed on their pages.
test.each<[string, Expected]>([
  [
    "Kommunens skuldsättningsgrad ska år 2020 uppgå till högst 60 procent, år 2025 uppgå till högst 35 procent, år 2030 uppgå till högst 20 procent.",
    max(20, { ...percent, due: "2030" }),
  ],
  [
    "Andelen ekologiska livsmedel i de kommunala verksamheterna ska vara 25 procent senast 2010 och 50 procent senast 2020",
    min(50, { ...percent, due: "2020" }),
  ],
  ["2024: 75 %, 2025: 80 %", min(80, { ...percent, due: "2025", assumed: true })],
])("of values by year, the last: %s", (text, expected) => expect(read(text)).toEqual(expected));

test.each<[string, Expected]>([
  ["Andelen elever i årskurs 9 som är behöriga till gymnasiet ska öka", { kind: "increase", direction: "higher" }],
  ["Andelen företag med mer än 20 anställda ska öka", { kind: "increase", direction: "higher" }],
  ["Andelen invånare 20-64 år som är i arbete ska vara minst 80 %", min(80, percent)],
  ["90 % av samtalen ska besvaras inom 3 minuter", min(90, percent)],
  ["Minst 90 % av ärendena ska handläggas inom 10 veckor", min(90, percent)],
  ["inom 90 dagar, nu 293", max(90, { unit: "dagar" })],
  [
    "Antalet sjukdagar bland landstingets anställda ska halveras inom fem år.",
    { kind: "decreaseBy", value: 50, unit: "%", direction: "lower" },
  ],
  [
    "Dygnsmedelvärdet på 30 ug/m3 får inte överskridas mer än 35 gånger per kalenderår.",
    max(35, { unit: "gånger", per: "år" }),
  ],
  [
    "Halten av PM2,5-partiklar som årsmedelvärde får inte överstiga 10 mikrogram per kubikmeter luft.",
    max(10, { unit: "µg/m3" }),
  ],
  ["Minst 75 % per 100 % tjänst", min(75, percent)],
  ["Agenda 2030 ska genomsyra all verksamhet", { kind: "text" }],
  ["Mål 3: God hälsa", { kind: "text" }],
  ["Företag med fler än 10 anställda ska ha en miljöplan", { kind: "text" }],
  ["Personer över 65 år ska känna sig trygga", { kind: "text" }],
  ["senast den 15 i månaden", { kind: "text" }],
  ["Kvartal 2", { kind: "yesno" }],
  ["50/50", { kind: "text" }],
])("numbers that are not the target: %s", (text, expected) => expect(read(text)).toEqual(expected));

test.each<[string, Expected]>([
  ["95 procent av hushållen bör ha bredband om minst 100 Mbit/s", min(95, percent)],
  [
    "25 procent av bilarna ska vara fossilfria och energianvändningen ska minska med 20 %",
    { ...min(25, percent), assumed: true },
  ],
  ["10 % av avfallet får deponeras", { kind: "max", value: 10, unit: "%", direction: "lower" }],
  [
    "Bättre än riket och minst 80 %",
    { kind: "allOf", parts: [{ kind: "comparison", reference: "riket", strict: true }, min(80, percent)] },
  ],
  [
    "Fler än föregående år och minst 85 %",
    {
      kind: "allOf",
      parts: [{ kind: "increase", direction: "higher", reference: "föregående år" }, min(85, percent)],
    },
  ],
  [
    "Lägre än 2023 och högst 5",
    { kind: "allOf", parts: [{ kind: "decrease", direction: "lower", reference: "2023" }, max(5)] },
  ],
  ["Kommunens mål är att minst nio av tio är nöjda", min(90, percent)],
  ["En gång i veckan", { kind: "min", value: 1, unit: "gånger", per: "vecka", direction: "higher", assumed: true }],
  ["Besked inom två till fyra veckor", max(4, { unit: "veckor" })],
  ["inom 30 minuter i centralorten och inom 60 minuter på landsbygden", max(30, { unit: "minuter", assumed: true })],
  ["Alla elever ska nå målen", min(100, percent)],
  ["Inga barn ska vräkas", max(0)],
  ["CO2-neutralt till 2025", { kind: "yesno", due: "2025" }],
  ["Planen ska vara antagen under 2023", { kind: "yesno", due: "2023" }],
  ["andelen hushåll och verksamheter som källsorterar fullt ut ska ha ökat", { kind: "increase", direction: "higher" }],
  ["Andelen sysselsatta ska öka och försörjningskostnaderna ska minska", { kind: "text" }],
])("shares, limits and states: %s", (text, expected) => expect(read(text)).toEqual(expected));

test.each<[string, Expected]>([
  ["Minst i nivå med rikets genomsnitt", { kind: "comparison", reference: "rikets genomsnitt", direction: "higher" }],
  ["I nivå med riket eller bättre", { kind: "comparison", reference: "riket" }],
  ["Inte sämre än riket", { kind: "comparison", reference: "riket" }],
  ["Inte mer än rikets genomsnitt", { kind: "comparison", reference: "rikets genomsnitt", direction: "lower" }],
  ["Inte färre än riket", { kind: "comparison", reference: "riket", direction: "higher" }],
  ["Ikke høyere enn landsgjennomsnittet", { kind: "comparison", reference: "landsgjennomsnittet", direction: "lower" }],
  [
    "Lavere enn landsgjennomsnittet",
    { kind: "comparison", reference: "landsgjennomsnittet", strict: true, direction: "lower" },
  ],
  ["Inte bättre än riket", { kind: "text" }],
  [
    "Bättre än genomsnittet för jämförbara kommuner",
    { kind: "comparison", reference: "genomsnittet för jämförbara kommuner", strict: true },
  ],
  ["Bland landets 50 bästa", { kind: "rank", value: 50, direction: "lower" }],
  [
    "Näringslivsklimatet i kommunen ska vara bland de 25 procent bästa kommunerna i landet",
    { kind: "percentile", value: 25, unit: "%", direction: "higher" },
  ],
  ["Övre kvartilen", { kind: "percentile", value: 25, unit: "%", direction: "higher" }],
  ["Att nå Sveriges lägsta arbetslöshet", { kind: "rank", value: 1, direction: "lower" }],
  ["Vår ambition är att bli en av de bästa miljökommunerna i Sverige.", { kind: "text" }],
  ["minst 0,5 % lägre än riket", { kind: "text" }],
])("among others: %s", (text, expected) => expect(read(text)).toEqual(expected));

const why = (text: TargetInput["text"], more: Partial<TargetInput>): string =>
  readTarget({ text, ...more }).why.replaceAll("\u00a0", " ");

test("a bare number takes its direction from what is measured, the goal, the header or the column", () => {
  expect(read("13", { indicator: "Antal anmälda våldsbrott per 1000 invånare" })).toEqual(max(13));
  expect(read("4,5", { indicator: "Hälsofrämjandeindex ska öka" })).toEqual(min(4.5));
  expect(
    read("75%", { indicator: "Andel genomförda förstabesök inom 30 dagar ska öka jämfört med föregående år." }),
  ).toEqual(min(75, percent));
  expect(read("100", { indicator: "Svenskt Näringslivs ranking" })).toEqual({
    kind: "rank",
    value: 100,
    direction: "lower",
  });
  expect(read("10 %", { indicator: "Kommunkoncernen ska ha en soliditet om minst" })).toEqual(min(10, percent));
  expect(read("5", { header: "Mål (högst)" })).toEqual(max(5));
  expect(read("5", { direction: "lower" })).toEqual(max(5));
  expect(read("5", { columnDirection: "higher" })).toEqual(min(5));
  expect(read("5", { indicator: "Kunder i nya områden", columnDirection: "lower" })).toMatchObject({ assumed: true });
  expect(read("5", { indicator: "Genomsnittshyra", columnDirection: "lower" })).toEqual(max(5));
  expect(read("5", { unit: "dagar", columnDirection: "higher" })).toMatchObject({ assumed: true });
  expect(read("5", { indicator: "Antal klagomål", columnDirection: "higher" })).toEqual(max(5));
});

test("values by year with their years in brackets, right after the sign or apart from it", () => {
  for (const text of ["80% (2024), 85% (2025), 90% (2026)", "80 % (2024), 85 % (2025), 90 % (år 2026)"])
    expect(
      readTarget({ text, indicator: "Andel fossilfria fordon" }).dated?.map(({ value, due }) => [value, due]),
    ).toEqual([
      [80, "2024"],
      [85, "2025"],
      [90, "2026"],
    ]);
});

test("without clear evidence the direction is assumed, and asked", () => {
  expect(readTarget({ text: "80" })).toMatchObject({
    reading: { kind: "min", value: 80, assumed: true },
    problem: "osäker-riktning",
  });
  expect(readTarget({ text: "75 %", indicator: "Kostnadstäckning" })).toMatchObject({
    reading: { kind: "min", assumed: true },
    problem: "osäker-riktning",
  });
  expect(readTarget({ text: "110 000", indicator: "Kostnad grundskola, kr/elev" })).toMatchObject({
    reading: { kind: "max", assumed: true },
    problem: "osäker-riktning",
  });
  expect(
    readTarget({ text: "110 000", indicator: "Kostnad grundskola, kr/elev", columnDirection: "lower" }).reading,
  ).toEqual(max(110000));
});

test.each(["minst 1.233", "högst 12.500 kr", "ska öka med 1.250", "> 2022"])(
  "%p can be read in two ways, which is reported",
  (text) => {
    const found = readTarget({ text });
    expect(found).toMatchObject({ reading: { kind: "text" }, problem: "tvetydigt-tal" });
    expect(found.why).toContain("kan läsas på två sätt");
  },
);

test("two that go each their way with a comma between are for a person; a first figure that is not apart is no start", () => {
  expect(read("ökat för män, minskat för kvinnor").kind).toBe("text");
  expect(read("Utfall: 18 procent lägre")).toMatchObject({ kind: "decreaseBy", value: 18, unit: "%" });
  expect(read("Nu 293, ska minska")).toMatchObject({ kind: "decrease", baseline: 293 });
});

test("more than one thing in a text is a problem of its own", () => {
  expect(readTarget({ text: "minst 80 %, och 90 % bland äldre" })).toMatchObject({
    reading: { kind: "min", value: 80, assumed: true },
    problem: "flera-värden",
  });
});

test("a percent of the start value is no percentage point", () => {
  expect(read("öka med 5 procent av startvärdet")).toEqual({
    kind: "increaseBy",
    value: 5,
    unit: "%",
    relative: true,
    direction: "higher",
  });
  expect(read("minska med 10 % av utfallet 2022 till 2026")).toMatchObject({
    kind: "decreaseBy",
    value: 10,
    relative: true,
    due: "2026",
  });
  expect(read("öka med 5 procent")).toEqual({ kind: "increaseBy", value: 5, unit: "%", direction: "higher" });
});

describe("parts of a whole, and either side of a value", () => {
  test.each<[string, Expected]>([
    ["minst 2 av 3", min(2, { unit: "av 3" })],
    ["4 av 5", min(4, { unit: "av 5" })],
    ["3,9 av 5", min(3.9)],
    ["minst 4 av 5 elever", min(80, percent)],
    ["9 av 10", min(90, percent)],
    ["100 % ± 2", { kind: "range", value: 98, value2: 102, unit: "%" }],
    ["100 % ± 2 %", { kind: "range", value: 98, value2: 102, unit: "%" }],
    ["95 % ± 5 procentenheter", { kind: "range", value: 90, value2: 100, unit: "%" }],
    ["500 mnkr ± 2 %", { kind: "range", value: 490, value2: 510, unit: "mnkr" }],
    ["85 % ± 3 %", { kind: "text" }],
    ["± 1 %", { kind: "range", value: -1, value2: 1, unit: "%" }],
    ["−2 till 2 %", { kind: "range", value: -2, value2: 2, unit: "%" }],
    ["85 till 90 %", { kind: "range", value: 85, value2: 90, unit: "%" }],
    ["90 till 85 %", { kind: "text" }],
    ["70 ≤ x ≤ 90", { kind: "range", value: 70, value2: 90 }],
    ["80 >= NKI >= 70", { kind: "range", value: 70, value2: 80, unit: "NKI" }],
    ["(10)", { ...min(10), assumed: true }],
    ["(≥ 10)", min(10)],
    ["90 % inom 8 veckor", min(90, percent)],
    ["minst 2020 års nivå", { kind: "unchanged", direction: "higher", reference: "2020 års nivå" }],
    ["≤ föregående år", { kind: "unchanged", direction: "lower", reference: "föregående år" }],
    ["inga", max(0)],
    ["alla över 80 år", min(100, percent)],
    ["65 (2023)", min(65, { due: "2023", assumed: true })],
    ["bättre än Karlskoga", { kind: "comparison", reference: "Karlskoga", strict: true }],
    [
      "lägre än Upplands Väsby kommun",
      { kind: "comparison", reference: "Upplands Väsby", strict: true, direction: "lower" },
    ],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expect.objectContaining(expected)));
});

test.each<[string, string, Expected]>([
  ["inte sämre än 3,5", "Nöjdhet, medelbetyg", min(3.5)],
  ["får inte bli sämre än 12 dagar", "Väntetid till nybesök", max(12, { unit: "dagar" })],
  ["ej sämre än 40", "Blandning", min(40, { assumed: true })],
])("no worse than a value, on the measure's better side: %s, %s", (text, indicator, expected) =>
  expect(read(text, { indicator })).toEqual(expected),
);

test.each<[string, string | null]>([
  ["minst 45 % vid planperiodens slut", "okänt-måldatum"],
  ["högst 300 ton i slutet av mandatperioden", "okänt-måldatum"],
  ["minst 12 % över en konjunkturcykel", "okänt-måldatum"],
  ["minst 45 % vid planperiodens slut 2027", null],
  ["minst 45 % under mandatperioden", null],
])("a target at the end of years that are not told is asked about: %s", (text, problem) => {
  const asked = readTarget({ text, indicator: "Resultat i förhållande till plan" });
  expect([asked.problem ?? null, asked.reading.assumed ?? false]).toEqual([problem, problem !== null]);
});

describe("a budget in balance", () => {
  test.each<[string, string, Expected, string | null]>([
    ["Budget i balans", "Budgetavvikelse", min(0), null],
    ["Ekonomi i balans", "Årets resultat", min(0), null],
    ["Budget i balans", "Ekonomi", { kind: "yesno" }, null],
    ["Hålla budget", "Nämndens kostnader mot budget", { kind: "yesno" }, null],
    ["Inget underskott", "Resultat", min(0), null],
    ["Ingen negativ avvikelse", "Avvikelse mot budget", min(0), null],
    ["Inget negativt resultat", "Resultat", min(0), null],
    ["Inga negativa avvikelser", "Avvikelser i läkemedelshanteringen", max(0), null],
    ["Överskott", "Årets resultat", min(0, { strict: true }), null],
    ["0-avvikelse", "Budgetavvikelse", { kind: "range", value: 0, value2: 0, assumed: true }, "flera-värden"],
  ])("%s beside %s", (text, indicator, expected, problem) => {
    const { reading, problem: asked } = readTarget({ text, indicator });
    expect(reading).toEqual(expected);
    expect(asked ?? null).toBe(problem);
  });
});

test.each<[string, string, Expected]>([
  ["Avvikelse mot budget, mnkr", "Ekonomi i balans", min(0)],
  ["Budgetavvik., tkr", "Nämnderna ska hålla sin budget", min(0)],
  ["Avvikelse mot budget, mnkr", "Nöjda invånare", max(0, { assumed: true })],
  ["Nettokostnad, avvikelse mot budget, mnkr", "Ekonomi i balans", max(0, { assumed: true })],
  ["Nettokostnadsavvikelse, %", "Verksamhet inom budget", max(0, { assumed: true })],
])("nothing left over of a budget, under a goal that asks for balance: %s, %s", (indicator, goal, expected) =>
  expect(read("0", { indicator, goal })).toMatchObject(expected),
);

test.each(["Färdiga lägenheter, fler än", "Väntande, färre än"])("a name that ends in a bound: %s", (indicator) => {
  const isMore = indicator.endsWith("fler än");
  expect(read("30", { indicator })).toMatchObject({ kind: isMore ? "min" : "max", strict: true });
});

describe("a change in what is measured, beside a percent: by so much, or to so much", () => {
  test.each<[string, string, boolean]>([
    ["10 %", "Minskad sjukfrånvaro", true],
    ["50 %", "Minskade utsläpp från transporter", true],
    ["5 %", "Ökat resande med buss", true],
    ["80 %", "Ökad trygghet", false],
    ["10 %", "Minskad andel elever med hög frånvaro", false],
    ["10 %", "Sjukfrånvaro", false],
    ["500", "Fler besökare", false],
  ])("%s beside %s is asked for: %p", (text, indicator, asked) =>
    expect(readTarget({ text, indicator }).problem).toBe(asked ? "flera-värden" : undefined),
  );
});

test.each([
  ["som riket eller högre", { kind: "comparison", reference: "riket", direction: "higher" }],
  ["lägre än läsåret 2020/21", { kind: "decrease", reference: "2020–2021" }],
  ["lägre än 20/21", { kind: "decrease", reference: "2020–2021" }],
  // No two years: nothing is made of it.
  ["lägre än 20/25", { kind: "decrease" }],
  // Of what else a comparison says, one part alone decides nothing.
  ["över riket eller länet", { kind: "text" }],
  ["högre än rikets genomsnitt och öka", { kind: "text" }],
  ["högre än genomsnittet i riket", { kind: "comparison" }],
])("what is compared with is all that is named: %s", (text, reading) =>
  expect(readTarget({ text, indicator: "Meritvärde" }).reading).toMatchObject(reading),
);

test("friskt gives no side for certain, but for what is always counted so", () => {
  for (const text of ["70 %", "70"]) {
    expect(readTarget({ text, indicator: "Friska medarbetare" })).toMatchObject({
      reading: min(70, { assumed: true }),
      problem: "osäker-riktning",
    });
    for (const indicator of ["Frisknärvaro (0–5 sjukdagar)", "Frisktal", "Långtidsfriska"])
      expect(readTarget({ text, indicator }).problem).toBeUndefined();
  }
});

test("why is one sentence", () => {
  expect(why("13", { indicator: "Våldsbrott per 1 000 invånare" })).toBe(
    "”13” läses som högst 13, ur indikatorn ”Våldsbrott per 1 000 invånare”.",
  );
  expect(why("80", {})).toBe("”80” antas vara minst 80, eftersom det inte framgår vilket håll som är bättre.");
  expect(why("minst 80 %", {})).toBe("Läst som det står: minst 80 %.");
  expect(why("", {})).toBe("Raden har inget mål.");
});

test("a cell may be a number, with its format and the row's unit", () => {
  expect(read(0.8, { format: "0%", indicator: "Andel nöjda" })).toEqual(min(80, percent));
  expect(read(80, { unit: "%", indicator: "Andel nöjda" })).toEqual(min(80, percent));
  expect(read("80", { header: "Mål (%)", indicator: "Andel nöjda" })).toEqual(min(80, percent));
  expect(read(42292, { format: "yyyy-mm-dd" })).toEqual(read("2015-10-15"));
  expect(read(42292, { format: "yyyy-mm-dd" })).toEqual({ kind: "yesno", due: "2015-10-15" });
  expect(readTarget({ text: 0.5, format: "hh:mm" })).toMatchObject({
    reading: { kind: "text" },
    problem: "datum-i-talkolumn",
  });
  expect(readTarget({ text: "1.233" })).toMatchObject({ reading: { kind: "text" }, problem: "tvetydigt-tal" });
  expect(read(null)).toEqual({ kind: "none" });
  expect(read(true)).toEqual({ kind: "yesno" });
});

test("a target is read once for the same row, and again for another", () => {
  const input = { text: "13", indicator: "Våldsbrott" };
  expect(readTarget({ ...input })).toBe(readTarget(input));
  expect(readTarget({ text: "13", indicator: "Andel nöjda" }).reading.kind).toBe("min");
  expect(readTarget({ text: "13", indicator: "Våldsbrott", columnDirection: "higher" }).reading.kind).toBe("max");
});

test("a text that states its rule is read once for all rows; one that asks the row is not", () => {
  expect(readTarget({ text: "minst 80 %", indicator: "Andel nöjda" })).toBe(
    readTarget({ text: "minst 80 %", indicator: "Andel trygga", goal: "Trygghet" }),
  );
  expect(readTarget({ text: "ska öka", indicator: "Andel nöjda" })).toBe(
    readTarget({ text: "ska öka", indicator: "Sjukfrånvaro" }),
  );
  expect(readTarget({ text: "ska förbättras", indicator: "Andel nöjda" }).reading.kind).toBe("increase");
  expect(readTarget({ text: "ska förbättras", indicator: "Sjukfrånvaro" }).reading.kind).toBe("decrease");
  expect(readTarget({ text: "minst 80", unit: "%" }).reading.unit).toBe("%");
  expect(readTarget({ text: "minst 80", unit: "dagar" }).reading.unit).toBe("dagar");
});

describe("a target of nought beside its measure", () => {
  const sideOf = (indicator: string, text: number | string): string => {
    const { reading } = readTarget({ text, indicator });
    return "assumed" in reading && reading.assumed ? "asked" : reading.kind;
  };

  test.each([
    // Løten, Målekort teknisk drift 2015: the deviations are counted, and one is one too many.
    ["Vannkvalitet, avvik i.h.t drikkevannsforskriften, antall/år", 0, "asked"],
    ["Befolkningsökning, antal", 0, "min"],
    ["Årets resultat, andel av skatteintäkterna", "0 %", "min"],
  ])("%s: %s is %s", (indicator, text, side) => expect(sideOf(indicator, text)).toBe(side));
});

// Rules that no labelled text needs: without each of them one of these is read surely and wrongly.
test.each<[string, Expected]>([
  ["får inte öka över 5 %", max(5, percent)],
  ["ska inte öka över 100 mnkr", max(100, { unit: "mnkr" })],
  ["får inte sjunka under 30 %", min(30, percent)],
  ...[
    "ska inte minska med 5 %",
    "ska inte öka 5 %",
    "inte öka med minst 3 %",
    "kostnaden ska inte öka till 5 mnkr",
  ].map((text): [string, Expected] => [text, { kind: "text" }]),
  ...["får tappa högst 2 placeringar", "försämras högst 3 enheter", "backa högst 2 procentenheter"].map(
    (text): [string, Expected] => [text, { kind: "text" }],
  ),
  ["att effektivisera med 2 %", { kind: "text" }],
  ["klättra 5", { kind: "text" }],
  ["öka 5 placeringar", { kind: "text" }],
  ["minst 3 procentenheter över riket", { kind: "text" }],
  ["får ej öka mer än index", { kind: "text" }],
  ["lägre än index", { kind: "text" }],
  ["bättre än index 80", min(80, { unit: "index", strict: true })],
  ["Skulden amorteras med 2 %", { kind: "text" }],
  ["bidraget räknas upp med 2 %", { kind: "text" }],
  ["Utsläppen minskas med 5 %", { kind: "decreaseBy", value: 5 }],
  ["10 bästa kommunerna", { kind: "rank", value: 10 }],
  ["50 bästa i Sverige", { kind: "rank", value: 50 }],
  ["20 av landets bästa kommuner", { kind: "rank", value: 20 }],
  ["top 10", { kind: "rank", value: 10 }],
  ["topp-10", { kind: "rank", value: 10 }],
  [
    "minst 80 % av eleverna och högst 5 dagar",
    { kind: "allOf", parts: [expect.objectContaining(min(80, percent)), expect.objectContaining(max(5))] },
  ],
  ["Kommunens mål är att öka andelen ekologiska livsmedel", { kind: "increase", direction: "higher" }],
  ["Kommunens ambition är att minska antalet olyckor", { kind: "decrease", direction: "lower" }],
  ["Vår ambition är att alla ska få svar inom 2 dagar", max(2, { unit: "dagar", assumed: true })],
])("a rule beside the labelled texts: %s", (text, expected) =>
  expect(read(text, { indicator: "Andel nöjda brukare" })).toMatchObject(expected),
);

test.each(["Ökning av sjukfrånvaron", "Ökning av antalet olyckor", "Tillväxt i skulden"])(
  "of a growth of something bad less is better: %s",
  (indicator) => expect(read("5 dagar", { indicator })).toMatchObject({ kind: "max" }),
);

test("a figure with a sign, of what has none, is a change", () =>
  expect(read("+30", { indicator: "Publika laddpunkter", unit: "st" })).toMatchObject({
    kind: "increaseBy",
    value: 30,
  }));

test("what is in brackets after an earlier year is its value, and nothing more is asked", () => {
  const { reading, problem } = readTarget({ text: "Lägre än föregående år (6,4 %)", indicator: "Sjukfrånvaro" });
  expect(reading).toEqual({ kind: "decrease", direction: "lower", reference: "föregående år", baseline: 6.4 });
  expect(problem).toBeUndefined();
  expect(readTarget({ text: "Ska öka (6,4 %)", indicator: "Nöjdhet" }).problem).toBe("flera-värden");
});

describe("a text that says more than a reading can hold is left to a person", () => {
  test.each([
    "över rikets genomsnitt med minst 2 procentenheter",
    "bättre än 2022 och riket",
    "hälften av riket",
    "mindre än hälften av riket",
    "minst 80 % av rikets värde",
    "ska minska jämfört med riket",
    "minst 85 % alternativt öka",
    "högst 12:30",
    "högst 10:00",
  ])("%s", (text) => expect(readTarget({ text }).reading).toEqual({ kind: "text" }));

  test.each([
    ["minst 80 % (riket 76 %)", "min"],
    ["bättre än riket", "comparison"],
    ["Bättre än riket och minst 80 %", "allOf"],
    ["ska öka jämfört med genomsnittet för de tre senaste åren", "increase"],
    ["minska med minst 10 %", "decreaseBy"],
    ["högst 22:50 kr", "max"],
  ])("”%s” is read: %s", (text, kind) => expect(readTarget({ text }).reading.kind).toBe(kind));
});

describe("what is read once", () => {
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
});

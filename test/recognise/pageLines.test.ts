import { KNOWN_SCALES } from "../../src/domain/scales";
import { recognise } from "../../src/recognise/recognise";
import { newBook, newSheet, type Value } from "../../src/sheet/book";

const read = (rows: (Value | null)[][]) =>
  recognise({ ...newBook(), sheets: [{ ...newSheet("Sida"), values: rows }] }, { scales: KNOWN_SCALES }).plan;
const lines = (...texts: string[]) => read(texts.map((text) => [text]));

test.each([
  [
    "name first",
    [
      ["Finansiella mål"],
      ["Justerad marginal (LTM):", ">10%"],
      ["Kassagenerering:", ">70%"],
      ["Nettoskuld / EBITDA:", "2,0–3,0 ggr"],
    ],
    ["B2", "B3", "B4"],
  ],
  [
    "figure first",
    [
      ["Våra övergripande mål"],
      ["85 %", "nöjda resenärer"],
      ["75 %", "engagerade medarbetare"],
      ["0 ton", "utsläpp av fossil koldioxid"],
    ],
    ["A2", "A3", "A4"],
  ],
])("names with their figures beside, %s, under a heading of goals, are measures with targets", (_, rows, cells) => {
  expect(read(rows).indicators.map(({ targets }) => targets.map(({ cell }) => cell))).toEqual(
    cells.map((cell) => [`Sida!${cell}`]),
  );
});

test("amounts of money alone, and names under no goals, are none", () => {
  const amounts = [
    ["Mål och budget"],
    ["Kommunstyrelsen", "45,2 mnkr"],
    ["Socialnämnden", "612 mnkr"],
    ["Kulturnämnden", "33 mnkr"],
  ];
  const facts = [["Om kommunen"], ["85 %", "bor i tätort"], ["12 %", "arbetar på annan ort"], ["3 %", "är studerande"]];
  expect(read(amounts).indicators).toEqual([]);
  expect(read(facts).indicators).toEqual([]);
});

test("a number before a title is no figure, and a grade is nobody's name", () => {
  const { goals, indicators } = read([
    ["Mål och indikatorer"],
    [],
    [],
    ["Vart vi är på väg", "Kom vi fram"],
    ["1 Fler jobb och företag"],
    ["1.1 Ställa krav på praktikplatser", "Genomfört"],
    ["1.2 Införa en väg in för företag", "Ej genomfört"],
    ["2 En levande stad"],
    ["2.1 Öppna fritidsbank", "Genomfört"],
    ["2.2 Fler ska cykla", "Uppnås inte"],
  ]);
  const titles = [...goals, ...indicators].map(({ title }) => title);
  expect(titles.filter((title) => /^(?:ej genomfört|genomfört|uppnås inte)$/iu.test(title))).toEqual([]);
});

test("a figure, its name and its target on three lines: the figure is the outcome", () => {
  const { indicators } = lines(
    "Så går det för oss",
    "83,6 %",
    "nöjda hyresgäster",
    "Mål: 85 %",
    "4,2 %",
    "sjukfrånvaro",
    "Mål: högst 5 %",
  );
  expect(indicators.map(({ title, targets, outcomes }) => [title, targets[0]?.text, outcomes[0]?.value])).toEqual([
    ["nöjda hyresgäster", "85 %", 83.6],
    ["sjukfrånvaro", "högst 5 %", 4.2],
  ]);
});

test("a coded line under a name tells a measure's number, and a goal in the field that the name is", () => {
  const measures = lines(
    "Avfallet ska återvinnas",
    "Målstatus: Målet kan uppnås",
    "Restavfall",
    "Nyckeltal MP.4.3.2 Total mängd insamlat restavfall",
    "Senaste värdet: 69,3 kton 2016",
    "Matavfall",
    "Nyckeltal MP.4.3.6 Andel insamlat matavfall",
    "Senaste värdet: 42 % 2016",
  );
  expect(measures.indicators.map(({ title, number }) => [title, number])).toEqual([
    ["Restavfall", "MP.4.3.2"],
    ["Matavfall", "MP.4.3.6"],
  ]);
  const goals = lines(
    "Mål för organisationen",
    "Energi i byggnader",
    "Delmål SEK.O.A Energianvändningen ska 2020 vara 20 procent lägre.",
    "Trend: positiv",
    "Resor i tjänsten",
    "Delmål SEK.O.B Resandet med bil i tjänsten ska inte öka till 2020.",
    "Trend: negativ",
    "Lätta lastbilar",
    "Delmål SEK.O.C Lastbilarna ska till 2014 drivas med förnybart bränsle till 50 procent.",
    "Trend: positiv",
  );
  expect(goals.areas.map(({ title }) => title)).toEqual(["Energi i byggnader", "Resor i tjänsten", "Lätta lastbilar"]);
  expect(goals.goals.map(({ number }) => number)).toEqual(["SEK.O.A", "SEK.O.B", "SEK.O.C"]);
});

test("lettered goals, each with its judgement last in the paragraph below", () => {
  const { goals } = lines(
    "Förbundets verksamhetsmål",
    "a. Förbundet bidrar till struktur i samverkan.",
    "Måluppfyllelse: Vi har under året utvecklat samverkan. Målet bedöms uppnått.",
    "b. Förbundet möjliggör ny utveckling.",
    "Måluppfyllelse: Se punkt a. Målet bedöms delvis uppnått.",
  );
  expect(goals.map(({ grades }) => grades.map(({ text }) => text))).toEqual([
    ["Målet bedöms uppnått"],
    ["Målet bedöms delvis uppnått"],
  ]);
});

test.each([
  ["Tidplan", ["1. Tidiga dialoger (hösten 2024)", "2. Strategi (vintern 2024)", "3. Samråd (våren 2025)"]],
  [
    "Planprocessen",
    ["1. Program: Ett program tas fram", "2. Samråd: Grannar säger sitt", "3. Antagande: Planen antas"],
  ],
])("numbered steps under %s are no goals", (head, steps) => {
  const { goals, indicators, areas } = lines(head, "Arbetet tar lång tid och mål formuleras.", ...steps);
  expect([goals, indicators, areas]).toEqual([[], [], []]);
});

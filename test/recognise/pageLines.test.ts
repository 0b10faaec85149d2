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

test("headings that say what their goals are about are fields; the last one, over nothing, is none", () => {
  const { areas, goals } = lines(
    "Miljömål",
    "Miljömål för våra bilar",
    "Förmånsbilar - Målet är att alla 18 bilar ska vara fossilfria före 2025.",
    "Miljömål för avfall",
    "Byggavfall - Målet är att minst 90 procent ska återvinnas.",
    "Läs planen",
  );
  expect(areas.map(({ title }) => title)).toEqual(["Miljömål för våra bilar", "Miljömål för avfall"]);
  expect(goals.map(({ parents }) => parents)).toEqual(areas.map(({ id }) => [id]));
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

const titles = (...texts: string[]): string[][] => {
  const { areas, goals, indicators } = lines(...texts);
  return [areas, goals, indicators].map((nodes) => nodes.map(({ title }) => title));
};

test("sentences about what is to be, right below a heading of goals, are goals without points or numbers", () => {
  const [, goals, indicators] = titles(
    "Långsiktiga finansiella mål",
    "Avkastningen ska uppgå till minst 10 procent.",
    "Skuldsättningen ska ligga mellan 0,6 och 0,9.",
    "Utdelningen ska uppgå till hälften av vinsten.",
    "Ledningen har ansvar för att följa upp verksamheten.",
    "Resultat",
  );
  expect(goals).toHaveLength(3);
  expect(indicators).toEqual([]);
});

test("a sentence about goals that are to be set, and one of rules, are no goals", () => {
  expect(
    titles(
      "Så styrs kommunen",
      "Nämnderna har egna mål som ska uppnås under året.",
      "Kommunens mål ska vara få.",
      "Alla ska duscha före badet.",
      "Det ska vara högst 120 personer i hallen.",
      "Barn ska ha en vuxen med sig.",
    ),
  ).toEqual([[], [], []]);
});

test("a date is no goal, and a heading with a year is none of its own", () => {
  const [, goals] = titles(
    "Delmål i verksamhetsplanen",
    "29 juni 2017",
    "Sex delmål för hela universitetet:",
    "Huvudmål: Utbildning för alla:",
    "• Delmål 2.1. Kvalitetssystemet bidrar till breddat deltagande.",
    "• Delmål 2.2. Studenter får internationella perspektiv.",
  );
  expect(goals).toEqual([
    "Utbildning för alla:",
    "Kvalitetssystemet bidrar till breddat deltagande.",
    "Studenter får internationella perspektiv.",
  ]);
});

test("goals that each say that they are one, with a number, are a list of goals", () => {
  const [, goals] = titles(
    "Delmål",
    "Delmålen är kopplade till fyra övergripande mål:",
    "Mål 1: En tillgänglig region",
    "Mål 2: En öppen region",
    "Mål 3: En ledande region",
  );
  expect(goals).toEqual(["En tillgänglig region", "En öppen region", "En ledande region"]);
});

test("a code of letters below a heading: the number of the measure that it names, or of the goal below in that field", () => {
  const [areas, goals, indicators] = titles(
    "Ökad återvinning",
    "Återvinningen ska öka till 2030.",
    "Bedömning: Målet har uppnåtts",
    "Indikatorer",
    "Återvinning via återbruken",
    "Indikator TEMA.7.3.1",
    "Antal kilo som samlats in per invånare",
    "Senaste värdet: 155 kg/invånare 2018",
  );
  expect([areas, goals]).toEqual([["Ökad återvinning"], ["Återvinningen ska öka till 2030."]]);
  expect(indicators).toEqual(["Återvinning via återbruken"]);
  const fields = titles(
    "Transporter",
    "Mål",
    "Fossilfri fordonsflotta",
    "Mål MP.4.2.1",
    "År 2020 har kommunen en fossilfri fordonsflotta.",
    "Optimerad fordonsflotta",
    "Viljeinriktning MP.4.2.2",
    "Optimera vår fordonsflotta, både antal och storlek.",
    "Tjänsteresor",
    "Viljeinriktning MP.4.2.4",
    "Fortsätta arbetet med att minska resornas klimatpåverkan.",
  );
  expect(fields[0]).toEqual(["Fossilfri fordonsflotta", "Optimerad fordonsflotta", "Tjänsteresor"]);
  expect(fields[1]).toEqual([
    "År 2020 har kommunen en fossilfri fordonsflotta.",
    "Optimera vår fordonsflotta, både antal och storlek.",
    "Fortsätta arbetet med att minska resornas klimatpåverkan.",
  ]);
});

test("names over sentences of what is to be are the fields of those goals, with figures or without", () => {
  const [areas, goals] = titles(
    "Finansiella mål",
    "Bolaget ser vinsttillväxt som det viktigaste nyckeltalet.",
    "Tillväxt",
    "Att växa snabbare än jämförbara aktörer.",
    "Kapitalstruktur",
    "Över tid ska nettoskulden understiga 3,0.",
    "Utdelning",
    "Att prioritera tillväxt framför utdelning.",
  );
  expect(areas).toEqual(["Tillväxt", "Kapitalstruktur", "Utdelning"]);
  expect(goals).toHaveLength(3);
});

test("a goal with a printed judgement and no figure has no measure of its own words", () => {
  const [, goals, indicators] = titles(
    "Elanvändning i kommunens fastigheter",
    "MÅL: Elanvändningen ska minska med minst 10 % till 2015.",
    "Till fastigheterna räknas skolor och kontor.",
    "Bedömning: Målet har uppnåtts",
    "Kontakt",
  );
  expect(goals).toEqual(["Elanvändningen ska minska med minst 10 % till 2015."]);
  expect(indicators).toEqual([]);
});

describe("what is read of a page is reported, and asked where another reading is as near", () => {
  const recognised = (...texts: string[]) =>
    recognise(
      { ...newBook(), sheets: [{ ...newSheet("Sida"), values: texts.map((text) => [text]) }] },
      { scales: KNOWN_SCALES },
    );
  const PAGE = [
    "Våra mål",
    "Mål MP.4.2",
    "Mål 1: Fler ungdomar arbetar",
    "Mål 2: Färre hushåll är utsatta",
    "Mål 3: Alla fullföljer sina studier",
    "Övriga frågor",
    "Vi arbetar med frågorna varje dag.",
  ];

  test("a page has lines instead of columns, each with what it was read as and why", () => {
    const [table] = recognised(...PAGE).tables;
    expect(table?.columns).toEqual([]);
    expect(table?.lines?.find(({ row }) => row === 3)).toEqual({
      row: 3,
      as: "mål",
      why: "raden säger själv vilken nivå den är",
    });
  });

  test("a page comes back from the map that read gave", () => {
    const book = { ...newBook(), sheets: [{ ...newSheet("Sida"), values: PAGE.map((text) => [text]) }] };
    const { tables, plan } = recognise(book, { scales: KNOWN_SCALES });
    expect(recognise(book, { scales: KNOWN_SCALES, map: { tables } }).plan).toEqual(plan);
  });

  test("an area that nothing is under is asked about, with its cell, and is none once it says so; so is one that may be the page's title", () => {
    const asked = (texts: string[]) =>
      recognised(...texts)
        .problems.filter(({ code }) => code === "osäker-rad")
        .map(({ cell }) => cell);
    expect(asked(PAGE)).toEqual(["Sida!A6", "Sida!A1"]);
    const answered = PAGE.map((text) => (text === "Övriga frågor" ? "Kommentar: Övriga frågor" : text));
    expect(asked(answered)).toEqual(["Sida!A1"]);
  });

  const told = (sentence: string) =>
    recognised(
      "Finansiell information",
      "På stämman togs beslut för företaget.",
      sentence,
      "Klicka här för att hitta alla rapporter.",
    );

  test("a sentence that sets a bound, on a page that is not read, is worth a look", () => {
    const { plan, coverage } = told("Avkastningen skall uppgå till minst 6 miljoner kronor.");
    expect(plan.goals).toEqual([]);
    expect(coverage.outside.suspicious).toContain("Sida!A3");
  });

  test("sentences that enumerate measures, on a page that is not read, are worth a look", () => {
    const { plan, coverage } = told(
      "Indikatorerna för hållbarhet är sysselsättningsgrad, företagsbestånd och stadens lån.",
    );
    expect(plan.indicators).toEqual([]);
    expect(coverage.outside.suspicious).toContain("Sida!A3");
  });

  test("one that bounds a share is a goal", () => {
    const { plan } = told("Avkastningen skall uppgå till minst 6 procent.");
    expect(plan.goals).toMatchObject([
      { title: "Avkastningen skall uppgå till minst 6 procent", cell: "Sida!A3", parents: [] },
    ]);
  });
});

test.each([
  ["by words", ["Bedömning av målen", "Når målet", "Når delvis målet", "Når inte målet"]],
  [
    "with pictures told in words",
    [
      "Bedömning av målen",
      "Illustration av en grön cirkel.",
      "Når målet",
      "Illustration av en gul fyrhörning.",
      "Når delvis målet",
      "Illustration av en röd fyrkant.",
      "Når inte målet",
    ],
  ],
  [
    "with what each step means",
    [
      "Helt uppnått – alla indikatorer under målet har nått sina målvärden",
      "Delvis uppnått – minst hälften av indikatorerna under målet har det",
      "Ej uppnått – färre än hälften av indikatorerna under målet har det",
    ],
  ],
])("a scale explained below the goals is reported of none of them, %s", (_, scale) => {
  const { goals } = lines("Kommunfullmäktiges mål", "1. Trygg kommun", "2. Fler i arbete", "3. Ren luft", ...scale);
  expect(goals.map(({ title, grades }) => [title, grades.length])).toEqual([
    ["Trygg kommun", 0],
    ["Fler i arbete", 0],
    ["Ren luft", 0],
  ]);
});

const problemCells = (texts: string[], wanted: string): (string | undefined)[] =>
  recognise(
    { ...newBook(), sheets: [{ ...newSheet("Sida"), values: texts.map((text) => [text]) }] },
    { scales: KNOWN_SCALES },
  )
    .problems.filter(({ code }) => code === wanted)
    .map(({ cell }) => cell);

test("the only line above a card's goal is its area; one that names goals itself may be the page's title, and is asked about", () => {
  const card = (head: string): string[] => [
    head,
    "Energianvändningen i kommunen ska minska med minst 20 % till 2020.",
    "All energianvändning påverkar miljön.",
    "Målbedömning: Målet bedöms inte kunna uppnås",
    "Ansvarig: Kommunstyrelsen",
  ];
  expect(lines(...card("Lägre energianvändning i kommunen")).areas.map(({ title }) => title)).toEqual([
    "Lägre energianvändning i kommunen",
  ]);
  expect(problemCells(card("Lägre energianvändning – delmål"), "osäker-rad")).toContain("Sida!A1");
});

const CODED = [
  "Mångfald i naturen",
  "Vår målsättning är att vi ska vara en artrik kommun genom att:",
  "• stärka statusen för hotade arter",
  "• behålla ekosystemtjänster",
  "Skyddade områden",
  "Delmål SE.1.4",
  "En plan ska tas fram för skyddade områden.",
  "Trend: Oförändrad",
  "• Meddela fel på sidan",
];

test("a label with a number names the one thing below it, and leads in to no points", () => {
  expect(lines(...CODED).goals.map(({ title }) => title)).not.toContain("Meddela fel på sidan");
});

test("a line that says that it is a goal, and only leads in to others, is reported", () => {
  expect(problemCells(CODED, "oläst-rad")).toContain("Sida!A2");
});

test("a point that is so much lower or higher is what is to be, and no measure with its bound", () => {
  const { goals, indicators } = lines(
    "Klimatinitiativet",
    "Initiativet har två övergripande mål:",
    "• En fossilfri allmännytta senast år 2030.",
    "• 30 procents lägre energianvändning till 2030.",
  );
  expect(goals.map(({ cell }) => cell)).toEqual(["Sida!A3", "Sida!A4"]);
  expect(indicators).toEqual([]);
});

test("introductions that each say what their list of goals is about are its area, and points are beside each other", () => {
  const { areas, goals, indicators } = lines(
    "Hållbarhet hos oss",
    "Vi vill att bolaget är en arbetsplats att lita på.",
    "Mål för arbetsmiljön, 2025:",
    "• Medarbetarindex >= 78",
    "• Ingen ska utsättas för hot eller våld på arbetet",
    "• Sjukfrånvaro < 4,5 %",
    "Mål för klimatet, 2025:",
    "• Minska utsläppen från tjänsteresor",
    "• Bygga om till fossilfri värme i alla hus",
  );
  const titleOf = (id = "") => [...areas, ...goals].find((one) => one.id === id)?.title;
  expect([...goals, ...indicators].map(({ title, parents }) => [title, titleOf(parents[0])])).toEqual([
    ["Ingen ska utsättas för hot eller våld på arbetet", "Mål för arbetsmiljön, 2025"],
    ["Minska utsläppen från tjänsteresor", "Mål för klimatet, 2025"],
    ["Bygga om till fossilfri värme i alla hus", "Mål för klimatet, 2025"],
    ["Medarbetarindex >= 78", "Mål för arbetsmiljön, 2025"],
    ["Sjukfrånvaro < 4,5 %", "Mål för arbetsmiljön, 2025"],
  ]);
});

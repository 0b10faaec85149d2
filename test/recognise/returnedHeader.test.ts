import { look, plan, read, sheet } from "./kit";

/** A report that prints a table for each goal: the year of the table over "Utfall", prose between the tables. */
const REPORT = `
    3.1 Fler ska lära sig simma                               |        |        |
    Indikatorer                                               | Utfall | Utfall | Målvärde
                                                              | 2021   | 2022   | 2022
    Andel elever i årskurs 6 som kan simma                    | 88 %   | 91 %   | 95 %
    Antal simskolor per sommar                                | 12     | 14     | 15
    Kommentar                                                 |        |        |
    Under året har badhuset varit stängt i tre månader.       |        |        |
    Simskolorna flyttades därför till sjön.                   |        |        |
    Arbetet fortsätter nästa år med fler ledare.              |        |        |
    3.2 Biblioteken ska vara öppna för alla                   |        |        |
    Indikatorer                                               | Utfall | Utfall | Målvärde
                                                              | 2021   | 2022   | 2022
    Antal besök per invånare                                  | 4,1    | 5,2    | 6
    Andel nöjda besökare                                      | 81 %   | 84 %   | 90 %`;

describe("a header of two rows that comes back", () => {
  test("under prose is the header of the next goal's measures", () => {
    expect(plan(sheet("3", REPORT))).toEqual([
      "mål 3.1: Fler ska lära sig simma",
      "  indikator: Andel elever i årskurs 6 som kan simma → 95 % 2021: 88, 2022: 91",
      "  indikator: Antal simskolor per sommar → 15 2021: 12, 2022: 14",
      "mål 3.2: Biblioteken ska vara öppna för alla",
      "  indikator: Antal besök per invånare → 6 2021: 4.1, 2022: 5.2",
      "  indikator: Andel nöjda besökare → 90 % 2021: 81, 2022: 84",
    ]);
  });

  test("at the top of the next page heads the rows below it, and names nothing", () => {
    expect(
      plan(
        sheet(
          "8",
          `
    Indikatorer                            | Utfall | Utfall | Målvärde
                                           | 2021   | 2022   | 2022
    Andel elever som kan simma             | 88 %   | 91 %   | 95 %
    Antal simskolor per sommar             | 12     | 14     | 15
    Indikatorer                            | Utfall | Utfall | Målvärde
                                           | 2021   | 2022   | 2022
    Antal besök på biblioteken             | 4,1    | 5,2    | 6
    Andel nöjda besökare                   | 81 %   | 84 %   | 90 %`,
        ),
      ),
    ).toEqual([
      "indikator: Andel elever som kan simma → 95 % 2021: 88, 2022: 91",
      "indikator: Antal simskolor per sommar → 15 2021: 12, 2022: 14",
      "indikator: Antal besök på biblioteken → 6 2021: 4.1, 2022: 5.2",
      "indikator: Andel nöjda besökare → 90 % 2021: 81, 2022: 84",
    ]);
  });
});

describe("measures that have no figures", () => {
  test("last in a table are its rows, not the lines of the page below", () => {
    expect(
      plan(
        sheet(
          "9",
          `
    3.1 Fler ska lära sig simma                        |             |             |
    Indikatorer                                        | Utfall 2021 | Utfall 2022 | Målvärde 2022
    Andel elever som kan simma                         | 88 %        | 91 %        | 95 %
    Antal simskolor per sommar                         | 12          | 14          | 15
    Kommentar                                          |             |             |
    Under året har badhuset varit stängt.              |             |             |
    Simskolorna flyttades därför till sjön.            |             |             |
    Arbetet fortsätter nästa år med fler ledare.       |             |             |
    3.2 Biblioteken ska vara öppna för alla            |             |             |
    Indikatorer                                        | Utfall 2021 | Utfall 2022 | Målvärde 2022
    Antal besök per invånare                           | 4,1         | 5,2         | 6
    Andel nöjda besökare                               | 81 %        | 84 %        | 90 %
    Andel lån av digitala böcker                       |             |             |
    Antal sagostunder på andra språk                   |             |             |
    Lässtunder, andel barn som deltar                  |             |             |
    Antal utlånade spel                                |             |             |
    3.3 Fler ska cykla till skolan                     |             |             |
    Indikatorer                                        | Utfall 2021 | Utfall 2022 | Målvärde 2022
    Antal cykelställ                                   | 40          | 44          | 50
    Skolskjuts, andel elever som åker                  |             |             |
    Cykelhjälmar, andel barn som har en                |             |             |
    Trygg väg till skolan (enkät)                      |             |             |
    Bilar, antal vid skolan per morgon                 |             |             |
    Kommentar                                          |             |             |
    Under hösten har två skolor fått nya cykelställ.   |             |             |
    Siffrorna för resorna mäts först nästa år.         |             |             |
    3.4 Ekonomi i balans                               |             |             |
    Indikatorer                                        | Utfall 2021 | Utfall 2022 | Målvärde 2022
    Resultat, andel av intäkterna                      | 1 %         | 2 %         | 2 %`,
        ),
      ),
    ).toEqual([
      "mål 3.1: Fler ska lära sig simma",
      "  indikator: Andel elever som kan simma → 95 % 2021: 88, 2022: 91",
      "  indikator: Antal simskolor per sommar → 15 2021: 12, 2022: 14",
      "mål 3.2: Biblioteken ska vara öppna för alla",
      "  indikator: Antal besök per invånare → 6 2021: 4.1, 2022: 5.2",
      "  indikator: Andel nöjda besökare → 90 % 2021: 81, 2022: 84",
      "  indikator: Andel lån av digitala böcker",
      "  indikator: Antal sagostunder på andra språk",
      "  indikator: Lässtunder, andel barn som deltar",
      "  indikator: Antal utlånade spel",
      "mål 3.3: Fler ska cykla till skolan",
      "  indikator: Antal cykelställ → 50 2021: 40, 2022: 44",
      "  indikator: Skolskjuts, andel elever som åker",
      "  indikator: Cykelhjälmar, andel barn som har en",
      "  indikator: Trygg väg till skolan (enkät)",
      "  indikator: Bilar, antal vid skolan per morgon",
      "mål 3.4: Ekonomi i balans",
      "  indikator: Resultat, andel av intäkterna → 2 % 2021: 1, 2022: 2",
    ]);
  });
});

describe("rows of one text among measures", () => {
  test("that say nothing was asked are no measures, and a measure after the word for a grade is one", () => {
    const found = read(
      sheet(
        "12",
        `
    Indikatorer                                     | Utfall 2021 | Utfall 2022 | Målvärde 2022
    Andel elever som kan simma                      | 88 %        | 91 %        | 95 %
    Nöjdhet med badhuset, index                     | 71          | 74          | 80
    Status plan: Andel genomförda åtgärder          |             |             |
    Inga medborgarundersökningar gjordes 2022       |             |             |`,
      ),
    );
    expect(found.plan.indicators.map(({ title }) => title)).toEqual([
      "Andel elever som kan simma",
      "Nöjdhet med badhuset, index",
      "Status plan: Andel genomförda åtgärder",
    ]);
    expect(found.problems.map(({ code }) => code)).toEqual([]);
  });

  test("a grade after its label stays a grade", () => {
    const drawn = sheet(
      "13",
      `
    Fler ska simma                                  |             |
    Indikatorer                                     | Utfall 2022 | Målvärde 2022
    Andel elever som kan simma                      | 91 %        | 95 %
    Antal simskolor                                 | 14          | 15
    Bedömning: Uppfyllt                             |             |`,
    );
    expect(read(drawn).plan.indicators.map(({ title }) => title)).toEqual([
      "Andel elever som kan simma",
      "Antal simskolor",
    ]);
  });
});

test.each([
  [
    "in one row",
    "Nyckeltal | Bokslut 2023 | Bokslut 2024 | Mål 2024",
    "Nyckeltal | Bokslut 2023 | Bokslut 2024 | Mål 2027",
  ],
  [
    "in two rows",
    "Nyckeltal | Bokslut | Bokslut | Mål\n | 2023 | 2024 | 2024",
    "Nyckeltal | Bokslut | Bokslut | Mål\n | 2023 | 2024 | 2027",
  ],
])("a header that comes back with another year %s has its own years", (_, first, second) => {
  const { plan: found } = read(
    sheet(
      "Kapitel 2",
      `
Mål 1: Alla når gymnasiet
${first}
Behöriga till gymnasiet, andel | 86 % | 88 % | minst 90 %
Elever med examen, andel | 70 % | 71 % | minst 75 %
| | |
Mål 2: Alla har rent vatten
${second}
Läckor per mil ledning | 0,9 | 0,8 | högst 0,6
Förnyat ledningsnät, andel | 0,5 % | 0,6 % | minst 1 %`,
    ),
  );
  expect(found.indicators.map(({ targets }) => targets.map(({ period }) => period))).toEqual([
    ["2024"],
    ["2024"],
    ["2027"],
    ["2027"],
  ]);
  expect(found.goals.map(({ title }) => title)).toEqual(["Alla når gymnasiet", "Alla har rent vatten"]);
});

test("a sentence between a heading and the header that comes back is about the heading", () => {
  const { plan: found } = read(
    sheet(
      "Bokslut",
      `
Målen som är bindande

Bildningsavdelningen
Verksamhetsbidraget blev 310 000 euro bättre än budgeterat.
Mål | Mätare | Utfall 2023
En trygg skolväg | Skolresor över två timmar, antal | 3
Språkbad i hela staden | Grupper med språkbad, antal | 4

Tekniska avdelningen
Avdelningen har under året haft två tjänster vakanta.
Mål | Mätare | Utfall 2023
Gator i gott skick | Belagda gator, km | 5,6`,
    ),
  );
  expect(found.areas.map(({ title }) => title)).toEqual(["Bildningsavdelningen", "Tekniska avdelningen"]);
  expect(found.goals.map(({ title }) => title)).toEqual([
    "En trygg skolväg",
    "Språkbad i hela staden",
    "Gator i gott skick",
  ]);
});

test("a header that says prognos where utfall stood heads another table: what is foreseen is no outcome", () => {
  const { plan: found } = read(
    sheet(
      "Uppföljning",
      `
    Mål                             | Målvärde   | Utfall 2024          | Kommentar
    Andel svar inom tio dagar       | minst 85 % | 88 %                 |
    Antal anmälningar               | högst 40   | 37                   |
    Kostnad per ärende, kr          | högst 900  | 880                  |
                                    |            |                      |
    Mål                             | Målvärde   | Utfall/prognos 2024  | Kommentar
    Handläggningstid, dagar         | högst 30   | 28                   |
    Andel nöjda sökande             | minst 75 % | 77 %                 |
    Genomförda besök                | minst 200  | 214                  |`,
    ),
  );
  const told = found.indicators.map(({ outcomes, forecasts }) => [outcomes.length, forecasts.length]);
  expect(told).toEqual([...Array.from({ length: 3 }, () => [1, 0]), ...Array.from({ length: 3 }, () => [0, 1])]);
});

test("years that come back without the headings over them stand under those of the header above", () => {
  const drawn = look(
    sheet(
      "Mål",
      `
    Måluppfyllelse 2025 |                                   |        |      |      |      |           |
                        |                                   | Utfall |      |      | Mål  |           |
    Finansiella mål     | Mått                              | 2023   | 2024 | 2025 | 2025 | Uppfyllt? | Kommentar
    Stark ekonomi       | Soliditet, %                      | 17     | 18   | 19   | 20   | Nej       | Nära målet.
    Låga skulder        | Låneskuld per invånare, kr        | 28900  | 31400 | 34870 | högst 35000 | Ja | Nya lån för simhallen.
                        |                                   |        |      |      |      |           |
    Verksamhetsmål      | Indikator                         | 2023   | 2024 | 2025 | 2025 | Uppfyllt? | Kommentar
    God arbetsgivare    | Hållbart medarbetarengagemang     | 78     | 79   | 80   | 81   | Delvis    | Ökar två år i rad.
    Ökad sysselsättning | Öppet arbetslösa 18–64 år, %      | 6,8    | 7,2  | 7,9  | 7,3  | Nej       | Varsel vid bruket.
    Hållbar kommun      | Andel avfall som återvinns, %     | 41     | 44   | 46   | 50   | Delvis    |`,
    ),
    { merge: ["C2:E2"] },
  );
  expect(plan(drawn).filter((line) => line.includes("indikator:"))).toEqual([
    "  indikator: Hållbart medarbetarengagemang [Delvis = Ja/Delvis/Nej 1] → 81 2023: 78, 2024: 79, 2025: 80",
    "  indikator: Öppet arbetslösa 18–64 år, % [Nej = Ja/Delvis/Nej 2] → 7,3 2023: 6.8, 2024: 7.2, 2025: 7.9",
    "  indikator: Andel avfall som återvinns, % [Delvis = Ja/Delvis/Nej 1] → 50 2023: 41, 2024: 44, 2025: 46",
  ]);
});

const HEAD = "Mål | Nyckeltal | Målvärde | 2022 | 2023 | Läge";
/** A table whose second name goes on in the row after what stands between two pages. */
const broken = (...between: string[]): string =>
  [
    HEAD,
    "Trygghet hela livet | Brukare nöjda med daglig verksamhet, % | minst 85 | 80 | 86 | Ja",
    " | Företag som vuxit med minst en anställd, | minst 55 | 48 | 51 | Nej",
    ...between,
    " | antal | | | |",
    "En kommun i tillväxt | Matsvinn per portion, gram | högst 30 | 41 | 36 | Nej",
  ].join("\n");
const JOINED = [
  "Brukare nöjda med daglig verksamhet, % | 80 | 86",
  "Företag som vuxit med minst en anställd, antal | 48 | 51",
  "Matsvinn per portion, gram | 41 | 36",
];
const OVER_JOINED = ["Trygghet hela livet", "En kommun i tillväxt"];

const MEASURES = "Mått | Utfall 2022 | Utfall 2023 | Mål 2023";
const footed = (foot: string): string =>
  `${MEASURES}\nNöjda brukare, % | 81 | 84 | minst 85\n${foot}\n${MEASURES}\nSjukfrånvaro, % | 7 | 6 | högst 6`;
const TWO = ["Nöjda brukare, % | 81 | 84", "Sjukfrånvaro, % | 7 | 6"];

const OF_VOLUMES = "Namn | Resultat 2021 | Resultat 2022 | Resultat 2023";

test.each<[says: string, drawing: string, measures: string[], goals?: string[]]>([
  ["a name goes on after the header alone", broken(HEAD), JOINED, OVER_JOINED],
  [
    "a name goes on after a foot with the page's number",
    broken("Krokoms kommun | Årsredovisning 2023 | 19", HEAD),
    JOINED,
    OVER_JOINED,
  ],
  [
    "a name goes on after a foot, and the head of the next page",
    broken("Krokoms kommun | Årsredovisning 2023 | 19", "Förvaltningsberättelse", HEAD),
    JOINED,
    OVER_JOINED,
  ],
  [
    "a name goes on after a foot, a blank row, a head",
    broken("Sida 4 av 12", "", "Förvaltningsberättelse", HEAD),
    JOINED,
    OVER_JOINED,
  ],
  ["a name goes on after a blank row, a foot", broken("", "Årsredovisning 2023 | 19 (52)", HEAD), JOINED, OVER_JOINED],
  [
    "a line that says what a short form stands for goes on with no name",
    `Mått | Mål 2023 | 2023
    Matsvinn, gram | 40 | 46
    Inköp i registret, högst | 70 | –
    i.u. = ingen uppgift, kommer i mars`,
    ["Matsvinn, gram | 46", "Inköp i registret, högst | –"],
  ],
  ["a page's foot is no measure: its number", footed("23"), TWO],
  ["a page's foot is no measure: its number of so many", footed("23 (41)"), TWO],
  ["a page's foot is no measure: its number after a word", footed("Sida 23"), TWO],
  ["a page's foot is no measure: its number after the paper's title", footed("Verksamhetsplan 2024 23"), TWO],
  [
    "a caption over prose below the rows heads what is said",
    `${MEASURES}
    Nöjda brukare, % | 81 | 84 | minst 85
    Sjukfrånvaro, % | 7 | 6 | högst 6
    Om målområdet
    Förvaltningen arbetar för att fler ska kunna bo kvar hemma så länge de själva vill.`,
    TWO,
  ],
  [
    "headings that name the kind of the measures divide them, and are no areas",
    `6.1 Volymmått
    ${OF_VOLUMES}
    Antal besök på badhuset | 41000 | 43500 | 47200
    Andel överklagade beslut, % | 12 | 9 | 7
    Svarstid i telefon, minuter | 8 | 6 | 5

    6.2 Kvalitetsmått
    ${OF_VOLUMES}
    Klagomål per enhet | 4 | 3 | 3
    Nöjda besökare, % | 81 | 82 | 86`,
    [
      "Antal besök på badhuset | 41\u00a0000 | 43\u00a0500 | 47\u00a0200",
      "Andel överklagade beslut, % | 12 | 9 | 7",
      "Svarstid i telefon, minuter | 8 | 6 | 5",
      "Klagomål per enhet | 4 | 3 | 3",
      "Nöjda besökare, % | 81 | 82 | 86",
    ],
  ],
])("lines between the measures of a paper: %s", (_, drawing, measures, goals = []) => {
  const { areas, goals: found, indicators } = read(sheet("Blad1", drawing)).plan;
  expect([areas, found.map(({ title }) => title)]).toEqual([[], goals]);
  expect(indicators.map(({ title, outcomes }) => [title, ...outcomes.map(({ text }) => text)].join(" | "))).toEqual(
    measures,
  );
});

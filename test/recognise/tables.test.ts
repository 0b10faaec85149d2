import { recognise } from "../../src/recognise/recognise";
import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { newBook } from "../../src/sheet/book";
import { read, sheet } from "./kit";
import { tableOf } from "./real/drawing";
import { tablesIn } from "./real/tables";
import { scoreTable } from "./real/score";

/** Facts of a drawn table that are missed, and facts read that it does not have. */
const wrongIn = (drawing: string): string[] => {
  const { missed, false: extra } = scoreTable(tableOf("drawn", drawing));
  return [...missed, ...extra.map((one) => `false: ${one}`)];
};

/** Questions and warnings about a drawn table's columns. */
const askedIn = (drawing: string): string[] => {
  const { sheets } = tableOf("drawn", drawing);
  return recognise({ ...newBook(), sheets }, { scales: scalesFor(standard) })
    .problems.filter(({ code }) => code === "osäker-kolumn")
    .map(({ message }) => message.split(" Välj")[0]!);
};

describe("headers that ask or tell", () => {
  it("are read by the noun that they ask for", () =>
    expect(
      wrongIn(`sheet: Mål
columns: A goal | B indicator | C target | D outcome
head | Vad är målet? | Vilka är indikatorerna? | Vad är målvärdet? | Vad blev resultatet?
row | Trygga barn | Andel trygga barn | 90 % | 88 %
row | Friska barn | Sjukdagar per barn | 12 | 11`),
    ).toEqual([]));

  it("are targets over figures where they wish, and outcomes where they tell", () =>
    expect(
      wrongIn(`sheet: Mål
columns: A indicator | B outcome 2022 | C target 2024 | D outcome 2024
head | Indikator | Så var det 2022 | Vi strävade efter 2024 | Det blev 2024
row | Andel nöjda besökare | 81 % | 88 % | 86 %
row | Antal besök per invånare | 4,1 | 4,5 | 4,7`),
    ).toEqual([]));

  it("are goals over wordings where they wish", () =>
    expect(
      wrongIn(`sheet: Mål
columns: A goal | B indicator | C outcome | D target
head | Dit vill nämnden komma | Indikator | Utfall | Målvärde
row | Fler människor lever ett gott liv | Andel nöjda med livet | 81 % | 88 %
row | Alla hittar en plats i föreningslivet | Antal medlemmar | 4 100 | 4 500`),
    ).toEqual([]));

  it("name whose goal it is, and not that it is one", () =>
    expect(
      wrongIn(`sheet: Plan
columns: A goal | B goal | C indicator | D target | E outcome
head | Kommunens mål | Bolagets roll | Indikator | Målvärde | Utfall
row | En växande kommun | Vi bygger bostäder för alla skeden i livet | Färdigställda lägenheter | 120 | 96
row | Ett grönt samhälle | Vi minskar vår egen klimatpåverkan | Ton koldioxid | 400 | 410`),
    ).toEqual([]));
});

describe("what can be measured in a goal", () => {
  it("is its measure, with the bound that the sentence sets", () =>
    expect(
      wrongIn(`sheet: Mål
columns: A goal | B other | C outcome
head | Huvudmål | Mätbart mål | Utfall
row | Nöjda hyresgäster | Andelen nöjda hyresgäster ska vara minst 85 procent {indicator} {target} | 83 %
row | Hela hus | Antalet vattenskador ska vara högst 12 {indicator} {target} | 14`),
    ).toEqual([]));

  it("is what is named, where all that is under Mål beside it is bounds", () =>
    expect(
      wrongIn(`sheet: Mål
columns: A indicator | B target
title | Finansiella mål
head | Perspektiv | Mål
row | Soliditet | Över 35 procent i koncernen
row | Avkastning | 8 procent på eget kapital över tid
row | Räntetäckning | Minst 2,0 gånger`),
    ).toEqual([]));

  it("is not what is named where the goals beside it say what is to be", () =>
    expect(
      wrongIn(`sheet: Mål
columns: A area | B goal
title | Mål
head | Område | Mål
row | Trafik | Utsläppen ska minska med 40 procent till 2030
row | Boende | Energianvändningen ska vara 20 procent lägre 2030
row | Mat | Andelen ekologiskt ska vara minst 50 procent`),
    ).toEqual([]));
});

describe("years to come", () => {
  it("are outcomes where they are before those that the title plans for", () =>
    expect(
      wrongIn(`sheet: Plan
columns: A goal | B indicator | C outcome 2023 | D outcome 2024
title | Verksamhetsplan 2026–2027
head | Mål | Indikator | 2023 | 2024
row | Trygga barn | Andel trygga barn | 88 % | 90 %
row | Friska barn | Sjukdagar per barn | 12 | 11`),
    ).toEqual([]));
});

describe("a column that may be nothing that is read", () => {
  const table = (header: string): string => `sheet: Mål
head | Indikator | Målvärde 2024 | ${header} | Utfall 2024
row | Andel trygga barn | 90 % | 84 % | 88 %
row | Andel friska barn | 95 % | 91 % | 93 %`;

  it("is asked about where its figures are under a year and an unknown word", () =>
    expect(askedIn(table("Bruttotal 2021"))).toEqual(["Är kolumnen ”Bruttotal 2021” utfall eller något annat?"]));
  it("is not where the word is known", () => expect(askedIn(table("Utfall 2021"))).toEqual([]));
});

it("what was expected beside what came is a target", () =>
  expect(
    wrongIn(`sheet: Mål
columns: A indicator | B target | C outcome
head | Nyckeltal | Förväntade värden | Verkligt utfall
row | Andel nöjda | 80 % | 77 %
row | Svar inom två dagar | 95 % | 97 %`),
  ).toEqual([]));

describe("a list of goals", () => {
  it("keeps the goals of a company whose name is a word for owners", () =>
    expect(
      wrongIn(`sheet: Mål
columns: A owner | B goal
head | Bolag | Mål
row | Hamnbolaget | Inga utsläpp från kajerna vid årets slut
row | Stadsnätsbolaget | Alla hushåll ska kunna ansluta sig till nätet
row | Parkeringsbolaget | Laddning vid varje parkeringshus i staden`),
    ).toEqual([]));

  it("of a single row is read, whether or not it is judged", () =>
    expect(
      wrongIn(`sheet: Bilaga
columns: A goal | B comment | C grade
head | Delmål i uppdraget | Vad har hänt | Måluppfyllelse
row | Museet når barn i hela länet med sina visningar. | Fyra skolor har haft besök under våren. |`),
    ).toEqual([]));

  it("has no goal in a line that only says what comes", () => {
    const { sheets } = tableOf(
      "drawn",
      `sheet: Mål
head | Indikator | Mål 2024 | Utfall 2024
- | Det här ska följas särskilt under hela året och rapporteras till styrelsen:
row | Andel nöjda | 80 % | 77 %
row | Svar inom två dagar | 95 % | 97 %`,
    );
    const { plan } = recognise({ ...newBook(), sheets }, { scales: scalesFor(standard) });
    expect(plan.goals).toEqual([]);
    expect(plan.indicators).toHaveLength(2);
  });
});

it("a sheet of control questions is left alone, though one of them asks about goals", () =>
  expect(
    wrongIn(`sheet: Granskning
head | Granskningsfråga | Svar | Kommentar
- | Följs verksamheten upp mot de mål och den måluppfyllelse som nämnden har beslutat om? | Uppfylls | Uppföljningen görs i delårsrapporten och mot nämndens mål.
- | Finns en plan för kontrollen av verksamheten? | Uppfylls delvis | En plan har beslutats.
- | Finns rutiner för hur handläggningen ska genomföras? | Uppfylls | De är kända.`),
  ).toEqual([]));

describe("a goal and a measure of the same words", () => {
  const nodes = (drawing: string): string[] => {
    const { sheets } = tableOf("drawn", drawing);
    const { plan } = recognise({ ...newBook(), sheets }, { scales: scalesFor(standard) });
    return [...plan.goals, ...plan.indicators].map(({ kind, title }) => `${kind} ${title}`);
  };

  it("are two where figures are beside a goal and no column names measures", () =>
    expect(
      nodes(`sheet: Mål
head | Finansiella mål | Målvärde | Utfall 2024
row | Soliditeten ska vara stark | 40 % | 41 %
row | Låneskulden ska minska | 30 000 kr | 31 200 kr`),
    ).toEqual([
      "goal Soliditeten ska vara stark",
      "goal Låneskulden ska minska",
      "indicator Soliditeten ska vara stark",
      "indicator Låneskulden ska minska",
    ]));

  it("is a goal alone where no figure is beside", () =>
    expect(
      nodes(`sheet: Mål
head | Mål | Ansvarig | Bedömning
row | Soliditeten ska vara stark | Kommunstyrelsen | Uppnås
row | Låneskulden ska minska | Kommunstyrelsen | Uppnås inte`),
    ).toEqual(["goal Soliditeten ska vara stark", "goal Låneskulden ska minska"]));
});

test.each([
  ["a goal worded as a wish beside its area", "Hållbar miljö | Utsläppen ska minska   |        |      |"],
  ["a goal alone in the last row", "              | Vi har ett rikt kulturliv |  |  |"],
])("%s is a row, whatever else is left blank", (_, line) => {
  const { plan } = read(
    sheet(
      "Mål",
      `
    Målområde     | Nämndmål                   | Nyckeltal        | 2018  | 2019
    Hållbar miljö | Mäta matsvinnet i alla kök | Matsvinn, gram   | 44    | 39
    ${line}
  `,
    ),
  );
  expect(plan.goals.map(({ title }) => title)).toEqual(["Mäta matsvinnet i alla kök", line.split("|")[1]!.trim()]);
});

test("a row of values with units, over rows of numbers, is no second row of headers", () => {
  const { tables, plan } = read(
    sheet(
      "Mål",
      `Nyckeltal | Utfall 2022 | Utfall 2023 | Utfall 2024 | Målvärde
Personalkostnad per kvm | 12,2 kr/kvm | 12,5 kr/kvm | 13 kr/kvm | 12 kr/kvm
Nöjda hyresgäster | 88 % | 90 % | 93 % | 80 %
Ekologiska livsmedel | 38 % | 40 % | 43 % | 40 %`,
    ),
  );
  expect(tables[0]!.headerRows).toEqual([1]);
  expect(plan.indicators[0]!.outcomes.map(({ period, value }) => [period, value])).toEqual([
    ["2022", 12.2],
    ["2023", 12.5],
    ["2024", 13],
  ]);
});

describe("next year's target", () => {
  const found = (title: string) =>
    read(
      sheet(
        "Mål",
        `
        ${title}
        Nyckeltal | Utfall | Nästa års mål
        Serviceindex | 80,6 | minst 82
        Vakansgrad | 0,8 | högst 0,5`,
      ),
    );

  it("is of the year after the table's", () =>
    expect(found("Mål 2023").plan.indicators.map(({ targets }) => targets[0]?.period)).toEqual(["2024", "2024"]));
  it("is asked about where nothing says which year it is", () =>
    expect(found("Våra mål").problems.map(({ code, cell }) => [code, cell])).toContainEqual([
      "osäker-kolumn",
      "Mål!C2",
    ]));
});

it("tells a plan from what came where they stand on rows by turns under no header", () => {
  const { plan } = read(
    sheet(
      "Klimat",
      `
      Indikator | | 2022 | 2023
      Utsläpp från transporter, ton | Plan | 390 | 350
      | Verkligt | 401 | 372
      Utsläpp från uppvärmning, ton | Plan | 170 | 150
      | Verkligt | 188 | 171`,
    ),
  );
  expect(plan.indicators.map((one) => one.outcomes.map(({ value }) => value))).toEqual([
    [401, 372],
    [188, 171],
  ]);
  expect(plan.indicators.map((one) => one.targets.map(({ text }) => text))).toEqual([
    ["390", "350"],
    ["170", "150"],
  ]);
});

describe("a list of what is to be done and how far it has come", () => {
  const titles = (header: string): string[] =>
    read(
      sheet(
        "Att göra",
        `
        Nr | ${header} | Ansvarig | Klart senast | Status
        1 | Byta fläktar i sporthallen | Driftchef | 2023-03-31 | Klart
        2 | Radonmätning i fyra byggnader | Samordnare | 2023-12-15 | Pågår
        3 | Rensa hängrännor | Vaktmästare | 2023-10-31 | Ej påbörjad`,
      ),
    ).plan.goals.map(({ title }) => title);

  it("is no goal table under a word for tasks", () => expect(titles("Uppgift")).toEqual([]));
  it("is one under a word for goals", () => expect(titles("Mål")).toHaveLength(3));
});

it("asks what a column is with its first texts and what either answer means", () => {
  const table = tablesIn("boards11").find(({ name }) => name === "gavlegardarna-malkort-2022")!;
  const { problems } = recognise({ ...newBook(), sheets: table.sheets }, { scales: scalesFor(standard) });
  expect(problems.map(({ message }) => message.split(" Välj")[0])).toEqual([
    "Är kolumnen ”Mål” indikator eller mål? Där står ”Serviceindex” och ”Produktindex”. " +
      "En indikator mäts mot ett målvärde, ett mål ska uppnås och räknas som mål.",
  ]);
});

it.each(["Uppfyllda mått: 1 av 2", "Samtliga nämnder: 1 av 2 mått uppfyllda"])(
  "takes a count of the rows for no goal: %s",
  (count) =>
    expect(
      wrongIn(`
sheet: Mål
steps: Ja = uppnått, Nej = ej
columns: A goal | B indicator | C target | D outcome 2023 | E grade
head | Mål | Mått | Målvärde | Utfall 2023 | Uppnått
row | Trygga barn | Nöjda vårdnadshavare, % | 90 | 93 | Ja
row | Rena gator | Klagomål, antal | högst 40 | 51 | Nej
sum | ${count}`),
    ).toEqual([]),
);

it.each([["Så att", ["Fler unga är aktiva", "Fler flickor deltar", "Besökarna är nöjda"]]])(
  "texts between goals and measures are goals where their word is not known: %s",
  (header, goals) => {
    const { plan } = read(
      sheet(
        "Styrkort",
        `
      Vi vill | ${header} | Vi mäter | Siktar på | Där är vi | Läge
      Vara öppna för fler | Fler unga är aktiva | Sammankomster per ung | minst 32 | 29,4 | Gul
      Vara öppna för fler | Fler flickor deltar | Andel flickor | minst 50 % | 44 % | Röd
      Ha god kvalitet | Besökarna är nöjda | Besökare som ger betyg 4–5 | minst 85 % | 87 % | Grön`,
      ),
    );
    expect(plan.goals.map(({ title }) => title).filter((title) => goals.includes(title))).toEqual(goals);
    expect(plan.goals).toHaveLength(2 + goals.length);
  },
);

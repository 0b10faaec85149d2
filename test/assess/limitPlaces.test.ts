import { cellKey } from "../../src/sheet/book";
import { sheet } from "../recognise/kit";
import { given } from "./proof/sheets";

/** The places beside a figure where words may limit what it is of: what stands there is never passed over. */

const measures = (drawing: string, name = "Mål"): string[] =>
  given([sheet(name, drawing)]).measures.map((one) => one.split(": ").at(-1)!);

test("what stands after the period in a row's column of its time is of its figure", () => {
  const rows = (header: string): string[] =>
    measures(`Årsredovisning 2024
  Indikator | Målvärde | Utfall | ${header} | Ansvarig
  Invånare, antal | minst 200 | 210 | 2024 | KS
  Nya företag, antal | minst 50 | 53 | 2024 – länet | KS
  Unga utan arbete, % | högst 7 | 6,6 | 2024, endast män | AN
  Nöjda brukare, % | minst 60 | 62 | dec 2024 | SN
  Nöjda elever, % | minst 60 | 62 | 2024 (SCB) | BN`);
  for (const header of ["Utfallet avser", "Mätt till och med"])
    expect([header, rows(header)]).toEqual([header, ["true", "whole", "whole", "true", "true"]]);
});

test("a column of how far a row's figure has come makes it one of a part of the year", () =>
  expect(
    measures(`Bokslut 2024
  Mått | Målnivå | Utfall 2024 | Mätt till och med
  Har slutat, % | högst 9 | 8,3 | juni 2024
  Sjukfrånvaro, % | högst 7 | 6,4 | dec 2024`),
  ).toEqual(["period", "true"]));

test("several unknown words in brackets after a figure are asked about; a source or how many have answered is not", () =>
  expect(
    measures(`Uppföljning 2024
  Mått | Målvärde 2024 | Utfall 2024
  Återkomna till boendet, % | högst 8 % | 7 % (alla fem kommuner i samarbetet)
  Nöjda brukare, % | minst 60 % | 62 % (enligt egen enkät)
  Nöjda elever, % | minst 60 % | 62 % (riket 60 %)`),
  ).toEqual(["whole", "true", "true"]));

test("one word in brackets after a figure that is known by its ending alone is asked about", () =>
  expect(
    measures(`Bokslut 2024
  Mått | Målvärde 2024 | Utfall 2024
  Nöjda på fritidsgården, % | minst 66 | 67 (projektion)
  Nöjda med badet, % | minst 66 | 67 (simulerat)
  Nöjda i parken, % | minst 66 | 67 (förväntat)
  Nöjda i hallen, % | minst 66 | 67 (enkät)
  Nöjda i simhallen, % | minst 66 | 67 (preliminärt)`),
  ).toEqual(["whole", "whole", "whole", "true", "true"]));

test("a line under a table is of the measure whose number or name it begins with", () => {
  const rows = `Uppföljning 2024
  Nr | Mått | Mål | Utfall
  1 | Besök på biblioteket | minst 100 | 120
  2 | Bibliotekets öppna timmar | minst 70 | 72
  3 | Driftstopp i ishallen, dagar | högst 5 | 9
  4 | Nettokostnadsavvikelse, % | högst 2 | 1,1`;
  const under = (line: string): string[] => measures(`${rows}\n\n  | ${line}`);
  expect(under("Nr 2: larmet var ur funktion flera veckor, siffran är inte jämförbar med målet.")).toEqual([
    ...["true", "whole", "false", "true"],
  ]);
  expect(under("nr 1 och 3 ur bokningssystemet, nr 2 avser endast våren.")).toEqual([
    "true",
    "period",
    "false",
    "true",
  ]);
  expect(under("Nettokostnadsavvikelsen kommer från SCB i augusti, tills dess upprepas fjolårets tal.")).toEqual([
    ...["true", "true", "false", "whole"],
  ]);
});

test("the letter in a column of notes has its note on the sheet of notes; one without is asked about, and is no grade", () => {
  const survey = sheet(
    "Enkät",
    `Fråga | Mål | 2024 | Not
  Mitt barn trivs | ≥ 95 % | 97 % |
  Jag får information | ≥ 85 % | 81 % |
  Jag känner förtroende | ≥ 90 % | 92 % | a
  Mitt barn har inflytande | ≥ 80 % | 83 % | b
  Maten är bra | ≥ 75 % | 79 % |
  Jag är nöjd | ≥ 92 % | 93 % | c`,
  );
  const yearly = sheet(
    "Drift",
    `Nyckeltal | Riktvärde | Utfall | Not
  Barn per årsarbetare | högst 5,4 | 5,2 |
  Legitimerade lärare, andel | minst 40 % | 37 % | a
  Barn per avdelning, snitt | högst 16 | 15,4 | b`,
  );
  const notes = sheet(
    "Noter",
    "Not | Förklaring\na | Hämtad ur SCB:s register.\nb | Gick endast till föräldrar till femåringar.",
  );
  expect(given([survey, yearly, notes], [], "2024").measures.map((one) => one.split(": ").at(-1))).toEqual([
    ...["true", "false", "true", "whole", "true", "whole"],
    ...["true", "false", "whole"],
  ]);
});

test("the notes of a column of notes are lines that begin with a letter and a colon, or stand beside a figure on a sheet of notes", () => {
  const table = (signs: readonly [string, string, string]): string =>
    `Uppföljning 2024
  Mått | Mål 2024 | Utfall 2024 | Not
  Nöjda gäster, % | minst 80 | 85 | ${signs[0]}
  Punktliga tåg, % | minst 90 | 91 | ${signs[1]}
  Sjukfrånvaro, % | högst 7 | 6,4 | ${signs[2]}
  Återvunnet, % | minst 60 | 62 |`;
  const said = (drawn: ReturnType<typeof sheet>[]): string[] =>
    given(drawn, [], "2024").measures.map((one) => one.split(": ").at(-1)!);
  const read = ["true", "whole", "true", "true"];
  const told = ["Källa: egen enkät", "Vi har tider fram till och med första veckan i oktober.", "Källa: lönesystemet"];
  expect(
    said([sheet("Mål", `${table(["a", "b", "c"])}\n\n  a: ${told[0]}\n  b: ${told[1]}\n  c: ${told[2]}`)]),
  ).toEqual(read);
  const notes = sheet("Noter", ["Not | Text", ...told.map((text, i) => `${i + 1} | ${text}`)].join("\n"));
  expect(said([sheet("Mål", table(["1", "2", "3"])), notes])).toEqual(read);
});

test("a heading that says that what is below it is uncertain is told of each measure, until the next heading", () => {
  const drawn = sheet(
    "Folkhälsa",
    `Indikatorer 2024
  Indikator | Målnivå 2024 | Utfall 2024
  God hälsa, % | minst 72 | 73
  Framskrivet ur enkäten 2020, väntar på nästa omgång
  Stillasittande, % | högst 18 | 17
  Äter frukt varje dag, % | minst 60 | 61
  Räknat i år
  Tarmcancerscreening, % | minst 65 | 60`,
  );
  for (const row of [3, 6]) drawn.merges.push({ top: row, left: 0, bottom: row, right: 2 });
  expect(given([drawn]).measures.map((one) => one.split(": ").at(-1))).toEqual(["true", "whole", "whole", "false"]);
});

test("how often tenants move has no side that is better for all", () =>
  expect(
    measures(`Bokslut 2024
  Nyckeltal | Mål 2024 | Utfall 2024
  Omflyttning, % | 12 % | 11,2 %
  Soliditet, % | minst 30 % | 36 %`),
  ).toEqual(["side", "true"]));

test("a line in brackets right under a measure is a remark on it", () =>
  expect(
    measures(`Socialnämnden 2024
  Mått | Mål 2024 | Utfall 2024
  Trygg hemgång, % | minst 90 % | 93 %
  Tid på korttidsboende, dagar | högst 21 | 18
  (bara avslutade vistelser; de tolv som blivit kvar är inte med)
  Anhöriga som fått stöd | minst 240 | 251`),
  ).toEqual(["true", "whole", "true"]));

test("a row of remarks in a table on its side is of the measures that it stands under", () =>
  expect(
    measures(`Individ- och familjeomsorg: årsutfall 2024

  Mått | Utredningstid barn, dagar | Vårddygn på institution | Våldsärenden med skyddsplan, % | Digitala ansökningar, %
  Mål 2024 | högst 110 | högst 2 900 | minst 95 | minst 50
  Utfall 2024 | 104 | 2750 | 96 | 63
  Att tänka på | | Avser endast egna placeringar, övriga saknas. | Inklusive de planer som lovats men inte skrivits. |`),
  ).toEqual(["true", "whole", "whole", "true"]));

test("a sheet of a trial with figures that are made up is left", () => {
  const rows = `
  Mätetal | Målvärde 2024 | Utfall 2024
  Klienter med kontaktperson, % | minst 70 % | 75 %`;
  const trial = sheet("Annika", `Provräkning inför nya systemet, påhittade värden${rows}`);
  const kept = sheet("Uppföljning 2024", `Uppföljning${rows.replace("kontaktperson", "individuell plan")}`);
  expect(given([kept, trial]).measures).toEqual(["Klienter med individuell plan, %: true"]);
});

test("a note that what is counted is another since this year is no time of the figure, and is asked about", () =>
  expect(
    measures(`Uppföljning 2025
  Mått | Mål 2025 | Utfall 2025
  Miljöbilar, % | minst 55 % | 47 % *
  Cykelresor, % | minst 20 % | 21 %

  * Från 1 januari 2025 räknas laddhybrider inte längre.`),
  ).toEqual(["whole", "true"]));

test("a second figure in brackets, of the same counted in another way, is asked about; a part, another's, a share or an earlier one is not", () => {
  const of = (value: string): string[] =>
    measures(`Uppföljning 2024
  Mått | Mål 2024 | Utfall 2024
  Väntetid till boende, dagar | högst 60 | ${value}
  Tomma platser, antal | högst 60 | 50`);
  for (const value of [
    "52 (de ej verkställda med: 71)",
    "52 (144 enligt nya listan)",
    "52 (med vilande avtal 70)",
    "52 (64 inkl. externa platser)",
  ])
    expect([value, of(value)]).toEqual([value, ["whole", "true"]]);
  for (const value of ["52 (riket 71)", "52 (varav 12 utan beslut)", "52 (2023: 71)", "52 (enligt egen mätning)"])
    expect([value, of(value)]).toEqual([value, ["true", "true"]]);
});

test("a line under a table that begins with a long word of one measure is of that; of two with the word, or none, of nobody", () => {
  const under = (line: string): string[] =>
    measures(`Uppföljning 2024
  Mått | Mål 2024 | Utfall 2024
  Vägledningssamtal inom två veckor, % | minst 90 | 92
  Utsläpp från egna bilar, ton | högst 50 | 45
  Utsläpp inom kommunens gränser, ton | högst 90 | 88

  ${line}`);
  expect(under("Observera: vägledningen vid Furulunds kontor redovisar först nästa år.")).toEqual([
    "whole",
    "true",
    "true",
  ]);
  expect(under("Utsläpp inom gränserna: databasen ligger två år efter. Det som står för i år är vår linjal.")).toEqual([
    ...["true", "true", "whole"],
  ]);
  expect(under("Utsläppen redovisas av förvaltningen i en egen rapport till nämnden.")).toEqual([
    "true",
    "true",
    "true",
  ]);
  expect(under("Vägledningen har arbetat med nya rutiner och kortare köer.")).toEqual(["true", "true", "true"]);
});

test("a title over a table that begins as a measure's name does is no line about it", () =>
  expect(
    measures(`Personalbokslut 2024 – tabellbilaga
  Mått | Mål 2024 | Utfall 2024
  Extern personalomsättning, % | högst 10 | 10,1
  Antal ledarprogram | minst 60 | 63`),
  ).toEqual(["false", "true"]));

test("a signed note that names a source and says more is asked about; the source alone is not", () => {
  const noted = (note: string): string[] =>
    measures(`Uppföljning 2024
  Mått | Mål 2024 | Utfall 2024
  Nöjda föreningar, index | minst 65 | 66*
  Amortering, mnkr | minst 10 | 12

  * ${note}`);
  for (const note of [
    "Enligt prognosen, fakturorna var inte bokförda",
    "Enligt budget, bokslutet var inte klart",
    "Vi fick inte statistiken från kansliet för hösten",
  ])
    expect([note, noted(note)]).toEqual([note, ["whole", "true"]]);
  for (const note of [
    "Källa: SCB respektive egen enkät",
    "Enligt enkät till föreningarna",
    "Uppgiften lämnad av kansliet",
    "Mäts med kommunens egen enkät i oktober.",
    "Med rätt kompetens menas undersköterskeexamen eller motsvarande.",
  ])
    expect([note, noted(note)]).toEqual([note, ["true", "true"]]);
});

test("a comment on a target that asks which it is leaves it open; one that tells who decided it does not", () => {
  const commented = (comment: string): string => {
    const drawn = sheet(
      "Mål",
      `Mått | Mål 2024 | Utfall 2024
  Chefer med högst 30 medarbetare, % | minst 80 | 82`,
    );
    drawn.notes.set(cellKey(1, 1), comment);
    return given([drawn]).measures[0]!.split(": ").at(-1)!;
  };
  expect(commented("KF juni § 61: 85. Budgetbeslutet sa 80. Vilken ska vi rapportera mot?")).toBe("inForce");
  expect(commented("Vilket av målen gäller?")).toBe("inForce");
  expect(commented("Det här är vad vi ska vara uppe i om två år, inget mål för i år sattes")).toBe("whole");
  expect(commented("KF juni § 61. Budgetbeslutet sa detsamma.")).toBe("true");
});

test("a forecast that is said to be for the whole term is none of the year; a target for the term is another matter", () => {
  const rows = (comment: string): string[] =>
    measures(`Delårsrapport per 31 augusti 2024
  Mått | Mål 2024 | Utfall jan–aug 2024 | Prognos helår 2024 | Kommentar
  Antal markanvisade bostäder | minst 200 | 90 | 240 | ${comment}`);
  expect(rows("Prognosen är den vi lämnade för mandatperioden.")).toEqual(["whole"]);
  expect(rows("Resten sätts i oktober.")).toEqual(["true"]);
});

test("what brackets in a heading limit is told of each measure below it; brackets that limit nothing are not", () => {
  const under = (heading: string): string[] =>
    measures(`Uppföljning 2016
  Mått | Mål 2016 | Utfall 2015 | Utfall 2016
  1. Rena gator | | |
  Nöjda med gator, index | minst 60 | 57 | 62
  2. ${heading} | | |
  Värmeanvändning, kWh/m2 | högst 110 | 118 | 91
  Elanvändning, kWh/m2 | högst 62 | 66 | 64`);
  expect(under("Klimatsmarta fastigheter (2016 = jan-okt, sista fakturorna saknas)")).toEqual([
    "true",
    "period",
    "period",
  ]);
  expect(under("Klimatsmarta fastigheter (nämndens mål)")).toEqual(["true", "true", "false"]);
});

test("a sheet of notes says by numbers of measures what their figures are of, where its own header calls them measures", () => {
  const table = sheet(
    "Kvartal",
    `Uppföljning 2025
  Nr | Mått | Mål helår | Helår 2025
  1 | Sjukfrånvaro, % | högst 6,5 | 6,9
  2 | Rehabärenden avslutade inom sex månader, % | minst 60 | 62,5
  3 | Löneskillnad, % | högst 4,0 | 3,8
  4 | Inhyrd personal, mnkr | högst 30 | 36,2`,
  );
  const by = (header: string): string[] =>
    given([
      table,
      sheet(
        "Noter",
        `Noter till uppföljningen
  ${header} | Not
  1 | Kort frånvaro på grund av influensan
  2 | Utan Fastighet och Miljö, de för egna listor som vi inte fått
  3 | Värdet kommer från kartläggningen 2024, årets är klar i april`,
      ),
    ]).measures.map((one) => one.split(": ").at(-1)!);
  expect(by("Mått")).toEqual(["false", "whole", "whole", "false"]);
  expect(by("Punkt")).toEqual(["false", "true", "true", "false"]);
  expect(by("Nr")).toEqual(["false", "whole", "whole", "false"]);
});

test("numbers beside notes are keys where the figures have such keys, and no numbers of measures", () =>
  expect(
    given([
      sheet(
        "Mål",
        `Uppföljning 2025
  Nr | Mått | Mål | Utfall 2025 | Not
  1 | Sjukfrånvaro, % | högst 6,5 | 6,9 | 2
  2 | Rehabärenden avslutade i tid, % | minst 60 | 62,5 |
  3 | Löneskillnad, % | högst 4,0 | 3,8 | 1`,
      ),
      sheet(
        "Noter",
        `Nr | Kommentar
  1 | Källa: lönesystemet
  2 | Utan Fastighet och Miljö, de för egna listor som vi inte fått`,
      ),
    ]).measures.map((one) => one.split(": ").at(-1)),
  ).toEqual(["whole", "true", "true"]));

test("a line on a sheet of texts is of the measure whose short name, or own number, it begins with", () => {
  const table = sheet(
    "Skola 2025",
    `Uppföljning 2025
  Id | Mått | Mål | Utfall 2025
  S1 | Nöjda elever, % | minst 80 | 83
  S2 | Frånvaro i åk 7–9, % | högst 8 | 7,6
  S3 | Nöjda med skolmaten, % | minst 72 | 74`,
  );
  const said = (...lines: string[]): string[] =>
    given([table, sheet("Läs mig", ["Att tänka på", ...lines].join("\n"))]).measures.map((one) =>
      one.split(": ").at(-1)!,
    );
  expect(said("S2: höstens frånvaro kunde inte hämtas, det ni ser är vårterminen.")).toEqual(["true", "whole", "true"]);
  expect(said("S2 är bara tätorten, byarna har inte svarat.", "S3 Priset på mjölk gick upp.")).toEqual([
    ...["true", "whole", "true"],
  ]);
  expect(said("Nöjda elever: enkäten är inte sammanställd, vi visar det vi hade 2024.")).toEqual([
    "whole",
    "true",
    "true",
  ]);
  expect(said("Att tänka på: enkäten är inte sammanställd, vi visar det vi hade 2024.")).not.toContain("period");
});

test("a comment after a column of activities may limit the figures of its row", () =>
  expect(
    measures(`Årsuppföljning 2016
  Nämndmål | Indikator | Målvärde 2016 | Utfall 2016 | Aktiviteter | Analys
  God omsorg | Dygn i korttidsvård, i snitt | högst 30 | 26 | Biståndsbedömning | T o m augusti, efter det har ingen räknat
   | Fallskador, antal | högst 40 | 36 | Golvbyten | Fler golv byts nästa år`),
  ).toEqual(["period", "true"]));

test("what brackets after a figure may limit in plain words is asked about", () =>
  expect(
    measures(`Uppföljning 2025
  Mått | Mål 2025 | Utfall 2025
  Chefer med högst 25 medarbetare, % | minst 70 | 72 (per K2, före omorganisationen)
  Heltidsanställda, % | minst 82 | 82,5 (enligt personalsystemet)`),
  ).toEqual(["whole", "true"]));

test("a table of measures in columns with its years in rows is read as the same table upright", () => {
  const lying = `Tavla 2017, helårets siffror

   | Hyllmeter mottagna | Besök i läsesalen | Kvarvarande oordnade hyllmeter | Antal skolvisningar | Nöjda besökare %
  Mål 2017 | minst 350 | minst 800 | högst 1 200 | minst 20 | minst 90
  2015 | 290 | 846 | 1610 | 17 | 93
  2016 | 310 | 790 | 1420 | 22 | 91
  2017 | 372 | 792 | 1180 | 20 | 89
  Not | | | Mätt av arkivassistenterna | | `;
  expect(measures(lying)).toEqual(["true", "false", "true", "true", "false"]);
});

test("how many they are is no share of them, and a second figure on a condition leaves it open which holds", () =>
  expect(
    given([
      sheet(
        "Mål",
        `Uppföljning 2025
  Mått | Enhet | Mål 2025 | Utfall 2025
  Eldrivna bussar | % | minst 25 | 19 bussar
  Eldrivna färjor | % | minst 25 | 31
  Elbilar, % | | minst 25 % | 31 bilar
  Nöjda resenärer | % | minst 80 | 82 procent
  Fordon äldre än 20 år | antal | högst 5 | 6 (4 om leveransen hinns med)
  Fordon äldre än 30 år | antal | högst 5 | 6 fordon`,
      ),
    ]).measures.map((one) => one.split(": ").at(-1)),
  ).toEqual(["quantity", "true", "quantity", "true", "whole", "false"]));

test("the key in a column of notes, letters and figures, has its note on the sheet of notes; one without is asked about", () =>
  expect(
    given([
      sheet(
        "Måltal",
        `Uppföljning 2023
  Löpnr | Not | Måltal | Nivå 2023 | Resultat 2023
  A1 | | Tillgänglighet, % | lägst 99,7 | 99,8
  A2 | n1 | Driftstopp, antal | högst 6 | 9
  A3 | n2 | Återställningstest, antal | lägst 4 | 5
  B1 | n12 | Självbetjäning, % | lägst 50 | 53
  B2 | n3 | Klassade system, % | lägst 60 | 66
  B3 | n4 | Nöjda användare, % | lägst 60 | 66`,
      ),
      sheet(
        "Noter",
        `Not | Text
  n1 | Källa: övervakningssystemet
  n2 | Hede och Lillån har inte rapporterat sina tester.
  n12 | Nivån ska vara nådd i slutet av 2025.
  n3 | Klassningen har legat nere. 66 är slutsiffran för 2021.`,
      ),
    ]).measures.map((one) => one.split(": ").at(-1)),
  ).toEqual(["true", "false", "whole", "whole", "whole", "whole"]));

test("a comment of the figure's own year, and words after a figure, that most likely limit it are asked about", () => {
  const drawn = sheet(
    "Mål",
    `Uppföljning 2024
  Mått | Mål 2024 | Utfall 2024
  Företagens omdöme, index | minst 70 | 72
  Nöjda elever, index | minst 70 | 72
  Intäkter per passagerare | minst 38 kr | 40 kr enl. budget, bokslut ej klart
  Kostnad per passagerare | högst 38 kr | 36 kr`,
  );
  drawn.notes.set(cellKey(2, 2), "Mätningen 2024 ställdes in. Jag har lagt in förra talet så länge.");
  drawn.notes.set(cellKey(3, 2), "Mätningen 2024 gjordes i mars.");
  expect(given([drawn]).measures.map((one) => one.split(": ").at(-1))).toEqual(["whole", "true", "whole", "true"]);
});

test("a figure in brackets that is not the one of the year before leaves it open which is the year's", () =>
  expect(
    measures(`Uppföljning 2021
  Mått | Mål 2021 | Utfall 2021 | Utfall 2020
  Skolor som får besök | minst 9 | 8 (10) | 7
  Skolor som får konsert | minst 9 | 8 (7) | 7
  Skolor som får kurs | minst 9 | 10 (7) | `),
  ).toEqual(["whole", "false", "true"]));

test("a comment that begins with a unit that the target is not in says what the figure is in", () =>
  expect(
    measures(`Uppföljning 2023
  Mått | Målvärde 2023 | Utfall 2023 | Kommentar
  Kostnad för bistånd | högst 480 kr/inv | 14,2 | mnkr. Ökade normer från januari
  Kostnad för bostäder | högst 480 kr/inv | 470 | kr/inv enligt bokslutet
  Dieselförbrukning | högst 0,5 liter per ton | 460 | m3 totalt
  Inköp av diesel | högst 500 | 460 | m3 totalt
  Handläggningstid | högst 20 dagar | 18 | Månader med hög frånvaro drog upp tiden`),
  ).toEqual(["quantity", "true", "quantity", "true", "true"]));

test("whose a forecast is limits the forecast, and no outcome; the office that makes all forecasts is no part", () => {
  const rows = (header: string, comment: string): string[] =>
    measures(`${header}
  Mått | Mål 2024 | Utfall | Prognos helår 2024 | Kommentar
  Antal markanvisade bostäder | minst 200 | 210 | 240 | ${comment}`);
  const interim = "Delårsrapport per 31 augusti 2024";
  expect(rows(interim, "Prognosen är ungdomsenhetens, vuxenenheten har avstått")).toEqual(["whole"]);
  expect(rows(interim, "Prognosen är ekonomienhetens")).toEqual(["true"]);
  expect(rows("Bokslut 2024", "Prognosen var ungdomsenhetens")).toEqual(["true"]);
});

test("what a comment under a header of the part of the year says of the forecast is of the forecast", () => {
  const drawn = (comment: string): ReturnType<typeof sheet> => {
    const made = sheet(
      "Delår",
      `Delårsbokslut per den 31 augusti 2024
  Nyckeltal | Delår | | Helår |
   | Utfall 31/8 | Kommentar | Årsmål 2024 | Prognos 31/12
  Nöjd Kund-index, företag | 71 | Rullande tolv månader | minst 70 | 72
  Medarbetarenkät, index | | ${comment} | minst 78 | 78
  Andel chefer med plan, % | 86 | | minst 85 | 88`,
    );
    made.merges.push({ top: 1, left: 1, bottom: 1, right: 2 }, { top: 1, left: 3, bottom: 1, right: 4 });
    return made;
  };
  const said = (comment: string): string[] => given([drawn(comment)]).measures.map((one) => one.split(": ").at(-1)!);
  expect(said("Görs i oktober. Jag fyllde i årsmålet i rutan för prognos för att den inte ska stå tom")).toEqual([
    ...["true", "whole", "true"],
  ]);
  expect(said("Görs i oktober, vi tror på samma nivå")).toEqual(["true", "true", "true"]);
  expect(said("Siffran gäller bara två enheter")).toEqual(["true", "whole", "true"]);
});

test("another year's forecast in the place of the year's leaves a part of the year without one", () =>
  expect(
    measures(`Delårsrapport per 31 augusti 2024
  Mått | Mål 2024 | Utfall | Prognos 31/12
  Soliditet, % | minst 35 | 34 | 36 (2025)
  Nöjda kunder, % | minst 70 | 71 |
  Sjukfrånvaro, % | högst 6 | 6,4 | 5,9 (2024)`),
  ).toEqual(["period", "true", "true"]));

test("a line under a table that begins with what is measured is of the measures with that in their names", () => {
  const under = (line: string): string[] =>
    measures(`Uppföljning 2018
  Mått | Mål 2018 | Utfall 2018
  Följsamhet till basala hygienrutiner, % | minst 88 | 90
  Andel med rätt klädsel, % | minst 90 | 92
  Nöjda patienter, % | minst 80 | 82

  ${line}`);
  expect(under("Hygienmätningen gjordes bara på två avdelningar.")).toEqual(["whole", "true", "true"]);
  expect(under("Hygienmätningen blev av i januari 2019 och hör till nästa års uppföljning.")).toEqual([
    ...["period", "true", "true"],
  ]);
  expect(under("Obs: patientenkäten gick bara till två avdelningar.")).toEqual(["true", "true", "whole"]);
  for (const line of ["Hygienmätningen gjordes i mars 2018.", "Larmmätningen gjordes bara på två avdelningar."])
    expect([line, under(line)]).toEqual([line, ["true", "true", "true"]]);
});

test("a school year beside a year's figure is its time: an earlier one is no value of the year, nor a count of half of it", () =>
  expect(
    measures(`Uppföljning 2018
  Mått | Mål 2018 | Utfall 2018 | Anm
  Elever med examen, % | minst 90 | 92 | läsåret 17/18
  Barnteater, antal föreställningar | minst 12 | 14 | läsåret 17/18
  Elever med fritidskort, antal | minst 12 | 14 | läsåret började bra`),
  ).toEqual(["true", "period", "true"]));

test("so many of so many in words is a part of its whole", () =>
  expect(
    measures(`Uppföljning 2018
  Mått | Mål 2018 | Utfall 2018
  Miljödiplomerade skolor | Alla fyra | fyra av fyra
  Skolor med plan | 100 % | tre av fyra skolor
  Skolor med råd | 4 av 4 | två av våra skolor`),
  ).toEqual(["true", "false", "whole"]));

test("brackets in a measure's name that say that it is of an earlier year are of its figures", () =>
  expect(
    measures(`Nämndmål 2019
  Nyckeltal | Mål 2019 | Resultat 2019
  Betyg på kulturutbudet, index (undersökning hösten 2017) | minst 62 | 64
  Utsläpp per invånare, ton (jämfört med 2010) | högst 4 | 3,6
  Avgiftens täckning, % (enligt lag 2006:412) | minst 60 | 64`),
  ).toEqual(["period", "true", "true"]));

test("a target that is to be reached in a later year judges nothing, in whatever words the brackets say so", () =>
  expect(
    measures(`Uppföljning 2014
  Mått | Utfall 2014 | Mål 2014
  Flickor bland deltagarna, % | 43 | mellan 45 och 55 (skall nås 2016)
  Vuxna bland deltagarna, % | 43 | minst 55 (till utgången av 2016)
  Äldre bland deltagarna, % | 43 | minst 55 (ska vara nått 2016)
  Nya bland deltagarna, % | 43 | minst 55 (uppnås senast 2014)`),
  ).toEqual(["inForce", "inForce", "inForce", "false"]));

test("a line under a table is of the measure whose number in parts it begins with", () =>
  expect(
    measures(`Bokslut 2020
  Nr | Prestationsmål | Krav | 2020
  4.1 | Frisknärvaro, % | minst 90 | 93
  4.2 | Fordonens medelålder, år | högst 10 | 11,2
  4.3 | Falsklarm, antal | högst 210 | 198

   | 4.2 är nytt i handlingsprogrammet och börjar gälla från 2022, när den nya bilen är levererad.`),
  ).toEqual(["true", "whole", "true"]));

test("what a note says of a part of what is measured is of the row's forecast too", () =>
  expect(
    given([
      sheet(
        "Tertial 2",
        `Tertialrapport 2, 2023 (januari–augusti)
  Nr | Indikator | Målnivå 2023 | Utfall T2 2023 | Prognos helår 2023 | Not
  1 | Handläggare med examen, % | minst 85 | 86 | 87 | c
  2 | Vårdplaner, % | minst 95 | 96 | 97 | a`,
      ),
      sheet(
        "Noter",
        "a | Enhetscheferna har lämnat uppgiften.\nc | Mottagningsenheten är inte med, där arbetar en tredjedel.",
      ),
    ]).measures.map((one) => one.split(": ").at(-1)),
  ).toEqual(["whole", "true"]));

test("words and an earlier year in brackets after a figure are asked about", () =>
  expect(
    measures(`Kvalitetsuppföljning 2017
  Mått | Mål 2017 | Utfall 2017
  Personal med utbildning, % | minst 50 | 52 (inv. 2015)
  Nöjda brukare, % | minst 50 | 52 (2016: 48)`),
  ).toEqual(["whole", "true"]));

test("a comment that speaks of the forecast and of the outcome limits the outcome, in whichever order", () => {
  const said = (comment: string): string[] =>
    measures(`Bokslut 2024
  Mått | Mål 2024 | Utfall 2024 | Kommentar
  Nöjda elever, % | minst 80 | 83 | ${comment}`);
  expect(said("Prognosen är Norra skolans. Utfallet avser bara två skolor.")).toEqual(["whole"]);
  expect(said("Utfallet avser bara två skolor. Prognosen är Norra skolans.")).toEqual(["whole"]);
  expect(said("Prognosen är Norra skolans.")).toEqual(["true"]);
});

test("a sign alone before a figure has no note in it, and a key in parts is whole", () =>
  expect(
    given([
      sheet(
        "Mål",
        `Uppföljning 2024
  Mått | Mål 2024 | Not | Utfall 2024
  Nöjda elever, % | minst 80 | * | 83
  Nöjda brukare, % | minst 80 | 2.1 | 83
  Nöjda kunder, % | minst 80 | 2 | 83

  * Källa: SCB
  2) Källa: SCB
  2.1 Norra skolan har inte svarat än.`,
      ),
    ]).measures.map((one) => one.split(": ").at(-1)),
  ).toEqual(["true", "whole", "true"]));

test("a line is of the measure that its head begins the words of, or whose code it is", () => {
  const table = sheet(
    "Måltal",
    `Uppföljning 2021
  Kod | Mått | Mål 2021 | Utfall 2021
  D3 | Andel heltidsanställda, % | minst 70 | 72
  A3 | Energianvändning depåer, kWh per kvm | högst 140 | 138
  K1 | Svarstid kundtjänst, min | högst 2 | 1,9`,
  );
  const said = (...lines: string[]): string[] =>
    given([table, sheet("Noter", ["Noter till måltalen, efter kod", ...lines].join("\n"))]).measures.map((one) =>
      one.split(": ").at(-1)!,
    );
  expect(said("D3 | Hamravik har ännu inte lagt in sina siffror i databasen")).toEqual(["whole", "true", "true"]);
  expect(said("Andel heltid: de visstidsanställda kan inte tas fram")).toEqual(["whole", "true", "true"]);
  expect(said("Energi depåer: mätaren stod still tre månader som är noll i siffran")).toEqual([
    "true",
    "whole",
    "true",
  ]);
});

test("a month of the next winter in a title is when the year was told of", () =>
  expect(
    measures(`Verksamhetsmål 2025, slutlig avstämning i januari 2026
  Verksamhetsmål | Nivå | Läge vid årets slut
  Policy beslutad | beslutad senast 30 juni | Beslutad 2025-09-11
  Andel e-fakturor | minst 95 %, från och med 2026 | 97 %
  Antal övningar | minst 14 | 15`),
  ).toEqual(["false", "inForce", "true"]));

const GROUPED = `Bokslut 2024
  Verksamhet | Mått | Mål 2024 | Utfall 2024
  Bibliotek | Utlån per invånare | minst 5 | 5,2
  Bibliotek | Barnprogram, antal | minst 120 | 134
  Ekonomiskt bistånd | Handläggningstid, dagar | högst 14 | 12
  Ekonomiskt bistånd | Avslutade till arbete, % | minst 40 | 41`;

test.each([
  [
    "Raderna om ekonomiskt bistånd är räknade på januari–november, filen för december kom aldrig.",
    ["true", "true", "whole", "whole"],
  ],
  ["Biblioteksraderna: huvudbiblioteket finns inte med, bara filialerna.", ["whole", "whole", "true", "true"]],
  ["Uppgifterna om ekonomiskt bistånd hämtas ur verksamhetssystemet.", ["true", "true", "true", "true"]],
])("what is said of a group of measures limits those alone: %s", (said, expected) => {
  const verdicts = (drawn: ReturnType<typeof sheet>[]): string[] =>
    given(drawn, [], "2024").measures.map((one) => (one.endsWith(": true") ? "true" : "whole"));
  expect(verdicts([sheet("Mål", `${GROUPED}\n\n  ${said}`)])).toEqual(expected);
  expect(verdicts([sheet("Mål", GROUPED), sheet("Läs mig", `Läs mig\n${said}`)])).toEqual(expected);
  const commented = sheet("Mål", GROUPED);
  commented.notes.set(cellKey(1, 3), said);
  expect(verdicts([commented])).toEqual(expected);
});

test("a year in the place of a start value is the year of it, and no figure that a change is counted from", () =>
  expect(
    measures(`Uppföljning 2020
  Mått | Basår | Utfall 2018 | Utfall 2019 | Utfall 2020 | Mål 2020
  Matsvinn, gram per portion | 2017 | 58 | 52 | 49 | halveras från basåret
  Avfall, kg per invånare | 2018 | 480 | 470 | 230 | halveras från basåret
  Elanvändning, MWh | 2018 | 480 | 470 | 460 | minska med 20 %`),
  ).toEqual(["reference", "true", "reference"]));

/** Measures under a header with a comment. */
const under = (comment: string): string[] => {
  const drawn = sheet(
    "Mål",
    `Uppföljning 2021
  Mått | Mål 2021 | Utfall 2021
  Nöjda elever, % | minst 80 | 83
  Antal besök | minst 40 000 | 43 150`,
  );
  drawn.notes.set(cellKey(1, 2), comment);
  return given([drawn]).measures.map((one) => one.split(": ").at(-1)!);
};

test("a comment on a header that tells how its figures are made, or what they are, asks nothing", () => {
  for (const comment of [
    "Årsvis sammanställning från HR",
    "Källa: Agda",
    "Tas ut ur diariet och samlingsdatabasen den 10 januari. /Verksamhetsstöd",
    "Summa för antal, medel för andelar",
    "Avrundat till en decimal",
    "Kolumnen fylls i av respektive förvaltning",
    "Det faktiska värdet vid årets slut",
  ])
    expect([comment, under(comment)]).toEqual([comment, ["true", "true"]]);
});

test("a comment on a header that limits its figures is of each of them", () => {
  for (const comment of [
    "Uttag gjort 4 oktober. Ny körning ska göras när löner är stängda för året, inte gjord än.",
    "Summa för antal, dock inte december",
    "Tas ut innan bokslutet är klart",
    "Rapporteras av enhetscheferna, två saknas",
    "Hämtas från augustirapporten",
  ])
    expect([comment, under(comment).includes("true")]).toEqual([comment, false]);
});

test("plain numbers in a column of notes have the lines below that begin with them, of the whole year beside its parts", () =>
  expect(
    measures(`Mål och utfall per kvartal 2022
  Mått | Kv 1 | Kv 2 | Kv 3 | Kv 4 | Helår | Mål helår | Not
  Antal egna produktioner | 2 | 3 | 1 | 4 | 10 | minst 12 | 1
  Beläggning stora salen, % | 61 | 66 | 58 | 73 | 64,5 | minst 60 |
  Beläggning lilla salen, % | 48 | 52 | 50 | 58 | 52 | minst 50 | 2
  Nöjda besökare, % | 90 | 91 | 90 | 92 | 91 | minst 90 | 3

  1  En turné flyttades till våren 2023 då regissören blev sjuk.
  2  Föreningarna bokar sedan i våras i kommunens system, de bokningarna är inte hämtade.`),
  ).toEqual(["false", "true", "whole", "whole"]));

test("a line under a table on its side is of the measure that it begins with, as under one that stands", () => {
  const under = (line: string): string[] =>
    measures(`Nämndens nyckeltal, bokslut 2018

   | Andel planerade livsmedelskontroller | Andel planerade miljötillsyner | Nöjd-kund-index livsmedel | Antal avlopp
  Mål 2018 | 100 % | minst 90 % | minst 72 | minst 150
  Utfall 2017 | 97 % | 88 % | 71 | 110
  Utfall 2018 | 100 % | 91 % | 74 | 128

  ${line}`);
  expect(under("Miljötillsyner: hästgårdarna, som är en fjärdedel av planen, är inte inräknade.")).toEqual([
    ...["true", "whole", "true", "false"],
  ]);
  expect(under("Livsmedel hade för få svar 2018, värdet är från grannkommunernas gemensamma resultat.")).toEqual([
    ...["true", "true", "whole", "false"],
  ]);
  expect(under("Alla siffror är preliminära skattningar, utfallet avser bara norra området.")).not.toContain("true");
  expect(under("Avlopp: en inspektör har varit föräldraledig sedan april.")).toEqual(["true", "true", "true", "false"]);
});

test("what stands after a dash in a goal's heading, or in brackets in a measure's name, is of the figures", () => {
  const under = (heading: string): string[] =>
    measures(`Uppföljning 2023
  Mått | Mål 2023 | Utfall 2023
  1. Trygg vård – ${heading} | |
  Sjukfrånvaro, % | högst 8 | 6,9
  Elförbrukning, MWh (t.o.m. november) | högst 1 350 | 1310
  Nöjda elever, % (svaren från 2020) | minst 80 | 83
  Nöjda brukare, % (egen enkät) | minst 80 | 83`);
  expect(under("gäller bara särskilt boende")).not.toContain("true");
  expect(under("en vård nära invånarna")).toEqual(["true", "period", "period", "true"]);
});

test("what brackets in a goal's own cell say of when its targets hold is of its measures' targets", () => {
  const beside = (aside: string): string[] =>
    measures(`Uppföljning 2021
  Mål | Indikator | Målnivå | Resultat 2021
  1. Digitala tjänster (${aside}) | Ansökningar via e-tjänst | minst 80 % | 71 %
  2. God service (metod: se bilaga 2) | E-post besvarad inom två dagar | minst 95 % | 96 %`);
  expect(beside("målnivåerna ska vara nådda vid utgången av 2023")).toEqual(["inForce", "true"]);
  expect(beside("nivåerna gäller från 2021")).toEqual(["false", "true"]);
});

test("a line under a table is of the measure by a short head, by its number after Till, or by its row", () => {
  const lines = (...under: string[]): string[] =>
    measures(`Uppföljning 2020
  Nr | Mått | Mål 2020 | Utfall 2020
  1 | Vattenförbrukning, l/kvm | högst 1 300 | 1 250
  2 | Andel som känner otrygghet, % | högst 15 | 13,8
  3 | Nöjda låntagare, % | minst 90 | 92

  ${under.join("\n  ")}`);
  expect(lines("Vatten: Centrum har inte kunnat läsas av, bolagets siffra är medel av de andra två.")).toEqual([
    ...["whole", "true", "true"],
  ]);
  expect(lines("I raden om otrygghet svarade Kvarnen på en annan fråga och är därför borttagen.")).toEqual([
    ...["true", "whole", "true"],
  ]);
  expect(lines("Till 3: Svar från filialerna saknas.")).toEqual(["true", "true", "whole"]);
  expect(lines("Till 3: Filialerna har haft öppet längre i år.")).toEqual(["true", "true", "true"]);
  expect(lines("Vatten: ett stambyte pågick på våren.")).toEqual(["true", "true", "true"]);
});

test("two cells under a table, the first a measure's code: the second is of that measure", () =>
  expect(
    measures(`Uppföljning 2021
  Kod | Indikator | Mål 2021 | Utfall 2021
  A3 | Digitaliserade föremål, antal | minst 40 000 | 43150
  A8 | Lån återlämnade i tid, % | minst 95 | 98

  Anm. A3 | Skannrar i två skift sedan mars.
  Anm. A8 | Lån till utlandet går inte att ta ut i nya databasen.`),
  ).toEqual(["true", "whole"]));

test("the whole group's target beside one part's outcomes, by their headers, is asked about; its own is not", () => {
  const headed = (aim: string, outcome: string): string[] =>
    measures(`Medarbetare
  Mått | ${aim} | ${outcome}
  Sjukfrånvaro, % | högst 5 | 4,1`);
  expect(headed("Mål 2020, hela koncernen", "Utfall 2020, kvartersvärdarna")).toEqual(["whole"]);
  expect(headed("Mål 2020, hela koncernen", "Utfall 2020, preliminärt")).toEqual(["true"]);
  expect(headed("Mål 2020, hela koncernen", "Utfall 2020")).toEqual(["true"]);
});

test("a forecast that no longer holds decides nothing, and says nothing of an outcome", () => {
  const rows = (header: string, comment: string): string[] =>
    measures(`${header}
  Mått | Mål 2024 | Utfall | Prognos helår 2024 | Kommentar
  Antal tillsyner | minst 220 | 225 | 225 | ${comment}`);
  const said = "Prognosen lades i maj och håller inte längre, ny saknas.";
  expect(rows("Delårsrapport per 31 augusti 2024", said)).toEqual(["whole"]);
  expect(rows("Bokslut 2024", said)).toEqual(["true"]);
  expect(rows("Delårsrapport per 31 augusti 2024", "Två nya inspektörer började i mars.")).toEqual(["true"]);
});

test("what was given only up to a month, or was not enough for all, limits the figure", () =>
  expect(
    measures(`Uppföljning 2019
  Mått | Mål 2019 | Utfall 2019 | Kommentar
  Strokepatienter på strokeenhet, % | minst 80 | 81 | Registret levererade bara fram till april, uppdateras i höst.
  Kännedom om verket, % | minst 60 | 64 | Pengarna räckte inte till fler områden.
  Nöjda besökare, % | minst 60 | 64 | Pengarna räckte inte till nya stolar.`),
  ).toEqual(["period", "whole", "true"]));

test("a goal's own cell and a heading limit alike: what stands after a dash or in brackets of its title", () => {
  const under = (aside: string): string[] =>
    measures(`Årsredovisning 2021
  Mål | Indikator | Målnivå | Resultat 2021
  Effektiv handläggning ${aside} | Ärenden avgjorda inom 90 dagar, % | minst 85 | 88
  God service | Svar inom två dagar, % | minst 95 | 96`);
  expect(under("– resultat t.o.m. september")).toEqual(["period", "true"]);
  expect(under("– följs upp av chefen")).toEqual(["true", "true"]);
  expect(under("– Förskola")).toEqual(["true", "true"]);
  expect(under("(målen är de i planen för 2022)")).toEqual(["inForce", "true"]);
  expect(under("(nivåerna börjar gälla 1 januari 2022)")).toEqual(["inForce", "true"]);
  expect(under("(målen är de i planen som antogs)")).toEqual(["true", "true"]);
});

test("the title of one of several tables under another limits that table alone", () => {
  const second = (title: string): string[] =>
    measures(`Årsuppföljning 2020

  Tabell 1. Räddningsinsats
  Indikator | Mål | Utfall
  Framme inom tio minuter, % | minst 85 | 87
  Bränder släckta i rummet, % | minst 70 | 72

  Tabell 2. ${title}
  Indikator | Mål | Utfall
  Tillsynsbesök, % av planen | minst 90 | 91
  Utbildade invånare, % | minst 6 | 7`);
  expect(second("Förebyggande. Utfall 2020 mot de nivåer som ska gälla från 2022.")).toEqual([
    ...["true", "true", "inForce", "inForce"],
  ]);
  expect(second("Förebyggande (nov 2019–okt 2020)")).toEqual(["true", "true", "period", "period"]);
  expect(second("Förebyggande (kalenderår)")).toEqual(["true", "true", "true", "true"]);
  expect(second("Förebyggande. Utfall 2020 mot de nivåer som gäller från 2019.")).toEqual([
    ...["true", "true", "true", "true"],
  ]);
});

test("a sign in a column of signs has its note below; one that only names a survey limits nothing", () => {
  const noted = (note: string): string[] =>
    measures(`Uppföljning 2025
  Indikator | Mål 2025 | Utfall 2025 | Märke
  Bussar i rätt tid, % | minst 90 | 91 | #
  Nöjda resenärer, % | minst 60 | 58 | ¤
  Tåg i rätt tid, % | minst 85 | 86 |

  ¤ fråga i resenärspanelen
  # ${note}`);
  expect(noted("mätt på linje 1–6, de övriga 48 linjerna har ännu ingen utrustning")).toEqual([
    ...["whole", "false", "true"],
  ]);
  expect(noted("ur trafikdatabasen")).toEqual(["true", "false", "true"]);
});

test("a note of a figure says that its target was revoked; a source limits nothing", () => {
  const noted = (note: string): string[] =>
    given([
      sheet(
        "Mål",
        `Bokslut 2022
  Indikator | Mål 2022 | Utfall 2022 | Not
  Personalomsättning, % | högst 9 | 8,3 | 1
  Sjukfrånvaro, % | högst 6 | 7,4 |`,
      ),
      sheet("Noter", `Not | Text\n1 | ${note}`),
    ]).measures.map((one) => one.split(": ").at(-1)!);
  expect(noted("Målvärdet upphävdes av styrelsen i maj och något nytt är inte satt.")).toEqual(["inForce", "false"]);
  expect(noted("Källa: personalsystemet.")).toEqual(["true", "false"]);
});

test("a sheet of notes says of a number, and of the rows of a group, what their figures lack", () => {
  const noted = (line: string): string[] =>
    given([
      sheet(
        "Mått",
        `Bokslut 2016
  Verksamhet | Nr | Mått | Mål 2016 | Utfall 2016
  Bibliotek | 1 | Utlån per invånare | minst 5,5 | 5,6
  Bibliotek | 2 | Barnprogram, antal | minst 120 | 134
  Kulturskola | 3 | Elever, antal | minst 900 | 912`,
      ),
      sheet("Läs mig", `Läs mig\n${line}`),
    ]).measures.map((one) => one.split(": ").at(-1)!);
  expect(noted("Biblioteksraderna: huvudbiblioteket finns inte med i siffrorna, bara de fem filialerna.")).toEqual([
    ...["whole", "whole", "true"],
  ]);
  expect(noted("Biblioteksraderna: siffrorna hämtas ur bibliotekssystemet.")).toEqual(["true", "true", "true"]);
  expect(noted("nr 2 | uttaget stannar vid 30/11, december gick inte att få ut efter bytet")).toEqual([
    ...["true", "whole", "true"],
  ]);
  expect(noted("nr 2 | svar från 94 av 131")).toEqual(["true", "true", "true"]);
});

test("a line under one block says that its figures are of one part and its targets of all; of the same extent it limits nothing", () => {
  const under = (line: string): string[] =>
    measures(`Nyckeltal för 2022

  SPILLVATTEN
  Nyckeltal | Bräddat vatten, m3 | Tillskottsvatten, %
  Mål 2022 | högst 5 000 | högst 40
  Utfall 2022 | 3900 | 44
  ${line}

  EKONOMI
  Nyckeltal | Rörelsemarginal, % | Soliditet, %
  Mål 2022 | minst 8 | minst 35
  Utfall 2022 | 9,3 | 33`);
  expect(under("Siffror från Sjöstads verk. Målen är satta för alla tre reningsverken.")).toEqual([
    ...["whole", "true", "whole", "false"],
  ]);
  expect(under("Proverna tas enligt programmet. VA-chefen svarar för siffrorna.")).toEqual([
    ...["true", "true", "false", "false"],
  ]);
});

test("a column of each row's period of its figure makes another year's none of the reported", () =>
  expect(
    measures(`Årsbokslut 2024
  Styrtal | Utfall | Målvärde | Utfallsperiod
  Nöjda kunder, index | 78 | ≥ 75 | 2024
  Skulle rekommendera kommunen, % | 58 | ≥ 55 | 2023`),
  ).toEqual(["true", "inForce"]));

test("a comment over a column that names its sources is no time of its figures", () => {
  const commented = (comment: string): string => {
    const drawn = sheet(
      "Mål",
      `Bokslut 2023
  Mått | Målvärde 2023 | Utfall 2023
  Lokalkostnad per elev, kr | högst 14 500 | 13 980`,
    );
    drawn.notes.set(cellKey(1, 2), comment);
    return given([drawn]).measures[0]!.split(": ").at(-1)!;
  };
  expect(commented("Statistik från Skolverket samt egen enkät i oktober.")).toBe("true");
  expect(commented("Siffrorna är per oktober.")).not.toBe("true");
});

test("base years beside their values are no start values", () =>
  expect(
    measures(`Miljöbokslut 2020
  Nyckeltal | Basår | Värde basår | 2019 | 2020 | Målvärde
  Matsvinn, gram per portion | 2017 | 61 | 52 | 49 | minska med 10 % jämfört med basåret
  Flygresor, ton | 2015 | 212 | 171 | 44 | minska med 20 % jämfört med basåret`),
  ).toEqual(["true", "true"]));

test("a line after a dash under a row is of it where it limits its figure, and of no other row", () =>
  expect(
    measures(`Uppföljning 2024
  Mått | Mål 2024 | Utfall 2024
  Nöjda gäster, % | minst 70 | 74
  – utan köken i Norra och Södra
  Nöjda brukare, % | minst 60 | 62
  Nöjda elever, % | minst 60 | 58`),
  ).toEqual(["whole", "true", "false"]));

test("a sheet of notes without headers has the numbers of notes first", () => {
  const goals = sheet(
    "Mål",
    `Uppföljning 2024
  Mått | Mål 2024 | Utfall 2024
  Nöjda gäster, % | minst 70 | 74 1)
  Nöjda brukare, % | minst 60 | 62 2)
  Nöjda elever, % | minst 60 | 58`,
  );
  const notes = sheet(
    "Noter",
    `  1 | Endast två av fem kök är med i undersökningen.
  2 | Källa: egen enkät.`,
  );
  expect(given([goals, notes]).measures.map((one) => one.split(": ").at(-1))).toEqual(["whole", "true", "false"]);
});

test("what limits the outcome so far limits what is foretold from it; what says nothing of it does not", () =>
  expect(
    measures(
      `Delårsrapport augusti 2024
  Mått | Mål 2024 | Utfall augusti 2024 | Prognos 2024
  Antal besök, minst | 100 | 60 (endast Norra badet) | 110
  Antal lån, minst | 100 | 60 (egen räkning) | 110
  Antal bokningar, minst | 100 | 60 | 110`,
      "Delår",
    ),
  ).toEqual(["whole", "true", "true"]));

test("a clause after what a figure is of may limit it", () =>
  expect(
    measures(`Uppföljning 2024
  Mått | Mål 2024 | Utfall 2024 | Kommentar
  Nöjda gäster, % | minst 70 | 74 | Siffran avser hela året, men tre enheter saknas.
  Nöjda brukare, % | minst 60 | 62 | Siffran avser hela året.
  Nöjda elever, % | minst 60 | 62 | Avser undersökningen 2022.`),
  ).toEqual(["whole", "true", "period"]));

test("a year over each target says when it is in force", () => {
  for (const header of ["Målet avser år", "Mål avser", "Målvärdet avser", "Målvärdets år"])
    expect([
      header,
      measures(`Uppföljning 2024
  Mått | Mål | ${header} | Utfall 2024
  Nöjda gäster, % | minst 70 | 2024 | 74
  Nöjda brukare, % | minst 60 | 2026 | 62`),
    ]).toEqual([header, ["true", "inForce"]]);
});

test("a number of something against a share is asked about; a share, or a number against a number, is not", () =>
  expect(
    measures(`Uppföljning 2024
  Mått | Mål 2024 | Utfall 2024
  Antal lärare med behörighet | minst 80 % | 84
  Andel lärare med behörighet | minst 80 % | 84
  Antal lärare med legitimation | minst 80 % | 84 %
  Antal lärare med utbildning | minst 80 | 84`),
  ).toEqual(["quantity", "true", "true", "true"]));

test("a run of parts in a row's own time makes its figure one of a part of the year, under a header without a year too", () =>
  expect(
    measures(`Årsbokslut 2024
  Mått | Mål | Utfall | Utfallsperiod
  Andel nöjda gäster, % | minst 70 | 74 | 2024
  Andel nöjda brukare, % | minst 60 | 62 | 2024 T1–T2
  Andel nöjda elever, % | minst 60 | 62 | november 2024`),
  ).toEqual(["true", "period", "true"]));

test("few who answered, in brackets after a figure, are asked about; many are not", () =>
  expect(
    measures(`Uppföljning 2024
  Mått | Mål 2024 | Utfall 2024
  Nöjda gäster, % | minst 70 | 74 (31 svar)
  Nöjda brukare, % | minst 60 | 62 (312 svar)`),
  ).toEqual(["whole", "true"]));

test("a sign alone under Anm. is of the note below; words there are the row's own", () =>
  expect(
    measures(`Uppföljning 2024
  Mått | Mål 2024 | Utfall 2024 | Anm.
  Nattfasta, % | högst 45 | 52 | 3)
  Nöjda brukare, % | minst 60 | 62 | Ny enkät sedan 2022

  3) Värdet kommer från mätningen hösten 2022, ingen ny har gjorts.`),
  ).toEqual(["period", "true"]));

test.each([
  ["Utfallen är uppskattade av enhetscheferna, eftersom systemet byttes ut i november.", "whole"],
  ["Siffrorna är lämnade av utvecklingsenheten i november och har inte följts upp sedan dess.", "whole"],
  ["Utfallen är hämtade ur nämndens system och enkäter den 20 januari 2025.", "true"],
  ["Utfallen gäller samtliga fyra enheter om inte annat framgår av noterna.", "true"],
])("a line over a table that most likely limits all its figures is asked about: %s", (line, gives) =>
  expect(
    measures(`Måluppföljning 2024
  ${line}

  Mått | Mål 2024 | Utfall 2024
  Nöjda gäster, % | minst 70 | 74
  Nöjda brukare, % | minst 60 | 62`),
  ).toEqual([gives, gives]),
);

test("a sentence under a table goes on about the measure that the one before it names", () =>
  expect(
    measures(`Uppföljning 2024
  Mått | Mål 2024 | Utfall 2024
  Svarstid i telefon, sekunder | högst 60 | 52
  Nöjda brukare, % | minst 60 | 62

  Svarstiden i telefon mäts i kontaktcenter. Socialtjänstens linje, som tar emot vart tredje samtal, ligger utanför mätningen.`),
  ).toEqual(["whole", "true"]));

test("a large figure with a word in brackets is no more than a small one", () =>
  expect(
    measures(`Bokslut 2024
  Mått | Mål 2024 | Utfall 2024
  Solel på taket, MWh | minst 200 | 212 000 kWh (prognos)
  Vindel, MWh | minst 200 | 212 MWh (prognos)
  Vattenkraft, MWh | minst 200 | 212 000 kWh`),
  ).toEqual(["whole", "whole", "true"]));

test("a month in which a paper was handed in is no period of its figures", () =>
  expect(
    given([
      sheet(
        "Alla mål",
        `Sammanställning av mål 2024
  Underlag till årsredovisningen, inlämnat januari 2025

  Mått | Resultat 2024 | Målvärde 2024
  Nöjda gäster, % | 74 | minst 70
  Antal besök | 90 | minst 100`,
      ),
    ]),
  ).toMatchObject({ period: "2024", measures: ["Nöjda gäster, %: true", "Antal besök: false"] }));

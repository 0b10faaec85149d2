import type { Answer } from "../../src/commands/answer";
import { questionsOf } from "../../src/commands/questions";
import { indicatorsIn } from "../../src/domain/assessment";
import { parseArea } from "../../src/sheet/address";
import { cellKey, setCell, type Sheet } from "../../src/sheet/book";
import { look, sheet } from "../recognise/kit";
import { given, read, ROWS, table, type Given } from "./proof/sheets";

/** Whole sheets: what establishes a grade, what takes it away, and the answer that settles it for all rows of its kind. */

const JUDGED = ["Nöjda brukare, %: true", "Antal besök: false"];

test("an ordinary follow-up is graded without a question", () => {
  for (const header of [
    "Mått | Mål | Utfall 2024",
    "Mått | Mål 2024 | Utfall 2024",
    "Mått | Målvärde | Utfall helår 2024",
  ])
    expect([header, given([table(header)])]).toEqual([
      header,
      { period: "2024", measures: JUDGED, asked: [], choices: [] },
    ]);
});

test("twelve months to December are the year beside its quarters, and the last of a moment or one of the year stands for it", () => {
  const quarters = `Nyckeltal 2024
  Nyckeltal | Kv1 | Kv2 | Kv3 | Kv4 | R12 dec | R12 dec fg år | Mål 24
  Elanvändning, kWh | 51 | 22 | 17 | 41 | 131 | 120 | ≤ 128
  Färdiga bostäder, st | 0 | 24 | 0 | 32 | 56 | 70 | minst 50
  Sjukfrånvaro, % | 5,1 | 3,9 | 2,8 | 4,4 | 4,1 | 4,9 | < 4,5
  Soliditet, % | 21,9 | 22,3 | 22,8 | 23,0 | – | – | minst 22
  Felanmälan i tid, % | 84 | 88 | 90 | 91 | – | – | minst 90
  Serviceindex (en mätning per år) | | | 79,8 | | | | minst 80,5`;
  expect(given([sheet("Nyckeltal", quarters)]).measures).toEqual([
    ...["Elanvändning, kWh: false", "Färdiga bostäder, st: true", "Sjukfrånvaro, %: true", "Soliditet, %: true"],
    ...["Felanmälan i tid, %: period", "Serviceindex (en mätning per år): false"],
  ]);
});

test("the second half's figures are asked about for all rows alike, however far they have come, and are graded once said to be the year's", () => {
  const halves = (header: string) => `Helårsuppföljning 2025
  Mått | Totalt H1 | ${header} | Mål helår 2025
  Deltagare på kurser | 645 | 638 | minst 1 250
  Beviljade medel, tkr | 8 400 | 9 120 | minst 8 000
  Andel som fullföljt, % | 69 | 72 | minst 70 %`;
  const measured = (header: string): string[] => given([sheet("Uppföljning", halves(header))], [], "2025").measures;
  expect(measured("Totalt H2")).toEqual([
    ...["Deltagare på kurser: period", "Beviljade medel, tkr: period", "Andel som fullföljt, %: period"],
  ]);
  expect(measured("Ack. H2")).toEqual([
    ...["Deltagare på kurser: false", "Beviljade medel, tkr: true", "Andel som fullföljt, %: true"],
  ]);
});

test("a change from the base year is counted from its column, and not from one of changes beside it", () => {
  const programme = `Programmet, uppföljning 2020
  Mått | Bas 2012 | Utf 2018 | Utf 2019 | Utf 2020 | Förändr. mot bas | Mål 2020
  Utsläpp, g/km | 920 | 430 | 372 | 331 | -64 % | -60 % mot bas
  Energi, kWh/km | 4,2 | 3,9 | 3,8 | 3,7 | -12 % | -15 % mot bas
  Boende nära hållplats, % | 74 | 75 | 75 | 75 | | lägst basårets nivå
  Kostnad per km, kr | 34,10 | 35,20 | 35,00 | 35,20 | +3 % | max +5 % mot bas`;
  expect(given([sheet("Uppföljning", programme)]).measures).toEqual([
    ...["Utsläpp, g/km: true", "Energi, kWh/km: false", "Boende nära hållplats, %: true", "Kostnad per km, kr: true"],
  ]);
});

test("a level that is to be reached in a month to come judges no part of the year before it", () => {
  const parts = `Delår 2, 2024
  Mått | Mål 2024 | T2 2024
  Hyrpersonal, andel av personalkostnaden, % | högst 4,5 i december 2024 | 5,2
  Sjukfrånvaro, % | högst 6 | 6,4`;
  expect(given([sheet("T2", parts)]).measures).toEqual([
    ...["Hyrpersonal, andel av personalkostnaden, %: inForce", "Sjukfrånvaro, %: false"],
  ]);
});

test("a part of the year in the year's own column is not made good by another part's", () => {
  const parts = `Styrtal 2017, helår
  Styrtal | Mål 2017 | T1 2017 | T2 2017 | Utfall 2017
  Återaktualiserade, % | max 25 | 26 | 24 | 24 (t.o.m. aug)
  Utredningar i tid, % | 90 | 85 | 88 | 94`;
  expect(given([sheet("Styrtal", parts)]).measures).toEqual([
    ...["Återaktualiserade, %: period", "Utredningar i tid, %: true"],
  ]);
});

test("a dash in the year's place is no value, and a blank is none where the others have theirs or what stands for one", () => {
  const dashes = `Uppföljning 2024
  Mått | Mål 2024 | Utfall 2023 | Utfall jan–aug 2024 | Utfall 2024
  Trygga elever, % | minst 85 | 87 | 88 | –
  Nöjda elever, % | minst 85 | 87 | | -
  Behöriga lärare, % | minst 85 | 87 | 88 | n/a
  Sjukfrånvaro, % | högst 6 | 5,8 | 5,9 |
  Nöjda brukare, % | minst 85 | 84 | 84 | 86`;
  expect(given([sheet("Uppföljning", dashes)], [], "2024", "undecided").measures).toEqual([
    ...["Trygga elever, %: period", "Nöjda elever, %: period", "Behöriga lärare, %: period", "Sjukfrånvaro, %: period"],
    "Nöjda brukare, %: true",
  ]);
});

test("a limit in words after the figure is asked about as one in brackets", () => {
  const limited = `Uppföljning 2024
  Mått | Mål 2024 | Utfall 2023 | Utfall 2024
  Skadegörelse | högst 2 mkr | 2,4 | 1,9 mkr exkl. brand
  Återvinning | minst 60 % | 55 | 61 % (exkl. VA)
  Nöjda brukare, % | minst 85 | 84 | 86`;
  expect(given([sheet("Uppföljning", limited)]).measures).toEqual([
    ...["Skadegörelse: whole", "Återvinning: whole", "Nöjda brukare, %: true"],
  ]);
});

test("a change is counted from what the measure's name says, a mean of counts from its years", () => {
  const named = `Uppföljning 2025
  Mått | Mål 2025 | Utfall 2022 | Utfall 2023 | Utfall 2024 | Utfall 2025
  Antal bränder ska minska jämfört med genomsnittet 2022–2024 | Minskning | 64 | 71 | 59 | 61
  Antal olyckor ska minska jämfört med 2022 | Minskning | 64 | 71 | 59 | 65
  Antal larm ska minska jämfört med genomsnittet 2020–2024 | Minskning | 64 | 71 | 59 | 61`;
  expect(given([sheet("Uppföljning", named)]).measures.map((one) => one.split(": ").at(-1))).toEqual([
    ...["true", "false", "reference"],
  ]);
});

test("no development is told from values that a comment says are not comparable", () => {
  const anew = `Uppföljning 2024
  Mått | Mål 2024 | Utfall 2023 | Utfall 2024 | Kommentar
  Väntetid, dagar | högst 30 | 34 | 28 | Ny mätmetod från 2024, ej jämförbart med tidigare år
  Svarstid, dagar | högst 30 | 34 | 28 |`;
  const { assessed } = read([sheet("Uppföljning", anew)]);
  expect(assessed.areas.flatMap(indicatorsIn).map(({ trend, verdict }) => [trend, verdict.met])).toEqual([
    [null, true],
    ["better", true],
  ]);
});

test("what was said of a part of the year judges nothing of the year's own value, and what may be the year's stops it", () => {
  const parts = `Uppföljning 2024
  Mått | Mål 2024 | Utfall jan–aug 2024 | Utfall 2024 | Kommentar
  Sjukfrånvaro, % | högst 6,5 | 6,7 | 6,5 | T.o.m. juli
  Personalomsättning, % | högst 10 | 11,2 | 9,8 | Delåret avser jan–juli
  Nöjda brukare, % | minst 85 | 84 | 86 | Delår: preliminärt
  Nöjda anhöriga, % | minst 85 | 84 | 86 | T.o.m. oktober
  Nöjda elever, % | minst 85 | 84 | 84 | T.o.m. juli
  Trygga elever, % | minst 85 | 84 | 86 | T.o.m. juli. Gäller bara en skola.`;
  const judged = given([sheet("Uppföljning", parts)]);
  expect(judged.measures).toEqual([
    ...["Sjukfrånvaro, %: true", "Personalomsättning, %: true", "Nöjda brukare, %: true", "Nöjda anhöriga, %: period"],
    ...["Nöjda elever, %: period", "Trygga elever, %: whole"],
  ]);
});

test("what a short form stands for makes no target one of several years", () => {
  const titled = (line: string): Given => given([sheet("Nämnd", `${line}\nMått | Mål 2024 | Utfall 2024${ROWS}`)]);
  expect(titled("Index: 2008 = 100. RM3 = rullande medel tre år.").measures).toEqual(JUDGED);
  expect(titled("Rullande medel tre år").measures).not.toEqual(JUDGED);
});

/** Sheets of which something is not established: the row that lacks, the question, and what each answer gives. */
const ASKED: [what: string, sheets: () => Sheet[], row: string, asks: string, ...after: string[][]][] = [
  [
    "no year anywhere",
    () => [table("Mått | Mål | Utfall")],
    "period",
    "Avser siffrorna under ”Utfall” ett helt år?",
    JUDGED,
    ["Nöjda brukare, %: true", "Antal besök: period"],
  ],
  [
    "outcomes of another year than the sheet's",
    () => [table("Mått | Målvärde | Utfall 2023", "2024")],
    "period",
    "Bladet gäller 2024, men ”Utfall 2023” är av ett tidigare år. Är det 2023 som redovisas?",
    JUDGED,
  ],
  [
    "outcomes of another year than the title's",
    () => [sheet("Nämnd", `Årsuppföljning 2024\n\nMått | Målvärde | Utfall 2023${ROWS}`)],
    "period",
    "Bladet gäller 2024, men ”Utfall 2023” är av ett tidigare år. Är det 2023 som redovisas?",
    JUDGED,
  ],
  [
    "outcomes of several years, all before the sheet's",
    () => [
      table(
        "Mått | Målvärde | Utfall 2022 | Utfall 2023",
        "2024",
        "\n  Nöjda brukare, % | minst 80 % | 82 % | 85 %\n  Antal besök | minst 100 | 120 | 90",
      ),
    ],
    "period",
    "Bladet gäller 2024, men ”Utfall 2023” är av ett tidigare år. Är det 2023 som redovisas?",
    JUDGED,
  ],
  [
    "the last part of the year alone",
    () => [
      table(
        "Mått | Mål 2024 | Utfall T3 2024",
        "Mål",
        "\n  Antal samtal | minst 120 | 100\n  Antal besök | minst 100 | 90",
      ),
    ],
    "period",
    "Avser siffrorna under ”Utfall T3 2024” helåret 2024?",
    ["Antal samtal: false", "Antal besök: false"],
    ["Antal samtal: period", "Antal besök: period"],
  ],
  [
    "targets of an earlier year",
    () => [table("Mått | Mål 2023 | Utfall 2024")],
    "inForce",
    "Gäller målen under ”Mål 2023” även 2024?",
    JUDGED,
  ],
  [
    "targets of several years",
    () => [table("Mått | Mål 2023–2026 | Utfall 2024")],
    "inForce",
    "Gäller målen under ”Mål 2023–2026” varje år i perioden, eller ska de nås det sista året?",
    JUDGED,
    ["Nöjda brukare, %: inForce", "Antal besök: inForce"],
  ],
  [
    "a plan for a coming year",
    () => [sheet("Nämnd", `Verksamhetsplan 2026\n\nMått | Mål | Utfall 2024${ROWS}`)],
    "followUp",
    "Planen för 2026 bedöms inte. Ska ”Verksamhetsplan 2026” bedömas ändå?",
    JUDGED,
  ],
  [
    "a budget whose outcomes have no year",
    () => [sheet("Nämnd", `Budget 2026\n\nMått | Mål | Utfall${ROWS}`)],
    "followUp",
    "Planen för 2026 bedöms inte. Ska ”Budget 2026” bedömas ändå?",
    JUDGED,
  ],
];

describe.each(ASKED)("%s", (_, sheets, row, asks, ...after) => {
  test("no measure is judged, and one question is asked of them all", () => {
    const { measures, asked } = given(sheets());
    expect(measures.map((measure) => measure.split(": ")[1])).toEqual([row, row]);
    expect(asked).toEqual([asks]);
  });
  test("each answer settles it for all of them", () => {
    const { choices } = given(sheets());
    const given_ = choices[0]!.map((answer) => given(sheets(), [answer]));
    expect(given_.map(({ measures }) => measures)).toEqual(after);
    expect(given_.flatMap(({ asked }) => asked)).toEqual([]);
  });
});

describe("what is counted, under a header of the last part of the year", () => {
  const under = (header: string, ...rows: string[]): string[] =>
    given([table(header, "Mål", rows.map((row) => `\n  ${row}`).join(""))]).measures.map((one) => one.split(": ")[1]!);
  test.each(["Utfall T3 2024", "Utfall kv 4 2024", "Utfall dec 2024"])("%s", (header) =>
    expect(
      under(
        `Mått | Mål 2024 | ${header}`,
        "Antal besök | minst 100 | 90",
        "Antal avvikelser | högst 100 | 90",
        // The year's count is no less than its last part's.
        "Antal samtal | minst 100 | 110",
        "Antal klagomål | högst 100 | 110",
        // A share is of the moment.
        "Nöjda, % | minst 80 | 85",
      ),
    ).toEqual(["period", "period", "true", "false", "true"]),
  );
  test.each(["Utfall t.o.m. dec 2024", "Utfall jan–dec 2024", "Ackumulerat utfall T3 2024"])(
    "%s is the year's",
    (header) =>
      expect(under(`Mått | Mål 2024 | ${header}`, "Antal besök | minst 100 | 90", "Nöjda, % | minst 80 | 85")).toEqual([
        "false",
        "true",
      ]),
  );
  test("beside earlier parts that it does not fall below it is counted from the beginning", () =>
    expect(
      under(
        "Mått | Årsmål 2024 | T1 2024 | T2 2024 | T3 2024",
        "Antal besök | minst 100 | 10 | 60 | 90",
        "Antal samtal | minst 100 | 50 | 30 | 40",
      ),
    ).toEqual(["false", "period"]));
  test("a target of the part is held against it", () =>
    expect(
      under("Mått | Mål T3 2024 | Utfall T3 2024", "Antal besök | minst 100 | 90", "Nöjda, % | minst 80 | 85"),
    ).toEqual(["false", "true"]));
});

describe("parts of a year beside a column of the whole year", () => {
  const rows = `
  Andel i tid, % | minst 80 | 81 | 82 | 83 | 84 | 79
  Antal besök | minst 400 | 100 | 110 | 120 | 130 | 390
  Sjukfrånvaro, % | högst 6 | 6,5 | 6,2 | 5,8 | 5,6 | 6,8`;
  const quarters = (header: string, { under = "", over = "", note = "" } = {}) => {
    const made = sheet(
      "2024",
      `Uppföljning 2024\n${over}\nMått | Mål 2024 | Kv 1 | Kv 2 | Kv 3 | Kv 4 | ${header}${rows}\n\n${under}`,
    );
    if (note !== "") made.notes.set(cellKey(2, 6), note);
    return given([made]).measures.map((one) => one.split(": ")[1]);
  };
  test.each([
    ["Helår 2023", {}],
    ["Helår föregående år", {}],
    ["Helår", { under: "Helår = 2023 års utfall." }],
    ["Helår", { under: "Kolumnen Helår avser fjolåret." }],
    ["Helår", { over: "Helår visar förra årets siffror tills bokslutet är klart" }],
    ["Helår", { note: "Avser 2023" }],
    ["Helår*", { under: "* Helår är föregående års utfall" }],
    ["Helår", { under: "Helåret är ännu inte stängt." }],
    ["Helår 2024", { under: "Helår 2024 är klart först i februari." }],
  ])("%s %j: no part of it, and no earlier year's figure, stands for the year", (header, said) =>
    expect(quarters(header, said)).toEqual(["period", "period", "period"]),
  );
  test.each([
    ["Helår", {}],
    ["Helår", { under: "Helår avser 2024." }],
    ["Helår", { under: "Helår är medelvärdet av kvartalen." }],
    ["Helår", { under: "Kv 1 avser 2024 och är klart." }],
    ["Helår*", { under: "* Källa: Kolada" }],
  ])("%s %j: the year's own figure grades", (header, said) =>
    expect(quarters(header, said)).toEqual(["false", "false", "false"]),
  );
  test("where nobody has begun the year's column, or there is none, the last part grades what all parts say alike", () => {
    const parts = (header: string, ...figures: string[]) =>
      given([sheet("2024", `Mått | Mål 2024 | Kv 1 | Kv 2 | Kv 3 | Kv 4${header}\n${figures.join("\n")}`)]).measures;
    for (const header of ["", " | Helår"])
      expect(
        parts(header, "Andel i tid, % | minst 80 | 81 | 82 | 84 | 83", "Nöjda, % | minst 80 | 79 | 82 | 84 | 83"),
      ).toEqual(["Andel i tid, %: true", "Nöjda, %: period"]);
    // Four quarters of about as many each are 460, and 500 is out of reach whichever way they are counted.
    const besök = "100 | 110 | 120 | 130";
    expect(parts("", `Antal besök | minst 400 | ${besök}`, `Antal samtal | minst 500 | ${besök}`)).toEqual([
      "Antal besök: period",
      "Antal samtal: false",
    ]);
  });
});

describe("a remark beside a figure", () => {
  const noted = (figure: string, remark: string): string =>
    given([
      sheet("Mål", `Mått | Mål 2024 | Utfall 2024 | Anmärkning\n  Andel i tid, % | minst 80 | ${figure} | ${remark}`),
    ])
      .measures.map((one) => one.split(": ")[1]!)
      .join();
  test.each([
    ["85", "Rättat efter kontroll"],
    ["85", "Metoden är godkänd av länsstyrelsen"],
    ["85", "Gäller alla kliniker"],
    ["85", "Prel. före revision"],
    ["85", "Enligt leverantörsintyg"],
  ])("%s, %s: the figure stands", (figure, remark) => expect(noted(figure, remark)).toBe("true"));
  test.each([
    ["85", "Kontrollerat på Björken och Asken. Resterande tolv enheter görs i vår.", "whole"],
    ["85", "Kvartalen ger 72, osäkert vilket som stämmer", "whole"],
    ["85 (fall 2018)", "", "period"],
    ["85 (tre kv.)", "", "period"],
  ])("%s, %s: it is asked about", (figure, remark, lacks) => expect(noted(figure, remark)).toBe(lacks));
});

describe("what a sheet without a table says of the measures of another", () => {
  const rows = `Mått | Målvärde 2024 | Utfall 2024
  Sjukfrånvaro i personalgruppen, % | högst 6 | 5,4
  Energianvändning, kWh/m² | högst 140 | 133
  Antal besökare på biblioteken | minst 20 000 | 21 400`;
  const beside = (name: string, text: string) =>
    given([sheet("Mål 2024", rows), sheet(name, text)]).measures.map((one) => one.split(": ")[1]);
  test.each<[string, string, ...string[]]>([
    ["Läs först", "Läs först\nSjukfrånvaron omfattar inte timanställda.", "whole", "true", "true"],
    ["Noter", "Energianvändningen avser januari–september, fjärde kvartalet är inte avläst.", "true", "period", "true"],
    ["Att veta", "Mått | Anmärkning\nEnergianvändning | Avser bara skolorna", "true", "whole", "true"],
    [
      "Logg",
      "Datum | Ändring\n2025-02-05 | Antal besökare på biblioteken: siffran från Norrby saknas fortfarande",
      "true",
      "true",
      "whole",
    ],
    ["Info", "Alla siffror avser 2023.", "period", "period", "period"],
    ["Information", "Samtliga utfall gäller till och med augusti.", "period", "period", "period"],
  ])("%s: %s", (name, text, ...verdicts) => expect(beside(name, text)).toEqual(verdicts));
  test.each([
    [
      "Anvisning",
      "Fyll i utfallet i kolumn C.\nAnge andelar i procent, inte som decimaltal.\nSkriv bara en siffra i varje cell.",
    ],
    ["Instruktion", "Sjukfrånvaro hämtas från Personec.\nKontakta ekonomienheten om något mått saknas."],
    ["Info", "Alla siffror avser 2024.\nUppföljningen omfattar nämndens alla verksamheter."],
    [
      "Ändringslogg",
      "Datum | Vem | Ändring\n2025-02-03 | Anna | Rättat utfall för sjukfrånvaro\n2025-02-04 | Per | Energianvändning: stavfel i rubriken rättat",
    ],
    [
      "Noter",
      "Målet för energianvändning beslutades i december 2023.\nSjukfrånvaron har minskat tack vare satsningen på arbetsmiljö.",
    ],
  ])("%s limits none: %s", (name, text) => expect(beside(name, text)).toEqual(["true", "true", "true"]));
  test("a hidden sheet is not read, and the note is told with its cell", () => {
    const info = sheet("Info", "Alla siffror avser 2023.");
    const { recognition } = read([sheet("Mål 2024", rows), info]);
    expect(recognition.tables[0]!.limited).toEqual({
      about: "time",
      text: "Alla siffror avser 2023.",
      cell: "Info!A1",
    });
    const hidden = { ...info, visibility: "hidden" as const };
    expect(read([sheet("Mål 2024", rows), hidden]).recognition.tables[0]!.limited).toBeUndefined();
  });
});

test("an answer about a period ends with it", () => {
  const answer: Answer = { what: "inForce", id: "Mål | Mål 2023", printed: "2024", as: "gäller" };
  const later = [table("Mått | Mål 2023 | Utfall 2025")];
  expect(given(later, [answer]).asked).toEqual(["Gäller målen under ”Mål 2023” även 2025?"]);
});

describe("a year in a name is not asked about", () => {
  const history = `
  Nöjda brukare, % | minst 80 % | 82 % | 85 %
  Antal besök | minst 100 | 120 | 90`;
  test.each<[string, Sheet]>([
    ["the same year", table("Mått | Målvärde | Utfall 2024", "2024")],
    ["years beside each other", table("Mått | Målvärde | Utfall 2023 | Utfall 2024", "2024", history)],
    ["the plan's span", table("Mått | Målvärde | Utfall 2024", "Mål 2023–2026")],
    ["a school year", table("Mått | Målvärde | Utfall 2023/24", "Läsåret 2024")],
    ["the day it was written", sheet("Blad1", `Uppföljning 2025-01-20\n\nMått | Målvärde | Utfall 2024${ROWS}`)],
  ])("%s", (_, drawn) => expect(given([drawn])).toMatchObject({ measures: JUDGED, asked: [] }));
  test("a target of the year beside last year's outcomes is of that year", () =>
    expect(given([table("Mått | Mål 2024 | Utfall 2023", "2024")]).measures).toEqual([
      "Nöjda brukare, %: inForce",
      "Antal besök: inForce",
    ]));
});

test("outcomes of the reported year beat the word in a name", () => {
  const sheets = [sheet("Nämnd", `Mål och budget 2024\n\nMått | Mål 2024 | Utfall 2024${ROWS}`)];
  expect(given(sheets)).toMatchObject({ measures: JUDGED, asked: [] });
});

test("the year of the other tables is that of a table without one, unless they differ", () => {
  const dated = (year: number): Sheet =>
    table(`Mått | Mål | Utfall ${year}`, `Blad ${year}`, `\nSjukfrånvaro, % | högst 5 % | 4 %`);
  const undated = table("Mått | Mål | Utfall");
  expect(given([undated, dated(2024)]).measures).toEqual([...JUDGED, "Sjukfrånvaro, %: true"]);
});

describe("a year alone in a header is a part of it on a sheet of a part of the year", () => {
  const rows = `
  Nöjda brukare, % | minst 80 % | 82 % | 85 %
  Antal besök | minst 100 | 120 | 90`;
  const HEADER = "Mått | Mål 2024 | Utfall 2023 | Utfall 2024";
  test.each(["Delår 2024", "Delår", "T2", "Tertial 2 2024", "jan–aug"])("the sheet %s", (name) =>
    expect(given([table(HEADER, name, rows)]).measures).toEqual(["Nöjda brukare, %: true", "Antal besök: period"]),
  );
  test.each(["Halvårssiffror", "Delårsbokslut 2024", "Delårsrapport", "Uppföljning januari–juli"])(
    "the title %s",
    (title) =>
      expect(given([sheet("Nämnd", `${title}\n\n${HEADER}${rows}`)]).measures).toEqual([
        "Nöjda brukare, %: true",
        "Antal besök: period",
      ]),
  );
  test.each(["Sep", "Oktober", "aug 2024", "2024-08-31"])("the sheet %s", (name) =>
    expect(given([table(HEADER, name, rows)]).measures).toEqual(["Nöjda brukare, %: true", "Antal besök: period"]),
  );
  test.each([
    "Uppföljning november 2024",
    "Läget 31/8 2024",
    "Måluppföljning per 2024-11-14",
    "Målredovisning 2024 – lägesrapport oktober",
    "Uppföljning mål 2024 efter tre kvartal",
    "Per den 31 augusti",
    "Siffror per 31 oktober 2024",
    "Nämndrapport oktober 2024, beslutad 2025-02-12",
  ])("the title %s", (title) =>
    expect(given([sheet("Nämnd", `${title}\n\n${HEADER}${rows}`)]).measures).toEqual([
      "Nöjda brukare, %: true",
      "Antal besök: period",
    ]),
  );
  test.each([
    "Mål beslutade KF 2024-06-12",
    "Uppdaterad 2024-11-30",
    "Version 2024-10-31",
    "Nämndsammanträde 12 november 2024",
    "2024-11-14",
    "Uppföljning december 2024",
    "Årsrapport 2024, februari 2025",
    "Uppföljning 2024, januari 2025",
    "Medborgarundersökning oktober 2024",
    "Uppföljning november 2023",
    "Uppföljning 2024 (jan–dec)",
    "Avser 1 januari – 31 december 2024",
    "Styrelsen feb",
    "Tabell 3.4",
    "Månadsrapport dec",
    "Elever 15 okt",
  ])("the title %s says nothing of it", (title) =>
    expect(given([sheet("Nämnd", `${title}\n\n${HEADER}${rows}`)]).measures).toEqual(JUDGED),
  );
  test.each(["Tertialuppföljning 2024", "Kvartalsrapport 2024", "Uppföljning 2 2024", "Avstämning hösten 2024"])(
    "the title %s says a part and not which: it is asked",
    (title) => {
      const { measures, asked } = given([sheet("Nämnd", `${title}\n\n${HEADER}${rows}`)]);
      expect(measures).toEqual(["Nöjda brukare, %: period", "Antal besök: period"]);
      expect(asked).toHaveLength(1);
    },
  );
  test("of quarters, a column of the whole year is the year's all the same", () => {
    const quarters = (whole: string) =>
      given([
        sheet(
          "Kv 1-4",
          `Kvartalsuppföljning 2024

  Nyckeltal | Mål 2024 | Kv 1 | Kv 2 | Kv 3 | Kv 4 | ${whole}
  Avbrott, antal | högst 30 | 6 | 11 | 14 | 8 | 39
  Fossilfri andel, % | minst 90 | 88 | 99 | 100 | 92 | 94`,
        ),
      ]).measures;
    expect(quarters("Helår 2024")).toEqual(["Avbrott, antal: false", "Fossilfri andel, %: true"]);
    expect(quarters("Utfall 2024")).toEqual(["Avbrott, antal: period", "Fossilfri andel, %: period"]);
  });
  test.each(["Helår 2024", "Uppföljning", "T3", "Årsredovisning 2024"])("%s is the whole year", (name) =>
    expect(given([table(HEADER, name, rows)]).measures).toEqual(JUDGED),
  );
});

test("two values with a slash between are no part of a whole where nothing is a share", () => {
  const HEADER = "Mått | Mål 2024 | Utfall 2023 | Utfall 2024";
  const rows = `
  Väntetid till boende, medel dagar (högst) | 50 | 48 | 41 / 67
  Besök i öppna förskolan | minst 300 | 280 | 310 / 390
  Andel besvarade remisser | minst 90 % | 88 % | 28 / 30
  Nöjdhet med maten | minst 3,9 | 3,8 | 4,1/5
  Skolor med plan, av 45 | 40 av 45 | 38 av 45 | 41/45`;
  const { measures } = given([table(HEADER, "Mål", rows)]);
  expect(measures.map((one) => one.split(": ").at(-1))).toEqual(["one", "one", "true", "true", "true"]);
});

test("a part of the year that a row states is not the reported one, also of what does not grow, nor where nothing is dated", () => {
  const HEADER = "Mått | Mål 2024 | Utfall t.o.m. 31 aug | Prognos helår | Anmärkning";
  const interim = sheet(
    "Delår aug",
    `Delårsrapport januari–augusti 2024

  ${HEADER}
  Inköp inom ramavtal, % | minst 85 | 88 | | T.o.m. mars, ekonomisystemet byttes 1 april
  Sjukfrånvaro, % | högst 6 | 5,4 | | Avser januari–maj
  E-tjänster, % | minst 70 | 74 | | T.o.m. augusti
  Behöriga lärare, % | minst 70 | 74 | | Mätt i maj
  Svar i tid, % | minst 90 | 92 | 91 | T.o.m. mars`,
  );
  expect(given([interim]).measures.map((one) => one.split(": ").at(-1))).toEqual([
    ...["period", "period", "true", "true", "true"],
  ]);
  const undated = `
  Nöjda kunder, % | minst 70 | 73 | jan–juni, höstens svar är inte bearbetade
  Svar i tid, % | minst 80 | 82 |`;
  const { measures } = given([table("Mått | Mål | Utfall | Kommentar", "Mål", undated)]);
  expect(measures).toEqual(["Nöjda kunder, %: period", "Svar i tid, %: period"]);
});

test("a title dates the figures of a page that is read by its labels, also two blank rows above its headers", () => {
  const rows = `
  Snabb handläggning | Bygglov, handläggningstid median dagar | högst 35 | 29 | -6 |
   | Bygglov beslutade inom 10 veckor, % | 100 | 96 | -4 | Komplicerade ärenden
   | Överklagade beslut, andel | högst 5 % | 7 st | |
   | Upphävda dispenser, max antal | 2 | 1 | -1 |
   | Digitala ansökningar, andel % (minst) | 80 | 91 | 11 |
  Tillsyn enligt plan | Planerad kontroll genomförd, % | 100 | 71 | -29 | Pandemin
   | Inventerade avlopp, antal | 250 per inspektör | 520 | |
  Nöjda kunder | NKI bygglov | 70 | 73 | 3 |
  Arbetsmiljö | Sjukfrånvaro %, högst | 4 | 4,6 | 0,6 |`;
  const page = sheet(
    "Uppföljning",
    `Miljö- och byggnadsnämnden
  Årsuppföljning av verksamhetsplan 2021


  Nämndens mål 2021 | Så mäter vi | Ska uppnå | Uppnått | Avvikelse | Not${rows}`,
  );
  const { period, measures } = given([look(page, { merge: ["A6:A10", "A11:A12"] })]);
  expect(period).toBe("2021");
  expect(measures.filter((one) => one.endsWith(": period"))).toEqual([]);
});

describe("what a remark without a sign says that figures are of", () => {
  const HEADER = "Mått | Mål 2024 | Utfall 2023 | Utfall 2024 | Kommentar";
  const commented = (...comments: [string, string]): string[] =>
    given([
      table(
        HEADER,
        "Mål",
        `
  Nöjda brukare, % | minst 80 % | 82 % | 85 % | ${comments[0]}
  Antal besök | minst 100 | 120 | 90 | ${comments[1]}`,
      ),
    ]).measures;

  test.each([
    ["Siffran gäller till och med maj.", "Antalet avser bara tio månader", "period", "period"],
    ["Gäller bara två av fyra enheter", "Besök på Åsgården ingår inte", "whole", "whole"],
    ["Avser första tertialet", "T.o.m. 30 november", "period", "period"],
  ])("in the row's comment: %s, %s", (share, count, first, second) =>
    expect(commented(share, count)).toEqual([`Nöjda brukare, %: ${first}`, `Antal besök: ${second}`]),
  );
  test.each([
    ["Fler under hösten.", "I augusti öppnade en ny mottagning."],
    ["Siffran för 2023 avser bara våren.", "Källa: verksamhetssystemet till och med 2024."],
    ["Avser helår", "Målet gäller till och med 2026"],
  ])("a cause, a source, an earlier figure or the whole year changes nothing: %s, %s", (share, count) =>
    expect(commented(share, count)).toEqual(JUDGED),
  );
  test("an earlier year's figure in the year's column is the earlier year's", () => {
    const rows =
      "\n  Nöjda brukare, % | minst 80 % | 85 % | Värdet avser 2022\n  Antal besök | minst 100 | 90 | Värdet avser 2024";
    expect(given([table("Mått | Mål 2024 | Utfall 2024 | Kommentar", "Mål", rows)]).measures).toEqual([
      "Nöjda brukare, %: period",
      "Antal besök: false",
    ]);
  });
  test("in the cell's own comment", () => {
    const drawn = table("Mått | Mål 2024 | Utfall 2024");
    drawn.notes.set(cellKey(1, 2), "Avser endast hemtjänsten i norr.");
    drawn.notes.set(cellKey(2, 2), "Kontrollräknat.");
    expect(given([drawn]).measures).toEqual(["Nöjda brukare, %: whole", "Antal besök: false"]);
  });
  test.each(["Siffrorna avser januari–augusti.", "Samtliga värden är halvårets", "Avser 1 januari–31 augusti"])(
    "under the table, all its figures: %s",
    (note) =>
      expect(given([table("Mått | Mål 2024 | Utfall 2024", "Mål", `${ROWS}\n\n${note}`)]).measures).toEqual([
        "Nöjda brukare, %: true",
        "Antal besök: period",
      ]),
  );
  test.each(["Samtliga uppgifter avser januari–oktober; helårssiffror finns i februari."])(
    "under a table that its title dates: %s",
    (note) =>
      expect(given([sheet("Nämnd", `Årsuppföljning 2024\n\nMått | Mål | Utfall${ROWS}\n${note}`)]).measures).toEqual([
        "Nöjda brukare, %: true",
        "Antal besök: period",
      ]),
  );
  test.each([
    ["Mått 1: uppgift för norra området har inte lämnats. Mått 2: definition enligt SKR.", "whole", "false"],
    ["Mått 2 avser bara våren.", "true", "period"],
    ["Indikator 1 och 2: avser januari–augusti.", "period", "period"],
    ["Mått 1: källa Kolada. Mått 7: avser våren.", "true", "false"],
    ["Fler svar än mått 1 avser våren.", "true", "false"],
  ])("of measures by their numbers: %s", (note, share, count) => {
    const rows = `
  1 | Nöjda brukare, % | minst 80 % | 85 %
  2 | Antal besök | minst 100 | 90

  ${note}`;
    expect(given([table("Nr | Mått | Mål 2024 | Utfall 2024", "Mål", rows)]).measures).toEqual([
      `Nöjda brukare, %: ${share}`,
      `Antal besök: ${count}`,
    ]);
  });
  test.each(["Målen beslutades i november 2023.", "Siffrorna är hämtade ur Kolada.", "Siffrorna avser helåret."])(
    "other lines there change nothing: %s",
    (note) =>
      expect(given([table("Mått | Mål 2024 | Utfall 2024", "Mål", `${ROWS}\n\n${note}`)]).measures).toEqual(JUDGED),
  );
  test("a share of a part of the year is no value of the whole, by its note either", () => {
    const rows = `
  Nöjda brukare, % | minst 80 % | 85 %*
  Antal besök | minst 100 | 90

  * Avser januari–juni 2024.`;
    expect(given([table("Mått | Mål 2024 | Utfall 2024", "Mål", rows)]).measures).toEqual([
      "Nöjda brukare, %: period",
      "Antal besök: false",
    ]);
  });
});

describe("a measure that is stated to lag is graded by its latest value", () => {
  const lagging = (name: string, before: string, now: string, comment: string): string[] => {
    const rows = `
  Nöjda brukare, % | minst 80 % | 82 % | 85 % | –
  ${name} | minst 70 % | ${before} | ${now} | ${comment}`;
    return given([table("Mått | Mål 2024 | Utfall 2023 | Utfall 2024 | Kommentar", "Mål", rows)]).measures.slice(1);
  };
  test.each([
    ["Trygga elever, % (mäts vartannat år)", "72 %", "–", "–", "true"],
    ["Trygga elever, %", "68 %", "enkäten görs vart tredje år", "–", "false"],
    ["Trygga elever, %", "72 %", "", "Redovisas med ett års eftersläpning.", "true"],
    // Under the year's header stands the latest, which is of the year before.
    ["Trygga elever, %", "66 %", "71 % (2023)", "Statistiken publiceras året efter.", "true"],
  ])("%s | %s | %s | %s: %s", (name, before, now, comment, met) =>
    expect(lagging(name, before, now, comment)).toEqual([`${name}: ${met}`]),
  );
  test.each([
    ["Trygga elever, %", "72 %", "mäts ej i år", "–", "period"],
    ["Trygga elever, %", "72 %", "för få svar", "Mäts inte längre vartannat år.", "period"],
    ["Trygga elever, %", "66 %", "71 % (2023)", "Bygget släpar efter.", "one"],
  ])("one that is not is not: %s | %s | %s | %s: %s", (name, before, now, comment, lack) =>
    expect(lagging(name, before, now, comment)).toEqual([`${name}: ${lack}`]),
  );
  test("at delår none stands in for what is said to come", () => {
    const met = (comment: string): string | undefined =>
      given([
        table(
          "Mått | Mål 2024 | Utfall 2022 | Delår 2024 | Kommentar",
          "Mål",
          `\n  Nöjda brukare, % | minst 80 % | 82 % | 85 % | –\n  Trygga, % | minst 70 % | 68 % | | ${comment}`,
        ),
      ]).measures[1];
    expect(met("Redovisas med ett års eftersläpning")).toBe("Trygga, %: false");
    expect(met("Redovisas med ett års eftersläpning, svar i dec")).toBe("Trygga, %: period");
  });
  test("the reason says of when it is", () =>
    expect(
      read([
        table(
          "Mått | Mål 2024 | Utfall 2023 | Utfall 2024",
          "Mål",
          "\n  Trygga, % (vartannat år) | minst 70 % | 72 % |\n  Nöjda, % | minst 70 % | 72 % | 71 %",
        ),
      ])
        .assessed.areas.flatMap(indicatorsIn)[0]!
        .verdict.reason.replaceAll("\u00a0", " "),
    ).toContain("72 % (avser 2023)"));
});

test("a reservation before the number is one after it: graded, and said", () => {
  const rows = `
  Nöjda brukare, % | minst 80 % | prel. 82 %
  Antal besök | minst 100 | Preliminärt: 90`;
  const drawn = table("Mått | Mål 2024 | Utfall 2024", "Mål", rows);
  expect(given([drawn]).measures).toEqual(JUDGED);
  expect(
    read([drawn])
      .assessed.areas.flatMap(indicatorsIn)
      .map(({ verdict }) => verdict.reason.split(". ").at(-1)),
  ).toEqual(["Not till utfallet: prel.", "Not till utfallet: Preliminärt."]);
});

test.each([
  ["Mål 2024 (mnkr)", "Utfall 2024 (tkr, preliminärt)"],
  ["Mål 2024, mnkr", "Utfall 2024, tkr"],
])("units of the same sort under %s and %s are converted", (target, outcome) => {
  const rows =
    "\n  Hyresintäkter | minst 52 | 53 410\n  Driftkostnader | högst 31 | 31 200\n  Underhåll | 12–14 | 13 500";
  expect(given([table(`Post | ${target} | ${outcome}`, "Mål", rows)]).measures).toEqual([
    "Hyresintäkter: true",
    "Driftkostnader: false",
    "Underhåll: true",
  ]);
});

test("a least and a greatest level under one heading are a range", () => {
  const drawn = sheet(
    "Mål",
    `
  Nyckeltal | Godtagbart |       | Utfall 2024
            | Minst      | Högst |
  Kassalikviditet, % | 80 | 120 | 131
  Andel egen regi, % | 40 | 60 | 52
  Soliditet, % | 20 |  | 23`,
  );
  drawn.merges.push(parseArea("B1:C1")!);
  expect(given([drawn]).measures).toEqual([
    "Kassalikviditet, %: false",
    "Andel egen regi, %: true",
    "Soliditet, %: true",
  ]);
});

test("an answer in a sentence says whether it is done, when and by whom", () => {
  const rows = `
  E-arkiv i drift | Ja | Nej
  Policy för resor | Antagen senast 2024-12-31 | Antagen av KF 2024-06-17
  Strategi för bredband | Beslutad senast 2024-09-30 | Beslutad av kommunstyrelsen 2024-11-12
  Riktlinje mot mutor | Ska vara antagen 2024 | Ännu inte antagen
  Nytt larm | Genomfört | Ej påbörjat
  Plan för skydd | Ska finnas | Se bilaga 3
  Nya lokaler | Klart senast 2024-12-31 | Klara av 3`;
  expect(given([table("Aktivitet | Mål 2024 | Läget vid årets slut 2024", "Mål", rows)]).measures).toEqual([
    "E-arkiv i drift: false",
    "Policy för resor: true",
    "Strategi för bredband: false",
    "Riktlinje mot mutor: false",
    "Nytt larm: false",
    "Plan för skydd: whole",
    "Nya lokaler: whole",
  ]);
});

test("words beside the number that limit it are a note on it", () => {
  const rows = `
  Nöjda brukare, % | minst 80 % | 85 % (endast Åsgården)
  Trygga brukare, % | minst 80 % | 85 % (riket 82 %)
  Antal besök | minst 100 | 90 (exkl. sommaren)`;
  expect(given([table("Mått | Mål 2024 | Utfall 2024", "Mål", rows)]).measures).toEqual([
    "Nöjda brukare, %: whole",
    "Trygga brukare, %: true",
    "Antal besök: whole",
  ]);
});

describe("a limit in a goal's title is the target of the measure of the same thing that has none", () => {
  const HEADER = "Mål | Mått | Målvärde 2024 | Utfall 2024";
  const measures = (rows: string): string[] => given([table(HEADER, "Mål", rows)]).measures;
  test("by its noun: no other measure of the goal has it, nor a group's", () =>
    expect(
      measures(`
  Väntetiden ska vara högst 30 dagar | Väntetid, totalt |  | 28 dagar
   | Väntetid för unga |  | 26 dagar
   | Andel nöjda besökare | minst 80 % | 82 %
   | Antal besök |  | 900`),
    ).toEqual([
      "Väntetid, totalt: true",
      "Väntetid för unga: ownTarget",
      "Andel nöjda besökare: true",
      "Antal besök: ownTarget",
    ]));
  test("by whom it is about and what they are to be", () =>
    expect(
      measures(`
  Minst 75 procent av brukarna ska känna sig trygga | Andel trygga brukare |  | 71 %
   | Andel nöjda brukare |  | 80 %
   | Antal trygga brukare |  | 212
   | Andel trygga brukare, män |  | 74 %`),
    ).toEqual([
      "Andel trygga brukare: false",
      "Andel nöjda brukare: ownTarget",
      "Antal trygga brukare: ownTarget",
      "Andel trygga brukare, män: ownTarget",
    ]));
  test("the reason and the proof say that it is the goal's", () => {
    const [{ verdict } = { verdict: undefined }] = read([
      table(
        HEADER,
        "Mål",
        "\n  Väntetiden ska vara högst 30 dagar | Väntetid, totalt |  | 28 dagar\n   | Antal besök | minst 100 | 90",
      ),
    ]).assessed.areas.flatMap(indicatorsIn);
    expect(verdict?.reason).toContain("Målvärdet står i målets rubrik.");
    expect(verdict?.proof?.find(({ id }) => id === "ownTarget")).toMatchObject({
      by: "cell",
      cell: "Mål!A2",
      text: "Väntetiden ska vara högst 30 dagar",
    });
  });
});

test("a target whose own words name an earlier year is asked about, and the answer holds for its column", () => {
  const sheets = (): Sheet[] => [
    table(
      "Mått | Målnivå | Utfall 2024",
      "Mål",
      "\n  Sjukfrånvaro, % | högst 6 % (mål 2022) | 5,8 %\n  Trygga, % | minst 80 % (2021) | 82 %\n  Nöjda, % | minst 80 % (2024) | 82 %\n  Besökare, % | minst 80 % | 70 %",
    ),
  ];
  const { measures, choices } = given(sheets());
  expect(measures).toEqual(["Sjukfrånvaro, %: inForce", "Trygga, %: inForce", "Nöjda, %: true", "Besökare, %: false"]);
  expect(given(sheets(), [choices[0]![0]!]).measures).toEqual([
    "Sjukfrånvaro, %: true",
    "Trygga, %: true",
    "Nöjda, %: true",
    "Besökare, %: false",
  ]);
});

test("what is counted grows over the year, whatever its name has in it of means and times", () => {
  const measures = [
    "Antal tillsynsbesök livsmedel",
    "Antal avvikelser i läkemedelshanteringen",
    "Antal ärenden med handläggningstid över tio dagar",
    "Klagomål, antal",
  ];
  const still = ["Genomsnittligt antal besök per vecka", "Antal elever per lärare", "Väntetid, dagar i medeltal"];
  const rows = [...measures, ...still].map((name) => `\n  ${name} | högst 100 | 90`).join("");
  expect(given([table("Mått | Mål 2024 | Utfall 2024", "Delår 2024", rows)]).measures).toEqual([
    ...measures.map((name) => `${name}: period`),
    ...still.map((name) => `${name}: true`),
  ]);
});

test("an outcome that is struck through as a whole is none; a row that is, is kept", () => {
  const drawn = table("Mått | Mål 2024 | Utfall 2024");
  const strike = (row: number, column: number): void =>
    setCell(drawn, row, column, drawn.values[row]![column]!, { font: { strike: true } });
  strike(1, 2);
  [0, 1, 2].forEach((column) => strike(2, column));
  const { assessed } = read([drawn]);
  expect(
    assessed.areas.flatMap(indicatorsIn).map(({ node, verdict }) => [node.outcomes[0]!.value, verdict.reason]),
  ).toEqual([
    [null, "Utfall saknas, så ingen bedömning görs. Utfallet är överstruket."],
    [90, "Överstruken, så ingen bedömning görs."],
  ]);
});

describe("a bare change is counted from what is decided once for the workbook", () => {
  const rows = `
  Meritvärde | öka | 230 | 235
  Sjukfrånvaro, % | minska | 5 % | 6 %
  Antal besök | öka jämfört med föregående år | 100 | 120`;
  const sheets = (): Sheet[] => [table("Mått | Mål | Utfall 2023 | Utfall 2024", "Mål", rows)];
  test("one question for all of them; what says its reference is judged", () => {
    const { measures, asked } = given(sheets());
    expect(measures).toEqual(["Meritvärde: reference", "Sjukfrånvaro, %: reference", "Antal besök: true"]);
    expect(asked).toEqual(["Vad räknas ”öka” och ”minska” från när målet inte säger det?"]);
  });
  test("last year, or the start value, which these rows lack", () => {
    const { choices } = given(sheets());
    expect(choices[0]!.map((answer) => given(sheets(), [answer]).measures)).toEqual([
      ["Meritvärde: true", "Sjukfrånvaro, %: false", "Antal besök: true"],
      ["Meritvärde: reference", "Sjukfrånvaro, %: reference", "Antal besök: true"],
    ]);
  });
  test("a row's start value is a reference", () =>
    expect(
      given([table("Mått | Startvärde | Mål | Utfall 2024", "Mål", "\n  Meritvärde | 220 | öka | 235")]),
    ).toMatchObject({ measures: ["Meritvärde: true"], asked: [] }));
});

describe("a later year's target judges nothing", () => {
  test.each([
    ["minst 80 %", "Öka"],
    ["minst 90 %", "minst 100"],
  ])("%s and %s of 2026", (share, count) => {
    const rows = `\n  Nöjda brukare, % | ${share} | 82 % | 85 %\n  Antal besök | ${count} | 100 | 90`;
    expect(given([table("Mått | Målsättning 2026 | Utfall 2023 | Utfall 2024", "Mål", rows)])).toMatchObject({
      measures: ["Nöjda brukare, %: inForce", "Antal besök: inForce"],
      asked: [],
    });
  });
});

describe("at delår", () => {
  const measures = (...rows: string[]): string[] =>
    given([
      sheet(
        "Delårsrapport",
        `Delårsrapport juni 2024\n\nMått | Mättyp | Årsmål | Utfall t.o.m. juni | Prognos för året\n${rows.join("\n")}`,
      ),
    ]).measures;
  test("a year behind, or how many there are at a time, is whole; a count of the year is not", () =>
    expect(
      measures(
        "Antal överklaganden | rullande 12 mån | högst 15 | 13 |",
        "Antal planer, R12 | | minst 11 | 9 |",
        "Antal beslut senaste tolv månaderna | | minst 11 | 12 |",
        "Antal ärenden i kö | ögonblick | högst 50 | 42 |",
        "Antal köande vid mätdatum | | högst 50 | 60 |",
        "Antal bygglov | ackumulerat | minst 180 | 96 |",
        "Antal i kö som fått plats | | minst 180 | 96 |",
        "Antal dialogmöten | | minst 8 | 9 |",
      ).map((measure) => measure.split(": ").at(-1)),
    ).toEqual(["true", "false", "true", "true", "false", "period", "period", "period"]));
  test("what is foretold in the forecast's place is the forecast's grade", () =>
    expect(
      measures(
        "Antal tomter | | minst 60 | 14 | bedöms inte uppnås",
        "Antal möten | | minst 8 | 3 | bedöms uppnås",
        "Antal samråd | | minst 8 | 3 | bedöms delvis uppnås",
        "Antal tillsyner | | minst 8 | 3 | bedöms uppnås men osäkert",
        "Antal besök | | minst 8 | 3 | 9",
        "Antal råd | | minst 8 | 3 | 7",
      ).map((measure) => measure.split(": ").at(-1)),
    ).toEqual(["false", "true", "whole", "whole", "true", "false"]));
});

test("a bound and a change that are both asked for are both to be met; a condition is a person's to judge", () => {
  const rows = `
  Nöjda, % | 85 | 84 | minst 80 % och högre än 2023
  Trygga, % | 81 | 84 | minst 80 % samt bättre än föregående år
  Praktikplatser | 29 | 35 | minst 30 och fler än 2023
  Frånvaro, % | 4 | 4,5 | högst 5 % och lägre än föregående år
  Kostnad, kr | 40000 | 40600 | får öka med högst 2 % jämfört med 2023
  Avbrott | 31 | 31 | ska inte öka jämfört med 2023
  Caféer | 4 | 7 | minst 6 om statsbidrag beviljas
  Svar, % | 79 | 82 % (n=41) | minst 80 %`;
  expect(given([table("Mått | 2023 | 2024 | Mål 2024", "Mål", rows)]).measures).toEqual([
    "Nöjda, %: false",
    "Trygga, %: true",
    "Praktikplatser: true",
    "Frånvaro, %: false",
    "Kostnad, kr: true",
    "Avbrott: true",
    "Caféer: words",
    "Svar, %: true",
  ]);
});

test("what is asked for and denied in the target's own word is not done", () => {
  const rows = `
  Skola | Genomförd under 2024 | Beslutad men ännu inte genomförd
  Förskola | Klar senast 2024-08-31 | Slutbesiktad och klar 2024-08-12
  Hall | Klar senast 2024-08-31 | Slutbesiktad 2024-09-12
  Plan | Antagen 2024 | Framtagen men ej antagen
  Handbok | Publicerad 2024 | Publicerad i mars 2024`;
  expect(given([table("Aktivitet | Mål 2024 | Utfall 2024", "Mål", rows)]).measures).toEqual([
    "Skola: false",
    "Förskola: true",
    "Hall: false",
    "Plan: false",
    "Handbok: true",
  ]);
});

test("a target that is where the measure starts says no side by its size, and is asked about", () => {
  const of = (start: string): Given =>
    given([
      table(
        "Mått | Startvärde 2020 | Mål 2024 | Utfall 2024",
        "Mål",
        `\n  Fjärrvärmens andel, % | ${start} | 82 % | 85 %`,
      ),
    ]);
  expect(of("82 %")).toMatchObject({ measures: ["Fjärrvärmens andel, %: side"], asked: [expect.any(String)] });
  expect(of("70 %")).toMatchObject({ measures: ["Fjärrvärmens andel, %: true"], asked: [] });
});

test("a day in the measure's name is when it is to be done", () => {
  const of = (due: string): string[] =>
    given([
      table("Mått | Mål | Utfall 2024", "Mål", `\n  Plan antagen senast ${due} | Ja | Nej${ROWS}`),
    ]).measures.slice(0, 1);
  expect(of("2025-06-30")).toEqual(["Plan antagen senast 2025-06-30: inForce"]);
  expect(of("2024-06-30")).toEqual(["Plan antagen senast 2024-06-30: false"]);
});

/** What is to be done by a day that has passed, as it is answered without one. */
const DUE = `
  Nytt nät | Klart senast 2024-04-30 | Ja
  Ny hall | Klar senast 2023 | Klar
  Ny plan | Antagen senast 2024-12-31 | Ja
  Ny skola | Klar senast 2024-08-31 | Ja, 2024-08-12`;

test("what is done after the day that its target names is asked about, once, in a list", () => {
  const sheets = [table("Aktivitet | Mål | Utfall 2024", "Mål", DUE)];
  const { measures, asked, choices } = given(sheets);
  expect(measures).toEqual(["Nytt nät: period", "Ny hall: period", "Ny plan: true", "Ny skola: true"]);
  expect(asked).toEqual(["Blev det klart i tid?"]);
  expect(given(sheets, choices[0]).measures).toEqual([
    "Nytt nät: true",
    "Ny hall: true",
    "Ny plan: true",
    "Ny skola: true",
  ]);
  const { recognition, assessed } = read(sheets);
  const [first, second] = questionsOf(recognition, assessed)[0]!.list!.map(({ choices: [, later] }) => later!.reply);
  const answers = [first, second].flatMap((reply) => (reply?.keep === "answer" ? reply.answers : []));
  expect(given(sheets, answers).measures.slice(0, 2)).toEqual(["Nytt nät: false", "Ny hall: false"]);
});

test("yes answers a measure whose own name asks for the day, and whose target is yes", () => {
  const rows = `\n  Plan antagen senast 2024-06-30 | Ja | Ja${ROWS}`;
  expect(given([table("Mått | Mål | Utfall 2024", "Mål", rows)]).measures[0]).toBe(
    "Plan antagen senast 2024-06-30: true",
  );
});

test.each<[outcome: string, gives: string]>([
  ["85 %", "true"],
  ["85 % grindvalla", "whole"],
  ["85 % (grindvalla)", "whole"],
  ["85 % (riket 82 %)", "true"],
  ["85 % (enkät i maj)", "true"],
  ["85 % (augusti–december)", "true"],
  ["85 % av eleverna", "true"],
  ["85 % trygga", "true"],
  ["17 av 20", "true"],
  ["17 av 20 skolor", "true"],
  ["17 av 20 grindvallor", "whole"],
])("a word beside a figure that nobody knows is asked about: %s is %s", (outcome, gives) => {
  const rows = `\n  Andel skolor med trygga elever | minst 80 % | ${outcome}${ROWS}`;
  expect(given([table("Mått | Mål | Utfall 2024", "Mål", rows)]).measures[0]).toBe(
    `Andel skolor med trygga elever: ${gives}`,
  );
});

test.each<[title: string, asks: boolean]>([
  ["Åtaganden 2030", false],
  ["Uppföljning 2025", true],
])("outcomes of 2024 under %s: asked which year is reported: %s", (title, asks) => {
  const { asked, measures } = given([sheet("Mål", `${title}\n\nMått | Målvärde | Utfall 2024${ROWS}`)]);
  expect(asked.length > 0).toBe(asks);
  expect(measures[0]).toBe(`Nöjda brukare, %: ${asks ? "period" : "true"}`);
});

test.each<[title: string, gives: string]>([
  ["Så gick det", "period"],
  ["Budget 2024", "period"],
])("figures of a written page are of the year that its first line names: %s", (title, gives) => {
  const lines = `${title}\n83,6 %\nnöjda hyresgäster\nMål: 80 %\n4,2 %\nsjukfrånvaro\nMål: högst 5 %`;
  expect(given([sheet("Så går det", lines)]).measures).toEqual([
    `nöjda hyresgäster: ${gives}`,
    `sjukfrånvaro: ${gives}`,
  ]);
});

test.each<[header: string, gives: string[]]>([
  ["Lägst | Högst", ["true", "true"]],
  ["Lägst 2024 | Högst 2024", ["true", "true"]],
  ["Lägst 2025 | Högst 2025", ["inForce", "inForce"]],
])("limits in two columns are of the year that they name: %s", (header, gives) => {
  const rows =
    "\n  Andel i funktion, % | 95 | | 96\n  Tid till åtgärd, dygn | | 10 | 8,1\n  Nöjdhet, index | 55 | 70 | 62";
  const { measures } = given([table(`Nyckeltal | ${header} | Utfall 2024`, "Mål", rows)]);
  expect(measures.map((one) => one.split(": ")[1]).slice(0, 2)).toEqual(gives);
});

test.each<[line: string, gives: string]>([
  ["Alla siffror avser 2024.", "true"],
  ["Utfallen avser helåret 2024", "true"],
  ["Avser år 2024", "true"],
  ["Målen avser 2024", "period"],
  ["Siffrorna avser 2023–2024", "period"],
  ["Källa: Kolada 2024", "period"],
  ["Utskrivet 2025-01-15", "period"],
])("the line under a table without a year says of which its figures are: %s", (line, gives) => {
  const { measures } = given([sheet("Mål", `Mått | Mål | Utfall${ROWS}\n\n${line}`)]);
  expect(measures[0]).toBe(`Nöjda brukare, %: ${gives}`);
});

test.each<[beside: string, gives: string]>([
  ["Sex månader", "period"],
  ["Norra kontoret", "true"],
])(
  "words beside a row limit its figure where a phrase says so, in a column that nothing is read of: %s",
  (words, gives) => {
    const rows = `\n  Nöjda brukare, % | minst 80 | 82 | ${words}\n  Sjukfrånvaro, % | högst 6 | 5,5 |\n  Väntetid, dagar | högst 30 | 27 |`;
    const { measures } = given([table("Mått | Mål | Utfall 2024 | I marginalen", "Mål", rows)]);
    expect(measures[0]).toBe(`Nöjda brukare, %: ${gives}`);
  },
);

test.each<[months: string, whole: string, gives: string]>([
  ["10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | | ", "100", "period"],
  ["10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | | ", "110", "true"],
  // A season within the year, and one at both its ends.
  ["10 | 10 | 10 | 10 | | | | | | | | ", "40", "true"],
  ["10 | 10 | 10 | | | | | | 10 | 10 | | ", "50", "true"],
])("a year that is the sum of its first months is of those months: %s and %s", (months, whole, gives) => {
  const header = `Mått | Mål 2024 | ${["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"].join(" | ")} | Helår 2024`;
  const rows = `\n  Förbrukad el, MWh | högst 150 | ${months} | ${whole}\n  Klagomål, antal | högst 99 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 12`;
  const { measures } = given([table(header, "2024", rows)]);
  expect(measures[0]).toBe(`Förbrukad el, MWh: ${gives}`);
});

test.each<[target: string, gives: string]>([
  ["lägre än läsåret 2022/23", "true"],
  ["lägre än 22/23", "true"],
  ["lägre än 2021/22", "reference"],
])("a change is counted from the school year that its target names: %s", (target, gives) => {
  const rows = `\n  Frånvaro, % | ${target} | 14,2 | 12,1\n  Trygga elever, % | minst 80 | 82 | 85`;
  const { measures } = given([table("Mått | Mål | 2022/23 | 2023/24", "Läsåret 2023/24", rows)]);
  expect(measures[0]).toBe(`Frånvaro, %: ${gives}`);
});

test.each<[line: string, gives: string]>([
  ["Utdrag 2025-01-24. Årets mål och årets utfall avser kalenderåret 2024.", "true"],
  ["Årets utfall avser 2024", "true"],
  ["Årets mål avser 2024", "period"],
  ["Utdrag 2024-12-31", "period"],
])("a line on a sheet without a table says of which year ”Årets utfall” is: %s", (line, gives) => {
  const header = "Mått | Utfall 2023 | Årets mål | Årets utfall";
  const rows = "\n  Nöjda brukare, % | 78 | minst 80 | 82\n  Sjukfrånvaro, % | 6,1 | högst 6 | 5,5";
  const { measures } = given([sheet("Info", `Årsbokslut\n${line}`), table(header, "Mål", rows)]);
  expect(measures[0]).toBe(`Nöjda brukare, %: ${gives}`);
});

describe("a limit in brackets is of both sides, or is asked about", () => {
  const LIMIT = "(exkl. långtidssjuka)";

  test.each<[title: string, target: string, outcome: string, gives: string]>([
    ["Sjukfrånvaro, %", "högst 6", "5,5", "true"],
    ["Sjukfrånvaro, %", `högst 6 ${LIMIT}`, "5,5", "whole"],
    ["Sjukfrånvaro, %", "högst 6", `5,5 ${LIMIT}`, "whole"],
    ["Sjukfrånvaro, %", "högst 6", "5,5 (avser egen regi)", "whole"],
    ["Sjukfrånvaro, %", "högst 6", "5,5 (kvinnor)", "whole"],
    ["Sjukfrånvaro, %", "högst 6", "5,5 (bland månadsavlönade)", "whole"],
    // Without brackets, after the figure.
    ["Sjukfrånvaro, %", "högst 6 exkl. långtidssjuka", "5,5", "whole"],
    ["Sjukfrånvaro, %", "högst 6, gäller endast månadsavlönade", "5,5", "whole"],
    ["Sjukfrånvaro exkl. långtidssjuka, %", "högst 6, exkl. långtidssjuka", "5,5", "true"],
    ["Sjukfrånvaro, %", `högst 6 ${LIMIT}`, `5,5 ${LIMIT}`, "true"],
    ["Sjukfrånvaro, %", `högst 6 ${LIMIT}`, "5,5 (exkl. timanställda)", "whole"],
    ["Sjukfrånvaro exkl. långtidssjuka, %", `högst 6 ${LIMIT}`, "5,5", "true"],
    // No limits: a comparison and a base.
    ["Sjukfrånvaro, %", "högst 6 (riket 7)", "5,5", "true"],
  ])("%s, %s, %s: %s", (title, target, outcome, gives) => {
    const { measures, asked } = given([
      table("Mått | Mål | Utfall 2024", "Mål", `\n  ${title} | ${target} | ${outcome}${ROWS}`),
    ]);
    expect(measures[0]).toBe(`${title}: ${gives}`);
    expect(asked).toHaveLength(gives === "whole" ? 1 : 0);
  });

  test("one press says that both are limited so", () => {
    const sheets = [table("Mått | Mål | Utfall 2024", "Mål", `\n  Sjukfrånvaro, % | högst 6 ${LIMIT} | 5,5${ROWS}`)];
    const [answers] = given(sheets).choices;
    expect(given(sheets, answers).measures[0]).toBe("Sjukfrånvaro, %: true");
  });
});

test.each<[outcome: string, gives: string]>([
  ["96 % (jan–nov)", "period"],
  ["96 (jan–nov)", "period"],
  ["96 % (t.o.m. oktober)", "period"],
  ["96 % (avser delår)", "period"],
  ["96 % (jan–dec)", "true"],
  ["96 % (helår)", "true"],
  ["96 % (augusti)", "true"],
  ["96 %", "true"],
])("a share of a part of the year at helår: %s is %s", (outcome, gives) => {
  const { measures } = given([
    table("Mått | Mål | Utfall 2024", "Mål", `\n  Andel godkända prov, % | minst 95 | ${outcome}${ROWS}`),
  ]);
  expect(measures[0]).toBe(`Andel godkända prov, %: ${gives}`);
});

test("a comment's limit is asked about, and the answer settles it; the same limit in several rows is asked once", () => {
  const sheets = (): Sheet[] => [
    table(
      "Mått | Mål 2024 | Utfall 2024 | Kommentar",
      "Mål",
      "\n  Nöjda, % | minst 80 | 85 | Gäller bara två av fyra enheter\n  Antal besök | minst 100 | 90 (endast Åsen) |\n  Antal samtal | minst 100 | 110 (endast Åsen) |",
    ),
  ];
  const { measures, asked, choices } = given(sheets());
  expect(measures.map((one) => one.split(": ")[1])).toEqual(["whole", "whole", "whole"]);
  expect(asked).toEqual(["”…” avgränsar värdet. Är utfall och målvärde avgränsade på samma sätt?"]);
  const { recognition, assessed } = read(sheets());
  expect(questionsOf(recognition, assessed)[0]!.list!.map(({ asks, also }) => [asks, also.length])).toEqual([
    [expect.stringContaining("bara två av fyra enheter"), 0],
    ["”endast Åsen” avgränsar värdet. Är utfall och målvärde avgränsade på samma sätt?", 1],
  ]);
  expect(given(sheets(), choices.flat()).measures.map((one) => one.split(": ")[1])).toEqual(["true", "false", "true"]);
});

test("of a printed sentence the clause that decides gives the step; one that is turned, or has no clause that judges, is asked about", () => {
  const words = [
    "Ett tufft år, men målet är uppnått",
    "Vi har jobbat hårt men målet är inte uppnått",
    "Svårt att rekrytera, dock uppnås målet",
    "Målet är uppnått men inte för pojkar",
    "Det har varit ett bra år",
  ];
  const rows = words.map((text, i) => `\n  Skola ${i} | Nöjda ${i}, % | minst 80 | 85 | ${text}`).join("");
  const { recognition } = read([table("Mål | Mått | Mål 2024 | Utfall 2024 | Bedömning", "Mål", rows)]);
  // Of the goal or of its only measure.
  const { goals, indicators } = recognition.plan;
  const grades = [...goals, ...indicators].flatMap((one) => one.grades);
  expect(words.map((word) => grades.find(({ text }) => text === word)).map((one) => [one?.scale, one?.step])).toEqual([
    ["Måluppfyllelse", 0],
    ["Måluppfyllelse", 2],
    ["Måluppfyllelse", 0],
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

describe("a line over or under a table that limits all of it", () => {
  const GRADED = ["Antal tillbud: true", "Andel i tid, %: true"];
  const placed = (line: string, isOver: boolean, title = "Målredovisning 2024", answers: readonly Answer[] = []) => {
    const rows = `Mål | Mått | Målvärde 2024 | Utfall 2024
  Ordning | Antal tillbud | högst 50 | 32
  | Andel i tid, % | minst 90 | 93`;
    const text = isOver ? `${title}\n${line}\n${rows}` : `${title}\n\n${rows}\n\n${line}`;
    return given([sheet("Blad1", text)], answers);
  };
  test.each<[line: string, words: string, lacks: "whole" | "period"]>([
    ["Mål för hela kommunen, utfall för nämnden.", "avgränsar värdet", "whole"],
    ["Redovisningen omfattar inte Söderskolan.", "avgränsar värdet", "whole"],
    ["Utfallen gäller fjolåret.", "står vid värdet", "period"],
    ["Målen ska nås först vid mandatperiodens slut.", "står vid värdet", "period"],
    ["Utfallen är uppskattade.", "står vid värdet", "whole"],
    ["Siffror i blått är prognoser.", "står vid värdet", "whole"],
    ["Siffrorna har inte granskats.", "står vid värdet", "whole"],
  ])("%s: asked once (… %s), and an answer settles it", (line, words, lacks) => {
    for (const isOver of [true, false]) {
      const { measures, asked, choices } = placed(line, isOver);
      expect(measures).toEqual([`Antal tillbud: ${lacks}`, `Andel i tid, %: ${lacks}`]);
      expect(asked).toEqual([expect.stringContaining(words)]);
      expect(placed(line, isOver, undefined, choices[0]).measures).toEqual(GRADED);
    }
  });
  test("targets of the whole municipality limit a committee's outcomes alone", () => {
    const line = "Målvärdena är kommunfullmäktiges och gäller kommunen som helhet.";
    expect(placed(line, true, "Årsrapport 2024 – Omsorgsnämnden").asked).toHaveLength(1);
    expect(placed(line, true).asked).toEqual([]);
  });
  test.each([
    "Alla utfall är hämtade ur Stratsys den 15 januari 2025.",
    "Målen är beslutade av kommunfullmäktige i november 2023.",
    "Tabellen visar nämndens mål och hur det gick under året.",
    "Redovisningen omfattar endast de mått som nämnden har beslutat om.",
    "Redovisningen omfattar samtliga skolor.",
    "Mål och utfall gäller hela kommunen.",
    "Siffror inom parentes avser föregående år.",
    "Siffrorna är preliminära.",
    "Siffrorna är inte jämförbara med tidigare år.",
    "Siffrorna är exklusive moms.",
  ])("%s says nothing of it", (line) => {
    for (const isOver of [true, false]) expect(placed(line, isOver).measures).toEqual(GRADED);
  });
});

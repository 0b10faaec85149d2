import { parseArea } from "../../src/sheet/address";
import { cellKey, setCell, type Sheet } from "../../src/sheet/book";
import { sheet } from "../recognise/kit";
import { given, table } from "./proof/sheets";

/** Values that are of something else than their target: a part, a mean, one group, another scale; and their neighbours. */

const of = (header: string, rows: string[], change: (drawn: Sheet) => void = () => undefined): string[] => {
  const drawn = table(header, "Mål", rows.map((row) => `\n  ${row}`).join(""));
  change(drawn);
  return given([drawn]).measures.map((measure) => String(measure.split(": ").at(-1)));
};

const HEADER = "Mått | Mål 2024 | Utfall 2023 | Utfall 2024";

test.each<[row: string, gives: string]>([
  // A mean of several years is no value of the year.
  ["Resultat, % | minst 1,5 % varje år | 2,0 % | 1,9 % (snitt 2021–2024)", "whole"],
  ["Överlevnad, % | minst 11 % | 11,0 % | 12,1 % (medel 2020–2024)", "whole"],
  ["Överlevnad, femårssnitt, % | minst 11 % | 11,0 % | 12,1 % (medel 2020–2024)", "true"],
  ["Resultat, % | minst 2 % i snitt över en treårsperiod | 1 % | 3 % (snitt 2022–2024)", "true"],
  ["Sjukfrånvaro, % | högst 6 % | 5,9 % | 5,1 % (rikssnitt 6,0 %)", "true"],
  // A change from what the value cannot be compared with; a level is held against the value alone.
  ["Andel med god munhälsa, % | bättre än 2023 | 78 % | 81 % (ny mätmetod, ej jämförbart med 2023)", "whole"],
  ["Andel med god munhälsa, % | minst 80 % | 78 % | 81 % (ny mätmetod, ej jämförbart med 2023)", "true"],
  ["Andel med god munhälsa, % | bättre än 2023 | 78 % | 81 %", "true"],
  // An index with a year that is 100 is no share.
  ["Kompetensförsörjning, indexvärde (2019 = 100) | minst 90 % | 101 | 104", "quantity"],
  ["Kompetensförsörjning, indexvärde (2019 = 100) | minst 90 | 101 | 104", "true"],
  ["Nöjd medborgarindex | minst 70 | 68 | 71", "true"],
  // Far from target and earlier value alike, in a unit that nobody says.
  ["Kostnad för gatuunderhåll | högst 14 mnkr | 13,6 mnkr | 1 425", "quantity"],
  ["Kostnad för gatuunderhåll | högst 14 mnkr | 13,6 mnkr | 14,25", "false"],
  ["Kostnad för gatuunderhåll | högst 14 mnkr | 13,6 mnkr | 1 425 mnkr", "false"],
  ["Kostnad för gatuunderhåll | högst 14 mnkr | 13,6 mnkr | 14 250 tkr", "false"],
  // A year after the level.
  ["Andel resor utan bil, % | minst 33 % 2023 | 30 % | 34 %", "inForce"],
  ["Andel resor utan bil, % | minst 33 % år 2023 | 30 % | 34 %", "inForce"],
  ["Andel resor utan bil, % | minst 33 % 2024 | 30 % | 34 %", "true"],
  // What was to be ready by a day, and only is.
  ["Flytt av arkivet | Klart senast 2024-05-31 | | Klart", "period"],
  ["Flytt av arkivet | Klart senast 2024-05-31 | | Klart 2024-05-20", "true"],
  ["Flytt av arkivet | Klart senast 2024-05-31 | | Klart i maj 2024", "true"],
  ["Flytt av arkivet | Klart senast 2024-12-31 | | Klart", "true"],
  ["Flytt av arkivet | Klart 2024 | | Klart", "true"],
  ["Flytt av arkivet | Klart senast 2024-05-31 | | Ej klart", "false"],
])("%s: %s", (row, gives) => expect(of(HEADER, [row, "Nöjda, % | minst 80 % | 82 % | 85 %"])).toEqual([gives, "true"]));

test("the values of one group of people alone are not everybody's", () => {
  const drawn = (target: string, name: string): Sheet => {
    const made = sheet(
      "Mål",
      `
Nyckeltal | Utfall 2024 | | | Mål 2024
          | Kvinnor | Män | Totalt |
Sjukfrånvaro, % | 7,4 | 4,2 | 6,7 | högst 6,5
${name} | 31 | | | ${target}`,
    );
    made.merges.push(...["B1:D1", "A1:A2", "E1:E2"].map((area) => parseArea(area)!));
    return made;
  };
  expect(
    [
      ["högst 35", "Övertidstimmar per anställd"],
      ["högst 35 för kvinnor", "Övertidstimmar per anställd"],
      ["högst 35", "Övertidstimmar för kvinnor, per anställd"],
    ].map(([target, name]) => given([drawn(target!, name!)]).measures[1]!.split(": ")[1]),
  ).toEqual(["whole", "true", "true"]);
  const { asked, choices } = given([drawn("högst 35", "Övertidstimmar per anställd")]);
  expect(asked).toEqual(["Gäller ”Kvinnor” både utfall och målvärde?"]);
  expect(given([drawn("högst 35", "Övertidstimmar per anställd")], [choices[0]![0]!]).measures[1]).toMatch(/: true$/);
});

const QUARTERS = "Mått | Kv 1 2024 | Kv 2 2024 | Kv 3 2024 | Kv 4 2024 | Helår 2024 | Mål 2024";

test.each<[row: string, gives: string]>([
  // The year's cell is empty in a column that is in use.
  ["Andel startbesked i tid, % | 91 | 89 | 93 | | | minst 90", "period"],
  ["Andel startbesked i tid, % | 91 | 89 | 93 | 92 | 91 | minst 90", "true"],
  ["Nöjd-kund-index, enkät | | | | 72 | 72 | minst 70", "true"],
  // The year is the sum of three quarters.
  ["Antal tillsynsbesök | 31 | 28 | 40 | uppgift saknas | 99 | minst 120", "period"],
  ["Antal tillsynsbesök | 31 | 28 | 40 | | 99 | minst 120", "period"],
  ["Antal tillsynsbesök | 31 | 28 | 40 | 0 | 99 | minst 120", "false"],
  ["Antal tillsynsbesök | 31 | 28 | 40 | | 130 | minst 120", "true"],
  // What three quarters have reached, the year has.
  ["Antal tillsynsbesök | 31 | 28 | 40 | | 99 | minst 90", "true"],
  ["Antal klagomål | 31 | 28 | 40 | | 99 | högst 120", "period"],
])("%s: %s", (row, gives) =>
  expect(
    of(QUARTERS, [
      "Handläggningstid, dagar | 41 | 38 | 44 | 36 | 39 | högst 42",
      "Antal beslut | 9 | 8 | 9 | 9 | 35 | minst 30",
      row,
    ])[2],
  ).toBe(gives),
);

test("a part of the year in the year's own cell is not an empty one", () =>
  expect(
    of(HEADER, ["Andel godkända prov, % | minst 95 | | 96 % (augusti)", "Nöjda, % | minst 80 % | 82 % | 85 %"]),
  ).toEqual(["true", "true"]));

test("a table of quarters alone is judged by what it has", () =>
  expect(
    of("Mått | Kv 1 2024 | Kv 2 2024 | Kv 3 2024 | Kv 4 2024 | Mål 2024", ["Nöjda, % | 91 | 89 | 93 | 92 | minst 90"]),
  ).toEqual(["true"]));

const NOTED = "Mått | Mål 2024 | Utfall 2024 | Kommentar";

/** "?": the row no longer counts. */
test.each<[comment: string, gives: string]>([
  ["Entreprenören redovisar kvartal 4 senare", "whole"],
  ["Resten redovisas i februari", "whole"],
  ["Återstoden rapporteras senare", "whole"],
  ["Resultatet redovisas för nämnden i februari", "false"],
  ["Entreprenören redovisar varje kvartal", "false"],
  ["Utgår 2024", "?"],
  ["Måttet utgår fr.o.m. 2024.", "?"],
  ["Utgår, ersätts av ett nytt mått", "?"],
  ["Utgår 2025", "false"],
  ["Måttet utgår fr.o.m. 2025", "false"],
  ["Utgår från enkäten i våras", "false"],
  ["Avtalet utgår 2024", "false"],
])("a comment of the row: %s: %s", (comment, gives) =>
  expect(
    of(NOTED, [`Utförda kontroller, % | minst 90 % | 74 % | ${comment}`, "Nöjda, % | minst 80 % | 85 % |"]),
  ).toEqual([gives, "true"]),
);

test("a comment of the row that nothing can be compared: a change is asked about, a level is judged", () =>
  expect(
    of(`${HEADER} | Kommentar`, [
      "Nöjda elever, % | öka jämfört med 2023 | 78 % | 81 % | Ny enkät, inte jämförbart med tidigare år",
      "Nöjda föräldrar, % | minst 80 % | 78 % | 81 % | Ny enkät, inte jämförbart med tidigare år",
      "Nöjd personal, % | öka jämfört med 2023 | 78 % | 81 % | Ny enkät",
    ]),
  ).toEqual(["whole", "true", "true"]));

test.each<[note: string, gives: string]>([
  ["Siffran avser januari–juni, höstens mätning är inte klar.", "period"],
  ["Avser januari–juni.", "period"],
  ["Mätningen gjordes i oktober.", "true"],
  ["Enkäten besvarades januari–mars.", "true"],
])("a comment on the cell: %s: %s", (note, gives) =>
  expect(
    of(
      "Mått | Mål 2024 | Utfall 2024",
      ["Stämningsindex i pulsmätning | minst 70 | 71", "Nöjda, % | minst 80 % | 85 %"],
      ({ notes }) => notes.set(cellKey(1, 2), note),
    ),
  ).toEqual([gives, "true"]),
);

test("a target that is struck through is none; a row that is, is kept as it was", () => {
  const strike =
    (...cells: [number, number][]) =>
    (drawn: Sheet): void =>
      cells.forEach(([row, column]) =>
        setCell(drawn, row, column, drawn.values[row]![column]!, { font: { strike: true } }),
      );
  const rows = ["Nöjda, % | minst 80 % | 85 %", "Trygga, % | minst 80 % | 85 %"];
  const header = "Mått | Mål 2024 | Utfall 2024";
  expect(of(header, rows, strike([1, 1]))).toEqual(["ownTarget", "true"]);
  expect(of(header, rows, strike([1, 0], [1, 1], [1, 2]))).toEqual(["?", "true"]);
  expect(of(header, rows)).toEqual(["true", "true"]);
});

test.each(["Ska vara uppnått", "Ska vara uppnått 2024", "Ska uppnås"])("targets under ”%s”", (header) =>
  expect(
    of(`Åtagande | ${header} | Läge vid årets slut 2024 | Ansvarig`, [
      "E-arkiv i drift | Ja | Nej | Kanslichef",
      "Visselblåsarfunktion | Ja | Ja, sedan mars | HR-chef",
      "Andel utbildade | minst 90 % | 87 % | IT-chef",
    ]),
  ).toEqual(["false", "true", "false"]),
);

test.each<[target: string, outcome: string, gives: string]>([
  // Who decided is no doubt; a number among words is no value; what was cancelled is not done.
  ["Beslutad senast 2024-06-30", "Beslutad av GD 2024-06-17", "true"],
  ["Beslutad senast 2024-06-30", "Beslutad av styrelsen 2024-07-02", "false"],
  ["Avslutad senast 2024-12-31", "Inte avslutad, överprövad i två instanser", "false"],
  ["Avslutad senast 2024-12-31", "Avslutad 2024-11-02 efter två överprövningar", "true"],
  ["ska genomföras under 2024", "Övningen ställdes in", "false"],
  ["ska genomföras under 2024", "Övningen ställdes inte in", "whole"],
  ["ska genomföras under 2024", "Genomförd i maj", "true"],
  ["alla", "alla 38", "true"],
  ["alla", "alla utom 3", "whole"],
])("%s: %s: %s", (target, outcome, gives) =>
  expect(
    of("Åtgärd | Mål 2024 | Utfall 2024", [
      `Underhåll av lekplatser | ${target} | ${outcome}`,
      "Nöjda, % | minst 80 % | 85 %",
    ]),
  ).toEqual([gives, "true"]),
);

test.each<[outcome: string, gives: string[]]>([
  ["83 %", ["true", "true"]],
  ["79 %", ["false", "true"]],
])("a school year that the target names: %s", (outcome, gives) =>
  expect(
    of("Mått | Läsåret 2022/23 | Läsåret 2023/24 | Mål 2023/24", [
      `Andel som upplever studiero | 80 % | ${outcome} | öka jämfört med läsåret 2022/23`,
      "Andel med examen | 88 % | 91 % | minst 90 %",
    ]),
  ).toEqual(gives),
);

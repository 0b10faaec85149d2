import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { recognise } from "../../src/recognise/recognise";
import { book, read, sheet, tree } from "./kit";

/*
 * Records below one another, each with the same labels down the side: a label's role is seen from all its values, as
 * that of a column's header is.
 */

/** Labels that no list of words has, but one. */
const cards = sheet(
  "Kort",
  `
  Våra löften

  Del av livet     | Barn och unga
  Det här vill vi  | Fler elever klarar skolan
  Lampa            | Uppnås inte
  Hur vet vi det   | Behöriga till gymnasiet, andel
  Ribban           | minst 88 %
  Blev det 2021    | 84 %
  Hur vet vi det   | Trygga elever, andel
  Ribban           | minst 90 %
  Blev det 2021    | 91 %

  Del av livet     | Barn och unga
  Det här vill vi  | Förskolan har hög kvalitet
  Lampa            | Uppnås
  Hur vet vi det   | Barn per årsarbetare
  Ribban           | högst 5,2
  Blev det 2021    | 5,1

  Del av livet     | Äldre
  Det här vill vi  | Äldre är nöjda med omsorgen
  Lampa            | Uppnås delvis
  Hur vet vi det   | Nöjda med hemtjänsten, andel
  Ribban           | minst 92 %
  Blev det 2021    | 90 %
`,
);

test("cards under labels that nobody knows are one table, read by what is beside all of them", () => {
  const found = read(cards);
  expect(found.tables).toHaveLength(1);
  expect(found.tables[0]).toMatchObject({ range: "A3:B25", orientation: "columns", headerRows: [1] });
  expect(found.tables[0]!.columns.map(({ row, header, role }) => [row, header, role])).toEqual([
    [3, "Del av livet", "area"],
    [4, "Det här vill vi", "goal"],
    [5, "Lampa", "grade"],
    [6, "Hur vet vi det", "indicator"],
    [7, "Ribban", "target"],
    [8, "Blev det 2021", "outcome"],
  ]);
  expect(tree(found.plan)).toEqual([
    "område: Barn och unga",
    "  mål: Fler elever klarar skolan [Uppnås inte = Måluppfyllelse 2]",
    "    indikator: Behöriga till gymnasiet, andel → minst 88 % 2021: 84",
    "    indikator: Trygga elever, andel → minst 90 % 2021: 91",
    "  mål: Förskolan har hög kvalitet [Uppnås = Måluppfyllelse 0]",
    "    indikator: Barn per årsarbetare → högst 5,2 2021: 5.1",
    "område: Äldre",
    "  mål: Äldre är nöjda med omsorgen [Uppnås delvis = Måluppfyllelse 1]",
    "    indikator: Nöjda med hemtjänsten, andel → minst 92 % 2021: 90",
  ]);
  expect(found.plan.indicators[1]).toMatchObject({ cell: "Kort!B9", outcomes: [{ cell: "Kort!B11" }] });
  // "Lampa" is an unknown word: the user is asked whether its grades are the goals'.
  expect(found.problems.map(({ code, cell }) => [code, cell])).toEqual([["osäker-kolumn", "Kort!A5"]]);
  expect(found.coverage).toMatchObject({ nonEmpty: 42, mapped: 41, reported: 1 });
});

test("a role that a person has corrected in cards holds for all of them", () => {
  const [table] = read(cards).tables;
  const columns = table!.columns.map((one) => (one.header === "Ribban" ? { ...one, role: "comment" as const } : one));
  const { plan } = recognise(book(cards), { scales: scalesFor(standard), map: { tables: [{ ...table!, columns }] } });
  expect(plan.indicators.map(({ target }) => target)).toEqual([undefined, undefined, undefined, undefined]);
  expect(plan.indicators.map(({ outcomes }) => outcomes[0]?.value)).toEqual([84, 91, 5.1, 90]);
});

test("the name above a card is of the card, and its labels are those of all cards", () => {
  const found = read(
    sheet(
      "Kort",
      `
    Så går det

    Alla ska kunna resa hållbart
    Termometer | Resor med kollektivtrafik, andel
    Ribban     | minst 30 %
    Avläst     | 27 %

    Luften ska vara ren
    Termometer | Dygn över gränsvärdet
    Ribban     | högst 7
    Avläst     | 4

    Maten ska vara god
    Termometer | Nöjda med måltiden, andel
    Ribban     | minst 80 %
    Avläst     | 84 %
  `,
    ),
  );
  expect(tree(found.plan)).toEqual([
    "mål: Alla ska kunna resa hållbart",
    "  indikator: Resor med kollektivtrafik, andel → minst 30 % ?: 27",
    "mål: Luften ska vara ren",
    "  indikator: Dygn över gränsvärdet → högst 7 ?: 4",
    "mål: Maten ska vara god",
    "  indikator: Nöjda med måltiden, andel → minst 80 % ?: 84",
  ]);
});

test("cards of persons and of meetings hold no goals", () => {
  const found = read(
    sheet(
      "Kontakter",
      `
    Namn    | Anna Andersson
    Telefon | 0101-23 45 67
    Ansvar  | Miljömål och uppföljning
    Namn    | Bo Berg
    Telefon | 0101-23 45 68
    Ansvar  | Ekonomi och budget
    Namn    | Cia Ceder
    Telefon | 0101-23 45 69
    Ansvar  | Personal och löner
  `,
    ),
  );
  expect(found.plan).toEqual({ areas: [], goals: [], indicators: [] });
});

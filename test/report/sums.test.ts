import { wrongSums } from "../../src/report/sums";
import { a1 } from "../../src/sheet/address";
import { setCell, setFormula } from "../../src/sheet/book";
import { sheet } from "../recognise/kit";

/** Which printed sums of a table are wrong: "B4: 22 mot 21". */
const found = (table: string): string[] =>
  wrongSums([sheet("Antal", table)]).map(
    ({ row, column, printed, counted }) => `${a1(row, column)}: ${printed} mot ${counted}`,
  );

test.each<[what: string, table: string, wrong: string[]]>([
  ["a sum that its lines give", "Nämnd | Mål\nBUN | 12\nSN | 9\nSumma | 21", []],
  ["a sum that they do not", "Nämnd | Mål\nBUN | 12\nSN | 9\nSumma | 22", ["B4: 22 mot 21"]],
  ["one column right and one wrong", "Nämnd | Grön | Röd\nBUN | 12 | 3\nSN | 9 | 4\nTotalt | 21 | 8", ["C4: 8 mot 7"]],
  ["a total where nothing adds up is a mean", "Grupp | Index\nKvinnor | 70\nMän | 72\nTotalt | 71", []],
  ["amounts are rounded one by one", "Verksamhet | Utfall, mnkr\nSkola | 12\nOmsorg | 9\nSumma | 22", []],
  ["but not that much", "Verksamhet | Utfall, mnkr\nSkola | 12\nOmsorg | 9\nSumma | 24", ["B4: 24 mot 21"]],
  ["decimals are rounded too", "Verksamhet | Andel\nA | 1,24\nB | 2,24\nSumma | 3,5", []],
  [
    "subtotals are not counted again",
    "Nämnd | Mål\nA | 1\nB | 2\nDelsumma | 3\nC | 4\nD | 5\nDelsumma | 9\nSumma | 12",
    [],
  ],
  [
    "a sum of subtotals alone",
    "Nämnd | Mål\nA | 1\nB | 2\nDelsumma | 3\nC | 4\nD | 5\nDelsumma | 9\nTotalsumma | 13\nAnm | ",
    ["B8: 13 mot 12"].slice(1),
  ],
  [
    "a line that carries on what stands above it is counted with those below it",
    "Post | 2024\nÅrets resultat | 4,3\nReavinster | -6,8\nResultat efter justeringar | -2,5\nFrån reserven | 1\nSumma | -1,5",
    [],
  ],
  [
    "also where the sum is then wrong",
    "Post | 2024\nÅrets resultat | 4,3\nReavinster | -6,8\nResultat efter justeringar | -2,5\nFrån reserven | 1\nSumma | -2,5",
    ["B6: -2.5 mot -4"],
  ],
  [
    "a deficit to be made up for is no sum",
    "Post | 2023 | 2024\nBalanskravsresultat | 8,2 | -1,5\nTidigare underskott | 0 | 0\nSumma att återställa | 0 | -1,5",
    [],
  ],
  ["one line above a sum is nothing to add", "Nämnd | Mål\nBUN | 12\nSumma | 13", []],
  [
    "a new table begins after a line without figures",
    "Nämnd | Mål\nA | 1\nB | 2\n\nNämnd | Mål\nC | 4\nD | 5\nSumma | 9",
    [],
  ],
  ["a column of sums", "Nämnd | Grön | Röd | Summa\nBUN | 12 | 3 | 15\nSN | 9 | 4 | 14", ["D3: 14 mot 13"]],
  [
    "of two columns of sums the one with figures to its left is added",
    "Nämnd | Alla | Grön | Röd | Summa\nBUN | 1 | 12 | 3 | 16\nSN | 2 | 9 | 4 | 14",
    ["E3: 14 mot 15"],
  ],
  [
    "summary words in running text are no sum",
    "Nämnd | Mål\nA | 1\nB | 2\nTotalt antal besökare per vecka i genomsnitt under året | 7",
    [],
  ],
  ["the first text of a row is its label", "A | x | Antal\nB | x | 1\nC | x | 2\nD | Summa | 9", []],
  // 40 characters at most, of which "Summa" takes five.
  ["a label of 40 characters", `A | Antal\nB | 1\nC | 2\nSumma ${"x".repeat(34)} | 9`, ["B4: 9 mot 3"]],
  ["a label of 41", `A | Antal\nB | 1\nC | 2\nSumma ${"x".repeat(35)} | 9`, []],
  // Two parts and their sum, each rounded by at most half a tenth.
  ["one decimal of two, within rounding", "A | Andel\nB | 1,21\nC | 2,15\nSumma | 3,5", []],
  ["one decimal of two, outside", "A | Andel\nB | 1,21\nC | 2,13\nSumma | 3,5", ["B4: 3.5 mot 3.34"]],
  ["amounts by the first of two rows of headers", "Nämnd | Belopp i mnkr\n | Utfall\nA | 12\nB | 9\nSumma | 22", []],
  ["amounts by the title over the table", "Budget i mnkr\nNämnd | Utfall\nA | 12\nB | 9\nSumma | 22", []],
  [
    "what an earlier table of one row was in, the next is not",
    "A | Belopp, mnkr\nB | 1\n\nNämnd | Antal\nC | 12\nD | 9\nSumma | 22",
    ["B7: 22 mot 21"],
  ],
  [
    "where only a zero adds up, a total is a mean",
    "Grupp | Index | Antal\nA | 70 | 0\nB | 72 | 0\nTotalt | 71 | 0",
    [],
  ],
  ["where a one does, it is none", "Grupp | Antal | Röd\nA | 1 | 3\nB | 0 | 4\nTotalt | 1 | 8", ["C4: 8 mot 7"]],
  ["a column of sums without labels", "Grön | Röd | Summa\n12 | 3 | 15\n9 | 4 | 14", ["C3: 14 mot 13"]],
  ["no header has figures", "Nämnd | 2023 | Röd | Summa\nBUN | 12 | 3 | 15\nSN | 9 | 4 | 14", []],
  [
    "a row with one figure ends no column of sums",
    "Nämnd | Grön | Röd | Summa\nBUN | 12 | 3 | 15\nKS | 4\nSN | 9 | 4 | 14",
    ["D4: 14 mot 13"],
  ],
  ["a row without figures does", "Nämnd | Grön | Röd | Summa\nBUN | 12 | 3 | 15\nKS\nSN | 9 | 4 | 14", []],
  ["one figure beside a sum is nothing to add", "Nämnd | Grön | Röd | Summa\nBUN | 12 | 3 | 15\nSN | | 4 | 5", []],
  [
    "a column where only a zero adds up is of means",
    "Grupp | Kvinnor | Män | Totalt\nA | 0 | 0 | 0\nB | 70 | 72 | 71",
    [],
  ],
  [
    "a column where a one does is of sums",
    "Nämnd | Grön | Röd | Summa\nA | 1 | 0 | 1\nB | 9 | 4 | 14",
    ["D3: 14 mot 13"],
  ],
])("%s", (_, table, wrong) => {
  expect(found(table)).toEqual(wrong);
});

test("shares in percent, hidden sheets and status sheets are left out", () => {
  const table = sheet("Antal", "Nämnd | Mål\nBUN | 12\nSN | 9\nSumma | 22");
  expect(
    wrongSums([
      { ...table, visibility: "hidden" },
      { ...table, tag: "status:område:1" },
    ]),
  ).toEqual([]);
  for (const row of [1, 2, 3]) setCell(table, row, 1, 0.3, { numberFormat: "0%" });
  expect(wrongSums([table])).toEqual([]);
});

test("how many there are, or their mean, is no sum; what is added or counted by a mark is", () => {
  const table = sheet("Antal", "Nämnd | Mål\nBUN | 12\nSN | 9\nSumma antal nämnder | 2");
  const wrong = (formula: string): number => {
    setFormula(table, 3, 1, formula, 2);
    return wrongSums([table]).length;
  };
  expect(["=COUNTA(A2:A3)", "=AVERAGE(B2:B3)", "=SUM(B2:B2)", "=B2+B3", '=COUNTIFS(A2:A3,"*")'].map(wrong)).toEqual([
    0, 0, 1, 1, 1,
  ]);
});

test("how many there are in a row is no sum of it", () => {
  const table = sheet("Antal", "Nämnd | Grön | Röd | Summa\nBUN | 12 | 3 | 15\nSN | 9 | 4 | 2");
  const wrong = (formula: string): number => {
    setFormula(table, 2, 3, formula, 2);
    return wrongSums([table]).length;
  };
  expect(["=COUNT(B3:C3)", "=SUM(C3:C3)"].map(wrong)).toEqual([0, 1]);
});

test("sheets of reports and the overview are looked at", () => {
  const table = sheet("Antal", "Område | Uppnås\nSkola | 1\nOmsorg | 2\nSumma | 4");
  for (const tag of ["overview", "report:delar:antal per bedömning"])
    expect(wrongSums([{ ...table, tag }])).toHaveLength(1);
});

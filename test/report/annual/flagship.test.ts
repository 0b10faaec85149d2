import { sampleBytes, SAMPLES } from "../../../samples/samples";
import { readBook } from "../../../src/files/xlsx";
import { formulaAt, newBook } from "../../../src/sheet/book";
import type { Sheet } from "../../../src/sheet/book";
import type { Block, TableBlock } from "../../../src/sheet/document";
import { sheet } from "../../recognise/kit";
import { reportOf } from "./kit";

const opened = readBook(sampleBytes(SAMPLES["exempelkommun.xlsx"]!()));
if (!opened.ok) throw new Error(opened.reason);
const made = reportOf(opened.book, { kind: "arsredovisning" });

function part(blocks: Block[], id: string): Block[] {
  const start = blocks.findIndex((block) => block.kind === "heading" && block.level === 2 && block.id === id);
  const rest = start < 0 ? [] : blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === "heading" && block.level === 2);
  return end < 0 ? rest : rest.slice(0, end);
}
const tableOf = (blocks: Block[]): TableBlock => blocks.find((block): block is TableBlock => block.kind === "table")!;
const texts = ({ rows }: TableBlock): string[][] =>
  rows.map(({ cells }) => cells.map((cell) => (cell?.text ?? "").replaceAll("\u00a0", " ")));
/** The formulas of a column of the sheet that holds a text, by the text in the first column. */
function formulasOf(sheets: Sheet[], text: string, column: number): Map<string, string | undefined> {
  const sheet = sheets.find(({ values }) => values.flat().includes(text))!;
  return new Map(
    sheet.values.flatMap((row, at) => (typeof row?.[0] === "string" ? [[row[0], formulaAt(sheet, at, column)]] : [])),
  );
}

test("god ekonomisk hushållning is judged: one financial goal missed, five verksamhetsmål", async () => {
  const { document } = await made;
  const [lead] = part(document.blocks, "housekeeping");
  expect(lead).toMatchObject({
    text: "God ekonomisk hushållning uppnås inte: det finansiella målet ”7 Ekonomin ska vara långsiktigt hållbar” uppnås inte. Slutsatsen är ett förslag tills den är fastställd.",
  });
  expect(texts(tableOf(part(document.blocks, "housekeeping"))).map(([group, counts]) => [group, counts])).toEqual([
    ["Finansiella mål", "Uppnås inte"],
    ["Verksamhetsmål", "1 av 5 uppnås, 3 uppnås delvis och 1 uppnås inte"],
  ]);
});

test("balanskravsutredning: figures tied to their cells, the two sums as formulas", async () => {
  const { document, sheets } = await made;
  const blocks = part(document.blocks, "balance");
  expect(blocks[0]).toMatchObject({
    text: "Balanskravsresultatet är 14,4 mnkr, så balanskravet är uppfyllt.",
  });
  expect(texts(tableOf(blocks)).map(([label, latest]) => [label, latest])).toEqual([
    ["Årets resultat enligt resultaträkningen", "24,3"],
    ["Samtliga realisationsvinster", "−6,1"],
    ["Realisationsvinster enligt undantagsmöjlighet", "0,0"],
    ["Orealiserade vinster och förluster i värdepapper", "−3,8"],
    ["Återföring av orealiserade vinster och förluster i värdepapper", "0,0"],
    ["Årets resultat efter balanskravsjusteringar", "14,4"],
    ["Reservering av medel till resultatutjämningsreserv", "0,0"],
    ["Användning av medel från resultatutjämningsreserv", "0,0"],
    ["Årets balanskravsresultat", "14,4"],
  ]);
  const formulas = formulasOf(sheets, "Årets balanskravsresultat", 3);
  expect(formulas.get("Samtliga realisationsvinster")).toBe("=Balanskrav!B5");
  expect(formulas.get("Årets resultat efter balanskravsjusteringar")).toMatch(/^=D\d+(\+D\d+){4}$/);
  expect(formulas.get("Årets balanskravsresultat")).toMatch(/^=D\d+(\+D\d+){6}$/);
});

test("mål beside medel: budget, outcome and deviation of each nämnd, and how its goals stand", async () => {
  const { document, sheets } = await made;
  const blocks = part(document.blocks, "means");
  expect(blocks[0]).toMatchObject({
    text: "1 av 4 verksamheter håller sin budget; den samlade avvikelsen är −18,3 mnkr.",
  });
  // Which goals they are, God ekonomisk hushållning has told.
  expect(texts(tableOf(blocks))).toEqual([
    ["Kommunstyrelsen", "−92,4", "−95,1", "−2,7", "Inget av de fyra uppnås"],
    ["Barn- och utbildningsnämnden", "−612,3", "−615,8", "−3,5", "1 av 2 uppnås"],
    ["Socialnämnden", "−538,9", "−552,2", "−13,3", "Inget av de tre uppnås"],
    ["Samhällsbyggnadsnämnden", "−118,6", "−117,4", "1,2", "1 av 2 uppnås"],
    ["Tillsammans", "−1 362,2", "−1 380,5", "−18,3", ""],
  ]);
  const deviation = formulasOf(sheets, "Samhällsbyggnadsnämnden", 3);
  expect(deviation.get("Kommunstyrelsen")).toMatch(/^=C(\d+)-B\1$/);
  expect(formulasOf(sheets, "Samhällsbyggnadsnämnden", 1).get("Kommunstyrelsen")).toBe("='Budget 2025'!B4");
});

test("what is written is shown, on the måltavla too: a plus, a unit of its own, two decimals", async () => {
  const rows = [
    "Mål | Indikator | Enhet | Utfall 2023 | Utfall 2024 | Målvärde 2024",
    "Klimat | Utsläpp | ton CO2e | 3,7 | 3,4 | högst 3,0 ton CO2e",
    "Yta | Lokalyta per barn | m2 | 7,1 | 6,9 m2 | högst 7,0 m2",
    "Trivsel | Medarbetarindex eNPS | | +3 | +5 | minst +5",
  ];
  const book = { ...newBook(), sheets: [sheet("Mål", rows.join("\n"))] };
  const { document } = await reportOf(book, { kind: "arsredovisning", into: "document" });
  const board = texts(tableOf(part(document.blocks, "board")));
  expect(board.map(([goal, , , value, target]) => [goal, value, target])).toEqual([
    ["Klimat", "3,4 ton", "högst 3,0 ton CO2e"],
    ["Yta", "6,9 m2", "högst 7,0 m2"],
    ["Trivsel", "+5", "minst +5"],
  ]);
});

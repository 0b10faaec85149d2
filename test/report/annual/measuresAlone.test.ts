import { book, sheet } from "../../recognise/kit";
import { reportOf, shapes } from "./kit";

const MEASURES = sheet(
  "Mål",
  `
  Område | Indikator            | Målvärde   | Utfall 2024
  Miljö  | Återvunnet avfall, % | minst 60 % | 66 %
  Miljö  | Fossilfria bilar, %  | minst 80 % | 41 %
  Skola  | Sjukfrånvaro, %      | högst 6 %  | 5 %
`,
);
const spaced = (row: string[]): string[] => row.map((text) => text.replaceAll("\u00a0", " "));
const reported = reportOf(book(MEASURES), { kind: "arsredovisning", into: "document" });

test("where there are no goals a report is about the measures, each with target, outcome, grade and why", async () => {
  const { document, docx } = { ...(await reported), ...(await shapes(await reported)) };
  const texts = document.blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));
  expect(texts[0]).toBe("2 av 3 indikatorer uppnås och 1 uppnås inte.");
  const rows = docx.flat().map(spaced);
  for (const [name, target, value] of [
    ["Återvunnet avfall, %", "minst 60 %", "66 %"],
    ["Fossilfria bilar, %", "minst 80 %", "41 %"],
    ["Sjukfrånvaro, %", "högst 6 %", "5 %"],
  ])
    expect(rows.filter((row) => row[0] === name && row.includes(target!) && row.includes(value!))).not.toEqual([]);
  expect(rows.find(([name]) => name === "Fossilfria bilar, %")!.join(" ")).toContain("Uppnås inte");
});

test("the måltavla of such a plan shows the measures, the missed first, and counts them", async () => {
  const { docx } = await shapes(await reported);
  const board = docx.find(([header]) => header![0] === "Indikatorer")!;
  expect(board.slice(1).map(([name]) => name)).toEqual([
    "Fossilfria bilar, %",
    "Återvunnet avfall, %",
    "Sjukfrånvaro, %",
  ]);
});

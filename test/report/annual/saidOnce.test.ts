import { documentHtml } from "../../../src/sheet/documentHtml";
import { book, sheet } from "../../recognise/kit";
import { htmlTables, reportOf } from "./kit";

/** A draft says a fact once too: what a row's columns show is not in its reason. */

async function rowOf(name: string, text: string): Promise<string[]> {
  const made = await reportOf(book(sheet("Mål", text)), { kind: "arsredovisning", period: "2024", into: "document" });
  const rows = htmlTables(documentHtml(made.document)).flat();
  const found = rows.find(([title]) => title?.startsWith(`– ${name}`)) ?? [];
  return found.map((cell) => cell.replaceAll("\u00a0", " "));
}

const behöriga = (outcome: string): string => `
  Mål   | Indikator              | Utfall 2023 | Utfall 2024 | Målvärde 2024
  Skola | Behöriga elever, andel | 83 %        | ${outcome}  | minst 85 %
  Skola | Trygga elever, andel   | 83 %        | 90 %        | minst 85 %
`;

test("a measure's reason in a draft has the distance, and not the figures of its columns", async () => {
  const row = await rowOf("Behöriga", behöriga("84 %"));
  expect(row.at(-1)).toBe("1 procentenhet under målet. Uppnås delvis, eftersom minst 90 % av målvärdet är nått.");
});

test("a second value in brackets says that it is the one before; words stand as they are written", async () => {
  expect(await rowOf("Behöriga", behöriga("84 % (81 %)"))).toContain("84 % (föregående 81 %)");
  expect(await rowOf("Behöriga", behöriga("84 % (riket 81 %)"))).toContain("84 % (riket 81 %)");
});

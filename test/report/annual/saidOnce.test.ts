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

/** Headings of a report's parts, in a document beside its måltavla, and on sheets, where that is a sheet of its own. */
async function partsOf(text: string): Promise<Record<"document" | "sheets", string[]>> {
  const of = async (into: "document" | "sheets") => {
    const made = await reportOf(book(sheet("Mål", text)), { kind: "arsredovisning", period: "2024", into });
    return made.document.blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 2 && ["Röda tråden", "Antal per bedömning"].includes(block.text)
        ? [block.text]
        : [],
    );
  };
  return { document: await of("document"), sheets: await of("sheets") };
}

test("who alone carries each goal, and one area's counts, stand on the måltavla of a document, and not again", async () => {
  const alone = `
    Område | Mål   | Ansvarig nämnd       | Nämndens bedömning 2024
    Unga   | Skola | Utbildningsnämnden   | Uppnås
    Unga   | Trygg | Socialnämnden        | Uppnås inte
  `;
  const { document, sheets } = await partsOf(alone);
  expect([document, sheets]).toEqual([[], ["Antal per bedömning", "Röda tråden"]]);
});

test("goals that several carry are crossed with their nämnder in a document too, and areas are counted each", async () => {
  const several = `
    Område | Mål   | Ansvarig nämnd                    | Nämndens bedömning 2024
    Unga   | Skola | Utbildningsnämnden, Socialnämnden | Uppnås
    Äldre  | Trygg | Socialnämnden                     | Uppnås inte
  `;
  const { document } = await partsOf(several);
  expect(document).toEqual(["Antal per bedömning", "Röda tråden"]);
});

test("the auditor's questions and the fingerprints of the appendix, of a few lines each, share a sheet", async () => {
  const text = "Mål | Indikator | Utfall 2024 | Målvärde 2024\nSkola | Behöriga elever, andel | 84 % | minst 85 %";
  const { sheets } = await reportOf(book(sheet("Mål", text)), { kind: "revision", period: "2024", into: "sheets" });
  const titles = ["Revisorns frågor", "Fingeravtryck"];
  const held = sheets.map(({ values }) => titles.filter((title) => values.some((row) => row?.[0] === title)));
  expect(held.filter(({ length }) => length > 0)).toEqual([titles]);
});

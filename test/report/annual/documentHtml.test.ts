/** @jest-environment jsdom */
import axe from "axe-core";
import { words, type ReportDocument } from "../../../src/sheet/document";
import { documentHtml } from "../../../src/sheet/documentHtml";

const REPORT: ReportDocument = {
  title: "Måluppfyllelse, årsredovisning",
  eyebrow: "Exempelkommun · helår 2024",
  footer: "Exempelkommun",
  blocks: [
    { kind: "heading", level: 2, text: "Mål & <bedömningar>" },
    { kind: "text", look: "lead", text: "1 av 2 mål uppnås." },
    { kind: "heading", level: 3, text: "Skola" },
    {
      kind: "table",
      name: "Skola: mål och bedömning",
      columns: [{ header: "Mål", width: 40, side: "left" }, { header: "Bedömning", width: 20, side: "left" }],
      rows: [
        { kind: "group", cells: [words("Att rätta", "bold"), null] },
        { kind: "row", cells: [words("Trygga barn"), { kind: "grade", text: "● Uppnås", ink: "#1B5E20", fill: "#DDEFD9" }] },
        { kind: "total", cells: [words("Summa"), { kind: "number", text: "1", value: 1 }] },
      ],
    },
    { kind: "counts", name: "Antal per bedömning", of: "Område", steps: [{ label: "● Uppnås", bar: "#2E7D32", texts: ["● Uppnås"] }], rows: [{ label: "Skola", counts: [2], where: {} }] },
  ],
};
const html = documentHtml(REPORT);

beforeAll(() => {
  const page = new DOMParser().parseFromString(html, "text/html");
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.body.innerHTML = page.body.innerHTML;
});

test("axe finds nothing broken", async () => {
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("Swedish, one title, headings in order, each table with a caption and header cells of its rows and columns", () => {
  expect(document.documentElement.lang).toBe("sv-SE");
  expect([...document.querySelectorAll("h1,h2,h3")].map((one) => `${one.tagName} ${one.textContent}`)).toEqual(["H1 Måluppfyllelse, årsredovisning", "H2 Mål & <bedömningar>", "H3 Skola"]);
  for (const table of document.querySelectorAll("table")) {
    expect(table.querySelector("caption")!.textContent).not.toBe("");
    expect(table.querySelectorAll('thead th[scope="col"]').length).toBeGreaterThan(1);
    for (const row of table.querySelectorAll("tbody tr")) expect(row.querySelectorAll('th[scope="row"],th[scope="rowgroup"]')).toHaveLength(1);
  }
});

test("nothing is fetched and nothing runs: one file", () => {
  expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
});

test("prints on A4 in landscape with header rows repeated and rows whole", () => {
  expect(html).toContain("@page{size:A4 landscape");
  expect(html).toContain("thead{display:table-header-group}tr{break-inside:avoid}");
});

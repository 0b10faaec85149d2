/** @jest-environment jsdom */
import axe from "axe-core";
import { documentHtml } from "../../../src/sheet/documentHtml";
import { REPORT } from "./document";
import { SAMPLES } from "../../../samples/samples";
import { newBook } from "../../../src/sheet/book";
import { TEXTS } from "../../../src/sheet/documentLooks";
import { dear, inWhole } from "../../whole";
import { reportOf } from "./kit";

const html = documentHtml(REPORT);

beforeAll(() => {
  const page = new DOMParser().parseFromString(html, "text/html");
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.body.innerHTML = page.body.innerHTML;
});

dear("axe finds nothing broken", async () => {
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

inWhole.each(["exempelkommun", "vaggeryd"])("nor in the whole årsredovisning of %s", async (name) => {
  const sheets = SAMPLES[`${name}.xlsx`]!();
  const { document: made } = await reportOf({ ...newBook(), sheets }, { kind: "arsredovisning", into: "document" });
  const page = new DOMParser().parseFromString(documentHtml(made), "text/html");
  const { violations } = await axe.run(page, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});

test("Swedish, one title, headings in order, each table with a caption and header cells of its rows and columns", () => {
  expect(document.documentElement.lang).toBe("sv-SE");
  expect([...document.querySelectorAll("h1,h2,h3")].map((one) => `${one.tagName} ${one.textContent}`)).toEqual([
    "H1 Måluppfyllelse & bokslut",
    "H2 Mål",
    "H3 Skola",
  ]);
  for (const table of document.querySelectorAll("table")) {
    expect(table.querySelector("caption")!.textContent).not.toBe("");
    expect(table.querySelectorAll('thead th[scope="col"]').length).toBeGreaterThan(1);
    for (const row of table.querySelectorAll("tbody tr"))
      expect(row.querySelectorAll('th[scope="row"],th[scope="rowgroup"]')).toHaveLength(1);
  }
});

test("a page of several parts begins with links to them; a short one has none", () => {
  const part = (id: string) => ({ kind: "heading", level: 2, text: `Del ${id}`, id }) as const;
  const lead = { kind: "text", look: "lead", text: "Tre av fyra mål uppnås." } as const;
  const linked = (ids: string[]): string[] => {
    const page = new DOMParser().parseFromString(
      documentHtml({ ...REPORT, blocks: [lead, ...ids.map(part)] }),
      "text/html",
    );
    expect(page.querySelector("main")!.children[2]!.textContent).toBe(lead.text);
    return [...page.querySelectorAll("nav a")].map((one) => page.querySelector(one.getAttribute("href")!)!.textContent);
  };
  expect(linked(["a", "b", "c"])).toEqual([]);
  expect(linked(["a", "b", "c", "d"])).toEqual(["Del a", "Del b", "Del c", "Del d"]);
});

test("nothing is fetched and nothing runs: one file", () => {
  expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
});

test("prints on A4 in landscape with header rows repeated and rows whole", () => {
  expect(html).toContain("@page{size:A4 landscape");
  expect(html).toContain("thead{display:table-header-group}tr,.counts{break-inside:avoid}");
});

test("texts are as large on paper as in Word, and no smaller than nine points", () => {
  const paper = html.slice(html.indexOf("@media print"));
  const sizes = [...paper.matchAll(/font-size:([\d.]+)pt/g)].map(([, size]) => Number(size));
  expect(Math.min(...sizes)).toBe(9);
  expect(paper).toContain(`h1{font-size:${TEXTS.Title.size}pt`);
  expect(paper).toContain(`tbody td,tbody th{font-size:${TEXTS.Tabelltext.size}pt`);
});

import { newSheet, setCell, setFormula } from "../../src/sheet/book";
import type { Sheet } from "../../src/sheet/book";
import { bookHtml, sheetHtml } from "../../src/sheet/html";
import { parsed } from "./markup";

const font = { name: "Calibri", size: 11 };

function sheet(fill: (sheet: Sheet) => void, name = "Blad1"): Sheet {
  const made = newSheet(name);
  fill(made);
  return made;
}
const cells = (html: string): string[] =>
  [...html.matchAll(/<t[dh][^>]*>(?:<span class="a">)?(.*?)(?:<\/span>)?<\/t[dh]>/g)].map((match) => match[1]!);

test("cells stand as they are shown, a formula as its value, and nothing in them is markup", () => {
  const html = sheetHtml(
    sheet((s) => {
      setCell(s, 0, 0, "<b>A & B</b>");
      setCell(s, 0, 1, 1234.5, { numberFormat: "#,##0.0" });
      setFormula(s, 0, 2, "=A1&B1", "svar");
      setCell(s, 1, 0, '" onclick="x');
    }),
    { font },
  );
  expect(cells(html)).toEqual([
    "&lt;b&gt;A &amp; B&lt;/b&gt;",
    "1\u00a0234,5",
    "svar",
    "&quot; onclick=&quot;x",
    "",
    "",
  ]);
  expect(parsed(html).problems).toEqual([]);
});

test("a text to the right on one line goes on over the empty cell to its left; where that is full it is cut, as in Excel", () => {
  const html = sheetHtml(
    sheet((s) => {
      setCell(s, 0, 1, "Kommunfullmäktiges mål", { horizontal: "right" });
      setCell(s, 0, 2, 3);
      setCell(s, 1, 0, "här");
      setCell(s, 1, 1, "Kommunfullmäktiges mål", { horizontal: "right" });
      setCell(s, 1, 2, 3);
    }),
    { font },
  );
  const [over, cut] = [...html.matchAll(/<td class="([^"]*)">(?:<span class="w">)?Kommun/g)].map((match) => [
    match[0].includes("span"),
    match[1]!.split(" ").includes("x"),
  ]);
  expect(over).toEqual([true, false]);
  expect(cut).toEqual([false, true]);
});

test("a text over the columns right of its own is wrapped on a narrow screen: it does not run off with the table", () => {
  const html = sheetHtml(
    sheet((s) => {
      setCell(s, 0, 0, "Måluppfyllelse 2024");
      setCell(s, 0, 2, null, {});
      setCell(s, 1, 0, "Mål");
      setCell(s, 1, 1, "Utfall");
      setCell(s, 2, 0, "Så bedöms målen.", { wrap: true });
      s.merges.push({ top: 2, left: 0, bottom: 2, right: 2 });
      setCell(s, 3, 0, "En bruten text", { wrap: true });
    }),
    { font },
  );
  const across = [...html.matchAll(/<span class="a">(.*?)<\/span>/g)].map(([, text]) => text);
  expect(across).toEqual(["Måluppfyllelse 2024", "Utfall", "Så bedöms målen."]);
});

test("hidden rows and columns are left out", () => {
  const html = sheetHtml(
    sheet((s) => {
      for (let row = 0; row < 3; row++)
        for (let column = 0; column < 3; column++) setCell(s, row, column, `${row}${column}`);
      s.rows.set(1, { hidden: true });
      s.columns.set(0, { hidden: true });
    }),
    { font },
  );
  expect(cells(html)).toEqual(["01", "02", "21", "22"]);
});

test("a merged area is one cell; a hidden column in it does not count", () => {
  const html = sheetHtml(
    sheet((s) => {
      setCell(s, 0, 0, "rubrik");
      setCell(s, 1, 3, "x");
      s.columns.set(1, { hidden: true });
      s.merges.push({ top: 0, left: 0, bottom: 0, right: 2 });
    }),
    { font },
  );
  expect(html).toContain('colspan="2"');
  expect(cells(html).filter(Boolean)).toEqual(["rubrik", "x"]);
});

test("widths are Excel's: 10 characters are 75 pixels, none given 64", () => {
  const html = sheetHtml(
    sheet((s) => {
      setCell(s, 0, 1, "x");
      s.columns.set(0, { width: 10 });
    }),
    { font },
  );
  expect([...html.matchAll(/<col style="width:(\d+)px">/g)].map((match) => match[1])).toEqual(["75", "64"]);
});

test("fill, borders, font, wrap and indent of a look become CSS of one class", () => {
  const look = {
    fill: "#DDEFD9",
    wrap: true,
    indent: 2,
    font: { bold: true, color: "#1B5E20", size: 10 },
    border: { bottom: { style: "medium", color: "#1F4E79" } },
  } as const;
  const html = sheetHtml(
    sheet((s) => [0, 1].forEach((column) => setCell(s, 0, column, "x", look))),
    { font },
  );
  const rule = /\.sheet \.(f[0-9a-z]+)\{([^}]*)\}/.exec(html)!;
  expect(rule[2]).toBe(
    "font-size:10pt;font-weight:700;color:#1B5E20;background:#DDEFD9;border-bottom:2px solid #1F4E79;white-space:pre-wrap;overflow-wrap:break-word;padding-left:21px",
  );
  expect(html.match(new RegExp(`class="${rule[1]}`, "g"))).toHaveLength(2);
});

test("rows that print repeats are header cells with scope", () => {
  const html = sheetHtml(
    sheet((s) => {
      setCell(s, 0, 0, "Rubrik");
      setCell(s, 2, 0, "Mål");
      setCell(s, 2, 1, "Utfall");
      setCell(s, 3, 0, "Nöjda");
      s.print.titleRows = { top: 2, bottom: 2 };
    }),
    { font },
  );
  const headers = parsed(html).elements.filter(({ name }) => name === "th");
  expect(headers.map(({ attributes }) => attributes["scope"])).toEqual(["col", "col"]);
  expect(html).toMatch(/<thead>.*Mål.*Utfall.*<\/thead><tbody>.*Nöjda/);
});

test("a chart is drawn in its place, as large as the cells it covers", () => {
  const html = sheetHtml(
    sheet((s) => {
      s.columns.set(0, { width: 10 });
      s.columns.set(1, { width: 20 });
      s.rows.set(0, { height: 30 });
      s.charts.push({
        name: "Stapel",
        place: { from: { row: 0, column: 0 }, to: { row: 1, column: 2 } },
        categories: { range: "", cached: ["a"] },
        series: [{ name: "b", values: "", cached: [3], color: "#2E7D32" }],
        description: "tre",
      });
    }),
    { font },
  );
  expect(html).toContain('role="img" width="220" height="40"');
  expect(parsed(html).problems).toEqual([]);
});

describe("a page of sheets", () => {
  const overview = sheet((s) => {
    setFormula(s, 0, 0, `=HYPERLINK("#'1 Välfärd'!A1","1 Välfärd & omsorg")`, "1 Välfärd & omsorg");
    setFormula(s, 1, 0, `=HYPERLINK("#Mål!F5","Mål!F5")`, "Mål!F5");
    s.print.area = { top: 0, left: 0, bottom: 3, right: 1 };
    setCell(s, 0, 3, "nyckel");
  }, "Översikt");
  const area = sheet((s) => setCell(s, 0, 0, "x"), "1 Välfärd");
  const hidden = sheet((s) => setCell(s, 0, 0, "dold"), "Dold");
  hidden.visibility = "hidden";
  const html = bookHtml("Måluppfyllelse <2021>", [overview, area, hidden], { font });

  test("is Swedish, well-formed, and fetches or runs nothing", () => {
    const { elements, problems } = parsed(html.replace("<!DOCTYPE html>", ""));
    expect(problems).toEqual([]);
    expect(elements[0]).toEqual({ name: "html", attributes: { lang: "sv" } });
    expect(elements.filter(({ name }) => ["script", "link", "img", "iframe", "object"].includes(name))).toEqual([]);
    expect(html).not.toMatch(/url\(|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    expect(html).toContain("<title>Måluppfyllelse &lt;2021&gt;</title>");
  });

  test("names whose it is, as text, where that is known", () => {
    const owned = bookHtml("Måluppfyllelse 2021", [overview], { font, author: 'Ö "kommun" & bolag' });
    const metas = parsed(owned.replace("<!DOCTYPE html>", "")).elements.filter(({ name }) => name === "meta");
    expect(metas.find(({ attributes }) => attributes["name"] === "author")?.attributes["content"]).toMatch(/kommun/);
    expect(owned).not.toContain('content="Ö "');
    expect(html).not.toContain('name="author"');
  });

  test("has a menu of its visible sheets, and links between them lead within the page", () => {
    const links = parsed(html)
      .elements.filter(({ name }) => name === "a")
      .map(({ attributes }) => attributes["href"]);
    expect(links).toEqual(["#blad-1", "#blad-2", "#blad-2"]);
    expect(html).not.toContain("dold");
  });

  test("prints A4 landscape", () => {
    expect(html).toContain("@page{size:A4 landscape;margin:15mm}");
  });

  test("has the printed columns of a sheet: what stands beside them is for who works in it", () => {
    expect(html).not.toContain("nyckel");
  });

  test("shows a row below the print area, and does not print it", () => {
    const foot = sheet((s) => {
      setCell(s, 0, 0, "mål");
      setCell(s, 1, 0, "fot");
      s.print.area = { top: 0, left: 0, bottom: 0, right: 0 };
    });
    expect(bookHtml("Bok", [foot], { font })).toMatch(/<tr class="off"[^>]*><td>fot<\/td>/);
  });
});

test("a merge over a whole sheet is drawn as far as the sheet is, and costs no more", () => {
  const html = sheetHtml(
    sheet((s) => {
      setCell(s, 0, 0, "Rubrik");
      setCell(s, 2, 2, "sist");
      s.merges.push({ top: 0, left: 0, bottom: 1_048_575, right: 1 });
    }),
    { font },
  );
  expect(cells(html)).toEqual(["Rubrik", "", "", "sist"]);
  expect(html).toContain('colspan="2" rowspan="3"');
});

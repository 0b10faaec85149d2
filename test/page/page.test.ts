import { formatAt, formulaAt, newSheet, setCell, valueAt } from "../../src/sheet/book";
import { writeBook } from "../../src/files/xlsx";
import { MAIN, relationships, workbook, worksheet } from "../files/packages";
import {
  bookOf,
  broken,
  cell,
  dropFile,
  goTo,
  inBrowser,
  inBrowserNightly,
  sample,
  saved,
  selected,
  serve,
  typeIn,
  workbench,
} from "./kit";
import { inWhole } from "../whole";

const { open } = workbench();

describe("the page", () => {
  inBrowser("opens the first sample: its title, its cells in Swedish, its sheets, and says what it is", async () => {
    const { page, trouble } = await open();
    expect(await page.title()).toBe("exempelkommun.xlsx – Måltavlan utan Excel");
    expect(await page.locator("header p").textContent()).toContain("Exempel utan Excel:");
    expect(await cell(page, "A1").textContent()).toBe("Måluppföljning 2024, Exempelkommun");
    expect(await cell(page, "E7").textContent()).toBe("81,2%");
    expect(await page.getByRole("tab").allTextContents()).toEqual([
      "Måluppföljning 2024",
      "Budget 2025",
      "Balanskrav",
      "Styrmodell",
    ]);
    expect(trouble).toEqual([]);
  });

  inBrowser("opens the sample that the address names, and says when there is none", async () => {
    const { page } = await open("?sample=lindesberg");
    expect(await page.title()).toMatch(/^lindesberg\.xlsx/);
    expect(await page.getByLabel("Exempel").inputValue()).toBe("lindesberg");
    await page.goto(new URL("/?sample=finns-inte", page.url()).href);
    await page.getByRole("alert").getByText("Exemplet ”finns-inte” finns inte. Välj ett i listan.").waitFor();
  });

  inBrowser(
    "asks no other origin for anything, the pane included, and the pane keeps its production policy",
    async () => {
      const { page, trouble } = await open();
      const policy = await page
        .frames()
        .find((frame) => frame.url().includes("/pane/"))!
        .locator("meta[http-equiv]")
        .getAttribute("content");
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe-eval");
      expect(
        await page.evaluate(() =>
          fetch("https://example.com/").then(
            () => "answered",
            () => "refused",
          ),
        ),
      ).toBe("refused");
      // The refusal itself is logged on the console; nothing was sent.
      expect(trouble.filter((one) => one.startsWith("foreign:"))).toEqual([]);
    },
  );

  inBrowser("keeps a press on the pane's first button, however late its scripts come", async () => {
    const { page, pane } = await open();
    await page.route(/\/pane\/(?:first|boot)\./, (route) => setTimeout(() => void route.continue(), 1500));
    await dropFile(page, "egen.xlsx", sample("lindesberg"));
    await page.waitForFunction(() => document.title.startsWith("egen.xlsx"));
    await pane.getByRole("button", { name: "Läs av arbetsboken" }).click();
    await pane.getByText(/^\d.* celler i tabellerna/).waitFor({ timeout: 60_000 });
  });

  inBrowser("has no fault that axe knows", async () => {
    const { page } = await open();
    expect(await broken(page, "page")).toEqual([]);
    expect(await broken(page, "pane")).toEqual([]);
  });
});

describe("the grid", () => {
  inBrowserNightly("takes typing as a Swedish Excel does, and calculates", async () => {
    const { page } = await open();
    for (const [address, text] of [
      ["N1", "4,25"],
      ["N2", "1 234"],
      ["N3", "76 %"],
      ["N4", "=SUMMA(N1;N3)*2"],
      ["N5", "minst 80 %"],
    ] as const)
      await typeIn(page, address, text);
    expect(await Promise.all(["N1", "N2", "N3", "N4", "N5"].map((at) => cell(page, at).textContent()))).toEqual([
      "4,25",
      "1 234".replace(" ", "\u00a0"),
      "76%",
      "10,02",
      "minst 80 %",
    ]);
    await goTo(page, "N4");
    expect(await page.getByLabel("Formelfält").inputValue()).toBe("=SUMMA(N1;N3)*2");
    await typeIn(page, "N1", "5");
    expect(await cell(page, "N4").textContent()).toBe("11,52");
  });

  inBrowserNightly("says why a formula cannot be read and keeps the cell", async () => {
    const { page } = await open();
    await typeIn(page, "N1", "=SUMMA(A1");
    await page.getByRole("alert").getByText("Formeln =SUMMA(A1 kan inte läsas.").waitFor();
    expect(await page.getByLabel("Ändra N1").inputValue()).toBe("=SUMMA(A1");
    await page.keyboard.type(")");
    await page.keyboard.press("Enter");
    expect([await cell(page, "N1").textContent(), await page.getByRole("alert").textContent()]).toEqual(["0", ""]);
  });

  inBrowserNightly("is walked by keys: cells, sheets, undo, and out of it", async () => {
    const { page } = await open();
    await goTo(page, "B7");
    const walk: [string, string][] = [
      ["ArrowDown", "B10"],
      ["ArrowRight", "C10"],
      ["Tab", "D10"],
      ["Shift+Tab", "C10"],
      ["Control+Home", "A6"],
      ["ArrowUp", "A4"],
      ["Shift+ArrowRight", "A4:B5"],
    ];
    for (const [key, place] of walk) {
      await page.keyboard.press(key);
      expect([key, await selected(page)]).toEqual([key, place]);
    }
  });

  inBrowserNightly("turns sheets and comes back to where it was", async () => {
    const { page } = await open();
    await goTo(page, "C9");
    await page.keyboard.press("Control+PageDown");
    expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("Budget 2025");
    expect(await page.getByRole("grid").getAttribute("aria-label")).toBe("Bladet Budget 2025");
    await page.keyboard.press("Control+PageUp");
    expect(await selected(page)).toBe("C9");
    await page.keyboard.press("F6");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tab");
  });

  inBrowserNightly("empties, takes back, and pastes rows", async () => {
    const { page } = await open();
    await goTo(page, "C7:C8");
    await page.keyboard.press("Delete");
    expect(await cell(page, "C8").count()).toBe(0);
    await page.keyboard.press("Control+z");
    expect(await cell(page, "C8").textContent()).toBe("Elever som är trygga i skolan, andel");
    await goTo(page, "N1");
    await page.locator("#grid").evaluate((grid) => {
      const data = new DataTransfer();
      data.setData("text/plain", 'a\t1,5\r\n"två\nrader"\t2');
      grid.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    });
    expect([await cell(page, "O1").textContent(), await cell(page, "N2").textContent(), await selected(page)]).toEqual([
      "1,5",
      "två\nrader",
      "N1:O2",
    ]);
  });

  inBrowserNightly("takes only what a list has, and offers it", async () => {
    const sheet = newSheet("Blad");
    ["Uppnås", "Uppnås delvis"].forEach((word, row) => setCell(sheet, row, 3, word));
    setCell(sheet, 0, 0, "Mål");
    sheet.validations.push({
      areas: [{ top: 1, left: 0, bottom: 1, right: 0 }],
      source: "Blad!$D$1:$D$2",
      kind: "list",
      strict: true,
    });
    const { page } = await open();
    await dropFile(page, "lista.xlsx", fileOf(sheet));
    await page.waitForFunction(() => document.title.startsWith("lista.xlsx"));
    await typeIn(page, "A2", "Kanske");
    await page.getByRole("alert").getByText("A2: Cellen tar bara emot något av: Uppnås, Uppnås delvis.").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await cell(page, "A2").textContent()).toBe("Uppnås delvis");
  });

  inBrowserNightly(
    "draws what a sheet has: hidden columns, merges, frozen rows, conditional formats, comments, links that lead",
    async () => {
      const { page } = await open();
      await dropFile(page, "sett.xlsx", drawn());
      await page.waitForFunction(() => document.title.startsWith("sett.xlsx"));
      expect((await page.getByRole("columnheader").allTextContents()).slice(0, 4)).toEqual(["Rad", "A", "B", "D"]);
      expect(
        await cell(page, "A1").evaluate(
          (one) =>
            one.getBoundingClientRect().width >
            2 * one.closest("#grid")!.querySelector("[role=columnheader]:nth-child(2)")!.getBoundingClientRect().width,
        ),
      ).toBe(true);
      const fill = (address: string) => cell(page, address).evaluate((one) => getComputedStyle(one).backgroundColor);
      expect([await fill("A2"), await fill("A3")]).toEqual(["rgb(253, 233, 217)", "rgba(0, 0, 0, 0)"]);
      await typeIn(page, "A3", "9");
      expect(await fill("A3")).toBe("rgb(253, 233, 217)");
      await goTo(page, "A2");
      expect(await page.locator("#marks .note").textContent()).toBe("Gäller 2020");
      await page.locator("#scroller").evaluate((scroller) => scroller.scrollTo(0, 600));
      await page.getByRole("rowheader", { name: "40", exact: true }).waitFor();
      expect(await cell(page, "A1").textContent()).toBe("Rubrik");
      await goTo(page, "B2");
      await cell(page, "B2").locator("span").click();
      expect([await page.getByRole("tab", { selected: true }).textContent(), await selected(page)]).toEqual([
        "Andra bladet",
        "B3",
      ]);
    },
  );

  inBrowserNightly("selects rows and columns by their headers and by keys, and all by the corner", async () => {
    const { page } = await open();
    const head = (role: "columnheader" | "rowheader", name: string) => page.getByRole(role, { name, exact: true });
    await head("columnheader", "E").click({ position: { x: 20, y: 8 } });
    expect(await selected(page)).toBe("E1:E1048576");
    expect(await page.locator("#sums").textContent()).toMatch(/^Medel: .*Antal: \d+ +Summa: /);
    await head("columnheader", "G").click({ position: { x: 20, y: 8 }, modifiers: ["Shift"] });
    expect(await selected(page)).toBe("E1:G1048576");
    await head("rowheader", "7").click();
    expect(await selected(page)).toBe("A7:XFD7");
    await head("columnheader", "Rad").click();
    expect(await selected(page)).toBe("A1:XFD1048576");
    await goTo(page, "C9");
    for (const [key, area] of [
      ["Control+Space", "C1:C1048576"],
      ["Shift+Space", "A1:XFD1"],
    ] as const) {
      await page.keyboard.press(key);
      expect(await selected(page)).toBe(area);
    }
  });

  inBrowserNightly(
    "a column is drawn wider by its edge, or as wide as its text by two clicks; the workbook keeps its own width",
    async () => {
      const { page } = await open();
      const header = page.getByRole("columnheader", { name: "C", exact: true });
      const box = (await header.boundingBox())!;
      const edge = { x: box.x + box.width - 1, y: box.y + 8 };
      await page.mouse.move(edge.x, edge.y);
      await page.mouse.down();
      await page.mouse.move(edge.x - 200, edge.y);
      await page.mouse.up();
      expect(Math.round((await header.boundingBox())!.width)).toBe(Math.round(box.width) - 200);
      await page.mouse.dblclick(edge.x - 200, edge.y);
      // "Elever behöriga till gymnasiet, andel" and the like are longer than what is left, and not so long as the
      // column was.
      const fitted = (await header.boundingBox())!.width;
      expect(fitted).toBeGreaterThan(box.width - 200);
      expect(fitted).toBeLessThanOrEqual(box.width + 60);
      await typeIn(page, "N1", "1");
      expect(bookOf((await saved(page)).bytes).sheets[0]!.columns.get(2)).toEqual(
        bookOf(sample("exempelkommun")).sheets[0]!.columns.get(2),
      );
    },
  );

  inBrowserNightly("scrolls 100 000 rows without drawing more than is seen", async () => {
    const sheet = newSheet("Lång");
    for (let row = 0; row < 100_000; row++) setCell(sheet, row, 0, row + 1);
    const { page } = await open();
    await page
      .locator("#file")
      .setInputFiles({ name: "lång.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(fileOf(sheet)) });
    await page.waitForFunction(() => document.title.startsWith("lång.xlsx"));
    await page.locator("#grid").focus();
    await page.keyboard.press("Control+End");
    expect(await cell(page, "A100000").textContent()).toBe("100000");
    const times = await page.evaluate(async () => {
      const scroller = document.getElementById("scroller")!;
      const longest: number[] = [];
      for (let step = 0; step < 20; step++) {
        scroller.scrollTop = step * 90_000;
        const began = performance.now();
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        longest.push(performance.now() - began);
      }
      return { cells: document.querySelectorAll("[role=gridcell]").length, median: longest.sort((a, b) => a - b)[10]! };
    });
    expect(times.cells).toBeLessThan(200);
    // A grid that drew every row would take minutes; a machine with other work takes a frame when it can.
    expect(times.median).toBeLessThan(2_000);
  });
});

/** A workbook with one of each thing that is drawn. */
const drawn = (): Uint8Array =>
  workbook({
    sheets: {
      Blad: worksheet(
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><cols><col min="3" max="3" width="10" hidden="1"/></cols>' +
          '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Rubrik</t></is></c></row><row r="2"><c r="A2"><v>8</v></c><c r="B2" t="str"><f>HYPERLINK("#\'Andra bladet\'!B3","dit")</f><v>dit</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="90"><c r="A90"><v>1</v></c></row></sheetData>' +
          '<mergeCells><mergeCell ref="A1:D1"/></mergeCells><conditionalFormatting sqref="A2:A3"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting>',
      ),
      "Andra bladet": worksheet('<sheetData><row r="3"><c r="B3"><v>1</v></c></row></sheetData>'),
    },
    styles: `<styleSheet xmlns="${MAIN}"><fonts><font><sz val="11"/><name val="Calibri"/></font></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/></cellXfs><dxfs><dxf><fill><patternFill><bgColor rgb="FFFDE9D9"/></patternFill></fill></dxf></dxfs></styleSheet>`,
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "comments", "../comments1.xml"]),
      "xl/comments1.xml": `<comments xmlns="${MAIN}"><commentList><comment ref="A2"><text><t>Gäller 2020</t></text></comment></commentList></comments>`,
    },
  });

/** A file with one source sheet. */
function fileOf(sheet: ReturnType<typeof newSheet>): Uint8Array {
  const written = writeBook(null, { sheets: [sheet] }, new Date("2026-01-01T00:00:00Z"));
  if (!written.ok) throw new Error(written.reason);
  return written.bytes;
}

describe("files", () => {
  inBrowser("what is typed is in the saved file, and the rest of it as it was", async () => {
    const { page } = await open();
    await typeIn(page, "G7", "91,5 %");
    await typeIn(page, "N7", "=G7-F7");
    const { name, bytes } = await saved(page);
    expect(name).toBe("exempelkommun.xlsx");
    const [before, after] = [bookOf(sample("exempelkommun")).sheets[0]!, bookOf(bytes).sheets[0]!];
    expect([valueAt(after, 6, 6), formulaAt(after, 6, 13), formatAt(after, 6, 6)?.numberFormat]).toEqual([
      0.915,
      "=G7-F7",
      formatAt(before, 6, 6)?.numberFormat,
    ]);
    expect(after.values[7]).toEqual(before.values[7]);
  });

  inBrowserNightly("a saved file is opened by the button", async () => {
    const { page } = await open();
    await page.locator("#file").setInputFiles({
      name: "eget.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(sample("lindesberg")),
    });
    await page.waitForFunction(() => document.title.startsWith("eget.xlsx"));
    expect(await page.getByRole("tab").count()).toBe(
      bookOf(sample("lindesberg")).sheets.filter(({ visibility }) => visibility === "visible").length,
    );
  });

  inBrowser("a file that is no workbook is reported, and what is open stays", async () => {
    const { page } = await open();
    await dropFile(page, "brev.docx", new TextEncoder().encode("Hej"));
    await page.getByRole("alert").getByText("brev.docx:").waitFor();
    expect(await cell(page, "A1").textContent()).toBe("Måluppföljning 2024, Exempelkommun");
  });
});

describe("npm start", () => {
  // It builds, as the tests in a browser do.
  inWhole(
    "prints its address, answers there, and stops on Ctrl-C",
    async () => {
      const started = await serve("npm", ["start"]);
      const answer = await fetch(started.url);
      expect([answer.status, answer.headers.get("content-security-policy")]).toEqual([
        200,
        expect.stringContaining("default-src 'none'"),
      ]);
      await started.stop();
      await expect(fetch(started.url)).rejects.toThrow();
    },
    180_000,
  );
});

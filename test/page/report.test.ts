import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { goldenYear } from "../../samples/golden";
import { documentHtml } from "../../src/sheet/documentHtml";
import { bookOf, cell, goTo, inBrowser, read, saved, typeIn, unfold, until, workbench, writeReport } from "./kit";

const { open } = workbench();
const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

describe("a report in the workbook", () => {
  inBrowser("is written, read, written on, written again, saved, and fetched for the web as it stands", async () => {
    const { page, pane, trouble } = await open("?sample=lindesberg");
    await read(pane);
    await unfold(pane, /^Årsredovisning/);
    await pane.getByLabel("Rapport").selectOption("arsredovisning");
    await writeReport(pane);
    await page.getByRole("tab", { name: "Utfall per nivå" }).click();
    await goTo(page, "A1");
    const goal = page.getByRole("gridcell", { name: /^Arbetsgivare/ }).first();
    await goal.waitFor();
    await typeIn(page, "R3", "Ring Anna");
    await pane.getByRole("button", { name: "Granska rapporten" }).click();
    await pane.getByRole("button", { name: "Skriv rapporten igen" }).click();
    await pane
      .getByText(/Rapporten .* är skriven/)
      .first()
      .waitFor();
    await goTo(page, "R3");
    await until(async () => (await cell(page, "R3").textContent())?.trim() ?? "", "");
    const { bytes } = await saved(page);
    const sheet = bookOf(bytes).sheets.find(({ name }) => name === "Utfall per nivå")!;
    expect(sheet.tag).toBe("report:arsredovisning:utfall per nivå");
    expect(sheet.values.flat().filter((value) => value === "Ring Anna")).toHaveLength(1);
    expect(sheet.values.flat()).toContain("Kvarlämnat");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      pane.getByRole("button", { name: "Ladda ner som HTML" }).click(),
    ]);
    const html = readFileSync(await file.path(), "utf8");
    expect(html).toContain("Arbetsgivare");
    expect(html).not.toContain("Kontroller");
    expect(trouble).toEqual([]);
  });
});

describe("the report as a page", () => {
  inBrowser.each(["delår", "helår"] as const)(
    "%s: axe finds nothing, colours and contrast included; on a telephone and on paper nothing is cut and nothing scrolls",
    async (when) => {
      const { page } = await open();
      await page.goto("about:blank");
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.setContent(documentHtml((await goldenYear())[when].document));
      // Not as a tag: the page allows no script, its own least of all.
      await page.evaluate(AXE);
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
      });
      expect(violations).toEqual([]);
      // A telephone: nothing is beyond its edge, and each value stands under its column's header.
      await page.setViewportSize({ width: 360, height: 800 });
      const beyond = await page.evaluate(() =>
        [...document.querySelectorAll("main *")]
          .filter((one) => one.closest("thead") === null && one.getBoundingClientRect().right > window.innerWidth + 1)
          .map((one) => one.outerHTML.slice(0, 80)),
      );
      expect(beyond).toEqual([]);
      const unnamed = await page.evaluate(() =>
        [...document.querySelectorAll("td")]
          .filter((one) => one.textContent !== "" && one.querySelector(".bar") === null)
          .filter((one) => ["none", "normal"].includes(getComputedStyle(one, "::before").content))
          .map((one) => one.outerHTML.slice(0, 80)),
      );
      expect(unnamed).toEqual([]);
      // A4 in landscape within its margins, at 96 dots an inch.
      await page.setViewportSize({ width: 1009, height: 680 });
      await page.emulateMedia({ media: "print" });
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll(".table, td, th")]
          .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline")
          .map((one) => one.textContent),
      );
      expect(cut).toEqual([]);
      expect(
        await page.evaluate(() =>
          [...document.querySelectorAll(".table")].every((one) => getComputedStyle(one).overflowX === "visible"),
        ),
      ).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    },
  );
});

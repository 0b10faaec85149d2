import { templateFiles } from "../../src/commands/templates";
import { status } from "../../src/commands/status";
import { shownByLink } from "../../src/report/page";
import { keyColumn, keyRow } from "../../src/sheet/book";
import { excelWorkbook } from "../../src/excel/workbook";
import { openHost } from "../../workbench/host";
import { fileOf } from "../excel/kit";
import { dear, sampled } from "../whole";
import { around, bookOf } from "./workbook";
import { NOW, table } from "./story";

const HEADER = ["Område", "Mål", "Indikator", "Målvärde 2024", "Utfall 2024", "Ansvarig"];

test("nämnder with names of three hundred letters get a file each, under names that file systems take", async () => {
  const long = `Nämnden för ${"mycket långa namn och ".repeat(15)}`;
  const book = bookOf({
    Mål: [
      HEADER,
      ["Skola", "Trygga barn", "Trygga elever", "minst 90 %", "91 %", `${long}skola`],
      ["Skola", "Alla klarar skolan", "Behöriga elever", "minst 85 %", "80 %", `${long}vård`],
    ],
  });
  const made = await templateFiles.perform({}, around(book).surroundings);
  if (!made.ok) throw new Error(made.reason);
  const names = made.value.files.map(({ name }) => name);
  expect(new Set(names).size).toBe(2);
  for (const name of names) expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
  expect(made.value.templates.map(({ committee }) => committee.trim())).toEqual([`${long}skola`, `${long}vård`]);
});

sampled(3, ["Område", "Mål", "Indikator"])(
  "a cell as long as Excel holds under %s comes through a status sheet",
  async (header) => {
    const row = ["Skola", "Trygga barn", "Trygga elever", "minst 90 %", "91 %", ""];
    row[HEADER.indexOf(header)] = "ord ".repeat(8191);
    const host = await openHost({ file: fileOf([table("Mål", [HEADER, row])]), now: NOW });
    const done = await status.perform({}, { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined });
    expect(done).toMatchObject({ ok: true });
  },
);

dear("a name of a sheet and a footer that are cut are listed with what became of the user's cells", async () => {
  const area = "Kommunstyrelsen med ansvar för samhällsbyggnad och arbetsmarknad";
  const row = [area, "Trygga barn", "Trygga elever", "minst 90 %", "91 %", ""];
  const host = await openHost({ file: fileOf([table("Mål", [HEADER, row])]), now: NOW });
  const done = await status.perform({}, { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined });
  if (!done.ok) throw new Error(done.reason);
  const name = done.value.sheets.find(({ cutFrom }) => cutFrom === area)?.name ?? "";
  expect([name.length <= 31, area.startsWith(name)]).toEqual([true, true]);
  expect(done.value.custody).toBe(
    `Bladnamnet ”${name}” är kortat till de 31 tecken som Excel rymmer; hela namnet står överst på bladet.`,
  );
  expect(host.book.sheets.find((sheet) => sheet.name === name)?.values.flat()).toContain(area);
  // The warning comes when the sheet is added.
  const again = await status.perform({}, { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined });
  expect(again.ok && again.value.custody).toBeUndefined();
});

test("a goal's title of more characters than a formula's text stands whole in its links", async () => {
  const title = `Alla barn ${"ska vara trygga och ".repeat(30)}glada`;
  const row = ["Skola", title, "Trygga elever", "minst 90 %", "91 %", ""];
  const host = await openHost({ file: fileOf([table("Mål", [HEADER, row])]), now: NOW });
  const done = await status.perform({}, { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined });
  if (!done.ok) throw new Error(done.reason);
  const board = host.book.sheets.find(({ name }) => name === "Måltavla");
  const linked = [...(board?.formulas ?? [])].filter(([, formula]) => formula.includes("Alla barn"));
  expect(linked).toHaveLength(1);
  for (const [key, formula] of linked) {
    expect(formula.split('"').every((part) => part.length <= 255)).toBe(true);
    expect(shownByLink(formula)).toBe(title);
    expect(host.host.calculator.value("Måltavla", keyRow(key), keyColumn(key))).toBe(title);
  }
});

import { templateFiles } from "../../src/commands/templates";
import { status } from "../../src/commands/status";
import { excelWorkbook } from "../../src/excel/workbook";
import { openHost } from "../../workbench/host";
import { fileOf } from "../excel/kit";
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

test.each(["Område", "Mål", "Indikator"])(
  "a cell as long as Excel holds under %s comes through a status sheet",
  async (header) => {
    const row = ["Skola", "Trygga barn", "Trygga elever", "minst 90 %", "91 %", ""];
    row[HEADER.indexOf(header)] = "ord ".repeat(8191);
    const host = await openHost({ file: fileOf([table("Mål", [HEADER, row])]), now: NOW });
    const done = await status.perform({}, { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined });
    expect(done).toMatchObject({ ok: true });
  },
);

/** @jest-environment ./test/taskpane/page.js */
import { act, screen, within } from "@testing-library/react";
import { standard } from "../../src/domain/presets/standard";
import { styrmodellSheet } from "../../src/report/styrmodell";
import { newSheet, setCell, valueAt } from "../../src/sheet/book";
import { excelHost } from "../../src/taskpane/excelHost";
import { openSession } from "../../src/taskpane/session/session";
import { openHost } from "../../workbench/host";
import { fileOf } from "../excel/kit";
import { dear, inWhole } from "../whole";
import { broken, fold, NOW, press, section, show, textOf } from "./kit";

const until = (words: RegExp): Promise<HTMLElement> => screen.findByText(words, { selector: "[role=status]" });

dear("shows what the next year would do, does one part at a time, and takes each back alone", async () => {
  const sheet = newSheet("Mål");
  [
    ["Område", "Mål", "Indikator", "Målvärde 2024", "Utfall 2024"],
    ["Skola", "Trygga barn", "Trygga elever, andel", "minst 90 %", "91 %"],
    ["Skola", "Nöjda barn", "Nöjda elever, andel", "minst 90 %", "89 %"],
  ].forEach((cells, row) => cells.forEach((value, column) => setCell(sheet, row, column, value)));
  const host = await openHost({ file: fileOf([sheet]), now: NOW });
  const header = (column: number): unknown => host.book.sheets[0] && valueAt(host.book.sheets[0], 0, column);
  show(excelHost(host.Excel, openSession()));
  await press("Läs av arbetsboken");
  await until(/Arbetsboken är läst/);
  expect(screen.queryByRole("region", { name: "Ny period" })).toBeNull();
  await press(/^Granska .*statusblad/);
  await until(/^Inget är skrivet/);
  await press(/^Skriv .*statusblad/);
  await until(/är skrivna/);

  await fold("Ny period");
  await press("Visa nästa period");
  await until(/^Inget är skrivet ännu\. Nästa period är 2025\.$/);
  const part = section("Ny period");
  expect(textOf(part)).toContain("2024 → 2025.");
  expect(screen.getByRole("checkbox", { name: "Utfall 2025" })).toHaveProperty("checked", false);
  expect(await broken()).toEqual([]);
  expect([header(5), header(6)]).toEqual([null, null]);

  await act(async () => screen.getByRole("checkbox", { name: "Utfall 2025" }).click());
  await press("Skriv 1 rubrik i tabellerna");
  await until(/^1 rubrik är skriven för 2025\.$/);
  expect([header(5), header(6)].filter((one) => one === "Utfall 2025")).toHaveLength(1);
  await press("Ångra");
  await until(/^Ångrat: /);
  expect([header(5), header(6)]).toEqual([null, null]);

  // One after the other, without asking anew between them: each stands once.
  await press("Visa nästa period");
  await until(/Nästa period är 2025/);
  for (const one of ["Målvärde 2025", "Utfall 2025"]) {
    await act(async () => screen.getByRole("checkbox", { name: one }).click());
    await press("Skriv 1 rubrik i tabellerna");
    await until(/^1 rubrik är skriven för 2025\.$/);
    expect(screen.queryByRole("checkbox", { name: one })).toBeNull();
  }
  expect([header(5), header(6)]).toEqual(["Målvärde 2025", "Utfall 2025"]);

  await press("Skriv statusblad för 2025");
  await until(/Bladen för 2025 är skrivna: /);
});

dear("shows the decided words and rules, and keeps them for the new period in one press", async () => {
  const sheet = newSheet("Mål");
  [
    ["Område", "Mål", "Indikator", "Målvärde 2024", "Utfall 2024"],
    ["Skola", "Trygga barn", "Trygga elever, andel", "minst 90 %", "91 %"],
  ].forEach((cells, row) => cells.forEach((value, column) => setCell(sheet, row, column, value)));
  const model = styrmodellSheet({ ...standard, decision: "Så bedömer vi, 2024-02-11" });
  const host = await openHost({ file: fileOf([sheet, model]), now: NOW });
  show(excelHost(host.Excel, openSession()));
  await press("Läs av arbetsboken");
  await until(/Arbetsboken är läst/);
  await press(/^Granska .*statusblad/);
  await until(/^Inget är skrivet/);
  await press(/^Skriv .*statusblad/);
  await until(/är skrivna/);
  await fold("Ny period");
  await press("Visa nästa period");
  await until(/Nästa period är 2025/);
  const part = section("Ny period");
  expect(textOf(part)).toContain("Måltavlans standard, Så bedömer vi, 2024-02-11.");
  expect(textOf(part)).toContain("Uppnås när målvärdet är nått");
  expect(within(part).getByRole("button", { name: "Styrmodell, visa bladet" })).toBeTruthy();
  expect(await broken()).toEqual([]);
  await press("Behåll för 2025");
  await until(/^Så bedömer vi gäller också 2025\.$/);
  expect(textOf(section("Ny period"))).toMatch(/gäller 2025 efter genomgång \d{4}-\d\d-\d\d/);
  expect(screen.queryByRole("button", { name: "Behåll för 2025" })).toBeNull();
});

inWhole("asks once for a header that several tables lack, and writes it in each", async () => {
  const sheets = ["Skola", "Vård", "Miljö", "Kultur"].map((name) => {
    const sheet = newSheet(name);
    [
      ["Mål", "Indikator", "Målvärde 2024", "Utfall 2024"],
      ["Trygga barn", "Trygga elever, andel", "minst 90 %", "91 %"],
      ["Nöjda barn", "Nöjda elever, andel", "minst 90 %", "89 %"],
    ].forEach((cells, row) => cells.forEach((value, column) => setCell(sheet, row, column, value)));
    return sheet;
  });
  const host = await openHost({ file: fileOf(sheets), now: NOW });
  show(excelHost(host.Excel, openSession()));
  await press("Läs av arbetsboken");
  await until(/Arbetsboken är läst/);
  await press(/^Granska .*statusblad/);
  await until(/^Inget är skrivet/);
  await press(/^Skriv .*statusblad/);
  await until(/är skrivna/);
  await fold("Ny period");
  await press("Visa nästa period");
  await until(/Nästa period är 2025/);
  const part = within(section("Ny period"));
  expect(part.getAllByRole("checkbox").map((one) => one.parentElement!.textContent)).toEqual([
    "Målvärde 2025",
    "Utfall 2025",
  ]);
  await act(async () => screen.getByRole("checkbox", { name: "Utfall 2025" }).click());
  await press("Skriv 4 rubriker i tabellerna");
  await until(/^4 rubriker är skrivna för 2025\.$/);
  const headers = host.book.sheets.flatMap((sheet) => [4, 5].map((column) => valueAt(sheet, 0, column)));
  expect(headers.filter((one) => one === "Utfall 2025")).toHaveLength(4);
});

import { collecting } from "../../src/commands/collecting";
import { merge } from "../../src/commands/merge";
import { templateFiles } from "../../src/commands/templates";
import { excelWorkbook } from "../../src/excel/workbook";
import { newBook, newSheet, setCell, valueAt, type Sheet, type Value } from "../../src/sheet/book";
import { openHost } from "../../workbench/host";
import { bookOf, fileOf, NOW } from "../excel/kit";
import { cellFor } from "./mess";

const table = (...cells: Value[][]): Sheet => {
  const sheet = newSheet("Mål");
  cells.forEach((row, r) => row.forEach((value, c) => setCell(sheet, r, c, value)));
  return sheet;
};

const HEADER = ["KF-mål", "Nyckeltal", "Ansvarig nämnd", "Mål 2024", "Utfall 2023", "Utfall 2024", "Måluppfyllelse"];
/** Grades stand on the rows of the measures, and the goals have none. */
const perMeasure = (): Sheet =>
  table(
    HEADER,
    ["Trygga äldre", "Nöjda brukare, %", "Socialnämnden", "minst 80 %", 76, 82, "Uppfyllt"],
    [null, "Väntetid, dagar", "Socialnämnden", "högst 30", 41, 35, "Ej uppfyllt"],
    ["Trygga barn", "Trygga elever, %", "Skolnämnden", "minst 90 %", 85, 88, "Delvis uppfyllt"],
    [null, "Frånvaro, %", "Skolnämnden", "högst 6 %", 8, 5, "Uppfyllt"],
  );

test("where measures have the printed grades, a template's grades are the measures', in the words printed, and goals' are not asked for", async () => {
  const host = await openHost({ file: fileOf([perMeasure()]), now: NOW });
  const around = { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined };
  const sent = await templateFiles.perform({}, around);
  if (!sent.ok) throw new Error(sent.reason);
  const [file] = sent.value.files.filter(({ committee }) => committee === "Socialnämnden");
  const template = bookOf(file!.bytes).sheets[0]!;
  const [measure, goal] = [cellFor(template, "Nöjda brukare, %", "grade"), cellFor(template, "Trygga äldre", "grade")];
  const isOpen = ([row, column]: readonly [number, number]): boolean =>
    template.formats[row]?.[column]?.locked === false;
  expect([isOpen(measure), isOpen(goal)]).toEqual([true, false]);
  expect(template.values.flatMap((cells) => cells?.[0] ?? [])).toEqual(
    expect.arrayContaining(["● Uppfyllt", "◐ Delvis uppfyllt", "○ Ej uppfyllt"]),
  );

  setCell(template, ...measure, "◐ Delvis uppfyllt");
  const files = [{ name: "sn.xlsx", bytes: fileOf([template]) }];
  const merged = await merge.perform({ files, accept: "all" }, around);
  if (!merged.ok) throw new Error(merged.reason);
  expect(merged.value.diff.changes.map(({ cell, before, after }) => [cell, before, after])).toEqual([
    ["Mål!G2", "Uppfyllt", "Delvis uppfyllt"],
  ]);
  expect(valueAt(host.book.sheets[0]!, 1, 6)).toBe("Delvis uppfyllt");
  expect(merged.value.diff.missing.flatMap(({ owed }) => owed)).toEqual([]);
});

test.each<[what: string, cells: Value[][], graded: string[]]>([
  ["no grades", [["Trygga äldre", "Nöjda brukare, %", "SN", "minst 80 %", 76, 82]], ["Trygga äldre"]],
  [
    "a goal's grade on its own row",
    [
      ["Trygga äldre", null, "SN", null, null, null, "Uppfyllt"],
      [null, "Nöjda brukare, %", "SN", "minst 80 %", 76, 82],
      ["Trygga barn", null, "BUN", null, null, null, "Ej uppfyllt"],
      [null, "Trygga elever, %", "BUN", "minst 90 %", 85, 88],
    ],
    ["Trygga äldre", "Trygga barn"],
  ],
  [
    "no grades, in a column with a cell for each of several measures of a goal",
    [
      ["Trygga äldre", "Nöjda brukare, %", "SN", "minst 80 %", 76, 82],
      ["Trygga äldre", "Väntetid, dagar", "SN", "högst 30", 41, 35],
      ["Trygga barn", "Trygga elever, %", "BUN", "minst 90 %", 85, 88],
    ],
    ["Nöjda brukare, %", "Väntetid, dagar", "Trygga elever, %"],
  ],
  [
    "no grades, where goals have rows of their own",
    [
      ["Trygga äldre", null, "SN"],
      [null, "Nöjda brukare, %", "SN", "minst 80 %", 76, 82],
      [null, "Väntetid, dagar", "SN", "högst 30", 41, 35],
    ],
    ["Trygga äldre"],
  ],
])("of a table with %s, whose grades are handed in", (_, cells, graded) => {
  const made = collecting({ ...newBook(), sheets: [table(HEADER, ...cells)] }, {});
  if (!made.ok) throw new Error(made.reason);
  const { recognition, isGraded } = made.value;
  const { goals, indicators } = recognition.plan;
  expect([...goals, ...indicators].filter(isGraded).map(({ title }) => title)).toEqual(graded);
});

test("a blank cell for grades that is merged over the measures of a goal is the goal's", () => {
  const sheet = table(
    HEADER,
    ["Trygga äldre", "Nöjda brukare, %", "SN", "minst 80 %", 76, 82],
    ["Trygga äldre", "Väntetid, dagar", "SN", "högst 30", 41, 35],
  );
  sheet.merges.push({ top: 1, bottom: 2, left: 6, right: 6 });
  const made = collecting({ ...newBook(), sheets: [sheet] }, {});
  if (!made.ok) throw new Error(made.reason);
  const { goals, indicators } = made.value.recognition.plan;
  expect([goals.every(made.value.isGraded), indicators.some(made.value.isGraded)]).toEqual([true, false]);
});

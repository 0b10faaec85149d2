import { newBook } from "../../../src/sheet/book";
import { Desk } from "../../commands/pointing";
import { scoreReading } from "../real/score";
import { realTables } from "../real/tables";
import { inTurn } from "../../whole";

/*
 * Five printed pages that are read worst, set right in the pane by somebody who had read the README alone. Facts that are
 * found and false ones, before and after; each press is what the pane offers for the selection. What is not won stands
 * in no cell of its own: grades within sentences, and names that are parts of sentences.
 */

type Said = readonly [range: string, label: string, alone?: "alone"];
type Found = readonly [found: number, facts: number, wrong: number];

const PAGES: readonly (readonly [name: string, before: Found, said: readonly Said[], after: Found])[] = [
  [
    "11-aland-klimatmal-delmal",
    [12, 21, 2],
    [
      ["A11:A19", "Mål och mått, med målvärdet i texten"],
      ["A8", "Räknas inte", "alone"],
      ["A1:A2", "Räknas inte"],
    ],
    // The five parents are of goals that are their own measures: the measure is under its goal, and the goal under A6.
    [16, 21, 0],
  ],
  [
    "06-kumla-sammanfattning-2017",
    [0, 12, 0],
    [
      ["A17", "Utfallet är ”64 %”"],
      ["A18", "Utfallet är ”66 %”"],
      ["A7", "Räknas inte", "alone"],
      ["A15", "Räknas inte", "alone"],
    ],
    [4, 12, 0],
  ],
  [
    "05-meko-hallbarhetsmal-kort",
    [8, 30, 5],
    [
      ["A4", "Mål och mått i ett"],
      ["A8", "Målvärde"],
      ["A12", "Utfall"],
      ["A1:A2", "Räknas inte"],
    ],
    [24, 30, 0],
  ],
  [
    "07-su-miljostatus-2016",
    [12, 18, 0],
    [
      ["A5", "Bedömning av målet", "alone"],
      ["A13", "Bedömning av målet", "alone"],
      ["A21", "Bedömning av målet", "alone"],
    ],
    [15, 18, 0],
  ],
  [
    "12-eksta-aret-2023-och-agarkrav",
    [0, 11, 0],
    [["A33:A35", "Mått, med målvärdet och utfallet i texten"]],
    [6, 11, 1],
  ],
];

inTurn(5)(PAGES)("%s", async (name, before, said, after) => {
  const table = realTables().find((one) => one.name === name)!;
  const desk = new Desk({ ...newBook(), sheets: table.sheets });
  const now = (): Found => {
    const { found, facts, false: wrong } = scoreReading(table, desk.now, desk.read());
    return [found, facts, wrong.length];
  };
  expect(now()).toEqual(before);
  for (const [range, label, alone] of said) expect(await desk.press(range, label, alone === undefined)).toBe("");
  expect(now()).toEqual(after);
});

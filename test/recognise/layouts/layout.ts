import { newSheet, setCell, type Sheet } from "../../../src/sheet/book";
import { chance, type Chance } from "./chance";
import { layDecoy } from "./decoys";
import { MEASURES } from "./facts";
import { layCards, layList } from "./page";
import { layTable, type Branch, type Plan } from "./table";
import type { Layout } from "./truth";
import { AREAS, GOALS } from "./words";

/**
 * A workbook of goal tables laid out in one of many ways, with its truth; the same seed gives the same workbook.
 * `strangeness`: the share (0–1) of headers with a wording outside the lexicon; without it, 15 % in two workbooks of
 * five.
 */
export function layOut(seed: number, strangeness?: number): Layout {
  const dice = chance(seed);
  const layout: Layout = { sheets: [], columns: [], goals: [], indicators: [], decoys: [], traits: [] };
  const year = 2015 + dice.below(10);
  const form = seed % FORMS;
  if (form === CARDS) layCards(layout, dice.some(MEASURES, MEASURES.length), year, dice);
  if (form === LIST) layList(layout, dice.some(GOALS, GOALS.length), year, dice);
  if (form === CARDS || form === LIST) {
    if (dice.may(0.4)) layDecoy(layout, dice);
    return layout;
  }
  const plan: Plan = {
    goals: dice.pick([
      "column",
      "blank below",
      "merged",
      "heading",
      "plain heading",
      "merged heading",
      "none",
    ] as const),
    areas: dice.pick(["none", "none", "none", "column", "blank below", "merged", "merged heading"] as const),
    year,
    strangeness: strangeness ?? (dice.may(0.4) ? 0.15 : 0),
    formatted: dice.may(0.7),
  };
  if (plan.areas === "merged heading" && plan.goals === "plain heading") plan.goals = "heading";
  if (plan.goals === "none" || (plan.goals.endsWith("heading") && plan.areas !== "merged heading")) plan.areas = "none";
  layout.traits.push(`goals ${plan.goals}`, `areas ${plan.areas}`);
  const tables = dice.may(0.75) ? 1 : 2;
  const goals = dice.some(GOALS, GOALS.length);
  const measures = dice.some(MEASURES, MEASURES.length);
  const areas = dice.some(AREAS, AREAS.length);
  const apart = tables > 1 && dice.may(0.4);
  let sheet: Sheet | null = null;
  let at = { row: 0, column: 0 };
  for (let i = 0; i < tables; i++) {
    if (!sheet || apart) {
      sheet = newSheet(
        dice.pick(["Mål", "Uppföljning", `Mål ${year}`, "Blad1", "Måluppföljning", "Indikatorer"]) +
          (i > 0 ? " forts" : ""),
      );
      layout.sheets.push(sheet);
      at = { row: dice.may(0.3) ? 1 + dice.below(3) : 0, column: dice.may(0.2) ? 1 + dice.below(2) : 0 };
      at.row = titles(sheet, at, year, dice);
    }
    const end = layTable(layout, sheet, at, branches(goals, measures, areas, dice), plan, dice);
    at = { row: notes(sheet, end, at.column, dice) + 2, column: at.column };
    if (i < tables - 1 && !apart) {
      if (dice.may(0.5))
        setCell(
          sheet,
          at.row++,
          at.column,
          dice.pick(["Uppdrag och mål, fortsättning", "Tabell 2. Nämndens mål", "Finansiella mål"]),
          { font: { bold: true } },
        );
      layout.traits.push("tables below one another");
    }
  }
  if (dice.may(0.3)) layDecoy(layout, dice, sheet!, { row: at.row + 1, column: at.column });
  if (dice.may(0.4)) layDecoy(layout, dice);
  if (dice.may(0.12)) hide(layout, sheet!, dice);
  return layout;
}

/** Of so many seeds one lays out cards, and one a list without a header; the others lay out tables. */
const FORMS = 16;
const CARDS = 5;
const LIST = 13;

function branches(goals: string[], measures: typeof MEASURES, areas: string[], dice: Chance): Branch[] {
  const size = 1 + dice.below(6);
  const perArea = 1 + dice.below(3);
  let area = areas.pop()!;
  return Array.from({ length: size }, (_, i): Branch => {
    if (i > 0 && i % perArea === 0 && areas.length > 1) area = areas.pop()!;
    return {
      area,
      goal: goals.pop()!,
      number: String(i + 1),
      measures: Array.from({ length: 1 + dice.below(4) }, () => measures.pop()!),
    };
  });
}

function titles(sheet: Sheet, at: { row: number; column: number }, year: number, dice: Chance): number {
  const lines = dice.some(
    [
      `Uppföljning av mål ${year}`,
      "Ekeby kommun",
      "Källa: Kolada och egna mätningar",
      "Siffrorna är preliminära och kan komma att ändras.",
    ],
    dice.below(4),
  );
  let row = at.row;
  for (const line of lines)
    setCell(sheet, row++, at.column, line, row === at.row + 1 ? { font: { bold: true, size: 14 } } : undefined);
  return lines.length > 0 && dice.may(0.7) ? row + 1 : row;
}

function notes(sheet: Sheet, from: number, column: number, dice: Chance): number {
  if (dice.may(0.6)) return from;
  let row = dice.may(0.6) ? from + 1 : from;
  for (const line of dice.some(
    ["* Mätningen görs vartannat år.", "Källa: Kolada", "1) Avser kommunal regi.", "Anm. Uppgifterna avser helår."],
    1 + dice.below(2),
  ))
    setCell(sheet, row++, column, line, { font: { italic: true, size: 9 } });
  return row;
}

/** Hides a column other than the title; its cells are no longer part of the truth. */
function hide(layout: Layout, sheet: Sheet, dice: Chance): void {
  const mine = layout.columns.filter((column) => column.sheet === sheet.name);
  const tables = new Set(mine.map(({ headerRow }) => headerRow));
  const hidden = mine.filter(({ role }) => role === "comment" || role === "source" || role === "owner");
  if (tables.size !== 1 || hidden.length === 0) return;
  const { column } = dice.pick(hidden);
  sheet.columns.set(column, { hidden: true });
  layout.columns = layout.columns.filter((one) => one.sheet !== sheet.name || one.column !== column);
  layout.traits.push("hidden column");
}

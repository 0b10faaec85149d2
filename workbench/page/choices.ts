import { contains } from "../../src/sheet/address";
import { isError, type Sheet, type Validation } from "../../src/sheet/book";
import { listedChoices } from "../../src/sheet/choices";
import { displayText } from "../../src/sheet/display";
import { resultAt } from "../host/results";
import { eachCell, regionAt } from "../host/region";
import type { Host } from "../host/model";

/** The validation rule of a cell, if any. */
const ruleAt = (sheet: Sheet, row: number, column: number): Validation | undefined =>
  sheet.validations.find(({ areas }) => areas.some((area) => contains(area, row, column)));

/**
 * The texts of a cell's dropdown, in the order of their source; null when the cell has none, or its source is no range
 * and no list.
 */
export function choicesAt(host: Host, sheet: Sheet, row: number, column: number): string[] | null {
  const rule = ruleAt(sheet, row, column);
  if (rule?.kind !== "list") return null;
  const listed = listedChoices(rule.source);
  if (listed) return listed;
  try {
    const region = regionAt(host, rule.source, sheet);
    const texts: string[] = [];
    eachCell(region, (r, c) => {
      const value = resultAt(host, region.sheet, r, c);
      if (value !== null && !isError(value)) texts.push(displayText(value));
    });
    return texts;
  } catch {
    return null;
  }
}

/** Why a cell does not take a text, in one sentence; null when it does. A blank is always taken. */
export function notTaken(host: Host, sheet: Sheet, row: number, column: number, text: string): string | null {
  const rule = ruleAt(sheet, row, column);
  const choices = rule?.strict ? choicesAt(host, sheet, row, column) : null;
  if (
    !choices ||
    text.trim() === "" ||
    text.startsWith("=") ||
    choices.some((one) => one.toLowerCase() === text.trim().toLowerCase())
  )
    return null;
  return rule?.error?.message || `Cellen tar bara emot något av: ${choices.join(", ")}.`;
}

import type { AssessedIndicator } from "../domain/assessment";
import { isRule } from "../domain/reading";
import { plainNumber } from "../model/ruleWords";
import { printReading } from "../interpret/target";
import { textKey } from "../interpret/text";
import { readUnit } from "../interpret/unit";
import { figureOf } from "../interpret/writtenFigure";

/**
 * Whether a text states a unit, in a word of its own: "Väntetid i dagar", "Resultat, mnkr"; "Antal bostäder" means that
 * they are so many "st".
 */
export function namesUnit(text: string, unit: string): boolean {
  const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}%‰/]+/gu, " ")} `;
  return (
    readUnit(text.slice(text.lastIndexOf(",") + 1)) === unit ||
    words.includes(` ${unit.toLowerCase()} `) ||
    (unit === "st" && words.startsWith(" antal "))
  );
}

export const isShare = (unit: string): boolean => unit === "%" || unit === "‰";

/** An error of a source ("#DIV/0!") leaves the house as a dash; any other text as it stands. */
export const printable = (text: string): string => (/^#[\p{Lu}\d/]+[!?]?$/u.test(text.trim()) ? "–" : text);

/** Decimals of a number that nobody has given a format. */
const MOST_SHOWN = 2;
/** A number without a unit that is as large is no year, and stands with its thousands apart. */
const PAST_YEARS = 10_000;

/**
 * A figure as it was printed; one of nothing but digits, of a measure whose unit is elsewhere, with its thousands apart
 * and with the unit, which is left out where `title` states it: "12088" → "12 088 st".
 */
export function figureText(text: string, unit: string | undefined, title: string): string {
  const value = plainNumber(text);
  if (value === null) return text;
  if (unit === undefined) return Math.abs(value) < PAST_YEARS ? text : figureOf(text, value, undefined, MOST_SHOWN);
  const shownUnit = !isShare(unit) && namesUnit(title, unit) ? undefined : unit;
  return figureOf(text, value, shownUnit, MOST_SHOWN);
}

/**
 * A measure's target as it is written in its cell, a large number with its thousands apart; where the cell is the
 * measure's own sentence, what is asked in it ("minst 12 %"). "" for no target.
 */
export function targetText({ node, target }: Pick<AssessedIndicator, "node" | "target">): string {
  if (!target) return "";
  const { text, reading } = target;
  if (textKey(text) !== textKey(node.title)) return figureText(text, undefined, "");
  return isRule(reading) ? printReading(reading) : "";
}

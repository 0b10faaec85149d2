import { cellKey, keyColumn, keyRow, type Run, type Sheet, type Value } from "./book";

/** Signs that stand raised in plain text, for those that a cell raises by its look. */
const RAISED = new Map(
  [..."0123456789+-()abcdefghijklmnoprstuvwxyz"].map((plain, i) => [
    plain,
    [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"][i]!,
  ]),
);

const raised = (text: string): string => [...text].map((sign) => RAISED.get(sign) ?? sign).join("");

/** A text without the stretches that are struck through. */
export function unstruck(runs: readonly Run[], text: string): string {
  return without(runs, text, (part) => part);
}

/** `up`: how a raised part is written. */
function without(runs: readonly Run[], text: string, up: (part: string) => string): string {
  const cuts = [...new Set([0, text.length, ...runs.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts
    .slice(1)
    .map((to, i) => {
      const from = cuts[i]!;
      const looks = runs.filter((run) => run.from <= from && to <= run.to).map(({ look }) => look);
      const part = text.slice(from, to);
      return looks.includes("struck") ? "" : looks.includes("raised") ? up(part) : part;
    })
    .join("");
}

/** A text as it is meant: what is struck through is no part of it, and a raised sign is raised ("38²" is not 382). */
export const meantText = (runs: readonly Run[], text: string): string => without(runs, text, raised).trim();

/** The sheet with the texts of its cells as they are meant; the sheet itself where all look alike. */
export function withMeantTexts(sheet: Sheet): Sheet {
  if (!sheet.runs || sheet.runs.size === 0) return sheet;
  const values = sheet.values.map((row) => row?.slice());
  for (const [key, runs] of sheet.runs) {
    const row = values[keyRow(key)];
    const value: Value | undefined = row?.[keyColumn(key)];
    if (row && typeof value === "string") row[keyColumn(key)] = meantText(runs, value);
  }
  return { ...sheet, values };
}

/** Whether a part of a cell's text is struck through; "mixed": it may be, or be raised, and Excel does not say which part. */
export function struckIn({ runs, mixed }: Sheet, row: number, column: number): "part" | "mixed" | undefined {
  const key = cellKey(row, column);
  if (runs?.get(key)?.some(({ look }) => look === "struck")) return "part";
  return mixed?.has(key) ? "mixed" : undefined;
}

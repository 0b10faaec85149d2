import { numberBefore } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";
import { titleParts } from "../../interpret/header/title";
import type { Column } from "../column";
import type { FoundTable } from "../foundTables";
import { columnTexts, type Region } from "../layout/tableRegion";
import { pointersOf } from "../plan/pointer";

/**
 * Tables whose "Mål-ID" holds codes alone ("E1", "M1"): where another table of the workbook names what they stand for, they
 * point at its goals; else they are the numbers of the rows, and no goals.
 */
export function withKeys(found: readonly FoundTable[]): FoundTable[] {
  return found.map((one) => {
    const keys = one.columns.filter((column) => isOfKeys(one.region, column));
    if (keys.length === 0) return one;
    const known = new Set(found.flatMap((other) => (other === one ? [] : numbersIn(other))));
    const isPointer = ({ column }: Column): boolean =>
      columnTexts(one.region, column).some((text) => pointersIn(text).some((number) => known.has(textKey(number))));
    const alone = keys.filter((column) => !isPointer(column));
    const columns = one.columns.map((column) =>
      alone.includes(column) ? { ...column, role: "number" as const } : column,
    );
    return alone.length === 0 ? one : { ...one, columns };
  });
}

/** Whether a header names numbers of goals, and all cells are codes. */
const isOfKeys = (region: Region, { column, role, reading: { scores } }: Column): boolean =>
  role === "goal" &&
  (scores.number ?? 0) >= (scores.goal ?? 0) &&
  columnTexts(region, column).every((text) => pointersIn(text).length > 0);

/** The numbers that a text refers to, where it is nothing more. */
const pointersIn = (text: string): string[] =>
  (pointersOf({ title: text })[0] ?? []).flatMap((pointer) => ("title" in pointer ? [] : [pointer.number]));

/** The numbers of a table's goals: in a column of their own, or before the titles. */
function numbersIn({ region, columns }: FoundTable): string[] {
  if (region.page)
    return region.page.statements
      .flatMap((one) => ("title" in one ? [numberBefore(one.title) ?? ""] : []))
      .filter(Boolean);
  const texts = columns
    .filter(({ role }) => role === "goal" || role === "area" || role === "number")
    .flatMap(({ column }) => columnTexts(region, column));
  return texts.flatMap((text) => [titleParts(text).number ?? text].map(textKey));
}

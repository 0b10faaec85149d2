import { withoutFirst } from "../domain/shapes";
import type { Area } from "../sheet/address";
import type { Sheet, Validation } from "../sheet/book";

/** A sheet whose cells may have lists of choices, and the area that is looked at. */
export interface ListedSheet {
  excel: Excel.Worksheet;
  sheet: Sheet;
  area: Area;
}

/** Rows and columns that are looked at: goal tables are no larger. */
const LOOKED_AT = { rows: 2_000, columns: 40 };

/** Excel's words for cells of which some have a list and others another, or none. */
const MIXED: ReadonlySet<string> = new Set(["MixedCriteria", "Inconsistent"]);

/** Queues what a range says of rules for typing; "None" of all its cells after the next request: no cell has any. */
export function askRules({ dataValidation }: Excel.Range): Excel.DataValidation {
  dataValidation.load("type");
  return dataValidation;
}

/** A part of a column, and what it says of its rule. */
interface Asked {
  of: ListedSheet;
  area: Area;
  said: Excel.DataValidation;
}

function queue(of: ListedSheet, area: Area): Asked {
  const { top, left, bottom } = area;
  const said = of.excel.getRangeByIndexes(top, left, bottom - top + 1, 1).dataValidation;
  said.load("type,rule");
  return { of, area, said };
}

/** The two halves of a part of a column; none of a single cell. */
function halves(area: Area): Area[] {
  const { top, bottom } = area;
  const middle = Math.floor((top + bottom) / 2);
  return top === bottom
    ? []
    : [
        { ...area, bottom: middle },
        { ...area, top: middle + 1 },
      ];
}

/**
 * Reads the lists of choices of some sheets' cells. Excel tells the rule of a range that has one for all its cells: each
 * column is asked about, and one with several in halves, a request for each halving. Prompts and warnings are not read.
 */
export const readLists = (context: Excel.RequestContext, sheets: readonly ListedSheet[]): Promise<void> =>
  take(
    context,
    sheets.flatMap((of) => {
      const { top, left, bottom, right } = of.area;
      const last = { row: Math.min(bottom, top + LOOKED_AT.rows), column: Math.min(right, left + LOOKED_AT.columns) };
      return Array.from({ length: last.column - left + 1 }, (_, c) =>
        queue(of, { top, left: left + c, bottom: last.row, right: left + c }),
      );
    }),
  );

async function take(context: Excel.RequestContext, asked: readonly Asked[]): Promise<void> {
  if (asked.length === 0) return;
  await context.sync();
  for (const one of asked) putList(one);
  const mixed = asked.filter(({ said }) => MIXED.has(said.type));
  return take(
    context,
    mixed.flatMap(({ of, area }) => halves(area).map((half) => queue(of, half))),
  );
}

/** Puts the list that all cells of a part have into its sheet; with the others that have the same. */
function putList({ of: { sheet }, area, said }: Asked): void {
  const source = said.type === "List" ? said.rule.list?.source : undefined;
  if (typeof source !== "string") return;
  // A list is a formula, or the choices themselves, which a file has in quotation marks.
  const own = source.startsWith("=") ? withoutFirst(source, "=") : `"${source.replaceAll('"', '""')}"`;
  const same = sheet.validations.find((one: Validation) => one.source === own);
  if (same) same.areas.push(area);
  else sheet.validations.push({ areas: [area], source: own, kind: "list", strict: true });
}

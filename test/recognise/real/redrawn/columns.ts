import { setCell, type Sheet, type Value } from "../../../../src/sheet/book";
import type { RealTable } from "../table";
import { OVER_ALL, plainOf, textAt, widthOf, type Change, type Plain, type Redrawing } from "./redrawing";

/** Columns in another order, and others between them. */

/** Whether each merge that is not a title's still spans one run of columns. */
const keepsMerges = ({ sheet, rows }: Plain, to: (column: number) => number): boolean =>
  sheet.merges.every(({ top, left, right }) => {
    if (OVER_ALL.has(rows.find(({ row }) => row === top)?.kind ?? "")) return true;
    const columns = Array.from({ length: right - left + 1 }, (_, at) => to(left + at));
    return columns.every((column, at) => at === 0 || column === columns[at - 1]! + 1);
  });

/** The plain tables whose columns have a header each, or nearly: not those that have all of it in one cell. */
const headed = (table: RealTable): Plain[] =>
  (plainOf(table) ?? []).filter(({ sheet, top, head, columns }) => {
    const hasText = ({ column }: { column: number }): boolean =>
      textAt(sheet, head, column) !== "" || textAt(sheet, top, column) !== "";
    return columns.filter(hasText).length * 2 > columns.length;
  });

/** The same columns in the order that `of` gives for each sheet. */
const ordered =
  (of: (plain: Plain, columns: number[]) => number[] | undefined) =>
  (table: RealTable): Redrawing | undefined => {
    const orders = new Map<string, Map<number, number>>();
    for (const plain of headed(table)) {
      const columns = Array.from({ length: widthOf(plain.sheet) }, (_, column) => column);
      const order = of(plain, columns);
      if (!order || order.every((column, at) => column === at)) continue;
      const to = new Map(order.map((column, at) => [column, at]));
      if (keepsMerges(plain, (column) => to.get(column) ?? column)) orders.set(plain.sheet.name, to);
    }
    if (orders.size === 0) return undefined;
    return {
      column: (column, kind, sheet) => (OVER_ALL.has(kind) ? column : (orders.get(sheet)?.get(column) ?? column)),
    };
  };

const columnsOf = ({ columns }: Plain, ...roles: string[]): number[] =>
  columns.filter(({ role }) => roles.includes(role)).map(({ column }) => column);

/** The only column of grades. */
const gradeOf = (plain: Plain): number | undefined => {
  const grades = columnsOf(plain, "grade");
  return grades.length === 1 ? grades[0] : undefined;
};

const movedTo = (columns: readonly number[], one: number, before: number | undefined): number[] | undefined => {
  if (one === before) return undefined;
  const others = columns.filter((column) => column !== one);
  const at = before === undefined ? others.length : others.indexOf(before);
  return [...others.slice(0, at), one, ...others.slice(at)];
};

/** The grade before a column that `of` finds; last where it finds none. */
const gradeBefore = (of: (plain: Plain) => number | undefined | null) =>
  ordered((plain, columns) => {
    const [grade, before] = [gradeOf(plain), of(plain)];
    return grade === undefined || before === null ? undefined : movedTo(columns, grade, before);
  });

/** The target after the last outcome, or before the first. */
const targetBefore = (isAfter: boolean) =>
  ordered((plain, columns) => {
    const targets = columnsOf(plain, "target");
    const outcomes = columnsOf(plain, "outcome");
    const target = targets[0];
    if (targets.length !== 1 || target === undefined || outcomes.length === 0) return undefined;
    const first = Math.min(...outcomes);
    return movedTo(columns, target, isAfter ? columns[Math.max(...outcomes) + 1] : first);
  });

/** A new column with a header between the target and the outcomes, or before the outcomes where there is no target. */
const between =
  (header: string, of: (nth: number) => Value, format?: string) =>
  (table: RealTable): Redrawing | undefined => {
    const plains = headed(table).filter((one) => columnsOf(one, "outcome").length > 0);
    const places = new Map(
      plains.map((plain) => {
        const first = Math.min(...columnsOf(plain, "outcome"));
        const target = columnsOf(plain, "target").filter((column) => column < first);
        return [plain.sheet.name, { plain, after: target.length > 0 ? Math.max(...target) : first - 1 }];
      }),
    );
    if (places.size === 0 || [...places.values()].some(({ after }) => after < 0)) return undefined;
    const to = (column: number, sheet: string): number =>
      column + (column > (places.get(sheet)?.after ?? Infinity) ? 1 : 0);
    return {
      column: (column, kind, sheet) => (OVER_ALL.has(kind) ? column : to(column, sheet)),
      add: (sheet: Sheet, _, from) => {
        const place = places.get(from);
        if (!place) return;
        const { top, head } = place.plain;
        const column = place.after + 1;
        setCell(sheet, top, column, header);
        if (head > top) sheet.merges.push({ top, bottom: head, left: column, right: column });
        place.plain.rows
          .filter(({ kind }) => kind === "row")
          .forEach(({ row }, nth) =>
            setCell(sheet, row, column, of(nth), format ? { numberFormat: format } : undefined),
          );
      },
    };
  };

const turns =
  (...values: Value[]) =>
  (nth: number): Value =>
    values[nth % values.length] ?? null;

export const COLUMNS: Record<string, Change> = {
  gradeFirst: { says: "the grade first", of: gradeBefore(() => 0) },
  gradeLast: { says: "the grade last", of: gradeBefore(() => undefined) },
  gradeEarly: {
    says: "the grade before the outcomes",
    of: gradeBefore((plain) => columnsOf(plain, "outcome").sort((one, other) => one - other)[0] ?? null),
  },
  targetAfter: { says: "the target after the outcomes", of: targetBefore(true) },
  targetFirst: { says: "the target before the outcomes", of: targetBefore(false) },
  trendBetween: { says: "arrows of the trend between target and outcome", of: between("Trend", turns("↑", "→", "↓")) },
  trendWords: {
    says: "the trend in words between target and outcome",
    of: between("Trend", turns("Ökar", "Oförändrad", "Minskar")),
  },
  changeBetween: { says: "the change between target and outcome", of: between("Förändring", turns(1.2, -0.4, 3)) },
  commentBetween: {
    says: "comments between target and outcome",
    of: between("Kommentar", turns("Arbetet fortsätter.", "Se bilaga 2.", "Ny mätning görs till hösten.")),
  },
  sourceBetween: {
    says: "the source between target and outcome",
    of: between("Källa", turns("Kolada", "SCB", "Egen")),
  },
  boardBetween: {
    says: "the committee between target and outcome",
    of: between("Ansvarig nämnd", turns("Kommunstyrelsen", "Socialnämnden")),
  },
  updatedBetween: {
    says: "the day of the last change between target and outcome",
    of: between("Senast uppdaterad", turns(45_322, 45_337, 45_350), "yyyy-mm-dd"),
  },
  unitBetween: {
    says: "how often it is measured between target and outcome",
    of: between("Mätfrekvens", turns("Årligen", "Vartannat år", "Tertial")),
  },
};

import { settledTables } from "../tables";
import type { RealTable } from "../table";
import { isOneRow, withHeaders, yearIn } from "./headers";
import { numberOf, plainOf, textAt, type Change, type Plain } from "./redrawing";

/*
 * The headers of one organisation over the columns of another: each column gets the words that stand over the same role
 * in a table of another hand, with its own year. Which table, its name and the way's number decide.
 */

/** Words over a role, and whose they are. */
interface Borrowed {
  hand: string;
  words: string;
}

type Column = Plain["columns"][number];

/** Which columns can lend and borrow: one of its role in its table, or told apart by years; no upper level's. */
function mayBorrow({ role, period }: Column, columns: readonly Column[], year: string): boolean {
  const isOfUpper = period === "goal" || period === "area";
  const hasTwoLevels = role === "goal" && columns.some((one) => one.role === "subgoal" || one.role === "activity");
  const alike = columns.filter((one) => one.role === role);
  return role !== "" && role !== "other" && !isOfUpper && !hasTwoLevels && (alike.length === 1 || year !== "");
}

let lent: Map<string, Borrowed[]> | undefined;

/** By role, and whether a year stands beside: all words of the labelled tables. */
function words(): Map<string, Borrowed[]> {
  if (lent) return lent;
  lent = new Map();
  for (const table of settledTables().filter(({ decoy }) => !decoy))
    for (const plain of plainOf(table)?.filter(isOneRow) ?? [])
      for (const column of plain.columns) {
        const text = textAt(plain.sheet, plain.head, column.column);
        const year = yearIn(text);
        if (text === "" || year === undefined || !mayBorrow(column, plain.columns, year)) continue;
        const own = text.replace(year, "").replace(/\s+/g, " ").trim();
        if (!/\p{L}{2}/u.test(own)) continue;
        const key = `${column.role} ${year !== ""}`;
        const all = lent.get(key) ?? [];
        if (!all.some((one) => one.words === own)) all.push({ hand: table.hand, words: own });
        lent.set(key, all);
      }
  return lent;
}

/** The words of another hand for a column: the same however many hands there are beside it. */
function borrowedFor({ name, hand }: RealTable, { role }: Column, year: string, nth: number): string | undefined {
  const others = (words().get(`${role} ${year !== ""}`) ?? []).filter((one) => one.hand !== hand);
  const order = others.map(({ words }) => numberOf(`${name} ${role} ${nth} ${words}`));
  const found = others[order.indexOf(Math.min(...order))];
  return found && `${found.words}${year && ` ${year}`}`;
}

const borrowing =
  (nth: number): Change["of"] =>
  (table) =>
    withHeaders((text, column, { columns }) => {
      const year = yearIn(text);
      return year !== undefined && mayBorrow(column, columns, year) ? borrowedFor(table, column, year, nth) : undefined;
    })(table);

export const BORROWED: Record<string, Change> = {
  borrowed: { says: "another organisation's headers", of: borrowing(1) },
  borrowedAgain: { says: "a third organisation's headers", of: borrowing(2) },
};

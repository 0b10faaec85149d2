import { parseCell } from "../../../../src/sheet/address";
import { formatAt, valueAt, type Value } from "../../../../src/sheet/book";
import type { RealTable } from "../table";
import { settledTables } from "../tables";
import { numberOf, plainOf, roleAt, type Change, type Place, type Redrawing, type Spot } from "./redrawing";

/*
 * The cells of one organisation under the headers of another: each labelled grade, target or outcome that has a column
 * of its role gets what stands in such a cell of a table of another hand. Where they stand is as before; what they say
 * is not, so only the place is asked.
 */

type Role = "grade" | "target" | "outcome";

/** What a cell holds, and how its number is shown. */
interface Content {
  value: Value;
  format: string | undefined;
}

/** Cells that a table lends, and whose they are. */
interface Lender {
  name: string;
  hand: string;
  contents: Content[];
}

/** A table lends so many cells at least. */
const FEWEST = 3;

/** The labelled cells of a role, in columns of that role. */
function cellsOf(table: RealTable, role: Role): Spot[] {
  const { areas, goals, indicators } = table.truth;
  const first = table.sheets[0]!.name;
  const addresses =
    role === "grade"
      ? [...areas, ...goals, ...indicators].map(({ gradeCell, sheet }) => ({ sheet, cells: [gradeCell] }))
      : indicators.map(({ targetCell, outcomes, sheet }) => ({
          sheet,
          cells: role === "target" ? [targetCell] : Object.keys(outcomes),
        }));
  return addresses.flatMap(({ sheet = first, cells }) =>
    cells.flatMap((address) => {
      const at = address === undefined ? null : parseCell(address);
      return at && roleAt(table, sheet, at.row, at.column) === role ? [{ sheet, row: at.row, column: at.column }] : [];
    }),
  );
}

function contentsOf(table: RealTable, role: Role): Content[] {
  return cellsOf(table, role).flatMap(({ sheet: name, row, column }) => {
    const sheet = table.sheets.find((one) => one.name === name)!;
    const value = valueAt(sheet, row, column);
    return value === null ? [] : [{ value, format: formatAt(sheet, row, column)?.numberFormat }];
  });
}

const lent = new Map<Role, Lender[]>();

/** All tables that lend cells of a role. */
function lenders(role: Role): Lender[] {
  const known = lent.get(role);
  if (known) return known;
  const all = settledTables()
    .filter((table) => plainOf(table) !== undefined)
    .map((table) => ({ name: table.name, hand: table.hand, contents: contentsOf(table, role) }))
    .filter(({ contents }) => contents.length >= FEWEST);
  lent.set(role, all);
  return all;
}

const spotKey = ({ sheet, row, column }: Spot): string => `${sheet}!${row}:${column}`;

const lentCells =
  (role: Role) =>
  (table: RealTable): Redrawing | undefined => {
    const cells = plainOf(table) ? cellsOf(table, role) : [];
    const others = lenders(role).filter(({ hand }) => hand !== table.hand);
    const order = others.map(({ name }) => numberOf(`${table.name} ${role} ${name}`));
    const from = others[order.indexOf(Math.min(...order))];
    if (cells.length < FEWEST || !from) return undefined;
    const made = new Map<string, Content>(
      cells.map((spot, nth) => [spotKey(spot), from.contents[nth % from.contents.length]!]),
    );
    return {
      value: (value, place) => made.get(spotKey(place))?.value ?? value,
      look: (place: Place) => {
        const format = made.has(spotKey(place)) ? made.get(spotKey(place))!.format : place.format;
        return format ? { numberFormat: format } : undefined;
      },
      isLent: (spot) => made.has(spotKey(spot)),
    };
  };

export const CONTENTS: Record<string, Change> = {
  gradesLent: { says: "another organisation's grades", of: lentCells("grade") },
  targetsLent: { says: "another organisation's targets", of: lentCells("target") },
  outcomesLent: { says: "another organisation's outcomes", of: lentCells("outcome") },
};

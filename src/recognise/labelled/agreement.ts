import type { FoundTable } from "../foundTables";
import { isSaid } from "./said";
import { isBlank, placeOf, type Grid } from "../grid/grid";
import { MEANINGS, type LabelledSheet, type Meaning } from "../labels/classes";
import { KINDS } from "./page";

/** How much tables and labels say the same of the cells of a sheet. */
export interface Agreement {
  /** Cells that the tables read as something of the plan. */
  cells: number;
  /** Those of them that are values, and not names. */
  values: number;
  /** Twice the cells that both read alike over those that each reads: 0–1, cells weighed by how sure their labels are. */
  share: number;
}

const NAMES = ["area", "goal", "indicator", "activity"] as const;
const isName = (role: string): boolean => (NAMES as readonly string[]).includes(role);
const CLAIMED: ReadonlySet<string> = new Set([...NAMES, "target", "outcome", "forecast", "grade"]);

/** A label this far before the next is as sure as any, and the least weight of one. */
const SUREST = 384;
const LEAST = 32;

/** How far tables agree with the labels of their sheet. */
export function agreementOf(tables: readonly FoundTable[], { cells, sideways }: LabelledSheet): Agreement {
  const claims = claimsOf(tables);
  let [both, claimed, labelled] = [0, 0, 0];
  for (const { row, column, label, margin = SUREST } of cells) {
    const weight = Math.min(SUREST, margin) + LEAST;
    const claim = claims.get(sideways ? `${column} ${row}` : `${row} ${column}`) ?? NOTHING;
    const isClaimed = claim.roles.size > 0;
    const isLabelled = saysMore(MEANINGS[label], claim);
    if (isClaimed) claimed += weight;
    if (isLabelled) labelled += weight;
    if (isClaimed && isLabelled && areAlike(MEANINGS[label], claim)) both += weight;
  }
  const read = [...claims.values()].filter(({ roles }) => roles.size > 0);
  return {
    cells: read.length,
    values: read.filter(({ roles }) => [...roles].some((one) => !isName(one))).length,
    share: claimed + labelled > 0 ? (2 * both) / (claimed + labelled) : 1,
  };
}

/** Whether a label makes its cell part of the plan; not in a column that known words give to others, or to who answers for it. */
const saysMore = ({ names, gives }: Meaning, { roles, isHeaded }: Claim): boolean =>
  names.length + gives.length > 0 && !(isHeaded && roles.size === 0);

/** Of what a cell is read as and its label says, known words over its column decide which. */
const areAlike = ({ names, gives }: Meaning, { roles, isHeaded }: Claim): boolean =>
  isHeaded || (names.length > 0 && NAMES.some((one) => roles.has(one))) || gives.some((one) => roles.has(KINDS[one]));

/** What a cell is read as of the plan, and whether its header says so in words that are known. */
interface Claim {
  roles: ReadonlySet<string>;
  isHeaded: boolean;
}
const NOTHING: Claim = { roles: new Set(), isHeaded: false };

/** What cells are read as, by their place in the sheet. */
function claimsOf(tables: readonly FoundTable[]): Map<string, Claim> {
  const claims = new Map<string, Claim>();
  const add = (grid: Grid, row: number, column: number, role: string, isHeaded: boolean): void => {
    const isClaimed = CLAIMED.has(role);
    if ((!isClaimed && !isHeaded) || isBlank(grid.sheet.values[row]?.[column])) return;
    const at = placeOf(grid, row, column);
    const key = `${at.row} ${at.column}`;
    const { roles } = claims.get(key) ?? NOTHING;
    claims.set(key, { roles: isClaimed ? new Set([...roles, role]) : roles, isHeaded });
  };
  for (const { region, columns } of tables) {
    const { grid, first, last, page } = region;
    for (const one of page?.statements ?? []) {
      if (one.kind !== "row") add(grid, one.row, one.column, one.kind, false);
      else
        for (const { column, role, block } of columns)
          if (block === one.block && FIGURES.has(role)) add(grid, one.row, column, role, false);
    }
    if (page) continue;
    const read = columns.map((one) => ({ ...one, isHeaded: isSaid(one) }));
    for (let row = first; row <= last; row++)
      for (const { column, role, isHeaded } of read) add(grid, row, column, role, isHeaded);
  }
  return claims;
}

/** Of a row that is read by its columns. */
const FIGURES: ReadonlySet<string> = new Set(["target", "outcome", "forecast"]);

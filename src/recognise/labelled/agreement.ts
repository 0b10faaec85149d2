import type { Role } from "../../domain/plan";
import { factsOf } from "../../interpret/facts";
import type { FoundTable } from "../foundTables";
import { isSaid } from "../roles/said";
import { aloneIn, cellText, isBlank, placeOf, type Grid } from "../grid/grid";
import { MEANINGS, tellsAny, type LabelledSheet, type Meaning } from "../labels/classes";
import { SURE, SUREST } from "../labels/decode";
import type { Hint } from "../labels/labeller";
import { rowsOf } from "../layout/tableRegion";
import { rejoinedRows } from "../rows/lines";
import { KINDS } from "./page";

const NAMES = ["area", "goal", "indicator", "activity"] as const;
const CLAIMED: ReadonlySet<string> = new Set([...NAMES, "target", "outcome", "forecast", "grade"]);

/** A cell by its own place in the sheet, of a sheet that is read on its side too. */
const placeIn = (
  { sideways }: Pick<LabelledSheet, "sideways">,
  { row, column }: { row: number; column: number },
): string => (sideways ? `${column} ${row}` : `${row} ${column}`);

/**
 * How far what tables claim agrees with the labels of their sheet: twice the cells that both read alike over those that each
 * reads, cells weighed by how sure their labels are, a guess not at all. 0–1; 1 where neither reads any.
 */
export function agreementOf(claims: Claims, sheet: LabelledSheet): number {
  let [both, claimed, labelled] = [0, 0, 0];
  for (const cell of sheet.cells) {
    const { label, margin = SUREST } = cell;
    const weight = Math.max(0, Math.min(SUREST, margin) - SURE);
    const claim = claims.get(placeIn(sheet, cell)) ?? NOTHING;
    const meaning = MEANINGS[label];
    const isClaimed = claim.roles.size > 0;
    const isKnown = claim.isHeaded && !isOtherSort(meaning, claim);
    const isLabelled = isKnown ? isClaimed : tellsAny(label);
    if (isClaimed) claimed += weight;
    if (isLabelled) labelled += weight;
    if (isClaimed && isLabelled && (isKnown || areAlike(meaning, claim))) both += weight;
  }
  return claimed + labelled > 0 ? (2 * both) / (claimed + labelled) : 1;
}

/** What tables claim, for who labels their cells: a column whose header clearly says something else holds nothing. */
export const hintsOf = (claims: Claims): Hint[] =>
  [...claims].map(([place, claim]) => {
    const [row, column] = place.split(" ").map(Number) as [number, number];
    return {
      row,
      column,
      isFor: (label) => (claim.roles.size > 0 ? areAlike(MEANINGS[label], claim) : label === "none"),
    };
  });

/** Roles that no label speaks of, and that are more than a word beside their row. */
const BEYOND: ReadonlySet<Role> = new Set(["activity", "sdg", "weight"]);

/**
 * Whether tables have what no label speaks of: names that go on in the rows below, a column of what something counts as,
 * one of numbers of goals or of something else most of whose cells labels read as nothing, or headings each over its own
 * of tables beside one another. It would be lost.
 */
export function isLostBy(sheet: LabelledSheet, tables: readonly FoundTable[]): boolean {
  const read = new Set(sheet.cells.filter(({ label }) => label !== "none").map((cell) => placeIn(sheet, cell)));
  const isLost = ({ region: { grid, first, last }, columns }: FoundTable): boolean =>
    columns.some((one) => {
      const { column, role, holds, ticked } = one;
      if (holds !== undefined) return true;
      if (!BEYOND.has(role) && ticked === undefined && !isOfNumbers(one)) return false;
      let lost = 0;
      for (let row = first; row <= last; row++) {
        if (isBlank(grid.sheet.values[row]?.[column])) continue;
        const at = placeOf(grid, row, column);
        lost += read.has(`${at.row} ${at.column}`) ? -1 : 1;
      }
      return lost > 0;
    });
  const isHeadLost = ({ region: { grid, area, titleRows, first, last } }: FoundTable): boolean =>
    [...titleRows, ...rowsOf({ first, last })].some((row) => {
      const alone = aloneIn(grid, area, row);
      const merge = alone && grid.merged(row, alone.column);
      if (!alone || !merge || merge.left === merge.right) return false;
      const at = placeOf(grid, row, alone.column);
      return !read.has(`${at.row} ${at.column}`);
    });
  return tables.some(
    (table) =>
      isLost(table) || goesOnBelow(table) || (tables.some((other) => isBeside(table, other)) && isHeadLost(table)),
  );
}

/** Whether tables stand side by side. */
const isBeside = ({ region: { area } }: FoundTable, { region: { area: other } }: FoundTable): boolean =>
  area.top <= other.bottom && other.top <= area.bottom && (area.right < other.left || other.right < area.left);

/** Goals of another table by their numbers: "Mål nr". */
const isOfNumbers = ({ role, evidence }: FoundTable["columns"][number]): boolean =>
  role === "goal" && evidence.number > 0.5;

const goesOnBelow = ({ region, columns }: FoundTable): boolean =>
  region.page === undefined && rejoinedRows(region, columns).absorbed.size > 0;

/** Whether labels see one more row of headers where a table's first row is, under its own: years below "Utfall". */
export const areHeadsMissed = ({ headerRows, sideways }: LabelledSheet, tables: readonly FoundTable[]): boolean =>
  !sideways &&
  tables.some(
    ({ region: { grid, headerRows: own, first, last }, columns }) =>
      !grid.turned &&
      own.length > 0 &&
      first <= last &&
      headerRows.includes(first) &&
      columns.some(({ column }) => factsOf(cellText(grid, first, column)).period !== null),
  );

/** A name where a value is read, or a value where a name is: of that the words of a header tell less than the cells. */
function isOtherSort({ names, gives }: Meaning, { roles }: Claim): boolean {
  if (roles.size === 0 || names.length + gives.length === 0) return false;
  return names.length > 0 !== NAMES.some((one) => roles.has(one));
}

const areAlike = ({ names, gives }: Meaning, { roles, isMeasure }: Claim): boolean =>
  (names.length > 0 &&
    NAMES.some((one) => roles.has(one)) &&
    (isMeasure || !names.every((one) => one === "measure"))) ||
  gives.some((one) => roles.has(KINDS[one]));

/** What a cell is read as of the plan, and whether its header says so in words that are known. */
interface Claim {
  roles: ReadonlySet<string>;
  isHeaded: boolean;
  /** A name may be what is measured: not one of a goal where the table has a column of measures. */
  isMeasure: boolean;
}
const NOTHING: Claim = { roles: new Set(), isHeaded: false, isMeasure: true };

/** What cells are read as, by their place in the sheet. */
export type Claims = ReadonlyMap<string, Claim>;

/** What the tables of a sheet claim of its cells. */
export function claimsOf(tables: readonly FoundTable[]): Claims {
  const claims = new Map<string, Claim>();
  const add = (grid: Grid, row: number, column: number, role: string, isHeaded: boolean, isMeasure = true): void => {
    const isClaimed = CLAIMED.has(role);
    if ((!isClaimed && !isHeaded) || isBlank(grid.sheet.values[row]?.[column])) return;
    const at = placeOf(grid, row, column);
    const key = `${at.row} ${at.column}`;
    const { roles } = claims.get(key) ?? NOTHING;
    claims.set(key, { roles: isClaimed ? new Set([...roles, role]) : roles, isHeaded, isMeasure });
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
    const hasMeasures = columns.some(({ role }) => role === "indicator");
    const read = columns.map((one) => ({
      ...one,
      isHeaded: isSaid(one),
      isMeasure: !hasMeasures || (one.role !== "goal" && one.role !== "area"),
    }));
    for (let row = first; row <= last; row++)
      if (grid.sheet.values[row])
        for (const { column, role, isHeaded, isMeasure } of read) add(grid, row, column, role, isHeaded, isMeasure);
  }
  return claims;
}

/** Of a row that is read by its columns. */
const FIGURES: ReadonlySet<string> = new Set(["target", "outcome", "forecast"]);

import { factsOf } from "../../interpret/facts";
import type { Measurement, Role } from "../../domain/plan";
import { statedUnit } from "../../interpret/number/unit";
import { areUnitsAlike } from "../../interpret/number/unitColumns";
import type { Account } from "../account";
import type { Column } from "../column";
import { cellText, type Grid } from "../grid/grid";

/** The columns that state the units of a table's rows. */
export interface UnitColumns {
  /** That of the rows, and so of their targets. */
  unit: Column | undefined;
  /** Where outcomes have one of their own: it, by the column that it is for. */
  own: ReadonlyMap<number, Column>;
}

const OUTCOMES: ReadonlySet<Role> = new Set<Role>(["outcome", "forecast", "baseline", "comparison"]);
/** So many of the cells of a column headed as of units are ones that are known: "medel 1–5" is none. */
const FEWEST = 0.4;

const isOfUnits = ({ role, reading, evidence }: Column): boolean =>
  role === "unit" ||
  (role === "other" &&
    reading.scores.unit !== undefined &&
    reading.scores.owner === undefined &&
    evidence.unit >= FEWEST);

type Side = "target" | "outcome";

const sideOf = (column: Column | undefined): Side | undefined =>
  column?.role === "target" ? "target" : column && OUTCOMES.has(column.role) ? "outcome" : undefined;

/** The side that a column's header names: "Utfall 2024 Enhet", "Enhet (mål)". */
const sideNamed = ({ reading: { scores } }: Column): Side | undefined =>
  scores.outcome !== undefined ? "outcome" : (scores.target ?? scores.goal) !== undefined ? "target" : undefined;

/** Whether units stand right of what they are of, as the first that is beside a figure does. */
function standRight(units: readonly Column[], at: (column: number) => Column | undefined): boolean {
  const first = units.find(({ column }) => sideOf(at(column - 1)) ?? sideOf(at(column + 1)));
  return first === undefined || sideOf(at(first.column - 1)) !== undefined;
}

/** The columns of units of a table, where targets and outcomes may have one each: "Mål | Enhet | Utfall | Enhet". */
export function unitColumns(shown: readonly Column[]): UnitColumns {
  const units = shown.filter(isOfUnits);
  const ofRows = units.find(({ role }) => role === "unit");
  if (!ofRows || units.length < 2) return { unit: ofRows, own: new Map() };
  const at = (column: number): Column | undefined => shown.find((one) => one.column === column);
  const [near, far] = standRight(units, at) ? [-1, 1] : [1, -1];
  const sides = new Map(
    units.map((one) => [
      one,
      sideNamed(one) ?? sideOf(at(one.column + near)) ?? sideOf(at(one.column + far)) ?? "target",
    ]),
  );
  const [unit] = units.filter((one) => sides.get(one) === "target");
  const outcomes = units.filter((one) => sides.get(one) === "outcome");
  if (!unit || outcomes.length === 0) return { unit: ofRows, own: new Map() };
  const distance = (one: Column, to: Column): number => Math.abs(one.column - to.column);
  return {
    unit,
    own: new Map(
      shown
        .filter((one) => sideOf(one) === "outcome")
        .map((one) => [one.column, outcomes.toSorted((a, b) => distance(a, one) - distance(b, one))[0]!]),
    ),
  };
}

/** The unit of an outcome that has a column of units of its own, and the words of it where the target's says otherwise. */
export function unitReader(grid: Grid, account: Account, { unit, own }: UnitColumns) {
  const textIn = (row: number, column: Column | undefined): string => {
    const text = column ? cellText(grid, row, column.column) : "";
    return factsOf(text).isMissing ? "" : text;
  };
  return (row: number, column: number): Pick<Measurement, "unit" | "otherUnit"> => {
    const ofFigure = own.get(column);
    const text = textIn(row, ofFigure);
    if (!ofFigure || text === "") return {};
    account.map(row, ofFigure.column);
    const ofTarget = textIn(row, unit);
    const cell = account.ref(row, ofFigure.column);
    const isOther = ofTarget !== "" && !areUnitsAlike(ofTarget, text);
    return { unit: statedUnit(text), ...(isOther ? { otherUnit: { text, cell } } : {}) };
  };
}

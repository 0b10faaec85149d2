import { isCommittee } from "../../../interpret/header/header";
import type { CellShares } from "../cellShares";
import type { ColumnFeatures } from "../columnFeatures";
import type { Label } from "../features";
import { table, type RoleReading, type TableRule } from "./rule";
import { couldName, named } from "./signs";

const has = (reading: RoleReading, ...labels: Label[]): boolean => reading.some((label) => labels.includes(label));

/** Labels of columns that name what a row is about. */
export const TITLED: ReadonlySet<Label> = new Set(["goal", "indicator", "activity"] as const);

/**
 * Whether a column that nothing is read of names what the targets and outcomes right of it are of: it is filled where
 * they are, with another name on each row, and a column of goals stands over several of them.
 */
function namesValues(labels: RoleReading, columns: readonly ColumnFeatures[]): (one: ColumnFeatures) => boolean {
  const values = columns.filter((_, i) => labels[i] === "target" || labels[i] === "outcome");
  const goals = columns.filter((_, i) => labels[i] === "goal");
  const first = values.find(({ cells }) => cells.number > 0.5);
  const filled = Math.min(...values.map(({ cells }) => cells.filled));
  return ({ at, cells }) =>
    first !== undefined &&
    at < first.at &&
    UNNAMED.has(labels[at]!) &&
    namesRows(cells, filled) &&
    goals.every((goal) => standsOver(goal.cells, cells));
}

/** Whether a column stands left of the first figures, or on each of their rows: "Åtgärd" right of them is what comes after. */
function leadsValues(one: ColumnFeatures, labels: RoleReading, columns: readonly ColumnFeatures[]): boolean {
  const values = columns.filter((_, i) => labels[i] === "target" || labels[i] === "outcome");
  const first = values.find(({ cells }) => cells.number > 0.5);
  return first === undefined || one.at < first.at || one.cells.filled >= 0.9 * first.cells.filled;
}

/** What a column of names may be taken for when its header does not say that they are names. */
const UNNAMED: ReadonlySet<Label> = new Set(["other", "comment", "area"] as const);

/** On fewer rows than the names, or the same on several. */
const standsOver = ({ filled, distinct }: CellShares, names: CellShares): boolean =>
  filled < 0.9 * names.filled || distinct < 0.7;

/** On the rows of the values, and another on each, but for some that come back under another heading. */
const namesRows = (cells: CellShares, filled: number): boolean =>
  couldName(cells) && cells.filled >= 0.9 * filled && cells.distinct > 0.8;

export const TABLE_RULES: readonly TableRule[] = [
  table("tabellen har en titel", 0.9, "tabellen behöver en kolumn med namn", (reading, { columns }) =>
    reading.some((label, i) => TITLED.has(label) && couldName(columns[i]!.cells)),
  ),
  table(
    "värden på rader utan namn",
    -0.8,
    "värdena behöver en kolumn som säger vad de mäter",
    (labels, { columns }) =>
      !has(labels, "indicator") &&
      !columns.some((one) => labels[one.at] === "activity" && leadsValues(one, labels, columns)) &&
      columns.some(namesValues(labels, columns)),
  ),
  table(
    "utan värden är titeln ett mål",
    0.2,
    "utan värden är titeln ett mål",
    (reading) => has(reading, "goal") && !has(reading, "target", "outcome"),
  ),
  table(
    "det som flera nämnder eller år bedömer är mål",
    2.5,
    "flera nämnder eller år bedömer det",
    (labels, { columns }) =>
      has(labels, "goal") &&
      !has(labels, "outcome") &&
      !columns.some((one) => named(one, "target") || named(one, "indicator")) &&
      columns.filter(
        ({ header, reading }, i) => labels[i] === "grade" && (reading.period !== undefined || isCommittee(header)),
      ).length > 1,
  ),
  table(
    "bedömningar i en kommentarskolumn",
    -0.8,
    "bedömningarna står i kommentarskolumnen",
    (reading, { columns }) =>
      !has(reading, "grade") &&
      reading.some((label, i) => label === "comment" && columns[i]!.cells.grade > 0.8 && columns[i]!.cells.seen > 1),
  ),
  table("nummer till höger om figurerna", -0.6, "nummer står före det som de numrerar", (reading, { columns }) =>
    reading.some(
      (label, i) =>
        label === "number" &&
        !named(columns[i]!, "number") &&
        reading.slice(0, i).some((one) => one === "outcome" || one === "target") &&
        !reading.slice(i).some((one) => one === "goal" || one === "indicator"),
    ),
  ),
];

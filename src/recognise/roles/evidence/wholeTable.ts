import { isCommittee } from "../../../interpret/header/header";
import type { CellShares } from "../cellShares";
import type { Label } from "../features";
import { table, type Reading, type TableRule } from "./rule";
import { named } from "./signs";

const has = (reading: Reading, ...labels: Label[]): boolean => reading.some((label) => labels.includes(label));

/** Whether the texts of a column could name what its rows are about. */
export const couldName = ({ texts, length, target, grade }: CellShares): boolean =>
  texts > 0.5 && length >= 4 && ((target < 0.5 && grade < 0.5) || length > 15);

/** Labels of columns that name what a row is about. */
export const TITLED: ReadonlySet<Label> = new Set(["goal", "indicator", "activity"] as const);

export const TABLE_RULES: readonly TableRule[] = [
  table("tabellen har en titel", 0.9, "tabellen behöver en kolumn med namn", (reading, { columns }) =>
    reading.some((label, i) => TITLED.has(label) && couldName(columns[i]!.cells)),
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

import { answersPlan, isOfResources, plansThings } from "../../../interpret/header/planned";
import type { ColumnFeatures } from "../columnFeatures";
import type { TableFeatures } from "../features";
import { alikeIn } from "../fit";
import { column, type ColumnRule } from "./rule";
import { named } from "./signs";

/** Counts of what was planned, and beside them those of what was done of it. */
interface PlannedPair {
  planned: ColumnFeatures;
  done: ColumnFeatures;
}

/** The pairs of a table. */
const pairsIn = (table: TableFeatures): readonly PlannedPair[] =>
  table.once("planned", () =>
    table.columns
      .filter(({ reading, cells }) => plansThings(reading) && cells.number > 0.5)
      .flatMap((planned) => {
        const done = table.columns.find((one) => one !== planned && isDoneOf(planned, one, table));
        return done ? [{ planned, done }] : [];
      }),
  );

function isDoneOf(planned: ColumnFeatures, one: ColumnFeatures, table: TableFeatures): boolean {
  if (one.cells.measured <= 0.5 || !answersPlan(planned.reading, one.reading)) return false;
  const { rows, share } = alikeIn(table, planned, one);
  return rows === 0 || share >= MOST_ALIKE;
}

/** Of some of the rows much less is done than was planned. */
const MOST_ALIKE = 0.4;

/** Rules for what was planned and what was done. */
export const PLANNED: ColumnRule[] = [
  column(
    "target",
    "planerat bredvid det som gjorts",
    1.5,
    "det som är planerat, bredvid det som har gjorts",
    (one, table) => pairsIn(table).some(({ planned }) => planned === one),
  ),
  column(
    "outcome",
    "gjort bredvid det som planerats",
    1.5,
    "det som har gjorts, bredvid det som är planerat",
    (one, table) => pairsIn(table).some(({ done }) => done === one),
  ),
  ...(["outcome", "target"] as const).map((role) =>
    column(role, "det som arbetet tog bredvid det som blev gjort", -2, null, (one, table) =>
      isTakenBeside(role, one, table),
    ),
  ),
];

/** "Timmar utfall" beside "Utfall 2024": what the work took beside what came of it. */
const isTakenBeside = (role: "outcome" | "target", one: ColumnFeatures, table: TableFeatures): boolean =>
  isOfResources(one.reading) &&
  (pairsIn(table).length > 0 ||
    table.columns.some((other) => named(other, role) && !isOfResources(other.reading) && other.cells.number > 0.5));

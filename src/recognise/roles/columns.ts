import { ROLES, type Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { isBlankForm } from "../goalTable/blankForm";
import { isAboutGoals } from "../goalTable/goalTable";
import { countsEachGrade, countsGrades } from "../grades/gradeCounts";
import { columnHidden, filled } from "../grid/grid";
import { readHeaderCell } from "../../interpret/header/header";
import type { Column, CorrectedColumn } from "../column";
import type { Region } from "../layout/tableRegion";
import { cellShares } from "./cellShares";
import type { ColumnFeatures } from "./columnFeatures";
import { sharesWordsOfGrades } from "./evidence/meanings";
import { TITLED } from "./evidence/wholeTable";
import { featuresOf, MOST_COLUMNS, type Label, type TableFeatures } from "./features";
import { withGradeOwner, withNamesAsked, withPeriods } from "./settled";
import { reasonOf } from "./reason";
import { solve, type Votes } from "./solver";
import { evidenceOf, spokenIn } from "./spoken";
import { trustOf } from "./weights";

/** What the columns of a candidate table are, decided together. */
export interface TableReading {
  columns: Column[];
  /** Of the whole reading; comparable between readings of one table only. */
  score: number;
  /** To the second-best reading of the whole table, in the same measure. */
  margin: number;
  /** Where the second-best reading differs. */
  second?: { column: number; role: Role }[];
  /** Log-odds that the candidate is a goal table at all: above 0 it is. */
  goalLike: number;
  /** Share (0–1) of the filled cells below the header that a role claims. */
  explained: number;
}

/** The role that a label has in the plan; what only reports the rows has none. */
const roleOf = (label: Label): Role => ((ROLES as readonly string[]).includes(label) ? (label as Role) : "other");

/** What is known of a column of grades besides its role. */
const ofGrades = (one: ColumnFeatures, table: TableFeatures): Pick<Column, "ticked" | "inWordsOfGrades"> => ({
  ...(one.ticked === undefined ? {} : { ticked: one.ticked }),
  ...(sharesWordsOfGrades(one, table) ? { inWordsOfGrades: true } : {}),
});

/** Whether the user has said what a column is: what is said of its period alone says nothing of that. */
const saidOf = ({ reading }: ColumnFeatures, by: CorrectedColumn | undefined): Pick<Column, "isSaid"> =>
  by && by.period === reading.period ? { isSaid: true } : {};

/** The best reading of all columns of a region; the user's corrections are fixed. `votes`: what labels of their cells say. */
export function readColumns(
  region: Region,
  scales: readonly Scale[],
  corrected?: ReadonlyMap<number, CorrectedColumn>,
  votes?: Votes,
): TableReading {
  const table = featuresOf(region, scales);
  const evidence = evidenceOf(table);
  const { best, second, leads } = solve(evidence, corrected, votes);
  const spoken = spokenIn(evidence, best.labels);
  const read = table.columns.map((one, i): Column => {
    const label = best.labels[i]!;
    const by = corrected?.get(one.column);
    const role = roleOf(label);
    return {
      column: one.column,
      header: one.header,
      reading: by?.period ? { ...one.reading, period: by.period } : one.reading,
      role,
      confidence: by ? 1 : trustOf(leads[i]!.lead),
      hidden: columnHidden(region.grid, one.column),
      ...(role !== label ? { holds: label as NonNullable<Column["holds"]> } : {}),
      ...(label === "level" && table.levels?.columns[0] === one.column ? { levels: table.levels.rows } : {}),
      ...(label === "grade" ? ofGrades(one, table) : {}),
      evidence: one.cells,
      ...(by ? {} : orElse(one, label, leads[i]!)),
      ...saidOf(one, by),
      why: by
        ? "Du har sagt det."
        : reasonOf(one, table, spoken[i]!, label, leads[i]!, votes?.get(one.column)?.(label)),
    };
  });
  const together = new Set(table.region.headers);
  const columns = [
    ...withSets(withPeriods(withNamesAsked(withGradeOwner(read)), table), table, scales),
    ...region.headers
      .filter((cell) => !together.has(cell))
      .map((cell) => unread(region, cell, scales, corrected?.get(cell.column))),
  ].sort((a, b) => a.column - b.column);
  return {
    columns,
    score: best.score,
    margin: second ? best.score - second.score : Infinity,
    ...(second
      ? {
          second: second.labels.flatMap((label, i) =>
            label === best.labels[i] ? [] : [{ column: table.columns[i]!.column, role: roleOf(label) }],
          ),
        }
      : {}),
    goalLike:
      isAboutGoals(region, columns, scales) &&
      !countsGrades(columns, scales) &&
      !countsEachGrade(region, columns, scales) &&
      !isBlankForm(region, columns, scales)
        ? 1
        : -1,
    explained: explainedShare(region, columns),
  };
}

/** A column that is not read with the others: the user's correction, if any. */
const unread = (
  region: Region,
  cell: Region["headers"][number],
  scales: readonly Scale[],
  by: CorrectedColumn | undefined,
): Column => ({
  column: cell.column,
  header: cell.text,
  reading: { ...readHeaderCell(cell), ...(by?.period ? { period: by.period } : {}) },
  role: by?.role ?? "other",
  confidence: 1,
  hidden: columnHidden(region.grid, cell.column),
  evidence: cellShares({ ...region, headers: [], last: region.first - 1 }, cell.column, scales),
  ...(by ? { isSaid: true } : {}),
  why: by
    ? "Du har sagt det."
    : `Bara ${MOST_COLUMNS} av tabellens kolumner läses: de äldsta, och de vars rubrik inte säger något, är utelämnade.`,
});

/** A reading that is ahead of the second best by at most this is asked about. */
const UNSURE = 0.2;

/**
 * What is lost or wrong in the plan when such a column is read that should not be: asked about against nothing too. So
 * are texts that are comments by their length alone: they are printed beside the goal.
 */
const WEIGHTY: ReadonlySet<Role> = new Set(["goal", "indicator", "target", "outcome", "forecast", "baseline", "grade"]);

/**
 * What a column could be as well: another role of the plan or, for names, figures and grades, nothing that is read. A
 * header that names both ("Mål och aktiviteter") leaves nothing to ask: the rows state which.
 */
function orElse(
  { reading: { scores }, unknown }: ColumnFeatures,
  label: Label,
  { label: other, lead }: { label: Label; lead: number },
): { orElse?: Role } {
  const [role, second] = [roleOf(label), roleOf(other)];
  const isWeighty = WEIGHTY.has(role) || (role === "comment" && unknown);
  if (lead >= UNSURE || role === "other" || (second === "other" && !isWeighty)) return {};
  const isBoth = TITLED.has(label) && TITLED.has(other) && scores[role] !== undefined && scores[second] !== undefined;
  return isBoth ? {} : { orElse: second };
}

/** The columns of repeated sets, each as its like in the first set. */
function withSets(columns: Column[], { region, headers: { sets } }: TableFeatures, scales: readonly Scale[]): Column[] {
  const [once, ...again] = sets;
  if (once === undefined) return columns;
  const at = (place: number): Column => columns.find(({ column }) => column === region.headers[place]!.column)!;
  const repeated = again.flatMap((places, nth) =>
    places.map((place, i): Column => {
      const { column, text } = region.headers[place]!;
      return {
        ...at(once[i]!),
        column,
        header: text,
        hidden: columnHidden(region.grid, column),
        evidence: cellShares(region, column, scales),
        set: nth + 2,
      };
    }),
  );
  const first = new Set(once.map((place) => region.headers[place]!.column));
  return [
    ...columns.map((one) =>
      first.has(one.column)
        ? { ...one, set: 1, header: region.headers.find(({ column }) => column === one.column)!.text }
        : one,
    ),
    ...repeated,
  ].sort((a, b) => a.column - b.column);
}

function explainedShare({ grid, first, last, area }: Region, columns: readonly Column[]): number {
  const claimed = new Set(
    columns.filter(({ role, holds }) => role !== "other" || holds !== undefined).map(({ column }) => column),
  );
  let cells = 0;
  let explained = 0;
  for (let row = first; row <= last; row++)
    for (const column of filled(grid, row, area.left, area.right)) {
      cells++;
      if (claimed.has(column)) explained++;
    }
  return cells === 0 ? 0 : explained / cells;
}

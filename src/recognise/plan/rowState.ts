import type { Indicator, PlanNode } from "../../domain/plan";
import type { Column } from "../column";

/** A heading over the rows below it. */
export interface Heading {
  node: PlanNode;
  isGoal: boolean;
  /** How deep it stands among the headings, from 0; -1 for a goal above the whole table. */
  depth: number;
}

/** What the rows read so far leave to those below. */
export interface RowState {
  /** The headings over the rows, from the top. */
  groups: readonly Heading[];
  /** Nodes of an outline that rows below may stand under, from the top. */
  line: readonly { depth: number; node: PlanNode }[];
  /** What each title column names, carried down while it is blank. */
  above: ReadonlyMap<Column, PlanNode>;
  /** What each title column has written last, for tables that write the same goal in every row. */
  written: ReadonlyMap<Column, { value: string; parent: PlanNode | null; node: PlanNode }>;
  /** What the rows of a measure's groups ("varav flickor") are about, and rows that leave the measure blank. */
  latest: { indicator: Indicator; goal: PlanNode | null; row: number } | null;
  /** Owners left of the titles, which apply until the next one or a sum. */
  standing: readonly string[];
  /** The committee that all is of. */
  committee: string | undefined;
  /** What the latest row was about. */
  lastStated: PlanNode | null;
  /** The row of the header that came back last. */
  header: number | null;
}

export const startState = (committee: string | undefined): RowState => ({
  groups: [],
  line: [],
  above: new Map(),
  written: new Map(),
  latest: null,
  standing: [],
  committee,
  lastStated: null,
  header: null,
});

/** The goal that heads the rows, if any. */
export const headingGoal = ({ groups }: RowState): PlanNode | undefined =>
  groups.findLast(({ isGoal }) => isGoal)?.node;

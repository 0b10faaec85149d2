import type { TagKind } from "../../domain/plan";
import { goalColumns, type Column } from "../column";
import type { OutlinePlace } from "../rows/kind";
import { unitColumns, type UnitColumns } from "./unitColumns";

/** A table's columns, by what they describe. */
export interface TableColumns {
  /** Those that are not hidden; of them, those with a role. */
  shown: Column[];
  withRole: Column[];
  /** What names the rows' nodes, from left to right. */
  titles: Column[];
  area: Column | undefined;
  /** From the top of the plan down. */
  goals: Column[];
  /** Of those what stands right of goals that stand under it: it tells of the goal in its row, and of no other. */
  beside: ReadonlySet<Column>;
  activities: Column[];
  indicator: Column | undefined;
  figures: Column[];
  grades: Column[];
  owner: Column | undefined;
  units: UnitColumns;
  geh: Column | undefined;
  tags: { column: number; holds: TagKind }[];
  /** Columns that state the level of each row, and what they state. */
  levels: Column[];
  levelOfRow: ReadonlyMap<number, OutlinePlace> | undefined;
}

export function tableColumns(all: readonly Column[]): TableColumns {
  const shown = all.filter(({ hidden }) => !hidden);
  const withRole = shown.filter(({ role }) => role !== "other");
  const ofRole = (...roles: Column["role"][]): Column[] => withRole.filter(({ role }) => roles.includes(role));
  const [area] = ofRole("area");
  const [indicator] = ofRole("indicator");
  const goals = goalColumns(withRole);
  const activities = ofRole("activity");
  return {
    shown,
    withRole,
    titles: [area, ...goals, ...activities, indicator]
      .filter((column) => column !== undefined)
      .sort((a, b) => a.column - b.column),
    area,
    goals,
    beside: new Set(goals.filter((goal, i) => goals.slice(i).some((lower) => lower.column < goal.column))),
    activities,
    indicator,
    figures: [...ofRole("target", "outcome", "forecast"), ...withRole.filter(({ told }) => told !== undefined)],
    grades: ofRole("grade"),
    owner: ofRole("owner")[0],
    units: unitColumns(shown),
    geh: shown.find(({ holds }) => holds === "geh"),
    tags: shown.flatMap(({ column, holds }) =>
      holds === "targetGroup" || holds === "focusArea" ? [{ column, holds }] : [],
    ),
    levels: shown.filter(({ role }) => role === "level"),
    levelOfRow: all.find(({ levels }) => levels !== undefined)?.levels,
  };
}

import { ROLE_WORDS } from "../../domain/roleWords";
import type { Column } from "../column";
import { cellText, refAt, type Grid } from "../grid/grid";
import { SURE } from "../labels/decode";
import { MEANINGS, tellsAny, type LabelledCell, type LabelledSheet } from "../labels/classes";
import { isSaid } from "../roles/said";
import type { Block } from "./blocks";

/** As many as are named of each. */
const NAMED = 3;

/** Words for what a cell names. */
const NAMES = { area: "område", goal: "mål", measure: "mått" } as const;

/** In Swedish what cells are read as, the most of them first; "": nothing. */
function readAs(cells: readonly LabelledCell[]): string {
  const counts = new Map<string, number>();
  for (const { label } of cells) {
    const { names, gives } = MEANINGS[label];
    const words = [
      ...names.map((one) => NAMES[one]),
      ...gives.map((one) => ROLE_WORDS[one === "goalGrade" ? "grade" : one]),
    ];
    if (words.length > 0) counts.set(words.join(" och "), (counts.get(words.join(" och ")) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

/** Whether a header says what stands under it: by its words, or by a period over figures. */
const isClear = (column: Column): boolean =>
  isSaid(column) || (column.role === "outcome" && column.reading.period !== undefined);

/** Roles of columns whose cells name something, and those whose cells have a value that labels know. */
const NAMING = new Set<string>(["area", "goal", "indicator", "activity"]);
const GIVING = new Set<string>(["target", "outcome", "forecast", "grade"]);

/** Whether a cell is of another sort than the clear header over it: a name among values, a value among names, a grade unread. */
function isOtherwise({ role }: Column, { label }: LabelledCell): boolean {
  const { names, gives } = MEANINGS[label];
  if (!tellsAny(label)) return role === "grade";
  return (NAMING.has(role) && names.length === 0) || (GIVING.has(role) && gives.length === 0);
}

/** "”Grönt” (A10) läses som bedömning" */
function told(grid: Grid, cell: LabelledCell): string {
  const what = readAs([cell]);
  const text = cellText(grid, cell.row, cell.column);
  const place = refAt(grid, cell.row, cell.column).split("!").at(-1);
  return `”${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}” (${place}) ${what === "" ? "läses inte" : `läses som ${what}`}`;
}

/** Letters of a text that is named. */
const LONGEST = 60;

/**
 * What of a sheet whose cells are labelled is doubtful, in clauses: headers that do not say what stands under them, with what
 * that is read as, cells that are read as something else than their header says, and those of no clear header that are
 * guessed. What a person has said of a cell is none.
 */
export function doubtsIn(grid: Grid, labelled: LabelledSheet, blocks: readonly Block[]): string[] {
  const cells = labelled.cells.filter(({ said }) => !said?.isStated);
  const headers = new Map<string, string>();
  const otherwise: string[] = [];
  for (const { region, columns } of blocks) {
    for (const column of columns) {
      const under = cells.filter(
        (one) => one.column === column.column && one.row >= region.first && one.row <= region.last,
      );
      const as = readAs(under);
      if (!isClear(column)) {
        if (as !== "" && column.header.trim() !== "") headers.set(column.header.trim(), as);
        continue;
      }
      for (const cell of under.filter((one) => isOtherwise(column, one))) {
        if (cellText(grid, cell.row, cell.column) !== "") otherwise.push(told(grid, cell));
      }
    }
  }
  const isUnderClear = (cell: LabelledCell): boolean =>
    blocks.some(({ region, columns }) =>
      columns.some(
        (one) => one.column === cell.column && cell.row >= region.first && cell.row <= region.last && isClear(one),
      ),
    );
  const guessed = cells
    .filter((cell) => tellsAny(cell.label) && (cell.margin ?? SURE) < SURE && !isUnderClear(cell))
    .map((cell) => told(grid, cell));
  const unclear = [...headers].map(([header, as]) => `det under ”${header}” läses som ${as}`);
  return [...unclear.slice(0, NAMED), ...[...otherwise, ...guessed].slice(0, NAMED)];
}

import type { Indicator, PlanNode, Target } from "../../domain/plan";
import { columnDirection } from "../../interpret/columnDirection";
import { targetInWords } from "../../interpret/ownWords";
import { readTarget, type TargetInput, type TargetReading } from "../../interpret/target";
import { textKey } from "../../interpret/text";
import { isError } from "../../sheet/book";
import type { Account } from "../account";
import type { Column } from "../column";
import { isBlank, printed, writtenValue, type Grid } from "../grid";
import type { Setting } from "./setting";

/**
 * The row where a column's value for a row stands, the first of a merge down the rows; null when the cell is another
 * column's.
 */
export type Place = (column: number, row: number) => number | null;

interface TargetCells {
  /** Puts what stands in the column's cell on the row's indicator as a target. */
  read(row: number, column: Column, indicator: Indicator, goal: PlanNode | null, period: string | undefined): void;
  /**
   * Without a target of its own in the row, the rule may stand in the measure's words; `goal`: the cell of a goal that
   * is measured by itself, whose sentence says what it aims at.
   */
  ownWords(indicator: Indicator, goal?: { row: number; column: number }): void;
  /**
   * Bare numbers whose side nothing in the row says are read again by what the column's other targets agree on; then
   * what is still open is reported.
   */
  close(): void;
}

/** Reads the targets of a table. */
export function targetCells(
  { sheet }: Grid,
  place: Place,
  { directions }: Pick<Setting, "directions">,
  account: Account,
): TargetCells {
  const byColumn = new Map<number, Target[]>();
  /** What a column of least values said last: a greatest value beside it makes a range. */
  let lower: { row: number; target: Target } | null = null;
  /** The targets of the row read last. */
  let beside: { row: number; targets: { target: Target; group: string | undefined; bound: boolean }[] } = {
    row: -1,
    targets: [],
  };
  const open: {
    input: TargetInput;
    indicator: Indicator;
    target: Target;
    row: number;
    column: number;
    said: string;
  }[] = [];

  function read(
    row: number,
    column: Column,
    indicator: Indicator,
    goal: PlanNode | null,
    period: string | undefined,
  ): void {
    const at = place(column.column, row);
    const value = at === null ? null : sheet.values[at]?.[column.column];
    if (at === null || isBlank(value)) return;
    const format = sheet.formats[at]?.[column.column]?.numberFormat;
    const input: TargetInput = {
      text: writtenValue(value!),
      format,
      indicator: indicator.title,
      goal: goal && goal.title !== indicator.title ? goal.title : undefined,
      unit: indicator.unit ?? column.reading.unit,
      header: column.header,
      direction: directions.size > 0 ? directions.get(textKey(indicator.title)) : undefined,
    };
    const { reading, why, problem, dated = [] } = readTarget(input);
    const cell = account.ref(at, column.column);
    const text = printed(value!, format);
    const bound = BOUND.test(column.reading.words);
    if (bound && reading.kind === "max" && lower?.row === at && lower.target.reading.kind === "min") {
      const { target } = lower;
      target.text += `–${text}`;
      Object.assign(target, readTarget({ ...input, text: target.text, header: undefined }));
      return account.map(at, column.column);
    }
    let isTwin = false;
    if (reading.kind !== "none" && !indicator.targets.some((one) => one.cell === cell)) {
      const target: Target = {
        ...(period ? { period } : {}),
        ...(column.reading.period ? { period: column.reading.period } : {}),
        text,
        cell,
        reading,
        why,
        ...(problem ? { problem } : {}),
      };
      if (target.period === undefined && !problem)
        for (const step of dated.slice(0, -1)) indicator.targets.push({ ...target, period: step.due, reading: step });
      if (target.period === undefined && dated.length > 0) target.period = reading.due;
      indicator.targets.push(target);
      if (bound) lower = { row: at, target };
      if (beside.row !== at) beside = { row: at, targets: [] };
      const { group } = column.reading;
      isTwin = beside.targets.some(
        (one) =>
          one.target.period === target.period &&
          one.group === group &&
          one.target.text !== text &&
          !(one.bound && bound),
      );
      beside.targets.push({ target, group, bound });
      const others = byColumn.get(column.column) ?? [];
      if (others.push(target) === 1) byColumn.set(column.column, others);
      if (problem === "osäker-riktning")
        return void open.push({ input, indicator, target, row: at, column: column.column, said: text });
    }
    if (isError(value)) account.problem("fel-i-cell", at, column.column);
    else if (problem) account.problem(problem, at, column.column, text);
    else if (isTwin)
      account.problem("dubbelt-värde", at, column.column, column.reading.period ?? period ?? "utan angivet år");
    else account.map(at, column.column);
  }

  function ownWords({ title, unit, targets, cell }: Indicator, goal?: { row: number; column: number }): void {
    const own = targetInWords(title, unit) ?? (goal ? aimOf(title) : null);
    if (!own) return;
    const { reading, why, problem } = own;
    targets.push({ text: title, cell, reading, why, ...(problem ? { problem } : {}) });
    if (problem && goal) account.problem(problem, goal.row, goal.column, title);
  }

  function close(): void {
    for (const { input, indicator, target, row, column, said } of open) {
      const { reading, why, problem } = readTarget({
        ...input,
        baseline: indicator.baseline?.value ?? undefined,
        columnDirection: columnDirection(byColumn.get(column)!.map((one) => one.reading)),
      });
      Object.assign(target, { reading, why });
      if (problem) account.problem(problem, row, column, said);
      else {
        delete target.problem;
        account.map(row, column);
      }
    }
  }

  return { read, ownWords, close };
}

/** What a goal's sentence with a figure aims at, or that it says more than one thing; null where it says none. */
function aimOf(title: string): TargetReading | null {
  if (!/\d/u.test(title)) return null;
  const found = readTarget({ text: title });
  const saysNone = found.reading.kind === "none" || (found.reading.kind === "text" && found.problem === undefined);
  return saysNone ? null : found;
}

/** Headers that name one side of a range and nothing else. */
const BOUND =
  /^(?:min|max|minimum|maximum|miniminivå|maxnivå|lägst|högst|minst|golv|tak|(?:undre|övre) gräns|(?:lägsta|högsta) nivå)$/u;

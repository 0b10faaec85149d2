import { answerOf } from "../../src/functions/runs";
import { FUNCTIONS } from "../../src/functions/table";

/** What a function answers by its Swedish name: rows of cells, or the sentence of a call that is wrong as a whole. */
export function call(name: string, ...args: unknown[]): (string | number)[][] | string {
  const { id } = FUNCTIONS.find((one) => one.name === name)!;
  const answer = answerOf(id, args);
  return answer.ok ? answer.rows : answer.reason;
}

/** The only cell of an answer. */
export function cell(name: string, ...args: unknown[]): string | number {
  const rows = call(name, ...args);
  if (typeof rows === "string" || rows.length !== 1 || rows[0]!.length !== 1)
    throw new Error(`${name}: not one cell: ${JSON.stringify(rows)}`);
  return rows[0]![0]!;
}

/** A column of cells. */
export const down = (...cells: unknown[]): unknown[][] => cells.map((one) => [one]);

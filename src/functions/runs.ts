import { gridOf, type Answer, type Arguments } from "./cell";
import { convertRows } from "./conversion";
import { developmentRows } from "./development";
import { distribution } from "./distribution";
import { attainmentRows, judgeRows, reasonRows } from "./grading";
import type { FunctionId } from "./ids";
import { housekeeping } from "./housekeeping";
import { interpretRows } from "./interpretation";
import { rollUpCells } from "./rollup";

/**
 * What each function does, by its id. Takes a grid for each parameter, one blank cell for one that is left out; never
 * throws.
 */
const RUNS: Record<FunctionId, (args: Arguments) => Answer> = {
  BEDOM: judgeRows,
  UPPFYLLNAD: attainmentRows,
  FORKLARA: reasonRows,
  TOLKA: interpretRows,
  SAMLA: rollUpCells,
  FORDELNING: distribution,
  UTVECKLING: developmentRows,
  OMSKALA: convertRows,
  GEH: housekeeping,
};

/** Spaces that hold a number and its unit together on paper are ordinary ones in a cell, where texts are compared. */
const plain = (text: string): string => (text.includes("\u00a0") ? text.replaceAll("\u00a0", " ") : text);

/**
 * What a function answers to arguments as Excel hands them over: some left out, blanks as 0, null or "". What Excel adds
 * after a function's own is not looked at.
 */
export function answerOf(id: FunctionId, [a, b, c, d, e, f]: readonly unknown[]): Answer {
  const answer = RUNS[id]([gridOf(a), gridOf(b), gridOf(c), gridOf(d), gridOf(e), gridOf(f)]);
  if (!answer.ok) return { ok: false, reason: plain(answer.reason) };
  return {
    ok: true,
    rows: answer.rows.map((row) => row.map((cell) => (typeof cell === "string" ? plain(cell) : cell))),
  };
}

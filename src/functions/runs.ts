import { gridOf, type Answer, type Grid } from "./cell";
import { developmentRows } from "./development";
import { attainmentRows, judgeRows, reasonRows } from "./grading";
import type { FunctionId } from "./ids";
import { interpretRows } from "./interpretation";
import { convertRows, distribution, housekeeping, rollUpCells } from "./rollup";

/** What each function does, by its id. Takes a grid for each parameter, one blank cell for one that is left out; never throws. */
const RUNS: Record<FunctionId, (args: Grid[]) => Answer> = {
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

/** No function takes more arguments; what Excel adds after a function's own is not looked at. */
const MOST_ARGUMENTS = 6;

/** What a function answers to arguments as Excel hands them over: some left out, blanks as 0, null or "". */
export const answerOf = (id: FunctionId, args: readonly unknown[]): Answer => RUNS[id](Array.from({ length: MOST_ARGUMENTS }, (_, i) => gridOf(args[i])));

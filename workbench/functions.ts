import { answerOf } from "../src/functions/runs";
import { FUNCTIONS, NAMESPACE } from "../src/functions/table";
import type { CustomFunction } from "./host/formulas/index";

/**
 * The add-in's custom functions for formulas of a workbook in memory, by their full name: "MAL.BEDÖM". In Excel the
 * pane's script ties them to their ids instead.
 */
export const MAL_FUNCTIONS: Record<string, CustomFunction> = Object.fromEntries(
  FUNCTIONS.map(({ id, name }): [string, CustomFunction] => [
    `${NAMESPACE}.${name}`,
    (...args) => {
      const answer = answerOf(id, args);
      if (answer.ok) return answer.rows;
      throw Object.assign(new Error(answer.reason), { code: "#VALUE!" });
    },
  ]),
);

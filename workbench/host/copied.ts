import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { a1 } from "../../src/sheet/address";

/** The formula of one cell as it reads when it is copied to another: relative references move along. */
export const copiedFormula = (
  formula: string,
  from: { row: number; column: number },
  to: { row: number; column: number },
): string => translateFormulaToA1(translateFormulaToR1C1(formula, a1(from.row, from.column)), a1(to.row, to.column));

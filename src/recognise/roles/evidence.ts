import { ANSWERS } from "./evidence/answers";
import { BESIDE } from "./evidence/beside";
import { DIFFERENCES, FIGURES, GRADED, LONG, TEXTS } from "./evidence/cells";
import { FIGURE_PAIRS } from "./evidence/figures";
import { GOAL_OR_TARGET } from "./evidence/goalOrTarget";
import { HEADERS, LETTERS, NOTHING, ROW_PROPERTIES } from "./evidence/headers";
import { CELLS_ALONE, LOOKS } from "./evidence/looks";
import { MEANINGS } from "./evidence/meanings";
import { PLANNED } from "./evidence/planned";
import type { ColumnRule, PairRule } from "./evidence/rule";
import { ONCE, TITLES } from "./evidence/titles";
import { UNKNOWN_OUTCOMES } from "./evidence/unknownOutcome";
import { UNKNOWN_TARGETS } from "./evidence/unknownTarget";
import { WHOLE_YEARS } from "./evidence/wholeYear";
import { WISHED_SIDES } from "./evidence/wishedSide";

/*
 * All rules about columns, for or against their possible labels: of one column, of two side by side, of the whole table
 * (`evidence/wholeTable.ts`). `solver.ts` finds the reading with the highest sum. A new rule is a row in the table of
 * its kind.
 */
export const COLUMN_RULES: readonly ColumnRule[] = [
  ...HEADERS,
  ...LETTERS,
  ...NOTHING,
  ...ROW_PROPERTIES,
  ...FIGURES,
  ...GRADED,
  ...DIFFERENCES,
  ...LONG,
  ...TEXTS,
  ...LOOKS,
  ...CELLS_ALONE,
  ...MEANINGS,
  ...UNKNOWN_TARGETS,
  ...UNKNOWN_OUTCOMES,
  ...PLANNED,
  ...WISHED_SIDES,
  ...ANSWERS,
  ...WHOLE_YEARS,
];

export const PAIR_RULES: readonly PairRule[] = [...ONCE, ...TITLES, ...GOAL_OR_TARGET, ...FIGURE_PAIRS, ...BESIDE];

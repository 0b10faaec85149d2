import type { LookName } from "../sheet/looks";
import type { Step } from "./batch";
import { chartSteps, removeCharts } from "./charts";
import { breakSteps, conditionalSteps, fitProof, nameSteps, pageSteps, validationSteps, viewSteps } from "./sheetParts";
import { clearLooks, lookSteps, measureSteps, mergeSteps, numberFormatSteps } from "./sheetWriter";
import { RANGE_BYTES, type Add, type Proof, type Target } from "./target";

/** What a group of looks needs to be made, and made again after a failure. */
export interface LookGroup {
  name: LookName;
  /**
   * Removes what exists of it. A group with this is written whole or not at all: half a chart or half the rules of a
   * sheet would mislead.
   */
  clear?(target: Target): Step[];
  steps(target: Target, add: Add): void;
  /** Asks back what Excel may have left undone without an error. */
  proof?(target: Target): Proof | undefined;
}

/**
 * Everything of a sheet but cell contents, tag and position, in the order in which it must be made: a later group must
 * not be followed by an earlier one, since Excel removes rules when it clears formats.
 */
export const LOOK_GROUPS: readonly LookGroup[] = [
  { name: "cleared", steps: (target, add) => clearLooks(target).forEach(({ bytes, queue }) => add(bytes, queue)) },
  { name: "numberFormats", steps: numberFormatSteps },
  { name: "cells", steps: lookSteps },
  { name: "merges", steps: mergeSteps },
  { name: "lines", steps: measureSteps },
  {
    name: "rules",
    clear: ({ excel }) => [{ bytes: RANGE_BYTES, queue: () => excel().getRange().conditionalFormats.clearAll() }],
    steps: conditionalSteps,
  },
  {
    name: "lists",
    clear: ({ excel }) => [{ bytes: RANGE_BYTES, queue: () => excel().getRange().dataValidation.clear() }],
    steps: validationSteps,
  },
  { name: "charts", clear: removeCharts, steps: chartSteps },
  { name: "names", clear: removeNames, steps: nameSteps },
  { name: "view", steps: viewSteps },
  { name: "page", steps: pageSteps, proof: fitProof },
  { name: "breaks", steps: breakSteps },
];

function removeNames({ sheet, standing, excel }: Target): Step[] {
  return standing
    ? []
    : (sheet.names ?? []).map(({ name }) => ({
        bytes: RANGE_BYTES,
        queue: () => excel().names.getItemOrNullObject(name).delete(),
      }));
}

/** The steps of one group. `again`: something of it may stand. */
export function groupSteps({ clear, steps: make }: LookGroup, target: Target, again: boolean): Step[] {
  const steps: Step[] = again && clear ? clear(target) : [];
  make(target, (bytes, queue) => void steps.push({ bytes, queue }));
  return steps;
}

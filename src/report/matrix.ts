import type { AssessedPlan } from "../domain/assessment";
import type { Sheet } from "../sheet/book";
import { type Block, textBlock } from "../sheet/document";
import { nodeFacts } from "./annual/nodeFacts";
import { crossTables, gapsNamed, groupsTable } from "./annual/thread";
import { blockSheet } from "./blockSheet";
import { legendOf } from "./carried";
import type { ReportContext } from "./context";
import { bySymbols, crossedBy, groupsByFields } from "./crossing";
import { periodTitle } from "./periodTitle";
import { MATRIX_TAG } from "./tags";

/** Gaps are named to who can fill them. */
const TITLE = "Vem ansvarar för vad, och var finns luckor";
const FINAL_TITLE = "Vem som ansvarar för vad";

const heading = (wording: string): Block => ({ kind: "heading", level: 2, text: wording });

/**
 * The goals crossed with nämnder and with the global goals, where the plan has more than one of them; null when it has
 * not, or in a final when only one goal is crossed.
 */
export function matrixSheet(assessed: AssessedPlan, name: string, context: ReportContext): Sheet | null {
  const { organisation, isFinal = false, entries = [], standing } = context;
  const used = crossedBy(assessed, isFinal);
  if (used.length === 0) return null;
  const input = { byNode: nodeFacts(assessed, { entries, decided: null }) };
  const groups = groupsByFields(assessed);
  const period = periodTitle(assessed.period);
  return blockSheet({
    ...{ name, tag: MATRIX_TAG, organisation, period, standing: standing?.get(MATRIX_TAG) },
    above: [organisation, "Matris", period],
    title: isFinal ? FINAL_TITLE : TITLE,
    blocks: [
      ...textBlock("note", legendOf(bySymbols(used))),
      ...used.flatMap((crossing) => [
        heading(crossing.heading),
        ...textBlock("note", isFinal ? "" : gapsNamed(input, crossing)),
        ...crossTables(input, crossing).map((table) => ({ ...table, headed: true as const })),
      ]),
      ...(groups ? [heading("Målgrupper och fokusområden"), ...groupsTable(input, groups)] : []),
    ],
  }).sheet;
}

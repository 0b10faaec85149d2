import { isInterim } from "../assess/periods";
import type { Recognition } from "../domain/plan";
import type { StatedMap } from "../domain/statedMap";
import type { Scale } from "../domain/scale";
import { scaleOf, type Styrmodell } from "../domain/styrmodell";
import { comparePeriods } from "../interpret/time/period";
import type { Book } from "../sheet/book";
import { withBodies } from "../assess/bodies";
import { byCommittee, type Committees } from "../submissions/committees";
import { isTemplate } from "../submissions/templateReading";
import type { Matched } from "../submissions/matching";
import type { Outcome } from "./command";
import { holdsFor, recogniseIn, type Telling } from "./map";
import { periodAsked } from "./periods";
import { decidedSheetOf, scalesFor, styrmodellFor } from "./styrmodell";

export interface CollectingInput {
  /** Absent: the workbook's own, else none is decided. */
  styrmodell?: Styrmodell;
  /** The period to collect, as the user writes it; absent: the latest one in a header of outcomes. */
  period?: string;
  map?: StatedMap;
}

/**
 * The table that submissions are collected in: the plan without the submissions themselves, and what it is collected
 * for.
 */
export interface Collecting {
  recognition: Recognition;
  styrmodell: Styrmodell;
  committees: Committees;
  /** Canonical. */
  period: string;
  interim: boolean;
  scaleOf: (goal: Matched) => Scale | undefined;
  scales: Scale[];
}

/**
 * Recognises the collecting table of a workbook, without sheets made from templates and those that the memory lists as
 * submissions.
 */
export function collecting(
  book: Book,
  { styrmodell: asked, period: given, map }: CollectingInput,
  around?: Telling,
): Outcome<Collecting> {
  const styrmodell = styrmodellFor(book, asked);
  if (!styrmodell.ok) return styrmodell;
  const sheets = book.sheets.filter((sheet) => sheet.tag !== undefined || !isTemplate(sheet));
  const asks = periodAsked(given);
  if (!asks.ok) return asks;
  const recogniseFor = (period?: string): ReturnType<typeof recogniseIn> =>
    recogniseIn({ ...book, sheets }, styrmodell.value, map, period, around);
  const first = recogniseFor(asks.value);
  if (!first.ok) return first;
  const period = asks.value ?? latestColumn(first.value);
  const recognised = asks.value !== undefined || holdsFor(first.value, period) ? first : recogniseFor(period);
  if (!recognised.ok) return recognised;
  const recognition = { ...recognised.value, plan: withBodies(recognised.value.plan, styrmodell.value) };
  if (recognition.plan.goals.length + recognition.plan.indicators.length === 0)
    return { ok: false, reason: "Inga mål hittades att samla in för. Läs av arbetsboken och rätta kolumnerna först." };
  if (period === "")
    return {
      ok: false,
      reason:
        "Det framgår inte vilken period som samlas in. Ange perioden, eller sätt den i rubriken, till exempel Utfall 2024.",
    };
  const interim = isInterim(period);
  const scales = scalesFor(styrmodell.value);
  const decided = asked !== undefined || decidedSheetOf(book) !== undefined;
  const printed = decided ? new Map<string, Scale>() : printedScales(recognition, scales);
  return {
    ok: true,
    value: {
      recognition,
      styrmodell: styrmodell.value,
      committees: byCommittee(recognition.plan),
      period,
      interim,
      scaleOf: (goal) => printed.get(goal.level) ?? scaleOf(styrmodell.value, goal, interim ? "delår" : "helår"),
      scales,
    },
  };
}

/** The scale of most printed grades on each level, for workbooks without a chosen styrmodell. */
function printedScales({ plan, scales: own = [] }: Recognition, known: Scale[]): Map<string, Scale> {
  const counts = new Map<string, Map<string, number>>();
  for (const { level, grades } of plan.goals) {
    for (const { scale } of grades) {
      if (scale === undefined) continue;
      const ofLevel = counts.get(level) ?? new Map<string, number>();
      counts.set(level, ofLevel.set(scale, (ofLevel.get(scale) ?? 0) + 1));
    }
  }
  const byName = new Map([...own.map(({ scale }) => scale), ...known].reverse().map((scale) => [scale.name, scale]));
  return new Map(
    [...counts].flatMap(([level, ofLevel]) => {
      const [most] = [...ofLevel].sort((a, b) => b[1] - a[1]);
      const scale = most && byName.get(most[0]);
      return scale ? [[level, scale] as const] : [];
    }),
  );
}

/** The latest period in a header of outcomes, filled in or not; else the workbook's. */
const latestColumn = ({ tables, period }: Recognition): string =>
  tables
    .flatMap(({ columns }) =>
      columns.flatMap((one) => (one.role === "outcome" && one.period !== undefined ? [one.period] : [])),
    )
    .sort(comparePeriods)
    .at(-1) ?? period;

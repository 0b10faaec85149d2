import { reportedPeriod } from "../assess/reportedPeriod";
import { isInterim } from "../assess/periods";
import type { GradeNote, Recognition } from "../domain/plan";
import type { StatedMap } from "../domain/statedMap";
import { stepsOf, type Scale } from "../domain/scale";
import { grouped } from "../domain/grouped";
import { scaleOf, type Styrmodell } from "../domain/styrmodell";
import { textKey } from "../interpret/text/text";
import { comparePeriods } from "../interpret/time/period";
import type { Book } from "../sheet/book";
import { withBodies } from "../assess/bodies";
import { byCommittee, type Committees } from "../submissions/committees";
import { gradedRows } from "../submissions/gradedRows";
import { isTemplate } from "../submissions/templateReading";
import { isIndicator, type Matched } from "../submissions/matching";
import type { Outcome } from "./command";
import { listedScaleOf } from "./gradeMeanings";
import { holdsFor, recogniseIn, type Telling } from "./map";
import { periodAsked } from "./periods";
import { decidedSheetOf, scalesFor, styrmodellFor } from "./styrmodell";
import { noGoals } from "./unread";

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
  scaleOf: (node: Matched) => Scale | undefined;
  /** Whether a goal's or a measure's grade is handed in. */
  isGraded: (node: Matched) => boolean;
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
  const period = asks.value === undefined ? latestColumn(first.value) : reportedPeriod(first.value, asks.value);
  const recognised = asks.value !== undefined || holdsFor(first.value, period) ? first : recogniseFor(period);
  if (!recognised.ok) return recognised;
  const recognition = { ...recognised.value, plan: withBodies(recognised.value.plan, styrmodell.value) };
  if (recognition.plan.goals.length + recognition.plan.indicators.length === 0)
    return { ok: false, reason: noGoals("samla in för", recognition.coverage) };
  if (period === "")
    return {
      ok: false,
      reason:
        "Det framgår inte vilken period som samlas in. Ange perioden, eller sätt den i rubriken, till exempel Utfall 2024.",
    };
  const interim = isInterim(period);
  const scales = scalesFor(styrmodell.value);
  const decided = asked !== undefined || decidedSheetOf(book) !== undefined;
  const { goals, indicators } = recognition.plan;
  const printed = printedScales(recognition, [...(decided ? [] : goals), ...indicators], scales);
  const listed = decided ? null : listedScaleOf({ ...book, sheets });
  const inItsWords = listed ? asPrinted(listed.scale, listed.words) : undefined;
  const when = interim ? "delår" : "helår";
  return {
    ok: true,
    value: {
      recognition,
      styrmodell: styrmodell.value,
      committees: byCommittee(recognition.plan),
      period,
      interim,
      scaleOf: (node) =>
        printed.get(node.level) ??
        inItsWords ??
        scaleOf(styrmodell.value, node, when, isIndicator(node) ? "measure" : "goal"),
      isGraded: gradedRows(recognition, styrmodell.value, sheets),
      scales,
    },
  };
}

/** The scale of most printed grades on each level of some nodes, in the words that are printed. */
function printedScales(
  { scales: own = [] }: Recognition,
  nodes: readonly Matched[],
  known: Scale[],
): Map<string, Scale> {
  const byName = new Map([...own.map(({ scale }) => scale), ...known].reverse().map((scale) => [scale.name, scale]));
  const levels = grouped(
    nodes.flatMap(({ level, grades }) =>
      grades.flatMap((one) => (one.scale === undefined || one.unread ? [] : [{ level, grade: one }])),
    ),
    ({ level }) => level,
  );
  return new Map(
    [...levels].flatMap(([level, printed]) => {
      const grades = printed.map(({ grade }) => grade);
      const scale = byName.get(mostOf(grades.flatMap((one) => one.scale ?? [])) ?? "");
      return scale ? [[level, asPrinted(scale, grades)] as const] : [];
    }),
  );
}

/** The most frequent of some texts, of several the first. */
const mostOf = (texts: readonly string[]): string | undefined =>
  [...grouped(texts, (text) => text)].sort((a, b) => b[1].length - a[1].length)[0]?.[0];

/** A scale with each step in the words that are printed for it; where none is placed on it, the words alone. */
function asPrinted(scale: Scale, grades: readonly GradeNote[]): Scale {
  const isState = (text: string): boolean =>
    scale.states.some(({ label, synonyms }) => [label, ...synonyms].some((one) => textKey(one) === textKey(text)));
  const words = [...grouped(grades, ({ text }) => textKey(text)).values()]
    .map(([first]) => first!.text)
    .filter((text) => !isState(text));
  if (words.length > 0 && grades.every(({ scale: name, step }) => name !== scale.name || step === undefined))
    return { ...scale, steps: stepsOf(words.map((label) => [label, null])) };
  const wordOf = (at: number): string | undefined =>
    mostOf(grades.flatMap(({ scale: name, step, text }) => (name === scale.name && step === at ? [text] : [])));
  const steps = scale.steps.map((step, at) => {
    const label = wordOf(at) ?? step.label;
    return textKey(label) === textKey(step.label) ? step : { ...step, label, synonyms: [step.label, ...step.synonyms] };
  });
  return { ...scale, steps };
}

/** The latest period in a header of outcomes, filled in or not; else the workbook's. */
const latestColumn = ({ tables, period }: Recognition): string =>
  tables
    .flatMap(({ columns }) =>
      columns.flatMap((one) => (one.role === "outcome" && one.period !== undefined ? [one.period] : [])),
    )
    .sort(comparePeriods)
    .at(-1) ?? period;

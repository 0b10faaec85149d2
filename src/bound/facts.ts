import { printedLines, type PrintedLines } from "./printedLines";
import { unspaced } from "../domain/shapes";
import { comparePeriods, parsePeriod, periodText } from "../interpret/time/period";
import type { AssessedGoal, AssessedIndicator, AssessedPlan, Grade, Reservation } from "../domain/assessment";
import type { Measurement } from "../domain/plan";
import type { Reading } from "../domain/reading";
import type { StepClass } from "../domain/scale";
import { isUnfounded } from "../assess/basis";
import { countedMeasures, measuresUnder, metCounts } from "../assess/metCounts";
import type { MetCounts } from "../assess/counts";
import { forecastFor } from "../assess/choice";
import { isInterim } from "../assess/periods";
import { noted, notedOn } from "../assess/reservations";
import { SENTENCES } from "../assess/sentences";
import { TARGET_SCALE } from "../domain/scales";
import { onlyCounts } from "../domain/styrmodell";
import { rowUnit, unitOfFigure } from "../domain/rowUnit";
import { withoutStop } from "../interpret/text/text";
import { howJudged, reasonContent, targetContent, valueContent, wording } from "../report/annual/content";
import type { ReportInput } from "../report/annual/content";
import { countSentence } from "../report/countSentence";
import { countable, distinctGoals, distinctIndicators } from "../report/counted";
import { measuresLead } from "../report/measuresLead";
import { measuredText } from "../report/figure";
import { gradeText, labelOf } from "../report/gradeText";
import { reservationsOf } from "../report/reservations";
import { tallied, tallies } from "../report/tally";
import type { Block, ReportDocument } from "../sheet/document";
import { keyOf } from "./keys";

/** A thing of the workbook that a document may show in a sentence. */
export interface Fact {
  key: string;
  /** "Mål 3 Trygga barn: bedömning". */
  name: string;
  /** On one line. */
  text: string;
  /** The value's cell; absent for computed values. */
  cell?: string;
}

/** How a value has moved since the one before. `up` and `down` as numbers, `better` and `worse` as judged. */
export interface Turn {
  moved: "up" | "down" | "same";
  judged: "better" | "worse" | "same" | null;
}

/** A goal or an indicator that a document may mention. */
export interface NamedNode {
  kind: "goal" | "indicator";
  id: string;
  level: string;
  number?: string;
  title: string;
  /** By field: "grade", "outcome", "outcome:2023". */
  facts: Map<string, Fact>;
  /** Of a goal: what its published grade means; undefined where it has none. */
  class?: StepClass;
  /** Of an indicator: undefined where there is no earlier value on the same scale. */
  turn?: Turn;
  /** What the outcome is compared with: the value before, and the target where it is a bound. */
  against?: { previous?: number; bound?: { value: number; side: "min" | "max"; strict: boolean } };
  /** Every value that is known of it, of any period and source. */
  values: number[];
  unit?: string;
  cell: string;
}

/** A part of the report, without its heading. */
export interface BoundPart {
  key: string;
  /** Its heading. */
  name: string;
  blocks: Block[];
}

/** The values that a document can be bound to. */
export interface Facts {
  named: NamedNode[];
  counts: Fact[];
  /** Counts that nothing can be told of, by key, and why. */
  uncounted: ReadonlyMap<string, string>;
  parts: BoundPart[];
  /** What the report prints, also where nothing is bound to it. */
  printed: PrintedLines;
}

export function factsOf(input: ReportInput, document: ReportDocument): Facts {
  const goals = distinctGoals(input.assessed).map((goal) => goalFacts(input, goal));
  const indicators = distinctIndicators(input.assessed).map((indicator) => indicatorFacts(input, indicator));
  const { counts, uncounted } = countFacts(input.assessed);
  return {
    named: [...goals, ...indicators],
    counts,
    uncounted,
    parts: partsIn(document),
    printed: printedLines(document),
  };
}

const oneLine = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trim())
    .join(", ")
    .trim();

/** Facts by field; one without a text is left out. */
function fielded(
  subject: "goal" | "indicator",
  { id, name }: { id: string; name: string },
  rows: [field: string, called: string, text: string | undefined, cell?: string][],
): Map<string, Fact> {
  return new Map(
    rows.flatMap(([field, called, text, cell]): [string, Fact][] =>
      text
        ? [
            [
              field,
              {
                key: keyOf(subject, id, field),
                name: `${name}: ${called}`,
                text: oneLine(text),
                ...(cell ? { cell } : {}),
              },
            ],
          ]
        : [],
    ),
  );
}

/** Whether a grade is no judgement, but the fact of whether a target value is reached. */
const isFact = (grade: Grade): boolean => grade.kind === "step" && grade.scale === TARGET_SCALE.name;

const countedIn = (counts: MetCounts): string =>
  withoutStop(counts.labels ? countedMeasures(counts) : SENTENCES.metOf(counts));

/** A goal's grade, or what is counted in its place. */
const gradeOf = (goal: AssessedGoal, plan: AssessedPlan): string =>
  goal.published.kind === "state" && goal.published.counted
    ? countedIn(metCounts(measuresUnder(goal), plan, isUnfounded))
    : labelOf(gradeText(goal.published));

function goalFacts(input: ReportInput, goal: AssessedGoal): NamedNode {
  const { node, published, printed, committee, overall } = goal;
  const name = wording(input, node);
  const judged = overall?.cell ?? committee[0]?.cell ?? printed?.cell;
  return {
    kind: "goal",
    id: node.id,
    level: node.level,
    ...(node.number ? { number: node.number } : {}),
    title: node.title,
    cell: node.cell,
    values: [],
    ...(published.kind === "step" && published.step.class && !isFact(published) ? { class: published.step.class } : {}),
    facts: fielded("goal", { id: node.id, name }, [
      ["name", "lydelse", name, node.cell],
      ["grade", "bedömning", goal.unjudged ? undefined : gradeOf(goal, input.assessed), judged],
      ["reason", "motivering", reasonContent(input, goal)?.text],
      ["who", "bedömd av", howJudged(input, goal)],
    ]),
  };
}

/** The outcomes by period, totals only; the last one wins when a period has several. */
function outcomesBy(outcomes: Measurement[]): Map<string, Measurement> {
  return new Map(
    outcomes.flatMap((one): [string, Measurement][] => (one.period && !one.group ? [[one.period, one]] : [])),
  );
}

function indicatorFacts(input: ReportInput, indicator: AssessedIndicator): NamedNode {
  const { node, target, outcome, verdict, published } = indicator;
  const name = wording(input, node);
  const value = valueContent(input, indicator);
  const wanted = targetContent(input, indicator);
  const before = earlierThan(node.outcomes, outcome);
  const shown = (one: Measurement): string => noted(measuredText(one, node), notedOn("outcome", one));
  const valued = forecastFor(node.forecasts, input.assessed.period) ? "forecast" : "outcome";
  const reservations = reservationsOf(indicator);
  const reservedOn = (text: string | undefined, ...of: Reservation["of"][]): string | undefined =>
    text &&
    noted(
      text,
      reservations.filter((one) => of.includes(one.of)),
    );
  const ref = (content: typeof value): string | undefined => (content?.kind === "text" ? content.ref : undefined);
  const unit = outcome ? unitOfFigure(outcome, node) : rowUnit(node);
  const turn = turnOf(indicator, before);
  return {
    kind: "indicator",
    id: node.id,
    level: node.level,
    ...(node.number ? { number: node.number } : {}),
    title: node.title,
    cell: node.cell,
    values: valuesOf(indicator),
    ...(unit ? { unit } : {}),
    ...(turn ? { turn } : {}),
    against: { ...previousOf(before), ...boundOf(target?.reading) },
    facts: fielded("indicator", { id: node.id, name }, [
      ["name", "lydelse", name, node.cell],
      [
        "outcome",
        isInterim(input.assessed.period) ? "prognos eller utfall" : "utfall",
        reservedOn(value?.text, "measure", valued),
        ref(value),
      ],
      ["target", "målvärde", reservedOn(wanted?.text, "target"), ref(wanted)],
      ["grade", "bedömning", published.kind === "step" ? labelOf(gradeText(published)) : undefined],
      ["figures", "utfall mot målvärde", reservedOn(verdict.figures, "measure", "outcome", "forecast", "target")],
      ["reason", "motivering", verdict.reason],
      ["previous", "tidigare utfall", before && shown(before), before?.cell],
      ...[...outcomesBy(node.outcomes)].map(([period, one]): [string, string, string, string] => [
        `outcome:${period}`,
        `utfall ${periodText(period)}`,
        shown(one),
        one.cell,
      ]),
    ]),
  };
}

/** The latest value before an outcome, for the same group, of the same kind of period, in the same unit. */
function earlierThan(outcomes: Measurement[], outcome: Measurement | undefined): Measurement | undefined {
  if (!outcome || outcome.value === null) return undefined;
  const kind = parsePeriod(outcome.period)?.kind;
  return outcomes
    .filter(
      (one) =>
        one.group === outcome.group &&
        one.value !== null &&
        (one.unit ?? outcome.unit) === (outcome.unit ?? one.unit) &&
        parsePeriod(one.period)?.kind === kind &&
        comparePeriods(one.period, outcome.period) < 0,
    )
    .sort((a, b) => comparePeriods(b.period, a.period))[0];
}

function turnOf({ outcome, trend }: AssessedIndicator, before: Measurement | undefined): Turn | undefined {
  const [now, then] = [outcome?.value ?? null, before?.value ?? null];
  if (now === null || then === null) return undefined;
  const moved = now > then ? "up" : now < then ? "down" : "same";
  return { moved, judged: trend };
}

const previousOf = (before: Measurement | undefined): { previous?: number } =>
  typeof before?.value === "number" ? { previous: before.value } : {};

/** A target that one number decides. */
function boundOf(reading: Reading | undefined): Pick<NonNullable<NamedNode["against"]>, "bound"> {
  return reading?.kind === "min" || reading?.kind === "max"
    ? { bound: { value: reading.value, side: reading.kind, strict: reading.strict === true } }
    : {};
}

function valuesOf({ node, target, standing }: AssessedIndicator): number[] {
  const measured = [
    ...node.outcomes,
    ...node.forecasts,
    ...node.comparisons,
    ...(node.baseline ? [node.baseline] : []),
  ];
  const numbers = measured.flatMap(({ value, previous, of }) => [value, previous, of]);
  const aimed = [...node.targets, ...(target ? [target] : [])].flatMap(({ text }) => numbersIn(text));
  return [...numbers.flatMap((one) => one ?? []), ...aimed, ...(standing?.references ?? []).map(({ value }) => value)];
}

/** Every number that a text shows, as Swedes write them. */
export const numbersAt = (text: string): { value: number; text: string; from: number }[] =>
  [...text.matchAll(NUMBER)].map(({ 0: number, index }) => ({
    value: Number(unspaced(number).replace("−", "-").replace(",", ".")),
    text: number,
    from: index,
  }));

const NUMBER = /(?<![\d,.])[−-]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,\d+)?/g;

const numbersIn = (text: string): number[] => numbersAt(text).map(({ value }) => value);

const CLASSES: [StepClass | "rest", name: string, called: string][] = [
  ["reached", "uppnås", "mål som uppnås"],
  ["partly", "delvis", "mål som uppnås delvis"],
  ["notReached", "uppnås inte", "mål som inte uppnås"],
  ["rest", "ej bedömda", "mål som inte är bedömda"],
];

/** Why goals are not counted as reached where none is judged, and nobody has decided how they are. */
const NONE_COUNTED =
  "Ingen styrmodell är vald och inget mål är bedömt, så det går inte att räkna hur många mål som uppnås. Välj en styrmodell, eller skriv {{sammanfattning}}.";

/**
 * Counts of goals by step class and by label. Where nobody has decided how goals are judged, and none is, measures that
 * reach their target values are counted in the place of goals that are reached; the other classes have no count.
 */
function countFacts(plan: AssessedPlan): Pick<Facts, "counts" | "uncounted"> {
  const columns = tallies(plan);
  const counts = tallied(distinctGoals(plan).filter(countable(plan)), columns);
  const sum = (of: (column: (typeof columns)[number]) => boolean): number =>
    counts.reduce((all, count, at) => (columns[at] && of(columns[at]) ? all + count : all), 0);
  const total = sum(() => true);
  const fact = (name: string, called: string, text: string): Fact => ({
    key: keyOf("count", name),
    name: `Antal: ${called}`,
    text,
  });
  const classed = CLASSES.map(([kind, name, called]) =>
    fact(name, called, String(sum((column) => column.kind === kind))),
  );
  const isNoneJudged = onlyCounts(plan.styrmodell) && sum(({ kind }) => kind === "rest") === total;
  const measures = isNoneJudged ? measuresLead(plan, distinctIndicators(plan)) : undefined;
  const reached = isNoneJudged
    ? measures && withoutStop(measures)
    : `${sum(({ kind }) => kind === "reached")} av ${total} mål`;
  const all = [
    fact("mål", "alla mål", String(total)),
    ...(reached === undefined ? [] : [fact("uppnås av mål", "mål som uppnås av alla", reached)]),
    fact("sammanfattning", "måluppfyllelsen i en mening", countSentence(plan)),
    ...classed.filter((_, at) => !isNoneJudged || CLASSES[at]?.[0] === "rest"),
  ];
  const known = new Set(all.map(({ key }) => key));
  const uncounted = ["uppnås av mål", ...CLASSES.map(([, name]) => name)]
    .map((name) => keyOf("count", name))
    .filter((key) => !known.has(key));
  const labelled = columns
    .filter(({ kind, unused }) => kind !== "rest" && !unused)
    .map(({ label }) =>
      fact(label.toLowerCase(), `mål med bedömningen ${label}`, String(sum((one) => one.label === label))),
    );
  return {
    counts: [...all, ...labelled.filter(({ key }) => !known.has(key))],
    uncounted: new Map(uncounted.map((key) => [key, NONE_COUNTED])),
  };
}

/** The summary before a report's first heading. */
const FIRST = "Sammanfattning";

/** The report's parts by their headings. */
function partsIn({ blocks }: ReportDocument): BoundPart[] {
  const parts: BoundPart[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 2)
      parts.push({ key: keyOf("part", block.text.toLowerCase()), name: block.text, blocks: [] });
    else {
      if (parts.length === 0) parts.push({ key: keyOf("part", FIRST.toLowerCase()), name: FIRST, blocks: [] });
      parts.at(-1)?.blocks.push(block);
    }
  }
  return parts.filter((part) => part.blocks.length > 0);
}

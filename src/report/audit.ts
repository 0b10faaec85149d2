import { isReported } from "../assess/choice";
import { isInterim, samePeriod } from "../assess/periods";
import { isExplained } from "../assess/basis";
import type { AssessedGoal, AssessedIndicator, AssessedPlan } from "../domain/assessment";
import { hasBasis } from "../domain/basis";
import type { Measurement } from "../domain/plan";
import { isYearEnd, periodText } from "../interpret/time/period";
import { check, type Check } from "./checkCodes";
import { distinctGoals, distinctIndicators } from "./counted";
import { nameOf } from "./nodeName";
import { periodTitle } from "./periodTitle";
import { standsThere, waitingPlaces } from "./waitingPlace";

type Places = ReturnType<typeof waitingPlaces>;

/** Input for what an auditor would ask about a graded value. */
export interface AuditInput {
  assessed: AssessedPlan;
  /**
   * Cells whose value or grade came from a nämnd that has not decided it; the goal's own for a grade without a cell.
   */
  preliminary: Set<string>;
}

/** A value this many times larger or smaller than the middle of its series is on another scale, or mistyped. */
const FAR = 8;
/** Values form a series to compare with when the greatest is at most this many times the least. */
const ALIKE = 3;
/** The fewest other values that make a series. */
const FEWEST = 2;

const middle = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;

/**
 * The values of other periods that a value can be compared with: of the same group, unit and source; empty where they
 * differ too much among themselves.
 */
function seriesBeside({ node }: AssessedIndicator, outcome: Measurement): Measurement[] {
  const others = node.outcomes.filter(
    (one) =>
      one !== outcome &&
      one.period !== outcome.period &&
      one.value !== null &&
      one.value > 0 &&
      one.group === outcome.group &&
      one.unit === outcome.unit &&
      one.source === outcome.source &&
      isInterim(one.period) === isInterim(outcome.period),
  );
  const values = others.map(({ value }) => value ?? 0);
  return others.length >= FEWEST && Math.max(...values) <= ALIKE * Math.min(...values) ? others : [];
}

/** Asks about a graded outcome that is far from the other values of its series. */
function outliers(indicator: AssessedIndicator): Check[] {
  const { outcome, node } = indicator;
  const value = outcome?.value;
  if (!outcome || value == null || value <= 0) return [];
  const others = seriesBeside(indicator, outcome);
  const usual = middle(others.map((one) => one.value ?? 0));
  if (others.length === 0 || (value <= FAR * usual && usual <= FAR * value)) return [];
  const earlierValues = others.map(({ text, period }) => `${text} (${periodText(period)})`).join(", ");
  return [check("utfall-avviker", outcome.cell, { title: nameOf(node), value: outcome.text, others: earlierValues })];
}

/**
 * Asks about a grade on an outcome of another period than the one reported, unless a comment stands beside it: of one that no
 * person has set, at the cell where the year's value is lacking.
 */
function periods(indicator: AssessedIndicator, period: string, placeOf: Places): Check[] {
  const { outcome, node, verdict, basis } = indicator;
  const isOnOutcome = verdict.grade?.kind === "step" && basis !== "forecast";
  const graded = isOnOutcome && outcome?.value != null && outcome.period !== "";
  if (!graded || samePeriod(outcome.period, period)) return [];
  const words = { title: nameOf(node), value: outcome.text, of: periodTitle(outcome.period), now: periodTitle(period) };
  if (!isYearEnd(period) || !isInterim(outcome.period))
    return isExplained(node, period) ? [] : [check("värde-av-annan-period", outcome.cell, words)];
  if (indicator.printed) return [check("helår-utan-helårsvärde", outcome.cell, words)];
  const place = placeOf(node);
  return [check("helårsvärde-saknas", place?.cell ?? outcome.cell, { ...words, stands: standsThere(place) })];
}

/**
 * A grade printed for the year in a row without an outcome for it, in figures or words, in a table that has columns of outcomes.
 * Not of one that says itself which year its value is of ("3,7 (2023)"), or that has a comment.
 */
function printedAlone(indicator: AssessedIndicator, period: string): Check[] {
  const { node, printed, published, basis } = indicator;
  if (!printed || published.kind !== "step" || !isYearEnd(period) || hasBasis(basis)) return [];
  const [latest] = node.outcomes.filter(({ value }) => value !== null).slice(-1);
  // Which of two values is which year's is asked about where they stand.
  if (!latest || latest.rival !== undefined || isReported(node, period)) return [];
  return [
    check("helår-utan-helårsvärde", printed.cell ?? node.cell, {
      title: nameOf(node),
      value: latest.text,
      of: periodTitle(latest.period),
      now: periodTitle(period),
    }),
  ];
}

/** Values that a nämnd has proposed and not decided. */
const undecided = ({ outcome, node }: AssessedIndicator, preliminary: Set<string>): Check[] =>
  outcome && preliminary.has(outcome.cell)
    ? [check("inte-beslutat-värde", outcome.cell, { title: nameOf(node), value: outcome.text })]
    : [];

const onlyOwner = ({ owners }: AssessedGoal["node"]): string => (owners.length === 1 && owners[0]) || "nämnden";

/** Grades of goals that a nämnd has proposed and not decided. */
const undecidedGrades = ({ node, printed, committee }: AssessedGoal, preliminary: Set<string>): Check[] =>
  [...(printed ? [printed] : []), ...committee].flatMap(({ grade, who, cell = node.cell }) =>
    preliminary.has(cell)
      ? [
          check("inte-beslutad-bedömning", cell, {
            title: nameOf(node),
            grade: grade.label,
            who: who ?? onlyOwner(node),
          }),
        ]
      : [],
  );

/**
 * What an auditor would ask about, value by value, each with its cell. Wordings that differ from the decided ones are
 * left to the comparison with the decided plan.
 */
export function audit({ assessed, preliminary }: AuditInput): Check[] {
  const { period } = assessed;
  const indicators = distinctIndicators(assessed);
  const placeOf = waitingPlaces(indicators, period);
  const ofIndicators = indicators.flatMap((one) => {
    const ofPeriod = periods(one, period, placeOf);
    return [
      ...outliers(one),
      ...ofPeriod,
      ...(ofPeriod.length > 0 ? [] : printedAlone(one, period)),
      ...undecided(one, preliminary),
    ];
  });
  return [...ofIndicators, ...distinctGoals(assessed).flatMap((one) => undecidedGrades(one, preliminary))];
}

import { isCurrent } from "../assess/periods";
import { indicatorsIn, type AssessedIndicator, type AssessedPlan } from "../domain/assessment";
import type { Problem, ProblemCode } from "../domain/problem";
import { isYear } from "../domain/shapes";
import { comparePeriods } from "../interpret/time/period";
import { keysOf } from "../domain/keys";
import { CHECKS, KINDS, listedChecks, type Check, type Kind } from "../report/checkCodes";
import { distinctGoals } from "../report/counted";
import { sheetOf } from "../sheet/address";

/** One question that an auditor would ask; without a cell when it concerns none. */
export interface AuditItem {
  cell?: string;
  message: string;
}

export interface AuditGroup {
  title: string;
  items: AuditItem[];
}

const OUTLIERS = new Set<ProblemCode>(["orimlig-andel", "tecken", "osäker-enhet", "oförenliga-enheter"]);

/** What is not read of a value that is listed as an outlier. */
const isOutlier = ({ code, lacks }: Check): boolean =>
  CHECKS[code].kind === "unread" && lacks !== undefined && OUTLIERS.has(lacks);

/**
 * An auditor's questions about a plan before print, a group for each kind; empty groups are left out, and so is what the
 * writing itself settles.
 */
export function auditList(plan: AssessedPlan, checks: readonly Check[]): AuditGroup[] {
  const indicators = distinctIndicators(plan);
  const problems = (holds: (code: ProblemCode) => boolean): AuditItem[] =>
    plan.problems.filter(({ code }) => holds(code)).map(item);
  const more: Partial<Record<Kind, AuditItem[]>> = {
    ungraded: undecided(plan),
    outliers: problems((code) => OUTLIERS.has(code)),
    period: otherPeriod(plan, indicators),
    decided: problems((code) => code === "snarlik-formulering"),
    years: yearsMissing(indicators, plan.period),
  };
  const listed = listedChecks(checks);
  return keysOf(KINDS).flatMap((kind) => {
    const found = kind === "writing" ? [] : listed.filter((one) => CHECKS[one.code].kind === kind && !isOutlier(one));
    const told = new Set(found.flatMap(({ cell, also }) => [...(cell ? [cell] : []), ...also]));
    const others = (more[kind] ?? []).filter(({ cell }) => cell === undefined || !told.has(cell));
    const items = [...others, ...found.map(item)];
    return items.length > 0 ? [{ title: KINDS[kind], items }] : [];
  });
}

const item = ({ cell, message }: Check | Problem): AuditItem => ({ ...(cell ? { cell } : {}), message });

function distinctIndicators(plan: AssessedPlan): AssessedIndicator[] {
  const byId = new Map(plan.areas.flatMap(indicatorsIn).map((one) => [one.node.id, one]));
  return [...byId.values()];
}

/** Goals whose published grade is no step, and such indicators directly under an area. */
function undecided(plan: AssessedPlan): AuditItem[] {
  const goals = distinctGoals(plan).filter(({ published, unjudged }) => published.kind === "state" && !unjudged);
  const indicators = plan.areas
    .flatMap((area) => area.indicators)
    .filter(({ published }) => published.kind === "state");
  return [
    ...goals.map(({ node, reason }) => ({ cell: node.cell, message: `”${node.title}”: ${reason}` })),
    ...indicators.map(({ node, outcome, verdict }) => ({
      cell: outcome?.cell ?? node.cell,
      message: `”${node.title}”: ${verdict.reason}`,
    })),
  ];
}

/** Indicators that are graded on an outcome of an earlier period. */
function otherPeriod({ period }: AssessedPlan, indicators: AssessedIndicator[]): AuditItem[] {
  return indicators.flatMap(({ node, outcome }) =>
    outcome && !isCurrent(outcome.period, period)
      ? [{ cell: outcome.cell, message: `”${node.title}”: utfallet gäller ${outcome.period}, inte ${period}.` }]
      : [],
  );
}

/** Indicators with outcomes that lack one for a year which others on the same sheet have, up to the reported period. */
function yearsMissing(indicators: AssessedIndicator[], period: string): AuditItem[] {
  const measured = indicators.map(({ node }) => ({
    node,
    sheet: sheetOf(node.cell),
    years: new Set(node.outcomes.filter((one) => isYear(one.period) && one.value !== null).map((one) => one.period)),
  }));
  const bySheet = new Map<string, Set<string>>();
  for (const { sheet, years } of measured) {
    const known = bySheet.get(sheet) ?? new Set();
    years.forEach((year) => known.add(year));
    bySheet.set(sheet, known);
  }
  return measured.flatMap(({ node, sheet, years }) => {
    if (years.size === 0) return [];
    const missing = [...(bySheet.get(sheet) ?? [])]
      .filter((year) => !years.has(year) && comparePeriods(year, period) <= 0)
      .sort(comparePeriods);
    return missing.length === 0
      ? []
      : [{ cell: node.cell, message: `”${node.title}”: utfall saknas för ${missing.join(", ")}.` }];
  });
}

import { isCurrent } from "../assess/periods";
import { indicatorsIn, type AssessedIndicator, type AssessedPlan } from "../domain/assessment";
import type { Problem, ProblemCode } from "../domain/problem";
import { isYear } from "../domain/shapes";
import { comparePeriods } from "../interpret/time/period";
import type { Check } from "../report/checkCodes";
import { distinctGoals } from "../report/counted";
import { parseRef } from "../sheet/address";

/** One question that an auditor would ask; without a cell when it concerns none. */
export interface AuditItem {
  cell?: string;
  message: string;
}

export interface AuditGroup {
  title: string;
  items: AuditItem[];
}

/** Checks that the writing itself settles. */
const SETTLED_BY_WRITING = new Set<string>([
  "blad-skrivs",
  "utseende-saknas",
  "inga-statusblad",
  "inaktuellt-underlag",
  "inaktuell-styrmodell",
  "inaktuella-bedömningar",
  "inaktuell-rapport",
  "annan-period",
]);

const OUTLIERS = new Set<ProblemCode>(["orimlig-andel", "tecken", "osäker-enhet", "oförenliga-enheter"]);
const REWORDED = new Set<string>([
  "mål-omformulerat",
  "mål-saknas",
  "mål-inte-beslutat",
  "målvärde-ändrat",
  "snarlik-formulering",
]);

/** An auditor's questions about a plan before print, in groups; empty groups are left out. */
export function auditList(plan: AssessedPlan, checks: readonly Check[]): AuditGroup[] {
  const indicators = distinctIndicators(plan);
  const left = checks.filter(({ code }) => !SETTLED_BY_WRITING.has(code));
  const groups: AuditGroup[] = [
    { title: "Utan bedömning", items: undecided(plan) },
    { title: "Avvikande värden", items: plan.problems.filter(({ code }) => OUTLIERS.has(code)).map(item) },
    { title: "Utfall för en annan period", items: otherPeriod(plan, indicators) },
    {
      title: "Annan lydelse än den beslutade",
      items: [...left, ...plan.problems].filter(({ code }) => REWORDED.has(code)).map(item),
    },
    { title: "År som saknas", items: yearsMissing(indicators, plan.period) },
    { title: "Övrigt att kontrollera", items: left.filter(({ code }) => !REWORDED.has(code)).map(item) },
  ];
  return groups.filter(({ items }) => items.length > 0);
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
    ...indicators.map(({ node, verdict }) => ({ cell: node.cell, message: `”${node.title}”: ${verdict.reason}` })),
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
    sheet: parseRef(node.cell)?.sheet ?? "",
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

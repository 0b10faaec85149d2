import { isBalance, judgeHousekeeping } from "../../assess/geh";
import { isInterim, yearOf } from "../../assess/periods";
import { andList } from "../../assess/wording";
import type { AssessedGoal, AssessedIndicator } from "../../domain/assessment";
import { indicatorsIn } from "../../domain/assessment";
import { withoutLast } from "../../domain/shapes";
import { formatMeasure, formatNumber } from "../../interpret/number/number";
import { lowered } from "../../interpret/text/text";
import { accounts } from "../annual/amounts";
import { balanceResultOf } from "../annual/balance";
import type { Amount } from "../annual/finances";
import { distinctGoals, distinctIndicators } from "../counted";
import { nameOf } from "../nodeName";
import { saysAny, type AuditFacts, type Finding } from "./facts";
import { isMarked } from "./goalFindings";

/** A finding about the whole, at a cell where there is one. */
const whole = (words: Record<string, string>, cell?: string, about = ""): Finding => ({
  about,
  ...(cell ? { cell } : {}),
  owners: [],
  words,
});

const housekeepingOf = ({ assessed, balance }: AuditFacts) =>
  judgeHousekeeping(assessed, balanceResultOf(balance, assessed.period));

/** A conclusion that its goals, its financial goals or the balance do not carry, or that cannot be drawn. */
export function conclusionCarried(facts: AuditFacts): Finding[] {
  if (!isMarked(facts)) return [];
  const { conclusion, sentence, financial, operational } = housekeepingOf(facts);
  const isDecided = [...financial.goals, ...operational.goals].length > 0;
  const missing = [
    ...(financial.goals.length === 0 ? ["finansiella mål"] : []),
    ...(operational.goals.length === 0 ? ["verksamhetsmål"] : []),
  ];
  if (isDecided && missing.length > 0)
    return [whole({ why: `Inga mål är angivna som ${andList(missing)} för god ekonomisk hushållning` })];
  // Without a rule no conclusion can be drawn: which rule applies is a question of its own.
  if (weightingUnknown(facts).length > 0 && conclusion === "unknown") return [];
  const isDoubtful = conclusion === "unknown" || (conclusion === "reached" && sentence.includes(", men "));
  return isDoubtful ? [whole({ why: withoutLast(firstSentence(sentence), ".") })] : [];
}

const firstSentence = (text: string): string =>
  text.slice(0, text.indexOf(". ") < 0 ? undefined : text.indexOf(". ") + 1);

/** How goals are weighed into a conclusion, where no styrmodell is decided. */
export const weightingUnknown = (facts: AuditFacts): Finding[] => {
  const { styrmodell } = facts.assessed;
  const own = styrmodell.levels.find(({ level }) => level === "god ekonomisk hushållning");
  return isMarked(facts) && own?.rollup.every(({ rule }) => rule === "antal") ? [whole({})] : [];
};

/** The outcome of the plan's own balanskravsresultat. */
function plannedBalance({ assessed }: AuditFacts): AssessedIndicator | undefined {
  const goal = distinctGoals(assessed).find(({ node }) => isBalance(node));
  return goal?.indicators[0] ?? assessed.areas.flatMap(indicatorsIn).find(({ node }) => isBalance(node));
}

/** Words of a plan for restoring a deficit. */
const RESTORING = ["återställ", "synnerliga skäl", "åtgärdsplan"];

/** A deficit without a word on how it is restored. */
export function deficitWithoutPlan(facts: AuditFacts): Finding[] {
  const result = balanceResultOf(facts.balance, facts.assessed.period);
  const planned = plannedBalance(facts);
  const own = planned?.outcome;
  const amount = result?.text ?? own?.text;
  const isDeficit = result?.isDeficit ?? (own?.value ?? 0) < 0;
  const cell = lastAmount(facts, "balance")?.cell ?? own?.cell;
  return isDeficit && amount && !saysAny(facts, RESTORING) ? [whole({ amount }, cell)] : [];
}

/** No balanskravsutredning, where there are financial goals. */
export function withoutBalance(facts: AuditFacts): Finding[] {
  const [goal] = distinctGoals(facts.assessed).filter(({ node }) => node.geh === "financial");
  if (!goal || facts.balance || plannedBalance(facts)) return [];
  const isPart = isInterim(facts.assessed.period);
  return [whole({ what: isPart ? "prognos för årets balanskravsresultat" : "balanskravsutredning" }, goal.node.cell)];
}

/** The amount of the year in the last row of a kind, or of items with some words. */
function lastAmount(
  { balance, assessed }: AuditFacts,
  kind: string,
  word?: "reserve" | "takenAway",
): Amount | undefined {
  const at = balance?.years.indexOf(yearOf(assessed.period) ?? NaN) ?? -1;
  const row = balance?.rows.findLast((one) => one.kind === kind && (!word || accounts.has(one.label, word)));
  return (at < 0 ? undefined : row?.amounts[at]) ?? undefined;
}

const shown = ({ value, decimals }: Amount, facts: AuditFacts): string =>
  [formatNumber(value, decimals), facts.balance?.unit].filter(Boolean).join(" ");

/** A reserve that is used or added to. */
export function reserveUsed(facts: AuditFacts): Finding[] {
  const amount = lastAmount(facts, "item", "reserve");
  if (!amount || amount.value === 0) return [];
  return [whole({ amount: shown(amount, facts) }, amount.cell)];
}

/** Deficits of earlier years that are left to restore, or that the year before ended in. */
export function earlierDeficit(facts: AuditFacts): Finding[] {
  const left = lastAmount(facts, "owed") ?? lastAmount(facts, "earlier");
  if (left && left.value !== 0)
    return saysAny(facts, RESTORING) ? [] : [whole({ amount: shown(left, facts) }, left.cell)];
  const year = (yearOf(facts.assessed.period) ?? NaN) - 1;
  const before = facts.balance?.years.indexOf(year) ?? -1;
  const result = before < 0 ? null : facts.balance?.rows.find(({ kind }) => kind === "balance")?.amounts[before];
  return result && result.value < 0 && !left ? [whole({ amount: shown(result, facts) }, result.cell)] : [];
}

/** Items of the balanskravsutredning that are this share of the result, or more, carry it. */
const LARGE = 0.25;
const ONE_OFF = ["engångs", "jämförelsestörande"];

const isOfResult = ({ title }: { title: string }): boolean => lowered(title).includes("resultat");

/** A reached financial goal on the result, in a year of one-off items. */
export function oneOffItems(facts: AuditFacts): Finding[] {
  const goals = distinctGoals(facts.assessed).filter(({ node }) => node.geh === "financial" && !isBalance(node));
  const reached = goals.filter(({ published, indicators, node }) => {
    const isMet =
      (published.kind === "step" && published.step.class === "reached") || indicators.some((one) => one.verdict.met);
    return isMet && [node, ...indicators.map((one) => one.node)].some(isOfResult);
  });
  const items = lastAmount(facts, "item", "takenAway");
  const result = lastAmount(facts, "result");
  const isLarge =
    items !== undefined && result !== undefined && Math.abs(items.value) >= LARGE * Math.abs(result.value);
  return reached.flatMap((goal): Finding[] => {
    const told = toldOf(goal);
    if (!isLarge && !told) return [];
    const why = isLarge ? `balanskravsutredningen tar bort ${shown(items, facts)}` : "kommentaren nämner engångsposter";
    return [
      { about: goal.node.id, cell: goal.node.cell, owners: goal.node.owners, words: { title: nameOf(goal.node), why } },
    ];
  });
}

/** Whether a comment beside a goal speaks of one-off items. */
const toldOf = ({ node, indicators }: AssessedGoal): boolean =>
  [node, ...indicators.map((one) => one.node)].some(({ comments }) =>
    comments.some(({ text }) => ONE_OFF.some((word) => text.toLowerCase().includes(word))),
  );

/** Years of an average, at least. */
const FEWEST = 3;
const MOST = 5;
const OVER_YEARS = ["genomsnitt", "femårsperiod", "treårsperiod", "fyraårsperiod", "mandatperiod", "över tid"];

/** The average of up to five years of a financial measure whose goal speaks of several years. */
export interface YearsAverage {
  measure: AssessedIndicator;
  text: string;
  years: string;
}

/** Averages of the years up to the reported one, for financial goals over several years. */
export function averages({ assessed }: Pick<AuditFacts, "assessed">): YearsAverage[] {
  const year = yearOf(assessed.period);
  if (year === undefined) return [];
  const financial = new Map(
    distinctGoals(assessed).flatMap(({ node }) => (node.geh === "financial" ? [[node.id, node]] : [])),
  );
  return distinctIndicators(assessed).flatMap((measure): YearsAverage[] => {
    const goal = measure.node.parents.map((id) => financial.get(id)).find(Boolean);
    const said = [goal?.title, measure.node.title, measure.target?.text].join(" ").toLowerCase();
    if (!goal || !OVER_YEARS.some((word) => said.includes(word))) return [];
    const values = measure.node.outcomes.flatMap(({ period, value, group }) => {
      const own = yearOf(period);
      const counts =
        value !== null && !group && !isInterim(period) && own !== undefined && own <= year && own > year - MOST;
      return counts ? [{ year: own, value }] : [];
    });
    const unit = measure.outcome?.unit ?? measure.node.unit;
    const sum = values.reduce((all, { value }) => all + value, 0);
    const years = values.map((one) => one.year);
    if (new Set(years).size < FEWEST || new Set(years).size < years.length) return [];
    const text = formatMeasure(Math.round((sum / values.length) * 100) / 100, unit);
    return [{ measure, text, years: `${Math.min(...years)}–${Math.max(...years)}` }];
  });
}

/** Financial goals over several years that are judged on one. */
export const overYears = (facts: AuditFacts): Finding[] =>
  averages(facts).map(({ measure: { node }, text, years }) => ({
    about: node.id,
    cell: node.cell,
    owners: node.owners,
    words: { title: nameOf(node), average: text, years },
  }));

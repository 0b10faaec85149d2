import { andList } from "../../domain/listed";
import { isBalance, judgeHousekeeping, plannedBalance, type GehAssessment } from "../../assess/geh";
import { forecastFor } from "../../assess/choice";
import { isInterim, yearOf } from "../../assess/periods";
import { SENTENCES } from "../../assess/sentences";
import { type AssessedGoal, type AssessedIndicator, indicatorsIn } from "../../domain/assessment";
import type { Geh, PlanNode } from "../../domain/plan";
import { hasDigit, withoutLast } from "../../domain/shapes";
import { formatMeasure, formatNumber } from "../../interpret/number/number";
import { looseGrammar } from "../../interpret/text/grammar";
import { capital, lowered, writtenSentences } from "../../interpret/text/text";
import { accounts } from "../annual/amounts";
import { adjustmentsOf, balanceResultOf, reserveMoves, tellsOfYear } from "../annual/balance";
import { type Amount, type Balance, type BalanceRow, columnOf } from "../annual/finances";
import { reserveLeft } from "../annual/reserve";
import { leftToRestore } from "../annual/restoring";
import { distinctGoals } from "../counted";
import { nameOf } from "../nodeName";
import { tellsForecast } from "./foretold";
import { claimedTooMuch } from "./claimedConclusion";
import { statedConclusion } from "./statedConclusion";
import { tellsOfRestoring } from "./toldRestoring";
import { hasAny, isUnderLaw, markedGoal, textsOf, whole, type AuditFacts, type Finding } from "./facts";

const housekeepingOf = ({ assessed, balance }: AuditFacts) =>
  judgeHousekeeping(assessed, balanceResultOf(balance, assessed.period));

/** A conclusion, the office's own or the one that is proposed, that its goals, its financial goals or the balance do not carry, or that cannot be drawn. */
export function conclusionCarried(facts: AuditFacts): Finding[] {
  const marked = markedGoal(facts);
  if (!marked) return [];
  const judged = housekeepingOf(facts);
  const stated = statedConclusion(facts);
  const claimed = stated ? claimedTooMuch(stated, judged) : [];
  if (claimed.length > 0) return claimed;
  const why = notConcluded(judged, facts, stated !== undefined);
  return why === undefined ? [] : [whole({ why }, marked.cell)];
}

/** Why no conclusion can be drawn, or what speaks against the one that is proposed; undefined: nothing, or the office has drawn its own. */
function notConcluded(judged: GehAssessment, facts: AuditFacts, isStated: boolean): string | undefined {
  const { conclusion, sentence, financial, operational, ungrouped } = judged;
  const isDecided = [...financial.goals, ...operational.goals].length > 0;
  const missing = [
    ...(financial.goals.length === 0 ? ["finansiella mål"] : []),
    ...(operational.goals.length === 0 ? ["verksamhetsmål"] : []),
  ];
  if (isDecided && missing.length > 0)
    return `Inga mål är angivna som ${andList(missing)} för god ekonomisk hushållning`;
  // Without a rule no conclusion can be drawn: which rule applies is a question of its own.
  if (weightingUnknown(facts).length > 0 && conclusion === "unknown") return undefined;
  if (!isDecided && ungrouped.length > 0) return capital(SENTENCES.goalsUngrouped());
  const isDoubtful = conclusion === "unknown" || (!isStated && conclusion === "reached" && sentence.includes(", men "));
  return isDoubtful ? withoutLast(firstSentence(sentence), ".") : undefined;
}

const firstSentence = (text: string): string =>
  text.slice(0, text.indexOf(". ") < 0 ? undefined : text.indexOf(". ") + 1);

/** How goals are weighed into a conclusion, where no styrmodell is decided. */
export const weightingUnknown = (facts: AuditFacts): Finding[] => {
  const { styrmodell } = facts.assessed;
  const own = styrmodell.levels.find(({ level }) => level === "god ekonomisk hushållning");
  const marked = markedGoal(facts);
  return marked && own?.rollup.every(({ rule }) => rule === "antal") ? [whole({}, marked.cell)] : [];
};

/** The plan's own balanskravsresultat. */
function ownBalance({ assessed }: AuditFacts): AssessedIndicator | undefined {
  const goal = distinctGoals(assessed).find(({ node }) => isBalance(node));
  return goal?.indicators[0] ?? assessed.areas.flatMap(indicatorsIn).find(({ node }) => isBalance(node));
}

/** A deficit without a word on how it is restored. */
export function deficitWithoutPlan(facts: AuditFacts): Finding[] {
  const result = balanceResultOf(facts.balance, facts.assessed.period);
  const own = plannedBalance(ownBalance(facts), facts.assessed.period);
  const { text: amount, isDeficit } = result ?? own ?? {};
  if (!isDeficit || !amount || tellsOfRestoring(facts)) return [];
  return [whole({ amount }, lastAmount(facts, "balance")?.cell ?? own?.cell)];
}

const YEARS_FORECAST = "prognos för årets balanskravsresultat";

/** At delår a balanskravsutredning, or a balanskravsresultat among the goals, that tells of a part of the year alone. */
function withoutYearsBalance(facts: AuditFacts): Finding[] {
  const { balance, assessed } = facts;
  const planned = ownBalance(facts);
  if (balance)
    return tellsOfYear(balance, assessed.period)
      ? []
      : [whole({ has: "en balanskravsutredning", what: YEARS_FORECAST }, lastAmount(facts, "balance")?.cell)];
  const isTold =
    !planned ||
    !isInterim(assessed.period) ||
    forecastFor(planned.node.forecasts, assessed.period) !== undefined ||
    tellsForecast(planned.node, facts);
  return isTold ? [] : [whole({ has: "ett balanskravsresultat", what: YEARS_FORECAST }, planned.node.cell)];
}

const MONEY = ["mnkr", "mkr", "tkr", "mdkr", "miljon", "kronor"];
const BELOW_ZERO = ["−", "–", "-", "minus", "negativ", "underskott"];
const ASKED_FOR = [" ska ", " skall ", " bör ", "minst"];

/**
 * Whether a sentence tells a balanskravsresultat that is no deficit: "Balanskravsresultat 2025: +6,2 mnkr", "uppgår till 14
 * mnkr". Of a deficit the balanskravsutredning is asked for all the same.
 */
const tellsBalance = (facts: AuditFacts): boolean =>
  textsOf(facts)
    .flatMap(({ text }) => writtenSentences(text))
    .some(
      (one) =>
        hasAny(one, ["balanskravsresultat"]) &&
        hasDigit(one) &&
        (one.includes(":") || hasAny(one, MONEY)) &&
        !hasAny(one, [...BELOW_ZERO, ...ASKED_FOR]),
    );

/** No balanskravsutredning where there are goals of god ekonomisk hushållning; at delår no forecast of what it ends in. */
export function withoutBalance(facts: AuditFacts): Finding[] {
  if (facts.balance || ownBalance(facts)) return withoutYearsBalance(facts);
  const goals = isUnderLaw(facts) && !tellsBalance(facts) ? distinctGoals(facts.assessed) : [];
  const of = (geh: Geh): PlanNode | undefined => goals.find(({ node }) => node.geh === geh)?.node;
  const [financial, belonging] = [of("financial"), of("belongs")];
  const what = isInterim(facts.assessed.period) ? YEARS_FORECAST : "balanskravsutredning";
  const has = financial ? "finansiella mål" : "mål för god ekonomisk hushållning";
  const cell = (financial ?? belonging)?.cell;
  return cell === undefined ? [] : [whole({ has, what }, cell)];
}

/** The amount of the year in the last row of a kind. */
function lastAmount({ balance, assessed }: AuditFacts, kind: string): Amount | undefined {
  const at = balance ? columnOf(balance, assessed.period) : -1;
  const row = balance?.rows.findLast((one) => one.kind === kind);
  return (at < 0 ? undefined : row?.amounts[at]) ?? undefined;
}

const amountText = ({ value, decimals }: Pick<Amount, "value" | "decimals">, unit: string | undefined): string =>
  [formatNumber(value, decimals), unit].filter(Boolean).join(" ");

/** As much of taxes and grants may a resultatreserv be (kommunallagen 11 kap. 14 §; prop. 2022/23:119). */
const CEILING = 0.05;

const RESERVES = ["resultatreserv", "resultatutjämningsreserv"];
/** Words of a reason. */
const BECAUSE = ["för att", "eftersom", "på grund av", "till följd av", "med anledning av", "i syfte att"];

/** Whether a text beside the balanskravsutredning says what the reserve is used for, or why it is added to. */
const tellsOfReserve = (facts: AuditFacts): boolean =>
  textsOf(facts).some(({ text }) => hasAny(text, RESERVES) && hasAny(text, BECAUSE));

const WHY = "till vad och varför";

/** What the reserve comes to, and what is asked of its ceiling: nothing where the workbook's figures keep within it. */
function ceilingOf({ assessed, sheets }: AuditFacts): { how: string; asks: string } {
  const year = yearOf(assessed.period);
  const left = year === undefined ? null : reserveLeft(sheets, year);
  if (!left) return { how: "", asks: "ryms reserven inom taket på fem procent" };
  const share = formatMeasure(Math.round(left.share * 1000) / 10, "%");
  const amount = amountText(left.amount, left.unit);
  const how = ` Reserven är därefter ${amount}, ${share} av skatteintäkter, generella statsbidrag och utjämning.`;
  return { how, asks: left.share > CEILING ? "varför är den över taket på fem procent" : "" };
}

const MOVES = { to: (amount: string) => `för ${amount} till`, from: (amount: string) => `tar ${amount} från` };

/** "tar 4 mnkr från resultatreserven": what the year's row of the reserve does, the amount without its sign. */
function movesOf(balance: Balance, row: BalanceRow, at: number, { value, decimals }: Amount): string {
  const amount = amountText({ value: Math.abs(value), decimals }, balance.unit);
  const way = reserveMoves(balance, row, at);
  const name = hasAny(row.label, ["utjämning"]) ? "resultatutjämningsreserven" : "resultatreserven";
  return `${way === "either" ? `för ${amount} till eller från` : MOVES[way](amount)} ${name}`;
}

/** A reserve that is used or added to: to what and why, where no text says it, and whether it keeps within its ceiling. */
export function reserveUsed(facts: AuditFacts): Finding[] {
  const { balance, assessed } = facts;
  const at = balance ? columnOf(balance, assessed.period) : -1;
  const row = balance?.rows.findLast(({ kind, label }) => kind === "item" && accounts.has(label, "reserve"));
  const amount = row?.amounts[at];
  if (!balance || !row || !amount || amount.value === 0) return [];
  const { how, asks } = ceilingOf(facts);
  const questions = [tellsOfReserve(facts) ? "" : WHY, asks].filter(Boolean);
  if (questions.length === 0) return [];
  return [
    whole(
      { moves: movesOf(balance, row, at, amount), how, question: `${capital(questions.join(", och "))}?` },
      amount.cell,
    ),
  ];
}

/** A deficit is regulated within so many years after its own (kommunallagen 11 kap. 12 §). */
const WITHIN = 3;

/** Deficits of earlier years that are left: by a row of the workbook's own, else by the results of the years in turn. */
export function earlierDeficit(facts: AuditFacts): Finding[] {
  const { balance, assessed } = facts;
  if (!balance || tellsOfRestoring(facts)) return [];
  const accumulated = lastAmount(facts, "accumulated");
  const stated = accumulated ?? lastAmount(facts, "owed") ?? lastAmount(facts, "earlier");
  if (stated) {
    const isLeft = stated === accumulated ? stated.value < 0 : stated.value !== 0;
    return isLeft ? [whole({ amount: amountText(stated, facts.balance?.unit), when: "" }, stated.cell)] : [];
  }
  const left = leftToRestore(balance, assessed.period);
  const when = left ? ` Det äldsta är från ${left.since} och ska vara reglerat ${left.since + WITHIN}.` : "";
  return left ? [whole({ amount: amountText(left.amount, facts.balance?.unit), when }, left.amount.cell)] : [];
}

/** Items that the balanskravsutredning takes away and that are this share of the result, or more, carry it. */
const LARGE = 0.25;
const ONE_OFF = ["engångs", "jämförelsestörande"];
const WITHOUT_ONE_OFF = looseGrammar(
  "(inga | utan | exkl | exkl. | exklusive) [Y] (engångsposter | engångseffekter | jämförelsestörande)",
);

const isOfResult = ({ title }: { title: string }): boolean => lowered(title).includes("resultat");

/** Whether a measure in the unit of the balanskravsutredning reaches its target also with what the law adds and takes away. */
const isReachedAnyway = ({ outcome, target }: AssessedIndicator, adjustment: number, unit: string): boolean => {
  const bar = target?.reading;
  if (outcome?.value == null || !unit || outcome.unit !== unit || bar?.kind !== "min" || bar.assumed) return false;
  return (bar.unit ?? unit) === unit && outcome.value + adjustment >= bar.value;
};

/** What of a goal is of the result and reached: its measures of the result, or a goal that has none and is of it itself. */
function reachedResult(goal: AssessedGoal): { node: PlanNode; measures: AssessedIndicator[] } | null {
  const { node, indicators, published } = goal;
  const ofResult = indicators.filter((one) => isOfResult(one.node));
  const [first] = ofResult.filter(({ verdict }) => verdict.met);
  if (first) return { node: first.node, measures: ofResult };
  const isReachedItself = published.kind === "step" && published.step.class === "reached";
  return ofResult.length === 0 && isOfResult(node) && isReachedItself ? { node, measures: indicators } : null;
}

/** A reached financial goal on the result, in a year of one-off items. */
export function oneOffItems(facts: AuditFacts): Finding[] {
  const { assessed, balance } = facts;
  const goals = distinctGoals(assessed).filter(({ node }) => node.geh === "financial" && !isBalance(node));
  const items = balance && adjustmentsOf(balance, assessed.period);
  const result = lastAmount(facts, "result");
  const isLarge = items && result && -items.value >= LARGE * Math.abs(result.value);
  return goals.flatMap((goal): Finding[] => {
    const reached = reachedResult(goal);
    const isCarried = isLarge && !reached?.measures.some((one) => isReachedAnyway(one, items.value, balance.unit));
    if (!reached || (!isCarried && !toldOf(goal))) return [];
    const taken = isCarried ? amountText({ value: -items.value, decimals: result.decimals }, facts.balance?.unit) : "";
    return [
      {
        about: goal.node.id,
        cell: reached.node.cell,
        ...(isCarried ? { also: [items.cell] } : {}),
        owners: goal.node.owners,
        words: {
          title: nameOf(reached.node),
          why: taken ? `balanskravsutredningen tar bort ${taken}` : "kommentaren nämner engångsposter",
        },
      },
    ];
  });
}

/** Whether a comment beside a goal speaks of one-off items. */
const toldOf = ({ node, indicators }: AssessedGoal): boolean =>
  [node, ...indicators.map((one) => one.node)].some(({ comments }) =>
    comments.some(({ text }) => hasAny(text, ONE_OFF) && !WITHOUT_ONE_OFF.test(text)),
  );

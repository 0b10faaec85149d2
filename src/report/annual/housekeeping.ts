import { isInterim } from "../../assess/periods";
import { balanceResultOf } from "./balance";
import { isCompany, judgeHousekeeping, plannedBalance, unfounded } from "../../assess/geh";
import type { BalanceResult, GehAssessment, GehGroup } from "../../assess/geh";
import { asPredicate, type CountedPredicate } from "../../assess/wording";
import { lowered, withoutStop } from "../../interpret/text/text";
import type { AssessedGoal, AssessedIndicator, AssessedPlan } from "../../domain/assessment";
import { words } from "../../sheet/document";
import type { Block, Content, TableRowWords } from "../../sheet/document";
import { isUnfounded } from "../../assess/basis";
import { countedReason, measuresUnder, metCounts } from "../../assess/metCounts";
import { countable, distinctGoals, once } from "../counted";
import { carriedBy } from "../crossing";
import { PART_WORDS, partsOf } from "../../domain/reportParts";
import type { PartName } from "../../domain/reportParts";
import { gathered, gradeParts } from "../gathered";
import { gradeText, isCount } from "../gradeText";
import { GOALS, SAY } from "../sentences";
import { worded, targetContent, valueContent, wording } from "./content";
import type { ReportInput } from "./content";

const isGoal = (one: AssessedGoal | AssessedIndicator): one is AssessedGoal => "committee" in one;

/** Goals that are judged, each once. */
const judgedOnce = (goals: AssessedGoal[]): AssessedGoal[] => [
  ...new Map(goals.filter(({ unjudged }) => !unjudged).map((goal) => [goal.node.id, goal])).values(),
];

/** "3 av 7 uppnås, 1 uppnås delvis och 2 uppnås inte; 1 är inte bedömt"; how the measures are graded where those are counted. */
function countsInWords(plan: AssessedPlan, { goals }: GehGroup): string {
  const distinct = judgedOnce(goals);
  if (distinct.some(({ published }) => isCount(published))) {
    const measures = measuresUnder({ indicators: distinct.flatMap(measuresUnder) });
    return withoutStop(countedReason(metCounts(measures, plan, isUnfounded), distinct, isUnfounded));
  }
  const without = unfounded(distinct);
  const [graded, apart] = gradeParts(
    plan,
    distinct.filter((goal) => !without.includes(goal)),
    GOALS,
  );
  // What the conclusion does not count is not among what the row counts.
  const unfoundedPart: CountedPredicate[] = without.length > 0 ? [[without.length, WITHOUT]] : [];
  return SAY.countedGroup(graded, [...apart, ...unfoundedPart]);
}

const WITHOUT: CountedPredicate[1] = ["bedömt utan underlag", "bedömda utan underlag"];

/** Balanskravsresultat in a line: the value and its target, how it is judged, and what the law asks after a deficit of the year. */
function balanceSentence(input: ReportInput, balance: AssessedGoal | AssessedIndicator): string {
  const measured = isGoal(balance) ? balance.indicators[0] : balance;
  const value = measured && valueContent(input, measured, "")?.text;
  const target = measured && targetContent(input, measured)?.text;
  const { period } = input.assessed;
  const ofYear = plannedBalance(balance, period);
  const { published } = balance;
  return [
    `${value ?? "Uppgift saknas"}${target ? ` mot målet ${target}` : ""}.`,
    ...(published.kind === "step" ? [SAY.balanceGraded(asPredicate(published.label))] : []),
    ...(isInterim(period) && value && !ofYear ? [SAY.balanceUnforeseen()] : []),
    SAY.balanceApart(),
    ...(ofYear?.isDeficit ? [SAY.deficit()] : []),
  ].join(" ");
}

const CLASSES: unknown[] = ["reached", "partly", "notReached"];

/** Sort key of a grade: best first, by class and by place on its scale; states last. */
const place = ({ published }: AssessedGoal): [number, number] => {
  if (published.kind === "state") return [CLASSES.length + 1, 0];
  const at = CLASSES.indexOf(published.step.class);
  return [at < 0 ? CLASSES.length : at, published.index ?? 0];
};

/** Goals by their grades, the best first; goals with the same grade keep their order. */
const byGrade = (goals: AssessedGoal[]): AssessedGoal[] =>
  [...goals].sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);

/** "○ Uppnås inte: 7 Ekonomin ska vara långsiktigt hållbar", a line for each grade. */
export function namesByGrade(input: ReportInput, goals: AssessedGoal[]): Content {
  const lines = new Map<string, string[]>();
  for (const goal of byGrade(goals)) {
    const grade = gradeText(goal.published);
    lines.set(grade, [...(lines.get(grade) ?? []), withoutStop(wording(input, goal.node))]);
  }
  return words([...lines].map(([grade, names]) => `${grade}: ${names.join("; ")}`).join("\n"));
}

/** The same, and no grade that all of them have and the count beside has told. */
function namesBeside(input: ReportInput, goals: AssessedGoal[]): Content {
  const [first, ...others] = judgedOnce(goals);
  const isTold =
    first?.published.kind === "step" &&
    unfounded(goals).length === 0 &&
    goals.every(({ unjudged }) => !unjudged) &&
    others.every(({ published }) => gradeText(published) === gradeText(first.published));
  return isTold
    ? words([first, ...others].map(({ node }) => withoutStop(wording(input, node))).join("; "))
    : namesByGrade(input, goals);
}

const COLUMNS = [
  { ...worded("Vad"), name: "group" },
  { ...worded("Hur det har gått"), name: "counts" },
  { ...worded("Mål"), name: "goals" },
];

/** One row for a group of goals: how many have which grade, and which they are. */
const groupRow = (id: string, name: string, counts: string, goals: Content): TableRowWords => ({
  kind: "row",
  id,
  cells: [words(name, "bold"), words(counts), goals],
});

/** Financial goals and verksamhetsmål, each with the rule that weighs them; riktlinjer as followed or not. */
function groupRows(input: ReportInput, { financial, operational, guidelines }: GehAssessment): TableRowWords[] {
  const group = (id: string, name: string, goals: GehGroup, none: string): TableRowWords =>
    goals.goals.length === 0
      ? groupRow(id, name, none, words(""))
      : groupRow(id, name, countsInWords(input.assessed, goals), namesBeside(input, goals.goals));
  const followed = SAY.guidelinesFollowed(guidelines.followed, guidelines.goals.length, guidelines.notAssessed);
  return [
    group("finansiella", "Finansiella mål", financial, SAY.noFinancialGoals()),
    group("verksamhetsmål", "Verksamhetsmål", operational, SAY.noOperationalGoals()),
    ...(guidelines.goals.length > 0
      ? [groupRow("riktlinjer", "Riktlinjer", followed, namesByGrade(input, guidelines.goals))]
      : []),
  ];
}

/**
 * The companies of the koncern, each with how its goals stand (LKBR 11 kap. 12 § asks for the whole koncern). Nothing
 * where no company answers for a goal.
 */
function companyRows(input: ReportInput): TableRowWords[] {
  const goals = distinctGoals(input.assessed).filter(countable(input.assessed));
  const companies = [...new Set(goals.flatMap(({ node }) => node.owners.filter(isCompany)))];
  return companies.map((company) => {
    const own = goals.filter(({ node }) => node.owners.includes(company)).flatMap((goal) => carriedBy(goal, company));
    return groupRow(`koncern ${company}`, company, gathered(input.assessed, own), namesByGrade(input, own));
  });
}

/** The parts that hold every goal, in the order in which a reader would look for them. */
const GOAL_PARTS: PartName[] = ["goals", "areas", "levels", "council"];

/** Which part of the report holds the goals themselves; "" where none does. */
function whereGoalsStand({ assessed: { styrmodell }, kind }: ReportInput): string {
  const parts = partsOf(styrmodell.parts, kind);
  const part = GOAL_PARTS.flatMap((name) => parts.find((one) => one.part === name) ?? [])[0];
  return part ? SAY.goalsStand(part.heading ?? PART_WORDS[part.part]) : "";
}

/** The balanskravsresultat that the conclusion names: a deficit, else what no part of its own states. */
function balanceBeside({ balance, assessed: { styrmodell, period }, kind }: ReportInput): BalanceResult | undefined {
  const result = balanceResultOf(balance, period);
  const hasPart = partsOf(styrmodell.parts, kind).some(({ part }) => part === "balance");
  return hasPart && !result?.isDeficit ? undefined : result;
}

/** Whether the reason has no more than the rows, where measures are counted. */
const isInRows = (plan: AssessedPlan, { financial, operational, reason }: GehAssessment): boolean =>
  [financial, operational].every(
    (group) =>
      group.goals.length === 0 ||
      (group.goals.some(({ published }) => isCount(published)) && reason.includes(lowered(countsInWords(plan, group)))),
  );

/** Where goals stand, and that the koncern is left out; what the house has left to do is no part of a final. */
function notesOf(input: ReportInput, { unmarked }: GehAssessment, hasRows: boolean): string {
  const left = input.isFinal ? [] : [unmarked, input.decided ? "" : SAY.noLockedPlan()];
  const koncern = input.isGroupLeftOut ? SAY.groupNotEvaluated() : "";
  return [hasRows ? whereGoalsStand(input) : "", koncern, ...left].filter(Boolean).join(" ");
}

/**
 * God ekonomisk hushållning (docs/regler.md §10): the proposed conclusion, financial goals and verksamhetsmål apart,
 * riktlinjer, what is not known to count, the koncern with its companies, and balanskravsresultat on a line of its own.
 * It refers to the goals, and does not repeat them. At delår it is a judgement of the whole year. Where no goal is
 * marked, one sentence on that alone; in a final nothing, since the checks ask those whom it concerns.
 */
export const housekeepingBlocks = once((input: ReportInput): Block[] => {
  const plan = input.assessed;
  const judged = judgeHousekeeping(plan, balanceBeside(input), input.concluded);
  const { financial, operational, guidelines, balance, reasonBeside } = judged;
  // In a draft the conclusion is a proposal, and says so.
  const sentence = input.isFinal ? judged.stated : judged.sentence;
  const body = (text: string): Block => ({ kind: "text", look: "body", text });
  const marked = financial.goals.length + operational.goals.length + guidelines.goals.length > 0;
  const rows = [...(marked ? groupRows(input, judged) : []), ...companyRows(input)];
  const notes = notesOf(input, judged, rows.length > 0);
  if (sentence === "" && rows.length === 0 && !balance) return [];
  const conclusion = isInterim(plan.period) ? `Bedömning för helåret: ${lowered(sentence)}` : sentence;
  return [
    ...(sentence ? [{ kind: "text", look: "lead", id: "slutsats", text: conclusion } satisfies Block] : []),
    ...(marked && !isInRows(plan, judged) ? [body(reasonBeside)] : []),
    ...(rows.length > 0
      ? [
          {
            kind: "table",
            name: "Mål för god ekonomisk hushållning",
            headed: true,
            columns: COLUMNS,
            rows,
          } satisfies Block,
        ]
      : []),
    ...(notes ? [{ kind: "text", look: "note", text: notes } satisfies Block] : []),
    ...(balance
      ? [{ kind: "heading", level: 3, text: "Balanskravsresultat" } as const, body(balanceSentence(input, balance))]
      : []),
  ];
});

import { NO_AREA } from "../../assess/areas";
import { capital } from "../../interpret/text";
import { indicatorsIn } from "../../domain/assessment";
import type { AssessedArea, AssessedGoal, AssessedIndicator, AssessedPlan } from "../../domain/assessment";
import { parseRef } from "../../sheet/address";
import { words } from "../../sheet/document";
import type { Block, Content, TableBlock, TableColumnWords, TableRowWords } from "../../sheet/document";
import { deviations } from "../deviation";
import { measuredByItself } from "../goalReason";
import { nameOf } from "../nodeName";
import { bound } from "../rows";
import { countable, distinctGoals, isCounted } from "../counted";
import {
  column,
  goalName,
  gradeContent,
  howJudged,
  reasonContent,
  targetContent,
  valueContent,
  valueHeader,
  verdictContent,
  wording,
} from "./content";
import type { ReportInput } from "./content";

/** What a goal's row is counted by, by name. */
export const TAGS = { level: "Nivå", area: "Område", first: "Räknas", goal: "Mål" } as const;
export const YES = "ja";
export const NO = "nej";

/**
 * Tags of the goals of each area; a goal that stands in several areas counts where it stands first. Nothing for what is
 * not counted.
 */
function tagging(input: ReportInput): (area: AssessedArea, goal: AssessedGoal) => Record<string, string> | undefined {
  const plan = input.assessed;
  const counts = countable(plan);
  const home = new Map<string, AssessedArea>();
  for (const area of plan.areas) for (const { node } of area.goals) if (!home.has(node.id)) home.set(node.id, area);
  return (area, goal) =>
    !isCounted(goal)
      ? undefined
      : {
          [TAGS.level]: goal.node.level,
          [TAGS.area]: wording(input, area.node),
          [TAGS.first]: home.get(goal.node.id) === area ? YES : NO,
          ...(counts(goal) ? { [TAGS.goal]: YES } : {}),
        };
}

/** Goals in the order that they stand in her workbook, each once. */
function inOrder(plan: AssessedPlan): AssessedGoal[] {
  const places = new Map(distinctGoals(plan).map((goal, index) => [goal, { ref: parseRef(goal.node.cell), index }]));
  const sheets = [...new Set([...places.values()].map(({ ref }) => ref?.sheet))];
  return [...places.keys()].sort((a, b) => {
    const [x, y] = [places.get(a)!, places.get(b)!];
    const bySheet = sheets.indexOf(x.ref?.sheet) - sheets.indexOf(y.ref?.sheet);
    return bySheet || (x.ref && y.ref ? x.ref.area.top - y.ref.area.top : 0) || x.index - y.index;
  });
}

/** Whether any indicator of the plan has a target, and a value: without one its column is left out. */
const hasTargets = ({ areas }: AssessedPlan): boolean =>
  areas.some((area) => indicatorsIn(area).some(({ target }) => target));
const hasValues = ({ areas }: AssessedPlan): boolean =>
  areas.some((area) => indicatorsIn(area).some(({ node }) => node.outcomes.length + node.forecasts.length > 0));

/** Of so many indicators a goal and all of them stand on one page. */
const TOGETHER = 5;
const keptWith = (indicators: AssessedIndicator[], at: number): { keep?: true } =>
  indicators.length <= TOGETHER && at < indicators.length - 1 ? { keep: true } : {};

/**
 * Goals with their indicators, targets, outcomes, grades, who judged and why: the table that the law asks for. `area`:
 * under whose heading it stands.
 */
export function goalTable(name: string, goals: AssessedGoal[], input: ReportInput, area?: AssessedArea): TableBlock {
  const tags = tagging(input);
  const [targets, values] = [hasTargets(input.assessed), hasValues(input.assessed)];
  const cells = (
    first: Content,
    target: Content | null,
    value: Content | null,
    ...rest: (Content | null)[]
  ): (Content | null)[] => [first, ...(targets ? [target] : []), ...(values ? [value] : []), ...rest];
  const rows = goals.flatMap((goal): TableRowWords[] => {
    const itself = measuredByItself(goal);
    const grade = goal.unjudged ? null : gradeContent(goal.published);
    const own = area && tags(area, goal);
    const below = itself ? [] : goal.indicators;
    return [
      {
        kind: "row",
        cells: cells(
          goalName(input, goal, area),
          itself ? targetContent(input, itself) : null,
          itself ? valueContent(input, itself) : null,
          grade,
          words(howJudged(input, goal)),
          reasonContent(input, goal, itself),
        ),
        ...(below.length > 0 ? { keep: true } : {}),
        ...(own ? { tags: own } : {}),
      },
      ...below.map((indicator, at): TableRowWords => ({
        kind: "row",
        cells: cells(
          words(`– ${wording(input, indicator.node)}`, undefined, indicator.node.cell),
          targetContent(input, indicator),
          valueContent(input, indicator),
          gradeContent(indicator.published, false),
          null,
          verdictContent(input, indicator),
        ),
        ...keptWith(below, at),
      })),
    ];
  });
  return { kind: "table", name, columns: goalColumns(input), rows };
}

/** The columns of every table of goals, so that tables on one sheet share their header. */
const goalColumns = ({ assessed }: ReportInput): TableColumnWords[] => [
  column("Mål och indikator", 44),
  ...(hasTargets(assessed) ? [column("Målvärde", 16)] : []),
  ...(hasValues(assessed) ? [column(valueHeader(assessed.period), 20, "right")] : []),
  column("Bedömning", 22),
  column("Bedömt av", 16),
  column("Motivering", 50),
];

/** A table per area with everything that is judged in it. */
export function areaGoals(input: ReportInput): Block[] {
  const { areas } = input.assessed;
  return areas.flatMap((area): Block[] => {
    const goals = area.goals.filter((goal) => !(goal.unjudged && goal.node.id === area.node.id));
    const heading = wording(input, area.node);
    // Goals that stand in no area are all there is.
    if (areas.length === 1 && area.node.id === NO_AREA.id)
      return [goalTable("Mål, utfall och bedömning", goals, input, area)];
    return goals.length === 0
      ? []
      : [
          { kind: "heading", level: 3, text: heading },
          goalTable(`${heading}: mål, utfall och bedömning`, goals, input, area),
        ];
  });
}

/**
 * One table per level, as printed where a municipality judges each on a scale of its own: the goal and its grade, in
 * her order.
 */
export function levelTables(input: ReportInput): Block[] {
  const plan = input.assessed;
  const goals = inOrder(plan).filter(({ unjudged }) => !unjudged);
  const levels = [...new Set(goals.map(({ node }) => node.level))];
  return levels.map((level): Block => {
    const own = goals.filter(({ node }) => node.level === level);
    const scale = own.map(({ published }) => (published.kind === "step" ? published.scale : undefined)).find(Boolean);
    const header = scale && plan.styrmodell.scales.some(({ name }) => name === scale) ? scale : "Bedömning";
    return {
      kind: "table",
      name: `${capital(level)} och ${header.charAt(0).toLowerCase()}${header.slice(1)}`,
      columns: [column(capital(level), 80), column(capital(header), 44)],
      rows: own.map((goal) => ({
        kind: "row",
        cells: [words(wording(input, goal.node), undefined, goal.node.cell), gradeContent(goal.published)],
      })),
    };
  });
}

const TRENDS = { better: "↗ rätt väg", worse: "↘ fel väg", same: "→ oförändrat" } as const;

/**
 * Areas with their goals, and under each goal its indicators with the current value, the target and which way it goes.
 */
export function areaTables(input: ReportInput): Block[] {
  const tags = tagging(input);
  return input.assessed.areas.flatMap((area): Block[] => {
    const rows = area.goals.flatMap((goal): TableRowWords[] => {
      const own = tags(area, goal);
      return [
        {
          kind: "row",
          cells: [goalName(input, goal, area), null, null, null, goal.unjudged ? null : gradeContent(goal.published)],
          ...(goal.indicators.length > 0 ? { keep: true as const } : {}),
          ...(own ? { tags: own } : {}),
        },
        ...goal.indicators.map((indicator, at): TableRowWords => ({
          ...keptWith(goal.indicators, at),
          kind: "row",
          cells: [
            words(`– ${wording(input, indicator.node)}`, undefined, indicator.node.cell),
            valueContent(input, indicator),
            targetContent(input, indicator),
            words(indicator.node.trend?.text ?? (indicator.trend ? TRENDS[indicator.trend] : "")),
            gradeContent(indicator.published, false),
          ],
        })),
      ];
    });
    if (rows.length === 0) return [];
    const columns = [
      column("Resultatmål och nyckeltal", 60),
      column("Aktuellt värde", 18, "right"),
      column("Målsatt värde", 20),
      column("Rätt väg", 16),
      column("Bedömning", 24),
    ];
    const heading = wording(input, area.node);
    return [
      { kind: "heading", level: 3, text: heading },
      { kind: "table", name: `${heading}: resultatmål och nyckeltal`, columns, rows },
    ];
  });
}

const MISSING: Content = gradeContent({ kind: "state", label: "Saknas" }, false);

/**
 * Goals that the council has decided and that the workbook does not have: they belong to the report too, in the same
 * columns, without an outcome.
 */
export function missingGoals(input: ReportInput): Block[] {
  const missing = deviations(input.assessed, input.decided ?? []).flatMap((one) =>
    one.kind === "missing" ? [one.row] : [],
  );
  if (missing.length === 0) return [];
  const withTargets = hasTargets(input.assessed);
  const rows = missing.map(({ number, title, targets, owner, decision }): TableRowWords => {
    const why = [`Beslutat ${decision}.`, owner && `Ansvarig: ${owner}.`].filter(Boolean).join(" ");
    const before = [
      words(nameOf({ number, title }), "bold"),
      ...(withTargets ? [words(bound([...targets.values()].join(", ")))] : []),
    ];
    return {
      kind: "row",
      cells: [...before, ...(hasValues(input.assessed) ? [null] : []), MISSING, null, words(why, "muted")],
    };
  });
  return [
    { kind: "heading", level: 3, text: "Beslutade mål som saknas i arbetsboken" },
    { kind: "table", name: "Beslutade mål och indikatorer utan uppföljning", columns: goalColumns(input), rows },
  ];
}

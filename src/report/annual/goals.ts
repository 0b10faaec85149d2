import type { AssessedGoal, AssessedPlan } from "../../domain/assessment";
import { words } from "../../sheet/document";
import type { Block, TableBlock, TableRowWords } from "../../sheet/document";
import { parseRef } from "../../sheet/address";
import { distinctGoals } from "../tally";
import { column, gradeContent, howJudged, nameOf, reasonContent, targetContent, valueContent, valueHeader } from "./content";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Goals in the order that they stand in her workbook, each once. */
export function inOrder(plan: AssessedPlan): AssessedGoal[] {
  const places = new Map(distinctGoals(plan).map((goal, index) => [goal, { ref: parseRef(goal.node.cell), index }]));
  const sheets = [...new Set([...places.values()].map(({ ref }) => ref?.sheet))];
  return [...places.keys()].sort((a, b) => {
    const [x, y] = [places.get(a)!, places.get(b)!];
    const bySheet = sheets.indexOf(x.ref?.sheet) - sheets.indexOf(y.ref?.sheet);
    return bySheet || (x.ref && y.ref ? x.ref.area.top - y.ref.area.top : 0) || x.index - y.index;
  });
}

/** Goals with their indicators, targets, outcomes, grades, who judged and why: the table that the law asks for. */
export function goalTable(name: string, goals: AssessedGoal[], plan: AssessedPlan): TableBlock {
  const rows = goals.flatMap((goal): TableRowWords[] => [
    { kind: "row", cells: [words(nameOf(goal.node), "bold"), null, null, goal.unjudged ? null : gradeContent(goal.published), words(howJudged(goal)), reasonContent(goal, plan)] },
    ...goal.indicators.map((indicator): TableRowWords => ({
      kind: "row",
      cells: [words(`– ${nameOf(indicator.node)}`), targetContent(indicator), valueContent(indicator, plan.period), gradeContent(indicator.published, false), null, words(indicator.verdict.reason, "muted")],
    })),
  ]);
  return {
    kind: "table",
    name,
    columns: [column("Mål och indikator", 44), column("Målvärde", 16), column(valueHeader(plan.period), 16, "right"), column("Bedömning", 18), column("Bedömt av", 16), column("Motivering", 50)],
    rows,
  };
}

/** One table per level, as printed where a municipality judges each on a scale of its own: the goal and its grade, in her order. */
export function levelTables(plan: AssessedPlan): Block[] {
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
      rows: own.map((goal) => ({ kind: "row", cells: [words(nameOf(goal.node)), gradeContent(goal.published)] })),
    };
  });
}

/** Areas with their goals, and under each goal its indicators with the current value, the target and which way it goes. */
export function areaTables(plan: AssessedPlan): Block[] {
  const trends = { better: "↗ rätt väg", worse: "↘ fel väg", same: "→ oförändrat" } as const;
  return plan.areas.flatMap((area): Block[] => {
    const rows = area.goals.flatMap((goal): TableRowWords[] => [
      { kind: "row", cells: [words(nameOf(goal.node), "bold"), null, null, null, goal.unjudged ? null : gradeContent(goal.published)] },
      ...goal.indicators.map((indicator): TableRowWords => ({
        kind: "row",
        cells: [words(`– ${nameOf(indicator.node)}`), valueContent(indicator, plan.period), targetContent(indicator), words(indicator.trend ? trends[indicator.trend] : (indicator.node.trend?.text ?? "")), gradeContent(indicator.published, false)],
      })),
    ]);
    if (rows.length === 0) return [];
    const columns = [column("Resultatmål och nyckeltal", 60), column("Aktuellt värde", 18, "right"), column("Målsatt värde", 20), column("Rätt väg", 16), column("Bedömning", 24)];
    return [{ kind: "heading", level: 3, text: nameOf(area.node) }, { kind: "table", name: `${nameOf(area.node)}: resultatmål och nyckeltal`, columns, rows }];
  });
}

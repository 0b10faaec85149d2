import { yearOf } from "../../assess/periods";
import type { AssessedIndicator } from "../../domain/assessment";
import { grouped } from "../../domain/grouped";
import { commonTargets, type PlanNode, type Target } from "../../domain/plan";
import { isBound, type Reading } from "../../domain/reading";
import { factsOf } from "../../interpret/facts";
import { yearsIn } from "../../domain/shapes";
import { cellRef, sheetOf } from "../../sheet/address";
import { tellsOfDecidedChange } from "../decidedActs";
import { changesSince, type Change } from "../changes";
import { distinctGoals, distinctIndicators } from "../counted";
import { deviations, type Deviation } from "../deviation";
import { targetText } from "../figure";
import { at, measuresOf, type AuditFacts, type Finding } from "./facts";

/** Whether a comment, or the cell of a target, says who has changed it. */
const tellsOfDecision = (node: PlanNode): boolean =>
  [...node.comments, ...(node.kind === "indicator" ? node.targets : [])].some(({ text }) => tellsOfDecidedChange(text));

const assessedNodes = (assessed: AuditFacts["assessed"]): PlanNode[] =>
  [...distinctGoals(assessed), ...distinctIndicators(assessed)].map(({ node }) => node);

/** Whether a target asks for less than another one; null where they are no bounds of one kind and unit, or a side is assumed. */
function isLooser(now: Reading, was: Reading): boolean | null {
  if (now.assumed || was.assumed || !isBound(was) || !isBound(now) || was.kind !== now.kind || was.unit !== now.unit)
    return null;
  return now.kind === "min" ? now.value < was.value : now.value > was.value;
}

/** Targets of the period that ask for less than those of the year before. */
function loosened({ assessed }: AuditFacts): Finding[] {
  const before = String((yearOf(assessed.period) ?? NaN) - 1);
  return measuresOf(assessed).flatMap((one): Finding[] => {
    const was = commonTargets(one.node).find(({ period }) => period === before);
    const { target } = one;
    if (!was || !target || target.period === undefined || isLooser(target.reading, was.reading) !== true) return [];
    return [at(one.node, { how: `Målvärdet är ${targetText(one)} och var ${was.text} året före` }, target.cell)];
  });
}

/** The year of the target of a measure that is for some year, with the target. */
const targetOf = ({ node }: AssessedIndicator, year: number): Target | undefined =>
  commonTargets(node).find(({ period }) => period !== undefined && yearOf(period) === year);

/** Measures with a target of one year on a sheet where at least half of those have one of another year too. */
function beside(measures: readonly AssessedIndicator[], year: number, other: number): AssessedIndicator[] {
  const aimed = measures.filter((one) => targetOf(one, year));
  return [...grouped(aimed, (one) => sheetOf(targetOf(one, year)?.cell ?? "")).values()].flatMap((ones) => {
    const both = ones.filter((one) => targetOf(one, other));
    return both.length * 2 >= ones.length ? ones : [];
  });
}

/** Whether a measure has a value of a year or an earlier one; `since`: of the year or a later one. */
const hasValueOf = ({ node }: AssessedIndicator, year: number, side: "until" | "since"): boolean =>
  node.outcomes.some((one) => {
    const own = yearOf(one.period);
    return one.value !== null && own !== undefined && (side === "until" ? own <= year : own >= year);
  });

/** Measures of the year before that have neither a target nor a value or a grade of the year, and new ones without history. */
function comeAndGone({ assessed }: AuditFacts): Finding[] {
  const year = yearOf(assessed.period);
  if (year === undefined) return [];
  const measures = measuresOf(assessed);
  const gone = beside(measures, year - 1, year).filter(
    (one) => !one.target && !one.printed && !hasValueOf(one, year, "since"),
  );
  const added = beside(measures, year, year - 1).filter(
    (one) =>
      commonTargets(one.node).every(({ period }) => (yearOf(period ?? "") ?? 0) >= year) &&
      !hasValueOf(one, year - 1, "until"),
  );
  return [
    ...gone.map((one) => {
      const was = targetOf(one, year - 1);
      return at(
        one.node,
        { how: `Hade målvärdet ${was?.text.trim()} ${year - 1} och har varken målvärde eller utfall ${year}` },
        was?.cell,
      );
    }),
    ...added.map((one) => at(one.node, { how: `Är nytt ${year} och saknar historik` }, targetOf(one, year)?.cell)),
  ];
}

/** Goals, and measures of no such goal, that only an archive of the year before names: they are dropped since then. */
function droppedSince({ assessed, left, tables }: AuditFacts): Finding[] {
  const before = (yearOf(assessed.period) ?? NaN) - 1;
  const isOfBefore = (sheet: string): boolean => {
    const columns = tables.filter((one) => one.sheet === sheet).flatMap((one) => one.columns);
    const years = columns.flatMap(({ period }) => yearOf(period ?? "") ?? []);
    return years.length > 0 ? Math.max(...years) === before : yearsIn(sheet).includes(String(before));
  };
  return left.flatMap(({ code, sheet, nodes = [] }) => {
    if (code !== "arkiv-blad" || !isOfBefore(sheet)) return [];
    const gone = new Set(nodes.map(({ id }) => id));
    return nodes
      .filter((node) => node.withdrawn === undefined && !node.parents.some((id) => gone.has(id)))
      .map((node) => at(node, { how: `Står på ”${sheet}” men finns inte med ${before + 1}` }));
  });
}

/** How a plan departs from what the council has decided, a sentence's beginning. */
function departs(one: Exclude<Deviation, { kind: "undecided" }>): string {
  const { title, decision } = one.row;
  switch (one.kind) {
    case "missing":
      return `Finns inte i arbetsboken men är beslutat (${decision})`;
    case "reworded":
      return `Lydelsen är beslutad som ”${title}” (${decision})`;
    case "retargeted":
      return one.now
        ? `Målvärdet är ${one.now.text} men beslutat som ${one.decided} (${decision})`
        : `Målvärdet ${one.decided} är beslutat (${decision}) men står inte kvar`;
  }
}

/** What differs from the decided plan, but for a target that asks for more. */
function undecided({ assessed, decided }: AuditFacts): Finding[] {
  if (!decided) return [];
  return deviations(assessed, decided.rows).flatMap((one): Finding[] => {
    if (one.kind === "undecided") return [at(one.node, { how: "Finns inte i den beslutade planen" })];
    const how = departs(one);
    const { key, title, owner } = one.row;
    if (one.kind === "missing")
      return [{ about: key, cell: cellRef(decided.sheet, 0, 0), owners: owner ? [owner] : [], words: { title, how } }];
    const isTighter =
      one.kind === "retargeted" &&
      one.now &&
      isLooser(factsOf(one.now.text).target, factsOf(one.decided).target) === false;
    return isTighter ? [] : [at(one.node, { how }, one.kind === "retargeted" ? one.now?.cell : undefined)];
  });
}

/** What a change of the log does to the bar. */
const MOVED: Partial<Record<Change["kind"], string>> = {
  reworded: "Lydelsen var",
  retargeted: "Målvärdet var",
  gone: "Finns inte med längre, och stod senast med",
  added: "Är nytt och saknar historik",
};

const movedHow = ({ kind, before }: Change): string => [MOVED[kind], before && `”${before}”`].filter(Boolean).join(" ");

/** What the log says has changed since the period before. */
function logged({ assessed, log }: AuditFacts): Finding[] {
  const nodes = new Map(assessedNodes(assessed).map((node) => [node.id, node]));
  const changes = (changesSince(assessed, log)?.changes ?? []).filter(({ kind }) => kind in MOVED);
  return changes.map((change): Finding => {
    const node = nodes.get(change.id);
    return {
      about: change.id,
      ...(node ? { cell: node.cell } : {}),
      owners: node?.owners ?? [],
      words: { title: change.name, how: movedHow(change) },
    };
  });
}

/**
 * Where the bar is moved: against the decided plan, the year before, the log and an archive, a goal or a measure once; a comment that
 * tells of the decision has answered.
 */
export function movedBar(facts: AuditFacts): Finding[] {
  const told = new Set(assessedNodes(facts.assessed).flatMap((node) => (tellsOfDecision(node) ? [node.id] : [])));
  const all = [
    ...undecided(facts),
    ...loosened(facts),
    ...logged(facts),
    ...droppedSince(facts),
    ...comeAndGone(facts),
  ].filter(({ about }) => !told.has(about));
  return all.filter((one, index) => all.findIndex(({ about }) => about === one.about) === index);
}

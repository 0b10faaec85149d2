import { wordsOf, type BesideRow, type Indicator, type PlanNode } from "../../domain/plan";
import { inBrackets, isDashAlone, yearsIn } from "../../domain/shapes";
import { factsOf } from "../../interpret/facts";
import { saysNoGoal } from "../../interpret/header/goalHeader";
import { isCommittee, readHeader } from "../../interpret/header/header";
import { besideSays } from "../../interpret/text/remark";
import { likelyLimits } from "../../interpret/text/remarkWords";
import { monthsTo } from "../../interpret/time/period";
import { namedUnder } from "../../interpret/outcome/statedParts";
import { saidSide } from "../../interpret/side/wishedSide";
import type { Column } from "../column";
import { cellText, isBlank } from "../grid/grid";
import type { Frame } from "./frame";
import { hasFigures, itself, joinedGrade, mapNumbers, named, ofCommittee, orphan, unitOf, wholeArea } from "./nodes";
import { addOwners, asidesOf, sayBeside } from "./entry";
import { isOfGroup } from "./ofGroup";
import { outlineRow } from "./outlineRow";
import { placeUnder } from "./placing";
import type { RowState } from "./rowState";

/** The nodes that a row names, or that those above it leave to it. */
interface RowNodes {
  area: PlanNode | null;
  goal: PlanNode | null;
  activity: PlanNode | null;
  /** The parent of the row's measure. */
  parent: PlanNode | null;
  /** The last goal column in which something is written. */
  lowest: Column | null;
}

/** The measure of a row, and whether a column of measures names it. */
interface RowMeasure {
  indicator: Indicator | null;
  isNamed: boolean;
}

/** A row of data: the lowest node that it names, and its values. */
export function dataRow(frame: Frame, before: RowState, row: number): RowState {
  if (frame.outline) return outlineRow(frame, before, row, frame.outline(row));
  if (isOfGroup(frame, before, row)) return before;
  const { nodes, state } = nodesOfRow(frame, before, row);
  const measure = measureOf(frame, state, nodes, row);
  const { indicator } = measure;
  const { goal, area } = nodes;
  const entity = indicator ?? goalsOwn(nodes) ?? area;
  const { committee } = before;
  if (!entity) return { ...state, committee };
  placeUnder(frame, state, goal ?? entity, row, [nodes.parent, area]);
  mapNumbers(frame, row);
  const judged = frame.columns.indicator ? entity : (goalsOwn(nodes) ?? entity);
  remarksIn(frame, state, nodes, { judged, indicator }, row);
  const standing = standingOwners(frame, state, row, goal ? [goal, judged] : [judged]);
  frame.marks.byColour(row, judged);
  figuresOf(frame, state, nodes, measure, row);
  const latest = indicator ? { indicator, goal, row } : state.latest;
  return { ...state, committee, latest, standing, lastStated: judged };
}

/** Puts what the row's columns state on the node that each is about. */
function remarksIn(
  frame: Frame,
  state: RowState,
  nodes: RowNodes,
  { judged, indicator }: { judged: PlanNode; indicator: Indicator | null },
  row: number,
): void {
  for (const column of frame.remarks.columns) {
    const title = frame.judges.get(column);
    const beside = title && state.above.get(title);
    if (beside) frame.remarks.note(column, row, beside, beside);
    else frame.remarks.note(column, row, nodeOf(frame, state, nodes, column) ?? judged, nodes.goal);
    if (indicator && frame.ofActivity.has(column)) besideActivity(frame, column, row, indicator);
  }
}

/** A comment beside what is done may be of the figures in its row as well: "Analys" after "Aktiviteter". */
function besideActivity({ region, place, account }: Frame, column: Column, row: number, indicator: Indicator): void {
  const at = place(column.column, row);
  const text = at === null || column.role !== "comment" ? "" : cellText(region.grid, at, column.column);
  if (at !== null && text !== "") sayBeside(indicator, { text, cell: account.ref(at, column.column) });
}

/** What is done or aimed at in the row, above its measure. */
const goalsOwn = ({ activity, goal }: RowNodes): PlanNode | null => activity ?? goal;

/** Walks the title columns from the top of the plan down. */
function nodesOfRow(frame: Frame, before: RowState, row: number): { nodes: RowNodes; state: RowState } {
  const { columns } = frame;
  const group = before.groups.at(-1);
  const [area, first] = columns.area ? titled(frame, before, columns.area, row, null) : [null, before];
  const heading = group?.isGoal ? group.node : null;
  const over = heading ?? area ?? group?.node ?? wholeArea(frame);
  const [found, ofGoals] = goalsIn(frame, underCommittee(first, area), row, over);
  let state = ofGoals;
  const parent = found.goal ?? over;
  let activity: PlanNode | null = null;
  let above = parent;
  for (const column of columns.activities) {
    if (isWritten(frame, column, row)) {
      [activity, state] = titled(frame, state, column, row, above);
      above = activity;
    } else above = state.above.get(column) ?? above;
  }
  return { nodes: { area, goal: found.goal ?? heading, activity, parent, lowest: found.lowest }, state };
}

const isWritten = ({ region }: Frame, { column }: Column, row: number): boolean =>
  !isBlank(region.grid.sheet.values[row]?.[column]);

/** The lowest goal that the columns of goals name, and the lowest of them in which something is written. */
function goalsIn(
  frame: Frame,
  before: RowState,
  row: number,
  over: PlanNode | null,
): [Pick<RowNodes, "goal" | "lowest">, RowState] {
  const { goals, beside } = frame.columns;
  let [state, goal, lowest]: [RowState, PlanNode | null, Column | null] = [before, null, null];
  let added: PlanNode | null = null;
  for (const column of goals) {
    const [node, next] = titled(frame, state, column, row, goal ?? over);
    state = next;
    if (!node) continue;
    const isHere = isWritten(frame, column, row);
    // A goal that goes on from the row above contributes to what stands beside it here as well.
    if (added && !isHere) frame.tree.under(node, added);
    added = isHere && beside.has(column) ? node : null;
    goal = node;
    if (isHere) lowest = column;
  }
  return [{ goal, lowest }, state];
}

/** What stands in an area that is a committee is that committee's. */
const underCommittee = (state: RowState, area: PlanNode | null): RowState =>
  area && isCommittee(area.title) ? { ...state, committee: area.title } : state;

/** The node of a title column, carried down while the column is blank. */
function titled(
  frame: Frame,
  state: RowState,
  column: Column,
  row: number,
  parent: PlanNode | null,
): [PlanNode | null, RowState] {
  const { tree, account, region, numbers } = frame;
  const value = region.grid.sheet.values[row]?.[column.column];
  const last = state.written.get(column);
  const isAgain = last !== undefined && value === last.value && last.parent === parent && !numbers.has(column);
  if (isAgain && state.above.get(column) === last.node) {
    account.map(row, column.column);
    return [last.node, state];
  }
  const found = isNone(frame, column, row) ? null : named(frame, column, row);
  if (!found) return carried(frame, state, column, row);
  const node =
    column.role === "area"
      ? tree.area(found.title, found.fields)
      : orphan(frame, tree.goal(found.title, parent, ofCommittee(frame, state.committee, found)), parent);
  joinedGrade(frame, node, found.grade);
  const above =
    state.above.get(column) === node ? state.above : new Map(aboveOf(frame, state, column)).set(column, node);
  const written =
    typeof value === "string" ? new Map(state.written).set(column, { value, parent, node }) : state.written;
  return [node, { ...state, above, written }];
}

/** What the title columns name, without those that stand under the goals of one. */
const aboveOf = ({ columns }: Frame, { above }: RowState, column: Column): [Column, PlanNode][] =>
  columns.beside.has(column)
    ? [...above]
    : [...above].filter(([one]) => one.column <= column.column || columns.beside.has(one));

/** What a blank column leaves to the row: what it named above, unless it says of each row, or in this one, that there is none. */
function carried(frame: Frame, state: RowState, column: Column, row: number): [PlanNode | null, RowState] {
  const isOver = frame.columns.goals
    .slice(frame.columns.goals.indexOf(column) + 1)
    .some((lower) => isStated(frame, lower, row));
  const isOfEach = isOver && frame.ofEachRow.has(column);
  if (isNone(frame, column, row)) frame.account.map(row, column.column);
  else if (!isOfEach) return [state.above.get(column) ?? null, state];
  return [null, { ...state, above: new Map(aboveOf(frame, state, column).filter(([one]) => one !== column)) }];
}

/** Whether a column, or its merged cell, has something in the row. */
const isStated = (frame: Frame, column: Column, row: number): boolean => statedIn(frame, column, row) !== "";

const statedIn = ({ region, place }: Frame, { column }: Column, row: number): string =>
  cellText(region.grid, place(column, row) ?? row, column);

/** Whether a column of areas or goals states that there is none in the row: a dash, or above other goals words for it. */
function isNone(frame: Frame, column: Column, row: number): boolean {
  const text = ABOVE.has(column.role) ? statedIn(frame, column, row) : "";
  return isDashAlone(text) || (text !== "" && column !== frame.columns.goals.at(-1) && saysNoGoal(text));
}

const ABOVE: ReadonlySet<Column["role"]> = new Set<Column["role"]>(["area", "goal"]);

/** The measure that the row names, that its goal is itself, or that the row above has named. */
function measureOf(frame: Frame, state: RowState, nodes: RowNodes, row: number): RowMeasure {
  const { tree, columns } = frame;
  const { goal, activity, parent, lowest } = nodes;
  const found = columns.indicator ? named(frame, columns.indicator, row) : null;
  const part = frame.parts?.of.get(row);
  if (found) {
    const whose = part ?? frame.setting.part;
    const ofPart = whose === undefined ? {} : { part: whose };
    const indicator = orphan(frame, tree.indicator(found.title, parent, { ...found.fields, ...ofPart }), parent);
    joinedGrade(frame, indicator, found.grade);
    return { indicator, isNamed: true };
  }
  const own = activity ?? (lowest ? goal : null);
  if (own) return { indicator: ownMeasure(frame, row, own), isNamed: false };
  const carried = carriedDown(frame, state, row);
  if (!carried || part === undefined) return { indicator: carried, isNamed: false };
  const { level, number } = carried;
  const fields = { level, number, owners: [], cell: frame.account.ref(row, frame.parts!.column), part };
  return { indicator: tree.indicator(wordsOf(carried), parent, fields), isNamed: false };
}

/** In a table without indicators, a goal with figures of its own is measured by itself. */
const ownMeasure = (frame: Frame, row: number, goal: PlanNode): Indicator | null =>
  frame.columns.indicator || !hasFigures(frame, row) ? null : itself(frame, goal, frame.parts?.of.get(row));

/** A row of a table with a row per period or group, whose measure is in the row above. */
function carriedDown({ carries, columns, region }: Frame, { latest }: RowState, row: number): Indicator | null {
  const isBare = columns.titles.every(({ column }) => isBlank(region.grid.sheet.values[row]?.[column]));
  return carries && columns.indicator && latest && isBare ? latest.indicator : null;
}

/** Which of the row's nodes a column speaks of, where it is not the one that the row is about. */
function nodeOf(frame: Frame, state: RowState, { activity }: RowNodes, column: Column): PlanNode | undefined {
  return ownedBeside(frame, state, column) ?? (frame.ofActivity.has(column) ? (activity ?? undefined) : undefined);
}

/** An owner between the titles is that of the goal right after it: "KF-mål | Nämnd | Nämndmål | Aktivitet". */
function ownedBeside({ columns }: Frame, { above }: RowState, { role, column }: Column): PlanNode | undefined {
  const [first] = columns.titles;
  const title =
    role === "owner" && first && first.column < column ? columns.titles.find((one) => one.column > column) : undefined;
  return title?.role === "goal" && !columns.beside.has(title) ? above.get(title) : undefined;
}

/** To the left of the titles an owner is written once, and holds until the next or a sum. */
function standingOwners(
  { columns, region, kinds, remarks }: Frame,
  { standing }: RowState,
  row: number,
  nodes: readonly PlanNode[],
): readonly string[] {
  const { owner, titles } = columns;
  const [first] = titles;
  if (!owner || !first || owner.column > first.column) return standing;
  const value = region.grid.sheet.values[row]?.[owner.column];
  if (!isBlank(value)) return remarks.ownersIn(value, owner);
  const still = kinds[row - region.first - 1] === "derived" ? [] : standing;
  for (const node of nodes) addOwners(node, still);
  return still;
}

/**
 * A goal that is measured by itself states in its own column what it aims at; so does a measure whose header states that it
 * is a goal ("Mätbart mål") or has its target ("Mätare och målnivå").
 */
function figuresOf(
  frame: Frame,
  state: RowState,
  { goal, activity, lowest }: RowNodes,
  measure: RowMeasure,
  row: number,
): void {
  const { indicator, isNamed } = measure;
  if (!indicator) return;
  const { goal: isGoal, target: hasTarget } = frame.columns.indicator?.reading.scores ?? {};
  const named = isGoal === undefined && hasTarget === undefined ? undefined : frame.columns.indicator;
  const own = isNamed ? named : activity ? undefined : lowest;
  const { aim } = own && isNamed ? namedUnder(own.reading, cellText(frame.region.grid, row, own.column)) : {};
  const aimed = own ? { column: own.column, period: headedPeriod(frame, state, own), text: aim } : undefined;
  unitOf(frame, row, indicator);
  frame.measure.read(row, indicator, goal, undefined, aimed);
  frame.marks.besideFigures(row, indicator);
  const year = frame.setting.period.slice(0, 4);
  const titles = new Set<PlanNode>([...state.groups.map(({ node }) => node), ...(goal ? [goal] : [])]);
  for (const node of titles) if (node !== indicator) saidByTitle(indicator, node, year);
  saidByName(indicator, year);
}

/**
 * Brackets in a measure's name that say that it is of an earlier year, or of a part of the year, are of its figures: "(undersökningen
 * hösten 2017)", "(tio månader)".
 */
function saidByName(indicator: Indicator, year: string): void {
  const { title, cell } = indicator;
  const otherTime = (text: string): BesideRow[] => {
    const [years, said] = [yearsIn(text), besideSays(text, year)];
    // In words that name no period the measure's name would say the same of its target.
    if (years.length === 0 && said?.about === "time") return [{ text, cell }];
    if (years.length === 0) return said?.period && monthsTo(said.period) !== null ? [{ text, cell, said }] : [];
    if (years.some((one) => one >= year)) return [];
    return said?.about === "period" ? [{ text, cell, said }] : likelyLimits(text, year) ? [{ text, cell }] : [];
  };
  sayBeside(indicator, ...inBrackets(title).flatMap(otherTime));
}

/**
 * What a heading, or a goal's own cell, says is told of each measure below it: that its figures are uncertain, "Framskrivet ur enkäten
 * 2020", and what brackets in it, or words after a dash, limit them to: "Fastigheter (2016 = jan–okt)", "Omsorg – Norra saknas".
 */
function saidByTitle(indicator: Indicator, { title, cell }: PlanNode, year: string): void {
  const about = besideSays(title, "")?.about;
  const isUncertain = about === "doubt" || about === "certainty";
  const limits = asidesOf(title).flatMap((text): BesideRow[] => {
    if (isOfAims(text)) return [{ text, cell }];
    if (saidSide(text)) return [];
    const said = besideSays(text, year);
    return said ? [{ text, cell, said }] : likelyLimits(text, year) ? [{ text, cell }] : [];
  });
  sayBeside(indicator, ...(isUncertain ? [{ text: title, cell }] : limits));
}

/** Whether words say when targets hold: "nivåerna börjar gälla 2025". What they hold for is read where it is proved (assess/inForce.ts). */
const isOfAims = (text: string): boolean => factsOf(text).aimSaidBeside !== null;

/** The period that the header over a column names; of a header that came back, its own: "Mål 2030" below "Mål 2025". */
const headedPeriod = ({ region }: Frame, { header }: RowState, { column, reading }: Column): string | undefined =>
  header === null ? reading.period : readHeader(cellText(region.grid, header, column)).period;

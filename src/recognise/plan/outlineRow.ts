import { factsOf } from "../../interpret/facts";
import type { Indicator, PlanNode } from "../../domain/plan";
import { clean } from "../../interpret/text/text";
import { cellText, writtenText } from "../grid/grid";
import { isCommittee } from "../../interpret/header/header";
import type { OutlinePlace } from "../rows/kind";
import { titleParts } from "../../interpret/header/title";
import { FALLBACK, type Frame } from "./frame";
import {
  hasFigure,
  itself,
  joinedGrade,
  mapNumbers,
  named,
  ofCommittee,
  orphan,
  unitOf,
  wholeArea,
  type NamedTitle,
} from "./nodes";
import { isOfGroup } from "./ofGroup";
import { placeUnder } from "./placing";
import type { RowState } from "./rowState";
import type { NodeFields } from "./entry";

/** A row of a list whose levels share one column. */
export function outlineRow(frame: Frame, before: RowState, row: number, place: OutlinePlace): RowState {
  if (isOfGroup(frame, before, row)) return before;
  const { account, columns, remarks } = frame;
  const [title] = columns.titles;
  for (const { column } of columns.levels) account.map(row, column);
  const found = title ? named(frame, title, row, place.numbered) : null;
  if (!found) return before;
  const over = before.line.filter((above) => above.depth < place.depth);
  const { title: words } = found;
  const fields = ofCommittee(frame, before.committee, { title: words, fields: fieldsOf(frame, found, row, place) });
  const node = grown(frame, over, found, fields, place.kind);
  const line = place.kind === "indicator" ? over : [...over, { depth: place.depth, node }];
  const committee = isCommittee(clean(found.title)) ? found.title : before.committee;
  const state: RowState = { ...before, line, committee, lastStated: node };
  joinedGrade(frame, node, found.grade);
  mapNumbers(frame, row);
  const goal = goalOf(line, node, place.kind);
  for (const column of remarks.columns) remarks.note(column, row, node, goal);
  if (goal) placeUnder(frame, state, goal, row, line.map(({ node: one }) => one).reverse());
  const indicator = measureOf(frame, node, row);
  if (!indicator) return state;
  unitOf(frame, row, indicator);
  const own = node === indicator || !title ? undefined : { column: title.column, period: title.reading.period };
  frame.measure.read(row, indicator, goal, undefined, own);
  return { ...state, latest: { indicator, goal, row } };
}

/** The level that a column states, or the words before the number, or that of the column. */
function fieldsOf(
  { columns, levelWords, region }: Frame,
  found: NamedTitle,
  row: number,
  place: OutlinePlace,
): NodeFields {
  const [title] = columns.titles;
  const own = title?.role === "goal" ? (levelWords.get(title) ?? "mål") : "mål";
  return {
    ...found.fields,
    number: found.fields.number ?? place.number,
    level:
      place.level ??
      titleParts(writtenText(title && region.grid.sheet.values[row]?.[title.column])).level ??
      (place.kind === "goal" ? own : (FALLBACK[place.kind] ?? own)),
  };
}

/** Numbers override levels for nesting: "2.3" is under "2" and beside "2.2". */
function grown(
  frame: Frame,
  over: RowState["line"],
  { title }: NamedTitle,
  fields: NodeFields,
  kind: OutlinePlace["kind"],
): PlanNode {
  const { tree } = frame;
  const { number } = fields;
  if (kind === "area") return tree.area(title, fields);
  const numbered = number
    ? over.findLast(({ node: above }) => above.number && number.startsWith(`${above.number}.`))
    : undefined;
  const parent = (numbered ?? over.at(-1))?.node ?? wholeArea(frame);
  return orphan(
    frame,
    kind === "goal" ? tree.goal(title, parent, fields) : tree.indicator(title, parent, fields),
    parent,
  );
}

const goalOf = (line: RowState["line"], node: PlanNode, kind: OutlinePlace["kind"]): PlanNode | null =>
  kind === "goal" ? node : (line.findLast(({ node: above }) => above.level !== FALLBACK.area)?.node ?? null);

/** The row's own measure, or the goal itself when figures other than grades and dashes are beside it. */
function measureOf(frame: Frame, node: PlanNode, row: number): Indicator | null {
  if (node.kind === "indicator") return node;
  if (hasFigure(frame, row, frame.marks.outcomeGrades(row, node))) return itself(frame, node);
  for (const { column } of frame.columns.figures)
    if (factsOf(cellText(frame.region.grid, row, column)).isMissing) frame.account.map(row, column);
  return null;
}

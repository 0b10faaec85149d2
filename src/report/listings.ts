import { andMore } from "../domain/listed";
import { measureNoun } from "../assess/metCounts";
import { goalOrMeasure } from "./measuresAlone";
import type { PlanNode } from "../domain/plan";
import type { AssessedPlan, Verdict } from "../domain/assessment";
import { toldTogether } from "../domain/problem";
import { CHANGE_WORDS, type Changes } from "./changes";
import { type Area, areaText, parseRef } from "../sheet/address";
import { type Block, type Content, type TableColumnWords, type TableRowWords, words } from "../sheet/document";
import { onSheet } from "./gradeCells";
import { uncommented } from "./goalReason";
import { periodTitle } from "./periodTitle";
import { indicatorsOf, misses, unassessedGroups } from "./unassessed";
import { worded } from "./annual/content";
import { draftOf } from "./annual/draft";
import { isCommented, type RowContext } from "./rows";
import type { AreaSheet } from "./areaSheet";
import { nameOf } from "./nodeName";
import { openWords } from "./openWords";
import { capital, lowered, withInitials } from "../interpret/text/text";

/** How many rows of a list are written; the rest is counted. */
const LISTED = 30;

/** A list under its own heading: of an overview, or of what the author has to mend. */
export interface Listing {
  title: string;
  columns: TableColumnWords[];
  rows: TableRowWords[];
  /** The sentence when there are no rows; absent: the list is left out. */
  empty?: string;
}

/** A list as blocks: at most thirty rows, then how many more there are. */
export function listBlocks({ title, columns, rows, empty }: Listing): Block[] {
  const heading: Block = { kind: "heading", level: 2, text: title };
  const none = columns.slice(1).map(() => null);
  const more = rows.length - LISTED;
  const rest: TableRowWords[] = more > 0 ? [row(words(`… och ${more} till`, "muted"), ...none)] : [];
  if (rows.length > 0)
    return [heading, { kind: "table", name: title, headed: true, columns, rows: [...rows.slice(0, LISTED), ...rest] }];
  return empty === undefined ? [] : [heading, { kind: "text", look: "note", text: empty }];
}

const row = (...cells: (Content | null)[]): TableRowWords => ({ kind: "row", cells });

/** A text where there is one. */
const some = (text: string, look?: "muted"): Content | null => (text === "" ? null : words(text, look));

/** The address of a cell, as a link to it. */
const cellAt = (cell: string): Content => words(cell, undefined, cell);

/** The column of the rows' levels, where they are of several. */
function levelsIn(nodes: readonly PlanNode[]): { columns: TableColumnWords[]; cells: (node: PlanNode) => Content[] } {
  return new Set(nodes.map(({ level }) => level)).size > 1
    ? { columns: [worded("Nivå")], cells: ({ level }) => [words(withInitials(level), "muted")] }
    : { columns: [], cells: () => [] };
}

const counted = (title: string, count: number): string => (count > 0 ? `${title} (${count})` : title);

/** Where printed grades and numbers differ: what, why, printed, computed, and the cell. */
export function disagreements(plan: AssessedPlan): Listing {
  const nodes = new Map(
    [...plan.areas.flatMap((area) => area.goals), ...indicatorsOf(plan)].map(({ node }) => [node.id, node] as const),
  );
  return {
    title: counted("Här skiljer sig underlagets bedömning från talen", plan.disagreements.length),
    columns: [goalOrMeasure(plan), "Varför", "I underlaget", "Beräknad", "Cell"].map((header) => worded(header)),
    rows: plan.disagreements.map(({ id, why, printed, computed, cell }) => {
      const node = nodes.get(id);
      return row(words(node ? nameOf(node) : id, "bold"), words(why), words(printed), words(computed), cellAt(cell));
    }),
    empty: "Ingen bedömning i underlaget skiljer sig från den beräknade.",
  };
}

/** Goals whose computed, nämndens and samlad assessments differ, with the cell of the published one. */
export function differing(plan: AssessedPlan, areas: AreaSheet[], entriesOf: RowContext["entriesOf"]): Listing {
  const reported = new Set(plan.disagreements.map((one) => one.id));
  const rows = areas.flatMap(({ area, goals }) =>
    area.goals.flatMap((goal): TableRowWords[] => {
      const cells = goals.get(goal.node.id);
      if (!goal.disagreement || !cells || reported.has(goal.node.id)) return [];
      reported.add(goal.node.id);
      const isSaid = isCommented({ assessed: plan, entriesOf }, [goal.node]);
      const why = isSaid ? goal.disagreement : (uncommented(goal.disagreement) ?? "");
      return [row(words(nameOf(goal.node), "bold", onSheet(cells.sheet, cells.published)), some(why))];
    }),
  );
  return {
    title: counted("Här skiljer sig beräknad, nämndens och samlad bedömning", rows.length),
    columns: [worded("Mål"), worded("Varför")],
    rows,
  };
}

/** Goals whose judges differ without a comment: the author is asked for one. */
export function toComment(plan: AssessedPlan, entriesOf: RowContext["entriesOf"]): Listing {
  const goals = new Map(plan.areas.flatMap((area) => area.goals.map((goal) => [goal.node.id, goal] as const)));
  const rows = [...goals.values()].flatMap(({ node, disagreement }) =>
    disagreement && !isCommented({ assessed: plan, entriesOf }, [node])
      ? [row(words(nameOf(node), "bold"), words(`${disagreement} Kommentera skillnaden.`), cellAt(node.cell))]
      : [],
  );
  return {
    title: counted("Skillnader att kommentera", rows.length),
    columns: [worded("Mål"), worded("Vad"), worded("Cell")],
    rows,
  };
}

/** What has changed since the period before: which goal, how, then and now, with the cell of the published grade. */
export function changeList({ since, changes }: Changes, areas: AreaSheet[]): Listing {
  return {
    title: counted(`Ändrat sedan ${periodTitle(since)}`, changes.length),
    columns: ["Mål", "Hur", "Då", "Nu"].map((header) => worded(header)),
    rows: changes.map(({ id, name, kind, before, now }) => {
      const cells = areas.map(({ goals }) => goals.get(id)).find(Boolean);
      const ref = cells && onSheet(cells.sheet, cells.published);
      return row(words(name, "bold", ref), words(CHANGE_WORDS[kind]), some(before), some(now));
    }),
    empty: "Ingen bedömning är ändrad.",
  };
}

/**
 * Goals and indicators that are published without a step, by what they lack; one reason of all in a group stands beside
 * its name.
 */
export function unassessed(plan: AssessedPlan, isFinal = false): Listing {
  const groups = unassessedGroups(plan, isFinal);
  const isParted = groups.some(({ members }) => members.length > 1);
  const all = groups.flatMap(({ members }) => members.map(({ node }) => node));
  const levels = levelsIn(all);
  return {
    title: counted("Inte bedömt, och varför", all.length),
    columns: [worded(goalOrMeasure(plan)), worded("Varför"), ...levels.columns],
    rows: groups.flatMap(({ lacking, why: shared, members }) => {
      const head = row(words(`${lacking} (${members.length})`, "bold"), some(shared ?? "", "muted"));
      const below = members.map(({ node, why }) =>
        row(
          words(isParted ? `– ${nameOf(node)}` : nameOf(node), undefined, node.cell),
          isParted && shared !== undefined ? null : words(why, "muted"),
          ...levels.cells(node),
        ),
      );
      return isParted ? [{ ...head, keep: true as const }, ...below] : below;
    }),
  };
}

/** A measure's figures and its distance, in a list that says how it is graded. */
const farFrom = ({ figures, near, reason }: Verdict): string =>
  figures === undefined || near === undefined ? reason : `${capital(figures)}: ${lowered(near)}`;

/** Indicators that do not reach their targets where the styrmodell has no step for it: nothing is missing in them. */
export function missed(plan: AssessedPlan): Listing {
  const found = new Map(
    indicatorsOf(plan)
      .filter(misses)
      .map((one) => [one.node.id, one]),
  );
  const levels = levelsIn([...found.values()].map(({ node }) => node));
  return {
    title: counted("Når inte målvärdet", found.size),
    columns: [worded(capital(measureNoun([...found.values()]).one)), worded("Varför"), ...levels.columns],
    rows: [...found.values()].map(({ node, verdict }) =>
      row(words(nameOf(node), undefined, node.cell), words(farFrom(verdict), "muted"), ...levels.cells(node)),
    ),
  };
}

/** Characters of the cells that a line has room for, before "och 3 till". */
const CELLS_ROOM = 36;

/**
 * Cells as a reader names them: the sheet once, cells under or beside each other as one run, "Mål!A3:A10, C4"; when
 * they do not fit on a line, the first ones and how many more there are.
 */
export function cellList(refs: string[]): string {
  const runs: { sheet: string; area: Area; cells: number }[] = [];
  for (const found of refs.flatMap((ref) => parseRef(ref) ?? [])) {
    const last = runs.at(-1);
    if (last?.sheet === found.sheet && follows(last.area, found.area)) {
      last.area = { ...last.area, bottom: found.area.bottom, right: found.area.right };
      last.cells++;
    } else runs.push({ ...found, cells: 1 });
  }
  const words = runs.map(({ sheet, area }, at) =>
    runs[at - 1]?.sheet === sheet ? areaText(area) : onSheet(sheet, areaText(area)),
  );
  const fits = (count: number): boolean => words.slice(0, count).join(", ").length <= CELLS_ROOM;
  const shown = words.findLastIndex((_, at) => fits(at + 1)) + 1 || 1;
  const more = runs.slice(shown).reduce((sum, { cells }) => sum + cells, 0);
  return words.slice(0, shown).join(", ") + (more > 0 ? ` och ${more} till` : "");
}

/** Whether a cell comes right under or right beside an area, so that the two are one. */
const follows = (area: Area, next: Area): boolean =>
  (next.left === area.left && next.right === area.right && next.top === area.bottom + 1) ||
  (next.top === area.top && next.bottom === area.bottom && next.left === area.right + 1);

/** Each sentence of the drafted samlad bedömningar with its cells; the first is a link. */
export function draftList(plan: AssessedPlan): Listing {
  const rows = plan.areas.flatMap((area) =>
    draftOf(area, plan).map(({ text, refs }) => {
      const first = refs.find((ref) => parseRef(ref) !== null);
      const cells = first === undefined ? null : words(cellList(refs), undefined, first);
      return row(words(nameOf(area.node)), words(text), cells);
    }),
  );
  const columns = ["Område", "Mening", "Ur cellerna"].map((header) => worded(header));
  return { title: "Så är utkasten till samlad bedömning gjorda", columns, rows };
}

/** How many of the cells that await the same answer are named in a row; the rest is counted. */
const CELLS_NAMED = 30;

/** "Detsamma gäller C4, C7 och Blad2!B3.": cells of the first one's sheet by their addresses. */
function alsoAt(first: string, also: readonly string[]): string {
  if (also.length === 0) return "";
  const before = first.slice(0, first.lastIndexOf("!") + 1);
  const names = also.map((cell) => (cell.startsWith(before) ? cell.slice(before.length) : cell));
  return ` Detsamma gäller ${andMore(names, CELLS_NAMED)}.`;
}

/** What could not be read, with the cell and what to do, but for words that wait for the decision: what awaits the same answer in one row, with its cells. */
export function problemList(assessed: AssessedPlan): Listing {
  const told = toldTogether(openWords(assessed).others, ({ code }) => code);
  return {
    title: counted("Att rätta i underlaget", told.length),
    columns: [worded("Cell"), worded("Vad som är fel och vad som behöver göras")],
    rows: told.map(({ cell, message, also }) => row(cellAt(cell), words(message + alsoAt(cell, also)))),
    empty: "Inget att rätta.",
  };
}

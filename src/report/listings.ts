import { measureNoun } from "../assess/metCounts";
import { goalOrMeasure } from "./measuresAlone";
import type { PlanNode } from "../domain/plan";
import type { AssessedPlan, Verdict } from "../domain/assessment";
import { toldTogether } from "../domain/problem";
import { andList } from "../assess/wording";
import type { ChangeKind, Changes } from "./changes";
import { areaText, parseRef } from "../sheet/address";
import type { Area } from "../sheet/address";
import { onSheet } from "./gradeCells";
import { uncommented } from "./goalReason";
import { headed, indented, lined, LOOK, unwrapped } from "./look";
import { link } from "./page";
import type { Cell, Page } from "./page";
import { periodTitle } from "./periodTitle";
import { isCommented } from "./rows";
import { indicatorsOf, misses, unassessedGroups } from "./unassessed";
import { draftOf } from "./annual/draft";
import type { RowContext } from "./rows";
import type { AreaSheet } from "./areaSheet";
import { nameOf } from "./nodeName";
import { capital, lowered, withInitials } from "../interpret/text/text";

/** How many rows of a list are written; the rest is counted. */
const LISTED = 30;

/** A list of the overview, under its own heading. */
export interface Listing {
  title: string;
  headers: string[];
  rows: (Cell | undefined)[][];
  /** Rows in parts under a line of their own each: its first cells, and how many rows it has. */
  parts?: { cells: Cell[]; rows: number }[];
  /** The sentence when there are no rows; absent: the list is left out. */
  empty?: string;
}

/** A column of the rows' levels, where they are of several: its header, and the cell of a row. */
function levelsIn(nodes: readonly PlanNode[]): { header: string; cell: (node: PlanNode) => Cell | undefined } {
  return new Set(nodes.map(({ level }) => level)).size > 1
    ? { header: "Nivå", cell: ({ level }) => ({ value: withInitials(level), look: unwrapped(LOOK.muted) }) }
    : { header: "", cell: () => undefined };
}

/** An address runs over the empty cells beside it rather than being broken. */
const ONE_LINE = { ...LOOK.link, wrap: false };

const counted = (title: string, count: number): string => (count > 0 ? `${title} (${count})` : title);

/** The header of the addresses in a list. */
const CELL_HEADER = "Cell";

/** A list with its cell addresses in a column of their own, outside the printed area. */
export function withCellsAt({ headers, rows, ...list }: Listing, column: number): Listing {
  const at = headers.indexOf(CELL_HEADER);
  const moved = <T>(cells: T[], none: T): T[] =>
    Array.from(
      { length: column + 1 },
      (_, place) => (place === column ? cells[at] : place === at ? none : cells[place]) ?? none,
    );
  return at < 0
    ? { headers, rows, ...list }
    : { ...list, headers: moved(headers, ""), rows: rows.map((row) => moved(row, undefined)) };
}

/** Columns that a list must leave free for its texts to go over them. */
const FREE = 2;

/**
 * Places a list's cells in so many columns, giving most room to its texts: short columns after them go last, except
 * where a longer word would overflow. `end`: the last column that the texts span.
 */
function spread<T>(headers: string[], columns: number): { place: (cells: T[], none: T) => T[]; end: number } {
  const after = headers.slice(FREE, columns).filter(Boolean).length;
  if (headers.length <= FREE) return { place: (cells) => cells, end: columns - 1 };
  if (columns - FREE - after < FREE) return { place: (cells) => cells, end: 1 };
  const end = after === 0 ? columns - 1 : columns - 2 - after;
  const place = (cells: T[], none: T): T[] =>
    Array.from({ length: Math.max(columns, cells.length) }, (_, at) => {
      if (at < FREE || at >= columns) return cells[at] ?? none;
      return at > end ? (cells[at - end + 1] ?? none) : none;
    });
  return { place, end };
}

/** The lines over the parts of a list, by the index of the first row. */
function headsOf(parts: Listing["parts"] = []): Map<number, Cell[]> {
  let at = 0;
  return new Map(
    parts.map(({ cells, rows }): [number, Cell[]] => {
      const first = at;
      at += rows;
      return [first, cells];
    }),
  );
}

/**
 * Writes a list over so many columns: at most thirty rows, then how many more there are. Its texts go over the columns
 * that are free beside them.
 */
export function writeListing(page: Page, { title, headers, rows, parts, empty }: Listing, columns: number): void {
  if (rows.length === 0) {
    if (empty === undefined) return;
    page.heading(title, LOOK.section);
    return page.across({ value: empty, look: LOOK.muted }, 0, columns - 1);
  }
  page.heading(title, LOOK.section);
  const { place, end } = spread<Cell | undefined>(headers, columns);
  const line = (given: (Cell | undefined)[], border: (look: Cell["look"]) => Cell["look"]): Cell[] => {
    const cells = place(given, undefined);
    return Array.from({ length: Math.max(columns, headers.length) }, (_, column) => {
      const cell = cells[column] ?? { value: null, look: LOOK.text };
      // Names reach to where the texts beside them begin.
      return { ...cell, look: border(column === 1 ? indented(cell.look, 1) : cell.look) };
    });
  };
  page.line(
    line(
      headers.map((header) => ({ value: header || null, look: LOOK.header })),
      headed,
    ),
    { padding: 5 },
  );
  page.gap(3);
  const heads = headsOf(parts);
  const over = end > 1 ? { over: { from: 1, to: end } } : {};
  rows.slice(0, LISTED).forEach((row, index) => {
    const head = heads.get(index);
    const border = index === 0 ? (look: Cell["look"]) => look : lined;
    if (head) page.line(line(head, border), over);
    page.line(line(row, head ? (look) => look : border), over);
  });
  if (rows.length > LISTED) page.line(line([{ value: `… och ${rows.length - LISTED} till`, look: LOOK.muted }], lined));
}

/** Where printed grades and numbers differ: what, why, printed, computed, and the cell. */
export function disagreements(plan: AssessedPlan): Listing {
  const nodes = new Map(
    [...plan.areas.flatMap((area) => area.goals), ...indicatorsOf(plan)].map(({ node }) => [node.id, node] as const),
  );
  return {
    title: counted("Här skiljer sig underlagets bedömning från talen", plan.disagreements.length),
    headers: [goalOrMeasure(plan), "Varför", "I underlaget", "Beräknad", CELL_HEADER],
    rows: plan.disagreements.map((one) => {
      const node = nodes.get(one.id);
      return [
        { value: node ? nameOf(node) : one.id, look: LOOK.bold },
        { value: one.why, look: LOOK.text },
        { value: one.printed, look: LOOK.text },
        { value: one.computed, look: LOOK.text },
        link(one.cell, one.cell, ONE_LINE),
      ];
    }),
    empty: "Ingen bedömning i underlaget skiljer sig från den beräknade.",
  };
}

/** Goals whose computed, nämndens and samlad assessments differ, with the cell of the published one. */
export function differing(plan: AssessedPlan, areas: AreaSheet[], entriesOf: RowContext["entriesOf"]): Listing {
  const reported = new Set(plan.disagreements.map((one) => one.id));
  const rows = areas.flatMap(({ area, goals }) =>
    area.goals.flatMap((goal): (Cell | undefined)[][] => {
      const cells = goals.get(goal.node.id);
      if (!goal.disagreement || !cells || reported.has(goal.node.id)) return [];
      reported.add(goal.node.id);
      return [
        [
          { value: nameOf(goal.node), look: LOOK.bold },
          {
            value: isCommented({ assessed: plan, entriesOf }, [goal.node])
              ? goal.disagreement
              : (uncommented(goal.disagreement) ?? null),
            look: LOOK.text,
          },
          undefined,
          undefined,
          link(onSheet(cells.sheet, cells.published), onSheet(cells.sheet, cells.published), ONE_LINE),
        ],
      ];
    }),
  );
  return {
    title: counted("Här skiljer sig beräknad, nämndens och samlad bedömning", rows.length),
    headers: ["Mål", "Varför", "", "", CELL_HEADER],
    rows,
  };
}

/** Goals whose judges differ without a comment: the author is asked for one. */
export function toComment(plan: AssessedPlan, entriesOf: RowContext["entriesOf"]): Listing {
  const goals = new Map(plan.areas.flatMap((area) => area.goals.map((goal) => [goal.node.id, goal] as const)));
  const rows = [...goals.values()].flatMap(({ node, disagreement }) =>
    disagreement && !isCommented({ assessed: plan, entriesOf }, [node])
      ? [
          [
            { value: nameOf(node), look: LOOK.bold },
            { value: `${disagreement} Kommentera skillnaden.`, look: LOOK.text },
            undefined,
            undefined,
            link(node.cell, node.cell, ONE_LINE),
          ],
        ]
      : [],
  );
  return {
    title: counted("Skillnader att kommentera", rows.length),
    headers: ["Mål", "Vad", "", "", CELL_HEADER],
    rows,
  };
}

/** How a goal has changed, in a list. */
export const CHANGE_WORDS: Record<ChangeKind, string> = {
  better: "Bättre",
  worse: "Sämre",
  assessed: "Ny bedömning",
  judged: "Annan bedömare",
  other: "Annat besked",
  added: "Nytt mål",
  gone: "Utgånget mål",
  reworded: "Omformulerat",
  retargeted: "Ändrat målvärde",
};

/** What has changed since the period before: which goal, how, then and now, with the cell of the published grade. */
export function changeList({ since, changes }: Changes, areas: AreaSheet[]): Listing {
  return {
    title: counted(`Ändrat sedan ${periodTitle(since)}`, changes.length),
    headers: ["Mål", "Hur", "Då", "Nu", CELL_HEADER],
    rows: changes.map(({ id, name, kind, before, now }) => {
      const cells = areas.map(({ goals }) => goals.get(id)).find(Boolean);
      const cell = cells && onSheet(cells.sheet, cells.published);
      return [
        { value: name, look: LOOK.bold },
        { value: CHANGE_WORDS[kind], look: LOOK.text },
        { value: before || null, look: LOOK.text },
        { value: now || null, look: LOOK.text },
        cell ? link(cell, cell, ONE_LINE) : undefined,
      ];
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
  const shown = groups.flatMap(({ members, why: shared }) => members.map((one) => ({ ...one, shared })));
  const levels = levelsIn(shown.map(({ node }) => node));
  return {
    title: counted("Inte bedömt, och varför", shown.length),
    headers: [goalOrMeasure(plan), "Varför", levels.header, "", CELL_HEADER],
    rows: shown.map(({ node, why, shared }) => [
      { value: nameOf(node), look: isParted ? indented(LOOK.text, 1) : LOOK.text },
      { value: isParted && shared !== undefined ? null : why, look: LOOK.muted },
      levels.cell(node),
      undefined,
      link(node.cell, node.cell, ONE_LINE),
    ]),
    ...(isParted
      ? {
          parts: groups.map(({ lacking, why, members }) => ({
            cells: [
              { value: `${lacking} (${members.length})`, look: LOOK.bold },
              { value: why ?? null, look: LOOK.muted },
            ],
            rows: members.length,
          })),
        }
      : {}),
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
    headers: [capital(measureNoun([...found.values()]).one), "Varför", levels.header, "", CELL_HEADER],
    rows: [...found.values()].map(({ node, verdict }) => [
      { value: nameOf(node), look: LOOK.text },
      { value: farFrom(verdict), look: LOOK.muted },
      levels.cell(node),
      undefined,
      link(node.cell, node.cell, ONE_LINE),
    ]),
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
    draftOf(area, plan).map(({ text, refs }): (Cell | undefined)[] => {
      const first = refs.find((ref) => parseRef(ref) !== null);
      return [
        { value: nameOf(area.node), look: LOOK.text },
        { value: text, look: LOOK.text },
        first === undefined ? undefined : link(first, cellList(refs), ONE_LINE),
      ];
    }),
  );
  return { title: "Så är utkasten till samlad bedömning gjorda", headers: ["Område", "Mening", "Ur cellerna"], rows };
}

/** How many of the cells that await the same answer are named in a row; the rest is counted. */
const CELLS_NAMED = 30;

/** "Detsamma gäller C4, C7 och Blad2!B3.": cells of the first one's sheet by their addresses. */
function alsoAt(first: string, also: readonly string[]): string {
  if (also.length === 0) return "";
  const before = first.slice(0, first.lastIndexOf("!") + 1);
  const names = also.map((cell) => (cell.startsWith(before) ? cell.slice(before.length) : cell));
  const more = names.length - CELLS_NAMED;
  return ` Detsamma gäller ${andList([...names.slice(0, CELLS_NAMED), ...(more > 0 ? [`${more} till`] : [])])}.`;
}

/** What could not be read, with the cell and what to do: what awaits the same answer in one row, with its cells. */
export function problemList({ problems }: AssessedPlan): Listing {
  const told = toldTogether(problems, ({ code }) => code);
  return {
    title: counted("Att rätta i underlaget", told.length),
    headers: [CELL_HEADER, "Vad som är fel och vad som behöver göras"],
    rows: told.map(({ cell, message, also }) => [
      link(cell, cell, LOOK.link),
      { value: message + alsoAt(cell, also), look: LOOK.text },
    ]),
    empty: "Inget att rätta.",
  };
}

import { grouped } from "../../domain/grouped";
import { columnHeads } from "../../lexicon/columnHeads";
import { isCommittee, levelWord } from "../../interpret/header/header";
import { titleParts } from "../../interpret/header/title";
import { clean, textKey } from "../../interpret/text/text";
import { goalColumns } from "../column";
import type { FoundTable } from "../foundTables";
import { cellText, isBlank } from "../grid/grid";
import { rowsOf, type PagePart } from "../layout/tableRegion";
import type { NodeNumber } from "../plan/statement";
import { titleKey } from "./tableSetting";

/** A table, and the committee that it is of as a whole. */
interface Owned extends FoundTable {
  owner?: string;
}

/** Whose tables name a goal: committees with measures under it, and others; "" for the whole municipality. */
interface GoalNaming {
  measuredBy: Set<string>;
  namedBy: Set<string>;
}

/**
 * The goals that each of several committees has as its own, by the keys of their titles: tables of at least two
 * committees have measures under these words, and no table of the council's or of nobody's names them. Everywhere else
 * the same words are one goal, which several committees work for or judge.
 */
export function ownGoals(tables: readonly Owned[]): string[] {
  const goals = new Map<string, GoalNaming>();
  const pages = committeesOfPages(tables);
  if (committeesIn(tables, pages) < 2) return [];
  for (const table of tables) {
    const isMeasured = table.columns.some(({ role }) => role === "target" || role === "outcome");
    for (const { key, committee } of table.region.page ? writtenGoals(table, pages) : goalsOfRows(table)) {
      const known = goals.get(key) ?? { measuredBy: new Set(), namedBy: new Set() };
      (isMeasured ? known.measuredBy : known.namedBy).add(committee);
      goals.set(key, known);
    }
  }
  return [...goals].filter(([, named]) => isOfEach(named)).map(([key]) => key);
}

/** How many committees could have a goal as their own: those that tables are of, and those that head rows. */
const committeesIn = (tables: readonly Owned[], pages: Committees): number =>
  new Set(
    tables
      .flatMap((table) => [table.owner ?? "", ...(table.region.page ? [] : committeesAbove(table))])
      .concat([...pages.values()].flatMap((named) => [...named.values()]))
      .map(textKey)
      .filter(Boolean),
  ).size;

/** By page the committee that each of its nodes is, or stands under: one whose name is alone in its row. */
type Committees = ReadonlyMap<PagePart["nodes"], ReadonlyMap<NodeNumber, string>>;

function committeesOfPages(tables: readonly Owned[]): Committees {
  const pages = new Map<PagePart["nodes"], Map<NodeNumber, string>>();
  for (const { region } of tables) {
    const { statements = [], nodes } = region.page ?? {};
    const named = statements.flatMap((one) => ("node" in one ? [one] : []));
    const inRow = grouped(named, ({ row }) => row);
    for (const { node, kind, title, under, row } of named) {
      const known = pages.get(nodes!) ?? new Map<NodeNumber, string>();
      pages.set(nodes!, known);
      const isOne = kind === "area" && isCommittee(clean(title)) && inRow.get(row)!.length === 1;
      const committee = isOne ? title : known.get(under ?? -1);
      if (committee !== undefined) known.set(node, committee);
    }
  }
  return pages;
}

/** The committees that head rows of a table. */
function committeesAbove(table: Owned): string[] {
  return rowsOf(table.region).flatMap((row) => {
    const heading = headingAt(table, row);
    return heading !== undefined && isCommittee(clean(heading)) ? [heading] : [];
  });
}

const isOfEach = ({ measuredBy, namedBy }: GoalNaming): boolean =>
  measuredBy.size > 1 && !measuredBy.has("") && [...namedBy].every((committee) => measuredBy.has(committee));

interface GoalOf {
  key: string;
  committee: string;
}

/** The goals of a page of text, and of a sheet that is read by its cells. */
const writtenGoals = ({ region: { page }, owner = "" }: Owned, pages: Committees): GoalOf[] =>
  (page?.statements ?? []).flatMap((one) =>
    "node" in one && one.kind === "goal"
      ? [
          {
            key: titleKey(one.title),
            committee: committeeFor(one.level, pages.get(page!.nodes)?.get(one.node) ?? owner),
          },
        ]
      : [],
  );

/** A goal of the council's is no committee's, whoever reports it. */
const committeeFor = (level: string | undefined, committee: string): string =>
  level !== undefined && columnHeads.has(level, "council") ? "" : textKey(committee);

/** The goals in a table's rows: those of its lowest column of goals, else its headings. */
function goalsOfRows(table: Owned): GoalOf[] {
  const { region, columns } = table;
  const goals = goalColumns(columns);
  const found: GoalOf[] = [];
  let committee = table.owner ?? "";
  for (let row = region.first; row <= region.last; row++) {
    const heading = headingAt(table, row);
    if (heading !== undefined && isCommittee(clean(heading))) committee = heading;
    else if (heading !== undefined && goals.length === 0) found.push(goalOf(heading, undefined, committee));
    for (const goal of goals) {
      const text = cellText(region.grid, row, goal.column);
      const level = levelStated(table, row) ?? levelWord(goal.header, "mål");
      if (text !== "") found.push(goalOf(text, level, goal === goals.at(-1) ? committee : ""));
    }
  }
  return found;
}

const goalOf = (text: string, level: string | undefined, committee: string): GoalOf => ({
  key: titleKey(text),
  committee: committeeFor(titleParts(text).level ?? level, committee),
});

/** The level that a column states of the row. */
const levelStated = ({ region, columns }: Owned, row: number): string | undefined =>
  columns
    .filter(({ role }) => role === "level")
    .map(({ column }) => cellText(region.grid, row, column).toLowerCase())
    .find(Boolean);

/** The text of a row with one cell only. */
function headingAt({ region: { grid }, columns }: Owned, row: number): string | undefined {
  const values = grid.sheet.values[row] ?? [];
  const first = columns.find(({ column }) => !isBlank(values[column]));
  if (!first || columns.some((other) => other !== first && !isBlank(values[other.column]))) return undefined;
  return cellText(grid, row, first.column);
}

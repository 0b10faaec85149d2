import type { PlanNode } from "../../domain/plan";
import type { Account } from "../account";
import type { Column } from "../column";
import { joinsGrades } from "../grades/joinedGrade";
import { columnTexts, type Region } from "../layout/tableRegion";
import { isCommittee, isInitialsOfCommittee, levelWord } from "../../interpret/header/header";
import { columnHeads } from "../../lexicon/columnHeads";
import { groupLevels, type GroupLevel } from "../rows/group";
import type { OutlinePlace, RowKind } from "../rows/kind";
import { markReader } from "../rows/marks";
import { numberingOf, type Numbering } from "../rows/numbering";
import { outlineOf } from "../rows/outline";
import { groupsAsStated, outlineAsStated } from "../rows/stated";
import { partsIn, partsOfShared } from "../rows/parts";
import { namesLevel } from "../../interpret/header/title";
import { remarkReader, type Remarks } from "./remarks";
import { measureReader, type HeaderOf, type MeasureReader } from "./measurement";
import type { Setting } from "./setting";
import { columnsOfEachRow } from "./eachRow";
import { judgedTitles } from "./judgedTitles";
import { tableColumns, type TableColumns } from "./tableColumns";
import type { RowOfColumn } from "./targetCell";
import type { Tree } from "./tree";

/** What holds for all rows of a table while they are read, and where what they state is put. */
export interface Frame extends Numbering {
  region: Region;
  kinds: readonly RowKind[];
  setting: Setting;
  tree: Tree;
  account: Account;
  columns: TableColumns;
  place: RowOfColumn;
  remarks: Remarks;
  /** Columns about the activity, in a table with measures and activities. */
  ofActivity: ReadonlySet<Column>;
  /** Columns that judge what another column of titles names than the one that their row is about, with that column. */
  judges: ReadonlyMap<Column, Column>;
  measure: MeasureReader;
  marks: ReturnType<typeof markReader>;
  /** Columns of goals over others that state theirs in each row: a blank cell is none. */
  ofEachRow: ReadonlySet<Column>;
  /** The word for what each title column names. */
  levelWords: ReadonlyMap<Column, string>;
  /** How deep headings stand, and what they are. */
  groupLevel: GroupLevel;
  /** The tree of a table whose levels share one column. */
  outline: ((row: number) => OutlinePlace) | null;
  /** The level of each row from a column, when titles are in several columns: it is that of the lowest goals. */
  levelOfRow: ReadonlyMap<number, OutlinePlace> | undefined;
  /** Titles carry grades in their own cells. */
  joined: boolean;
  /** The column that names the part of the organisation whose figures a row holds, and what it names in each. */
  parts: { column: number; of: ReadonlyMap<number, string> } | null;
  /** Rows may leave their measure blank: they have a period or a group of their own. */
  carries: boolean;
  /** Nodes whose headings have been asked what they state of them. */
  placed: Set<PlanNode>;
}

/** A level's word where the header has none. */
export const FALLBACK: Partial<Record<Column["role"], string>> = {
  area: "område",
  indicator: "indikator",
  activity: "aktivitet",
};

/** Decides once for a table what its rows are read by. */
export function frameOf(
  region: Region,
  all: readonly Column[],
  kinds: readonly RowKind[],
  setting: Setting,
  tree: Tree,
  account: Account,
): Frame {
  const columns = tableColumns(all);
  const { titles, figures, grades } = columns;
  const place = placeIn(region);
  const remarks = remarkReader(region, columns.withRole, place, setting.scales, account);
  const numbering = numberingOf(region, columns.withRole, titles);
  const outline = outlineAsStated(outlineIn(region, columns, kinds, numbering), region.stated);
  const parts = outline ? null : partsOf(region, columns, kinds);
  const levelWords = new Map(titles.map((column) => [column, wordOf(column)]));
  return {
    ...numbering,
    region,
    kinds,
    setting,
    tree,
    account,
    columns,
    place,
    remarks,
    ofActivity: remarksOfActivity(remarks, columns),
    judges: judgedTitles(region, columns, remarks.columns, levelWords),
    measure: measureReader(region.grid, columns, place, setting, account, tree, {
      headers: region.headerRows,
      titles: region.titleRows,
      headerOf: headersIn(region, kinds),
    }),
    marks: markReader(
      region,
      { figures, titles, hasGrades: grades.length > 0 },
      remarks.gradeOf,
      setting.scales,
      account,
    ),
    ofEachRow: columnsOfEachRow(region, columns, kinds),
    levelWords,
    groupLevel: groupsAsStated(
      groupLevels(region, kinds, {
        hasGoals: columns.goals.length > 0,
        hasArea: columns.area !== undefined || setting.area?.isStated === true,
        grades: grades.map(({ column }) => column),
      }),
      region.stated,
    ),
    outline,
    levelOfRow: outline ? undefined : columns.levelOfRow,
    joined: joinsGrades(region, [...titles.map(({ column }) => column), region.area.left], setting.scales),
    parts,
    carries: parts !== null || all.some(({ holds, role }) => holds === "figures" || role === "period"),
    placed: new Set(),
  };
}

/** The header of a table, or the last that came back over a row. */
const headersIn =
  ({ headerRows, first }: Region, kinds: readonly RowKind[]): HeaderOf =>
  (row) => {
    const again = kinds.slice(0, Math.max(0, row - first)).lastIndexOf("header");
    return again < 0 ? headerRows.at(-1) : first + again;
  };

/** Merged cells of the rows are read in their first. */
export function placeIn({ grid, first }: Pick<Region, "grid" | "first">): RowOfColumn {
  return (column, row) => {
    const merge = grid.merged(row, column);
    if (!merge || merge.top < first) return row;
    return merge.left === column ? merge.top : null;
  };
}

/** "Nämndmål" over a column of goals; a measure's header may state "mål" or an area and mean none. */
function wordOf(column: Column): string {
  const plain = FALLBACK[column.role] ?? "mål";
  const word = namesLevel(column.header) ? plain : levelWord(column.header, plain);
  return column.role === "indicator" && NO_MEASURES.some((ending) => word.endsWith(ending)) ? plain : word;
}

const NO_MEASURES = ["mål", "område"];

/** Columns right of the activity are about it, up to the measure. */
function remarksOfActivity({ columns }: Remarks, { activities, indicator }: TableColumns): ReadonlySet<Column> {
  const [activity] = activities;
  if (!activity || !indicator) return new Set();
  const upTo = indicator.column > activity.column ? indicator.column : Infinity;
  return new Set(columns.filter(({ column }) => column > activity.column && column <= upTo));
}

/**
 * By a column of owners, or of areas over goals that come back; else, for the measures that several parts state, by a column
 * of committees or other parts.
 */
export function partsOf(
  region: Region,
  { goals, indicator, area, figures, withRole }: TableColumns,
  kinds: readonly RowKind[],
): Frame["parts"] {
  if (figures.length === 0) return null;
  const titles = [...goals, ...(indicator ? [indicator] : [])].map(({ column }) => column);
  const candidates = withRole.filter((one) => one.role === "owner" || (one === area && goals.length > 0));
  const columnsOf = (some: readonly Column[]): number[] => some.map(({ column }) => column);
  const period = withRole.find(({ role }) => role === "period")?.column;
  const parts = candidates.filter((one) => namesParts(region, one));
  return (
    partsIn(region, kinds, titles, columnsOf(candidates)) ??
    (goals.length > 0 ? null : partsOfShared(region, kinds, titles, columnsOf(parts), period))
  );
}

/** A column of committees, or one headed as of parts of an organisation; persons are none. */
function namesParts(region: Region, { column, reading }: Column): boolean {
  const texts = columnTexts(region, column);
  const areCommittees = texts.length > 0 && texts.every((text) => isCommittee(text) || isInitialsOfCommittee(text));
  return areCommittees || columnHeads.has(reading.words, "ofPart");
}

function outlineIn(
  region: Region,
  { titles, figures, grades, levelOfRow }: TableColumns,
  kinds: readonly RowKind[],
  { numbers }: Numbering,
): Frame["outline"] {
  const [title] = titles;
  if (!title || titles.length > 1) return null;
  return outlineOf(region, title.column, kinds, {
    figures: figures.map(({ column }) => column),
    grades: grades.map(({ column }) => column),
    numbers: numbers.get(title)?.column,
    levels: levelOfRow,
    isOfGoals: title.role === "goal",
  });
}

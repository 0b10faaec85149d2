import { numbered } from "../../domain/shapes";
import { papers } from "../../lexicon/papers";
import type { RecognisedTable } from "../../domain/plan";
import { clean, textKey } from "../../interpret/text/text";
import { columnIndex, parseArea } from "../../sheet/address";
import type { Sheet } from "../../sheet/book";
import { words } from "../../sheet/document";
import type { TableBlock, TableRowWords } from "../../sheet/document";
import { textAt } from "../continuity/statusTable";
import { SAY } from "../sentences";
import { worded, wording } from "./content";
import type { ReportInput } from "./content";
import type { Checklist } from "./criteria";

/** Boxes and marks, without the sign that some fonts draw them as pictures by. */
const [TICKS, CROSSES] = ["☑☒✓✔✅", "☐✗✘❌"];

/** null: a blank cell; undefined: the text is no tick. */
function tickOf(text: string): boolean | null | undefined {
  if (text === "") return null;
  const mark = text.replace("\ufe0f", "");
  if (papers.has(text, "ticked") || (mark.length === 1 && TICKS.includes(mark))) return true;
  return papers.has(text, "unticked") || (mark.length === 1 && CROSSES.includes(mark)) ? false : undefined;
}

/** A title without the number that may precede it. */
const keyOf = (title: string): string => textKey(numbered(clean(title))?.title ?? title);

const indexOf = (letters: string | undefined): number | null => (letters === undefined ? null : columnIndex(letters));

/** A criterion with a tick for each goal; null: a blank cell. */
interface Criterion {
  name: string;
  ticks: (boolean | null)[];
}

/**
 * The goals of a sheet against its criteria; none without both ticked and unticked ones, since a matrix of crosses
 * shows who, not whether.
 */
function checklistOf({ name }: Sheet, rows: { id: string }[], criteria: Criterion[]): Checklist[] {
  const all = criteria.flatMap(({ ticks }) => ticks);
  if (criteria.length < 2 || !all.includes(true) || !all.includes(false)) return [];
  const goals = rows.map(({ id }, at) => ({ id, ticks: criteria.map(({ ticks }) => ticks[at] ?? null) }));
  return [{ name, criteria: criteria.map((criterion) => criterion.name), goals }];
}

const isTicks = (ticks: (boolean | null | undefined)[]): ticks is (boolean | null)[] =>
  ticks.some((tick) => tick !== null) && !ticks.includes(undefined);

/** Ids of goals by title. */
type Known = Map<string, string>;

/** The cells with a goal's title, in the order given. */
const goalsAt = <Place extends { row: number; column: number }>(sheet: Sheet, places: Place[], known: Known) =>
  places.flatMap((place) => {
    const id = known.get(keyOf(textAt(sheet, place.row, place.column)));
    return id === undefined ? [] : [{ ...place, id }];
  });

/**
 * The checklists of a workbook: its goals against two or more criteria with nothing but ticks, some ticked and some box
 * or no left empty. In a table with a row per goal the criteria are its columns; else a row has the goals' titles, and
 * the rows below it are the criteria. Goals that the plan does not have are left out.
 */
export function checklistsIn(
  sheets: Sheet[],
  tables: RecognisedTable[],
  goals: { id: string; title: string }[],
): Checklist[] {
  const known = new Map(goals.map(({ id, title }) => [keyOf(title), id]));
  const down = downwards(sheets, tables, known);
  const found = new Set(down.map(({ name }) => name));
  const others = sheets.filter(({ tag, name }) => tag === undefined && !found.has(name));
  return [...down, ...others.flatMap((sheet) => across(sheet, known))];
}

/** The goals of the first row with the titles of two or more. */
function titleRow(sheet: Sheet, known: Known) {
  for (const [row, cells = []] of sheet.values.entries()) {
    const goals = goalsAt(
      sheet,
      cells.map((_, column) => ({ row, column })),
      known,
    );
    if (goals.length > 1) return goals;
  }
  return [];
}

/** Criteria as rows: a row with the titles of two or more goals, and below it a text and ticks under them. */
function across(sheet: Sheet, known: Known): Checklist[] {
  const goals = titleRow(sheet, known);
  const [first] = goals;
  if (!first) return [];
  const left = Math.min(...goals.map(({ column }) => column));
  const criteria: Criterion[] = [];
  for (let row = first.row + 1; ; row++) {
    const texts = Array.from({ length: left }, (_, column) => clean(textAt(sheet, row, column)));
    const name = texts.findLast((text) => text !== "");
    const ticks = goals.map(({ column }) => tickOf(clean(textAt(sheet, row, column))));
    if (name === undefined || !isTicks(ticks)) break;
    criteria.push({ name, ticks });
  }
  return checklistOf(sheet, goals, criteria);
}

/** Criteria as columns of a table with a row per goal. */
function downwards(sheets: Sheet[], tables: RecognisedTable[], known: Known): Checklist[] {
  return tables.flatMap((table): Checklist[] => {
    const sheet = sheets.find(({ name }) => name === table.sheet);
    const area = parseArea(table.range);
    const column = indexOf(table.columns.find(({ role }) => role === "goal")?.column);
    if (!sheet || !area || column === null || table.orientation !== "rows") return [];
    const first = Math.max(area.top, ...table.headerRows);
    const rows = Array.from({ length: area.bottom - first + 1 }, (_, at) => ({ row: first + at, column }));
    const goals = goalsAt(sheet, rows, known);
    const criteria = table.columns.flatMap(({ role, column: letters, header }): Criterion[] => {
      const at = indexOf(letters);
      if (at === null || role !== "other") return [];
      const ticks = goals.map(({ row }) => tickOf(clean(textAt(sheet, row, at))));
      return isTicks(ticks) ? [{ name: header, ticks }] : [];
    });
    return checklistOf(sheet, goals, criteria);
  });
}

function markOf(tick: boolean | null): string {
  if (tick === null) return "–";
  return tick ? "☑ ja" : "☐ nej";
}

/** Goals side by side on a page. */
const ACROSS = 5;

/** A checklist as tables: a row per criterion, a column per goal, and last how many of the criteria each goal meets. */
export function checklistTables(input: ReportInput, { name, criteria, goals }: Checklist): TableBlock[] {
  const nodes = new Map(input.assessed.areas.flatMap((area) => area.goals.map(({ node }) => [node.id, node])));
  const known = goals.flatMap(({ id, ticks }) => {
    const node = nodes.get(id);
    return node ? [{ header: wording(input, node), ticks }] : [];
  });
  const parts = Array.from({ length: Math.ceil(known.length / ACROSS) }, (_, part) => part);
  return parts.map((part): TableBlock => {
    const shown = known.slice(part * ACROSS, (part + 1) * ACROSS);
    const rows = criteria.map((criterion, at): TableRowWords => ({
      kind: "row",
      keep: true,
      cells: [words(criterion, "bold"), ...shown.map(({ ticks }) => words(markOf(ticks[at] ?? null)))],
    }));
    const sums = shown.map(({ ticks }) => words(SAY.criteriaMet(ticks.filter(Boolean).length, ticks.length), "bold"));
    return {
      kind: "table",
      name: part > 0 ? `${name}, fortsättning` : name,
      columns: [worded("Kriterium"), ...shown.map(({ header }) => worded(header))],
      rows: [...rows, { kind: "total", cells: [words("Uppfyllda kriterier", "bold"), ...sums] }],
    };
  });
}

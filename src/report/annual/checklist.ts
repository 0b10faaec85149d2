import type { RecognisedTable } from "../../domain/plan";
import { clean, textKey } from "../../interpret/text/text";
import { columnIndex, parseArea } from "../../sheet/address";
import type { Sheet } from "../../sheet/book";
import { words } from "../../sheet/document";
import type { TableBlock, TableRowWords } from "../../sheet/document";
import { textAt } from "../continuity/statusTable";
import { SAY } from "../sentences";
import { column, wording } from "./content";
import type { ReportInput } from "./content";
import type { Checklist } from "./criteria";

const TICKED = /^(?:[☑☒✓✔✅]️?|x|ja|uppfyllt)$/iu;
const UNTICKED = /^(?:[☐✗✘❌]️?|nej|ej uppfyllt)$/iu;
const tickOf = (text: string): boolean | null | undefined =>
  text === "" ? null : TICKED.test(text) ? true : UNTICKED.test(text) ? false : undefined;

/** A title without the number that may precede it. */
const keyOf = (title: string): string => textKey(clean(title).replace(/^\d+(?:\.\d+)*[.:)]?\s+/u, ""));

const indexOf = (letters: string | undefined): number | null => (letters === undefined ? null : columnIndex(letters));

/** Some ticked and some box or no left empty: a matrix of crosses shows who, not whether. */
const isChecklist = ({ criteria, goals }: Checklist): boolean => {
  const all = goals.flatMap(({ ticks }) => ticks);
  return criteria.length > 1 && all.includes(true) && all.includes(false);
};

const isTicks = (ticks: (boolean | null | undefined)[]): ticks is (boolean | null)[] =>
  ticks.some((tick) => tick !== null) && !ticks.includes(undefined);

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
  return [...down, ...sheets.filter(({ tag, name }) => tag === undefined && !found.has(name)).flatMap(across(known))];
}

/** Criteria as rows: a row with the titles of two or more goals, and below it a text and ticks under them. */
const across =
  (known: Map<string, string>) =>
  (sheet: Sheet): Checklist[] => {
    const idAt = (row: number, column: number): string | undefined => known.get(keyOf(textAt(sheet, row, column)));
    const top = sheet.values.findIndex(
      (row, at) => row && row.filter((_, column) => idAt(at, column) !== undefined).length > 1,
    );
    if (top < 0) return [];
    const columns = (sheet.values[top] ?? []).flatMap((_, column) => {
      const id = idAt(top, column);
      return id === undefined ? [] : [{ column, id }];
    });
    const left = Math.min(...columns.map(({ column }) => column));
    const criteria: { name: string; ticks: (boolean | null)[] }[] = [];
    for (let row = top + 1; row < sheet.values.length; row++) {
      const name = Array.from({ length: left }, (_, column) => clean(textAt(sheet, row, column))).filter(Boolean);
      const ticks = columns.map(({ column }) => tickOf(clean(textAt(sheet, row, column))));
      if (name.length === 0 || !isTicks(ticks)) break;
      criteria.push({ name: name.at(-1) ?? "", ticks });
    }
    const list: Checklist = {
      name: sheet.name,
      criteria: criteria.map(({ name }) => name),
      goals: columns.map(({ id }, at) => ({ id, ticks: criteria.map(({ ticks }) => ticks[at] ?? null) })),
    };
    return isChecklist(list) ? [list] : [];
  };

/** Criteria as columns of a table with a row per goal. */
function downwards(sheets: Sheet[], tables: RecognisedTable[], known: Map<string, string>): Checklist[] {
  return tables.flatMap((table): Checklist[] => {
    const sheet = sheets.find(({ name }) => name === table.sheet);
    const area = parseArea(table.range);
    const goal = indexOf(table.columns.find(({ role }) => role === "goal")?.column);
    if (!sheet || !area || goal === null || table.orientation !== "rows") return [];
    const first = Math.max(area.top, ...table.headerRows);
    const rows = Array.from({ length: Math.max(0, area.bottom - first + 1) }, (_, at) => first + at).flatMap((row) => {
      const id = known.get(keyOf(textAt(sheet, row, goal)));
      return id === undefined ? [] : [{ row, id }];
    });
    const criteria = table.columns.flatMap(({ role, column: letters, header }) => {
      const at = indexOf(letters);
      const ticks = at === null || role !== "other" ? [] : rows.map(({ row }) => tickOf(clean(textAt(sheet, row, at))));
      return isTicks(ticks) ? [{ header, ticks }] : [];
    });
    const list: Checklist = {
      name: sheet.name,
      criteria: criteria.map(({ header }) => header),
      goals: rows.map(({ id }, at) => ({ id, ticks: criteria.map(({ ticks }) => ticks[at] ?? null) })),
    };
    return isChecklist(list) ? [list] : [];
  });
}

const markOf = (tick: boolean | null): string => (tick === null ? "–" : tick ? "☑ ja" : "☐ nej");

/** Goals side by side on a page. */
const ACROSS = 5;

/** A checklist as tables: a row per criterion, a column per goal, and last how many of the criteria each goal meets. */
export function checklistTables(input: ReportInput, { name, criteria, goals }: Checklist): TableBlock[] {
  const nodes = new Map(input.assessed.areas.flatMap((area) => area.goals.map(({ node }) => [node.id, node])));
  const known = goals.flatMap(({ id, ticks }) => {
    const node = nodes.get(id);
    return node ? [{ header: wording(input, node), ticks }] : [];
  });
  const parts = Array.from({ length: Math.ceil(known.length / ACROSS) }, (_, part) =>
    known.slice(part * ACROSS, (part + 1) * ACROSS),
  );
  return parts.map((shown, part): TableBlock => {
    const rows = criteria.map((criterion, at): TableRowWords => ({
      kind: "row",
      keep: true,
      cells: [words(criterion, "bold"), ...shown.map(({ ticks }) => words(markOf(ticks[at] ?? null)))],
    }));
    const sums = shown.map(({ ticks }) => words(SAY.criteriaMet(ticks.filter(Boolean).length, ticks.length), "bold"));
    return {
      kind: "table",
      name: part > 0 ? `${name}, fortsättning` : name,
      columns: [column("Kriterium", 44), ...shown.map(({ header }) => column(header, 24))],
      rows: [...rows, { kind: "total", cells: [words("Uppfyllda kriterier", "bold"), ...sums] }],
    };
  });
}

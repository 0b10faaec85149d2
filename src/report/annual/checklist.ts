import type { RecognisedTable } from "../../domain/plan";
import { clean, textKey } from "../../interpret/text";
import { columnIndex, parseArea } from "../../sheet/address";
import type { Sheet } from "../../sheet/book";
import { words } from "../../sheet/document";
import type { TableBlock, TableRowWords } from "../../sheet/document";
import { textAt } from "../continuity/statusTable";
import { column, widthOf, wording } from "./content";
import type { ReportInput } from "./content";
import type { Checklist } from "./criteria";

const TICKED = /^(?:[☑☒✓✔✅]️?|x|ja|uppfyllt)$/iu;
const UNTICKED = /^(?:[☐✗✘❌]️?|nej|ej uppfyllt)$/iu;
const tickOf = (text: string): boolean | null | undefined =>
  text === "" ? null : TICKED.test(text) ? true : UNTICKED.test(text) ? false : undefined;

/** A title without the number that may stand before it. */
const keyOf = (title: string): string => textKey(clean(title).replace(/^\d+(?:\.\d+)*[.:)]?\s+/u, ""));

const indexOf = (letters: string | undefined): number | null => (letters === undefined ? null : columnIndex(letters));

/**
 * The checklists among the tables of a workbook: a row per goal and two or more columns of nothing but ticks, some
 * ticked and some box or no left empty, so that a matrix of crosses is none. Rows whose goal the plan does not have are
 * left out.
 */
export function checklistsIn(
  sheets: Sheet[],
  tables: RecognisedTable[],
  goals: { id: string; title: string }[],
): Checklist[] {
  const known = new Map(goals.map(({ id, title }) => [keyOf(title), id]));
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
      return ticks.some((tick) => tick !== null) && !ticks.includes(undefined)
        ? [{ header, ticks: ticks as (boolean | null)[] }]
        : [];
    });
    const all = criteria.flatMap(({ ticks }) => ticks);
    if (criteria.length < 2 || !all.includes(true) || !all.includes(false)) return [];
    return [
      {
        name: sheet.name,
        criteria: criteria.map(({ header }) => header),
        goals: rows.map(({ id }, at) => ({ id, ticks: criteria.map(({ ticks }) => ticks[at]!) })),
      },
    ];
  });
}

const MARKS = { true: "☑ ja", false: "☐ nej", null: "–" } as const;

/** A checklist as a table: a row per goal, a column per criterion, and how many are ticked. */
export function checklistTable(input: ReportInput, { name, criteria, goals }: Checklist): TableBlock {
  const nodes = new Map(input.assessed.areas.flatMap((area) => area.goals.map(({ node }) => [node.id, node])));
  const rows = goals.flatMap(({ id, ticks }): TableRowWords[] => {
    const node = nodes.get(id);
    const ticked = ticks.filter(Boolean).length;
    return node
      ? [
          {
            kind: "row",
            cells: [
              words(wording(input, node), "bold", node.cell),
              ...ticks.map((tick) => words(MARKS[String(tick) as keyof typeof MARKS])),
              words(`${ticked} av ${ticks.length}`),
            ],
          },
        ]
      : [];
  });
  return {
    kind: "table",
    name,
    columns: [
      column("Mål", 40),
      ...criteria.map((header) => column(header, widthOf(header, 16, 26))),
      column("Uppfyllda", 12),
    ],
    rows,
  };
}

import { sumOf } from "../../domain/sum";
import { namesMeant } from "../../assess/owners";
import { isInterim } from "../../assess/periods";
import type { AssessedGoal, AssessedPlan } from "../../domain/assessment";
import type { RecognisedTable } from "../../domain/plan";
import { formatNumber } from "../../interpret/number/number";
import { parsePeriod } from "../../interpret/time/period";
import { parseArea } from "../../sheet/address";
import { isSource, type Sheet } from "../../sheet/book";
import { type Block, type Content, type TableRowWords, words } from "../../sheet/document";
import { partsOf } from "../../domain/reportParts";
import { countable, distinctGoals } from "../counted";
import { gathered } from "../gathered";
import { SAY } from "../sentences";
import { unitFormat } from "../statusColumns";
import { accounts, amountAt, headerAt, labelAt, unitAbove, yearOf } from "./amounts";
import { type ReportInput, worded } from "./content";
import type { Means } from "./finances";
import { housekeepingBlocks, namesByGrade } from "./housekeeping";

/** Whether a row is in a table of goals, and so no budget. */
const inTable = (tables: RecognisedTable[], sheet: string, row: number): boolean =>
  tables.some((table) => {
    const area = parseArea(table.range);
    return table.sheet === sheet && area !== null && row >= area.top && row <= area.bottom;
  });

/** The columns of the year's budget and outcome, at delår of its forecast; null for a row that is no such header. */
function headersIn(sheet: Sheet, row: number, period: string): { budget: number; outcome: number } | null {
  const year = parsePeriod(period)?.year;
  const cells = Array.from(sheet.values[row] ?? [], (_, at) => headerAt(sheet, row, at));
  const find = (kind: "budget" | "outcome" | "forecast"): number =>
    cells.findIndex(
      (header) => header.length <= LONGEST_HEADER && accounts.has(header, kind) && yearOf(header) === year,
    );
  const [budget, outcome] = [find("budget"), find(isInterim(period) ? "forecast" : "outcome")];
  return Math.min(budget, outcome) < 0 ? null : { budget, outcome };
}
const LONGEST_HEADER = 40;

/** The rows under a header, until one without figures; sums are left out. */
function rowsUnder(sheet: Sheet, top: number, { budget, outcome }: { budget: number; outcome: number }): Means["rows"] {
  const rows: Means["rows"] = [];
  for (let row = top + 1; ; row++) {
    const label = labelAt(sheet, row);
    if (!label) return rows;
    const [planned, spent] = [amountAt(sheet, row, budget), amountAt(sheet, row, outcome)];
    if (planned && spent && !accounts.has(label.text, "total"))
      rows.push({ label: label.text, budget: planned, outcome: spent });
  }
}

/**
 * The year's budget and its outcome in a workbook: a table outside the goals with a row for at least two of the
 * committees that own goals. Null without one.
 */
export function meansOf(sheets: Sheet[], tables: RecognisedTable[], assessed: AssessedPlan): Means | null {
  const owners = [...goalsByOwner(assessed).keys()];
  for (const sheet of sheets.filter(isSource)) {
    for (const row of sheet.values.keys()) {
      const columns = inTable(tables, sheet.name, row) ? null : headersIn(sheet, row, assessed.period);
      if (!columns) continue;
      const rows = rowsUnder(sheet, row, columns);
      if (namesMeant(owners, labelsOf(rows)).size < 2) continue;
      return {
        unit: unitAbove(sheet, row),
        headers: { budget: headerAt(sheet, row, columns.budget), outcome: headerAt(sheet, row, columns.outcome) },
        rows,
      };
    }
  }
  return null;
}

/** The counted goals of each owner: its own, or those whose measures it owns. */
function goalsByOwner(assessed: AssessedPlan): Map<string, AssessedGoal[]> {
  const found = new Map<string, AssessedGoal[]>();
  for (const goal of distinctGoals(assessed).filter(countable(assessed))) {
    const own = goal.node.owners.length > 0 ? goal.node.owners : goal.indicators.flatMap(({ node }) => node.owners);
    for (const owner of new Set(own)) found.set(owner, [...(found.get(owner) ?? []), goal]);
  }
  return found;
}

const labelsOf = (rows: { label: string }[]): string[] => rows.map(({ label }) => label);

/** A budget with at most this many rows is kept on one page. */
const WHOLE = 6;

/** Costs with a minus: more minus is a deficit. */
const isNegative = ({ rows }: Means): boolean => rows.filter(({ budget }) => budget.value < 0).length * 2 > rows.length;

const deviationOf = (means: Means, { budget, outcome }: Means["rows"][number]): number =>
  isNegative(means) ? outcome.value - budget.value : budget.value - outcome.value;

const PLACE = { budget: 1, outcome: 2, deviation: 3 };

/** A row's figures: budget and outcome tied to their cells, the deviation a formula of them. */
function figuresOf(means: Means, row: Means["rows"][number], at: number, decimals: number): Content[] {
  const number = (value: number): Extract<Content, { kind: "number" }> => ({
    kind: "number",
    text: formatNumber(value, decimals),
    value,
    numberFormat: unitFormat(undefined, decimals),
  });
  const negative = isNegative(means);
  return [
    { ...number(row.budget.value), ref: row.budget.cell },
    { ...number(row.outcome.value), ref: row.outcome.cell },
    {
      ...number(deviationOf(means, row)),
      adds: [
        { row: at, column: negative ? PLACE.outcome : PLACE.budget },
        { row: at, column: negative ? PLACE.budget : PLACE.outcome, negated: true },
      ],
    },
  ];
}

/** The sums of the rows as formulas, and so many empty cells after them. */
function totalRow(means: Means, decimals: number, columns: number): TableRowWords {
  const { rows } = means;
  const sum = (value: (row: Means["rows"][number]) => number, place: number): Content => {
    const total = rows.reduce((all, row) => all + value(row), 0);
    return {
      kind: "number",
      text: formatNumber(total, decimals),
      value: total,
      numberFormat: unitFormat(undefined, decimals),
      adds: rows.map((_, row) => ({ row, column: place })),
    };
  };
  return {
    kind: "total",
    cells: [
      words("Tillsammans", "bold"),
      sum(({ budget }) => budget.value, PLACE.budget),
      sum(({ outcome }) => outcome.value, PLACE.outcome),
      sum((row) => deviationOf(means, row), PLACE.deviation),
      ...Array<null>(columns).fill(null),
    ],
  };
}

/** Whether the report has already named the goals by their grades. */
const isNamedBefore = (input: ReportInput): boolean =>
  partsOf(input.assessed.styrmodell.parts, input.kind).some(({ part }) => part === "housekeeping") &&
  housekeepingBlocks(input).some(({ kind }) => kind === "table");

/**
 * Mål beside medel: for each row of the year's budget the budget, the outcome, the deviation, and the state of the
 * committee's goals, by name where God ekonomisk hushållning names none. Nothing without such a budget.
 */
export function meansBlocks(input: ReportInput): Block[] {
  const { means, assessed } = input;
  if (!means) return [];
  const byOwner = goalsByOwner(assessed);
  const areNamed = isNamedBefore(input);
  const placed = namesMeant([...byOwner.keys()], labelsOf(means.rows));
  const decimals = Math.max(0, ...means.rows.flatMap(({ budget, outcome }) => [budget.decimals, outcome.decimals]));
  const goalsOf = (label: string): AssessedGoal[] => [
    ...new Set([...placed].flatMap(([owner, at]) => (at === label ? (byOwner.get(owner) ?? []) : []))),
  ];
  const deviations = means.rows.map((row) => deviationOf(means, row));
  const kept = deviations.filter((deviation) => deviation >= 0).length;
  const sum = sumOf(deviations);
  const without = [...byOwner.keys()].filter((owner) => !placed.has(owner));
  const amount = [formatNumber(sum, decimals), means.unit].filter(Boolean).join(" ");
  return [
    {
      kind: "text",
      look: "body",
      id: "avvikelse",
      text: SAY.meansKept(kept, deviations.length, amount, isInterim(assessed.period)),
    },
    {
      kind: "table",
      name: ["Mål och medel", means.unit].filter(Boolean).join(", "),
      columns: [
        { ...worded("Verksamhet"), name: "owner" },
        { ...worded(means.headers.budget, "right"), name: "budget" },
        { ...worded(means.headers.outcome, "right"), name: "outcome" },
        { ...worded("Avvikelse", "right"), name: "deviation" },
        { ...worded("Hur målen står"), name: "counts" },
        ...(areNamed ? [] : [{ ...worded("Mål"), name: "goals" }]),
      ],
      rows: [
        ...means.rows.map((row, at): TableRowWords => {
          const goals = goalsOf(row.label);
          return {
            kind: "row",
            id: row.label,
            ...(means.rows.length <= WHOLE ? { keep: true as const } : {}),
            cells: [
              words(row.label, "bold"),
              ...figuresOf(means, row, at, decimals),
              words(gathered(assessed, goals)),
              ...(areNamed ? [] : [goals.length > 0 ? namesByGrade(input, goals) : null]),
            ],
          };
        }),
        totalRow(means, decimals, areNamed ? 1 : 2),
      ],
    },
    {
      kind: "text",
      look: "note",
      text: [SAY.meansSign(), without.length > 0 && SAY.withoutMeans(without)].filter(Boolean).join(" "),
    },
  ];
}

import { sumOf } from "../../domain/sum";
import { trimmedStart } from "../../domain/shapes";
import type { BalanceResult } from "../../assess/geh";
import { isInterim } from "../../assess/periods";
import { formatNumber } from "../../interpret/number/number";
import { parsePeriod, readPeriod } from "../../interpret/time/period";
import { isSource, type Sheet } from "../../sheet/book";
import { type Block, type Content, type TableRowWords, words } from "../../sheet/document";
import { SAY } from "../sentences";
import { unitFormat } from "../statusColumns";
import { accounts, amountAt, headerAt, labelAt, unitAbove, yearOf } from "./amounts";
import { type ReportInput, worded } from "./content";
import { leftToRestore } from "./restoring";
import { type Amount, type AmountsOf, type Balance, type BalanceRow, type BalanceRowKind, columnOf } from "./finances";

/** Kinds of rows; a row is of the first kind whose words it has. */
const KINDS = ["accumulated", "owed", "beside", "earlier", "adjusted", "balance"] as const satisfies BalanceRowKind[];

/** Signs before a label show what the row is for: "– Samtliga realisationsvinster". */
const labelOf = (text: string): string => trimmedStart(text, "+=±/-–− \n\t\u00a0");
/** Whether the law subtracts the item from the result; its exceptions are added back. */
const takesAway = ({ label }: BalanceRow): boolean =>
  accounts.has(label, "takenAway") && !accounts.has(label, "excepted");

/** Rows that a balanskravsutredning may have, and rows from its header to the first. */
const LONGEST = 25;
const HEADER_ROWS = 5;
/** Years side by side. */
const YEARS = 3;

/** The columns of amounts over a row, by the years of a header above it; none for a budget. */
export function columnsAbove(
  sheet: Sheet,
  row: number,
  label: number,
): { column: number; header: string; year: number }[] {
  for (let top = row - 1; top >= Math.max(0, row - HEADER_ROWS); top--) {
    const found = (sheet.values[top] ?? []).flatMap((_, at) => {
      const header = headerAt(sheet, top, at);
      const year = at > label ? yearOf(header) : undefined;
      return year === undefined || accounts.has(header, "budget", "plan") ? [] : [{ column: at, header, year }];
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** What the amounts under a header are, by its words. */
function amountsOf(header: string): AmountsOf {
  if (accounts.has(header, "forecast")) return "forecast";
  if (isInterim(readPeriod(header)?.canonical ?? "")) return "part";
  return accounts.has(header, "outcome") ? "outcome" : "year";
}

/** Whether a balanskravsutredning tells what the whole year ends in: at delår as it is expected to. */
export const tellsOfYear = (balance: Balance, period: string): boolean =>
  !isInterim(period) || ["forecast", "year"].includes(balance.of[columnOf(balance, period)] ?? "");

/** The rows from the result down: until two in turn are without a figure. */
function rowsFrom(sheet: Sheet, top: number, columns: number[]): BalanceRow[] {
  const rows: BalanceRow[] = [];
  let blank = 0;
  for (let row = top; row < top + LONGEST && blank < 2; row++) {
    const label = labelOf(labelAt(sheet, row)?.text ?? "");
    blank = label === "" ? blank + 1 : 0;
    if (label === "") continue;
    const kind = row === top ? "result" : (KINDS.find((one) => accounts.has(label, one)) ?? "item");
    rows.push({ label, kind, amounts: columns.map((column) => amountAt(sheet, row, column)) });
  }
  // Rows without a figure after the balanskravsresultat are notes.
  const end = rows.findIndex(({ kind }) => kind === "balance");
  return rows.filter(({ amounts, kind }, at) => at <= end || (kind !== "item" && amounts.some(Boolean)));
}

/** The sum that the law names where the workbook leaves it out: before the reserves. */
function withAdjusted(rows: BalanceRow[]): BalanceRow[] {
  if (rows.some(({ kind }) => kind === "adjusted")) return rows;
  const reserve = rows.findIndex(({ kind, label }) => kind === "item" && accounts.has(label, "reserve"));
  const at = reserve < 0 ? rows.findIndex(({ kind }) => kind === "balance") : reserve;
  const adjusted: BalanceRow = { label: "Årets resultat efter balanskravsjusteringar", kind: "adjusted", amounts: [] };
  return [...rows.slice(0, at), adjusted, ...rows.slice(at)];
}

/**
 * What a row contributes in a column: its amount as written, or negated where subtractions are written without a minus.
 */
const counted = (row: BalanceRow, column: number, unsigned: boolean): number =>
  (row.amounts[column]?.value ?? 0) * (unsigned && takesAway(row) ? -1 : 1);

/** Which way a row of a reserve moves money: a row that takes away, written as if it added, leaves it open. */
export const reserveMoves = (balance: Balance, row: BalanceRow, column: number): "to" | "from" | "either" => {
  const value = counted(row, column, balance.unsigned);
  return value < 0 ? "to" : takesAway(row) ? "either" : "from";
};

/** The rows that add up to the balanskravsresultat, or to a sum before it. */
const partsOf = (rows: BalanceRow[], until: BalanceRow): BalanceRow[] =>
  rows.slice(0, rows.indexOf(until)).filter(({ kind }) => kind === "result" || kind === "item");

const summed = (rows: BalanceRow[], until: BalanceRow, column: number, unsigned: boolean): number =>
  partsOf(rows, until).reduce((sum, row) => sum + counted(row, column, unsigned), 0);

/** Written sums that differ from their rows: the amount, and what the rows give. */
function differing(rows: BalanceRow[], unsigned: boolean): { amount: Amount; gives: number }[] {
  return rows
    .filter(({ kind }) => kind === "adjusted" || kind === "balance")
    .flatMap((row) =>
      row.amounts.flatMap((amount, at) => {
        if (!amount) return [];
        const gives = summed(rows, row, at, unsigned);
        // Each row may be rounded by itself.
        const slack = 0.51 * 10 ** -amount.decimals * partsOf(rows, row).length;
        return Math.abs(gives - amount.value) > slack ? [{ amount, gives }] : [];
      }),
    );
}

/** The balanskravsutredning of a sheet that has the year; null where it has none. */
function balanceIn(sheet: Sheet, year: number): Balance | null {
  for (const row of sheet.values.keys()) {
    const label = labelAt(sheet, row);
    if (!label || !accounts.has(labelOf(label.text), "result")) continue;
    const columns = columnsAbove(sheet, row, label.column);
    const rows = rowsFrom(
      sheet,
      row,
      columns.map((one) => one.column),
    );
    if (!columns.some((one) => one.year === year) || !rows.some(({ kind }) => kind === "balance")) continue;
    const whole = withAdjusted(rows);
    return {
      unit: unitAbove(sheet, row),
      headers: columns.map(({ header }) => header),
      years: columns.map((one) => one.year),
      of: columns.map(({ header }) => amountsOf(header)),
      rows: whole,
      unsigned: differing(whole, false).length > 0 && differing(whole, true).length === 0,
    };
  }
  return null;
}

/** The balanskravsutredning of a workbook for the year of a period; null when no source sheet has one. */
export function balanceOf(sheets: Sheet[], period: string): Balance | null {
  const year = parsePeriod(period)?.year;
  if (year === undefined) return null;
  for (const sheet of sheets.filter(isSource)) {
    const found = balanceIn(sheet, year);
    if (found) return found;
  }
  return null;
}

/** The written sums that differ from what their rows give. */
export const balanceDifferences = (balance: Balance): { amount: Amount; gives: number }[] =>
  differing(balance.rows, balance.unsigned);

/** A balanskravsutredning with the columns that stand side by side: the nearest to the year of a period, in their order. */
function sideBySide(balance: Balance, period: string): Balance {
  const year = parsePeriod(period)?.year ?? Infinity;
  const distances = balance.years.map((one) => (one > year ? Infinity : year - one));
  const nearest = [...distances.entries()].sort(([, a], [, b]) => a - b).slice(0, YEARS);
  const shown = new Set(nearest.map(([at]) => at));
  const kept = <T>(all: readonly T[]): T[] => all.filter((_, at) => shown.has(at));
  return {
    ...balance,
    headers: kept(balance.headers),
    years: kept(balance.years),
    of: kept(balance.of),
    rows: balance.rows.map((row) => ({ ...row, amounts: kept(row.amounts) })),
  };
}

const decimalsOf = ({ rows }: Balance): number =>
  Math.max(0, ...rows.flatMap(({ amounts }) => amounts.map((amount) => amount?.decimals ?? 0)));

/**
 * What is left to restore for the year of a period, and how much of it is of earlier years: as a row of the workbook states
 * those, else what its years in turn have left.
 */
function owedIn(balance: Balance, period: string, result: number): { all: number; earlier: number } {
  const at = columnOf(balance, period);
  const own = Math.max(0, -result);
  const statedAs = (wanted: BalanceRowKind): number[] =>
    balance.rows.flatMap(({ kind, amounts }) => {
      const amount = kind === wanted ? amounts[at] : null;
      return amount ? [Math.abs(amount.value)] : [];
    });
  const accumulated = balance.rows.find(({ kind }) => kind === "accumulated")?.amounts[at]?.value ?? 0;
  const [whole] = [...statedAs("owed"), ...(accumulated < 0 ? [-accumulated] : [])];
  if (whole !== undefined) return { all: whole, earlier: Math.max(0, whole - own) };
  const stated = statedAs("earlier");
  const before = sumOf(stated);
  const earlier =
    stated.length > 0
      ? Math.max(0, before - Math.max(0, result))
      : Math.abs(leftToRestore(balance, period)?.amount.value ?? 0);
  return { all: earlier + own, earlier };
}

/** The balanskravsresultat of the year of a period: its row, its column and what the rows give; null where there is none. */
function endOf(
  balance: Balance | null | undefined,
  period: string,
): { balance: Balance; total: BalanceRow; at: number; result: number } | null {
  const total = balance?.rows.find(({ kind }) => kind === "balance");
  const at = balance ? columnOf(balance, period) : -1;
  if (!balance || !total || at < 0) return null;
  return { balance, total, at, result: summed(balance.rows, total, at, balance.unsigned) };
}

/**
 * What the law wants restored at the end of the year of a period, for the måltavla's decisions: whether the year ends in a
 * deficit, and what is left of those of earlier years with its unit ("3,1 mnkr"; "" where nothing is).
 */
export function toRestore(balance: Balance | null, period: string): { deficit: boolean; owedEarlier: string } {
  const end = endOf(balance, period);
  if (!end || !tellsOfYear(end.balance, period)) return { deficit: false, owedEarlier: "" };
  const { earlier } = owedIn(end.balance, period, end.result);
  const amount = [formatNumber(earlier, decimalsOf(end.balance)), end.balance.unit].filter(Boolean).join(" ");
  return { deficit: end.result < 0, owedEarlier: earlier > 0 ? amount : "" };
}

/**
 * The balanskravsresultat that the rows give, as the sentence on god ekonomisk hushållning has it; undefined without one, and
 * at delår where only a part of the year is told of.
 */
export function balanceResultOf(balance: Balance | null, period: string): BalanceResult | undefined {
  const end = endOf(balance, period);
  if (!end || !tellsOfYear(end.balance, period)) return undefined;
  const text = [formatNumber(end.result, decimalsOf(end.balance)), end.balance.unit].filter(Boolean).join(" ");
  return { text, isDeficit: end.result < 0, isForeseen: isInterim(period) };
}

/**
 * What the law adds to the result of the year of a period and takes away before the reserves, and the cell of the largest
 * such item; null where there is none.
 */
export function adjustmentsOf(balance: Balance, period: string): { value: number; cell: string } | null {
  const adjusted = balance.rows.find(({ kind }) => kind === "adjusted");
  const at = columnOf(balance, period);
  if (!adjusted || at < 0) return null;
  const items = partsOf(balance.rows, adjusted).flatMap((row) => {
    const amount = row.kind === "item" && !accounts.has(row.label, "reserve") ? row.amounts[at] : null;
    return amount ? [{ value: counted(row, at, balance.unsigned), cell: amount.cell }] : [];
  });
  const [largest] = items.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return largest ? { value: items.reduce((sum, one) => sum + one.value, 0), cell: largest.cell } : null;
}

/** A row of the table: figures tied to their cells, sums as formulas over the rows above. */
function tableRow(balance: Balance, row: BalanceRow): TableRowWords {
  const { rows, headers, unsigned } = balance;
  const decimals = decimalsOf(balance);
  const number = (value: number, more: Partial<Extract<Content, { kind: "number" }>>): Content => ({
    kind: "number",
    text: formatNumber(value, decimals),
    value,
    numberFormat: unitFormat(undefined, decimals),
    ...more,
  });
  const isSum = row.kind === "adjusted" || row.kind === "balance";
  const cells = headers.map((_, at): Content | null => {
    if (isSum)
      return number(summed(rows, row, at, unsigned), {
        adds: partsOf(rows, row).map((part) => ({ row: rows.indexOf(part), column: at + 1 })),
      });
    const amount = row.amounts[at];
    if (!amount) return words("–", "muted");
    const negated = unsigned && takesAway(row);
    return number(negated ? -amount.value : amount.value, { ref: amount.cell, ...(negated ? { negated } : {}) });
  });
  return {
    kind: isSum ? "total" : "row",
    id: row.label,
    cells: [words(row.label, isSum ? "bold" : undefined), ...cells],
  };
}

/**
 * The balanskravsutredning from the workbook: the result of the year, the legal subtractions and additions, and the
 * outcome; each figure refers to its cell and each sum is a formula. Nothing where there is none.
 */
export function balanceTable({ balance: given, assessed }: ReportInput): Block[] {
  const end = endOf(given && sideBySide(given, assessed.period), assessed.period);
  if (!end) return [];
  const { balance, total, at, result } = end;
  const owed = owedIn(given ?? balance, assessed.period, result);
  const isWhole = tellsOfYear(balance, assessed.period);
  const stated = (value: number): string =>
    [formatNumber(value, decimalsOf(balance)), balance.unit].filter(Boolean).join(" ");
  const wrong = balanceDifferences(balance).find(({ amount }) => total.amounts[at] === amount);
  return [
    {
      kind: "text",
      look: "lead",
      id: "resultat",
      text: isWhole
        ? SAY.balanceOfYear(stated(result), result < 0, isInterim(assessed.period))
        : SAY.balanceOfPart(stated(result), balance.headers[at] ?? ""),
    },
    ...(isWhole && owed.all > 0
      ? [
          {
            kind: "text",
            look: "body",
            text: SAY.toRestore(
              stated(owed.all),
              owed.earlier > 0 ? stated(owed.earlier) : "",
              isInterim(assessed.period) && result < 0,
            ),
          } satisfies Block,
        ]
      : []),
    ...(wrong
      ? [
          {
            kind: "text",
            look: "body",
            text: SAY.balanceDiffers(stated(wrong.gives), stated(wrong.amount.value)),
          } satisfies Block,
        ]
      : []),
    {
      kind: "table",
      name: ["Balanskravsutredning", balance.unit].filter(Boolean).join(", "),
      columns: [
        { ...worded("Post"), name: "item" },
        ...balance.headers.map((header) => ({ ...worded(header, "right"), name: header })),
      ],
      rows: balance.rows.map((row) => tableRow(balance, row)),
    },
    { kind: "text", look: "note", text: SAY.balanceLaw() },
  ];
}

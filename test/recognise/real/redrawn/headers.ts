import { setCell, type Sheet } from "../../../../src/sheet/book";
import type { RealTable } from "../table";
import { headMerges, plainOf, textAt, type Change, type Plain, type Redrawing } from "./redrawing";

/** What stands above the columns in other words, or arranged otherwise. */

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
/** Whose figures, or of which part of the year: a header that says more than its role and its year is left alone. */
const SAYS_MORE =
  /kvinn|män|flick|pojk|alla|delår|helår|tertial|kvartal|prognos|mot |t\d|kv|\b(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/iu;

/** By row and column: what a header becomes. */
type Rewritten = Map<string, string | number>;
const at = (sheet: string, row: number, column: number): string => `${sheet}!${row}:${column}`;

/** The only year of a header that says nothing more in figures; "" where it has no figure at all. */
export function yearIn(text: string): string | undefined {
  const years = text.match(YEAR) ?? [];
  const rest = text.replace(YEAR, "");
  return years.length <= 1 && !/\d/.test(rest) && !SAYS_MORE.test(rest) ? (years[0] ?? "") : undefined;
}

/** Headers in one row that each head one column. */
export const isOneRow = (one: Plain): boolean => one.top === one.head && headMerges(one).length === 0;

/** The headers that `of` gives others; undefined where it gives none, or where two would be the same. */
function rewritten(
  table: RealTable,
  of: (text: string, column: Plain["columns"][number], plain: Plain) => string | number | undefined,
): Rewritten | undefined {
  const plains = plainOf(table)?.filter(isOneRow) ?? [];
  const made: Rewritten = new Map();
  for (const plain of plains) {
    const { sheet, head, columns } = plain;
    const others = new Map(columns.map((one) => [one, textAt(sheet, head, one.column)]));
    for (const column of columns) {
      const text = textAt(sheet, head, column.column);
      const other = text === "" ? undefined : of(text, column, plain);
      if (other === undefined || [...others].some(([one, said]) => one !== column && said === String(other))) continue;
      others.set(column, String(other));
      made.set(at(sheet.name, head, column.column), other);
    }
  }
  return made.size > 0 ? made : undefined;
}

export const withHeaders =
  (of: Parameters<typeof rewritten>[1]) =>
  (table: RealTable): Redrawing | undefined => {
    const made = rewritten(table, of);
    return made && { value: (value, { sheet, row, column }) => made.get(at(sheet, row, column)) ?? value };
  };

/** Another word for the columns of a role, with the year that they have. */
const named = (words: Record<string, string>) =>
  withHeaders((text, { role, period }, { columns }) => {
    const year = yearIn(text);
    const alike = columns.filter((one) => one.role === role);
    const isOfUpper = period === "goal" || period === "area";
    const hasTwoLevels = role === "goal" && columns.some((one) => one.role === "subgoal" || one.role === "activity");
    if (words[role] === undefined || year === undefined || isOfUpper || hasTwoLevels) return undefined;
    return alike.length === 1 || year !== "" ? `${words[role]}${year && ` ${year}`}` : undefined;
  });

/** Another way to write the year of the outcomes. */
const dated = (of: (year: string) => string | number, roles = ["outcome"]) =>
  withHeaders((text, { role }) => (roles.includes(role) && yearIn(text) ? of(yearIn(text)!) : undefined));

/** "Utfall" over the years of outcomes that stand side by side, in a row of its own. */
function mergedYears(table: RealTable): Redrawing | undefined {
  const made = rewritten(table, (text, { role }) => {
    const year = role === "outcome" ? yearIn(text) : undefined;
    return year ? Number(year) : undefined;
  });
  const plain = plainOf(table)?.[0];
  if (!made || !plain || table.sheets.length > 1) return undefined;
  const { head, sheet, columns } = plain;
  const years = columns.filter(({ column }) => made.has(at(sheet.name, head, column)));
  const [left, right] = [years[0]!.column, years.at(-1)!.column];
  if (years.length < 2 || right - left !== years.length - 1) return undefined;
  const isYear = (column: number): boolean => column >= left && column <= right;
  return {
    row: (row) => (row > head ? row + 1 : row),
    value: (value, { row, column }) => (row === head && isYear(column) ? null : value),
    add: (into) => {
      setCell(into, head, left, "Utfall");
      into.merges.push({ top: head, bottom: head, left, right });
      for (const { column } of years) setCell(into, head + 1, column, made.get(at(sheet.name, head, column))!);
      for (const { column } of columns)
        if (!isYear(column)) into.merges.push({ top: head, bottom: head + 1, left: column, right: column });
    },
  };
}

/** The words of a header in the middle of which a line ends. */
const halves = (text: string): [string, string] | undefined => {
  const words = text.split(/\s+/);
  const half = Math.ceil(words.length / 2);
  return words.length > 1 ? [words.slice(0, half).join(" "), words.slice(half).join(" ")] : undefined;
};

/** Long headers go on in the row below. */
function inTwoRows(table: RealTable): Redrawing | undefined {
  const plain = plainOf(table)?.[0];
  if (!plain || table.sheets.length > 1 || !isOneRow(plain)) return undefined;
  const { head, sheet } = plain;
  const split = (sheet.values[head] ?? []).map((value) => (typeof value === "string" ? halves(value) : undefined));
  if (split.filter((one) => one !== undefined).length < 2) return undefined;
  return {
    row: (row) => (row > head ? row + 1 : row),
    value: (value, { row, column }) => (row === head ? (split[column]?.[0] ?? value) : value),
    add: (into: Sheet) =>
      split.forEach((one, column) => {
        if (one) setCell(into, head + 1, column, one[1]);
      }),
  };
}

/** Whether all that a column holds is in per cent. */
function isPercent({ sheet, rows }: Plain, column: number): boolean {
  const cells = rows.filter(({ kind }) => kind === "row").map(({ row }) => [sheet.values[row]?.[column], row] as const);
  const filled = cells.filter(([value]) => value !== undefined && value !== null && value !== "");
  return (
    filled.length > 1 &&
    filled.every(([value, row]) =>
      typeof value === "number"
        ? sheet.formats[row]?.[column]?.numberFormat?.includes("%")
        : typeof value === "string" && value.includes("%"),
    )
  );
}

const KNOWN = {
  area: "Fokusområde",
  goal: "Målsättning",
  indicator: "Nyckeltal",
  target: "Måltal",
  outcome: "Resultat",
  grade: "Måluppfyllelse",
  baseline: "Utgångsvärde",
  forecast: "Prognos",
  trend: "Tendens",
  comment: "Anmärkning",
  owner: "Ansvarig",
  unit: "Mätenhet",
  source: "Datakälla",
};

export const HEADERS: Record<string, Change> = {
  synonyms: { says: "other known words in headers", of: named(KNOWN) },
  striving: { says: "an unknown word over the targets", of: named({ target: "Strävan" }) },
  became: { says: "an unknown word over the outcomes", of: named({ outcome: "Så blev det" }) },
  rightNow: { says: "'Läge just nu' over the outcomes", of: named({ outcome: "Läge just nu" }) },
  lookedAt: { says: "an unknown word over the measures", of: named({ indicator: "Det vi tittar på" }) },
  lodestar: { says: "an unknown word over the goals", of: named({ goal: "Ledstjärna" }) },
  field: { says: "an unknown word over the areas", of: named({ area: "Fält" }) },
  remark: { says: "an unknown word over the grades", of: named({ grade: "Omdöme" }) },
  yearAlone: { says: "the year alone over the outcomes", of: dated(Number) },
  yearAfter: { says: "'Utfall 2023' over the outcomes", of: dated((year) => `Utfall ${year}`) },
  yearFirst: { says: "'2023 utfall' over the outcomes", of: dated((year) => `${year} utfall`) },
  yearAccounts: { says: "'Bokslut 23' over the outcomes", of: dated((year) => `Bokslut ${year.slice(2)}`) },
  yearShort: { says: "'Utf. -23' over the outcomes", of: dated((year) => `Utf. -${year.slice(2)}`) },
  yearMonths: { says: "'jan–dec 2023' over the outcomes", of: dated((year) => `jan–dec ${year}`) },
  yearMerged: { says: "'Utfall' merged over the years", of: mergedYears },
  yearPlanned: { says: "'Mål 2023' over the targets", of: dated((year) => `Mål ${year}`, ["target"]) },
  twoRows: { says: "long headers in two rows", of: inTwoRows },
  footnoted: {
    says: "a raised number after each header of figures",
    of: withHeaders((text, { role }) => (["target", "outcome"].includes(role) ? `${text}¹` : undefined)),
  },
  percentHead: {
    says: "'(%)' after the headers of shares",
    of: withHeaders((text, { role, column }, plain) =>
      ["target", "outcome"].includes(role) && !text.includes("%") && isPercent(plain, column)
        ? `${text} (%)`
        : undefined,
    ),
  },
};

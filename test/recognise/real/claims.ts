import type { Plan, Recognition } from "../../../src/domain/plan";
import type { Problem } from "../../../src/domain/problem";
import { cellRef, contains, parseRef } from "../../../src/sheet/address";
import type { CellLabel, RealTable } from "./table";

/** What a reading says of single cells, held against their labels. */
export interface Claims {
  /** Values that are read in cells with another label. */
  surplus: string[];
  /** Outcomes and targets whose period is known. */
  dated: number;
  /** Those of them that the reading gives another period, or none. */
  misdated: string[];
}

interface Claim {
  kind: "target" | "outcome" | "forecast" | "grade";
  cell: string;
  text: string;
  /** "": the reading gives none. */
  period: string;
  title: string;
}

/**
 * Compares each value that is read with the label of its cell, unless a problem names the cell, or asks what its column is.
 * Nothing of a table whose cells have no labels.
 */
export function claimsOf(table: RealTable, { plan, period }: Recognition, problems: readonly Problem[]): Claims {
  const claims: Claims = { surplus: [], dated: 0, misdated: [] };
  if (!table.cells) return claims;
  const asked = problems.map(({ code, cell }) => ({ isColumn: code === "osäker-kolumn", ...parseRef(cell)! }));
  for (const claim of claimsIn(plan, period)) {
    const { sheet, area } = parseRef(claim.cell)!;
    const isAsked = asked.some(
      (one) =>
        one.sheet === sheet &&
        one.area.left === area.left &&
        (one.isColumn ? one.area.top <= area.top : one.area.top === area.top),
    );
    const labels = table.cells.get(cellRef(sheet, area.top, area.left)) ?? [];
    const label = labels.find(({ role }) => role === claim.kind || (claim.kind === "target" && STATING.has(role)));
    const says = `${claim.kind} ${claim.cell} ”${claim.text.slice(0, 25)}” of ”${claim.title.slice(0, 30)}”`;
    const known = label && DATED.has(claim.kind) ? periodOf(label, claim, table) : undefined;
    if (!label && !isAsked)
      claims.surplus.push(`${says}: labelled ${labels.map(({ role }) => role).join(", ") || "nothing"}`);
    if (known === undefined) continue;
    claims.dated++;
    if (!isSame(known, claim.period))
      claims.misdated.push(`${says}: ${claim.period || "no period"}, labelled ${known}`);
  }
  return claims;
}

/** What is given of a period that the labels tell. */
const DATED = new Set(["target", "outcome"]);

/** Roles of cells in which a target may stand: the words of a goal or a measure, and which way is wished. */
const STATING = new Set(["goal", "subgoal", "indicator", "activity", "direction"]);

/** Each once: a merged cell's value is several measures'. */
function claimsIn({ areas, goals, indicators }: Plan, reported: string): Claim[] {
  const claims: Claim[] = [];
  for (const node of [...areas, ...goals, ...indicators])
    for (const { cell, text, period = reported } of node.grades)
      if (cell) claims.push({ kind: "grade", cell, text, period, title: node.title });
  for (const { title, targets, outcomes, forecasts } of indicators) {
    for (const { cell, text, period = reported, reading } of targets)
      if (reading.kind !== "none") claims.push({ kind: "target", cell, text, period, title });
    for (const { cell, text, period, value } of outcomes)
      if (value !== null) claims.push({ kind: "outcome", cell, text, period, title });
    for (const { cell, text, period, value } of forecasts)
      if (value !== null) claims.push({ kind: "forecast", cell, text, period, title });
  }
  return [...new Map(claims.map((claim) => [`${claim.kind} ${claim.cell} ${claim.period}`, claim])).values()];
}

/**
 * By the label where the sheet states its year, else by the headers above the cell. Nothing is known of a cell with a year
 * of its own.
 */
function periodOf({ period = "" }: CellLabel, { cell, text }: Claim, table: RealTable): string | undefined {
  if (YEAR.test(text)) return undefined;
  const year = period.match(YEAR)?.[0];
  const { sheet } = parseRef(cell)!;
  return year !== undefined && isStated(year, table, sheet) ? period : yearAbove(cell, table);
}

const YEAR = /(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/;

/** In full, or by its last two figures after a letter or a bar: "FY22", "21/22". */
function isStated(year: string, { sheets }: RealTable, name: string): boolean {
  const short = new RegExp(`[A-Z/]${year.slice(2)}(?![0-9])`);
  const texts = [name, ...sheets.find((one) => one.name === name)!.values.flat()].map(String);
  return texts.some((text) => text.includes(year) || short.test(text));
}

/** The only year in the rows of headers next above a cell, with what is merged over it. */
function yearAbove(cell: string, { sheets, rows }: RealTable): string | undefined {
  const { sheet: name, area } = parseRef(cell)!;
  const { merges, values } = sheets.find((one) => one.name === name)!;
  const heads = rows.filter((one) => one.sheet === name && one.kind === "head" && one.row <= area.top);
  const texts = heads
    .filter(({ row }, i) => heads.at(-1)!.row - row === heads.length - 1 - i)
    .map(({ row }) => {
      const merge = merges.find((one) => contains(one, row - 1, area.left));
      return String(values[merge?.top ?? row - 1]?.[merge?.left ?? area.left] ?? "");
    });
  const years = new Set(texts.flatMap((text) => text.match(new RegExp(YEAR, "g")) ?? []));
  return years.size === 1 ? [...years][0] : undefined;
}

/** How many months each part of a year is long; a delårsrapport ends as the second tertial does. */
const PARTS: Record<string, number> = { "-": 1, "-01–": 1, " T": 4, " kv": 3 };

/** The year and the month that a period ends with ("2022/23", "2019–2021", "2023-08", "2023-01–08", "2024 T2"); no month of a year. */
function endOf(period: string): { year?: string | undefined; month?: number } {
  const year = period
    .replace(/([0-9]{2})[0-9]{2}\/([0-9]{2})$/, "$1$2")
    .match(new RegExp(YEAR, "g"))
    ?.at(-1);
  const [, part, n] = /(-01–|-| T| kv)([0-9]{1,2})$/.exec(period) ?? [];
  if (period.endsWith("delår")) return { year, month: 8 };
  return part ? { year, month: PARTS[part]! * Number(n) } : { year };
}

/** What is said of a year may be said of a part of it. */
function isSame(known: string, read: string): boolean {
  const [one, other] = [endOf(known), endOf(read)];
  return one.year === other.year && (one.month === undefined || one.month === other.month);
}

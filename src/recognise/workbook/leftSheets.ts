import { columnHeads } from "../../lexicon/columnHeads";
import type { LeftSheet, Role } from "../../domain/plan";
import { grouped } from "../../domain/grouped";
import { bySpaces, hasLetter } from "../../domain/shapes";
import { problem, type Problem } from "../../domain/problem";
import { readHeader, strengthOf } from "../../interpret/header/header";
import { namesLevel } from "../../interpret/header/title";
import { textKey } from "../../interpret/text/text";
import { areaAround, areaText, cellRef } from "../../sheet/address";
import { cellKey } from "../../sheet/book";
import type { Column } from "../column";
import type { FoundTable } from "../foundTables";
import { aloneIn, areaOf, cellText, isBlank, placeOf } from "../grid/grid";
import { titlesOf } from "../headings";
import { columnTexts, rowsOf, type Region } from "../layout/tableRegion";
import { readsAsGoal } from "../rows/group";
import { titleKey } from "./tableSetting";

/** A sheet with all of its tables. */
interface OfSheet {
  tables: readonly FoundTable[];
  /** What its rows and headings name, as keys. */
  readonly names: ReadonlySet<string>;
}

/** Names are asked for only where a sheet may be left. */
function ofSheet(tables: readonly FoundTable[]): OfSheet {
  let names: ReadonlySet<string> | undefined;
  return {
    tables,
    get names() {
      return (names ??= new Set(tables.flatMap(namesIn)));
    },
  };
}

interface Placed {
  region: Pick<Region, "grid" | "area">;
}

/** A sheet whose tables are not read, where they lie, and why, as a clause. */
export interface Left {
  tables: readonly Placed[];
  why: string;
}

/**
 * Sheets that are no part of the plan, where another sheet is a plain goal table: figures without a word for target,
 * goal or grade, of nothing that the workbook's tables name; or with nothing but formulas beside the names of measures
 * that stand with their figures elsewhere; or what such figures are made of. `isTaken`: a person has said that it is a goal table.
 */
export function leftSheets(
  found: readonly FoundTable[],
  isTaken: (one: FoundTable) => boolean,
): { kept: readonly FoundTable[]; left: Left[] } {
  const sheets = [...grouped([...found], ({ region }) => region.grid.sheet.name).values()].map(ofSheet);
  const plain = sheets.filter(({ tables }) => tables.some(isPlainGoalTable));
  const left = sheets.flatMap((one): Left[] => {
    const { tables } = one;
    const others = plain.filter((other) => other !== one);
    if (others.length === 0 || tables.some((table) => isTaken(table) || !holdsFigures(table))) return [];
    if (isFetched(one, others)) return [{ tables, why: "där står formler som hämtar det som de andra bladen har" }];
    if (tables.some(speaksOfAims)) return [];
    if (tables.every(isRawData)) return [{ tables, why: "där står flera värden för varje mått och period" }];
    const isLimited = tables.some(({ columns }) => columns.some(isLimit));
    const known = sheets.filter((other) => other !== one && (!isLimited || plain.includes(other)));
    return namesAny(
      one.names,
      known.flatMap(({ names }) => [...names]),
    )
      ? []
      : [{ tables, why: "där finns varken mål, målvärden eller bedömningar, och inga av arbetsbokens mått" }];
  });
  const gone = new Set<Placed>(left.flatMap(({ tables }) => tables));
  return { kept: found.filter((one) => !gone.has(one)), left };
}

/** The sheets as they are told, each once, at its first table. */
export function toldOfLeft(left: readonly Left[]): { left: LeftSheet[]; problems: Problem[] } {
  const placed = left.map(({ tables, why }) => ({ ...areaOver(tables), why }));
  return {
    left: placed.map(({ sheet, range, cell }) => ({ sheet, range, cell, code: "lämnat-blad" })),
    problems: placed.map(({ sheet, cell, why }) => problem("lämnat-blad", cell, sheet, why)),
  };
}

/** Where tables of one sheet lie, and the first cell. */
function areaOver(tables: readonly Placed[]): { sheet: string; range: string; cell: string } {
  const area = areaAround(tables.map(({ region }) => areaOf(region.grid, region.area)));
  const sheet = tables[0]?.region.grid.sheet.name ?? "";
  return { sheet, range: areaText(area), cell: cellRef(sheet, area.top, area.left) };
}

/** Measures or goals with targets under a word for them, and with outcomes. */
const isPlainGoalTable = ({ columns }: FoundTable): boolean =>
  columns.some(
    ({ role, reading: { scores } }) => role === "target" && Math.max(scores.target ?? 0, scores.goal ?? 0) >= AIMED,
  ) &&
  columns.some((one) => one.role === "target" && !isLimit(one)) &&
  columns.some(({ role }) => role === "outcome" || role === "forecast");

/** Whether a table is one of measures with figures, and with no column that only plans have. */
const holdsFigures = ({ region, columns }: FoundTable): boolean =>
  region.page === undefined &&
  columns.some(({ role }) => role === "indicator") &&
  columns.every((one) => FIGURES.has(one.role) || isLimit(one));

/** Whether a header, a title or a heading among the rows speaks of goals, targets or grades. */
const speaksOfAims = ({ region, columns }: FoundTable): boolean =>
  columns.some((one) => (!isLimit(one) || isAnswered(columns)) && isAimed(one.header)) ||
  titlesOf(region).some(({ text }) => isAimed(text) || namesGoal(text)) ||
  headingsIn(region).some(namesGoal);

const namesGoal = (text: string): boolean => namesLevel(text) || readsAsGoal(text);

/** A limit that law or nature sets, which is no target of the plan's. */
const isLimit = ({ role, reading }: Column): boolean => role === "target" && columnHeads.has(reading.words, "setLimit");

/** A limit beside a column that is said to be the outcome is one that is followed up: "Riktvärde | Utfall". */
const isAnswered = (columns: readonly Column[]): boolean =>
  columns.some(({ reading }) => reading.words !== "" && (reading.scores.outcome ?? 0) >= AIMED);

const AIMED = 0.5;

const isAimed = (text: string): boolean => strengthOf(readHeader(text), "goal", "target", "grade") >= AIMED;

/** The rows with one text alone. */
const headingsIn = (region: Region): string[] =>
  rowsOf(region).flatMap((row) => aloneIn(region.grid, region.area, row)?.text ?? []);

/** Roles of columns that any table of figures has. */
const FIGURES: ReadonlySet<Role> = new Set([
  "indicator",
  "area",
  "number",
  "unit",
  "owner",
  "outcome",
  "comparison",
  "period",
  "source",
  "comment",
  "other",
]);

/** What a table's rows and headings name: goals, measures, areas, and codes of measures. */
function namesIn({ region, columns }: FoundTable): string[] {
  if (region.page) return region.page.statements.flatMap((one) => ("title" in one ? [titleKey(one.title)] : []));
  const named = columns
    .filter(({ role }) => NAMES.has(role))
    .flatMap(({ role, column }) => columnTexts(region, column).filter((text) => role !== "number" || hasLetter(text)));
  return [...named, ...headingsIn(region)].map(titleKey).filter((key) => key !== "");
}

const NAMES: ReadonlySet<Role> = new Set(["goal", "indicator", "activity", "area", "number"]);

/** Whether one of the names is a known one, or goes on where one ends: "Nöjda brukare" and "Nöjda brukare, %". */
function namesAny(names: ReadonlySet<string>, known: readonly string[]): boolean {
  const isSame = (one: string, other: string): boolean =>
    one === other || (bySpaces(one).length >= WORDS && other.startsWith(one));
  return (
    known.some((key) => names.has(key)) ||
    [...names].some((name) => known.some((key) => isSame(name, key) || isSame(key, name)))
  );
}

/** A shorter name may begin any other. */
const WORDS = 2;

/**
 * Whether all figures of a sheet's tables are formulas, some of them with cells of other sheets, and each of its measures
 * is named in the other sheets' goal tables.
 */
function isFetched({ tables, names }: OfSheet, others: readonly OfSheet[]): boolean {
  const known = new Set(others.flatMap((other) => [...other.names]));
  const formulas = tables.map(formulasIn);
  return (
    [...names].every((name) => known.has(name)) &&
    formulas.every((one) => one !== null && one.some((formula) => formula.includes("!")))
  );
}

/** Rows of figures, several for each measure and period: what its outcome is made of, clinic by clinic or case by case. */
function isRawData({ region, columns }: FoundTable): boolean {
  const ofRole = (role: Role): Column | undefined => columns.find((one) => one.role === role);
  const [measure, period] = [ofRole("indicator"), ofRole("period")];
  if (!measure || !period) return false;
  const stated = rowsOf(region).flatMap((row) => {
    const keys = [measure, period].map(({ column }) => textKey(cellText(region.grid, row, column)));
    return keys.includes("") ? [] : [keys.join("\t")];
  });
  return stated.length > 0 && new Set(stated).size * SEVERAL <= stated.length;
}

/** So many values for each measure and period, in the mean. */
const SEVERAL = 2;

/** The formulas beside the names of a table's rows; null where something else stands there. */
function formulasIn({ region, columns }: FoundTable): string[] | null {
  const { grid, first, last } = region;
  const { sheet } = grid.source ?? grid;
  const formulas: string[] = [];
  for (let row = first; row <= last; row++)
    for (const { column, role } of columns) {
      if (NAMES.has(role) || role === "unit") continue;
      const at = placeOf(grid, row, column);
      const formula = sheet.formulas.get(cellKey(at.row, at.column));
      if (formula !== undefined) formulas.push(formula);
      else if (!isBlank(sheet.values[at.row]?.[at.column])) return null;
    }
  return formulas;
}

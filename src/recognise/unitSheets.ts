import { columnHeads } from "../lexicon/columnHeads";
import type { Role } from "../domain/plan";
import { hasLetter, hasDigit } from "../domain/shapes";
import { textKey } from "../interpret/text/text";
import { readPeriod } from "../interpret/time/period";
import type { Column } from "./column";
import { cellText } from "./grid";
import { isPlain } from "./headings";
import type { Region } from "./layout/tableRegion";
import { withoutCopyNumber } from "./tableSetting";

interface Read {
  region: Region;
  columns: readonly Column[];
  /** The committee that the table is of. */
  owner?: string;
  /** The period of its titles. */
  period: string;
}

/** What a sheet states: its measures, and their outcomes by measure and column. */
interface Stated {
  sheet: string;
  period: string;
  measures: ReadonlySet<string>;
  outcomes: ReadonlyMap<string, string>;
}

/**
 * The sheets that each hold one unit's figures of the same measures, by name: "Granbacken", "Solgläntan". The outcomes of
 * two of them are of the same periods and mostly others; sheets that tell different times are none, nor are those without
 * a name of their own, and versions of one sheet ("Skola", "Skola utkast"): what those state otherwise is asked about.
 */
export function unitSheets(tables: readonly Read[]): ReadonlySet<string> {
  const sheets = new Map<string, Read[]>();
  for (const one of tables) {
    const { name } = one.region.grid.sheet;
    sheets.set(name, [...(sheets.get(name) ?? []), one]);
  }
  const stated = [...sheets].flatMap(([sheet, parts]) => statedOn(sheet, parts) ?? []);
  const units = new Set<string>();
  for (const one of stated) {
    const alike = stated.filter((other) => other.period === one.period && sameMeasures(one, other));
    if (alike.some((other) => !isVersionOf(one, other) && areOthers(one, other)))
      for (const { sheet } of alike) units.add(sheet);
  }
  return units;
}

/** Null for a sheet that could not be a unit's: of a committee, without a name of its own, of text, or without outcomes. */
function statedOn(sheet: string, tables: readonly Read[]): Stated | null {
  const couldBe = ({ region, owner }: Read): boolean =>
    owner === undefined && region.page === undefined && !region.grid.turned;
  if (!mayNameUnit(sheet) || !tables.every(couldBe)) return null;
  const measures = new Set<string>();
  const outcomes = new Map<string, string>();
  for (const { region, columns } of tables) {
    const title = columns.find(({ role }) => role === "indicator") ?? columns.findLast(({ role }) => role === "goal");
    if (!title) continue;
    for (let row = region.first; row <= region.last; row++) {
      const measure = textKey(cellText(region.grid, row, title.column));
      if (measure === "") continue;
      measures.add(measure);
      for (const [key, text] of outcomesIn(region, columns, row)) outcomes.set(`${measure}\t${key}`, text);
    }
  }
  const period = tables.map((one) => one.period).find(Boolean) ?? "";
  return measures.size >= FEWEST && outcomes.size >= FEWEST ? { sheet, period, measures, outcomes } : null;
}

/** A row's figures that tell where it came, by what their columns are and when they are from. */
const outcomesIn = ({ grid }: Region, columns: readonly Column[], row: number): [string, string][] =>
  columns.flatMap(({ column, role, reading }): [string, string][] => {
    const text = OUTCOMES.has(role) ? cellText(grid, row, column) : "";
    return hasDigit(text) ? [[[role, reading.period, reading.group].join("\t"), text]] : [];
  });

/** A name of its own, which is no time and no version of another sheet. */
const mayNameUnit = (sheet: string): boolean =>
  hasLetter(sheet) &&
  !isPlain(sheet) &&
  readPeriod(sheet) === null &&
  !columnHeads.has(textKey(sheet), "version") &&
  withoutCopyNumber(sheet) === sheet;

const OUTCOMES: ReadonlySet<Role> = new Set(["outcome", "forecast"]);
const FEWEST = 2;

/** At least four of five measures of either are those of the other. */
function sameMeasures({ measures: one }: Stated, { measures: other }: Stated): boolean {
  const shared = [...one].filter((measure) => other.has(measure)).length;
  return shared * 5 >= Math.max(one.size, other.size) * 4;
}

/** "Skola 2" beside "Skola"; a sheet beside itself. */
const isVersionOf = ({ sheet: one }: Stated, { sheet: other }: Stated): boolean =>
  one.startsWith(other) || other.startsWith(one);

/** Outcomes of the same measures and times, most of them not the same. */
function areOthers({ outcomes: one }: Stated, { outcomes: other }: Stated): boolean {
  const both = [...one].filter(([key]) => other.has(key));
  return both.length >= FEWEST && both.filter(([key, text]) => other.get(key) !== text).length * 2 >= both.length;
}

import { columnHeads } from "../../lexicon/columnHeads";
import type { Role } from "../../domain/plan";
import { hasLetter, hasDigit } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";
import { namesMeasured, type Column } from "../column";
import type { FoundTable } from "../foundTables";
import { cellText } from "../grid/grid";
import { isPlain, titlesOf } from "../headings";
import type { Region } from "../layout/tableRegion";
import { lettersOf, namesTime, withoutCopyNumber } from "./tableSetting";

interface OfCommittee extends FoundTable {
  /** The committee that the table is of. */
  owner?: string;
  /** The period of its titles. */
  period: string;
}

/** What a sheet states: its measures, their outcomes by measure and column, and how it is headed. */
interface UnitSheet {
  sheet: string;
  period: string;
  measures: ReadonlySet<string>;
  outcomes: ReadonlyMap<string, string>;
  /** The headers of its tables, years left out. */
  headers: string;
  /** A title that says the sheet's name, without it; undefined where none does. */
  titled: string | undefined;
}

/**
 * The sheets that each hold one unit's figures, with the unit: "Granbacken", "Solgläntan". Two of them state outcomes of the
 * same measures and periods, mostly others, and show that they are one form; one headed and titled as these are is a unit's
 * too, whatever it measures, and so is a unit's sheet of another year. Sheets that tell different times are no units', nor
 * are those without a name of their own, and versions of one sheet ("Skola", "Skola utkast"): what those state otherwise is
 * asked about.
 */
export function unitSheets(tables: readonly OfCommittee[]): ReadonlyMap<string, string> {
  const sheets = new Map<string, OfCommittee[]>();
  for (const one of tables) {
    const { name } = one.region.grid.sheet;
    sheets.set(name, [...(sheets.get(name) ?? []), one]);
  }
  const stated = [...sheets].flatMap(([sheet, parts]) => statedOn(sheet, parts) ?? []);
  const units = new Set<UnitSheet>();
  for (const one of stated) {
    const alike = stated.filter((other) => other.period === one.period && areAlike(one, other));
    if (alike.some((other) => !isVersionOf(one, other) && areOthers(one, other))) for (const of of alike) units.add(of);
  }
  const formed = [...units];
  const kin = stated.filter((one) => formed.some((unit) => !isVersionOf(unit, one) && areOneForm(unit, one)));
  const named = new Map([...formed, ...kin].map(({ sheet }) => [sheet, sheet]));
  const byLetters = new Map(formed.map(({ sheet }) => [lettersOf(sheet), sheet]));
  for (const sheet of sheets.keys()) {
    const unit = named.get(sheet) ?? (namesTime(sheet) ? byLetters.get(lettersOf(sheet)) : undefined);
    if (unit !== undefined) named.set(sheet, unit);
  }
  return named;
}

/** Null for a sheet that could not be a unit's: of a committee, without a name of its own, of text, or without outcomes. */
function statedOn(sheet: string, tables: readonly OfCommittee[]): UnitSheet | null {
  const couldBe = ({ region, owner }: OfCommittee): boolean =>
    owner === undefined && region.page === undefined && !region.grid.turned;
  if (!mayNameUnit(sheet) || !tables.every(couldBe)) return null;
  const measures = new Set<string>();
  const outcomes = new Map<string, string>();
  for (const { region, columns } of tables) {
    const title = namesMeasured(columns);
    if (!title) continue;
    for (let row = region.first; row <= region.last; row++) {
      const measure = textKey(cellText(region.grid, row, title.column));
      if (measure === "") continue;
      measures.add(measure);
      for (const [key, text] of outcomesIn(region, columns, row)) outcomes.set(`${measure}\t${key}`, text);
    }
  }
  const period = tables.map((one) => one.period).find(Boolean) ?? "";
  if (measures.size < FEWEST || outcomes.size < FEWEST) return null;
  return { sheet, period, measures, outcomes, headers: headersOf(tables), titled: titledAs(sheet, tables) };
}

const headersOf = (tables: readonly OfCommittee[]): string =>
  tables
    .flatMap(({ columns }) => columns.map(({ role, reading }) => `${role} ${reading.words}`))
    .filter((text) => text !== " ")
    .join("\t");

function titledAs(sheet: string, tables: readonly OfCommittee[]): string | undefined {
  const texts = tables.flatMap(({ region }) => titlesOf(region).map(({ text }) => textKey(text)));
  const title = texts.find((text) => text.includes(textKey(sheet)));
  return title?.replace(textKey(sheet), "");
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
  !namesTime(sheet) &&
  !columnHeads.has(textKey(sheet), "version") &&
  withoutCopyNumber(sheet) === sheet;

const OUTCOMES: ReadonlySet<Role> = new Set(["outcome", "forecast"]);
const FEWEST = 2;

/** How many measures two sheets share. */
const shared = ({ measures: one }: UnitSheet, { measures: other }: UnitSheet): number =>
  [...one].filter((measure) => other.has(measure)).length;

/** Of the measures of either, the share that are those of the other. */
const shareOf = (one: UnitSheet, other: UnitSheet): number =>
  shared(one, other) / Math.max(one.measures.size, other.measures.size);

const haveSameHeaders = ({ headers: one }: UnitSheet, { headers: other }: UnitSheet): boolean => one === other;

/** "Kvalitetsuppföljning Granskolan", "Kvalitetsuppföljning Tallskolan". */
const areTitledAlike = ({ titled: one }: UnitSheet, { titled: other }: UnitSheet): boolean =>
  one !== undefined && one === other;

const areOneForm = (one: UnitSheet, other: UnitSheet): boolean =>
  haveSameHeaders(one, other) && areTitledAlike(one, other);

/** What shows that two sheets are one form, filled in by two; together at least `ALIKE`. */
const SHOWS_FORM: readonly { weight: number; when: (one: UnitSheet, other: UnitSheet) => boolean }[] = [
  { weight: 2, when: (one, other) => shareOf(one, other) >= 0.8 },
  { weight: 1, when: (one, other) => shareOf(one, other) >= 0.5 },
  { weight: 1, when: haveSameHeaders },
  { weight: 1, when: areTitledAlike },
];
const ALIKE = 2;

const areAlike = (one: UnitSheet, other: UnitSheet): boolean =>
  shared(one, other) >= FEWEST &&
  SHOWS_FORM.reduce((sum, { weight, when }) => sum + (when(one, other) ? weight : 0), 0) >= ALIKE;

/** "Skola 2" beside "Skola"; a sheet beside itself. */
const isVersionOf = ({ sheet: one }: UnitSheet, { sheet: other }: UnitSheet): boolean =>
  one.startsWith(other) || other.startsWith(one);

/** Outcomes of the same measures and times, most of them not the same. */
function areOthers({ outcomes: one }: UnitSheet, { outcomes: other }: UnitSheet): boolean {
  const both = [...one].filter(([key]) => other.has(key));
  return both.length >= FEWEST && both.filter(([key, text]) => other.get(key) !== text).length * 2 >= both.length;
}

import type { Role } from "../../domain/plan";
import { comparePeriods } from "../../interpret/time/period";
import { contains, type Area } from "../../sheet/address";
import type { ConditionalFormat, IconSet, Sheet, Value } from "../../sheet/book";
import { evaluate, fulfils } from "../../sheet/condition";
import { CLASS_OF_LIGHT, colourWord } from "../../interpret/choice/colour";
import { formatOf, isBlank, placeOf, type Grid } from "../grid/grid";
import type { Region } from "../layout/tableRegion";

/**
 * The colour that a cell shows: its fill, or what a condition gives it; "unknown" where a condition cannot be computed.
 */
export type Shown = { fill: string } | "unknown" | null;

/** Colours used for icons when only the colour counts. */
const ICON_FILLS = ["#FF0000", "#FFC000", "#92D050"];

/** Sets whose icons judge; arrows show a direction. */
const JUDGING = ["3TrafficLights", "3Signs", "3Symbols", "3Flags"];

/** The colour of a cell. Conditions go before its own fill, the first that holds before the others. */
export function shownAt(grid: Grid, row: number, column: number): Shown {
  const { sheet, source } = grid;
  if (source) {
    const at = placeOf(grid, row, column);
    return shownAt(source, at.row, at.column);
  }
  const own = formatOf(grid, row, column)?.fill;
  if (sheet.conditionalFormats.length > 0) {
    for (const rule of sheet.conditionalFormats) {
      const area = rule.areas.find((one) => contains(one, row, column));
      const found = area && byRule(rule, area, sheet, row, column);
      if (found) return found;
    }
  }
  return own === undefined ? null : { fill: own };
}

/** A colour that is a signal's, and the word for it. */
interface Light {
  fill: string;
  word: string;
}

/** What a shown colour is as a signal; undefined: it is none, or not known. */
export function lightOf(shown: Shown): Light | undefined {
  const { fill } = shown === null || shown === "unknown" ? { fill: "" } : shown;
  const word = colourWord(fill);
  return word === null ? undefined : { fill, word };
}

/** The signal that a cell shows. */
export const lightAt = (grid: Grid, row: number, column: number): Light | undefined =>
  lightOf(shownAt(grid, row, column));

/** Its fill. */
export const signalAt = (grid: Grid, row: number, column: number): string | undefined =>
  lightAt(grid, row, column)?.fill;

/** What is known of a column that may be filled as traffic lights. */
interface Coloured {
  column: number;
  role: Role;
  reading: { period?: string };
}

/**
 * The latest outcome, else the title, whose cells are filled as traffic lights: most of those with a value, in at least
 * two colours, and unlike their neighbours.
 */
export function colouredColumn<C extends Coloured>(region: Region, columns: readonly C[]): C | undefined {
  const lit = columns.filter(({ column }) => isLit(region, column));
  const outcomes = lit
    .filter(({ role }) => role === "outcome")
    .sort((a, b) => comparePeriods(a.reading.period ?? "", b.reading.period ?? ""));
  return outcomes.at(-1) ?? lit[0];
}

/** Rows of a table that are looked at. */
const MOST_ROWS = 101;

/** Whether six of ten values of a column are filled as lights, in two colours, and at most half as a cell beside them. */
function isLit({ grid, area, first, last }: Region, column: number): boolean {
  const words = new Set<string>();
  let values = 0;
  let lights = 0;
  let banded = 0;
  for (let r = first; r <= last && r < first + MOST_ROWS; r++) {
    if (isBlank(grid.sheet.values[r]?.[column])) continue;
    values++;
    const { word, fill } = lightAt(grid, r, column) ?? {};
    if (word === undefined || !CLASS_OF_LIGHT.has(word)) continue;
    words.add(word);
    lights++;
    if ([column - 1, column + 1].some((c) => c >= area.left && c <= area.right && signalAt(grid, r, c) === fill))
      banded++;
  }
  return words.size > 1 && lights * 10 >= values * 6 && banded * 2 <= lights;
}

function byRule(rule: ConditionalFormat, area: Area, sheet: Sheet, row: number, column: number): Shown {
  const cellAt = (r: number, c: number): Value => sheet.values[r]?.[c] ?? null;
  const value = cellAt(row, column);
  if (rule.kind === "dataBar") return null;
  if (rule.kind === "other")
    return UNCOLOURED.some((kind) => rule.type.toLowerCase().includes(kind)) ? null : "unknown";
  if (rule.kind === "iconSet") return byIcon(rule, area, value, sheet);
  const corner = rule.areas[0]!;
  const at = (formula: string): Value | undefined => evaluate(formula, row - corner.top, column - corner.left, cellAt);
  if (!rule.format.fill) return null;
  const holds = rule.kind === "expression" ? at(rule.formula) : fulfils(value, rule.operator, rule.formulas.map(at));
  if (holds === undefined) return colourWord(rule.format.fill) === null ? null : "unknown";
  return holds === true || (typeof holds === "number" && holds !== 0) ? { fill: rule.format.fill } : null;
}

/** Rules that mark other things than how good a value is. */
const UNCOLOURED = ["duplicate", "unique", "timeperiod", "blank", "error"];

function byIcon({ set, from, reversed }: IconSet, area: Area, value: Value, sheet: Sheet): Shown {
  if (typeof value !== "number") return null;
  if (!JUDGING.some((kind) => set.startsWith(kind)) || from.length !== 2)
    return set.includes("Arrows") ? null : "unknown";
  const numbers: number[] = [];
  for (const row of sheet.values.slice(area.top, Math.min(area.bottom, area.top + 5000) + 1))
    for (const other of row?.slice(area.left, area.right + 1) ?? []) if (typeof other === "number") numbers.push(other);
  const low = Math.min(...numbers);
  const span = Math.max(...numbers) - low;
  const step = from.filter(
    ({ kind, value: limit }) => value >= (kind === "number" ? limit : low + (span * limit) / 100),
  ).length;
  return { fill: ICON_FILLS[reversed ? 2 - step : step]! };
}

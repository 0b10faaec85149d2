import type { Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { readGrade } from "../../interpret/choice/grade";
import { textKey } from "../../interpret/text/text";
import { isBlank } from "../grid/grid";
import type { Column } from "../column";
import type { FoundTable } from "../foundTables";
import { rowsOf, type Region } from "../layout/tableRegion";

/**
 * Whether a table is a form that nobody has filled in: each row asks something, and where the verdicts would stand all
 * rows have the same choices ("Grön/Gul/Röd"). Goals with such choices beside them are still goals.
 */
export function isBlankForm(region: Region, columns: readonly Column[], scales: readonly Scale[]): boolean {
  const textsIn = (one: Column): string[] => textsBelow(region, one);
  const isChoice = (one: Column): boolean => {
    const [text, ...same] = textsIn(one);
    return text !== undefined && same.length > 0 && same.every((other) => other === text) && listsSteps(text, scales);
  };
  const asks = (one: Column): boolean => textsIn(one).every((text) => text.endsWith("?"));
  return (
    columns.some((one) => one.role === "grade" && isChoice(one)) &&
    columns.some((one) => one.role === "indicator" && asks(one)) &&
    columns.every(({ evidence }) => evidence.number === 0)
  );
}

const textsBelow = (region: Region, { column }: Column): string[] =>
  rowsOf(region)
    .map((row) => region.grid.sheet.values[row]?.[column])
    .filter((value) => !isBlank(value))
    .map((value) => String(value).trim());

/** Whether all titles of a table only hold a place, as in a template that nobody has filled in: "<mål enligt beslut>". */
export function isTemplate(region: Region, columns: readonly Column[]): boolean {
  const titles = columns.filter(({ role }) => TITLED.has(role));
  return titles.every((one) => holdsPlaces(region, one)) && titles.some((one) => textsBelow(region, one).length > 0);
}

/** Whether each text of a column only holds a place, to the first that does not. */
function holdsPlaces({ grid, first, last }: Region, { column }: Column): boolean {
  for (let row = first; row <= last; row++) {
    const value = grid.sheet.values[row]?.[column];
    if (!isBlank(value) && !holdsPlace(String(value).trim())) return false;
  }
  return true;
}

/**
 * Leaves out tables that state nothing of their measures, all of which stand with figures in other tables: a form for a
 * new unit, a summary whose formulas have not been calculated.
 */
export function withoutEmptyTwins(found: readonly FoundTable[]): FoundTable[] {
  const isEmpty = ({ region, columns }: FoundTable): boolean => {
    const beside = columns.filter(({ role }) => !NAMING.has(role));
    return (
      region.page === undefined &&
      beside.length > 0 &&
      beside.every((one) => holdsPlaces(region, one)) &&
      columns.some(({ role }) => TITLED.has(role))
    );
  };
  const empty = new Set(found.filter(isEmpty));
  if (empty.size === 0) return [...found];
  const stated = new Set(found.filter((one) => !empty.has(one)).flatMap(titlesIn));
  return found.filter((one) => !empty.has(one) || !titlesIn(one).every((title) => stated.has(title)));
}

const titlesIn = ({ region, columns }: FoundTable): string[] =>
  columns.filter(({ role }) => TITLED.has(role)).flatMap((one) => textsBelow(region, one).map((text) => textKey(text)));

/** Roles that name rows and say who and in what; what is beside them states how the rows fare. */
const NAMING: ReadonlySet<Role> = new Set([
  "goal",
  "indicator",
  "activity",
  "area",
  "number",
  "unit",
  "owner",
  "level",
]);

const TITLED: ReadonlySet<Role> = new Set(["goal", "indicator", "activity"]);

/** "<indikator>", "[Nämndens mål]", "xxx", "…": a text to be written over. */
const holdsPlace = (text: string): boolean =>
  (text.startsWith("<") && text.endsWith(">")) ||
  (text.startsWith("[") && text.endsWith("]")) ||
  [...text.toLowerCase()].every((letter) => "x.…_".includes(letter));

/** "Grön/Gul/Röd", "Uppfyllt | Delvis | Ej uppfyllt". */
function listsSteps(text: string, scales: readonly Scale[]): boolean {
  const parts = text.split(/[/|,]/u);
  return parts.length > 1 && parts.every((part) => readGrade(part, scales) !== null);
}

import type { Role } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { readGrade } from "../interpret/choice/grade";
import { isBlank } from "./grid";
import type { Column } from "./column";
import type { Region } from "./layout/tableRegion";

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

const textsBelow = ({ grid, first, last }: Region, { column }: Column): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => grid.sheet.values[first + i]?.[column])
    .filter((value) => !isBlank(value))
    .map((value) => String(value).trim());

/** Whether all titles of a table only hold a place, as in a template that nobody has filled in: "<mål enligt beslut>". */
export function isTemplate(region: Region, columns: readonly Column[]): boolean {
  const titles = columns.filter(({ role }) => TITLED.has(role)).flatMap((one) => textsBelow(region, one));
  return titles.length > 0 && titles.every(holdsPlace);
}

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

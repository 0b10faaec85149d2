import type { StepClass } from "../../domain/scale";
import { CLASS_OF_LIGHT } from "../../interpret/choice/colour";
import type { Column } from "../column";
import { cellText } from "../grid/grid";
import { firstRows, type Region } from "../layout/tableRegion";
import { lightAt } from "./signal";

/**
 * Whether the lights of a column's cells say the contrary of what its words are on a known scale, in most of those that are
 * an end of it: "Hög" in red and "Låg" in green are risks.
 * @param classOf The class of a text on the scales that are known; null: none.
 */
export function isAgainstLights(
  region: Region,
  { column }: Column,
  classOf: (text: string) => StepClass | null,
): boolean {
  let [same, contrary] = [0, 0];
  for (const row of firstRows(region)) {
    const text = cellText(region.grid, row, column);
    const light = text === "" ? undefined : CLASS_OF_LIGHT.get(lightAt(region.grid, row, column)?.word ?? "");
    const own = light && light !== "partly" ? classOf(text) : null;
    if (own !== "reached" && own !== "notReached") continue;
    if (own === light) same++;
    else contrary++;
  }
  return contrary > 1 && contrary > same;
}

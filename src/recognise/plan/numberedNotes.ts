import type { Indicator, Plan } from "../../domain/plan";
import { looseGrammar } from "../../interpret/text/grammar";
import { withoutStop } from "../../interpret/text/text";
import { contains, parseRef } from "../../sheet/address";
import { areaOf, refAt } from "../grid/grid";
import { linesOf } from "../layout/linesOf";
import type { Region } from "../layout/tableRegion";

/** "Mått 3: …", "Indikator 2 och 5 avser …": which measures a part of a note is about. */
const ABOUT = looseGrammar(
  "(mått | måttet | måtten | indikator | indikatorn | nyckeltal | nyckeltalet) [nr | nr.] one:(D) [(och | samt) other:(D)] !(%) [:]",
);

/** A note about measures by their numbers, apart for each of them; empty: the line is none. */
function notesByNumber(line: string): { numbers: string[]; text: string }[] {
  const found = ABOUT.all(line);
  if (found[0]?.from !== 0) return [];
  return found.map((match, i) => ({
    numbers: [match.group("one") ?? "", match.group("other") ?? ""].filter(Boolean),
    text: withoutStop(line.slice(match.to, found[i + 1]?.from).trim()),
  }));
}

/** The measures of a region. */
const measuresIn = ({ indicators }: Plan, { grid, area }: Region): Indicator[] =>
  indicators.filter(({ cell }) => {
    const at = parseRef(cell);
    const { top, left } = at?.area ?? { top: -1, left: -1 };
    return at?.sheet === grid.sheet.name && contains(areaOf(grid, area), top, left);
  });

/**
 * Puts what a line in or under a table says of its measures by their numbers ("Mått 3: uppgift för tågtrafiken saknas.
 * Mått 5: avser våren.") on those measures, as comments. A number that no measure of the table has is nobody's.
 */
export function noteByNumbers(plan: Plan, regions: readonly Region[]): void {
  for (const region of regions)
    for (const { row, column, text: line } of linesOf(region, regions)) {
      const cell = refAt(region.grid, row, column);
      for (const { numbers, text } of notesByNumber(line))
        for (const { number, comments } of measuresIn(plan, region))
          if (number !== undefined && numbers.includes(number) && !comments.some((one) => one.cell === cell))
            comments.push({ text, cell });
    }
}

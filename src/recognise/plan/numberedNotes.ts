import type { Indicator, Plan } from "../../domain/plan";
import { bySpaces, trimmedEnd } from "../../domain/shapes";
import { looseGrammar } from "../../interpret/text/grammar";
import { stem } from "../../interpret/text/similarity";
import { textKey, withoutStop } from "../../interpret/text/text";
import { contains, parseRef } from "../../sheet/address";
import { areaOf, refAt } from "../grid/grid";
import { linesOf } from "../layout/linesOf";
import type { Region } from "../layout/tableRegion";

/** "Mått 3: …", "Indikator 2 och 5 avser …", "Nr 5 är …": which measures a part of a note is about. */
const ABOUT = looseGrammar(
  "(mått | måttet | måtten | indikator | indikatorn | nyckeltal | nyckeltalet | nr | nr. | nummer) [nr | nr. | nummer] one:(D) [(och | samt) other:(D)] !(%) [:]",
);

/** A note about measures by their numbers, apart for each of them; empty: the line is none. */
function notesByNumber(line: string): { numbers: string[]; text: string }[] {
  const found = ABOUT.all(line);
  if (found[0]?.from !== 0) return [];
  return found.map((match, i) => ({
    numbers: [match.group("one") ?? "", match.group("other") ?? ""].filter(Boolean),
    text: withoutStop(trimmedEnd(line.slice(match.to, found[i + 1]?.from), " ,;")),
  }));
}

/** The measures of a region. */
const measuresIn = ({ indicators }: Plan, { grid, area }: Region): Indicator[] =>
  indicators.filter(({ cell }) => {
    const at = parseRef(cell);
    const { top, left } = at?.area ?? { top: -1, left: -1 };
    return at?.sheet === grid.sheet.name && contains(areaOf(grid, area), top, left);
  });

/** The last row that measures stand in. */
const lastOf = (measures: readonly Indicator[]): number =>
  Math.max(...measures.map(({ cell }) => parseRef(cell)?.area.bottom ?? 0));

/** The only one of some measures whose name begins with a line's first word, which is long: "Nettokostnadsavvikelsen kommer i augusti." */
function namedFirst(line: string, measures: readonly Indicator[]): Indicator | undefined {
  const [first = "", ...more] = bySpaces(line);
  const word = stem(textKey(first));
  const named =
    word.length < LONG_NAME || more.length === 0 ? [] : measures.filter(({ title }) => textKey(title).startsWith(word));
  return named.length === 1 ? named[0] : undefined;
}
/** Letters. */
const LONG_NAME = 9;

/**
 * Puts what a line in or under a table says of its measures by their numbers ("Mått 3: uppgift för tågtrafiken saknas.
 * Mått 5: avser våren.") on those measures, as comments, and under it what begins with the name of one. A number that no measure of
 * the table has is nobody's.
 */
export function noteByNumbers(plan: Plan, regions: readonly Region[]): void {
  for (const region of regions) {
    const measures = measuresIn(plan, region);
    for (const { row, column, text: line } of linesOf(region, regions)) {
      const cell = refAt(region.grid, row, column);
      for (const { numbers, text } of notesByNumber(line))
        for (const { number, comments } of measures)
          if (number !== undefined && numbers.includes(number) && !comments.some((one) => one.cell === cell))
            comments.push({ text, cell });
      const named = row > lastOf(measures) ? namedFirst(line, measures) : undefined;
      if (named) named.beside = [...(named.beside ?? []), { text: line, cell }];
    }
  }
}

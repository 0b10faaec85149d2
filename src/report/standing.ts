import { andList } from "../domain/listed";
import type { AssessedIndicator } from "../domain/assessment";
import { rowUnit } from "../domain/rowUnit";
import { formatNumber } from "../interpret/number/number";
import { comparePeriods, periodText } from "../interpret/time/period";
import { capital } from "../interpret/text/text";
import { isShare } from "./figure";
import { noted, notedOn } from "../assess/reservations";

/** Bars of less than a line's full height, so that they do not touch the line above. */
const HEIGHTS = ["▁", "▂", "▃", "▄", "▅", "▆"];

/**
 * A distribution as bars from the worst value to the best, the part of the own municipality in brackets: "▁▂▅█[▆]▃▂▁".
 */
function spreadBar({ counts, own }: { counts: number[]; own: number }): string {
  const most = Math.max(1, ...counts);
  return counts
    .map((count, part) => {
      const bar = HEIGHTS.at(Math.round((count / most) * (HEIGHTS.length - 1)));
      return part === own ? `[${bar}]` : bar;
    })
    .join("\u200a");
}

/** Figures with their source, as Kolada asks to be cited. */
const cited = (figures: string, source: string | undefined): string =>
  source ? `${figures} (Källa: ${source})` : figures;

/** Periods of outcomes shown side by side. */
const SHOWN = 3;

/**
 * The lines beside an indicator's outcome about others: their values with the source of each, then the place and the
 * distribution, which are computed here; and which outcomes are not the table's own. Nothing to compare with: no lines.
 */
export function standingLines({ standing, node }: AssessedIndicator): string[] {
  const lines: string[] = [];
  const references = standing?.references ?? [];
  for (const source of new Set(references.map((one) => one.source))) {
    const texts = references
      .filter((one) => one.source === source)
      .map(({ name, value, unit, decimals }) => {
        const share = unit ?? rowUnit(node);
        const figure = `${formatNumber(value, decimals)}${share !== undefined && isShare(share) ? `\u00a0${share}` : ""}`;
        const compared = node.comparisons.find((one) => one.reference === name && one.value === value);
        return `${name} ${noted(figure, notedOn("outcome", compared))}`;
      });
    lines.push(cited(capital(texts.join(", ")), source));
  }
  if (standing?.place) {
    const { place, of } = standing.place;
    lines.push(`${standing.spread ? `${spreadBar(standing.spread)} ` : ""}plats\u00a0${place}\u00a0av\u00a0${of}`);
  }
  const theirs = node.outcomes
    .filter(({ source, value, group }) => source !== undefined && value !== null && group === undefined)
    .sort((a, b) => comparePeriods(a.period, b.period));
  const [first] = theirs;
  if (first)
    lines.push(cited(`Utfall ${andList(theirs.slice(-SHOWN).map(({ period }) => periodText(period)))}`, first.source));
  return lines;
}

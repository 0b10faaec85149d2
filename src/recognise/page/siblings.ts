import { firstWord } from "../../domain/shapes";
import { grouped } from "../../domain/grouped";
import { readsAsGoal } from "../rows/group";
import type { Line, Places, Section } from "./line";
import { isAimed, isHeading, isPageLine, namedBy } from "./wording";

/** So many headings that begin with the same word are siblings: each heads the lines down to the next. */
const FEWEST_SIBLINGS = 3;

/** Of the lines under siblings so many say what is to be, where they are goals. */
const BORNE_OUT = 0.6;

/**
 * On a page of goals, headings that begin with the same word ("Region Gävleborg", "Region Halland") head the lines
 * between them, whatever each of these looks like alone: all are goals, when most of them say what is to be.
 */
export function siblingHeads(lines: readonly Line[], sections: readonly Section[], places: Places): void {
  const headings = lines.flatMap((line, i) => (isPlainHead(line) && sections[i] === "goal" ? [i] : []));
  for (const heads of grouped(headings, (i) => firstWord(lines[i]!.text)).values()) {
    if (heads.length < FEWEST_SIBLINGS) continue;
    const under = heads.map((head, k) => linesUnder(lines, head, heads[k + 1] ?? lines.length));
    const longest = Math.max(...under.slice(0, -1).map(({ length }) => length));
    const items = [...under.slice(0, -1).flat(), ...under.at(-1)!.slice(0, longest)];
    const aims = items.filter((i) => isAimed(lines[i]!.text) || readsAsGoal(lines[i]!.text));
    if (under.some(({ length }) => length === 0) || aims.length < items.length * BORNE_OUT) continue;
    const list = { of: "goal", led: false, size: items.length } as const;
    for (const i of heads) places[i] = { heads: true };
    for (const i of items) places[i] = { list };
  }
}

const isPlainHead = (line: Line): boolean =>
  !line.label &&
  !line.returns &&
  isHeading(line) &&
  namedBy(line) === null &&
  !isPageLine(line.text) &&
  !isAimed(line.text);

/** The lines below a heading, before the next one of its kind, a label or a line of the page. */
function linesUnder(lines: readonly Line[], head: number, end: number): number[] {
  const under: number[] = [];
  for (let i = head + 1; i < end; i++) {
    const { text, label, figures } = lines[i]!;
    if (label || figures || text.endsWith(":") || isPageLine(text)) break;
    under.push(i);
  }
  return under;
}

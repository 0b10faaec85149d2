import { beginsIn, endsIn, hasWordOf, splitLabel } from "../../domain/shapes";
import { readUnit } from "../../interpret/number/unit";
import { readValue } from "../../interpret/number/number";
import { statedParts } from "../../interpret/outcome/statedParts";
import { hasWord } from "../../lexicon/lexicon";
import type { Line, LineFigure, Section } from "./line";

/** So many names with a figure each, in one section, are a list of them. */
const FEWEST = 2;

/** So many lines may stand between two of them. */
const MOST_BETWEEN = 2;

/** Least share of a list's figures whose bound or unit shows that they are targets. */
const AIMED = 0.6;

/**
 * Names with their figures as lines of measures: side by side in a row, the figure first or last, or in the row above.
 * In a section of goals the figure is a target; with "Mål: …" right below, it is an outcome. Rows of words and a figure
 * without a heading of goals are no lines.
 */
export function withFigures(lines: readonly Line[], sections: readonly Section[]): Line[] {
  const joined = withFigureAbove(lines);
  const listed = listedValues(joined, sections);
  return joined.flatMap((line) => {
    const { beside, ...words } = line;
    if (!beside) return [line];
    return listed.has(line) ? [{ ...words, figures: [{ ...beside, role: "target" }] }] : [];
  });
}

/**
 * "Behöriga elever: 92,6 % (mål 95 %)" as the line of a measure with what it came to and what it was to reach.
 */
export function withStated(lines: readonly Line[]): Line[] {
  return lines.map((line) => {
    const { row, column, text, label, beside } = line;
    const [name, value] = (!label && !beside && splitLabel(text, SHORTEST_NAME, LONGEST_STATED)) || [];
    const parts = name === undefined || value === undefined || !hasWordOf(3, name) ? null : statedParts(value);
    if (name === undefined || !parts || parts.outcome === null) return line;
    const outcome: LineFigure = { row, column, text: parts.outcome, role: "outcome" };
    return { ...line, text: name, figures: [outcome, { row, column, text: parts.target, role: "target" }] };
  });
}

/** Characters of a measure's name before its colon. */
const [SHORTEST_NAME, LONGEST_STATED] = [3, 120];

/** A figure, a short name below it, and below that its target: the figure is the outcome. Two such at least. */
function withFigureAbove(lines: readonly Line[]): Line[] {
  const heads = lines.flatMap((line, i) => {
    const [name, target] = [lines[i + 1], lines[i + 2]];
    const isOne =
      line.isFigure &&
      name !== undefined &&
      isShortName(name) &&
      target?.label?.value !== undefined &&
      (target.label.role === "goal" || target.label.role === "target");
    return isOne ? [i] : [];
  });
  if (heads.length < FEWEST) return [...lines];
  const figures = new Set(heads);
  return lines.flatMap((line, i): Line[] => {
    if (figures.has(i)) return [];
    const { row, column, text } = lines[i - 1] ?? line;
    return figures.has(i - 1) ? [{ ...line, figures: [{ row, column, text, role: "outcome" }] }] : [line];
  });
}

const isShortName = ({ text, mark, label, isFigure }: Line): boolean =>
  mark === undefined && label?.value === undefined && !isFigure && text.length <= LONGEST_NAME && !endsIn(text, ".!?:");

const LONGEST_NAME = 60;

/** The names with a figure beside them in lists of goals. */
function listedValues(lines: readonly Line[], sections: readonly Section[]): Set<Line> {
  const runs: { last: number; found: Line[] }[] = [];
  const at = new Map(lines.map((line, i) => [line, i]));
  const rows = new Map(lines.map(({ row }, i) => [row, sections[i]]));
  for (const line of lines) {
    if (!line.beside || rows.get(line.row) !== "goal") continue;
    const i = at.get(line) ?? 0;
    const run = runs.at(-1);
    if (run && i - run.last <= MOST_BETWEEN) {
      run.found.push(line);
      run.last = i;
    } else runs.push({ last: i, found: [line] });
  }
  return new Set(
    runs.flatMap(({ found }) =>
      found.length >= FEWEST && found.filter(setsBound).length >= found.length * AIMED ? found : [],
    ),
  );
}

/** A bound, a share, a ratio or any unit but money: what is listed in money alone is a budget. */
function setsBound({ beside }: Line): boolean {
  const text = beside?.text ?? "";
  if (beginsIn(text, "<>≤≥") || hasWord(text, "atLeast", "atMost", "over", "under")) return true;
  const read = readValue(text);
  if (read.kind !== "number") return true;
  const unit = read.unit ?? readUnit(text);
  return unit !== null && unit !== undefined && !unit.endsWith("kr");
}

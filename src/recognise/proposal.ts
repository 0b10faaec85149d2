import { rowWords } from "../lexicon/rowWords";
import { hasLetter, withYears } from "../domain/shapes";
import type { ProposedScale } from "../domain/plan";
import { STATES, stepsOf, type Scale } from "../domain/scale";
import { readGrade } from "../interpret/choice/grade";
import { textKey } from "../interpret/text/text";
import type { Column } from "./column";
import { cellText, refAt } from "./grid";
import { gradeByMark } from "./joinedGrade";
import { isState } from "./legend/entry";
import { legendOf } from "./legend/legend";
import type { Region } from "./layout/tableRegion";

/** A scale has two to six steps. */
const STEPS = { least: 2, most: 6 };

/** A step is a few words. */
const LONGEST = 40;

/** Rows looked at; a scale shows itself in the first. */
const ROWS = 400;

/**
 * The column's different texts in order of appearance, by their keys, with the cell of the first; null where it has
 * more of them than a scale, or longer ones.
 */
function labelsOf(
  { grid, first, last }: Region,
  column: number,
): { labels: Map<string, { text: string; row: number }>; seen: number } | null {
  const labels = new Map<string, { text: string; row: number }>();
  let seen = 0;
  for (let row = first; row <= Math.min(last, first + ROWS); row++) {
    const text = cellText(grid, row, column);
    if (text === "") continue;
    if (typeof grid.sheet.values[row]?.[column] !== "string" || text.length > LONGEST || !hasLetter(text)) return null;
    seen++;
    const key = textKey(text);
    if (!labels.has(key)) labels.set(key, { text, row });
    if (labels.size > STEPS.most + 2) return null;
  }
  return { labels, seen };
}

/** The keys of a column's few, short and returning texts, as steps of a scale are; null for any other column. */
export function returningLabels(region: Region, column: number): string[] | null {
  const found = labelsOf(region, column);
  const isScale =
    found && found.labels.size >= STEPS.least && found.labels.size <= STEPS.most && found.seen > found.labels.size;
  return isScale ? [...found.labels.keys()] : null;
}

/** Whether such texts state in the words of steps how their rows stand, though no scale of them is known. */
export const areSteps = (keys: readonly string[]): boolean =>
  keys.every((key) => rowWords.has(key, "step")) || degrees(keys) !== null;

/** A step's words without those before them that state how much of it is so, or that it is not. */
const plainStep = (key: string): string => rowWords.without(key, "partlyFirst", "deniedFirst").trimStart();

/**
 * Steps that are one word, it in part, and it denied ("klarat", "delvis klarat" or "nästan", "ej klarat"): 0, 1 and 2 by their
 * keys; null for any others. The word and its denial must stand there.
 */
function degrees(keys: readonly string[]): Map<string, 0 | 1 | 2> | null {
  const degree = (key: string): 0 | 1 | 2 =>
    rowWords.has(key, "partlyFirst") ? 1 : rowWords.has(key, "deniedFirst") ? 2 : 0;
  const bare = new Set(keys.map((key) => plainStep(key)).filter(Boolean));
  const found = new Map(keys.map((key) => [key, degree(key)]));
  const all = new Set(found.values());
  return bare.size === 1 && all.size === keys.length && all.has(0) && all.has(2) ? found : null;
}

const CLASSES = ["reached", "partly", "notReached"] as const;

/**
 * Scales of a table's grades that no known scale has: most of a column's few texts are unknown, and they are repeated.
 * Their order is "asked"; a column without such texts proposes nothing.
 */
export function proposedScales(region: Region, columns: readonly Column[], scales: readonly Scale[]): ProposedScale[] {
  const legend = legendOf(region.grid, scales);
  return columns.flatMap(({ role, column, header, reading, ticked, hidden }): ProposedScale[] => {
    const found = role === "grade" && ticked === undefined && !hidden ? labelsOf(region, column) : null;
    if (!found || found.seen <= found.labels.size) return [];
    const steps = [...found.labels.values()].filter(({ text }) => !isState(text, scales));
    const read = (text: string): ReturnType<typeof readGrade> => readGrade(text, scales);
    const unknown = steps.filter(
      ({ text }) => (read(text) ?? gradeByMark(text, read)) === null && legend.means({ text }) === null,
    );
    if (steps.length < STEPS.least || steps.length > STEPS.most || unknown.length * 2 <= steps.length) return [];
    const known = degrees(steps.map(({ text }) => textKey(text)));
    const ordered = known
      ? [...steps].sort((a, b) => known.get(textKey(a.text))! - known.get(textKey(b.text))!)
      : steps;
    const scale: Scale = {
      name: `Skala i kolumnen ${withYears(header, () => "").trim() || reading.words}`,
      steps: stepsOf(ordered.map(({ text }) => [text, known ? CLASSES[known.get(textKey(text))!] : null])),
      states: STATES,
      order: known ? "stated" : "asked",
      source: "Kolumnens egna ord",
    };
    return [{ scale, cells: ordered.map(({ row }) => refAt(region.grid, row, column)) }];
  });
}

/** Proposals of several tables as one of each name, with all the steps that any of them has. */
export function joinedProposals(proposals: readonly ProposedScale[]): ProposedScale[] {
  const byName = new Map<string, ProposedScale>();
  for (const { scale, cells } of proposals) {
    const known = byName.get(scale.name);
    if (!known) byName.set(scale.name, { scale, cells });
    else {
      const more = scale.steps
        .map(({ label }, i) => ({ label, cell: cells[i]! }))
        .filter(({ label }) => !known.scale.steps.some((step) => textKey(step.label) === textKey(label)));
      byName.set(scale.name, {
        scale: { ...known.scale, steps: stepsOf([...known.scale.steps, ...more].map(({ label }) => [label, null])) },
        cells: [...known.cells, ...more.map(({ cell }) => cell)],
      });
    }
  }
  return [...byName.values()];
}

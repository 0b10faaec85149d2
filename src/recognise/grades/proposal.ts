import { rowWords } from "../../lexicon/rowWords";
import { hasLetter, withYears, wordsOf } from "../../domain/shapes";
import type { ProposedScale } from "../../domain/plan";
import { STATES, stepsOf, type Scale } from "../../domain/scale";
import { readGrade } from "../../interpret/choice/grade";
import { textKey } from "../../interpret/text/text";
import type { Column } from "../column";
import { cellText, refAt } from "../grid/grid";
import { gradeByMark } from "./joinedGrade";
import { isState } from "../legend/entry";
import { legendOf } from "../legend/legend";
import { firstRows, type Region } from "../layout/tableRegion";

/** A scale has two to six steps. */
const STEPS = { least: 2, most: 6 };

/** A step is a few words. */
const LONGEST = 40;

/**
 * The column's different texts in order of appearance, by their keys, with the cell of the first; null where it has
 * more of them than a scale, or longer ones.
 */
function labelsOf(
  region: Region,
  column: number,
): { labels: Map<string, { text: string; row: number }>; seen: number } | null {
  const labels = new Map<string, { text: string; row: number }>();
  let seen = 0;
  for (const row of firstRows(region)) {
    const text = cellText(region.grid, row, column);
    if (text === "") continue;
    if (typeof region.grid.sheet.values[row]?.[column] !== "string" || text.length > LONGEST || !hasLetter(text))
      return null;
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

/** A step's words without those that state how much of it is so, or that it is not. */
const plainStep = (key: string): string => wordsOf(rowWords.without(key, "inPart", "unsure", "denied")).join(" ");

/** How much of the thing a step says is so; null where it is unsure of a denial: "kommer troligen inte att nås". */
function degreeOf(key: string): Degree | null {
  if (rowWords.has(key, "inPart")) return 1;
  const isDenied = rowWords.has(key, "denied");
  if (rowWords.has(key, "unsure")) return isDenied ? null : 1;
  return isDenied ? 2 : 0;
}

type Degree = 0 | 1 | 2;

/** What the steps of a column's own words are, best first: 0, 1 and 2 by their keys; null where the words give no order. */
const degrees = (keys: readonly string[]): Map<string, Degree> | null => ofOneThing(keys) ?? towardsPlan(keys);

/**
 * Steps that say one thing, it in part or unsure, and it denied ("klarat", "delvis klarat" or "nästan", "ej klarat"; "kommer
 * att nås", "osäkert", "kommer inte att nås"). The thing and its denial must stand there, and it is more than a start.
 */
function ofOneThing(keys: readonly string[]): Map<string, Degree> | null {
  const bare = new Set(keys.map((key) => plainStep(key)).filter(Boolean));
  const found = degreesBy(keys, degreeOf);
  const isWhole = found !== null && [...found.values()].includes(0) && [...found.values()].includes(2);
  return isWhole && bare.size === 1 && !rowWords.has([...bare].join(), "onTrack") ? found : null;
}

/** "Nått", "På plan", "Efter plan": all three, since on plan alone may be the best that a plan's word tells. */
function towardsPlan(keys: readonly string[]): Map<string, Degree> | null {
  const found = degreesBy(keys, (key) => {
    if (rowWords.has(key, "reachedAlone")) return 0;
    if (rowWords.has(key, "behindPlan")) return 2;
    return rowWords.has(key, "onTrack") ? 1 : null;
  });
  return found?.size === CLASSES.length ? found : null;
}

/** Each key's own degree; null where one has none, or two have the same. */
function degreesBy(keys: readonly string[], of: (key: string) => Degree | null): Map<string, Degree> | null {
  const found = new Map<string, Degree>();
  for (const key of keys) {
    const degree = of(key);
    if (degree === null || [...found.values()].includes(degree)) return null;
    found.set(key, degree);
  }
  return found;
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
    if (steps.length < STEPS.least || steps.length > STEPS.most || !isOwnScale(steps, unknown)) return [];
    const name = `Skala i kolumnen ${withYears(header, () => "").trim() || reading.words}`;
    return [
      proposal(
        name,
        steps.map(({ text, row }) => ({ label: text, cell: refAt(region.grid, row, column) })),
      ),
    ];
  });
}

/**
 * Most of the words are on no known scale, or one is and all of them together give their order: "Nås, Osäkert, Nås inte"; or
 * two are one thing and its denial, which a scale that has the one alone does not mean: "På god väg", "Ej på väg".
 */
function isOwnScale(steps: readonly { text: string }[], unknown: readonly unknown[]): boolean {
  const keys = steps.map(({ text }) => textKey(text));
  return unknown.length * 2 > steps.length || (unknown.length > 0 && (degrees(keys) !== null || areContrary(keys)));
}

/** Whether two words are one thing and its denial, though the thing may only have begun: all but a degree of it. */
const areContrary = (keys: readonly string[]): boolean => {
  const [no, yes] = [true, false].map((denied) => keys.filter((key) => rowWords.has(key, "denied") === denied));
  const words = (key = ""): string[] => wordsOf(plainStep(key));
  const [of, all] = [words(no?.[0]), words(yes?.[0])];
  return keys.length === 2 && no?.length === 1 && of.length > 0 && of.every((word) => all.includes(word));
};

/** The scale of a column's own words, each with its cell: in order where the words themselves give it. */
function proposal(name: string, found: readonly { label: string; cell: string }[]): ProposedScale {
  const known = degrees(found.map(({ label }) => textKey(label)));
  const degree = (label: string): Degree => known?.get(textKey(label)) ?? 0;
  const ordered = [...found].sort((a, b) => degree(a.label) - degree(b.label));
  const scale: Scale = {
    name,
    steps: stepsOf(ordered.map(({ label }) => [label, known ? CLASSES[degree(label)] : null])),
    states: STATES,
    order: known ? "stated" : "asked",
    source: "Kolumnens egna ord",
  };
  return { scale, cells: ordered.map(({ cell }) => cell) };
}

/** Proposals of several tables as one of each name, with all the steps that any of them has. */
export function joinedProposals(proposals: readonly ProposedScale[]): ProposedScale[] {
  const byName = new Map<string, Map<string, { label: string; cell: string }>>();
  for (const { scale, cells } of proposals) {
    const steps = byName.get(scale.name) ?? new Map<string, { label: string; cell: string }>();
    byName.set(scale.name, steps);
    for (const [i, { label }] of scale.steps.entries())
      if (!steps.has(textKey(label))) steps.set(textKey(label), { label, cell: cells[i]! });
  }
  return [...byName].map(([name, steps]) => proposal(name, [...steps.values()]));
}

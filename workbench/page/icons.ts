import type { IconSet } from "../../src/sheet/book";

/** A sign before a cell's text: how it looks, and its place among those of its set, as a screen reader says it. */
export interface Icon {
  symbol: string;
  color: string;
  name: string;
}

/**
 * The signs of Excel's sets, lowest first, by the words in the set's name; with more or fewer levels than signs the
 * nearest is taken.
 */
const SIGNS: [set: RegExp, symbols: string[]][] = [
  [/Arrows|Triangles/, ["↓", "↘", "→", "↗", "↑"]],
  [/Flags/, ["⚑"]],
  [/Symbols|Signs/, ["✕", "!", "✓"]],
  [/Quarters|Rating|Boxes/, ["○", "◔", "◑", "◕", "●"]],
  [/Stars/, ["☆", "★"]],
  [/RedToBlack/, ["●"]],
  [/TrafficLights/, ["●"]],
];

const RED_TO_GREEN = ["#B3261E", "#D8741A", "#E8A317", "#8FA31E", "#2E7D32"];
const GREY = "#5A6570";

/** One of a list that is spread over so many levels. */
const spread = <T>(list: T[], level: number, levels: number): T =>
  list[Math.round((level / Math.max(1, levels - 1)) * (list.length - 1))]!;

/**
 * The icon of a number among those between `low` and `high`; null for a set of another kind.
 * Excel compares a limit in percent with where the number stands between the least and the greatest of the rule's
 * cells.
 */
export function iconOf({ set, from, reversed }: IconSet, value: number, [low, high]: [number, number]): Icon | null {
  const symbols = SIGNS.find(([name]) => name.test(set))?.[1];
  if (!symbols) return null;
  const levels = from.length + 1;
  const reached = from.filter(
    ({ kind, value: limit }) => value >= (kind === "number" ? limit : low + ((high - low) * limit) / 100),
  ).length;
  const level = reversed ? levels - 1 - reached : reached;
  const grey = /Gray|Black|Quarters|Rating|Boxes/.test(set);
  return {
    symbol: spread(symbols, level, levels),
    color: grey ? GREY : spread(RED_TO_GREEN, level, levels),
    name: `ikon ${level + 1} av ${levels}`,
  };
}

import { nodesOf, type Plan } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import type { StatedMap } from "../../domain/statedMap";
import { readGrade } from "../../interpret/choice/grade";
import { scalesOf } from "./correction";

/** The scales that a map states, each named by its words. */
export const statedScales = (map: Pick<StatedMap, "scale"> | undefined): Scale[] =>
  scalesOf({
    tables: [],
    directions: [],
    scales: (map?.scale ?? []).map((labels) => ({ name: nameOf(labels), labels })),
  });

/** "Uppnått – Delvis – Ej uppnått". */
export const nameOf = (labels: readonly string[]): string => labels.join(" – ");

/** Whether words that a map states as a scale have a worse one of a known scale before a better: it is not turned here. */
export const isTurned = (words: readonly string[], known: readonly Scale[]): boolean =>
  known.some((scale) => !scale.byPerson && scale.order === "stated" && turns(words, scale));

function turns(words: readonly string[], scale: Scale): boolean {
  const places = words.flatMap((word) => {
    const found = readGrade(word, [scale]);
    return found && "index" in found && found.index !== undefined ? [found.index] : [];
  });
  return places.some((place, i) => i > 0 && place < places[i - 1]!);
}

/** Those of a map's scales that order nothing, with their place from 0: not read with, or no grade of the plan stands on it. */
export function scalesUnused(
  scale: readonly string[][],
  readWith: readonly string[][],
  plan: Plan,
): { words: string[]; at: number }[] {
  const stoodOn = new Set(nodesOf(plan).flatMap(({ grades }) => grades.flatMap((grade) => grade.scale ?? [])));
  return scale.flatMap((words, at) => (readWith.includes(words) && stoodOn.has(nameOf(words)) ? [] : [{ words, at }]));
}

import type { Scale } from "../../domain/scale";
import type { StatedMap } from "../../domain/statedMap";
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

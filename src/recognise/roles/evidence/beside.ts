import { columnHeads } from "../../../lexicon/columnHeads";
import { either, type PairRule } from "./rule";
import { named } from "./signs";

/** Rules for columns beside titles and figures. */
export const BESIDE: PairRule[] = [
  ...either(
    "comment",
    "comment",
    "en annan kolumn är kommentaren",
    -0.4,
    null,
    (one, other) => !named(one, "comment") && named(other, "comment"),
  ),
  ...either(
    "focusArea",
    "goal",
    "till höger om målet",
    0.9,
    null,
    (one, other) => columnHeads.has(one.reading.words, "focusArea") && one.at > other.at,
  ),
  ...either(
    "focusArea",
    "area",
    "bredvid ett annat område",
    0.9,
    null,
    (one, other) =>
      columnHeads.has(one.reading.words, "focusArea") && !columnHeads.has(other.reading.words, "anyFocusArea"),
  ),
];

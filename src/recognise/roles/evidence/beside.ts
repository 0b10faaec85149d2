import { columnHeads } from "../../../lexicon/columnHeads";
import type { ColumnFeatures } from "../columnFeatures";
import type { TableFeatures } from "../features";
import { either, type PairRule } from "./rule";
import { named, score } from "./signs";

const isFocusArea = ({ reading }: ColumnFeatures): boolean => columnHeads.has(reading.words, "focusArea");

/** Rules for columns beside titles and figures. */
export const BESIDE: PairRule[] = [
  ...either("comment", "comment", "en annan kolumn är kommentaren", -0.4, null, {
    one: (one) => !named(one, "comment"),
    other: (other) => named(other, "comment"),
  }),
  ...either(
    "number",
    "number",
    "en annan kolumn är numret",
    -0.5,
    null,
    (one, other, table) =>
      titleAfter(one, table) === titleAfter(other, table) && numberStrength(one) < numberStrength(other),
  ),
  ...either(
    "owner",
    "indicator",
    "varje mått en gång för varje del av organisationen",
    1.5,
    "varje mått står en gång för var och en av dem",
    {
      one: (one, table) =>
        one.cells.unit < 0.3 &&
        one.cells.grade < 0.3 &&
        !named(one, "area") &&
        !named(one, "source") &&
        !table.qualifies(one),
      both: (one, other, table) => table.isOfParts(other, one),
    },
  ),
  ...either("focusArea", "goal", "till höger om målet", 0.9, null, {
    one: isFocusArea,
    both: (one, other) => one.at > other.at,
  }),
  ...either("focusArea", "area", "bredvid ett annat område", 0.9, null, {
    one: isFocusArea,
    other: ({ reading }) => !columnHeads.has(reading.words, "anyFocusArea"),
  }),
];

const numberStrength = (one: ColumnFeatures): number => score(one, "number") + one.cells.key * 0.3 - one.at / 1000;

/** Place of the first column of texts right of the column. */
const titleAfter = ({ at }: ColumnFeatures, { columns }: TableFeatures): number =>
  columns.findIndex((one) => one.at > at && one.cells.texts > 0.5 && one.cells.length > 12);

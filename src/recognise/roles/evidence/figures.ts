import { isGroup } from "../../lexicon";
import { BOUND } from "../../plan/targetCell";
import type { ColumnFeatures } from "../columnFeatures";
import type { Label, TableFeatures } from "../features";
import { isEarlier, isPlanned, isWeakerTwin, isYearAhead, startsBefore } from "./periods";
import { either, pair, type PairRule } from "./rule";
import { named } from "./signs";

/** When figures are from, and whose. */
export const FIGURE_PAIRS: PairRule[] = [
  ...either(
    "outcome",
    "target",
    "meningar som utfall mot ett målvärde",
    0.7,
    "det som målvärdet jämförs med",
    (one, _, { columns }) =>
      named(one, "outcome") &&
      one.cells.sentences > 0.5 &&
      !columns.some((other) => named(other, "outcome") && other.cells.number > 0.5),
  ),
  ...either(
    "outcome",
    "outcome",
    "det som var bredvid ett utfall",
    -0.9,
    null,
    (one, other) => isEarlier(one) && !isEarlier(other),
  ),
  ...either("outcome", "outcome", "nuläget bredvid ett utfall", -2, null, startsBefore),
  ...either("outcome", "outcome", "samma period två gånger", -2.5, null, (one, other, table) =>
    isWeakerTwin("outcome", one, other, table),
  ),
  ...either("target", "target", "samma period två gånger", -2.5, null, (one, other, table) =>
    isWeakerTwin("target", one, other, table),
  ),
  ...either(
    "comparison",
    "target",
    "lägst och högst bredvid ett målvärde",
    1,
    "andras lägsta och högsta värde",
    (one, other) => BOUND.test(one.reading.words) && !BOUND.test(other.reading.words),
  ),
  ...either(
    "outcome",
    "target",
    "en grupps värden bredvid målvärdet",
    0.6,
    "gruppens värden bredvid målvärdet",
    (one, other, table) => isGroupWithoutOutcome(one, table) && !other.unknown,
  ),
  ...either(
    "outcome",
    "comparison",
    "en grupps värden bredvid andras",
    0.6,
    "gruppens värden bredvid andras",
    (one, other, table) => isGroupWithoutOutcome(one, table) && !other.unknown,
  ),
  ...either(
    "target",
    "outcome",
    "budget bredvid utfall",
    0.7,
    "budgeten är det som ska nås",
    (one) => BUDGET.test(one.reading.words) && one.reading.period !== undefined && one.cells.measured > 0.6,
  ),
  ...either(
    "target",
    "target",
    "budget bredvid ett målvärde",
    -0.8,
    null,
    (one, other) =>
      BUDGET.test(one.reading.words) && !BUDGET.test(other.reading.words) && !/^plan/u.test(other.reading.words),
  ),
  pair(
    "outcome",
    "target",
    "right",
    "år framåt efter bokslutet",
    0.8,
    "åren framåt är planerade",
    (left, right, table) => isPlanned(left, right, table),
  ),
  ...(["left", "right"] as const).flatMap((about) => {
    const ahead = (left: ColumnFeatures, right: ColumnFeatures, table: TableFeatures): boolean =>
      isYearAhead(about === "left" ? left : right, table) && named(about === "left" ? right : left, "outcome");
    const labels: [Label, Label] = about === "left" ? ["target", "outcome"] : ["outcome", "target"];
    return [
      pair(
        ...labels,
        about,
        "år framåt bredvid basår och senaste mätning",
        1,
        "året ligger efter basåret, bredvid den senaste mätningen",
        ahead,
      ),
      pair("outcome", "outcome", about, "år framåt bredvid basår och senaste mätning", -1, null, ahead),
    ];
  }),
  pair("outcome", "outcome", "right", "år framåt efter bokslutet", -0.8, null, (left, right, table) =>
    isPlanned(left, right, table),
  ),
  pair(
    "forecast",
    "outcome",
    "right",
    "ett utfall efter prognosen",
    -0.4,
    null,
    (_, right) => !named(right, "outcome"),
  ),
  ...either(
    "outcome",
    "indicator",
    "svar på frågor",
    2.2,
    "svaren på frågorna",
    (one, other) => /^svar(?:et|en)?$/u.test(one.reading.words) && asks(other),
  ),
];

/** A group's values where no column is headed as outcome. */
const isGroupWithoutOutcome = (one: ColumnFeatures, { columns }: TableFeatures): boolean =>
  isGroup(one.header) && one.cells.measured > 0.5 && one.unknown && !columns.some((other) => named(other, "outcome"));

const BUDGET = /^(?:års|intern)?budget$/u;

const asks = ({ texts }: ColumnFeatures): boolean => {
  const asked = texts.slice(0, 100).filter(Boolean);
  return asked.filter((text) => text.endsWith("?")).length * 2 >= asked.length;
};

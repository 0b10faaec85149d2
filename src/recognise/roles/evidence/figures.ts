import { isGroup } from "../../../interpret/header";
import type { ColumnFeatures } from "../columnFeatures";
import type { Label, TableFeatures } from "../features";
import { isEarlier, isWeakerTwin, isYearAhead, startsBefore } from "./periods";
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
  ...(["outcome", "target"] as const).flatMap((role) =>
    either(role, role, "samma period två gånger", -2.5, null, (one, other, table) =>
      isWeakerTwin(role, one, other, table),
    ),
  ),
  ...(["target", "comparison"] as const).flatMap((role) =>
    either(
      "outcome",
      role,
      "en grupps värden",
      0.6,
      "en grupps värden, bredvid det de jämförs med",
      (one, other, table) => isGroupWithoutOutcome(one, table) && !other.unknown,
    ),
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

const asks = ({ texts }: ColumnFeatures): boolean => {
  const asked = texts.slice(0, 100).filter(Boolean);
  return asked.filter((text) => text.endsWith("?")).length * 2 >= asked.length;
};

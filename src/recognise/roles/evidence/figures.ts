import { columnHeads } from "../../../lexicon/columnHeads";
import { isGroup } from "../../../interpret/header/header";
import { grouped } from "../../../domain/grouped";
import type { ColumnFeatures } from "../columnFeatures";
import type { Label, TableFeatures } from "../features";
import { isEarlier, isWeakerTwin, isYearAhead, startsBefore } from "./periods";
import { either, pair, type PairRule } from "./rule";
import { comeBack, isLikeTarget, isUnknownFigure, named } from "./signs";

const asks = ({ texts }: ColumnFeatures): boolean => {
  const asked = texts.slice(0, 100).filter(Boolean);
  return asked.filter((text) => text.endsWith("?")).length * 2 >= asked.length;
};

/** A group's values where no column is headed as outcome. */
const isGroupWithoutOutcome = (one: ColumnFeatures, { columns }: TableFeatures): boolean =>
  (isGroup(one.header) || isGroup(one.reading.words)) &&
  one.cells.measured > 0.5 &&
  one.unknown &&
  !columns.some((other) => named(other, "outcome"));

/** When figures are from, and whose. */
export const FIGURE_PAIRS: PairRule[] = [
  ...either("outcome", "target", "meningar som utfall mot ett målvärde", 0.7, "det som målvärdet jämförs med", {
    one: (one, { columns }) =>
      named(one, "outcome") &&
      one.cells.sentences > 0.5 &&
      !columns.some((other) => named(other, "outcome") && other.cells.number > 0.5),
  }),
  ...either("outcome", "outcome", "det som var bredvid ett utfall", -0.9, null, {
    one: isEarlier,
    other: (other) => !isEarlier(other),
  }),
  ...either("outcome", "outcome", "nuläget bredvid ett utfall", -2, null, startsBefore),
  ...(["outcome", "target"] as const).flatMap((role) =>
    either(role, role, "samma period två gånger", -2.5, null, (one, other, table) =>
      isWeakerTwin(role, one, other, table),
    ),
  ),
  ...(["target", "comparison"] as const).flatMap((role) =>
    either("outcome", role, "en grupps värden", 0.6, "en grupps värden, bredvid det de jämförs med", {
      one: isGroupWithoutOutcome,
      other: ({ unknown }) => !unknown,
    }),
  ),
  ...(["left", "right"] as const).flatMap((about) => {
    const isMeasured = (one: ColumnFeatures): boolean => named(one, "outcome");
    const ahead = about === "left" ? { one: isYearAhead, other: isMeasured } : { one: isMeasured, other: isYearAhead };
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
  ...(["baseline", "target", "comparison"] as const).flatMap((role) =>
    either(role, "outcome", "samma ord för en annan grupp", -3, null, isOfOtherGroup),
  ),
  ...either("outcome", "outcome", "samma ord för ett annat år", 0.3, "samma ord som över ett annat år", {
    one: ({ unknown, reading, cells }) => unknown && reading.words !== "" && cells.measured > 0.5,
    other: ({ cells }) => cells.measured > 0.5,
    both: ({ reading: one }, { reading: other }) => one.words === other.words && one.period !== other.period,
  }),
  ...(["outcome", "target"] as const).flatMap((role) =>
    either(
      role,
      "period",
      "tal bredvid år som återkommer",
      0.7,
      role === "outcome" ? "talen är nya varje år" : "talen är desamma varje år",
      {
        one: isUnknownFigure,
        other: comeBack,
        both: (one, _, table) => isSameEachYear(one, table) === (role === "target"),
      },
    ),
  ),
  ...either(
    "target",
    "outcome",
    "nivån till höger om samma års utfall",
    1,
    "årets utfall står bredvid: nivån är den som ska nås",
    {
      one: (one, { columns }) =>
        isValueLevel(one.reading.words) &&
        one.reading.period !== undefined &&
        !columns.some((third) => third !== one && isLikeTarget(third)),
      other: ({ reading, cells }) => !isValueLevel(reading.words) && cells.measured > 0.7,
      both: (one, other) => one.at > other.at && one.reading.period === other.reading.period,
    },
  ),
  ...either("outcome", "indicator", "svar på frågor", 2.2, "svaren på frågorna", {
    one: ({ reading }) => columnHeads.has(reading.words, "answer"),
    other: asks,
  }),
];

/** "Nuläge Kvinnor" and "Nuläge Män": what one of them is, the other is. */
function isOfOtherGroup({ reading: one }: ColumnFeatures, { reading: other }: ColumnFeatures): boolean {
  const words = withoutGroup(one.words);
  return (
    words !== "" && words === withoutGroup(other.words) && one.words !== other.words && one.period === other.period
  );
}

const withoutGroup = (words: string): string =>
  words
    .split(" ")
    .filter((word) => !isGroup(word))
    .join(" ");

/** "Nivå", "Alingsås nivå". */
const isValueLevel = (words: string): boolean => columnHeads.has(words, "valueLevel");

/** Whether a figure is the same on all rows with the same names; undefined where no names come back. */
function isSameEachYear(one: ColumnFeatures, { columns }: TableFeatures): boolean | undefined {
  const names = columns.filter(({ cells }) => cells.texts > 0.5);
  const rows = grouped(
    one.texts.flatMap((text, row) => (text === "" ? [] : [{ text, key: names.map(({ texts }) => texts[row]).join() }])),
    ({ key }) => key,
  );
  const several = [...rows.values()].filter(({ length }) => length > 1);
  if (several.length === 0) return undefined;
  const same = several.filter((all) => all.every(({ text }) => text === all[0]?.text));
  return same.length * 10 >= several.length * 8;
}

import { columnHeads } from "../../../lexicon/columnHeads";
import { isCommittee } from "../../../interpret/header/header";
import { grammar } from "../../../interpret/text/grammar";
import type { ColumnFeatures } from "../columnFeatures";
import type { TableFeatures } from "../features";
import { either, pair, type PairRule } from "./rule";
import { named, score } from "./signs";

/** Words that could name something under a header that states nothing. */
function isUnnamedTitle(
  { unknown, cells, at }: ColumnFeatures,
  { figures, columns }: TableFeatures,
  until = figures,
): boolean {
  return (
    unknown &&
    at < until &&
    until < columns.length &&
    cells.texts > 0.5 &&
    cells.number < 0.2 &&
    cells.owner < 0.5 &&
    (cells.grade < 0.5 || cells.length > 30) &&
    cells.unit < 0.5 &&
    cells.length >= 8
  );
}

const nestIn = (left: ColumnFeatures, right: ColumnFeatures, { nests }: TableFeatures): boolean => nests(left, right);

/** Committees by their names, first in the table, each written once. */
function headsRows({ leads, cells, texts }: ColumnFeatures): boolean {
  const names = texts.filter((text) => text !== "");
  return (
    leads &&
    cells.owner > 0.5 &&
    cells.distinct === 1 &&
    cells.filled < 1 &&
    names.length > 1 &&
    names.every(isCommittee)
  );
}

/**
 * Each committee with its goals beside and below it: as a heading of its own over them. Beside every goal a committee is
 * who has it.
 */
const HEADS_ITS_GOALS = { one: headsRows, both: nestIn };

/** Index of the first column of grades; beyond the last without one. */
function gradesFrom({ columns }: TableFeatures): number {
  const graded = columns.findIndex(({ cells: { grade, length } }) => grade > 0.8 && length <= 30);
  return graded < 0 ? columns.length : graded;
}

const GOAL_KEY = grammar(
  "^ [tillhör | kopplat till | kopplas till | avser] *mål+/et/en+/s+/nr/nummer/id [. | -] [nr | nummer | id] $",
);

const holdsGoalKeys = ({ cells, reading }: ColumnFeatures): boolean =>
  cells.seen > 0 && cells.key + cells.number >= 0.5 && cells.length <= 12 && GOAL_KEY.test(reading.words);

/** Numbers under a word for goals, in a table that does not name its goals. */
const isGoalNumber = (one: ColumnFeatures, { columns, levels }: TableFeatures): boolean =>
  levels === null && holdsGoalKeys(one) && !columns.some((other) => named(other, "goal") && !holdsGoalKeys(other));

const isWhole = ({ reading }: ColumnFeatures): boolean => !columnHeads.has(reading.words, "partOfActivity");

/** A table has them once. */
export const ONCE: PairRule[] = (["indicator", "unit", "weight", "activity", "sdg", "baseline"] as const).map((role) =>
  pair(role, role, "right", "bara en gång i en tabell", -4, null, { one: isWhole, other: isWhole }),
);

/** Which column names what. */
export const TITLES: PairRule[] = [
  pair(
    "goal",
    "indicator",
    "left",
    "målet står till vänster om indikatorn",
    0.6,
    "texterna står till vänster om indikatorn",
    { one: (left, table) => isUnnamedTitle(left, table) },
  ),
  pair("goal", "indicator", "right", "indikatorn står till höger om målet", 0.6, "texterna står till höger om målet", {
    other: (right, table) => isUnnamedTitle(right, table) && right.cells.bound <= 0.4 && right.cells.filled >= 0.5,
  }),
  pair("area", "goal", "left", "området står till vänster om målet", 0.6, "texterna står till vänster om målet", {
    one: (left, table) => isUnnamedTitle(left, table) || isUnnamedTitle(left, table, gradesFrom(table)),
  }),
  pair("area", "goal", "left", "varje område står över flera mål", 0.35, "varje område står över flera mål", {
    one: ({ cells: { number, grade, key, period } }) => number < 0.2 && grade < 0.3 && key < 0.5 && period < 0.5,
    both: nestIn,
  }),
  pair("area", "goal", "left", "nämnder över sina mål", 2.5, "nämnden står en gång, över sina mål", HEADS_ITS_GOALS),
  pair("owner", "goal", "left", "nämnder över sina mål", -1, null, HEADS_ITS_GOALS),
  pair("area", "goal", "left", "ett område på varje rad och mål som kommer igen", -1, null, {
    one: ({ cells }) => cells.distinct === 1 && cells.filled === 1,
    other: ({ cells }) => cells.distinct < 0.8,
  }),
  pair(
    "area",
    "indicator",
    "left",
    "varje område står över flera indikatorer",
    0.15,
    "varje område står över flera indikatorer",
    { one: ({ cells }) => cells.number < 0.2 && cells.grade < 0.3, both: nestIn },
  ),
  pair(
    "goal",
    "indicator",
    "left",
    "varje mål står över flera indikatorer",
    0.2,
    "varje mål står över flera indikatorer",
    { one: ({ cells }) => cells.number < 0.2, both: nestIn },
  ),
  pair("goal", "area", "right", "ett ord som bara kan vara område, till höger om målet", -0.7, null, {
    other: (right) => score(right, "area") < 0.9,
  }),
  pair("indicator", "goal", "left", "texter utan ord för mått till vänster om målet", -0.6, null, {
    one: (left, { figures, columns }) =>
      !named(left, "indicator") && (figures >= columns.length || left.cells.distinct < 0.7),
  }),
  pair(
    "goal",
    "indicator",
    "left",
    "formuleringar under ett ord för målvärden",
    1.0,
    "formuleringar till vänster om indikatorn",
    {
      one: (left) =>
        named(left, "target") &&
        !named(left, "goal") &&
        left.cells.texts > 0.9 &&
        left.cells.number <= 0.1 &&
        left.cells.limit < 0.5 &&
        left.cells.length >= 10,
    },
  ),
  pair("goal", "goal", "left", "två mål under okända rubriker", -0.5, null, (left, right) =>
    [left, right].some((one) => one.unknown && !isSomebodys(one)),
  ),
  pair(
    "goal",
    "goal",
    "right",
    "någons egna ord till höger om målet",
    0.6,
    "vad den som nämns i rubriken gör målet till",
    {
      other: (right) =>
        isSomebodys(right) && right.cells.texts > 0.9 && right.cells.length >= 12 && right.cells.filled > 0.5,
    },
  ),
  pair("goal", "indicator", "left", "målets nummer", 2, "målets nummer i en annan tabell", { one: isGoalNumber }),
  pair("number", "indicator", "left", "målets nummer", -0.6, null, { one: isGoalNumber }),
  pair(
    "goal",
    "indicator",
    "right",
    "mätbart mål till höger om målet",
    0.9,
    "det mätbara som målet till vänster följs upp med",
    {
      one: (left) => named(left, "goal") && !named(left, "indicator"),
      other: (right) => named(right, "indicator") && named(right, "goal"),
    },
  ),
  ...either("goal", "goal", "ett nummer bredvid ett mål", -1.5, null, {
    one: holdsGoalKeys,
    other: (other) => !holdsGoalKeys(other),
  }),
];

/** A header that names whose it is and not what: "Nämndens bidrag", "Enhetens strävan". */
const isSomebodys = ({ unknown, reading }: ColumnFeatures): boolean => unknown && SOMEBODYS.test(reading.words);

const SOMEBODYS = grammar(
  "^ (*nämnden/styrelsen/bolaget/förvaltningen/verksamheten/enheten/avdelningen/sektorn+s | vårt | vår | våra) L $",
);

import { unitOfIndicator } from "../../../interpret/number/unit";
import type { CellShares } from "../cellShares";
import type { ColumnFeatures } from "../columnFeatures";
import type { Label, TableFeatures } from "../features";
import { column, type ColumnRule } from "./rule";
import { comeBack, countsUp, named, score, setsBounds, setsSome } from "./signs";

/**
 * How many cells set a target, as far as the header lets them: a bare number needs a word for targets, a wish beside a
 * word for goals a number.
 */
function targetCells(one: ColumnFeatures): number {
  const { target, bound, limit, number } = one.cells;
  if (named(one, "goal")) return Math.min(1, limit + (named(one, "target") ? number : 0));
  return named(one, "target") ? target : bound;
}

const percent = (share: number): string =>
  share >= 0.995 ? "alla celler" : `${Math.round(share * 100)}\u00a0% av cellerna`;

const looksLike =
  (words: string, share: (cells: CellShares) => number): ((column: ColumnFeatures) => string) =>
  ({ cells }) =>
    `${percent(share(cells))} ser ut som ${words}`;

/** What most cells are, as the rule states it, and how many are. */
const cellsAre = (
  label: Label,
  id: string,
  weight: number,
  words: string,
  share: (cells: CellShares) => number,
  when: ColumnRule["when"] = ({ cells }) => share(cells),
): ColumnRule => column(label, `${id} i cellerna`, weight, looksLike(words, share), when);

const aimed = ({ target, number }: CellShares): number => Math.max(target, number);
const measured = (cells: CellShares): number => cells.measured;

/** What cells look like, where a header states it too. */
export const LOOKS: ColumnRule[] = [
  column(
    "number",
    "löpande nummer först",
    0.9,
    "cellerna är löpande nummer",
    (one) => one.unknown && one.leads && countsUp(one),
  ),
  cellsAre("number", "nummer", 0.3, "nummer", ({ key, length }) => (length <= 12 ? key : 0)),
  cellsAre("owner", "nämnder och bolag", 0.7, "nämnder eller bolag", ({ owner }) => owner),
  cellsAre("unit", "enheter", 0.4, "enheter", ({ unit }) => unit),
  column("unit", "annat än enheter i cellerna", -0.5, null, ({ cells }) => cells.seen > 0 && 1 - cells.unit),
  column("owner", "delar av organisationen", 1.2, "delar av organisationen, och inga enheter", namesParts),
  column("unit", "delar av organisationen", -1.2, null, namesParts),
  cellsAre("target", "målvärden", 0.4, "målvärden", aimed, targetCells),
  cellsAre("baseline", "mätvärden", 0.3, "mätvärden", (cells) => (cells.length <= 40 ? cells.measured : 0)),
  cellsAre("outcome", "mätvärden", 0.35, "mätvärden", measured),
  cellsAre("forecast", "mätvärden", 0.2, "mätvärden", measured),
  cellsAre("comparison", "mätvärden", 0.2, "mätvärden", measured),
  column("outcome", "inga mätvärden i cellerna", -0.1, null, hasNoMeasured),
  column("comparison", "inga mätvärden i cellerna", -0.9, null, hasNoMeasured),
  column("outcome", "talet står i titeln", -0.4, null, ({ cells }) => cells.echoed),
  column(
    "outcome",
    "gränser i cellerna",
    -0.4,
    null,
    // A sentence tells of a change, and sets no bound.
    (one) => score(one, "outcome") <= 0.6 && setsSome(one, "limit") && one.cells.sentences <= 0.5,
  ),
  cellsAre("trend", "trendpilar", 0.5, "trendpilar", ({ trend }) => trend),
  cellsAre("grade", "bedömningar", 0.6, "bedömningar på en känd skala", ({ grade }) => grade),
  cellsAre("grade", "trafikljus", 0.6, "trafikljus", ({ colour }) => colour),
  cellsAre("period", "perioder", 0.5, "perioder", ({ period, length }) => (length <= 15 ? period : 0)),
  column(
    "period",
    "varken perioder eller tal i cellerna",
    -0.6,
    null,
    ({ cells }) => cells.seen > 0 && cells.period + cells.number === 0,
  ),
];

function hasNoMeasured({ cells }: ColumnFeatures): boolean {
  return cells.seen > 0 && cells.measured === 0;
}

/** What cells look like where no header states it. */
export const CELLS_ALONE: ColumnRule[] = [
  column(
    "outcome",
    "mätvärden under en period",
    0.25,
    "mätvärden under en period",
    (one) =>
      !named(one, "outcome") && one.reading.period !== undefined && one.cells.measured > 0.5 && one.cells.number > 0,
  ),
  column(
    "target",
    "gränser under okänd rubrik",
    0.1,
    looksLike("målvärden", aimed),
    (one) => !named(one, "target") && !one.leads && setsBounds(one) && one.cells.length < 45,
  ),
  column("target", "gränser i cellerna", 0.25, null, (one) =>
    one.cells.length >= 45 ? 0 : named(one, "goal") ? one.cells.limit : one.cells.bound,
  ),
  column("grade", "räknade celler", -3, null, ({ cells }) => cells.counted),
  column("other", "räknade celler", 1.5, "formlerna räknar celler", (one) =>
    score(one, "outcome") < 0.75 && one.reading.period === undefined ? one.cells.counted : 0,
  ),
  column("grade", "märken för platsen bland andra", -3, null, ({ cells }) => cells.placed),
  column(
    "other",
    "märken för platsen bland andra",
    1,
    "nyckeln säger att märkena är platsen bland andra",
    ({ cells }) => cells.placed,
  ),
  column("grade", "trafikljus under okänd rubrik", 0.3, null, (one) => !named(one, "grade") && one.cells.colour > 0.5),
  column(
    "grade",
    "kryss utan skala",
    -0.4,
    null,
    (one) => !named(one, "grade") && one.cells.checks >= 0.9 && one.reading.period === undefined,
  ),
  column(
    "grade",
    "bara färg",
    0.5,
    "cellerna är bara färgade",
    (one) => one.cells.seen === 0 && one.cells.colour > 0.5,
  ),
  column(
    "period",
    "bara perioder under okänd rubrik",
    0.25,
    null,
    (one) => !named(one, "period") && one.cells.period > 0.8 && one.cells.seen > 1 && one.cells.number < 0.2,
  ),
  column(
    "period",
    "år som återkommer under okänd rubrik",
    0.9,
    "samma år återkommer",
    (one) => one.unknown && comeBack(one),
  ),
  column(
    "number",
    "bara nummer under okänd rubrik",
    0.3,
    null,
    (one) => !named(one, "number") && one.cells.key > 0.8 && one.cells.seen > 1,
  ),
  column(
    "trend",
    "bara pilar under okänd rubrik",
    0.1,
    null,
    (one) => !named(one, "trend") && one.cells.trend > 0.8 && one.cells.seen > 1 && one.cells.sentences < 0.5,
  ),
  column(
    "owner",
    "enstaka namn under okänd rubrik",
    -0.25,
    null,
    (one) => !named(one, "owner") && (one.cells.owner <= 0.8 || one.cells.seen < 2),
  ),
  column(
    "unit",
    "bara enheter under okänd rubrik",
    0.3,
    null,
    (one) => !named(one, "unit") && one.cells.unit > 0.7 && one.cells.seen > 1,
  ),
  column(
    "indicator",
    "längst till vänster",
    0.1,
    "står längst till vänster",
    (one) => one.leads && one.cells.length >= 8 && one.cells.number < 0.3,
  ),
];

/** "VA", "Gata", "Park" under "Enhet", left of measures that have units of their own: who they are of, and in what none is. */
function namesParts(one: ColumnFeatures, { columns }: TableFeatures): boolean {
  const haveUnits = ({ texts }: ColumnFeatures): boolean => {
    const names = texts.filter(Boolean);
    return names.filter((text) => unitOfIndicator(text) !== null).length * 2 > names.length;
  };
  return (
    named(one, "unit") &&
    one.cells.unit === 0 &&
    one.cells.seen > 2 &&
    one.cells.number === 0 &&
    columns.some((other) => other.at > one.at && named(other, "indicator") && haveUnits(other))
  );
}

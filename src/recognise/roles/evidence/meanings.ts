import { columnHeads } from "../../../lexicon/columnHeads";
import { hasWord } from "../../../lexicon/lexicon";
import { isSign, isYear } from "../../../domain/shapes";
import type { StepClass } from "../../../domain/scale";
import { matchesIn, meaningOf, readGrade, readTrend } from "../../../interpret/choice/grade";
import { areSteps } from "../../grades/proposal";
import { legendOf } from "../../legend/legend";
import { areSigns } from "../../../interpret/text/footnote";
import { textKey } from "../../../interpret/text/text";
import { isPast } from "../../../interpret/header/headerPhrase";
import { isCommittee, namesOwner } from "../../../interpret/header/header";
import type { ColumnFeatures } from "../columnFeatures";
import { titleKeys, type TableFeatures } from "../features";
import { placeOf } from "../qualifier";
import { isBareYear, isPlanBesideAim, isPlanned, startsBefore, twinRank } from "./periods";
import { column, type ColumnRule } from "./rule";
import {
  holdsClasses,
  holdsCommittees,
  holdsYears,
  isLikeTarget,
  isWorded,
  mostHaveFigures,
  mostStateAims,
  named,
  score,
} from "./signs";

/** By a word, by the place that the title is about, or as the only place that comes back in several periods. */
function isOwnPlace(one: ColumnFeatures, table: TableFeatures): boolean {
  const place = placeOf(one);
  return place === undefined
    ? columnHeads.has(textKey(one.header), "ours")
    : isInTitle(place, table) || comesBackMost(place, table);
}

const letters = (text: string): string =>
  ` ${textKey(text)
    .replace(/[^\p{L}-]+/gu, " ")
    .trim()} `;

function isInTitle(place: string, { region }: TableFeatures): boolean {
  const title = letters(titleKeys(region));
  return [letters(place), `${letters(place).trimEnd()}s `].some((name) => title.includes(name));
}

/** "Dalarna 2018 | Dalarna 2017" beside "Sverige 2018": who is followed over the years is the one that measures. */
function comesBackMost(place: string, { columns }: TableFeatures): boolean {
  const times = (whose: (one: ColumnFeatures) => boolean): number => columns.filter(whose).length;
  const isThis = (one: ColumnFeatures): boolean => textKey(placeOf(one) ?? "") === textKey(place);
  const others = columns.filter((one) => !isThis(one) && (placeOf(one) !== undefined || named(one, "comparison")));
  return (
    times(isThis) > 1 &&
    others.length > 0 &&
    others.every((one) => times(({ reading }) => reading.words === one.reading.words) < times(isThis))
  );
}

const areOthers = (one: ColumnFeatures, table: TableFeatures): boolean =>
  one.cells.measured > 0.5 && placeOf(one) !== undefined && (table.places > 1 || placeOf(one, true) !== undefined);

/** Rules for whose figures they are, their time, and demands. */
export const MEANINGS: ColumnRule[] = [
  column("outcome", "rubriken säger prognos", -0.5, null, (one) => score(one, "forecast") > score(one, "outcome")),
  column(
    "grade",
    "annat än bedömningar under ett ord som kan vara utfall, bredvid en bedömning",
    -0.5,
    null,
    (one, { columns }) =>
      named(one, "outcome") &&
      one.cells.seen > 0 &&
      one.cells.grade + one.cells.colour < 0.3 &&
      columns.some((other) => other !== one && named(other, "grade") && !named(other, "outcome")),
  ),
  ...(["goal", "target"] as const).map((role) =>
    column(role, "nämnder i cellerna", -1.5, null, (one) => named(one, role) && holdsCommittees(one)),
  ),
  column(
    "owner",
    "nämnder under ett ord för mål",
    1.1,
    "bara nämnder och bolag, som inte är mål",
    (one) => named(one, "goal") && holdsCommittees(one),
  ),
  column("owner", "bedömningar i cellerna", -0.8, null, ({ cells }) => cells.grade),
  column(
    "comment",
    "tecken som hänvisar till noter",
    4,
    "cellerna är tecken för noter",
    ({ reading, sample }) => columnHeads.has(reading.words, "notes") && areSigns(sample),
  ),
  column("outcome", "nummer före det som mäts", -1.5, null, (one) => !named(one, "outcome") && isNumbering(one)),
  column("number", "nummer före det som mäts", 1.5, null, (one) => isBareYear(one) && isNumbering(one)),
  column("target", "gränsen för ett steg under det som ska nås", -2.5, null, isLimitOfLowerStep),
  column("target", "årtal under okänd rubrik", -1.2, null, (one) => one.unknown && holdsYears(one)),
  column("period", "mätvärden som inga perioder är", -1, null, (one) => one.cells.texts > 0.5 && holdsValues(one)),
  column("target", "klasser i cellerna", -1.2, null, (one) => holdsClasses(one)),
  ...(["target", "outcome"] as const).map((role) =>
    column(role, "slutligt eller reviderat", 0.1, null, (one) => named(one, role) && twinRank(role, one) - 2),
  ),
  column("target", "år framåt efter det redovisade", 1.1, "året ligger efter det som har redovisats", isPlanned),
  column("outcome", "år framåt efter det redovisade", -0.45, null, isPlanned),
  column("target", "planår bredvid målet för alla år", -2, null, isPlanBesideAim),
  column("outcome", "planår bredvid målet för alla år", -2, null, isPlanBesideAim),
  column(
    "comparison",
    "en annan kommuns namn",
    1.6,
    ({ header }) => `”${header}” är en annan kommun`,
    (one, table) => areOthers(one, table) && !isOwnPlace(one, table),
  ),
  column(
    "outcome",
    "den egna kommunens namn",
    1.2,
    ({ header }) => `”${header}” är den egna kommunen`,
    (one, table) =>
      table.places > 0 &&
      (one.cells.measured > 0.5 || mostHaveFigures(one)) &&
      isOwnPlace(one, table) &&
      !named(one, "target"),
  ),
  column(
    "outcome",
    "ett ord för nu",
    2.3,
    ({ header }) => `”${header}” säger att det är nuläget`,
    (one, { columns }) =>
      columnHeads.has(one.reading.words, "now") &&
      (columns.some((other) => named(other, "baseline") && !columnHeads.has(other.reading.words, "now")) ||
        !columns.some((other) => other !== one && named(other, "outcome") && startsBefore(one, other))),
  ),
  column(
    "baseline",
    "ett ord för det som var",
    1.5,
    ({ header }) => `”${header}” säger att det var förut`,
    (one) => named(one, "outcome") && one.reading.period === undefined && isPast(one.reading.words),
  ),
  column(
    "target",
    "önskningar i cellerna",
    0.9,
    "cellerna säger vad som önskas",
    (one) =>
      (one.cells.trend > 0.5 || named(one, "trend")) &&
      one.texts.some(Boolean) &&
      one.texts.every((text) => text === "" || columnHeads.has(text, "bareWish")),
  ),
  column(
    "grade",
    "under en nämnds namn",
    2.2,
    ({ header }) => `bedömningar under ”${header}”, som är den som bedömer`,
    (one) => isMatrixGrade(one),
  ),
  column(
    "grade",
    "kryss under ett steg",
    2.5,
    ({ ticked }) => `kryss under ett steg i en skala, ”${ticked}”`,
    ({ ticked }) => ticked !== undefined,
  ),
  column(
    "owner",
    "kryss under en nämnds namn",
    2.4,
    ({ header }) => `kryss under ”${header}”`,
    (one) => one.cells.checks > 0.8 && (isCommittee(one.header) || named(one, "owner")),
  ),
  column(
    "grade",
    "prognos i en skalas ord",
    1.3,
    "prognosen står i en skalas ord",
    (one, table) =>
      (named(one, "forecast") && one.cells.grade > 0.6 && one.cells.number < 0.2) || isForeseenStep(one, table),
  ),
  column(
    "other",
    "prognos utan period bredvid bedömningar",
    1.8,
    "en prognos, bredvid bedömningarna, för en tid som rubriken inte säger med år",
    isBesideVerdicts,
  ),
  column("forecast", "en okänd skalas ord", -0.9, null, isForeseenStep),
  column(
    "grade",
    "en okänd skalas ord",
    0.6,
    "få texter som återkommer, i ord för hur det går",
    (one, table) =>
      (named(one, "grade") ||
        named(one, "forecast") ||
        one.unknown ||
        (named(one, "target") && one.cells.target < 0.3 && one.cells.number === 0)) &&
      one.cells.grade < 0.8 &&
      looksLikeScale(one, table),
  ),
  column(
    "grade",
    "egna ord i bedömningens plats",
    1,
    "få texter som återkommer, efter målvärde och utfall",
    standsAsVerdict,
  ),
  column(
    "grade",
    "märken för nått och inte nått i bedömningens plats",
    1.2,
    "märken för nått och inte nått, efter målvärde och utfall",
    marksVerdicts,
  ),
  column(
    "grade",
    "en bedömningskolumns ord",
    1.5,
    "samma ord som i en annan kolumn av bedömningar",
    sharesWordsOfGrades,
  ),
  column(
    "grade",
    "tecken som nyckeln säger är nått och inte nått, under ett ord för trend",
    2.2,
    "nyckeln säger att tecknen är nått och inte nått",
    areExplainedAsVerdicts,
  ),
  column(
    "grade",
    "ja eller nej efter gränser och mätvärden",
    1,
    "ja eller nej, efter gränserna och det som mättes",
    answersBounds,
  ),
  column("target", "ja eller nej efter gränser och mätvärden", -1, null, answersBounds),
  column(
    "grade",
    "ja där en gräns har passerats",
    -2,
    null,
    (one) => isYesNo(one) && columnHeads.has(one.reading.words, "limitPassed"),
  ),
  column(
    "target",
    "en okänd skalas ord",
    -0.9,
    null,
    (one, table) =>
      named(one, "target") && one.cells.target < 0.3 && one.cells.number === 0 && looksLikeScale(one, table),
  ),
  column(
    "goal",
    "meningar under ett ord för områden",
    0.5,
    "meningar om vad som ska nås",
    (one, table) => named(one, "area") && one.cells.sentences > 0.5 && !isOverGoals(one, table),
  ),
  column(
    "goal",
    "meningar om vad som ska nås under ett ord för mål och ett år",
    1,
    "meningar om vad som ska nås",
    (one) =>
      one.reading.period !== undefined &&
      named(one, "goal") &&
      (one.leads || score(one, "goal") > score(one, "target")) &&
      mostStateAims(one) &&
      one.cells.sentences,
  ),
  column(
    "other",
    "kvoten av två andra kolumner",
    1.8,
    ({ header }) => `”${header}” är två andra kolumner delade med varandra`,
    isQuotient,
  ),
  column(
    "area",
    "det som ska nås",
    -1.5,
    null,
    (one, table) =>
      named(one, "area") &&
      !isOverGoals(one, table) &&
      one.sample.filter((text) => hasWord(text, "isTo")).length * 2 > one.cells.seen,
  ),
  column("area", "meningar", -0.3, null, (one, table) => (isOverGoals(one, table) ? 0 : one.cells.sentences)),
  column(
    "comment",
    "meningar under ett ord för utfall eller bedömning",
    1.6,
    "meningar som berättar vad som har hänt",
    (one) =>
      one.cells.sentences > 0.5 &&
      (score(one, "outcome") >= 0.55 || named(one, "baseline") || named(one, "grade")) &&
      one.cells.grade + one.cells.colour < 0.2,
  ),
  column("target", "formuleringar utan tal", -0.3, null, (one) => isWorded(one.cells)),
  column("area", "texter skrivna en gång för flera rader", 0.5, "skrivs en gång för flera rader", (one, table) =>
    !isWrittenOnce(one) ? 0 : one.header === "" ? 1 : isOverMeasures(one, table) ? 3 : 0,
  ),
  column("indicator", "texter skrivna en gång för flera mått", -1, null, isOverMeasures),
];

/** "Utfört/planerat" right of "Utfört" and "Planerat". */
function isQuotient(one: ColumnFeatures, { columns }: TableFeatures): boolean {
  const parts = one.header.split("/").map(textKey);
  return (
    parts.length === 2 &&
    parts.every((part) => columns.some((other) => other.at < one.at && textKey(other.header) === part))
  );
}

/** "Gräns för gult" beside "Gräns för grönt": what stays below the step that is reached. */
function isLimitOfLowerStep(one: ColumnFeatures, { columns, scales }: TableFeatures): boolean {
  const stepOf = ({ reading: { words } }: ColumnFeatures): { of: string; isReached: boolean } | undefined => {
    const last = words.slice(words.lastIndexOf(" ") + 1);
    const steps = columnHeads.has(words, "limit") ? matchesIn(readGrade(last, scales)) : [];
    const isReached = steps.some((match) => meaningOf(match) === "reached");
    return steps.length > 0 ? { of: words.slice(0, -last.length), isReached } : undefined;
  };
  const step = stepOf(one);
  return (
    step?.isReached === false &&
    columns.some((other) => {
      const best = stepOf(other);
      return best?.isReached === true && best.of === step.of;
    })
  );
}

/** Few texts that come back, in words for how it goes, though no scale of them is known. */
function looksLikeScale(one: ColumnFeatures, table: TableFeatures): boolean {
  const labels = table.returningLabels(one);
  return labels !== null && areSteps(labels);
}

/** Few texts that come back, in an office's own words, under a word that is one for verdicts too and right of what is judged. */
function standsAsVerdict(one: ColumnFeatures, table: TableFeatures): boolean {
  const before = table.columns.filter((other) => other.at < one.at);
  return (
    named(one, "grade") &&
    before.some((other) => named(other, "target")) &&
    before.some((other) => named(other, "outcome") && other.cells.measured > 0.5) &&
    !table.columns.some((other) => other !== one && other.cells.grade > 0.5) &&
    one.cells.grade + one.cells.owner + one.cells.unit < 0.5 &&
    table.returningLabels(one) !== null
  );
}

/** Few texts that come back, most of which stand in a column headed as grades too: "Uppföljning" beside "Nämndens bedömning". */
export function sharesWordsOfGrades(one: ColumnFeatures, table: TableFeatures): boolean {
  const own = named(one, "grade") || named(one, "forecast") || isYesNo(one) ? null : table.returningLabels(one);
  if (!own) return false;
  const others = table.columns.filter((other) => other !== one && named(other, "grade"));
  const theirs = new Set(others.flatMap((other) => table.returningLabels(other) ?? []));
  const shared = own.filter((word) => theirs.has(word));
  return shared.length > 1 && 2 * shared.length > own.length;
}

/** No longer than "(✔)". */
const LONGEST_SIGN = 3;

/**
 * Signs alone under no header, right of targets and of figures: one of them, at least, says that the target is reached, and
 * another that it is not. What the signs beside them mean, each cell is asked.
 */
function marksVerdicts(one: ColumnFeatures, { columns, scales }: TableFeatures): boolean {
  const signs = [...new Set(one.texts)].filter(Boolean);
  const before = columns.filter((other) => other.at < one.at);
  if (
    !one.unknown ||
    signs.length < 2 ||
    !signs.every((sign) => sign.length <= LONGEST_SIGN && isSign(sign)) ||
    !before.some((other) => named(other, "target")) ||
    !before.some((other) => other.cells.measured > 0.5 && !named(other, "target")) ||
    columns.some((other) => other !== one && (named(other, "grade") || other.cells.grade > 0.5))
  )
    return false;
  const means = (of: "reached" | "notReached"): boolean =>
    signs.some((sign) => {
      const all = matchesIn(readGrade(sign, scales));
      return all.length > 0 && all.every((match) => meaningOf(match) === of);
    });
  return means("reached") && means("notReached");
}

/**
 * "↑ nådd → nära ↓ ej nådd": signs of a development that the sheet's own legend says are steps, from reached to not reached,
 * and none that it says is a development ("→ ingen förändring").
 */
function areExplainedAsVerdicts(one: ColumnFeatures, { region: { grid }, scales }: TableFeatures): boolean {
  if (!named(one, "trend") || one.cells.grade < 0.8) return false;
  const legend = legendOf(grid, scales);
  const all = [...scales, ...(legend.proposed ? [legend.proposed.scale] : [])];
  const steps = [...new Set(one.texts)].filter(Boolean).flatMap((text) => {
    const means = legend.means({ text });
    if (means === null || typeof means === "string" || means.step === undefined) return [];
    return all.find(({ name }) => name === means.scale)?.steps[means.step] ?? [];
  });
  const has = (end: StepClass): boolean => steps.some((step) => step.class === end);
  return has("reached") && has("notReached") && steps.every(({ label }) => readTrend(label) === null);
}

const isYesNo = ({ cells }: ColumnFeatures): boolean => cells.yesNo > 0.9;

/** "Limit | 2024 | Inom limit": yes or no under an unknown word, right of bounds and of figures that they are bounds of. */
function answersBounds(one: ColumnFeatures, { columns }: TableFeatures): boolean {
  const before = columns.filter(({ at }) => at < one.at);
  return (
    one.unknown &&
    isYesNo(one) &&
    !columnHeads.has(one.reading.words, "limitPassed") &&
    before.some(isLikeTarget) &&
    before.some((other) => other.cells.measured > 0.5 && !isLikeTarget(other))
  );
}

/** Few texts that come back, in words for how it goes, under a word for what is foreseen; a step may have its number. */
function isForeseenStep(one: ColumnFeatures, table: TableFeatures): boolean {
  return named(one, "forecast") && one.cells.texts === 1 && looksLikeScale(one, table);
}

/** "Prognos mandatperiod" beside "Måluppfyllelse 2021": of no period that is reported, so it is not this year's verdict. */
function isBesideVerdicts(one: ColumnFeatures, { columns }: TableFeatures): boolean {
  return (
    named(one, "forecast") &&
    one.reading.period === undefined &&
    one.cells.grade > 0.6 &&
    columns.some((other) => named(other, "grade") && !named(other, "forecast") && other.cells.grade > 0.6)
  );
}

/** Headed as areas, beside texts without a figure under a word for goals: the goals are there. */
function isOverGoals(one: ColumnFeatures, { columns }: TableFeatures): boolean {
  return (
    named(one, "area") &&
    columns.some((other) => other !== one && score(other, "goal") >= 0.75 && other.cells.number === 0)
  );
}

/** Numbers with their units and no period: "Kassa vid säsongens slut" over "56 048 kr". */
const holdsValues = (one: ColumnFeatures): boolean =>
  one.cells.period === 0 && one.cells.number > 0.8 && !one.texts.some(isYear);

/** "I 1.1", "I 1.2", distinct and none a value, whatever period is in the header. */
const isNumbering = ({ cells: { key, number, distinct } }: ColumnFeatures): boolean =>
  key > 0.8 && number < 0.2 && distinct > 0.9;

function isMatrixGrade({ header, reading, cells }: ColumnFeatures): boolean {
  return (
    (reading.scores.owner !== undefined || isCommittee(header)) &&
    reading.scores.grade === undefined &&
    namesOwner(header) &&
    (cells.grade + cells.colour > 0.6 || (cells.grade > 0.3 && cells.grade + cells.measured - cells.number > 0.9))
  );
}

const isWrittenOnce = ({ cells: { number, key, seen, filled, distinct } }: ColumnFeatures): boolean =>
  number === 0 && key < 0.5 && seen > 1 && filled <= 0.7 && distinct === 1;

/** Headed as measures left of another column of measures that is filled where it is blank: it names their subject. */
function isOverMeasures(one: ColumnFeatures, { columns }: TableFeatures): boolean {
  return (
    named(one, "indicator") &&
    isWrittenOnce(one) &&
    columns.some((other) => other.at > one.at && named(other, "indicator") && other.cells.filled > 0.9)
  );
}

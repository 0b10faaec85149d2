import { factsOf } from "../interpret/facts";
import type { Direction } from "../domain/reading";
import { hasDigit, hasLetter, isDigit, isInitials, isLetter, wordsOf } from "../domain/shapes";
import { decimalsOf, formatMeasure, formatNumber } from "../interpret/number/number";
import { periodText } from "../interpret/time/period";
import { clean, lowered } from "../interpret/text/text";
import { asWrittenIn, dueAsWritten, figureOf, MOST_WRITTEN } from "../interpret/number/writtenFigure";
import { isTwoParts } from "../interpret/number/clock";
import { convert, isIndex, readUnit, unitText } from "../interpret/number/unit";
import { UNITS } from "../lexicon/words/units";
import { compare, rounded, roundTo } from "./compare";
import { mayPassAll } from "./bounded";
import { isCounted, type Evaluation, type Judgement } from "./judgement";
import type { Base, Chosen } from "./measured";

/** The graded value, its target and the gap between them, as they are worded. */
interface Worded {
  value: string;
  target: string;
  /** The target with its bound in words: "minst 80 %", "lägst 80 %". */
  asked: string;
  /** The text of the target's cell. */
  targetText: string | undefined;
  gap: string;
  /** Where the value lies: below, on or above the target. */
  side: -1 | 0 | 1;
  /** Of the ends of an outcome that lies between two values this one is nearest to the target. */
  spans?: boolean;
}

/** The graded value as written, before conversion to the target's unit. */
export const writtenValue = ({ value, text, measurement }: Chosen): string =>
  value === undefined ? clean(text) : figureOf(text, value, measurement.unit, measurement.decimals);

/** "2020", "startvärdet 2019", "föregående värde". */
export function baseName({ period, source }: Base): string {
  if (source === "baseline") return `startvärdet${period ? ` ${periodText(period)}` : ""}`;
  if (period) return periodText(period);
  return source === "previous" ? "föregående värde" : "utgångsläget";
}

/** The bound in words: "minst 80 %", "under 60 minuter". */
const bound = (direction: Direction | undefined, strict: boolean | undefined, target: string): string =>
  direction === "lower" ? `${strict ? "under" : "högst"} ${target}` : `${strict ? "över" : "minst"} ${target}`;

/** "riket (2023, källa: Kolada)". */
function comparedWith({ reference }: Evaluation): string {
  if (!reference) return "";
  const notes = [
    reference.period && periodText(reference.period),
    reference.source && `källa: ${reference.source}`,
  ].filter(Boolean);
  return `${reference.name}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`;
}

/** A value that another is compared with, as it is written. */
export const baseFigure = ({ value, text }: Base, unit: string | undefined, decimals?: number): string =>
  figureOf(text, value, unit, decimals);

const fromBase = ({ base, unit }: Evaluation): string =>
  base ? ` (räknat från ${baseFigure(base, unit)}, ${baseName(base)})` : "";

/** "10–35 %", "−2 till +2", "0 mnkr". */
function between([low, high]: [number, number], unit: string | undefined, text: string | undefined): string {
  if (low === high) return figureOf(text, high, unit);
  const least = asWrittenIn(text, low, undefined)?.digits ?? formatNumber(low);
  return `${least}${isDigit(least.charAt(0)) ? "–" : " till "}${figureOf(text, high, unit)}`;
}

const besideBase = (e: Evaluation, { value, target }: Worded): string =>
  `${value} mot ${target}${e.base ? ` (${baseName(e.base)})` : ""}`;

/**
 * The value against the target, by kind of comparison: "76 % mot minst 80 %". Kinds without a row print the value
 * alone.
 */
const FIGURES: Partial<Record<Evaluation["kind"], (e: Evaluation, worded: Worded) => string>> = {
  min: ({ onEitherSide }, { value, asked, target }) => `${value} mot ${onEitherSide ? target : asked}`,
  max: (_, { value, asked }) => `${value} mot ${asked}`,
  rank: (e, { value, target }) => `${value} mot ${e.strict ? "bättre än " : ""}${target}`,
  range: ({ ends = [0, 0], unit }, { value, targetText }) => `${value} mot ${between(ends, unit, targetText)}`,
  fromTo: ({ base, unit }, { value, target }) =>
    `${value} mot ${target}${base ? ` (från ${baseFigure(base, unit)})` : ""}`,
  increase: besideBase,
  decrease: besideBase,
  unchanged: besideBase,
  increaseBy: (e, { value, target }) => `${value} mot ${bound(e.direction, e.strict, target)}${fromBase(e)}`,
  decreaseBy: (e, { value, target }) => `${value} mot ${bound(e.direction, e.strict, target)}${fromBase(e)}`,
  comparison: (e, { value, target }) => `${value} mot ${target} för ${comparedWith(e)}`,
  percentile: (e, { value, target }) => `${value} mot ${target}, gränsen för ${comparedWith(e)}`,
};

/** How the distance is worded: on the target, above it, below it. */
type Distance = (e: Evaluation, gap: string) => [on: string, above: string, below: string];

const toTarget: Distance = (_, gap) => ["precis på målet", `${gap} över målet`, `${gap} under målet`];
/** A cap on a growth is a limit, not something to reach. */
const toLimit: Distance = (_, gap) => ["precis på gränsen", `${gap} över gränsen`, `${gap} under gränsen`];
const moved: Distance = (_, gap) => ["oförändrat", `${gap} högre`, `${gap} lägre`];

const DISTANCES: Partial<Record<Evaluation["kind"], Distance>> = {
  min: (e, gap) => [
    e.strict ? "precis på gränsen, som ska överskridas" : "precis på målet",
    `${gap} över målet`,
    `${gap} under målet`,
  ],
  max: (e, gap) => {
    if (e.target === 0 && !e.strict) return toTarget(e, gap);
    return [
      e.strict ? "precis på gränsen, som ska underskridas" : "precis på gränsen",
      `${gap} över gränsen`,
      `${gap} under gränsen`,
    ];
  },
  rank: (_, gap) => ["precis på målet", `${gap} från målet`, `${gap} bättre än målet`],
  range: (e, gap) => {
    if (e.ends?.[0] === e.ends?.[1]) return toTarget(e, gap);
    return e.met
      ? ["inom intervallet", "inom intervallet", "inom intervallet"]
      : ["", `${gap} över intervallet`, `${gap} under intervallet`];
  },
  fromTo: ({ met }, gap) => {
    const off = met ? `${gap} bättre än målet` : `${gap} kvar till målet`;
    return ["precis på målet", off, off];
  },
  increase: moved,
  decrease: moved,
  unchanged: moved,
  increaseBy: (e, gap) => (e.direction === "lower" ? toLimit : toTarget)(e, gap),
  decreaseBy: toTarget,
  comparison: (_, gap) => ["samma värde", `${gap} högre`, `${gap} lägre`],
  percentile: (_, gap) => ["precis på gränsen", `${gap} högre`, `${gap} lägre`],
};

/** The decimals that the value was given with, fewer when its conversion has moved the decimal point. */
function givenDecimals({ measurement: { decimals }, value: raw }: Chosen, value: number): number {
  const has = decimalsOf(value);
  if (decimals === undefined || decimals > MOST_WRITTEN) return Math.min(has, 2);
  const scaledBy = raw ? Math.round(Math.log10(Math.abs(value / raw))) : 0;
  return scaledBy === 0 ? decimals : Math.max(0, Math.min(has, decimals - scaledBy));
}

/** The given decimals, or as many more as it takes to show on which side of the target the value is. */
function shownDecimals(graded: Chosen, value: number, target: number | undefined): number {
  const given = givenDecimals(graded, value);
  if (target === undefined) return given;
  for (let shown = given; shown < 10; shown++)
    if (compare(roundTo(value, shown), target) === compare(value, target)) return shown;
  return given;
}

/** Words for counted things whose singular is not known: "1 över målet" rather than "1 olyckor". */
const NO_SINGULAR = new Set(
  UNITS.filter((row) => row.family === "count" && !row.one && row.unit !== "st").map((row) => row.unit),
);

/** Units whose differences are printed without a unit: rates, indexes, scores. */
const hasBareDifferences = (unit: string): boolean =>
  unit.startsWith("per ") || unit.startsWith("av ") || ["index", "betyg"].includes(unit) || isInitials(unit, 3, 3);

/**
 * A difference in the unit that differences have: procentenheter for %, platser for plats, none for an index or a rate.
 */
function difference(size: number, unit: string | undefined, decimals: number, written = unit): string {
  if (isTwoParts(unit)) return formatMeasure(size, unit);
  const shown = roundTo(size, decimals);
  if (unit === "%") return formatMeasure(shown, "procentenheter", decimals);
  if (unit === "plats") return `${formatNumber(shown, decimals)} ${shown === 1 ? "plats" : "platser"}`;
  const bare = !unit || hasBareDifferences(unit) || (shown === 1 && NO_SINGULAR.has(unit));
  return bare ? formatNumber(shown, decimals) : formatMeasure(shown, written, decimals);
}

/** The decimals of a figure in words: 1 for "25,7 ton". */
function decimalsShown(figure: string): number {
  const [, fraction = ""] = figure.split(",");
  let decimals = 0;
  while (isDigit(fraction.charAt(decimals))) decimals++;
  return decimals;
}

/** A value as a figure shows it, so that the gap is the one between what is read: 70,5 shown as "71 %" is 71. */
function shownValue(value: number, figure: string, target: number): number {
  const shown = roundTo(value, decimalsShown(figure));
  return compare(shown, target) === compare(value, target) ? shown : value;
}

/** The decimals of a gap: those of the figures beside it, or as many more as show that there is one. */
function gapDecimals(gap: number, figures: readonly string[]): number {
  let decimals = Math.max(...figures.map(decimalsShown));
  while (gap !== 0 && decimals < MOST_SHOWN && roundTo(gap, decimals) === 0) decimals++;
  return decimals;
}

/** A gap that only further decimals would show is none: both sides are rounded before they are compared. */
const MOST_SHOWN = 15;

/** Kinds of targets that already compare with an earlier value. */
const COMPARES_EARLIER = new Set<Evaluation["kind"]>(["increase", "decrease", "increaseBy", "decreaseBy", "unchanged"]);

/**
 * Decimals of the printed target: as few as needed for a computed one, those of the value for a measured one, its own
 * for a stated one (undefined).
 */
function targetDecimals(kind: Evaluation["kind"], target: number, decimals: number): number | undefined {
  const own = decimalsOf(target);
  if (kind.endsWith("By")) return Math.min(own, Math.max(decimals, 2));
  const measured = COMPARES_EARLIER.has(kind) || kind === "comparison" || kind === "percentile";
  if (measured) return Math.max(decimals, Math.min(own, 4));
  return own > 4 ? Math.max(decimals, 1) : undefined;
}

const sourceOf = ({ measurement: { source } }: Chosen): string | undefined => source && `källa: ${source}`;

/** "avser 2023"; undefined where the value is the period's own. */
export const refersTo = ({ refersTo: period }: Chosen): string | undefined => period && `avser ${periodText(period)}`;

/** " (avser 2023, källa: Kolada)"; "" where the value is the period's own. */
function besides(evaluation: Evaluation, graded: Chosen): string {
  const notes = [
    refersTo(graded),
    graded.instead && `i stället för ”${clean(graded.instead)}”`,
    !isCounted(evaluation, graded) && sourceOf(graded),
  ].filter(Boolean);
  return notes.length > 0 ? ` (${notes.join(", ")})` : "";
}

/** ", plats 34 av 290 kommuner med ett värde"; where the target is a place, the value that gave the place. */
function placeClause({ place, kind }: Evaluation, graded: Chosen): string {
  if (!place) return "";
  if (kind === "rank" && graded.measurement.of !== undefined) return ` (av ${place.of})`;
  if (kind === "rank") {
    const value = [writtenValue(graded), sourceOf(graded)].filter(Boolean).join(", ");
    const missing = place.missing ? `, ${place.missing} saknar` : "";
    return ` (${value}; ${place.of} kommuner har ett värde${missing}${place.tied > 0 ? ", delad plats" : ""})`;
  }
  const without = place.missing ? ` (${place.missing} saknar värde)` : "";
  return `, ${place.tied > 0 ? "delad " : ""}plats ${place.place} av ${place.of} kommuner med ett värde${without}`;
}

const TREND = { better: "bättre än", worse: "sämre än", same: "samma som" } as const;

/** ", bättre än 2020 (71 %)". */
function trendClause({ of, before, trend }: Judgement, evaluation: Evaluation, decimals: number): string {
  const { kind, unit } = evaluation;
  if (!before || !trend || COMPARES_EARLIER.has(kind)) return "";
  const shown = Math.max(decimals, Math.min(decimalsOf(before.value), 2));
  const value =
    asWrittenIn(before.text, before.value, unitBeside(evaluation, of.targetText))?.figure ??
    formatMeasure(roundTo(before.value, shown), unit, shown);
  return `, ${TREND[trend]} ${baseName(before)}${trend === "same" ? "" : ` (${value})`}`;
}

/** " mot ”senast kl. 06.30”", beside a time of day. */
const againstHour = (targetText = "", { text }: Chosen): string =>
  factsOf(text).timeOfDay !== null && factsOf(targetText).dayBound ? ` mot ”${clean(targetText)}”` : "";

/** "utfallet är ”Genomfört 2022-09”, efter 2022-06-30". */
function outcomeInWords({ of }: Judgement, evaluation: Evaluation, graded: Chosen): string {
  const isLate = evaluation.on && evaluation.due && !evaluation.met;
  const late = isLate ? `, efter ${dueAsWritten(of.targetText, evaluation.due ?? "")}` : "";
  const lead = graded.by === "forecast" ? "prognosen " : "utfallet ";
  return `${lead}är ”${graded.text}”${againstHour(of.targetText, graded)}${besides(evaluation, graded)}${late}`;
}

/** The unit to print for a value that has none: the target's ("ton CO2e"), if the two can be the same unit. */
function unitBeside({ unit = "", target }: Evaluation, targetText: string | undefined): string | undefined {
  const words = target === undefined ? "" : (asWrittenIn(targetText, target, unit)?.unit ?? "");
  return words === "" || words === unitText(unit, 1).after ? unit || undefined : words;
}

/** A unit of one word that the figure contains, in the figure's spelling: "kWh/kvm". */
const asIn = (figure: string, unit = ""): string | undefined =>
  unit !== "" && !unit.includes(" ") && !unit.endsWith(".") && figure.endsWith(unit) ? unit : undefined;

/** "10–12": both of its ends are graded. */
const isSpan = ({ value, text }: Chosen): boolean => value === undefined && factsOf(text).span !== null;

/** Whether a value in another unit is no whole number of the target's decimals there: "2,5 mån" is about 10,9 weeks. */
const isRoughened = (
  { value, measurement: { unit: own } }: Chosen,
  exact: number,
  unit: string | undefined,
  decimals: number,
): boolean =>
  value !== undefined &&
  own !== undefined &&
  unit !== undefined &&
  own !== unit &&
  exact !== value &&
  convert(1, own, unit) !== null &&
  compare(roundTo(exact, decimals), exact) !== 0;

/** Words that a share of all may have, at most, to stand in a sentence: "alla nämnder". */
const LONGEST_ALL = 4;

/** Whether all of something is stated in words, without a figure. */
const isAllInWords = (text: string, value: number, unit: string | undefined): boolean =>
  unit === "%" && value === 100 && !hasDigit(text) && hasLetter(text) && wordsOf(text).length <= LONGEST_ALL;

/** The graded value as printed: as written when that is what was compared, else with a fixed number of decimals. */
function valueWords(
  graded: Chosen,
  evaluation: Evaluation,
  exact: number,
  decimals: number,
  targetText: string | undefined,
): string {
  const { unit, roundedTo } = evaluation;
  if (roundedTo !== undefined) {
    const value = roundTo(exact, roundedTo);
    const from = value === exact ? "" : ` (avrundat från ${formatMeasure(rounded(exact), unit)})`;
    return formatMeasure(value, unit, decimals) + from;
  }
  const { unit: own } = graded.measurement;
  const time = isTwoParts(own) && graded.value !== undefined ? asWrittenIn(graded.text, graded.value, own) : null;
  if (time) return time.figure;
  const written = exact === graded.value ? asWrittenIn(graded.text, exact, unitBeside(evaluation, targetText)) : null;
  if (written) return written.figure;
  if (isSpan(graded)) return clean(graded.text);
  if (isAllInWords(graded.text, exact, unit)) return clean(graded.text);
  if (isRoughened(graded, exact, unit, decimals))
    return `${writtenValue(graded)} (${formatMeasure(roundTo(exact, Math.max(decimals, 1)), unit, Math.max(decimals, 1))})`;
  // A share that the cell states as so many of so many is found again there.
  const stated = unit === "%" && factsOf(graded.text).isPartOfWhole ? ` (${clean(graded.text)})` : "";
  return formatMeasure(roundTo(exact, decimals), unit, decimals) + stated;
}

/** Kinds whose better side is fixed. */
const SIDES: Partial<Record<Evaluation["kind"], Direction>> = { min: "higher", max: "lower" };

/** Nothing lies beyond all and none, so that "minst" and "högst" say nothing of them. */
function isAllOrNone(of: Judgement["of"], { kind, unit, target, value = NaN, strict }: Evaluation): boolean {
  if (strict || mayPassAll(of)) return false;
  return kind === "min" ? unit === "%" && target === 100 && value <= 100 : kind === "max" && target === 0 && value >= 0;
}

/** The target alone and with its bound; all of something in the words of its cell: "alla nämnder". */
function targetWords(
  of: Judgement["of"],
  evaluation: Evaluation,
  target: number,
  decimals: number,
): Pick<Worded, "target" | "asked"> {
  const { targetText = "" } = of;
  if (evaluation.kind !== "min" || !isAllInWords(targetText, target, evaluation.unit))
    return targetFigure(of, evaluation, target, decimals);
  const all = lowered(clean(targetText));
  return { target: all, asked: all };
}

/** The target number alone and with its bound, as the cell of the target or of the reference has it. */
function targetFigure(
  of: Judgement["of"],
  evaluation: Evaluation,
  target: number,
  decimals: number,
): Pick<Worded, "target" | "asked"> {
  const { kind, unit, direction, strict, reference } = evaluation;
  const written = asWrittenIn(reference ? reference.text : of.targetText, target, unit);
  const figure = written?.figure ?? formatMeasure(target, unit, targetDecimals(kind, target, decimals));
  const side = SIDES[kind] ?? direction;
  // A sign is read aloud in a sentence: "≥ 12" is "minst 12".
  const own = written?.bounded !== undefined && isLetter(written.bounded.charAt(0)) ? written.bounded : undefined;
  if (written?.bounded === undefined && isAllOrNone(of, evaluation)) return { target: figure, asked: figure };
  const asked = own ?? bound(side, strict, figure);
  return { target: figure, asked: strict ? `målet ${asked}` : asked };
}

/** The side that a value stated as beside its target's figure is on. */
const BESIDE = { above: 1, below: -1 } as const;

/** Whether a time in two parts is counted in the unit: "2:45" in minutes. */
const isSameScale = (parts = "", unit = ""): boolean => isTwoParts(parts) && convert(1, parts, unit) === 1;

/** A number with its target and the gap in words, and the decimals that they are shown with. */
function worded(
  { of }: Judgement,
  graded: Chosen,
  evaluation: Evaluation,
  exact: number,
): Worded & { decimals: number } {
  const { target, unit, roundedTo, beside } = evaluation;
  const { targetText } = of;
  const value = roundedTo === undefined ? exact : roundTo(exact, roundedTo);
  const decimals = roundedTo ?? shownDecimals(graded, value, target);
  const lead = graded.by === "forecast" ? "prognosen " : "";
  const figure = valueWords(graded, evaluation, exact, decimals, targetText);
  const shown = `${lead}${figure}${besides(evaluation, graded)}`;
  if (target === undefined) return { value: shown, target: "", asked: "", targetText, gap: "", side: 0, decimals };
  const words = targetWords(of, evaluation, target, decimals);
  const spans = isSpan(graded);
  const isWhole = spans || isTwoParts(graded.measurement.unit);
  const size = Math.abs((isWhole ? value : shownValue(value, figure, target)) - target);
  return {
    value: shown,
    ...words,
    targetText,
    gap: beside
      ? "något"
      : (spans ? "minst " : "") +
        difference(
          size,
          isSameScale(graded.measurement.unit, unit) ? graded.measurement.unit : unit,
          gapDecimals(size, [spans ? formatMeasure(rounded(exact), unit) : figure, words.target]),
          asIn(figure, unitBeside(evaluation, targetText)),
        ),
    side: beside ? BESIDE[beside] : compare(value, target),
    spans,
    decimals,
  };
}

/** Words of a unit that ends a measure's name, at most: "kronor per vuxen och dag". */
const LONGEST_UNIT = 6;

/** A unit with what it is per, where the measure's name ends with both: "ton per invånare" of ton. */
function wholeUnit(unit: string, indicator: string): string {
  const last = clean(indicator.slice(indicator.lastIndexOf(",") + 1));
  const isWhole = last.includes(" per ") && last.split(" ").length <= LONGEST_UNIT && last !== clean(indicator);
  return isWhole && !["%", "plats"].includes(unit) && readUnit(last) === unit ? last : unit;
}

/**
 * Without an index that the measure's name already has ("HME", "NKI företag"): beside the figures it is named only
 * where the target's cell has it; else the unit whole.
 */
function unitOnce({ of: { indicator = "", targetText = "" } }: Judgement, evaluation: Evaluation): Evaluation {
  const { unit = "" } = evaluation;
  const isNamed = (text: string): boolean => wordsOf(text.toLowerCase()).includes(unit.toLowerCase());
  if (isIndex(unit) && isNamed(indicator) && !isNamed(targetText)) return { ...evaluation, unit: undefined };
  return unit === "" || hasBareDifferences(unit) ? evaluation : { ...evaluation, unit: wholeUnit(unit, indicator) };
}

/**
 * The value against the target, without the distance: "159 mot högst 150". For a target with several parts: the parts
 * that are not met.
 */
export function figuresOf(judgement: Judgement, graded: Chosen, evaluation: Evaluation): string {
  if (evaluation.parts) {
    const missed = evaluation.parts.filter(({ met }) => !met);
    return (missed.length > 0 ? missed : evaluation.parts)
      .map((part) => figuresOf(judgement, graded, part))
      .join(" och ");
  }
  const { value } = evaluation;
  if (value === undefined) return `”${graded.text}”${besides(evaluation, graded)}`;
  const once = unitOnce(judgement, evaluation);
  const words = worded(judgement, graded, once, value);
  return FIGURES[once.kind]?.(once, words) ?? words.value;
}

/** What a change or a comparison is from, where the figures beside it do not say so: " än 2023", " än riket". */
function fromWhat({ kind, base, reference }: Evaluation, side: Worded["side"]): string {
  const name = COMPARED.has(kind) ? (reference?.name ?? "") : MOVED.has(kind) && base ? baseName(base) : "";
  const beside = COMPARED.has(kind) ? "som" : "jämfört med";
  return name && ` ${side === 0 ? beside : "än"} ${name}`;
}

const COUNTED_OUT = new Set<Evaluation["kind"]>(["increaseBy", "decreaseBy"]);
const MOVED = new Set<Evaluation["kind"]>(["increase", "decrease", "unchanged"]);
const COMPARED = new Set<Evaluation["kind"]>(["comparison"]);

/** Where the worse end of an outcome between two values is on its target, and the better is beyond it. */
const WORST_ON: Partial<Record<Evaluation["kind"], string>> = { min: "minst på målet", max: "högst på gränsen" };

/** On which side of its target a value is, and by how much; "": nothing is said of it. */
function distanceBy(once: Evaluation, { gap, side, spans }: ReturnType<typeof worded>): string {
  const onWorst = spans && side === 0 && once.met ? WORST_ON[once.kind] : undefined;
  if (onWorst !== undefined) return onWorst;
  const [on, above, below] = DISTANCES[once.kind]?.(once, gap) ?? ["", "", ""];
  return [below, on, above][side + 1] ?? "";
}

/** The distance of a value from its target alone, and from what where that is no target: "27 lägre än 2023". */
function distanceApart(judgement: Judgement, graded: Chosen, evaluation: Evaluation): string {
  const { value } = evaluation;
  if (value === undefined) return "";
  const once = unitOnce(judgement, evaluation);
  const words = worded(judgement, graded, once, value);
  const distance = distanceBy(once, words);
  // What a change by so much asks for stands nowhere else.
  const asked = COUNTED_OUT.has(once.kind) ? `, som är ${bound(once.direction, once.strict, words.target)}` : "";
  return distance && distance + asked + fromWhat(once, words.side) + placeClause(once, graded);
}

/** A value against its target, and what follows it: the distance, the place, the development. */
function distanceIn(judgement: Judgement, graded: Chosen, evaluation: Evaluation): [figures: string, after: string] {
  const { value } = evaluation;
  if (value === undefined) return [outcomeInWords(judgement, evaluation, graded), ""];
  const once = unitOnce(judgement, evaluation);
  const words = worded(judgement, graded, once, value);
  const figures = FIGURES[once.kind]?.(once, words) ?? words.value;
  const distance = distanceBy(once, words);
  const more = placeClause(once, graded) + trendClause(judgement, once, words.decimals);
  return distance ? [figures, distance + more] : [figures + more, ""];
}

/** Each part of what is graded; the development is told of a target with one part alone. */
const partsOf = (judgement: Judgement, graded: Chosen, evaluation: Evaluation): [figures: string, after: string][] =>
  evaluation.parts
    ? evaluation.parts.flatMap((part) => partsOf({ ...judgement, before: undefined }, graded, part))
    : [distanceIn(judgement, graded, evaluation)];

const joined = (parts: [figures: string, after: string][]): string =>
  parts.map((part) => part.filter(Boolean).join(": ")).join("; ");

/**
 * Value, target, distance and development: "76 % mot minst 80 %: 4 procentenheter under målet, bättre än 2020 (71 %)".
 */
export const distanceOf = (judgement: Judgement, graded: Chosen, evaluation: Evaluation): string =>
  joined(partsOf(judgement, graded, evaluation));

/**
 * The distances alone, without figures and development: "4 procentenheter under målet", "27 lägre än 2023"; "" where
 * there is none.
 */
export const distanceAlone = (judgement: Judgement, graded: Chosen, evaluation: Evaluation): string =>
  (evaluation.parts ?? [evaluation])
    .flatMap((part) => distanceApart({ ...judgement, before: undefined }, graded, part) || [])
    .join("; ");

/**
 * The same from after the figures on, where they stand beside it: "4 procentenheter under målet, bättre än 2020 (71 %)";
 * of several parts from after those of the one that is missed. "": there is no distance, or the figures begin with a word
 * that only the reason has ("prognosen 76 %").
 */
export function afterFigures(judgement: Judgement, graded: Chosen, evaluation: Evaluation): string {
  const parts = partsOf(judgement, graded, evaluation);
  const missed = evaluation.parts?.flatMap(({ met }, at) => (met ? [] : [at])) ?? [];
  const at = parts.length === 1 ? 0 : missed.length === 1 ? missed[0]! : parts.length;
  const [[figures, after] = ["", ""], ...others] = parts.slice(at);
  return after === "" || (at === 0 && isLetter(figures.charAt(0)))
    ? ""
    : [after, ...(others.length > 0 ? [joined(others)] : [])].join("; ");
}

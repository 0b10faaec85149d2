import { problem } from "../domain/problem";
import type { Direction } from "../domain/reading";
import type { GradingRule } from "../domain/styrmodell";
import { decimalsOf, formatMeasure, formatNumber } from "../interpret/number";
import { periodText } from "../interpret/period";
import { clean } from "../interpret/text";
import { UNITS } from "../interpret/unit";
import { compare, rounded, roundTo } from "./compare";
import type { Lack } from "./attainment";
import type { Judgement } from "./grading";
import type { Base, Chosen, Stop } from "./measured";
import type { Evaluation } from "./met";
import { FEWEST } from "./place";

/** First letter upper case; a text that begins with a digit stays. */
const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const LACKS: Record<Lack, string> = {
  baseline: "Startvärde saknas att jämföra med",
  "baseline year": "Årtal för startvärdet saknas",
  "target year": "Årtal för målet saknas",
  "outcome year": "Årtal för utfallet saknas",
  previous: "Ett tidigare utfall saknas att jämföra med",
};

/** What is said where nothing is graded. `value` is the outcome in words, "" when there is none. */
const STOPS: { [K in Stop["stop"]]: (stop: Extract<Stop, { stop: K }>, value: string) => string } = {
  "no target": () => "Målvärde saknas, så utfallet bedöms inte.",
  words: () => "Målet är skrivet i ord och bedöms av en person.",
  assumed: ({ said, code }) => problem(code, "", said).message,
  "no outcome": ({ said }) =>
    said && /\p{L}/u.test(said)
      ? `Utfall saknas (”${said}”), så ingen bedömning görs.`
      : "Utfall saknas, så ingen bedömning görs.",
  partial: ({ latest }) =>
    `Utfall för helåret saknas; det senaste avser ${periodText(latest)}, så ingen bedömning görs.`,
  "no forecast": () => "Prognos saknas. Ett mått som kan växa under året bedöms inte på delårets utfall.",
  "too old": ({ latest, years }) =>
    `Det senaste utfallet avser ${periodText(latest)} och är ${years} år gammalt, så ingen bedömning görs.`,
  lacks: ({ lack }, value) => `${value}. ${LACKS[lack]}, så ingen bedömning görs.`,
  "no growth": (_, value) =>
    `${value}. Utvecklingen i procent per år går inte att räkna fram: det krävs värden över noll, år i rätt ordning och ett mål åt ett håll. Ingen bedömning görs.`,
  "no reference": ({ reference }, value) =>
    `${value}. Värde för ${reference} saknas att jämföra med, så ingen bedömning görs.`,
  few: ({ of }, value) =>
    `${value}. ${of} kommuner har ett värde, och med färre än ${FEWEST} säger en andel av dem inget, så ingen bedömning görs.`,
  "no direction": ({ said }, value) =>
    `${value}. Det framgår inte om högre eller lägre är bättre${said ? ` (”${said}”)` : ""}, så ingen bedömning görs.`,
  part: ({ unit }, value) =>
    `${value}. Målet har flera delar, och utfall saknas för ${unit ? `delen i ${unit}` : "en av dem"}.`,
  "level or change": (_, value) =>
    `${value}. Det framgår inte om utfallet är ett värde eller en förändring, så ingen bedömning görs.`,
  "not done yet": ({ due }, value) =>
    `Utfallet är ”${value}”. Måldatum ej nått: målet gäller ${due ? `senast ${due}` : "hela året"}.`,
  state: ({ said }) => `I stället för ett utfall står ”${said}”, så ingen bedömning görs.`,
  problem: ({ code, said }) => problem(code, "", said).message,
};

/** The Swedish reason of a judgement: distance first, then the grade and, where a limit decided, that limit (docs/regler.md §5). */
export function reasonOf(judgement: Judgement): string {
  if (judgement.groups) return ofGroups(judgement.groups, judgement);
  const { stop, evaluation, graded } = judgement;
  if (stop) {
    const value = evaluation?.value !== undefined ? distanceOf(judgement, evaluation) : graded ? saidValue(graded) : "";
    const told = "said" in stop && stop.said !== undefined ? { ...stop, said: clean(stop.said) } : stop;
    return sentenceCase((STOPS[stop.stop] as (stop: Stop, value: string) => string)(told, value));
  }
  if (!evaluation || !graded) return "";
  return sentenceCase(
    [`${distanceOf(judgement, evaluation)}.`, verdictOf(judgement, evaluation), afterwords(judgement)]
      .filter(Boolean)
      .join(" "),
  );
}

/** The graded value before anything was done to it. */
const saidValue = ({ value, said, measurement }: Chosen): string =>
  value === undefined ? clean(said) : formatMeasure(value, measurement.unit, measurement.decimals);

function ofGroups(groups: { name: string; judgement: Judgement }[], decisive: Judgement): string {
  const told =
    groups.find(({ judgement }) => judgement.evaluation === decisive.evaluation && judgement.stop === decisive.stop) ??
    groups[0]!;
  const verdict = { ...told.judgement, groups: undefined };
  const own = reasonOf(verdict);
  const first = told.judgement.stop
    ? `${sentenceCase(told.name)}: ${own}`
    : `${sentenceCase(told.name)} ${own.charAt(0).toLowerCase()}${own.slice(1)}`;
  const others = groups
    .filter((group) => group !== told)
    .map(({ name, judgement }) => {
      if (judgement.met === null) return `${sentenceCase(name)} kan inte bedömas.`;
      if (!judgement.met) return `${sentenceCase(name)} når inte heller målet.`;
      return decisive.met ? `Även ${name} når målet.` : `${sentenceCase(name)} når målet.`;
    });
  return [first, ...others].join(" ");
}

/** As many decimals as the value was given with, and more where the verdict would not be seen. */
function shownDecimals(judgement: Judgement, value: number, target: number | undefined): number {
  const { measurement, value: raw } = judgement.graded!;
  const scaledBy = raw ? Math.round(Math.log10(Math.abs(value / raw))) : 0;
  const has = decimalsOf(value);
  const given =
    measurement.decimals === undefined
      ? Math.min(has, 2)
      : scaledBy === 0
        ? measurement.decimals
        : Math.max(0, Math.min(has, measurement.decimals - scaledBy));
  if (target === undefined) return given;
  for (let decimals = given; decimals < 10; decimals++) {
    if (compare(roundTo(value, decimals), target) === compare(value, target)) return decimals;
  }
  return given;
}

/** A difference in the unit that differences have: procentenheter for %, platser for plats, none for an index or a rate. */
function difference(size: number, unit: string | undefined, decimals: number): string {
  const shown = roundTo(size, decimals);
  if (unit === "%") return formatMeasure(shown, "procentenheter", decimals);
  if (unit === "plats") return `${formatNumber(shown, decimals)} ${shown === 1 ? "plats" : "platser"}`;
  if (!unit || unit.startsWith("per ") || unit.startsWith("av ") || /^[A-ZÅÄÖ]{3}$|^index$|^betyg$/.test(unit))
    return formatNumber(shown, decimals);
  return shown === 1 && NO_SINGULAR.has(unit) ? formatNumber(shown, decimals) : formatMeasure(shown, unit, decimals);
}

/** What is counted, in words whose singular is not known: "1 över målet" rather than "1 olyckor". */
const NO_SINGULAR = new Set(
  UNITS.filter((row) => row.family === "count" && !row.one && row.unit !== "st").map((row) => row.unit),
);

/** "2020", "startvärdet 2019", "föregående värde". */
function baseName({ period, source }: Base): string {
  if (source === "baseline") return `startvärdet${period ? ` ${periodText(period)}` : ""}`;
  return period ? periodText(period) : source === "previous" ? "föregående värde" : "utgångsläget";
}

interface Told {
  value: string;
  target: string;
  gap: string;
  side: -1 | 0 | 1;
}

/** The bound in words: "minst 80 %", "under 60 minuter". */
const bound = (direction: Direction | undefined, strict: boolean | undefined, target: string): string =>
  direction === "lower" ? `${strict ? "under" : "högst"} ${target}` : `${strict ? "över" : "minst"} ${target}`;

/** "riket (2023, källa: Kolada)". */
function comparedWith({ reference }: Evaluation): string {
  const beside = [
    reference!.period && periodText(reference!.period),
    reference!.source && `källa: ${reference!.source}`,
  ].filter(Boolean);
  return `${reference!.name}${beside.length > 0 ? ` (${beside.join(", ")})` : ""}`;
}

/** Value, target and the distance between them, by kind. */
const LEADS: Partial<Record<Evaluation["kind"], (e: Evaluation, told: Told) => string>> = {
  min: (e, t) =>
    `${t.value} mot ${bound("higher", e.strict, t.target)}: ${t.side === 0 ? (e.strict ? "precis på gränsen, som ska överskridas" : "precis på målet") : `${t.gap} ${t.side > 0 ? "över" : "under"} målet`}`,
  max: (e, t) =>
    `${t.value} mot ${bound("lower", e.strict, t.target)}: ${t.side === 0 ? (e.strict ? "precis på gränsen, som ska underskridas" : "precis på gränsen") : `${t.gap} ${t.side > 0 ? "över" : "under"} gränsen`}`,
  rank: (e, t) =>
    `${t.value} mot ${e.strict ? "bättre än " : ""}${t.target}: ${t.side === 0 ? "precis på målet" : `${t.gap} ${t.side > 0 ? "från" : "bättre än"} målet`}`,
  range: (e, t) =>
    `${t.value} mot ${formatNumber(e.ends![0])}${e.ends![0] < 0 ? " till " : "–"}${formatMeasure(e.ends![1], e.unit)}: ${e.met ? "inom intervallet" : `${t.gap} ${t.side > 0 ? "över" : "under"} intervallet`}`,
  fromTo: (e, t) =>
    `${t.value} mot ${t.target} (från ${formatMeasure(e.base!.value, e.unit)}): ${t.side === 0 ? "precis på målet" : e.met ? `${t.gap} bättre än målet` : `${t.gap} kvar till målet`}`,
  increase: (e, t) =>
    `${t.value} mot ${t.target} (${baseName(e.base!)}): ${t.side === 0 ? "oförändrat" : `${t.gap} ${t.side > 0 ? "högre" : "lägre"}`}`,
  decrease: (e, t) =>
    `${t.value} mot ${t.target} (${baseName(e.base!)}): ${t.side === 0 ? "oförändrat" : `${t.gap} ${t.side > 0 ? "högre" : "lägre"}`}`,
  increaseBy: (e, t) =>
    `${t.value} mot ${bound("higher", e.strict, t.target)} (räknat från ${formatMeasure(e.base!.value, e.unit)}, ${baseName(e.base!)}): ${t.side === 0 ? "precis på målet" : `${t.gap} ${t.side > 0 ? "över" : "under"} målet`}`,
  decreaseBy: (e, t) =>
    `${t.value} mot ${bound("lower", e.strict, t.target)} (räknat från ${formatMeasure(e.base!.value, e.unit)}, ${baseName(e.base!)}): ${t.side === 0 ? "precis på målet" : `${t.gap} ${t.side > 0 ? "över" : "under"} målet`}`,
  unchanged: (e, t) =>
    `${t.value} mot ${t.target} (${baseName(e.base!)}): ${t.side === 0 ? "oförändrat" : `${t.gap} ${t.side > 0 ? "högre" : "lägre"}`}`,
  comparison: (e, t) =>
    `${t.value} mot ${t.target} för ${comparedWith(e)}: ${t.side === 0 ? "samma värde" : `${t.gap} ${t.side > 0 ? "högre" : "lägre"}`}`,
  percentile: (e, t) =>
    `${t.value} mot ${t.target}, gränsen för ${comparedWith(e)}: ${t.side === 0 ? "precis på gränsen" : `${t.gap} ${t.side > 0 ? "högre" : "lägre"}`}`,
  none: (_, t) => t.value,
};

/** "76 % mot minst 80 %: 4 procentenheter under målet, bättre än 2020 (71 %)". */
function distanceOf(judgement: Judgement, evaluation: Evaluation): string {
  const graded = judgement.graded!;
  const besides = [
    graded.refersTo && `avser ${periodText(graded.refersTo)}`,
    !isCounted(evaluation, graded) && sourceOf(graded),
  ].filter(Boolean);
  const about = besides.length > 0 ? ` (${besides.join(", ")})` : "";
  const lead = graded.by === "forecast" ? "prognosen " : "";
  if (evaluation.parts)
    return evaluation.parts.map((part) => distanceOf({ ...judgement, before: undefined }, part)).join("; ");
  const { target, unit, roundedTo } = evaluation;
  const exact = evaluation.value;
  const value = exact === undefined || roundedTo === undefined ? exact : roundTo(exact, roundedTo);
  if (evaluation.kind === "yesno" || exact === undefined || value === undefined) {
    const late = evaluation.on && !evaluation.met ? `, efter ${evaluation.due}` : "";
    return `${lead || "utfallet "}är ”${graded.said}”${about}${late}`;
  }
  const decimals = roundedTo ?? shownDecimals(judgement, value, target);
  const from = value === exact ? "" : ` (avrundat från ${formatMeasure(rounded(exact), unit)})`;
  const told: Told = {
    value: `${lead}${formatMeasure(roundTo(value, decimals), unit, decimals)}${from}${about}`,
    target: target === undefined ? "" : formatMeasure(target, unit, targetDecimals(evaluation.kind, target, decimals)),
    gap:
      target === undefined
        ? ""
        : difference(
            Math.abs(value - target),
            unit,
            Math.max(decimals, decimalsOf(target) > 4 ? 1 : decimalsOf(target)),
          ),
    side: target === undefined ? 0 : compare(value, target),
  };
  return (
    (LEADS[evaluation.kind]?.(evaluation, told) ?? told.value) +
    placeClause(evaluation, graded) +
    trendClause(judgement, evaluation, decimals)
  );
}

const sourceOf = ({ measurement: { source } }: Chosen): string | undefined => source && `källa: ${source}`;

/** The place is counted among others' values: no figure of theirs, though the value that gave it may be. */
const isCounted = ({ kind, place }: Evaluation, { measurement }: Chosen): boolean =>
  kind === "rank" && place !== undefined && measurement.of === undefined;

/** ", plats 34 av 290 kommuner med ett värde"; where the place is what is asked for, the value that gave it. */
function placeClause({ place, kind }: Evaluation, graded: Chosen): string {
  if (!place) return "";
  const without = place.missing ? ` (${place.missing} saknar värde)` : "";
  if (kind === "rank" && graded.measurement.of !== undefined) return ` (av ${place.of})`;
  if (kind === "rank")
    return ` (${[saidValue(graded), sourceOf(graded)].filter(Boolean).join(", ")}; ${place.of} kommuner har ett värde${place.missing ? `, ${place.missing} saknar` : ""}${place.tied > 0 ? ", delad plats" : ""})`;
  return `, ${place.tied > 0 ? "delad " : ""}plats ${place.place} av ${place.of} kommuner med ett värde${without}`;
}

/** A computed target has no more decimals than it needs; a measured one has those of the value beside it; a stated one its own (undefined). */
function targetDecimals(kind: Evaluation["kind"], target: number, decimals: number): number | undefined {
  if (kind.endsWith("By")) return Math.min(decimalsOf(target), Math.max(decimals, 2));
  return TELLS_CHANGE.has(kind) || kind === "comparison" || kind === "percentile"
    ? Math.max(decimals, Math.min(decimalsOf(target), 4))
    : decimalsOf(target) > 4
      ? Math.max(decimals, 1)
      : undefined;
}

/** Kinds whose own comparison already is the one with an earlier value. */
const TELLS_CHANGE = new Set<Evaluation["kind"]>(["increase", "decrease", "increaseBy", "decreaseBy", "unchanged"]);
const TREND = { better: "bättre än", worse: "sämre än", same: "samma som" } as const;

function trendClause({ before, trend }: Judgement, evaluation: Evaluation, decimals: number): string {
  if (!before || !trend || TELLS_CHANGE.has(evaluation.kind)) return "";
  const shown = Math.max(decimals, Math.min(decimalsOf(before.value), 2));
  const value = formatMeasure(roundTo(before.value, shown), evaluation.unit, shown);
  return `, ${TREND[trend]} ${baseName(before)}${trend === "same" ? "" : ` (${value})`}`;
}

const percent = (value: number): string => formatMeasure(value, "%");

/** Why the rule that decided holds. */
function because(rule: GradingRule, judgement: Judgement, evaluation: Evaluation): string {
  const { failed } = judgement;
  switch (rule.rule) {
    case "måluppfyllnad":
      if (rule.atLeast === 0) break;
      return evaluation.kind === "max"
        ? `måluppfyllnaden är minst ${percent(rule.atLeast)}`
        : `minst ${percent(rule.atLeast)} av målet är nått`;
    case "andel av vägen":
      return `minst ${percent(rule.atLeast)} av vägen från ${formatMeasure(evaluation.base!.value, evaluation.unit)} (${baseName(evaluation.base!)}) är avklarad`;
    case "takt":
      return `takten sedan ${baseName(evaluation.base!)} är minst ${percent(rule.atLeast)} av den som behövs`;
    case "årlig förändring":
      return rule.atLeast === 0
        ? "utvecklingen inte går åt fel håll"
        : `förbättringen är minst ${percent(rule.atLeast)} per år`;
    case "rätt riktning":
      return "utvecklingen går åt rätt håll";
    case "inom tolerans":
      return `avvikelsen är högst ${percent(rule.within)} av målet`;
    case "prognos når målet":
      return "prognosen når målet";
    case "annars":
      break;
    default:
      return "";
  }
  switch (failed?.rule) {
    case "måluppfyllnad":
      return evaluation.kind === "max"
        ? `måluppfyllnaden är under ${percent(failed.atLeast)}`
        : `mindre än ${percent(failed.atLeast)} av målet är nått`;
    case "andel av vägen":
      return `mindre än ${percent(failed.atLeast)} av vägen från ${formatMeasure(evaluation.base!.value, evaluation.unit)} (${baseName(evaluation.base!)}) är avklarad`;
    case "takt":
      return failed.atLeast === 0
        ? "utvecklingen går åt fel håll"
        : `takten är under ${percent(failed.atLeast)} av den som behövs`;
    case "årlig förändring":
      return failed.atLeast === 0
        ? "utvecklingen går åt fel håll"
        : `förbättringen är mindre än ${percent(failed.atLeast)} per år`;
    default:
      return judgement.unmeasured ? "målet inte är nått och utvecklingen inte går att räkna fram" : "";
  }
}

function verdictOf(judgement: Judgement, evaluation: Evaluation): string {
  const { grade, rule } = judgement;
  if (grade?.kind === "state") return `${grade.label}: målet gäller ${judgement.farUntil}.`;
  if (!grade || !rule) return evaluation.met ? "Målet är nått." : "Målet är inte nått, och en person bedömer.";
  const why = because(rule, judgement, evaluation);
  return `${grade.label}${why ? `, eftersom ${why}` : ""}.`;
}

function afterwords(judgement: Judgement): string {
  const barred = judgement.barred ? `”${judgement.barred}” används inte vid helår.` : "";
  const evident = judgement.graded?.evident ? "Måttet växer inte under året och bedöms därför utan prognos." : "";
  const { rule, attainment } = judgement;
  const printedTo = rule?.rule === "måluppfyllnad" ? rule.printedTo : undefined;
  const between = printedTo !== undefined && attainment !== null && compare(attainment * 100, printedTo) > 0;
  const gap = between
    ? `Måluppfyllnaden ligger mellan två steg och räknas till det lägre (${percent(printedTo)} är stegets tryckta gräns).`
    : "";
  return [barred, gap, evident].filter(Boolean).join(" ");
}

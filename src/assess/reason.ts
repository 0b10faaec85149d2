import type { Measurement } from "../domain/plan";
import { hasLetter } from "../domain/shapes";
import type { Opening, Verdict } from "../domain/assessment";
import { problem, PROBLEMS } from "../domain/problem";
import type { Reason } from "../domain/reason";
import type { GradingRule } from "../domain/styrmodell";
import { formatMeasure } from "../interpret/number/number";
import { periodText } from "../interpret/time/period";
import { capital, clean, shortened } from "../interpret/text/text";
import { dueAsWritten } from "../interpret/number/writtenFigure";
import type { Lack } from "./attainment";
import { compare, roundTo } from "./compare";
import {
  afterFigures,
  distanceAlone,
  baseFigure,
  baseName,
  distanceOf,
  figuresOf,
  refersTo,
  writtenValue,
} from "./distance";
import type { Evaluation, Judgement } from "./judgement";
import { lackingOf } from "./lacking";
import { isOverYears } from "./overYears";
import type { Chosen, Stop } from "./measured";
import { FEWEST } from "./place";
import { unprovedIn } from "./proof";
import { SENTENCES } from "./sentences";

const LACKS: Record<Lack, string> = {
  baseline: "Startvärde saknas",
  "baseline year": "Årtal för startvärdet saknas",
  "target year": "Årtal för målet saknas",
  "outcome year": "Årtal för utfallet saknas",
  previous: "Ett tidigare utfall saknas",
};

/** What is lacking: "Startvärde för 2019 saknas". */
const lackIn = (lack: Lack, year: string | undefined): string =>
  year === undefined ? LACKS[lack] : LACKS[lack].replace("Startvärde", `Startvärde för ${year}`);

/** Where the value that a change is measured from is written. */
const startAsked = (year: string | undefined): string =>
  year === undefined
    ? "Skriv värdet som förändringen räknas från i kolumnen ”Startvärde”, eller förra årets i en kolumn ”Utfall” med år."
    : `Skriv värdet för ${year} i kolumnen ”Startvärde” eller ”Utfall ${year}”.`;

/** "november 2024 (1 310)". */
const periodAndText = ({ period, text }: Measurement): string => `${periodText(period)} (${clean(text)})`;

/** The reader's text when there is no grade. */
const STOPS: { [K in Stop["stop"]]: (stop: Extract<Stop, { stop: K }>) => string } = {
  "no target": ({ unmeasured }) => (unmeasured ? SENTENCES.neitherThere() : SENTENCES.noTarget()),
  words: () => SENTENCES.inWords(),
  withdrawn: ({ text }) => SENTENCES.withdrawn(capital(text)),
  assumed: (stop) => SENTENCES.cannotBeJudged(readerWords(stop)),
  "no outcome": ({ text }) => (text ? SENTENCES.noOutcomeInWords(text) : SENTENCES.noOutcome()),
  unread: ({ header }) => SENTENCES.unreadColumn(header),
  "not reported": ({ period }) => SENTENCES.notReported(periodText(period)),
  stated: ({ printed, period, outcome = "" }) =>
    SENTENCES.statedInstead(clean(printed), periodText(period), hasLetter(outcome) ? clean(outcome) : ""),
  partial: ({ latest, fell }) =>
    fell
      ? SENTENCES.partsAlone(periodAndText(fell[0]), periodAndText(fell[1]))
      : SENTENCES.partOfYear(periodText(latest)),
  "no forecast": ({ isEmpty }) => (isEmpty ? SENTENCES.neitherMeasured() : SENTENCES.noForecast()),
  "too old": ({ latest, years, interim }) =>
    interim ? SENTENCES.tooOldAtInterim(periodText(latest), years) : SENTENCES.tooOld(periodText(latest), years),
  lacks: ({ lack, year, unread }) =>
    SENTENCES.lacks(unread ? `Startvärdet ”${shortened(clean(unread.text))}” går inte att läsa` : lackIn(lack, year)),
  "later target": ({ year, isReached = false }) => SENTENCES.laterTarget(String(year), isReached),
  "no period": ({ due }) => SENTENCES.noPeriod(String(due)),
  "no growth": () => SENTENCES.noGrowth(),
  "no reference": ({ reference }) => SENTENCES.noReference(reference),
  few: ({ of }) => SENTENCES.fewOthers(of, FEWEST),
  "no direction": ({ text }) => SENTENCES.noDirection(text),
  part: ({ unit }) => SENTENCES.partMissing(unit),
  "level or change": () => SENTENCES.levelOrChange(),
  "not done yet": ({ due, target }) => SENTENCES.notDoneYet(due ? `senast ${dueAsWritten(target, due)}` : ""),
  state: ({ text }) => SENTENCES.stateInstead(text),
  problem: (stop) => SENTENCES.cannotBeJudged(readerWords(stop)),
};

/** Stops of which the value, and its distance where there is one, is told first. */
const AFTER_FIGURES: ReadonlySet<Stop["stop"]> = new Set([
  ...(["lacks", "later target", "no period", "no growth", "no reference", "few", "no direction"] as const),
  ...(["part", "level or change", "not done yet"] as const),
]);

/** What is wrong, for the reader; with the words of an outcome that is no value. */
function readerWords({ code, text }: Extract<Stop, { stop: "assumed" | "problem" }>): string {
  const { reader } = PROBLEMS[code];
  return code === "utfall-ej-läst" && hasLetter(text) ? `${reader} (”${shortened(clean(text))}”)` : reader;
}

/** The author's text for a stop that can be mended: what is wrong, what to do, and in which cell. */
function authorOf(stop: Stop, figures: string): Pick<Reason, "author"> {
  if (stop.stop === "no period")
    return { author: { wrong: `Målet gäller ${stop.due}.`, todo: "Ange vilken period utfallet gäller." } };
  if (stop.stop === "lacks" && stop.unread) {
    const { text, cell } = stop.unread;
    const place = cell ? ` (${cell})` : "";
    return {
      author: { wrong: `Startvärdet ”${shortened(clean(text))}” går inte att läsa${place}.`, todo: "Skriv ett tal." },
    };
  }
  if (stop.stop === "lacks" && stop.lack === "baseline")
    return { author: { wrong: `${capital(figures)}. ${lackIn(stop.lack, stop.year)}.`, todo: startAsked(stop.year) } };
  if (stop.stop !== "assumed" && stop.stop !== "problem") return {};
  const { sentence } = problem(stop.code, "", clean(stop.text));
  const { todo } = PROBLEMS[stop.code];
  return { author: { wrong: sentence, todo, ...(stop.cell ? { cell: stop.cell } : {}) } };
}

/**
 * The reader's sentence for a stop. The cast is the table's own promise: a row takes the stop that it is named after.
 */
const sentenceOf = (stop: Stop): string => capital((STOPS[stop.stop] as (stop: Stop) => string)(stop));

/** What a reason begins with, in words, and how a reader that shows it already goes on. */
interface Begun {
  words: string;
  opening?: Omit<Opening, "rest">;
  /** What follows the opening in the same sentence: the distance; "": nothing does. */
  after: string;
  /** The same without how it was before, also where a word that only the reason has stands before the figures. */
  near: string;
}

const NOTHING: Begun = { words: "", after: "", near: "" };

/** "Utfallet är 76 %", "Utfallet är 6 % (avser 2023)", "Prognosen är ”oförändrad”". */
function valueTold(graded: Chosen): Begun {
  const [written, referred] = [writtenValue(graded), refersTo(graded)];
  const value = graded.value === undefined ? `”${written}”` : written;
  const shown = referred ? `${value} (${referred})` : value;
  const words = graded.by === "forecast" ? SENTENCES.forecastIs(shown) : SENTENCES.outcomeIs(shown);
  return { words, opening: { tells: "value", words: shown }, after: "", near: "" };
}

/** "76 % mot minst 80 %: 4 procentenheter under målet". */
function distanceTold(judgement: Judgement, graded: Chosen, evaluation: Evaluation): Begun {
  const after = afterFigures(judgement, graded, evaluation);
  return {
    words: distanceOf(judgement, graded, evaluation),
    ...(after === "" ? {} : { opening: { tells: "figures", words: figuresOf(judgement, graded, evaluation) } }),
    after,
    near: distanceAlone(judgement, graded, evaluation),
  };
}

/** The reason that begins so, with what comes then; `beside`: what comes beside the grade itself. */
function told({ words, opening, after, near }: Begun, sentences: string, beside = sentences): WordedReason {
  const whole = (begun: string, then: string): string => [begun && `${begun}.`, then].filter(Boolean).join(" ");
  return {
    reason: capital(whole(words, sentences)),
    near: capital(whole(near, beside)),
    ...(opening ? { opening: { ...opening, rest: capital(whole(after, sentences)) } } : {}),
  };
}

/** A reason, and what it begins with as data. */
type WordedReason = Reason & Pick<Verdict, "opening" | "near">;

/** What a stop is told after: what was compared, where something was; only of a later year's target is that its figures. */
function begunWith(judgement: Judgement, stop: Stop, graded: Chosen): Begun {
  const { evaluation } = judgement;
  if (evaluation?.value === undefined) return valueTold(graded);
  return stop.stop === "later target"
    ? distanceTold(judgement, graded, evaluation)
    : { words: distanceOf(judgement, graded, evaluation), after: "", near: "" };
}

/** Why nothing is graded, in both registers. */
function stopReason(judgement: Judgement, stop: Stop): WordedReason {
  const { graded } = judgement;
  const begun = graded ? begunWith(judgement, stop, graded) : NOTHING;
  const cleaned = "text" in stop && stop.text !== undefined ? { ...stop, text: clean(stop.text) } : stop;
  return {
    ...told(AFTER_FIGURES.has(stop.stop) ? begun : NOTHING, sentenceOf(cleaned)),
    ...authorOf(stop, begun.words),
  };
}

/**
 * The reason of a judgement (docs/regler.md §5): the distance first, then the grade and, where a limit decided, that
 * limit. A stop for which there is something to mend has a text of its own for the author. `byPerson`: a person's grade is
 * published, which no rule of ours explains.
 */
export function reasonOf(judgement: Judgement, byPerson = false): WordedReason {
  if (judgement.groups) return reasonOfGroups(judgement.groups, judgement, byPerson);
  const { stop, evaluation, graded } = judgement;
  if (stop) return stopReason(judgement, stop);
  if (!evaluation || !graded) return { reason: "" };
  const joined = (...sentences: string[]): string => sentences.filter(Boolean).join(" ");
  if (byPerson)
    return told(
      distanceTold(judgement, graded, evaluation),
      afterwords({ ...judgement, barred: undefined, rule: undefined }, graded),
    );
  const after = afterwords(judgement, graded);
  return told(
    distanceTold(judgement, graded, evaluation),
    joined(gradeSentence(judgement, evaluation), after),
    joined(saysWhy(judgement, evaluation) ? gradeSentence(judgement, evaluation) : "", after),
  );
}

/** That what is known of the target is so by a forecast. */
const foreseenIn = ({ met, graded }: Judgement): Pick<Verdict, "foreseen"> =>
  met !== null && graded?.by === "forecast" ? { foreseen: true } : {};

/** The judgement as a verdict: met, grade, and why in both registers. */
export function verdictOf(judgement: Judgement, byPerson = false): Verdict {
  const { met, grade, stop, graded, evaluation, attainment } = judgement;
  const problem = stop?.stop === "problem" || stop?.stop === "assumed" ? stop.code : undefined;
  return {
    met,
    attainment,
    grade,
    ...reasonOf(judgement, byPerson),
    ...(graded && evaluation && (!stop || stop.stop === "later target")
      ? { figures: groupLead(judgement) + figuresOf(judgement, graded, evaluation) }
      : {}),
    ...(problem ? { problem } : {}),
    ...foreseenIn(judgement),
    ...(stop ? { lacking: lackingOf(stop), unproved: unprovedIn(stop) } : {}),
    ...(stop?.stop === "later target" ? { dueIn: stop.year } : {}),
    ...(judgement.proof ? { proof: judgement.proof } : {}),
  };
}

/** The judgement of the group that decides, and its name. */
export const decidingGroup = ({ groups = [], evaluation, stop }: Judgement) =>
  groups.find(({ judgement }) => judgement.evaluation === evaluation && judgement.stop === stop);

/** "kvinnor " before the figures of the group that decides; "" where there are no groups. */
const groupLead = (judgement: Judgement): string => {
  const group = decidingGroup(judgement);
  return group ? `${group.name.toLowerCase()} ` : "";
};

/** The group that decides in its own words, then how the others stand. */
function reasonOfGroups(
  groups: { name: string; judgement: Judgement }[],
  decisive: Judgement,
  byPerson: boolean,
): WordedReason {
  const deciding = decidingGroup({ ...decisive, groups });
  if (!deciding) return { reason: "" };
  const { reason: own, near = "", author } = reasonOf({ ...deciding.judgement, groups: undefined }, byPerson);
  if (groups.every(({ judgement }) => judgement.stop && reasonOf(judgement).reason === own)) return { reason: own };
  const name = capital(deciding.name);
  const first = deciding.judgement.stop ? `${name}: ${own}` : `${name} ${own.charAt(0).toLowerCase()}${own.slice(1)}`;
  const others = groups.filter((group) => group !== deciding).map((group) => groupSentence(group, decisive));
  return {
    reason: [first, ...others].join(" "),
    near: [`${name}:`, near, ...others].join(" "),
    ...(author ? { author } : {}),
  };
}

function groupSentence({ name, judgement }: { name: string; judgement: Judgement }, decisive: Judgement): string {
  if (judgement.met === null) return SENTENCES.groupUnjudged(capital(name));
  if (!judgement.met)
    return decisive.met === false ? SENTENCES.groupMissesToo(capital(name)) : SENTENCES.groupMisses(capital(name));
  return decisive.met ? SENTENCES.groupReachesToo(name) : SENTENCES.groupReaches(capital(name));
}

const percent = (value: number): string => formatMeasure(value, "%");

/** "10 platser (startvärdet)". */
const startOf = ({ base, unit }: Evaluation): string => (base ? `${baseFigure(base, unit)} (${baseName(base)})` : "");

/** A måluppfyllnad in whole percent, with as many decimals as show which side of the limit it is on; "" without one. */
function attained({ attainment }: Judgement, limit: number): string {
  if (attainment === null) return "";
  const share = attainment * 100;
  const reaches = compare(share, limit) >= 0;
  const decimals = [0, 1, 2].find((some) => compare(roundTo(share, some), limit) >= 0 === reaches) ?? 3;
  return formatMeasure(roundTo(share, decimals), "%", decimals);
}

type Limit = Extract<GradingRule, { atLeast: number }>;

type LimitWords = (limit: string, evaluation: Evaluation, atLeast: number, judgement: Judgement) => string;

/** Why a rule with a limit holds, and why it does not. */
const LIMITS: {
  [K in Limit["rule"]]: Record<"held" | "failed", LimitWords>;
} = {
  // Of a ceiling nobody sees the ratio in the figures: it is printed.
  måluppfyllnad: {
    held: (limit, { kind }, atLeast, judgement) =>
      kind === "max" && judgement.attainment !== 1
        ? SENTENCES.capAttainmentHeld(attained(judgement, atLeast), limit)
        : SENTENCES.attainmentHeld(limit),
    failed: (limit, { kind }, atLeast, judgement) =>
      kind === "max"
        ? SENTENCES.capAttainmentFailed(attained(judgement, atLeast), limit)
        : SENTENCES.attainmentFailed(limit),
  },
  "andel av vägen": {
    held: (limit, evaluation) => SENTENCES.wayHeld(limit, startOf(evaluation)),
    failed: (limit, evaluation) => SENTENCES.wayFailed(limit, startOf(evaluation)),
  },
  takt: {
    held: (limit, { base }) => SENTENCES.paceHeld(base ? baseName(base) : "", limit),
    failed: (limit, _, atLeast) => (atLeast === 0 ? SENTENCES.worsening() : SENTENCES.paceFailed(limit)),
  },
  "årlig förändring": {
    held: (limit, _, atLeast) => (atLeast === 0 ? SENTENCES.notWorsening() : SENTENCES.yearlyHeld(limit)),
    failed: (limit, _, atLeast) => (atLeast === 0 ? SENTENCES.worsening() : SENTENCES.yearlyFailed(limit)),
  },
};

/** Why a rule with a limit holds, or does not; "" for a rule without one. */
const limitClause = (rule: GradingRule, how: "held" | "failed", evaluation: Evaluation, judgement: Judgement): string =>
  "atLeast" in rule ? LIMITS[rule.rule][how](percent(rule.atLeast), evaluation, rule.atLeast, judgement) : "";

/** Whether a rule holds for any attainment at all, as "annars" does. */
const isOtherwise = (rule: GradingRule): boolean =>
  rule.rule === "annars" || (rule.rule === "måluppfyllnad" && rule.atLeast === 0);

/** Why the rule that decided holds: its own limit, else the last limit that did not hold. */
function because(rule: GradingRule, judgement: Judgement, evaluation: Evaluation): string {
  const { failed, unmeasured } = judgement;
  if (isOtherwise(rule)) {
    const missed = failed ? limitClause(failed, "failed", evaluation, judgement) : "";
    return missed || (unmeasured ? SENTENCES.noDevelopment() : "");
  }
  switch (rule.rule) {
    case "rätt riktning":
      return SENTENCES.improving();
    case "inom tolerans":
      return SENTENCES.withinTolerance(percent(rule.within));
    case "prognos når målet":
      return SENTENCES.forecastReaches();
    default:
      return limitClause(rule, "held", evaluation, judgement);
  }
}

/** "Uppnås delvis, eftersom minst 90 % av målet är nått."; where no rule gives a step, whether the target is met. */
function gradeSentence(judgement: Judgement, evaluation: Evaluation): string {
  const { grade, rule, met } = judgement;
  if (grade?.kind === "step" && rule) {
    const why = because(rule, judgement, evaluation);
    return why ? SENTENCES.gradedBecause(grade.label, why) : SENTENCES.graded(grade.label);
  }
  if (met === null) return SENTENCES.noRuleHeld();
  return met ? SENTENCES.reachedUngraded() : SENTENCES.missedUngraded();
}

/** Whether the sentence on the grade says more than the grade itself: why, or that there is none. */
const saysWhy = (judgement: Judgement, evaluation: Evaluation): boolean =>
  judgement.grade?.kind === "step" && judgement.rule
    ? because(judgement.rule, judgement, evaluation) !== ""
    : judgement.met === null;

/** What else the reader needs in order to follow the grade. */
function afterwords({ of, barred, rule, attainment, evaluation }: Judgement, graded: Chosen): string {
  const printedTo = rule?.rule === "måluppfyllnad" ? rule.printedTo : undefined;
  const isBetween = printedTo !== undefined && attainment !== null && compare(attainment * 100, printedTo) > 0;
  return [
    barred && SENTENCES.barredStep(barred),
    isBetween && SENTENCES.betweenSteps(percent(printedTo)),
    evaluation?.onEitherSide && SENTENCES.onEitherSide(),
    graded.evident && SENTENCES.evidentMeasure(),
    isOverYears(of, graded.measurement.text) && SENTENCES.overYears(),
  ]
    .filter(Boolean)
    .join(" ");
}

import type { Comparison, Measurement, Others } from "../domain/plan";
import type { Reading } from "../domain/reading";
import { bareValue, readValue } from "../interpret/number";
import type { ValueReading } from "../interpret/number";
import { parsePeriod } from "../interpret/period";
import type { Period } from "../interpret/period";
import type { Base, Chosen, Measured, Stop } from "./measured";
import { measureOf } from "./measure";

/** What a canonical period says, read once: few periods stand in many rows. */
const known = new Map<string, { period: Period | null; interim: boolean }>();
const INTERIM = new Set<Period["kind"]>(["month", "tertial", "delår", "quarter", "term"]);

function facts(canonical: string): { period: Period | null; interim: boolean } {
  const remembered = known.get(canonical);
  if (remembered) return remembered;
  if (known.size > 1000) known.clear();
  const period = parsePeriod(canonical);
  const made = { period, interim: period !== null && INTERIM.has(period.kind) && endMonth(period) < 12 };
  known.set(canonical, made);
  return made;
}

/** The month that a period ends in, 1–12. */
export const endMonth = (period: Period): number => Math.floor((period.order - period.year * 100) / 5);

/** A part of a year: delår, tertial, kvartal, month. A whole year, a school year, a span and an unknown period are not. */
export const isInterim = (canonical: string): boolean => facts(canonical).interim;

export const yearOf = (canonical: string): number | undefined => facts(canonical).period?.year;

/** Two names for what is reported at the same time: "2024 T2", "2024-08", "2024 delår" and "R12 2024-08", or "2024" and "2024-12". */
export function samePeriod(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [facts(a), facts(b)];
  if (!x.period || !y.period || x.period.year !== y.period.year) return false;
  return PARTS.has(x.period.kind) && PARTS.has(y.period.kind) && endMonth(x.period) === endMonth(y.period);
}

/** Kinds that are told by their end. */
const PARTS = new Set<Period["kind"]>(["year", "month", "tertial", "delår", "quarter", "rolling"]);

/** As `comparePeriods`, on what is remembered. */
const byEnd = (a: string, b: string): number => (facts(a).period?.order ?? -1) - (facts(b).period?.order ?? -1);

/** A value, or what its text says instead of one. */
const saidBy = (measurement: Measurement) =>
  measurement.value !== null
    ? ({ kind: "number", value: measurement.value, said: measurement.text } as const)
    : refused(readValue(measurement.text), measurement.text);

/** A text that would be a number, though the reader of the table took no number from it, has a problem there. */
const refused = (read: ValueReading, said: string): ValueReading =>
  read.kind === "number" ? { kind: "problem", code: "utfall-ej-läst", said } : read;

/** Answers that somebody has given instead of a value; older outcomes do not take over from them. */
const ANSWERS = /svårbedöm|mätbar|kan inte mätas|kan ej mätas|går inte att mäta/iu;

const latestFirst = (a: Measurement, b: Measurement): number => byEnd(b.period, a.period);

/** Whether an outcome is of the reported period: the same, unknown, or another name for the same end of year. */
export const isCurrent = (outcome: string, period: string): boolean =>
  outcome === "" ||
  period === "" ||
  samePeriod(outcome, period) ||
  (!isInterim(period) && !isInterim(outcome) && yearOf(outcome) === yearOf(period));

const chosen = (measurement: Measurement, by: Chosen["by"], period: string, evident?: boolean): Chosen | Stop => {
  const said = saidBy(measurement);
  if (said.kind === "problem") return { stop: "problem", code: said.code, said: said.said, cell: measurement.cell };
  const elsewhere =
    measurement.period !== "" &&
    !samePeriod(measurement.period, period) &&
    !(by === "forecast" && yearOf(measurement.period) === yearOf(period));
  const made: Chosen = { measurement, said: bareValue(measurement.text), by };
  if (said.kind === "number") made.value = said.value;
  if (elsewhere) made.refersTo = measurement.period;
  if (evident) made.evident = evident;
  return made;
};

/** Whether something can be made of a measurement: a number, a word or a problem to tell. */
const says = (measurement: Measurement): boolean => saidBy(measurement).kind !== "missing";

/** The forecast that decides at an interim period: the one made for it, else the year's, else the latest of the year; undefined where none says anything, and at helår. */
export function forecastFor(all: Measurement[], period: string): Measurement | undefined {
  const forecasts = isInterim(period)
    ? all.filter((m) => says(m) && (m.period === "" || yearOf(m.period) === yearOf(period)))
    : [];
  return (
    forecasts.find((m) => samePeriod(m.period, period)) ??
    forecasts.find((m) => !isInterim(m.period)) ??
    forecasts.sort(latestFirst)[0]
  );
}

/** Words that answer a target of done or not, though they say of a value that it is missing. */
const NOT_DONE = /^(?:finns (?:ej|inte)|(?:är )?(?:ej|inte) (?:klar|färdig|genomför|slutför|inför|uppfyll|påbörja))/iu;

/**
 * The value that grades (docs/regler.md §2). Helår: the outcome of the period, else an older one of at most `oldest` years. Delår: the
 * forecast; without one, an outcome whose kind of measure does not grow over the year.
 */
export function chooseValue(of: Measured, oldest: number): Chosen | Stop {
  const { period } = of;
  const interim = isInterim(period);
  const past = of.outcomes
    .filter((m) => m.period === "" || period === "" || byEnd(m.period, period) <= 0 || isCurrent(m.period, period))
    .sort(latestFirst);
  const current = past.filter((m) => isCurrent(m.period, period));
  const answer = current.find((m) => ANSWERS.test(m.text) && m.value === null);
  if (answer) return { stop: "state", said: answer.text };
  if (interim) {
    const forecast = forecastFor(of.forecasts ?? [], period);
    if (forecast) return chosen(forecast, "forecast", period);
  }
  const answers = (m: Measurement): boolean => says(m) || (of.reading.kind === "yesno" && NOT_DONE.test(m.text.trim()));
  const outcome = current.find(answers) ?? past.find(answers);
  const partial = interim || (outcome !== undefined && isInterim(outcome.period));
  const measure = partial
    ? measureOf({
        measure: of.measure,
        unit: of.reading.unit ?? of.unit ?? current[0]?.unit,
        indicator: of.indicator,
        kind: of.reading.kind,
      })
    : null;
  const holds =
    (measure !== null && measure.measure !== "cumulative") ||
    (of.measure === undefined && outcome !== undefined && facts(outcome.period).period?.kind === "rolling");
  if (!outcome) {
    if (interim && !holds) return { stop: "no forecast" };
    return { stop: "no outcome", said: current[0]?.text };
  }
  const words = saidBy(outcome).kind !== "number" && of.reading.kind === "yesno";
  if (interim && !holds && !words) return { stop: "no forecast" };
  if (!interim && isInterim(outcome.period) && period !== "" && !holds && !words)
    return { stop: "partial", latest: outcome.period };
  const years = (yearOf(period) ?? 0) - (yearOf(outcome.period) ?? yearOf(period) ?? 0);
  if (years > oldest) return { stop: "too old", latest: outcome.period, years };
  return chosen(outcome, "outcome", period, interim && !words && measure?.evident);
}

/** "föregående år", "i fjol", "förra mätningen". */
const PREVIOUS = /föreg|förra|fjol|tidigare|senaste/iu;
const YEAR = /(?<!\d)(19|20)\d\d(?!\d)/;

/** Of an earlier year, and of the same part of it where the graded one is of a part. */
const sameKindBefore = (earlier: Period | null, at: Period | null, interim: boolean): boolean =>
  earlier !== null &&
  at !== null &&
  earlier.year < at.year &&
  isInterim(earlier.canonical) === interim &&
  (!interim || endMonth(earlier) === endMonth(at));

/** The value before the graded one: of the same kind of period, the nearest earlier; else the one printed beside it. */
export function previousOf(of: Measured, graded: Chosen): Base | null {
  const at = graded.measurement.period || of.period;
  const interim = graded.by === "outcome" && isInterim(at);
  const earlier = of.outcomes
    .filter((m) => m !== graded.measurement && m.value !== null && m.group === graded.measurement.group)
    .filter((m) => sameKindBefore(facts(m.period).period, facts(at).period, interim))
    .sort(latestFirst)[0];
  if (earlier) return { value: earlier.value!, period: earlier.period, source: "previous", unit: earlier.unit };
  const { previous } = graded.measurement;
  return previous === undefined
    ? null
    : { value: previous, period: "", source: "previous", unit: graded.measurement.unit };
}

/** What a change is measured from: named in the target, else the stated start value, else the previous outcome. null: it is lacking. */
export function baselineOf(of: Measured, graded: Chosen, reading: Reading): Base | null {
  const named = "baseline" in reading ? reading.baseline : undefined;
  const reference = "reference" in reading ? (reading.reference ?? "") : "";
  const year = YEAR.exec(reference)?.[0] ?? "";
  if (named !== undefined) return { value: named, period: year, source: "target" };
  const stated =
    of.baseline && of.baseline.value !== null
      ? { value: of.baseline.value, period: of.baseline.period, source: "baseline" as const, unit: of.baseline.unit }
      : null;
  const statedYear = stated ? yearOf(stated.period) : undefined;
  const previous = previousOf(of, graded);
  if (year) {
    if (stated && (statedYear === undefined || String(statedYear) === year)) return { ...stated, period: year };
    const then = of.outcomes.find(
      (m) =>
        m.value !== null &&
        !isInterim(m.period) &&
        String(yearOf(m.period)) === year &&
        m.group === graded.measurement.group,
    );
    return then ? { value: then.value!, period: then.period, source: "previous", unit: then.unit } : null;
  }
  if (PREVIOUS.test(reference)) {
    const gradedYear = yearOf(graded.measurement.period || of.period);
    const before = gradedYear === undefined ? undefined : gradedYear - 1;
    const yearly = /år|fjol/iu.test(reference);
    if (previous && (!yearly || previous.period === "" || yearOf(previous.period) === before)) return previous;
    return stated && (statedYear === undefined || statedYear === before) ? stated : null;
  }
  if (reference !== "") return stated;
  return stated ?? previous;
}

/** Other municipalities' values of the graded value's period or the nearest earlier within `oldest` years. undefined: there are none. */
export function othersOf(of: Measured, graded: Chosen, oldest: number): Others | undefined {
  const at = graded.measurement.period || of.period;
  const year = yearOf(at);
  const usable = (of.others ?? []).filter((field) => {
    const age = (year ?? 0) - (yearOf(field.period) ?? year ?? 0);
    return (
      field.values.length > 0 && field.group === graded.measurement.group && (at === "" || (age >= 0 && age <= oldest))
    );
  });
  return usable.sort((a, b) => byEnd(b.period, a.period))[0];
}

/** Names for the same reference. */
const REFERENCES: [name: string, words: RegExp][] = [
  ["riket", /rik(et|s)|nationell|sverige|landet|kommunerna i sverige|alla kommuner|samtliga kommuner|kommunsnitt/iu],
  ["liknande", /liknande|jämförbar|jämförelse|strukturell|strukturlik/iu],
  ["länet", /(?<!\p{L})län(?:ets?|s\p{L}*)?(?!\p{L})|regionen/iu],
  ["medel", /medel|genomsnitt|snitt/iu],
];

const referenceKey = (text: string): string =>
  REFERENCES.find(([, words]) => words.test(text))?.[0] ?? text.trim().toLowerCase();

/** Of several values for the same reference the one that is called as it is asked for; null where they differ and none is. */
function theOne(found: Comparison[], names: string[]): Comparison | null {
  const called = found.filter((c) => names.some((name) => name.toLowerCase() === c.reference.trim().toLowerCase()));
  const candidates = called.length > 0 ? called : found;
  return candidates.every(({ value }) => value === candidates[0]!.value) ? candidates[0]! : null;
}

/** Somebody else's value that the target names, of the graded value's period or the nearest earlier within `oldest` years. null: it is lacking. */
export function referenceOf(of: Measured, graded: Chosen, reference: string, oldest: number): Comparison | null {
  const at = graded.measurement.period || of.period;
  const wanted = referenceKey(reference);
  const same = (of.comparisons ?? []).filter(
    (c) => c.value !== null && referenceKey(c.reference) === wanted && c.group === graded.measurement.group,
  );
  const exact = same.filter((c) => c.period === at || c.period === "");
  if (exact.length > 0) return theOne(exact, [reference, wanted]);
  if (at === "") return same.sort(latestFirst)[0] ?? null;
  const earlier = same.filter((c) => byEnd(c.period, at) < 0).sort(latestFirst)[0];
  return earlier && (yearOf(at) ?? 0) - (yearOf(earlier.period) ?? 0) <= oldest ? earlier : null;
}

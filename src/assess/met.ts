import type { ProblemCode } from "../domain/problem";
import type { Direction, Reading } from "../domain/reading";
import type { Styrmodell } from "../domain/styrmodell";
import { reductionMeasured } from "../interpret/direction";
import { decimalsOf, isBeside, readValue } from "../interpret/number";
import { readPeriod } from "../interpret/period";
import { convert, isKnownUnit, isMeasured, multipleOf, PER_TIME, saysNothing, unitsConflict } from "../interpret/unit";
import { oddWord } from "./beside";
import { baselineOf, endMonth, previousOf, yearOf } from "./choice";
import { compare, rounded } from "./compare";
import { isLate, readBegun, readDone } from "./done";
import type { Evaluation } from "./judgement";
import { isStop } from "./measured";
import type { Base, Chosen, Measured, Stop } from "./measured";
import { amongOthers, compared } from "./others";
import type { Better } from "./others";
import { columnUnit, sideOf } from "./side";
import { scaling } from "./unit";

/** Values of either sign are natural where the text speaks of these. */
const SIGNED =
  /resultat|avvikelse|förändring|differens|skillnad|netto|saldo|underskott|överskott|balans|tillväxt|utveckling|(?<!(?<!\p{L})s|ans|unders|efters|läckages)ökning|minskning|soliditet|budget|marginal|residual|salsa/iu;

const saysAll = (of: Measured): string => `${of.indicator ?? ""} ${of.goal ?? ""} ${of.targetText ?? ""}`;

const opposite = (a: number, b: number): boolean => (a < 0 && b > 0) || (a > 0 && b < 0);

const decimalsFor = (of: Measured, target: number, settings: Styrmodell["settings"]): number | undefined => {
  if (settings.rounding === "exakt") return undefined;
  const written = Math.max(
    0,
    ...[...(of.targetText ?? "").matchAll(/\d[,.](\d{1,2})(?!\d)/g)].map((match) => match[1]!.length),
  );
  return Math.max(written, decimalsOf(target));
};

/** Outcomes in words of a target of change: "har ökat", "oförändrat", "förbättrats". */
const MOVED: [moved: Direction | "better" | "worse" | "same", words: RegExp][] = [
  ["same", /^(är |var |i stort sett |har )?(oförändra(d|t|de)|samma|lika|ingen förändring)(?!\p{L})/iu],
  ["worse", /^(är |har |resultatet har )?(försämra(t|ts|d|s)|sämre)(?!\p{L})/iu],
  ["better", /^(är |har |resultatet har )?(förbättra(t|ts|d|s)|bättre)(?!\p{L})/iu],
  ["higher", /^(har |värdet har |utfallet har )?(ökat|ökar|ökade|ökad|stigit|stiger|högre|fler|växt|växer)(?!\p{L})/iu],
  [
    "lower",
    /^(har |värdet har |utfallet har )?(minskat|minskar|minskade|minskad|sjunkit|sjunker|lägre|färre)(?!\p{L})/iu,
  ],
];

/** An outcome in words that is all there is: "alla", "samtliga enheter"; not "nästan alla", "alla utom en". */
const EVERYTHING = /^(ja, )?(alla|samtliga)( \p{L}+){0,2}$(?<!(?:utom|men|inte|ej).*)/iu;

/** Met or not by such words; null: they do not answer the target. */
function metInWords(reading: Reading, said: string): boolean | null {
  const moved = MOVED.find(([, words]) => words.test(said.trim()))?.[0];
  if (!moved) return null;
  if (reading.kind === "increase" || reading.kind === "decrease")
    return moved === reading.direction || moved === "better";
  if (reading.kind !== "unchanged") return null;
  return moved === "same" || moved === "better" ? true : moved === "worse" ? false : null;
}

/** Met or not, with what it was compared with; several when the target can be read in two ways that the rules must agree on. */
export function evaluate(
  of: Measured,
  reading: Reading,
  graded: Chosen,
  settings: Styrmodell["settings"],
): Evaluation[] | Stop {
  switch (reading.kind) {
    case "none":
      return { stop: "no target" };
    case "text":
      return { stop: "words" };
    case "yesno":
      return yesNo(of, reading, graded);
    case "allOf":
      return allOf(of, reading.parts, graded, settings);
    default:
      break;
  }
  if (graded.value === undefined) {
    if (reading.kind === "min" && reading.unit === "%" && EVERYTHING.test(graded.said.trim()))
      return evaluate(
        of,
        reading,
        { ...graded, value: 100, measurement: { ...graded.measurement, unit: "%" } },
        settings,
      );
    const met = metInWords(reading, graded.said);
    if (met !== null) return [{ met, kind: reading.kind }];
    return { stop: "problem", code: "utfall-ej-läst", said: graded.said, cell: graded.measurement.cell };
  }
  if (oddWord(of, graded) !== undefined)
    return { stop: "problem", code: "utfall-ej-läst", said: graded.said, cell: graded.measurement.cell };
  const found = numeric(of, reading, { ...graded, value: graded.value }, settings);
  if (isStop(found)) return found;
  const onTheBound = found.some(
    ({ value, target }) => value !== undefined && target !== undefined && compare(value, target) === 0,
  );
  if (onTheBound && isBeside(graded.said))
    return { stop: "problem", code: "utfall-ej-läst", said: graded.said, cell: graded.measurement.cell };
  if (settings.rounding === "exakt") return found;
  return found.map((one) =>
    one.target === undefined ? one : { ...one, roundedTo: decimalsFor(of, one.target, settings) },
  );
}

type Numeric = Exclude<Reading, { kind: "none" | "text" | "yesno" | "allOf" }>;

function numeric(
  of: Measured,
  reading: Numeric,
  graded: Chosen & { value: number },
  settings: Styrmodell["settings"],
): Evaluation[] | Stop {
  const { measurement } = graded;
  const column = measurement.unit ?? columnUnit(of);
  const beside = (target: number, unit: string | undefined, otherEnd = target): number | Stop => {
    const scale = scaling(graded.value, measurement.unit, target, unit, column);
    if ("problem" in scale)
      return { stop: "problem", code: scale.problem, said: graded.said, cell: graded.measurement.cell };
    const value = graded.value * scale.factor;
    return opposite(value, otherEnd) && opposite(value, target) && !SIGNED.test(saysAll(of))
      ? { stop: "problem", code: "tecken", said: graded.said, cell: graded.measurement.cell }
      : value;
  };
  const better = (value: number, than: number, direction: Direction, strict?: boolean): boolean => {
    const side = compare(value, than, decimalsFor(of, than, settings)) * (direction === "higher" ? 1 : -1);
    return strict ? side > 0 : side >= 0;
  };

  switch (reading.kind) {
    case "min":
    case "max":
    case "rank": {
      const odd = oddlyMeasured(of, reading, graded);
      if (odd) return { stop: "problem", code: odd, said: graded.said, cell: measurement.cell };
      const row = columnUnit(of);
      if (
        reading.kind !== "rank" &&
        reading.unit === undefined &&
        measurement.unit !== undefined &&
        row !== undefined &&
        row !== measurement.unit
      ) {
        if (unitsConflict(measurement.unit, row))
          return { stop: "problem", code: "oförenliga-enheter", said: graded.said, cell: measurement.cell };
        if (convert(1, measurement.unit, row) !== null) return numeric(of, { ...reading, unit: row }, graded, settings);
      }
      const among = reading.kind === "rank" ? amongOthers(of, reading, graded, settings) : null;
      if (among) return among;
      const value = beside(reading.value, reading.unit);
      if (typeof value === "object") return value;
      // An outcome in percent against a share of one: both are told in percent.
      if (reading.unit === undefined && measurement.unit === "%" && value !== graded.value)
        return numeric(of, { ...reading, value: rounded(reading.value * 100), unit: "%" }, graded, settings);
      const direction = reading.kind === "min" ? "higher" : "lower";
      const base = based(of, graded, reading, value, reading.unit ?? column);
      const written =
        measurement.unit === undefined ||
        !isKnownUnit(measurement.unit) ||
        (multipleOf(measurement.unit) !== null && value !== graded.value)
          ? undefined
          : measurement.unit;
      const stated = reading.unit ?? written ?? of.unit;
      const isRatio = stated === undefined && column === "%" && Math.max(Math.abs(value), Math.abs(reading.value)) <= 1;
      const unit =
        stated ?? (reading.kind === "rank" ? "plats" : isRatio || written !== measurement.unit ? undefined : column);
      return [
        {
          met: better(value, reading.value, direction, reading.strict),
          kind: reading.kind,
          value,
          target: reading.value,
          strict: reading.strict,
          direction,
          unit,
          ...base,
        },
      ];
    }
    case "fromTo": {
      const value = beside(reading.value2, reading.unit);
      if (typeof value === "object") return value;
      const base: Base = { value: reading.value, period: "", source: "target" };
      return [
        {
          met: better(value, reading.value2, reading.direction),
          kind: "fromTo",
          value,
          target: reading.value2,
          direction: reading.direction,
          unit: reading.unit ?? column,
          base,
        },
      ];
    }
    case "range": {
      const [low, high] = [Math.min(reading.value, reading.value2), Math.max(reading.value, reading.value2)];
      const value = beside(high, reading.unit, low);
      if (typeof value === "object") return value;
      const met = better(value, low, "higher") && better(value, high, "lower");
      return [
        {
          met,
          kind: "range",
          value,
          target: Math.abs(value - low) <= Math.abs(value - high) ? low : high,
          ends: [low, high],
          unit: reading.unit ?? column,
        },
      ];
    }
    case "comparison":
    case "percentile":
      return compared(of, reading, graded, settings, column, better);
    default:
      return changed(of, reading, graded, settings, column, better);
  }
}

/** "per kvartal". */
const PER = /(?:(?<!\p{L})per |\/)(år|halvår|tertial|kvartal|mån|månad|vecka|v|dag|dygn)(?!\p{L})/iu;
const perNamed = (text: string): string | undefined => PER_TIME.get(PER.exec(text)?.[1]?.toLowerCase() ?? "");
/** Values that are written as kronor and öre. */
const IN_ORE = /skatt|avgift|pris|taxa|kostnad|(?<!\p{L})kr|öre/iu;
/** What is measured in percentage points. */
const OF_POINTS =
  /skillnad|gap|förändring|ökning|minskning|differens|avvikelse|utveckling|procentenhet(?!.*(?:bättre|högre|lägre|mer|mindre) än)/iu;
/** Deviations that are as bad on either side: not those of a net cost, where less is better. */
const EITHER_SIDE = /(?<!kostnads?)avvikelse/iu;

/** "(1–5)", "skala 1–10": the scale that values are given on. */
const SCALE = /(?:\(|skala(?:n)? (?:från |mellan )?)(\d{1,2}) ?(?:–|-|till) ?(\d{1,3})(?=\)|$)/iu;

/** Whether a value stands outside what can be measured, while its target does not: beyond the printed scale, or a share of more than all. */
function isBeyondScale(of: Measured, target: number, value: number, unit: string | undefined): boolean {
  const [, low, high] = SCALE.exec(of.indicator ?? "") ?? [];
  const inside = (one: number, from: number, to: number): boolean => one >= from && one <= to;
  if (
    low !== undefined &&
    high !== undefined &&
    inside(target, Number(low), Number(high)) &&
    !inside(value, Number(low), Number(high))
  )
    return true;
  return unit === "%" && /(?<!\p{L})andel/iu.test(of.indicator ?? "") && inside(target, 0, 100) && value > 100;
}

/** Why an outcome and a bound do not speak of the same thing, though their units let them; null: they do. */
function oddlyMeasured(
  of: Measured,
  reading: Extract<Numeric, { kind: "min" | "max" | "rank" }>,
  { value, said, measurement }: Chosen & { value: number },
): ProblemCode | null {
  const counted = perNamed(of.indicator ?? "");
  if (reading.kind === "rank" && /^[+–-]/.test(said)) return "utfall-ej-läst";
  if (reading.per !== undefined && counted !== undefined && counted !== reading.per) return "oförenliga-enheter";
  const told = perNamed(said);
  if (told !== undefined && told !== (reading.per ?? counted ?? "år")) return "oförenliga-enheter";
  if (reading.unit === "procentenheter" && measurement.unit !== "procentenheter" && !OF_POINTS.test(saysAll(of)))
    return "oförenliga-enheter";
  if (
    measurement.unit !== undefined &&
    reading.unit === undefined &&
    /^antal(et)? /iu.test(of.indicator ?? "") &&
    (measurement.unit === "%" ||
      (isMeasured(measurement.unit) && !(of.indicator ?? "").toLowerCase().includes(measurement.unit.toLowerCase())))
  )
    return "oförenliga-enheter";
  if (
    reading.kind !== "rank" &&
    isBeyondScale(of, reading.value, value, measurement.unit ?? reading.unit ?? columnUnit(of))
  )
    return "osäker-enhet";
  if (measurement.unit === "kr:öre" && reading.unit !== "kr:öre" && !IN_ORE.test(saysAll(of))) return "osäker-enhet";
  if (reading.kind === "min" && reading.value > 0 && value < 0 && reductionMeasured(of.indicator ?? ""))
    return "tecken";
  const below = reading.kind === "max" && reading.value > 0 && value < 0;
  if (below && /underskott/iu.test(saysAll(of))) return "tecken";
  return below && compare(-value, reading.value) > 0 && EITHER_SIDE.test(`${of.indicator ?? ""} ${of.targetText ?? ""}`)
    ? "tecken"
    : null;
}

/**
 * A start value or an earlier outcome on the scale where the graded value is `value` `unit`. An outcome of the same series without a
 * unit of its own was written as the graded one was. A problem where its unit cannot be reconciled.
 */
export function broughtTo(
  base: Base,
  graded: Chosen,
  value: number,
  unit: string | undefined,
): Base | { problem: ProblemCode } {
  const own = graded.measurement.unit;
  const alike = base.source === "previous" && (base.unit === own || !base.unit || !own);
  const scale = alike
    ? { factor: graded.value ? value / graded.value : 1 }
    : scaling(base.value, base.unit, value, unit, unit);
  return "problem" in scale ? scale : { ...base, value: base.value * scale.factor };
}

/** The stated start value, else the value before; nothing when it cannot be brought to the graded one's scale. */
function based(
  of: Measured,
  graded: Chosen,
  reading: Reading,
  value: number,
  unit: string | undefined,
): { base?: Base } {
  const found = baselineOf(of, graded, reading) ?? previousOf(of, graded);
  const base = found && broughtTo(found, graded, value, unit);
  return base && !("problem" in base) ? { base } : {};
}

/** An outcome without a unit beside a start value in percent is in percent too, as it stands or times 100: whichever alone is plausible. */
function besidePercent(
  graded: Chosen & { value: number },
  base: Base,
  column: string | undefined,
): (Chosen & { value: number }) | { problem: ProblemCode } {
  if (base.unit !== "%" || graded.measurement.unit !== undefined) return graded;
  const scale = scaling(graded.value, undefined, base.value, "%", column);
  return "problem" in scale
    ? scale
    : { ...graded, value: graded.value * scale.factor, measurement: { ...graded.measurement, unit: "%" } };
}

function changed(
  of: Measured,
  reading: Extract<Reading, { kind: "increase" | "decrease" | "increaseBy" | "decreaseBy" | "unchanged" }>,
  given: Chosen & { value: number },
  settings: Styrmodell["settings"],
  column: string | undefined,
  better: Better,
): Evaluation[] | Stop {
  if (reading.kind !== "unchanged" && given.said.startsWith("+")) return asChange(reading, given, column, better);
  if (column === "plats" && (reading.kind === "increase" || reading.kind === "increaseBy"))
    return { stop: "no direction", said: of.targetText ?? "" };
  if ("value" in reading && CHANGE_MEASURES.test(of.indicator ?? "")) return { stop: "level or change" };
  const found = baselineOf(of, given, reading);
  if (!found) return { stop: "lacks", lack: "baseline" };
  const graded = besidePercent(given, found, column);
  if ("problem" in graded)
    return { stop: "problem", code: graded.problem, said: given.said, cell: given.measurement.cell };
  const { value } = graded;
  const row = columnUnit(of) ?? found.unit;
  if (given.measurement.unit === "%" && row !== undefined && row !== "%" && !saysNothing(row))
    return { stop: "level or change" };
  const unit = graded.measurement.unit ?? column;
  const base = broughtTo(found, graded, value, unit);
  if ("problem" in base)
    return { stop: "problem", code: base.problem, said: graded.said, cell: graded.measurement.cell };
  if (opposite(value, base.value) && !SIGNED.test(saysAll(of))) return { stop: "level or change" };
  const common = { kind: reading.kind, value, unit, base };

  if (reading.kind === "unchanged") {
    const within = Math.abs(base.value) * (settings.tolerance / 100);
    const near = compare(Math.abs(value - base.value), within) <= 0;
    const direction = sideOf(of, reading);
    const met = near || (direction !== undefined && better(value, base.value, direction));
    return [{ ...common, met, target: base.value, direction }];
  }
  if (!("value" in reading)) {
    const { direction } = reading;
    return [
      { ...common, met: better(value, base.value, direction, true), target: base.value, strict: true, direction },
    ];
  }

  const sign = reading.kind === "increaseBy" ? 1 : -1;
  const years = reading.per === "år" ? yearsBetween(base.period, graded.measurement.period || of.period) : 1;
  if (years === null) return { stop: "lacks", lack: "baseline year" };
  const relative = base.value * (1 + (sign * reading.value) / 100) ** years;
  const absolute = base.value + sign * reading.value * years;
  const at = (target: number): Evaluation => ({
    ...common,
    met: better(value, target, sign > 0 ? "higher" : "lower", reading.strict),
    target,
    strict: reading.strict,
    direction: sign > 0 ? "higher" : "lower",
  });
  if (reading.unit === "procentenheter") {
    return unit === undefined && Math.max(Math.abs(value), Math.abs(base.value)) <= 1
      ? { stop: "problem", code: "osäker-enhet", said: graded.said, cell: graded.measurement.cell }
      : [at(absolute)];
  }
  if (reading.unit !== "%") {
    const step = reading.unit && unit ? scaling(reading.value, reading.unit, value, unit) : { factor: 1 };
    if ("problem" in step)
      return { stop: "problem", code: step.problem, said: graded.said, cell: graded.measurement.cell };
    return [at(base.value + sign * reading.value * step.factor * years)];
  }
  const maybeShare =
    !reading.relative &&
    (unit === "%" || (unit === undefined && !of.indicator && Math.max(Math.abs(value), Math.abs(base.value)) <= 100));
  return maybeShare ? [at(relative), at(absolute)] : [at(relative)];
}

/** Indicators whose value may itself be the change. */
const CHANGE_MEASURES = /förändring|(?<!(?<!\p{L})s|ans|unders|efters|läckages)ökning|minskning|tillväxt/iu;

/** An outcome that is written as a change ("+3 %") against the change that is asked for. */
function asChange(
  reading: Extract<Reading, { kind: "increase" | "decrease" | "increaseBy" | "decreaseBy" }>,
  graded: Chosen & { value: number },
  unit: string | undefined,
  better: Better,
): Evaluation[] | Stop {
  const asked = "value" in reading ? reading.value : 0;
  if ("value" in reading && reading.unit && unit && reading.unit !== unit) return { stop: "level or change" };
  const up = reading.kind === "increase" || reading.kind === "increaseBy";
  const target = up ? asked : -asked;
  const strict = !("value" in reading) || reading.strict === true;
  const direction = up ? "higher" : "lower";
  return [
    {
      met: better(graded.value, target, direction, strict),
      kind: up ? "min" : "max",
      value: graded.value,
      target,
      strict,
      direction,
      unit: unit ?? reading.unit,
    },
  ];
}

/** Whole years from one period to another; null when either is unknown or the second is not later. */
function yearsBetween(from: string, to: string): number | null {
  const [start, end] = [yearOf(from), yearOf(to)];
  return start === undefined || end === undefined || end <= start ? null : end - start;
}

/** A target that is met when something has begun. */
const TO_BEGIN = /(?<!\p{L})(?:påbörja|starta|inled|igångsät)\p{L}*(?![^.]*(?:slutför|färdig|klar|avslut))/iu;

/** The month where the target names a part of the year ("senast kv 2 2023"), of which the due year tells too little. */
function exactly(due: string, targetText = ""): string {
  const part = due.length === 4 ? readPeriod(targetText) : null;
  return part && part.kind !== "year" && String(part.year) === due
    ? `${due}-${String(endMonth(part)).padStart(2, "0")}`
    : due;
}

const DECIDERS: readonly RegExp[] = [
  /(?<!\p{L})(?:kf|(?:kommun)?fullmäktige)(?!\p{L})/iu,
  /(?<!\p{L})(?:ks|kommunstyrelsen?)(?!\p{L})/iu,
  /nämnd(?:en)?(?!\p{L})/iu,
];

/** "Beslutad i KF" and "Beslutad i KS": each names one who decides, and not the same. */
function otherDecider(targetText = "", said: string): boolean {
  const [asked, told] = [targetText, said].map((text) => DECIDERS.flatMap((is, i) => (is.test(text) ? [i] : [])));
  return asked!.length > 0 && told!.length > 0 && !told!.some((one) => asked!.includes(one));
}

function yesNo(of: Measured, reading: Extract<Reading, { kind: "yesno" }>, graded: Chosen): Evaluation[] | Stop {
  const answers = TO_BEGIN.test(of.targetText ?? "") ? readBegun : readDone;
  const said = graded.value === undefined ? answers(graded.said) : null;
  if (!said) return { stop: "problem", code: "utfall-ej-läst", said: graded.said, cell: graded.measurement.cell };
  const due = reading.due && exactly(reading.due, of.targetText);
  if (said.done) {
    const late = due === undefined || said.on === undefined ? false : isLate(said.on, due);
    if (late === null || otherDecider(of.targetText, graded.said))
      return { stop: "problem", code: "utfall-ej-läst", said: graded.said, cell: graded.measurement.cell };
    return [{ met: !late, kind: "yesno", due, on: said.on }];
  }
  return [{ met: false, kind: "yesno", due }];
}

/** Parts that no single value can meet ("minst 85 % nöjda och högst 2 % missnöjda") are of different things. */
function excludeEachOther(parts: Reading[]): boolean {
  const bounds = (kind: "min" | "max") =>
    parts.flatMap((part) => (part.kind === kind ? [{ unit: part.unit, value: part.value }] : []));
  const [lows, highs] = [bounds("min"), bounds("max")];
  return lows.some((low) => highs.some((high) => low.unit === high.unit && low.value > high.value));
}

/** Every part against the outcome, or against the value among several ("82 %, 4 dagar") that has its unit. */
function allOf(of: Measured, parts: Reading[], graded: Chosen, settings: Styrmodell["settings"]): Evaluation[] | Stop {
  const values = graded.said.split(/ och |;|, | \/ /u).map((text) => ({ text, read: readValue(text) }));
  const done: Evaluation[] = [];
  const reported = yearOf(of.period) ?? yearOf(graded.measurement.period);
  const isAhead = (part: Reading): boolean =>
    reported !== undefined && Number(/^\d{4}/.exec(part.due ?? "")?.[0] ?? 0) > reported;
  if (graded.value !== undefined && excludeEachOther(parts)) return { stop: "part", unit: parts[1]?.unit ?? "" };
  for (const part of parts.some((one) => !isAhead(one)) ? parts.filter((one) => !isAhead(one)) : parts) {
    let against: Chosen = graded;
    if (graded.value === undefined && values.length === parts.length) {
      const fitting =
        values.find(({ read }) => read.kind === "number" && read.unit !== undefined && read.unit === part.unit) ??
        (part.unit ? undefined : values[parts.indexOf(part)]);
      if (!fitting || fitting.read.kind !== "number") return { stop: "part", unit: part.unit ?? "" };
      const { value, unit, decimals } = fitting.read;
      against = {
        ...graded,
        value,
        said: fitting.text,
        measurement: { ...graded.measurement, value, unit, decimals, text: fitting.text },
      };
    }
    const one = evaluate({ ...of, reading: part }, part, against, settings);
    if (isStop(one))
      return one.stop === "problem" && one.code === "oförenliga-enheter"
        ? { stop: "part", unit: part.unit ?? "" }
        : one;
    if (one.length !== 1) return { stop: "problem", code: "procent-eller-procentenheter", said: of.targetText ?? "" };
    done.push(one[0]!);
  }
  const decisive = done.find((part) => !part.met) ?? done[0];
  return decisive
    ? [{ ...decisive, kind: "allOf", met: done.every((part) => part.met), parts: done }]
    : { stop: "words" };
}

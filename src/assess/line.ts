import { keysOf } from "../domain/keys";
import type { Measurement } from "../domain/plan";
import type { Mark } from "../domain/proof";
import type { Direction, Reading } from "../domain/reading";
import { authorText } from "../domain/reason";
import { levelNameOf, levelWithout, type LevelName, type Styrmodell } from "../domain/styrmodell";
import { measureNamed } from "../interpret/choice/measure";
import { dateOfSerial, readValue } from "../interpret/number/number";
import { figuresBeside, groupFigures, type NamedFigure } from "../interpret/outcome/namedFigures";
import { notedPart } from "../interpret/time/partOfYear";
import { readPeriod } from "../interpret/time/period";
import { targetInWords } from "../interpret/targets/ownWords";
import { readTarget, targetOf, type TargetReading } from "../interpret/targets/target";
import { signOf } from "../interpret/text/footnote";
import { textKey } from "../interpret/text/text";
import { readUnit } from "../interpret/number/unit";
import { judge } from "./grading";
import type { Judgement } from "./judgement";
import type { Measured } from "./measured";
import { verdictOf } from "./reason";

/** The usual name of the level that a line is judged on. */
const USUAL_LEVEL = "indikator";

/** A line, and which row of the styrmodell it is judged by; absent: the measures' own, that of all nämnder. */
export type PlacedLine = GradeLine & Partial<LevelName>;

/** The row of a styrmodell that a line is judged by. */
export function placeOfLine(styrmodell: Styrmodell, { level, body }: Partial<LevelName> = {}): LevelName {
  const own = styrmodell.levels.flatMap((row) => row.body ?? []).find((one) => textKey(one) === textKey(body ?? ""));
  const name =
    level === undefined
      ? levelWithout(styrmodell, USUAL_LEVEL, ({ grading, rollup }) => grading.length > 0 && rollup.length === 0)
      : level.trim().toLowerCase();
  return levelNameOf({ level: name, body: own });
}

/** What a cell may hold: text as printed, a number, yes or no. */
export type LineValue = string | number | boolean;

/** One row of a table, texts as printed. */
export interface GradeLine {
  target?: LineValue;
  outcome?: LineValue;
  forecast?: LineValue;
  baseline?: LineValue;
  /**
   * The value of the organisation that the target compares with, as "72" or "Riket 72"; a list: the values of other
   * municipalities.
   */
  reference?: string | number | number[];
  indicator?: string;
  goal?: string;
  unit?: string;
  direction?: string;
  measure?: string;
  /** Absent: helår. */
  period?: string | number;
}

/** The answer to a line; `met` and `grade` are null where they are not known, and `why` names what is missing. */
export interface LineGrade {
  met: boolean | null;
  attainment: number | null;
  /** From 0 = best on the scale of the styrmodell's level. */
  step: number | null;
  label: string | null;
  why: string;
}

const DIRECTIONS: Record<Direction, string[]> = {
  higher: ["higher", "högre", "hög", "upp", "öka", "ökar", "ökande", "minst", "min", "högre är bättre", "+"],
  lower: [
    "lower",
    "lägre",
    "låg",
    "ned",
    "ner",
    "minska",
    "minskar",
    "minskande",
    "högst",
    "max",
    "lägre är bättre",
    "-",
    "–",
  ],
};

/** The side that a word of direction names ("högre", "minska", "lower"); undefined: none of them. */
export const directionNamed = (text: string): Direction | undefined =>
  keysOf(DIRECTIONS).find((name) => DIRECTIONS[name].includes(textKey(text)));

/** Excel's truth values in words. */
const YES_NO = { true: "ja", false: "nej" } as const;

/** A cell as it is quoted: a number as Swedes write it. */
const written = (cell: LineValue): string =>
  typeof cell === "number" ? String(cell).replace(".", ",") : typeof cell === "boolean" ? YES_NO[`${cell}`] : cell;

/** Days of Excel's calendar, 1980–2100. */
const DAYS = { first: 29_221, last: 73_415 };

/** A value that is set against a date: a number of a day is that day, as a cell with a date comes without its format. */
function asDated(value: LineValue, reading: Reading): LineValue {
  if (typeof value !== "number" || reading.kind !== "yesno" || !reading.due) return value;
  return value >= DAYS.first && value <= DAYS.last ? (dateOfSerial(value) ?? value) : value;
}

/** The period that stands beside a value; a part of a year without one is of `year`. "": none does. */
const periodBeside = ({ year: own, note = "" }: { year?: string; note?: string }, year: string): string =>
  readPeriod(own ?? note)?.canonical ?? notedPart(note, year) ?? "";

/**
 * Parses a value as a measurement: a number with its unit and notes, or words. `nameable`: a name may precede the
 * number, as in a reference ("Riket 72"). `year`: that of the line, for a part of it beside the number.
 */
function measurementOf(
  given: LineValue,
  nameable = false,
  year = "",
): { measurement: Measurement; label: string; note?: string } {
  const wording = written(given);
  if (typeof given === "number")
    return { measurement: { text: wording, cell: "", period: "", value: given }, label: "" };
  const whole = readValue(wording);
  const named =
    whole.kind === "number" || !nameable ? null : /^([\p{L} ]{3,40}?)[: ]+(?=[–\-−]?\d)/u.exec(wording.trim());
  const read = named ? readValue(wording.trim().slice(named[0].length)) : whole;
  if (read.kind !== "number") return { measurement: { text: wording, cell: "", period: "", value: null }, label: "" };
  const { value, unit, decimals, previous, of } = read;
  const period = periodBeside(read, year);
  return {
    measurement: { text: wording, cell: "", period, value, unit, decimals, previous, of },
    label: named?.[1]?.trim() ?? "",
    ...(read.note === undefined ? {} : { note: read.note }),
  };
}

const given = (value: unknown): value is LineValue =>
  typeof value === "boolean" || (typeof value === "string" && value.trim() !== "") || Number.isFinite(value);
const text = (value: unknown): string | undefined => (given(value) ? String(value) : undefined);

/** The organisation that the target compares with, for a reference that is given without a name. */
function referenceIn(reading: Reading): string {
  if (reading.kind === "allOf") return reading.parts.map(referenceIn).find((name) => name !== "") ?? "";
  if (reading.kind === "percentile") return `bästa ${reading.value} %`;
  return reading.kind === "comparison" ? reading.reference : "";
}

/** A line's judgement before it is put in words, or why it cannot be made. */
export type LineJudgement = { judgement: Judgement; target: TargetReading } | { why: string };

/** The parsed properties of a line besides its values; or why they cannot be parsed. */
type LineProperties = { direction?: Direction; measure?: Measured["measure"]; period: string } | { why: string };

function statedIn(line: GradeLine): LineProperties {
  const direction = given(line.direction) ? directionNamed(String(line.direction)) : undefined;
  if (given(line.direction) && !direction)
    return { why: `Riktningen ”${line.direction}” känns inte igen: skriv högre eller lägre.` };
  const measure = given(line.measure) ? measureNamed(String(line.measure)) : undefined;
  if (given(line.measure) && !measure)
    return {
      why: `Måttslaget ”${line.measure}” känns inte igen: skriv ögonblick, rullande, årsmätning, ackumulerad eller eftersläpande.`,
    };
  const period = given(line.period) ? readPeriod(String(line.period))?.canonical : "";
  if (period === undefined)
    return { why: `Perioden ”${line.period}” känns inte igen: skriv till exempel 2024, 2024 T2 eller 2024-08.` };
  return { direction, measure, period };
}

function targetIn({ target = "" }: GradeLine): string | number {
  return typeof target === "boolean" ? YES_NO[`${target}`] : target;
}

type Values = Required<Pick<Measured, "outcomes" | "forecasts" | "comparisons">>;

const named = ({ measured }: NamedFigure): Measurement => ({ ...measured, cell: "", period: "" });

/** The values of an outcome's cell, which may hold one for each group, a forecast and others' values too. */
function outcomesIn(outcome: LineValue | undefined, reading: Reading, year: string): Values {
  const none: Values = { outcomes: [], forecasts: [], comparisons: [] };
  if (!given(outcome)) return none;
  const { measurement, note } = measurementOf(asDated(outcome, reading), false, year);
  const groups = measurement.value === null ? groupFigures(measurement.text) : null;
  if (groups) return { ...none, outcomes: groups.map(named) };
  const beside = figuresBeside(measurement.value === null ? measurement.text : note);
  return {
    outcomes: [measurement],
    forecasts: beside.filter(({ role }) => role === "forecast").map(named),
    comparisons: beside.flatMap((one) =>
      one.reference === undefined ? [] : { ...named(one), reference: one.reference },
    ),
  };
}

/** The signs at the end of a cell that refer to notes, which no line has: they are asked about, as in a sheet. */
function marksIn(value: LineValue | undefined): Mark[] {
  const found = typeof value === "string" ? signOf(value) : null;
  return found?.isSure ? [{ sign: found.sign }] : [];
}

/** A value with the marks of its own cell and of the target's: a line is one place. */
function marked(values: Measurement[], own: LineValue | undefined, { target }: GradeLine): Measurement[] {
  const marks = [...marksIn(own), ...marksIn(target)];
  return marks.length === 0 ? values : values.map((one) => ({ ...one, marks }));
}

/** Outcome, forecast, baseline and reference of a line. */
function valuesIn(
  line: GradeLine,
  reading: Reading,
  year: string,
): Pick<Measured, "outcomes" | "forecasts" | "comparisons"> & Partial<Measured> {
  const others = Array.isArray(line.reference) ? line.reference : undefined;
  const reference = given(line.reference) ? measurementOf(line.reference, true) : undefined;
  const { outcomes, forecasts, comparisons } = outcomesIn(line.outcome, reading, year);
  return {
    outcomes: marked(outcomes, line.outcome, line),
    forecasts: marked(
      given(line.forecast) ? [measurementOf(asDated(line.forecast, reading)).measurement] : forecasts,
      line.forecast ?? line.outcome,
      line,
    ),
    comparisons: reference
      ? [{ ...reference.measurement, period: "", reference: reference.label || referenceIn(reading) }]
      : comparisons,
    ...(others ? { others: [{ period: "", values: others }] } : {}),
    ...(given(line.baseline) ? { baseline: measurementOf(line.baseline).measurement } : {}),
  };
}

const SEVERAL_YEARS = "Målet har olika värden för olika år. Ange vilken period utfallet gäller.";

/**
 * A line's judgement by the styrmodell's row for measures (`placeOfLine`): the quick part of `gradeLine`, for many rows whose reasons
 * nobody reads. Values by year of a line without a period must agree. Never throws.
 */
export function judgeLine(line: PlacedLine, styrmodell: Styrmodell): LineJudgement {
  const stated = statedIn(line);
  if ("why" in stated) return stated;
  const { direction, measure, period } = stated;
  const indicator = text(line.indicator);
  const goal = text(line.goal);
  const unit = given(line.unit) ? (readUnit(String(line.unit)) ?? String(line.unit)) : undefined;
  const asked = targetIn(line);
  const own = asked === "" && indicator !== undefined ? targetInWords(indicator, unit) : null;
  const whole = own ?? readTarget({ text: asked, indicator, goal, unit, direction });
  const year = period || (given(line.outcome) ? measurementOf(line.outcome).measurement.period : "");
  const target = year === "" ? whole : targetOf(whole, Number(year.slice(0, 4)));
  const judgeBy = (reading: Reading): Judgement =>
    judge(
      {
        reading,
        targetText: own ? indicator : written(asked),
        ...(target.problem ? { targetProblem: target.problem } : {}),
        ...valuesIn(line, reading, period.slice(0, 4)),
        period,
        ...placeOfLine(styrmodell, line),
        indicator,
        goal,
        unit,
        measure,
        direction,
        isGiven: true,
      },
      styrmodell,
    );
  const judgement = judgeBy(target.reading);
  const others = year === "" ? (target.dated ?? []) : [];
  return others.every((reading) => judgeBy(reading).met === judgement.met)
    ? { judgement, target }
    : { why: SEVERAL_YEARS };
}

/**
 * Grades one printed row by the styrmodell's row for measures. Never throws: input that is missing or cannot be parsed
 * gives nulls and a Swedish sentence in `why`. `attainment` is a ratio (0.95).
 */
export function gradeLine(line: GradeLine, styrmodell: Styrmodell): LineGrade {
  const judged = judgeLine(line, styrmodell);
  if ("why" in judged) return { met: null, attainment: null, step: null, label: null, why: judged.why };
  const verdict = verdictOf(judged.judgement);
  const { attainment, grade } = verdict;
  return {
    met: verdict.met,
    attainment,
    step: grade?.kind === "step" ? (grade.index ?? null) : null,
    label: grade?.label ?? null,
    why: judged.judgement.of.reading.kind === "text" ? judged.target.why : authorText(verdict),
  };
}

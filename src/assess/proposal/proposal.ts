import type { Recognition } from "../../domain/plan";
import { undecided } from "../../domain/presets/undecided";
import type { Scale } from "../../domain/scale";
import {
  distinctLevels,
  isSameLevel,
  type Level,
  type LevelName,
  type Styrmodell,
  type Settings,
} from "../../domain/styrmodell";
import { trialOf } from "../assess";
import { factsTo } from "../conversion";
import { betweenRow } from "./decimalsRow";
import { gradingRow } from "./gradingRow";
import { judgeRow } from "./judgeRow";
import { withValues } from "./meanRule";
import type { PrintedLevel } from "./printedLevel";
import { commonest, printedLevels, type WordSources } from "./printedLevels";
import { plainLevel, type ProposedRow, type Try } from "./proposedRow";
import { rollupRow } from "./rollupRow";
import { scaleRow, wordsRow } from "./scaleRow";
import { settingRows } from "./settingRows";

/** A styrmodell that would have given the printed grades of a period, row by row. */
export interface Proposal {
  /** Canonical: the period that most grades are printed for. */
  period: string;
  rows: ProposedRow[];
  /** Scales of the rows. */
  scales: Scale[];
  /** Levels of measures, where their facts hold until a rule is accepted. */
  measures: LevelName[];
}

/** A styrmodell of these levels, for trying them. */
const tried = (levels: Level[], scales: Scale[], settings: Partial<Settings> = {}): Styrmodell => ({
  ...undecided,
  decision: undefined,
  scales: [
    ...scales.map(withValues),
    ...undecided.scales.filter(({ name }) => scales.every((one) => one.name !== name)),
  ],
  levels: [...levels, ...undecided.levels],
  conversions: factsTo(scales),
  settings: { ...undecided.settings, ...settings },
});

/** The period that most grades are printed for; of those with as many the one that is reported, else the first. */
function printedPeriod({ plan, period }: Recognition): string {
  const periods = [...plan.goals, ...plan.indicators].flatMap(({ grades }) =>
    grades.filter(({ by }) => by !== "computed").map((note) => note.period ?? period),
  );
  return commonest([...periods.filter((one) => one === period), ...periods.filter((one) => one !== period)]) ?? period;
}

/** Whether settings are those that hold until any are decided: what was found by those is found by these. */
const isUsual = (settings: Partial<Settings>): boolean =>
  JSON.stringify({ ...undecided.settings, ...settings }) === JSON.stringify(undecided.settings);

const scalesOf = (levels: readonly PrintedLevel[]): Scale[] => [
  ...new Map(levels.map(({ scale }) => [scale.name, scale])).values(),
];

/** Known scales that may be chosen instead of one word. */
const wholesOf = (levels: readonly PrintedLevel[]): Scale[] => [
  ...new Map(levels.flatMap(({ own }) => (own?.whole ? [[own.whole.name, own.whole]] : []))).values(),
];

/** A scale that takes grades between its steps as it is proposed on the first level that has any. */
function withDecimals(scale: Scale, levels: readonly PrintedLevel[], rows: readonly (ProposedRow | null)[]): Scale {
  const row = rows.find((one, at) => one && levels[at]?.scale.name === scale.name);
  return row?.between ? { ...scale, between: row.between } : scale;
}

/**
 * Proposes a styrmodell from the printed grades: for each level its words as a scale, whose grade counts, and the rules
 * that would have given its grades; and what holds for the whole workbook. Levels without printed grades get no row: they
 * have counts. A workbook with neither goals nor measures gets no rows.
 */
export function proposeStyrmodell(recognition: Recognition, sources: WordSources): Proposal {
  const period = printedPeriod(recognition);
  if (recognition.plan.goals.length + recognition.plan.indicators.length === 0)
    return { period, rows: [], scales: [], measures: [] };
  const { levels: found, beside } = printedLevels(recognition, period, sources);
  const trial = trialOf(recognition, { period });
  const tryOn = (scales: readonly Scale[], usual: Partial<Settings> = {}): Try => {
    const by = (changed: Level[], settings: Partial<Settings> = {}): Styrmodell => {
      const others = found.map(plainLevel).filter((one) => !changed.some((row) => isSameLevel(row, one)));
      return tried([...changed, ...others], [...scales], { ...usual, ...settings });
    };
    return {
      areas: (changed) => trial.areas(by(changed)),
      measures: (changed, settings) => trial.measures(by(changed, settings)),
    };
  };
  const read = scalesOf(found);
  const decimals = found.map((one) =>
    betweenRow(one, (scale) => tryOn(read.map((other) => (other.name === scale.name ? scale : other)))),
  );
  const levels = found.map((one): PrintedLevel => ({ ...one, scale: withDecimals(one.scale, found, decimals) }));
  const scales = scalesOf(levels);
  const attemptWith = (usual: Partial<Settings>): Try => tryOn(scales, usual);
  const gradings = (attempt: Try) => levels.map((one) => (one.measured ? gradingRow(one, attempt) : null));
  const first = gradings(attemptWith({}));
  const settings = settingRows(recognition, levels, first, attemptWith({}));
  const decided = Object.assign({}, ...settings.map((row) => row.settings)) as Partial<Settings>;
  const attempt = attemptWith(decided);
  const measured = isUsual(decided) ? first : gradings(attempt);
  // A scale of several levels is asked about once.
  const isAskedBefore = (one: PrintedLevel, at: number): boolean =>
    levels.slice(0, at).some(({ scale }) => scale.name === one.scale.name);
  const rows = levels.flatMap((one, at) => {
    const rule = one.measured ? (measured[at] ?? null) : rollupRow(one, attempt);
    const between = decimals[at];
    return [
      scaleRow(one, isAskedBefore(one, at)),
      judgeRow(one, rule !== null),
      ...(between ? [between] : []),
      ...(rule ? [rule] : []),
    ];
  });
  return {
    period,
    scales: [...read, ...scalesOf(beside), ...wholesOf(levels)],
    rows: [...rows, ...beside.map(wordsRow), ...settings],
    measures: distinctLevels(levels.filter((one) => one.measured)),
  };
}

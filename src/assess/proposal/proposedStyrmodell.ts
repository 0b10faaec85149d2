import { undecided } from "../../domain/presets/undecided";
import { STANDARD_SCALE, TARGET_SCALE } from "../../domain/scales";
import type { Scale } from "../../domain/scale";
import {
  distinctLevels,
  EVERY,
  isSameLevel,
  levelOf,
  type Level,
  type LevelName,
  type Styrmodell,
  type Settings,
} from "../../domain/styrmodell";
import { usesValues, withValues } from "./meanRule";
import { isActivity } from "../processes";
import { COUNTS } from "./rollupRow";
import { factsTo } from "../conversion";
import type { Candidate } from "./candidate";
import type { Proposal } from "./proposal";
import type { ProposedRow } from "./proposedRow";

/** What is accepted of a row: itself, or one of what may be chosen instead; null: nothing. */
export type Accepted = (row: ProposedRow, index: number) => Candidate | null;

/** Until a rule is accepted a measure has the fact of its target value, and a goal its counts. */
function plainLevel(name: LevelName, scale: string, isMeasured: boolean): Level {
  const fact = levelOf(undecided, { level: "" }, "helår", isMeasured ? "measure" : "goal");
  return {
    ...name,
    scale: isMeasured ? TARGET_SCALE.name : scale,
    grading: fact?.grading ?? [],
    rollup: isMeasured ? [] : COUNTS,
    coverage: 50,
    missing: "ignored",
  };
}

/**
 * The scale in whose words levels without printed grades are judged: the one of the goals that have them, else the one of
 * the measures; undefined where there are several, or none.
 */
function wordsOfOthers(
  own: readonly Scale[],
  levels: readonly Level[],
  isMeasure: (level: LevelName) => boolean,
): string | undefined {
  const of = (some: readonly Level[]): string[] =>
    own.flatMap(({ name }) => (some.some(({ scale }) => scale === name) ? [name] : []));
  const goals = of(levels.filter((one) => !isMeasure(one) && !isActivity(one.level)));
  const [only, ...others] = goals.length > 0 ? goals : of(levels.filter(isMeasure));
  return others.length === 0 ? only : undefined;
}

const withWords =
  (scale: string | undefined) =>
  (row: Level): Level =>
    scale !== undefined && row.level === EVERY.level ? { ...row, scale } : row;

function sourceOf(rows: readonly ProposedRow[]): string {
  if (rows.some(({ printed }) => printed > 0)) return "Föreslagen ur tryckta bedömningar";
  return rows.some(({ steps }) => steps)
    ? "Föreslagen ur arbetsbokens ord för bedömningar"
    : "Vald utan tryckta bedömningar";
}

/** Whether the words of a scale are hers and only wait for what they mean. */
const waits = (held: ProposedRow["held"]): boolean => held === "asked" || held === "contrary";

/**
 * The styrmodell of the rows that were accepted; what no row sets is as before anything is decided.
 * @param stated Its name, title and decision.
 */
export function styrmodellOf(
  { rows, scales, measures }: Proposal,
  accepted: Accepted,
  stated: Pick<Styrmodell, "name" | "title" | "decision">,
): Styrmodell {
  const taken = rows.flatMap((row, index) => {
    const chosen = accepted(row, index);
    return chosen ? [{ row, chosen }] : [];
  });
  const isMeasure = (one: LevelName): boolean => measures.some((other) => isSameLevel(one, other));
  const named = distinctLevels(taken.flatMap(({ row }) => (row.level === "" || row.part === "ord" ? [] : [row])));
  // The words of a scale whose order is asked about are hers, and wait for the answer.
  const words = rows.flatMap((row, index) => {
    const { part, held } = row;
    const chosen = accepted(row, index) ?? (waits(held) ? row : null);
    const isHers = part === "skala" && named.some((one) => isSameLevel(one, row));
    return isHers && chosen?.sets.scale !== undefined ? [{ row, scale: chosen.sets.scale }] : [];
  });
  const levels = named.map((level): Level => {
    const own = taken.filter(({ row }) => isSameLevel(row, level));
    const isMeasured = isMeasure(level);
    const scale = words.find(({ row }) => isSameLevel(row, level))?.scale ?? STANDARD_SCALE.name;
    const plain = plainLevel(level, scale, isMeasured);
    // The words of a measured level are its scale only where a rule grades on them.
    const sets = own.map(({ row, chosen }) => (isMeasured && row.part === "skala" ? {} : chosen.sets));
    return sets.reduce((row: Level, set) => ({ ...row, ...set }), plain);
  });
  const beside = rows.flatMap((row, index) =>
    row.reads !== undefined && (row.asks || accepted(row, index) !== null) ? [row.reads] : [],
  );
  const spoken = new Set([...words.map(({ scale }) => scale), ...levels.map(({ scale }) => scale), ...beside]);
  const weighed = new Set(levels.flatMap(({ scale, rollup }) => (usesValues(rollup) ? [scale] : [])));
  const between = new Map(
    taken.flatMap(({ row, chosen }) =>
      words.flatMap(({ row: other, scale }) =>
        chosen.between && isSameLevel(row, other) ? [[scale, chosen.between] as const] : [],
      ),
    ),
  );
  const waiting = new Set(
    rows.flatMap((row, index) => (waits(row.held) && accepted(row, index) === null ? (row.sets.scale ?? []) : [])),
  );
  const own = scales
    .filter(({ name }) => spoken.has(name))
    .map((scale): Scale => (waiting.has(scale.name) ? { ...scale, order: "asked" } : scale))
    .map((scale) => (weighed.has(scale.name) ? withValues(scale) : scale))
    .map((scale) => ({ ...scale, ...(between.has(scale.name) ? { between: between.get(scale.name) } : {}) }));
  return {
    ...undecided,
    ...stated,
    source: sourceOf(rows),
    scales: [...own, ...undecided.scales.filter(({ name }) => own.every((one) => one.name !== name))],
    levels: [...levels, ...undecided.levels.map(withWords(wordsOfOthers(own, levels, isMeasure)))],
    conversions: factsTo(own),
    settings: Object.assign({}, undecided.settings, ...taken.map(({ chosen }) => chosen.settings ?? {})) as Settings,
  };
}

import type { ReportPart } from "./reportParts";
import type { Scale } from "./scale";

/**
 * When a grading rule holds. Percentages are in percent: 90 for 90 %. `printedTo`: where the band ends as printed (99
 * for "91–99 %"); what lies between that and the next better step falls to this one, and the reason states it.
 */
export type RuleCondition =
  | { rule: "uppnått" }
  | { rule: "måluppfyllnad"; atLeast: number; printedTo?: number }
  | { rule: "andel av vägen"; atLeast: number }
  | { rule: "takt"; atLeast: number }
  | { rule: "årlig förändring"; atLeast: number }
  | { rule: "rätt riktning" }
  | { rule: "inom tolerans"; within: number }
  | { rule: "prognos når målet" }
  | { rule: "annars" };

/** First match wins; `step` counts from 0 = best on the level's scale. */
export type GradingRule = RuleCondition & { step: number };

/**
 * How children become one grade; the next rule in the list takes over where one gives nothing.
 * `minst hälften`: the step that at least half of them hold, the worse where two steps hold half each.
 * `andel`: so many percent of them at `step` or better. `viktat medel`: `cutoffs[i]` is the least mean of `Step.value`
 * for step i. `indikatorer först`: the other rules are tried on the indicators alone, and on the goals below where
 * those give nothing. `person`: what the other rules give is a proposal, and a person decides. `antal`: no grade; how
 * many measures reach their target values stands in its place.
 */
export type RollupRule =
  | { rule: "sämst" }
  | { rule: "bäst" }
  | { rule: "majoritet" }
  | { rule: "minst hälften" }
  | { rule: "andel"; atLeast: number; step: number }
  | { rule: "viktat medel"; cutoffs: number[] }
  | { rule: "median" }
  | { rule: "indikatorer först" }
  | { rule: "person" }
  | { rule: "antal" };

/** The row of every level without one of its own; a measure's level has that for measures first. */
export const EVERY = { level: "*", measure: "* mått" } as const;

export interface Level {
  /** The printed word in lower case; without a row of its own a level has that of `EVERY`. */
  level: string;
  /** The kind of period that the row is for; absent: both. */
  when?: "helår" | "delår";
  /** The nämnd, or another owner or area, as written, whose goals and measures alone the row is for; absent: all. */
  body?: string;
  /** Name of a scale. */
  scale: string;
  /** For what is measured: in order. Empty: the level is not graded from numbers. */
  grading: GradingRule[];
  /** Roll-up rules of a level with children, in order. Empty: no roll-up. */
  rollup: RollupRule[];
  /** Share of children that must be assessed before a roll-up counts, in percent. */
  coverage: number;
  missing: "ignored" | "worst" | "block";
  /**
   * Whose grade counts, where it is stated: the nämnd's, the municipality's as a whole, or the printed one where there is
   * one and the rules' where there is none.
   */
  judge?: "committee" | "overall" | "printed";
}

export interface Conversion {
  from: string;
  to: string;
  /** steps[i] is the step on `to` for step i on `from`. */
  steps: number[];
}

/** How values are chosen and compared, whatever the level. */
export interface Settings {
  rounding: "exakt" | "målets decimaler";
  /** An outcome older than so many years is not graded. */
  oldestOutcome: number;
  /** For "unchanged" and "inom tolerans", in percent of the baseline. */
  tolerance: number;
  /** What a bare "öka" is counted from has not been decided: it is asked, once. Absent: the year before. */
  changesFrom?: "asked";
}

/** Governance model: levels, scales and rules, as data, as on the visible sheet "Styrmodell". */
export interface Styrmodell {
  /** "standard", "lindesberg" … */
  name: string;
  title: string;
  source?: string;
  /** Who decided it and when, as written: "Kommunfullmäktige 2020-11-23 § 151"; `NOT_DECIDED`; absent: not told. */
  decision?: string;
  /** Whom the nämnder ask, as written: "Anna Ek, anna.ek@kommun.se"; absent: who sends the mail. */
  contact?: string;
  scales: Scale[];
  levels: Level[];
  conversions: Conversion[];
  settings: Settings;
  /** What each kind of report has, and in which order. */
  parts: ReportPart[];
}

/**
 * What a styrmodell says of its decision, before the day, that an office has accepted in *Så bedömer vi*: its choice, and no
 * decision of a council or a board.
 */
export const ACCEPTED = "Så bedömer vi, ";
const isAccepted = ({ decision = "" }: Styrmodell): boolean => decision.startsWith(ACCEPTED);

/** What a styrmodell that nobody has decided says of its decision, on the sheet Styrmodell too. */
export const NOT_DECIDED = "ej beslutad";

/** Whether nobody has decided the styrmodell: told by its decision alone, here and nowhere else. */
export const isUndecided = ({ decision }: Styrmodell): boolean => decision?.trim().toLowerCase() === NOT_DECIDED;

/**
 * Whether a styrmodell tells which body has decided it: a preset that nobody has adopted does not, nor what who made the
 * follow-up has chosen, and neither is undecided.
 */
export const isDecided = (styrmodell: Styrmodell): boolean =>
  !isUndecided(styrmodell) && (styrmodell.decision ?? "").trim() !== "" && !isAccepted(styrmodell);

/** Whether no level has a rule from measures to goals but to count them, decided or not. */
export const onlyCounts = ({ levels }: Styrmodell): boolean =>
  levels.every(({ rollup }) => rollup.length === 0 || rollup.some(({ rule }) => rule === "antal"));

/** What a row of the styrmodell is asked for. */
type Of = "goal" | "measure";

/** What names a row: the printed word of a level, and whose goals and measures. */
export type LevelName = Pick<Level, "level" | "body">;

/** Whether two rows, or a row and what it may be for, are of one level and of the same nämnd. */
export const isSameLevel = (a: LevelName, b: LevelName): boolean => a.level === b.level && a.body === b.body;

/** What names the row of a node, or of a proposal. */
export const levelNameOf = ({ level, body }: LevelName): LevelName =>
  body === undefined ? { level } : { level, body };

/** Each level of each nämnd once. */
export const distinctLevels = (levels: readonly LevelName[]): LevelName[] =>
  levels.filter((one, at) => levels.findIndex((other) => isSameLevel(one, other)) === at).map(levelNameOf);

/**
 * The level's row, else that of every measure's level for a measure, else that of every level. Of the rows of a level the
 * nämnd's own takes precedence over that of all, and a row for the kind of period over one for both.
 */
export const levelOf = (
  styrmodell: Styrmodell,
  { level, body }: LevelName,
  when: "helår" | "delår" = "helår",
  of: Of = "goal",
): Level | undefined => {
  const rows = (name: string) => {
    const all = styrmodell.levels.filter((row) => row.level === name);
    const own = body === undefined ? [] : all.filter((row) => row.body === body);
    return own.length > 0 ? own : all.filter((row) => row.body === undefined);
  };
  const pick = (some: Level[]) => some.find((row) => row.when === when) ?? some.find((row) => row.when === undefined);
  const names = [level, ...(of === "measure" ? [EVERY.measure] : []), EVERY.level];
  return names.map((name) => pick(rows(name))).find((row) => row !== undefined);
};

/**
 * The level of a grade that stands on none, as in a cell: the usual name where there is a row of it, else the only level
 * that has such rules of its own, whatever it is called.
 */
export function levelWithout({ levels }: Styrmodell, usual: string, hasRules: (row: Level) => boolean): string {
  const own = levels.filter(({ level }) => level !== EVERY.level && level !== EVERY.measure);
  const [only, ...others] = new Set(own.filter(hasRules).map(({ level }) => level));
  return only === undefined || others.length > 0 || own.some(({ level }) => level === usual) ? usual : only;
}

/** The scale of the level's row. */
export const scaleOf = (
  styrmodell: Styrmodell,
  of: LevelName,
  when?: "helår" | "delår",
  kind?: Of,
): Scale | undefined => {
  const name = levelOf(styrmodell, of, when, kind)?.scale;
  return styrmodell.scales.find((scale) => scale.name === name);
};

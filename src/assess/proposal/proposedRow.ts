import type { AssessedPlan, NodeGrades } from "../../domain/assessment";
import type { GradeNote } from "../../domain/plan";
import type { Step } from "../../domain/scale";
import { type Level, type LevelName, levelNameOf, type Settings } from "../../domain/styrmodell";
import { nearestStep } from "../../interpret/choice/betweenSteps";
import { textKey } from "../../interpret/text/text";
import type { Candidate, Explaining } from "./candidate";
import { type GradeWord, wordOf } from "./gradeWord";
import type { Contrary } from "./lights";
import { areMost } from "./most";
import type { PrintedLevel } from "./printedLevel";

export type ProposedPart =
  | "skala"
  | "ord"
  | "bedömare"
  | "decimaler"
  | "gradering"
  | "sammanvägning"
  | "ändring"
  | "avrundning"
  | "äldsta utfall";

/** A step of a proposed scale. */
export interface ProposedStep {
  label: string;
  class: Step["class"];
  /** The printed words that are this step, the commonest first; none of a step that nothing is graded. */
  words: GradeWord[];
}

/**
 * What keeps a row from being ticked: `share`: it explains less than nine of ten; `few`: too few of the printed grades can
 * be computed; `asked`: the order of its scale is asked about; `scale`: it is a rule on a scale that is not ticked; `alike`:
 * others explain as many; `fitted`: a step of it begins where a grade or two happen to be; `contrary`: the colours of the
 * words say otherwise; `shares`: its steps are shares in per cent, which may tell how much of the target is reached.
 */
export type Held = "share" | "few" | "asked" | "scale" | "alike" | "fitted" | "contrary" | "shares";

/** One row of *Så bedömer vi*, to be accepted or not. */
export interface ProposedRow extends Candidate {
  /** The printed word of the level, lower case; "" for what holds for the whole workbook. */
  level: string;
  /** The nämnd, or another owner or area, whose goals alone it is for; absent: all. */
  body?: string;
  part: ProposedPart;
  /** How many printed grades the level has. */
  printed: number;
  /** Whether it is ticked: nothing holds it. */
  isProposed: boolean;
  /** Why it is not ticked; absent: it is. */
  held?: Held;
  /** What it builds on: "ordningen ur cellernas färger". */
  why?: string;
  /** For a scale: its steps in order, each with its class and what is printed of it. */
  steps?: ProposedStep[];
  /** For a scale: printed words that are no step of it. */
  apart?: Pick<PrintedLevel, "states" | "unplaced">;
  /** For a scale: what the colours of the workbook say otherwise. */
  contrary?: Contrary;
  /** For a rule of roll-up: words of the grades below that have no step on the level's scale, so that no rule is tried. */
  stepless?: string[];
  /** What may be chosen instead, best first: those that explain as many before the others. */
  others: Candidate[];
  /** The words whose order is asked about. */
  asks?: string[];
}

/** What comes of levels and settings that are tried: the whole plan, or of its measures their grades alone. */
export interface Try {
  areas: (levels: Level[]) => AssessedPlan["areas"];
  measures: (levels: Level[], settings?: Partial<Settings>) => ReadonlyMap<string, NodeGrades>;
}

/** A rule is proposed from so many printed grades that can be computed. */
export const FEWEST = 3;

/** What explains less than nine of ten is not ticked. */
export const heldByShare = ({ explained, computed }: Explaining): Held | undefined =>
  areMost(explained, computed) ? undefined : "share";

/** A rule must explain at least nine of ten printed grades, of enough of them. */
export const heldRule = (rule: Explaining, printed: number): Held | undefined =>
  rule.computed < FEWEST || rule.computed * 2 < printed ? "few" : heldByShare(rule);

export const plainLevel = ({ scale, ...named }: LevelName & Pick<PrintedLevel, "scale">): Level => ({
  ...levelNameOf(named),
  scale: scale.name,
  grading: [],
  rollup: [],
  coverage: 50,
  missing: "ignored",
});

/** A row of a level. */
export const rowOf = (
  { notes, ...named }: PrintedLevel,
  part: ProposedPart,
  candidate: Candidate,
  held: Held | undefined,
  more: Partial<ProposedRow> = {},
): ProposedRow => ({
  ...levelNameOf(named),
  part,
  ...candidate,
  printed: notes.length,
  isProposed: held === undefined,
  ...(held === undefined ? {} : { held }),
  others: [],
  ...more,
});

/**
 * How many of a level's printed grades its scale has: its steps, and states of what no figure judges. "Grå" beside figures
 * that reach their targets may be a step.
 */
export function onScale({ scale, notes, own, states }: PrintedLevel): Explaining {
  const unjudged = states.filter(({ met, missed }) => met + missed === 0);
  const known = new Set([...(own?.words ?? []), ...unjudged].map(({ text }) => textKey(text)));
  const isOn = (note: GradeNote): boolean =>
    nearestStep(note.text, scale) !== null ||
    (own ? known.has(textKey(wordOf(note) ?? "")) : note.scale === scale.name);
  return { explained: notes.filter(isOn).length, computed: notes.length };
}

export const isOrderAsked = ({ own, scale }: PrintedLevel): boolean => own?.isAsked ?? scale.order === "asked";

/** What keeps a scale whose order is known from being ticked. */
export const heldOwn = (one: PrintedLevel): Held | undefined =>
  one.own?.contrary ? "contrary" : one.own?.areShares ? "shares" : heldByShare(onScale(one));

/** A rule gives steps of its level's scale: it waits for that one. */
export const heldScale = (one: PrintedLevel): Held | undefined =>
  isOrderAsked(one) || heldOwn(one) ? "scale" : undefined;

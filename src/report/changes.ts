import { andList } from "../domain/listed";
import type { AssessedArea, AssessedGoal, AssessedIndicator, AssessedPlan, Grade } from "../domain/assessment";
import { STATE_SYMBOL } from "../domain/colors";
import { keysOf } from "../domain/keys";
import type { StepClass } from "../domain/scale";
import { KNOWN_SCALES, stepNamed } from "../domain/scales";
import type { Styrmodell } from "../domain/styrmodell";
import { mostAlike, similarity } from "../interpret/text/similarity";
import { distinctGoals } from "./counted";
import { sameWording } from "./decided";
import { measuredByItself } from "./goalReason";
import { gradeText, labelOf } from "./gradeText";
import { nameOf } from "./nodeName";
import { type LogRow, periodBefore, rowsOf } from "./continuity/logReader";
import { periodTitle } from "./periodTitle";

/**
 * How a goal compares with the period before; "assessed": on a step for the first time since then; "judged": by another
 * judge than then, so that the grades cannot be compared; "retargeted": an indicator has another target.
 */
export type ChangeKind =
  | "better"
  | "worse"
  | "assessed"
  | "judged"
  | "other"
  | "added"
  | "gone"
  | "reworded"
  | "retargeted";

/** How a goal has changed, in a word or two. */
export const CHANGE_WORDS: Record<ChangeKind, string> = {
  better: "Bättre",
  worse: "Sämre",
  assessed: "Ny bedömning",
  judged: "Annan bedömare",
  other: "Annat besked",
  added: "Nytt mål",
  gone: "Utgånget mål",
  reworded: "Omformulerat",
  retargeted: "Ändrat målvärde",
};

export interface Change {
  kind: ChangeKind;
  /** The id of the goal or the indicator, and number with title. */
  id: string;
  name: string;
  /** What changed, as shown: published grades, wordings or targets; "" when it is new or gone. */
  before: string;
  now: string;
}

/** What has changed since the latest period that the log holds before the one reported. */
export interface Changes {
  /** Canonical. */
  since: string;
  changes: Change[];
}

const CLASSES: StepClass[] = ["reached", "partly", "notReached"];

interface StepRank {
  scale: string;
  /** 0 for the best step; NaN on a scale whose order is not known. */
  index: number;
  /** The rank of its class, 0 for reached; NaN for a step without a class. */
  rank: number;
}

/**
 * A shown grade ("● Uppnås", or "Uppnås" where somebody has written it) as a place on the scales of the styrmodell and
 * on those that are known; several where scales share the words.
 */
const placesOf = (text: string, { scales }: Styrmodell): StepRank[] =>
  [...scales, ...KNOWN_SCALES.filter(({ name }) => scales.every((scale) => scale.name !== name))].flatMap((scale) =>
    scale.steps.flatMap((step, index) =>
      stepNamed(scale, labelOf(text)) === index
        ? [
            {
              scale: scale.name,
              index: scale.order === "stated" ? index : NaN,
              rank: step.class ? CLASSES.indexOf(step.class) : NaN,
            },
          ]
        : [],
    ),
  );

function compared(before: string, now: Grade, styrmodell: Styrmodell): ChangeKind {
  if (now.kind !== "step") return "other";
  const onScale = ({ scale }: StepRank): boolean => scale === now.scale;
  const places = placesOf(before, styrmodell);
  const was = places.find(onScale) ?? places[0];
  if (!was) return before.startsWith(`${STATE_SYMBOL} `) ? "assessed" : "other";
  const today = placesOf(gradeText(now), styrmodell).find(onScale);
  const worseBy = today ? stepsBetween(was, today) : 0;
  if (worseBy < 0) return "better";
  return worseBy > 0 ? "worse" : "other";
}

/** How much worse the second place is: by class, else by step of the same scale; 0 when they cannot be compared. */
function stepsBetween(was: StepRank, today: StepRank): number {
  const bySteps = was.scale === today.scale ? today.index - was.index : 0;
  return today.rank - was.rank || bySteps || 0;
}

/** Whose grade is published. */
type PublishedBy = "computed" | "committee" | "overall" | "printed";

/** Whose grade a row of the log shows as published. */
function judgeThen({ overall, committee, computed, published }: LogRow): PublishedBy {
  if (overall !== "") return "overall";
  if (committee !== "") return "committee";
  return computed === published ? "computed" : "printed";
}

function judgeNow({ overall, committee, computed, published }: AssessedGoal): PublishedBy {
  if (overall) return "overall";
  if (committee.length > 0) return "committee";
  return computed && gradeText(computed.grade) === gradeText(published) ? "computed" : "printed";
}

const JUDGES: Record<PublishedBy, string> = {
  computed: "beräknad",
  committee: "nämndens",
  overall: "samlad",
  printed: "underlagets",
};

const isState = (text: string): boolean => text.startsWith(`${STATE_SYMBOL} `);

/**
 * Compares the published grade of a goal with that of the previous period. Grades of different judges are not compared:
 * both are named.
 */
function regraded(row: LogRow, goal: AssessedGoal, styrmodell: Styrmodell): Pick<Change, "kind" | "before" | "now"> {
  const now = gradeText(goal.published);
  const [then, today] = [judgeThen(row), judgeNow(goal)];
  if (then === today || isState(row.published) || goal.published.kind === "state")
    return { kind: compared(row.published, goal.published, styrmodell), before: row.published, now };
  return { kind: "judged", before: `${row.published} (${JUDGES[then]})`, now: `${now} (${JUDGES[today]})` };
}

/**
 * The rows of goals that are not in the plan any more, each with the goal that has taken its place under another
 * wording, where one is clearly the most alike.
 */
function rewordings(goals: AssessedGoal[], before: Map<string, LogRow>, gone: LogRow[]): Map<string, LogRow> {
  const free = new Set(gone);
  const found = new Map<string, LogRow>();
  for (const { node } of goals) {
    const best = before.has(node.id) ? undefined : mostAlike([...free], ({ title }) => similarity(title, node.title));
    if (!best) continue;
    free.delete(best.one);
    found.set(node.id, best.one);
  }
  return found;
}

/** Changed targets of indicators that had a row in the period before. */
function retargeted(goals: AssessedGoal[], alone: AssessedIndicator[], before: Map<string, LogRow>): Change[] {
  const measured = new Map(
    goals.flatMap((goal) =>
      goal.indicators.map(
        (indicator) =>
          [indicator.node.id, { indicator, row: measuredByItself(goal) ? goal.node.id : indicator.node.id }] as const,
      ),
    ),
  );
  for (const indicator of alone) measured.set(indicator.node.id, { indicator, row: indicator.node.id });
  return [...measured.values()].flatMap(({ indicator: { node, target }, row }): Change[] => {
    const was = before.get(row);
    const now = target?.text.trim() ?? "";
    return !was || sameWording(was.target, now)
      ? []
      : [{ kind: "retargeted", id: node.id, name: nameOf(node), before: was.target, now }];
  });
}

const named = ({ node }: AssessedGoal): Pick<Change, "id" | "name"> => ({ id: node.id, name: nameOf(node) });

/** A goal that was reported under another title. */
const rewordedSince = ({ title }: LogRow, goal: AssessedGoal): Change[] =>
  title === "" || sameWording(title, goal.node.title)
    ? []
    : [{ ...named(goal), kind: "reworded", before: title, now: goal.node.title }];

/**
 * Goals of an area, or of the whole plan, against the log; null when the log holds no earlier period. Goals are kept
 * apart by their id; one without a number that is worded otherwise is known again where one wording is clearly the most
 * alike, else it is gone and added.
 */
export function changesSince(assessed: AssessedPlan, log: LogRow[], area?: AssessedArea): Changes | null {
  const since = periodBefore(log, assessed.period);
  if (since === undefined) return null;
  const before = rowsOf(log, since);
  const areas = area ? [area] : assessed.areas;
  const goals = [...new Map(areas.flatMap((one) => one.goals.map((goal) => [goal.node.id, goal]))).values()];
  const inPlan = new Set(distinctGoals(assessed).map(({ node }) => node.id));
  const away = [...before.values()].filter(
    (row) => row.published !== "" && !inPlan.has(row.key) && (area === undefined || row.area === nameOf(area.node)),
  );
  const other = rewordings(goals, before, away);
  const isArea = (goal: AssessedGoal): boolean => areas.some((one) => one.node.id === goal.node.id);
  const changes = goals.flatMap((goal): Change[] => {
    const row = before.get(goal.node.id) ?? other.get(goal.node.id);
    if (!row) return [{ ...named(goal), kind: "added", before: "", now: gradeText(goal.published) }];
    return [
      ...(row.published === gradeText(goal.published)
        ? []
        : [{ ...named(goal), ...regraded(row, goal, assessed.styrmodell) }]),
      ...(isArea(goal) ? [] : rewordedSince(row, goal)),
    ];
  });
  const known = new Set(other.values());
  const gone = away
    .filter((row) => !known.has(row))
    .map((row): Change => ({ kind: "gone", id: row.key, name: row.title, before: row.published, now: "" }));
  return {
    since,
    changes: [
      ...changes,
      ...retargeted(
        goals,
        areas.flatMap(({ indicators }) => indicators),
        before,
      ),
      ...gone,
    ],
  };
}

/** The sentence for so many goals, or targets, of each kind of change. */
const COUNTED: Record<ChangeKind, (count: number) => string> = {
  better: () => "är bättre",
  worse: () => "är sämre",
  assessed: () => "har fått en bedömning",
  judged: (count) => (count === 1 ? "är bedömt av en annan" : "är bedömda av en annan"),
  other: () => "har ett annat besked",
  added: (count) => (count === 1 ? "är nytt" : "är nya"),
  gone: (count) => (count === 1 ? "är utgånget" : "är utgångna"),
  reworded: (count) => (count === 1 ? "är omformulerat" : "är omformulerade"),
  retargeted: (count) => (count === 1 ? "målvärde är ändrat" : "målvärden är ändrade"),
};

/** "Sedan delår 2024: 2 mål är bättre, 1 är sämre och 1 är utgånget." */
export function changesSentence({ since, changes }: Changes): string {
  if (changes.length === 0) return `Ingen bedömning är ändrad sedan ${periodTitle(since)}.`;
  const parts = keysOf(COUNTED).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [{ count, kind }] : [];
  });
  return `Sedan ${periodTitle(since)}: ${andList(parts.map(({ count, kind }, index) => `${count}${index === 0 && kind !== "retargeted" ? " mål" : ""} ${COUNTED[kind](count)}`))}.`;
}

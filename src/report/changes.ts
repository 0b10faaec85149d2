import type { AssessedArea, AssessedGoal, AssessedPlan, Grade } from "../domain/assessment";
import type { StepClass } from "../domain/scale";
import { KNOWN_SCALES } from "../domain/scales";
import type { Styrmodell } from "../domain/styrmodell";
import { textKey } from "../interpret/text";
import { gradeText, labelOf } from "./gradeText";
import { periodBefore, rowsOf } from "./log";
import type { LogRow } from "./log";
import { andList } from "./missing";
import { periodTitle } from "./periodTitle";

/** How a goal stands against the period before. */
export type ChangeKind = "better" | "worse" | "other" | "added" | "gone";

export interface Change {
  kind: ChangeKind;
  /** The goal's id, and number with title. */
  id: string;
  name: string;
  /** Published grades as they are shown; "" for a goal that was not there, or is not. */
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

interface Place {
  scale: string;
  index: number;
  rank: number;
}

/** A shown grade ("● Uppnås", or "Uppnås" where somebody has written it) as a place on the scales of the styrmodell and on those that are known; several where scales share the words. */
const placesOf = (text: string, { scales }: Styrmodell): Place[] =>
  [...scales, ...KNOWN_SCALES.filter(({ name }) => scales.every((scale) => scale.name !== name))].flatMap((scale) => scale.steps.flatMap((step, index) => (textKey(step.label) === textKey(labelOf(text)) ? [{ scale: scale.name, index: scale.order === "stated" ? index : -1, rank: step.class ? CLASSES.indexOf(step.class) : -1 }] : [])));

function compared(before: string, now: Grade, styrmodell: Styrmodell): ChangeKind {
  const [then] = placesOf(before, styrmodell).filter((place) => now.kind !== "step" || place.scale === now.scale);
  const [today] = now.kind === "step" ? placesOf(gradeText(now), styrmodell).filter(({ scale }) => scale === now.scale) : [];
  const was = then ?? placesOf(before, styrmodell)[0];
  if (!was || !today) return "other";
  const by = was.rank >= 0 && today.rank >= 0 && was.rank !== today.rank ? today.rank - was.rank : was.scale === today.scale && was.index >= 0 ? today.index - was.index : 0;
  return by < 0 ? "better" : by > 0 ? "worse" : "other";
}

const nameOf = ({ node: { number, title } }: AssessedGoal): string => [number, title].filter(Boolean).join(" ");

/** Goals of an area, or of the whole plan, against the log; null when the log holds no earlier period. Goals are told apart by their id: one that has been reworded is gone and added unless it has a number. */
export function changesSince(assessed: AssessedPlan, log: LogRow[], area?: AssessedArea): Changes | null {
  const since = periodBefore(log, assessed.period);
  if (since === undefined) return null;
  const before = rowsOf(log, since);
  const goals = new Map((area ? [area] : assessed.areas).flatMap((one) => one.goals.map((goal) => [goal.node.id, goal])));
  const inPlan = new Set(assessed.areas.flatMap((one) => one.goals.map(({ node }) => node.id)));
  const areaName = area && [area.node.number, area.node.title].filter(Boolean).join(" ");
  const changes = [...goals].flatMap(([id, goal]): Change[] => {
    const was = before.get(id)?.published;
    const now = gradeText(goal.published);
    if (was === now) return [];
    return [{ kind: was === undefined ? "added" : compared(was, goal.published, assessed.styrmodell), id, name: nameOf(goal), before: was ?? "", now }];
  });
  const gone = [...before.values()].filter((row) => row.published !== "" && !inPlan.has(row.key) && (areaName === undefined || row.area === areaName));
  return { since, changes: [...changes, ...gone.map((row): Change => ({ kind: "gone", id: row.key, name: row.title, before: row.published, now: "" }))] };
}

/** What so many goals are said to be. */
const SAID: Record<ChangeKind, (count: number) => string> = {
  better: () => "är bättre",
  worse: () => "är sämre",
  other: () => "har ett annat besked",
  added: (count) => (count === 1 ? "är nytt" : "är nya"),
  gone: (count) => (count === 1 ? "är utgånget" : "är utgångna"),
};

/** "Sedan delår 2024: 2 mål är bättre, 1 är sämre och 1 är utgånget." */
export function changesSentence({ since, changes }: Changes): string {
  if (changes.length === 0) return `Ingen bedömning är ändrad sedan ${periodTitle(since)}.`;
  const parts = (Object.keys(SAID) as ChangeKind[]).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [{ count, said: SAID[kind](count) }] : [];
  });
  return `Sedan ${periodTitle(since)}: ${andList(parts.map(({ count, said }, index) => `${count}${index === 0 ? " mål" : ""} ${said}`))}.`;
}

import { andList, andMore } from "../domain/listed";
import { counted } from "../assess/wording";
import { hasOutcome, unreadColumns } from "./counted";
import { SAY } from "./sentences";
import { type AssessedArea, type AssessedIndicator, type AssessedPlan, indicatorsIn } from "../domain/assessment";

const lacksOutcome = (one: AssessedIndicator): boolean =>
  one.unread === undefined && (one.outcome ? !hasOutcome(one) : one.node.outcomes.every(({ value }) => value === null));

/** The table's own word for some of its rows, where it has one for all. */
function wordOf(some: { node: { level: string } }[], otherwise: string): string {
  const [level, ...others] = new Set(some.map(({ node }) => node.level));
  return (others.length === 0 && level) || otherwise;
}

/** How many goals the sentence names before it counts the rest. */
const NAMED = 6;

/**
 * What is missing in an area and where assessments differ, in one or two Swedish sentences: "Saknas: utfall för 1
 * indikator, bedömning för 2 mål. Skiljer sig: mål 3 och 5." Empty when nothing is missing and nothing differs.
 */
export function missingSentence(area: AssessedArea, assessed: AssessedPlan): string {
  const indicators = indicatorsIn(area);
  const judged = area.goals.filter((goal) => !goal.unjudged);
  const unjudged = judged.filter((goal) => goal.published.kind === "state");
  const [measure, level] = [wordOf(indicators, "mått"), wordOf(unjudged, "mål")];
  const goal = level.includes(" ") ? "mål" : level;
  const byCommittee = new Set(
    assessed.areas.flatMap((one) => one.goals.flatMap((goal) => (goal.committee.length > 0 ? [goal.node.level] : []))),
  );
  const lacking = [
    [indicators.filter(lacksOutcome).length, "utfall", measure],
    [indicators.filter((indicator) => !indicator.target).length, "målvärde", measure],
    [unjudged.length, "bedömning", goal],
    [
      judged.filter((goal) => goal.committee.length === 0 && byCommittee.has(goal.node.level)).length,
      "nämndens bedömning",
      "mål",
    ],
  ] as const;
  const missing = lacking
    .filter(([count]) => count > 0)
    .map(([count, what, noun]) => `${what} för ${counted(count, noun)}`);
  const differing = area.goals
    .filter((goal) => goal.disagreement)
    .map((goal) => goal.node.number ?? `”${goal.node.title}”`);
  const named = andMore(differing, NAMED);
  const unread = unreadColumns(indicators);
  return [
    unread.length > 0 ? SAY.unreadColumns(unread) : "",
    missing.length > 0 ? `Saknas: ${andList(missing)}.` : "",
    differing.length > 0 ? `Bedömningarna skiljer sig åt: mål ${named}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

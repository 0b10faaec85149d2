import { yearOf } from "../../assess/periods";
import { isReached, type AssessedIndicator } from "../../domain/assessment";
import type { PlanNode } from "../../domain/plan";
import { dueYearOf } from "../../domain/reading";
import { targetOfGoal } from "../../interpret/targets/ownWords";
import { distinctGoals } from "../counted";
import { nameOf } from "../nodeName";
import { averages } from "./averages";
import { measuresOf, someOf, type AuditFacts, type Finding } from "./facts";
import { countWords } from "./goalFindings";

/** Whether the published grade of a measure says what its average says. */
const saysTheSame = ({ published }: AssessedIndicator, met: boolean | null): boolean =>
  met !== null && published.kind === "step" && published.step.class === (met ? "reached" : "notReached");

/** Financial goals over several years that are judged otherwise than by the average of the years, or not at all. */
const otherThanAverage = ({ assessed }: AuditFacts): Finding[] =>
  averages(assessed)
    .filter(({ measure, met }) => !saysTheSame(measure, met))
    .map(({ measure: { node, target }, text, years, met }) => ({
      about: node.id,
      cell: node.cell,
      owners: node.owners,
      words: {
        title: nameOf(node),
        what: `”${nameOf(node)}” gäller flera år. Genomsnittet ${years} är ${
          met === null || !target
            ? text
            : `${text} och ${met ? "når" : "når inte"} målvärdet${target.text.trim() === node.title ? "" : ` ${target.text.trim()}`}`
        }.`,
        asks: "Är det det som har bedömts",
      },
    }));

/** The year that a title says that something is to be reached in; 0: none. */
const dueIn = ({ title }: PlanNode): number => {
  const reading = targetOfGoal(title)?.reading;
  return reading ? dueYearOf(reading) : 0;
};

/** Whether a measure reaches a target that no year is said of. What is done stays done. */
const isReachedUndated = ({ verdict, target, published }: AssessedIndicator): boolean =>
  verdict.met === true &&
  isReached(published) &&
  target !== undefined &&
  target.period === undefined &&
  target.reading.kind !== "yesno" &&
  dueYearOf(target.reading) === 0;

/**
 * Goals whose own words, or a measure's, name a later year than the reported one, and that are reached by the value of that
 * one against a target without a year: one question for all of them.
 */
function reachedEarly({ assessed }: AuditFacts): Finding[] {
  const year = yearOf(assessed.period);
  if (year === undefined) return [];
  const goals = new Map(distinctGoals(assessed).map(({ node }) => [node.id, node]));
  const averaged = new Set(averages(assessed).map(({ measure }) => measure.node.id));
  const found = measuresOf(assessed).flatMap((one) => {
    if (!isReachedUndated(one) || averaged.has(one.node.id)) return [];
    const named = [...one.node.parents.flatMap((id) => goals.get(id) ?? []), one.node];
    return named.filter((node) => dueIn(node) > year).slice(0, 1);
  });
  const [first, ...others] = [...new Set(found)];
  if (!first) return [];
  const all = [first, ...others];
  const count = countWords(all.length, "mål", "mål");
  const later = all.length === 1 ? `till ${dueIn(first)}` : "till ett senare år";
  return [
    {
      about: "senare-år",
      cell: first.cell,
      also: others.map(({ cell }) => cell),
      owners: [...new Set(all.flatMap(({ owners }) => owners))],
      words: {
        what: `${count} nås på värdet för ${year} men gäller enligt sin lydelse ${later}: ${someOf(all.map((node) => `”${nameOf(node)}”`))}.`,
        asks: `Är ${all.length === 1 ? "målvärdet" : "målvärdena"} för ${year}, eller ${all.length === 1 ? "ska det" : "ska de"} nås först då`,
      },
    },
  ];
}

/** Goals over several years, or until a later one, that are judged by one. */
export const overYears = (facts: AuditFacts): Finding[] => [...otherThanAverage(facts), ...reachedEarly(facts)];

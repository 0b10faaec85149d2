import { MET_FACT } from "../domain/assessment";
import type { AssessedGoal, AssessedIndicator, Assessment, Grade } from "../domain/assessment";
import type { GoalNode } from "../domain/plan";
import type { Level } from "../domain/styrmodell";
import { textKey } from "../interpret/text";
import { differ, entriesBy, levelFor, notesBy, setBy } from "./printed";
import type { Context } from "./printed";
import { NOT_ASSESSED } from "./indicator";
import { rollUp } from "./rollup";
import type { Child } from "./rollup";

const GRADE_MISSING: Grade = { kind: "state", label: "Bedömning saknas" };

/**
 * A goal with what is computed from what stands below it, what is printed, what the nämnder and whoever judges the whole have set,
 * and which of them is published (docs/regler.md §7).
 */
export function assessGoal(
  node: GoalNode,
  indicators: AssessedIndicator[],
  below: AssessedGoal[],
  context: Context,
): AssessedGoal {
  const level = levelFor(node.level, context);
  const children: Child[] = [
    ...indicators.map((indicator): Child => ({
      grade: indicator.published,
      what: indicator.node.level || "indikator",
      weight: indicator.node.weight,
    })),
    ...below
      .filter(({ unjudged }) => !unjudged)
      .map((goal): Child => ({ grade: goal.published, what: goal.node.level || "mål", weight: goal.node.weight })),
  ];
  const rolled = level && children.length > 0 ? rollUp(children, level, context.styrmodell) : null;
  const computed: Assessment | undefined = rolled?.grade
    ? { by: "computed", grade: rolled.grade, reason: rolled.reason }
    : undefined;
  const byPerson = level?.rollup.some((rule) => rule.rule === "person") ?? false;
  const printed =
    notesBy(node, "printed", context)[0] ?? (byPerson ? printedBeside(node, indicators, level) : undefined);
  const committee = [...notesBy(node, "committee", context), ...entriesBy(node, "committee", context)];
  const overall = [...notesBy(node, "overall", context), ...entriesBy(node, "overall", context)].at(-1);

  const unjudged =
    level !== undefined &&
    level.grading.length === 0 &&
    level.rollup.length === 0 &&
    !printed &&
    committee.length === 0 &&
    !overall;
  const { published, reason } = publish({ overall, committee, computed, printed, byPerson, rolled: rolled?.reason });
  const disagreement = inOneSentence({ overall, committee, computed, printed }, context);
  if (computed && printed && differ(computed.grade, printed.grade, context)) {
    context.disagreement({
      id: node.id,
      printed: printed.text ?? printed.grade.label,
      computed: computed.grade.label,
      why: computed.reason,
      cell: printed.cell ?? node.cell,
    });
  }
  const own = ownMeasure(node, indicators);
  if (
    printed &&
    own?.verdict.met === false &&
    !computed &&
    printed.grade.kind === "step" &&
    printed.grade.step.class === "reached"
  ) {
    context.disagreement({
      id: node.id,
      printed: printed.text ?? printed.grade.label,
      computed: MET_FACT.missed,
      why: own.verdict.reason,
      cell: printed.cell ?? node.cell,
    });
  }
  return {
    node,
    ...(unjudged ? { unjudged } : {}),
    depth: 0,
    indicators,
    children: below.map((goal) => goal.node.id),
    ...(printed ? { printed } : {}),
    ...(computed ? { computed } : {}),
    committee,
    ...(overall ? { overall } : {}),
    published,
    reason,
    ...(disagreement ? { disagreement } : {}),
  };
}

const rowOf = (cell: string): string => cell.replace(/[A-Z]+(?=\d+$)/u, "");

/** A grade on the goal's own scale that is printed on the row that the goal shares with its only indicator. */
function printedBeside(
  node: GoalNode,
  [only, ...others]: AssessedIndicator[],
  level: Level | undefined,
): Assessment | undefined {
  const grade = only?.printed?.grade;
  const isItsOwn =
    only !== undefined && others.length === 0 && node.cell !== "" && rowOf(only.node.cell) === rowOf(node.cell);
  return isItsOwn && grade?.kind === "step" && grade.scale === level?.scale ? only.printed : undefined;
}

/** The indicator that is the goal itself: its only one, in its own words. */
export const ownMeasure = (node: GoalNode, indicators: AssessedIndicator[]): AssessedIndicator | undefined =>
  indicators.length === 1 && textKey(indicators[0]!.node.title) === textKey(node.title) ? indicators[0] : undefined;

interface Judged {
  overall?: Assessment;
  committee: Assessment[];
  computed?: Assessment;
  printed?: Assessment;
}

const same = (a: Grade, b: Grade): boolean => a.kind === b.kind && a.label === b.label && a.scale === b.scale;

const judgeName = (assessment: Assessment): string => assessment.who ?? "nämnden";

/** What a person set is said to be set by a person, before the reason that was given. */
const personally = (one: Assessment): string =>
  one.reason === setBy(one) ? one.reason : `${setBy(one)} ${one.reason}`;

/** "Barn- och utbildningsnämnden: Uppnås; socialnämnden: Uppnås inte". */
const listed = (committee: Assessment[]): string =>
  committee.map((one) => `${judgeName(one)}: ${one.grade.label}`).join("; ");

/** The last of computed, nämndens and samlad that exists, and on a level where a person decides none but a person's. */
function publish({
  overall,
  committee,
  computed,
  printed,
  byPerson,
  rolled,
}: Judged & { byPerson: boolean; rolled?: string }): { published: Grade; reason: string } {
  if (overall) return { published: overall.grade, reason: personally(overall) };
  const [first] = committee;
  if (first) {
    if (committee.every((one) => same(one.grade, first.grade))) {
      return {
        published: first.grade,
        reason:
          committee.length === 1 ? personally(first) : `Nämnderna är överens (${committee.map(judgeName).join(", ")}).`,
      };
    }
    return {
      published: GRADE_MISSING,
      reason: `Nämnderna bedömer olika (${listed(committee)}) och en samlad bedömning saknas.`,
    };
  }
  if (byPerson) {
    if (printed) return { published: printed.grade, reason: "Bedömningen står i tabellen och är satt av en person." };
    const proposal = computed ? ` Förslag: ${computed.grade.label}. ${computed.reason}` : "";
    return { published: GRADE_MISSING, reason: `En person bedömer, och ingen bedömning är satt.${proposal}` };
  }
  if (computed) return { published: computed.grade, reason: computed.reason };
  if (printed)
    return {
      published: printed.grade,
      reason: rolled ? `Bedömningen står i tabellen. ${rolled}` : "Bedömningen står i tabellen.",
    };
  return { published: NOT_ASSESSED, reason: rolled ?? "Inga indikatorer eller mål att bedöma från." };
}

const NAMES: [judge: keyof Omit<Judged, "committee">, name: string][] = [
  ["computed", "beräknad"],
  ["printed", "tryckt"],
  ["overall", "samlad"],
];

/** Where the assessments of a goal differ, one sentence that says how and asks for a comment; undefined where they agree. */
function inOneSentence(judged: Judged, context: Context): string | undefined {
  const all: [name: string, assessment: Assessment][] = [
    ...NAMES.slice(0, 2).flatMap(([judge, name]) =>
      judged[judge] ? [[name, judged[judge]] as [string, Assessment]] : [],
    ),
    ...judged.committee.map((one): [string, Assessment] => [judgeName(one), one]),
    ...NAMES.slice(2).flatMap(([judge, name]) =>
      judged[judge] ? [[name, judged[judge]] as [string, Assessment]] : [],
    ),
  ];
  const differing = all.some(([, a], at) => all.slice(at + 1).some(([, b]) => differ(a.grade, b.grade, context)));
  return differing
    ? `Bedömningarna skiljer sig (${all.map(([name, { grade }]) => `${name}: ${grade.label}`).join("; ")}): kommentera skillnaden.`
    : undefined;
}

import { andMore } from "../domain/listed";
import { runsOf } from "../domain/shapes";
import { ownersIn } from "../assess/bodies";
import { stepsIn } from "../assess/processes";
import { wordSet } from "../lexicon/notation";
import { bodyIn } from "../lexicon/papers";
import { SEVERAL_BODIES } from "../lexicon/words/columnHeads";
import { targetFor } from "../assess/indicator";
import { inTime, periodOf, yearOf } from "../assess/periods";
import { commonTargets, type Indicator, type Plan, type PlanNode, type Target } from "../domain/plan";
import { hash } from "../sheet/hash";
import { isFullName } from "../interpret/text/signature";
import { textKey } from "../interpret/text/text";
import { periodText } from "../interpret/time/period";
import { wordingKey } from "./wording";

/** A committee with its goals and indicators, in the plan's order. */
export interface CommitteePlan {
  committee: string;
  goals: PlanNode[];
  indicators: Indicator[];
}

/** The plan by nämnd, by the `textKey` of its name. */
export interface Committees {
  byName: Map<string, CommitteePlan>;
  /** Nodes whose owner gets no template, by owner as written: "Alla", "Nämnder"; "" without an owner. */
  without: Map<string, PlanNode[]>;
  /** People who answer only beside a nämnd, whose template has the same rows, by name. */
  people: Map<string, PlanNode[]>;
  /** Steps of a process whose owner answers for nothing else and is no nämnd ("Nämndcontroller"), by owner. */
  steps: Map<string, PlanNode[]>;
}

/** Words for several bodies, or for any: an owner of these alone is nobody to send a template to. */
const isOfSeveral = wordSet(SEVERAL_BODIES);

/**
 * Whether an owner is one body that a template can be sent to: "Socialnämnden", "BUN", "Ekonomichefen", and not "Alla",
 * "Samtliga nämnder och bolag".
 */
export const isOneBody = (owner: string): boolean => !runsOf(textKey(owner)).every(isOfSeveral);

/** Whether an owner is written as a person is: no word of the name is a body's, nor in capitals ("Bostäder AB"). */
const isPerson = (owner: string): boolean =>
  isFullName(owner) && runsOf(owner).every((word) => bodyIn(word) < 0 && word !== word.toUpperCase());

/**
 * The people among the owners of a plan, by the `textKey` of the name: two or three capitalised words ("Anna Ek") that
 * never stand but beside a body named as one ("Socialnämnden").
 */
function peopleIn(plan: Plan, ownersOf: (node: PlanNode) => string[]): Set<string> {
  const isBody = (owner: string): boolean => bodyIn(owner) >= 0;
  const people = new Set<string>();
  const others = new Set<string>();
  for (const owners of [...plan.goals, ...plan.indicators].map(ownersOf)) {
    const isBeside = owners.some(isBody);
    for (const owner of owners) (isBeside && isPerson(owner) ? people : others).add(textKey(owner));
  }
  return new Set([...people].filter((one) => !others.has(one)));
}

/** The plan by nämnd. */
export function byCommittee(plan: Plan): Committees {
  const ownersOf = ownersIn(plan);
  const named = peopleIn(plan, ownersOf);
  const people: Committees["people"] = new Map();
  const byName = new Map<string, CommitteePlan>();
  const without: Committees["without"] = new Map();
  const stepIds = stepsIn(plan);
  const place = <T extends PlanNode>(node: T, into: (of: CommitteePlan) => T[]): void => {
    const owners = ownersOf(node);
    for (const owner of owners.length === 0 ? [""] : owners) {
      if (!isOneBody(owner)) {
        without.set(owner, [...(without.get(owner) ?? []), node]);
        continue;
      }
      const key = textKey(owner);
      if (named.has(key)) {
        people.set(owner, [...(people.get(owner) ?? []), node]);
        continue;
      }
      const of = byName.get(key) ?? { committee: owner, goals: [], indicators: [] };
      byName.set(key, of);
      into(of).push(node);
    }
  };
  for (const goal of plan.goals) place(goal, ({ goals }) => goals);
  for (const indicator of plan.indicators) place(indicator, ({ indicators }) => indicators);
  const steps: Committees["steps"] = new Map();
  for (const [key, { committee, goals, indicators }] of byName) {
    if (indicators.length > 0 || bodyIn(committee) >= 0 || !goals.every(({ id }) => stepIds.has(id))) continue;
    steps.set(committee, goals);
    byName.delete(key);
  }
  return { byName, without, people, steps };
}

const MOST = 5;

const titlesOf = (nodes: PlanNode[]): string =>
  [
    ...nodes.slice(0, MOST).map(({ number, title }) => (number ? `${number} ${title}` : title)),
    ...(nodes.length > MOST ? [`… och ${nodes.length - MOST} till`] : []),
  ].join("; ");

/** "”Anna Ek”, ”Bo Lind” och 3 till". */
const namesTold = (names: readonly string[]): string =>
  andMore(
    names.map((name) => `”${name}”`),
    MOST,
  );

/** The goals without a template, with the reason: a sentence per owner, and one for all people. */
export const withoutInWords = ({ without, people, steps }: Committees): string[] => [
  ...[...without].map(
    ([owner, nodes]) =>
      `${owner === "" ? "Ingen ansvarig står för" : `”${owner}” är ingen enskild nämnd och får ingen mall för`} ${nodes.length === 1 ? "1 mål eller indikator" : `${nodes.length} mål och indikatorer`}: ${titlesOf(nodes)}`,
  ),
  ...(people.size === 0
    ? []
    : [
        `${namesTold([...people.keys()])} står alltid bredvid en nämnd och får ingen egen mall: raderna finns i nämndens.`,
      ]),
  ...[...steps].map(
    ([owner, nodes]) =>
      `”${owner}” ansvarar bara för steg i en process och får ingen mall för ${nodes.length === 1 ? "det" : "dem"}: ${titlesOf(nodes)}`,
  ),
];

/** The words of a name with single spaces between. */
const wordsOf = (name: string): string => runsOf(textKey(name)).join(" ");

/** Whether a name stands in a text, as whole words, also in the genitive. */
function holdsName(text: string, name: string): boolean {
  const [words, own] = [` ${wordsOf(text)} `, wordsOf(name)];
  return words.includes(` ${own} `) || words.includes(` ${own}s `);
}

/**
 * The committee whose name is in a text: "SN" in "SN uppföljning.xlsx" and "Bedömning SN", but not in "personal.xlsx". Of
 * "Barn- och bildningsnämnden" it is not "Bildningsnämnden"; undefined where a text names several.
 */
export function namedIn(text: string, { byName }: Committees): CommitteePlan | undefined {
  const named = [...byName].filter(([key]) => holdsName(text, key));
  const [only, ...others] = named.filter(([key]) => !named.some(([other]) => other !== key && holdsName(other, key)));
  return others.length === 0 ? only?.[1] : undefined;
}

/** The target that a template prints for an indicator: the one that counts for the period, else the latest before it. */
function targetOf(indicator: Indicator, period: string): Target | undefined {
  const targets = [...commonTargets(indicator)];
  return indicator.target ?? targetFor({ targets }, period) ?? inTime(targets).at(-1);
}

/** The words of the target that a template prints for an indicator; "" where it has none. */
export const targetText = (indicator: Indicator, period: string): string => targetOf(indicator, period)?.text ?? "";

/** Whether a target of one period is of another, its year or one of its years. */
function holdsIn(of: string, period: string): boolean {
  const [span, year] = [periodOf(of), yearOf(period)];
  if (!span || year === undefined) return true;
  return (span.kind === "span" ? Number(of.slice(0, 4)) : span.year) <= year && year <= span.year;
}

/** Whether every target of an indicator is of other years. */
export function isAimedOtherwise(indicator: Indicator, period: string): boolean {
  const targets = commonTargets(indicator);
  return targets.length > 0 && targets.every(({ period: of }) => of !== undefined && !holdsIn(of, period));
}

/** The same as it is printed: that of another year with its period, "minst 88 (2024)". */
export function datedTarget(indicator: Indicator, period: string): string {
  const { text = "", period: of } = targetOf(indicator, period) ?? {};
  return of === undefined || holdsIn(of, period) ? text : withPeriod(text, of);
}

const withPeriod = (text: string, of: string): string => `${text}\u00a0(${periodText(of)})`;

/** Whether a text under the target is what a template prints there: the target's words, or those of a year with the year. */
export const isTargetOf = (text: string, indicator: Indicator, period: string): boolean =>
  wordingKey(text) === wordingKey(targetText(indicator, period)) ||
  commonTargets(indicator).some(
    (one) => one.period !== undefined && wordingKey(text) === wordingKey(withPeriod(one.text, one.period)),
  );

/**
 * Which version of the plan a nämnd's template belongs to: another when a goal or an indicator of its own is added,
 * reworded, aimed otherwise or gone.
 */
export const planVersion = ({ goals, indicators }: CommitteePlan, period: string): string =>
  `V-${hash(JSON.stringify([goals.map(({ id, title }) => [id, title]), indicators.map((one) => [one.id, one.title, one.unit ?? "", targetText(one, period)])])).padStart(5, "0")}`.toUpperCase();

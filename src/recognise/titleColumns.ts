import type { Role } from "../domain/plan";
import { textKey } from "../interpret/text";
import type { Column } from "./column";
import { cellText } from "./grid";
import { OWN_FIGURES, TITLES } from "./lexicon";
import { choose, type Scored } from "./ranking";
import type { Region } from "./layout/region";

/** "Målsättning" to the right of the goals is what they are measured against, where its cells are. */
export function aimsOfGoals(scored: Scored[]): void {
  if (scored.some(({ column }) => column.role === "target" || column.role === "indicator")) return;
  const goals = scored.filter(({ column }) => column.role === "goal");
  for (const { column } of goals.slice(1))
    if (/^målsättning/u.test(column.reading.words) && column.evidence.target >= 0.5)
      Object.assign(column, { role: "target", confidence: 0.7 });
}

/**
 * Bounds, figures and wishes beside outcomes are what they are measured against, whatever word for goals heads them: "Åtagande | Målsättning | Resultat"; not the first
 * goals. Beside a target only figures are, right of the measures and under a header that ends in a word for goals: "Ägarens krav | Bolagets mål".
 */
export function aimsBesideOutcomes(scored: Scored[]): void {
  const has = (roles: Role[]): boolean => scored.some(({ column }) => roles.includes(column.role));
  if (!has(["outcome"]) || !has(["goal", "indicator"])) return;
  const targeted = has(["target"]);
  const [goal, measure] = (["goal", "indicator"] as const).map((role) =>
    scored.findIndex(({ column }) => column.role === role),
  ) as [number, number];
  scored.forEach(({ column }, i) => {
    const { role, reading, evidence, tells } = column;
    const free = role === "other" && tells === undefined;
    if (reading.scores.goal === undefined || evidence.length > 30 || evidence.target + evidence.number <= 0.5) return;
    if (
      targeted
        ? (free || (role === "goal" && evidence.bound > 0.5)) &&
          measure >= 0 &&
          i > measure &&
          FIGURE_GOAL.test(reading.words)
        : free || (role === "goal" && goal < i && measure >= 0 && measure < i)
    )
      Object.assign(column, { role: "target", confidence: 0.7 });
  });
}

const FIGURE_GOAL = /^(?!antal)(?:\p{L}+ )?\p{L}*mål(?:et)?$/u;

/** "Mål" beside a column that is plainly the target's is the goal, whatever its texts look like; so it is over the texts to the left of what is done. */
export function settleGoalOrTarget(scored: Scored[]): void {
  const done = scored.findIndex(({ column }) => column.role === "activity");
  for (const one of scored.slice(0, Math.max(0, done))) {
    const { role, reading, evidence } = one.column;
    if (role === "target" && reading.scores.goal !== undefined && evidence.number < 0.2)
      choose(
        one,
        one.ranking.filter(([r]) => r === "goal"),
      );
    if (one.column.role === "other" && role === "target") one.column.role = "goal";
  }
  for (const one of scored) {
    const { reading, evidence, role } = one.column;
    const hasGoal = scored.some(({ column }) => column.role === "goal" || column.role === "indicator");
    const named =
      evidence.length > 12 &&
      one.column.column < (scored.find(({ column }) => column.role === "indicator")?.column.column ?? 0);
    if (role !== "target" || reading.scores.goal === undefined || (hasGoal && evidence.number > 0.3 && !named))
      continue;
    const other = scored.some(
      ({ column }) => column !== one.column && column.role === "target" && column.reading.scores.goal === undefined,
    );
    if (other)
      choose(
        one,
        one.ranking.filter(([r]) => r !== "target"),
      );
    if (other && named && one.column.role === "other") one.column.role = "goal";
  }
}

/** Wordings without a number under a target's word, where another column has the targets, name what is measured ("Måltal | Mål 2023"), or left of the measures what is to be reached. */
export function wordingsAreMeasures(scored: Scored[]): void {
  const targets = scored.filter(({ column }) => column.role === "target");
  if (!targets.some(({ column }) => !isWorded(column))) return;
  for (const one of targets.filter(({ column }) => isWorded(column))) {
    choose(
      one,
      one.ranking.filter(([role]) => role !== "target" && role !== "outcome"),
    );
    const measure = scored.find(({ column }) => column.role === "indicator");
    const goal = scored.some(({ column }) => column.role === "goal");
    if (!goal && (!measure || measure.column.column > one.column.column))
      Object.assign(one.column, { role: measure ? "goal" : "indicator", confidence: 0.6 });
    else if (!measure) Object.assign(one.column, { role: "indicator", confidence: 0.6 });
  }
}

const isWorded = ({ evidence }: Column): boolean =>
  evidence.texts > 0.9 &&
  evidence.number === 0 &&
  evidence.bound < 0.3 &&
  evidence.target < 0.3 &&
  evidence.length >= 10 &&
  evidence.distinct > 0.3 &&
  evidence.grade < 0.3;

/** Sentences under a word for areas, in a table of measures without goals, are the goals: "Utvecklingsområde" over "Alla elever ska nå målen". */
export function areasInSentences(scored: Scored[]): void {
  if (scored.some(({ column }) => column.role === "goal") || !scored.some(({ column }) => column.role === "indicator"))
    return;
  for (const { column } of scored)
    if (column.role === "area" && column.evidence.sentences > 0.5)
      Object.assign(column, { role: "goal", confidence: 0.6 });
}

/**
 * Short texts left of the goals, each over the same goals wherever it comes back, are the goals' areas where their header is one that may head areas; under any other
 * unknown header where there are fewer of them than goals. Right of the goals a word that only may head areas heads none, and left of them is no measure that only its place has made one.
 */
export function areasOfGoals({ grid, first, last }: Region, scored: Scored[]): void {
  const at = scored.findIndex(({ column }) => column.role === "goal");
  for (const one of scored.slice(Math.max(0, at))) {
    if (at >= 0 && one.column.role === "area" && one.ranking[0]![1] < 0.9)
      choose(
        one,
        one.ranking.filter(([role]) => role !== "area"),
      );
  }
  const measured = scored.some(({ column }) => OWN_FIGURES.includes(column.role));
  for (const one of scored.slice(0, Math.max(0, at))) {
    const { role, reading, evidence } = one.column;
    if (role === "indicator" && reading.scores.indicator === undefined && (!measured || evidence.distinct < 0.7))
      choose(one, []);
  }
  if (at < 1 || scored.some(({ column }) => column.role === "area")) return;
  const free = scored
    .slice(0, at)
    .filter(
      ({ column: { role, tells, evidence: e, reading } }) =>
        role === "other" &&
        tells === undefined &&
        Object.keys(reading.scores).every((said) => said === "area" || said === "goal") &&
        e.seen > 1 &&
        e.texts > 0.9 &&
        e.number === 0 &&
        e.length >= 3 &&
        e.length <= 45 &&
        e.sentences < 0.5 &&
        e.owner < 0.3 &&
        e.grade < 0.3 &&
        e.key < 0.5 &&
        e.period < 0.5,
    );
  for (const { column } of free) {
    const above = new Map<string, string>();
    const names = new Set<string>();
    let area = "";
    let goal = "";
    let steady = true;
    for (let r = first; r <= last; r++) {
      area = textKey(cellText(grid, r, column.column)) || area;
      goal = textKey(cellText(grid, r, scored[at]!.column.column)) || goal;
      if (area === "" || goal === "") continue;
      names.add(area);
      steady &&= (above.get(goal) ?? area) === area;
      above.set(goal, area);
    }
    if (steady && names.size > 1 && names.size < above.size)
      return void Object.assign(column, { role: "area", confidence: 0.6 });
  }
}

/** Texts under no header, left of all titles and written once for several rows, are areas. */
export function unnamedAreas(scored: Scored[]): void {
  const titles = scored.findIndex(({ column }) => TITLES.includes(column.role));
  if (titles < 1 || scored.some(({ column }) => column.role === "area")) return;
  const one = scored[titles - 1]!.column;
  const { number, filled, seen, distinct, key } = one.evidence;
  if (
    one.role === "other" &&
    one.tells === undefined &&
    one.header === "" &&
    number === 0 &&
    key < 0.5 &&
    seen > 1 &&
    filled <= 0.7 &&
    distinct === 1
  )
    Object.assign(one, { role: "area", confidence: 0.6 });
}

/** Left of the measures nothing is a target where another column is: "Fler bostäder" names what is to be. */
export function noTargetsBeforeMeasures(scored: Scored[]): void {
  const measure = scored.findIndex(({ column }) => column.role === "indicator");
  if (measure < 0 || !scored.slice(measure).some(({ column }) => column.role === "target")) return;
  for (const one of scored.slice(0, measure)) {
    if (one.column.role !== "target" || one.column.evidence.number > 0.3) continue;
    choose(
      one,
      one.ranking.filter(([role]) => role !== "target"),
    );
    const { column } = one;
    if (
      column.reading.scores.goal !== undefined ||
      (column.evidence.texts > 0.9 && scored.every(({ column: other }) => other.role !== "goal"))
    )
      Object.assign(column, { role: "goal" });
  }
}

/** "Mål nr", or "Mål" over bare numbers where another column is the target, left of the measures in a table without goals: it says which goal of another table each is for. */
export function goalsByNumber(scored: Scored[]): void {
  const indicator = scored.findIndex(({ column }) => column.role === "indicator");
  if (indicator < 0 || scored.some(({ column }) => column.role === "goal")) return;
  const target = scored.slice(indicator).some(({ column }) => column.role === "target");
  for (const { column } of scored.slice(0, indicator)) {
    const { role, evidence, reading } = column;
    const numbers = evidence.seen > 0 && evidence.key + evidence.number >= 0.5 && evidence.length <= 12;
    if (!numbers || !(role === "number" || (role === "target" && target)) || !GOAL_KEY.test(reading.words)) continue;
    Object.assign(column, { role: "goal", confidence: 0.7 });
    return;
  }
}

const GOAL_KEY =
  /^(?:tillhör |kopplat till |kopplas till |avser )?[\p{L}-]*mål(?:et|en)?s?(?:[ .-]*(?:nr|nummer|id))?$/u;

/** Texts before the figures, under a header whose words say nothing: measures to the right of goals, goals to the left of measures, areas to the left of goals. */
export function unnamedTitles(scored: Scored[]): void {
  const at = (role: Role): number => scored.findIndex(({ column }) => column.role === role);
  const figures = scored.findIndex(
    ({ column: { role, reading, evidence } }) =>
      OWN_FIGURES.includes(role) && (reading.scores[role] !== undefined || evidence.number > 0.2),
  );
  const free = (i: number): boolean => {
    const { column, ranking } = scored[i]!;
    const { texts, number, owner, grade, unit, length } = column.evidence;
    const unknown =
      Object.keys(column.reading.scores).length === 0 &&
      column.tells === undefined &&
      column.role !== "grade" &&
      column.role !== "number" &&
      (column.role !== "indicator" || ranking[0]![1] <= 0.5);
    return (
      i < figures &&
      unknown &&
      texts > 0.5 &&
      number < 0.2 &&
      owner < 0.5 &&
      (grade < 0.5 || length > 30) &&
      unit < 0.5 &&
      length >= 8
    );
  };
  const open = scored.map((_, i) => i).filter(free);
  const measures = open.filter(
    (i) => scored[i]!.column.evidence.bound <= 0.4 && scored[i]!.column.evidence.filled >= 0.5,
  );
  const give = (i: number | undefined, role: Role): number => {
    if (i === undefined) return -1;
    for (const { column } of scored) if (column.role === role) column.role = "other";
    scored[i]!.column.role = role;
    scored[i]!.column.confidence = 0.5;
    return i;
  };
  let goal = at("goal");
  let indicator = scored.findIndex(({ column, ranking }) => column.role === "indicator" && ranking[0]![1] > 0.5);
  if (indicator < 0 && (goal >= 0 || measures.length > 1))
    indicator = give(measures.filter((i) => i > goal).at(goal < 0 ? -1 : 0), "indicator");
  if (indicator >= 0 && goal < 0) goal = give(open.filter((i) => i < indicator).at(-1), "goal");
  if (indicator >= 0 && goal >= 0 && at("area") < 0) give(open.filter((i) => i < goal && i < indicator).at(-1), "area");
}

/** A table without a title takes the leftmost column whose words could name one, else its leftmost column of texts with something said to the right of it. */
export function needTitle(scored: Scored[]): void {
  const has = (role: Role): boolean => scored.some(({ column }) => column.role === role);
  if (has("indicator") || has("goal") || has("activity")) return;
  const named = scored.find(
    ({ column: { evidence }, ranking }) =>
      evidence.number < 0.3 && ranking.some(([role]) => role === "goal" || role === "indicator"),
  );
  if (named) {
    named.column.role = named.ranking.find(([role]) => role === "goal" || role === "indicator")![0];
    named.column.confidence = 0.6;
    return;
  }
  const says = scored.findLastIndex(({ column }) => column.role !== "other" && column.role !== "comment");
  const texts = scored
    .slice(0, says + 1)
    .find(
      ({ column: { role, tells, evidence } }) =>
        tells === undefined &&
        (role === "other" || role === "area") &&
        evidence.texts > 0.5 &&
        evidence.length >= 4 &&
        evidence.number < 0.3,
    );
  if (!texts) return;
  texts.column.role = has("target") || has("outcome") ? "indicator" : "goal";
  texts.column.confidence = 0.5;
}

/** Numbers stand before the titles that they number: of two with the same title after them the stronger is kept, and right of titles and figures only a header makes numbers of figures. */
export function numbersOfTitles(scored: Scored[]): void {
  const titleAfter = (one: Scored): number => {
    const after = scored.findIndex(({ column }) => column.column > one.column.column && TITLES.includes(column.role));
    return after < 0 ? scored.findLastIndex(({ column }) => TITLES.includes(column.role)) : after;
  };
  const kept = new Set<number>();
  const last = scored.findLastIndex(({ column }) => TITLES.includes(column.role));
  const figure = scored.findIndex(({ column }) => OWN_FIGURES.includes(column.role));
  scored.forEach((one, i) => {
    if (
      one.column.role === "number" &&
      one.column.reading.scores.number === undefined &&
      last >= 0 &&
      i > last &&
      figure >= 0 &&
      i > figure
    )
      choose(one, []);
  });
  const numbers = scored
    .filter(({ column }) => column.role === "number")
    .sort((a, b) => b.ranking[0]![1] - a.ranking[0]![1]);
  for (const one of numbers) {
    const title = titleAfter(one);
    if (kept.has(title))
      choose(
        one,
        one.ranking.filter(([role]) => role !== "number"),
      );
    kept.add(title);
  }
}

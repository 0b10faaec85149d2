import type { Grade } from "../domain/assessment";
import type { Level, RollupRule, Styrmodell } from "../domain/styrmodell";
import type { Scale } from "../domain/scale";
import { formatMeasure } from "../interpret/number";
import { compare } from "./compare";
import { gradeAt, placeOn } from "./conversion";
import { asPredicate, manyOf } from "./wording";

/** What is weighed together: its published grade, and what it is in words ("indikator", "mål"). */
export interface Child {
  grade: Grade;
  /** For a weighted mean; absent: 1. */
  weight?: number;
  what: string;
}

/** A child with its place on the scale of the level above; null: nothing that can be weighed. */
interface Placed {
  child: Child;
  place: number | null;
}

/** What a rule gives: a step and how it came about, or nothing, so that the next rule is tried. */
interface Outcome {
  step: number;
  how: string;
}

/**
 * One grade of several by the level's rules in order (docs/regler.md §6), with its reason. null: no rule of roll-up, too few children
 * assessed, a missing child that blocks, or nothing that any rule decides. The order of the children never matters.
 */
export function rollUp(children: Child[], level: Level, styrmodell: Styrmodell): Weighed {
  const scale = styrmodell.scales.find((known) => known.name === level.scale);
  const none = (reason: string) => ({ grade: null, reason });
  const deciding = level.rollup.filter(isDeciding);
  const indicatorsFirst = level.rollup.some(({ rule }) => rule === "indikatorer först");
  if (deciding.length === 0)
    return none(level.rollup.length > 0 ? "En person bedömer." : "Ingen regel för sammanvägning.");
  if (!scale || scale.order === "asked") return none("Skalans ordning är inte angiven, så ingen sammanvägning görs.");
  if (children.length === 0) return none("Det finns inget att väga samman.");

  const placed = children.map((child): Placed => ({
    child,
    place: placeOn(child.grade, scale, styrmodell.conversions),
  }));
  const isIndicator = ({ child }: Placed): boolean => /indikator|nyckeltal|mått|mätetal/iu.test(child.what);
  const groups = indicatorsFirst ? [placed.filter(isIndicator), placed.filter((one) => !isIndicator(one))] : [placed];
  let last: Weighed = none("");
  for (const group of groups.filter((one) => one.length > 0)) {
    last = weigh(group, deciding, level, scale);
    if (last.grade) return last;
  }
  return last;
}

type Deciding = Exclude<RollupRule, { rule: "indikatorer först" | "person" }>;
const isDeciding = (rule: RollupRule): rule is Deciding => rule.rule !== "indikatorer först" && rule.rule !== "person";

interface Weighed {
  grade: Grade | null;
  reason: string;
}

function weigh(group: Placed[], rules: Deciding[], { coverage, missing }: Level, scale: Scale): Weighed {
  const none = (reason: string): Weighed => ({ grade: null, reason });
  const what = group.length === 1 ? group[0]!.child.what : manyOf(group.map(({ child }) => child.what));
  const assessed = group.filter(({ place }) => place !== null).length;
  const lacking = group.length - assessed;
  const missed =
    lacking === 0
      ? ""
      : missing === "worst"
        ? ` (${lacking} saknar bedömning och räknas som sämst)`
        : ` (${lacking} saknar bedömning)`;
  if (assessed === 0 || (missing === "block" && lacking > 0))
    return none(`${lacking} av ${group.length} ${what} saknar bedömning, så ingen sammanvägning görs.`);
  if (compare((assessed / group.length) * 100, coverage) < 0) {
    return none(
      `${assessed} av ${group.length} ${what} har en bedömning, mindre än ${formatMeasure(coverage, "%")}, så ingen sammanvägning görs.`,
    );
  }
  const worst = scale.steps.length - 1;
  const counted = group.flatMap(({ child, place }) =>
    place !== null ? [{ child, place }] : missing === "worst" ? [{ child, place: worst }] : [],
  );
  const counts = scale.steps.map((_, index) => counted.filter(({ place }) => place === index).length);
  for (const rule of rules) {
    const given = apply(
      rule,
      counts,
      counted,
      scale.steps.map((step) => step.value),
    );
    if (given === "lacks")
      return none(`Stegen på skalan ”${scale.name}” saknar värden för ett viktat medel, så ingen sammanvägning görs.`);
    if (!given) continue;
    const { label } = scale.steps[given.step]!;
    const standing = group.filter(({ place }) => place === given.step).length;
    const found =
      standing > 0
        ? `${standing} av ${group.length} ${what} ${asPredicate(label)}${missed}`
        : `${lacking} av ${group.length} ${what} saknar bedömning och räknas som sämst`;
    const reason = `${found}: ${given.how} → ${label}.`;
    return { grade: gradeAt(scale, given.step), reason };
  }
  return none(`Ingen regel för sammanvägning avgör${missed}.`);
}

/** What one rule gives. `counts[i]`: how many stand on step i. */
function apply(
  rule: Deciding,
  counts: number[],
  counted: { child: Child; place: number }[],
  values: (number | undefined)[],
): Outcome | null | "lacks" {
  const total = counted.length;
  const at = (step: number, how: string): Outcome | null => (step < 0 ? null : { step, how });
  switch (rule.rule) {
    case "sämst":
      return at(
        counts.findLastIndex((count) => count > 0),
        "sämst gäller",
      );
    case "bäst":
      return at(
        counts.findIndex((count) => count > 0),
        "bäst gäller",
      );
    case "majoritet":
      return at(
        counts.findIndex((count) => count * 2 > total),
        "majoritet",
      );
    case "minst hälften":
      return at(
        counts.findLastIndex((count) => count * 2 >= total),
        "minst hälften",
      );
    case "andel": {
      const reached = counts.slice(0, rule.step + 1).reduce((sum, count) => sum + count, 0);
      return compare((reached / total) * 100, rule.atLeast) >= 0
        ? at(rule.step, `minst ${formatMeasure(rule.atLeast, "%")} på det steget eller bättre`)
        : null;
    }
    case "viktat medel":
      return weightedMean(rule.cutoffs, counted, values);
    case "median": {
      const places = counted.map(({ place }) => place).sort((a, b) => a - b);
      return at(places[Math.floor(places.length / 2)]!, "median");
    }
  }
}

/** The step whose cut-off the weighted mean of the steps' values reaches; values may fall or rise from best to worst. */
function weightedMean(
  cutoffs: number[],
  counted: { child: Child; place: number }[],
  values: (number | undefined)[],
): Outcome | null | "lacks" {
  if (values.some((value) => value === undefined)) return "lacks";
  const known = values as number[];
  const weighted = counted
    .map(({ child, place }) => ({ weight: child.weight ?? 1, value: known[place]! }))
    .sort((a, b) => a.value - b.value || a.weight - b.weight);
  const weight = weighted.reduce((sum, one) => sum + one.weight, 0);
  if (weight <= 0) return null;
  const mean = weighted.reduce((sum, one) => sum + one.weight * one.value, 0) / weight;
  const rising = known[0]! < known.at(-1)!;
  const reached = cutoffs.findIndex((cutoff) => (rising ? compare(mean, cutoff) <= 0 : compare(mean, cutoff) >= 0));
  return {
    step: reached === -1 ? known.length - 1 : reached,
    how: `viktat medel ${formatMeasure(Math.round(mean * 100) / 100)}`,
  };
}

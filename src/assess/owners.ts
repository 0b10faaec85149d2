import { isInitials } from "../domain/shapes";
import type { Plan, PlanNode } from "../domain/plan";
import { textKey } from "../interpret/text/text";
import { bodyIn } from "../lexicon/papers";

/** Whether "BUN" may be short for "Barn- och utbildningsnämnden". */
function isShortFor(short: string, name: string): boolean {
  if (!isInitials(short, 2, 5)) return false;
  // The letter of its kind ends the abbreviation.
  const body = bodyIn(name);
  if (body < 0 || name.charAt(body).toUpperCase() !== short.at(-1)) return false;
  const before = name.slice(0, body).toUpperCase();
  let at = -1;
  return [...short.slice(0, -1)].every((letter) => {
    const next = before.indexOf(letter, at + 1);
    const isNext = at < 0 ? next === 0 : next > at;
    at = next;
    return isNext;
  });
}

/**
 * Which of some names each owner means: the same name, else the only one that its short name can mean when the others
 * are placed. An owner whose name is not certain has none.
 */
export function namesMeant(owners: string[], names: string[]): Map<string, string> {
  const placed = new Map<string, string>();
  for (const owner of owners) {
    const name = names.find((one) => textKey(one) === textKey(owner));
    if (name !== undefined) placed.set(owner, name);
  }
  const free = (): string[] => names.filter((name) => ![...placed.values()].includes(name));
  let before: number;
  do {
    before = placed.size;
    for (const owner of owners) {
      const meant = placed.has(owner) ? [] : free().filter((name) => isShortFor(owner, name));
      const [only] = meant;
      if (only !== undefined && meant.length === 1) placed.set(owner, only);
    }
  } while (placed.size > before);
  return placed;
}

/**
 * The short and the long name of one owner where a plan has both ("BUN" on the council's sheet,
 * "Barn- och utbildningsnämnden" over the committee's own): each by the one that the plan has first. They are one only
 * where some goal, with the goals and measures right below it, has both.
 */
function sameOwners({ goals, indicators }: Plan): Map<string, string> {
  const nodes: PlanNode[] = [...goals, ...indicators];
  const all = [...new Set(nodes.flatMap(({ owners }) => owners))];
  const short = all.filter((owner) => isInitials(owner, 2, 5));
  const meant = namesMeant(
    short,
    all.filter((owner) => !short.includes(owner)),
  );
  const under = new Map<string, Set<string>>(goals.map(({ id, owners }) => [id, new Set(owners)]));
  for (const { parents, owners } of nodes)
    for (const parent of parents) for (const owner of owners) under.get(parent)?.add(owner);
  const isTogether = (one: string, other: string): boolean =>
    [...under.values()].some((owners) => owners.has(one) && owners.has(other));
  return new Map(
    [...meant].flatMap(([one, other]): [string, string][] => {
      if (!isTogether(one, other)) return [];
      return all.indexOf(one) < all.indexOf(other) ? [[other, one]] : [[one, other]];
    }),
  );
}

/** The plan with each owner by one name, once on each goal and measure. */
export function withOwnersOnce(plan: Plan): Plan {
  const same = sameOwners(plan);
  if (same.size === 0) return plan;
  const once = <T extends PlanNode>(node: T): T => ({
    ...node,
    owners: [...new Set(node.owners.map((owner) => same.get(owner) ?? owner))],
  });
  return { ...plan, areas: plan.areas.map(once), goals: plan.goals.map(once), indicators: plan.indicators.map(once) };
}

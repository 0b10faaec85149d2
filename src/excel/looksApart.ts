import type { LookName } from "../sheet/looks";
import { batches, sendAgain, type Step } from "./batch";
import { groupSteps, LOOK_GROUPS, type LookGroup } from "./lookGroups";
import type { Proof, Target } from "./target";
import type { Looks } from "./writing";

/** The looks of some sheets, to be made together. */
export interface PlannedLooks {
  steps: Step[];
  /** The sheets whose looks Excel did not apply without reporting an error; asked when the steps are done. */
  undone(): Target[];
}

/** Looks that are still to be made: of which sheets, which groups, and which of these go apart from the start. */
export interface Left {
  targets: readonly Target[];
  groups: readonly LookGroup[];
  weak: readonly LookName[];
}

/** All looks of some sheets but the weak ones, in one go. */
export function looksOf(targets: readonly Target[], weak: readonly LookName[] = []): PlannedLooks {
  const groups = LOOK_GROUPS.filter(({ name }) => !weak.includes(name));
  const planned = targets.map((target) => ({ target, ...plan(groups, target, target.standing !== undefined) }));
  return {
    steps: planned.flatMap(({ steps }) => steps),
    undone: () => planned.filter(({ proofs }) => proofs.some((proof) => !proof.holds())).map(({ target }) => target),
  };
}

/** The steps of groups, with a check of whether they were done. `again`: some of it may exist already. */
function plan(groups: readonly LookGroup[], target: Target, again: boolean): { steps: Step[]; proofs: Proof[] } {
  const proofs = groups.flatMap(({ proof }) => proof?.(target) ?? []);
  const steps = groups.flatMap((group) => groupSteps(group, target, again));
  return { steps: [...steps, ...proofs.map(({ step }) => step)], proofs };
}

/**
 * Applies the looks of sheets whose contents are written, so that one refused look does not take the others with it:
 * sheet by sheet; where that fails group by group; where that is refused in parts of the group. A group that failed on
 * one sheet is separated on the next at once; one that failed in all its parts is tried there only as a whole. Returns
 * what could not be applied, by tag.
 */
export async function makeApart(context: Excel.RequestContext, { targets, groups: all, weak }: Left): Promise<Looks> {
  const failing = new Set(weak);
  const hopeless = new Set<LookName>();
  const lacking: Looks = {};
  for (const target of targets) {
    const missed: LookName[] = [];
    for (const groups of together(all, failing)) {
      const failed = await failedOf(context, groups, target, hopeless);
      for (const { name } of failed) {
        failing.add(name);
        missed.push(name);
      }
    }
    if (missed.length > 0) lacking[target.tag] = missed;
  }
  return lacking;
}

/** The groups in their order: those that have failed alone, the others with their neighbours. */
function together(all: readonly LookGroup[], failing: ReadonlySet<LookName>): LookGroup[][] {
  let last: LookGroup[] = [];
  const found = [last];
  for (const group of all) {
    if (failing.has(group.name)) found.push([group], (last = []));
    else last.push(group);
  }
  return found.filter(({ length }) => length > 0);
}

/** Applies groups together, else one by one, else in parts; returns those that still fail. */
async function failedOf(
  context: Excel.RequestContext,
  groups: readonly LookGroup[],
  target: Target,
  hopeless: Set<LookName>,
): Promise<LookGroup[]> {
  const became = await make(context, groups, target);
  if (became === "made") return [];
  const [group, ...others] = groups;
  if (group && others.length === 0) {
    // A group that was skipped without an error is skipped in parts too.
    if (became === "undone" || hopeless.has(group.name)) return [group];
    const parts = await madeInParts(context, group, target);
    if (parts === "none") hopeless.add(group.name);
    return parts === "all" ? [] : [group];
  }
  const failed: LookGroup[] = [];
  for (const one of groups) failed.push(...(await failedOf(context, [one], target, hopeless)));
  return failed;
}

/** Makes groups in one request; "undone": Excel has refused nothing, but has not done all of it. */
async function make(
  context: Excel.RequestContext,
  groups: readonly LookGroup[],
  target: Target,
): Promise<"made" | "undone" | "refused"> {
  try {
    const { steps, proofs } = plan(groups, await standingNow(context, target, groups), true);
    await sendAgain(context, steps);
    return proofs.every((proof) => proof.holds()) ? "made" : "undone";
  } catch {
    return "refused";
  }
}

/** Most requests that a group is split into. */
const PARTS = 8;

/**
 * How many parts of a group succeed. A group that must be whole is tried once more, since a failure may be temporary,
 * and is then removed.
 */
async function madeInParts(
  context: Excel.RequestContext,
  group: LookGroup,
  target: Target,
): Promise<"all" | "some" | "none"> {
  if (group.clear && (await make(context, [group], target)) === "made") return "all";
  const now = await standingNow(context, target, [group]);
  if (group.clear) {
    await isSent(context, group.clear(now));
    return "some";
  }
  const steps = groupSteps(group, now, true).map((step) => ({ step, bytes: 1 }));
  const sent: boolean[] = [];
  for (const part of batches(steps, Math.ceil(steps.length / PARTS)))
    sent.push(
      await isSent(
        context,
        part.map(({ step }) => step),
      ),
    );
  if (!sent.includes(true)) return "none";
  return sent.includes(false) || group.proof ? "some" : "all";
}

async function isSent(context: Excel.RequestContext, steps: Step[]): Promise<boolean> {
  try {
    await sendAgain(context, steps);
    return true;
  } catch {
    return false;
  }
}

/** The sheet after a failure, found by name, with its current charts. */
async function standingNow(
  context: Excel.RequestContext,
  target: Target,
  groups: readonly LookGroup[],
): Promise<Target> {
  const { worksheets } = context.workbook;
  const excel = (): Excel.Worksheet => worksheets.getItem(target.sheet.name);
  if (groups.every(({ name }) => name !== "charts")) return { ...target, excel };
  const { charts } = excel();
  charts.load("items/name");
  await context.sync();
  return {
    ...target,
    excel,
    charts: charts.items.map(({ name }) => name).filter((name) => !target.kept.includes(name)),
  };
}

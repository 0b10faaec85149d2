import { columnHeads } from "../../lexicon/columnHeads";
import type { GoalNode, Indicator, Measurement, Plan, PlanNode } from "../../domain/plan";
import { textKey } from "../../interpret/text/text";
import {
  addOwners,
  addParent,
  goalNode,
  indicatorNode,
  sameLevel,
  sameNumber,
  type Entry,
  type NodeFields,
  type Outcomes,
} from "./entry";
import { pointedAt } from "./pointerTargets";

/** The plan as the tables have given it so far. Nodes are the same when title, number and place are the same. */
export class Tree {
  /** By period: its outcomes, and how many of them a header or a title dates; the others date themselves. */
  readonly periods = new Map<string, { outcomes: number; headed: number }>();
  private readonly areas = new Map<string, Entry<GoalNode>>();
  private readonly goals = new Map<string, Entry<GoalNode>[]>();
  private readonly goalsInOrder: Entry<GoalNode>[] = [];
  private readonly indicators: Entry<Indicator>[] = [];
  private readonly underParent = new Map<Entry<PlanNode> | null, Map<string, Entry<Indicator>>>();
  private readonly entries = new Map<PlanNode, Entry<PlanNode>>();
  private readonly unread = new Map<Indicator, Outcomes>();

  area(title: string, fields: NodeFields): GoalNode {
    return this.areaEntry(title, fields).node;
  }

  goal(title: string, parent: PlanNode | null, fields: NodeFields): GoalNode {
    return this.goalEntry(title, parent, fields).node;
  }

  indicator(title: string, parent: PlanNode | null, fields: NodeFields): Indicator {
    const above = this.entryOf(parent);
    let siblings = this.underParent.get(above);
    if (!siblings) this.underParent.set(above, (siblings = new Map()));
    const words = textKey(title);
    const key = `${fields.number ?? ""} ${words}`;
    const known = siblings.get(key);
    if (known) {
      addOwners(known.node, fields.owners);
      return known.node;
    }
    const outcomes: Outcomes = { made: [], row: 0, read: null };
    const entry = this.add(indicatorNode(title, fields, outcomes), words, above);
    this.unread.set(entry.node, outcomes);
    siblings.set(key, entry);
    this.indicators.push(entry);
    return entry.node;
  }

  /** An outcome of a period; `headed`: the one that the headers and titles above it give. */
  hasOutcome(period: string, headed: string): void {
    const of = this.periods.get(period) ?? { outcomes: 0, headed: 0 };
    of.outcomes++;
    if (period === headed) of.headed++;
    this.periods.set(period, of);
  }

  /** An area for a node that no table puts under anything: a sheet's name, the committee in a title. */
  orphan(node: PlanNode, title: string, fields: NodeFields): void {
    this.entries.get(node)!.otherwise ??= { title, fields };
  }

  /** The outcomes of an indicator that has none yet: read when somebody asks for them. */
  later(indicator: Indicator, row: number, read: (row: number) => Measurement[]): void {
    Object.assign(this.unread.get(indicator)!, { row, read });
  }

  /** Gives every node its id and its parents' ids. */
  plan(): Plan {
    const pointed = new Map([...pointedAt(this.goalsInOrder), ...pointedAt([...this.areas.values()])]);
    const standing = <N extends PlanNode>(entries: Iterable<Entry<N>>): Entry<N>[] =>
      [...entries].filter((entry) => !pointed.has(entry));
    const placed = standing<PlanNode>([...this.goalsInOrder, ...this.indicators]);
    for (const entry of placed)
      if (entry.parents.some((above) => pointed.has(above)))
        entry.parents = [...new Set(entry.parents.flatMap((above) => pointed.get(above) ?? [above]))];
    for (const { parents, otherwise } of placed)
      if (parents.length === 0 && otherwise) parents.push(this.otherwiseUnder(otherwise));
    const areas = standing(this.areas.values());
    const goals = standing(this.goalsInOrder);
    for (const entries of [areas, goals, this.indicators]) nameAll(entries);
    return { areas: areas.map(done), goals: goals.map(done), indicators: this.indicators.map(done) };
  }

  private add<N extends PlanNode>(node: N, key: string, above: Entry<PlanNode> | null): Entry<N> {
    const entry: Entry<N> = { node, key, parents: above ? [above] : [] };
    this.entries.set(node, entry);
    return entry;
  }

  private entryOf(node: PlanNode | null): Entry<PlanNode> | null {
    return node && this.entries.get(node)!;
  }

  private areaEntry(title: string, fields: NodeFields): Entry<GoalNode> {
    const key = textKey(title);
    const entry = this.areas.get(key) ?? this.add(goalNode("area", title, fields), key, null);
    this.areas.set(key, entry);
    return entry;
  }

  private goalEntry(title: string, parent: PlanNode | null, fields: NodeFields): Entry<GoalNode> {
    const key = textKey(title);
    const above = this.entryOf(parent);
    const same = this.goals.get(key) ?? [];
    const known = same.find(
      ({ node, parents }) =>
        sameNumber(node.number, fields.number) &&
        sameLevel(node.level, fields.level) &&
        (!columnHeads.has(fields.level, "activity") || (parents[0] ?? null) === above),
    );
    if (known) {
      if (above) addParent(known, above);
      if (!known.node.number && fields.number) known.node.number = fields.number;
      addOwners(known.node, fields.owners);
      return known;
    }
    const entry = this.add(goalNode("goal", title, fields), key, above);
    this.goals.set(key, [...same, entry]);
    this.goalsInOrder.push(entry);
    return entry;
  }

  /** The parent of a node that no table has placed: a goal or an area. */
  private otherwiseUnder({ title, fields }: NonNullable<Entry<PlanNode>["otherwise"]>): Entry<PlanNode> {
    return fields.level.endsWith("mål") ? this.goalEntry(title, null, fields) : this.areaEntry(title, fields);
  }
}

/**
 * `level:number`, else `level:normalised title`; when two would be equal, with the parent's id in front, then a count.
 */
function nameAll(entries: readonly Entry<PlanNode>[]): void {
  const own = entries.map(({ node, key }) => `${node.level}:${node.number ?? key}`);
  const taken = new Map<string, number>();
  for (const id of own) taken.set(id, (taken.get(id) ?? 0) + 1);
  const used = new Set<string>();
  for (const [i, entry] of entries.entries()) {
    let id = own[i]!;
    if (taken.get(id)! > 1) {
      const parent = entry.parents[0]?.node.id;
      if (parent) id = `${parent}/${id}`;
      if (used.has(id) && entry.node.number) id += `:${entry.key}`;
      for (let n = 2, first = id; used.has(id) || taken.get(id) === 1; n++) id = `${first}#${n}`;
      used.add(id);
    }
    entry.node.id = id;
  }
}

function done<N extends PlanNode>({ node, parents }: Entry<N>): N {
  node.parents = parents.map((parent) => parent.node.id);
  return node;
}

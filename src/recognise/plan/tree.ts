import { columnHeads } from "../../lexicon/columnHeads";
import {
  titleOfPart,
  type GoalNode,
  type Indicator,
  type Measurement,
  type Plan,
  type PlanNode,
} from "../../domain/plan";
import { textKey } from "../../interpret/text/text";
import {
  choiceOf,
  copied,
  leftOf,
  outcomesOf,
  stateOf,
  type Contribution,
  type LeftNode,
  type OutcomeCount,
} from "./contribution";
import {
  addOwners,
  addParent,
  goalNode,
  indicatorNode,
  sameLevel,
  sameNumber,
  type AnyEntry,
  type Entry,
  type MeasureEntry,
  type NodeFields,
  type Outcomes,
} from "./entry";
import { pointedAt } from "./pointerTargets";

/** The plan as the tables have given it so far. Nodes are the same when title, number and place are the same. */
export class Tree {
  readonly periods = new Map<string, OutcomeCount>();
  /** By name. */
  private readonly areas = new Map<string, Entry<GoalNode>>();
  /** By name without its count: goals of the same words. */
  private readonly goals = new Map<string, Entry<GoalNode>[]>();
  private readonly goalsInOrder: Entry<GoalNode>[] = [];
  private readonly indicators: MeasureEntry[] = [];
  private readonly named = new Map<string, AnyEntry>();
  private readonly entries = new Map<PlanNode, AnyEntry>();
  /** What the table that is read takes part in. */
  private table: { found: Map<string, string>; asked: Set<AnyEntry>; outcomes: Map<string, OutcomeCount> } | null =
    null;

  area(title: string, fields: NodeFields): GoalNode {
    return this.areaEntry(title, fields).node;
  }

  goal(title: string, parent: PlanNode | null, fields: NodeFields): GoalNode {
    return this.goalEntry(title, parent, fields).node;
  }

  indicator(words: string, parent: PlanNode | null, fields: NodeFields): Indicator {
    const title = fields.part === undefined ? words : titleOfPart(words, fields.part);
    const above = this.entryOf(parent);
    const key = textKey(title);
    const name = nameOf("indicator", above?.name, fields.number, key);
    const known = this.asked(name);
    if (known?.node.kind === "indicator") {
      addOwners(known.node, fields.owners);
      return known.node;
    }
    const outcomes: Outcomes = { made: [], row: 0, read: null };
    const node = indicatorNode(title, fields, outcomes);
    return this.addMeasure({ node, name, key, parents: above ? [above] : [], outcomes }).node;
  }

  /** Puts a goal under one more. */
  under(node: PlanNode, parent: PlanNode): void {
    addParent(this.entries.get(node)!, this.entries.get(parent)!);
  }

  /**
   * An outcome of a period; `headed`: the one that the headers and titles above it give. That is reported, too, where all its
   * outcomes say that they are of an earlier one.
   */
  hasOutcome(period: string, headed: string): void {
    this.count(period, { outcomes: 1, headed: period === headed ? 1 : 0 });
    if (period !== headed) this.count(headed, { outcomes: 0, headed: 1 });
  }

  /** An area for a node that no table puts under anything: a sheet's name, the committee in a title. */
  orphan(node: PlanNode, title: string, fields: NodeFields): void {
    this.entries.get(node)!.otherwise ??= { title, fields };
  }

  /** The outcomes of an indicator that has none yet: read when somebody asks for them. */
  later(indicator: Indicator, row: number, read: (row: number) => Measurement[]): void {
    const entry = this.entries.get(indicator);
    if (entry && "outcomes" in entry) Object.assign(entry.outcomes, { row, read });
  }

  /** Reads a table into the plan, with all that it found there and left there. */
  contributed<T>(read: () => T): { result: T; contribution: Contribution } {
    const table = {
      found: new Map<string, string>(),
      asked: new Set<AnyEntry>(),
      outcomes: new Map<string, OutcomeCount>(),
    };
    this.table = table;
    const result = read();
    this.table = null;
    const { found, asked, outcomes } = table;
    return { result, contribution: { found, left: [...asked].map(leftOf), outcomes } };
  }

  /** Puts into the plan what a table has left there before; false, and nothing is put, where it would find another plan. */
  take({ found, left, outcomes }: Contribution): boolean {
    if ([...found].some(([name, state]) => this.stateOf(name) !== state)) return false;
    for (const one of left) this.put(one);
    for (const { name, parents } of left)
      this.named.get(name)!.parents = parents.flatMap((above) => this.named.get(above) ?? []);
    for (const [period, count] of outcomes) this.count(period, count);
    return true;
  }

  /** Gives every node its id and its parents' ids. Areas come in the order of the tables, those of orphans with the first of them. */
  plan(): Plan {
    const pointed = new Map([...pointedAt(this.goalsInOrder), ...pointedAt([...this.areas.values()])]);
    const standing = <N extends PlanNode>(entries: Iterable<Entry<N>>): Entry<N>[] =>
      [...entries].filter((entry) => !pointed.has(entry));
    const placed = standing<PlanNode>([...this.goalsInOrder, ...this.indicators]);
    for (const entry of placed)
      if (entry.parents.some((above) => pointed.has(above)))
        entry.parents = [...new Set(entry.parents.flatMap((above) => pointed.get(above) ?? [above]))];
    const orphans = placed.filter(({ parents, otherwise }) => parents.length === 0 && otherwise);
    const inTurn = new Map<Entry<PlanNode>, number>([...this.entries.values()].map((entry, i) => [entry, i]));
    for (const entry of orphans.sort((a, b) => inTurn.get(a)! - inTurn.get(b)!)) {
      const above = this.otherwiseUnder(entry.otherwise!);
      entry.parents.push(above);
      if (!inTurn.has(above)) inTurn.set(above, inTurn.get(entry)!);
    }
    const areas = standing(this.areas.values()).sort((a, b) => inTurn.get(a)! - inTurn.get(b)!);
    const goals = standing(this.goalsInOrder);
    for (const entries of [areas, goals, this.indicators]) nameAll(entries);
    return { areas: areas.map(done), goals: goals.map(done), indicators: this.indicators.map(done) };
  }

  private put(left: LeftNode): void {
    const known = this.named.get(left.name);
    const entry = known ?? this.made(left);
    if (known) Object.assign(entry.node, copied(left.node));
    if (known && "outcomes" in known && "outcomes" in left) Object.assign(known.outcomes, outcomesOf(left.outcomes));
    if (left.otherwise) entry.otherwise = copied(left.otherwise);
  }

  private made({ name, key, of, lines, ...left }: LeftNode): AnyEntry {
    if (!("outcomes" in left))
      return this.addGoal({
        ...{ node: copied(left.node), name, key, parents: [] },
        ...(of === undefined ? {} : { of }),
        ...(lines ? { lines } : {}),
      });
    const { node, outcomes: before } = left;
    const outcomes = outcomesOf(before);
    const made = Object.assign(indicatorNode(node.title, node, outcomes), copied(node));
    return this.addMeasure({ node: made, name, key, parents: [], outcomes });
  }

  /** The node of a name, as a table asks for it. */
  private asked(name: string): AnyEntry | undefined {
    const known = this.named.get(name);
    this.note(name);
    if (known) this.table?.asked.add(known);
    return known;
  }

  /** Notes what a table finds under a name that it has not asked for before, unless that is its own. */
  private note(name: string): void {
    if (this.table && !this.table.found.has(name)) this.table.found.set(name, this.stateOf(name));
  }

  private stateOf(name: string): string {
    const goals = this.goals.get(name);
    if (goals) return choiceOf(goals);
    const known = this.named.get(name);
    return known ? stateOf(known) : "";
  }

  private count(period: string, count: OutcomeCount): void {
    addCount(this.periods, period, count);
    if (this.table) addCount(this.table.outcomes, period, count);
  }

  private add<E extends AnyEntry>(entry: E): E {
    this.note(entry.name);
    this.named.set(entry.name, entry);
    this.entries.set(entry.node, entry);
    this.table?.asked.add(entry);
    return entry;
  }

  private addMeasure(entry: MeasureEntry): MeasureEntry {
    this.indicators.push(entry);
    return this.add(entry);
  }

  private addGoal(entry: Entry<GoalNode>): Entry<GoalNode> {
    if (entry.node.kind === "area") this.areas.set(entry.name, entry);
    else {
      this.goalsInOrder.push(entry);
      const words = nameOf("goal", entry.key);
      const same = this.goals.get(words);
      if (same) same.push(entry);
      else this.goals.set(words, [entry]);
    }
    return this.add(entry);
  }

  private entryOf(node: PlanNode | null): AnyEntry | null {
    return node && this.entries.get(node)!;
  }

  private areaEntry(title: string, fields: NodeFields): Entry<GoalNode> {
    const key = textKey(title);
    const name = nameOf("area", key);
    this.asked(name);
    return this.areas.get(name) ?? this.addGoal({ node: goalNode("area", title, fields), name, key, parents: [] });
  }

  private goalEntry(title: string, parent: PlanNode | null, fields: NodeFields): Entry<GoalNode> {
    const key = textKey(title);
    const words = nameOf("goal", key);
    const above = this.entryOf(parent);
    this.note(words);
    const same = this.goals.get(words) ?? [];
    const known = same.find(
      ({ node, parents, of }) =>
        of === fields.of &&
        sameNumber(node.number, fields.number) &&
        sameLevel(node.level, fields.level) &&
        (!columnHeads.has(fields.level, "activity") || (parents[0] ?? null) === above),
    );
    if (!known) {
      const name = nameOf("goal", key, String(same.length));
      const { of, lines } = fields;
      const own = { ...(of ? { of } : {}), ...(lines ? { lines } : {}) };
      return this.addGoal({ node: goalNode("goal", title, fields), name, key, parents: above ? [above] : [], ...own });
    }
    this.asked(known.name);
    if (above) addParent(known, above);
    if (!known.node.number && fields.number) known.node.number = fields.number;
    addOwners(known.node, fields.owners);
    return known;
  }

  /** The parent of a node that no table has placed: a goal or an area. */
  private otherwiseUnder({ title, fields }: NonNullable<Entry<PlanNode>["otherwise"]>): Entry<PlanNode> {
    return fields.level.endsWith("mål") ? this.goalEntry(title, null, fields) : this.areaEntry(title, fields);
  }
}

function addCount(periods: Map<string, OutcomeCount>, period: string, { outcomes, headed }: OutcomeCount): void {
  const of = periods.get(period);
  if (!of) return void periods.set(period, { outcomes, headed });
  of.outcomes += outcomes;
  of.headed += headed;
}

/** No title has the sign between the parts of a name. */
const nameOf = (kind: PlanNode["kind"], ...parts: (string | undefined)[]): string => [kind, ...parts].join("\u0000");

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

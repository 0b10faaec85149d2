import type { GoalNode, Indicator, Measurement, Plan, PlanNode } from "../../domain/plan";
import { textKey } from "../../interpret/text";
import { pointersOf, type Pointer } from "./pointer";

/** The plan as the tables have given it so far. Nodes are the same when title, number and place are the same. */
export interface Tree {
  area(title: string, fields: NodeFields): GoalNode;
  goal(title: string, parent: PlanNode | null, fields: NodeFields): GoalNode;
  indicator(title: string, parent: PlanNode | null, fields: NodeFields): Indicator;
  /** An area for a node that no table puts under anything: a sheet's name, the committee in a title. */
  orphan(node: PlanNode, title: string, fields: NodeFields): void;
  /** The outcomes of an indicator that has none yet: read when somebody asks for them. */
  later(indicator: Indicator, row: number, read: (row: number) => Measurement[]): void;
  /** Periods that have an outcome. */
  periods: Set<string>;
  /** Gives every node its id and its parents' ids. */
  plan(): Plan;
}

export interface NodeFields {
  level: string;
  number?: string;
  owners: string[];
  cell: string;
}

interface Entry<N extends PlanNode> {
  node: N;
  /** Of its title. */
  key: string;
  parents: Entry<PlanNode>[];
  /** Where it stands when it has no parents. */
  otherwise?: { title: string; fields: NodeFields };
}

/** Outcomes as they were read, or where they are to be read. */
interface Outcomes {
  made: Measurement[];
  row: number;
  read: ((row: number) => Measurement[]) | null;
}

/**
 * An indicator whose outcomes are made when somebody asks: most of a large workbook is outcomes, and few are looked at.
 */
function indicatorNode(title: string, { level, number, owners, cell }: NodeFields, outcomes: Outcomes): Indicator {
  const node: Indicator = {
    kind: "indicator",
    id: "",
    level,
    title,
    owners: owners.slice(),
    parents: [],
    cell,
    grades: [],
    comments: [],
    targets: [],
    get outcomes() {
      if (outcomes.read) {
        outcomes.made = outcomes.read(outcomes.row);
        outcomes.read = null;
      }
      return outcomes.made;
    },
    forecasts: [],
    comparisons: [],
  };
  if (number) node.number = number;
  return node;
}

export function growTree(): Tree {
  const areas = new Map<string, Entry<GoalNode>>();
  const goals = new Map<string, Entry<GoalNode>[]>();
  const goalsInOrder: Entry<GoalNode>[] = [];
  const indicators: Entry<Indicator>[] = [];
  const underParent = new Map<Entry<PlanNode> | null, Map<string, Entry<Indicator>>>();
  const entries = new Map<PlanNode, Entry<PlanNode>>();
  const unread = new Map<Indicator, Outcomes>();

  const fresh = <N extends PlanNode>(node: N, key: string, parent: PlanNode | null): Entry<N> => {
    const entry: Entry<N> = { node, key, parents: parent ? [entries.get(parent)!] : [] };
    entries.set(node, entry as Entry<PlanNode>);
    return entry;
  };
  const base = (kind: GoalNode["kind"], title: string, fields: NodeFields): GoalNode => ({
    kind,
    id: "",
    level: fields.level,
    ...(fields.number ? { number: fields.number } : {}),
    title,
    owners: [...fields.owners],
    parents: [],
    cell: fields.cell,
    grades: [],
    comments: [],
  });

  function areaEntry(title: string, fields: NodeFields): Entry<GoalNode> {
    const key = textKey(title);
    let entry = areas.get(key);
    if (!entry) areas.set(key, (entry = fresh(base("area", title, fields), key, null)));
    return entry;
  }

  /** The goal that a sheet's name says; the first of its words, or one more. */
  function goalEntry(title: string, fields: NodeFields): Entry<GoalNode> {
    const key = textKey(title);
    const same = goals.get(key) ?? [];
    const known = same.find(
      ({ node }) => sameNumber(node.number, fields.number) && sameLevel(node.level, fields.level),
    );
    if (known) return known;
    const entry = fresh(base("goal", title, fields), key, null);
    goals.set(key, [...same, entry]);
    goalsInOrder.push(entry);
    return entry;
  }

  return {
    later: (indicator, row, read) => void Object.assign(unread.get(indicator)!, { row, read }),
    periods: new Set(),
    orphan: (node, title, fields) => void (entries.get(node)!.otherwise ??= { title, fields }),
    area: (title, fields) => areaEntry(title, fields).node,
    goal: (title, parent, fields) => {
      const key = textKey(title);
      const same = goals.get(key) ?? [];
      const here = parent ? entries.get(parent)! : null;
      const known = same.find(
        ({ node, parents }) =>
          sameNumber(node.number, fields.number) &&
          sameLevel(node.level, fields.level) &&
          (!DONE.test(fields.level) || (parents[0] ?? null) === here),
      );
      if (known) {
        const above = parent ? entries.get(parent)! : null;
        if (above && above !== (known as Entry<PlanNode>) && !known.parents.includes(above)) known.parents.push(above);
        if (!known.node.number && fields.number) known.node.number = fields.number;
        addOwners(known.node, fields.owners);
        return known.node;
      }
      const entry = fresh(base("goal", title, fields), key, parent);
      goals.set(key, [...same, entry]);
      goalsInOrder.push(entry);
      return entry.node;
    },
    indicator: (title, parent, fields) => {
      const above = parent ? entries.get(parent)! : null;
      let siblings = underParent.get(above);
      if (!siblings) underParent.set(above, (siblings = new Map()));
      const words = textKey(title);
      const key = `${fields.number ?? ""} ${words}`;
      const known = siblings.get(key);
      if (known) {
        addOwners(known.node, fields.owners);
        return known.node;
      }
      const outcomes: Outcomes = { made: [], row: 0, read: null };
      const node = indicatorNode(title, fields, outcomes);
      unread.set(node, outcomes);
      const entry = fresh(node, words, parent);
      siblings.set(key, entry);
      indicators.push(entry);
      return node;
    },
    plan: () => {
      const pointed = new Map([...pointedAt(goalsInOrder), ...pointedAt([...areas.values()])]);
      const own = <N extends PlanNode>(entries: Iterable<Entry<N>>): Entry<N>[] =>
        pointed.size === 0 ? [...entries] : [...entries].filter((entry) => !pointed.has(entry));
      for (const entry of pointed.size === 0 ? [] : own<PlanNode>([...goalsInOrder, ...indicators]))
        if (entry.parents.some((above) => pointed.has(above)))
          entry.parents = [...new Set(entry.parents.flatMap((above) => pointed.get(above) ?? [above]))];
      for (const { parents, otherwise } of own<PlanNode>([...goalsInOrder, ...indicators]))
        if (parents.length === 0 && otherwise)
          parents.push(
            /mål$/u.test(otherwise.fields.level)
              ? goalEntry(otherwise.title, otherwise.fields)
              : areaEntry(otherwise.title, otherwise.fields),
          );
      const [areaEntries, goalEntries] = [own(areas.values()), own(goalsInOrder)];
      nameAll(areaEntries);
      nameAll(goalEntries);
      nameAll(indicators);
      return { areas: areaEntries.map(done), goals: goalEntries.map(done), indicators: indicators.map(done) };
    },
  };
}

const sameNumber = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b;

/** What is done under one goal is not what is done under another, though it be worded alike. */
const DONE = /aktivitet|åtgärd|insats/u;

/** "mål" is any goal; other words are levels of their own. */
const sameLevel = (a: string, b: string): boolean => a === b || a === "mål" || b === "mål";

/**
 * Nodes that only point at others of the plan, with those: "Mål 1" in a table of measures, where another table holds
 * the wording of goal 1. What is known of one that points at a single node goes to that. Where one is not to be found,
 * or two could be meant, the node stays as it is written.
 */
function pointedAt(entries: readonly Entry<PlanNode>[]): Map<Entry<PlanNode>, Entry<PlanNode>[]> {
  const pointed = new Map<Entry<PlanNode>, Entry<PlanNode>[]>();
  const pointing = entries
    .map((entry) => ({ entry, readings: pointersOf(entry.node) }))
    .filter(({ readings }) => readings.length > 0);
  if (pointing.length === 0) return pointed;
  const bare = new Set(
    pointing.filter(({ readings }) => readings[0]!.some((pointer) => !("title" in pointer))).map(({ entry }) => entry),
  );
  const byKey = new Map<string, Entry<PlanNode>[]>();
  for (const entry of entries) {
    if (bare.has(entry)) continue;
    for (const key of entry.node.number === undefined ? [entry.key] : [entry.key, entry.node.number]) {
      const here = byKey.get(key);
      if (here) here.push(entry);
      else byKey.set(key, [entry]);
    }
  }
  const find = (pointer: Pointer): Entry<PlanNode>[] =>
    "title" in pointer
      ? (byKey.get(textKey(pointer.title)) ?? []).filter(({ node }) => sameNumber(node.number, pointer.number))
      : (byKey.get(pointer.number) ?? []).filter(
          ({ node }) =>
            node.number === pointer.number && (pointer.level === undefined || sameLevel(node.level, pointer.level)),
        );
  for (const { entry, readings } of pointing) {
    const { node, parents } = entry;
    const found = readings
      .map((reading) => reading.map(find))
      .find((each) => each.every(({ length }) => length === 1))
      ?.flat();
    if (!found || (found.length > 1 && node.grades.length + node.comments.length > 0)) continue;
    pointed.set(entry, found);
    for (const one of found) {
      addOwners(one.node, node.owners);
      one.node.grades.push(...node.grades);
      one.node.comments.push(...node.comments);
      for (const above of parents) if (above !== one && !one.parents.includes(above)) one.parents.push(above);
      for (const said of ["geh", "sdg", "weight"] as const)
        if (node[said] !== undefined) Object.assign(one.node, { [said]: one.node[said] ?? node[said] });
    }
  }
  for (const [entry, found] of pointed)
    pointed.set(
      entry,
      found.flatMap((one) => pointed.get(one) ?? [one]),
    );
  return pointed;
}

/** Adds owners that a node does not have. */
export function addOwners(node: PlanNode, owners: readonly string[]): void {
  for (const owner of owners) if (!node.owners.includes(owner)) node.owners.push(owner);
}

/** `level:number`, else `level:normalised title`; where two would be alike, the parent's id in front, then a count. */
function nameAll(entries: Entry<PlanNode>[]): void {
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

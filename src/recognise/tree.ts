import type { Indicator, Plan, PlanNode } from "../domain/plan";
import { textKey } from "../interpret/text";

/** What the tables have said of the plan so far. Nodes are the same when title, number and place are the same. */
export interface Tree {
  area(title: string, fields: NodeFields): PlanNode;
  goal(title: string, parent: PlanNode | null, fields: NodeFields): PlanNode;
  indicator(title: string, parent: PlanNode | null, fields: NodeFields): Indicator;
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
  parents: Entry<PlanNode>[];
}

export function growTree(): Tree {
  const areas = new Map<string, Entry<PlanNode>>();
  const goals = new Map<string, Entry<PlanNode>[]>();
  const goalsInOrder: Entry<PlanNode>[] = [];
  const indicators: Entry<Indicator>[] = [];
  const underParent = new Map<Entry<PlanNode> | null, Map<string, Entry<Indicator>>>();
  const entries = new Map<PlanNode, Entry<PlanNode>>();

  const fresh = <N extends PlanNode>(node: N, parent: PlanNode | null): Entry<N> => {
    const entry: Entry<N> = { node, parents: parent ? [entries.get(parent)!] : [] };
    entries.set(node, entry as Entry<PlanNode>);
    return entry;
  };
  const base = (title: string, fields: NodeFields): PlanNode => ({
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

  return {
    area: (title, fields) => {
      const key = textKey(title);
      let entry = areas.get(key);
      if (!entry) areas.set(key, (entry = fresh(base(title, fields), null)));
      return entry.node;
    },
    goal: (title, parent, fields) => {
      const key = textKey(title);
      const same = goals.get(key) ?? [];
      const here = parent ? entries.get(parent)! : null;
      const known = same.find(({ node, parents }) => sameNumber(node.number, fields.number) && sameLevel(node.level, fields.level) && (!DONE.test(fields.level) || (parents[0] ?? null) === here));
      if (known) {
        const above = parent ? entries.get(parent)! : null;
        if (above && above !== (known as Entry<PlanNode>) && !known.parents.includes(above)) known.parents.push(above);
        if (!known.node.number && fields.number) known.node.number = fields.number;
        addOwners(known.node, fields.owners);
        return known.node;
      }
      const entry = fresh(base(title, fields), parent);
      goals.set(key, [...same, entry]);
      goalsInOrder.push(entry);
      return entry.node;
    },
    indicator: (title, parent, fields) => {
      const above = parent ? entries.get(parent)! : null;
      let siblings = underParent.get(above);
      if (!siblings) underParent.set(above, (siblings = new Map()));
      const key = `${fields.number ?? ""} ${textKey(title)}`;
      const known = siblings.get(key);
      if (known) {
        addOwners(known.node, fields.owners);
        return known.node;
      }
      const node: Indicator = { ...base(title, fields), targets: [], outcomes: [], forecasts: [], comparisons: [] };
      const entry = fresh(node, parent);
      siblings.set(key, entry);
      indicators.push(entry);
      return node;
    },
    plan: () => {
      const areaEntries = [...areas.values()];
      nameAll(areaEntries);
      nameAll(goalsInOrder);
      nameAll(indicators);
      return { areas: areaEntries.map(done), goals: goalsInOrder.map(done), indicators: indicators.map(done) };
    },
  };
}

const sameNumber = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === b;

/** What is done under one goal is not what is done under another, though it be worded alike. */
const DONE = /aktivitet|åtgärd|insats/u;

/** "mål" is any goal; other words are levels of their own. */
const sameLevel = (a: string, b: string): boolean => a === b || a === "mål" || b === "mål";

function addOwners(node: PlanNode, owners: string[]): void {
  for (const owner of owners) if (!node.owners.includes(owner)) node.owners.push(owner);
}

/** `level:number`, else `level:normalised title`; where two would be alike, the parent's id in front, then a count. */
function nameAll(entries: Entry<PlanNode>[]): void {
  const own = ({ node }: Entry<PlanNode>): string => `${node.level}:${node.number ?? textKey(node.title)}`;
  const taken = new Map<string, number>();
  for (const entry of entries) taken.set(own(entry), (taken.get(own(entry)) ?? 0) + 1);
  const used = new Set<string>();
  for (const entry of entries) {
    const parent = entry.parents[0]?.node.id;
    let id = taken.get(own(entry))! > 1 && parent ? `${parent}/${own(entry)}` : own(entry);
    if (used.has(id) && entry.node.number) id += `:${textKey(entry.node.title)}`;
    for (let n = 2, first = id; used.has(id); n++) id = `${first}#${n}`;
    used.add(id);
    entry.node.id = id;
  }
}

function done<N extends PlanNode>({ node, parents }: Entry<N>): N {
  node.parents = parents.map((parent) => parent.node.id);
  return node;
}

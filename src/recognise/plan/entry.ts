import type { BesideRow, GoalNode, Indicator, Measurement, PlanNode } from "../../domain/plan";
import { bySpaces, inBrackets } from "../../domain/shapes";
import { besideSays } from "../../interpret/text/remark";

export interface NodeFields {
  level: string;
  number?: string;
  owners: string[];
  cell: string;
  /** The committee whose own goal it is, where several have goals of these words. */
  of?: string;
  /** The part of the organisation whose figures a measure states. */
  part?: string;
  /** The lines of its cell, where there are several: each may be a goal. */
  lines?: readonly string[];
}

/** A node of the growing tree, with its parents. */
export interface Entry<N extends PlanNode> {
  node: N;
  /** The same in each reading in which it is found the same way: by its kind, its title and, of a measure, what is above. */
  name: string;
  /** Of its title. */
  key: string;
  parents: Entry<PlanNode>[];
  /** The committee whose own goal it is. */
  of?: string;
  /** The lines of its cell, where there are several. */
  lines?: readonly string[];
  /** Its parent when no other is found. */
  otherwise?: { title: string; fields: NodeFields };
}

export interface MeasureEntry extends Entry<Indicator> {
  outcomes: Outcomes;
}

export type AnyEntry = Entry<GoalNode> | MeasureEntry;

/** Outcomes already read, or the cells to read them from. */
export interface Outcomes {
  made: Measurement[];
  row: number;
  read: ((row: number) => Measurement[]) | null;
}

const baseOf = (title: string, { level, number, owners, cell }: NodeFields): Omit<GoalNode, "kind"> => ({
  id: "",
  level,
  ...(number ? { number } : {}),
  title,
  owners: [...owners],
  parents: [],
  cell,
  grades: [],
  comments: [],
});

export const goalNode = (kind: GoalNode["kind"], title: string, fields: NodeFields): GoalNode => ({
  kind,
  ...baseOf(title, fields),
});

/** Where an indicator has what its outcomes are made from; no list of its properties shows it. */
const WAITING = Symbol("outcomes");

/**
 * Outcomes of an indicator, made when somebody asks: most of a large workbook is outcomes, and few are looked at. One
 * property for all indicators, since an engine that finds a getter of its own on each keeps each as a table of its own.
 */
const MADE_WHEN_ASKED: PropertyDescriptor & ThisType<{ [WAITING]: Outcomes }> = {
  get() {
    const outcomes = this[WAITING];
    if (outcomes.read) {
      outcomes.made = outcomes.read(outcomes.row);
      outcomes.read = null;
    }
    return outcomes.made;
  },
  enumerable: true,
  configurable: true,
};

/** An indicator, with its outcomes read or not. */
export function indicatorNode(
  title: string,
  { level, number, owners, cell, part }: NodeFields,
  outcomes: Outcomes,
): Indicator {
  const node: Omit<Indicator, "outcomes" | "forecasts" | "comparisons"> = {
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
  };
  Object.defineProperty(node, WAITING, { value: outcomes });
  Object.defineProperty(node, "outcomes", MADE_WHEN_ASKED);
  const indicator = Object.assign(node, { forecasts: [], comparisons: [] }) as Partial<Indicator> as Indicator;
  if (number) indicator.number = number;
  if (part !== undefined) indicator.part = part;
  return indicator;
}

/** What stands in brackets in a title, and after a dash in it; a part of the organisation there is what the title names: "– Förskola". */
export const asidesOf = (title: string): string[] => [
  ...inBrackets(title),
  ...title
    .split(" – ")
    .slice(1)
    .filter((text) => bySpaces(text).length > 1 || besideSays(text, "")?.about !== "scope"),
];

/** Puts words on a measure that are no comments of it, though they may limit its figures. */
export function sayBeside(indicator: Indicator, ...said: BesideRow[]): void {
  if (said.length > 0) indicator.beside = [...(indicator.beside ?? []), ...said];
}

export const sameNumber = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b;

/** "mål" matches any goal; other words are levels of their own. */
export const sameLevel = (a: string, b: string): boolean => a === b || a === "mål" || b === "mål";

/** Adds owners that a node does not have. */
export function addOwners(node: PlanNode, owners: readonly string[]): void {
  for (const owner of owners) if (!node.owners.includes(owner)) node.owners.push(owner);
}

/** Puts a node under one more; never under itself. */
export function addParent(entry: Entry<PlanNode>, above: Entry<PlanNode>): void {
  if (above !== entry && !entry.parents.includes(above)) entry.parents.push(above);
}

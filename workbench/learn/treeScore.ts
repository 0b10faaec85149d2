import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { readGrade } from "../../src/interpret/choice/grade";
import { titleParts } from "../../src/interpret/header/title";
import { treeOf, type TreeNode, type TreeSheet, type ValueKind } from "../../src/recognise/tree";
import { cellRef } from "../../src/sheet/address";
import { scoreNodes, type Fact, type ReadNodes, type TableScore } from "../../test/recognise/real/score";
import type { Node, RealTable } from "../../test/recognise/real/table";
import { LABELLED, tablesIn } from "../../test/recognise/real/tables";
import { columns, share, type Print } from "../score/lines";
import { trueSheets } from "./truth";

const FACTS: readonly Fact[] = ["node", "area", "target", "outcome", "grade", "parent"];

/** Sums of found facts and of all, by kind, and what is false. */
interface Sum {
  by: Map<Fact, { found: number; n: number }>;
  found: number;
  facts: number;
  false: number;
}

/**
 * Compares the tree of labelled sheets with the facts of their table. What a printed grade means is none of the tree's
 * matters: it is asked with `meanings` only, and then read by its words alone, without a legend.
 */
export function scoreTree(table: RealTable, sheets: readonly TreeSheet[], meanings = false): TableScore {
  return scoreNodes(meanings ? table : withoutMeanings(table), nodesOf(treeOf(sheets)));
}

/** Of many tables together. */
export function sumTrees(scores: readonly TableScore[]): Sum {
  const sum: Sum = { by: new Map(), found: 0, facts: 0, false: 0 };
  for (const score of scores) {
    sum.found += score.found;
    sum.facts += score.facts;
    sum.false += score.false.length;
    for (const fact of FACTS) {
      const { found, n } = score.by[fact] ?? { found: 0, n: 0 };
      const all = sum.by.get(fact) ?? { found: 0, n: 0 };
      sum.by.set(fact, { found: all.found + found, n: all.n + n });
    }
  }
  return sum;
}

/**
 * What the tree finds of every labelled table when each cell has its true label, by set and by kind of fact. With `show`:
 * what is missed in the tables of which that is a part of "set/name".
 */
export function printTrees(print: Print, show?: string): void {
  print("Trädet av sanna etiketter: fakta som hamnar rätt");
  print(columns("", 18, ["fakta", "av", "andel", ...FACTS, "falska"], 9));
  const all: TableScore[] = [];
  const worded: TableScore[] = [];
  for (const { id } of LABELLED) {
    const tables = tablesIn(id);
    const scores = tables.map((table) => scoreTree(table, trueSheets(table)));
    print(line(id, sumTrees(scores)));
    all.push(...scores);
    worded.push(...tables.map((table) => scoreTree(table, trueSheets(table), true)));
    if (show === undefined) continue;
    for (const score of scores) if (`${id}/${score.name}`.includes(show)) printMissed(id, score, print);
  }
  print(line("alla", sumTrees(all)));
  print(line("med betygens ord", sumTrees(worded)));
}

function line(name: string, { found, facts, by, false: extra }: Sum): string {
  const shares = FACTS.map((fact) => share(by.get(fact)!.found, by.get(fact)!.n));
  return columns(name, 18, [found, facts, share(found, facts), ...shares, extra], 9);
}

function printMissed(id: string, { name, found, facts, missed, false: extra }: TableScore, print: Print): void {
  if (missed.length + extra.length === 0) return;
  print(`  ${id}/${name}: ${found} av ${facts}`);
  for (const one of missed) print(`    missad  ${one}`);
  for (const one of extra) print(`    falsk   ${one}`);
}

/** The facts of a table, of which a grade only has to be found where it stands. */
function withoutMeanings(table: RealTable): RealTable {
  const placed = <N extends Node>(nodes: N[]): N[] =>
    nodes.map((node) => (node.grade ? { ...node, grade: "given" } : node));
  const { areas, goals, indicators } = table.truth;
  return { ...table, truth: { areas: placed(areas), goals: placed(goals), indicators: placed(indicators) } };
}

/** A tree as a plan is compared: a title with its level's word as it is printed, a cell by its own address. */
function nodesOf(tree: readonly TreeNode[]): ReadNodes {
  const ids = new Map(tree.map((node, i) => [node, String(i)]));
  const read = tree.map(({ kind, sheet, cell, title, parent, values }, i) => {
    const given = (...kinds: ValueKind[]) => values.filter(({ of }) => kinds.includes(of)).map(({ cell }) => cell);
    const at = ({ row, column }: { row: number; column: number }): string =>
      sheet.sideways ? cellRef(sheet.name, column, row) : cellRef(sheet.name, row, column);
    return {
      kind,
      id: String(i),
      title: titleParts(cell.text).level ? cell.text.replaceAll("\n", " ") : title,
      level: "",
      parents: parent ? [ids.get(parent)!] : [],
      cell: at(cell),
      grades: given("grade", "goalGrade").map((one) => ({ cell: at(one), ...stepOf(one.text) })),
      targets: given("target").map((one) => ({ cell: at(one) })),
      outcomes: given("outcome").map((one) => ({ cell: at(one), value: one.number })),
    };
  });
  const [areas, goals, indicators] = (["area", "goal", "measure"] as const).map((kind) =>
    read.filter((node) => node.kind === kind),
  );
  return { areas: areas!, goals: goals!, indicators: indicators! };
}

const scales = scalesFor(standard);

/** By its words alone; of several readings the first. */
function stepOf(text: string): { step?: number } {
  const read = readGrade(text, scales);
  const match = read && "ambiguous" in read ? read.ambiguous[0] : read;
  return match && "step" in match ? { step: match.index } : {};
}

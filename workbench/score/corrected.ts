import { correct, factsAfter, MOST, plainly, sampleOf, type Corrected } from "../../test/recognise/oracle/corrections";
import type { Fact } from "../../test/recognise/real/score";
import { labelledTables } from "../../test/recognise/real/tables";
import { columns, share, type Print } from "./lines";

const FACTS: readonly Fact[] = ["node", "area", "target", "outcome", "grade", "parent", "level"];
const STEPS = [0, 1, 2, 3, MOST];

/**
 * What is right of labelled tables after so many corrections, of all that could be said truly the one that wins most and
 * then the next; and with the whole map. Of each so many of the tables; with `show` the corrections of those whose names
 * have it, and what is missed with the whole map.
 */
export function printCorrected(print: Print, every: number, seed: number, show?: string): void {
  const all = sampleOf(labelledTables(), every, seed).map((table) => {
    const one = correct(table);
    if (show !== undefined && table.name.includes(show)) printOne(print, one);
    return one;
  });
  const headed = all.filter(({ table }) => table.rows.some(({ kind }) => kind === "head"));
  print(`Rättat: fakta efter så många rättelser, av var ${every}:e märkta tabell (${all.length} tabeller)`);
  print(columns("", 30, [...STEPS.map(String), "hel karta", "av"], 10));
  print(lineOf("med rubrikrad", headed));
  print(lineOf("alla, sidor också", all));
  for (const fact of FACTS) print(lineOf(`  ${fact}`, all, fact));
  const wrong = headed.filter(({ after }) => after[0]!.found < after[0]!.facts);
  const counts = wrong.map(({ made }) => made.length).sort((a, b) => a - b);
  print(`rättelser, av dem med rubrikrad som har fel: median ${counts[Math.floor(counts.length / 2)] ?? 0}`);
  printPlain(print, all);
  for (const { table, refused } of all) if (refused) print(`hel karta avvisad: ${table.name}: ${refused}`);
}

/** Tables under a true map of their columns and rows alone, refused maps as they are read without. */
function printPlain(print: Print, all: readonly Corrected[]): void {
  const held = all.flatMap(({ table, after }) => {
    const one = plainly(table);
    return one ? [{ ...one, without: after[0]!.found }] : [];
  });
  const sum = (of: (one: (typeof held)[number]) => number): number => held.reduce((n, one) => n + of(one), 0);
  const facts = sum(({ score }) => score.facts);
  const shares = [sum(({ without }) => without), sum(({ score }) => score.found)].map((n) => share(n, facts));
  print(`karta av kolumner och rader, ${held.length} tabeller: ${shares.join(" → ")} av ${facts}`);
  for (const { score, refused } of held) if (refused) print(`  avvisad: ${score.name}: ${refused}`);
}

function lineOf(name: string, some: readonly Corrected[], fact?: Fact): string {
  const shares = [...STEPS, -1].map((step) => {
    const { found, n } = factsAfter(some, step, fact);
    return share(found, n);
  });
  return columns(name, 30, [...shares, factsAfter(some, 0, fact).n], 10);
}

function printOne(print: Print, { table, after, whole, made, refused }: Corrected): void {
  print(`${table.name}: ${after.map(({ found }) => found).join(" → ")}, hel karta ${whole.found}, av ${whole.facts}`);
  for (const one of made) print(`  ${one}`);
  for (const one of after.at(-1)!.missed) print(`    kvar    ${one}`);
  for (const one of whole.missed) print(`    omöjlig ${one}`);
  if (refused) print(`    avvisad ${refused}`);
}

import { scoreTable, type Fact } from "../../test/recognise/real/score";
import { tablesIn } from "../../test/recognise/real/tables";
import type { Tried } from "./trial";

const KINDS: readonly Fact[] = ["node", "area", "target", "outcome", "grade", "parent"];

/** Facts of a kind that both find, the reader alone, the labeller alone, and neither. */
type Counts = Record<"both" | "reader" | "labeller" | "neither", number>;

/**
 * Prints, by kind of fact, what the reader of today and the labeller find of the same tables. The reader has been mended
 * for all of them; the labeller has not seen them.
 */
export function printBeside(print: (line: string) => void, tried: readonly Tried[]): void {
  const sums = new Map(KINDS.map((kind) => [kind, { both: 0, reader: 0, labeller: 0, neither: 0 }]));
  const extra = { reader: 0, labeller: 0 };
  const sets = new Map([...new Set(tried.map(({ set }) => set))].map((set) => [set, tablesIn(set)]));
  for (const { set, name, score } of tried) {
    const today = scoreTable(sets.get(set)!.find((one) => one.name === name)!);
    extra.reader += today.false.length;
    extra.labeller += score.false.length;
    for (const [kind, sum] of sums) addCounts(sum, kind, score, today.missed);
  }
  for (const [kind, { both, reader, labeller, neither }] of sums)
    print(`${kind}: both ${both}, only the reader ${reader}, only the labeller ${labeller}, neither ${neither}`);
  print(`false: the reader ${extra.reader}, the labeller ${extra.labeller}`);
}

function addCounts(sum: Counts, kind: Fact, { by, missed }: Tried["score"], missedToday: readonly string[]): void {
  const [labeller, reader] = [missed, missedToday].map((list) => list.filter((one) => one.startsWith(`${kind}: `)));
  const left = [...reader!];
  let neither = 0;
  for (const one of labeller!) {
    const at = left.indexOf(one);
    if (at < 0) continue;
    left.splice(at, 1);
    neither++;
  }
  sum.neither += neither;
  sum.reader += labeller!.length - neither;
  sum.labeller += left.length;
  sum.both += (by[kind]?.n ?? 0) - labeller!.length - left.length;
}

import { heldAgainst, verdictSets, type Held } from "../../test/assess/verdicts/books";
import { LAWS, tally } from "../../test/assess/proof/laws";
import { columns, type Print } from "./lines";

/** The verdict of a measure that somebody can say. */
const isSaid = ({ met }: Held): boolean => met !== null;
const isContrary = ({ met, was }: Held): boolean => met !== null && typeof was === "boolean" && was !== met;
const isOverSaid = ({ met, was }: Held): boolean => met === null && typeof was === "boolean";
const isMissed = ({ met, was }: Held): boolean => met !== null && typeof was !== "boolean";

const KINDS: [string, (held: Held) => boolean][] = [
  ["går att säga", isSaid],
  ["rätt", (held) => isSaid(held) && held.was === held.met],
  ["tvärtom", isContrary],
  ["inte givet", (held) => isMissed(held) && held.was === null],
  ["ej läst", (held) => isMissed(held) && held.was === undefined],
  ["kan ingen säga", ({ met }) => met === null],
  ["ändå givet", isOverSaid],
];

/**
 * Whether measures meet their targets, held against what a careful person says of each (true, false, nobody can say), by
 * labeller; then each that is contrary, given where nobody can say, and withheld where somebody can.
 */
export function printVerdicts(print: Print): void {
  print("Når måttet sitt målvärde? Mot etiketter av andra händer, utan beslutad styrmodell");
  print(
    columns(
      "",
      24,
      KINDS.map(([kind]) => kind),
      16,
    ),
  );
  const sets = verdictSets().map(({ id, books }) => ({ id, held: books.flatMap(heldAgainst) }));
  for (const { id, held } of sets)
    print(
      columns(
        id,
        24,
        KINDS.map(([, is]) => held.filter(is).length),
        16,
      ),
    );
  const all = sets.flatMap(({ held }) => held);
  const list = (title: string, is: (held: Held) => boolean): void => {
    for (const { book, cell, why, reason } of all.filter(is)) print(`${title}: ${book} ${cell}: ${why} | ${reason}`);
  };
  list("tvärtom", isContrary);
  list("ändå givet", isOverSaid);
  list("inte givet", isMissed);
}

/**
 * Each change on every graded row of the samples, the labelled workbooks and the labelled tables; `named`: only those of
 * the changes whose names have it.
 */
export function printChanges(print: Print, named = ""): void {
  print("Ändringar av bedömda rader: varje rad i exempel, märkta arbetsböcker och märkta tabeller");
  print(columns("", 60, ["rader", "fel"], 10));
  const all = { tried: 0, faults: 0 };
  for (const law of LAWS.filter(({ change: { name } }) => name.includes(named))) {
    const { tried, faults } = tally(law, { books: 1, rows: 1 });
    all.tried += tried;
    all.faults += faults.length;
    print(columns(`${law.change.name}: ${law.says}`, 60, [tried, faults.length], 10));
    for (const fault of faults) print(`  ${fault}`);
  }
  print(columns("tillsammans", 60, [all.tried, all.faults], 10));
}

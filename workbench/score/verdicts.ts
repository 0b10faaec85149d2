import { heldAgainst, verdictSets } from "../../test/assess/verdicts/books";
import { LAWS, tally } from "../../test/assess/proof/laws";
import { tablesIn, VERDICT_SETS } from "../../test/recognise/real/tables";
import { verdictsHeld, type HeldVerdict } from "../../test/recognise/real/verdicts";
import { columns, type Print } from "./lines";

interface Said {
  met: boolean | null;
  was?: boolean | null | undefined;
}

const isSaid = ({ met }: Said): boolean => met !== null;
const isRight = ({ met, was }: Said): boolean => met !== null && was === met;
const isContrary = ({ met, was }: Said): boolean => met !== null && typeof was === "boolean" && was !== met;
const isOverSaid = ({ met, was }: Said): boolean => met === null && typeof was === "boolean";
const isMissed = ({ met, was }: Said): boolean => met !== null && typeof was !== "boolean";
const hasOtherFigures = (one: HeldVerdict): boolean => isRight(one) && one.other.length > 0;

const KINDS: [string, (held: Said) => boolean][] = [
  ["går att säga", isSaid],
  ["rätt", isRight],
  ["tvärtom", isContrary],
  ["inte givet", (held) => isMissed(held) && held.was === null],
  ["ej läst", (held) => isMissed(held) && held.was === undefined],
  ["kan ingen säga", ({ met }) => met === null],
  ["ändå givet", isOverSaid],
];

/**
 * Whether measures meet their targets, held against what a careful person says of each (true, false, nobody can say), by
 * labeller: of workbooks, and of drawn tables, where a verdict that rests on other figures than the labelled ones is
 * counted too. Then each that is contrary, given where nobody can say, and withheld where somebody can.
 */
export function printVerdicts(print: Print): void {
  print("Når måttet sitt målvärde? Mot etiketter av andra händer, utan beslutad styrmodell");
  print(columns("", 24, [...KINDS.map(([kind]) => kind), "andra siffror"], 16));
  const books = verdictSets().map(({ id, books: labelled }) => ({ id, held: labelled.flatMap(heldAgainst) }));
  const tables = VERDICT_SETS.map((id) => ({ id, held: tablesIn(id).flatMap(verdictsHeld) }));
  const counts = (held: readonly Said[]): number[] => KINDS.map(([, is]) => held.filter(is).length);
  for (const { id, held } of books) print(columns(id, 24, [...counts(held), "–"], 16));
  for (const { id, held } of tables) print(columns(id, 24, [...counts(held), held.filter(hasOtherFigures).length], 16));
  const ofBooks = books.flatMap(({ held }) => held.map((one) => ({ ...one, at: `${one.book} ${one.cell}` })));
  const ofTables = tables.flatMap(({ held }) => held.map((one) => ({ ...one, at: `${one.table} ${one.cell}` })));
  const list = <T extends Said & Listed>(title: string, all: readonly T[], is: (held: T) => boolean): void => {
    for (const { at, why, reason, other = [] } of all.filter(is))
      print(`${title}: ${at}: ${[why, reason, ...other].join(" | ")}`);
  };
  const both: (Said & Listed)[] = [...ofBooks, ...ofTables];
  list("tvärtom", both, isContrary);
  list("andra siffror", ofTables, hasOtherFigures);
  list("ändå givet", both, isOverSaid);
  list("inte givet", both, isMissed);
}

interface Listed {
  at: string;
  why: string;
  reason: string;
  other?: readonly string[];
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

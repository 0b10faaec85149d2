import { evidenceId, stepId, tryLineWeights, writtenStep } from "./lineWeights";
import { LINE_EVIDENCE } from "../../src/recognise/page/evidence";
import { LINE_KINDS } from "../../src/recognise/page/sequence";
import { scoreTable, sum, type RealScore, type TableScore } from "../../test/recognise/real/score";
import { fitLines, named, rightLines, writtenWeights } from "./fitLines";
import { labelledPages, PAGE_SETS, type LabelledPage } from "./lines";

type Print = (line: string) => void;

const FITTING = { epochs: 20, rate: 0.05, cost: 2, hold: 0.3 };
const FOLDS = 8;
/** The newest set, that no weight was set on. */
const NEWEST = "pages3";

const scored = (pages: readonly LabelledPage[]): TableScore[] => pages.map(({ table }) => scoreTable(table));
const words = ({ right, n }: { right: number; n: number }, { found, facts, false: extra }: RealScore): string =>
  `${right} av ${n} rader, ${found} av ${facts} fakta, ${extra} falska`;

/**
 * What written weights and fitted ones give on pages of hands left out of the fitting. The written ones were set by
 * somebody who had seen all sets but the newest.
 */
export function printLines(print: Print): void {
  const sets = new Map(PAGE_SETS.map((set) => [set, labelledPages(set)]));
  const newest = sets.get(NEWEST) ?? [];
  const others = PAGE_SETS.flatMap((set) => (set === NEWEST ? [] : (sets.get(set) ?? [])));
  const asWritten = writtenWeights();
  tryLineWeights({});
  print(`satta vikter, ${NEWEST}: ${words(rightLines(newest, asWritten), sum(scored(newest)))}`);
  print(`satta vikter, övriga: ${words(rightLines(others, asWritten), sum(scored(others)))}`);
  const fitted = fitLines(others, FITTING);
  tryLineWeights(named(fitted));
  print(`anpassade på övriga, ${NEWEST}: ${words(rightLines(newest, fitted), sum(scored(newest)))}`);
  const hands = [...new Set(others.map(({ hand }) => hand))].sort();
  const all = { right: 0, n: 0 };
  const scores: TableScore[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = ({ hand }: LabelledPage): boolean => hands.indexOf(hand) % FOLDS === fold;
    const weights = fitLines(
      others.filter((page) => !isOut(page)),
      FITTING,
    );
    const out = others.filter(isOut);
    tryLineWeights(named(weights));
    scores.push(...scored(out));
    const { right, n } = rightLines(out, weights);
    all.right += right;
    all.n += n;
  }
  print(`anpassade, händer utanför: ${words(all, sum(scores))}`);
}

/** For each row of evidence and each step, what is lost or won on labelled pages without it. */
export function printLineLedger(print: Print): void {
  const pages = PAGE_SETS.flatMap(labelledPages);
  tryLineWeights({});
  const whole = sum(scored(pages));
  const steps = (["start", ...LINE_KINDS] as const).flatMap((before) =>
    LINE_KINDS.filter((kind) => writtenStep(before, kind) !== 0).map((kind) => stepId(before, kind)),
  );
  for (const id of [...LINE_EVIDENCE.map(evidenceId), ...steps]) {
    tryLineWeights({ [id]: 0 });
    const without = sum(scored(pages));
    print(
      `${id.padEnd(110)} utan den ${String(without.found - whole.found).padStart(4)} fakta ${String(without.false - whole.false).padStart(4)} falska`,
    );
  }
}

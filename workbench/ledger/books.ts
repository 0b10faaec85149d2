import { SAMPLES } from "../../samples/samples";
import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { recognise } from "../../src/recognise/recognise";
import { newBook } from "../../src/sheet/book";
import { layOut } from "../../test/recognise/layouts/layout";
import { emptyScore, scoreLayout } from "../../test/recognise/layouts/score";
import { looksOf } from "../../test/recognise/looks/looks";
import { scoreTable } from "../../test/recognise/real/score";
import { labelledTables } from "../../test/recognise/real/tables";
import { relaid } from "../../test/recognise/relaid/layouts";

/** A labelled workbook: what of it is right, as one comparable text. A sample has no labels: its whole reading. */
export interface LabelledBook {
  name: string;
  score(): string;
}

const RELAID = 120;
const GENERATED = 60;
const FIRST_SEED = 700_000;

/**
 * Every labelled workbook there is, the samples, and some of one plan in many layouts and of the generator's.
 * @public The ledger loads it from a copy.
 */
export function labelledBooks(): LabelledBook[] {
  const tables = [
    ...labelledTables(),
    ...LOOKS.flatMap(looksOf),
    ...Array.from({ length: RELAID }, (_, seed) => relaid(seed).table),
  ].map((table) => ({
    name: table.name,
    score: () => {
      const { missed, false: extra, quiet } = scoreTable(table);
      return JSON.stringify([missed, extra, quiet]);
    },
  }));
  const generated = Array.from({ length: GENERATED }, (_, i) => {
    const layout = layOut(FIRST_SEED + i, i % 2 === 0 ? undefined : 0.5);
    return {
      name: `ritad ${FIRST_SEED + i}`,
      score: () => {
        const score = emptyScore();
        scoreLayout(layout, score);
        return JSON.stringify(score);
      },
    };
  });
  const samples = Object.entries(SAMPLES).map(([name, sheets]) => ({
    name,
    score: () => JSON.stringify(recognise({ ...newBook(), sheets: sheets() }, { scales: scalesFor(standard) })),
  }));
  return [...tables, ...generated, ...samples];
}

const LOOKS = [
  ...(["ordinary", "ordinary2", "odd", "odd2", "third", "printed", "offices"] as const),
  ...(["headers", "decoys", "decoys2", "decoys3", "decoys4"] as const),
];

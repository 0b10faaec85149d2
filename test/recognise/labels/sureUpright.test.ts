import { isMeasure, isValue, type LabelledSheet } from "../../../src/recognise/labels/classes";
import { SUREST } from "../../../src/recognise/labels/decode";
import { isOfGoals, Labeller, SURE_UPRIGHT } from "../../../src/recognise/labels/labeller";
import { shippedModel } from "../../../src/recognise/labels/weights";
import type { Sheet } from "../../../src/sheet/book";
import { newFacts } from "../../../workbench/learn/samples";
import { dear, step } from "../../whole";
import { namedTables } from "../real/tables";

const labeller = new Labeller(shippedModel(), newFacts());

function read(sheet: Sheet, isSideways: boolean): { pairs: number; sureness: number } | null {
  const labelled = labeller.label(sheet, [], { isSideways });
  return isOfGoals(labelled) ? { pairs: pairsOf(labelled), sureness: surenessOf(labelled) } : null;
}

const pairsOf = ({ cells }: LabelledSheet): number =>
  Math.min(...[isMeasure, isValue].map((is) => cells.filter(({ label }) => is(label)).length));

const surenessOf = ({ cells }: LabelledSheet): number =>
  cells.reduce((sum, { margin = 0 }) => sum + Math.min(margin, SUREST), 0) / cells.length;

dear("a sheet whose cells are sure as they stand gives no more values for measures, more surely, on its side", () => {
  let sure = 0;
  const everySo = step(12, 4);
  for (const [i, table] of namedTables().entries()) {
    if (i % everySo > 0) continue;
    for (const sheet of table.read().sheets) {
      const upright = read(sheet, false);
      if (!upright || upright.sureness < SURE_UPRIGHT) continue;
      sure++;
      const side = read(sheet, true);
      const lies = side !== null && side.pairs >= upright.pairs && side.sureness > upright.sureness;
      expect({ table: table.name, lies }).toEqual({ table: table.name, lies: false });
    }
  }
  expect(sure).toBeGreaterThan(10);
});

test("a page of one column lies on no side, however unsure its cells are", () => {
  const page = namedTables().find(({ name }) => name === "11-aland-klimatmal-delmal");
  const [sheet] = page!.read().sheets;
  expect(labeller.label(sheet!)).toMatchObject({ sideways: false });
});

import { scalesFor } from "../../../src/commands/styrmodell";
import { standard } from "../../../src/domain/presets/standard";
import { cellsOf, Facts } from "../../../src/recognise/labels/cells";
import { classOf, LEARNT, type Label } from "../../../src/recognise/labels/classes";
import { decode, type FixedLabels } from "../../../src/recognise/labels/decode";
import { layoutOf } from "../../../src/recognise/labels/layout";
import { newSheet, setCell } from "../../../src/sheet/book";

const facts = new Facts(scalesFor(standard));

/** A sheet of rows of texts, and scores that speak for one label of each cell, surely where nothing says how much. */
function decoded(
  rows: readonly (readonly [string, Label, number?][])[],
  fixed: FixedLabels = new Map(),
  heads: number[] = [],
): Label[] {
  const sheet = newSheet("Mål");
  rows.forEach((row, r) => row.forEach(([text], c) => setCell(sheet, r, c, text)));
  const layout = layoutOf(cellsOf(sheet, facts));
  const scores = new Float64Array(layout.cells.length * LEARNT.length);
  rows.flat().forEach(([, label, score = 2], i) => (scores[i * LEARNT.length + classOf(label)] = score));
  return decode(layout, scores, (row) => heads.includes(row), fixed).labels;
}

describe("labels of a sheet's cells", () => {
  it("are those with the highest score", () => {
    expect(
      decoded([
        [
          ["Trygg kommun", "goal"],
          ["Andel nöjda", "measure"],
          ["80 %", "target"],
        ],
      ]),
    ).toEqual(["goal", "measure", "target"]);
  });

  it("are headers where a row of headers has nothing", () => {
    const rows: [string, Label][][] = [
      [
        ["Mål", "none"],
        ["Målvärde", "none"],
      ],
      [
        ["Trygg kommun", "goal"],
        ["80 %", "target"],
      ],
    ];
    expect(decoded(rows, new Map(), [0])).toEqual(["header", "header", "goal", "target"]);
  });

  it("are of one measure in a row, unless each has values right of it", () => {
    expect(
      decoded([
        [
          ["Andel nöjda", "measure"],
          ["Andel trygga", "measure"],
          ["80 %", "target"],
        ],
      ]),
    ).toEqual(["none", "measure", "target"]);
    expect(
      decoded([
        [
          ["Andel nöjda", "measure"],
          ["80 %", "target"],
          ["Andel trygga", "measure"],
          ["70 %", "target"],
        ],
      ]),
    ).toEqual(["measure", "target", "measure", "target"]);
  });

  it("stay as they are given, and decide for the others of their row", () => {
    const row: [string, Label][] = [
      ["Andel nöjda", "measure"],
      ["Andel trygga", "measure"],
      ["80 %", "target"],
    ];
    expect(decoded([row], new Map([[2, ["outcome"]]]))).toEqual(["none", "measure", "outcome"]);
    expect(decoded([row], new Map([[0, ["measure"]]]))).toEqual(["measure", "measure", "target"]);
    expect(decoded([row], new Map([[1, ["none"]]]))).toEqual(["measure", "none", "target"]);
  });

  const flat = (...titles: [string, Label, number?][]): Label[] =>
    decoded(titles.map((title) => [title, ["80 %", "target"]])).filter((_, i) => i % 2 === 0);

  it("are of goals all down a list of them, though some titles may as well be measures", () => {
    expect(
      flat(
        ["Soliditeten ska öka", "goalMeasure"],
        ["Andel ekologiskt", "measure", 0.2],
        ["Nöjdhet", "goalMeasure", 0.4],
      ),
    ).toEqual(["goalMeasure", "goalMeasure", "goalMeasure"]);
  });

  it("are of goals and of measures in a list that surely has both", () => {
    expect(
      flat(["Soliditeten ska öka", "goalMeasure"], ["Andel ekologiskt", "measure"], ["Nöjdhet", "measure", 0.2]),
    ).toEqual(["goalMeasure", "measure", "measure"]);
  });
});

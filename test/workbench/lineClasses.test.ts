import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gridOf } from "../../src/recognise/grid/grid";
import { lineClasses, printLineScores } from "../../workbench/lineClasses";
import { sumRows } from "../../workbench/sums";
import { sheet } from "../recognise/kit";

/** A table drawn with the class of each line before it. */
function drawn(drawing: string): { classes: string[]; texts: string[] } {
  const lines = drawing
    .replace(/^\n|\n\s*$/g, "")
    .split("\n")
    .map((line) => /^\s*(\w+)\s*:(.*)$/.exec(line)!);
  return {
    classes: lines.map(([, name]) => name!),
    texts: lineClasses(gridOf(sheet("Blad1", lines.map(([, , cells]) => cells).join("\n")))),
  };
}

test.each([
  [
    "titles, a divided header, a total first, notes",
    `
    metadata: Invånare efter ålder
    metadata: 31 december
    header:   Område      | Ålder  |         |
    header:               | 0–14   | 15–64   | 65–
    derived:  Totalt      | 600    | 1 300   | 500
    data:     Norr        | 200    | 700     | 300
    data:     Söder       | 400    | 600     | 200
    blank:
    notes:    Källa: ett register
  `,
  ],
  [
    "years as headers, groups, marks for what is missing",
    `
    metadata: Resor
    header:   Färdsätt | 2019 | 2020 | 2021
    group:    Till arbetet
    data:     Buss     | 31   | 22   | ..
    data:     Tåg      | 12   | 9    | 10
    group:    På fritiden
    data:     Buss     | 8    | x    | 5
    notes:    x : sekretess
  `,
  ],
  [
    "years down the side are data, and no sums",
    `
    header: År   | Flickor | Pojkar
    data:   2019 | 10      | 20
    data:   2020 | 20      | 40
    data:   2021 | 30      | 60
  `,
  ],
  [
    "a sum below its parts, in no word",
    `
    header:  Verksamhet | Kvinnor | Män
    data:    Vård       | 812     | 103
    data:    Skola      | 644     | 287
    data:    Teknik     | 75      | 190
    derived: Kommunen   | 1531    | 580
  `,
  ],
  [
    "texts only",
    `
    metadata: Vem gör vad
    header:   Nämnd | Ansvar
    data:     KS    | Ekonomi
    data:     BUN   | Skola
  `,
  ],
])("%s", (_, drawing) => {
  const { classes, texts } = drawn(drawing);
  expect(texts).toEqual(classes);
});

test("an empty sheet has no lines", () => expect(lineClasses(gridOf(sheet("Blad1", "")))).toEqual([]));

test.each<[string, (number | null)[][], number[]]>([
  [
    "above its parts",
    [
      [10, 100],
      [4, 60],
      [6, 40],
    ],
    [0],
  ],
  [
    "below them",
    [
      [4, 60],
      [6, 40],
      [10, 100],
    ],
    [2],
  ],
  [
    "of sums",
    [
      [30, 300],
      [10, 100],
      [4, 60],
      [6, 40],
      [20, 200],
      [15, 150],
      [5, 50],
    ],
    [0, 1, 4],
  ],
  [
    "of rounded parts",
    [
      [100.1, 50.2],
      [33.4, 16.7],
      [33.4, 16.7],
      [33.4, 16.7],
    ],
    [0],
  ],
  [
    "with a part that is not given",
    [
      [10, 100],
      [4, 60],
      [null, null],
      [6, 40],
    ],
    [0],
  ],
  ["in one column alone, of two parts, proves nothing", [[10], [4], [6]], []],
  [
    "zeros prove nothing",
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    [],
  ],
  [
    "that does not add up",
    [
      [11, 100],
      [4, 60],
      [6, 40],
    ],
    [],
  ],
])("sums %s", (_, rows, found) => expect([...sumRows(rows)].sort((a, b) => a - b)).toEqual(found));

test("the score counts what is right of each class, blank lines left out", () => {
  const folder = mkdtempSync(join(tmpdir(), "maltavlan-lines-"));
  const table = (labels: string[]): string =>
    JSON.stringify({
      grid: [
        ["Titel", ""],
        ["A", "B"],
        ["x", "1"],
        ["y", "2"],
        [null, null],
      ],
      labels,
    });
  writeFileSync(join(folder, "ena-1.json"), table(["metadata", "header", "data", "data", "blank"]));
  writeFileSync(join(folder, "ena-2.json"), table(["header", "header", "data", "derived", "blank"]));
  const lines: string[] = [];
  printLineScores(folder, (line) => lines.push(line));
  rmSync(folder, { recursive: true });
  // Of 8 lines 6 are right. F1: metadata 1 of 2 said and 1 is, header 2 of 2 and 3, data 3 of 4 and 3, derived 0 of 0
  // and 1.
  expect(lines.at(-1)!.trim().split(/\s+/)).toEqual([
    "ena",
    "2",
    "0,750",
    "0,387",
    "0,667",
    "0,800",
    "0,000",
    "0,857",
    "0,000",
    "0,000",
    "0,500",
  ]);
});

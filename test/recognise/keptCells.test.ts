import { readCorrections } from "../../src/recognise/corrections/correction";
import { cellCorrections, inSheets, statedBy } from "../../src/recognise/corrections/cellCorrection";
import type { StatedCell } from "../../src/domain/statedMap";
import { a1, parseCell } from "../../src/sheet/address";
import { sheet } from "./kit";

/*
 * What is stated of a sheet's cells and kept is found in the sheet as it is a year later, in the words that it has then:
 * every kind of statement under every kind of change. What is not found is told.
 */

interface Line {
  /** The row that it was, from 1; absent: it is new. */
  from?: number;
  cells: string[];
}

/** A sheet, and how what stood in it before is said of it. */
interface Drawn {
  name: string;
  lines: Line[];
  /** By the column that was the column that is. */
  columns: number[];
  /** A part of a cell's text as it is now. */
  words: (text: string) => string;
}

const TABLE = `
Verksamhetsplan 2024
Rubrik|Riktvärde 2024|Läge 2024|Omdöme 2024
Trygg skola|||Bra
Andel trygga elever, minst 80 %||82 %|Bra
Andel nöjda|70 %|75 %|Bra
Ren stad|||Svagt
Andel nöjda|60 %|50 %|Svagt
Klagomål, antal / Skador, antal|10 / 5|8 / 4|Bra
Vi bygger tätt och grönt med en livfull|||Bra
stadskärna till 2024`;

const draw = (drawing: string): Drawn => ({
  name: "Plan",
  lines: drawing
    .trim()
    .split("\n")
    .map((line, i) => ({ from: i + 1, cells: line.split("|") })),
  columns: [0, 1, 2, 3],
  words: (text) => text,
});

const NUMBERS = ["", "", "1", "1.1", "1.2", "2", "2.1", "2.2", "3", ""];
const numberedBy = (drawn: Drawn, by: (number: string) => string): Drawn => ({
  ...drawn,
  lines: drawn.lines.map((line, i) => {
    const number = NUMBERS[i]!;
    return number === "" ? line : { ...line, cells: [`${by(number)} ${line.cells[0]}`, ...line.cells.slice(1)] };
  }),
});
const PLAIN = draw(TABLE);
const NUMBERED = numberedBy(PLAIN, (number) => number);

const put =
  (at: number, cells: string[]) =>
  (drawn: Drawn): Drawn => ({
    ...drawn,
    lines: [...drawn.lines.slice(0, at), { cells }, ...drawn.lines.slice(at)],
  });
const replaced =
  (from: RegExp, to: string) =>
  (drawn: Drawn): Drawn => ({
    ...drawn,
    lines: drawn.lines.map((line) => ({ ...line, cells: line.cells.map((cell) => cell.replace(from, to)) })),
    words: (text) => text.replace(from, to),
  });
const columnPut =
  (at: number, fill: (line: Line, i: number) => string) =>
  (drawn: Drawn): Drawn => ({
    ...drawn,
    lines: drawn.lines.map((line, i) => ({
      ...line,
      cells: [...line.cells.slice(0, at), fill(line, i), ...line.cells.slice(at)],
    })),
    columns: drawn.columns.map((column) => (column >= at ? column + 1 : column)),
  });

/** By name a change, and the sheet before it. */
const CHANGES: Record<string, [Drawn, (drawn: Drawn) => Drawn]> = {
  nothing: [PLAIN, (drawn) => drawn],
  "a row above": [PLAIN, put(0, ["Dnr 2024-17"])],
  "a row within": [PLAIN, put(4, ["Andel rädda", "5 %", "4 %", "Bra"])],
  "a row with the same words before another": [PLAIN, put(5, ["Andel nöjda", "50 %", "40 %", "Svagt"])],
  "a row deleted": [PLAIN, (drawn) => ({ ...drawn, lines: drawn.lines.filter((_, i) => i !== 4) })],
  "goals in another order": [
    PLAIN,
    (drawn) => ({ ...drawn, lines: [0, 1, 5, 6, 7, 2, 3, 4, 8, 9].map((i) => drawn.lines[i]!) }),
  ],
  "numbers added": [PLAIN, (drawn) => numberedBy(drawn, (number) => number)],
  "numbers added, and a row": [PLAIN, (drawn) => put(2, ["Mer"])(numberedBy(drawn, (number) => `${number}.`))],
  "numbers in a column of their own": [PLAIN, columnPut(0, (_, i) => (i === 1 ? "Nr" : NUMBERS[i]!))],
  "numbers removed": [
    NUMBERED,
    (drawn) => ({
      ...drawn,
      lines: drawn.lines.map((line, i) => ({
        ...line,
        cells: line.cells.map((cell, c) => (c === 0 ? cell.slice(NUMBERS[i]!.length).trim() : cell)),
      })),
    }),
  ],
  renumbered: [
    NUMBERED,
    (drawn) => ({
      ...drawn,
      lines: drawn.lines.map((line, i) => ({
        ...line,
        cells: line.cells.map((cell, c) =>
          c === 0 && NUMBERS[i] !== "" ? `${Number(cell.charAt(0)) + 3}${cell.slice(1)}` : cell,
        ),
      })),
    }),
  ],
  "a figure in a row's own text": [PLAIN, replaced(/minst 80 %/, "minst 82,5 %")],
  "a figure in a row's own text, and a row": [
    PLAIN,
    (drawn) => put(3, ["Andel rädda", "5 %", "4 %", "Bra"])(replaced(/minst 80 %/, "minst 82 %")(drawn)),
  ],
  "other values": [
    PLAIN,
    (drawn) => ({
      ...drawn,
      lines: drawn.lines.map((line) => ({
        ...line,
        cells: line.cells.map((cell, c) => (c === 2 ? cell.replace(/\d+/g, (n) => String(Number(n) + 3)) : cell)),
      })),
    }),
  ],
  "the next year": [PLAIN, replaced(/2024/, "2025")],
  "a column before the values": [PLAIN, columnPut(1, (_, i) => (i === 1 ? "Not" : ""))],
  "a column before the values, and other values": [
    PLAIN,
    (drawn) =>
      columnPut(1, (_, i) => (i === 1 ? "Not" : ""))({
        ...drawn,
        lines: drawn.lines.map((line) => ({
          ...line,
          cells: line.cells.map((cell, c) => (c === 2 ? cell.replace(/\d+/g, (n) => String(Number(n) + 3)) : cell)),
        })),
      }),
  ],
  "a twin deleted": [PLAIN, (drawn) => ({ ...drawn, lines: drawn.lines.filter((_, i) => i !== 6) })],
  "a twin deleted, and numbers added": [
    PLAIN,
    (drawn) => {
      const numbered = numberedBy(drawn, (number) => number);
      return { ...numbered, lines: numbered.lines.filter((_, i) => i !== 6) };
    },
  ],
  "all at once": [
    PLAIN,
    (drawn) => {
      const numbered = numberedBy(replaced(/minst 80 %/, "minst 85 %")(drawn), (number) => number);
      const sorted = { ...numbered, lines: [0, 1, 5, 6, 7, 2, 3, 4, 8, 9].map((i) => numbered.lines[i]!) };
      return put(0, ["Dnr 2025-9"])(columnPut(1, (_, i) => (i === 1 ? "Not" : ""))(sorted));
    },
  ],
  "another name of the sheet": [PLAIN, (drawn) => ({ ...drawn, name: "Plan och uppföljning" })],
};

/** What is stated of cells, where they stood; all of these name something, or tell of what does. */
const STATED: Record<string, StatedCell[]> = {
  "what titles are": [
    { cells: "A3", is: "goal" },
    { cells: "A6", is: "area" },
    { cells: "A7", is: "indicator" },
  ],
  "what titles stand under": [
    { cells: "A5", is: "indicator", under: "A6" },
    { cells: "A7", is: "indicator", under: "A3" },
  ],
  "parts of a text": [
    { cells: "A4", is: "indicator", text: "Andel trygga elever", under: "A3" },
    { cells: "A4", is: "target", text: "minst 80 %" },
  ],
  "several measures in a cell, and whose a value is": [
    { cells: "A8", is: "indicator", text: "Klagomål, antal" },
    { cells: "A8", is: "indicator", text: "Skador, antal" },
    { cells: "C8", is: "outcome", under: "A8", underText: "Skador, antal" },
  ],
  "what values are": [
    { cells: "C4", is: "forecast" },
    { cells: "B7", is: "outcome", period: "2023" },
    { cells: "C7", is: "forecast", under: "A7" },
    { cells: "D7", is: "goalGrade", under: "A6" },
  ],
  "a title over two rows": [
    { cells: "A9", is: "goal", text: "Vi bygger tätt och grönt med en livfull stadskärna till 2024" },
    { cells: "A10", is: "none" },
  ],
  "what stands beside": [
    { cells: "D3", is: "comment" },
    { cells: "B5", is: "baseline" },
  ],
};

const sheetOf = ({ name, lines }: Drawn) =>
  sheet(name, lines.map(({ cells }) => (cells.every((cell) => cell === "") ? "" : cells.join("|"))).join("\n"));

/** Where a cell stands in a changed sheet; null: its row is gone. */
function placeIn({ lines, columns }: Drawn, from: string): string | null {
  const { row, column } = parseCell(from)!;
  const now = lines.findIndex((line) => line.from === row + 1);
  return now < 0 ? null : a1(now, columns[column]!);
}

/** What a cell says in a changed sheet. */
function textNow(now: Drawn, from: string): string {
  const { row, column } = parseCell(placeIn(now, from)!)!;
  return now.lines[row]!.cells[column]!;
}

/** A text in the words that it has in a sheet: a part of a cell, or a title over two rows. */
const wordsIn = (now: Drawn, { cells, text }: StatedCell): string =>
  cells === "A9" ? `${textNow(now, "A9")} ${textNow(now, "A10")}` : now.words(text!);

/** What is kept of a sheet, as it is found in another. */
function foundIn(before: Drawn, now: Drawn, cells: StatedCell[]) {
  const said = cells.map((one) => (one.text === undefined ? one : { ...one, text: wordsIn(before, one) }));
  const made = { tables: [], scales: [], directions: [], cells: cellCorrections(sheetOf(before), said) };
  const kept = readCorrections(JSON.parse(JSON.stringify(made))).cells ?? [];
  const here = sheetOf(now);
  const { table, lost } = statedBy(here, inSheets(kept, [here], [here.name]));
  return { cells: table?.cells ?? [], lost: lost.map(({ at }) => at) };
}

describe.each(Object.entries(STATED))("%s", (_, cells) => {
  it.each(Object.entries(CHANGES))("%s", (_change, [before, changed]) => {
    const now = changed(before);
    const expected = cells.flatMap(({ under, ...one }): StatedCell[] => {
      const [at, over] = [placeIn(now, one.cells), under === undefined ? null : placeIn(now, under)];
      const { text } = one;
      return at === null
        ? []
        : [
            {
              ...one,
              cells: at,
              ...(text === undefined ? {} : { text: wordsIn(now, one) }),
              ...(over ? { under: over } : {}),
            },
          ];
    });
    const lost = cells.flatMap((one) => (placeIn(now, one.cells) === null ? one.cells : []));
    expect(foundIn(before, now, cells)).toEqual({ cells: expected, lost });
  });
});

it.each([
  [9, "first"],
  [10, "second"],
])("a title over two rows is told without row %i, its %s; what is left of it is read anew", (row) => {
  const now = { ...PLAIN, lines: PLAIN.lines.filter(({ from }) => from !== row) };
  expect(foundIn(PLAIN, now, STATED["a title over two rows"]!)).toEqual({ cells: [], lost: ["A9"] });
});

import { anchorsOf } from "../../../src/report/continuity/anchors";
import { openCells } from "../../../src/report/continuity/refresh";
import { fingerprint, foreignCells } from "../../../src/report/continuity/fingerprint";
import { statusSheets } from "../../../src/report/status";
import { statusTable } from "../../../src/report/continuity/statusTable";
import { a1, columnName, parseCell } from "../../../src/sheet/address";
import {
  cellKey,
  formatAt,
  keyColumn,
  keyRow,
  setCell,
  setFormula,
  valueAt,
  type Sheet,
  newSheet,
} from "../../../src/sheet/book";
import { assessed } from "../plan";

const context = { now: "2022-02-11T14:05", version: "0.1.0", styrmodellSheet: "Styrmodell", taken: ["Mål"] };
const statusSheet = (): Sheet => statusSheets(assessed, context)[2]!;
const NAME = "'2 Välfärd och service'";

function at(sheet: Sheet, key: string, header: string): string {
  const { row, key: keys, headers } = statusTable(sheet)!;
  return a1(
    sheet.values.findIndex((cells, place) => place > row && cells?.[keys] === key),
    headers.indexOf(header),
  );
}
const write = (sheet: Sheet, cell: string, value: string | number): void => {
  const { row, column } = parseCell(cell)!;
  setCell(sheet, row, column, value, formatAt(sheet, row, column));
};
const written = fingerprint(statusSheet());
const usersCells = (sheet: Sheet): [string, unknown][] =>
  foreignCells({ ...sheet, anchors: anchorsOf(sheet, written) }, written, statusSheet).map(
    ({ cell, value, formula }) => [cell.replace(`${NAME}!`, ""), formula ?? value],
  );

/** A change of a formula that leaves the texts in it alone, as Excel's own are. */
const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : change(part)))
    .join("");

/** A row or a column put in, as Excel does it: cells and the references to them move. */
function insert(sheet: Sheet, axis: "row" | "column", place: number): Sheet {
  const moved = (text: string): string =>
    outsideTexts(text, (part) =>
      part.replace(/(\$?)([A-Z]{1,2})(\$?)(\d+)(?!\()/g, (_, a: string, column: string, b: string, row: string) => {
        const cell = parseCell(column + row)!;
        return `${a}${columnName(cell.column + Number(axis === "column" && cell.column >= place))}${b}${cell.row + 1 + Number(axis === "row" && cell.row >= place)}`;
      }),
    );
  const line = <T>(lines: T[]): T[] => [...lines.slice(0, place), undefined as T, ...lines.slice(place)];
  const grid = <T>(rows: (T[] | undefined)[]): (T[] | undefined)[] =>
    axis === "row"
      ? line(Array.from(rows))
      : Array.from(rows, (row) => row && line(Array.from({ length: Math.max(row.length, place) }, (_, c) => row[c]!)));
  const formulas = new Map(
    [...sheet.formulas].map(([key, text]) => {
      const [row, column] = [keyRow(key), keyColumn(key)];
      return [
        cellKey(row + Number(axis === "row" && row >= place), column + Number(axis === "column" && column >= place)),
        moved(text),
      ];
    }),
  );
  return Object.assign(sheet, { values: grid(sheet.values), formats: grid(sheet.formats), formulas });
}

/** The rows of the table in the opposite order. */
function sorted(sheet: Sheet): Sheet {
  const { row: top, key } = statusTable(sheet)!;
  const rows = sheet.values.flatMap((cells, row) => (row > top && cells?.[key] ? [row] : []));
  const before = { values: [...sheet.values], formats: [...sheet.formats], formulas: new Map(sheet.formulas) };
  rows.forEach((row, i) => {
    const from = rows.at(-1 - i)!;
    sheet.values[row] = before.values[from];
    sheet.formats[row] = before.formats[from];
    for (let column = 0; column < 40; column++) {
      const formula = before.formulas.get(cellKey(from, column));
      if (formula === undefined) sheet.formulas.delete(cellKey(row, column));
      else
        sheet.formulas.set(
          cellKey(row, column),
          outsideTexts(formula, (part) =>
            part.replace(new RegExp(`(?<=[A-Z])${from + 1}(?!\\d)`, "g"), String(row + 1)),
          ),
        );
    }
  });
  return sheet;
}

describe("nothing is the user's in a sheet", () => {
  test.each<[string, (sheet: Sheet) => void]>([
    ["as it was written", () => undefined],
    [
      "where open cells are filled or emptied",
      (sheet) => (
        write(sheet, at(sheet, "mål:1", "Samlad"), "● Uppnås"),
        write(sheet, at(sheet, "mål:3", "Samlad"), "")
      ),
    ],
    ["whose rows are sorted", (sheet) => void sorted(sheet)],
    ["with an empty row put in above the table", (sheet) => void insert(sheet, "row", 4)],
    ["with an empty row put in among the goals", (sheet) => void insert(sheet, "row", statusTable(sheet)!.row + 4)],
    ["with an empty column put in", (sheet) => void insert(sheet, "column", 3)],
    [
      "that has another name, which its formulas follow",
      (sheet) =>
        sheet.formulas.forEach((text, key) => sheet.formulas.set(key, text.replaceAll("Styrmodell!", "'Min modell'!"))),
    ],
    [
      "where the user has emptied cells of the add-in",
      (sheet) => write(sheet, at(sheet, "mål:2 ↳ motivering", "Mål och indikatorer"), ""),
    ],
    [
      "where Excel has set spaces and capitals in a formula",
      (sheet) =>
        sheet.formulas.forEach((text, key) =>
          sheet.formulas.set(
            key,
            outsideTexts(text, (part) => part.replace(/,/g, ", ").replace("IF", "if")),
          ),
        ),
    ],
  ])("%s", (_, change) => {
    const sheet = statusSheet();
    change(sheet);
    expect(usersCells(sheet)).toEqual([]);
  });
});

describe("the user's is what differs", () => {
  test.each([
    ["a reason", "mål:2 ↳ motivering", "Mål och indikatorer"],
    ["a title", "mål:3", "Mål och indikatorer"],
    ["the published grade over our formula", "mål:1", "Publicerad"],
  ])("%s", (_, key, header) => {
    const sheet = statusSheet();
    const cell = at(sheet, key, header);
    write(sheet, cell, "ändrat");
    expect(usersCells(sheet)).toEqual([[cell, "ändrat"]]);
  });

  test("notes beside, below and in a column of the user's own, also in a sheet that the user has sorted", () => {
    const sheet = sorted(statusSheet());
    for (const [cell, value] of [
      ["Z3", 99],
      ["B70", "under"],
      [at(sheet, "mål:4", "Nyckel · 2021").replace(/^[A-Z]+/, "Y"), "egen kolumn"],
    ] as const)
      write(sheet, cell, value);
    expect(usersCells(sheet)).toEqual(
      expect.arrayContaining([
        ["Z3", 99],
        ["B70", "under"],
        [expect.stringMatching(/^Y\d+$/), "egen kolumn"],
      ]),
    );
    expect(usersCells(sheet)).toHaveLength(3);
  });

  test("a column put in among the add-in's, with a header and a value", () => {
    const sheet = insert(statusSheet(), "column", 5);
    const { row } = statusTable(sheet)!;
    write(sheet, a1(row, 5), "Handläggare");
    write(sheet, a1(row + 2, 5), "Eva");
    expect(usersCells(sheet)).toEqual([
      [a1(row, 5), "Handläggare"],
      [a1(row + 2, 5), "Eva"],
    ]);
  });

  test("a row put in among the add-in's", () => {
    const place = statusTable(statusSheet())!.row + 5;
    const sheet = insert(statusSheet(), "row", place);
    write(sheet, a1(place, 1), "Eget mål");
    expect(usersCells(sheet)).toEqual([[a1(place, 1), "Eget mål"]]);
  });

  test("a formula in an open cell, and another formula than the add-in's", () => {
    const sheet = statusSheet();
    const [open, published] = [
      parseCell(at(sheet, "mål:1", "Kommentar"))!,
      parseCell(at(sheet, "mål:2", "Publicerad"))!,
    ];
    setFormula(sheet, open.row, open.column, '="a"&"b"', "ab", formatAt(sheet, open.row, open.column));
    setFormula(sheet, published.row, published.column, "=1+1", 2);
    expect(usersCells(sheet)).toEqual([
      [a1(open.row, open.column), '="a"&"b"'],
      [a1(published.row, published.column), "=1+1"],
    ]);
  });

  test("the open cells of two rows with one key: which of them is meant cannot be known", () => {
    const sheet = statusSheet();
    write(sheet, at(sheet, "mål:2", "Kommentar"), "original");
    const place = parseCell(at(sheet, "mål:2", "Kommentar"))!;
    const copy = insert(sheet, "row", place.row + 1);
    copy.values[place.row + 1] = [...copy.values[place.row]!];
    write(copy, a1(place.row + 1, place.column), "kopia");
    for (let column = 0; column < 40; column++) {
      const formula = copy.formulas.get(cellKey(place.row, column));
      if (formula !== undefined) copy.formulas.set(cellKey(place.row + 1, column), formula);
    }
    expect(usersCells(copy)).toEqual([
      [a1(place.row, place.column), "original"],
      [a1(place.row + 1, place.column), "kopia"],
    ]);
  });

  test("without the key's header the table is found by the other headers, and its open cells by their keys", () => {
    const sheet = statusSheet();
    write(sheet, at(sheet, "mål:2", "Kommentar"), "text");
    const { row, key } = statusTable(sheet)!;
    setCell(sheet, row, key, null);
    expect(usersCells(sheet)).toEqual([]);
    expect(openCells({ ...sheet, anchors: anchorsOf(sheet, written) })).toContainEqual(
      expect.objectContaining({ goal: "mål:2", comment: "text" }),
    );
  });

  test("a sheet that nothing is remembered of is held against what would be written now", () => {
    const sheet = statusSheet();
    write(sheet, "B70", "under");
    expect(foreignCells(sheet, undefined, statusSheet).map(({ value }) => value)).toEqual(["under"]);
    expect(foreignCells(sheet, "a,b;c", statusSheet).map(({ value }) => value)).toEqual(["under"]);
  });
});

test("a fingerprint is short", () => {
  const sheet = statusSheet();
  const filled = sheet.values.flatMap((row, r) => (row ?? []).filter((_, c) => valueAt(sheet, r, c) !== null)).length;
  expect(written.length).toBeLessThan(filled * 8);
});

test("a line break that another program has written as CR LF is no change of the cell", () => {
  const sheet = statusSheet();
  setCell(sheet, 1, 0, "Två\nrader");
  const mark = fingerprint(sheet);
  setCell(sheet, 1, 0, "Två\r\nrader");
  expect(fingerprint(sheet)).toBe(mark);
  setCell(sheet, 1, 0, "Två rader");
  expect(fingerprint(sheet)).not.toBe(mark);
});

describe("where the table of a remembered sheet stands now", () => {
  const HEADER = ["Mål", "Samlad", "Kommentar", "Nyckel · 2024"];
  const ROWS = [
    ["Trygga barn", "Uppnås", "", "mål:1"],
    ["Rena gator", "Uppnås inte", "", "mål:2"],
  ];
  const drawn = (rows: string[][]): Sheet => {
    const sheet = newSheet("Skola");
    rows.forEach((cells, row) => cells.forEach((text, column) => setCell(sheet, row, column, text || null)));
    return sheet;
  };

  /** What was remembered of a sheet when it was written: a title, the header, two rows. */
  const remembered = fingerprint({
    ...drawn([["Skola"], HEADER, ...ROWS]),
    anchors: { table: { row: 1, key: 3, period: "2024" } },
  });
  /** Row and key's column of the table in what now stands. */
  const tableIn = (...rows: string[][]): [row: number, key: number] | undefined => {
    const table = anchorsOf(drawn(rows), remembered)?.table;
    return table && [table.row, table.key];
  };
  const apart = (cells: string[]): string[] => ["Ansvarig", ...cells];

  test.each<[what: string, rows: string[][], table: [row: number, key: number] | undefined]>([
    ["as it was written", [["Skola"], HEADER, ...ROWS], [1, 3]],
    ["rows put in above, a column to the left", [["Skola"], ["Möte"], [], apart(HEADER), ...ROWS.map(apart)], [3, 4]],
    ["half of the header written of above", [["Mål", "Samlad"], ["Skola"], HEADER, ...ROWS], [2, 3]],
    ["the whole header copied to the top", [HEADER, ["Skola"], HEADER, ...ROWS], [2, 3]],
    ["the whole header copied below the rows", [["Skola"], HEADER, ...ROWS, HEADER], [1, 3]],
    [
      "the key's header overtyped, and a column put in",
      [["", ...HEADER.slice(0, 3), "Id"], ...ROWS.map(apart)],
      [0, 4],
    ],
    ["half of the header is left", [["Mål", "Samlad", "Notering", "Id"], ...ROWS], [0, 3]],
    ["one word of the header is left", [["Mål", "Läge", "Notering", "Id"], ...ROWS], undefined],
  ])("%s", (_, rows, table) => {
    expect(tableIn(...rows)).toEqual(table);
  });
});

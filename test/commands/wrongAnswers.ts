import type { Recognition } from "../../src/domain/plan";
import type { Book } from "../../src/sheet/book";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Json = Record<string, unknown>;
interface Table extends Json {
  sheet: string;
  range: string;
  headerRows: number[];
  columns: Json[];
  rows?: Json[];
  of?: Json[];
}
interface Answer extends Json {
  tables: Table[];
}

/** The ways in which an answer is wrong, on top of what is read. */
export function wrongAnswer(book: Book, { tables }: Recognition, random: () => number): string {
  const answer = JSON.parse(JSON.stringify({ tables })) as Answer;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const upTo = (most: number): number => Math.floor(random() * most);
  const table = pick(answer.tables);
  const column = (): Json => (table.columns.length > 0 ? pick(table.columns) : {});
  const cell = (): string => `${pick(["A", "B", "C", "D", "E", "F", "Z"])}${1 + upTo(14)}`;
  const invented = (): string => pick(INVENTED);
  const anyRow = (): Json => ({ row: 1 + upTo(14), kind: pick(KINDS) });
  const ways: (() => unknown)[] = [
    () => (column()["role"] = pick(["outcome", "target", "goal", "indicator", "grade", "area", "comment", "maal", 7])),
    () => (column()["column"] = pick(["A", "C", "Z", "ZZZZ", "", "3", 2])),
    () => (column()["header"] = invented()),
    () => (column()["period"] = pick(["2031", "1999", "i fjol", "2024 T2", ""])),
    () => (column()["owner"] = invented()),
    () => (column()[pick(["value", "text", "target", "__proto__x"])] = invented()),
    () => (table.range = pick(["A1:XFD1048576", "A1:B2", "B2:C9", "A1", "", "A0:B0", "C9:A1", "A1:Z20", "1:1"])),
    () => (table.headerRows = pick([[], [1], [2], [3, 4], [99], [-1], [1.5]])),
    () => (table.sheet = pick([...book.sheets.map(({ name }) => name), "Nope", ""])),
    () => (table["orientation"] = pick(["columns", "rows", "sideways"])),
    () => (table["lines"] = [{ row: 1 + upTo(9), as: pick(["mål", "mått"]), why: "" }]),
    () => (table["plan"] = { text: invented(), year: 2031 }),
    () => (table.columns = table.columns.filter(() => random() < 0.5)),
    () => answer.tables.push({ ...table, range: pick([table.range, "A1:C6", "A2:D5"]) }),
    () => (table.rows = [anyRow(), anyRow()]),
    () => (table.rows = [{ rows: `${upTo(9)}-${upTo(99_999)}`, kind: pick(KINDS) }]),
    () =>
      (table.rows = [
        { ...anyRow(), under: cell() },
        { ...anyRow(), under: cell() },
      ]),
    () => (table.rows = [{ ...anyRow(), text: invented() }]),
    () => (table.rows = [{ ...anyRow(), split: [invented(), invented()] }]),
    () => (table.rows = [{ row: 3, text: pick(["ygga elever", "Trygga elev"]) }]),
    () => (table.rows = [{ row: 3, split: ["Trygga", "elever", "and"] }]),
    () => (table.rows = [{ ...anyRow(), join: true }]),
    () => (table.rows = [{ ...anyRow(), level: invented() }]),
    () => (table.of = [{ cell: cell(), rows: `${1 + upTo(14)}` }]),
    () => (table["cells"] = wrongCells(pick(Object.values(WRONG_CELLS)), random)),
    () => (answer["scale"] = [[invented(), invented()]]),
    () => (answer["scale"] = [["Uppnås inte", "Uppnås"]]),
    () => (answer["unsure"] = [{ cell: cell(), why: invented() }]),
    () => (answer[pick(["plan", "values", "facts"])] = { indicators: [{ title: invented() }] }),
    // Rows that stand under each other.
    () => (table.rows = [4, 5, 6].map((row, i) => ({ row, under: `A${[5, 6, 4][i]}` }))),
  ];
  // Nothing in these is wrong by itself: half of the answers have one of them alone.
  const mistaken: (() => unknown)[] = [
    () =>
      (column()["role"] = pick(["outcome", "target", "goal", "indicator", "grade", "comment", "baseline", "other"])),
    () => (column()["period"] = pick(["2022", "2023", "2024", "2024 T2"])),
    () => (table.columns = table.columns.filter(() => random() < 0.7)),
    () => (table.rows = [{ row: 3 + upTo(4), kind: pick(["skip", "total", "goal", "indicator", "both"]) }]),
    () => (table.rows = [{ row: 5 + upTo(2), under: `A${3 + upTo(4)}` }]),
    () => (table.of = [{ cell: `F${3 + upTo(4)}`, rows: `${3 + upTo(4)}` }]),
    () => (answer.tables = answer.tables.filter((one) => one !== table)),
    () => (table["cells"] = [{ cells: `B${3 + upTo(4)}`, is: pick(["goal", "indicator", "none", "target"]) }]),
    () => (table["cells"] = [{ cells: "F3:F6", is: pick(["goalGrade", "grade", "none"]) }]),
  ];
  if (random() < 0.5) {
    pick(mistaken)();
    return JSON.stringify(answer);
  }
  for (let i = upTo(3); i >= 0; i--) pick(ways)();
  const text = JSON.stringify(answer);
  return pick<() => string>([
    () => text,
    () => text,
    () => text,
    () => `Här är svaret:\n\`\`\`json\n${text}\n\`\`\`\nSäg till om något är fel {eller oklart}.`,
    () => text.slice(0, upTo(text.length)),
    () => text.replace(pick([",", ":", "}", '"']), ""),
  ])();
}

/** Ways in which what is said of single cells is wrong, of a table from A2 to F6 whose rows begin in A or B. */
export const WRONG_CELLS = {
  "any cell, or one of nothing": ({ cell, is }) => [{ cells: cell(), is: is() }],
  "a text or a level that nobody has written": ({ cell, is, invented, pick }) => [
    { cells: cell(), is: is(), [pick(["text", "level"])]: invented() },
  ],
  "a text of another cell": ({ pick }) => [
    { cells: pick(["B3", "B4"]), is: "indicator", text: pick(["Klagomål, antal", "Nöjda med städningen, andel"]) },
  ],
  "a part of a number or of a word": ({ pick }) => [pick(PARTS)],
  "a range too large, or none": ({ is, pick }) => [
    { cells: pick(["A1:XFD1048576", "B3:B6", "A4:F6", "B"]), is: pick(["indicator", "goal", is()]), under: "A3" },
  ],
  "titles that stand under each other": ({ pick }) => {
    const [a, b, c] = ["A3", "A5", "A6"];
    const over = pick([[b, a], [b, c, a], [a]]);
    return over.map((under, i) => ({ cells: [a, b, c][i], is: "goal", under }));
  },
  "one cell that is one thing twice, or something and nothing": ({ pick }) => [
    { cells: pick(["B3", "B3:B4", "B2:C3"]), is: "indicator" },
    { cells: pick(["B3", "A3:B3", "B3:B6"]), is: pick(["none", "header", "indicator"]) },
  ],
  "one cell that is two things": ({ pick }) => [
    { cells: pick(["B3", "B3:B4"]), is: "indicator" },
    { cells: pick(["B3", "B3:B6"]), is: "goal" },
  ],
  "all of a cell, and a part of it": () => [
    { cells: "B3", is: "goal" },
    { cells: "B3", is: "indicator", text: "Trygga elever" },
  ],
  "a value under what is none": ({ pick }) => [
    { cells: "A3:B3", is: "none" },
    { cells: pick(["C3", "E3"]), is: pick(["target", "outcome"]), under: pick(["B3", "C1", "F3", "Z9"]) },
  ],
  "what only a measure has, of what is none": ({ pick }) => [
    { cells: pick(["C3", "E3"]), is: pick(["baseline", "comparison", "unit"]), under: pick(["A3", "C1", "F3"]) },
  ],
} satisfies Record<string, (draw: Draw) => Json[]>;

/** What a mistake is drawn with. */
interface Draw {
  pick<T>(list: readonly T[]): T;
  cell(): string;
  is(): string;
  invented(): string;
}

export const wrongCells = (way: (draw: Draw) => Json[], random: () => number): Json[] => {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return way({
    pick,
    cell: () => `${pick(["A", "B", "C", "D", "E", "F", "Z"])}${1 + Math.floor(random() * 14)}`,
    is: () => pick(IS),
    invented: () => pick(INVENTED),
  });
};

/** Each turns a verdict, or names what nobody has: "80 %" is a part of "minst 80 %" that says less. */
const PARTS: readonly Json[] = [
  { cells: "C4", is: "target", text: "0 %", under: "B4" },
  { cells: "C4", is: "target", text: "minst 8", under: "B4" },
  { cells: "C4", is: "target", text: "80 %", under: "B4" },
  { cells: "C6", is: "target", text: "högst 1", under: "B6" },
  { cells: "C6", is: "target", text: "10", under: "B6" },
  { cells: "B3", is: "indicator", text: "ygga elever" },
  { cells: "B5", is: "indicator", text: "Nöjda med städ" },
  { cells: "C3", is: "target", under: "B3", underText: "ygga elever" },
];

const INVENTED = ["Utfall 2031", "Ett nytt mål", "99 %", "Uppnås", "", "=1+1", "<b>mål</b>"];
const KINDS = ["area", "goal", "indicator", "both", "value", "grade", "total", "skip", "rubrik"];
const IS = ["area", "goal", "indicator", "both", "target", "outcome", "goalGrade", "none", "header", "rubrik"];

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
  const invented = (): string => pick(["Utfall 2031", "Ett nytt mål", "99 %", "Uppnås", "", "=1+1", "<b>mål</b>"]);
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
    () => (table.rows = [{ ...anyRow(), join: true }]),
    () => (table.rows = [{ ...anyRow(), level: invented() }]),
    () => (table.of = [{ cell: cell(), rows: `${1 + upTo(14)}` }]),
    () => (table["cells"] = [{ cells: cell(), is: pick(IS) }]),
    () => (table["cells"] = [{ cells: cell(), is: pick(IS), [pick(["text", "level"])]: invented() }]),
    () => (table["cells"] = [{ cells: pick(["A1:XFD1048576", "B3:B6", "A3:F6", "B"]), is: pick(IS), under: cell() }]),
    // Titles that stand under each other.
    () => (table["cells"] = [3, 5].map((row, i) => ({ cells: `A${row}`, is: "goal", under: `A${[5, 3][i]}` }))),
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

const KINDS = ["area", "goal", "indicator", "both", "value", "grade", "total", "skip", "rubrik"];
const IS = ["area", "goal", "indicator", "both", "target", "outcome", "goalGrade", "none", "header", "rubrik"];

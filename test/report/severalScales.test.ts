import { propose } from "../../src/commands/propose";
import { report } from "../../src/commands/report";
import { status } from "../../src/commands/status";
import { BOARD_TAG } from "../../src/report/tags";
import { around, bookOf } from "../commands/workbook";

type Rows = (string | number | null)[][];

/** Measures of a nämnd under its goals, each with its printed grade. */
const sheetOf = (word: string, grades: string[]): Rows => [
  ["Mål", word, "Målvärde 2024", "Utfall 2024", "Bedömning 2024", "Nämnd"],
  ...grades.map((grade, at) => [
    `Löfte ${word.toLowerCase()} ${grade.charAt(0)} ${Math.floor(at / 2) + 1}`,
    `Besök i verksamhet ${grade.charAt(0)}${at + 1}`,
    "minst 100",
    [101, 93, 60, 70, 99, 102][at] ?? 90,
    grade,
    grades.includes("Klart") ? "Socialnämnden" : "Kulturnämnden",
  ]),
];

const HARBOUR = ["I hamn", "I gång, men släpar", "Missas", "Missas", "I hamn", "I hamn"];
const DONE = ["Klart", "Nästan", "Inte klart", "Inte klart", "Nästan", "Klart"];

/** The opening, the bars with the note under them, and the names of the tables of counts, by the proposals that are ticked. Counts of one row stand in the bar and the opening. */
async function reported(words: [string, string]) {
  const made = around(bookOf({ Kulturnämnden: sheetOf(words[0], HARBOUR), Socialnämnden: sheetOf(words[1], DONE) }));
  const decided = await propose.perform({ accept: "all" }, made.surroundings);
  if (!decided.ok) throw new Error(decided.reason);
  const done = await report.perform({ kind: "arsredovisning", into: "document" }, made.surroundings);
  if (!done.ok) throw new Error(done.reason);
  const { blocks } = done.value.document;
  const texts = blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));
  return {
    opening: texts[0],
    bars: blocks.flatMap((block) => (block.kind === "bar" ? [block.name] : [])),
    note: texts.find((text) => text.startsWith("Stap"))?.split(". ")[0],
    counts: blocks.flatMap((block) => (block.kind === "counts" ? [block.name] : [])),
  };
}

test("measures on two scales are counted scale by scale, and never as one", async () => {
  expect(await reported(["Mätetal", "Indikator"])).toEqual({
    opening:
      "3 av 6 mätetal har bedömningen ”I hamn”, 1 ”I gång, men släpar” och 2 ”Missas”. 2 av 6 indikatorer är klara, 2 har bedömningen ”Nästan” och 2 är inte klara.",
    bars: ["I hamn 3, I gång, men släpar 1, Missas 2", "Klara 2, Nästan 2, Inte klara 2"],
    note: "Staplarna visar mätetalen och indikatorerna",
    counts: [],
  });
});

test("where each nämnd has its own scale for the same kind of measure, each is named", async () => {
  expect(await reported(["Indikator", "Indikator"])).toEqual({
    opening:
      "3 av 6 indikatorer i Kulturnämnden har bedömningen ”I hamn”, 1 ”I gång, men släpar” och 2 ”Missas”. 2 av 6 indikatorer i Socialnämnden är klara, 2 har bedömningen ”Nästan” och 2 är inte klara.",
    bars: ["I hamn 3, I gång, men släpar 1, Missas 2", "Klara 2, Nästan 2, Inte klara 2"],
    note: "Staplarna visar indikatorerna i Kulturnämnden och indikatorerna i Socialnämnden",
    counts: [],
  });
});

test("a draft counts the words that are printed, the best first, whichever scales know them", async () => {
  const words = ["Uppfyllt", "Ej uppfyllt", "Nästan uppfyllt", "Uppfyllt"];
  const { surroundings } = around(bookOf({ Mål: sheetOf("Styrtal", words) }));
  const done = await report.perform({ kind: "arsredovisning", into: "document" }, surroundings);
  if (!done.ok) throw new Error(done.reason);
  const bars = done.value.document.blocks.flatMap((block) => (block.kind === "bar" ? [block.name] : []));
  expect(bars).toEqual(["Uppfyllda 2, Nästan uppfyllt 1, Ej uppfyllt 1"]);
});

test("the måltavla as a sheet draws a bar for each scale, of the counts beside it", async () => {
  const made = around(
    bookOf({ Kulturnämnden: sheetOf("Mätetal", HARBOUR), Socialnämnden: sheetOf("Indikator", DONE) }),
  );
  await propose.perform({ accept: "all" }, made.surroundings);
  await status.perform({}, made.surroundings);
  const board = made.book().sheets.find(({ tag }) => tag === BOARD_TAG)!;
  const [first, second] = board.charts.map(({ place, series }) => ({
    rows: [place.from.row, place.to.row],
    counts: series.flatMap(({ name, cached }) => (cached[0] ? [`${name} ${cached[0]}`] : [])),
  }));
  expect(board.charts).toHaveLength(2);
  expect(first!.counts).toEqual(["I hamn 3", "I gång, men släpar 1", "Missas 2"]);
  expect(second!.counts).toEqual(["Klart 2", "Nästan 2", "Inte klart 2"]);
  expect(second!.rows[0]).toBeGreaterThanOrEqual(first!.rows[1]!);
  const texts = board.values.flat().filter((value) => typeof value === "string");
  expect(texts.some((text) => text.includes("Staplarna visar mätetalen och indikatorerna."))).toBe(true);
});

test("a draft counts each of five words, as many as a scale may have", async () => {
  const words = ["Skaver", "Bär", "Faller", "Vilar", "Lyfter"];
  const made = around(
    bookOf({ Mål: [["Mål", "Bedömning 2024"], ...[...words, ...words].map((word, at) => [`Löfte ${at + 1}`, word])] }),
  );
  const done = await report.perform({ kind: "arsredovisning", into: "document" }, made.surroundings);
  const text = done.ok ? JSON.stringify(done.value.document.blocks) : done.reason;
  for (const word of words) expect(text).toMatch(new RegExp(`2 (av 10 mål )?(har bedömningen )?”${word}”`));
  expect(text).not.toContain("en annan bedömning");
});

test("the måltavla is in the workbook's order as long as nobody has said in which order the words stand", async () => {
  const words = ["Skaver", "Bär", "Faller", "Bär", "Skaver", "Faller"];
  const rows = words.map((word, at) => [`Löfte ${at + 1}`, word]);
  const headingIn = async (orders: string[]): Promise<string[]> => {
    const made = around(bookOf({ Mål: [["Mål", "Bedömning 2024"], ...rows] }));
    if (orders.length > 0)
      await propose.perform({ accept: "all", orders: [orders.map((label) => ({ label }))] }, made.surroundings);
    const done = await report.perform({ kind: "arsredovisning", into: "document" }, made.surroundings);
    if (!done.ok) throw new Error(done.reason);
    const table = done.value.document.blocks.find((block) => block.kind === "table" && block.onePage);
    return table?.kind === "table" ? [table.name, ...table.rows.map((row) => JSON.stringify(row))] : [];
  };
  const before = await headingIn([]);
  expect(before[0]).toBe("Målen, i planens ordning");
  expect(before.slice(1).map((row) => words.find((word) => row.includes(word)))).toEqual(words);
  const after = await headingIn(["Bär", "Skaver", "Faller"]);
  expect(after[0]).toBe("Målen, de lägst bedömda först");
  expect(after.slice(1).map((row) => words.find((word) => row.includes(word)))).toEqual([
    "Faller",
    "Faller",
    "Skaver",
    "Skaver",
    "Bär",
    "Bär",
  ]);
});

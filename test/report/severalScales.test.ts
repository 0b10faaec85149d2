import { propose } from "../../src/commands/propose";
import { report } from "../../src/commands/report";
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

/** The opening, the bars with the note under them, and the names of the tables of counts, by the proposals that are ticked. */
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
    note: "Staplarna visar de sex mätetalen och de sex indikatorerna",
    counts: ["Mätetal: antal per bedömning", "Indikatorer: antal per bedömning"],
  });
});

test("where each nämnd has its own scale for the same kind of measure, each is named", async () => {
  expect(await reported(["Indikator", "Indikator"])).toEqual({
    opening:
      "3 av 6 indikatorer i Kulturnämnden har bedömningen ”I hamn”, 1 ”I gång, men släpar” och 2 ”Missas”. 2 av 6 indikatorer i Socialnämnden är klara, 2 har bedömningen ”Nästan” och 2 är inte klara.",
    bars: ["I hamn 3, I gång, men släpar 1, Missas 2", "Klara 2, Nästan 2, Inte klara 2"],
    note: "Staplarna visar de sex indikatorerna i Kulturnämnden och de sex indikatorerna i Socialnämnden",
    counts: ["Indikatorer i Kulturnämnden: antal per bedömning", "Indikatorer i Socialnämnden: antal per bedömning"],
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

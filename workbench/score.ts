import { firstLooks } from "../test/interpret/rounds";
import { targetScores } from "../test/interpret/score";
import { layOut } from "../test/recognise/layouts/layout";
import { emptyScore, FIGURES, scoreLayout, type Figure, type Trust } from "../test/recognise/layouts/score";
import { printLineScores } from "./lineClasses";

const share = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1).replace(".", ",")} %`;

/** `npm run score`: how the targets of known organisations are read, with n beside each percentage, and each one that is not right. */
function printTargetScores(print: (line: string) => void): void {
  print("Målläsning, per grupp av organisationer");
  print(
    ["grupp", "n", "rätt", "fel", "lämnad som text"]
      .map((word, i) => (i === 0 ? word.padEnd(10) : word.padStart(16)))
      .join(""),
  );
  for (const { half, n, right, wrong, leftAsText } of targetScores()) {
    const cells = [right, wrong.length, leftAsText.length].map((count) => `${count} (${share(count, n)})`.padStart(16));
    print(half.padEnd(10) + String(n).padStart(16) + cells.join(""));
  }
  for (const { half, wrong, leftAsText } of targetScores())
    for (const [outcome, rows] of [
      ["fel", wrong],
      ["text", leftAsText],
    ] as const)
      for (const row of rows) print(`${half} ${outcome}: ”${row.text}” (${row.org})`);
}

/** How tables are found and read, on layouts of the generator that nobody has looked at; and how far a column's confidence holds. */
function printTableScores(print: (line: string) => void): void {
  for (const [title, strangeness] of [
    ["Tabeller", undefined],
    ["Tabeller där hälften av rubrikerna står utanför ordlistan", 0.5],
  ] as const) {
    const score = emptyScore();
    const trust: Trust = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + LAYOUTS; seed++)
      scoreLayout(layOut(seed, strangeness), score, trust);
    print("");
    print(`${title}: ${LAYOUTS} arbetsböcker från frö ${FIRST_SEED}`);
    for (const figure of Object.keys(FIGURES) as Figure[])
      print(
        `${FIGURES[figure].padEnd(56)}${share(score[figure].right, score[figure].n).padStart(10)}${String(score[figure].n).padStart(8)}`,
      );
    print("kolumnens tilltro: rätt");
    for (const level of [...new Set(trust.map(({ confidence }) => confidence))].sort()) {
      const here = trust.filter(({ confidence }) => confidence === level);
      print(
        `  ${String(level).replace(".", ",").padEnd(54)}${share(here.filter(({ right }) => right).length, here.length).padStart(10)}${String(here.length).padStart(8)}`,
      );
    }
  }
}

const FIRST_SEED = 700_000;
const LAYOUTS = 200;

const OF = {
  targets: "måltexter",
  pages: "publika sidor",
  directions: "riktning av ett bart tal",
  verdicts: "omdömen",
  "others' targets": "en annans måltexter",
  "others' verdicts": "en annans omdömen",
};

/** The rounds of texts that were labelled before they were read, as each was read at first look. */
function printFirstLooks(print: (line: string) => void): void {
  print("");
  print("Första anblick, per omgång (etiketterna satta före läsningen)");
  print(
    ["", "n", "rätt", "fel", "frågas", "lämnad"]
      .map((word, i) => (i === 0 ? word.padEnd(30) : word.padStart(10)))
      .join(""),
  );
  for (const { of, round, n, right, wrong, asked, left } of firstLooks)
    print(
      `${OF[of]} ${round}`.padEnd(30) +
        [n, right, wrong, asked, left].map((count) => String(count).padStart(10)).join(""),
    );
}

const lines = process.argv.indexOf("--lines");
printTargetScores(console.log);
printFirstLooks(console.log);
printTableScores(console.log);
if (lines > 0) printLineScores(process.argv[lines + 1]!, console.log);

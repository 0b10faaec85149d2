import { targetScores } from "../test/interpret/score";

const share = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1).replace(".", ",")} %`);

/** `npm run score`: how the targets of known organisations are read, with n beside each percentage, and each one that is not right. */
export function printTargetScores(print: (line: string) => void): void {
  print("Målläsning, per grupp av organisationer");
  print(["grupp", "n", "rätt", "fel", "lämnad som text"].map((word, i) => (i === 0 ? word.padEnd(10) : word.padStart(16))).join(""));
  for (const { half, n, right, wrong, leftAsText } of targetScores()) {
    const cells = [right, wrong.length, leftAsText.length].map((count) => `${count} (${share(count, n)})`.padStart(16));
    print(half.padEnd(10) + String(n).padStart(16) + cells.join(""));
  }
  for (const { half, wrong, leftAsText } of targetScores())
    for (const [outcome, rows] of [["fel", wrong], ["text", leftAsText]] as const)
      for (const row of rows) print(`${half} ${outcome}: ”${row.text}” (${row.org})`);
}

printTargetScores(console.log);

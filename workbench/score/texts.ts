import { firstLooks } from "../../test/interpret/rounds";
import { targetScores } from "../../test/interpret/score";
import { columns, share, type Print } from "./lines";

/** How the targets of known organisations are read, with n beside each percentage, and each one that is not right. */
export function printTargets(print: Print): void {
  print("");
  print("Målläsning, per grupp av organisationer");
  print(columns("grupp", 10, ["n", "rätt", "fel", "lämnad som text"], 16));
  const scores = targetScores();
  for (const { half, n, right, wrong, leftAsText } of scores) {
    const cells = [right, wrong.length, leftAsText.length].map((count) => `${count} (${share(count, n)})`);
    print(columns(half, 10, [n, ...cells], 16));
  }
  for (const { half, wrong, leftAsText } of scores) {
    for (const { text, org } of wrong) print(`${half} fel: ”${text}” (${org})`);
    for (const { text, org } of leftAsText) print(`${half} text: ”${text}” (${org})`);
  }
}

const OF = {
  targets: "måltexter",
  pages: "publika sidor",
  directions: "riktning av ett bart tal",
  verdicts: "omdömen",
  "others' targets": "en annans måltexter",
  "others' verdicts": "en annans omdömen",
};

/** The rounds of texts that were labelled before they were read, as each was read at first look. */
export function printFirstLooks(print: Print): void {
  print("");
  print("Första anblick av texter, per omgång (etiketterna satta före läsningen)");
  print(columns("", 30, ["n", "rätt", "fel", "frågas", "lämnad"], 10));
  for (const { of, round, n, right, wrong, asked, left } of firstLooks)
    print(columns(`${OF[of]} ${round}`, 30, [n, right, wrong, asked, left], 10));
}

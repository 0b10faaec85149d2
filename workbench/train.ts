import { writeFileSync } from "node:fs";
import { COLUMN_RULES, PAIR_RULES } from "../src/recognise/roles/evidence";
import { OTHERWISE_HEADED } from "../src/recognise/roles/evidence/headers";
import { TABLE_RULES } from "../src/recognise/roles/evidence/wholeTable";
import type { Label } from "../src/recognise/roles/features";
import { solve } from "../src/recognise/roles/solver";
import { evidenceOf, strengthsIn } from "../src/recognise/roles/spoken";
import { fittedWeights, tryWeights, type Fitted } from "../src/recognise/roles/weights";
import { tryLetters, type Letters } from "../src/recognise/roles/letters";
import { labelledHeaders, labelledTables, type Labelled } from "./train/labelled";
import { learnLetters, wordsKnown } from "./train/letters";
import { trainRemarks } from "./train/remarks";
import { trainStepWords } from "./train/stepWords";

/*
 * `npm run train`: fits the weights of the rules for columns on the labelled tables, and prints how many columns are
 * right on hands left out of the fitting, with set and with fitted weights. Deterministic and offline. `--write` puts
 * the weights and the trust in src/recognise/roles/weights.json: the fitted ones where they beat the set ones on hands
 * left out, else the set ones. `--letters` learns the groups of letters of header words, prints the same of them, and
 * with `--write` puts them in src/recognise/roles/letters.json. `--rules` prints the ledger of the rules.
 * `--steps` does the same for what the words of a printed grade mean, which are put in
 * src/interpret/choice/stepWords.json by `--write`, `--remarks` for remarks beside figures
 * (src/interpret/text/remarkWords.json).
 */
const EPOCHS = 6;
const FOLDS = 6;
const RATE = 0.02;
const RULES = [...COLUMN_RULES, ...PAIR_RULES, ...TABLE_RULES, OTHERWISE_HEADED];
const SET: Record<string, number> = Object.fromEntries(RULES.map(({ id, weight }) => [id, weight]));

const print = (line: string): void => console.log(line);
const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1).replace(".", ",")} %`;

interface Count {
  right: number;
  n: number;
}

const withWeights = (weights: Record<string, number>): Fitted => ({ weights, trust: fittedWeights.trust });

/** The reading that agrees with the labels; for unlabelled lines, the reader's. */
const goldOf = ({ gold }: Labelled, read: readonly Label[]): Label[] => read.map((label, i) => gold[i] ?? label);

/** Averaged structured perceptron from the set weights. */
function fit(tables: readonly Labelled[]): Record<string, number> {
  const weights = { ...SET };
  const sums = { ...SET };
  let steps = 1;
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const one of tables) {
      tryWeights(withWeights(weights));
      const evidence = evidenceOf(one.table);
      const read = solve(evidence).best.labels;
      const gold = goldOf(one, read);
      if (gold.join() !== read.join()) {
        for (const [id, strength] of strengthsIn(evidence, gold)) weights[id]! += RATE * strength;
        for (const [id, strength] of strengthsIn(evidence, read)) weights[id]! -= RATE * strength;
      }
      for (const id of Object.keys(sums)) sums[id]! += weights[id]!;
      steps++;
    }
  return Object.fromEntries(Object.entries(sums).map(([id, sum]) => [id, Math.round((sum / steps) * 100) / 100]));
}

/** Columns read as labelled; each with its lead and whether it is right goes to `leads`. */
function count(tables: readonly Labelled[], leads: { lead: number; right: boolean }[] = [], show = false): Count {
  const sum = { right: 0, n: 0 };
  for (const one of tables) {
    const { best, leads: ahead } = solve(evidenceOf(one.table));
    one.gold.forEach((gold, i) => {
      if (gold === null) return;
      const right = gold === best.labels[i];
      sum.n++;
      sum.right += Number(right);
      if (best.labels[i] !== "other") leads.push({ lead: ahead[i]!.lead, right });
      if (show && !right)
        print(
          `  ${one.name}: ”${one.table.columns[i]!.header}” är ${gold}, läst ${best.labels[i]} (${ahead[i]!.lead.toFixed(2)})`,
        );
    });
  }
  return sum;
}

const tables = labelledTables();
const hands = [...new Set(tables.map(({ hand }) => hand))].sort();
const show = process.argv.includes("--show");
tryWeights(withWeights({}));
const set = count(tables, [], show);
print(
  `${tables.length} tabeller av ${hands.length} händer; satta vikter: ${set.right} av ${set.n} kolumner (${percent(set.right, set.n)})`,
);

function crossValidate(): {
  fitted: Count;
  leads: { lead: number; right: boolean }[];
  setLeads: { lead: number; right: boolean }[];
} {
  const fitted = { right: 0, n: 0 };
  const leads: { lead: number; right: boolean }[] = [];
  const setLeads: { lead: number; right: boolean }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = ({ hand }: Labelled): boolean => hands.indexOf(hand) % FOLDS === fold;
    const out = tables.filter(isOut);
    const weights = fit(tables.filter((one) => !isOut(one)));
    tryWeights(withWeights(weights));
    const here = count(out, leads);
    tryWeights(withWeights({}));
    const before = count(out, setLeads);
    print(
      `  händer utanför, del ${fold + 1}: satta ${percent(before.right, before.n)}, anpassade ${percent(here.right, here.n)} av ${here.n}`,
    );
    fitted.right += here.right;
    fitted.n += here.n;
  }
  return { fitted, leads, setLeads };
}

/** Steps of the lead whose share right is measured. */
const STEPS = [2, 1.5, 1, 0.75, 0.5, 0.3, 0.15, 0];

function trustFrom(leads: readonly { lead: number; right: boolean }[]): { lead: number; share: number }[] {
  let before = 0.99;
  return STEPS.map((lead, i) => {
    const here = leads.filter((one) => one.lead >= lead && one.lead < (STEPS[i - 1] ?? Infinity));
    const right = here.filter((one) => one.right).length;
    // One right and one wrong of each step are assumed beforehand.
    const share = Math.min(before, Math.round(((right + 1) / (here.length + 2)) * 100) / 100);
    print(
      `  försprång från ${String(lead).padEnd(5)} ${percent(right, here.length).padStart(8)} rätt av ${here.length}`,
    );
    before = share;
    return { lead, share };
  });
}

/**
 * How often each rule speaks in the labelled reading and in the one that is read, and how many columns are lost without
 * it.
 */
function printLedger(): void {
  tryWeights(withWeights({}));
  const spoke = new Map<string, number>();
  for (const one of tables) {
    const evidence = evidenceOf(one.table);
    for (const [id] of strengthsIn(evidence, goldOf(one, solve(evidence).best.labels)))
      spoke.set(id, (spoke.get(id) ?? 0) + 1);
  }
  for (const { id } of RULES) {
    tryWeights(withWeights({ [id]: 0 }));
    const without = count(tables);
    print(
      `${id.padEnd(80)} talar ${String(spoke.get(id) ?? 0).padStart(5)}   utan den ${String(without.right - set.right).padStart(4)} kolumner`,
    );
  }
}

/** Columns of hands left out, without letters and with letters learnt of the other hands, the same words left out too. */
function printLetters(): void {
  const headers = labelledHeaders();
  const known = wordsKnown();
  const all = [...new Set([...hands, ...headers.map(({ hand }) => hand)])].sort();
  const sums = [0, 1].map(() => ({ right: 0, n: 0 }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = ({ hand }: { hand: string }): boolean => all.indexOf(hand) % FOLDS === fold;
    const out = tables.filter(isOut);
    const words = new Set([
      ...headers.filter(isOut).map((one) => one.words),
      ...out.flatMap(({ table }) => table.columns.map(({ reading }) => reading.words)),
    ]);
    const learnt = learnLetters(
      [...known, ...headers.filter((one) => !isOut(one))].filter((one) => !words.has(one.words)),
    );
    [NO_LETTERS, learnt].forEach((letters, i) => {
      tryLetters(letters);
      const { right, n } = count(out);
      sums[i]!.right += right;
      sums[i]!.n += n;
    });
  }
  for (const [i, { right, n }] of sums.entries())
    print(
      `händer utanför, ${i === 0 ? "utan" : "med"} bokstavsgrupper: ${right} av ${n} kolumner (${percent(right, n)})`,
    );
  if (process.argv.includes("--write"))
    writeFileSync(
      new URL("../src/recognise/roles/letters.json", import.meta.url),
      `${JSON.stringify(learnLetters([...known, ...headers]), null, 2)}\n`,
    );
}

const NO_LETTERS: Letters = {};

if (process.argv.includes("--steps")) trainStepWords(print, process.argv.includes("--write"));
else if (process.argv.includes("--remarks")) trainRemarks(print, process.argv.includes("--write"));
else if (process.argv.includes("--letters")) printLetters();
else if (process.argv.includes("--rules")) printLedger();
else if (!show) {
  const { fitted, leads, setLeads } = crossValidate();
  const isBetter = fitted.right > set.right;
  print(
    `händer utanför: satta ${percent(set.right, set.n)}, anpassade ${percent(fitted.right, fitted.n)}; ${isBetter ? "de anpassade används" : "de satta behålls"}`,
  );
  const trust = trustFrom(isBetter ? leads : setLeads);
  if (process.argv.includes("--write")) {
    const all = isBetter ? fit(tables) : {};
    const weights = Object.fromEntries(
      Object.entries(all)
        .filter(([id, weight]) => weight !== SET[id])
        .sort(),
    );
    writeFileSync(
      new URL("../src/recognise/roles/weights.json", import.meta.url),
      `${JSON.stringify({ weights, trust }, null, 2)}\n`,
    );
  }
}

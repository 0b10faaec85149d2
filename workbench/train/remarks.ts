import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import {
  isLimiting,
  partShare,
  remarkParts,
  type OfYears,
  type RemarkWeights,
} from "../../src/interpret/text/remarkWords";
import { learnParts } from "./regression";

/*
 * Whether a remark limits the figure that it stands beside (`npm run train -- --remarks`): regression over its parts, learnt
 * of the remarks in test/assess/remarks, and measured on each hand left out. `--write` puts it in
 * src/interpret/text/remarkWords.json.
 */

/** A remark as somebody labelled it. */
export interface LabelledRemark {
  hand: string;
  limits: boolean;
  text: string;
  /** That its figure is of. */
  years: OfYears;
}

const FOLDER = new URL("../../test/assess/remarks/", import.meta.url);
const WEIGHTS = new URL("../../src/interpret/text/remarkWords.json", import.meta.url);
/** What figures are of where a line names no year: the hands were asked for follow-ups of these. */
const ASKED_FOR: OfYears = ["2024", "2025"];
const DECAY = 0.15;
/** Tenths: what tells less is left out. */
const LEAST = 4;
/** What fewer remarks have teaches nothing of others. */
const FEWEST = 2;

/** The remarks of all hands. */
export const labelledRemarks = (): LabelledRemark[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".tsv"))
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, FOLDER), "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line): LabelledRemark => {
          const [label, , , , , text = "", year] = line.split("\t");
          const years: OfYears = year === undefined ? ASKED_FOR : [year, year];
          return { hand: file.replace(".tsv", ""), limits: label === "L", text, years };
        }),
    );

/** What remarks teach. */
export function learnRemarks(remarks: readonly LabelledRemark[]): RemarkWeights {
  const counts = new Map<string, number>();
  for (const { text, years } of remarks)
    for (const part of remarkParts(text, years)) counts.set(part, (counts.get(part) ?? 0) + 1);
  const items = remarks.map(({ text, limits, years }) => {
    const parts = remarkParts(text, years);
    const known = parts.filter((part) => counts.get(part)! >= FEWEST);
    return { parts: known, share: partShare(parts), label: Number(limits) };
  });
  const tenths = [...learnParts(items, 2, DECAY)].map(([part, [not = 0, limits = 0]]): [string, number] => [
    part,
    Math.round((limits - not) * 10),
  ]);
  return Object.fromEntries(tenths.filter(([part, weight]) => part === "" || Math.abs(weight) >= LEAST));
}

/** Some hands are left out together: one at a time took twenty minutes. */
const FOLDS = 6;

/** How remarks of a hand are told apart by weights that have not learnt of it. */
function toldApart(hand: string, own: readonly LabelledRemark[], weights: RemarkWeights): string {
  const [limiting, neutral] = [true, false].map((limits) => {
    const of = own.filter((one) => one.limits === limits);
    return `${of.filter(({ text, years }) => isLimiting(text, years, weights)).length} of ${of.length}`;
  });
  return `${hand} left out: asked about ${limiting} that limit, ${neutral} that do not`;
}

/** Prints how remarks of each hand left out are told apart; with `write`, stores what all of them teach. */
export function trainRemarks(print: (line: string) => void, write: boolean): void {
  const all = labelledRemarks();
  const hands = [...new Set(all.map((one) => one.hand))];
  for (let fold = 0; fold < FOLDS; fold++) {
    const out = hands.filter((_, at) => at % FOLDS === fold);
    const weights = learnRemarks(all.filter(({ hand }) => !out.includes(hand)));
    for (const hand of out)
      print(
        toldApart(
          hand,
          all.filter((one) => one.hand === hand),
          weights,
        ),
      );
  }
  const weights = learnRemarks(all);
  print(`${Object.keys(weights).length} parts learnt of ${all.length} remarks`);
  if (write) writeFileSync(WEIGHTS, `${JSON.stringify(weights, null, 2)}\n`);
}

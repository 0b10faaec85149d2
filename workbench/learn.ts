import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Model } from "../src/recognise/labels/model";
import { answersTo, type Answer, type Job } from "./learn/jobs";
import { printBeside } from "./learn/beside";
import { printTried } from "./learn/printTried";
import { FORWARD, IN_TIME } from "./learn/sets";
import { WHOLE, type Size } from "./learn/training";
import { printTrees } from "./learn/treeScore";
import type { Out, Tried } from "./learn/trial";
import { weightsText } from "./learn/weightsFile";

/*
 * `npm run learn`: trains the labeller of cells on all labelled tables and writes src/recognise/labels/weights.json. The
 * same tables give the same file. `--out` writes nothing: it prints what models find in tables that they have not seen,
 * each of the last sets read by a model of the sets drawn before it; with `--hands`, each fold of hands by a model of the
 * others; with `--beside`, which facts the reader of today finds beside. `--quick` trains one small net instead of three. `--tree` trains nothing: it prints what the tree finds when each
 * cell has its true label, with `--show NAME` what is missed in the sets and tables whose names have it.
 */
const WEIGHTS = new URL("../src/recognise/labels/weights.json", import.meta.url);
const QUICK: Size = { nets: [1], hidden: 64, epochs: 6 };
const FOLDS = 8;

const has = (flag: string): boolean => process.argv.includes(flag);
const size = has("--quick") ? QUICK : WHOLE;
const began = Date.now();
const print = (line: string): void => console.log(line);
const minutes = (): string => `${((Date.now() - began) / 60_000).toFixed(1)} min`;

async function tryOut(outs: readonly Out[]): Promise<void> {
  const answers = await answersTo(
    outs.map((out): Job => ({ kind: "try", out, size })),
    (job, answer) => {
      if (job.kind === "try" && answer.kind === "tried") printTried(print, answer.tried, `${answer.tried[0]!.set} …`);
    },
  );
  const all = answers.flatMap((answer): Tried[] => (answer.kind === "tried" ? answer.tried : []));
  printTried(print, all, "all", true);
  if (has("--beside")) printBeside(print, all);
  print(minutes());
}

async function train(): Promise<void> {
  const [first, ...others] = size.nets;
  const halves = [
    { ...size, nets: others },
    { ...size, nets: [first!] },
  ];
  const jobs: Job[] = [
    { kind: "nets", size: halves[0]! },
    { kind: "sheets", size: halves[1]! },
  ];
  const text = weightsText(modelOf(await answersTo(jobs, () => undefined)));
  writeFileSync(WEIGHTS, text);
  print(`${(text.length / 1000).toFixed(0)} kB, gzipped ${(gzipSync(text).length / 1000).toFixed(0)} kB, ${minutes()}`);
}

function modelOf(answers: readonly Answer[]): Model {
  const nets = answers.find((answer) => answer.kind === "nets")!;
  const sheets = answers.find((answer) => answer.kind === "sheets")!;
  const { sheetWords, gate } = sheets;
  const trained = `Trained by npm run learn on ${IN_TIME.length - 1} sets of labelled tables (test/recognise/real), ${IN_TIME[1]!.id} to ${IN_TIME.at(-1)!.id}, tables of looks, and copies of both.`;
  return { trained, ...nets.words, cells: [...sheets.cells, ...nets.cells], sheetWords, gate };
}

const outs = has("--hands")
  ? Array.from({ length: FOLDS }, (_, fold): Out => ({ fold }))
  : FORWARD.map((id): Out => ({ time: IN_TIME.findIndex((one) => one.id === id) }));
const shown = process.argv.indexOf("--show");
if (has("--tree")) printTrees(print, shown > 0 ? process.argv[shown + 1] : undefined);
else await (has("--out") || has("--beside") ? tryOut(outs) : train());

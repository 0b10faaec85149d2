import { mkdirSync, writeFileSync } from "node:fs";
import { allTables, newFacts } from "./samples";
import { trainBase, trainNets, trainSheets, type Size } from "./training";
import { isOut, modelWithout, taughtOn, tryModel, type Out } from "./trial";
import { weightsText } from "./weightsFile";
import type { Answer, Job } from "./jobs";

/*
 * A process that trains: each has its own core, and reads the tables for itself.
 */

/** Models that were tried are kept here, to be looked at. */
const KEPT = new URL("../../node_modules/.cache/learn/", import.meta.url);

const facts = newFacts();
const tables = allTables(facts);

const answers: { [K in Job["kind"]]: (job: Extract<Job, { kind: K }>) => Answer } = {
  try: ({ out, size }) => ({ kind: "tried", tried: tried(out, size) }),
  nets: ({ size }) => {
    const base = trainBase(taughtOn(tables, facts));
    const { ownWords, headerWords, rowWords, rows } = base;
    return { kind: "nets", words: { ownWords, headerWords, rowWords, rows }, cells: trainNets(base, size) };
  },
  sheets: ({ size }) => {
    const base = trainBase(taughtOn(tables, facts));
    return { kind: "sheets", ...trainSheets(base), cells: trainNets(base, size) };
  },
};

function tried(out: Out, size: Size): ReturnType<typeof tryModel> {
  const model = modelWithout(out, tables, facts, size);
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(new URL(`${Object.entries(out).flat().join("-")}.json`, KEPT), weightsText(model));
  return tryModel(
    model,
    tables.filter((table) => isOut(out, table)),
    facts,
  );
}

process.on("message", (job: Job) => {
  process.send!((answers[job.kind] as (job: Job) => Answer)(job));
});

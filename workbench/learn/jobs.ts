import { fork } from "node:child_process";
import type { Model, Net } from "../../src/recognise/labels/model";
import type { Size } from "./training";
import type { Out, Tried } from "./trial";

/** What a process is asked for. */
export type Job =
  | { kind: "try"; out: Out; size: Size }
  /** The nets of some seeds, and the words below them. */
  | { kind: "nets"; size: Size }
  /** The nets of some seeds, and what tells a sheet of goals. */
  | { kind: "sheets"; size: Size };

/** What it gives. */
export type Answer =
  | { kind: "tried"; tried: Tried[] }
  | { kind: "nets"; words: Pick<Model, "ownWords" | "headerWords" | "rowWords" | "rows">; cells: Net[] }
  | ({ kind: "sheets"; cells: Net[] } & Pick<Model, "sheetWords" | "gate">);

const PROCESSES = 2;

/** Answers to jobs, in their order, from as many processes as there are cores to train on. */
export async function answersTo(jobs: readonly Job[], done: (job: Job, answer: Answer) => void): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = fork(new URL("./worker.ts", import.meta.url), { serialization: "advanced" });
      let at = -1;
      const ask = (): void => {
        at = next++;
        if (at < jobs.length) worker.send(jobs[at]!);
        else {
          worker.disconnect();
          resolve();
        }
      };
      worker.on("message", (answer: Answer) => {
        answers[at] = answer;
        done(jobs[at]!, answer);
        ask();
      });
      worker.on("error", reject);
      worker.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`The process ended with ${code}.`))));
      ask();
    });
  await Promise.all(Array.from({ length: Math.min(PROCESSES, jobs.length) }, work));
  return answers;
}

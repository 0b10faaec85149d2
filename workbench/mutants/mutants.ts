import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { NAMED } from "./named";
import { switched, type Place } from "./places";

/** What came of a run: the changes that no test noticed, how many were made, and among how many places. */
interface Outcome {
  survivors: string[];
  noticed: number;
  tried: number;
  places: number;
}

/** So many of a list, one of each stretch of it: the first, or by another seed another. */
function spread<T>(list: T[], most: number, seed: number): T[] {
  const long = list.length / most;
  const offset = (seed * 0.618034) % 1;
  return Array.from({ length: most }, (_, at) => Math.floor((at + offset) * long)).flatMap((at) =>
    list.slice(at, at + 1),
  );
}

/** Longest that the tests of a change may take, in milliseconds: those that hang are endless loops. */
const LONGEST = 300_000;

const JEST = ["node_modules/jest/bin/jest.js", "--silent", "--runInBand"];

/**
 * Where each run has a folder of its own for the plan and the answers, so that two runs beside each other do not mix
 * theirs. It is deleted when the run ends; of a run that was stopped, it holds the answers so far.
 */
const FOLDER = "out/mutants";

/** Suites outside a room's own that show its decisions, where a command must be run to see them. */
const ALSO: Partial<Record<string, string[]>> = {
  submissions: ["test/commands/merge.test.ts", "test/commands/owed.test.ts", "test/commands/templates.test.ts"],
  report: [
    ...["check", "status", "newPeriod", "judge", "report", "proof", "freeze", "storyGrades", "storyReport"].map(
      (name) => `test/commands/${name}.test.ts`,
    ),
    ...["areaText", "longTexts"].map((name) => `test/commands/${name}.test.ts`),
  ],
};

/** Of rooms whose suites take minutes, those that are about the files that are changed. */
const ONLY: Partial<Record<string, string[]>> = {
  excel: ["writer", "write", "undo", "degraded", "statusAgain"].map((name) => `test/excel/${name}.test.ts`),
};

/**
 * Files that only answer sooner what the general path answers, and leave to it what they are not sure of: most changes
 * there make them slower and nothing else. A property of theirs holds both against each other.
 */
const SOONER = ["assess/steps.ts"];

/** A place that is to be changed: its number among all places of the room, and where it is. */
interface Change extends Place {
  id: number;
  /** The file's path in the room, and its name without the ending. */
  file: string;
  name: string;
}

/** What the runner answers: the places that the suites come by, then for each change the suite that noticed it, if one did. */
type Answer = { reached: number[] } | { begun: number } | { id: number; by?: string };

/** The suites of a room that run in Node; in a page's own context `__m` is not defined. */
function suitesOf(room: string): string[] {
  const [outermost = room] = room.split("/");
  const folder = join("test", outermost);
  const only = ONLY[outermost];
  if (only) return only;
  return [
    ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
    ...(ALSO[outermost] ?? []),
  ].filter((path) => /\.test\.ts$/.test(path) && !readFileSync(path, "utf8").includes("@jest-environment"));
}

/** Every deciding place of files of a room; their text with the places switched is put in the folder for the plan. */
function placesOf(room: string, files: string[]): { places: Change[]; texts: Record<string, string> } {
  const folder = join("src", room);
  const named =
    files.length > 0
      ? files
      : readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
          (name) => name.endsWith(".ts") && !SOONER.includes(`${room}/${name}`),
        );
  const texts: Record<string, string> = {};
  const places: Change[] = [];
  for (const file of named) {
    const path = resolve(folder, file);
    const { text, places: found } = switched(readFileSync(path, "utf8"), places.length);
    texts[path] = text;
    for (const place of found) places.push({ ...place, file, name: basename(file, ".ts"), id: places.length });
  }
  return { places, texts };
}

/** Runs the plan in a process of its own, until it ends or hangs in one change; the answers so far are in a file. */
function tryChanges(tests: string[], plan: string, answers: string): Promise<void> {
  return new Promise((done) => {
    const config = ["--config", "workbench/mutants/jest.config.js", "--rootDir", process.cwd()];
    const child = spawn("node", [...JEST, ...config, "--runTestsByPath", ...tests], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, MUTANTS: plan, MUTANTS_ANSWERS: answers },
    });
    let [size, since] = [0, Date.now()];
    const watch = setInterval(() => {
      const now = readFileSync(answers, "utf8").length;
      if (now !== size) [size, since] = [now, Date.now()];
      else if (Date.now() - since > LONGEST) child.kill("SIGKILL");
    }, 1000);
    child.on("exit", () => done(clearInterval(watch)));
  });
}

const answersIn = (path: string): Answer[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Answer => JSON.parse(line));

/** What is known of a room's places: those that some suite comes by, and the changes that some suite noticed. */
interface Known {
  reached: Set<number>;
  noticed: Set<number>;
}

/** Tries the changes, again from the next one where one hangs, which is noticed by that. */
async function knownOf(changes: Change[], texts: Record<string, string>, tests: string[]): Promise<Known> {
  mkdirSync(FOLDER, { recursive: true });
  const own = mkdtempSync(join(FOLDER, "run-"));
  const [plan, answers] = [join(own, "plan.json"), join(own, "answers.ndjson")];
  writeFileSync(answers, "");
  const hung = new Set<number>();
  for (;;) {
    const all = answersIn(answers);
    const answered = all.flatMap((one) => ("id" in one ? [one] : []));
    const tried = new Set([...hung, ...answered.map(({ id }) => id)]);
    const reached = new Set(all.flatMap((one) => ("reached" in one ? one.reached : [])));
    const left = changes.filter(({ id }) => !tried.has(id));
    const noticed = answered.flatMap(({ id, by }) => (by === undefined ? [] : [id]));
    if (all.length > 0 && left.length === 0) {
      rmSync(own, { recursive: true });
      return { reached, noticed: new Set([...hung, ...noticed]) };
    }
    writeFileSync(plan, JSON.stringify({ texts, changes: left }));
    await tryChanges(tests, plan, answers);
    const last = answersIn(answers).at(-1);
    if (last === undefined) throw new Error("The tests fail without any change: see above.");
    if ("begun" in last) hung.add(last.begun);
  }
}

/** Changed places of a room, chosen by a seed, against its tests; of no places, those that no test comes by. */
async function runRoom(room: string, most: number, seed: number, files: string[]): Promise<Outcome> {
  const { places, texts } = placesOf(room, files);
  const again = process.env["AGAIN"]?.split(" ");
  const changes = again
    ? places.filter(({ file, line }) => again.includes(`${file}:${line}`))
    : spread(places, Math.min(most, places.length), seed);
  const { reached, noticed } = await knownOf(changes, texts, suitesOf(room));
  const listed =
    changes.length > 0 ? changes.filter(({ id }) => !noticed.has(id)) : places.filter(({ id }) => !reached.has(id));
  const survivors = listed.map(({ id, file, line, was, now }) => {
    const shown = was.replace(/\s+/g, " ");
    return `${file}:${line} ${shown} → ${now}${reached.has(id) ? "" : " (no test comes by it)"}`;
  });
  return { survivors, tried: changes.length, noticed: noticed.size, places: places.length };
}

/**
 * Whether tests notice a named change of a file, which is always put back; a run that takes too long counts as noticed.
 */
function isNoticed(tests: string[]): boolean {
  const run = spawnSync("node", [...JEST, "--bail", "--runTestsByPath", ...tests], {
    stdio: "ignore",
    timeout: LONGEST,
  });
  return run.status !== 0;
}

/** Every named mutant; a text that is no longer in its file is an error of the list, and so is a test that fails. */
function runNamed(): Outcome {
  if (isNoticed(NAMED.flatMap(({ tests }) => tests))) throw new Error("The named tests fail without any change.");
  const survivors = NAMED.filter(({ file, was, now, tests }) => {
    const text = readFileSync(file, "utf8");
    if (!text.includes(was)) throw new Error(`${file} does not contain ${was}: mend workbench/mutants/named.ts`);
    try {
      writeFileSync(
        file,
        text.replace(was, () => now),
      );
      return !isNoticed(tests);
    } finally {
      writeFileSync(file, text);
    }
  });
  const [tried, noticed] = [NAMED.length, NAMED.length - survivors.length];
  return { survivors: survivors.map(({ file, what }) => `${file}: ${what}`), noticed, tried, places: tried };
}

/**
 * `npm run mutants -- ROOM [MOST] [FILE…]`: changes deciding places of a room one at a time and runs the room's tests
 * against each; `SEED=2` takes other places than the last time, `AGAIN="goal.ts:12"` those of a line. Of 0 places, those
 * that no test comes by are listed. `npm run mutants -- --named`: those that must be noticed. Prints how many were
 * noticed and every one that was not; exit 1 when a named one was not.
 */
async function main([room = "", most = "40", ...files]: string[]): Promise<void> {
  const isNamed = room === "--named";
  const { survivors, noticed, tried, places } = isNamed
    ? runNamed()
    : await runRoom(room, Number(most), Number(process.env["SEED"] ?? 0), files);
  const head = `${isNamed ? "named" : room}: ${noticed} of ${tried} noticed (${places} places)`;
  process.stdout.write([head, ...survivors.map((one) => `  ${one}`), ""].join("\n"));
  if (isNamed && survivors.length > 0) process.exitCode = 1;
}

await main(process.argv.slice(2));

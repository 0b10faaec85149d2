import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { checkedOut } from "../checkout";
import { factsRead, type Facts } from "./factsRead";
import { columns, type Print } from "./lines";

const FOLDER = resolve("out/score");

/** Of which the files decide what is read, whichever code reads it. */
const LABELLED = ["samples", "test/recognise", "test/interpret", "test/assess", "workbench/score/factsRead.ts"];

/** A name for a commit's facts about the labelled files as they are: read once, kept in a file. */
function nameOf(commit: string, share: number): string {
  const git = (...args: string[]): string => execFileSync("git", args, { encoding: "utf8", maxBuffer: 1 << 30 });
  const files = git("ls-files", "-s", ...LABELLED) + git("diff", "--", ...LABELLED);
  const digest = createHash("sha1").update(files).digest("hex").slice(0, 12);
  return `facts-${git("rev-parse", commit).trim().slice(0, 12)}-${digest}-${share}.json`;
}

async function factsBy(commit: string, share: number): Promise<Facts> {
  const file = resolve(FOLDER, nameOf(commit, share));
  if (existsSync(file)) return new Map(JSON.parse(readFileSync(file, "utf8")) as [string, string][]);
  const facts = await factsRead(checkedOut(commit, FOLDER), share);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, JSON.stringify([...facts]));
  return facts;
}

const kindOf = (key: string): string => key.split(" | ")[1] ?? "";

/** What differs between two readings, from a little before where they part. */
function parted(was: string, is: string): [string, string] {
  let at = 0;
  while (at < was.length && was[at] === is[at]) at++;
  const from = Math.max(0, at - 60);
  return [was.slice(from, at + 140), is.slice(from, at + 140)];
}

/**
 * What a commit reads and says that the code here does not, fact by fact: nodes, targets, outcomes, grades, verdicts with
 * their reasons and proofs, problems and what is left out, of every labelled table, workbook and line and of the samples.
 * Gives how many differ. `share`: of every so many workbooks.
 */
export async function printFactsSince(commit: string, print: Print, share = 1): Promise<number> {
  const was = await factsBy(commit, share);
  const is = await factsRead(resolve("."), share);
  const counts = new Map<string, { same: number; other: number; gone: number; added: number }>();
  const keys = [...was.keys(), ...[...is.keys()].filter((key) => !was.has(key))];
  for (const key of keys) {
    const count = counts.get(kindOf(key)) ?? { same: 0, other: 0, gone: 0, added: 0 };
    counts.set(kindOf(key), count);
    const [before, now] = [was.get(key), is.get(key)];
    const what = before === now ? "same" : before === undefined ? "added" : now === undefined ? "gone" : "other";
    count[what]++;
    if (what === "same") continue;
    print(key);
    const [then, after] = parted(before ?? "", now ?? "");
    if (before !== undefined) print(`  förut ${then}`);
    if (now !== undefined) print(`  nu    ${after}`);
  }
  print(columns("", 24, ["som förut", "andra", "borta", "nya"], 12));
  for (const [kind, { same, other, gone, added }] of counts) print(columns(kind, 24, [same, other, gone, added], 12));
  return [...counts.values()].reduce((sum, { other, gone, added }) => sum + other + gone + added, 0);
}

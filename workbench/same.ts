import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { checkedOut } from "./checkout";
import type { maltavlan } from "./cli/maltavlan";

const FOLDER = resolve("out/same");
const NOW = ["--now", "2025-02-11T14:05:00Z"];

/** The tasks for each sample: a command, and the files that it writes. */
const asked = (book: string, out: (name: string) => string): string[][] => [
  ["read", book, "--json"],
  ["status", book, "-o", out("status.xlsx"), "--html", out("status.html"), "--json", ...NOW],
  ...["xlsx", "docx", "html"].map((form) => [
    ...["report", book, "--kind", "arsredovisning", "-o", out(`report.${form}`)],
    ...NOW,
  ]),
  ["templates", book, "-o", out("templates"), ...NOW],
  ["merge", book, book, "-o", out("merged.xlsx"), "--accept", "all", "--json", ...NOW],
  ["check", out("status.xlsx"), "--json"],
];

/** Runs everything by the code in one folder, on the samples of another, into a third. */
async function run(code: string, samples: string, into: string): Promise<void> {
  const url = pathToFileURL(join(code, "workbench/cli/maltavlan.ts")).href;
  const loaded = (await import(url)) as { maltavlan: typeof maltavlan };
  for (const name of readdirSync(samples).filter((file) => file.endsWith(".xlsx"))) {
    const folder = join(into, basename(name, ".xlsx"));
    mkdirSync(folder, { recursive: true });
    // The same short paths in both runs, since answers name the files that were written.
    process.chdir(folder);
    writeFileSync("book.xlsx", readFileSync(join(samples, name)));
    for (const [at, args] of asked("book.xlsx", (file) => file).entries()) {
      let printed = "";
      const put = (text: string): void => void (printed += text);
      const exit = await loaded.maltavlan(args, { input: () => new Uint8Array(), out: put, err: put });
      writeFileSync(`${at} ${args[0]}.txt`, `${printed}\nexit ${exit}\n`);
    }
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => statSync(join(folder, name)).isFile());

/**
 * `npm run same -- BEFORE AFTER`: whether two commits write the same bytes for every sample (read, status, the year's
 * report in its three forms, templates, merge, check; at a fixed time). Prints each file that differs; exit 1 when one
 * does. The samples are those of BEFORE.
 */
async function main(args: string[]): Promise<void> {
  const [first, ...rest] = args;
  if (first === "--run") return run(rest[0] ?? "", rest[1] ?? "", rest[2] ?? "");
  const [before = "HEAD~1", after = "HEAD"] = args;
  const folders = [before, after].map((commit) => checkedOut(commit, FOLDER));
  const outs = folders.map((folder) => `${folder}.out`);
  folders.forEach((folder, at) => {
    const out = outs[at] ?? "";
    rmSync(out, { recursive: true, force: true });
    const script = [resolve("node_modules/tsx/dist/cli.mjs"), resolve("workbench/same.ts"), "--run"];
    execFileSync("node", [...script, folder, join(folders[0] ?? "", "samples"), out], {
      stdio: "inherit",
      cwd: folder,
    });
  });
  const [was = "", is = ""] = outs;
  const all = [...new Set(outs.flatMap(filesIn))].sort();
  const bytes = (folder: string, name: string): Buffer =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : Buffer.alloc(0);
  const differing = all.filter((name) => !bytes(was, name).equals(bytes(is, name)));
  for (const name of differing) process.stdout.write(`${name} differs\n`);
  process.stdout.write(
    `${before} and ${after}: ${all.length - differing.length} of ${all.length} files are the same\n`,
  );
  process.exitCode = differing.length > 0 ? 1 : 0;
}

await main(process.argv.slice(2));

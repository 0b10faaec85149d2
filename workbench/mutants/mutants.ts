import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import ts from "typescript";
import { NAMED } from "./named";

/** A small change of a deciding place in a file: what stood there, and what stands there instead. */
interface Mutant {
  line: number;
  from: number;
  to: number;
  was: string;
  now: string;
}

/** What a comparator, a logical operator or a sign becomes. */
const OPERATORS: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.LessThanToken]: "<=",
  [ts.SyntaxKind.LessThanEqualsToken]: "<",
  [ts.SyntaxKind.GreaterThanToken]: ">=",
  [ts.SyntaxKind.GreaterThanEqualsToken]: ">",
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: "!==",
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: "===",
  [ts.SyntaxKind.AmpersandAmpersandToken]: "||",
  [ts.SyntaxKind.BarBarToken]: "&&",
  [ts.SyntaxKind.PlusToken]: "-",
  [ts.SyntaxKind.MinusToken]: "+",
};

/** What stands instead of a node that decides; undefined: the node decides nothing. */
function changed(node: ts.Node): string | undefined {
  if (ts.isBinaryExpression(node)) return undefined;
  const operator = OPERATORS[node.kind];
  if (operator !== undefined && ts.isBinaryExpression(node.parent)) return operator;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return "false";
  if (node.kind === ts.SyntaxKind.FalseKeyword) return "true";
  if (ts.isNumericLiteral(node)) return String(Number(node.text) + 1);
  if (ts.isIfStatement(node.parent) && node.parent.expression === node) return "false";
  return undefined;
}

/** Every mutant of a source, in order; what stands in a type is left alone. */
function mutantsOf(text: string): Mutant[] {
  const source = ts.createSourceFile("file.ts", text, ts.ScriptTarget.ES2022, true);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
    const now = changed(node);
    const [from, to] = [node.getStart(source), node.getEnd()];
    if (now !== undefined)
      found.push({
        line: source.getLineAndCharacterOfPosition(from).line + 1,
        from,
        to,
        was: text.slice(from, to),
        now,
      });
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

/** So many of a list, one of each stretch of it: the first, or by another seed another. */
function spread<T>(list: T[], most: number, seed: number): T[] {
  const long = list.length / most;
  const offset = (seed * 0.618034) % 1;
  return Array.from({ length: most }, (_, at) => Math.floor((at + offset) * long)).flatMap((at) =>
    list.slice(at, at + 1),
  );
}

/** Longest that the tests of a change may take, in milliseconds: most that hang are endless loops. */
const LONGEST = 300_000;

const JEST = ["node_modules/jest/bin/jest.js", "--silent"];

/** Test files beside a room's own that show what the room decides, where a command must be run to see it. */
const ALSO: Partial<Record<string, string[]>> = {
  submissions: ["test/commands/merge.test.ts", "test/commands/owed.test.ts", "test/commands/templates.test.ts"],
  report: ["test/commands/check.test.ts", "test/commands/status.test.ts", "test/commands/newPeriod.test.ts"],
};

/** The test files of a room that import a file, directly or through others. */
function testsOf(room: string, path: string): string[] {
  const [outermost = room] = room.split("/");
  const roots = ["src", "workbench", "samples", "test"].flatMap((root) => ["--roots", `<rootDir>/${root}`]);
  const { stdout } = spawnSync("node", [...JEST, "--listTests", ...roots, "--findRelatedTests", path], {
    encoding: "utf8",
  });
  const related = stdout.split("\n").map((file) => relative(process.cwd(), file));
  return related.filter((file) => file.startsWith(`test/${outermost}/`) || ALSO[outermost]?.includes(file));
}

/**
 * Whether tests notice; a run that is too long notices too. They run in one process, which loads the code once
 * (`test/warm`), until one fails: those named as the changed file first, then the shortest.
 */
function isNoticed(tests: string[], nearest = ""): boolean {
  const order = ["--testSequencer", "./workbench/mutants/nearestFirst.js"];
  const run = spawnSync("node", [...JEST, "--runInBand", "--bail", ...order, "--runTestsByPath", ...tests], {
    stdio: "ignore",
    timeout: LONGEST,
    env: { ...process.env, NEAREST: nearest },
  });
  return run.status !== 0;
}

/** Whether tests notice a change of a file, which is put back whatever happens. */
function isKilled(path: string, text: string, changedText: string, tests: string[], nearest?: string): boolean {
  try {
    writeFileSync(path, changedText);
    return isNoticed(tests, nearest);
  } finally {
    writeFileSync(path, text);
  }
}

/** Every named mutant; a text that is no longer in its file is an error of the list, and so is a test that fails. */
function runNamed(): string[] {
  if (isNoticed(NAMED.flatMap(({ tests }) => tests))) throw new Error("The named tests fail without any change.");
  return NAMED.filter(({ file, was, now, tests }) => {
    const text = readFileSync(file, "utf8");
    if (!text.includes(was)) throw new Error(`${file} does not contain ${was}: mend workbench/mutants/named.ts`);
    return !isKilled(
      file,
      text,
      text.replace(was, () => now),
      tests,
    );
  }).map(({ file, what }) => `${file}: ${what}`);
}

/** Changed places of a room, chosen by a seed, against its tests. */
function runRoom(
  room: string,
  most: number,
  seed: number,
  files: string[],
): { survivors: string[]; tried: number; places: number } {
  const folder = join("src", room);
  const named =
    files.length > 0
      ? files
      : readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const all = named.flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return mutantsOf(text).map((mutant) => ({ name, text, mutant }));
  });
  const again = process.env["AGAIN"]?.split(" ");
  const chosen = again
    ? all.filter(({ name, mutant: { line } }) => again.includes(`${name}:${line}`))
    : spread(all, Math.min(most, all.length), seed);
  const paths = new Set(chosen.map(({ name }) => join(folder, name)));
  const tests = new Map([...paths].map((path) => [path, testsOf(room, path)]));
  if (isNoticed([...new Set([...tests.values()].flat())])) throw new Error(`Tests of ${room} fail without any change.`);
  const survivors = chosen.flatMap(({ name, text, mutant: { line, from, to, was, now } }, at) => {
    const path = join(folder, name);
    const asked = tests.get(path) ?? [];
    const mutated = text.slice(0, from) + now + text.slice(to);
    const noticed = asked.length > 0 && isKilled(path, text, mutated, asked, basename(name, ".ts"));
    const change = `${name}:${line} ${was} → ${now}`;
    process.stderr.write(`${at + 1}/${chosen.length} ${noticed ? "noticed" : "NOT NOTICED"} ${change}\n`);
    return noticed ? [] : [change];
  });
  return { survivors, tried: chosen.length, places: all.length };
}

/**
 * `npm run mutants -- ROOM [MOST] [FILE…]`: changes deciding places of a room one at a time and runs the room's tests
 * against each; `SEED=2` takes other places than the last time, `AGAIN="goal.ts:12"` those of a line. `npm run mutants -- --named`: those that must be
 * noticed. Prints how many were noticed and every one that was not; exit 1 when a named one was not. Files are always
 * put back.
 */
function main([room = "", most = "40", ...files]: string[]): void {
  const print = (head: string, survivors: string[]): void => {
    process.stdout.write([head, ...survivors.map((one) => `  ${one}`), ""].join("\n"));
  };
  if (room === "--named") {
    const survivors = runNamed();
    print(`named: ${NAMED.length - survivors.length} of ${NAMED.length} noticed`, survivors);
    process.exitCode = survivors.length > 0 ? 1 : 0;
    return;
  }
  const { survivors, tried, places } = runRoom(room, Number(most), Number(process.env["SEED"] ?? 0), files);
  print(`${room}: ${tried - survivors.length} of ${tried} noticed (${places} places)`, survivors);
}

main(process.argv.slice(2));

import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

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

/** So many of a list, spread evenly over it. */
const spread = <T>(list: T[], most: number): T[] =>
  list.filter((_, at) => Math.floor((at * most) / list.length) !== Math.floor(((at - 1) * most) / list.length));

/** Whether the room's tests notice; a run that is too long notices too. */
function isNoticed(tests: string[]): boolean {
  const run = spawnSync("npx", ["jest", ...tests, "--maxWorkers=1", "--bail", "--silent"], {
    stdio: "ignore",
    timeout: 120_000,
  });
  return run.status !== 0;
}

/**
 * `npm run mutants -- ROOM [MOST] [FILE…]`: changes deciding places of a room one at a time and runs the room's tests
 * against each. Prints how many were noticed and every one that was not. The file is always put back.
 */
function main([room = "", most = "40", ...files]: string[]): void {
  const folder = join("src", room);
  const named = files.length > 0 ? files : readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const tests = [join("test", room)];
  const all = named.flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return mutantsOf(text).map((mutant) => ({ name, text, mutant }));
  });
  const chosen = spread(all, Math.min(Number(most), all.length));
  const survivors: string[] = [];
  for (const { name, text, mutant } of chosen) {
    const path = join(folder, name);
    try {
      writeFileSync(path, text.slice(0, mutant.from) + mutant.now + text.slice(mutant.to));
      if (!isNoticed(tests)) survivors.push(`${name}:${mutant.line} ${mutant.was} → ${mutant.now}`);
    } finally {
      writeFileSync(path, text);
    }
  }
  const killed = chosen.length - survivors.length;
  process.stdout.write(`${room}: ${killed} of ${chosen.length} noticed (${all.length} places)\n`);
  for (const survivor of survivors) process.stdout.write(`  ${survivor}\n`);
}

main(process.argv.slice(2));

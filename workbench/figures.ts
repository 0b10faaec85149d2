import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ESLint } from "eslint";
import ts from "typescript";
import { expressionsIn } from "./expressions";

/** What a reader meets in a folder of code. */
interface Figures {
  lines: number;
  /** Characters of a line that is not blank, on average. */
  "mean line": number;
  "lines over 120": number;
  /** Literals, and those made of a text. */
  "regular expressions": number;
  /** `x!`: the type does not know what the author does. */
  "non-null assertions": number;
  /** `x as T`, but for `as const`. */
  "type assertions": number;
  /** Cyclomatic complexity as ESLint counts it, `??` and `?.` among the branches. */
  "functions above complexity 15": number;
}

const LONGEST = 120;

function countNodes(text: string, path: string): { regex: number; nonNull: number; as: number } {
  const counts = { regex: expressionsIn(text, path).expressions.length, nonNull: 0, as: 0 };
  const visit = (node: ts.Node): void => {
    if (ts.isNonNullExpression(node)) counts.nonNull++;
    if (ts.isAsExpression(node) && node.type.getText() !== "const") counts.as++;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  return counts;
}

async function tooComplex(folder: string): Promise<number> {
  const eslint = new ESLint({ overrideConfig: [{ rules: { complexity: ["error", 15] } }], cwd: process.cwd() });
  const results = await eslint.lintFiles([`${folder}/**/*.{ts,tsx}`]);
  return results.flatMap(({ messages }) => messages).filter(({ ruleId }) => ruleId === "complexity").length;
}

async function figuresOf(folder: string): Promise<Figures> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const texts = paths.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
  const lines = texts.flatMap(({ text }) => text.split("\n")).filter((line) => line.trim() !== "");
  const counts = texts.map(({ path, text }) => countNodes(text, path));
  const sum = (of: (one: (typeof counts)[number]) => number): number => counts.reduce((all, one) => all + of(one), 0);
  return {
    lines: lines.length,
    "mean line": lines.reduce((all, line) => all + line.length, 0) / lines.length,
    "lines over 120": lines.filter((line) => line.length > LONGEST).length,
    "regular expressions": sum(({ regex }) => regex),
    "non-null assertions": sum(({ nonNull }) => nonNull),
    "type assertions": sum(({ as }) => as),
    "functions above complexity 15": await tooComplex(folder),
  };
}

/** `npm run figures [-- FOLDER]`: counts the code; src where no folder is named. */
async function main([folder = "src"]: string[]): Promise<void> {
  for (const [name, value] of Object.entries(await figuresOf(folder)))
    process.stdout.write(`${name.padEnd(32)}${Number.isInteger(value) ? value : value.toFixed(1)}\n`);
}

await main(process.argv.slice(2));

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** Text that is put in at a place of a file. */
interface Put {
  at: number;
  text: string;
}

/** What an arrow function is the value of: a constant or a property with a name; "": neither. */
function nameOf({ parent }: ts.Node): string {
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent))
    return parent.name.getText();
  return "";
}

const quoted = (file: string, name: string): string => `${JSON.stringify(file)}, ${JSON.stringify(name)}`;

/** What is put into a file so that each function with a name tells its arguments. */
function putsIn(source: ts.SourceFile, file: string): Put[] {
  const puts: Put[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.body && node.name)
      puts.push({
        at: node.body.getStart() + 1,
        text: ` globalThis.lookedAt(${quoted(file, node.name.getText())}, arguments);`,
      });
    const name = ts.isArrowFunction(node) ? nameOf(node) : "";
    if (name !== "")
      puts.push(
        { at: node.getStart(), text: `globalThis.looking(${quoted(file, name)}, ` },
        { at: node.getEnd(), text: ")" },
      );
    ts.forEachChild(node, visit);
  };
  visit(source);
  return puts;
}

function instrumented(code: string, file: string): string {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  return putsIn(source, file)
    .sort((one, other) => other.at - one.at)
    .reduce((text, { at, text: put }) => text.slice(0, at) + put + text.slice(at), code);
}

/** A copy of `src` in a folder, in which each function with a name tells its arguments when it is called. */
export function instrumentedCopy(src: string, into: string): void {
  rmSync(into, { recursive: true, force: true });
  for (const name of readdirSync(src, { recursive: true, encoding: "utf8" })) {
    const [from, to] = [join(src, name), join(into, name)];
    mkdirSync(dirname(to), { recursive: true });
    if (name.endsWith(".ts")) writeFileSync(to, instrumented(readFileSync(from, "utf8"), name));
    else if (name.endsWith(".json")) cpSync(from, to);
  }
}

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";

/**
 * Properties of Excel's classes that are later than the office.js on npm (ExcelApi 1.15), or for some kinds of Excel
 * alone: class → property → "1.18" or "ExcelApiDesktop 1.1".
 */
export type LaterMembers = Record<string, Record<string, string>>;

const LAST_IN_FILE = 15;

/**
 * Reads them out of the typings of the API, whose comments name the requirement set of each member ("[Api set: ExcelApi
 * 1.18]").
 */
export function laterMembers(typings: string): LaterMembers {
  const found: LaterMembers = {};
  const take = (member: ts.ClassElement, className: string): void => {
    if (!ts.isPropertyDeclaration(member)) return;
    const [, family = "ExcelApi", version = "1.1"] =
      /\[Api set: (\w+) ([\d.]+)/.exec(typings.slice(member.pos, member.end)) ?? [];
    if (family === "ExcelApi" && Number(version.split(".")[1]) <= LAST_IN_FILE) return;
    (found[className] ??= {})[member.name.getText()] = family === "ExcelApi" ? version : `${family} ${version}`;
  };
  for (const statement of ts.createSourceFile("index.d.ts", typings, ts.ScriptTarget.Latest, true).statements) {
    if (
      !ts.isModuleDeclaration(statement) ||
      statement.name.text !== "Excel" ||
      !statement.body ||
      !ts.isModuleBlock(statement.body)
    )
      continue;
    for (const one of statement.body.statements)
      if (ts.isClassDeclaration(one)) for (const member of one.members) take(member, one.name!.text);
  }
  return found;
}

/** The typings that are installed. */
export const installedTypings = (): string =>
  readFileSync(createRequire(import.meta.url).resolve("@types/office-js/index.d.ts"), "utf8");

if (process.argv[1]?.endsWith("laterMembers.ts"))
  writeFileSync("workbench/host/laterMembers.json", `${JSON.stringify(laterMembers(installedTypings()), null, 1)}\n`);

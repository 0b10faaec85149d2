import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { ReadResult } from "../../src/commands/read";
import { readBook, writeBook } from "../../src/files/xlsx";
import { sheet } from "../recognise/kit";

const folder = mkdtempSync(join(tmpdir(), "maltavlan-contributing-"));
afterAll(() => rmSync(folder, { recursive: true }));
const place = (path: string): string => join(folder, path);

/**
 * The code blocks of a recipe in CONTRIBUTING.md: the file of src/domain/ that the first line names, where in it, and
 * the lines to put there.
 */
function blocksOf(recipe: string): { file: string; where: string; code: string }[] {
  const page = readFileSync("CONTRIBUTING.md", "utf8");
  const from = page.indexOf(recipe);
  const section = page.slice(from, page.indexOf("\n\n**", from + 1));
  return [...section.matchAll(/^ *```ts\n *\/\/ ([^\n,]+)(?:, ([^\n]+))?\n([\s\S]*?)^ *```/gm)].map(
    ([, file, where = "new", code]) => ({ file: `src/domain/${file}`, where, code: code!.replace(/^ {3}/gm, "") }),
  );
}

/** What each way of saying where does to a file's text. */
function put(text: string, where: string, code: string): string {
  const [, way, name] = /^(above|last in) (\w+)$/.exec(where) ?? [];
  const start = text.indexOf(`export const ${name}`);
  if (where === "first") return code + text;
  if (start < 0) throw new Error(`CONTRIBUTING.md says "${where}", which is not in the file`);
  const at = way === "above" ? text.lastIndexOf("\n/**", start) : text.indexOf("];", start);
  const before = text.slice(0, at).trimEnd();
  return `${before}${way === "above" || before.endsWith(",") ? "" : ","}\n${code}${text.slice(at)}`;
}

const maltavlan = (args: string[], input = ""): string =>
  execFileSync(process.execPath, ["--import", "tsx", "workbench/cli.ts", ...args], {
    cwd: folder,
    input,
    encoding: "utf8",
  });

test("where things are decided: every file that is named is there", () => {
  const rows = readFileSync("CONTRIBUTING.md", "utf8")
    .split("## Where is")[1]!
    .split("\n## ")[0]!
    .split("\n")
    .filter((line) => line.startsWith("|"));
  const named = rows.flatMap((row) => {
    const files = [...row.split("|")[2]!.matchAll(/`([\w./]+\.\w+)`/g)].map(([, file]) => file!);
    return files.map((file) => (file.includes("/") ? file : join(dirname(files[0]!), file)));
  });
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

describe("A scale, in an hour", () => {
  beforeAll(() => {
    for (const part of ["src", "workbench", "package.json", "tsconfig.json"])
      cpSync(part, place(part), { recursive: true });
    symlinkSync(resolve("node_modules"), place("node_modules"));
    for (const { file, where, code } of blocksOf("**A scale, in an hour.**")) {
      mkdirSync(dirname(place(file)), { recursive: true });
      writeFileSync(place(file), where === "new" ? code : put(readFileSync(place(file), "utf8"), where, code));
    }
    const book = sheet(
      "Mål 2024",
      `
      Mål          | Indikator                | Målvärde 2024 | Utfall 2024 | Bedömning
      Trygga barn  | Andel trygga elever      | minst 80 %    | 85 %        | Långt kvar
      Friska barn  | Andel simkunniga elever  | minst 80 %    | 70 %        | Har kommit i hamn
    `,
    );
    const written = writeBook(null, { sheets: [book] }, new Date(0));
    if (!written.ok) throw new Error(written.reason);
    writeFileSync(place("bok.xlsx"), written.bytes);
  });

  test("its words are read, and it is said where they differ from the numbers", () => {
    const { plan, problems, disagreements } = JSON.parse(maltavlan(["read", "bok.xlsx", "--json"])) as ReadResult;
    const grades = [...plan.goals, ...plan.indicators].flatMap((node) =>
      node.grades.filter(({ by }) => by === "printed").map(({ text, scale, step }) => [text, scale, step]),
    );
    expect(grades).toEqual([
      ["Långt kvar", "Provstad", 2],
      ["Har kommit i hamn", "Provstad", 0],
    ]);
    expect(disagreements.map(({ printed, computed }) => [printed, computed])).toEqual([
      ["Långt kvar", "Uppnås"],
      ["Har kommit i hamn", "Uppnås inte"],
    ]);
    expect(problems).toEqual([]);
  });

  test("a number is graded on it by the new styrmodell, and where no threshold is published a person judges", () => {
    const line = (outcome: string): string => JSON.stringify({ target: "minst 80 %", outcome });
    const answers = maltavlan(["grade", "--styrmodell", "provstad"], `${line("85 %")}\n${line("70 %")}\n`)
      .trim()
      .split("\n");
    expect(answers.map((answer) => (JSON.parse(answer) as { label: string | null }).label)).toEqual([
      "I hamn",
      "Målet nås inte",
    ]);
  });

  test("status sheets are written with it, and the sheet Styrmodell holds it", () => {
    maltavlan(["status", "bok.xlsx", "-o", "ut.xlsx", "--styrmodell", "provstad", "--now", "2025-02-11T14:05"]);
    const read = readBook(readFileSync(place("ut.xlsx")));
    if (!read.ok) throw new Error(read.reason);
    const texts = (name: (sheet: string) => boolean): unknown[] =>
      read.book.sheets.filter((one) => name(one.name)).flatMap((one) => one.values.flatMap((row) => row ?? []));
    expect(texts((name) => name === "Styrmodell")).toEqual(
      expect.arrayContaining(["Provstads kommun 2024", "Skala: Provstad", "På god väg", "kommit i hamn"]),
    );
    expect(texts((name) => name !== "Styrmodell" && name !== "Mål 2024")).toEqual(
      expect.arrayContaining(["● I hamn", "○ Långt kvar"]),
    );
  });
});

import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { ReadResult } from "../../src/commands/read";
import { readBook, writeBook } from "../../src/files/xlsx";
import { sheet } from "../recognise/kit";
import { tableOf } from "../recognise/real/drawing";
import { scoreTable } from "../recognise/real/score";
import { inNightly, inWhole, whole } from "../whole";

const folder = mkdtempSync(join(tmpdir(), "maltavlan-contributing-"));
afterAll(() => rmSync(folder, { recursive: true }));
const place = (path: string): string => join(folder, path);

const RECIPES = readFileSync("docs/recipes.md", "utf8");

/** What docs/recipes.md says under a heading. */
function recipeOf(heading: string): string {
  const section = RECIPES.split("\n## ").find((one) => one.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`docs/recipes.md has no recipe ${heading}`);
  return section;
}

/** The code blocks of a recipe: the file of src/ that the first line names, where in it, and the lines to put there. */
const blocksOf = (heading: string): { file: string; where: string; code: string }[] =>
  [...recipeOf(heading).matchAll(/^ *```ts\n *\/\/ ([^\n,]+)(?:, ([^\n]+))?\n([\s\S]*?)^ *```/gm)].map(
    ([, file, where = "new", code = ""]) => ({ file: `src/${file}`, where, code: code.replace(/^ {3}/gm, "") }),
  );

/** Where the lines go in a file's text, by how the recipe states it. */
function placeIn(text: string, where: string): number {
  const [, way, name] = /^(above|first in|last in) (\w+)$/.exec(where) ?? [];
  if (where === "first") return 0;
  const start = new RegExp(`^(?:export )?(?:const|type) ${name}\\b`, "m").exec(text)?.index;
  if (start === undefined) throw new Error(`docs/recipes.md says "${where}", which is not in the file`);
  if (way === "above") return text.lastIndexOf("\n/**", start) + 1;
  if (way === "first in") return text.indexOf("\n", text.indexOf("=", start)) + 1;
  return start + /^[\]}]/m.exec(text.slice(start))!.index;
}

const put = (text: string, where: string, code: string): string => {
  const at = placeIn(text, where);
  return text.slice(0, at) + code + text.slice(at);
};

const followed = new Set<string>();
/** Puts every block of a recipe into the copy of the code, once. */
function follow(recipe: string): void {
  if (followed.has(recipe)) return;
  followed.add(recipe);
  const blocks = blocksOf(recipe);
  expect(blocks.length).toBeGreaterThan(0);
  for (const { file, where, code } of blocks) {
    mkdirSync(dirname(place(file)), { recursive: true });
    writeFileSync(place(file), where === "new" ? code : put(readFileSync(place(file), "utf8"), where, code));
  }
}

beforeAll(() => {
  if (!whole) return;
  for (const part of ["src", "workbench", "package.json", "tsconfig.json"])
    cpSync(part, place(part), { recursive: true });
  symlinkSync(resolve("node_modules"), place("node_modules"));
});

/** What a script in the copy prints as JSON. */
function printed(script: string): unknown {
  writeFileSync(place("prova.ts"), script);
  const answer = execFileSync(process.execPath, ["--import", "tsx", "prova.ts"], { cwd: folder, encoding: "utf8" });
  return JSON.parse(answer);
}

const maltavlan = (args: string[], input = ""): string =>
  execFileSync(process.execPath, ["--import", "tsx", "workbench/cli.ts", ...args], {
    cwd: folder,
    input,
    encoding: "utf8",
  });

/** The names of the code that a text gives: of functions, constants and types. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/`([A-Z][A-Z_]+|[A-Z]?[a-z]+(?:[A-Z][a-z]+)+|[a-z]{4,})`/g)].map(([, name]) => name!);

const filesNamed = (text: string): string[] => [...text.matchAll(/`([\w./]+\.\w+)`/g)].map(([, file]) => file!);

/** The names in a text that none of the files has. */
const unknownNames = (text: string, files: readonly string[]): string[] => {
  const code = files.map((file) => readFileSync(file, "utf8")).join("\n");
  return namesIn(text).filter((name) => !new RegExp(`\\b${name}\\b`).test(code));
};

test("where things are decided: every file that is named is there, and has the names that its row gives", () => {
  const rows = readFileSync("docs/where-decided.md", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| what |"));
  expect(rows.length).toBeGreaterThan(100);
  const wrong = rows.flatMap((row) => {
    const where = row.split("|")[2]!;
    const named = filesNamed(where);
    const files = named.map((file) => (file.includes("/") ? file : join(dirname(named[0]!), file)));
    const missing = files.filter((file) => !existsSync(file));
    return missing.length > 0 ? missing : unknownNames(where, files).map((name) => `${name}: ${row}`);
  });
  expect(wrong).toEqual([]);
});

test("every file that a recipe names is there, and a recipe without code names what its files have", () => {
  const recipes = RECIPES.split("\n## ").slice(1);
  const named = (recipe: string): string[] =>
    filesNamed(recipe).filter((file) => /^(src|test|docs|workbench)\//.test(file));
  expect(recipes.length).toBeGreaterThan(10);
  expect(recipes.flatMap(named).filter((file) => !existsSync(file))).toEqual([]);
  const told = recipes.filter((recipe) => !recipe.includes("```"));
  expect(told.flatMap((recipe) => unknownNames(recipe, named(recipe)))).toEqual([]);
});

test("the commands of every page are scripts of package.json, and what they run is there", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const pages = ["CONTRIBUTING.md", "README.md", ...readdirSync("docs").map((name) => `docs/${name}`)].filter((name) =>
    name.endsWith(".md"),
  );
  const text = pages.map((page) => readFileSync(page, "utf8")).join("\n") + Object.values(scripts).join("\n");
  const named = [...text.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  const run = [...text.matchAll(/\b(?:tsx|npx jest) ([\w./]+\w)/g)].map(([, file]) => file!);
  expect(run.length).toBeGreaterThan(20);
  expect(run.filter((file) => !existsSync(file))).toEqual([]);
});

test("A labelled table: its labels are read as facts, and the reader finds them", () => {
  const [, drawing = ""] = /^ *```txt\n([\s\S]*?)^ *```/m.exec(recipeOf("A labelled table")) ?? [];
  const table = tableOf("provstad", drawing.replace(/^ {3}/gm, ""));
  expect(table.truth.indicators.map(({ title }) => title)).toEqual(["Andel trygga elever", "Andel simkunniga elever"]);
  const { facts, found, false: wrong } = scoreTable(table);
  expect(facts).toBeGreaterThan(6);
  expect({ found, wrong }).toEqual({ found: facts, wrong: [] });
});

inWhole("A problem code: its sentence is told with the cell's text", () => {
  follow("A problem code");
  const script = `
    import { problem } from "./src/domain/problem";
    console.log(JSON.stringify(problem("värde-i-rubrik", "Mål!C1", "85 %")));
  `;
  expect(printed(script)).toEqual({
    code: "värde-i-rubrik",
    cell: "Mål!C1",
    message: "Rubriken ”85 %” innehåller ett värde. Flytta värdet till en cell under rubriken.",
    sentence: "Rubriken ”85 %” innehåller ett värde.",
  });
});

inWhole("A header word: not known before, the columns' role after", () => {
  const script = `
    import { newBook, newSheet, setCell } from "./src/sheet/book";
    import { readHeader } from "./src/interpret/header/header";
    import { recognise } from "./src/recognise/recognise";
    const sheet = newSheet("Mål");
    [
      ["Hovedmål", "Styringsparameter", "Grenseverdi 2024", "Innfridd 2024"],
      ["Trygg skole", "Elever som trives", "minst 90 %", "88 %"],
      ["Trygg skole", "Fravær", "høyst 5 %", "ikke målt"],
    ].forEach((cells, row) => cells.forEach((text, column) => setCell(sheet, row, column, text)));
    const { plan, tables } = recognise({ ...newBook(), sheets: [sheet] }, { scales: [] });
    console.log(JSON.stringify({
      words: ["Grenseverdi 2024", "Innfridd 2024"].map((header) => Object.keys(readHeader(header).scores)),
      roles: tables[0]?.columns.map(({ role, period }) => [role, period ?? null]),
      rows: plan.indicators.map(({ title, targets, outcomes }) => [title, targets[0]?.text, outcomes[0]?.text]),
    }));
  `;
  expect(printed(script)).toMatchObject({ words: [[], []] });
  follow("A header word");
  expect(printed(script)).toEqual({
    words: [["target"], ["outcome"]],
    roles: [
      ["goal", null],
      ["indicator", null],
      ["target", "2024"],
      ["outcome", "2024"],
    ],
    rows: [
      ["Elever som trives", "minst 90 %", "88 %"],
      ["Fravær", "høyst 5 %", "ikke målt"],
    ],
  });
});

describe("A scale, in an hour", () => {
  beforeAll(() => {
    follow("A scale, in an hour");
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

  inWhole("its words are read, and it is reported where they differ from the numbers", () => {
    const { plan, problems, disagreements } = JSON.parse(maltavlan(["read", "bok.xlsx", "--json"])) as ReadResult;
    const grades = [...plan.goals, ...plan.indicators].flatMap((node) =>
      node.grades.filter(({ by }) => by === "printed").map(({ text, scale, step }) => [text, scale, step]),
    );
    expect(grades).toEqual([
      ["Långt kvar", "Provstad", 2],
      ["Har kommit i hamn", "Provstad", 0],
    ]);
    expect(disagreements.map(({ printed, computed }) => [printed, computed])).toEqual([
      ["Långt kvar", "Når målvärdet"],
      ["Har kommit i hamn", "Når inte målvärdet"],
    ]);
    expect(problems).toEqual([]);
  });

  inNightly(
    "a number is graded on it by the new styrmodell, and where no threshold is published a person judges",
    () => {
      const line = (outcome: string): string => JSON.stringify({ target: "minst 80 %", outcome });
      const answers = maltavlan(["grade", "--styrmodell", "provstad"], `${line("85 %")}\n${line("70 %")}\n`)
        .trim()
        .split("\n");
      expect(answers.map((answer) => (JSON.parse(answer) as { label: string | null }).label)).toEqual([
        "I hamn",
        "Når inte målvärdet",
      ]);
    },
  );

  inNightly("status sheets are written with it, and the sheet Styrmodell holds it", () => {
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

inNightly(
  "A roll-up rule with parameters: written on Styrmodell, read back, told in a sentence, and deciding a grade",
  () => {
    follow("A roll-up rule with parameters");
    const script = `
    import { rollUp } from "./src/assess/rollup";
    import { gradeAt } from "./src/assess/conversion";
    import { standard } from "./src/domain/presets/standard";
    import { STANDARD_SCALE } from "./src/domain/scales";
    import { readRollup, rollupSentence, rollupWords } from "./src/model/rollupWords";
    const words = "högst 1 sämre än Uppnås";
    const read = readRollup(words, STANDARD_SCALE);
    if (!read.ok) throw new Error(read.reason);
    const level = { ...standard.levels.find(({ rollup }) => rollup.length > 0), scale: STANDARD_SCALE.name, rollup: [read.rule] };
    const weigh = (...steps) =>
      rollUp(steps.map((step) => ({ what: "indikator", grade: gradeAt(STANDARD_SCALE, step) })), level, standard);
    console.log(JSON.stringify({
      again: rollupWords(read.rule, STANDARD_SCALE),
      sentence: rollupSentence([read.rule, { rule: "sämst" }], STANDARD_SCALE),
      unknown: readRollup("högst 1 sämre än Lila", STANDARD_SCALE),
      one: [weigh(0, 0, 2).grade?.label, weigh(0, 0, 2).reason],
      two: weigh(0, 2, 2).grade,
    }));
  `;
    expect(printed(script)).toEqual({
      again: "högst 1 sämre än Uppnås",
      sentence: "Uppnås när högst 1 av dem under är sämre, annars den sämsta bedömningen",
      unknown: { ok: false, reason: "steget ”Lila” finns inte i nivåns skala" },
      one: ["Uppnås", "2 av 3 indikatorer uppnås. Uppnås, eftersom bara 1 av dem är sämre."],
      two: null,
    });
  },
);

inNightly("A custom function: its examples give what they promise, and Excel's list of functions has it", () => {
  follow("A custom function");
  const script = `
    import { answerOf } from "./src/functions/runs";
    import { FUNCTIONS } from "./src/functions/table";
    import { functionsJson } from "./src/functions/metadata";
    console.log(JSON.stringify({
      best: answerOf("STEG", [[["Uppnås"], ["Uppnås inte"], [null]]]),
      named: answerOf("STEG", [[["Gul"]], [["Trafikljus"]]]),
      strange: answerOf("STEG", [[["Lila"]], [["Trafikljus"]]]),
      listed: JSON.stringify(functionsJson("")).includes("STEG"),
    }));
  `;
  const stated = printed(script) as Record<string, { ok: boolean; rows: unknown[][] }>;
  expect(stated["best"]).toEqual({ ok: true, rows: [[1], [3], [""]] });
  expect(stated["named"]).toEqual({ ok: true, rows: [[2]] });
  expect(String(stated["strange"]!.rows[0]![0])).toMatch(/^ej bedömd: .*Lila/);
  expect(stated["listed"]).toBe(true);
});

describe("A part of a report", () => {
  beforeAll(() => {
    follow("A part of a report");
    const book = sheet(
      "Mål 2024",
      `
      Mål          | Ansvarig | Indikator                | Målvärde 2024 | Utfall 2024
      Trygga barn  | BUN      | Andel trygga elever      | minst 80 %    | 85 %
      Friska barn  | KFN      | Andel simkunniga elever  | minst 80 %    | 70 %
    `,
    );
    const written = writeBook(null, { sheets: [book] }, new Date(0));
    if (!written.ok) throw new Error(written.reason);
    writeFileSync(place("delar.xlsx"), written.bytes);
    maltavlan(["status", "delar.xlsx", "-o", "delar.xlsx", "--now", "2025-02-11T14:05"]);
  });

  const headings = (html: string): string[] => [...html.matchAll(/<h2[^>]*>([^<]*)/g)].map(([, text = ""]) => text);
  const report = (): string => maltavlan(["report", "delar.xlsx", "--kind", "arsredovisning", "-o", "delar.html"]);

  inNightly("it is on the sheet Styrmodell without a place, and in no report", () => {
    report();
    expect(headings(readFileSync(place("delar.html"), "utf8"))).not.toContain("Ansvariga");
  });

  inNightly("given a place and a heading there, it is in the report", () => {
    const read = readBook(readFileSync(place("delar.xlsx")));
    if (!read.ok) throw new Error(read.reason);
    const model = read.book.sheets.find(({ name }) => name === "Styrmodell");
    const row = model?.values.findIndex((cells) => cells?.[0] === "Ansvariga") ?? -1;
    const cells = model?.values[row];
    if (!model || !cells) throw new Error("Styrmodell has no such part");
    cells[2] = 1.5;
    cells[5] = "Vem som ansvarar";
    const written = writeBook(null, { sheets: read.book.sheets }, new Date(0));
    if (!written.ok) throw new Error(written.reason);
    writeFileSync(place("delar.xlsx"), written.bytes);
    report();
    const html = readFileSync(place("delar.html"), "utf8");
    expect(headings(html).slice(0, 2)).toEqual(["Måltavla", "Vem som ansvarar"]);
    expect(html).toContain("Ansvarar för mål: BUN och KFN.");
  });
});

inWhole("the code with every recipe in it has no fault of types", () => {
  const [, ...recipes] = RECIPES.split("\n## ");
  for (const recipe of recipes) {
    const heading = recipe.slice(0, recipe.indexOf("\n"));
    if (blocksOf(heading).length > 0) follow(heading);
  }
  const config = JSON.parse(readFileSync(place("tsconfig.json"), "utf8")) as { compilerOptions: object };
  const compilerOptions = { ...config.compilerOptions, incremental: false, tsBuildInfoFile: undefined };
  writeFileSync(place("tsconfig.json"), JSON.stringify({ compilerOptions, include: ["src"] }));
  const tsc = ["node_modules/typescript/lib/tsc.js", "--noEmit", "-p", "."];
  const { stdout } = spawnSync(process.execPath, tsc, { cwd: folder, encoding: "utf8" });
  expect(stdout).toBe("");
});

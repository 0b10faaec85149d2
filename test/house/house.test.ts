import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Linter } from "eslint";
import { circlesOf, importsOf } from "./circles";
import { sampled } from "../whole";

interface Room {
  rooms: string[];
  packages?: string[];
  hosts?: string[];
  clock?: boolean;
  door?: { file: string; rooms: string[] };
}

const { default: config, house } = jest.requireActual<{ default: Linter.Config[]; house: Record<string, Room> }>(
  "../../eslint.config.js",
);
const root = join(__dirname, "../..");
const rooms = Object.keys(house);
const linter = new Linter({ configType: "flat", cwd: root });

/** The lint errors of a source in a file; an empty list when it is allowed there. */
const answers = (file: string, source: string): string[] => lint(file, source).map((finding) => finding.message);

function lint(file: string, source: string): Linter.LintMessage[] {
  return linter.verify(source, config, { filename: join(root, file) });
}

describe("the plan of the house", () => {
  it("names every room of src", () => {
    const folders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).filter((name) => !rooms.includes(name))).toEqual([]);
  });

  it("has no circle: a room may not reach itself over the rooms it uses", () => {
    const reach = (room: string, seen: string[] = []): string[] =>
      [...house[room]!.rooms, ...(house[room]!.door?.rooms ?? [])].flatMap((other) =>
        seen.includes(other) ? [other] : [other, ...reach(other, [...seen, other])],
      );
    for (const room of rooms)
      expect({ room, reach: reach(room) }).toEqual({ room, reach: expect.not.arrayContaining([room]) });
  });

  it("knows every room that an arrow points at", () => {
    expect(rooms.flatMap((room) => house[room]!.rooms).filter((other) => !rooms.includes(other))).toEqual([]);
  });
});

describe("the pages about the house", () => {
  const pages = ["CONTRIBUTING.md", "THIRD-PARTY.md", "SECURITY.md", "CHANGELOG.md", "README.md"].concat(
    readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/${name}`),
  );

  it.each(pages)("%s names only what is there", (page) => {
    const named =
      readFileSync(join(root, page), "utf8").match(
        /(?<![\w/.])(src|test|workbench|samples|bench|assets|docs|\.ci)\/[\w./-]*\w/g,
      ) ?? [];
    expect([...new Set(named)].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("are no longer than somebody reads: an entry of the changelog is one line", () => {
    const text = (page: string): string => readFileSync(join(root, page), "utf8");
    expect(Buffer.byteLength(text("CONTRIBUTING.md"))).toBeLessThanOrEqual(8_000);
    expect(text("README.md").split("\n").length).toBeLessThanOrEqual(121);
    const entries = text("CHANGELOG.md").split("\n- ").slice(1);
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.map((entry) => entry.split("\n")[0]!).filter((entry) => entry.length > 140)).toEqual([]);
  });

  const anchorsOf = (page: string): string[] =>
    [...readFileSync(page, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, "")
        .replaceAll(" ", "-"),
    );

  it.each(pages)("%s: each link leads to a page, and to a heading of it", (page) => {
    const links = [...readFileSync(join(root, page), "utf8").matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
    const broken = links.filter(([, file = "", anchor]) => {
      const target = file === "" ? join(root, page) : join(root, page, "..", file);
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});

describe("what the house is built of", () => {
  const json = (name: string) =>
    JSON.parse(readFileSync(join(root, name), "utf8")) as Record<string, Record<string, string>>;
  const named = { ...json("package.json").dependencies, ...json("package.json").devDependencies };
  const installed = json("package-lock.json").packages as unknown as Record<string, { resolved?: string }>;

  it("has exact versions", () => {
    expect(Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("names no host in its lockfile", () => {
    expect(Object.keys(installed).filter((name) => installed[name]!.resolved !== undefined)).toEqual([]);
  });

  it.each(["linux-x64", "darwin-arm64", "win32-x64"])(
    "installs on %s: the lockfile has the compilers' binaries",
    (platform) => {
      const binary = (scope: string) =>
        Object.keys(installed).some((name) => name.includes(`${scope}/`) && name.includes(platform));
      expect({
        swc: binary("@swc"),
        esbuild: binary("@esbuild"),
        format: binary("@oxfmt"),
        resolver: binary("@unrs"),
      }).toEqual({
        swc: true,
        esbuild: true,
        format: true,
        resolver: true,
      });
    },
  );

  it("is listed in THIRD-PARTY.md, package by package with its version", () => {
    const rows = readFileSync(join(root, "THIRD-PARTY.md"), "utf8");
    const reported = Object.entries(named).filter(([name]) => !name.startsWith("@types/"));
    expect(
      reported.filter(
        ([name, version]) => !new RegExp(`${name}\\b[^|]*\\b${version.replaceAll(".", "\\.")}\\b`).test(rows),
      ),
    ).toEqual([]);
  });
});

describe("each arrow holds", () => {
  const pairs = rooms.flatMap((room) => rooms.filter((other) => other !== room).map((other) => [room, other] as const));
  const allowed = (room: string, other: string) => house[room]!.rooms.includes(other);

  sampled(
    8,
    pairs.filter(([room, other]) => !allowed(room, other)),
  )("%s may not use %s", (room, other) => {
    const answer = [expect.stringContaining(`${room}/ may use these rooms:`)];
    expect(answers(`src/${room}/noun.ts`, `import { a } from "../${other}/noun"; export const b = a;`)).toEqual(answer);
    expect(
      answers(`src/${room}/deep/noun.ts`, `import type { A } from "../../${other}/noun"; export type B = A;`),
    ).toEqual(answer);
    expect(answers(`src/${room}/noun.ts`, `export * from "../${other}";`)).toEqual(answer);
    expect(answers(`src/${room}/noun.ts`, `export const later = () => import("../${other}/noun");`)).toEqual(answer);
    expect(answers(`src/${room}/noun.ts`, `export type A = import("../${other}/noun").A;`)).toEqual(answer);
  });

  sampled(
    4,
    pairs.filter(([room, other]) => allowed(room, other)),
  )("%s may use %s", (room, other) => {
    expect(answers(`src/${room}/noun.ts`, `import { a } from "../${other}/noun"; export const b = a;`)).toEqual([]);
  });

  const filesOf = (file: string): string[] =>
    /^\{(.*)\}\.ts$/
      .exec(file)?.[1]
      ?.split(",")
      .map((name) => `${name}.ts`) ?? [file];
  const doors = rooms.flatMap((room) =>
    house[room]!.door
      ? filesOf(house[room]!.door!.file).map((file) => [room, { ...house[room]!.door!, file }] as const)
      : [],
  );
  it.each(
    doors.flatMap(([room, { file, rooms: more }]) =>
      [...house[room]!.rooms, ...more].map((other) => [room, file, other] as const),
    ),
  )("%s's door, %s, may use %s", (room, file, other) => {
    expect(answers(`src/${room}/${file}`, `import { a } from "../${other}/noun"; export const b = a;`)).toEqual([]);
  });

  it.each(
    doors.flatMap(([room, { file, rooms: more }]) =>
      rooms
        .filter((other) => other !== room && ![...house[room]!.rooms, ...more].includes(other))
        .map((other) => [room, file, other] as const),
    ),
  )("%s's door, %s, may not use %s", (room, file, other) => {
    expect(answers(`src/${room}/${file}`, `import { a } from "../${other}/noun"; export const b = a;`)).toEqual([
      expect.stringContaining(`${room}/ may use these rooms:`),
    ]);
  });

  it.each(rooms)("%s may use its own files, also one that has a room's name", (room) => {
    expect(
      answers(
        `src/${room}/noun.ts`,
        `import { a } from "./${rooms.find((other) => other !== room)}"; export const b = a;`,
      ),
    ).toEqual([]);
  });
});

describe("the product", () => {
  it.each(["workbench/host/openHost", "test/fixture", "samples/build", "bench/bench"])("does not know %s", (file) => {
    expect(answers("src/commands/noun.ts", `import { a } from "../../${file}"; export const b = a;`)).toEqual([
      "'../../" +
        file +
        "' import is restricted from being used by a pattern. The product does not know its workbench.",
    ]);
  });

  it("is known by the workbench", () => {
    expect(
      answers("workbench/noun.ts", `import { a } from "../src/commands/noun"; export const b = a + Date.now();`),
    ).toEqual([]);
  });
});

describe("what a room may take from outside", () => {
  it.each([
    ["domain", 'import { readFileSync } from "node:fs"; readFileSync("a");', "domain/ may use these packages: none."],
    ["interpret", 'import fs from "fs"; fs.readFileSync("a");', "interpret/ may use these packages: none."],
    ["recognise", 'import { unzipSync } from "fflate"; unzipSync(a);', "recognise/ may use these packages: none."],
    ["sheet", 'import { createElement } from "react"; createElement("p");', "sheet/ may use these packages: numfmt."],
    ["sheet", 'import { format } from "numfmt-more"; format("0", 1);', "sheet/ may use these packages: numfmt."],
    ["files", 'import JSZip from "jszip"; new JSZip();', "files/ may use these packages: fflate, htmlparser2."],
    [
      "taskpane",
      'import { Parser } from "htmlparser2"; new Parser();',
      "taskpane/ may use these packages: react, react-dom, @fluentui/react-components, @fluentui/react-icons.",
    ],
    ["assess", "export const today = Date.now();", "no clock"],
    ["assess", "export const today = new Date();", "no clock"],
    ["assess", "export const today = Date();", "no clock"],
    ["commands", "export const start = performance.now();", "no clock"],
    ["report", "export const id = Math.random();", "no random source"],
    ["files", "export const id = crypto.randomUUID();", "no random source"],
    ["commands", 'export const digest = crypto.subtle.digest("SHA-256", new Uint8Array());', "no random source"],
    ["sheet", 'export const node = document.createElement("table");', "sheet/ is not given document."],
    ["interpret", "export const wide = window.innerWidth;", "interpret/ is not given window."],
    ["functions", "export const quiet = process.env.QUIET;", "functions/ is not given process."],
    ["excel", 'export const page = () => fetch("a");', "excel/ is not given fetch."],
    ["taskpane", 'export const page = () => fetch("a");', "taskpane/ is not given fetch."],
    ["taskpane", "export const run = () => Excel.run(async () => {});", "taskpane/ is not given Excel."],
    ["taskpane", "export const wide = window.innerWidth;", "taskpane/ is not given window."],
    ["taskpane", "export const today = new Date();", "no clock"],
    ["commands", "export const language = () => Office.context.displayLanguage;", "commands/ is not given Office."],
    ["commands", "export type Place = Excel.Range;", "commands/ is not given this host."],
    ["domain", 'console.log("a");', "domain/ is not given console."],
  ])("%s: %s", (room, source, answer) => {
    expect(answers(`src/${room}/noun.ts`, source)).toEqual([expect.stringContaining(answer)]);
  });

  it.each([
    ["interpret", "export const day = new Date(86_400_000).toISOString();"],
    ["interpret", "export const day = Date.UTC(2024, 7, 31);"],
    ["assess", "export const near = Math.round(1.5);"],
    ["sheet", 'import { format } from "numfmt"; export const shown = format("0 %", 0.76);'],
    ["files", 'import { deflateSync } from "fflate"; export const small = deflateSync(new Uint8Array(1));'],
    ["excel", "export const run = () => Excel.run(async () => {});"],
    ["domain", "export const process = (document: string, window: number) => document + window;"],
  ])("%s may: %s", (room, source) => {
    expect(answers(`src/${room}/noun.ts`, source)).toEqual([]);
  });
});

describe("the pane's door", () => {
  it("hands Excel, the page and the clock to the pane", () => {
    const source =
      'import { createRoot } from "react-dom/client"; import { boot } from "../excel/boot"; createRoot(document.body); export const now = () => [new Date(), boot(Office), Excel, window, self];';
    expect(answers("src/taskpane/boot.ts", source)).toEqual([]);
  });

  it("sends nothing and takes no other package", () => {
    expect(answers("src/taskpane/boot.ts", 'export const page = () => fetch("a");')).toEqual([
      "Unexpected use of 'fetch'. taskpane/ is not given fetch.",
    ]);
    expect(answers("src/taskpane/boot.ts", 'import { unzipSync } from "fflate"; unzipSync(a);')).toEqual([
      expect.stringContaining("taskpane/ may use these packages:"),
    ]);
  });
});

describe("Office.js is spoken to in turn", () => {
  const inExcel = (body: string) =>
    lint(
      "src/excel/noun.ts",
      `Excel.run(async (context) => { const sheet = context.workbook.worksheets.getItemOrNullObject("a"); ${body} });`,
    );

  it.each([
    ["load-object-before-read", 'const range = sheet.getRange("A1"); await context.sync(); return range.values;'],
    ["call-sync-before-read", 'sheet.load("name"); return sheet.name;'],
    ["no-empty-load", "sheet.load(); await context.sync(); return sheet.name;"],
    ["test-for-null-using-isNullObject", "await context.sync(); if (sheet === null) return;"],
  ])("%s answers: %s", (rule, body) => {
    expect(inExcel(body).map((finding) => finding.ruleId)).toContain(`office-addins/${rule}`);
  });

  it("loaded, synced, read", () => {
    expect(inExcel('sheet.load("name"); await context.sync(); return sheet.isNullObject ? "" : sheet.name;')).toEqual(
      [],
    );
  });
});

describe("circles of imports", () => {
  it("are found, also through types and over several files", () => {
    const imports = new Map([
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["a", "d"]],
      ["d", []],
      ["e", ["a"]],
    ]);
    expect(circlesOf(imports)).toEqual([["a", "b", "c"]]);
  });

  it("there are none", () => {
    expect(circlesOf(importsOf(root, ["src", "workbench", "samples"]))).toEqual([]);
  });
});

describe("functions of src", () => {
  const LIMITS = ["complexity", "max-lines-per-function"];
  const over = (file: string, source: string) =>
    lint(file, source).flatMap(({ ruleId }) => (LIMITS.includes(ruleId ?? "") ? [ruleId] : []));
  const branches = (count: number) => `export const f = (n) => { ${"if (n) return 1; ".repeat(count)} return 0; };`;
  const lines = (count: number) => `export function f(n) {\n${"  n += 1;\n".repeat(count - 3)}  return n;\n}`;

  it("have at most fifteen paths and sixty lines", () => {
    expect(over("src/assess/noun.ts", branches(14))).toEqual([]);
    expect(over("src/assess/noun.ts", branches(15))).toEqual(["complexity"]);
    expect(over("src/assess/noun.ts", lines(60))).toEqual([]);
    expect(over("src/assess/noun.ts", lines(61))).toEqual(["max-lines-per-function"]);
  });

  it("are held to that in every room, without exception", () => {
    const free = rooms.filter((room) => over(`src/${room}/deep/noun.ts`, branches(15)).length === 0);
    expect(free).toEqual([]);
    expect(config.filter(({ rules, ignores }) => rules?.["complexity"] && ignores)).toEqual([]);
  });
});

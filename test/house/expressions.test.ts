import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expressionsIn } from "../../workbench/expressions";
import { inTurn } from "../whole";

/*
 * Words of the field are data (docs/ord.md); a regular expression is for a shape without words. The ceilings are what
 * there is: a new expression takes the place of an old one, and where there are fewer the ceiling comes down.
 */
const CEILINGS: Readonly<Record<string, number>> = {
  assess: 6,
  bound: 3,
  commands: 8,
  domain: 24,
  excel: 1,
  files: 29,
  functions: 1,
  // 32 of them are one table: what goes on over the edge of a part of a text (text/wholePart.ts).
  interpret: 78,
  lexicon: 11,
  model: 1,
  // 14 of them are shapes of texts in labels/: they go with the rules that labels replace, and the ceiling comes down.
  recognise: 92,
  report: 10,
  sheet: 19,
  submissions: 4,
  taskpane: 0,
};

const src = join(__dirname, "../../src");

const sourcesOf = (room: string): { path: string; source: string }[] =>
  readdirSync(join(src, room), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ path: `${room}/${name}`, source: readFileSync(join(src, room, name), "utf8") }));

const found = (room: string, kind: "expressions" | "patterns"): string[] =>
  sourcesOf(room).flatMap(({ path, source }) =>
    expressionsIn(source, path)[kind].map(({ line, text }) => `${path}:${line} ${text}`),
  );

inTurn(4)(readdirSync(src))("%s has no more regular expressions than its ceiling says", (room) => {
  const expressions = found(room, "expressions");
  expect(expressions.slice(CEILINGS[room])).toEqual([]);
});

test.each(["lexicon", "interpret"])("no text of %s is a pattern", (room) => {
  expect(found(room, "patterns")).toEqual([]);
});

test("an expression is found as a literal, made of a text, and as a text that one is made of", () => {
  const { expressions, patterns } = expressionsIn(
    ["const A = /a/u;", 'const B = "(?:mål|mått)";', "const C = new RegExp(B);", "const D = a / b / c;"].join("\n"),
    "x.ts",
  );
  expect(expressions.map(({ line }) => line)).toEqual([1, 3]);
  expect(patterns.map(({ line }) => line)).toEqual([2]);
});

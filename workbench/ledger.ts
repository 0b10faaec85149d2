import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { instrument, type Site } from "./ledger/instrument";

/*
 * `npm run ledger [-- PART OF A FILE'S NAME …]`: which conditions of src/recognise change nothing. Each operand, `if`
 * and choice is switched off by itself, and the labelled workbooks in which it decides are read and scored again.
 * Prints those that no score notices, with the number of workbooks in which they decided. Works on a copy in
 * out/ledger. The rules for columns have a ledger of their own: `npm run train -- --rules`.
 */
const COPY = "out/ledger";
const ROOM = "src/recognise";

/** A condition that decides in more workbooks is taken to be needed. */
const MOST_READ = 40;

/** A room of its own, which no labelled table covers. */
const LEFT_OUT = /^(?:kolada|corrections)/u;

const parts = process.argv.slice(2);
const sites: Site[] = [];

function copyInstrumented(): void {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const folder of ["src", "test", "samples", "workbench"]) cpSync(folder, join(COPY, folder), { recursive: true });
  writeFileSync(join(COPY, "package.json"), '{ "type": "module" }');
  const files = readdirSync(ROOM, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  for (const file of files.sort()) {
    const text = forgetful(readFileSync(join(ROOM, file), "utf8"));
    const isAsked = parts.length === 0 ? !LEFT_OUT.test(file) : parts.some((part) => file.includes(part));
    writeFileSync(join(COPY, ROOM, file), isAsked ? instrument(file, text, sites) : text);
  }
}

/** Nothing is remembered from one reading to the next: an answer given with a rule switched off would stay. */
const forgetful = (text: string): string =>
  text
    .replace(
      /new Memory(<[^;]*>)?\([0-9_]+\)/g,
      "({ get: () => undefined, set: () => {}, of: (key, make) => make(key) })",
    )
    .replace("sheet.values.length > MOST_ROWS", "sheet.values.length >= 0");

interface Runtime {
  off: number;
  decided: ((id: number) => void) | null;
}

async function main(): Promise<void> {
  copyInstrumented();
  const runtime: Runtime = { off: -1, decided: null };
  Object.assign(globalThis, {
    __rule: (id: number, value: unknown): unknown => {
      const { off } = sites[id]!;
      if (runtime.off === id) return off;
      if (runtime.decided && Boolean(value) !== off) runtime.decided(id);
      return value;
    },
  });
  const { labelledBooks } = (await import(
    pathToFileURL(join(process.cwd(), COPY, "workbench/ledger/books.ts")).href
  )) as typeof import("./ledger/books");
  const books = labelledBooks();
  const decides: number[][] = sites.map(() => []);
  const before = books.map((book, at) => {
    runtime.decided = (id) => decides[id]!.at(-1) !== at && decides[id]!.push(at);
    return book.score();
  });
  runtime.decided = null;
  for (const { id, file, line, kind, text } of sites) {
    runtime.off = id;
    const places = decides[id]!;
    const noticed = places.length > MOST_READ || places.some((at) => scoreOf(books[at]!) !== before[at]);
    if (!noticed) console.log(`${file}:${line}\t${kind}\t${places.length}\t${text}`);
  }
}

const scoreOf = (book: { score(): string }): string => {
  try {
    return book.score();
  } catch {
    return "fails";
  }
};

await main();

import { readdirSync, readFileSync } from "node:fs";
import { assessIn } from "../../src/commands/assessed";
import { readBook } from "../../src/files/xlsx";
import { indicatorsOf } from "../../src/report/unassessed";
import { columnIndex } from "../../src/sheet/address";

const PAGE = readFileSync("docs/architecture.md", "utf8");
const { house } = jest.requireActual<{ house: Record<string, { rooms: string[] }> }>("../../eslint.config.js");

/** Every room that a room uses, itself or over others. */
function reachOf(arrows: Record<string, readonly string[]>, room: string): string[] {
  const seen = new Set<string>();
  const visit = (one: string): void =>
    arrows[one]?.forEach((other) => {
      if (!seen.has(other)) visit((seen.add(other), other));
    });
  visit(room);
  return [...seen].sort();
}

test("the picture of the rooms has the arrows that lint holds, and the table every room", () => {
  const drawn: Record<string, string[]> = {};
  for (const [, from, to] of PAGE.matchAll(/^ {2}(\w+) --> (\w+)$/gm)) (drawn[from!] ??= []).push(to!);
  const uses = Object.fromEntries(Object.entries(house).map(([room, { rooms }]) => [room, rooms]));
  for (const room of Object.keys(house)) {
    expect({ room, reach: reachOf(drawn, room) }).toEqual({ room, reach: reachOf(uses, room) });
    expect(PAGE).toContain(`| \`src/${room}/\` |`);
  }
});

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, " ");

test("the cell's way prints what the sample's row is read as, and judged", () => {
  const read = readBook(readFileSync("samples/exempelkommun.xlsx"));
  if (!read.ok) throw new Error(read.reason);
  const made = assessIn(read.book, {});
  if (!made.ok) throw new Error(made.reason);
  const { recognition, assessed } = made.value;
  const row = indicatorsOf(assessed).find(({ target }) => target?.cell.endsWith("!H7"))!;
  const column = recognition.tables[0]!.columns.find(({ column: letter }) => letter === "H")!;
  const way = PAGE.split("## A cell's way")[1]!.split("\n## ")[0]!;
  const [why = ""] = column.why?.split(",") ?? [];
  expect(why).toContain(column.header);
  for (const said of [why, row.node.id, row.node.title, row.target!.text, row.verdict.reason])
    expect(inOneLine(way)).toContain(inOneLine(said));
  expect(row.verdict.proof?.map(({ id }) => id)).toEqual(expect.arrayContaining(["period", "side"]));
});

/** What a section of the page says, without its heading. */
const sectionOf = (heading: string): string => PAGE.split(`${heading}\n`)[1]!.split("\n#")[0]!;

test("each question that was asked in several places has one home, and its name no other", () => {
  const homes = sectionOf("### One home for each question")
    .split("\n")
    .filter((line) => line.startsWith("- "))
    .flatMap((line) => {
      const named = [...line.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
      return named.slice(0, -1).map((name) => ({ name, home: named.at(-1)! }));
    });
  expect(homes.length).toBeGreaterThan(15);
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file: `src/${file}`, text: readFileSync(`src/${file}`, "utf8") }));
  for (const { name, home } of homes) {
    const defined = new RegExp(`^(?:export )?(?:const|function) ${name}\\b`, "m");
    const files = sources.filter(({ text }) => defined.test(text)).map(({ file }) => file);
    expect({ name, files }).toEqual({ name, files: [home] });
  }
});

test("the cells that the page says are looked at are those of the sample", () => {
  const read = readBook(readFileSync("samples/exempelkommun.xlsx"));
  if (!read.ok) throw new Error(read.reason);
  const [sheet] = read.book.sheets;
  const cells = [...sectionOf("### Who looks at a cell").matchAll(/^\| ([A-Z]+)(\d+) \| ([^|]+) \|/gm)];
  expect(cells).toHaveLength(4);
  for (const [, column = "", row, said = ""] of cells) {
    const value = sheet!.values[Number(row) - 1]?.[columnIndex(column) ?? -1];
    expect(String(value).replace(".", ",")).toBe(said.trim());
  }
});

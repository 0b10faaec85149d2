import { readFileSync } from "node:fs";
import { assessIn } from "../../src/commands/assessed";
import { readBook } from "../../src/files/xlsx";
import { indicatorsOf } from "../../src/report/unassessed";

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

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { recogniseIn } from "../../src/commands/map";
import { statedMap } from "../../src/commands/statedMap";
import { standard } from "../../src/domain/presets/standard";
import { readBook } from "../../src/files/xlsx";
import type { Book } from "../../src/sheet/book";
import { sampledOrAll } from "../whole";
import { book } from "./kit";
import { namedTables } from "./real/tables";

/** What is read with the tables of the first reading as a map, through JSON, and the first reading. */
function twice(of: Book): [again: unknown, first: unknown] {
  const first = recogniseIn(of, standard);
  if (!first.ok) throw new Error(first.reason);
  const written: unknown = JSON.parse(JSON.stringify({ tables: first.value.tables }));
  const map = statedMap(written);
  expect(map).toEqual({ ok: true, value: written });
  const again = map.ok ? recogniseIn(of, standard, map.value) : map;
  const { plan, period } = first.value;
  return [again.ok ? { plan: again.value.plan, period: again.value.period } : again.reason, { plan, period }];
}

const samples = readdirSync("samples").filter((name) => name.endsWith(".xlsx"));

describe("the tables that read gives, handed back as a map, give the same plan:", () => {
  sampledOrAll(3, samples)("%s", (name) => {
    const read = readBook(readFileSync(join("samples", name)));
    if (!read.ok) throw new Error(read.reason);
    const [again, first] = twice(read.book);
    expect(again).toEqual(first);
  });

  // Every fortieth table, from the first to the fortieth of them.
  const parts = Array.from({ length: 40 }, (_, i) => [i + 1, namedTables().filter((__, at) => at % 40 === i)] as const);
  sampledOrAll(40, parts)("labelled tables, part %i of 40", (_, tables) => {
    for (const { name, read } of tables) {
      const [again, first] = twice(book(...read().sheets));
      expect([name, again]).toEqual([name, first]);
    }
  });
});

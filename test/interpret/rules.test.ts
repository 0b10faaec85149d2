import { clean } from "../../src/interpret/text/text";
import { CHANGES } from "../../src/interpret/target/changes";
import { BETWEEN_SIGNS, RANGES, SHARES, SUBJECT_SHARES } from "../../src/interpret/target/levels";
import { COMPARISONS, RANKS } from "../../src/interpret/target/ranks";
import type { Rules } from "../../src/interpret/target/rule";
import { readSentence } from "../../src/interpret/target/sentence";

const TABLES: Record<string, Rules> = {
  CHANGES,
  RANKS,
  COMPARISONS,
  SUBJECT_SHARES,
  SHARES,
  BETWEEN_SIGNS,
  RANGES,
};

const ROWS = Object.entries(TABLES).flatMap(([table, { rules }]) =>
  rules.map(({ example }) => [table, example] as const),
);

test.each(ROWS)("%s: the row of ”%s” decides its own example", (table, example) => {
  const around = { better: () => null, row: () => null };
  expect(TABLES[table]!.stated(readSentence(clean(example)), around)?.rule.example).toBe(example);
});

test("each example stands once in its table", () => {
  expect(new Set(ROWS.map((row) => row.join(": "))).size).toBe(ROWS.length);
});

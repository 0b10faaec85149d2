import { clean } from "../../src/interpret/text/text";
import { BOUNDS, boundsIn } from "../../src/interpret/targets/bounds";
import { CHANGES } from "../../src/interpret/targets/changes";
import { demandIn, DEMANDS } from "../../src/interpret/targets/completion";
import { BETWEEN_SIGNS, RANGES, SHARES, SUBJECT_SHARES } from "../../src/interpret/targets/levels";
import { COMPARISONS, RANKS } from "../../src/interpret/targets/ranks";
import { LEFT_OUT } from "../../src/interpret/targets/remainder";
import type { Rules } from "../../src/interpret/targets/rule";
import { readSentence } from "../../src/interpret/targets/sentence";
import { WHOLES } from "../../src/interpret/targets/target";
import { DAY_BOUNDS } from "../../src/interpret/targets/timeOfDay";
import { spelled, SPELLINGS } from "../../src/interpret/targets/spelling";
import { formIn, FORMS } from "../../src/interpret/time/period";

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

test.each(DEMANDS.map(({ example }) => [example]))("the row of ”%s” decides its own example of a demand", (example) => {
  expect(demandIn(readSentence(clean(example)))?.example).toBe(example);
});

test.each(BOUNDS.map((row) => [row.example, row] as const))(
  "”%s” has the bound of its row, and no other",
  (example, row) => {
    const sentence = readSentence(example);
    const [found, ...others] = boundsIn(sentence);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ limit: row.limit, reading: row.read(sentence.quantities[0]!, row.strict) });
  },
);

test.each(LEFT_OUT.map((row) => [row.example, row] as const))(
  "”%s” has what its row finds left out",
  (example, row) => {
    const { text, asides } = readSentence(example);
    const finds = ({ by, states, inBrackets }: (typeof LEFT_OUT)[number]): boolean =>
      by.some((kind) => row.by.includes(kind)) && (inBrackets ? asides : [text]).some((words) => states.test(words));
    expect(LEFT_OUT.filter(finds)).toEqual([row]);
  },
);

test.each(WHOLES.map((row) => [row.example, row] as const))(
  "”%s” is read whole by its row, and by none above",
  (text, row) => expect(WHOLES.find(({ read }) => read(text, {}) !== null)).toBe(row),
);

test.each(DAY_BOUNDS.map((row) => [row.example, row] as const))("”%s” is bounded by its row alone", (example, row) =>
  expect(DAY_BOUNDS.filter(({ is }) => is.test(example))).toEqual([row]),
);

test.each(SPELLINGS.map(({ example, is }) => [...example, is] as const))("”%s” is spelled ”%s”", (typed, as, is) => {
  expect(is.test(typed)).toBe(true);
  expect(spelled(typed).text).toBe(as);
});

test.each(FORMS.map(({ example }) => [example]))("the row of ”%s” reads its own example of a period", (example) => {
  expect(formIn(example.toLowerCase())?.form.example).toBe(example);
});

test("each example stands once in its table", () => {
  expect(new Set(ROWS.map((row) => row.join(": "))).size).toBe(ROWS.length);
});

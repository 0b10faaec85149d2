import { undecided } from "../../src/domain/presets/undecided";
import { choiceIn, choose, type Choice } from "../../src/commands/choose";
import type { Book } from "../../src/sheet/book";
import { around, bookOf } from "./workbook";

const book = bookOf({
  Mål: [
    ["Mål", "Målvärde 2024", "Utfall 2024"],
    ["Andel trygga", "minst 90 %", "91 %"],
  ],
});

async function chosen(of: Book, ...choices: Choice[]): Promise<Book> {
  const { surroundings, book: now } = around(of);
  for (const choice of choices) expect((await choose.perform(choice, surroundings)).ok).toBe(true);
  return now();
}

const PERIOD = { canonical: "2023", instead: "2024" };

test.each<[string, Choice[], Choice]>([
  ["a period", [{ period: PERIOD }], { period: PERIOD }],
  ["the standard is one as any other", [{ styrmodell: "standard" }], { styrmodell: "standard" }],
  ["a styrmodell beside it", [{ period: PERIOD }, { styrmodell: "motala" }], { styrmodell: "motala", period: PERIOD }],
  [
    "what the workbook says by itself is no choice",
    [
      { styrmodell: "motala", period: PERIOD },
      { period: { canonical: "2024", instead: "2024" } },
      { styrmodell: undecided.name },
    ],
    {},
  ],
])("%s is kept with the workbook", async (_, choices, kept) =>
  expect(choiceIn(await chosen(book, ...choices))).toEqual(kept),
);

test("no sheet is touched, and what else is remembered stays", async () => {
  const after = await chosen(
    { ...book, memory: JSON.stringify({ version: 1, sheets: {}, corrections: null, judgements: [] }) },
    { styrmodell: "motala" },
  );
  expect(after.sheets).toEqual(book.sheets);
  expect(JSON.parse(after.memory!)).toMatchObject({ judgements: [], choice: { styrmodell: "motala" } });
});

test.each(["ja", 7, null, { styrmodell: "finns-inte", period: { canonical: 2023 } }])(
  "a kept choice of %j that cannot be read is none",
  (choice) =>
    expect(
      choiceIn({ ...book, memory: JSON.stringify({ version: 1, sheets: {}, corrections: null, choice }) }),
    ).toEqual({}),
);

test("a memory of a later version is not written over", async () => {
  const { surroundings } = around({ ...book, memory: JSON.stringify({ version: 9 }) });
  expect(await choose.perform({ styrmodell: "motala" }, surroundings)).toMatchObject({
    ok: false,
    reason: expect.stringContaining("nyare version"),
  });
});

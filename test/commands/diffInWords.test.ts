import { countsInWords } from "../../src/commands/diffInWords";

const none = { new: 0, changed: 0, unchanged: 0, reworded: 0, unknown: 0 };

test.each<[counts: Partial<typeof none>, words: string[]]>([
  [{ new: 3, changed: 1 }, ["3 nya", "1 ändrad"]],
  [{ unchanged: 2, reworded: 1, unknown: 1 }, ["2 oförändrade", "1 omskriven", "1 okänd rad"]],
  [{}, []],
])("what a submission holds is said, and what it has none of is not: %j", (counts, words) => {
  expect(countsInWords({ ...none, ...counts })).toEqual(words);
});

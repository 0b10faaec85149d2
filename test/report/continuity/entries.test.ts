import type { Entry } from "../../../src/domain/assessment";
import { keepEntry, settled } from "../../../src/report/continuity/entries";

const entry = (more: Partial<Entry> = {}): Entry => ({ goal: "mål:1", period: "2021", by: "overall", ...more });

/** What is kept of a goal's entries, in their order: grade and comment. */
const kept = (...entries: Partial<Entry>[]): unknown[] =>
  settled(entries.map(entry)).map(({ grade, comment }) => [grade, comment].map((text) => text ?? "–").join(" "));

test.each<[what: string, entries: Partial<Entry>[], kept: string[]]>([
  ["the first grade counts", [{ grade: "Uppnås" }, { grade: "Uppnås inte" }], ["Uppnås –"]],
  ["what the first lacks is taken from the next", [{ grade: "Uppnås" }, { comment: "Bra" }], ["Uppnås Bra"]],
  ["a comment first", [{ comment: "Bra" }, { grade: "Uppnås", comment: "Sämre" }], ["Uppnås Bra"]],
  ["one for each goal", [{ grade: "Uppnås" }, { goal: "mål:2", grade: "Uppnås inte" }], ["Uppnås –", "Uppnås inte –"]],
  ["one for each period", [{ grade: "Uppnås" }, { period: "2020", grade: "Ja" }], ["Uppnås –", "Ja –"]],
  ["one for each kind of judge", [{ grade: "Uppnås" }, { by: "committee", grade: "Ja" }], ["Uppnås –", "Ja –"]],
  [
    "one for each judge by name",
    [
      { who: "BUN", grade: "Uppnås" },
      { who: "SN", grade: "Ja" },
    ],
    ["Uppnås –", "Ja –"],
  ],
])("%s", (_, entries, wanted) => expect(kept(...entries)).toEqual(wanted));

test.each<[what: string, second: Partial<Entry>, differs: Partial<Entry>]>([
  ["the same again", { grade: "Uppnås", comment: "Bra" }, {}],
  ["nothing", {}, {}],
  ["another grade", { grade: "Uppnås inte", comment: "Bra" }, { grade: "Uppnås inte" }],
  ["another comment", { grade: "Uppnås", comment: "Sämre" }, { comment: "Sämre" }],
])("what differs from the kept one is told: %s", (_, second, differs) => {
  const entries = new Map<string, Entry>();
  const none = { grade: undefined, comment: undefined };
  expect(keepEntry(entries, entry({ grade: "Uppnås", comment: "Bra" }))).toMatchObject(none);
  expect(keepEntry(entries, entry(second))).toMatchObject({ ...none, ...differs });
});

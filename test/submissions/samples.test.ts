import { collecting } from "../../src/commands/collecting";
import { readBook } from "../../src/files/xlsx";
import type { Book } from "../../src/sheet/book";
import { compareSubmissions } from "../../src/submissions/compare";
import { placesIn } from "../../src/submissions/place";
import { readHandedIn } from "../../src/submissions/reading";
import { templateSheet } from "../../src/submissions/template";
import { sample } from "../excel/kit";
import { whole } from "../whole";

const [SOME, OTHERS] = [
  ["exempelkommun", "mariestad", "stratsys"],
  ["vaggeryd", "motala", "katrineholm"],
];
/** Every sample in .ci/run; else half of them. */
const NAMES = [...SOME, ...(whole ? OTHERS : [])];

function open(name: string) {
  const read = readBook(sample(name));
  if (!read.ok) throw new Error(read.reason);
  const table = collecting(read.book, {});
  if (!table.ok) throw new Error(table.reason);
  const { recognition, period, interim, scaleOf, isGraded, scales, committees } = table.value;
  const compare = (of: Book, source: string) =>
    compareSubmissions(readHandedIn(of, source, { period, scales }).submissions, {
      plan: recognition.plan,
      period,
      interim,
      places: placesIn(recognition, read.book, period),
      seats: () => undefined,
      scaleOf,
      isGraded,
      today: "2025-01-11",
    });
  return { book: read.book, compare, committees, period, interim, scaleOf, isGraded };
}

test.each(NAMES)("%s: untouched templates come back without any difference", (name) => {
  const { book, compare, committees, period, interim, scaleOf, isGraded } = open(name);
  const sheets = [...committees.byName.values()].map((plan, i) =>
    templateSheet(plan, {
      period,
      periodText: period,
      interim,
      name: `Mall ${i}`,
      scaleOf,
      isGraded,
      formatOf: () => undefined,
    }),
  );
  const { handings, changes, reworded, unknown, unread, beside } = compare({ ...book, sheets }, "mallar.xlsx");
  expect(handings.map(({ committee, ask }) => [committee, ask])).toEqual(
    [...committees.byName.values()].map(({ committee }) => [committee, []]),
  );
  expect({ changes, reworded, unknown, unread, beside }).toEqual({
    changes: [],
    reworded: [],
    unknown: [],
    unread: [],
    beside: [],
  });
});

test.each(NAMES)("%s: its own tables, handed in as somebody's own layout, change nothing", (name) => {
  const { book, compare } = open(name);
  const { changes, unchanged } = compare(book, "kopia.xlsx");
  expect(changes).toEqual([]);
  expect(unchanged).toBeGreaterThan(10);
});

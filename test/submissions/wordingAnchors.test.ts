import { standard } from "../../src/domain/presets/standard";
import type { Sheet } from "../../src/sheet/book";
import { readAnchored } from "../../src/submissions/wordingAnchors";
import { indexOf } from "../../src/submissions/matching";
import { indicator, node } from "../assess/plan";
import { sheet } from "../recognise/kit";

const GOAL = node("mål:1", "mål", { title: "Trygga barn", number: "1" });
const MEASURE = indicator("indikator:a", "mål:1", "minst 80 %", {}, { title: "Andel trygga elever", unit: "%" });
const OTHER = indicator("indikator:b", "mål:1", "minst 90 %", {}, { title: "Andel nöjda föräldrar", unit: "%" });
const CONTEXT = {
  period: "2024",
  scales: standard.scales,
  index: indexOf({ areas: [], goals: [GOAL], indicators: [MEASURE, OTHER] }),
};
const placesOf = (made: Sheet) =>
  made.values.flatMap((cells, row) =>
    (cells ?? []).flatMap((value, column) => (value === null || value === undefined ? [] : [{ row, column }])),
  );
/** What each row states, what is asked, and how many cells are not accounted for. */
function read(drawing: string) {
  const made = sheet("Svar", drawing);
  const cells = placesOf(made);
  const found = readAnchored(made, "", cells, CONTEXT);
  return (
    found && {
      rows: found.submission.rows.map(({ title, fields }) => [
        title,
        ...Object.entries(fields).map(([field, { value }]) => `${field} ${String(value)}`),
      ]),
      isAsked: found.submission.ask.length > 0,
      left: cells.length - found.claimed.length,
    }
  );
}

test.each<[what: string, drawing: string, read: ReturnType<typeof read>]>([
  [
    "titles and values beside each other without headers: by their form, and asked about",
    "Andel trygga elever | 82 %\nAndel nöjda föräldrar | 91 %",
    {
      rows: [
        ["Andel trygga elever", "outcome 0.82"],
        ["Andel nöjda föräldrar", "outcome 0.91"],
      ],
      isAsked: true,
      left: 0,
    },
  ],
  [
    "a header that a template has: the field is known, and nothing is asked",
    " | Prognos\nAndel trygga elever | 82 %\nAndel nöjda föräldrar | 91 %",
    {
      rows: [
        ["Andel trygga elever", "forecast 0.82"],
        ["Andel nöjda föräldrar", "forecast 0.91"],
      ],
      isAsked: false,
      left: 0,
    },
  ],
  [
    "a grade and a comment of a goal",
    "Trygga barn | Uppnås delvis | Vi behöver fler vuxna",
    { rows: [["Trygga barn", "grade Uppnås delvis", "comment Vi behöver fler vuxna"]], isAsked: true, left: 0 },
  ],
  [
    "what the template prints for the row is no value of it",
    "Andel trygga elever | % | minst 80 % | 82",
    { rows: [["Andel trygga elever", "outcome 82"]], isAsked: true, left: 0 },
  ],
  [
    "a second value of the same field is listed",
    "Andel trygga elever | 82 % | 85 %",
    { rows: [["Andel trygga elever", "outcome 0.82"]], isAsked: true, left: 1 },
  ],
  [
    "on its side: the values below their titles",
    "Andel trygga elever | Andel nöjda föräldrar\n82 % | 91 %",
    {
      rows: [
        ["Andel trygga elever", "outcome 0.82"],
        ["Andel nöjda föräldrar", "outcome 0.91"],
      ],
      isAsked: true,
      left: 0,
    },
  ],
  [
    "a title and its value in one cell",
    "Andel trygga elever: 82 %\nAndel nöjda föräldrar – 91 %",
    {
      rows: [
        ["Andel trygga elever", "outcome 82 %"],
        ["Andel nöjda föräldrar", "outcome 91 %"],
      ],
      isAsked: true,
      left: 0,
    },
  ],
  [
    "the same further down",
    "\n\n\nAndel trygga elever: 82 %\nAndel nöjda föräldrar – 91 %",
    {
      rows: [
        ["Andel trygga elever", "outcome 82 %"],
        ["Andel nöjda föräldrar", "outcome 91 %"],
      ],
      isAsked: true,
      left: 0,
    },
  ],
  [
    "one cell a line: the values below each title, up to the next",
    "Andel trygga elever\n82 %\nAndel nöjda föräldrar\n91 %",
    {
      rows: [
        ["Andel trygga elever", "outcome 0.82"],
        ["Andel nöjda föräldrar", "outcome 0.91"],
      ],
      isAsked: true,
      left: 0,
    },
  ],
  ["titles without values", "Andel trygga elever\nAndel nöjda föräldrar", null],
  ["no title of the plan", "Antal besök | 82", null],
  ["a short word is neither a comment nor a number", "Andel trygga elever | Bra", null],
])("%s", (_, drawing, wanted) => expect(read(drawing)).toEqual(wanted));

test("without a plan to look in nothing is read", () => {
  const made = sheet("Svar", "Andel trygga elever | 82 %");
  const { index: _, ...context } = CONTEXT;
  expect(readAnchored(made, "", placesOf(made), context)).toBeNull();
});

import type { Matched } from "../../src/submissions/matching";
import { standard } from "../../src/domain/presets/standard";
import { compareSubmissions } from "../../src/submissions/compare";
import type { Diff, DiffContext } from "../../src/submissions/diff";
import type { Spot } from "../../src/submissions/place";
import { seatsIn } from "../../src/submissions/seats";
import type { Beside, Submission, SubmittedRow } from "../../src/submissions/submission";
import { submittedAt } from "../../src/submissions/submittedCell";
import { addNote, newSheet, setCell } from "../../src/sheet/book";
import { indicator, node } from "../assess/plan";
import { wordingKey } from "../../src/submissions/wording";

const GOAL = node("mål:1", "mål", { title: "Trygga barn", number: "1", owners: ["Skolnämnden"] });
const MEASURE = indicator("indikator:a", "mål:1", "minst 80 %", {}, { title: "Andel trygga elever", unit: "%" });
const OTHER = node("mål:2", "mål", { title: "Rena gator", owners: ["Tekniska nämnden"] });

/** The table's values by field; a field that is not named has no cell. */
function diffOf(
  submissions: Partial<Submission>[],
  cells: Record<string, Spot["value"]> = {},
  entries = SEATED,
  indicators = [MEASURE],
  organisation = "Älgarås kommun",
): Diff {
  const context: DiffContext = {
    organisation,
    plan: { areas: [], goals: [GOAL, OTHER], indicators },
    period: "2024",
    interim: false,
    places: (_, field) =>
      field in cells
        ? { ok: true, spot: { sheet: "Mål", row: 1, column: 1, value: cells[field] ?? null } }
        : { ok: false, reason: "Kolumnen saknas." },
    seats: seatsIn(entries, "2024"),
    scaleOf: () => standard.scales[0],
    isGraded: ({ kind }: Matched) => kind !== "indicator",
    today: "2024-12-31",
  };
  const whole = submissions.map((one): Submission => ({
    source: "sn.xlsx",
    sheet: "Mall",
    layout: "template",
    committee: "Skolnämnden",
    period: "2024",
    rows: [],
    beside: [],
    notes: [],
    ask: [],
    ...one,
  }));
  return compareSubmissions(whole, context);
}
const SEATED: Parameters<typeof seatsIn>[0] = [];
const seated = (more: object): typeof SEATED => [
  { goal: "mål:1", period: "2024", by: "committee", who: "Skolnämnden", ...more },
];
const row = (fields: SubmittedRow["fields"], more: Partial<SubmittedRow> = {}): SubmittedRow => ({
  key: GOAL.id,
  title: GOAL.title,
  cell: "Mall!A5",
  fields,
  ...more,
});
const measured = (value: number, more: Partial<SubmittedRow> = {}): SubmittedRow =>
  row({ outcome: { value, cell: "Mall!G6" } }, { key: MEASURE.id, title: MEASURE.title, ...more });
const grade = (value: string): SubmittedRow["fields"] => ({ grade: { value, cell: "Mall!H5" } });

test("another dash, or spaces around it, is no rewording; another age is", () => {
  const aged = indicator("indikator:b", "mål:1", "80–90 %", {}, { title: "Arbetslöshet 16–65 år" });
  const rewordedAs = (title: string, target: string): string[] =>
    diffOf([{ rows: [measured(85, { key: "", title, printed: { target, unit: "" } })] }], {}, SEATED, [
      aged,
    ]).reworded.map(({ what }) => what);
  expect(rewordedAs("Arbetslöshet 16-65 år", "80 - 90 %")).toEqual([]);
  expect(rewordedAs("Arbetslöshet 16-64 år", "80–90 %")).toEqual(["formulering"]);
});

test.each<[string, string[]]>([
  ["Avser januari–augusti", ["Kommentaren på Mall!C3 säger ”Avser januari–augusti”, och den följer inte med värdet."]],
  ["Bara kommunala\nskolor", ["Kommentaren på Mall!C3 säger ”Bara kommunala skolor”, och den följer inte med värdet."]],
  ["Källa: SCB", []],
  ["Svarsfrekvens 32 %", []],
])("a comment on a figure that may say of what it is is asked about: %s", (note, asked) => {
  const sheet = newSheet("Mall");
  setCell(sheet, 2, 2, 85);
  addNote(sheet, 2, 2, note);
  const outcome = submittedAt(sheet, 2, 2)!;
  const { changes } = diffOf([{ rows: [measured(85, { fields: { outcome } })] }], { outcome: null });
  expect(changes.map(({ ask }) => ask)).toEqual([asked]);
});

describe("a submission that names a municipality", () => {
  const of = (organisation: string, whose?: string) =>
    diffOf([{ organisation, rows: [measured(85)] }], { outcome: null }, SEATED, [MEASURE], whose);
  const isAsked = (organisation: string, whose?: string) => of(organisation, whose).changes[0]!.ask.length > 0;

  test("another than the workbook's is asked about, whole, and is nothing that the nämnd has handed in", () => {
    const { handings, changes, missing } = of("Ljungfors kommun");
    const why =
      "I inlämningen står Ljungfors kommun, och arbetsboken gäller Älgarås kommun. Kontrollera att filen hör hit.";
    expect(handings.map(({ committee, ask }) => [committee, ask])).toEqual([["Skolnämnden, Ljungfors kommun", [why]]]);
    expect(changes.map(({ ask }) => ask)).toEqual([[why]]);
    expect(missing.find(({ committee }) => committee === "Skolnämnden")).toMatchObject({
      handedIn: false,
      owed: [{ node: GOAL.id }, { node: MEASURE.id }],
    });
  });

  test.each([
    ["Älgarås kommun", undefined, false],
    ["Region Skåne", undefined, true],
    ["Lunds kommun", "Lund kommun", false],
    ["Gotlands kommun", "Region Gotland", false],
    ["Region Skåne Uppföljning", "Region Skåne", false],
    ["Markaryds kommun", "Marks kommun", true],
    ["Attraktiv kommun", undefined, false],
    ["Älgarås Bostads AB", undefined, false],
  ])("%s for the workbook of %s is asked about: %s", (theirs, ours, asked) =>
    expect(isAsked(theirs, ours)).toBe(asked),
  );
});

describe("a decided value that stands already", () => {
  test("is confirmed, at its cell of the table", () => {
    const { confirmed, changes, unchanged } = diffOf([{ standing: "beslutad", rows: [measured(85)] }], { outcome: 85 });
    expect(confirmed.map(({ cell, from, after }) => [cell, from, after])).toEqual([["Mål!B2", "Mall!G6", "85 %"]]);
    expect([changes, unchanged]).toEqual([[], 1]);
  });
  test("in an open cell that has no address yet, by the open cell's name", () => {
    const confirmed = (fields: SubmittedRow["fields"], standing: object) =>
      diffOf([{ standing: "beslutad", rows: [row(fields)] }], {}, seated(standing)).confirmed.map(({ cell }) => cell);
    expect(confirmed(grade("Uppnås"), { grade: "Uppnås" })).toEqual(["statusbladet, nämndens bedömning"]);
    expect(confirmed({ comment: { value: "Klart", cell: "Mall!I5" } }, { comment: "Klart" })).toEqual([
      "statusbladet, nämndens kommentar",
    ]);
    expect(confirmed(grade("Uppnås"), { grade: "Uppnås", cell: "Skola!H9" })).toEqual(["Skola!H9"]);
  });
  test("is not confirmed by a proposal, nor where a person must choose about the submission", () => {
    const confirmed = (more: Partial<Submission>) =>
      diffOf([{ standing: "beslutad", rows: [measured(85)], ...more }], { outcome: 85 }).confirmed.length;
    expect([confirmed({}), confirmed({ standing: "förslag" }), confirmed({ period: "2023" })]).toEqual([1, 0, 0]);
  });
});

describe("a value is asked about", () => {
  const asks = (one: SubmittedRow, more: Partial<Submission> = {}): string[] =>
    diffOf([{ rows: [one], ...more }], { outcome: null, grade: null }).changes.flatMap(({ ask }) => ask);
  test("where its row has the same words in another order", () =>
    expect(asks(measured(85, { key: undefined, title: "Andel elever trygga" }))).toEqual([
      "Raden har samma ord i annan form eller ordning: ”Andel trygga elever”.",
    ]));
  test("where its row only has a like wording, with how like it is", () => {
    const [ask, ...more] = asks(measured(85, { key: undefined, title: "Andel trygga elever i skolan" }));
    expect(more).toEqual([]);
    const [, percent] = /^Raden har bara en liknande formulering \((\d+) % lika\): ”Andel trygga elever”\.$/.exec(
      ask!,
    )!;
    expect(Number(percent)).toBeGreaterThan(50);
    expect(Number(percent)).toBeLessThan(100);
    expect(asks(measured(85, { key: undefined }))).toEqual([]);
  });
  test("where its row is another nämnd's; what nobody answers for is anybody's", () => {
    const theirs = row(grade("Uppnås"), { key: OTHER.id, title: OTHER.title });
    expect(asks(theirs)).toEqual(["Raden hör till Tekniska nämnden, men lämnas in av Skolnämnden."]);
    expect(asks(theirs, { committee: "TEKNISKA NÄMNDEN" })).toEqual([]);
    expect(asks(measured(85))).toEqual([]);
  });
  test("the same value for the same cell has the same id; another value or cell another", () => {
    const id = (one: SubmittedRow, more: Partial<Submission> = {}): string =>
      diffOf([{ rows: [one], ...more }], { outcome: null }).changes[0]!.id;
    expect(id(measured(85))).toBe(id(measured(85)));
    const others = [
      id(measured(86)),
      id(measured(85), { source: "annan.xlsx" }),
      id(row({ outcome: { value: 85, cell: "Mall!G7" } }, { key: MEASURE.id, title: MEASURE.title })),
    ];
    expect(new Set([id(measured(85)), ...others]).size).toBe(4);
  });
});

describe("a value that one nämnd hands in twice", () => {
  const [PROPOSED, DECIDED] = [
    { source: "a.xlsx", standing: "förslag" },
    { source: "b.xlsx", standing: "beslutad" },
  ] as const;
  const twice = (first: SubmittedRow, second: SubmittedRow, by: Partial<Submission> = {}) =>
    diffOf(
      [
        { ...PROPOSED, rows: [first] },
        { ...DECIDED, rows: [second], ...by },
      ],
      { outcome: null },
    );

  test("is one change, of the decided submission, though the proposal's file comes first", () => {
    const { changes, handings } = twice(measured(85), measured(85));
    expect(changes.map(({ source, after }) => [source, after])).toEqual([["b.xlsx", "85 %"]]);
    expect(handings.map(({ counts, notes: [, ...notes] }) => [counts.new, notes])).toEqual([
      [0, ["Samma svar står i b.xlsx."]],
      [1, ["Samma svar står i a.xlsx."]],
    ]);
  });

  test("is told where the submissions differ otherwise", () => {
    const [
      {
        counts,
        notes: [, ...notes],
      },
    ] = twice(measured(85), measured(85), {
      rows: [measured(85), row(grade("Uppnås"))],
    }).handings as [Diff["handings"][number]];
    expect([counts.new, notes]).toEqual([0, ["1 värde står också i b.xlsx."]]);
  });

  test("stays two where they differ, and where the decided one needs a choice", () => {
    const sources = ({ changes }: Diff): string[] => changes.map(({ source }) => source);
    expect(sources(twice(measured(85), measured(86)))).toEqual(["a.xlsx", "b.xlsx"]);
    expect(sources(twice(measured(85), measured(85, { key: "", title: "Andelen trygga elever" })))).toEqual([
      "a.xlsx",
      "b.xlsx",
    ]);
  });

  test("of two nämnder is each one's own", () =>
    expect(twice(measured(85), measured(85), { committee: "Tekniska nämnden" }).changes).toHaveLength(2));
});

describe("what is beside the rows", () => {
  const beside = (...values: Partial<Beside>[]): unknown[] =>
    diffOf([
      { beside: values.map((one) => ({ cell: "Mall!M2", value: null, ...one })), rows: [measured(85)] },
    ]).beside.map(({ value }) => value);
  test("a wording of the plan alone is no note; another text, a number and what hangs on a cell are", () => {
    expect(beside({ value: "RENA GATOR" })).toEqual([]);
    expect(beside({ value: "Ring Anna" }, { value: 3 })).toEqual(["Ring Anna", 3]);
    expect(beside({ value: "Rena gator", comment: true })).toEqual(["Rena gator"]);
    expect(beside({ value: null, comment: true })).toEqual([null]);
  });
});

describe("an empty template", () => {
  const own: Partial<Submission> = { layout: "own", rows: [measured(85)] };
  const handings = (...all: Partial<Submission>[]): string[] => diffOf(all).handings.map(({ layout }) => layout);
  test("on the sheet of the nämnd's own table is no submission of its own", () =>
    expect(handings({}, own)).toEqual(["own"]));
  test("on another sheet, in another file, or alone, is one", () => {
    expect(handings({ sheet: "Mall 2" }, own)).toEqual(["template", "own"]);
    expect(handings({ source: "annan.xlsx" }, own)).toEqual(["template", "own"]);
    expect(handings({})).toEqual(["template"]);
    expect(handings({}, { sheet: "Mall" })).toEqual(["template", "template"]);
  });
  test("that is filled in beside it stays", () =>
    expect(handings({ rows: [row(grade("Uppnås"))] }, own)).toEqual(["template", "own"]));
});

describe("a table of other rows that was pasted beside the template", () => {
  const others: Partial<Submission> = {
    layout: "own",
    rows: [measured(17, { key: "indikator:x", title: "Insats 1" })],
  };
  const handings = (...all: Partial<Submission>[]): unknown[] =>
    diffOf(all).handings.map(({ layout, counts }) => [layout, counts.new + counts.changed, counts.unknown]);
  test("is a part of the same submission", () =>
    expect(handings({ rows: [measured(85)] }, others)).toEqual([["template", 1, 1]]));
  test("in another file is one of its own", () =>
    expect(handings({ rows: [measured(85)] }, { ...others, source: "annan.xlsx" })).toEqual([
      ["template", 1, 0],
      ["own", 0, 1],
    ]));
});

test("a list of cells alone hands nothing in, and its cells are notes", () => {
  const { handings, beside } = diffOf([{ layout: "own", beside: [{ cell: "Prat!A1", value: "Hej" }] }]);
  expect([handings.length, beside.map(({ cell }) => cell)]).toEqual([0, ["Prat!A1"]]);
});

test("a row that the plan does not have is listed with what it states", () => {
  const { unknown } = diffOf([
    {
      rows: [
        measured(17, { key: "indikator:x", title: "Vårt eget mått" }),
        row(grade("Uppnås"), { key: "mål:9", title: "" }),
      ],
    },
  ]);
  expect(unknown.map(({ title, said }) => [title, said])).toEqual([
    ["Vårt eget mått", "utfall: 17"],
    ["mål:9", "bedömning: Uppnås"],
  ]);
});

test("a cell that cannot be read is listed, and counts as nothing", () => {
  const { unread, handings } = diffOf([{ rows: [row({ outcome: { value: 5, cell: "Mall!G5" } })] }]);
  expect(unread.map(({ cell, said, why }) => [cell, said, why])).toEqual([
    ["Mall!G5", "”5”", "Ett utfall hör till en indikator, och raden är ett mål."],
  ]);
  expect(handings[0]!.counts).toEqual({ new: 0, changed: 0, unchanged: 0, reworded: 0, unknown: 0 });
});

test("what a nämnd has worded otherwise is named: wording, number, target; blanks and other letters are not", () => {
  const reworded = (...rows: SubmittedRow[]) =>
    diffOf([{ rows }]).reworded.map(({ what, before, after }) => [what, before, after]);
  expect(reworded(row({}, { title: "Trygga och glada barn" }))).toEqual([
    ["formulering", "Trygga barn", "Trygga och glada barn"],
  ]);
  expect(reworded(row({}, { title: "TRYGGA BARN" }))).toEqual([]);
  expect(reworded(row({}, { printed: { target: "", unit: "", number: "2" } }))).toEqual([["nummer", "1", "2"]]);
  expect(reworded(row({}, { printed: { target: "", unit: "", number: "1" } }))).toEqual([]);
  expect(reworded(measured(85, { printed: { target: "minst 75 %", unit: "" } }))).toEqual([
    ["målvärde", "minst 80 %", "minst 75 %"],
  ]);
  expect(reworded(row({}, { printed: { target: "minst 75 %", unit: "" } }))).toEqual([["målvärde", "", "minst 75 %"]]);
});

test.each([
  ["Sysselsatta 16–65 år", "Sysselsatta 16-65 år", true],
  ["Sysselsatta 16 – 65 år", "sysselsatta 16-65 år.", true],
  ["Sysselsatta 16—65 år", "Sysselsatta 16‑65 år", true],
  ["högst −5 %", "högst -5 %", true],
  ["−5 %", "5 %", false],
  ["Sysselsatta 16–65 år", "Sysselsatta 16–64 år", false],
  ["Nettokostnad (mnkr)", "Nettokostnad, mnkr", true],
  ["Nettokostnad (mnkr)", "Nettokostnad: mnkr", true],
  ["Frånvaro över 1,5 %", "Frånvaro över 15 %", false],
  ["Andel (>30 %)", "Andel (<30 %)", false],
  ["Nettokostnad (mnkr)", "Nettokostnad (tkr)", false],
  ["(1,2)", "1,2", false],
  ["Sysselsatta 16–65 år", "Sysselsatta 1665 år", false],
])("%s and %s are the same wording: %s", (a, b, same) => expect(wordingKey(a) === wordingKey(b)).toBe(same));

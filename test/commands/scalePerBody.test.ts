import { propose, type ProposeInput, type ProposeResult } from "../../src/commands/propose";
import { status } from "../../src/commands/status";
import { readStyrmodell } from "../../src/report/styrmodell";
import type { Book } from "../../src/sheet/book";
import { call, down } from "../functions/call";
import { dear, inTurn } from "../whole";
import { around, bookOf } from "./workbook";

type Rows = (string | number | null)[][];

/** Measures that are to reach 100, three under each goal; a goal has the worst grade of its measures. */
const GOALS = [
  [106, 102, 97],
  [110, 101, 103],
  [98, 60, 99],
  [70, 120, 100],
];
const stepOf = (value: number): number => (value >= 100 ? 0 : value >= 95 ? 1 : 2);
const HEADER = ["Nämnd", "Mål", "Bedömning mål", "Mått", "Målvärde 2024", "Utfall 2024", "Bedömning mått"];

/** A nämnd's rows, graded in its words, best first. */
const rowsOf = (body: string, words: string[], stepFor = stepOf): Rows =>
  GOALS.flatMap((values, goal) =>
    values.map((value, at) => [
      at + goal === 0 ? body : null,
      at === 0 ? `Vi når löfte ${body.length}${goal + 1} till invånarna` : null,
      at === 0 ? words[Math.max(...values.map(stepFor))]! : null,
      `Besök i verksamhet ${body.length}${goal + 1}.${at + 1}`,
      "minst 100",
      value,
      words[stepFor(value)]!,
    ]),
  );

async function made(book: Book, input: ProposeInput = {}): Promise<ProposeResult & { book: Book }> {
  const { surroundings, book: now } = around(book);
  const done = await propose.perform(input, surroundings);
  if (!done.ok) throw new Error(done.reason);
  return { ...done.value, book: now() };
}
const scalesIn = ({ proposal }: ProposeResult, level = "mål") =>
  proposal.rows.flatMap((row) =>
    row.part === "skala" && row.level === level ? [[row.body, row.steps?.map(({ label }) => label).join(" · ")]] : [],
  );

const FULFILLED = ["Uppfyllt", "Delvis uppfyllt", "Ej uppfyllt"];
const LIGHTS = ["Grön", "Gul", "Röd"];
const LETTERS = ["A", "B", "C"];

inTurn(3)<[how: string, other: string[], areSheets: boolean]>([
  ["in one column", LIGHTS, false],
  ["in one column, of letters", LETTERS, false],
  ["on sheets of their own", LIGHTS, true],
])("two nämnder with a scale each %s: both are held, and each cell is read by its own", async (_, other, areSheets) => {
  const [social, technical] = [rowsOf("Socialnämnden", FULFILLED), rowsOf("Tekniska nämnden", other)];
  const book = areSheets
    ? bookOf({
        Socialnämnden: [HEADER.slice(1), ...social.map((row) => row.slice(1))],
        "Tekniska nämnden": [HEADER.slice(1), ...technical.map((row) => row.slice(1))],
      })
    : bookOf({ Mål: [HEADER, ...social, ...technical] });
  // Which share of its target is nearly there, several thresholds explain: that is hers to choose.
  const { proposal } = await made(book);
  expect(proposal.rows.flatMap(({ isProposed, part, held }) => (isProposed ? [] : [`${part} ${held}`]))).toEqual([
    "gradering alike",
    "gradering alike",
  ]);
  const done = await made(book, { accept: proposal.rows.map((_, row) => row) });
  expect(scalesIn(done)).toEqual([
    ["Socialnämnden", FULFILLED.join(" · ")],
    ["Tekniska nämnden", other.join(" · ")],
  ]);
  const sheet = done.book.sheets.find(({ name }) => name === "Styrmodell")!;
  expect(readStyrmodell(sheet)).toEqual({ ok: true, styrmodell: done.styrmodell });
  const after = await status.perform({}, around(done.book).surroundings);
  if (!after.ok) throw new Error(after.reason);
  const { areas, disagreements, problems } = after.value.assessed;
  expect([disagreements, problems]).toEqual([[], []]);
  expect(
    areas.map(({ goals }) => goals.map(({ published, computed }) => [published.label, computed?.grade.label])),
  ).toEqual([FULFILLED, other].map((words) => [1, 0, 2, 2].map((step) => [words[step], words[step]])));
});

dear("of three nämnder the two that share their words have the level's row, and the third its own", async () => {
  const rows = [rowsOf("Socialnämnden", FULFILLED), rowsOf("Barnnämnden", FULFILLED), rowsOf("Miljönämnden", LIGHTS)];
  const done = await made(bookOf({ Mål: [HEADER, ...rows.flat()] }));
  expect(scalesIn(done)).toEqual([
    [undefined, FULFILLED.join(" · ")],
    ["Miljönämnden", LIGHTS.join(" · ")],
  ]);
});

test("a word that two scales share is each nämnd's own step", async () => {
  const some = ["Ja", "Delvis", "Nej"];
  const others = ["Klart", "Nästan", "Delvis"];
  const done = await made(
    bookOf({ Mål: [HEADER, ...rowsOf("Socialnämnden", some), ...rowsOf("Miljönämnden", others)] }),
    {
      orders: [others.map((label) => ({ label }))],
    },
  );
  expect(scalesIn(done)).toEqual([
    ["Socialnämnden", some.join(" · ")],
    ["Miljönämnden", others.join(" · ")],
  ]);
});

inTurn(2)<[how: string, some: string[], others: string[]]>([
  [
    "half of a scale each",
    ["Uppfyllt", "Delvis uppfyllt", "Delvis uppfyllt"],
    ["Ej uppfyllt", "Ej uppfyllt", "Ej uppfyllt"],
  ],
  ["the same words inflected", FULFILLED, ["Uppfyllda", "Delvis uppfyllda", "Ej uppfyllda"]],
])("two nämnder with %s have one scale", async (_, some, others) => {
  const done = await made(
    bookOf({ Mål: [HEADER, ...rowsOf("Socialnämnden", some), ...rowsOf("Miljönämnden", others)] }),
  );
  expect(scalesIn(done).map(([body]) => body)).toEqual([undefined]);
});

dear("rows for a nämnd that no goal is of are told, with where its name stands", async () => {
  const done = await made(
    bookOf({ Mål: [HEADER, ...rowsOf("Socialnämnden", FULFILLED), ...rowsOf("Miljönämnden", LIGHTS)] }),
    { accept: "all" },
  );
  const sheet = done.book.sheets.find(({ name }) => name === "Styrmodell")!;
  for (const row of sheet.values) if (row?.[1] === "Miljönämnden") row[1] = "Miljönämden";
  const after = await status.perform({}, around(done.book).surroundings);
  if (!after.ok) throw new Error(after.reason);
  expect(after.value.assessed.problems.map(({ message }) => message)).toEqual([
    "Bladet Styrmodell har egna rader för ”Miljönämden”, men ingen ansvarig och inget område heter så. Rätta namnet vid Gäller på bladet Styrmodell, eller ta bort raderna.",
  ]);
});

test("functions in cells grade by the measures' level, whatever it is called, and by the rows of the nämnd that is named", async () => {
  const rows = [rowsOf("Socialnämnden", FULFILLED), rowsOf("Barnnämnden", FULFILLED), rowsOf("Miljönämnden", LIGHTS)];
  const book = bookOf({ Mål: [HEADER, ...rows.flat()] });
  const { proposal } = await made(book);
  const done = await made(book, { accept: proposal.rows.map((_, row) => row) });
  const sheet = done.book.sheets.find(({ name }) => name === "Styrmodell")!;
  const whole = Array.from(sheet.values, (cells) => Array.from(cells ?? [], (value) => value ?? null));
  const graded = (...more: unknown[]) => call("BEDÖM", down(100, 96, 60), "minst 100", "", "", whole, ...more);
  const rolled = (words: string[], more: unknown = "") => call("SAMLA", down(...words), "", whole, "", more);
  expect(graded()).toEqual(FULFILLED.map((word) => [word]));
  expect(graded([["nämnd", "miljönämnden"]])).toEqual(LIGHTS.map((word) => [word]));
  const each = down("Barnnämnden", "Miljönämnden", "").map(([body]) => ["nämnd", body]);
  expect(graded(each)).toEqual([["Uppfyllt"], ["Gul"], ["Ej uppfyllt"]]);
  expect(graded([["nivå", "mått"]])).toEqual(graded());
  expect(rolled(FULFILLED)).toEqual([["Ej uppfyllt"]]);
  expect(rolled(LIGHTS, [["nämnd", "Miljönämnden"]])).toEqual([["Röd"]]);
});

import { mapAnswer, type MapAnswerInput } from "../../src/commands/mapAnswer";
import { recogniseIn } from "../../src/commands/map";
import { standard } from "../../src/domain/presets/standard";
import type { Book } from "../../src/sheet/book";
import { book, sheet, tree } from "../recognise/kit";
import { around } from "./workbook";

const drawn = (): Book =>
  book(
    sheet(
      "Mål",
      `
Indikator|Ribban|Utfall 2024
Trygga elever, andel|90 %|91 %
Nöjda elever, andel|80 %|70 %`,
    ),
    sheet("Fler", "Indikator|Målvärde|Utfall 2024\nKlagomål, antal|högst 10|8\nVäntetid, dagar|högst 5|4"),
  );

const MAL = {
  sheet: "Mål",
  range: "A1:C3",
  headerRows: [1],
  columns: [
    { column: "A", role: "indicator" },
    { column: "B", role: "target" },
    { column: "C", role: "outcome", period: "2024" },
  ],
};
const FLER = { ...MAL, sheet: "Fler", rows: [{ row: 2, kind: "skip" }] };

const planOf = (of: Book): string[] => {
  const read = recogniseIn(of, standard);
  return read.ok ? tree(read.value.plan, "2024") : [read.reason];
};

async function given(input: MapAnswerInput, of = drawn()) {
  const { surroundings, book: now } = around(of);
  return { outcome: await mapAnswer.perform(input, surroundings), now };
}

const answer = (...tables: unknown[]): string => `Svar:\n\`\`\`json\n${JSON.stringify({ tables })}\n\`\`\``;

test("an answer is shown as a difference, table by table, and nothing is kept", async () => {
  const { outcome, now } = await given({ text: answer(MAL, FLER) });
  expect(outcome).toEqual({
    ok: true,
    value: {
      kept: 0,
      unsure: [],
      tables: [
        {
          title: "Mål A1:C3",
          now: "0 mål, 0 mått, 0 värden",
          then: "0 mål, 2 mått, 4 värden",
          gone: [],
          added: [
            "mått i Mål!A2: Trygga elever, andel",
            "värde i Mål!B2: målvärde 90 % för ”Trygga elever, andel”",
            "värde i Mål!C2: utfall 2024 91 % för ”Trygga elever, andel”",
            "mått i Mål!A3: Nöjda elever, andel",
            "värde i Mål!B3: målvärde 80 % för ”Nöjda elever, andel”",
            "värde i Mål!C3: utfall 2024 70 % för ”Nöjda elever, andel”",
          ],
        },
        {
          title: "Fler A1:C3",
          now: "0 mål, 2 mått, 4 värden",
          then: "0 mål, 1 mått, 2 värden",
          gone: [
            "mått i Fler!A2: Klagomål, antal",
            "värde i Fler!B2: målvärde högst 10 för ”Klagomål, antal”",
            "värde i Fler!C2: utfall 2024 8 för ”Klagomål, antal”",
          ],
          added: [],
        },
      ],
    },
  });
  expect(now().memory).toBeUndefined();
});

test("the tables that are accepted are kept as corrections, and the others are not", async () => {
  const { outcome, now } = await given({ text: answer(MAL, FLER), accept: [0] });
  expect(outcome).toEqual({ ok: true, value: { tables: [], unsure: [], kept: 1 } });
  expect(now().sheets).toEqual(drawn().sheets);
  expect(planOf(now())).toEqual([
    "indikator: Trygga elever, andel → 90 % 2024: 91",
    "indikator: Nöjda elever, andel → 80 % 2024: 70",
    ...planOf(drawn()),
  ]);
});

test("what is stated of rows is kept by their words, wherever they stand then", async () => {
  const { outcome, now } = await given({ text: answer(FLER), accept: [0] });
  expect(outcome).toEqual({ ok: true, value: { tables: [], unsure: [], kept: 1 } });
  expect(planOf(now())).toEqual(["indikator: Väntetid, dagar → högst 5 2024: 4"]);
  const sorted = now();
  const values = sorted.sheets[1]!.values;
  [values[1], values[2]] = [values[2], values[1]];
  expect(planOf(sorted)).toEqual(["indikator: Väntetid, dagar → högst 5 2024: 4"]);
});

test("a list with headings and no header is kept with what its rows are", async () => {
  const of = book(
    sheet(
      "Strategi",
      "Den växande staden\nStaden har goda förbindelser\nAntal passagerare\nDen lärande staden\nAlla trivs",
    ),
  );
  const table = {
    sheet: "Strategi",
    range: "A1:A5",
    headerRows: [],
    columns: [{ column: "A", role: "indicator" }],
    rows: [
      { row: 1, kind: "area" },
      { row: 2, kind: "goal" },
      { row: 4, kind: "area" },
      { row: 5, kind: "goal" },
    ],
  };
  const { outcome, now } = await given({ text: answer(table), accept: [0] }, of);
  expect(outcome).toEqual({ ok: true, value: { tables: [], unsure: [], kept: 1 } });
  expect(planOf(now())).toEqual([
    "område: Den växande staden",
    "  mål: Staden har goda förbindelser",
    "    indikator: Antal passagerare",
    "område: Den lärande staden",
    "  mål: Alla trivs",
  ]);
});

const UNDER = {
  sheet: "Under",
  range: "A1:C3",
  headerRows: [1],
  columns: [{ column: "A", role: "goal" }],
  rows: [{ row: 3, under: "A2" }],
};

test("a table that states what corrections have no place for is shown with why, and not kept", async () => {
  const of = book(sheet("Under", "Mål|Målvärde|Utfall 2024\nTrygg skola|minst 90 %|91 %\nRen stad|minst 70 %|75 %"));
  const { outcome } = await given({ text: answer(UNDER) }, of);
  expect(outcome).toMatchObject({
    ok: true,
    value: { tables: [{ added: ["mål i Under!A3: Ren stad, under ”Trygg skola”"], refused: expect.any(String) }] },
  });
  const tried = await given({ text: answer(UNDER), accept: [0] }, of);
  expect(tried.outcome).toEqual({ ok: false, reason: expect.stringContaining("kan än inte sparas i arbetsboken") });
  expect(tried.now().memory).toBeUndefined();
});

test.each<[string, MapAnswerInput, string]>([
  ["is no answer", { text: "Det vet jag inte." }, "Det finns ingen JSON i texten."],
  ["is of another workbook", { text: answer({ ...MAL, sheet: "Plan" }) }, "Kartan nämner bladet ”Plan”"],
  [
    "has a text of its own",
    { text: answer({ ...MAL, columns: [{ column: "B", role: "target", header: "Målvärde 2030" }] }), accept: [0] },
    "inte ”Målvärde 2030”",
  ],
])("what %s is refused, and nothing is kept", async (_, input, why) => {
  const { outcome, now } = await given(input);
  expect(outcome).toEqual({ ok: false, reason: expect.stringContaining(why) });
  expect(now().memory).toBeUndefined();
});

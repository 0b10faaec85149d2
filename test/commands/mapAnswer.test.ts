import { mapAnswer, type MapAnswerInput } from "../../src/commands/mapAnswer";
import { recogniseIn } from "../../src/commands/map";
import { mapInText } from "../../src/commands/statedMap";
import { standard } from "../../src/domain/presets/standard";
import type { Book, Sheet } from "../../src/sheet/book";
import { book, sheet, tree } from "../recognise/kit";
import { around } from "./workbook";
import { dear } from "../whole";

const drawn = (): Book =>
  book(
    sheet(
      "Mål",
      `
Punkt|Nivå två|Nivå tre
Elever|90|91
Lärare|80|70`,
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
      scales: [],
      tables: [
        {
          title: "Mål A1:C3",
          now: "0 mål, 0 mått, 0 värden",
          then: "0 mål, 2 mått, 4 värden",
          gone: [],
          added: [
            "mått i Mål!A2: Elever",
            "värde i Mål!B2: målvärde 90 för ”Elever”",
            "värde i Mål!C2: utfall 2024 91 för ”Elever”",
            "mått i Mål!A3: Lärare",
            "värde i Mål!B3: målvärde 80 för ”Lärare”",
            "värde i Mål!C3: utfall 2024 70 för ”Lärare”",
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
  expect(outcome).toEqual({ ok: true, value: { tables: [], unsure: [], scales: [], kept: 1 } });
  expect(now().sheets).toEqual(drawn().sheets);
  expect(planOf(now())).toEqual([
    "indikator: Elever → 90 2024: 91",
    "indikator: Lärare → 80 2024: 70",
    ...planOf(drawn()),
  ]);
});

test("what is stated of rows is kept by their words, wherever they stand then", async () => {
  const { outcome, now } = await given({ text: answer(FLER), accept: [0] });
  expect(outcome).toEqual({ ok: true, value: { tables: [], unsure: [], scales: [], kept: 1 } });
  expect(planOf(now())).toEqual(["indikator: Väntetid, dagar → högst 5 2024: 4"]);
  const sorted = now();
  const values = sorted.sheets[1]!.values;
  [values[1], values[2]] = [values[2], values[1]];
  expect(planOf(sorted)).toEqual(["indikator: Väntetid, dagar → högst 5 2024: 4"]);
  values[2]![0] = "1.2 Klagomål, antal";
  expect(planOf(sorted)).toEqual(["indikator: Väntetid, dagar → högst 5 2024: 4"]);
});

test("what is stated of a row that is gone is told", async () => {
  const { now } = await given({ text: answer({ ...FLER, rows: [{ row: 2, kind: "goal" }] }), accept: [0] });
  const later = now();
  later.sheets[1]!.values[1]![0] = "Synpunkter, antal";
  const read = recogniseIn(later, standard);
  expect(read.ok && read.value.problems.map(({ code, cell }) => `${code} ${cell}`)).toContain(
    "rättelse-utan-tabell Fler!A2",
  );
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
  expect(outcome).toEqual({ ok: true, value: { tables: [], unsure: [], scales: [], kept: 1 } });
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
const under = (...others: Sheet[]): Book =>
  book(sheet("Under", "Mål|Målvärde|Utfall 2024\nTrygg skola|minst 90|91\nRen stad|minst 70|75 %"), ...others);

test("what a row stands under is kept by its cells", async () => {
  const { outcome, now } = await given({ text: answer(UNDER), accept: [0] }, under());
  expect(outcome).toEqual({ ok: true, value: { tables: [], unsure: [], scales: [], kept: 1 } });
  expect(planOf(now())).toEqual([
    "mål: Trygg skola",
    "  mål: Ren stad",
    "    indikator: Ren stad → minst 70 2024: 75",
    "  indikator: Trygg skola → minst 90 2024: 91",
  ]);
});

dear("a table that states what corrections have no place for is shown with why, and not kept", async () => {
  const of = under(sheet("Övergripande", "Mål|Målvärde|Utfall 2024\nEn bra kommun|minst 50 %|60 %"));
  const elsewhere = { ...UNDER, rows: [{ row: 3, under: "Övergripande!A2" }] };
  const whole = { ...UNDER, sheet: "Övergripande", range: "A1:C2", rows: [] };
  const { outcome } = await given({ text: answer(elsewhere, whole) }, of);
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      tables: [
        { added: ["mål i Under!A3: Ren stad, under ”En bra kommun”"], refused: expect.any(String) },
        { added: [], gone: [] },
      ],
    },
  });
  const tried = await given({ text: answer(elsewhere, whole), accept: [0] }, of);
  expect(tried.outcome).toEqual({ ok: false, reason: expect.stringContaining("kan än inte sparas i arbetsboken") });
  expect(tried.now().memory).toBeUndefined();
});

describe("an answer that states what single cells are", () => {
  /** Goals in prose with a cell of two measures, a grade that is the goal's, and what is neither. */
  const plan = (name = "Strategi"): Sheet =>
    sheet(
      name,
      `
Vår skola ska vara trygg
andel trygga elever\\nandel nöjda elever|91|Uppnås|Resultat 2024
Vår stad ska vara ren
antal klagomål|8|Uppnås inte|`,
    );
  const CELLS = {
    sheet: "Strategi",
    range: "A1:D4",
    headerRows: [],
    orientation: "rows",
    columns: [],
    cells: [
      { cells: "A1", is: "goal" },
      { cells: "A3", is: "goal" },
      { cells: "A2", is: "indicator", text: "andel trygga elever" },
      { cells: "A2", is: "indicator", text: "andel nöjda elever" },
      { cells: "A4", is: "indicator" },
      { cells: "B2", is: "outcome" },
      { cells: "B4", is: "outcome" },
      { cells: "C2", is: "goalGrade", under: "A1" },
      { cells: "C4", is: "goalGrade", under: "A3" },
      { cells: "D2", is: "none" },
    ],
  };
  const READ = [
    "mål: Vår skola ska vara trygg [Uppnås = Måluppfyllelse 0]",
    "  indikator: andel trygga elever",
    // Of which of the two the figure is nobody has said.
    "  indikator: andel nöjda elever",
    "mål: Vår stad ska vara ren [Uppnås inte = Måluppfyllelse 2]",
    "  indikator: antal klagomål ?: 8",
  ];
  const kept = async (of = book(plan())): Promise<Book> => {
    const { outcome, now } = await given({ text: answer(CELLS), accept: [0] }, of);
    expect(outcome).toEqual({ ok: true, value: { tables: [], unsure: [], scales: [], kept: 1 } });
    return now();
  };
  const lost = (of: Book): string[] => {
    const read = recogniseIn(of, standard);
    return read.ok
      ? read.value.problems.flatMap(({ code, cell }) => (code === "rättelse-utan-tabell" ? cell : []))
      : [];
  };

  it("is kept, and read so from then on", async () => {
    expect(planOf(book(plan()))).not.toEqual(READ);
    expect(planOf(await kept())).toEqual(READ);
  });

  it("is found again next year: rows before, the goals in another order, other figures and grades", async () => {
    const { memory } = await kept();
    const later = sheet(
      "Strategi",
      `
Så gick det 2025
Vår stad ska vara ren
antal klagomål|5|Uppnås|
Vår skola ska vara trygg
andel trygga elever\\nandel nöjda elever|93 %|Uppnås inte|Resultat 2025
Tack till alla`,
    );
    const of = { ...book(later), memory };
    expect(planOf(of)).toEqual([
      "mål: Vår stad ska vara ren [Uppnås = Måluppfyllelse 0]",
      "  indikator: antal klagomål 2025: 5",
      "mål: Vår skola ska vara trygg [Uppnås inte = Måluppfyllelse 2]",
      "  indikator: andel trygga elever",
      "  indikator: andel nöjda elever",
    ]);
    expect(lost(of)).toEqual([]);
  });

  it("tells what is gone of it, and reads the rest", async () => {
    const now = await kept();
    now.sheets[0]!.values.splice(3, 1);
    expect(lost(now)).toEqual(["Strategi!A4", "Strategi!B4", "Strategi!C4"]);
    expect(planOf(now)).toEqual([...READ.slice(0, 3), "mål: Vår stad ska vara ren"]);
  });

  dear("of one sheet stands when that of another is kept", async () => {
    const of = await kept(book(plan(), plan("Strategi två")));
    const { outcome, now } = await given({ text: answer({ ...CELLS, sheet: "Strategi två" }), accept: [0] }, of);
    expect(outcome).toEqual({ ok: true, value: { tables: [], unsure: [], scales: [], kept: 1 } });
    expect(planOf({ ...now(), sheets: now().sheets.slice(0, 1) })).toEqual(READ);
    expect(planOf({ ...now(), sheets: now().sheets.slice(1) })).toEqual(READ);
  });

  dear("takes the place of what was said of the same cells before", async () => {
    const goal = { ...CELLS, cells: [...CELLS.cells.slice(0, 4), { cells: "A4", is: "goal" }] };
    const { now } = await given({ text: answer(goal), accept: [0] }, await kept());
    expect(planOf(now())).toEqual([
      "mål: Vår skola ska vara trygg",
      "  indikator: andel trygga elever",
      // Nothing is said of the figure and the grade any more, nor of which of the two they are.
      "  indikator: andel nöjda elever",
      "mål: Vår stad ska vara ren",
      "mål: antal klagomål [Uppnås inte = Måluppfyllelse 2]",
    ]);
  });
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

dear(
  "a scale that orders no grade is told with the difference, and is not kept; the tables and the other scale are",
  async () => {
    const of = book(
      sheet("Mål", "Mått|Målvärde|Utfall 2024|Läge\nElever|90|91|Silver\nLärare|80|70|Guld\nLokaler|80|70|Silver"),
    );
    const columns = [...MAL.columns, { column: "D", role: "grade" }];
    const text = JSON.stringify({
      tables: [{ ...MAL, range: "A1:D4", columns }],
      scale: [
        ["Lärare", "Elever"],
        ["Guld", "Silver"],
      ],
    });
    const shown = await given({ text }, of);
    expect(shown.outcome).toMatchObject({
      ok: true,
      value: {
        scales: [
          "Kartans scale[0] används inte: ingen bedömning läses på skalan ”Lärare”, ”Elever”. Skriv orden som de står i bladet; ord som styrmodellen redan har ordnas i bladet Styrmodell.",
        ],
      },
    });
    const kept = await given({ text, accept: [0] }, of);
    expect(kept.outcome).toMatchObject({ ok: true, value: { kept: 1 } });
    const read = recogniseIn(kept.now(), standard);
    if (!read.ok) throw new Error(read.reason);
    expect(read.value.plan.indicators.map(({ grades }) => grades[0]?.step)).toEqual([1, 0, 1]);
    expect(read.value.scales?.map(({ scale }) => scale.steps.map(({ label }) => label))).toEqual([["Guld", "Silver"]]);
  },
);

test.each<[string, object]>([
  ["parts of a cell, and whose grade one beside them is", { of: [{ cell: "E2", rows: "2" }] }],
  ["parts of a cell, whose grade is of none of them", {}],
  [
    "whose a grade is, and what a cell is",
    { rows: [], of: [{ cell: "E3", rows: "3" }], cells: [{ cells: "E2", is: "grade" }] },
  ],
])("is kept as it is read: %s", async (_, more) => {
  const of = book(
    sheet(
      "Mål",
      `Mål|Mått|Målvärde 2024|Utfall 2024|Status
Inget ska läcka|Läckor, antal / Vattenförlust, andel|20 / 12 %|17 / 14 %|Uppnås inte
Rena gator|Klotter borttaget inom ett dygn, andel|95 %|97 %|Uppnås`,
    ),
  );
  const rows = [{ row: 2, split: ["Läckor, antal", "Vattenförlust, andel"] }];
  const columns = [{ column: "E", role: "grade" }];
  const text = answer({ sheet: "Mål", range: "A1:E3", headerRows: [1], columns, rows, ...more });
  const map = mapInText(text);
  const read = map.ok ? recogniseIn(of, standard, map.value) : map;
  const { outcome, now } = await given({ text, accept: [0] }, of);
  expect(outcome).toEqual({ ok: true, value: expect.objectContaining({ kept: 1 }) });
  expect(read.ok && planOf(now())).toEqual(read.ok && tree(read.value.plan, "2024"));
});

test("is kept where only what is concluded from the cells around differs: the side of a target beside one of another table", async () => {
  const of = book(
    sheet(
      "Block",
      `Ett levande centrum
|Målvärde 2025|Utfall 2025
Andel lokaler som
är uthyrda|92 %|89 %
Besökare på torgdagar|5000|6100

Nära till naturen
|Målvärde 2025|Utfall 2025
Andel som har högst 300 m
till ett grönområde|80 %|84 %
Skötta leder, km|140|131`,
    ),
  );
  const columns = [
    { column: "A", role: "indicator" },
    { column: "B", role: "target", period: "2025" },
    { column: "C", role: "outcome", period: "2025" },
  ];
  const block = (top: number): object => ({
    ...{ sheet: "Block", range: `A${top}:C${top + 4}`, headerRows: [top + 1], columns },
    rows: [
      { row: top, kind: "goal" },
      { row: top + 2, kind: "indicator", under: `A${top}` },
      { row: top + 4, kind: "indicator", under: `A${top}` },
    ],
  });
  const { outcome, now } = await given({ text: answer(block(1), block(7)), accept: [0, 1] }, of);
  expect(outcome).toEqual({ ok: true, value: expect.objectContaining({ kept: 2 }) });
  expect(planOf(now())).toEqual([
    "mål: Ett levande centrum",
    "  indikator: Andel lokaler som",
    "  indikator: är uthyrda → 92 % 2025: 89",
    "  indikator: Besökare på torgdagar → 5000 2025: 6100",
    "mål: Nära till naturen",
    "  indikator: Andel som har högst 300 m",
    "  indikator: till ett grönområde → 80 % 2025: 84",
    "  indikator: Skötta leder, km → 140 2025: 131",
  ]);
});

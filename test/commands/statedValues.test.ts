import { recogniseIn } from "../../src/commands/map";
import { mapInText } from "../../src/commands/statedMap";
import { standard } from "../../src/domain/presets/standard";
import type { Plan, Recognition } from "../../src/domain/plan";
import type { StatedCell } from "../../src/domain/statedMap";
import type { Book } from "../../src/sheet/book";
import { book, sheet, tree } from "../recognise/kit";
import { Desk } from "./pointing";
import { bookOf } from "./workbook";

/** The plan under a map of one table, in lines with each value's text; its refusal alone. */
function planOf(of: Book, table: object): string[] {
  const stated = mapInText(JSON.stringify({ tables: [{ sheet: "Mål", ...table }] }));
  const read = stated.ok ? recogniseIn(of, standard, stated.value) : stated;
  return read.ok ? tree(read.value.plan, "2024") : [read.reason];
}

/** A cell of a row with two measures has one value. */
const parted = book(
  sheet(
    "Mål",
    `
Mål|Mått|Målvärde 2024|Utfall 2024
God miljö|Fossilfria fordon samt solceller, kvm|90 % samt 4000 kvm|93 %
Trygg skola|Nöjda elever, andel|80 %|85 %`,
  ),
);
const split = (cells: StatedCell[]): object => ({
  range: "A1:D3",
  headerRows: [1],
  rows: [{ row: 2, split: ["Fossilfria fordon", "solceller, kvm"] }],
  cells,
});

describe("a value beside a cell with two measures", () => {
  it("is of the one whose words are stated; values that the same word parts follow each its own", () => {
    const lone: StatedCell = { cells: "D2", is: "outcome", under: "B2", underText: "solceller" };
    expect(planOf(parted, split([lone]))).toEqual([
      "mål: God miljö",
      "  mått: Fossilfria fordon → 90 %",
      "  mått: solceller, kvm → 4000 kvm 2024: 93",
      "mål: Trygg skola",
      "  mått: Nöjda elever, andel → 80 % 2024: 85",
    ]);
  });

  it("is the first value of the one whose words are stated, and of neither where none are", () => {
    const first = (more: object): string[] => {
      const table = { sheet: "Mål", ...split([{ cells: "D2", is: "baseline", ...more }]) };
      const stated = mapInText(JSON.stringify({ tables: [table] }));
      const read = stated.ok ? recogniseIn(parted, standard, stated.value) : stated;
      if (!read.ok) return [read.reason];
      return read.value.plan.indicators.map(({ title, baseline }) => `${title} ${baseline?.text ?? "–"}`);
    };
    const rest = "Nöjda elever, andel –";
    const of = { under: "B2", underText: "solceller" };
    expect(first(of)).toEqual(["Fossilfria fordon –", "solceller, kvm 93 %", rest]);
    expect(first({})).toEqual(["Fossilfria fordon –", "solceller, kvm –", rest]);
    expect(first({ under: "B2" })).toEqual([expect.stringContaining("Ange i underText vilket.")]);
  });

  it.each<[string, StatedCell, string]>([
    ["of neither", { cells: "D2", is: "outcome", under: "B2" }, "B2, som namnger flera mått. Ange i underText vilket."],
    [
      "of words that do not stand there",
      { cells: "D2", is: "outcome", under: "B2", underText: "vindkraft" },
      "ska höra till ”vindkraft”, som inte står i B2.",
    ],
    ["of words in no cell", { cells: "D2", is: "outcome", underText: "solceller" }, "har underText ”solceller”."],
    ["of a period that is none", { cells: "D2", is: "outcome", period: "i år" }, "har perioden ”i år”"],
    ["a title of a period", { cells: "B3", is: "indicator", period: "2024" }, "har period, som bara ett värde kan ha."],
  ])("is refused when it is stated to be %s", (_, cell, reason) => {
    expect(planOf(parted, split([cell]))).toEqual([expect.stringContaining(reason)]);
  });
});

describe("a cell with two measures in a list, and the period of their values", () => {
  const rows = [
    ["Vi minskar klimatavtrycket"],
    ["Utsläpp, ton / Fossilfria bilar", null, "högst 3,2 / minst 60 %", "3,6 / 64 %", "ej på väg"],
    ["Nystartade företag", null, "minst 5,5", "5,1", "på god väg"],
    ["Arbetslöshet 18-24 år", null, "högst 6 %", "5,4 %", "på god väg"],
  ];
  const valuesOf = ({ indicators }: Plan): string[] =>
    indicators
      .slice(0, 2)
      .map(({ title, targets, outcomes }) =>
        [title, ...[...targets, ...outcomes].map(({ text, period }) => `${text} (${period || "–"})`)].join(": "),
      );

  const parts = { row: 2, kind: "indicator", split: ["Utsläpp, ton", "Fossilfria bilar"] };
  const texts = parts.split.map((text) => ({ cells: "A2", is: "indicator", text }));
  const columns = (period: object) => [
    { column: "C", role: "target", ...period },
    { column: "D", role: "outcome", ...period },
  ];
  const values = [
    { cells: "C2", is: "target", period: "2024" },
    { cells: "D2", is: "outcome", period: "2024" },
  ];
  const said = { range: "A1:E4", headerRows: [] };
  it.each<[string, object]>([
    ["the row is split, the columns are of a period", { columns: columns({ period: "2024" }), rows: [parts] }],
    ["the row is split, the values are of a period", { columns: columns({}), rows: [parts], cells: values }],
    ["the texts are stated, the columns are of a period", { columns: columns({ period: "2024" }), cells: texts }],
    ["the texts are stated, the values are of a period", { columns: columns({}), cells: [...texts, ...values] }],
  ])("where %s, both have their values, of that period", (_, table) => {
    const stated = mapInText(JSON.stringify({ tables: [{ sheet: "Mål", ...said, ...table }] }));
    const read = stated.ok ? recogniseIn(bookOf({ Mål: rows }), standard, stated.value) : stated;
    expect(read.ok ? valuesOf(read.value.plan) : read.reason).toEqual([
      "Utsläpp, ton: högst 3,2 (2024): 3,6 (2024)",
      "Fossilfria bilar: minst 60 % (2024): 64 % (2024)",
    ]);
  });

  it.each([[["C2", "A2"]], [["A2", "C2"]]])("the presses of %j say it in either order", async (order) => {
    const desk = new Desk(bookOf({ Mål: rows }));
    for (const cell of order)
      expect(await desk.press(cell, cell === "A2" ? "Dela" : "Värdet gäller 2024", false)).toBe("");
    expect(valuesOf(desk.read().plan)).toEqual([
      "Utsläpp, ton: högst 3,2 (2024): 3,6 (–)",
      "Fossilfria bilar: minst 60 % (2024): 64 % (–)",
    ]);
  });
});

it("what is told of a sheet that is read cell by cell counts what is stated, and under a map nothing is told", async () => {
  const rows = [
    ["Vi minskar klimatavtrycket"],
    ["Utsläpp, ton / Fossilfria bilar", null, "högst 3,2 / minst 60 %", "3,6 / 64 %"],
    ["Vi bygger tätt och grönt med en livfull"],
    ["stadskärna för alla åldrar"],
    ["Arbetslöshet 18-24 år", null, "högst 6 %", "5,4 %"],
  ];
  const desk = new Desk(bookOf({ Mål: rows }));
  const toldIn = ({ problems }: Pick<Recognition, "problems">): string[] =>
    problems.flatMap(({ code, message }) =>
      code === "läst-cell-för-cell" ? (/\d+ mål och \d+ mått/.exec(message) ?? []) : [],
    );
  expect(toldIn(desk.read())).toEqual(["3 mål och 2 mått"]);
  await desk.press("A4", "Hör ihop", false);
  await desk.press("A2", "Dela", false);
  expect(toldIn(desk.read())).toEqual(["2 mål och 3 mått"]);
  const table = { sheet: "Mål", range: "A1:D5", headerRows: [], columns: [], rows: [{ row: 4, join: true }] };
  const stated = mapInText(JSON.stringify({ tables: [table] }));
  const read = stated.ok ? recogniseIn(bookOf({ Mål: rows }), standard, stated.value) : stated;
  expect(read.ok && toldIn(read.value)).toEqual([]);
});

it.each([
  [["solceller, kvm", "Fossilfria fordon"]],
  [["Fossilfria fordon", "Fossilfria fordon"]],
  [["Fossilfria fordon", "God miljö"]],
])("a cell is not divided into %j, which do not stand in it one after the other", (parts) => {
  const rows = [{ row: 2, split: parts }];
  expect(planOf(parted, { range: "A1:D3", headerRows: [1], rows })).toEqual([
    "tables[0].rows[0]: rad 2 på bladet ”Mål” har ingen cell där alla delarna i split står efter varandra. Skriv dem i cellens ordning, utan att de går in i varandra.",
  ]);
});

/** A list whose texts hold their targets. */
const told = book(
  sheet(
    "Mål",
    `
Mått|Utfall 2024
Nöjda besökare: minst 65 %|60 %
Klagomål, högst 10|8
Sjöar med god status – 14 av 18|15 av 18
Elever i åk 9 – 90 %|88 %`,
  ),
);
const partsOf = (row: number, title: string, target: string): string[] =>
  planOf(told, {
    range: "A1:B5",
    headerRows: [1],
    cells: [
      { cells: `A${row}`, is: "indicator", text: title },
      { cells: `A${row}`, is: "target", text: target },
    ],
  });

it.each([
  [2, "Nöjda besökare", "5 %", "cells[1]: A2 på bladet ”Mål” har ”5 %” bara inuti ett längre ord eller tal."],
  [2, "Nöjda besökare", "65 %", "cells[1]: A2 på bladet ”Mål” säger ”minst 65 %” och inte bara ”65 %”."],
  [
    2,
    "jda besökare",
    "minst 65 %",
    "cells[0]: A2 på bladet ”Mål” har ”jda besökare” bara inuti ett längre ord eller tal.",
  ],
  [3, "Klagomål", "högst 1", "cells[1]: A3 på bladet ”Mål” har ”högst 1” bara inuti ett längre ord eller tal."],
  [3, "Klagomål", "10", "cells[1]: A3 på bladet ”Mål” säger ”högst 10” och inte bara ”10”. Skriv ”högst 10” i text."],
  [
    4,
    "Sjöar med god status",
    "4 av 18",
    "cells[1]: A4 på bladet ”Mål” har ”4 av 18” bara inuti ett längre ord eller tal.",
  ],
  [5, "Elever", "90 %", "cells[1]: A5 på bladet ”Mål” har ”90 %” bara inuti ett längre ord eller tal."],
])("row %i, a part of a number, of a word or of a bound is refused: %j, %j", (row, title, target, reason) => {
  expect(partsOf(row, title, target)).toEqual([expect.stringContaining(`tables[0].${reason}`)]);
});

it("a whole target of a text is that, also after a line beside a number of its title", () => {
  expect(partsOf(4, "Sjöar med god status", "14 av 18")).toContain("mått: Sjöar med god status → 14 av 18");
  expect(partsOf(5, "Elever i åk 9", "90 %")).toContain("mått: Elever i åk 9 → 90 % 2024: 88");
});

it("a row's title and its parts end at no word's middle", () => {
  const row = (more: object): string[] =>
    planOf(told, { range: "A1:B5", headerRows: [1], rows: [{ row: 2, kind: "indicator", ...more }] });
  for (const more of [{ text: "jda besökare" }, { split: ["Nöj", "besökare"] }])
    expect(row(more)).toEqual([expect.stringMatching(/^tables\[0\]\.rows\[0\]: rad 2 .* bara inuti ett längre ord/u)]);
});

it("a part of a value's text that has not its figures is told", () => {
  const promises = book(sheet("Mål", "Löfte|Vad hände\nMinst 40 nya bostäder|Det blev 44 nya bostäder"));
  const outcome = (text: string): string[] =>
    planOf(promises, {
      ...{ range: "A1:B2", headerRows: [1], columns: [{ column: "B", role: "outcome", period: "2024" }] },
      ...{ rows: [{ row: 2, kind: "both" }], cells: [{ cells: "B2", is: "outcome", text }] },
    });
  expect(outcome("44").at(-1)).toContain("2024: 44");
  expect(outcome("Det blev")).toEqual([
    "tables[0]: Mål!B2 läses ur hela ”Det blev 44 nya bostäder” och inte ur ”Det blev”. Ta bort text, eller skriv den del som är värdet.",
  ]);
});

it("a value under a header of a year is of the one that is stated of it alone", () => {
  const cells = [{ cells: "D3", is: "outcome", period: "2023" }];
  expect(planOf(parted, { range: "A1:D3", headerRows: [1], cells }).at(-1)).toBe(
    "  mått: Nöjda elever, andel → 80 % 2023: 85",
  );
});

/** A list without headers, whose values have no years. */
const list = book(
  sheet(
    "Mål",
    `
Trygg skola
- Nöjda elever, andel|80 %|85 %|81 %
- Bussresor; cykelresor
|90; 120|84; 131
- Frånvaron ska vara högst 7 %|||6 %`,
  ),
);

describe("in a list without headers", () => {
  it("a stated period is that of the values, of a column or of a cell", () => {
    const columns = [
      { column: "C", role: "outcome", period: "2024" },
      { column: "D", role: "outcome", period: "2023" },
    ];
    const cells = [
      { cells: "B4", is: "none" },
      { cells: "C4", is: "none" },
      { cells: "D5", is: "outcome", period: "2022" },
    ];
    expect(planOf(list, { range: "A1:D5", columns, cells }).join("\n")).toMatch(/2024: 85, 2023: 81[^]* 2022: 6/);
  });

  it("a row that is stated to be what it is keeps the values in its text, and values below follow their measures", () => {
    const rows = [
      { row: 1, kind: "goal" },
      { row: 2, kind: "indicator" },
      { row: 3, split: ["Bussresor", "cykelresor"] },
      { row: 4, kind: "value" },
      { row: 5, kind: "indicator" },
    ];
    expect(planOf(list, { range: "A1:D5", rows })).toEqual([
      "mål: Trygg skola",
      "  indikator: Nöjda elever, andel → 81 % ?: 80, ?: 85",
      "  indikator: Bussresor ?: 90, ?: 84",
      "  indikator: cykelresor ?: 120, ?: 131",
      "  indikator: Frånvaron ska vara högst 7 % → - Frånvaron ska vara högst 7 % ?: 6",
    ]);
  });
});

/** A page: the target of a measure stands in the goal above it, which is of several years. */
const page = book(
  sheet(
    "Mål",
    `
Vi ska minska utsläppen till 40 ton till 2030
Utsläpp, ton
2023: 60\\n2024: 55\\n2030: 40
Utfall: 52 ton. Målet är inte nått.`,
  ),
);

describe("a part of a text", () => {
  it("has its own year's value alone, stands under a measure below it, and may be the grade of two", () => {
    const cells: StatedCell[] = [
      { cells: "A1", is: "goal" },
      { cells: "A1", is: "target", text: "40 ton", under: "A2" },
      { cells: "A2", is: "indicator", under: "A1" },
      { cells: "A3", is: "target", text: "2024: 55" },
      { cells: "A4", is: "outcome", text: "52 ton", period: "2024" },
      { cells: "A4", is: "goalGrade", text: "inte nått", under: "A1" },
      { cells: "A4", is: "grade", text: "inte nått", under: "A2" },
    ];
    expect(planOf(page, { range: "A1:A4", cells })).toEqual([
      "mål: Vi ska minska utsläppen till 40 ton till 2030 [inte nått = Måluppnående 2]",
      "  indikator: Utsläpp, ton [inte nått = Måluppnående 2] → 55 2024: 52",
    ]);
  });

  it("is refused under a title that has no such value", () => {
    const cells: StatedCell[] = [
      { cells: "A1", is: "goal" },
      { cells: "A2", is: "none" },
      { cells: "A3", is: "target", text: "2024: 55", under: "A1" },
    ];
    expect(planOf(page, { range: "A1:A4", cells })).toEqual([
      "tables[0]: Mål!A3 är angiven som ett målvärde till A1, som inte kan ha det. Ange i under cellen med måttet.",
    ]);
  });
});

describe("what is stated of a part that is not counted, or of no value", () => {
  const MEASURES = {
    ...{ range: "A1:D3", headerRows: [1] },
    columns: [
      { column: "A", role: "indicator" },
      { column: "B", role: "target" },
      { column: "C", role: "outcome", period: "2024" },
    ],
  };
  const drawn = book(
    sheet("Mål", "Mått|Målvärde|Utfall 2024|Läge\nBesökare (ny)|50|60|Ja\nAndel lokaler som|70 %|75 %|–\nhyrs ut|||"),
  );

  it("a part may be nothing beside one that is something", () => {
    const cells = [
      { cells: "A2", is: "indicator", text: "Besökare" },
      { cells: "A2", is: "none", text: "(ny)" },
    ];
    expect(planOf(drawn, { ...MEASURES, cells })[0]).toBe("mått: Besökare [Ja = Ja/Nej 0] → 50 2024: 60");
    expect(planOf(drawn, { ...MEASURES, cells: cells.slice(1) })).toEqual([
      "tables[0].cells[0]: A2 på bladet ”Mål” säger att ”(ny)” inte räknas, men inte vad resten är. Ange i stället den del som räknas i text, och vad den är i is.",
    ]);
  });

  it("a title over two cells is said with join, and its text is refused with that", () => {
    const cells = [{ cells: "A3", is: "indicator", text: "Andel lokaler som hyrs ut" }];
    expect(planOf(drawn, { ...MEASURES, range: "A1:D4", cells })).toEqual([
      "tables[0].cells[0]: A3 på bladet ”Mål” har bara början av ”Andel lokaler som hyrs ut”. Ta bort text; fortsätter titeln på raden under, ange den raden i rows med join.",
    ]);
    expect(planOf(drawn, { ...MEASURES, range: "A1:D4", rows: [{ row: 4, join: true }] })[1]).toBe(
      "mått: Andel lokaler som hyrs ut → 70 % 2024: 75",
    );
  });

  it("a dash that is stated to be a value says that there is none, and refuses nothing", () => {
    const cells = [
      { cells: "D2", is: "grade", under: "A2" },
      { cells: "D3", is: "grade", under: "A3" },
    ];
    expect(planOf(drawn, { ...MEASURES, cells })).toEqual([
      "mått: Besökare (ny) [Ja = Ja/Nej 0] → 50 2024: 60",
      "mått: Andel lokaler som → 70 % 2024: 75",
    ]);
  });

  it("empty rows among several that are skipped are none", () => {
    const gap = book(sheet("Mål", "Mått|Målvärde|Utfall 2024\nBesökare|50|60\nNot 1||\n\nNot 2||\nLokaler|70 %|75 %"));
    const plan = ["mått: Besökare → 50 2024: 60", "mått: Lokaler → 70 % 2024: 75"];
    const table = { ...MEASURES, range: "A1:C6" };
    expect(planOf(gap, { ...table, rows: [{ rows: "3-5", kind: "skip" }] })).toEqual(plan);
    expect(planOf(gap, { ...table, rows: [{ row: 4, kind: "skip" }] })[0]).toContain("rad 4 på bladet ”Mål” är tom");
  });
});

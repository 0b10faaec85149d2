import { assess } from "../../src/assess/assess";
import { indicatorsIn } from "../../src/domain/assessment";
import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { recognise } from "../../src/recognise/recognise";
import { parseArea } from "../../src/sheet/address";
import { cellKey, setCell, type Book, type Sheet, type Value } from "../../src/sheet/book";
import { book, sheet, read } from "./kit";

/** What a row of a plain follow-up of 2024 becomes, with these cells in place of its own. */
export function follow(
  { target, outcome, before }: { target: Cell; outcome: Cell; before?: Cell },
  of?: Partial<Book>,
) {
  const drawn = sheet(
    "Mål",
    `
    Mål         | Indikator      | Målvärde 2024 | Utfall 2023 | Utfall 2024
    Trygga barn | Antal klagomål | x             | 90          | x
  `,
  );
  put(drawn, "C2", target);
  put(drawn, "D2", before ?? 90);
  put(drawn, "E2", outcome);
  return told({ ...book(drawn), ...of });
}

type Cell = Value | { value: Value; format?: string; struck?: [number, number]; mixed?: true };

function put(drawn: Sheet, at: string, given: Cell): void {
  const { top, left } = parseArea(at)!;
  const cell = typeof given === "object" && given !== null && "value" in given ? given : { value: given };
  setCell(drawn, top, left, cell.value, cell.format === undefined ? undefined : { numberFormat: cell.format });
  if (cell.struck) {
    const [from, to] = cell.struck;
    (drawn.runs ??= new Map()).set(cellKey(top, left), [{ from, to, look: "struck" }]);
  }
  if (cell.mixed) (drawn.mixed ??= new Map()).set(cellKey(top, left), ["struck"]);
}

function told(of: Book) {
  const recognition = recognise(of, { scales: scalesFor(standard) });
  const assessed = assess(recognition, standard, { period: "2024" });
  const [{ outcome, verdict, target, published }] = assessed.areas.flatMap(indicatorsIn) as [
    ReturnType<typeof indicatorsIn>[number],
  ];
  return {
    outcome: outcome!,
    target: target!,
    met: verdict.met,
    label: published.label,
    reason: verdict.reason.replaceAll("\u00a0", " "),
    problems: assessed.problems.map(({ code, cell }) => `${code} ${cell}`),
  };
}

describe("a part that is struck through is no part of the value", () => {
  test("~~110~~95 is 95, and it is known", () => {
    const { outcome, met } = follow({ target: "minst 100", outcome: { value: "11095", struck: [0, 3] } });
    expect(outcome).toMatchObject({ text: "95", value: 95, struck: "part" });
    expect(met).toBe(false);
  });

  test("a target that has been changed", () => {
    const { target } = follow({ target: { value: "minst 100 minst 90", struck: [0, 10] }, outcome: 95 });
    expect(target).toMatchObject({ text: "minst 90", reading: { kind: "min", value: 90 }, struck: "part" });
  });

  test("in Excel, which does not say which part, the cell is known to have one", () => {
    expect(follow({ target: "minst 100", outcome: { value: "11095", mixed: true } }).outcome.struck).toBe("mixed");
  });
});

test("a title that is struck through is read as withdrawn, and its values are kept", () => {
  const drawn = sheet(
    "Mål",
    `
    Indikator    | Målvärde   | Utfall 2021
    Andel nöjda  | minst 80 % | 85 %
    Andel trygga | minst 80 % | 75 %
  `,
  );
  (drawn.formats[2] ??= [])[0] = { font: { strike: true } };
  const { indicators } = read(drawn).plan;
  expect(indicators.map(({ withdrawn }) => withdrawn)).toEqual([undefined, "överstruken"]);
  expect(indicators[1]!.outcomes.map(({ value }) => value)).toEqual([75]);
});

describe("a number that its format hides is shown as the cell shows it, and not graded", () => {
  test.each<[string, number, string, string]>([
    ["fewer than five", 3, '[<5]"<5";0', "<5"],
    ["in words", 3, '[<5]"färre än 5";0', "färre än 5"],
    ["nothing", 10, ";;;", ""],
    ["below zero", -4, "0;", ""],
  ])("%s", (_, value, format, shown) => {
    const { outcome, met, problems, reason } = follow({ target: "högst 12", outcome: { value, format } });
    expect(outcome).toMatchObject({ text: shown, value: null, hidden: shown });
    expect(met).toBeNull();
    expect(reason).toBe("Kan inte bedömas: värdet redovisas inte.");
    expect(problems).toContain("dolt-tal Mål!E2");
  });

  test.each<[string, number, string, string, boolean]>([
    ["above the limit the number shows", 7, '[<5]"<5";0', "7", true],
    ["a zero in an accounting format is nought", 0, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', "0", true],
    ["so in the one for whole numbers", 0, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', "0", true],
    ["a nought in quotes is a nought", 0, '0;-0;"0"', "0", true],
    ["rounding is not hiding", 12.4, "0", "12", false],
    ["nor are thousands", 12_345, "#,##0,", "12", false],
  ])("%s", (_, value, format, text, met) => {
    const found = follow({ target: "högst 12", outcome: { value, format } });
    expect(found.outcome.hidden).toBeUndefined();
    expect(found).toMatchObject({ outcome: { text }, met });
  });

  test("a format that makes it a bound", () => {
    const { outcome, met, problems } = follow({ target: "minst 75 %", outcome: { value: 0.7, format: '"> "0%' } });
    expect(outcome).toMatchObject({ text: "> 70%", value: null });
    expect([met, problems]).toEqual([null, ["gräns-som-utfall Mål!E2"]]);
  });
});

describe("a day in a cell of dates is read as the text of the day", () => {
  test.each<[Cell, Cell, boolean]>([
    [{ value: 45_473, format: "m/d/yyyy" }, { value: 45_500, format: "m/d/yyyy" }, false],
    [{ value: 45_473, format: "yyyy-mm-dd" }, { value: 45_470, format: "d mmmm yyyy" }, true],
    ["2024-06-30", { value: 45_500, format: "m/d/yyyy" }, false],
  ])("%j against %j: %p", (target, outcome, met) => expect(follow({ target, outcome }).met).toBe(met));

  test("as Swedes write it", () => {
    const { target, outcome } = follow({
      target: { value: 45_473, format: "m/d/yyyy" },
      outcome: { value: 45_500, format: "m/d/yyyy" },
    });
    expect([target.text, outcome.text]).toEqual(["2024-06-30", "2024-07-27"]);
  });

  test("in a workbook that counts its days from 1904", () => {
    const day = { value: 44_038, format: "m/d/yyyy" };
    const found = follow({ target: "2024-06-30", outcome: day }, { date1904: true });
    expect(found).toMatchObject({ outcome: { text: "2024-07-27" }, met: false });
  });
});

/** A table of counts with something at the foot of it, or above it. */
function noted(outcome: string, foot = "", { header = "Utfall 2024", name = "Antal klagomål", above = "" } = {}) {
  return told(
    book(
      sheet(
        "Mål",
        `
    ${above || "Måluppföljning"}
    Mål         | Indikator | Målvärde 2024 | Utfall 2023 | ${header}
    Trygga barn | ${name}   | högst 100     | 90          | ${outcome}
    Trygga barn | Antal fall | högst 20     | 12          | 11

    ${foot}
  `,
      ),
    ),
  );
}

describe("a mark is a fact of the cell, and its note is found and read", () => {
  test.each<[string, string, string, string]>([
    ["a source", "95*", "* Källa: SCB", "source"],
    ["a method", "95¹", "¹ Mäts genom enkät i oktober", "source"],
    ["a definition", "95 **", "**) Med klagomål avses skriftliga klagomål", "source"],
    ["in brackets", "95 1)", "1) Källa: Kolada", "source"],
    ["preliminary", "95†", "† Preliminär uppgift", "certainty"],
  ])("%s keeps the grade", (_, outcome, note, about) => {
    const { met, outcome: read } = noted(outcome, note);
    expect(read.marks).toMatchObject([{ note: { about } }]);
    expect(met).toBe(true);
  });

  test("what is preliminary is said with the grade", () => {
    expect(noted("95*", "* Preliminär uppgift.").reason).toContain("Not till utfallet: Preliminär uppgift.");
  });

  test.each<[string, string, string, string]>([
    ["half of the year", "95***", "***) Halvårssiffror", "2024 delår"],
    ["until July", "95*", "* Avser januari–juli", "2024-01–07"],
    ["another year", "95*", "* Uppgiften avser 2023", "2023"],
    ["a part of the year by its last month", "95²", "² t.o.m. augusti", "2024-01–08"],
  ])("%s is the figure's time, and no year's outcome", (_, outcome, note, period) => {
    const { met, outcome: read, target } = noted(outcome, note);
    expect(met).toBeNull();
    expect([read.period, read.marks?.[0]?.note?.period ?? read.period]).toContain(period);
    expect(target.reading.kind).toBe("max");
  });

  test.each<[string, Parameters<typeof noted>[2]]>([
    ["on the header", { header: "Utfall 2024*" }],
    ["on the measure's name", { name: "Antal klagomål*" }],
  ])("%s it is of the figures too", (_, where) => {
    expect(noted("95", "* Avser januari–juni", where).met).toBeNull();
    expect(noted("95", "* Källa: Kolada", where).met).toBe(true);
  });

  test("above the table, or in a comment of the cell", () => {
    expect(noted("95*", "", { above: "* Avser januari–juni 2024" }).met).toBeNull();
  });

  test.each(["", "* Se vidare ovan"])(
    "a mark whose note is not there or not understood is asked about: ”%s”",
    (note) => {
      const { met, problems } = noted("95*", note);
      expect([met, problems]).toEqual([null, ["okänd-not Mål!E3"]]);
    },
  );

  test("what limits the outcome alone is asked about", () => {
    expect(noted("95*", "* Exklusive fristående skolor").problems).toEqual(["avgränsat-värde Mål!E3"]);
  });

  test.each([
    "* Siffran är felaktig",
    "* Värdet stämmer inte, nya siffror i mars",
    "* Ska kontrolleras av förvaltningen",
  ])("what is said not to be right is asked about: ”%s”", (note) =>
    expect(noted("95*", note)).toMatchObject({ met: null, problems: ["ifrågasatt-värde Mål!E3"] }),
  );

  test("m² is a unit, and a figure in brackets without a note is none of them", () => {
    expect(noted("95 m²").outcome.marks).toBeUndefined();
    expect(noted("95 (90)").outcome.marks).toBeUndefined();
  });
});

describe("a mark is looked up, however it is written", () => {
  test.each<[string, string, string, string]>([
    ["a raised figure, and a plain one before the note", "95¹", "1 Källa: enkät", "source"],
    ["a raised letter", "95ᵃ", "a Egen mätning", "source"],
    ["by its name", "95 (not 2)", "Not 2: Källa Kolada", "source"],
    ["a closing bracket alone", "95 2)", "2) Källa: SCB", "source"],
  ])("%s", (_, outcome, note, about) => {
    const { met, outcome: read } = noted(outcome, note);
    expect(read.marks).toMatchObject([{ note: { about } }]);
    expect(met).toBe(true);
  });

  test.each(["95 2)", "95 (not 2)", "95ᵇ"])("”%s” without a note is asked about", (outcome) => {
    expect(noted(outcome)).toMatchObject({ met: null, problems: ["okänd-not Mål!E3"] });
  });

  test("a note of another figure's mark above the table says nothing of this one", () => {
    const rows = `Mål | Indikator | Målvärde 2024 | Utfall 2024
      Trygga barn | Antal klagomål | högst 100 | 95
      Trygga barn | Antal fall | högst 20 | 11`;
    const above = "Not 1: Gäller t.o.m. september 2024";
    const met = (marked: string) => told(book(sheet("Mål", `${above}\n\n${rows}${marked}`))).met;
    expect(met(" (not 1)")).toBe(true);
    expect(met("")).toBeNull();
  });

  const HEADER = "Mål | Indikator | Målvärde 2024 | Utfall 2023 | Utfall 2024";
  const withSheet = (name: string, note: string) =>
    told(book(sheet("Mål", `${HEADER}\nTrygga barn | Antal klagomål | högst 100 | 90 | 95 2)`), sheet(name, note)));

  test("its note may be on a sheet of notes", () => {
    expect(withSheet("Noter", "2) Källa: Kolada").met).toBe(true);
    expect(withSheet("Noter", "2) Avser januari–september").met).toBeNull();
    // A list on any other sheet is no note of it.
    expect(withSheet("Rutin", "2) Källa: Kolada").problems).toContain("okänd-not Mål!E2");
  });

  test.each<[string, string, boolean | null]>([
    ["of a source", "1) Källa: Kolada", true],
    ["of a part of the year", "1) Avser januari–september", null],
    ["that is not there", "2) Källa: Kolada", null],
  ])("a column of notes refers to one %s", (_, note, met) => {
    const rows = `${HEADER} | Not\nTrygga barn | Antal klagomål | högst 100 | 90 | 95 | 1\nTrygga barn | Antal fall | högst 20 | 12 | 11 | `;
    expect(told(book(sheet("Mål", `${rows}\n\n${note}`))).met).toBe(met);
  });
});

describe("two figures of a measure are not one", () => {
  const drawn = (rows: string) => told(book(sheet("Mål", `Indikator | Målvärde 2024 | Utfall 2024\n${rows}`)));
  test("on two lines of its cell", () => {
    expect(follow({ target: "högst 500", outcome: "450\n620" })).toMatchObject({
      met: null,
      problems: ["utfall-ej-läst Mål!E2"],
    });
    expect(follow({ target: "högst 500", outcome: "450\nprel." }).met).toBe(true);
  });

  test("on a row of its own below, with nothing else", () => {
    expect(drawn("Antal klagomål | högst 100 | 95\n | | 120\nAntal fall | högst 20 | 11")).toMatchObject({
      met: null,
      problems: ["dubbelt-värde Mål!C3"],
    });
  });

  test("a sum of the column is no figure of its last measure", () => {
    expect(drawn("Antal klagomål | högst 100 | 95\nAntal fall | högst 20 | 11\n | | 106")).toMatchObject({
      met: true,
      problems: [],
    });
  });
});

test.each<[string, string[], boolean | null]>([
  ["over two measures is none of theirs", ["E2:E3"], null],
  ["over the rows of one measure is its own", ["B2:B3", "E2:E3"], true],
])("an outcome merged %s", (_, merges, met) => {
  const rows = merges.length > 1 ? "Trygga barn |  | | |" : "Trygga barn | Antal fall | högst 20 | 12 |";
  const drawn = sheet(
    "Mål",
    `
    Mål         | Indikator      | Målvärde 2024 | Utfall 2023 | Utfall 2024
    Trygga barn | Antal klagomål | högst 100     | 90          | 95
    ${rows}
  `,
  );
  for (const range of merges) drawn.merges.push(parseArea(range)!);
  const found = told(book(drawn));
  expect(found.met).toBe(met);
  if (met === null) expect(found.problems).toContain("delat-utfall Mål!E2");
});

describe("a number format that hides digits is reported as the cell shows it", () => {
  const shown = (target: string, value: number, format: string) => follow({ target, outcome: { value, format } });

  test.each([
    ["thousands", "minst 12 500", 12_345_678, "#,##0,", "12\u00a0346"],
    ["thousands, ungrouped", "minst 12 500", 12_345_678, "0,", "12346"],
    ["millions", "minst 12,5 mnkr", 12_345_678, '0.0,, "mnkr"', "12,3"],
    ["no decimals", "högst 5", 5.4, "0", "5"],
    ["one decimal, shown where it is 0", "minst 5,5", 5.04, "0.0", "5,0"],
    ["decimals where there are some", "minst 5,5", 5.04, "0.##", "5,04"],
    ["at most so many decimals", "minst 5,5", 5.4, "0.##", "5,4"],
    ["percent", "minst 80 %", 0.796, "0%", "80 %"],
  ])("%s", (_, target, value, format, text) => expect(shown(target, value, format).outcome.text).toBe(text));

  test("the grade is of the number that is shown, with the digits that it needs", () => {
    expect(shown("minst 12 500", 12_345_678, "#,##0,")).toMatchObject({
      label: "Uppnås delvis",
      reason: expect.stringContaining("12 346 mot minst 12 500: 154 under målet") as string,
    });
    expect(shown("minst 13 mnkr", 12_345_678, '0.0,, "mnkr"').reason).toContain("12,3 mnkr mot minst 13 mnkr");
    expect(shown("minst 80 %", 0.796, "0%").reason).toContain("79,6 % mot minst 80 %");
  });

  test("a target that is a number too", () => {
    const drawn = sheet(
      "Mål",
      `
      Område | Mål         | Indikator      | Målvärde 2024, minst | Utfall 2024
      Skola  | Trygga barn | Intäkter, mnkr | x                    | 13
    `,
    );
    setCell(drawn, 1, 3, 12_500_000, { numberFormat: "0.0,," });
    const [{ targets }] = read(drawn).plan.indicators as [ReturnType<typeof read>["plan"]["indicators"][0]];
    expect(targets[0]).toMatchObject({ text: "12,5", reading: { kind: "min", value: 12.5 } });
  });
});

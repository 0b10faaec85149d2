import { formatAt, type Sheet } from "../../src/sheet/book";
import type { Font } from "../../src/sheet/format";
import { parseCell } from "../../src/sheet/address";
import { look, sheet } from "../recognise/kit";
import { given, read } from "./proof/sheets";
import { indicatorsIn } from "../../src/domain/assessment";

/** Workbooks whose figures have looks, and say somewhere what they mean; each rule both ways. */

const TABLE = `Mått | Mål | Utfall 2024
Besök på badet, antal | minst 200 | 241
Lån på biblioteket, antal | minst 300 | 310
Elever i kulturskolan, antal | minst 400 | 390`;
const ALL = ["Besök på badet, antal: true", "Lån på biblioteket, antal: true", "Elever i kulturskolan, antal: false"];

const withFont = (drawn: Sheet, cells: string[], font: Font): Sheet => {
  for (const cell of cells) {
    const { row, column } = parseCell(cell)!;
    (drawn.formats[row] ??= [])[column] = { ...formatAt(drawn, row, column), font };
  }
  return drawn;
};

/** The table with lines over it, its first figure in C5. */
const under = (line: string, name = "2024"): Sheet => sheet(name, `Uppföljning 2024\n${line}\n\n${TABLE}`);
const ITALIC = { italic: true };
const ORANGE = "#FFC000";

/** The measures that get no grade. */
const ungraded = (...sheets: Sheet[]): string[] =>
  given(sheets).measures.filter((said) => !/: (?:true|false)$/.test(said));

describe("a look that is explained over the table", () => {
  test.each<[what: string, line: string, ungraded: string[]]>([
    ["italics", "Kursiv stil = inte avstämt mot systemet", ["Besök på badet, antal: whole"]],
    [
      "italics of rows",
      "Kursiva rader har ombuden räknat för hand; de stämmer inte.",
      ["Besök på badet, antal: whole"],
    ],
    ["what comes first", "Fjolårets siffror är kursiverade", ["Besök på badet, antal: whole"]],
    ["another style", "Fet stil = inte avstämt mot systemet", []],
    ["how it is filled in", "Kursiv stil = formel", []],
    ["a reservation", "Kursiv stil = preliminär uppgift", []],
    ["a whole sentence about something else", "Kursiva bokstäver kan vara svåra att läsa", []],
  ])("%s", (_, line, left) => expect(ungraded(withFont(under(line), ["C5"], ITALIC))).toEqual(left));

  test("a reservation is told beside the value", () => {
    const { assessed } = read([withFont(under("Kursiv stil = preliminär uppgift"), ["C5"], ITALIC)]);
    const [first] = assessed.areas.flatMap(indicatorsIn);
    expect(first?.verdict.reason).toContain("Not till utfallet: Preliminär uppgift.");
  });

  test("a look without an explanation says nothing", () =>
    expect(
      given([withFont(look(under("Antagen av nämnden"), { fill: { C6: ORANGE } }), ["C5"], ITALIC)]).measures,
    ).toEqual(ALL));

  test("a colour is the figure's ground or its ink", () => {
    const filled = look(under("Siffror i rött är uppskattade"), { fill: { C6: "#FF0000" } });
    expect(ungraded(withFont(filled, ["C5"], { color: "#C00000" }))).toEqual([
      "Besök på badet, antal: whole",
      "Lån på biblioteket, antal: whole",
    ]);
    const written = withFont(look(under("Röd text = uppskattat värde"), { fill: { C6: "#FF0000" } }), ["C5"], {
      color: "#C00000",
    });
    expect(ungraded(written)).toEqual(["Besök på badet, antal: whole"]);
  });

  test("a target, where it is said of targets", () => {
    const line = "Kursiva mål är inte avstämda";
    expect(ungraded(withFont(under(line), ["B5"], ITALIC))).toEqual(["Besök på badet, antal: whole"]);
    expect(ungraded(withFont(under(line), ["C5"], ITALIC))).toEqual([]);
  });
});

describe("colours of grades are no remarks", () => {
  test.each([
    ["a legend of grades", "Grön = uppnås, gul = delvis, röd = uppnås inte", []],
    ["in words that nobody knows", "Grön = går framåt, gul = inte avstämt mot planen, röd = går bakåt", []],
    ["a colour alone", "Gul = inte avstämt mot systemet", ["Besök på badet, antal: whole"]],
  ])("%s", (_, line, left) => expect(ungraded(look(under(line), { fill: { C5: "#FFFF00" } }))).toEqual(left));
});

describe("a cell that shows the look beside the words", () => {
  const beside = (fill: Record<string, string>): Sheet =>
    look(sheet("2024", `Uppföljning 2024\n | fjolårets siffra, ej uppdaterad\n\n${TABLE}`), { fill });

  test("by its own fill", () =>
    expect(ungraded(beside({ A2: "#B4C7E7", C5: "#B4C7E7", C6: "#92D050" }))).toEqual([
      "Besök på badet, antal: whole",
    ]));
  test("not by another, nor in the row of a measure", () => {
    expect(ungraded(beside({ A2: "#B4C7E7", C5: "#92D050" }))).toEqual([]);
    const inRow = sheet("2024", `${TABLE.replace("241", "241 | | ej uppdaterad siffra")}`);
    expect(ungraded(look(inRow, { fill: { D2: ORANGE, C3: ORANGE } }))).not.toContain(
      "Lån på biblioteket, antal: whole",
    );
  });
});

describe("over sheets", () => {
  const notes = sheet("Läs mig", "Hej!\nOrange ruta = fjolårets siffra, ej uppdaterad\nGrönt betyder ingenting");
  const coloured = (line: string): Sheet => look(under(line), { fill: { C5: ORANGE, C6: "#A9D08E" } });

  test("what a sheet without tables explains, and one answer for all", () => {
    const sheets = [notes, look(coloured(""), { fill: { C7: ORANGE } })];
    const first = given(sheets);
    expect(first.measures).toEqual([
      "Besök på badet, antal: whole",
      "Lån på biblioteket, antal: true",
      "Elever i kulturskolan, antal: whole",
    ]);
    expect(first.asked).toHaveLength(1);
    expect(given(sheets, first.choices[0]!.slice(0, 1)).measures).toEqual(ALL);
  });

  test("the table's own sheet explains it otherwise", () =>
    expect(ungraded(notes, coloured("Orange ruta = nytt mått"))).toEqual([]));

  test("another table's sheet explains its own", () => {
    const other = sheet(
      "Personal",
      "Personal 2024\nOrange ruta = fjolårets siffra\n\nMått | Mål | Utfall 2024\nSjukfrånvaro, % | högst 6 | 5",
    );
    expect(ungraded(other, coloured(""))).toEqual([]);
  });
});

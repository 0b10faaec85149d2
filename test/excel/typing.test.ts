import fc from "fast-check";
import { changesWhenTyped, entered, meaning, typedText } from "../../src/excel/typing";
import { typed } from "../../workbench/host/typing";
import { openHost } from "../../workbench/host";
import { runs } from "../whole";

const holds = (text: string): unknown => {
  const cell = typed(typedText(text), undefined, new Date("2026-01-01T12:00:00Z"));
  return "formula" in cell ? cell.formula : (cell.value ?? "");
};

/** Targets, outcomes, goals and comments as organisations write them, and what a cell would make of them. */
const TRAPS = [
  "2018-12-31",
  "10-35",
  "1.10",
  "4,2",
  "76 %",
  "=1+1",
  "-2,5",
  "'text",
  "10/12",
  "1/2",
  "mars 2021",
  "maj-21",
  "3 maj",
  "12:30",
  "1E5",
  "12e3",
  "TRUE",
  "sant",
  "#N/A",
  "#SAKNAS!",
  "+46 8 123",
  "@kommunen",
  "(5)",
  "$5",
  "5 kr",
  "5 kr/mån",
  " 5",
  "5 ",
  "0012",
  "1 233",
  "−2,5",
  "½",
  "'",
  "''",
  "=",
  "+",
  "-",
  "–",
  "@",
  "#",
  "-",
  "- Ingen mätning",
  "1,2-",
  "7,3 (2015)",
  "<60 min",
  "≥30",
  "10–35",
  "5%",
];

const PLAIN = [
  "Nöjda brukare",
  "minst 80 %",
  "plats 190 (från 221)",
  "14 977st",
  "från 16,4 procent till 20 procent",
  "Ingen mätning",
  "≥ minst 30 personer",
  "Maj",
  "e",
  "mål",
  "kvartal 3, 2021 uppnås",
];

describe("a text is typed so that the cell holds exactly it", () => {
  it.each(TRAPS)("%j", (text) => expect(holds(text)).toBe(text));

  it.each(PLAIN)("%j needs no apostrophe", (text) => {
    expect(changesWhenTyped(text)).toBe(false);
    expect(holds(text)).toBe(text);
  });

  it.each(TRAPS.slice(0, 8))("%j would be changed without it, or is kept in doubt", (text) =>
    expect(typedText(text)).toBe(`'${text}`),
  );

  const near = fc
    .array(
      fc.constantFrom(
        ..."0123456789,.-/:%()+=@#' eEapm€$kr–".split(""),
        "jan",
        "mars",
        "maj",
        "AM",
        "TRUE",
        "kr",
        "st",
        "\n",
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(""));
  it("any text, and any text made of what dates and numbers are made of", () => {
    fc.assert(
      fc.property(
        fc.oneof(near, fc.string({ unit: "grapheme", maxLength: 12 })),
        (text) => void expect(holds(text)).toBe(text),
      ),
      { seed: 20261120, numRuns: runs(4000, 4000) },
    );
  });

  it("what is typed for a cell says what the cell holds", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          near,
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.boolean(),
          fc.constant(null),
          fc.constant({ error: "#N/A" }),
        ),
        (value) => {
          expect(meaning(entered(value))).toEqual({ value: value === "" ? null : value });
        },
      ),
      { seed: 20261120, numRuns: runs(2000, 2000) },
    );
    expect(meaning(entered(5, "=SUM(A1:A2)"))).toEqual({ value: null, formula: "=SUM(A1:A2)" });
  });
});

it("through Excel: each trap stands as it was written", async () => {
  const { Excel, book } = await openHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange(`A1:A${TRAPS.length}`).formulas = TRAPS.map((text) => [typedText(text)]);
    await context.sync();
  });
  expect(book.sheets[0]!.values.map((row) => row![0])).toEqual(TRAPS);
  expect(book.sheets[0]!.formulas.size).toBe(0);
});

it("a text as long as a cell holds is typed whole; one that needs its apostrophe says that it is cut", () => {
  const plain = `Vi ${"ä".repeat(32_764)}`;
  expect(typedText(plain)).toBe(plain);
  const likeFormula = `=${"a".repeat(32_766)}`;
  expect(typedText(likeFormula)).toHaveLength(32_767);
  expect(typedText(likeFormula)).toMatch(/^'=a.*\[avkortat: texten är längre än en cell rymmer\]$/);
});

import { withShortYears } from "../../src/recognise/grid/shortYears";
import { newSheet, setCell, type Sheet, type Value } from "../../src/sheet/book";
import { read, roles, sheet } from "./kit";

const table = (...rows: (readonly Value[])[]): Sheet => {
  const made = newSheet("Mål");
  setCell(made, 0, 0, "Måluppföljning");
  rows.forEach((cells, r) => cells.forEach((value, c) => value !== null && setCell(made, 2 + r, c, value)));
  return made;
};

const ROWS: Value[][] = [
  ["Andel nöjda elever, %", 72, 74, 77, "minst 75"],
  ["Sjukfrånvaro, %", 7.9, 7.4, 6.9, "högst 7"],
  ["Antal besök", 1900, 2050, 2210, "minst 2 000"],
];
const YEARS = "A indicator, B outcome 2022, C outcome 2023, D outcome 2024";

describe("years of two digits in headers are years", () => {
  test.each<[what: string, headers: Value[]]>([
    ["with a dash, as text", ["Mått", "-22", "-23", "-24", "Mål -24"]],
    ["with a dash, which Excel took for numbers", ["Mått", -22, -23, -24, "Mål -24"]],
    ["with an apostrophe", ["Mått", "’22", "’23", "’24", "Mål ’24"]],
    ["beside a word cut short", ["Mått", "Utf 22", "Utf 23", "BS 24", "Mål -24"]],
  ])("%s", (_, headers) => {
    const found = read(table(headers, ...ROWS));
    expect(roles(found)).toBe(`${YEARS}, E target 2024`);
    expect(found.period).toBe("2024");
  });

  test("below one header for them all, and the latest may stand first", () => {
    const heads = ["Mått", "Utfall", null, null, "Mål 24"];
    expect(roles(read(table(heads, [null, 22, 23, 24], ...ROWS)))).toBe(`${YEARS}, E target 2024`);
    const turned = ROWS.map(([name, a, b, c, aim]) => [name!, c!, b!, a!, aim!]);
    expect(roles(read(table(heads, [null, "24", "23", "22"], ...turned)))).toBe(
      "A indicator, B outcome 2024, C outcome 2023, D outcome 2022, E target 2024",
    );
  });
});

test.each<[what: string, rows: Value[][]]>([
  [
    "a row of figures under headers of their own",
    [
      ["Mått", "Utfall 2022", "Utfall 2023"],
      ["Antal", 22, 23],
    ],
  ],
  [
    "figures that do not follow each other",
    [
      ["Mått", "Utfall", null, null],
      ["Antal", 22, 25, 24],
    ],
  ],
  [
    "changes in a row of data",
    [
      ["Mått", "Utfall", "Mål"],
      ["Antal", -22, -23],
    ],
  ],
  [
    "counts of few",
    [
      ["Mått", "Utfall", null, null],
      ["Antal", 2, 3, 4],
    ],
  ],
])("other numbers stay what they are: %s", (_, rows) => {
  const made = table(...rows);
  expect(withShortYears(made)).toBe(made);
});

describe("a target that compares with a year in two digits", () => {
  const readingOf = (aim: string, headers: Value[]): unknown => {
    const [first, ...others] = ROWS;
    const [one] = read(table(headers, [...first!.slice(0, 4), aim], ...others)).plan.indicators;
    const { kind, reference, assumed } = one!.targets[0]!.reading as unknown as Record<string, unknown>;
    return { kind, reference, assumed, problem: one!.targets[0]!.problem };
  };
  const SHORT = ["Mått", "-22", "-23", "-24", "Mål -24"];
  const FULL = ["Mått", 2022, 2023, 2024, "Mål 2024"];

  test("is for the year of the column where headers write years so", () =>
    expect(readingOf("öka jmf 23", SHORT)).toMatchObject({ kind: "increase", reference: "2023" }));
  test("is a year after that word", () =>
    expect(readingOf("fler än år 23", SHORT)).toEqual({
      kind: "increase",
      reference: "2023",
      assumed: undefined,
      problem: undefined,
    }));
  test("is asked about where it may be a number", () =>
    expect(readingOf("högre än 23", SHORT)).toMatchObject({ kind: "min", assumed: true, problem: "flera-värden" }));
  test("is a number where headers write years in full, and where no column has the year", () => {
    expect(readingOf("högre än 23", FULL)).toMatchObject({ kind: "min", assumed: undefined, problem: undefined });
    expect(readingOf("högre än 31", SHORT)).toMatchObject({ kind: "min", assumed: undefined, problem: undefined });
  });
});

describe("what a row of headers writes short is read by the year of its title", () => {
  const periods = (title: string, heads: string, ...rows: string[]): string =>
    roles(read(sheet("Bilaga", [title, heads, ...rows].join("\n"))));
  const NAMED = ["Andel trygga, % | 71 | 74 | 77 | minst 75", "Sjukfrånvaro, % | 7,9 | 7,4 | 6,9 | högst 7"];

  test.each([
    ["letters", "Mått | B17 | B18 | B19 | Mål 19", "Bokslut 2019", "2017, 2018, 2019", "2019"],
    [
      "two letters and a school's year",
      "Mått | U 18 | U 19 | U 20 | Mål 20",
      "Bokslut 2020",
      "2018, 2019, 2020",
      "2020",
    ],
    ["months", "Mått | Utf 1506 | Utf 1512 | Utf 1606 | Mål 2016", "Delår 2016", "2015-06, 2015-12, 2016-06", "2016"],
    [
      "parts of a year",
      "Mått | Delår 2/22 | Delår 2/23 | Delår 2/24 | Mål 24",
      "Delårsrapport 2 2024",
      "2022 delår, 2023 delår, 2024 delår",
      "2024",
    ],
    [
      "signs and several words",
      "Mått | SÄBO tot -21 | SÄBO tot -22 | SÄBO tot -23 | Mål -23",
      "Verksamhetsberättelse 2023",
      "2021, 2022, 2023",
      "2023",
    ],
  ])("%s: %s", (_, heads, title, outcomes, target) => {
    const [first, second, third] = outcomes.split(", ");
    expect(periods(title, heads, ...NAMED)).toBe(
      `A indicator, B outcome ${first}, C outcome ${second}, D outcome ${third}, E target ${target}`,
    );
  });

  test("a B beside outcomes is the budget", () => {
    expect(periods("Uppföljning 2024", "Mått | U 23 | U 24 | B 24 | Mål 24", ...NAMED)).not.toContain("D outcome");
  });

  test("no number is a year that is far from the table's, or of a table without one", () => {
    expect(periods("Bokslut 2019", "Mått | Grupp 31 | Grupp 45 | Utfall | Mål", ...NAMED)).not.toMatch(/2031|2045/);
    expect(periods("Bokslut", "Mått | B17 | B18 | B19 | Mål", ...NAMED)).not.toContain("2019");
  });
});

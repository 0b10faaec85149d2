import { koladaBlocks } from "../../src/recognise/kolada/kolada";
import { newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { read, sheet } from "./kit";

/** Every value of a sheet's exports: "N15419 Lindesberg kvinnor 2021 82.1". */
const values = (of: Sheet): string[] =>
  koladaBlocks(of).flatMap(({ measures }) =>
    measures.flatMap((measure) =>
      measure
        .values()
        .map(({ municipality, group, period, value }) =>
          [measure.id ?? measure.title, municipality, group, period, value]
            .filter((part) => part !== undefined)
            .join(" "),
        ),
    ),
  );

/** Lines pasted into column A. */
function pasted(name: string, lines: string): Sheet {
  const made = newSheet(name);
  lines
    .trim()
    .split("\n")
    .forEach((line, row) => setCell(made, row, 0, line));
  return made;
}

const TITLE = "Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)";

describe("layouts of exports, each with the same values", () => {
  const wide = [
    "N15419 Lindesberg 2021 82.1",
    "N15419 Lindesberg 2022 79.4",
    "N15419 Riket 2021 86.2",
    "N15419 Riket 2022 85",
  ];
  test.each<[string, Sheet, string[]]>([
    [
      "years as headers",
      sheet("K", `${TITLE} (N15419)\n | 2021 | 2022\nLindesberg | 82,1 | 79,4\nRiket | 86,2 | 85,0`),
      wide,
    ],
    [
      "years written with a word",
      sheet("K", `${TITLE} (N15419)\nKommun | År 2021 | År 2022\nLindesberg | 82,1 | 79,4\nRiket | 86,2 | 85,0`),
      wide,
    ],
    [
      "turned: municipalities as headers, a row per year",
      sheet("K", `${TITLE} (N15419)\nÅr | Lindesberg | Riket\n2021 | 82,1 | 86,2\n2022 | 79,4 | 85,0`),
      ["N15419 Lindesberg 2021 82.1", "N15419 Riket 2021 86.2", "N15419 Lindesberg 2022 79.4", "N15419 Riket 2022 85"],
    ],
    [
      "a row per value, as the interface gives them, with names",
      sheet(
        "K",
        "kpi | municipality | year | gender | value\nN15419 | Lindesberg | 2021 | T | 82,1\nN15419 | Lindesberg | 2022 | T | 79,4\nN15419 | Riket | 2021 | T | 86,2\nN15419 | Riket | 2022 | T | 85,0",
      ),
      wide,
    ],
    [
      "a row per value, with codes",
      sheet(
        "K",
        "kpi | municipality | period | gender | value\nN15419 | 1885 | 2021 | T | 82,1\nN15419 | 1885 | 2022 | T | 79,4\nN15419 | 0 | 2021 | T | 86,2\nN15419 | 0 | 2022 | T | 85,0",
      ),
      wide,
    ],
    [
      "codes and names, and columns that say nothing of the value",
      sheet(
        "K",
        "kpi | municipality_id | municipality | municipality_type | year | gender | count | value\nN15419 | 1885 | Lindesberg | K | 2021 | T | 1 | 82,1\nN15419 | 1885 | Lindesberg | K | 2022 | T | 1 | 79,4\nN15419 | 0 | Riket | L | 2021 | T | 1 | 86,2\nN15419 | 0 | Riket | L | 2022 | T | 1 | 85,0",
      ),
      wide,
    ],
    [
      "Swedish words",
      sheet(
        "K",
        `Nyckeltal | Kommun | År | Kön | Värde\n${TITLE} (N15419) | Lindesberg | 2021 | Totalt | 82,1\n${TITLE} (N15419) | Lindesberg | 2022 | Totalt | 79,4\n${TITLE} (N15419) | Riket | 2021 | Totalt | 86,2\n${TITLE} (N15419) | Riket | 2022 | Totalt | 85,0`,
      ),
      wide,
    ],
    [
      "pasted lines with semicolons",
      pasted(
        "K",
        "Id;Kommun;År;Kön;Värde\nN15419;Lindesberg;2021;T;82,1\nN15419;Lindesberg;2022;T;79,4\nN15419;Riket;2021;T;86,2\nN15419;Riket;2022;T;85,0",
      ),
      wide,
    ],
    [
      "pasted lines with commas, texts in quotes, decimal points",
      pasted(
        "K",
        `kpi,municipality,year,gender,value\n"${TITLE} (N15419)",Lindesberg,2021,T,82.1\n"${TITLE} (N15419)",Lindesberg,2022,T,79.4\n"${TITLE} (N15419)",Riket,2021,T,86.2\n"${TITLE} (N15419)",Riket,2022,T,85.0`,
      ),
      wide,
    ],
    [
      "pasted lines with tabs under a title",
      pasted("K", `${TITLE} (N15419)\n\t2021\t2022\nLindesberg\t82,1\t79,4\nRiket\t86,2\t85,0`),
      wide,
    ],
    [
      "years over women and men",
      sheet(
        "K",
        `${TITLE} (N15419)\n | 2021 | | 2022 | \n | Kvinnor | Män | Kvinnor | Män\nLindesberg | 84 | 80 | 81 | 78`,
      ),
      [
        "N15419 Lindesberg kvinnor 2021 84",
        "N15419 Lindesberg män 2021 80",
        "N15419 Lindesberg kvinnor 2022 81",
        "N15419 Lindesberg män 2022 78",
      ],
    ],
    [
      "a year and a sex in each header",
      sheet("K", `${TITLE} (N15419)\n | Totalt 2022 | Kvinnor 2022 | Män 2022\nLindesberg | 79,4 | 81,5 | 77,6`),
      ["N15419 Lindesberg 2022 79.4", "N15419 Lindesberg kvinnor 2022 81.5", "N15419 Lindesberg män 2022 77.6"],
    ],
    [
      "women and men as headers over rows by year",
      sheet("K", "Id | Kommun | År | Kvinnor | Män\nN15419 | Lindesberg | 2022 | 81,5 | 77,6"),
      ["N15419 Lindesberg kvinnor 2022 81.5", "N15419 Lindesberg män 2022 77.6"],
    ],
    [
      "measures over years",
      sheet(
        "K",
        ` | Behöriga (N15419) | | Sjukfrånvaro (N00090) | \n | 2021 | 2022 | 2021 | 2022\nLindesberg | 82,1 | 79,4 | 7,1 | 6,9`,
      ),
      [
        "N15419 Lindesberg 2021 82.1",
        "N15419 Lindesberg 2022 79.4",
        "N00090 Lindesberg 2021 7.1",
        "N00090 Lindesberg 2022 6.9",
      ],
    ],
    [
      "measures as headers, a row per municipality and year",
      sheet("K", "Kommun | År | N15419 | N00090\nLindesberg | 2021 | 82,1 | 7,1\nRiket | 2021 | 86,2 | 6,5"),
      ["N15419 Lindesberg 2021 82.1", "N15419 Riket 2021 86.2", "N00090 Lindesberg 2021 7.1", "N00090 Riket 2021 6.5"],
    ],
    [
      "one year, said in the title, municipalities as headers",
      sheet(
        "K",
        "Jämförelse 2022\nNyckeltal | Lindesberg | Riket\nBehöriga till yrkesprogram (N15419) | 79,4 | 85,0\nSjukfrånvaro totalt (N00090) | 6,9 | 6,5",
      ),
      ["N15419 Lindesberg 2022 79.4", "N15419 Riket 2022 85", "N00090 Lindesberg 2022 6.9", "N00090 Riket 2022 6.5"],
    ],
    [
      "the measures as headings between the rows",
      sheet(
        "K",
        " | 2021 | 2022\nBehöriga till yrkesprogram (N15419)\nLindesberg | 82,1 | 79,4\nRiket | 86,2 | 85,0\nSjukfrånvaro totalt (N00090)\nLindesberg | 7,1 | 6,9",
      ),
      [...wide, "N00090 Lindesberg 2021 7.1", "N00090 Lindesberg 2022 6.9"],
    ],
  ])("%s", (_, of, expected) => expect(values(of)).toEqual(expected));
});

test("groups of municipalities are read beside them", () => {
  const of = sheet(
    "K",
    `${TITLE} (N15419)\n | 2022\nLindesberg | 79,4\nAlla kommuner (ovägt medel) | 83,0\nÖrebro läns kommuner (ovägt medel) | 81,0\nLiknande kommuner socioekonomi, Lindesberg, 2022 | 80,5\nRegion Örebro län | 81,5\nPendlingskommun nära mindre tätort (ovägt medel) | 82,0`,
  );
  expect(values(of).map((text) => text.slice(7))).toEqual([
    "Lindesberg 2022 79.4",
    "Alla kommuner (ovägt medel) 2022 83",
    "Örebro läns kommuner (ovägt medel) 2022 81",
    "Liknande kommuner socioekonomi, Lindesberg, 2022 2022 80.5",
    "Region Örebro län 2022 81.5",
    "Pendlingskommun nära mindre tätort (ovägt medel) 2022 82",
  ]);
});

test("odd cells: missing as said, decimal commas and points, thousands, errors, what cannot be read", () => {
  const made = sheet(
    "K",
    "Invånare totalt, antal (N01951)\n | 2022 | 2023\nArboga | - | 13 934\nAskersund | .. | 11.300,5\nDegerfors | Saknas | 9.433\nHallsberg | . | 15 932\nKumla | 22 | #SAKNAS!\nLaxå | bortfall | preliminärt hög nivå",
  );
  setCell(made, 2, 2, "13 934");
  setCell(made, 3, 2, "11.300,5");
  setCell(made, 4, 2, "9.433");
  const [block] = koladaBlocks(made);
  expect(
    block!.measures[0]!.values().map(({ municipality, period, value, problem }) => [
      `${municipality} ${period}`,
      value,
      problem,
    ]),
  ).toEqual([
    ["Arboga 2022", null, undefined],
    ["Arboga 2023", 13934, undefined],
    ["Askersund 2022", null, undefined],
    ["Askersund 2023", 11300.5, undefined],
    ["Degerfors 2022", null, undefined],
    ["Degerfors 2023", 9433, undefined],
    ["Hallsberg 2022", null, undefined],
    ["Hallsberg 2023", 15932, undefined],
    ["Kumla 2022", 22, undefined],
    ["Kumla 2023", null, "fel-i-cell"],
    ["Laxå 2022", null, undefined],
    ["Laxå 2023", null, "utfall-ej-läst"],
  ]);
});

test("a point that the column does not explain is a problem", () => {
  const made = pasted("K", "Id;Kommun;År;Värde\nN01951;Arboga;2023;1.233\nN01951;Kumla;2023;2.345");
  expect(
    koladaBlocks(made)[0]!
      .measures[0]!.values()
      .map(({ value, problem }) => [value, problem]),
  ).toEqual([
    [null, "tvetydigt-tal"],
    [null, "tvetydigt-tal"],
  ]);
});

test.each<[string, string]>([
  [
    "goals by year of one municipality",
    "Kommun | Indikator | 2021 | 2022\nMotala | Andel trygga elever i skolan | 80 | 82",
  ],
  [
    "targets and outcomes beside municipalities",
    "Indikator (N15419) | Målvärde 2022 | Motala | Riket\nBehöriga elever | 85 | 80 | 84",
  ],
  [
    "a comparison of indicators without ids",
    "Utfall 2022\nIndikator | Motala | Riket\nAndel trygga elever i skolan | 80 | 84",
  ],
  ["a list of municipalities and years", "Kommun | År\nAle | 2021\nMotala | 2022\nKumla | 2023"],
  ["inhabitants", "Kommun | Invånare\nAle | 31 000\nMotala | 43 000"],
])("%s is no export", (_, text) => expect(koladaBlocks(sheet("Blad", text))).toEqual([]));

test.each<[string, Sheet]>([
  [
    "a row per value",
    sheet(
      "Data",
      `Nyckeltal | Kommun | År | Kön | Värde\n${TITLE} (N15419) | Lindesberg | 2021 | Totalt | 82,1\n${TITLE} (N15419) | Riket | 2021 | Totalt | 86,2\n${TITLE} (N15419) | Lindesberg | 2022 | Totalt | 82,1`,
    ),
  ],
  [
    "measures and municipalities",
    sheet(
      "Data",
      "Jämförelse 2022\nNyckeltal | Lindesberg | Riket\nBehöriga till yrkesprogram (N15419) | 79,4 | 85,0\nSjukfrånvaro totalt (N00090) | 6,9 | 6,5",
    ),
  ],
])("%s: no goal table is invented", (_, of) => expect(read(of).tables).toEqual([]));

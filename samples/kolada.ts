import type { Sheet } from "../src/sheet/book";
import { draw, EXAMPLE, OFFICE } from "./draw";
import { lindesberg } from "./lindesberg";

/**
 * Invented: indicators under goals that Lindesberg has printed, with targets that ask for other municipalities' values.
 */
const INDICATORS: {
  level: string;
  rows: [area: string, goal: string, indicator: string, target: string, y2021?: number][];
}[] = [
  {
    level: "Kvalitetsfaktor",
    rows: [
      [
        "Välfärd och service",
        "God kommunal service",
        "Brukare som är nöjda med sin hemtjänst som helhet, andel (U21468)",
        "bättre än riket",
      ],
      [
        "Välfärd och service",
        "God kommunal service",
        "Företagsklimat enligt Insikt, NKI (U07451)",
        "bland de 10 bästa",
      ],
      [
        "Arbetsgivare",
        "Friska medarbetare",
        "Sjukfrånvaro bland kommunalt anställda, andel (N00090)",
        "lägre än riket",
      ],
      ["Arbetsgivare", "Friska medarbetare", "Avgångna av månadsavlönad personal, andel (%)", "lägre än länet"],
    ],
  },
  {
    level: "Utvecklingsmål",
    rows: [
      [
        "Välfärd och service",
        "Ökad måluppfyllelse i skolan",
        "Elever i åk 9 som är behöriga till yrkesprogram, andel (N15419)",
        "bästa 25 %",
        0.882,
      ],
      [
        "Välfärd och service",
        "Ökad måluppfyllelse i skolan",
        "Gymnasieelever med examen inom 4 år, andel (N17461)",
        "bättre än liknande kommuner",
        0.704,
      ],
    ],
  },
];

const COUNTY = [
  "Askersund",
  "Degerfors",
  "Hallsberg",
  "Hällefors",
  "Karlskoga",
  "Kumla",
  "Laxå",
  "Lekeberg",
  "Lindesberg",
  "Ljusnarsberg",
  "Nora",
  "Örebro",
];
const MORE = [
  "Arboga",
  "Avesta",
  "Fagersta",
  "Filipstad",
  "Flen",
  "Gnesta",
  "Hagfors",
  "Hedemora",
  "Hofors",
  "Katrineholm",
  "Kristinehamn",
  "Köping",
  "Ludvika",
  "Mariestad",
  "Motala",
  "Mora",
  "Norberg",
  "Sala",
  "Smedjebacken",
  "Strängnäs",
  "Säffle",
  "Tierp",
  "Vaggeryd",
  "Vansbro",
  "Vingåker",
  "Åmål",
  "Älvkarleby",
  "Ödeshög",
];

/**
 * A measure of the export: its own values of 2019–2021, what the others spread around, by how much, and how they are
 * printed.
 */
interface Measure {
  title: string;
  own: [number, number, number];
  middle: number;
  spread: number;
  decimals: number;
  country: [number, number, number];
  sexes?: true;
}

/** Kolada's names of measures; every value is invented. */
const MEASURES: Measure[] = [
  {
    title: "Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%) (N15419)",
    own: [80.9, 83.7, 88.2],
    middle: 83,
    spread: 14,
    decimals: 1,
    country: [84.3, 85.6, 86.2],
    sexes: true,
  },
  {
    title: "Gymnasieelever med examen inom 4 år, hemkommun, andel (%) (N17461)",
    own: [66.1, 68, 70.4],
    middle: 70,
    spread: 16,
    decimals: 1,
    country: [70.8, 71.5, 72.3],
  },
  {
    title: "Brukarbedömning hemtjänst äldreomsorg - helhetssyn, andel (%) (U21468)",
    own: [87, 88, 89],
    middle: 89,
    spread: 12,
    decimals: 0,
    country: [88, 88, 89],
  },
  {
    title: "Företagsklimat enl. ÖJ (Insikt) - Totalt, NKI (U07451)",
    own: [70, 71, 73],
    middle: 72,
    spread: 16,
    decimals: 0,
    country: [73, 74, 74],
  },
  {
    title: "Sjukfrånvaro kommunalt anställda totalt, andel (%) (N00090)",
    own: [7.2, 8.4, 7.6],
    middle: 7.3,
    spread: 2.6,
    decimals: 1,
    country: [6.6, 8, 7.4],
  },
  {
    title: "Avgångna av månadsavlönad personal, kommunen, andel (%) (N00206)",
    own: [8.1, 8.4, 9],
    middle: 9,
    spread: 5,
    decimals: 1,
    country: [8.8, 9, 9.6],
  },
];

const YEARS = [2019, 2020, 2021];
const at = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/**
 * Values that lie closer in the middle than at the ends, in an order that looks like none: the number of each place
 * times a step that shares no factor with how many there are.
 */
function spreadOf({ middle, spread, decimals }: Measure, place: number, of: number, year: number): number {
  const from = (2 * ((place * 17 + year * 5) % of)) / (of - 1) - 1;
  return at(middle + (spread / 2) * (0.4 * from + 0.6 * from ** 3), decimals);
}

/**
 * An export as Kolada lays it out: a title, years, and of each measure the municipalities under one another. Two cells
 * are missing, marked as Kolada marks them.
 */
function exported(): Sheet {
  const { sheet, row, skip } = draw("Kolada", [36, 12, 11, 11, 11]);
  row([`Uttag med ${EXAMPLE}n: namnen på måtten är Koladas, alla värden är påhittade.`], OFFICE.small);
  for (const measure of MEASURES) {
    const { title, own, country, decimals } = measure;
    const look = { ...OFFICE.number, numberFormat: decimals ? "0.0" : "0" };
    const line = (name: string, group: string, values: (number | string)[]): void =>
      void row([name, group, ...values], (column) => (column < 2 ? {} : look));
    skip();
    row([title], OFFICE.about);
    row([undefined, undefined, ...YEARS.map(String)], OFFICE.header);
    line("Lindesberg", "Totalt", own);
    if (measure.sexes) {
      line(
        "Lindesberg",
        "Kvinnor",
        own.map((value) => at(value + 2.1, 1)),
      );
      line(
        "Lindesberg",
        "Män",
        own.map((value) => at(value - 1.9, 1)),
      );
    }
    line("Riket", "Totalt", country);
    line(
      "Örebro läns kommuner (ovägt medel)",
      "Totalt",
      country.map((value) => at(value * 0.98, decimals)),
    );
    line(
      "Liknande kommuner, Lindesberg",
      "Totalt",
      country.map((value) => at(value * 0.96, decimals)),
    );
    const others = [...COUNTY, ...MORE].filter((name) => name !== "Lindesberg");
    others.forEach((name, place) =>
      line(
        name,
        "Totalt",
        YEARS.map((_, year) =>
          name === "Ljusnarsberg" && year === 2
            ? ".."
            : name === "Hagfors" && year > 0
              ? "-"
              : spreadOf(measure, place, others.length, year),
        ),
      ),
    );
  }
  return sheet;
}

/** Lindesberg's printed tables, indicators below some of their goals, and an export of Kolada that decides them. */
export function koladaSample(): Sheet[] {
  const { sheet, row, skip } = draw("Indikatorer", [24, 34, 62, 28, 14], {
    title: "Indikatorer till kvalitetsfaktorer och utvecklingsmål",
    about: "Lindesbergs kommun 2021",
    note: `Målen är tryckta av kommunen. Indikatorer, målvärden och utfall är ${EXAMPLE}n.`,
  });
  for (const [i, { level, rows }] of INDICATORS.entries()) {
    if (i > 0) skip(2);
    row(["Område", level, "Indikator", "Målvärde 2021", "Utfall 2021"], OFFICE.header);
    for (const cells of rows)
      row(cells, (_, value) => (typeof value === "number" ? { ...OFFICE.number, numberFormat: "0.0%" } : OFFICE.text));
  }
  return [...lindesberg(), sheet, exported()];
}

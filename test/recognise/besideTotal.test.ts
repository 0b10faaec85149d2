import { given } from "../assess/proof/sheets";
import { parseArea } from "../../src/sheet/address";
import type { Sheet } from "../../src/sheet/book";
import { read, roles, sheet } from "./kit";

/** A sheet with cells merged. */
function merged(name: string, drawing: string, ...areas: string[]): Sheet {
  const drawn = sheet(name, drawing);
  drawn.merges.push(...areas.map((area) => parseArea(area)!));
  return drawn;
}

const ROWS = `
Nöjda patienter, % | minst 90 | 93 | 89 | 92 | 91 | 92
Barn som väntat mer än 6 månader, antal | högst 150 | 14 | 122 | 96 | 232 | 301
Kariesfria 6-åringar, % | minst 75 | 74 | 72 | 76 | | 74`;

describe("units under one header beside a total", () => {
  const table = (total: string) =>
    merged(
      "Bokslut",
      `Styrtal | Mål 2023 | Utfall 2023 | | | | 2022
 | | Bollnäs | Gävle | Ljusdal | ${total} | Totalt${ROWS}`,
      "A1:A2",
      "B1:B2",
      "C1:F1",
    );

  it.each(["Totalt", "TOTALT", "Alla kliniker", "Hela regionen"])(
    "%s is the outcome, and they are compared with it",
    (total) => {
      expect(roles(read(table(total)))).toBe(
        "A indicator, B target 2023, C comparison 2023, D comparison 2023, E comparison 2023, F outcome 2023, G outcome 2022",
      );
      const found = read(table(total));
      expect(found.plan.indicators[0]!.comparisons.map(({ reference, value }) => [reference, value])).toEqual([
        ["Bollnäs", 93],
        ["Gävle", 89],
        ["Ljusdal", 92],
      ]);
      expect(given([table(total)], [], undefined, "undecided").measures).toEqual([
        "Nöjda patienter, %: true",
        "Barn som väntat mer än 6 månader, antal: false",
        "Kariesfria 6-åringar, %: period",
      ]);
    },
  );

  it("are parts of each home, under a header with the year in it", () =>
    expect(
      roles(
        read(
          merged(
            "Kvalitet",
            `Mått | Mål 2017 | Utfall 2017 per boende | | | Utfall 2017
 | | Almgården | Rosenhill | Fyrbacken | Alla boenden
Trygga på sitt boende, % | minst 90 | 93 | 90 | 91 | 91
Fallskador per 100 boende | högst 60 | 55 | 72 | 61 | 63`,
            "C1:E1",
          ),
        ),
      ),
    ).toBe("A indicator, B target 2017, C comparison 2017, D comparison 2017, E comparison 2017, F outcome 2017"));

  it("are parts under a header that says so, also where the total has one of its own", () =>
    expect(
      roles(
        read(
          merged(
            "Målkort",
            `Mått | Mål | Utfall per vårdcentral | | Utfall
 | 2023 | Norra | Södra | Primärvården totalt
Telefonsvar samma dag, % | minst 90 | 92 | 85 | 90
Läkarkontinuitet, index | minst 60 | 66 | 52 | 57`,
            "C1:D1",
          ),
        ),
      ),
    ).toBe("A indicator, B target 2023, C comparison, D comparison, E outcome"));

  it("are all outcomes where nothing stands for all of them", () =>
    expect(roles(read(table("Söderhamn")))).toContain(
      "C outcome 2023, D outcome 2023, E outcome 2023, F outcome 2023",
    ));
});

test("January to December is the year, also of the year before", () =>
  expect(
    roles(
      read(
        sheet(
          "Kvartal",
          `Uppföljning 2024
Mått | jan–mar | jan–jun | jan–dec | Mål helår | jan–dec fg år
Hushållsavfall per invånare, kg | 88 | 186 | 372 | högst 380 | 391
Utsorterat matavfall, % | 60 | 62 | 64 | 65 | 58`,
        ),
      ),
    ),
  ).toBe("A indicator, B outcome 2024-01–03, C outcome 2024-01–06, D outcome 2024, E target 2024, F outcome 2023"));

test("women and men cut short beside a total are groups", () =>
  expect(
    given([
      merged(
        "Bilaga",
        `Mått | 2023 | | | Mål 2023
 | Fl/Kv | Po/Män | Tot |
Godkända i matematik, andel % | 86 | 83,1 | 84,5 | minst 85
Läser med flyt, andel % | 88 | 82 | 85 | minst 85`,
        "A1:A2",
        "B1:D1",
        "E1:E2",
      ),
    ]).measures,
  ).toEqual(["Godkända i matematik, andel %: false", "Läser med flyt, andel %: true"]));

test("a region is compared with by its name, under a year in two digits", () =>
  expect(
    given([
      sheet(
        "Jämför",
        `Bokslut 2024
Vad | Mål 24 | Vi 24 | Vi 23 | Skåne 24 | Riket 24
Hemtjänst, nöjda, % | över Skåne | 90 | 87 | 86 | 86
Särskilt boende, nöjda, % | över Skåne | 76 | 79 | 78 | 77
Daglig verksamhet, får bestämma, % | över riket | 74 | 71 | 70 | 75`,
      ),
    ]).measures,
  ).toEqual([
    "Hemtjänst, nöjda, %: true",
    "Särskilt boende, nöjda, %: false",
    "Daglig verksamhet, får bestämma, %: false",
  ]));

test("a change from the year before is not counted from an older year", () => {
  const table = (before: string) =>
    sheet(
      "Mål",
      `Uppföljning 2024
Mått | 2022 | 2023 | 2024 | Mål 2024
Elever i åk 3 som klarat alla delprov, andel % | 59 | ${before} | 62 | öka
Elever som känner sig trygga, andel % | 77 | 74 | 79 | öka
Öka och minska räknas från föregående års utfall.`,
    );
  expect(given([table("60")]).measures[0]).toContain(": true");
  expect(given([table("")]).measures).toEqual([
    "Elever i åk 3 som klarat alla delprov, andel %: reference",
    "Elever som känner sig trygga, andel %: true",
  ]);
});

test("in one row of headers the names right before a total are parts of it", () => {
  const table = sheet(
    "Läsår 22-23",
    `Kvalitetsrapport läsåret 2022/2023
Mått | Enhet | Mål 2022/23 | Björkskolan | Edsinge | Grindtorp | Alla kommunala
Behöriga till yrkesprogram, andel | % | minst 92 | 95,2 | 84,6 | 90,1 | 91,3
Elever med mer än 20 % frånvaro, andel | % | högst 6 | 3,1 | 8,7 | 5,6 | 5,4`,
  );
  expect(roles(read(table)).replace("A indicator, B unit, C target 2022/23, ", "")).toBe(
    "D comparison, E comparison, F comparison, G outcome",
  );
  expect(given([table]).measures).toEqual([
    "Behöriga till yrkesprogram, andel: false",
    "Elever med mer än 20 % frånvaro, andel: true",
  ]);
});

test("years of two digits are years beside a header that ends with one of them", () =>
  expect(
    roles(
      read(
        sheet(
          "Gata",
          `Vad vi mäter | 19 | 20 | 21 | mål 21 | mål 22 | anm
Nöjda med vinterväghållningen, % | 61 | 58 | 58 | minst 62 | minst 63 | kritik
Gatubelysning med LED, % | 70 | 78 | 80 | minst 78 | minst 90 |`,
        ),
      ),
    ),
  ).toContain("B outcome 2019, C outcome 2020, D outcome 2021, E target 2021, F target 2022"));

describe("parts named by one word beside figures of a year", () => {
  const heads = (parts: string): string =>
    roles(
      read(
        sheet(
          "Nyckeltal",
          `Nyckeltal mot affärsplanen, bokslut 2023
Nyckeltal | Mål | Bolaget 2022 | Bolaget 2023 | ${parts}
Serviceindex | minst 82 | 81,9 | 83,1 | 84,0 | 82,6
Vakansgrad, % | högst 1 | 0,6 | 0,9 | 0,4 | 2,9
Köpt energi, kWh/m² | högst 118 | 124 | 117 | 112 | 131`,
        ),
      ),
    );
  it("are compared with it", () =>
    expect(heads("Distr. Öst | Distr. Väst")).toBe(
      "A indicator, B target, C outcome 2022, D outcome 2023, E comparison, F comparison",
    ));
  it.each(["Fält 1 | Fält 2", "Alla bostäder | Alla lokaler"])("no parts: %s", (parts) =>
    expect(heads(parts)).not.toContain("E comparison"),
  );
});

test("three names beside figures of the whole in two years are of its parts, two may be anything", () => {
  const heads = (parts: string): string =>
    roles(
      read(
        sheet(
          "Läsår 2122",
          `Nyckeltal läsåret 2021/22
Nyckeltal | Målvärde | Kommunen 20/21 | Kommunen 21/22 | Riket 21/22 | ${parts}
Godkänt i alla ämnen åk 6, % | minst 80 | 74 | 79 | 77 | 82 | 76 | 75
Trygga i skolan åk 5, % | minst 95 | 90 | 91 | | 94 | 88 | 90
Frånvaro, % | högst 7 | 8,1 | 9,4 | | 9,0 | 8,8 | 10,9`,
        ),
      ),
    );
  expect(heads("Centrumskolan | Ekbacken | Norrängen")).toBe(
    "A indicator, B target, C outcome 2020/21, D outcome 2021/22, E comparison 2021/22, F comparison, G comparison, H comparison",
  );
  expect(heads("Centrumskolan | Ekbacken")).toContain("F outcome");
});

test("a column of groups cut short says whose the figures of each row are", () => {
  const { plan } = read(
    sheet(
      "Personal",
      `Nyckeltal | Grupp | 2023 | 2024 | Målvärde 2024
Sjukfrånvaro, % | Tot | 7,0 | 6,6 | högst 6,8
 | Kv | 7,6 | 7,2 |
 | M | 4,8 | 4,4 |
Anställda på heltid, % | Tot | 81 | 83 | minst 85
 | Kv | 79 | 81 |
 | M | 89 | 90 |`,
    ),
  );
  expect(
    plan.indicators.map(({ outcomes }) =>
      outcomes.filter(({ period }) => period === "2024").map(({ group = "alla", value }) => `${group} ${value}`),
    ),
  ).toEqual([
    ["alla 6.6", "kvinnor 7.2", "män 4.4"],
    ["alla 83", "kvinnor 81", "män 90"],
  ]);
});

it.each(["Enheter", "Skolorna"])("%s over names beside the whole are its parts", (over) =>
  expect(
    roles(
      read(
        merged(
          "Måluppfyllelse",
          `Mått | Målvärde | ${over} | | | Förbundet
 | 2023 | Berga | Strandskolan | Teknikcentrum | 2023
Examen inom tre år, % | minst 72 | 75 | 71 | 76 | 74
Frånvaro, % | högst 8 | 7 | 9 | 8 | 8
Betygspoäng, snitt | minst 14,0 | 13,6 | 14,1 | 13,7 | 13,8`,
          "C1:E1",
        ),
      ),
    ),
  ).toBe("A indicator, B target 2023, C comparison, D comparison, E comparison, F outcome 2023"),
);

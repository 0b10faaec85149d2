import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { recognise } from "../../src/recognise/recognise";
import { newBook } from "../../src/sheet/book";
import { read, roles, sheet } from "./kit";
import { tableOf } from "./real/drawing";
import { scoreTable } from "./real/score";

/** The period of each target, in the order of the rows. */
const periods = (drawing: string): (string | undefined)[] =>
  read(sheet("Blad1", drawing)).plan.indicators.flatMap(({ targets }) => targets.map(({ period }) => period));

describe("a goal that states what it aims at", () => {
  it("aims at the year in the header over it, and under a header that comes back with another year at that", () =>
    expect(
      periods(`
    Löpande mål                                         | Utfall 2023
    Sjukfrånvaron ska vara under 5 procent              | 4,8 %
    Minst 90 procent av kunderna ska vara nöjda         | 88 %
    Mål 2025                                            | Utfall 2023
    Minst 80 procent av fordonen ska vara fossilfria    | 61 %
    Mål 2030                                            | Utfall 2023
    Minst 95 procent av energin ska vara förnybar       | 83 %
    Avfallet ska vara högst 120 kilo per invånare       | 171`),
    ).toEqual([undefined, undefined, "2025", "2030", "2030"]));

  it("has no year of its own where no outcome has one to be held against", () =>
    expect(
      periods(`
    Resultatmål 2022                                    | Resultat | Bedömning
    Sjukfrånvaron ska vara under 5 procent              | 4,8 %    | Uppnått
    Minst 90 procent av kunderna ska vara nöjda         | 88 %     | Delvis uppnått`),
    ).toEqual([undefined, undefined]));
});

test("“Mål” and a year over sentences that state aims is a column of goals", () => {
  const drawn = (first: string, second: string): string =>
    roles(
      read(
        sheet(
          "Blad1",
          `
    Mål 2023     | Utfall 2023
    ${first}     | 4,8 %
    ${second}    | 88 %
    Avfallet ska vara högst 120 kilo per invånare | 171`,
        ),
      ),
    );
  expect(drawn("Sjukfrånvaron ska vara under 5 procent", "Minst 90 procent ska vara nöjda")).toBe(
    "A goal 2023, B outcome 2023",
  );
});

describe("two rows of headers", () => {
  /** A school's report: what is of girls and boys is told by the lower row. */
  const drawing = `
hand: prov
source: prov
sheet: Kvalitet
columns: A indicator | B outcome 2023 | C outcome 2024 | D outcome 2024 | E outcome 2024 | F target 2024
head | Indikator | 22/23 | 23/24 | | | Mål 23/24
head | | Totalt | Flickor | Pojkar | Totalt
row | Vårdnadshavare som är nöjda, % | 90 | | | 92 | 95
row | Behöriga till yrkesprogram, % | 76 | 80 | 72 | 75 | 82
row | Elever som känner sig trygga, % | 85 | 88 | 81 | 84 | 90
merge: A1:A2 C1:E1 F1:F2`;

  it("are told by a header that is merged over both, whatever stands between", () => {
    const { missed, false: extra } = scoreTable(tableOf("prov", drawing));
    expect([...missed, ...extra]).toEqual([]);
    const recognition = recognise(
      { ...newBook(), sheets: tableOf("prov", drawing).sheets },
      { scales: scalesFor(standard) },
    );
    expect(recognition.tables[0]!.headerRows).toEqual([1, 2]);
    expect(
      recognition.plan.indicators[1]!.outcomes.map(({ period, group = "", value }) => [period, group, value]),
    ).toEqual([
      ["2022/23", "", 76],
      ["2023/24", "kvinnor", 80],
      ["2023/24", "män", 72],
      ["2023/24", "", 75],
    ]);
  });
});

describe("a month beside the year to its end", () => {
  const outcomes = (header: string): string[] =>
    read(
      sheet(
        "Delår augusti 2024",
        `
    Mått                             | Mål 2024 | ${header}
    Operation inom 90 dagar, %       | 85       | 70 | 79
    Första besök inom 90 dagar, %    | 90       | 81 | 88
    Sjukfrånvaro, %                  | 5,5      | 4,4 | 5,7`,
      ),
    ).plan.indicators[0]!.outcomes.map(({ period, value }) => `${period} ${value}`);

  it("is a period of its own", () => expect(outcomes("Aug | Jan–aug")).toEqual(["2024-08 70", "2024-01–08 79"]));
  it("is none where the other is of another year", () =>
    expect(outcomes("Jan–aug 2023 | Jan–aug")).toEqual(["2023-01–08 70", "2024-01–08 79"]));
});

describe("a forecast in the words of the scale", () => {
  const drawn = (forecast: string) =>
    read(
      sheet(
        "Blad1",
        `
    Resultatmål                                   | Måluppfyllelse 2020 | Måluppfyllelse 2021 | ${forecast} | Kommentar
    Fler barn lär sig simma                       | Delvis uppnått      | Uppnått             | Uppnått     | Simskolor i alla orter.
    Väntetiden till särskilt boende ska minska    | Ej uppnått          | Delvis uppnått      | Uppnått     |
    Kommunens egna utsläpp ska minska             | Delvis uppnått      |                     | Ej uppnått  | Siffran kommer i mars.
    Invånarna ska känna sig trygga                | Uppnått             | Ej uppnått          | Ej uppnått  |`,
      ),
    );

  it("for a time that the header does not date, beside dated verdicts, is no verdict of the reported year", () => {
    const recognition = drawn("Prognos mandatperiod");
    expect(roles(recognition)).toContain("D other");
    const unjudged = recognition.plan.goals.find(({ title }) => title === "Kommunens egna utsläpp ska minska");
    expect(unjudged!.grades.map(({ period, text }) => `${period} ${text}`)).toEqual(["2020 Delvis uppnått"]);
    expect(recognition.problems.map(({ code }) => code)).toContain("oläst-kolumn");
  });

  it("for a year that the header has is that year's", () =>
    expect(roles(drawn("Prognos 2022"))).toContain("D grade 2022"));

  it("for the whole year leaves the report the part of the year that its title and its sheet have", () =>
    expect(
      read(
        sheet(
          "Delår T2",
          `
    Delårsrapport 2025, tertial 2
    Inriktningsmål          | Prognos helår | Kommentar
    Barn får en god start   | Nås           | Språkinsatserna fortsätter.
    Äldre lever tryggt      | Nås delvis    | Bemanningen är svår.
    Fler kommer i arbete    | Nås inte      | Konjunkturen är svag.`,
        ),
      ).period,
    ).toBe("2025 T2"));
});

test("years over women, men and total, and over two targets, in two rows that nothing is merged in", () => {
  const { plan: found } = read(
    sheet(
      "Folkhälsa",
      `
                    | 2022    |     |        | 2023    |     |        | Mål      | Mål      | Resultat
    Nyckeltal       | Kvinnor | Män | Totalt | Kvinnor | Män | Totalt | 2023     | 2025     | mot målet
    Trygga, %       | 71      | 72  | 75     | 77      | 74  | 76     | minst 75 | minst 80 | Uppnått
    Sjukfrånvaro, % | 8       | 5   | 7      | 7,5     | 4,5 | 6,6    | högst 6  | högst 5  | Ej uppnått`,
    ),
  );
  expect(found.indicators.map(({ title }) => title)).toEqual(["Trygga, %", "Sjukfrånvaro, %"]);
  const [trygga] = found.indicators;
  expect(trygga!.targets.map(({ text, period }) => `${period} ${text}`)).toEqual(["2023 minst 75", "2025 minst 80"]);
  expect(trygga!.outcomes.map(({ value, period, group = "totalt" }) => `${period} ${group} ${String(value)}`)).toEqual([
    "2022 kvinnor 71",
    "2022 män 72",
    "2022 totalt 75",
    "2023 kvinnor 77",
    "2023 män 74",
    "2023 totalt 76",
  ]);
});

test("quarters are of the year that the headers beside them name, not of the day in the title", () => {
  const { plan: found } = read(
    sheet(
      "Kvartal 4",
      `
    Uppföljning per kvartal, bokslutsdialog januari 2025
    Mål             | Mått          | Mål 2024 | Q1 | Q2 | Q3 | Q4 | Helår 2024
    En trygg kommun | Andel trygga  | 80 %     | 71 | 72 | 75 | 77 | 74`,
    ),
  );
  expect(found.indicators[0]!.outcomes.map(({ period }) => period)).toEqual([
    "2024 kv1",
    "2024 kv2",
    "2024 kv3",
    "2024 kv4",
    "2024",
  ]);
});

describe("a title's year over targets and plans of the coming one", () => {
  const outcomes = (header: string, row: string): string[] =>
    read(sheet("Uppföljning", `Måluppföljning 2024\n${header}\n${row}`)).plan.indicators[0]!.outcomes.map(
      ({ period, value }) => `${period} ${value}`,
    );

  it.each([
    ["Mått | Mål 2025 | Budget 2025 | Utfall | Utfall fg år", "Andel trygga, % | 90 | 91 | 90 | 88"],
    ["Mått | Utfall | Utfall fg år | Mål 2025 | Prognos 2025", "Andel trygga, % | 90 | 88 | 90 | 91"],
    ["Mått | Utfall | Utfall fg år | Mål 2025 | Utfall 2025", "Andel trygga, % | 90 | 88 | 90 | "],
  ])("is that of outcomes without one: %s", (header, row) =>
    expect(outcomes(header, row).slice(0, 2).sort()).toEqual(["2023 88", "2024 90"]),
  );

  it.each(["Budget 2025", "Prognos 2025", "Plan 2025"])("is that of the quarters beside “%s”", (planned) =>
    expect(outcomes(`Mått | Q1 | Q2 | Mål 2025 | ${planned}`, "Andel trygga, % | 90 | 88 | 91 | 92")).toEqual([
      "2024 kv1 90",
      "2024 kv2 88",
    ]),
  );
});

describe("a first row of words over rows of figures", () => {
  test.each([
    ["Digital plan finns", "Nej | Nej | Ja | Ja"],
    ["Miljöcertifiering", "Ja | Nej | Ja | Ja"],
    ["Rykte på orten", "Bra | Svag | Bra | Bra"],
    ["Plan för krisberedskap", "saknas | påbörjad | klar | klar"],
  ])("is a measure and no second row of headers: %s, %s", (title, cells) => {
    const { plan: found } = read(
      sheet(
        "Mål 2024",
        `
    Mått      | Utfall 2022 | Utfall 2023 | Utfall 2024 | Mål 2024
    ${title}  | ${cells}
    Svarstid  | 5 dagar     | 4 dagar     | 3 dagar     | högst 3
    Nöjda, %  | 50          | 60          | 70          | minst 60`,
      ),
    );
    expect(found.indicators.map((one) => one.title)).toEqual([title, "Svarstid", "Nöjda, %"]);
  });

  test("also where the measures are judged", () => {
    const { plan: found } = read(
      sheet(
        "Mål 2024",
        `
    Mått              | Utfall 2023 | Utfall 2024 | Mål 2024 | Måluppfyllelse
    Miljöcertifiering | Nej         | Ja          | Ja       | Uppnått
    Nöjda, %          | 60          | 70          | minst 60 | Uppnått`,
      ),
    );
    expect(found.indicators.map(({ title }) => title)).toEqual(["Miljöcertifiering", "Nöjda, %"]);
  });
});

describe("a year that the title names, and a later one", () => {
  const period = (title: string, later: string, target = "Målvärde"): string =>
    read(
      sheet(
        "Mål",
        `
    ${title}     |             |           |             | |
    Mål          | Mått        | ${target} | Utfall 2024 | Utfall 2025
    Rena sjöar   | Fosfor      | högst 25  | 24          | 23
    Kort kö      | Dagar       | högst 60  | 56          | 61
    Bra skola    | Behöriga, % | minst 88  | 91          | ${later}
    Låg skuld    | Soliditet   | minst 35  | 37          | ${later}`,
      ),
    ).period;
  it("goes before it where fewer measures have that", () => expect(period("Årsredovisning 2024", "")).toBe("2024"));
  it("does not where as many have", () => expect(period("Årsredovisning 2024", "90")).toBe("2025"));
  it("does not where all targets are of the later year", () =>
    expect(period("Årsredovisning 2024", "", "Målvärde 2025")).toBe("2025"));
  it("is the later where the title names that", () => expect(period("Årsredovisning 2025", "")).toBe("2025"));
});

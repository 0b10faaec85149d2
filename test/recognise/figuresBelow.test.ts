import { look, read, sheet } from "./kit";

/** Each measure with its targets, outcomes, forecasts, comparisons and grades. */
const measures = (...sheets: Parameters<typeof read>): string[] =>
  read(...sheets).plan.indicators.map(({ title, targets, outcomes, forecasts, comparisons, grades }) =>
    [
      title,
      ...targets.map(({ text, period }) => `mål ${period}: ${text}`),
      ...outcomes.map(({ value, period }) => `${period}: ${value}`),
      ...forecasts.map(({ value, period }) => `prognos ${period}: ${value}`),
      ...comparisons.map(({ value, period, reference }) => `${reference} ${period}: ${value}`),
      ...grades.map(({ text }) => text),
    ].join(", "),
  );

const goalsOf = (...sheets: Parameters<typeof read>): string[] => {
  const { goals, areas } = read(...sheets).plan;
  return [...areas, ...goals].map(({ title }) => title);
};

describe("a measure without figures over rows that say which of its figures they hold", () => {
  const GOALS = `
    Fullmäktiges mål  | Mått                | 2022 | 2023 | Nådd?
    En trygg kommun   |                     |      |      |
                      | Trygga elever, %    |      |      |
                      | Mål                 | 93   | 95   |
                      | Utfall              | 91   | 93   | nästan
                      | Riket               | 87   | 88   |
                      | Trivs i kommunen, % |      |      |
                      | Mål                 | 70   | 75   |
                      | Utfall              |      | 66   | nej
    Näringslivet växer |                    |      |      |
                      | Nya företag         |      |      |
                      | Mål                 | 40   | 45   |
                      | Utfall              | 48   | 51   | ja`;

  it("has them, with the grade beside one of them", () =>
    expect(measures(sheet("Mål", GOALS))).toEqual([
      "Trygga elever, %, mål 2022: 93, mål 2023: 95, 2022: 91, 2023: 93, Riket 2022: 87, Riket 2023: 88, nästan",
      "Trivs i kommunen, %, mål 2022: 70, mål 2023: 75, 2023: 66, nej",
      "Nya företag, mål 2022: 40, mål 2023: 45, 2022: 48, 2023: 51, ja",
    ]));

  it("stands under goals that are merged down over their rows, once each", () => {
    const drawn = look(sheet("Mål", GOALS), { merge: ["A2:A9", "A10:A13"] });
    expect(goalsOf(drawn)).toEqual(["En trygg kommun", "Näringslivet växer"]);
    expect(measures(drawn)).toHaveLength(3);
  });

  it("may stand in the first column, and its outcome before its target", () =>
    expect(
      measures(
        sheet(
          "Mål",
          `
    Mått             | 2022 | 2023 | Bedömning
    Trygga elever, % |      |      |
    Resultat         | 91   | 93   | Uppnås inte
    Målvärde         | 93   | 95   |
    Länet            | 88   | 89   |
    Sjukfrånvaro, %  |      |      |
    Resultat         | 7,1  | 6,4  | Uppnås
    Målvärde         | 7,0  | 6,5  |
    Länet            | 7,7  | 7,5  |`,
        ),
      ),
    ).toEqual([
      "Trygga elever, %, mål 2022: 93, mål 2023: 95, 2022: 91, 2023: 93, Länet 2022: 88, Länet 2023: 89, Uppnås inte",
      "Sjukfrånvaro, %, mål 2022: 7,0, mål 2023: 6,5, 2022: 7.1, 2023: 6.4, Länet 2022: 7.7, Länet 2023: 7.5, Uppnås",
    ]));

  it("may have nothing but those rows beside the years", () =>
    expect(
      measures(
        sheet(
          "Mål",
          `
    Mått             | 2022 | 2023
    Trygga elever, % |      |
    Utfall           | 91   | 93
    Mål              | 93   | 95
    Sjukfrånvaro, %  |      |
    Utfall           | 7,1  | 6,4
    Mål              | 7,0  | 6,5`,
        ),
      ),
    ).toEqual([
      "Trygga elever, %, mål 2022: 93, mål 2023: 95, 2022: 91, 2023: 93",
      "Sjukfrånvaro, %, mål 2022: 7,0, mål 2023: 6,5, 2022: 7.1, 2023: 6.4",
    ]));

  it("may have a forecast", () =>
    expect(
      measures(
        sheet(
          "Mål",
          `
    Mål             | Indikator        | 2023 | 2024
    En trygg kommun | Trygga elever, % |      |
                    | Mål              | 93   | 95
                    | Utfall           | 91   |
                    | Prognos          |      | 94
    Ordning i ekonomin | Soliditet, %  |      |
                    | Mål              | 30   | 30
                    | Utfall           | 33   |
                    | Prognos          |      | 34`,
        ),
      ),
    ).toEqual([
      "Trygga elever, %, mål 2023: 93, mål 2024: 95, 2023: 91, prognos 2024: 94",
      "Soliditet, %, mål 2023: 30, mål 2024: 30, 2023: 33, prognos 2024: 34",
    ]));
});

it("a measure called 'Resultat' below one with figures is a measure", () =>
  expect(
    measures(
      sheet(
        "Mål",
        `
    Nyckeltal               | Utfall 2022 | Utfall 2023 | Bedömning
    Ekonomi                 |             |             |
    Resultat                | 12          | 14          | Uppnås
    Soliditet, %            | 30          | 31          | Uppnås
    Personal                |             |             |
    Sjukfrånvaro, %         | 7           | 8           | Uppnås inte
    Resultat                | 70          | 72          | Uppnås`,
      ),
    ).map((text) => text.split(",")[0]),
  ).toEqual(["Resultat", "Soliditet", "Sjukfrånvaro", "Resultat"]));

describe("a measure with its target beside its name over rows that have its figures", () => {
  const KINDS = `
    Mått              | Målsättning | 2023 | 2022 | Pil
    Nöjda invånare, % | Minst 70    |      |      |
    Resultat          |             | 66   | 69   | ↓
    därav kvinnor     |             | 69   | 71   |
    därav män         |             | 63   | 67   |
    Trygga ute, %     | Minst 80    |      |      |
    Resultat          |             | 81   | 79   | ↑
    Kalmar län        |             | 74   | 73   |
    Väntetid, dagar   | Högst 30    |      |      |
    Resultat          |             | 34   | 48   | →
    Kalmar län        |             | 41   | 44   |`;

  it("has them, and not those of women, men and the county for its own", () => {
    const { plan, problems } = read(sheet("Mål", KINDS));
    expect(plan.indicators.map(({ title }) => title)).toEqual([
      "Nöjda invånare, %",
      "Trygga ute, %",
      "Väntetid, dagar",
    ]);
    expect(
      plan.indicators.map(({ outcomes }) => outcomes.flatMap(({ value, group }) => (group ? [] : [value]))),
    ).toEqual([
      [66, 69],
      [81, 79],
      [34, 48],
    ]);
    expect(plan.indicators[0]!.outcomes.flatMap(({ group, value }) => (group ? [`${group} ${value}`] : []))).toEqual([
      "kvinnor 69",
      "kvinnor 71",
      "män 63",
      "män 67",
    ]);
    expect(plan.indicators[1]!.comparisons.map(({ reference, value }) => `${reference} ${value}`)).toEqual([
      "Kalmar län 74",
      "Kalmar län 73",
    ]);
    expect(problems.map(({ code }) => code)).not.toContain("dubbelt-värde");
  });

  it("is graded by arrows only where a legend says that they are steps", () => {
    const gradesOf = (drawing: string) =>
      read(sheet("Mål", drawing)).plan.indicators.map(({ grades: [grade] }) => grade?.step);
    expect(gradesOf(KINDS)).toEqual([undefined, undefined, undefined]);
    expect(gradesOf(`${KINDS}\n\n    ↑ målsättningen nådd → nära ↓ ej nådd`)).toEqual([2, 0, 1]);
    expect(gradesOf(`${KINDS}\n\n    ↑ bättre än förra året → som förra året ↓ sämre än förra året`)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each(["Utfall", "Årets utfall", "Resultat 2023"])("may name them otherwise: %s", (word) =>
    expect(measures(sheet("Mål", KINDS.replaceAll("Resultat ", word.padEnd(9))))).toHaveLength(3),
  );

  it("is another where a row has a target of its own, or the name stands once", () => {
    const rows = `
    Mått              | Mål      | 2023 | 2022
    Nöjda invånare, % | Minst 70 |      |
    Resultat          | Minst 1  | 2    | 3
    Trygga ute, %     | Minst 80 |      |
    Resultat          | Minst 2  | 5    | 4`;
    expect(measures(sheet("Mål", rows)).length).toBeGreaterThan(2);
    const once = `
    Mått              | Mål      | 2023 | 2022
    Trygga ute, %     | Minst 80 | 81   | 79
    Nöjda invånare, % | Minst 70 |      |
    Resultat          |          | 2    | 3`;
    expect(measures(sheet("Mål", once)).map((text) => text.split(",")[0])).toContain("Resultat");
  });
});

it("arrows that a legend says are developments are no grades, though they stand under a word for verdicts", () => {
  const { plan } = read(
    sheet(
      "Mål",
      `
    Vad vi följer       | Läget 2022 | Ska nå 2030 | Åt rätt håll?
    Skyddad natur, ha   | 2390       | 3000        | ↗
    Solel på tak, MWh   | 610        | 1500        | ↗
    Utsläpp, ton        | 3,8        | 2,0         | ↘
    God status, %       | 31         | 100         | →

    ↗ ökar, ↘ minskar, → oförändrat.`,
    ),
  );
  expect(plan.indicators).toHaveLength(4);
  expect(plan.indicators.flatMap(({ grades }) => grades)).toEqual([]);
});

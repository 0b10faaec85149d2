import { read, roles, sheet } from "./kit";

const FIGURES = `
    Soliditet, %             | 41  | 42  | 43  | 44
    Sjukfrånvaro, %          | 8,2 | 7,5 | 7,0 | 6,5
    Andel behöriga elever, % | 84  | 86  | 88  | 90`;

const asked = (drawing: string): [string, string[]] => {
  const found = read(sheet("Blad1", drawing));
  const columns = found.problems.flatMap(({ code, cell }) => (code === "osäker-kolumn" ? [cell] : []));
  return [roles(found), columns];
};

describe("bare years after the last that a header accounts for", () => {
  it("are asked about: nothing says whether they are planned or the word was left out", () =>
    expect(asked(`Indikator | Bokslut 2022 | 2023 | 2024 | 2025${FIGURES}`)).toEqual([
      "A indicator, B outcome 2022, C target 2023, D target 2024, E target 2025",
      ["Blad1!C1", "Blad1!D1", "Blad1!E1"],
    ]));

  it("are asked about from the account on, not before it", () =>
    expect(asked(`Indikator | 2022 | Bokslut 2023 | 2024 | 2025${FIGURES}`)).toEqual([
      "A indicator, B outcome 2022, C outcome 2023, D target 2024, E target 2025",
      ["Blad1!D1", "Blad1!E1"],
    ]));

  it.each(["Mål och budget 2024–2026", "Verksamhetsplan 2025"])(
    "are targets in a paper of years to come: %s",
    (title) =>
      expect(asked(`${title}\nIndikator | Utfall 2022 | 2024 | 2025 | 2026${FIGURES}`)).toEqual([
        "A indicator, B outcome 2022, C target 2024, D target 2025, E target 2026",
        [],
      ]),
  );

  it.each(["Årsredovisning 2024", "Uppföljning av verksamhetsplan 2024"])(
    "are outcomes in a paper that accounts for them: %s",
    (title) =>
      expect(asked(`${title}\nIndikator | Utfall 2021 | 2022 | 2023 | 2024${FIGURES}`)).toEqual([
        "A indicator, B outcome 2021, C outcome 2022, D outcome 2023, E outcome 2024",
        [],
      ]),
  );

  it("are outcomes beside a column of targets", () =>
    expect(asked(`Indikator | Målvärde 2024 | Utfall 2022 | 2023 | 2024${FIGURES}`)).toEqual([
      "A indicator, B target 2024, C outcome 2022, D outcome 2023, E outcome 2024",
      [],
    ]));

  it("are targets after a forecast, also beside a column of targets", () =>
    expect(asked(`Indikator | Mål 2024 | Utfall 2023 | Prognos 2024 | 2025${FIGURES}`)).toEqual([
      "A indicator, B target 2024, C outcome 2023, D forecast 2024, E target 2025",
      [],
    ]));
});

const LEVELS = `
    Soliditet, %                   | 31 | 33 | 33 | 34 | 34 | minst 32
    Resultat i % av skatten        | 11 | 16 | 10 | 15 | 20 | minst 20
    Resultatutjämningsreserv, mnkr | 41 | 41 | 41 | 41 | 41 |`;

test("plan years beside what is to be reached in any year are no targets: the row without one is not graded by them", () => {
  const found = read(sheet("Blad1", `Mått | 2023 | 2024 | Budget 2025 | Plan 2026 | Plan 2027 | Målnivå${LEVELS}`));
  expect(roles(found)).toBe(
    "A indicator, B outcome 2023, C outcome 2024, D other 2025, E other 2026, F other 2027, G target",
  );
  expect(found.plan.indicators.map(({ targets }) => targets.length)).toEqual([1, 1, 0]);
});

test("plan years after the year's own target are the years' targets", () =>
  expect(roles(read(sheet("Blad1", `Indikator | Utfall 2023 | Mål 2024 | Plan 2025 | Plan 2026${FIGURES}`)))).toBe(
    "A indicator, B outcome 2023, C target 2024, D target 2025, E target 2026",
  ));

describe("a bare year some years after the others, which follow each other", () => {
  it.each([
    [
      "last",
      "Mått | 2021 | 2022 | 2023 | 2027",
      "A indicator, B outcome 2021, C outcome 2022, D outcome 2023, E target 2027",
    ],
    [
      "first",
      "Mått | 2025 | 2020 | 2021 | 2022",
      "A indicator, B target 2025, C outcome 2020, D outcome 2021, E outcome 2022",
    ],
  ])("is what is to be reached, and asked about, where it stands %s", (_, header, read) =>
    expect(asked(`Våra mål\n${header}${FIGURES}`)).toEqual([read, [header.endsWith("7") ? "Blad1!E2" : "Blad1!B2"]]),
  );

  it("is an outcome in a paper of that year", () =>
    expect(asked(`Uppföljning av målen 2027\nMått | 2021 | 2022 | 2023 | 2027${FIGURES}`)).toEqual([
      "A indicator, B outcome 2021, C outcome 2022, D outcome 2023, E outcome 2027",
      [],
    ]));

  it("is an outcome where the others are as far apart, as of a survey every third year", () =>
    expect(asked(`Våra mål\nMått | 2015 | 2018 | 2021 | 2024${FIGURES}`)).toEqual([
      "A indicator, B outcome 2015, C outcome 2018, D outcome 2021, E outcome 2024",
      [],
    ]));
});

describe("a budget of the year to come beside what came of this one", () => {
  const report = sheet(
    "Mål",
    `Uppföljning 2015
    Mått | Mål 2015 | Utfall 2014 | Utfall 2015
    Soliditet, % | minst 20 | 19,8 | 21,2
    Vakansgrad, % | högst 6 | 7,2 | 5,1`,
  );
  const later = (header: string): string =>
    read(
      report,
      sheet("Nästa år", `Mått | Mål 2016 | ${header}\nSoliditet, % | minst 22 | 22,4\nVakansgrad, % | högst 5 | 5,0`),
    ).period;

  it.each(["Budget 2016", "Plan 2016"])("is no year that is reported: %s", (header) =>
    expect(later(header)).toBe("2015"),
  );

  it("is one where it is followed up", () => expect(later("Utfall 2016")).toBe("2016"));
});

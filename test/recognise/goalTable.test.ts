import { plan, read, roles, sheet } from "./kit";

const COUNTS = `
    Mål                                     | Antal mått | Opfyldt | Delvist opfyldt | Ikke opfyldt
    1. Bedre kvalitet i uddannelser         | 3          | 3       |                 |
    2. Større relevans og gennemsigtighed   | 2          | 1       | 1               |
    3. Bedre sammenhæng og samarbejde       | 4          | 2       | 2               |
    I alt                                   | 9          | 6       | 3               |`;

describe("a table that counts measures by grade", () => {
  it("names goals where its rows do, and no count is an outcome; its sum is none of them", () =>
    expect(plan(sheet("Oversigt", COUNTS))).toEqual([
      "mål 1: Bedre kvalitet i uddannelser",
      "mål 2: Større relevans og gennemsigtighed",
      "mål 3: Bedre sammenhæng og samarbejde",
    ]));

  it("is no table of goals where another sheet lists the goals that it counts for", () => {
    const goals = sheet(
      "Mål",
      `
    Mål                                     | Indikator             | Mål 2024 | Utfall 2024
    1. Bedre kvalitet i uddannelser         | Nöjda studerande, %   | 80       | 82
    2. Større relevans og gennemsigtighed   | Antal praktikplatser  | 120      | 118
    3. Bedre sammenhæng og samarbejde       | Avhopp, %             | 5        | 6`,
    );
    expect(read(goals, sheet("Oversigt", COUNTS)).tables.map((table) => table.sheet)).toEqual(["Mål"]);
  });

  it("is none where its rows are kinds of goals", () =>
    expect(
      read(
        sheet(
          "Antal",
          `
    Mål              | Uppfyllt | Delvis uppfyllt | Ej uppfyllt
    Finansiella mål  | 2        | 0               | 1
    Verksamhetsmål   | 4        | 3               | 2
  `,
        ),
      ).tables,
    ).toEqual([]));
});

describe("measures with the figures of many years and nothing else", () => {
  const YEARS = `
    Nyckeltal              | 2021   | 2022   | 2023   | 2024
    Antal invånare         | 21 401 | 21 388 | 21 362 | 21 290
    Årets resultat, mnkr   | 52     | 38     | 4      | -12
    Soliditet, %           | 45     | 45     | 43     | 42`;

  it("are an overview, and no goals", () =>
    expect(read(sheet("Fem år", `Kommunen i sammandrag${YEARS}`)).tables).toEqual([]));

  it.each(["Mål 1: God ekonomi", "Uppföljning av kommunens mål", "Kommunen ska ha en god ekonomi"])(
    "are measures of goals below a line that speaks of goals: %s",
    (title) =>
      expect(roles(read(sheet("Blad1", `${title}${YEARS}`)))).toBe(
        "A indicator, B outcome 2021, C outcome 2022, D outcome 2023, E outcome 2024",
      ),
  );

  it("are measured against something where a target is beside them", () =>
    expect(
      roles(
        read(
          sheet("Fem år", YEARS.replace(/\d+$/gmu, (last) => `${last} | 40`).replace("2024 | 40", "2024 | Målvärde")),
        ),
      ),
    ).toBe("A indicator, B outcome 2021, C outcome 2022, D outcome 2023, E outcome 2024, F target"));
});

test("an auditor's questions are no goals, whatever grades are beside them", () =>
  expect(
    read(
      sheet(
        "Granskning",
        `
    Kontrollfråga                                        | Bedömning       | Kommentar
    Finns en intern kontrollplan för nämnden?            | Uppfylls        | Planen beslutades i mars.
    Följs verksamhetens mål upp under året?              | Uppfylls delvis | Uppföljning görs vid delår.
    Finns dokumenterade riktlinjer för handläggningen?   | Uppfylls inte   | Riktlinjer saknas.
  `,
      ),
    ).tables,
  ).toEqual([]));

test("the same years under each of several places compare places; one place and the country are a table of measures", () => {
  const drawn = (places: string[]) =>
    read(
      sheet(
        "Avfall",
        `
    Nøkkeltall                        | ${places.map((place) => `${place} 2021 | ${place} 2022 | ${place} 2023`).join(" | ")}
    Årsgebyr for avfallstjenesten, kr | ${places.map(() => "1980 | 2080 | 2100").join(" | ")}
    Levert til gjenvinning, prosent   | ${places.map(() => "48 | 49 | 51").join(" | ")}
    Avfall per innbygger, kg          | ${places.map(() => "410 | 405 | 398").join(" | ")}`,
      ),
    ).tables.length;
  expect(drawn(["Hå", "Kostragruppe 07", "Kostragruppe 10", "Landet uten Oslo"])).toBe(0);
  expect(drawn(["Hå", "Landet"])).toBe(1);
});

describe("what is to be done with each of the things that a register lists", () => {
  it("is no activity of a plan", () => {
    const premises = `
    Lokal                     | Nämnd   | Nuläge, platser | Behov 2030, platser | Åtgärd                   | Klart | Status
    Linåkerskolan, Söder      | Bildning | 540            | 620                 | Tillbyggnad och ny matsal | 2027 | Projektering
    Parkskolans idrottshall   | Bildning | 20             | 20                  | Byte av ventilation      | 2025  | Pågår
    Boendet Ängslyckan        | Omsorg  | 48              | 72                  | Utredning av andra etapp | 2029  | Pågår
    Gruppboendet vid ån       | Omsorg  | 12              | 18                  | Nybyggnad av två hus     | 2025  | Klar`;
    expect(read(sheet("Lokaler", premises)).tables).toEqual([]);
    const bridges = `
    Nr | Anläggning     | Område  | Byggår | Längd, m | Inspekterad | Bedömning | Åtgärd
    1  | Gångbro, ån    | Norra   | 1978   | 24       | 2023-09-14  | Gul       | Byta räcke
    2  | Vägbro, Skogen | Södra   | 1956   | 12       | 2022-06-02  | Röd       | Ny farbana
    3  | Badbrygga      | Norra   | 2009   | 31       | 2024-04-22  | Grön      | –`;
    expect(read(sheet("Broar", bridges)).tables).toEqual([]);
  });

  it("is one beside the goal or the measure that it is to reach", () =>
    expect(
      roles(
        read(
          sheet(
            "Plan",
            `
    Mål                       | Åtgärd                                 | Klart | Status
    Fler simmar               | Bygga om badhuset med en ny bassäng    | 2027  | Pågår
    Kortare väg till skolan   | Flytta två klasser till Parkskolan     | 2025  | Klar
    Tryggare kvällar i parken | Sätta upp fler lampor längs stigen     | 2029  | Ej påbörjad`,
          ),
        ),
      ),
    ).toContain("activity"));
});

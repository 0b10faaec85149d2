import { read, roles, sheet } from "./kit";

const ROWS = `
    Antal besök på badhuset | 41000 | 43500 | 47200
    Andel överklagade beslut, % | 12 | 9 | 7
    Svarstid i telefon, minuter | 8 | 6 | 5`;

describe("measures under a header that only says that names stand there", () => {
  it.each(["Namn", "Benämning", "Titel"])(
    "are read under a title of measures, with outcomes of several years: %s",
    (name) =>
      expect(
        roles(read(sheet("Blad1", `6.1 Volymmått\n${name} | Utfall 2021 | Utfall 2022 | Utfall 2023${ROWS}`))),
      ).toBe("A indicator, B outcome 2021, C outcome 2022, D outcome 2023"),
  );

  it("are divided by headings that name their kind, and those are no areas", () => {
    const header = "Namn | Resultat 2021 | Resultat 2022 | Resultat 2023";
    const { plan } = read(
      sheet(
        "Blad1",
        `6.1 Volymmått\n${header}${ROWS}\n\n6.2 Kvalitetsmått\n${header}\n  Klagomål per enhet | 4 | 3 | 3\n  Nöjda besökare, % | 81 | 82 | 86`,
      ),
    );
    expect([plan.areas.length, plan.goals.length, plan.indicators.map(({ title }) => title)]).toEqual([
      0,
      0,
      [
        "Antal besök på badhuset",
        "Andel överklagade beslut, %",
        "Svarstid i telefon, minuter",
        "Klagomål per enhet",
        "Nöjda besökare, %",
      ],
    ]);
  });

  it("are no people under a title of measures", () =>
    expect(
      read(
        sheet(
          "Blad1",
          "Nyckeltal\nNamn | Telefon | Enhet\nAnna Ek | 010-12 34 56 | Bad\nBo Alm | 010-12 34 57 | Fritid",
        ),
      ).tables,
    ).toEqual([]));
});

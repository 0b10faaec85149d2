import { read, roles, sheet } from "./kit";

const HEADER = "Mått | Utfall 2022 | Utfall 2023 | Mål 2023";

describe("lines among the rows of a table", () => {
  it.each(["23", "23 (41)", "Sida 23", "Verksamhetsplan 2024 23"])("a page's foot is no measure: %s", (foot) =>
    expect(
      read(
        sheet(
          "Mått",
          `${HEADER}\nNöjda brukare, % | 81 | 84 | minst 85\n${foot}\n${HEADER}\nSjukfrånvaro, % | 7 | 6 | högst 6`,
        ),
      ).plan.indicators.map(({ title }) => title),
    ).toEqual(["Nöjda brukare, %", "Sjukfrånvaro, %"]),
  );

  it("a caption over prose below the rows heads what is said", () =>
    expect(
      read(
        sheet(
          "Mått",
          `${HEADER}
    Nöjda brukare, % | 81 | 84 | minst 85
    Sjukfrånvaro, % | 7 | 6 | högst 6
    Om målområdet
    Förvaltningen arbetar för att fler ska kunna bo kvar hemma så länge de själva vill.`,
        ),
      ).plan.indicators.map(({ title }) => title),
    ).toEqual(["Nöjda brukare, %", "Sjukfrånvaro, %"]));
});

describe("a whole row of headers without years in its first cell", () => {
  it("is divided where only one way makes each of them known", () =>
    expect(
      roles(
        read(
          sheet(
            "2.1",
            `2.1 Mål: Provstad är en trygg plats
    Prioriterade mål Trend
    Alla barn ska ha en vuxen att vända sig till. | ↗
    Fler ska våga röra sig ute på kvällen. | →
    Äldre ska få hjälp i tid. | ↗`,
          ),
        ),
      ),
    ).toBe("A goal, B trend"));
});

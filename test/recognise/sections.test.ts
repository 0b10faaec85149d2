import { plan, read, roles, sheet } from "./kit";

const HEADER = "Mått | Utfall 2022 | Utfall 2023 | Mål 2023";

describe("a printed report with sections, each with labels and prose over its table", () => {
  const report = `
    Socialnämnden | | | Provstads kommun
    Årsrapport 2023
    4.1 Ett tryggt Provstad
    Beslutad av
    Kommunfullmäktige
    Sammanfattning av nämndens arbete
    Nya mötesplatser för unga
    Fältgruppen har varit ute varje helg under sommaren.
    ${HEADER}
    Andel som känner sig trygga, % | 71 | 74 | minst 75
    Anmälda inbrott per 1 000 invånare | 4,1 | 3,8 | högst 4
    17
    Socialnämnden | | | Provstads kommun
    Årsrapport 2023
    ${HEADER}
    Väntetid till första besök, dagar | 12 | 9 | högst 10
    4.2 En god uppväxt
    Beslutad av
    Kommunfullmäktige
    ${HEADER}
    Andel behöriga till gymnasiet, % | 84 | 86 | minst 85`;

  it("has the sections as goals, with the measures of their own tables", () =>
    expect(plan(sheet("Rapport", report))).toEqual([
      "mål 4.1: Ett tryggt Provstad (Socialnämnden)",
      "  mått: Andel som känner sig trygga, % → minst 75 2022: 71, 2023: 74",
      "  mått: Anmälda inbrott per 1 000 invånare → högst 4 2022: 4.1, 2023: 3.8",
      "  mått: Väntetid till första besök, dagar → högst 10 2022: 12, 2023: 9",
      "mål 4.2: En god uppväxt (Socialnämnden)",
      "  mått: Andel behöriga till gymnasiet, % → minst 85 2022: 84, 2023: 86",
    ]));

  it("loses no cell: each is used, known as furniture, or reported", () => {
    const { coverage } = read(sheet("Rapport", report));
    expect(coverage.mapped + coverage.reported).toBe(coverage.nonEmpty);
    expect(coverage.outside.nonEmpty).toBe(0);
  });

  it("heads sections in capitals too, and their focus areas are no goals", () =>
    expect(
      plan(
        sheet(
          "Budget",
          `
    ETT LIVSKRAFTIGT OCH VÄXANDE PROVSTAD
    Fokusområden
    • Företag väljer att etablera sig här.
    • Det finns bostäder i alla kommundelar.
    Mått | 2022 | 2023 | Mål 2023
    Nystartade företag per 1 000 invånare | 9,8 | 10,4 | minst 10
    Färdigställda bostäder, antal | 212 | 188 | minst 200
    * Preliminära uppgifter.
    Provstads budget 2023 och plan 2024–2025 31
    ALLA ELEVER KLARAR SIN SKOLGÅNG
    Fokusområden
    • Skolor är trygga.
    Mått | 2022 | 2023 | Mål 2023
    Andel behöriga till gymnasiet, % | 84 | 86 | minst 85`,
        ),
      ).filter((line) => line.startsWith("mål") || line.startsWith("område")),
    ).toEqual(["mål: ETT LIVSKRAFTIGT OCH VÄXANDE PROVSTAD", "mål: ALLA ELEVER KLARAR SIN SKOLGÅNG"]));
});

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

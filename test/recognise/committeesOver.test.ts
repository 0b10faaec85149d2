import { look, plan, read, roles, sheet, tree } from "./kit";

/** The areas with the goals under them, and the owners of each goal. */
const areasOf = (...sheets: Parameters<typeof read>): [string, string[], string[]][] => {
  const { areas, goals } = read(...sheets).plan;
  return areas.map(({ id, title }) => {
    const below = goals.filter(({ parents }) => parents.includes(id));
    return [title, below.map((goal) => goal.title), [...new Set(below.flatMap(({ owners }) => owners))]];
  });
};

const ROWS = `
  Socialnämnden         | Den enskilde har inflytande | Nöjda med inflytande, % | 88 | 86 | Delvis
                        | Arbetsmiljön är god         | Sjukfrånvaro, %         | 7,5 | 7,9 | Inte
  Miljö- och byggnämnden | Handläggningen är snabb    | Tid för bygglov, dagar  | 40 | 33 | Helt
                        | Tillsynen följer planen     | Besök enligt planen, %  | 100 | 91 | Delvis
  Kommunstyrelsen       | Ekonomin är stark           | Soliditet, %            | 30 | 34 | Helt`;

describe("committees first in a table, each written once over its goals", () => {
  it.each(["Nämnd", "Ansvarig nämnd", "Styrelse/nämnd", "Verksamhet", ""])(
    "head them as areas, and have them, under %s",
    (header) =>
      expect(areasOf(sheet("Mål", `${header} | Mål | Mått | Målvärde 2023 | Utfall 2023 | Läge${ROWS}`))).toEqual([
        ["Socialnämnden", ["Den enskilde har inflytande", "Arbetsmiljön är god"], ["Socialnämnden"]],
        ["Miljö- och byggnämnden", ["Handläggningen är snabb", "Tillsynen följer planen"], ["Miljö- och byggnämnden"]],
        ["Kommunstyrelsen", ["Ekonomin är stark"], ["Kommunstyrelsen"]],
      ]),
  );

  it("do so where the cells are merged", () => {
    const drawn = sheet("Mål", `Nämnd | Mål | Mått | Målvärde 2023 | Utfall 2023 | Läge${ROWS}`);
    expect(areasOf(look(drawn, { merge: ["A2:A3", "A4:A5"] })).map(([area]) => area)).toEqual([
      "Socialnämnden",
      "Miljö- och byggnämnden",
      "Kommunstyrelsen",
    ]);
  });
});

it("committees beside every goal have the goals, and are no areas", () => {
  const found = read(
    sheet(
      "Mål",
      `
    Nämnd          | Mål                         | Mått                    | Målvärde 2023 | Utfall 2023
    Socialnämnden  | Den enskilde har inflytande | Nöjda med inflytande, % | 88            | 86
    Socialnämnden  | Arbetsmiljön är god         | Sjukfrånvaro, %         | 7,5           | 7,9
    Byggnämnden    | Handläggningen är snabb     | Tid för bygglov, dagar  | 40            | 33`,
    ),
  );
  expect(roles(found)).toBe("A owner, B goal, C indicator, D target 2023, E outcome 2023");
});

it("an area that is no committee leaves its goals to nobody, after one that is", () => {
  const found = read(
    sheet(
      "Mål",
      `
    Område         | Mål                         | Mått                    | Målvärde 2023 | Utfall 2023
    Socialnämnden  | Den enskilde har inflytande | Nöjda med inflytande, % | 88            | 86
                   | Arbetsmiljön är god         | Sjukfrånvaro, %         | 7,5           | 7,9
    Hela kommunen  | Handläggningen är snabb     | Tid för bygglov, dagar  | 40            | 33`,
    ),
  );
  expect(tree(found.plan).filter((line) => line.trim().startsWith("mål"))).toEqual([
    "  mål: Den enskilde har inflytande (Socialnämnden)",
    "  mål: Arbetsmiljön är god (Socialnämnden)",
    "  mål: Handläggningen är snabb",
  ]);
});

it("a committee alone over a header that comes back has the goals below it", () => {
  const header = "Mål | Så mäter vi | Bas 2022 | Nu (aug) | Mål -25 | Hur går det? | Varför";
  const drawn = sheet(
    "Målbilaga T2",
    `
    Bilaga 2. Nämndernas måluppföljning, delår 2025 | | | | | |
    Samhällsbyggnadsnämnden    | | | | | |
    ${header}
    Snabbare bygglov           | Handläggningstid, veckor (median) | 7,5   | 4,8   | 5       | På väg     | Ny e-tjänst från mars.
    Snabbare bygglov           | Andel beslut inom 10 veckor, %    | 88    | 97    | 95      | På väg     |
    Underhåll av gator         | Antal felanmälningar gata         | 214   | 171   | max 200 | Håller på  | Vinterväghållningen återstår.
                               | | | | | |
    Kultur- och fritidsnämnden | | | | | |
    ${header}
    Fler läser                 | Utlån per invånare                | 4,1   | 3,2   | 4,5     | På väg     | Sommarens bokbuss drog många.
    Fler läser                 | Besök på biblioteket              | 41200 | 33100 | 45000   | Håller på  |
    Simkunniga sexor           | Andel simkunniga i åk 6           | 93    | 96    | 100 %   | Nästan där |`,
  );
  expect(areasOf(drawn)).toEqual([
    ["Samhällsbyggnadsnämnden", ["Snabbare bygglov", "Underhåll av gator"], ["Samhällsbyggnadsnämnden"]],
    ["Kultur- och fritidsnämnden", ["Fler läser", "Simkunniga sexor"], ["Kultur- och fritidsnämnden"]],
  ]);
});

it("a committee's title that says what the sheet is for names the committee alone", () => {
  const rows = `
    Mål          | Mått            | Målnivå | Resultat
    Rena gator   | Nöjda, %        | 55      | 53
    Rena parker  | Nöjda i park, % | 60      | 61
  `;
  expect(
    plan(
      sheet("Tekniska", `    Tekniska nämnden – måluppföljning per 31 augusti 2026\n${rows}`),
      sheet("Kultur", `    Kulturnämnden – måluppföljning per 31 augusti 2026\n${rows.replaceAll("Rena", "Öppna")}`),
    ).filter((line) => line.startsWith("område")),
  ).toEqual(["område: Tekniska nämnden", "område: Kulturnämnden"]);
});

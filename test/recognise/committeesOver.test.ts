import { look, read, roles, sheet, tree } from "./kit";

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

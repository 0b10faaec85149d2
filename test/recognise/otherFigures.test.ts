import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { cellKey } from "../../src/sheet/book";
import { recognise } from "../../src/recognise/recognise";
import { book, plan, read, roles, sheet } from "./kit";

describe("a column of products of two columns of low numbers", () => {
  const risks = (name: string, value: string): ReturnType<typeof read> =>
    recognise(
      book(
        sheet(
          "Blad1",
          `
    Nr | Process     | ${name}                                   | S | K | Värde    | Färg | Hantering
    1  | Upphandling | Direktupphandlingar dokumenteras inte     | 3 | 3 | ${value} | Gul  | Kontrolleras kvartalsvis
    2  | Bygglov     | Beslut fattas efter lagens tid            | 2 | 4 | 8        | Gul  | Kontrolleras varje månad
    3  | Dricksvatten | Reservvatten räcker inte vid långt avbrott | 3 | 4 | 12      | Röd  | Åtgärdas, plan till september
    4  | Ekonomi     | Felaktig kontering av projekt             | 3 | 2 | 6        | Grön | Accepteras
    5  | Gata        | Halkbekämpning dokumenteras inte          | 2 | 3 | 6        | Grön | Stickprov i februari`,
        ),
      ),
      { scales: scalesFor(standard), headersAlone: true },
    );

  it("weighs risks: the table has no goals, and its colours are no grades", () => {
    expect(risks("Risk", "9").plan).toEqual({ areas: [], goals: [], indicators: [] });
  });
  it("weighs the risks of goals where a header names them", () => expect(risks("Mål", "9").plan.goals).toHaveLength(5));
  it("is none where a figure is another", () => expect(risks("Risk", "10").tables).toHaveLength(1));
});

test("days under a header that nobody knows are no targets, and name nothing", () => {
  const said = roles(
    read(
      sheet(
        "Blad1",
        `
    Nr | Sak                    | Område     | Genomgång   | Klass | Bedömning | Åtgärd
    1  | Gångbro vid Anråsälven | Grebbestad | 2023-09-14  | 2     | Gul       | Byta räcke
    2  | Vägbro, Bullaren       | Bullaren   | 2022-06-02  | 3     | Röd       | Ny farbana
    3  | Badbrygga, Tanumstrand | Grebbestad | 2024-04-22  | 1     | Grön      | Inspekteras 2025
    4  | Brygga i hamnen        | Fjällbacka | 2024-04-23  | 2     | Gul       | Byta bärlinor`,
      ),
    ),
  );
  expect(said).not.toMatch(/target|D indicator/);
  expect(said).toContain("F grade");
});

describe("words with a number each, alone below the rows", () => {
  const drawn = (last: string): string[] =>
    plan(
      sheet(
        "Blad1",
        `
    Mål                   | Indikator                      | Målvärde | Utfall | Bedömning
    Trygga hela livet     | Känner sig trygga, %           | 64       | 60     | Långt ifrån
                          | Personer på 14 dagar           | 14       | 13     | Klart
    Kunskap som räcker    | Examen inom fyra år, %         | 71       | 70,8   | Nära
                          | Legitimerade lärare, %         | 82       | 79,9   | Nära
    ${last}`,
      ),
    );

  it("count how often each step stands above", () =>
    expect(drawn("Klart 1, nära 2, långt ifrån 1").join("\n")).not.toContain("nära 2"));
  it("are a goal where as many do not", () =>
    expect(drawn("Klart 1, nära 3, långt ifrån 1").join("\n")).toContain("nära 3"));
});

test("a formula that counts cells is no grade, and figures between the ends that their header states are", () => {
  const total = sheet(
    "Total",
    `
    Mål                           | Antal mått | Uppnådda | Betyg (1-4)
    Alla barn ska lyckas i skolan | 3          | 2        | 3
    Trygg ålderdom                | 3          | 2        | 3
    Fossilfritt 2030              | 2          | 1        | 3`,
  );
  for (const row of [1, 2, 3]) {
    total.formulas.set(cellKey(row, 1), "=COUNTA(Skola!B5:B7)");
    total.formulas.set(cellKey(row, 2), '=COUNTIF(Skola!H5:H7,">=3")');
  }
  const found = read(total);
  expect(roles(found)).toMatch(/^A goal, B other, C other, D grade$/);
  expect(found.plan.goals.map(({ grades }) => grades.map(({ text }) => text))).toEqual([["3"], ["3"], ["3"]]);
});

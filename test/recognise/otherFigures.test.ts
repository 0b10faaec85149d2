import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
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

import { read, sheet } from "./kit";

/** Tables whose cells a pasted page has put below one another, headers first. */

/** "area / measure: targets → outcomes, each with its period" of each measure. */
function measures(...lines: string[]): string[] {
  const { plan } = read(sheet("Mål", lines.join("\n")));
  return plan.indicators.map(({ title, parents, targets, outcomes }) => {
    const over = plan.areas.find(({ id }) => parents.includes(id));
    const came = outcomes.map(({ value, period }) => `${String(value)}${period ? ` (${period})` : ""}`);
    return `${over ? `${over.title} / ` : ""}${title}: ${targets.map(({ text }) => text).join()} → ${came.join(", ")}`;
  });
}

describe("a table with a cell in each row", () => {
  it("has the figures below each name in the order of its headers", () =>
    expect(
      measures(
        "Våra ekonomiska mål",
        "Målen gäller i fem år. De antogs 2021.",
        "Utfall 2022",
        "Mål",
        "Lönsamhet",
        "Avkastning på eget kapital",
        "-3,2 %",
        "8,5 %",
        "Kapital",
        "Andel lån av tillgångarna",
        "44 %",
        "30 - 50 %",
      ),
    ).toEqual([
      "Lönsamhet / Avkastning på eget kapital: 8,5 % → -3.2 (2022)",
      "Kapital / Andel lån av tillgångarna: 30 - 50 % → 44 (2022)",
    ]));

  it("with a year for each of several outcomes, below the page's title", () =>
    expect(
      measures(
        "Finansiella mål",
        "Mål",
        "2022",
        "2021",
        "Soliditet",
        "minst 35 %",
        "38,1 %",
        "36,0 %",
        "Rörelsemarginal",
        "minst 9 %",
        "4,8 %",
        "5,9 %",
      ),
    ).toEqual([
      "Soliditet: minst 35 % → 38.1 (2022), 36 (2021)",
      "Rörelsemarginal: minst 9 % → 4.8 (2022), 5.9 (2021)",
    ]));

  it("gives no figure to a measure that has another number of them than there are headers", () =>
    expect(
      measures(
        "Våra ekonomiska mål",
        "Så går det.",
        "Utfall 2022",
        "Mål",
        "Avkastning på eget kapital",
        "3,2 %",
        "8,5 %",
        "Andel lån av tillgångarna",
        "44 %",
        "50 %",
        "Andel som delas ut",
        "40 %",
      ).filter((one) => !one.endsWith(":  → ")),
    ).toEqual(["Avkastning på eget kapital: 8,5 % → 3.2 (2022)", "Andel lån av tillgångarna: 50 % → 44 (2022)"]));
});

import { plan, sheet } from "./kit";

test("the first goal under a committee's title is the committee's, as those after it", () => {
  expect(
    plan(
      sheet(
        "Vård",
        `
    Vård- och omsorgsnämnden
    Nämndmål 1: Brukarna är nöjda
    Nyckeltal                 | 2025 | Målvärde 2026 | 2026
    Nöjda i hemtjänsten, %    | 84   | 88            | 86
    Nöjda på boendet, %       | 79   | 80            | 81
    Nämndmål 2: Kontinuiteten är god
    Väntetid till boende, dagar i snitt | 71 | 45    | 66
  `,
      ),
    ).filter((line) => line.includes("ämnd")),
  ).toEqual([
    "område: Vård- och omsorgsnämnden",
    "  nämndmål 1: Brukarna är nöjda (Vård- och omsorgsnämnden)",
    "  nämndmål 2: Kontinuiteten är god (Vård- och omsorgsnämnden)",
  ]);
});

test("a committee's title that says what the sheet is for names the committee alone", () => {
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

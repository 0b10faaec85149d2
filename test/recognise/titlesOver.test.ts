import { plan, sheet } from "./kit";

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

const BLOCKS = (between: string): string => `
    Uppföljning av strategin
    Mål 1.1 Studenterna fullföljer sina studier
    Indikator            | 2022 | 2023 | Mål 2023
    Genomströmning       | 63 % | 62 % | 66 %
    Helhetsbetyg         | 3,8  | 4,1  | 4,0
    ${between}
    Mål 2.1 Forskningen håller nivån
    Indikator            | Läge 2023 | Ska nås 2023
    Andel medförfattare  | 48 %      | 55 %
    Disputationer, antal | 14        | 15`;

test.each(["\n    FORSKNING", "\n    Strategiområde 2\n    Forskning"])(
  "the goal over a header of its own has its measures, with headings over it after a blank row",
  (between) => {
    const lines = plan(sheet("Strategi", BLOCKS(between)));
    const at = lines.findIndex((line) => line.includes("mål 2.1: Forskningen håller nivån"));
    const next = lines.findIndex((line, i) => i > at && line.includes("mål 1.1"));
    expect(lines.slice(at + 1, next < 0 ? undefined : next).map((line) => line.trim().split(" →")[0])).toEqual([
      "indikator: Andel medförfattare",
      "indikator: Disputationer, antal",
    ]);
  },
);

import { read, sheet } from "./kit";

const HEAD = "Mål | Nyckeltal | Målvärde | 2022 | 2023 | Läge";
const rowsOf = (between: string[], rest: string): string[] => [
  HEAD,
  "Trygghet hela livet | Brukare nöjda med daglig verksamhet, % | minst 85 | 80 | 86 | Ja",
  " | Företag som vuxit med minst en anställd, | minst 55 | 48 | 51 | Nej",
  ...between,
  ` | ${rest} | | | |`,
  "En kommun i tillväxt | Matsvinn per portion, gram | högst 30 | 41 | 36 | Nej",
];
const measuresOf = (between: string[], rest = "antal"): string[] =>
  read(sheet("Mål", rowsOf(between, rest).join("\n"))).plan.indicators.map(({ title, outcomes }) =>
    [title, ...outcomes.map(({ text }) => text)].join(" | "),
  );

/** What stands between two pages of a table, as papers have it. */
const BREAKS: Record<string, string[]> = {
  "the header alone": [HEAD],
  "a foot with the page's number": ["Krokoms kommun | Årsredovisning 2023 | 19", HEAD],
  "a foot, and the head of the next page": [
    "Krokoms kommun | Årsredovisning 2023 | 19",
    "Förvaltningsberättelse",
    HEAD,
  ],
  "a foot, a blank row, a head": ["Sida 4 av 12", "", "Förvaltningsberättelse", HEAD],
  "a blank row, a foot": ["", "Årsredovisning 2023 | 19 (52)", HEAD],
};

test.each(Object.keys(BREAKS))("a name that goes on after a new page is one: %s", (name) => {
  expect(measuresOf(BREAKS[name]!)).toEqual([
    "Brukare nöjda med daglig verksamhet, % | 80 | 86",
    "Företag som vuxit med minst en anställd, antal | 48 | 51",
    "Matsvinn per portion, gram | 41 | 36",
  ]);
});

test("a line that says what a short form stands for goes on with no name", () => {
  const measures = ["Matsvinn, gram | 40 | 46", "Inköp i registret, högst | 70 | –"];
  const found = read(
    sheet("Mått", ["Mått | Mål 2023 | 2023", ...measures, "i.u. = ingen uppgift, kommer i mars"].join("\n")),
  );
  expect(found.plan.indicators.map(({ title }) => title)).toEqual(["Matsvinn, gram", "Inköp i registret, högst"]);
});

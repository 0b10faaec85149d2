import { checklistsIn } from "../../../src/report/annual/checklist";
import { read, sheet } from "../../recognise/kit";

const GOALS = sheet(
  "Mål",
  "Mål | Indikator | Målvärde | Utfall 2024\nTrygga barn | Trygga elever | minst 90 % | 91 %\nGod mat | Nöjda elever | minst 80 % | 75 %",
);
const found = (drawing: string) => {
  const sheets = [GOALS, sheet("Kriterier", drawing)];
  const { tables, plan } = read(...sheets);
  return checklistsIn(sheets, tables, plan.goals).map(({ name, criteria, goals }) => [
    name,
    criteria,
    goals.map(({ id, ticks }) => [id, ...ticks]),
  ]);
};

test("a row per goal, a column per criterion: boxes and ticks", () => {
  expect(
    found(
      "Mål | Ansvarig | Medborgarnas nytta | Syns en förflyttning | Få och styrande\nTrygga barn | BUN | ☑ | ✔ | ✓\nGod mat | BUN | ☐ | ✗ |",
    ),
  ).toEqual([
    [
      "Kriterier",
      ["Medborgarnas nytta", "Syns en förflyttning", "Få och styrande"],
      [
        ["mål:trygga barn", true, true, true],
        ["mål:god mat", false, false, null],
      ],
    ],
  ]);
});

test.each([
  [
    "a matrix of crosses says who, not whether",
    "Mål | Kommunstyrelsen | Barnnämnden\nTrygga barn | X | \nGod mat | | X",
  ],
  [
    "one column is no list of criteria",
    "Mål | Ansvarig | Medborgarnas nytta\nTrygga barn | BUN | ☑\nGod mat | BUN | ☐",
  ],
  [
    "a column with other words is none",
    "Mål | Ansvarig | Medborgarnas nytta | Anteckning\nTrygga barn | BUN | ☑ | Ring Anna\nGod mat | BUN | ☐ | Klart",
  ],
  ["ticks without goals are none", "Medborgarnas nytta | Syns\n☑ | ☐\n☐ | ☑"],
])("%s", (_, drawing) => {
  expect(found(drawing).filter(([, , goals]) => (goals as unknown[]).length > 0)).toEqual([]);
});

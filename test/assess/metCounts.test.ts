import { assess } from "../../src/assess/assess";
import { countedGrade } from "../../src/assess/metCounts";
import { undecided } from "../../src/domain/presets/undecided";
import { read, sheet } from "../recognise/kit";

test("of two of which one cannot be judged it is not said that neither reaches its target", () => {
  const [goal] = assess(
    read(
      sheet(
        "Mål 2024",
        `
    Mål         | Mått             | Målvärde 2024 | Utfall 2024
    Trygg skola | Trygga elever, % | minst 90 %    | 85 %
    Trygg skola | Nöjda elever, %  | minst 90 %    | -
  `,
      ),
    ),
    undecided,
    { period: "2024" },
  ).areas.flatMap(({ goals }) => goals);
  expect(goal?.published.label).toBe("0 av 2 når målvärdet");
});

test.each<[labels: [string, number][], all: number, label: string]>([
  [[["Grön", 2]], 2, "Båda ”Grön”"],
  [[["Grön", 1]], 2, "1 av 2 ”Grön”"],
  [
    [
      ["Gul", 1],
      ["Röd", 1],
    ],
    2,
    "1 ”Gul”, 1 ”Röd”",
  ],
  [
    [
      ["Ja", 1],
      ["Delvis", 2],
    ],
    4,
    "1 ”Ja”, 2 ”Delvis” av 4",
  ],
])("of measures that are counted by their grades %j no grade is left out", (labels, all, label) => {
  const words = Array.from({ length: all }, () => "mått");
  expect(countedGrade({ met: 0, missed: 0, later: 0, unknown: 0, all, words, labels })?.label).toBe(label);
});

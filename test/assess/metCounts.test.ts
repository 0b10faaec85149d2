import { assess } from "../../src/assess/assess";
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

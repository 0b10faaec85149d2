import { assess } from "../../src/assess/assess";
import { judgeHousekeeping } from "../../src/assess/geh";
import { undecided } from "../../src/domain/presets/undecided";
import { isUndecided } from "../../src/domain/styrmodell";
import { readStyrmodell, styrmodellSheet } from "../../src/report/styrmodell";
import { presetNamed } from "../../src/domain/presets";
import { read, sheet } from "../recognise/kit";

const of = (drawing: string) => assess(read(sheet("Mål 2024", drawing)), undecided, { period: "2024" });
const goalsIn = (drawing: string) => of(drawing).areas.flatMap(({ goals }) => goals);

const COUNTED = `
  Mål         | Mått          | Målvärde 2024 | Utfall 2024
  Trygg skola | Trygga elever, %  | minst 90 %    | 91 %
  Trygg skola | Nöjda elever, %   | minst 90 %    | 85 %
  Trygg skola | Behöriga elever, % | minst 80 %   | 82 %
  Trygg skola | Frånvaro, %       | högst 8 %     | -
`;

test("a goal has counts where nobody has judged it: no grade is computed", () => {
  const [goal] = goalsIn(COUNTED);
  expect(goal!.computed).toBeUndefined();
  expect(goal!.published).toMatchObject({ kind: "state", label: "2 av 4 når målvärdet" });
  expect(goal!.reason).toMatch(/^2 av 4 \S+ når sina målvärden, 1 kan inte bedömas\.$/);
});

test("a measure reaches its target value or does not, however near it is", () => {
  const [goal] = goalsIn(COUNTED);
  expect(goal!.indicators.map(({ published }) => published.label)).toEqual([
    "Når målvärdet",
    "Når inte målvärdet",
    "Når målvärdet",
    expect.stringMatching(/^(?!Når)/),
  ]);
});

test.each<[printed: string, outcome: string, differs: boolean]>([
  ["Grön", "85 %", true],
  ["Gul", "85 %", false],
  ["Röd", "85 %", false],
  ["Grön", "91 %", false],
  ["Gul", "91 %", false],
  ["Röd", "91 %", true],
])(
  "printed %s beside %s against at least 90 %: a disagreement only where it states the contrary",
  (printed, outcome, differs) => {
    const { disagreements } = of(`
    Mål         | Mått             | Målvärde 2024 | Utfall 2024 | Status
    Trygg skola | Trygga elever, % | minst 90 %    | ${outcome}  | ${printed}
    Nöjd skola  | Nöjda elever, %  | minst 90 %    | 95 %        | Grön
    Bra skola   | Glada elever, %  | minst 90 %    | 50 %        | Röd
    Lugn skola  | Lugna elever, %  | minst 90 %    | 50 %        | Gul
  `);
    expect(disagreements.length).toBe(differs ? 1 : 0);
  },
);

test("god ekonomisk hushållning: counts, and no conclusion", () => {
  const { conclusion, sentence, stated } = judgeHousekeeping(of(COUNTED));
  expect([conclusion, sentence]).toEqual(["unknown", "Hur god ekonomisk hushållning bedöms är inte beslutat."]);
  expect(stated).toBe("");
});

test("its sheet says that nobody has decided, and is read back so; a preset's is not", () => {
  const back = (one: typeof undecided): boolean => {
    const stated = readStyrmodell(styrmodellSheet(one));
    if (!stated.ok) throw new Error(stated.problems[0]!.message);
    expect(stated.styrmodell).toEqual(one);
    return isUndecided(stated.styrmodell);
  };
  expect(back(undecided)).toBe(true);
  expect(back(presetNamed("standard")!)).toBe(false);
  expect(back({ ...presetNamed("standard")!, decision: "Kommunfullmäktige 2023-12-11 § 167" })).toBe(false);
});

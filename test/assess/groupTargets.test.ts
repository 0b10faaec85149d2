import { assess } from "../../src/assess/assess";
import { standard } from "../../src/domain/presets/standard";
import { indicatorsOf } from "../../src/report/unassessed";
import { read, sheet } from "../recognise/kit";

/** "title → target: grade. reason" of each measure, then the problems with their cells. */
function assessed(drawing: string): string[] {
  const plan = assess(read(sheet("Mål", drawing)), standard, { period: "2024" });
  return [
    ...indicatorsOf(plan).map(
      ({ node, target, published, verdict }) =>
        `${node.title} → ${target?.text ?? "–"}: ${published.label}. ${verdict.reason.replace(/\s/g, " ")}`,
    ),
    ...plan.problems.map(({ cell, code }) => `${code} ${cell}`),
  ];
}

test("targets of women and of men on rows of their own stand beside everybody's, which decides", () => {
  expect(
    assessed(`
      Indikator             | Mål 2024 | Utfall 2024
      Sjukfrånvaro totalt, %  | 6,0      | 6,3
        varav kvinnor         | 6,5      | 7,7
        varav män             | 4,0      | 3,9
      Behöriga elever, %      | 86       | 87
    `),
  ).toEqual([
    expect.stringMatching(
      /^Sjukfrånvaro totalt, % → 6,0: Uppnås delvis\. 6,3 % mot högst 6,0 %: 0,3 procentenheter över/,
    ),
    expect.stringMatching(/^Behöriga elever, % → 86: Uppnås\./),
  ]);
});

test("where only women and men have targets, each is held against its own, and the worse decides", () => {
  const rows = `
      Indikator       | Mål kvinnor 2024 | Mål män 2024 | Utfall kvinnor 2024 | Utfall män 2024
      Sjukfrånvaro, % | 6,5              | 4,0          | 6,4                 | 5,9
      Nöjda medarbetare, % | 60               | 70           | 62                  | 71
    `;
  expect(assessed(rows)).toEqual([
    expect.stringMatching(/^Sjukfrånvaro, % → 4,0: Uppnås inte\. Män 5,9 % mot högst 4,0 %: .*Kvinnor når målet/),
    expect.stringMatching(
      /^Nöjda medarbetare, % → (60|70): Uppnås\. (Kvinnor 62 % mot minst 60 %|Män 71 % mot minst 70 %)/,
    ),
  ]);
});

test("a group that lacks a target of its own is held against everybody's", () => {
  expect(
    assessed(`
      Indikator          | Mål 2024 | Utfall 2024
      Nöjda medarbetare, % | 65       |
        varav kvinnor    | 60       | 61
        varav män        |          | 64
      Behöriga elever, % | 86       | 87
    `)[0],
  ).toMatch(/^Nöjda medarbetare, % → 65: Uppnås delvis\. Män 64 % mot minst 65 %: .*Kvinnor når målet/);
});

test("two targets of one group are asked about", () => {
  expect(
    assessed(`
      Indikator       | Mål kvinnor 2024 | Målvärde kvinnor 2024 | Utfall kvinnor 2024 | Utfall män 2024
      Sjukfrånvaro, % | 6,5              | 5,0                   | 6,4                 | 5,9
      Nöjda medarbetare, % | 60               | 60                    | 62                  | 71
    `),
  ).toContainEqual(expect.stringMatching(/^(flera-värden|dubbelt-värde) Mål!C2|^(flera-värden|dubbelt-värde) Mål!B2/));
});

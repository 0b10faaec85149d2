import { assess } from "../../src/assess/assess";
import { standard } from "../../src/domain/presets/standard";
import { indicatorsOf } from "../../src/report/unassessed";
import { read, sheet } from "../recognise/kit";
import { given, table } from "./proof/sheets";

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
    expect.stringMatching(/^Sjukfrånvaro, % → 4,0: Uppnås inte\. Män 5,9 % mot högst 4,0 %: .*Kvinnor når målvärdet/),
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
  ).toMatch(/^Nöjda medarbetare, % → 65: Uppnås delvis\. Män 64 % mot minst 65 %: .*Kvinnor når målvärdet/);
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

describe("two limits that are set for one measure: said where the outcome is on the same side of both", () => {
  const of = (row: string, header = "Mått | Mål 2024 | Utfall 2024"): string =>
    String(
      given([table(header, "Mål", `\n${row}`)], [], undefined, "undecided")
        .measures[0]?.split(": ")
        .at(-1),
    );

  test.each<[row: string, says: string]>([
    ["Simkunniga, % (nämndens uppdrag till rektorerna: minst 95) | 90 | 92,8", "one"],
    ["Simkunniga, % (nämndens uppdrag till rektorerna: minst 95) | 90 | 96", "true"],
    ["Simkunniga, % (nämndens uppdrag till rektorerna: minst 95) | 90 | 89", "false"],
    ["Sjukfrånvaro (mål: högst 5 %) | högst 6 % | 5,5 %", "one"],
    ["Sjukfrånvaro (mål: högst 5 %) | högst 6 % | 4,5 %", "true"],
    ["Sjukfrånvaro (mål: högst 5 %) | högst 5 % | 5,5 %", "false"],
    ["Sjukfrånvaro – KF:s mål högst 5 % | högst 6 % | 5,5 %", "one"],
    ["Soliditet (minst 20 % enligt policy) | minst 25 % | 22 %", "one"],
    ["Soliditet (policyn är minst 20 %) | minst 25 % | 26 %", "true"],
    ["Nöjda (ska vara minst 80 %) | minst 75 % | 78 %", "one"],
    // What defines the measure, and a limit of something else.
    ["Elever med hög närvaro (minst 80 %), % | minst 90 | 85", "false"],
    ["Elever med frånvaro över 10 %, % | högst 12 | 11", "true"],
    ["Andel som fått plats i tid (lagkravet är högst 90 dagar), % | minst 95 | 96", "true"],
    ["Nattfasta högst 11 timmar, andel | minst 80 % | 82 %", "true"],
  ])("%s: %s", (row, says) => expect(of(row)).toBe(says));

  describe.each([
    "Basnivå 2024 | Utmaningsnivå 2024",
    "Miniminivå 2024 | Ambitionsnivå 2024",
    "Basnivå | Ambitionsnivå",
  ])("%s", (levels) => {
    const header = `Mått | ${levels} | Utfall 2024`;
    test.each<[row: string, says: string]>([
      ["Trygga elever, % | 88 | 94 | 95", "true"],
      ["Trygga elever, % | 88 | 94 | 90", "one"],
      ["Trygga elever, % | 88 | 94 | 88", "one"],
      ["Trygga elever, % | 88 | 94 | 85", "false"],
      ["Sjukfrånvaro, % | 6 | 4,5 | 5,2", "one"],
    ])("%s: %s", (row, says) => expect(of(`${row}\nNöjda, % | 70 | 75 | 80`, header)).toBe(says));
  });

  test.each(["Basnivå 2020 | Målnivå 2024", "Startvärde 2024 | Mål 2024", "Utgångsnivå | Målnivå 2024"])(
    "what is started from is no target: %s",
    (levels) =>
      expect(of("Trygga elever, % | 88 | 94 | 90\nNöjda, % | 70 | 75 | 80", `Mått | ${levels} | Utfall 2024`)).toBe(
        "false",
      ),
  );
});

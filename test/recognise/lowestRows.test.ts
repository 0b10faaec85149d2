import { read, sheet, tree } from "./kit";

const AIMS = [
  "1.1 Soliditeten ska vara minst 25 procent",
  "1.2 Nettolånen ska vara högst 40 procent",
  "1.3 Resultatet ska vara minst 2 procent",
  "2.1 Sjukfrånvaron ska vara högst 6 procent",
  "2.2 Andelen heltid ska vara minst 85 procent",
];
const NAMES = ["1.1 Soliditet", "1.2 Nettolån", AIMS[2]!, "2.1 Sjukfrånvaro", "2.2 Andel heltid"];

/** Level and number of each node of a column under a word, with its place. */
function under(word: string, [a, b, c, d, e]: readonly string[]): string[] {
  const drawn = sheet(
    "Mål",
    `
    ${word}                        | Utfall 2024
    1 God ekonomisk hushållning    |
    ${a} | 27 %
    ${b} | 38 %
    ${c} | 1,4 %
    2 Attraktiv arbetsgivare       |
    ${d} | 6,8 %
    ${e} | 88 %
  `,
  );
  return tree(read(drawn).plan).map((line) => line.slice(0, line.indexOf(":")));
}

const MEASURES = ["mål 1", "  indikator 1.1", "  indikator 1.2", "  indikator 1.3"];
const MORE_MEASURES = ["mål 2", "  indikator 2.1", "  indikator 2.2"];

test("under a word for goals, most lowest rows say what is to be, and how much: each is a goal with its own measure", () => {
  const goal = (number: string): string[] => [`  mål ${number}`, `    indikator ${number}`];
  expect(under("Mål", AIMS)).toEqual([
    "mål 1",
    ...["1.1", "1.2", "1.3"].flatMap(goal),
    "mål 2",
    ...["2.1", "2.2"].flatMap(goal),
  ]);
});

test("under a word for goals, names in most lowest rows: measures", () => {
  expect(under("Mål", NAMES)).toEqual([...MEASURES, ...MORE_MEASURES]);
});

test("under a word for measures, whatever the lowest rows say: measures", () => {
  expect(under("Indikator", AIMS)).toEqual([...MEASURES, ...MORE_MEASURES]);
});

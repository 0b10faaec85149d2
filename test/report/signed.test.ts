import { assess } from "../../src/assess/assess";
import { indicatorsIn } from "../../src/domain/assessment";
import { standard } from "../../src/domain/presets/standard";
import { boardOf } from "../../src/report/board/board";
import { differingIn, reasonsIn } from "../../src/report/goalReason";
import { leastPrinted } from "../../src/report/gradeCells";
import { printedComments } from "../../src/report/printedComments";
import { read as recognised, sheet } from "../recognise/kit";

/** What a kommunchef signs: sentences that are true, whole, and said once. */

const read = (text: string) => assess(recognised(sheet("Mål", text)), standard, { period: "2024" });
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const reasonsOf = (text: string): string[] =>
  [read(text)].flatMap((plan) => {
    const reasons = reasonsIn({ assessed: plan, differing: differingIn(plan) });
    return plan.areas.flatMap(({ goals }) => goals.map((goal) => plain(reasons.goal(goal) && goal.reason)));
  });
/** As a draft shows them beside their figures. */
const shownOf = (text: string): string[] =>
  [read(text)].flatMap((plan) => {
    const reasons = reasonsIn({ assessed: plan, differing: differingIn(plan) });
    return plan.areas.flatMap(indicatorsIn).map((one) => plain(reasons.measure(one)));
  });
const measuresOf = (text: string): string[] =>
  read(text)
    .areas.flatMap(indicatorsIn)
    .map(({ verdict }) => plain(verdict.reason));

test("a place further down is worse, whatever the goal above it wishes more of", () => {
  const { areas } = read(`
    Mål                             | Indikator                          | Utfall 2023 | Utfall 2024
    Näringslivet ska vara varierat  | Svenskt Näringslivs ranking, plats | 20          | 36
    Vi ska öka vårt näringslivsarbete | Svenskt Näringslivs kommunranking | 41         | 29
  `);
  expect(areas.flatMap(indicatorsIn).map(({ trend, moved }) => [moved, trend])).toEqual([
    ["up", "worse"],
    ["down", "better"],
  ]);
});

test("an outcome without anything to set it against stands in a sentence of its own", () => {
  expect(
    measuresOf(`
    Indikator     | Utfall 2024 | Målvärde 2024
    Nöjda, andel  | 54 %        | ska öka
  `),
  ).toEqual(["Utfallet är 54 %. Startvärde saknas, så ingen bedömning görs."]);
});

test("an outcome that is no value is quoted, and what is counted stands beside its number", () => {
  expect(
    measuresOf(`
    Indikator           | Utfall 2024         | Målvärde 2024
    Skoltrötta, andel   | Enkäten ställdes in | högst 15 %
    Lokaler som mäts    | 34                  | minst 30 byggnader
  `),
  ).toEqual([
    "Kan inte bedömas: utfallet går inte att jämföra med målvärdet (”Enkäten ställdes in”).",
    "34 mot minst 30 byggnader: 4 över målet. Uppnås.",
  ]);
});

test("a share has the cell's own figures beside it, so that they are found again", () => {
  expect(
    measuresOf(`
    Indikator        | Utfall 2024 | Målvärde 2024
    Behöriga elever  | 168 av 200  | minst 90 %
    Nöjda elever     | 84 %        | minst 90 %
  `).map((reason) => reason.split(":")[0]),
  ).toEqual(["84 % (168 av 200) mot minst 90 %", "84 % mot minst 90 %"]);
});

test("a goal whose measures are all withdrawn says so", () => {
  expect(
    reasonsOf(`
    Mål    | Indikator             | Utfall 2024 | Målvärde 2024
    Energi | Solceller, kW (utgår) | 40          | minst 30
  `),
  ).toEqual(["Det som målet mäts med har utgått, så ingen bedömning görs."]);
});

test("the figures that decide a goal say whose they are", () => {
  expect(
    reasonsOf(`
    Mål    | Indikator | Utfall 2024 kvinnor | Utfall 2024 män | Målvärde 2024
    Arbete | Heltid    | 70 %                | 91 %            | minst 80 %
  `),
  ).toEqual(["Indikatorn uppnås inte: Heltid (kvinnor 70 % mot minst 80 %)."]);
});

test("a sign in the target's cell is a word in the sentence", () => {
  expect(
    measuresOf(`
    Indikator          | Utfall 2024 | Målvärde 2024
    Sjukfrånvaro, %    | 5,4 %       | < 5,0 %
    Nöjda, andel       | 82 %        | ≥ 80 %
    Väntetid, dagar    | 41          | ≤ 40
  `).map((reason) => reason.split(":")[0]),
  ).toEqual(["5,4 % mot målet under 5,0 %", "82 % mot minst 80 %", "41 dagar mot högst 40 dagar"]);
});

describe("the reason of a goal", () => {
  test("names what decided in full, and its figures have no brackets within brackets", () => {
    expect(
      reasonsOf(`
    Mål    | Indikator                                                                | Utfall 2023 | Utfall 2024 | Målvärde 2024
    Omsorg | Personalkontinuitet i hemtjänsten, antal personal per brukare och vecka  | 14          | 15          | ska minska
    Omsorg | Nöjda, andel                                                             | 80 %        | 88 %        | minst 80 %
  `),
    ).toEqual([
      "1 av 2 indikatorer uppnås inte: Personalkontinuitet i hemtjänsten, antal personal per brukare och vecka (15 mot 14, 2023). Uppnås inte, eftersom den sämsta bedömningen avgör.",
    ]);
  });

  test("that is its own measure does not say the measure's name and figures once more", () => {
    const plan = `
    Mål                                             | Utfall 2023 | Utfall 2024 | Målvärde 2024
    Investeringarna ska finansieras med egna medel  | 96 %        | 71 %        | minst 100 %
  `;
    expect(reasonsOf(plan)).toEqual([""]);
    expect(measuresOf(plan)).toEqual([expect.stringContaining("71 % mot minst 100 %: 29 procentenheter under målet")]);
  });
});

describe("a grade of the source that is another", () => {
  const grades = (printed: string, other = printed): string[] =>
    shownOf(`
    Indikator    | Utfall 2024 | Målvärde 2024 | Måluppfyllelse
    Nöjda, andel | 70 %        | minst 80 %    | ${printed}
    Trygga, andel | 90 %       | minst 80 %    | ${other}
  `);
  test("is quoted without its symbol", () =>
    expect(grades("● Uppnås")[0]).toMatch(/Underlagets bedömning är ”Uppnås”\.$/));
  test("is told what it means where it is only a symbol", () =>
    expect(grades("●", "○")[0]).toMatch(/Underlagets bedömning är ”●” \(Uppnås\)\.$/));
  test("is not quoted where all rows have one mark, whose colour is not known: it is asked about", () =>
    expect(grades("●")[0]).not.toContain("●"));
});

describe("on the måltavla", () => {
  const plan = read(`
    Mål                                 | Utfall 2023 | Utfall 2024 | Målvärde 2024
    Soliditeten ska inte minska         | 42 %        | 40 %        | ska inte minska
    Nystartade företag ska bli fler     | 8,1         | 7,4         | Ska öka
  `);
  const input = { assessed: plan, changes: null, entries: [] };

  test("why of a change says since when", () => {
    expect(boardOf(input).rows.map(({ why }) => plain(why))).toEqual([
      "2 procentenheter lägre än 2023.",
      "0,7 lägre än 2023.",
    ]);
  });
  test("why says which measure decides, counts all of them, and says how many cannot be judged", () => {
    const { rows } = boardOf({
      ...input,
      assessed: read(`
    Mål     | Indikator    | Utfall 2024 | Målvärde 2024
    Ekonomi | Resultat, %  | 1,6 %       | minst 2 %
    Ekonomi | Soliditet, % | 25 %        | minst 20 %
    Ekonomi | Avvikelse    |             | minst 0
  `),
    });
    expect(rows[0]!.why).toBe("”Resultat” avgör. 1 av 3 indikatorer når sitt målvärde, 1 kan inte bedömas.");
  });
  test("why is a whole sentence of a comment, also after a word that ends with a stop", () => {
    const { rows } = boardOf({
      ...input,
      assessed: read(`
    Mål       | Indikator     | Utfall 2024 | Målvärde 2024 | Kommentar
    Bostäder  | Färdigställda | 71          | minst 60      | Kv. Hälsingen blev klart i juni. Fler byggs.
  `),
    });
    expect(rows[0]!.why).toBe("Färdigställda. Kv. Hälsingen blev klart i juni.");
  });
});

test("a word of a comment that its cell parts over two lines is whole", () => {
  const comments = [{ text: "Konjunkturen håller nere nyföre-\ntagandet.\nFler söker.", cell: "Mål!C3" }];
  expect(printedComments(comments, "2024")).toBe("Konjunkturen håller nere nyföretagandet.\nFler söker.");
});

test.each<[characters: number, all: number, most: number, least: number]>([
  [60, 8, 5, 1],
  // Two digits take three characters, of which a number has 40 / 201.
  [40, 201, 90, 16],
  [2, 300, 3, 4],
])("in a bar of %i characters for %i, numbers up to %i are printed from %i", (characters, all, most, least) =>
  expect(leastPrinted(characters, all, most)).toBe(least),
);

const stated = (text: string, period?: string) => ({
  text,
  cell: "Mål!C3",
  ...(period === undefined ? {} : { period }),
});

test("comments of the period and of none are printed, those of other years not", () => {
  const comments = [stated("Ett år senare.", "2023"), stated("Klart.", "2022"), stated("Gäller alltid.")];
  expect(printedComments(comments, "2022")).toBe("Klart.\nGäller alltid.");
});

test("where only the comments say a period, the latest of theirs is printed", () => {
  const comments = [
    stated("Påbörjat.", "2021"),
    stated("72 procent är certifierade.", "2022"),
    stated("Gäller alltid."),
  ];
  expect(printedComments(comments, "")).toBe("72 procent är certifierade.\nGäller alltid.");
});

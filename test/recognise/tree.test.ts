import { treeOf, type TreeNode } from "../../src/recognise/tree";
import { a1 } from "../../src/sheet/address";
import { scoreTree, sumTrees } from "../../workbench/learn/treeScore";
import { trueSheets } from "../../workbench/learn/truth";
import { tableOf } from "./real/drawing";
import type { Fact } from "./real/score";
import { step } from "../whole";
import { namedTables } from "./real/tables";

/*
 * A drawing of a sheet with the label of each cell (test/recognise/real/drawing.ts tells the form), and the tree that it is:
 * a line per node, under what it stands under, with the cells of its values.
 */
const TREES: [says: string, drawing: string, tree: string][] = [
  [
    "columns from left to right, a merged cell for several rows",
    `columns: A area | B goal | C indicator | D target | E outcome | F grade
     head | Område | Mål | Nyckeltal | Målvärde | Utfall | Bedömning
     row | Livsmiljö | Trygga kvällar | Andel trygga, % | 70 | 64 | Delvis
     row | | | Anmälda brott | 100 | 90 | Ja
     row | | Rena gator | Klotter borta inom ett dygn, % | 95 | 97 | Ja
     row | Lärande | Alla klarar skolan | Behöriga till gymnasiet, % | 90 | 84 | Nej`,
    `area Livsmiljö
       goal Trygga kvällar
         measure Andel trygga, %: target D2, outcome E2, grade F2
         measure Anmälda brott: target D3, outcome E3, grade F3
       goal Rena gator
         measure Klotter borta inom ett dygn, %: target D4, outcome E4, grade F4
     area Lärande
       goal Alla klarar skolan
         measure Behöriga till gymnasiet, %: target D5, outcome E5, grade F5`,
  ],
  [
    "goals of a nämnd left of those of fullmäktige that they stand under; a dash is none, and nothing goes on below",
    `columns: A goal | B goal | C grade
     head | Nämndmål | Bidrar till KF-mål | Bedömning
     row | Ljusa gator | Trygg kommun | Uppnås
     row | Alla läser | God skola | Uppnås inte
     row | Snabba bygglov | – | Uppnås
     row | Rena parker | | Uppnås
     row | Ren luft | Trygg kommun | Uppnås`,
    `goal Trygg kommun
       goal Ljusa gator: grade C2
       goal Ren luft: goalGrade C6
     goal God skola
       goal Alla läser: goalGrade C3
     goal Snabba bygglov: goalGrade C4
     goal Rena parker: goalGrade C5`,
  ],
  [
    "the same with fullmäktige's goals to the left: below those of the row above, but not beside a dash",
    `columns: A goal | B goal | C grade
     head | KF-mål | Nämndmål | Bedömning
     row | Trygg kommun | Ljusa gator | Uppnås
     row | | Rena parker | Uppnås
     row | – | Snabba bygglov | Uppnås`,
    `goal Trygg kommun
       goal Ljusa gator: goalGrade C2
       goal Rena parker: goalGrade C3
     goal Snabba bygglov: goalGrade C4`,
  ],
  [
    "the same with fullmäktige's goals after the measures",
    `columns: A goal | B indicator | C target | D outcome | E goal
     head | Nämndmål | Mått | Målvärde | Utfall | KF-mål
     row | Ljusa gator | Lampor som lyser, % | 98 | 99 | Trygg kommun
     row | | Trygga på gångvägar, % | 70 | 72
     row | Alla läser | Läser i åk 1, % | 90 | 88 | God skola
     row | Snabba bygglov | Beslut i tid, % | 90 | 95`,
    `goal Trygg kommun
       goal Ljusa gator
         measure Lampor som lyser, %: target C2, outcome D2
         measure Trygga på gångvägar, %: target C3, outcome D3
     goal God skola
       goal Alla läser
         measure Läser i åk 1, %: target C4, outcome D4
     goal Snabba bygglov
       measure Beslut i tid, %: target C5, outcome D5`,
  ],
  [
    "headings over a table and between its rows; a grade on a row of its own is the goal's",
    `columns: A indicator | B target | C outcome
     area | Välfärd
     goal | Äldre bor kvar hemma
     head | Mått | Mål | Utfall
     row | Hemtjänst, nöjda, % | 90 | 88
     - | Sammanvägt | Delvis uppfyllt {grade goal}
     goal | Unga får jobb
     row | Feriejobb, antal | 200 | 214
     area | Ekonomi
     row | Soliditet, % | 20 | 22`,
    `area Välfärd
       goal Äldre bor kvar hemma: goalGrade B5
         measure Hemtjänst, nöjda, %: target B4, outcome C4
       goal Unga får jobb
         measure Feriejobb, antal: target B7, outcome C7
     area Ekonomi
       measure Soliditet, %: target B9, outcome C9`,
  ],
  [
    "goals in the rows of a table without measures stand under the goal above it, and what has a table of its own below them does too",
    `columns: A goal | B other
     goal | 3.1 Mål: En trygg kommun
     head | Fokusområden | Trend
     row | Barn och unga växer upp i trygghet.
     row | Gator och torg är välkomnande. | →
     row | Äldre kan bo kvar hemma.
     - | Samlad prognos
     columns: A indicator | B outcome | C target
     head | Indikator | 2024 | Målsättning 2024
     row | Anmälda brott | 61 | minska
     columns: A goal | B other
     goal | 3.2 Mål: Ett rikt föreningsliv
     head | Fokusområden | Trend
     row | Alla kan vara med. | →
     row | Lokaler räcker till.`,
    `goal En trygg kommun
       goal Barn och unga växer upp i trygghet.
       goal Gator och torg är välkomnande.
       goal Äldre kan bo kvar hemma.
       measure Anmälda brott: outcome B8, target C8
     goal Ett rikt föreningsliv
       goal Alla kan vara med.
       goal Lokaler räcker till.`,
  ],
  [
    "a grade below goals in one row after another is that of the goal above them; right below a goal it is its own",
    `columns: A goal | B other
     area | Skola
     goal | Undervisningen är likvärdig.
     goal | Skolmiljön är trygg.
     - | Måluppfyllelse
     - | Målen är delvis nådda {grade goal}
     goal | Fritiden är meningsfull.
     - | Målet är nått {grade goal}`,
    `area Skola: goalGrade A5
       goal Undervisningen är likvärdig.
       goal Skolmiljön är trygg.
       goal Fritiden är meningsfull.: goalGrade A7`,
  ],
  [
    "two columns of goals: the right under the left, also on rows where the left is empty",
    `columns: A goal | B owner | C subgoal | D indicator | E outcome
     head | Kommunmål | Nämnd | Nämndmål | Mått | Utfall
     row | Fler vill bo här | KS | Nöjda företag | NKI | 70
     row | | KS | Fler invånare | Folkmängd | 15 331
     row | Alla lyckas i skolan | BN | Eleverna når målen | Behöriga, % | 82
     row | | BN | | Godkända i åk 6, % | 71`,
    `goal Fler vill bo här
       goal Nöjda företag
         measure NKI: outcome E2
       goal Fler invånare
         measure Folkmängd: outcome E3
     goal Alla lyckas i skolan
       goal Eleverna når målen
         measure Behöriga, %: outcome E4
         measure Godkända i åk 6, %: outcome E5`,
  ],
  [
    "a goal alone in its row heads the goals that have measures in theirs",
    `columns: A subgoal | B indicator | C outcome | D grade
     head | Mål | Indikator | Utfall | Uppfyllt
     goal | En ekonomi i balans | | | Ja
     row | Resultatet är starkt | Resultat, mnkr | 56 | Ja
     row | Hållbara investeringar | Egenfinansiering, % | 100 | Ja
     goal | God vård | | | Nej
     row | Kortare köer | Tid inom 30 dagar, % | 64 | Nej`,
    `goal En ekonomi i balans: goalGrade D2
       goal Resultatet är starkt
         measure Resultat, mnkr: outcome C3, grade D3
       goal Hållbara investeringar
         measure Egenfinansiering, %: outcome C4, grade D4
     goal God vård: goalGrade D5
       goal Kortare köer
         measure Tid inom 30 dagar, %: outcome C6, grade D6`,
  ],
  [
    "a goal without measures is not over the next, where goals have them in their rows",
    `columns: A goal | B indicator | C outcome
     head | Mål | Mått | Utfall
     row | Trygg kommun | Andel trygga, % | 70
     goal | Grön kommun
     row | Öppen kommun | Svar inom två dagar, % | 91`,
    `goal Trygg kommun
       measure Andel trygga, %: outcome C2
     goal Grön kommun
     goal Öppen kommun
       measure Svar inom två dagar, %: outcome C4`,
  ],
  [
    "a goal alone in its row heads the goals of the table below it, where no area does",
    `goal | En attraktiv kommun
     columns: A goal | B grade
     head | Fokusområden | Trend
     row | Det finns bostäder för alla | Bra
     row | Miljöerna är välkomnande | Dåligt
     goal | En hållbar utveckling
     head | Fokusområden | Trend
     row | Ekonomin är långsiktig | Bra`,
    `goal En attraktiv kommun
       goal Det finns bostäder för alla: goalGrade B3
       goal Miljöerna är välkomnande: goalGrade B4
     goal En hållbar utveckling
       goal Ekonomin är långsiktig: goalGrade B7`,
  ],
  [
    "under an area, the goals of a table stand beside one above it",
    `area | Narkotika
     goal | Tillgången minskar
     columns: A goal | B comment
     head | Mål | Uppföljning
     row | Normaliseringen bryts | Två möten har hållits
     row | Färre unga provar | Enkäten görs i höst`,
    `area Narkotika
       goal Tillgången minskar
       goal Normaliseringen bryts
       goal Färre unga provar`,
  ],
  [
    "numbers: in the title or in a column before it, also of a node that is closed",
    `columns: A number | B indicator | C outcome
     goal | 1. Ett tryggt Sjövik
     goal | 2. Ett grönt Sjövik
     head | Nr | Mått | Utfall
     row | 1.1 | Andel trygga, % | 70
     row | 2.1 | Elbilar | 12
     row | 1.2 | Anmälda brott | 90`,
    `goal Ett tryggt Sjövik
       measure Andel trygga, %: outcome C4
       measure Anmälda brott: outcome C6
     goal Ett grönt Sjövik
       measure Elbilar: outcome C5`,
  ],
  [
    "a numbered goal alone in its row is not over the next number; columns may each have their own numbers",
    `columns: A goal | B subgoal | C indicator | D outcome
     head | Mål | Delmål | Mått | Utfall
     goal | 1. Trygg kommun
     row | 2. Grön kommun | 1. Mindre avfall | Restavfall, kg | 210
     row | | 2. Fler elbilar | Elbilar | 12`,
    `goal Trygg kommun
     goal Grön kommun
       goal Mindre avfall
         measure Restavfall, kg: outcome D3
       goal Fler elbilar
         measure Elbilar: outcome D4`,
  ],
  [
    "measures stand beside one another whatever their numbers and looks are",
    `goal | 1. Trygg kommun
     ind | 1.1 Andel trygga
     - | 70 {outcome}
     ind | 1.1.1 Andel trygga kvinnor
     - | 61 {outcome}
     columns: A goal | B indicator | C outcome
     row | 2. Grön kommun | Elbilar | 12`,
    `goal Trygg kommun
       measure Andel trygga: outcome A3
       measure Andel trygga kvinnor: outcome A5
     goal Grön kommun
       measure Elbilar: outcome C6`,
  ],
  [
    "a number is not under one that it begins with but is no layer of",
    `goal | 1. Ett tryggt Sjövik
     goal | 10. Ett grönt Sjövik
     goal | 10.1 Fler cyklar`,
    `goal Ett tryggt Sjövik
     goal Ett grönt Sjövik
       goal Fler cyklar`,
  ],
  [
    "codes for goals that are listed once: of several the first",
    `columns: A number | B goal
     head | Kod | Mål
     row | M1 | Alla lyckas
     row | M2 | Äldre är trygga
     columns: A goal | B indicator | C outcome
     head | Mål | Nyckeltal | Utfall
     row | M2 | Kontinuitet, antal | 14
     row | M1 | Behöriga, % | 89
     row | M2, M1 | Nöjda, % | 77`,
    `goal Alla lyckas
       measure Behöriga, %: outcome C6
     goal Äldre är trygga
       measure Kontinuitet, antal: outcome C5
       measure Nöjda, %: outcome C7`,
  ],
  [
    "activities stand under goals and have no measures: by their column's header",
    `columns: A goal | B activity | C indicator | D outcome
     head | Mål | Åtgärd | Mätare | Utfall
     row | Kommunen växer | Detaljplaner görs | Våningsyta, m² | 43 150
     row | | | Befolkning, % | 0,6
     row | Utsläppen minskar | Jordvärme byggs | Utsläpp, ton | 160`,
    `goal Kommunen växer
       goal Detaljplaner görs
       measure Våningsyta, m²: outcome D2
       measure Befolkning, %: outcome D3
     goal Utsläppen minskar
       goal Jordvärme byggs
       measure Utsläpp, ton: outcome D4`,
  ],
  [
    "activities by the word before them",
    `columns: A other | B indicator | C outcome
     head | Typ | Namn | Utfall
     goal | Mål | Färre bränder {goal}
     ind | Styrtal | Bränder i byggnad {ind} | 62
     row | Aktivitet | Ny metod för hembesök {activity}
     row | Aktivitet | Sex öppna hus {activity}
     goal | Mål | En sund arbetsplats {goal}
     ind | Styrtal | Sjukfrånvaro, % {ind} | 3,1`,
    `goal Färre bränder
       measure Bränder i byggnad: outcome C3
       goal Ny metod för hembesök
       goal Sex öppna hus
     goal En sund arbetsplats
       measure Sjukfrånvaro, %: outcome C7`,
  ],
  [
    "cards side by side, their fields below; a band over all ends them",
    `area | Växa
     - | Mål | Fler bor här {goal} | | Mål | Företag växer {goal}
     - | Mått | Folkmängd {ind of B} | | Mått | Ranking {ind of E}
     - | Målvärde | 7 550 {target of B} | | Målvärde | 75 {target of E}
     - | Utfall | 7 464 {outcome of B} | | Utfall | 68 {outcome of E}
     - | Nått? | Nej {grade of B} | | Nått? | Ja {grade of E}
     area | Hushålla
     - | Mål | Ekonomi i balans {goal}
     - | Mått | Resultat, % {ind of B}
     - | Utfall | 0,2 {outcome of B}`,
    `area Växa
       goal Fler bor här
         measure Folkmängd: target B4, outcome B5, grade B6
       goal Företag växer
         measure Ranking: target E4, outcome E5, grade E6
     area Hushålla
       goal Ekonomi i balans
         measure Resultat, %: outcome B10`,
  ],
  [
    "tables side by side, of which one is longer",
    `- | En ekonomi i balans {goal} | | | Trivsel {goal}
     head | Mått | Utfall | | Mått | Utfall
     - | Resultat {ind of A} | 4,2 {outcome of A} | | Nöjda {ind of D} | 57 {outcome of D}
     - | | | | Trygga {ind of D} | 71 {outcome of D}`,
    `goal En ekonomi i balans
       measure Resultat: outcome B3
     goal Trivsel
       measure Nöjda: outcome E3
       measure Trygga: outcome E4`,
  ],
  [
    "cards side by side, of which one has more fields",
    `- | Ekonomi i balans {goal} | | | Trivsel {goal}
     - | Resultat, % {ind of A} | | | Nöjda, % {ind of D}
     - | Utfall | 4,2 {outcome of A} | | Utfall | 57 {outcome of D}
     - | | | | Trygga, % {ind of D}
     - | | | | Utfall | 71 {outcome of D}
     - | Mål | 5 {target of A}`,
    `goal Ekonomi i balans
       measure Resultat, %: outcome B3, target B6
     goal Trivsel
       measure Nöjda, %: outcome E3
       measure Trygga, %: outcome E5`,
  ],
  [
    "two measures in a row do not part the rows below them",
    `- | Elbilar {ind} | 12 {outcome} | Elcyklar {ind} | 40 {outcome}
     columns: A goal | B comment | C indicator | D outcome
     row | Trygg kommun | Se bilaga | Larm | 3`,
    `measure Elbilar: outcome B1
     measure Elcyklar: outcome D1
     goal Trygg kommun
       measure Larm: outcome D2`,
  ],
  [
    "columns of areas with their goals below",
    `- | EKONOMI {area} | KVALITET {area}
     - | Vi växer {goal=Vi växer} | Vi lyssnar {goal=Vi lyssnar}
     - | Vi sparar {goal=Vi sparar} | Vi lagar {goal=Vi lagar}`,
    `area EKONOMI
       goal Vi växer
       goal Vi sparar
     area KVALITET
       goal Vi lyssnar
       goal Vi lagar`,
  ],
  [
    "measures in a row, their values below",
    `columns: A other | B other | C other
     - | Mått | Elbilar {ind} | Solceller {ind}
     - | Mål | 12 {target of B} | 9 {target of C}
     - | Utfall | 10 {outcome of B} | 11 {outcome of C}`,
    `measure Elbilar: target B2, outcome B3
     measure Solceller: target C2, outcome C3`,
  ],
  [
    "a page with a text on each line",
    `area | Bo klimatsmart
     - | Vi ska vara klimatneutrala 2035 {goal}
     - | Energi per kvadratmeter {ind}
     - | 108 kWh {outcome}
     - | Mål: 100 kWh {target}
     - | Hus med solceller, % {ind}
     - | 17 {outcome}
     - | Bra på väg {grade goal}`,
    `area Bo klimatsmart
       goal Vi ska vara klimatneutrala 2035: goalGrade A8
         measure Energi per kvadratmeter: outcome A4, target A5
         measure Hus med solceller, %: outcome A7`,
  ],
  [
    "a goal that is its own measure",
    `area | Finansiella mål
     - | Soliditeten ska vara minst 20 % {both} {target} | 22 % {outcome} | Ja {grade}`,
    `area Finansiella mål
       goal Soliditeten ska vara minst 20 %
         measure Soliditeten ska vara minst 20 %: target A2, outcome B2, grade C2`,
  ],
  [
    "a goal that is printed again goes on",
    `columns: A goal | B indicator | C outcome
     head | Mål | Mått | Utfall
     row | Trygg kommun | Andel trygga, % | 70
     row | Grön kommun | Elbilar | 12
     row | Trygg kommun | Anmälda brott | 90
     sheet: Sida 2
     columns: A goal | B indicator | C outcome
     row | Trygg kommun (forts.) | Larm | 3`,
    `goal Trygg kommun
       measure Andel trygga, %: outcome C2
       measure Anmälda brott: outcome C4
       measure Larm: outcome C1
     goal Grön kommun
       measure Elbilar: outcome C3`,
  ],
  [
    "a value before any measure is nobody's",
    `- | 70 {target}
     goal | Trygg kommun
     - | 64 {outcome}`,
    `goal Trygg kommun`,
  ],
];

const dedented = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.replace(/^ {5}/, ""))
    .join("\n");

function outlined(nodes: readonly TreeNode[], parent?: TreeNode, depth = 0): string[] {
  return nodes
    .filter((node) => node.parent === parent)
    .flatMap((node) => {
      const values = node.values.map(({ of, cell: { row, column } }) => `${of} ${a1(row, column)}`).join(", ");
      const line = `${"  ".repeat(depth)}${node.kind} ${node.title}${values ? `: ${values}` : ""}`;
      return [line, ...outlined(nodes, node, depth + 1)];
    });
}

test.each(TREES)("%s", (says, drawing, tree) => {
  const table = tableOf(says, `sheet: Blad\n${dedented(drawing).replaceAll(/^ +/gm, "")}`);
  expect(outlined(treeOf(trueSheets(table))).join("\n")).toBe(dedented(tree));
});

test("a sheet that is read sideways", () => {
  const [sheet] = trueSheets(
    tableOf(
      "sideways",
      "sheet: Blad\n- | Mål | Trygg kommun {goal}\n- | Mått | Andel trygga {ind} | Anmälda brott {ind}\n- | Utfall | 70 {outcome of B} | 90 {outcome of C}",
    ),
  );
  const cells = sheet!.cells.map((cell) => ({ ...cell, row: cell.column, column: cell.row }));
  const turned = { ...sheet!, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column), sideways: true };
  expect(outlined(treeOf([turned]))).toEqual([
    "goal Trygg kommun",
    "  measure Andel trygga: outcome C2",
    "  measure Anmälda brott: outcome C3",
  ]);
});

test.each([
  ["Hålsjö kommuns strategi 2025–2029", undefined],
  ["Nämndmål 2", "nämndmål"],
])("before a title ”%s” names the level %s", (before, level) => {
  const table = tableOf("levels", `sheet: Blad\n- | ${before} | Fler ska vilja bo kvar {goal}`);
  expect(treeOf(trueSheets(table)).map((node) => node.level)).toEqual([level]);
});

/**
 * The least shares, in percent, of the facts of the labelled tables when each cell has its true label. What is missed is what
 * a label cannot say: a title within a sentence, several measures in a cell, an area and a goal in one.
 */
const LEAST: [Fact, number][] = [
  ["node", 99],
  ["area", 98],
  ["target", 99],
  ["outcome", 99],
  ["grade", 96.5],
  ["parent", 98.5],
];

const trees = sumTrees(
  namedTables()
    .filter((_, at) => at % Math.min(step(6, 1), 6) === 0)
    .map(({ read }) => read())
    .map((table) => scoreTree(table, trueSheets(table))),
);

test("with true labels nearly every fact of the labelled tables is found", () => {
  expect((100 * trees.found) / trees.facts).toBeGreaterThanOrEqual(98.7);
  expect(trees.false).toBeLessThanOrEqual(29);
});

test.each(LEAST)("of kind %s, at least %d of a hundred", (fact, least) => {
  const { found, n } = trees.by.get(fact)!;
  expect((100 * found) / n).toBeGreaterThanOrEqual(least);
});

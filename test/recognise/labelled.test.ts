import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import type { Recognition } from "../../src/domain/plan";
import { recognise } from "../../src/recognise/recognise";
import { newBook, setCell, type Sheet } from "../../src/sheet/book";
import { isMeasure, isValue, type LabelledSheet } from "../../src/recognise/labels/classes";
import { SUREST } from "../../src/recognise/labels/decode";
import { isOfGoals, Labeller, SURE_UPRIGHT } from "../../src/recognise/labels/labeller";
import { shippedModel } from "../../src/recognise/labels/weights";
import { newFacts } from "../../workbench/learn/samples";
import { bookOf, verdictSets } from "../assess/verdicts/books";
import { dear, step } from "../whole";
import { read, sheet } from "./kit";
import { tablesIn, namedTables } from "./real/tables";

/*
 * A sheet is read by the labels of its cells where its headers say far less than they do, and by its headers everywhere
 * else. The tables are of hands that drew them before anything was learnt.
 */

const readAs = (set: string, name: string, headersAlone = false): Recognition => {
  const table = tablesIn(set).find((one) => one.name === name)!;
  return recognise({ ...newBook(), sheets: table.sheets }, { scales: scalesFor(standard), headersAlone });
};

const told = ({ problems }: Recognition): string[] => problems.map(({ code }) => code);

describe("a table that goes on without its headers", () => {
  const [set, name] = ["boards", "ks-fortsattning-utan-rubrik"];

  it("is nothing to a reader of headers", () => expect(readAs(set, name, true).plan.indicators).toEqual([]));

  it("is read by its cells, and one sentence says so", () => {
    const { plan, problems } = readAs(set, name);
    expect(plan.indicators.length).toBeGreaterThan(2);
    expect(
      plan.indicators.every(({ targets, outcomes, grades }) => targets.length + outcomes.length + grades.length > 0),
    ).toBe(true);
    const said = problems.filter(({ code }) => code === "läst-cell-för-cell" || code === "osäker-kolumn");
    expect(said.length).toBeGreaterThan(0);
  });
});

it("a table whose headers say what its columns are is theirs, whatever the labels say", () => {
  const ordinary = sheet(
    "Mål",
    `
    Mål          | Indikator                 | Målvärde 2024 | Utfall 2024 | Riket 2024 | Bedömning
    Trygg skola  | Andel trygga elever, %    | minst 90      | 88          | 86         | Uppnås delvis
                 | Andel behöriga lärare, %  | minst 80      | 84          | 71         | Uppnås
    God omsorg   | Andel nöjda brukare, %    | minst 85      | 87          | 82         | Uppnås
                 | Personer per brukare      | högst 12      | 14          | 15         | Uppnås inte`,
  );
  const recognition = read(ordinary);
  expect(recognition.tables[0]!.columns.map(({ role }) => role)).toEqual([
    ...["goal", "indicator", "target", "outcome", "comparison", "grade"],
  ]);
  expect(told(recognition)).not.toContain("läst-cell-för-cell");
});

it("what is doubtful of a sheet that is read by its cells is named", () => {
  const { problems } = read(
    sheet(
      "SN delår",
      `
      Socialnämnden Björkvika – delårsuppföljning augusti 2025
      Beslutad SN 2025-09-17 § 88

      Mått                                  | Mål | 2024 | Jan–aug 2025   | Prognos | Kommentar
      Nöjda brukare särskilt boende         | 82  | 81   | uppgift saknas | 80      | -
      Väntetid till särskilt boende (dagar) | 45  | 61   | 57 (prel.)     | 50      | Avser jan-juli
      Olika medarbetare hos hemtjänsttagare under 14 dagar | 13 | 14 | 13,1 | 13      |
      Nettokostnadsavvikelse äldreomsorg    | 3   | 7,1  | –              | ca 6    | Exkl. LSS`,
    ),
  );
  expect(problems.filter(({ code }) => code === "läst-cell-för-cell").map(({ sentence }) => sentence)).toEqual([
    "Rubrikerna på bladet ”SN delår” säger inte allt, så det läses cell för cell: 4 mått; det under ”Mål” läses som målvärde.",
  ]);
});

it("headings each over its own of tables side by side are kept, with a legend below", () => {
  const { areas } = readAs("boards59", "osthammar-teknik-tva-i-bredd-2023").plan;
  expect(areas.map(({ title }) => title)).toEqual([
    ...["Gata och park", "Fastighet", "Vatten och avlopp", "Måltid och lokalvård"],
  ]);
});

it("a dated base is none of the outcomes that labels take it for", () => {
  const [table] = readAs("boards61", "region-orebro-trafikforsorjning-basar-2020").tables;
  const roles = new Map(table!.columns.map(({ header, role }) => [header, role]));
  expect([roles.get("Bas 2012"), roles.get("Utf -18"), roles.get("Förändr. mot bas")]).toEqual([
    ...["baseline", "outcome", "other"],
  ]);
});

it("figures without a target, a grade or a goal are no follow-up to labels either", () => {
  const figures = Array.from({ length: 9 }, (_, i) => `Enhet ${i + 1} | ${40 + i} | ${42 + i} | ${39 + i}`).join("\n");
  expect(read(sheet("Statistik", `Namn | 2022 | 2023 | 2024\n${figures}`)).plan.indicators).toEqual([]);
});

describe("where headers and cells say different things, cells are asked first", () => {
  const columns = (drawn: string): string[] =>
    read(sheet("Blad1", drawn)).tables[0]!.columns.map(({ column, role }) => `${column} ${role}`);

  it("a column headed by a year alone holds outcomes of many kinds", () =>
    expect(
      columns(`
    Mått / aktivitet                  | 2023     | 2024               | Mål 2024
    Tillsyn utförd enligt plan        | 91 %     | 97 %               | 100 %
    Svarstid på ansökan               | 7,1 v    | 6,4 v              | högst 8 v
    Avslutade ärenden av inkomna      | 88 av 96 | 93 av 104          | minst 85 %
    Ny webbplats i drift              |          | igång              | senast 2024-10-01
    Plan för gående antagen           |          | 2024-11-18         | senast 2024-12-31
    Nöjda sökande, index              | 70       | kommer i mars      | 72
    Taxans täckning                   | 54 %     | 58 %               | 55–60 %
    Inventering av lekplatser klar    |          | färdig 2024-09-02  | klar senast 2024-08-31`),
    ).toEqual(["A indicator", "B outcome", "C outcome", "D target"]));
});

it("rows of groups below a measure are its groups', and no other values of it", () => {
  const recognition = read(
    sheet(
      "Resultat",
      `Resultat mot myndighetens mål
       Mätning                      | Mål 2025     | 2025        | 2024         | 2023        | Mål 2026
       ENKELT FÖR FÖRETAGAREN
       Nöjd kund-index              | 75           | 76          | 74           | –           | 76
       Besvarade samtal             | 85 %         | 83,9 %      | 78,0 %       | 80,2 %      | 85 %
       Väntetid i telefon, medel    | under 5 min  | 4 min 35 s  | 7 min 10 s   | 6 min 2 s   | under 5 min
       ETT HÅLLBART VERK
       Kvinnor i ledningsgruppen    | 40–60 %      | 50 %        | 63 %         | 63 %        | 40–60 %
       Sjukfrånvaro totalt          | < 4,0 %      | 4,1 %       | 3,9 %        | 4,4 %       | < 4,0 %
       därav kvinnor                |              | 4,7 %       | 4,5 %        | 5,0 %       |
       därav män                    |              | 3,2 %       | 3,0 %        | 3,5 %       |`,
    ),
  );
  expect(told(recognition)).toEqual(["läst-cell-för-cell"]);
  expect(
    recognition.plan.indicators
      .at(-1)!
      .outcomes.filter(({ period }) => period === "2025")
      .map(({ group, value }) => [group ?? "alla", value].join(" ")),
  ).toEqual(["alla 4.1", "kvinnor 4.7", "män 3.2"]);
});

dear("which way a sheet lies is what its cells say, not a reading of it on its side", () => {
  const office = verdictSets()
    .flatMap(({ books }) => books)
    .find(({ name }) => name === "KS uppföljn jämförelse riket.xls")!;
  const { tables } = recognise(bookOf(office), { scales: scalesFor(standard) });
  expect(tables[0]!.columns.map(({ column, role, period }) => [column, role, period ?? ""].join(" ").trim())).toEqual([
    ...["A goal", "B indicator", "C target", "D outcome 2022", "E outcome 2023", "F outcome 2024", "G comparison 2024"],
  ]);
});

test("a sheet whose grades are colours alone is read by its headers: of blank cells labels know nothing", () => {
  const made = sheet(
    "SN",
    `
    Socialnämnden
    Uppföljning helår 2025

    KF-mål                    | Nämndens mål         | Indikator                     | Målvärde       | 2023 | 2024 | 2025 | Riket 2025 | Status | Analys
    2 Trygg omsorg hela livet | Brukarna är nöjda    | Nöjd med hemtjänst, %         | minst 90       | 89   | 90   | 91   | 85         |        |
                              |                      | Nöjd med säbo, %              | bättre än riket | 78  | 80   | 81   | 77         |        |
                              | Kort väntetid        | Väntetid till säbo, dagar     | högst 60       | 71   | 64   | 66   | 52         |        | Ett boende stängt för renovering jan-maj
                              | Rätt stöd i rätt tid | Ej återaktualiserade unga, %  | 80             | 76   | 79   | u.s. | 78         |        | Kommer i mars`,
  );
  ["#92D050", "#92D050", "#FF0000"].forEach((fill, i) => setCell(made, i + 4, 8, null, { fill }));
  const { plan, problems } = read(made);
  expect(problems.map(({ code }) => code)).not.toContain("läst-cell-för-cell");
  expect(plan.indicators.map(({ grades }) => grades.length)).toEqual([1, 1, 1, 0]);
});

describe("which way a sheet lies", () => {
  const labeller = new Labeller(shippedModel(), newFacts());

  function labelledAs(sheet: Sheet, isSideways: boolean): { pairs: number; sureness: number } | null {
    const labelled = labeller.label(sheet, [], { isSideways });
    return isOfGoals(labelled) ? { pairs: pairsOf(labelled), sureness: surenessOf(labelled) } : null;
  }

  const pairsOf = ({ cells }: LabelledSheet): number =>
    Math.min(...[isMeasure, isValue].map((is) => cells.filter(({ label }) => is(label)).length));

  const surenessOf = ({ cells }: LabelledSheet): number =>
    cells.reduce((sum, { margin = 0 }) => sum + Math.min(margin, SUREST), 0) / cells.length;

  dear("a sheet whose cells are sure as they stand gives no more values for measures, more surely, on its side", () => {
    let sure = 0;
    const everySo = step(12, 4);
    for (const [i, table] of namedTables().entries()) {
      if (i % everySo > 0) continue;
      for (const sheet of table.read().sheets) {
        const upright = labelledAs(sheet, false);
        if (!upright || upright.sureness < SURE_UPRIGHT) continue;
        sure++;
        const side = labelledAs(sheet, true);
        const lies = side !== null && side.pairs >= upright.pairs && side.sureness > upright.sureness;
        expect({ table: table.name, lies }).toEqual({ table: table.name, lies: false });
      }
    }
    expect(sure).toBeGreaterThan(10);
  });

  test("a page of one column lies on no side, however unsure its cells are", () => {
    const page = namedTables().find(({ name }) => name === "11-aland-klimatmal-delmal");
    const [sheet] = page!.read().sheets;
    expect(labeller.label(sheet!)).toMatchObject({ sideways: false });
  });
});

import { koladaBlocks, type KoladaMeasure } from "../../src/recognise/kolada/kolada";
import { linkMeasures, withKolada } from "../../src/recognise/kolada/links";
import { indicator } from "../assess/plan";
import { read, sheet } from "./kit";

/** Values by whose, for whom and when. */
const said = ({ values }: KoladaMeasure): string[] =>
  values().map(({ municipality, group, period, value }) => `${municipality} ${group ?? "alla"} ${period}: ${value}`);

const one = `
Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%) (N15419)
 |  | 2021 | 2022 | 2023
Lindesberg | Totalt | 82,1 | 79,4 | ..
Lindesberg | Kvinnor | 84,0 | 81,5 | -
Lindesberg | Män | 80,2 | 77,6 | Saknas
Riket | Totalt | 86,2 | 85,0 | 84,7`;

test("a title, years as headers, two unnamed columns for municipality and gender", () => {
  const [block] = koladaBlocks(sheet("Kolada", one));
  expect(block!.measures).toHaveLength(1);
  expect(block!.measures[0]).toMatchObject({
    id: "N15419",
    title: "Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)",
    unit: "%",
  });
  expect(said(block!.measures[0]!)).toEqual([
    "Lindesberg alla 2021: 82.1",
    "Lindesberg alla 2022: 79.4",
    "Lindesberg alla 2023: null",
    "Lindesberg kvinnor 2021: 84",
    "Lindesberg kvinnor 2022: 81.5",
    "Lindesberg kvinnor 2023: null",
    "Lindesberg män 2021: 80.2",
    "Lindesberg män 2022: 77.6",
    "Lindesberg män 2023: null",
    "Riket alla 2021: 86.2",
    "Riket alla 2022: 85",
    "Riket alla 2023: 84.7",
  ]);
});

test("several measures below one another, and the municipality left blank below itself", () => {
  const blocks = koladaBlocks(
    sheet(
      "Kolada",
      `
Sjukfrånvaro kommunalt anställda, andel (%) (N00090)
 |  | 2022 | 2023
Motala | Totalt | 7,1 | 6,9
 | Kvinnor | 7,9 | 7,6

Invånare totalt, antal (N01951)
 |  | 2022 | 2023
Motala | Totalt | 43 640 | 43 700`,
    ),
  );
  expect(blocks.flatMap(({ measures }) => measures.map((measure) => [measure.id, said(measure)]))).toEqual([
    [
      "N00090",
      ["Motala alla 2022: 7.1", "Motala alla 2023: 6.9", "Motala kvinnor 2022: 7.9", "Motala kvinnor 2023: 7.6"],
    ],
    ["N01951", ["Motala alla 2022: 43640", "Motala alla 2023: 43700"]],
  ]);
});

test("measures named in a column, ids in another", () => {
  const [block] = koladaBlocks(
    sheet(
      "Jämförelse",
      `
Nyckeltal | Id | Kommun | 2022 | 2023
Sjukfrånvaro kommunalt anställda, andel (%) | N00090 | Motala | 7,1 | 6,9
Sjukfrånvaro kommunalt anställda, andel (%) | N00090 | Mjölby | 6,1 | 6,0
Invånare totalt, antal | N01951 | Motala | 43 640 | 43 700`,
    ),
  );
  expect(block!.measures.map((measure) => [measure.id, said(measure).length])).toEqual([
    ["N00090", 4],
    ["N01951", 2],
  ]);
});

test.each([
  [
    "a goal table with years",
    "Mål | Indikator | 2021 | 2022 | 2023\nTrygga elever | Andel trygga elever | 80 % | 82 % | 84 %",
  ],
  ["a budget", "Nämnd | 2022 | 2023\nSocialnämnden | 100 | 110\nBarnnämnden | 200 | 210"],
  ["nothing", ""],
])("%s is no export", (_, text) => expect(koladaBlocks(sheet("Blad", text))).toEqual([]));

test("an export beside a goal table gives no goals of its own", () => {
  const { plan } = read(
    sheet(
      "Mål",
      "Mål | Indikator | Målvärde | Utfall 2023\nBehöriga elever | Elever i åk 9 som är behöriga till yrkesprogram, andel (%) | minst 85 % | 80 %",
    ),
    sheet("Kolada", one),
  );
  expect(plan.indicators).toHaveLength(1);
});

describe("measures for indicators", () => {
  const measures = koladaBlocks(sheet("Kolada", one)).flatMap((block) => block.measures);
  const plan = (title: string) => ({
    areas: [],
    goals: [],
    indicators: [indicator("i1", "", "bättre än riket", {}, { title })],
  });

  test("by id", () =>
    expect(linkMeasures(plan("Behöriga elever (N15419)"), measures)).toMatchObject([{ by: "id", measure: "N15419" }]));
  test("by wording, for a person to confirm", () => {
    const [link] = linkMeasures(plan("Elever i åk 9 behöriga till yrkesprogram, andel"), measures);
    expect(link).toMatchObject({ by: "wording", measure: "N15419" });
    expect(
      withKolada(plan("Elever i åk 9 behöriga till yrkesprogram, andel"), measures, [link!], "Lindesbergs kommun")
        .indicators[0]!.outcomes,
    ).toEqual([]);
  });
  test("not by a wording that is not alike", () => expect(linkMeasures(plan("Sjukfrånvaro"), measures)).toEqual([]));
  test("as a person said before, or said that there is none", () => {
    expect(linkMeasures(plan("Behöriga"), measures, { i1: "N15419" })).toMatchObject([{ by: "person" }]);
    expect(linkMeasures(plan("Behöriga elever (N15419)"), measures, { i1: "" })).toEqual([]);
  });
  test("adds the outcome where the table has none, the country beside it, and the others for a place among them", () => {
    const links = linkMeasures(plan("Behöriga elever (N15419)"), measures);
    const [node] = withKolada(plan("Behöriga elever (N15419)"), measures, links, "Lindesbergs kommun").indicators;
    expect(
      node!.outcomes.filter(({ group }) => !group).map(({ period, value, source }) => [period, value, source]),
    ).toEqual([
      ["2021", 82.1, "Kolada"],
      ["2022", 79.4, "Kolada"],
    ]);
    expect(node!.comparisons.map(({ reference, period, value }) => [reference, period, value])).toEqual([
      ["Riket", "2021", 86.2],
      ["Riket", "2022", 85],
      ["Riket", "2023", 84.7],
    ]);
    expect(node!.others).toEqual([]);
  });
});

import { sheet } from "../recognise/kit";
import { given, table } from "./proof/sheets";

/*
 * Of what of an organisation target and outcome are (docs/regler.md §1, ”Vems målet är”): another's target is asked about once
 * for its column, one that says nothing, or the same as the outcome, is graded.
 */

const under = (header: string) => [table(header)];
const GRADED = ["Nöjda brukare, %: true", "Antal besök: false"];

describe.each([
  "Mått | Mål hela kommunen 2024 | Nämndens utfall 2024",
  "Mått | Mål för hela staden | Utfall vår förvaltning 2024",
  "Mått | Mål kommunen totalt | Socialnämndens utfall 2024",
  "Mått | Mål samtliga förvaltningar | Utfall egen enhet 2024",
  "Mått | Mål hela kommunen | Utfall hela förvaltningen 2024",
  "Mått | Mål riket | Vår enhet 2024",
  "Mått | Riket: mål 2024 | Utfall 2024",
  "Mått | Målvärde (länet) | Utfall 2024",
  "Mått | Mål vår enhet | Utfall hela kommunen 2024",
])("%s", (header) => {
  test("takes the grades away, with one question for the column", () => {
    const { measures, asked } = given(under(header));
    expect(measures).toEqual(["Nöjda brukare, %: whole", "Antal besök: whole"]);
    expect(asked).toEqual([
      `”${header.split(" | ")[1]}” avgränsar värdet. Är utfall och målvärde avgränsade på samma sätt?`,
    ]);
  });
  test("the answer holds for the column", () => {
    const { choices } = given(under(header));
    expect(given(under(header), choices[0])).toMatchObject({ measures: GRADED, asked: [] });
  });
});

test.each([
  "Mått | Mål hela kommunen 2024 | Utfall hela kommunen 2024",
  "Mått | Mål hela kommunen | Utfall kommunen totalt 2024",
  "Mått | Mål hela kommunen | Utfall 2024",
  "Mått | Mål riket 2024 | Utfall riket 2024",
  "Mått | Mål vår enhet | Vår enhet 2024",
  "Mått | Nämndens mål 2024 | Nämndens utfall 2024",
  "Mått | Nämndens mål 2024 | Utfall hela kommunen 2024",
  "Mått | Kommunfullmäktiges mål 2024 | Nämndens utfall 2024",
  "Mått | Kommungemensamt mål | Förvaltningens utfall 2024",
  "Mått | Nationellt mål | Utfall 2024",
  "Mått | Mål 2024 (i nivå med riket) | Utfall 2024",
  "Mått | Mål 2024 | Utfall vår enhet 2024",
  "Mått | Mål 2024, Södra | Utfall 2024, Södra",
])("%s is graded without a question", (header) =>
  expect(given(under(header))).toMatchObject({ measures: GRADED, asked: [] }),
);

test.each<[above: string, says: string]>([
  [" | Hela kommunen | Socialnämnden", "whole"],
  [" | Riket | Kommunen", "whole"],
  [" | Hela kommunen | Hela kommunen", "true"],
])("a row above the headers says of what they are: %s", (above, says) =>
  expect(given([table(`${above}\nMått | Mål 2024 | Utfall 2024`)]).measures[0]).toBe(`Nöjda brukare, %: ${says}`),
);

describe("figures of others", () => {
  test.each([
    "Utfall riket 2024",
    "Resultat 2024 (länet)",
    "Riket: utfall 2024",
    "Utfall 2024, Södra",
    "Centrum: utfall 2024",
  ])("%s alone is asked about beside a target that says nothing", (header) => {
    const { measures, asked } = given(under(`Mått | Mål 2024 | ${header}`));
    expect(measures).toEqual(["Nöjda brukare, %: whole", "Antal besök: whole"]);
    expect(asked).toEqual([`”${header}” avgränsar värdet. Är utfall och målvärde avgränsade på samma sätt?`]);
  });
  test.each(["Utfall riket 2024", "Utfall 2024 länet", "Utfall 2024 liknande kommuner"])(
    "%s beside the own are compared with",
    (header) =>
      expect(
        given([table(`Mått | Mål 2024 | ${header} | Utfall 2024`, "Mål", "\nNöjda, % | minst 80 % | 79 % | 85 %")])
          .measures,
      ).toEqual(["Nöjda, %: true"]),
  );
});

test.each<[row: string, says: string]>([
  ["Nöjda, % | minst 80 % (riket) | 85 %", "whole"],
  ["Nöjda, % | minst 80 % i länet | 85 %", "whole"],
  ["Nöjda i länet, % | minst 80 % i länet | 85 %", "true"],
  ["Nöjda, % | minst 80 % (riket 82 %) | 85 %", "true"],
  ["Nöjda, % | minst 80 % (snitt i riket) | 85 %", "true"],
  ["Nöjda, % | minst 80 % av eleverna i hela kommunen | 85 %", "true"],
])("%s: %s", (row, says) =>
  expect(given([table("Mått | Mål 2024 | Utfall 2024", "Mål", `\n${row}`)]).measures[0]).toMatch(says),
);

describe("a committee's measures", () => {
  const of = (row: string, title: string): string =>
    given([sheet("Mål", `${title}\n\nMått | Mål 2024 | Utfall 2024\n${row}\nNöjda, % | minst 80 % | 85 %`)])
      .measures[0]!;

  test.each<[row: string, says: string]>([
    ["Sjukfrånvaro, % | högst 6,5 (kommunen som helhet) | 6,1", "whole"],
    ["Sjukfrånvaro, % | högst 6,5 % (hela koncernen) | 6,1 %", "whole"],
    ["Heltider, % | minst 60 för hela kommunen | 61", "whole"],
    ["Heltider, % | minst 60 % i hela staden | 61 %", "whole"],
    ["Heltider, % | minst 60 (kommunnivå) | 61", "whole"],
    ["Heltider, % | minst 60 (totalt för kommunen) | 61", "whole"],
    ["Heltider, % | minst 60 (hela kommunen) | 61 (hela kommunen)", "true"],
    ["Heltider i hela kommunen, % | minst 60 (hela kommunen) | 61", "true"],
    ["Heltider, % | minst 60 (hela nämnden) | 61", "true"],
    ["Heltider, % | minst 60 | 61", "true"],
    ["Laddpunkter | minst 60 laddpunkter i hela kommunen | 61", "true"],
    ["Nöjda, % | minst 80 % av eleverna i hela kommunen | 85 %", "true"],
  ])("%s: %s", (row, says) => expect(of(row, "Grundskolenämnden – uppföljning 2024")).toMatch(says));

  test("the municipality's own targets are its own", () => {
    for (const title of ["Kommunens mål, uppföljning 2024", "Kommunstyrelsen – uppföljning 2024"])
      expect(of("Heltider, % | minst 60 (hela kommunen) | 61", title)).toMatch("true");
  });
});

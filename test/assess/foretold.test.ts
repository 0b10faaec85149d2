import { indicatorsIn } from "../../src/domain/assessment";
import { sheet } from "../recognise/kit";
import { given, read, table } from "./proof/sheets";

/*
 * Once the year is over a forecast is no outcome (docs/nar-maltavlan-bedomer.md, `followUp`): a header, a note or a comment that
 * calls a value one is asked about; at delår a forecast grades.
 */

const GRADED = ["Nöjda brukare, %: true", "Antal besök: false"];
const under = (header: string, name = "Mål") => [table(`Mått | Mål 2024 | ${header}`, name)];

describe.each([
  "Utfall/prognos 2024",
  "Prognos/utfall 2024",
  "Utfall (prognos) 2024",
  "Utfall alt. prognos 2024",
  "Bedömt utfall 2024",
  "Förväntat utfall 2024",
  "Helårsbedömning 2024",
])("under ”%s”", (header) => {
  test("nothing is graded, with one question", () => {
    const { measures, asked } = given(under(header));
    expect(measures).toEqual(["Nöjda brukare, %: followUp", "Antal besök: followUp"]);
    expect(asked).toEqual([`”${header}” kan vara en prognos. Är det utfall som står där?`]);
  });
  test("all is graded once it is answered that they are outcomes", () => {
    const { choices } = given(under(header));
    expect(given(under(header), [choices[0]![0]!])).toMatchObject({ measures: GRADED, asked: [] });
  });
});

test.each(["Utfall 2024 (riket 80 %)", "Utfall 2024 jämfört med prognos", "Utfall 2024 mot prognos"])(
  "%s is of outcomes",
  (header) => expect(given(under(header)).measures).toEqual(GRADED),
);

test("at delår what is an outcome or a forecast gives the same grade of what does not grow", () =>
  expect(given(under("Utfall/prognos 2024", "Delårsrapport 2024")).measures).toEqual([
    "Nöjda brukare, %: true",
    "Antal besök: period",
  ]));

test.each<[comment: string, says: string]>([
  ["Siffran är en prognos.", "followUp"],
  ["Prognos, utfallet är klart i mars.", "followUp"],
  ["Värdet är prognostiserat.", "followUp"],
  ["Utfallet är uppskattat utifrån första halvåret.", "followUp"],
  ["Värdet är beräknat på 11 månader.", "followUp"],
  ["Prognosen för 2025 är 90.", "true"],
  ["Prognosen var 82.", "true"],
  ["Utfallet är bättre än prognosen.", "true"],
  ["Utfallet är beräknat på dem som svarat.", "true"],
  ["Preliminär siffra, fastställs i mars.", "true"],
])("a comment ”%s”: %s", (comment, says) =>
  expect(
    given([table("Mått | Mål 2024 | Utfall 2024 | Kommentar", "Mål", `\n  Nöjda, % | minst 80 | 85 | ${comment}`)])
      .measures,
  ).toEqual([`Nöjda, %: ${says}`]),
);

test("a note says it of the figures that have its mark", () =>
  expect(
    given([
      table(
        "Mått | Mål 2024 | Utfall 2024",
        "Mål",
        "\n  Nöjda, % | minst 80 | 85*\n  Trygga, % | minst 80 | 79\n\n* Prognos, slutligt utfall i april.",
      ),
    ]).measures,
  ).toEqual(["Nöjda, %: followUp", "Trygga, %: false"]));

describe("a printed grade of a year that is still ahead is of its forecast, and stands at delår", () => {
  const printedAt = (period: string, headers: string, cells = "38 | 42") => {
    const drawing = `
      Mått | Mål 2024 | ${headers}
      Besök, tusental | minst 40 | ${cells} | Nås
      Resor, tusental | minst 40 | ${cells} | Nås ej`;
    const { assessed } = read([sheet("Mål", drawing)], [], period);
    return assessed.areas.flatMap(indicatorsIn).map(({ printed }) => printed?.text);
  };

  test.each(["Bedömning helår", "Bedömd måluppfyllelse 2024", "Bedömning 2024", "Helårsbedömning", "Bedömning"])(
    "under ”%s”, beside outcomes of a part of it",
    (header) => expect(printedAt("2024 T2", `Utfall T2 2024 | Prognos helår | ${header}`)).toEqual(["Nås", "Nås ej"]),
  );
  test.each(["Bedömning helår", "Bedömning"])("under ”%s”, beside forecasts alone", (header) =>
    expect(printedAt("2024 delår", `Prognos helår | ${header}`, "42")).toEqual(["Nås", "Nås ej"]),
  );
  test("not beside the outcomes of that year", () =>
    expect(printedAt("2024 T2", "Utfall T2 2024 | Utfall 2024 | Bedömning 2024")).toEqual([undefined, undefined]));
  test("not where the part of the year has its own", () =>
    expect(printedAt("2024 T2", "Utfall T2 2024 | Bedömning T2 2024 | Bedömning helår", "38 | Nås delvis")).toEqual([
      "Nås delvis",
      "Nås delvis",
    ]));
});

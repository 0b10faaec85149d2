import {
  allOf,
  asPredicate,
  counted,
  distribution,
  nounsOf,
  portion,
  predicateFor,
  unnamed,
} from "../../src/assess/wording";
import type { Predicate } from "../../src/assess/wording";

test.each<[count: number, of: number, words: string[], predicate: Predicate, clause: string]>([
  [1, 1, ["mål"], "uppnås", "målet uppnås"],
  [0, 1, ["mål"], "uppnås", "målet uppnås inte"],
  [0, 1, ["mål"], "är helt uppfyllt", "målet är inte uppfyllt"],
  [1, 1, ["indikator"], "uppnås inte", "indikatorn uppnås inte"],
  [1, 1, ["riktlinje"], ["är inte bedömd", "är inte bedömda"], "riktlinjen är inte bedömd"],
  [0, 1, ["verksamhet"], "håller sin budget", "verksamheten håller inte sin budget"],
  [2, 2, ["mål"], "uppnås delvis", "båda målen uppnås delvis"],
  [2, 2, ["mål"], asPredicate("Klart"), "båda målen är klara"],
  [2, 2, ["mål"], asPredicate("Halvklart"), "båda målen har bedömningen ”Halvklart”"],
  [2, 2, ["mål"], "uppnås inte", "inget av de två målen uppnås"],
  [0, 2, ["aktivitet"], "uppnås", "ingen av de två aktiviteterna uppnås"],
  [3, 3, ["mål"], ["är inte bedömt", "är inte bedömda"], "inget av de tre målen är bedömt"],
  [12, 12, ["nämndmål"], "uppnås", "alla tolv nämndmålen uppnås"],
  [13, 13, ["mått"], ["når sitt mål", "når sina mål"], "alla 13 måtten når sina mål"],
  [1, 13, ["mått"], ["når sitt mål", "når sina mål"], "1 av 13 mått når sitt mål"],
  [1, 3, ["indikator", "mål", "mål"], "uppnås", "1 av 3 indikatorer och mål uppnås"],
  [3, 3, ["indikator", "mål", "mål"], "uppnås", "alla tre indikatorerna och målen uppnås"],
  [2, 2, ["indikator", "mål"], "uppnås", "både indikatorn och målet uppnås"],
  [2, 2, ["indikator", "mål"], "uppnås inte", "varken indikatorn eller målet uppnås"],
  [2, 2, ["strategiskt mål", "strategiskt mål"], "uppnås", "båda målen uppnås"],
  [1, 2, ["strategiskt mål", "strategiskt mål"], "uppnås", "1 av 2 strategiska mål uppnås"],
  [1, 2, ["prioriterat mål", "prioriterat mål"], "uppnås", "1 av 2 prioriterade mål uppnås"],
  [1, 2, ["långsiktigt mål", "finansiellt mål"], "uppnås", "1 av 2 finansiella mål och långsiktiga mål uppnås"],
  [1, 2, ["övergripande mål", "övergripande mål"], "uppnås", "1 av 2 övergripande mål uppnås"],
  [2, 3, ["strategisk indikator"], "uppnås", "2 av 3 strategiska indikatorer uppnås"],
  [2, 3, ["gemensamt åtagande"], "uppnås", "2 av 3 gemensamma åtaganden uppnås"],
  [3, 3, ["åtagande"], asPredicate("Åtagandet är uppfyllt"), "alla tre åtagandena är uppfyllda"],
  [1, 1, ["nämndens mål"], "uppnås", "nämndens mål uppnås"],
  [1, 2, ["nämndens mål", "nämndens mål"], "uppnås", "1 av 2 mål uppnås"],
  [2, 2, ["nämndens mål", "nämndens mål"], "uppnås", "båda målen uppnås"],
  [0, 6, ["fullmäktiges mål"], "uppnås", "inget av de sex målen uppnås"],
  [1, 3, ["fullmäktiges mål", "nämndens mål", "nämndens mål"], "uppnås", "1 av 3 mål uppnås"],
  [2, 2, ["fullmäktiges mål", "nämndens mål"], "uppnås", "både fullmäktiges mål och nämndens mål uppnås"],
  [1, 1, ["ambition"], "har bedömningen ”Grön”", "har bedömningen ”Grön”"],
])("%i of %i %j %j: %s", (count, of, words, predicate, clause) => {
  expect(portion(count, of, nounsOf(words), predicate)).toBe(clause);
});

test.each([
  ["Uppnås delvis", "uppnås delvis", "uppnås delvis"],
  ["Genomfört", "är genomfört", "är genomförda"],
  ["Delvis genomförd", "är delvis genomförd", "är delvis genomförda"],
  ["Ej påbörjad", "är inte påbörjad", "är inte påbörjade"],
  ["Uppfyllt", "är uppfyllt", "är uppfyllda"],
  ["Avslutad", "är avslutad", "är avslutade"],
  ["Klar", "är klar", "är klara"],
  ["Målet är uppfyllt", "är uppfyllt", "är uppfyllda"],
  ["Är delvis uppfyllt", "är delvis uppfyllt", "är delvis uppfyllda"],
  ["Åtagandet är delvis uppfyllt", "är delvis uppfyllt", "är delvis uppfyllda"],
  ["Insatsen är genomförd", "är genomförd", "är genomförda"],
  ["I hög grad uppfyllt", "är i hög grad uppfyllt", "är i hög grad uppfyllda"],
  ["Till stor del genomförd", "är till stor del genomförd", "är till stor del genomförda"],
  ["Kvalitén uppnås", "har bedömningen ”Kvalitén uppnås”", "har bedömningen ”Kvalitén uppnås”"],
  ["Nästan klar", "har bedömningen ”Nästan klar”", "har bedömningen ”Nästan klar”"],
  ["Grön", "har bedömningen ”Grön”", "har bedömningen ”Grön”"],
])("the grade %s is told of one as ”%s” and of several as ”%s”", (label, one, several) => {
  expect([1, 2].map((count) => predicateFor(asPredicate(label), count))).toEqual([one, several]);
});

test("of a grade that is a participle none is told without it", () => {
  const [done, begun] = [asPredicate("Genomförd"), asPredicate("Ej påbörjad")];
  expect(portion(0, 2, nounsOf(["aktivitet"]), done)).toBe("ingen av de två aktiviteterna är genomförd");
  expect(portion(2, 2, nounsOf(["aktivitet"]), begun)).toBe("ingen av de två aktiviteterna är påbörjad");
  expect(
    distribution(nounsOf(["aktivitet"]), [
      [3, done],
      [2, begun],
      [1, "pågår"],
    ]),
  ).toBe("3 av 6 aktiviteter är genomförda, 2 är inte påbörjade och 1 pågår");
});

test("without the noun, where a heading has it", () => {
  const guidelines = unnamed(nounsOf(["riktlinje"]));
  expect([0, 1, 2].map((count) => portion(count, 2, guidelines, "följs"))).toEqual([
    "ingen av de två följs",
    "1 av 2 följs",
    "båda följs",
  ]);
  expect(allOf(8, guidelines)).toBe("alla åtta");
});

test("what holds for none is left out, and what holds for all is alone", () => {
  const goals = nounsOf(["mål"]);
  const stated = (reached: number, partly: number, missed: number, unjudged: number): string =>
    distribution(
      goals,
      [
        [reached, "uppnås"],
        [partly, "uppnås delvis"],
        [missed, "uppnås inte"],
      ],
      [[unjudged, ["är inte bedömt", "är inte bedömda"]]],
    );
  expect(stated(2, 3, 2, 1)).toBe("2 av 8 mål uppnås, 3 uppnås delvis och 2 uppnås inte; 1 är inte bedömt");
  expect(stated(0, 1, 0, 2)).toBe("1 av 3 mål uppnås delvis; 2 är inte bedömda");
  expect(stated(0, 0, 5, 0)).toBe("inget av de fem målen uppnås");
  expect(stated(0, 0, 0, 0)).toBe("");
});

test("plurals by the end of the word", () => {
  expect([counted(1, "indikator"), counted(2, "kvalitetsfaktor"), counted(3, "mål"), counted(4, "övrigt")]).toEqual([
    "1 indikator",
    "2 kvalitetsfaktorer",
    "3 mål",
    "4 övrigt",
  ]);
});

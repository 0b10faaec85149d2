import { given, table } from "./proof/sheets";

/** What asks the same of each of several groups is not proved by the whole; and two that a target compares with, by one figure. */

const of = (rows: string[], header = "Mått | Mål 2024 | Utfall 2024"): string[] =>
  given([table(header, "Mål", rows.map((row) => `\n  ${row}`).join(""))]).measures.map((measure) =>
    String(measure.split(": ").at(-1)),
  );

test.each<[row: string, gives: string]>([
  ["Nöjda, % | minst 80 för både flickor och pojkar | 85", "one"],
  ["Nöjda för såväl kvinnor som män, % | minst 80 | 85", "one"],
  ["Närvaro, % | minst 80 i alla enheter | 85", "one"],
  ["Närvaro, % | minst 80 på vart och ett av boendena | 85", "one"],
  ["Närvaro, % | minst 80 i var och en av skolorna | 85", "one"],
  ["Närvaro, % | minst 80 (samtliga skolor) | 85", "one"],
  ["Friskvård på varje förvaltning, % | minst 80 | 85", "one"],
  ["Samtliga skolor ska nå minst 80 % behöriga | 80 % | 85 %", "one"],
  ["Trygghet, % | 75 (flickor 80, pojkar 70) | 77", "one"],
  ["Möten | minst 2 på varje enhet | 30", "one"],
  ["Frånvaro i alla skolor, % | högst 5 | 4", "one"],
  ["Nöjda, % | minst 80 för flickor och pojkar | 85", "one"],
  ["Nöjda, % | minst 80 % (kvinnor och män) | 85", "one"],
  ["Nöjda, % | flickor och pojkar: minst 80 | 85", "one"],
  ["Nöjda, % | minst 80 för kvinnor resp. män | 85", "one"],
  ["Nöjda, % | minst 80 % per kön | 85", "one"],
  ["Närvaro, % | minst 80 % per enhet | 85", "one"],
  ["Närvaro, % | alla skolor minst 80 % | 85", "one"],
  ["Hushåll med matavfallssortering, % | minst 60 per kommun | 68", "one"],
  ["Nås inom 10 min, % | ≥ 80 i alla kommuner | 87", "one"],
  ["Närvaro, % | samtliga enheter ≥ 80 % | 85", "one"],
  ["Närvaro, varje skola, % | minst 80 på varje skola | 85", "one"],
  // All of so many that there are.
  ["Drop-in på alla högstadieskolor | 3 skolor | 2", "false"],
  ["Drop-in på alla högstadieskolor | 3 skolor | 3", "true"],
  ["Drop-in på alla högstadieskolor | 3 elever | 3", "side"],
  // So many for each of something, and a total.
  ["Måltidsombud | minst 1 per avdelning | 34", "one"],
  ["Måltidsombud | minst 1 per avdelning | 34 personer", "one"],
  ["Föräldramöten | minst 2 per klass | 48", "one"],
  ["Utvecklingssamtal | två per elev och år | 812", "one"],
  ["Hembesök | minst ett per familj | 61", "one"],
  ["Skolbio | varje klass i F–6 minst en gång | 312", "one"],
  ["Skolbio | varje klass i F–6 minst en gång | 312 elever", "quantity"],
  ["Museibesök | minst en gång | 312 elever", "quantity"],
  ["Hembesök | varje familj minst två | 61", "one"],
  ["Skyddsronder | minst en per arbetsplats | 14", "one"],
  ["Utvecklingssamtal | två per elev | 1,9", "false"],
  ["Datorer | minst 1 per elev | 1,1", "true"],
  ["Barngruppens storlek | högst 15 barn per avdelning | 14,8", "true"],
  ["Barn per avdelning | högst 15 per avdelning | 31", "false"],
  ["Arbetsplatsträffar | minst 8 per enhet | 9 per enhet", "true"],
  ["Arbetsplatsträffar | minst 8 per enhet | 20 per enhet", "true"],
  ["Möten i snitt | minst 2 per klass | 5", "true"],
  ["Kostnad | högst 45 000 kr per elev | 98 000 kr", "false"],
  ["Föräldramöten | minst 20 per termin | 48", "true"],
  ["Besök | minst 2 per klass | 0", "false"],
  // A mean that misses has a part that does, and a part is no more than what is counted of all.
  ["Nöjda, % | minst 80 för både flickor och pojkar | 75", "false"],
  ["Frånvaro i alla skolor, % | högst 5 | 6", "false"],
  ["Möten | minst 2 på varje enhet | 1", "false"],
  // All of a share is all of each, and an outcome may say that it is of each.
  ["Närvaro | 100 % i alla enheter | 100 %", "true"],
  ["Närvaro, % | minst 80 i alla enheter | 82 (samtliga enheter)", "true"],
  // The whole alone.
  ["Trygghet, % | minst 75 | 77 (flickor 80, pojkar 70)", "true"],
  ["Andel skolor där alla elever är behöriga, % | minst 75 | 77", "true"],
  ["Andel av samtliga anställda, % | minst 75 | 77", "true"],
  ["Andel flickor och pojkar i kulturskolan, % | minst 40 | 45", "true"],
  ["Andel enheter med plan | alla enheter | 100 %", "true"],
  ["Nöjda i grundskolan, % | minst 80 | 85", "true"],
  ["Nöjda, % | minst 80 % av flickorna och pojkarna | 85", "true"],
  ["Nöjda flickor och pojkar, % | minst 80 | 85", "true"],
  ["Antal barn per avdelning | högst 15 | 14", "true"],
  ["Godkänt i alla ämnen, % | minst 80 | 85", "true"],
  // One group's target is not everybody's.
  ["Nöjda, % | minst 80 % för pojkar | 85", "whole"],
  ["Nöjda pojkar, % | minst 80 % för pojkar | 85", "true"],
])("%s: %s", (row, gives) => expect(of([row])).toEqual([gives]));

test.each<[header: string, gives: string]>([
  ["Mått | Mål 2024 per enhet | Utfall 2024", "one"],
  ["Mått | Mål 2024 på varje boende | Utfall 2024 alla boenden", "one"],
  ["Mått | Mål 2024 på varje boende | Utfall 2024 per boende", "true"],
])("%s: %s", (header, gives) => expect(of(["Nöjda, % | minst 80 | 85"], header)).toEqual([gives]));

test("an answer of yes or no is of all of them", () =>
  expect(
    of([
      "Samtliga skolor har en trygghetsplan | Ja | Ja",
      "Alla enheter har en plan | Ja | Nej",
      "Antal besök | minst 100 | 110",
    ]),
  ).toEqual(["true", "false", "true"]));

test("where the groups' outcomes stand, each is held against the target; without such words the total is", () =>
  expect(
    of(
      [
        "Nöjda, % | minst 80 för både flickor och pojkar | 85 | 78 | 82",
        "Trygga, % | minst 80 för både flickor och pojkar | 85 | 82 | 83",
        "Ro, % | minst 80 | 85 | 78 | 82",
      ],
      "Mått | Mål 2024 | Utfall 2024 flickor | Utfall 2024 pojkar | Utfall 2024 totalt",
    ),
  ).toEqual(["false", "true", "true"]));

test("one press says that the outcomes of a sheet are the worst of each", () => {
  const sheets = () => [
    table(
      "Mått | Mål 2024 | Utfall 2024",
      "Mål",
      "\n  Nöjda, % | minst 80 i alla enheter | 85\n  Trygga, % | minst 70 på varje skola | 72",
    ),
  ];
  const { measures, asked, choices } = given(sheets());
  expect(measures).toEqual(["Nöjda, %: one", "Trygga, %: one"]);
  expect(asked).toHaveLength(1);
  expect(given(sheets(), choices[0])).toMatchObject({ measures: ["Nöjda, %: true", "Trygga, %: true"], asked: [] });
});

describe("two that a target compares with", () => {
  test.each<[row: string, gives: string]>([
    ["Nöjda, % | högre än länet och riket (85) | 80 | 86", "one"],
    ["Nöjda, % | minst i nivå med länet och riket (85) | 80 | 84", "one"],
    ["Nöjda, % | bättre än föregående år och riket (85) | 80 | 86", "one"],
    ["Nöjda, % | högre än länet (83) och riket (85) | 80 | 86", "true"],
    ["Nöjda, % | högre än länet (83) och riket (85) | 80 | 84", "false"],
    ["Nöjda, % | högre än riket (85) | 80 | 86", "true"],
  ])("with figures in the target: %s: %s", (row, gives) =>
    expect(of([row], "Mått | Mål 2024 | Utfall 2023 | Utfall 2024")).toEqual([gives]),
  );
  test.each<[row: string, gives: string]>([
    ["Nöjda, % | högre än länet och riket | 80 | 86 | 85 | 84", "true"],
    ["Nöjda, % | högre än länet och riket | 80 | 86 | 85 | 87", "false"],
    ["Nöjda, % | högre än länet och riket | 80 | 86 | 85 | ", "reference"],
    ["Nöjda, % | högre än länet och riket | 80 | 84 | 85 | ", "false"],
    ["Nöjda, % | bättre än riket och bättre än föregående år | 87 | 86 | 85 | 84", "false"],
    ["Nöjda, % | bättre än riket samt föregående år | 80 | 86 | 85 | 84", "true"],
    ["Nöjda, % | högre än riket | 80 | 86 | 85 | 87", "true"],
  ])("with columns: %s: %s", (row, gives) =>
    expect(
      of(
        [row, "Trygga, % | minst 80 | 81 | 82 | 85 | 84"],
        "Mått | Mål 2024 | Utfall 2023 | Utfall 2024 | Riket 2024 | Länet 2024",
      ),
    ).toEqual([gives, "true"]),
  );
});

import { plan, read, roles, sheet } from "./kit";

const bare = (lines: string[]): string[] => lines.map((line) => line.replace(/ \[.*?\]/g, ""));

test.each([
  ["words of levels before the titles", `
    Typ              | Benämning              | Målvärde   | Utfall 2024 | Status
    Övergripande mål | Ett tryggt Älvsby      |            |             |
    Resultatmål      | Fler går ut om kvällen |            |             | Uppnås
    Nyckeltal        | Trygga utomhus         | minst 70 % | 72 %        |
    Uppdrag          | Belys gångvägarna      |            |             | Genomfört
    Övergripande mål | Ett lärande Älvsby     |            |             |
    Resultatmål      | Alla klarar grunden    |            |             | Uppnås inte
    Nyckeltal        | Behöriga i åk 9        | minst 90 % | 81 %        |
  `, [
    "övergripande mål: Ett tryggt Älvsby",
    "  resultatmål: Fler går ut om kvällen",
    "    nyckeltal: Trygga utomhus → minst 70 % 2024: 72",
    "  uppdrag: Belys gångvägarna",
    "övergripande mål: Ett lärande Älvsby",
    "  resultatmål: Alla klarar grunden",
    "    nyckeltal: Behöriga i åk 9 → minst 90 % 2024: 81",
  ]],
  ["numbers go before the order of the levels", `
    Nr    | Typ            | Text              | Ansvarig
    1     | Nämndmål       | Renare sjöar      | MN
    1.1   | Aktivitet      | Provta sjöarna    | MN
    1.1.1 | Delaktivitet   | Köp in provflaskor | MN
    1.2   | Aktivitet      | Laga avloppen     | MN
    2     | Nämndmål       | Tystare gator     | MN
    2.1   | Aktivitet      | Sänk farten       | MN
  `, ["nämndmål 1: Renare sjöar (MN)", "  aktivitet 1.1: Provta sjöarna (MN)", "    delaktivitet 1.1.1: Köp in provflaskor (MN)", "  aktivitet 1.2: Laga avloppen (MN)", "nämndmål 2: Tystare gator (MN)", "  aktivitet 2.1: Sänk farten (MN)"]],
  ["letters under no header", `
      | Mål och mått         | Mål 2024   | Utfall 2024
    M | Äldre äter gott      |            |
    N | Nöjda med maten      | minst 80 % | 84 %
    N | Egna val av rätter   | minst 50 % | 46 %
    M | Äldre är inte ensamma |           |
    N | Med sällskap varje dag | minst 60 % | 55 %
  `, ["mål: Äldre äter gott", "  indikator: Nöjda med maten → minst 80 % 2024: 84", "  indikator: Egna val av rätter → minst 50 % 2024: 46", "mål: Äldre är inte ensamma", "  indikator: Med sällskap varje dag → minst 60 % 2024: 55"]],
  ["how deep each row stands", `
    Nivå | Rubrik            | Mål | Utfall
    1    | Levande centrum   |     |
    2    | Fler besöker oss  |     |
    3    | Besök i biblioteket | 90 000 | 91 200
    3    | Uthyrda lokaler   | 40  | 38
  `, ["mål: Levande centrum", "  mål: Fler besöker oss", "    indikator: Besök i biblioteket → 90000 ?: 91200", "    indikator: Uthyrda lokaler → 40 ?: 38"]],
  ["a number for each level, and one column of wordings", `
    Mål | Delmål | Mått | Rubrik           | Målvärde 2024 | Utfall 2024
    1   |        |      | Trygga gator     |               |
    1   | 1      |      | Ljusare gator    |               |
    1   | 1      | 1    | Trasiga lyktor   | högst 20      | 31
    1   | 1      | 2    | Nya lyktor       | minst 15      | 18
    2   |        |      | Rena gator       |               |
    2   | 1      | 1    | Klotter inom ett dygn | minst 90 % | 94 %
  `, ["mål 1: Trygga gator", "  delmål 1.1: Ljusare gator", "    mått 1.1.1: Trasiga lyktor → högst 20 2024: 31", "    mått 1.1.2: Nya lyktor → minst 15 2024: 18", "mål 2: Rena gator", "  mått 2.1.1: Klotter inom ett dygn → minst 90 % 2024: 94"]],
])("a column tells the level of each row: %s", (_, drawing, tree) => expect(bare(plan(sheet("Plan", drawing)))).toEqual(tree));

test("kinds of goals are no levels, and say how they count", () => {
  const { plan: found, tables } = read(sheet("Mål", `
    Typ             | Mål                  | Bedömning
    Finansiellt mål | Soliditeten ska öka  | Uppnått
    Finansiellt mål | Låneskulden ska minska | Ej uppnått
    Verksamhetsmål  | Fler ska läsa vidare | Uppnått
  `));
  expect(found.goals.map(({ title, geh, parents }) => [title, geh, parents])).toEqual([["Soliditeten ska öka", "financial", []], ["Låneskulden ska minska", "financial", []], ["Fler ska läsa vidare", "operational", []]]);
  expect(tables[0]!.columns[0]!.why).toBe("Säger hur målet räknas i god ekonomisk hushållning.");
});

test("a list of projects with kinds of actions is no plan", () => {
  expect(read(sheet("Lista", "Typ | Benämning | Ansvarig | Startdatum | Slutdatum\nProjekt | Ny skola | TN | 2024-01-01 | 2024-12-31\nÅtgärd | Laga tak | TN | 2024-01-01 | 2024-12-31\nÅtgärd | Byt fönster | TN | 2024-01-01 | 2024-12-31")).tables).toEqual([]);
});

test("sets of columns, one for each measure of a row; what stands outside them is about the goal", () => {
  const numbered = sheet("Mål", `
    Nämndmål        | Ansvarig | Mått 1          | Målvärde 1 | Utfall 1 | Mått 2         | Målvärde 2 | Utfall 2 | Bedömning
    Goda måltider   | SN       | Nöjda med maten | minst 80 % | 84 %     | Matsvinn, gram | högst 30   | 34       | Uppnås delvis
    Trygg hemtjänst | SN       | Kontinuitet     | högst 12   | 14       |                |            |          | Uppnås inte
  `);
  expect(bare(plan(numbered))).toEqual([
    "nämndmål: Goda måltider (SN)",
    "  mått: Nöjda med maten (SN) → minst 80 % ?: 84",
    "  mått: Matsvinn, gram (SN) → högst 30 ?: 34",
    "nämndmål: Trygg hemtjänst (SN)",
    "  mått: Kontinuitet (SN) → högst 12 ?: 14",
  ]);
  expect(read(numbered).plan.goals.map(({ grades }) => grades.map(({ text }) => text))).toEqual([["Uppnås delvis"], ["Uppnås inte"]]);
  expect(read(numbered).plan.indicators.flatMap(({ grades }) => grades)).toEqual([]);
  expect(roles(read(sheet("Mål", "Mål | Indikator 1 | Indikator 2 | Status\nRena sjöar | Siktdjup | Fosfor | Uppnås\nTysta gator | Buller | | Uppnås inte")))).toBe("A goal, B indicator, C indicator, D grade");
});

test("several measures as lines of one cell, each with its line of the figures; a wrapped title is one", () => {
  const found = read(sheet("Mål", `
    Mål          | Indikatorer                                   | Målvärde 2024            | Utfall 2024   | Bedömning
    Trygg skola  | Trygga elever\\nNärvaro i åk 9                | minst 90 %\\nminst 95 %  | 92 %\\n93 %   | Uppnås delvis
    Nära vård    | Andel som får tid\\nhos vårdcentralen i tid   | minst 85 %               | 81 %          | Uppnås inte
    Ren luft     | • Partiklar\\n• Kvävedioxid                   |                          |               | Uppnås
  `));
  expect(found.plan.indicators.map(({ title, targets, outcomes, cell }) => [title, targets[0]?.text, outcomes[0]?.value, cell])).toEqual([
    ["Trygga elever", "minst 90 %", 92, "Mål!B2"],
    ["Närvaro i åk 9", "minst 95 %", 93, "Mål!B2"],
    ["Andel som får tid hos vårdcentralen i tid", "minst 85 %", 81, "Mål!B3"],
    ["Partiklar", undefined, undefined, "Mål!B4"],
    ["Kvävedioxid", undefined, undefined, "Mål!B4"],
  ]);
  expect(found.plan.goals[0]!.grades.map(({ text }) => text)).toEqual(["Uppnås delvis"]);
  expect(found.coverage.mapped + found.coverage.reported).toBe(found.coverage.nonEmpty);
  const open = read(sheet("Mål", "Mål | Indikator | Målvärde | Utfall\nTrygg skola | Trygga elever\\nNärvaro | minst 90 % | 92 %\\n93 %"));
  expect(open.plan.indicators.map(({ title }) => title)).toEqual(["Trygga elever Närvaro"]);
  expect(open.problems.map(({ code }) => code)).toContain("utfall-ej-läst");
});

test("rows that print has broken go on with the row above, over a header that comes back", () => {
  const found = read(sheet("Klistrat", `
    Mål                  | Indikator           | Målvärde 2024 | Utfall 2024
    Skogen ska vara      | Andel gallrad       | minst 60 %    | 55 %
    öppen för alla       | skog nära bostäder  |               |
    Sjöarna ska vara     | Badplatser med      | minst 9       | 8
    Mål                  | Indikator           | Målvärde 2024 | Utfall 2024
    rena att bada i      | gott vatten         |               |
  `));
  expect(found.plan.goals.map(({ title }) => title)).toEqual(["Skogen ska vara öppen för alla", "Sjöarna ska vara rena att bada i"]);
  expect(found.plan.indicators.map(({ title, outcomes }) => [title, outcomes[0]?.value])).toEqual([["Andel gallrad skog nära bostäder", 55], ["Badplatser med gott vatten", 8]]);
  expect(found.coverage.mapped + found.coverage.reported).toBe(found.coverage.nonEmpty);
});

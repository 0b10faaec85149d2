import { read, roles, sheet } from "./kit";

test("an unknown header is no evidence and no veto: the cells say what is there", () => {
  expect(
    roles(
      read(
        sheet(
          "Plan",
          `
    Mål          | Så mäter vi det hos oss i år | Årets siffra 2024 | Dit ska vi
    Trygg kommun | Andel som är trygga ute      | 71 %              | minst 70 %
    Trygg kommun | Anmälda inbrott, antal       | 40                | högst 35
    God skola    | Behöriga i årskurs nio       | 81 %              | minst 90 %
  `,
        ),
      ),
    ),
  ).toBe("A goal, B indicator, C outcome 2024, D target");
});

test("parts of an organisation under a word for units are whose the measures are", () => {
  expect(
    roles(
      read(
        sheet(
          "T2",
          `
    Enhet | Mått                      | T2 2017 | Mål 2017
    VA    | Läckage vattennät (%)     | 28      | högst 30
    Gata  | Lagade hål inom 5 dgr (%) | 81      | 80
    Kost  | Tallrikssvinn, gram       | 24      | max 25
  `,
        ),
      ),
    ),
  ).toBe("A owner, B indicator, C outcome 2017 T2, D target 2017");
});

test("columns under “varav per kommun” are of parts, and no second outcome", () => {
  expect(
    roles(
      read(
        sheet(
          "Mål",
          `
    Indikator        | Mål 2019 | Förb. 2019 | varav per kommun |      | Förb. 2018
                     |          |            | Hfs              | Nora |
    NMI gator, index | 55       | 52         | 50               | 51   | 53
    Sjukfrånvaro, %  | 4,5      | 4,9        | 4,1              | 5,0  | 5,6
    Frisknärvaro, %  | 65       | 67         | 68               | 66   | 62
  `,
        ),
      ),
    ),
  ).toBe("A indicator, B target 2019, C outcome 2019, D comparison, E comparison, F outcome 2018");
});

test("a word for goals over cells that all set bounds loses to the cells", () => {
  expect(
    roles(
      read(
        sheet(
          "Plan",
          `
    Indikator              | Målsättning | Utfall 2024
    Andel trygga ute       | minst 70 %  | 71 %
    Anmälda inbrott, antal | högst 35    | 40
    Behöriga i årskurs nio | minst 90 %  | 81 %
  `,
        ),
      ),
    ),
  ).toBe("A indicator, B target, C outcome 2024");
});

test("a year beside its own forecast is what came of it, where another column is headed as target", () => {
  const drawing = `
    Nyckeltal  | Mål 2024   | 2023 | Prognos 2024 | Helår 2024
    Soliditet  | minst 25 % | 20 % | 22 %         | 26 %
    Väntetid   | högst 10   | 14   | 12           | 9
    Nöjda, %   | minst 80   | 70   | 75           | 81
  `;
  expect(roles(read(sheet("Plan", drawing)))).toBe(
    "A indicator, B target 2024, C outcome 2023, D forecast 2024, E outcome 2024",
  );
});

test.each([
  // Without another column for the result, "nuläge" is the outcome.
  ["Startvärde | Riket | Nuläge", "A indicator, B target, C baseline, D comparison, E outcome"],
])("nuläge is where things stood when another column shows what came of it: %s", (headers, expected) => {
  const drawing = `
    Indikator    | Målvärde   | ${headers}
    Soliditet    | minst 25 % | 20 % | 22 % | 26 %
    Låneskuld    | högst 10   | 14   | 12   | 9
    Läser vidare | minst 80 % | 70 % | 75 % | 81 %
  `;
  expect(roles(read(sheet("Plan", drawing)))).toBe(expected);
});

test.each<[says: string, drawing: string, roles: string, name?: string]>([
  [
    "a group's values stand against the target where no column is headed as outcome",
    `
    Indikator       | Målvärde | Kvinnor | Män
    Sjukfrånvaro, % | 6,0      | 6,4     | 4
    Nöjda elever, % | 81       | 83      | 60
  `,
    "A indicator, B target, C outcome, D outcome",
  ],
  [
    "numbered texts left of the indicator are goals, although they hold numbers",
    `
    Mål                    | Indikator    | Målvärde | Utfall
    1 Friska medarbetare   | Sjukfrånvaro | 5        | 4
    2 Nöjda elever i skolan | Trivsel     | 80       | 81
  `,
    "A goal, B indicator, C target, D outcome",
  ],
  [
    "sentences under a word for outcomes are the outcome of a target",
    `
    Indikator            | Målvärde | Utfall
    Andel hållbara resor | 50 %     | År 2021 skedde 23 % av resorna hållbart i kommunen.
    Sjukfrånvaro         | 5 %      | År 2021 var sjukfrånvaron 6,4 % bland alla anställda.
  `,
    "A indicator, B target, C outcome",
  ],
  [
    "wordings beside target values are measures, though their header says target",
    `
    Målområde | Målvärde                     | Mål 2025 | Utfall
    Hälsa     | Friska medarbetare i kommunen | 5       | 4
    Skola     | Nöjda elever i skolan         | 80      | 81
  `,
    "A area, B indicator, C target 2025, D outcome",
  ],
  [
    "grades under a word for comments are grades, by their cells",
    `
    Mål                    | Indikator          | Utfall | Kommentar
    Friska medarbetare     | Sjukfrånvaro totalt | 5     | Uppfyllt
    Elever trivs           | Nöjda elever       | 81     | Delvis uppfyllt
    God ekonomi i kommunen | Resultat           | 81     | Ej uppfyllt
  `,
    "A goal, B indicator, C outcome, D grade",
  ],
  [
    "texts under no header, each written once for several rows, are areas",
    `
              | Mål             | Indikator         | Målvärde | Utfall
    Trygghet  | Trygga invånare | Andel trygga ute  | 80 %     | 78 %
              |                 | Anmälda brott     | högst 90 | 88
    Skola     | Goda resultat   | Andel behöriga    | 90 %     | 87 %
              |                 | Meritvärde        | 230      | 221
  `,
    "A area, B goal, C indicator, D target, E outcome",
  ],
  [
    "a follow-up in sentences with figures is what came of goals that set figures",
    `
    Mål                                               | Uppföljning
    Till 2027 ska minst 50 % av resorna vara hållbara | År 2021 var 23 % av resorna hållbara.
    Till 2027 ska högst 5 % vara arbetslösa           | År 2021 var 7 % arbetslösa i kommunen.
  `,
    "A goal, B outcome",
  ],
  [
    "a word for goals right of the measures is what they are to reach, where it is the only one",
    `
    Mått                   | Mål
    EBITDA-marginal        | Överstigande 14 procent över en affärscykel
    Nettoskuldsättningsgrad | Under 100 %
    Utdelning              | Minst 40 procent av resultatet
  `,
    "A indicator, B target",
  ],
  [
    "keys left of a column of goals and measures are no goals",
    `
    Nyckel   | Nr | Mål och indikator         | Enhet | Målvärde    | Utfall 2024 | Bedömning
    M-218RV  | 1  | Äldre får hjälp i tid     |       |             |             | Uppnås delvis
    M-8I1U2  |    | Nöjda med hemtjänsten     | %     | minst 80 %  | 81 %        |
    M-219NB  | 2  | Familjer får stöd tidigt  |       |             |             | Uppnås
    M-43RK1  |    | Ärenden inom en vecka     | %     | minst 90 %  | 84,1 %      |
  `,
    "A other, B number, C indicator, D unit, E target, F outcome 2024, G grade",
  ],
  [
    "several words for goals right of the measures are what they are to reach, each by its time; a dash is no text",
    `
    Nyckeltal         | Startvärde | Mål (våren) | Mål (hösten) | Mäts genom
    Svar inom en dag  | -          | 60 %        | 75 %         | Uttag ur ärendesystemet
    Avbrutna samtal   | 18         | -           | 5            | Uttag ur växeln
    Väntan i telefon  | 7 min      | 4 min       | 2 min        | Uttag ur växeln
  `,
    "A indicator, B baseline, C target, D target, E other",
  ],
  [
    "what became of goals is told in sentences, in whatever language the header says it",
    `
    Objectives                                           | Outcome 2022
    Energy use will be reduced by 16 per cent by 2025.   | Energy use has decreased by 11 per cent.
    Increase the proportion of green financing.          | The proportion amounted to 33 per cent.
    All properties will have green certification.        | 72 per cent of properties have been certified.
  `,
    "A goal, B outcome 2022",
  ],
  [
    "of two columns headed as measures the one written once for several rows is what they are about",
    `
    Fråga                  | Mätare                  | 2022 | 2021 | Mål
    Medarbetarnas hälsa    | Engagemang, index       | 12   | 11   | 15
                           | Olyckor med frånvaro    | 8    | 9    | 0
    Klimatpåverkan         | Energibesparingar, GWh  | 4,6  | 3,9  | 5
                           | Utsläpp, ton            | 310  | 340  | 250
  `,
    "A area, B indicator, C outcome 2022, D outcome 2021, E target",
  ],
  [
    "a word on each row under a word for goals right of measures is what they are to reach, and what was reached an outcome",
    `
    Mått               | Mål       | Uppnått     | Status
    Svarstid i växeln  | 2–3 min   | 2 min       | Bättre än väntat
    Ny inloggning      | BankID    | BankID      | Klart
    Arkivet            | Flyttat   | Till hälften| Pågår
    Handboken          | Utgiven   | 4 kapitel   | Pågår
  `,
    "A indicator, B target, C outcome, D grade",
  ],
  [
    "demands in sentences right of measures are what they are to reach",
    `
    Mått/mål        | Krav
    Likviditet      | Att kassan vid varje månads slut räcker till de närmaste trettio dagarnas utbetalningar.
    Skuldsättning   | Att skulderna per invånare ska vara lägre än i länets övriga kommuner under hela perioden.
  `,
    "A indicator, B target",
  ],
  [
    "a Norwegian word for figures to reach heads the measures where another column holds the bounds",
    `
    Måltall                      | Utgangspunkt | Mål etter ett år | Kilde
    Andel reiser med buss        | 12 prosent   | Over 20 prosent  | Reiseundersøkelse
    Ventetid på legevakten       | Ukjent       | Under 30 minutter| Journalsystemet
    Matsvinn i skolen            | Ukjent       | Under 40 gram    | Veiing
  `,
    "A indicator, B baseline, C target, D source",
  ],
  [
    "a word for figures to reach heads the names where another column has the demands; a column without a header has marks",
    `
    Måltal               | Krav     | Målt
    Ventetid ved skranke | 5-8 min  | 6 min   | ✅
    Fejl pr. uge         | 0-4      | 2       | ✅
    Åbne sager           | under 40 | 61      | ❌
  `,
    "A indicator, B target, C outcome, D grade",
  ],
  [
    "how much of a goal is reached is no outcome, whatever figures it is told in",
    `
    Mått                     | Målvärde | Måluppfyllelse
    Släckta bränder på plats | 40 %     | 93 %
    Sjukfrånvaro             | 5 %      | 88 %
    Besök i skolor           | 80 %     | 101 %
  `,
    "A indicator, B target, C other",
  ],
  [
    "any word beside the year of a named outcome is no outcome of that year",
    `
    Mått                     | Värde 2025 | Resultat 2024 | Resultat 2025 | Värde 2026
    Släckta bränder på plats | 40         | 37            | 41            | 45
    Utryckningstid, median   | högst 9 min| 9,4 min       | 8,8 min       | högst 8 min
    Besök i skolor           | 120        | 96            | 118           | 130
    Kontrollerade cisterner  | minst 60   | 52            | 63            | minst 70
  `,
    "A indicator, B target 2025, C outcome 2024, D outcome 2025, E target 2026",
  ],
  [
    "units under a word for goals are no goals",
    `
    Indikator              | Mål   | Target
    Andel saker med svar   | %     | >90%
    Tid til første svar    | Dager | <3
    Andel digitale søknader| %     | 100%
  `,
    "A indicator, B other, C target",
  ],
  [
    "bounds under Mål beside names without a header",
    `
                  | Policy | Mål
    Skuldkvot     | < 60 % | < 50 %
    Betalningstid | > 20   | > 30
    Eget kapital  | > 25 % | > 30 %
  `,
    "A indicator, B target, C target",
  ],
  [
    "targets of a year and on to another, in another language",
    `
                     | Actual 2013 | Targets 2013, up to 2016 | Actual 2012
    Return on equity | 3.4%        | 12%                      | 5.1 %
    Margin on sales  | 2.7%        | 8%                       | 4.1 %
    Debt to assets   | 44%         | 40%                      | 43 %
  `,
    "A indicator, B outcome 2013, C target, D outcome 2012",
  ],
  [
    "what somebody did in a year is told in words: a year is no figure, and wishes under a word for goals stay goals",
    `
    Aktivitet           | Mål                                                         | Primära aktörer        | Utfall
    Nattvandring        | Öka antalet vuxna ute på kvällarna och stärka tilliten.      | Fritid och föreningar  | Träffar har hållits under 2023.
    Belysta stråk       | Det ska finnas stråk att välja som känns trygga hela året.   | Gatuenheten            | 2022–2027 byts belysningen.
    Kartläggning        | Öka stödet för unga som är särskilt utsatta för brott.       | Fritid                 | Genomförd under 2023 och klar.
  `,
    "A activity, B goal, C owner, D comment",
  ],
  [
    "the only names are what the figures are of: a word for areas over them has nothing to stand over",
    `
    Område                 | Mål        | Utfall 2024 | Kommentar
    Sjukfrånvaro totalt    | högst 5 %  | 4 %         | Lägre än i fjol.
    Nöjda elever i skolan  | minst 80 % | 81 %        |
    Förnybar energi        | minst 90 % | 70 %        | Avtalet löper ut 2025.
  `,
    "A indicator, B target, C outcome 2024, D comment",
  ],
  [
    "areas that stand over names, each on its row, are areas",
    `
    Område      | Indikator             | Mål        | Utfall 2024
    Medarbetare | Sjukfrånvaro totalt   | högst 5 %  | 4 %
    Skolan      | Nöjda elever i skolan | minst 80 % | 81 %
    Energin     | Förnybar energi       | minst 90 % | 70 %
  `,
    "A area, B indicator, C target, D outcome 2024",
  ],
  [
    "the limit of the step that is reached is the target, those of the steps below it are not",
    `
    Mått                  | Gräns för grönt | Gräns för gult | Utfall 2024
    Sjukfrånvaro totalt   | ≤ 5 %           | ≤ 6 %          | 4 %
    Nöjda elever i skolan | ≥ 80 %          | ≥ 70 %         | 81 %
    Förnybar energi       | ≥ 90 %          | ≥ 75 %         | 70 %
  `,
    "A indicator, B target, C other, D outcome 2024",
  ],
  [
    "the budget beside the year's account is the target of goals",
    `
    Finansiellt mål | Bokslut 2024 | Budget 2025 | Bokslut 2025
    Årets resultat i % av skatteintäkter | 1,4    | 2,0    | 0,4
    Soliditet (%)                        | 31,2   | 32     | 33,1
    Låneskuld per invånare (kr)          | 24 100 | 26 000 | 25 350
  `,
    "A goal, B outcome 2024, C target 2025, D outcome 2025",
    "Blad1",
  ],
  [
    "the budget beside the year's account is the target of key figures under a title of financial goals",
    `
    Finansiella mål
    Nyckeltal | Bokslut 2024 | Budget 2025 | Utfall 2025
    Årets resultat i % av skatteintäkter | 1,4    | 2,0    | 0,4
    Soliditet (%)                        | 31,2   | 32     | 33,1
    Låneskuld per invånare (kr)          | 24 100 | 26 000 | 25 350
  `,
    "A indicator, B outcome 2024, C target 2025, D outcome 2025",
    "Blad1",
  ],
  [
    "a budget is no target where another column has the targets",
    `
    Finansiellt mål        | Mål 2025   | Budget 2025 | Bokslut 2025
    Soliditet (%)          | minst 30   | 32          | 33,1
    Nettokostnadsandel (%) | högst 99   | 98          | 99,6
  `,
    "A indicator, B target 2025, C other 2025, D outcome 2025",
    "Blad1",
  ],
  [
    "a budget is no target where it is of another year",
    `
    Finansiellt mål            | Budget 2026 | Bokslut 2025
    Soliditet (%)              | 32          | 33,1
    Självfinansieringsgrad (%) | 100         | 71
  `,
    "A indicator, B other 2026, C outcome 2025",
    "Blad1",
  ],
  [
    "a budget is no target where the goals state their own",
    `
    Finansiellt mål                 | Budget 2025 | Bokslut 2025
    Soliditeten ska vara minst 30 % | 32          | 33,1
    Resultatet ska vara minst 2 %   | 2,5         | 1,4
  `,
    "A goal, B other 2025, C outcome 2025",
    "Blad1",
  ],
  [
    "under a header that only says that names stand there are measures, below a title of measures, with outcomes of several years: Namn",
    `
    6.1 Volymmått
    Namn | Utfall 2021 | Utfall 2022 | Utfall 2023
    Antal besök på badhuset     | 41000 | 43500 | 47200
    Andel överklagade beslut, % | 12    | 9     | 7
    Svarstid i telefon, minuter | 8     | 6     | 5
  `,
    "A indicator, B outcome 2021, C outcome 2022, D outcome 2023",
    "Blad1",
  ],
  [
    "under a header that only says that names stand there are measures, below a title of measures, with outcomes of several years: Benämning",
    `
    6.1 Volymmått
    Benämning | Utfall 2021 | Utfall 2022 | Utfall 2023
    Antal besök på badhuset     | 41000 | 43500 | 47200
    Andel överklagade beslut, % | 12    | 9     | 7
    Svarstid i telefon, minuter | 8     | 6     | 5
  `,
    "A indicator, B outcome 2021, C outcome 2022, D outcome 2023",
    "Blad1",
  ],
  [
    "under a header that only says that names stand there are measures, below a title of measures, with outcomes of several years: Titel",
    `
    6.1 Volymmått
    Titel | Utfall 2021 | Utfall 2022 | Utfall 2023
    Antal besök på badhuset     | 41000 | 43500 | 47200
    Andel överklagade beslut, % | 12    | 9     | 7
    Svarstid i telefon, minuter | 8     | 6     | 5
  `,
    "A indicator, B outcome 2021, C outcome 2022, D outcome 2023",
    "Blad1",
  ],
  [
    "a row of headers without years in its first cell is divided where only one way makes each of them known",
    `
    2.1 Mål: Provstad är en trygg plats
    Prioriterade mål Trend
    Alla barn ska ha en vuxen att vända sig till. | ↗
    Fler ska våga röra sig ute på kvällen.        | →
    Äldre ska få hjälp i tid.                     | ↗
  `,
    "A goal, B trend",
    "2.1",
  ],
])("%s", (_, drawing, expected, name = "Mål") => expect(roles(read(sheet(name, drawing)))).toBe(expected));

test("who is followed over the years measures, who occurs once beside is compared with; codes before measures are no outcomes", () => {
  const drawing = `
    År 2022 | Indikator              | Mål     | Sverige 2024 | Dalarna 2024 | Dalarna 2023 | Dalarna 2022
    M 1.1   | Restavfall, kg/person  | minska  | 172          | 145          | 141          | 148
    M 1.2   | Matavfall, kg/person   | öka     | 32           | 42           | 41           | 40
    M 2:1   | Nöjda med sorteringen  | 80 %    | 75 %         | 76 %         | 75 %         | 74 %
  `;
  expect(roles(read(sheet("Avfall", drawing)))).toBe(
    "A number 2022, B indicator, C target, D comparison 2024, E outcome 2024, F outcome 2023, G outcome 2022",
  );
});

test("of several places the one that the title is about measures, also where it is several", () => {
  const drawing = `
    Mått i Mora, Orsa och Älvdalen
    Mått                    | Dalarna | Mora, Orsa och Älvdalen | Sverige
    Restavfall, kg/person   | 144     | 150                     | 182
    Matavfall, kg/person    | 43      | 47                      | 31
    Nöjda med sorteringen   | 81 %    | 80 %                    | 83 %
  `;
  expect(roles(read(sheet("Avfall", drawing)))).toBe("A indicator, B comparison, C outcome, D comparison");
});

test("a word for goals over names of measures with their units loses to the cells; over wishes it does not", () => {
  const drawn = (rows: string) => roles(read(sheet("Plan", `\nEffektmål | Utfall 2023 | Mål 2024\n${rows}`)));
  expect(
    drawn(`
    Andel resor med cykel, %           | 34  | 40
    Restid i högtrafik, minuter        | 12  | 10
    Utsläpp per invånare (ton)         | 3,3 | 2,4`),
  ).toBe("A indicator, B outcome 2023, C target 2024");
  expect(
    drawn(`
    Fler invånare ska resa med cykel och buss     | 34  | 40
    Restiden i högtrafik ska minska, minuter      | 12  | 10
    Utsläppen per invånare ska minska varje år    | 3,3 | 2,4`),
  ).toBe("A goal, B outcome 2023, C target 2024");
});

/** The columns' roles with the sentence that says why of one of them. */
const targetIn = (drawing: string, at: number): [roles: string, why: string | undefined] => {
  const found = read(sheet("Plan", drawing));
  return [roles(found), found.tables[0]?.columns[at]?.why];
};

test("figures under an unknown word are targets where the printed grades are those that they give", () => {
  const graded = `
    Nyckeltal              | Strävan | Utfall 2024 | Bedömning
    Soliditet, %           | 25,3    | 26,1        | Uppnått
    Sjukfrånvaro, %        | 5,2     | 6,8         | Ej uppnått
    Nöjda brukare, %       | 84,5    | 79,9        | Ej uppnått
    Behöriga lärare, %     | 71,5    | 72,5        | Uppnått
    Självkostnadstäckning, % | 99,5  | 97,1        | Ej uppnått
  `;
  expect(targetIn(graded, 1)).toEqual([
    "A indicator, B target, C outcome 2024, D grade",
    "Rubriken säger det inte, men mot det stämmer utfallen under ”Utfall 2024” med bedömningen på 5 av 5 rader.",
  ]);
  // The same figures beside grades that another target has given.
  const others = graded
    .replaceAll("Ej uppnått", "Nått")
    .replaceAll("Uppnått", "Ej uppnått")
    .replaceAll("Nått", "Uppnått");
  expect(roles(read(sheet("Plan", others)))).toBe("A indicator, B other, C outcome 2024, D grade");
});

test("bounds tell targets under an unknown word, also those that only some cells set", () => {
  const drawing = `
    Nyckeltal          | Strävan   | Utfall 2024
    Soliditet, %       | minst 25  | 26,1
    Sjukfrånvaro, %    | 5,2       | 6,8
    Nöjda brukare, %   | 84,5      | 79,9
    Behöriga lärare, % | 71,5      | 72,5
    Anmälda inbrott    | 35        | 31
    Elever i kulturskolan | 430    | 412
  `;
  expect(targetIn(drawing, 1)).toEqual([
    "A indicator, B target, C outcome 2024",
    "Rubriken säger det inte, men cellerna säger vad måttet till vänster ska nå, och cellerna anger gränser, som utfallen kan jämföras med.",
  ]);
});

test("figures under an unknown word that are rounder than the outcomes are asked about, others are no targets", () => {
  const drawing = `
    Nyckeltal          | Xylofon | Utfall 2024
    Soliditet, %       | 25      | 26,1
    Sjukfrånvaro, %    | 5       | 6,8
    Nöjda brukare, %   | 85      | 79,9
    Behöriga lärare, % | 70      | 72,5
  `;
  const [column] = read(sheet("Plan", drawing)).tables[0]!.columns.slice(1);
  expect([column?.role, column?.orElse]).toEqual(["target", "other"]);
  const measured = drawing
    .replace(" 25 ", " 25,4 ")
    .replace(" 5 ", " 5,9 ")
    .replace(" 85 ", " 81,2 ")
    .replace(" 70 ", " 71,3 ");
  expect(roles(read(sheet("Plan", measured)))).toBe("A indicator, B other, C outcome 2024");
});

test("bounds under an unknown word right of the measures are no goals, and names under one are measures", () => {
  const drawing = `
    Mått               | Strävan
    Soliditet          | Överstigande 25 procent
    Nettoskuldsättning | Under 100 %
    Utdelning          | Minst 40 procent av resultatet
  `;
  expect(roles(read(sheet("Finansiella mål", drawing)))).toBe("A indicator, B target");
  const unnamed = `
    Det vi tittar på   | Utfall 2023 | Mål 2024
    Vattenförbrukning  | 145         | Minska
    Bilar utan fossilt | 24          | minst 30
    Avfall från hushåll | 92         | högst 90
  `;
  expect(roles(read(sheet("Plan", unnamed)))).toBe("A indicator, B outcome 2023, C target 2024");
});

test.each([
  // A word for targets over names, beside the targets themselves; words that say nothing, or something else, over names.
  "Måltal",
  "Det vi följer",
  "Beskrivning",
  "Rad",
])("values need names of their own: ”%s” over what stands beside each figure names the measures", (header) => {
  const drawing = `
    Kommunens mål      | ${header}                        | Utfall 2023 | Utfall 2024 | Mål 2024   | Bedömning
    Trygg kommun       | Andel som känner sig trygga ute  | 68          | 71          | minst 70   | Uppnått
                       | Anmälda inbrott i bostäder       | 44          | 40          | högst 35   | Ej uppnått
    En god skola       | Behöriga elever i årskurs nio    | 80          | 81          | minst 90   | Ej uppnått
                       | Lärare med examen och legitimation | 77        | 79          | minst 85   | Ej uppnått
  `;
  expect(roles(read(sheet("Plan", drawing)))).toBe(
    "A goal, B indicator, C outcome 2023, D outcome 2024, E target 2024, F grade",
  );
});

test("a comment on every row stays one where the goals fill the rows", () => {
  const drawing = `
    Kommunens mål       | Kommentar                            | Utfall 2024 | Mål 2024
    Tryggheten ska öka  | Fler är ute på kvällarna än förr     | 71          | minst 70
    Inbrotten ska bli färre | Polisen har varit här oftare     | 40          | högst 35
    Fler ska bli behöriga | Skolan har fått nya lärare i år    | 81          | minst 90
  `;
  expect(roles(read(sheet("Plan", drawing)))).toBe("A goal, B comment, C outcome 2024, D target 2024");
});

describe("bare years after an outcome with its word", () => {
  const rows = `
    Soliditet, %       | 25,1 | 26,1 | 26,9 | 25
    Sjukfrånvaro, %    | 6,2  | 6,8  | 5,9  | 5
    Nöjda brukare, %   | 81,3 | 79,9 | 84,0 | 85
  `;
  const graded = rows.replaceAll(/\| (\d+)\s*$/gmu, "| Uppnått");
  test.each([
    ["Utfall 2022 | 2023 | 2024 | Mål", rows, "A indicator, B outcome 2022, C outcome 2023, D outcome 2024, E target"],
    [
      "Utfall 2022 | 2023 | 2024 | Bedömning",
      graded,
      "A indicator, B outcome 2022, C outcome 2023, D outcome 2024, E grade",
    ],
    ["2025 | 2024 | Utfall 2023 | Mål", rows, "A indicator, B outcome 2025, C outcome 2024, D outcome 2023, E target"],
  ])("are outcomes where targets or verdicts stand further right: %s", (headers, cells, expected) => {
    expect(roles(read(sheet("Plan", `\n    Nyckeltal | ${headers}${cells}`)))).toBe(expected);
  });

  test("are the plan where nothing stands further right", () => {
    const drawing = `
    Nyckeltal          | Utfall 2023 | 2024 | 2025 | 2026
    Soliditet, %       | 25,1        | 26   | 26   | 27
    Sjukfrånvaro, %    | 6,2         | 6    | 5,5  | 5
    `;
    expect(roles(read(sheet("Plan", drawing)))).toBe(
      "A indicator, B outcome 2023, C target 2024, D target 2025, E target 2026",
    );
  });
});

test("the cells of a table decide where no other has its headers", () => {
  const short = sheet(
    "Skola",
    `
    Verksamhetsmål | Utförare | Nyckelindikator | Uppmätt värde 2022 | Uppmätt värde 2023
    Servera mat lagad nära eleverna |    |                                              |     |
    Elevernas frånvaro ska minska   | BN | Elever med frånvaro över 20 procent, andel   | 8 % | 9 %
  `,
  );
  const other = sheet("Vård", "Mål | Mått | Utfall 2023\nVården ska vara trygg | Nöjda brukare, % | 82");
  expect(roles(read(other, short), 1)).toBe(roles(read(short)));
});

describe("figures that are pasted as text, and the difference between two of their columns", () => {
  /** A committee's measures of its work, as pasted: every figure is a text. */
  function pasted() {
    const drawn = sheet(
      "Kultur",
      `
      Kultur- och fritidsnämnden 2025
      Verksamhetsmått                | Bokslut 2023 | Bokslut 2024 | Budget 2025 | Bokslut 2025 | Avvikelse
      Antal besök på biblioteken     | 98 400       | 101 200      | 105 000     | 107 310      | 2 310
      Antal utlån per invånare       | 6,1          | 6,0          | 6,2         | 6,4          | 0,2
      Antal besökare i simhallen     | 71 000       | 75 500       | 78 000      | 74 120       | -3 880
      Föreningsbidrag, tkr           | 4 200        | 4 350        | 4 500       | 4 480        | -20
      Kulturskolan, antal elever     | 612          | 640          | 650         | 655          | 5

      Mål
      Fler unga ska ta del av kultur    |  |  |  |  | Uppnått
      Biblioteken ska vara tillgängliga |  |  |  |  | Delvis uppnått
    `,
    );
    for (const row of drawn.values.slice(2))
      for (const [column, value] of (row ?? []).entries())
        if (typeof value === "number")
          row![column] = String(value)
            .replace(".", ",")
            .replace(/(\d)(\d{3})$/, "$1 $2");
    return drawn;
  }

  test("figures written as text below the header are figures, and no header", () => {
    expect(pasted().values[2]![3]).toBe("105 000");
    expect(read(pasted()).tables[0]!.columns.map(({ header }) => header)).toEqual([
      "Verksamhetsmått",
      "Bokslut 2023",
      "Bokslut 2024",
      "Budget 2025",
      "Bokslut 2025",
      "Avvikelse",
    ]);
  });

  test("the difference between two columns is neither target nor outcome", () => {
    expect(roles(read(pasted()))).toMatch(/, F other$/);
  });
});

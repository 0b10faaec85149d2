import { cellKey, type Sheet } from "../../src/sheet/book";
import { look, plan, read, sheet } from "./kit";

test("three header rows, groups merged over groups", () => {
  const drawn = look(
    sheet(
      "Mål",
      `
    Kommunstyrelsens måluppföljning | | | | | | |
    Mål och mått     |             | Uppföljning |      |        |      | Analys    |
    Inriktningsmål   | Mått        | Utfall      |      | Mål    |      | Bedömning | Kommentar
                     |             | 2020        | 2021 | 2021   | 2022 |           |
    Attraktiv kommun | Invånare    | 15420       | 15510 | 15500 | 15600 | Uppnått  | Inflyttningen ökar
                     | Bostäder    | 65          | 112  | 100    | 100  | Uppnått   |
  `,
    ),
    { merge: ["A2:B2", "C2:F2", "G2:H2", "C3:D3", "E3:F3"] },
  );
  expect(plan(drawn)).toEqual([
    "inriktningsmål: Attraktiv kommun",
    "  mått: Invånare [Uppnått = Måluppfyllelse 0] → 15\u00a0500 2020: 15420, 2021: 15510",
    "  mått: Bostäder [Uppnått = Måluppfyllelse 0] → 100 2020: 65, 2021: 112",
  ]);
});

test("women, men and everybody: as columns under a year, and as rows under the measure", () => {
  expect(
    plan(
      look(
        sheet(
          "A",
          `
    Indikator      | Utfall 2021 |     |        | Mål 2021
                   | Kvinnor     | Män | Totalt |
    Sjukfrånvaro, % | 8,1        | 4,9 | 7,2    | 6,5
  `,
        ),
        { merge: ["B1:D1"] },
      ),
    ),
  ).toEqual(["indikator: Sjukfrånvaro, % → 6,5 2021 kvinnor: 8.1, 2021 män: 4.9, 2021: 7.2"]);
  expect(
    plan(
      sheet(
        "B",
        `
    Mått               | 2020 | 2021 | Mål
    Meritvärde åk 9    | 225  | 228  | 235
    varav flickor      | 238  | 240  |
    varav pojkar       | 212  | 216  |
    Behöriga elever, % | 85   | 86   | 90
  `,
      ),
    ),
  ).toEqual([
    "mått: Meritvärde åk 9 → 235 2020: 225, 2021: 228, 2020 kvinnor: 238, 2021 kvinnor: 240, 2020 män: 212, 2021 män: 216",
    "mått: Behöriga elever, % → 90 2020: 85, 2021: 86",
  ]);
});

test("a row per year and sex, whose column of sexes is reported by its cells", () => {
  expect(
    plan(
      sheet(
        "Data",
        `
    Nyckeltal    | Mål           | År   | Kön     | Värde | Målvärde
    Sjukfrånvaro | Frisk personal | 2021 | Kvinnor | 8,2  | högst 6,5
    Sjukfrånvaro | Frisk personal | 2021 | Män     | 5,1  | högst 6,5
    Sjukfrånvaro | Frisk personal | 2021 | Alla    | 7,4  | högst 6,5
  `,
      ),
    ),
  ).toEqual([
    "mål: Frisk personal",
    "  nyckeltal: Sjukfrånvaro → högst 6,5 2021 kvinnor: 8.2, 2021 män: 5.1, 2021: 7.4",
  ]);
});

test("grades joined to the titles of headings", () => {
  expect(
    plan(
      sheet(
        "Mål",
        `
    Mål och måluppfyllelse               | Indikator     | 2021 | 2022 | Målvärde
    Mål 1 Trygg hemtjänst – Uppfyllt     |               |      |      |
                                         | Nöjda brukare | 88 % | 89 % | minst 85 %
    Mål 2 Eget liv – Delvis uppfyllt     |               |      |      |
                                         | Väntetid      | 14   | 13   | högst 12
  `,
      ),
    ),
  ).toEqual([
    "mål 1: Trygg hemtjänst [Uppfyllt = Uppfyllelse 0]",
    "  indikator: Nöjda brukare → minst 85 % 2021: 88, 2022: 89",
    "mål 2: Eget liv [Delvis uppfyllt = Uppfyllelse 1]",
    "  indikator: Väntetid → högst 12 2021: 14, 2022: 13",
  ]);
});

test("a tree in one column: by indents, by words and numbers for the levels, by numbers before what is not measured", () => {
  expect(
    plan(
      look(
        sheet(
          "Plan",
          `
    Kommunplan 2023           | Utfall 2022 | Utfall 2023 | Mål 2023 | Status
    Ett växande Ekeby         |             |             |          |
    Fler ska trivas           |             |             |          | Uppnås
    Nöjd-Region-Index         | 60          | 62          | minst 61 | Uppnås
    Näringslivet ska växa     |             |             |          | Uppnås delvis
    Nystartade företag        | 51          | 48          | minst 55 | Uppnås inte
  `,
        ),
        { indent: { A3: 1, A4: 2, A5: 1, A6: 2 } },
      ),
    ),
  ).toEqual([
    "område: Ett växande Ekeby",
    "  mål: Fler ska trivas [Uppnås = Måluppfyllelse 0]",
    "    indikator: Nöjd-Region-Index [Uppnås = Måluppfyllelse 0] → minst 61 2022: 60, 2023: 62",
    "  mål: Näringslivet ska växa [Uppnås delvis = Måluppfyllelse 1]",
    "    indikator: Nystartade företag [Uppnås inte = Måluppfyllelse 2] → minst 55 2022: 51, 2023: 48",
  ]);
  expect(
    plan(
      sheet(
        "Mål",
        `
    Mål och aktiviteter                | Ansvarig         | Förväntat resultat 2021 | Resultat 2021 | Status
    KF-mål 1: Trygg kommun             |                  |                         |               | Uppnås
    Nämndmål 1.1: Nämnden är nära      | Tekniska nämnden |                         |               | Uppnås
    Aktivitet 1.1.1: Laga gatlyktor    |                  | minst 30 lyktor         | 34            | Genomförd
    Nämndmål 1.2: Alla nämnder planerar | Tekniska nämnden |                        |               | Uppnås delvis
  `,
      ),
    ),
  ).toEqual([
    "kf-mål 1: Trygg kommun [Uppnås = Måluppfyllelse 0]",
    "  nämndmål 1.1: Nämnden är nära (Tekniska nämnden) [Uppnås = Måluppfyllelse 0]",
    "    aktivitet 1.1.1: Laga gatlyktor [Genomförd = Uppdrag 0]",
    "      indikator 1.1.1: Laga gatlyktor → minst 30 lyktor 2021: 34",
    "  nämndmål 1.2: Alla nämnder planerar (Tekniska nämnden) [Uppnås delvis = Måluppfyllelse 1]",
  ]);
  expect(
    plan(
      sheet(
        "Mål",
        `
    Mål                                       | Målvärde   | Utfall | Måluppfyllelse
    1 God kvalitet i förskolan                |            |        | Delvis
    a) Personaltäthet, barn per årsarbetare   | högst 5,2  | 5,4    | Nej
    b) Nöjda föräldrar                        | minst 90 % | 92 %   | Ja
    2 En skola för alla                       |            |        | Nej
    a) Behöriga till gymnasiet                | minst 90 % | 84 %   | Nej
  `,
      ),
    ).map((line) => line.replace(/ \[.*?\]/, "")),
  ).toEqual([
    "mål: 1 God kvalitet i förskolan",
    "  indikator: a) Personaltäthet, barn per årsarbetare → högst 5,2 ?: 5.4",
    "  indikator: b) Nöjda föräldrar → minst 90 % ?: 92",
    "mål: 2 En skola för alla",
    "  indikator: a) Behöriga till gymnasiet → minst 90 % ?: 84",
  ]);
});

test("a title over the header heads the first rows, as those that follow head theirs", () => {
  expect(
    plan(
      sheet(
        "Mål",
        `
    Socialnämnden   |                 |             |
    Mål             | Indikator       | Utfall 2022 | Bedömning
    Trygg ålderdom  | Nöjda brukare   | 88 %        | Uppfyllt
                    |                 |             |
    Tekniska nämnden |                |             |
    Mål             | Indikator       | Utfall 2022 | Bedömning
    Rena gator      | Nöjda invånare  | 91 %        | Uppfyllt
  `,
      ),
    ).map((line) => line.replace(/ \[.*?\]/, "")),
  ).toEqual([
    "område: Socialnämnden",
    "  mål: Trygg ålderdom (Socialnämnden)",
    "    indikator: Nöjda brukare 2022: 88",
    "område: Tekniska nämnden",
    "  mål: Rena gator (Tekniska nämnden)",
    "    indikator: Nöjda invånare 2022: 91",
  ]);
});

test("tables beside one another with a title each; a budget beside is left alone", () => {
  expect(
    plan(
      sheet(
        "Mål",
        `
    Socialnämnden |          |             | | Tekniska nämnden |          |
    Indikator     | Mål 2022 | Utfall 2022 | | Indikator        | Mål 2022 | Utfall 2022
    Nöjda brukare | minst 90 | 88          | | Nöjda resenärer  | minst 70 | 74
  `,
      ),
    ),
  ).toEqual([
    "område: Socialnämnden",
    "  indikator: Nöjda brukare (Socialnämnden) → minst 90 2022: 88",
    "område: Tekniska nämnden",
    "  indikator: Nöjda resenärer (Tekniska nämnden) → minst 70 2022: 74",
  ]);
  const found = read(
    sheet(
      "Blad1",
      `
    Driftredovisning, tkr |  |  |  | | Nämndens mål | |
    Verksamhet | Budget | Utfall | Avvikelse | | Mål                | Utfall | Måluppfyllelse
    Förskola   | 120    | 121    | -1        | | Alla barn får plats | 100 % | Ja
    Grundskola | 240    | 243    | -3        | | Fler läser vidare  | 85 %  | Nej
  `,
    ),
  );
  expect(found.tables.map(({ range }) => range)).toEqual(["F1:H4"]);
});

test("legends are furniture, and say what marks mean", () => {
  expect(
    plan(
      sheet(
        "Mål",
        `
    Mål              | Status
    Fler i arbete    | ●
    Tryggare kommun  | ◐
    Hög delaktighet  | –

    Teckenförklaring |
    ●                | Målet är uppnått
    ◐                | Målet är delvis uppnått
    –                | Ej bedömt
  `,
      ),
    ),
  ).toEqual([
    "mål: Fler i arbete [● = Måluppfyllelse 0]",
    "mål: Tryggare kommun [◐ = Måluppfyllelse 1]",
    "mål: Hög delaktighet [– = Måluppfyllelse –]",
  ]);
  const filled = look(
    sheet(
      "Mål",
      `
    Mål             | Bedömning
    Fler i arbete   |
    Tryggare kommun |

    Färgernas betydelse |
    Klart bättre än väntat |
    Ungefär som väntat |
  `,
    ),
    { fill: { B2: "#FFC000", B3: "#92D050", B6: "#92D050", B7: "#FFC000" } },
  );
  const found = read(filled);
  expect(
    found.scales?.map(({ scale: { steps, order }, cells }) => [steps.map(({ label }) => label), order, cells]),
  ).toEqual([[["Klart bättre än väntat", "Ungefär som väntat"], "stated", ["Mål!B6", "Mål!B7"]]]);
  expect(found.plan.goals.map(({ title, grades }) => [title, grades[0]!.text, grades[0]!.step])).toEqual([
    ["Fler i arbete", "Ungefär som väntat", 1],
    ["Tryggare kommun", "Klart bättre än väntat", 0],
  ]);
});

test("a legend in one line has all its letters, whatever commas their words have", () => {
  const drawing = `
    Mål              | Måluppfyllelse
    Fler i arbete    | J
    Tryggare kommun  | D
    Hög delaktighet  | N

    J = ja, uppfyllt D = delvis N = nej`;
  expect(plan(sheet("Mål", drawing))).toEqual([
    "mål: Fler i arbete [J = Ja/Delvis/Nej 0]",
    "mål: Tryggare kommun [D = Ja/Delvis/Nej 1]",
    "mål: Hög delaktighet [N = Ja/Delvis/Nej 2]",
  ]);
});

test("a mark that the legend gives two meanings is a problem", () => {
  const found = read(
    sheet(
      "Mål",
      `
    Mål             | Status
    Fler i arbete   | ●
    Tryggare kommun | –

    Teckenförklaring |
    ● | Målet är uppnått
    – | Ingen förändring
    – | Mäts ej i år
  `,
    ),
  );
  expect(found.problems.map(({ code, cell }) => [code, cell])).toEqual([
    ["okänd-ordning", "Mål!B2"],
    ["tvetydig-bedömning", "Mål!B3"],
  ]);
});

const area = { top: 1, left: 4, bottom: 3, right: 4 };

test("colours by condition: computed as Excel does, or a problem", () => {
  const drawn = (): Sheet =>
    sheet(
      "Mål",
      `
    Mål         | Indikator      | Utfall 2022 | Målvärde 2022 | Status
    Trygg skola | Trygga elever  | 91 %        | minst 90 %    |
    Nöjda äldre | Nöjda brukare  | 84 %        | minst 90 %    |
    Fler i jobb | Andel i arbete | 88 %        | minst 90 %    |
  `,
    );
  const computed = drawn();
  computed.conditionalFormats.push(
    { kind: "expression", areas: [area], formula: "=C2>=0.9", format: { fill: "#92D050" } },
    { kind: "expression", areas: [area], formula: "=AND(C2<0.9,NOT(C2<0.9*0.95))", format: { fill: "#FFFF00" } },
    { kind: "expression", areas: [area], formula: '=ISERROR(SEARCH("x",A2))', format: { fill: "#FF0000" } },
  );
  expect(read(computed).plan.indicators.map(({ grades }) => grades.map(({ text, step }) => [text, step]))).toEqual([
    [["grön", 0]],
    [["röd", 2]],
    [["gul", 1]],
  ]);
  const unknown = drawn();
  unknown.conditionalFormats.push({
    kind: "expression",
    areas: [area],
    formula: "=VLOOKUP(A2,Bedömning,2,FALSE)>1",
    format: { fill: "#92D050" },
  });
  const found = read(unknown);
  expect(found.problems.map(({ code, cell }) => [code, cell])).toEqual([
    ["villkorsfärg", "Mål!E2"],
    ["villkorsfärg", "Mål!E3"],
    ["villkorsfärg", "Mål!E4"],
  ]);
  expect(found.plan.indicators.flatMap(({ grades }) => grades)).toEqual([]);
});

test("icons of a grade's number, and a picture over its cell", () => {
  const drawn = sheet(
    "Mål",
    `
    Mål         | Bedömning
    Trygg skola | 3
    Nöjda äldre | 1
    Fler i jobb |
  `,
  );
  drawn.conditionalFormats.push({
    kind: "iconSet",
    areas: [{ top: 1, left: 1, bottom: 3, right: 1 }],
    set: "3TrafficLights1",
    from: [
      { kind: "number", value: 2 },
      { kind: "number", value: 3 },
    ],
  });
  drawn.pictures = [{ top: 3, left: 1, bottom: 3, right: 1 }];
  const found = read(drawn);
  expect(found.plan.goals.map(({ grades }) => grades.map(({ step }) => step))).toEqual([[0], [2], []]);
  expect(found.problems.map(({ code, cell }) => [code, cell])).toEqual([["bild-över-cell", "Mål!B4"]]);
});

test("signals on the latest outcome are grades where no column is", () => {
  const drawn = look(
    sheet(
      "Mål",
      `
    Indikator        | 2021 | 2022 | Mål 2022
    Nöjda invånare   | 62 % | 65 % | minst 65 %
    Trygga i centrum | 50 % | 49 % | minst 60 %
  `,
    ),
    { fill: { C2: "#92D050", C3: "#FF0000" } },
  );
  expect(
    read(drawn).plan.indicators.map(({ grades }) => grades.map(({ text, period, step }) => [text, period, step])),
  ).toEqual([[["grön", "2022", 0]], [["röd", "2022", 2]]]);
});

test("parts of a year without its year, years with two digits, headers divided over lines", () => {
  const found = read(
    sheet(
      "Mål",
      `
    Mål och mått 2023 | | | |
    Mått         | Mål helår  | Kv 1 | Kv 2 | Prognos helår
    Sjukfrånvaro | högst 6 %  | 7,2  | 6,8  | 6,6
  `,
    ),
  );
  expect(found.tables[0]!.columns.map(({ role, period }) => [role, period])).toEqual([
    ["indicator", undefined],
    ["target", "2023"],
    ["outcome", "2023 kv1"],
    ["outcome", "2023 kv2"],
    ["forecast", "2023"],
  ]);
  const short = read(
    sheet(
      "Blad1",
      `
    Inriktnings-\\nmål | Resultat-\\nmått | Utfall 21 | Utfall 22 | Mål 22
    Nöjda företag      | NKI               | 72        | 74        | minst 75
  `,
    ),
  );
  expect(short.tables[0]!.columns.map(({ role, period }) => [role, period])).toEqual([
    ["goal", undefined],
    ["indicator", undefined],
    ["outcome", "2021"],
    ["outcome", "2022"],
    ["target", "2022"],
  ]);
});

test("what a committee's cross, a hidden column and a summary are not", () => {
  const crossed = read(
    sheet(
      "Mål",
      `
    Övergripande mål | Kommunstyrelsen | Socialnämnden | Bostadsbolaget AB
    En trygg kommun  | X               |               | X
    Ett gott liv     |                 | X             |
  `,
    ),
  );
  expect(crossed.plan.goals.map(({ owners }) => owners)).toEqual([
    ["Kommunstyrelsen", "Bostadsbolaget AB"],
    ["Socialnämnden"],
  ]);
  expect(
    read(
      sheet(
        "Summering",
        `
    Övergripande mål | Antal | Uppnås | Uppnås delvis | Uppnås inte
    En trygg kommun  | 8     | 3      | 3             | 2
    Ett gott liv     | 6     | 1      | 4             | 1
  `,
      ),
    ).tables,
  ).toEqual([]);
});

test("a comment in a row of its own; bullets; marks under years; a plan beside its outcome", () => {
  const commented = read(
    sheet(
      "Mål",
      `
    Mål           | Mått          | Utfall 2022 | Målvärde
    Nöjda kunder  | NKI bygglov   | 69          | minst 70
    Kommentar: Tiden har kortats. | |           |
    Nöjda företag | NKI företag   | 72          | minst 70
  `,
    ),
  );
  expect(commented.plan.indicators.map(({ comments }) => comments.map(({ text }) => text))).toEqual([
    ["Kommentar: Tiden har kortats."],
    [],
  ]);
  expect(
    plan(
      sheet(
        "Mål",
        `
    Kommunens mål      | 2021 | 2022
    • Minska utsläppen | ✗    | ✓
    • Fler cyklar      | ✓    | ✓
  `,
      ),
    ),
  ).toEqual([
    "kommunens mål: Minska utsläppen [✗ = Ja/Nej 1] [✓ = Ja/Nej 0]",
    "kommunens mål: Fler cyklar [✓ = Ja/Nej 0] [✓ = Ja/Nej 0]",
  ]);
  expect(
    plan(
      look(
        sheet(
          "Mål",
          `
    Nyckeltal    | 2022   |        | 2023   |
                 | Plan   | Utfall | Plan   | Utfall
    Antal utlån  | 80 000 | 77 100 | 82 000 | 79 900
  `,
        ),
        { merge: ["B1:C1", "D1:E1"] },
      ),
    ),
  ).toEqual(["nyckeltal: Antal utlån → 82\u00a0000 2022: 77100, 2023: 79900"]);
});

test("own sheets that another program has saved without their tags are no sources, and are reported", () => {
  const hers = sheet(
    "Mål",
    "Mål | Indikator | Målvärde | Utfall 2023\nTrygga elever | Andel trygga elever | minst 80 % | 82 %",
  );
  const status = sheet("1 Skola", "Nr | Mål och indikatorer | 2023 | Nyckel · 2023\n1 | Trygga elever | 82 | mål:1");
  const matrix = sheet("Matris", "Vem ansvarar för vad, och var finns luckor\nMål | BUN\nTrygga elever | ●");
  const { tables, problems } = read(hers, status, matrix);
  expect(tables.map(({ sheet: name }) => name)).toEqual(["Mål"]);
  expect(problems.filter(({ code }) => code === "blad-utan-märkning").map(({ cell }) => cell)).toEqual([
    "'1 Skola'!A1",
    "Matris!A1",
  ]);
  const tagged = read(hers, status, { ...matrix, tag: "matrix" });
  expect(tagged.problems.filter(({ code }) => code === "blad-utan-märkning")).toEqual([]);
});

test("a row that sums up those above is no measure; one with a target, or calculated from other cells, is", () => {
  const drawn = (target: string, from: string): string[] => {
    const schools = sheet(
      "Enkät",
      `
    Mått                         | Målvärde  | Utfall 2024
    Nöjda elever, Norrskolan, %  | 80        | 78
    Nöjda elever, Söderskolan, % | 80        | 84
    Nöjda elever, kommunen, %    | ${target} | 81
  `,
    );
    schools.formulas.set(cellKey(3, 2), `=AVERAGE(${from})`);
    return plan(schools).map((line) => line.split(" → ")[0]!.split(" 2024")[0]!);
  };
  const schools = ["mått: Nöjda elever, Norrskolan, %", "mått: Nöjda elever, Söderskolan, %"];
  const all = [...schools, "mått: Nöjda elever, kommunen, %"];
  expect(drawn("", "C2:C3")).toEqual(schools);
  expect(drawn("", "C$2:C$3")).toEqual(schools);
  expect(drawn("80", "C2:C3")).toEqual(all);
  expect(drawn("", "C12:C13")).toEqual(all);
  expect(drawn("", "Mätning!C2:C3")).toEqual(all);
});

test.each([
  ["Gul Delvis uppfyllt", "Grön Uppfyllt", "Röd Ej uppfyllt"],
  ["Gul - delvis uppnått", "Grön - uppnått", "Röd - ej uppnått"],
  ["Gul, delvis", "Grön, uppfyllt", "Röd, inte uppfyllt"],
])("a colour and a word that state the same are one grade: %s", (partly, reached, not) => {
  const drawn = plan(
    sheet(
      "Mål",
      `
    Mått          | Målvärde | Utfall 2024 | Bedömning
    Behöriga, %   | 90       | 85          | ${partly}
    Nöjda, %      | 80       | 84          | ${reached}
    Besök, antal  | 100      | 50          | ${not}
  `,
    ),
  );
  expect(drawn.map((line) => / = \S+ (\d)\]/.exec(line)?.[1])).toEqual(["1", "0", "2"]);
});

import { plan, read, roles, sheet } from "./kit";

test("headers that ask, and grades by their first letters", () => {
  expect(
    plan(
      sheet(
        "Uppföljning",
        `
    Bräcketorps kommun – så gick det 2022
    Vad vill vi?            | Hur vet vi att vi är på väg? | Var är vi nu? | Vart ska vi? | Hur går det?
    Barn och unga mår bra   | Elever som trivs i skolan    | 87 %          | minst 90 %   | G
    Äldre känner sig trygga | Trygghet i hemtjänsten       | 81 %          | minst 88 %   | R
                            | Personalkontinuitet, antal   | 14            | högst 12     | Y
  `,
      ),
    ),
  ).toEqual([
    "mål: Barn och unga mår bra",
    "  indikator: Elever som trivs i skolan [G = Trafikljus 0] → minst 90 % 2022: 87",
    "mål: Äldre känner sig trygga",
    "  indikator: Trygghet i hemtjänsten [R = Trafikljus 2] → minst 88 % 2022: 81",
    "  indikator: Personalkontinuitet, antal [Y = Trafikljus 1] → högst 12 2022: 14",
  ]);
  const alone = read(
    sheet(
      "Mål",
      `
    Mål          | Bedömning
    Fler i jobb  | G
    Trygg skola  | G
  `,
    ),
  );
  expect(alone.plan.goals.flatMap(({ grades }) => grades.map(({ step }) => step))).toEqual([undefined, undefined]);
  expect(alone.problems.map(({ code }) => code)).toContain("okänd-bedömning");
});

test("least and greatest values in columns of their own: two of them make a range", () => {
  const found = read(
    sheet(
      "Nyckeltal 2023",
      `
    Nr | Nyckeltal              | Enhet | Min | Max | Värde 2023
    T1 | Vattenförluster        | %     |     | 15  | 16
    T2 | Nöjdhet gator och väg  | index | 55  |     | 56
    T3 | Beläggning i parkering | %     | 60  | 85  | 88
  `,
    ),
  );
  expect(
    found.plan.indicators.map(({ targets }) => targets.map(({ text, reading: { kind } }) => `${kind} ${text}`)),
  ).toEqual([["max 15"], ["min 55"], ["range 60–85"]]);
  expect(found.coverage.mapped + found.coverage.reported).toBe(found.coverage.nonEmpty);
});

test("goals and measures in one column, told apart by grades that stand only where nothing is measured", () => {
  expect(
    plan(
      sheet(
        "Nämndmål",
        `
    Mål och indikatorer                  | Utfall 2023 (2022) | Målvärde | Grad av måluppfyllelse
    Alla elever ska nå målen             |                    |          | Delvis uppfyllt
    Godkända i svenska åk 3              | 88 % (85 %)        | 92 %     |
    Godkända i matematik åk 3            | 81 % (84 %)        | 90 %     |
    Alla ska känna sig trygga            |                    |          | Uppfyllt
    Trygga elever                        | 93 % (91 %)        | 92 %     |
  `,
      ),
    ),
  ).toEqual([
    "mål: Alla elever ska nå målen [Delvis uppfyllt = Uppfyllelse 1]",
    "  indikator: Godkända i svenska åk 3 → 92 % 2023: 88",
    "  indikator: Godkända i matematik åk 3 → 90 % 2023: 81",
    "mål: Alla ska känna sig trygga [Uppfyllt = Uppfyllelse 0]",
    "  indikator: Trygga elever → 92 % 2023: 93",
  ]);
});

test("the goal in the table's own header, one table for each", () => {
  expect(
    plan(
      sheet(
        "Delmål",
        `
    Inriktning 1 – En hållbar kommun | Ansvar | Mål 2025 | 2022 | 2023
    Solceller på tak, kW             | TN     | 1 500    | 890  | 1 210

    Inriktning 2 – Levande landsbygd | Ansvar | Mål 2025 | 2022 | 2023
    Hushåll med fiber, %             | KS     | 98       | 91   | 95
  `,
      ),
    ),
  ).toEqual([
    "inriktning 1: En hållbar kommun (TN)",
    "  indikator: Solceller på tak, kW (TN) → 1500 2022: 890, 2023: 1210",
    "inriktning 2: Levande landsbygd (KS)",
    "  indikator: Hushåll med fiber, % (KS) → 98 2022: 91, 2023: 95",
  ]);
});

test("columns left blank within a table do not divide it; totals of a pivot table are nobody's goals", () => {
  expect(
    roles(
      read(
        sheet(
          "Data",
          `
    Mål för god ekonomisk hushållning | | Indikator   | | Mål   | Utfall 22 | | Uppfyllt
    God ekonomi                       | | Soliditet   | | >20 % | 24 %      | | Ja
    Effektiv verksamhet               | | Kostnadsläge | | <100 % | 104 %   | | Nej
  `,
        ),
      ),
    ),
  ).toBe("A goal, C indicator, E target, F outcome 2022, H grade");
  expect(
    plan(
      sheet(
        "Pivot",
        `
    Kommunmål       | Nyckeltal    | Mål | Utfall 2022 | Måluppfyllelse
    Trygghet        | Anmälda brott | 80 | 74          | Uppnått
    Trygghet Totalt |              |     |             | 1 av 1
    Tillväxt        | Nya företag  | 50  | 61          | Uppnått
    Tillväxt Totalt |              |     |             | 1 av 1
    Totalsumma      |              |     |             | 2 av 2
  `,
      ),
    ).filter((line) => !line.startsWith(" ")),
  ).toEqual(["kommunmål: Trygghet", "kommunmål: Tillväxt"]);
});

test("half-years, months by three letters, years with two digits, numbers before both titles", () => {
  const periods = (headers: string): (string | undefined)[] =>
    read(sheet("Mål 2024", `Mål och mått 2024\n${headers}\nSjukfrånvaro | 7,1 | 6,9 | 6,5`))
      .tables[0]!.columns.slice(1, 3)
      .map(({ period }) => period);
  expect(periods("Mått | Utfall 1 halvår | Utfall 2 halvår | Målvärde")).toEqual(["2024 delår", "2024 H2"]);
  expect(periods("Mått | jan | feb | Målvärde")).toEqual(["2024-01", "2024-02"]);
  expect(periods("MÅTT | UTF. -21 | UTF. -22 | MÅLV. -22")).toEqual(["2021", "2022"]);
  expect(
    plan(
      sheet(
        "Mål",
        `
    Nr | Mål                 | Nr  | Indikator          | Mål 2022 | Värde 2022
    1  | Hållbar ekonomi     | 1.1 | Årets resultat, %  | minst 2  | 3
       |                     | 1.2 | Soliditet, %       | minst 40 | 44
    2  | Medarbetarna stannar | 2.1 | Avgångar, %       | högst 10 | 11
  `,
      ),
    ),
  ).toEqual([
    "mål 1: Hållbar ekonomi",
    "  indikator 1.1: Årets resultat, % → minst 2 2022: 3",
    "  indikator 1.2: Soliditet, % → minst 40 2022: 44",
    "mål 2: Medarbetarna stannar",
    "  indikator 2.1: Avgångar, % → högst 10 2022: 11",
  ]);
});

test("who answers for what is done beside a measure; a goal in the sheet's name; a committee in capitals", () => {
  expect(
    plan(
      sheet(
        "Röda tråden",
        `
    Mål                | Vad ska vi göra?     | Vem ansvarar? | Hur mäter vi?     | Mål 2021 | Resultat 2021
    Fler familjehem    | Rekryteringskampanj  | Socialchef    | Antal familjehem  | minst 18 | 16
  `,
      ),
    ),
  ).toEqual([
    "mål: Fler familjehem",
    "  aktivitet: Rekryteringskampanj (Socialchef)",
    "  indikator: Antal familjehem → minst 18 2021: 16",
  ]);
  expect(
    plan(
      sheet("Mål 1 Trygghet", "Indikator | 2022 | Målvärde\nTrygghetsindex | 63 | minst 65"),
      sheet("Mål 2 Lärande", "Indikator | 2022 | Målvärde\nMeritvärde | 224 | minst 230"),
    ),
  ).toEqual([
    "mål 1: Trygghet",
    "  indikator: Trygghetsindex → minst 65 2022: 63",
    "mål 2: Lärande",
    "  indikator: Meritvärde → minst 230 2022: 224",
  ]);
  expect(
    read(
      sheet(
        "Mål",
        `
     | Indikator | Mål 2021 | Utfall 2021
    SOCIALNÄMNDEN | | |
    Trygg omsorg | Boendekvalitet, % | minst 80 | 84
  `,
      ),
    ).plan.goals.map(({ owners }) => owners),
  ).toEqual([["SOCIALNÄMNDEN"]]);
});

import { assess } from "../../src/assess/assess";
import { standard } from "../../src/domain/presets/standard";
import { read, roles, sheet } from "./kit";

const asked = (found: ReturnType<typeof read>): string[] =>
  found.problems.flatMap(({ code, cell }) => (code === "okänt-år" ? [cell] : []));

const THREE = `
    Sjukfrånvaro, %             | 6,1 | 5,8 | 5,2 | högst 5,5
    Fakturor betalda i tid, %   | 91  | 93  | 96  | minst 95
    Svar inom två dygn, andel % | 74  | 79  | 83  | minst 80`;

describe("headers that divide a year that nothing names", () => {
  it.each<[header: string, read: string]>([
    [
      "Mått | Februari | Maj | September | Mål",
      "A indicator, B outcome februari, C outcome maj, D outcome september, E target",
    ],
    [
      "Mått | Tertial 1 | Tertial 2 | Tertial 3 | Mål",
      "A indicator, B outcome T1, C outcome T2, D outcome T3, E target",
    ],
    ["Mått | Q1 | Q2 | Q3 | Mål", "A indicator, B outcome kv1, C outcome kv2, D outcome kv3, E target"],
    ["Mått | K1 | K2 | K3 | Mål", "A indicator, B outcome kv1, C outcome kv2, D outcome kv3, E target"],
    [
      "Mått | jan–apr | jan–aug | Helår | Mål",
      "A indicator, B outcome januari–april, C outcome januari–augusti, D outcome helår, E target",
    ],
    [
      "Mått | Utfall mars | Utfall delår | Utfall helår | Mål",
      "A indicator, B outcome mars, C outcome delår, D outcome helår, E target",
    ],
    [
      "Mått | Mars | Juni | Ack. utfall | Mål",
      "A indicator, B outcome mars, C outcome juni, D outcome januari–juni, E target",
    ],
    [
      "Mått | Juni | December | Ackumulerat | Mål",
      "A indicator, B outcome juni, C outcome december, D outcome helår, E target",
    ],
  ])("are outcomes in the order of the year, and the year is asked for: %s", (header, columns) => {
    const found = read(sheet("Blad1", header + THREE));
    expect([roles(found), asked(found)]).toEqual([columns, ["Blad1!B1"]]);
  });

  it("are of the year that a title names, and nothing is asked", () => {
    const found = read(sheet("Blad1", `Uppföljning 2025\nMått | Mars | Juni | Ack. utfall | Mål${THREE}`));
    expect([roles(found), asked(found)]).toEqual([
      "A indicator, B outcome 2025-03, C outcome 2025-06, D outcome 2025-01–06, E target",
      [],
    ]);
  });

  it("are of the year that the target's header names", () => {
    const found = read(sheet("Blad1", `Mått | Mars | Juni | September | Mål 2025${THREE}`));
    expect(roles(found)).toBe("A indicator, B outcome 2025-03, C outcome 2025-06, D outcome 2025-09, E target 2025");
  });

  it("are not guessed where headers name several years, or one part alone", () => {
    expect(roles(read(sheet("Blad1", `Mått | 2023 | 2024 | Utfall T1 | Mål${THREE}`)))).toBe(
      "A indicator, B outcome 2023, C outcome 2024, D outcome, E target",
    );
    expect(roles(read(sheet("Blad1", `Mått | Beskrivning | Enhet | Utfall april | Mål${THREE}`)))).toContain(
      "D outcome,",
    );
  });
});

describe("the outcome of a year that nothing names", () => {
  const verdicts = (drawing: string, period?: string) => {
    const found = read(sheet("Blad1", drawing));
    const { areas, period: reported } = assess(found, standard, period === undefined ? {} : { period });
    const rows = areas.flatMap(({ indicators, goals }) => [...indicators, ...goals.flatMap((goal) => goal.indicators)]);
    return [
      reported,
      ...rows.map(
        ({ outcome, verdict }) =>
          `${outcome?.text.replaceAll("\u00a0", " ")} ${verdict.grade?.label ?? "utan bedömning"}`,
      ),
    ];
  };

  it("is the latest part that has values; in a row without one nothing earlier stands in for it", () =>
    expect(
      verdicts(`Mått | Februari | Juni | December | Mål
        Sjukfrånvaro, %           | 5,1 | 5,8 | 6,2 | högst 5,5
        Fakturor betalda i tid, % | 91  | 96  |     | minst 95`),
    ).toEqual(["december", "6,2 Uppnås inte", "96 utan bedömning"]));

  it("is what is accumulated, and not the last part", () =>
    expect(
      verdicts(`Mått | April | Augusti | December | Ackumulerat utfall | Mål
        Svar inom två dygn, % | 74 | 79 | 86 | 79 | minst 80
        Sjukfrånvaro, %       | 6,1 | 5,0 | 4,2 | 5,1 | högst 5,0`),
    ).toEqual(["helår", "79 Uppnås delvis", "5,1 Uppnås delvis"]));

  it("is no count of a part where the year is asked for", () =>
    expect(
      verdicts(`Mått | April | Augusti | Helår | Mål
        Antal besök på bad, st   | 12000 | 41000 | 60000 | minst 55000
        Antal utlånade böcker, st | 9000 | 17000 |       | minst 25000`),
    ).toEqual(["helår", "60 000 Uppnås", "17 000 utan bedömning"]));

  it("is no month's own count, where a month before it had more", () =>
    expect(
      verdicts(`Mått | Oktober | November | December | Mål
        Antal besök på bad, st    | 1200 | 1310 | 1250 | minst 15000
        Antal utlånade böcker, st | 9000 | 9700 | 9900 | minst 9800
        Sjukfrånvaro, %           | 5,1  | 5,8  | 5,2  | högst 5,5`),
    ).toEqual(["december", "1250 utan bedömning", "9900 Uppnås", "5,2 Uppnås"]));

  it("of how many there are at a time may be fewer than before", () =>
    expect(
      verdicts(`Mått | Oktober | November | December | Mål
        Antal invånare        | 10200 | 10240 | 10230 | minst 10000
        Antal familjehem      | 30    | 29    | 28    | minst 27
        Antal nya familjehem  | 3     | 2     | 1     | minst 5
        Antal hushåll som fått stöd | 30 | 29 | 28    | högst 40`),
    ).toEqual(["december", "10 230 Uppnås", "28 Uppnås", "1 utan bedömning", "28 utan bedömning"]));

  it("is of the year that is reported, where a person says which", () => {
    const drawing = `Mått | Februari | Juni | December | Mål
      Sjukfrånvaro, %           | 5,1 | 5,8 | 6,2 | högst 5,5
      Fakturor betalda i tid, % | 91  | 96  | 97  | minst 95`;
    expect(verdicts(drawing, "2025-06")).toEqual(["2025-06", "5,8 Uppnås delvis", "96 Uppnås"]);
    expect(verdicts(drawing, "2025")).toEqual(["2025", "6,2 Uppnås inte", "97 Uppnås"]);
  });

  it("is what the sheet's name says, beside a title with the year and a header without one", () => {
    const drawing = `Tekniska nämnden 2024
      Mått | Mål 2024 | Utfall
      Antal besök, ackumulerat | minst 500 | 410
      Sjukfrånvaro, %          | högst 6   | 5,1`;
    const period = (name: string): (string | undefined)[] =>
      read(sheet(name, drawing)).plan.indicators.map(({ outcomes }) => outcomes[0]?.period);
    expect(period("Månadsrapport oktober")).toEqual(["2024-10", "2024-10"]);
    expect(period("Uppföljning T1+T2")).toEqual(["2024 T2", "2024 T2"]);
    expect(period("Mål")).toEqual(["2024", "2024"]);
  });

  it("tells of a measure's only row when its outcome was measured, and not what its target is for", () => {
    const rows = (drawing: string): string[] =>
      read(sheet("Delårsrapport augusti 2024", drawing)).plan.indicators.map(
        ({ title, targets, outcomes }) =>
          `${title}: ${targets.map(({ period = "årets" }) => period).join()} ${outcomes.map(({ period }) => period).join()}`,
      );
    expect(
      rows(`Nyckeltal | Utfall | Målvärde | Period
      Meritvärde     | 214   | 225         | Jun 2024
      Anmälningar    | 143   | högst 200   | Aug 2024
      Nöjda elever   | 91 %  | minst 90 %  | Mar 2024`),
    ).toEqual(["Meritvärde: årets 2024-06", "Anmälningar: årets 2024-08", "Nöjda elever: årets 2024-03"]);
    expect(
      rows(`Nyckeltal | Utfall | Målvärde | Period
      Anmälningar    | 43    | högst 50    | Mar 2024
      Anmälningar    | 143   | högst 200   | Aug 2024`),
    ).toEqual(["Anmälningar: 2024-03,2024-08 2024-03,2024-08"]);
  });

  it("limits an outcome whose header has the whole year", () => {
    const [late, whole] = read(
      sheet(
        "Årsrapport 2024",
        `Mått | Utfall 2023 | Utfall 2024 | Mål 2024 | 2030 | Mätperiod
      Tåg i rätt tid, %    | 85,9 | 88,4 | 88 | 95 | Jan–nov 2024
      Bussar i rätt tid, % | 90   | 91   | 91 | 95 | Helår 2024
      Nöjda resenärer, %   | 79   | 81   | 80 | 85 | Okt 2024`,
      ),
    ).plan.indicators;
    expect(late!.outcomes.map(({ period }) => period)).toEqual(["2023", "2024-01–11"]);
    expect(whole!.outcomes.map(({ period }) => period)).toEqual(["2023", "2024"]);
    expect(late!.targets.map(({ period }) => period)).toEqual(["2024", "2030"]);
  });

  it("is not what a single row says of itself", () => {
    const drawing = (own: string): string => `Mått | Mätperiod | Mål | Utfall
      Sjukfrånvaro, %              | helår 2022 | högst 5,5 | 5,1
      Fakturor betalda i tid, %    | helår 2022 | minst 95  | 96
      Svar inom två dygn, andel %  | helår 2022 | minst 80  | 79
      Elever med alla betyg, %     | helår 2022 | minst 75  | 77
      Elever som läser vidare, %   | ${own}     | minst 90  | 91`;
    expect(read(sheet("Mål", drawing("vårterminen 2023"))).period).toBe("2022");
    expect(read(sheet("Mål", drawing("helår 2022"))).period).toBe("2022");
  });
});

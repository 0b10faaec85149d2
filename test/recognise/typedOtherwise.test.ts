import { withoutRaised } from "../../src/domain/shapes";
import { plan, read, sheet } from "./kit";

/*
 * What the labelled tables showed when they were typed in other ways (`real/redrawn/`), a small table for each.
 */

test("a raised number after a word or a year is a note's, one after a unit is its own", () => {
  expect(["Utfall 2023¹", "Antal¹², andel (%)³", "kWh/m²", "Utsläpp per km²"].map(withoutRaised)).toEqual([
    "Utfall 2023",
    "Antal, andel (%)",
    "kWh/m²",
    "Utsläpp per km²",
  ]);
});

describe("a header", () => {
  test("goes on in small letters in the row below it", () => {
    const drawing = `
      Indikator             | Utfall | Utfall | Mål  | Prognos | Bedöms
                            | 2022   | 2023   | 2023 | helår   | uppnås
      Nystartade företag    | 121    | 68     | 130  | 105     | Nej
      Färdigställda bostäder | 43    | 52     | 60   | 71      | Ja`;
    expect(plan(sheet("Blad1", drawing))).toEqual([
      "indikator: Nystartade företag [Nej = Ja/Nej 1] → 130 2022: 121, 2023: 68",
      "indikator: Färdigställda bostäder [Ja = Ja/Nej 0] → 60 2022: 43, 2023: 52",
    ]);
  });

  test("has a row of data below it where the rows are typed in small letters", () => {
    const drawing = `
      Indikator                 | Målvärde | Bedömning
      andel nöjda brukare       | öka      | delvis
      andel behöriga lärare     | öka      | delvis
      antal besök på biblioteken | minska  | delvis`;
    const { plan: found } = read(sheet("Blad1", drawing));
    expect(found.indicators.map(({ title }) => title)).toEqual([
      "andel nöjda brukare",
      "andel behöriga lärare",
      "antal besök på biblioteken",
    ]);
  });

  test("names its year before the raised number of a note", () => {
    const drawing = `
      Indikator                 | Målvärde 2023² | Utfall 2022¹ | Utfall 2023¹
      Andel nöjda brukare       | 85 %           | 82 %         | 86 %
      Andel behöriga lärare     | 90 %           | 87 %         | 88 %`;
    expect(plan(sheet("Blad1", drawing))).toEqual([
      "indikator: Andel nöjda brukare → 85 % 2022: 82, 2023: 86",
      "indikator: Andel behöriga lärare → 90 % 2022: 87, 2023: 88",
    ]);
  });

  test("comes back with another name for the goals, and is no goal", () => {
    const drawing = `
      Löpande mål                                   | Utfall 2025
      Sjukfrånvaron ska vara under 3 procent        | 5 procent
      Alla leverantörer ska bedömas årligen         | 84 procent
      Mål 2030                                      | Utfall 2025
      Utsläppen ska halveras till 2030              | 34 procent
      Sorteringsgraden ska vara minst 70 procent    | 45 procent`;
    const { plan: found } = read(sheet("Blad1", drawing));
    expect(found.goals.map(({ title }) => title)).not.toContain("Mål 2030");
    expect(found.goals).toHaveLength(4);
  });

  test("merged down over its own column heads no other", () => {
    const made = sheet(
      "Blad1",
      `
                                | Senast ändrad |      |      | Målvärde
      Indikator                 |               | 2022 | 2023 | 2023
      Andel nöjda brukare       | mars          | 82 % | 86 % | 85 %
      Andel behöriga lärare     | april         | 87 % | 88 % | 90 %`,
    );
    made.merges.push({ top: 0, bottom: 1, left: 1, right: 1 });
    expect(plan(made)).toEqual([
      "indikator: Andel nöjda brukare → 85 % 2022: 82, 2023: 86",
      "indikator: Andel behöriga lärare → 90 % 2022: 87, 2023: 88",
    ]);
  });

  test("of whose figures they are stands over a heading, too", () => {
    const made = sheet(
      "Blad1",
      `
      Indikator                 | Mål | Utfall 2022 |     |
                                |     | Kv          | M   | Tot
      God vård
      Andel nöjda patienter     | 90  | 84          | 86  | 85
      Andel trygga patienter    | 80  | 58          | 61  | 59`,
    );
    made.merges.push({ top: 0, bottom: 0, left: 2, right: 4 });
    expect(plan(made).slice(1)).toEqual([
      "  indikator: Andel nöjda patienter → 90 2022 kvinnor: 84, 2022 män: 86, 2022: 85",
      "  indikator: Andel trygga patienter → 80 2022 kvinnor: 58, 2022 män: 61, 2022: 59",
    ]);
  });
});

describe("a table", () => {
  test("has its targets and grades beyond a blank column, however long the words of the grades", () => {
    const drawing = `
      Effektmål    | Så mäts målet                       |  | 2023 | 2024 |  | (Mål)  | Läge
      Sköna parker | Andel nöjda med parkerna            |  | 71 % | 74 % |  | (72 %) | Uppnått
                   | Andel nöjda med lekplatserna        |  | 63 % | 60 % |  | (65 %) | Inte uppnått
                   | Felanmälningar lösta på fem dagar   |  | 81 % | 91 % |  | (90 %) | Uppnått`;
    expect(read(sheet("Parknämnden", drawing)).plan.indicators.map(({ targets }) => targets[0]!.text)).toEqual([
      "(72 %)",
      "(65 %)",
      "(90 %)",
    ]);
  });

  test("stands beside another under the same hardly known headers", () => {
    const made = sheet(
      "Blad1",
      `
      GODA MÅLTIDER       |        |             |            |  | KLIMATSMART         |        |             |
      Vad?                | I fjol | Dit ville vi | Så blev det |  | Vad?                | I fjol | Dit ville vi | Så blev det
      Andel nöjda gäster  | 71 %   | minst 75 %  | 77 %       |  | Matsvinn, g/portion | 52     | max 45      | 43
      Andel ätande elever | 78 %   | minst 85 %  | 81 %       |  | Ekologiska varor    | 34 %   | minst 30 %  | 31 %`,
    );
    made.merges.push({ top: 0, bottom: 0, left: 0, right: 3 }, { top: 0, bottom: 0, left: 5, right: 8 });
    expect(read(made).plan.indicators.map(({ title, targets }) => [title, targets.map(({ text }) => text)])).toEqual([
      ["Andel nöjda gäster", ["minst 75 %"]],
      ["Andel ätande elever", ["minst 85 %"]],
      ["Matsvinn, g/portion", ["max 45"]],
      ["Ekologiska varor", ["minst 30 %"]],
    ]);
  });

  test.each(["Uppdaterat 2026-01-28", "Rev. 2026-01-28", "KF § 12 2026-02-16"])(
    "has the quarters of its own year beside a day that something was written: %s",
    (written) => {
      const drawing = `
      Målkort 2025 – resultat     |          |      |      |            |            | ${written}
      Mått                        | Mål 2025 | Kv 1 | Kv 2 | Helår 2025 | Helår 2024 | Förklaring
      Andel kariesfria 6-åringar  | 78 %     | 75 % | 76 % | 76 %       | 75 %       | Tandläkarbrist
      Andel patienter i tid       | 70 %     | 55 % | 57 % | 59 %       | 52 %`;
      const [first] = read(sheet("Målkort", drawing)).plan.indicators;
      expect(first!.outcomes.slice(0, 3).map(({ period }) => period)).toEqual(["2025 kv1", "2025 kv2", "2025"]);
    },
  );

  test("is of the day that ends a month, where its title states one", () => {
    const drawing = `
      Uppföljning per 2025-08-31
      Mått                        | Målvärde | Utfall
      Andel nöjda brukare, %      | minst 78 | 75`;
    expect(read(sheet("Blad1", drawing)).period).toBe("2025-08");
  });

  test("has the figure before its mark, with spaces after both", () => {
    const made = sheet(
      "Resultat",
      `
      Kategori    | Mål | Uppnått
      Tillgänglig | 90+ | 98 ✅
      Snabb       | 90+ | 93 ✅`,
    );
    for (const row of made.values)
      row?.forEach((value, c) => {
        if (typeof value === "string") row[c] = `${value}  `;
      });
    expect(read(made).plan.indicators.map(({ outcomes }) => outcomes[0]!.value)).toEqual([98, 93]);
  });

  test("has its names in the second column, where the first has numbers", () => {
    const drawing = `
      EN ATTRAKTIV KOMMUN |                                                       |
      Nr                  | Fokusområden                                          | Trend
      1                   | I kommunen finns attraktiva bostäder för olika behov  | →
      2                   | Kommunen har välkomnande och trygga miljöer           | ↑
      3                   | I kommunen finns mötesplatser för samvaro             | ↓`;
    expect(read(sheet("Mål", drawing)).plan.goals.map(({ title }) => title)).toEqual([
      "I kommunen finns attraktiva bostäder för olika behov",
      "Kommunen har välkomnande och trygga miljöer",
      "I kommunen finns mötesplatser för samvaro",
    ]);
  });

  test("goes on after two blank rows, where a heading stands as others did", () => {
    const drawing = `
      Indikator             | Målvärde | Utfall 2023
      Trygghet              |          |
      Andel trygga invånare | 85 %     | 82 %
      Andel upplysta vägar  | 90 %     | 91 %


      Skola                 |          |
      Andel behöriga elever | 95 %     | 93 %
      Andel trygga elever   | 97 %     | 96 %`;
    expect(plan(sheet("Blad1", drawing))).toEqual([
      "område: Trygghet",
      "  indikator: Andel trygga invånare → 85 % 2023: 82",
      "  indikator: Andel upplysta vägar → 90 % 2023: 91",
      "område: Skola",
      "  indikator: Andel behöriga elever → 95 % 2023: 93",
      "  indikator: Andel trygga elever → 97 % 2023: 96",
    ]);
  });

  test("goes on in a copy of its sheet, and the copy's name is no area", () => {
    const part = (title: string): string => `
      Indikator             | Målvärde | Utfall 2023
      Andel trygga ${title} | 85 %     | 82 %
      Andel nöjda ${title}  | 90 %     | 91 %`;
    const { plan: found } = read(sheet("Mått", part("elever")), sheet("Mått (2)", part("invånare")));
    expect(found.areas).toEqual([]);
    expect(found.indicators).toHaveLength(4);
  });

  test("has grades in a column that is only coloured, under a word for outcomes too", () => {
    const made = sheet(
      "Blad1",
      `
      Mätetal               | Mål 2023 | Utfall 2023 | Resultat
      Andel trygga invånare | 85 %     | 82 %        |
      Andel upplysta vägar  | 90 %     | 91 %        |
      Andel nöjda företag   | 70 %     | 75 %        |`,
    );
    ["#FF0000", "#00B050", "#00B050"].forEach((fill, at) => ((made.formats[at + 1] ??= [])[3] = { fill }));
    const { plan: found } = read(made);
    expect(found.indicators.map(({ grades }) => grades.map(({ step }) => step))).toEqual([[2], [0], [0]]);
  });
});

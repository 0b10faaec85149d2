import { assess } from "../../src/assess/assess";
import { wordsOf, type Indicator } from "../../src/domain/plan";
import { standard } from "../../src/domain/presets/standard";
import { read, sheet } from "./kit";

/** Measures that a table states once for each part of the organisation. */

const measures = (drawing: string): Indicator[] => read(sheet("Uppföljning", drawing)).plan.indicators;

/** "title: outcomes" of each measure. */
const stated = (drawing: string): string[] =>
  measures(drawing).map(({ title, outcomes }) => `${title}: ${outcomes.map(({ text }) => text).join(", ")}`);

test.each([
  [
    "the unit on each row, left of the measures",
    `
  Enhet | Indikator | Målvärde 2025 | Utfall 2025
  Björkskolan | Elever som känner sig trygga, % | minst 90 | 91
  Björkskolan | Frånvaro, % | högst 8 | 7
  Ekskolan | Elever som känner sig trygga, % | minst 90 | 91
  Ekskolan | Frånvaro, % | högst 8 | 7`,
    [
      "Elever som känner sig trygga, % – Björkskolan: 91",
      "Frånvaro, % – Björkskolan: 7",
      "Elever som känner sig trygga, % – Ekskolan: 91",
      "Frånvaro, % – Ekskolan: 7",
    ],
  ],
  [
    "right of a measure that is written once",
    `
  Indikator | Förvaltning | Målvärde | Utfall 2025
  Sjukfrånvaro, % | Barn- och utbildning | högst 7 | 6,6
   | Socialförvaltningen | högst 7 | 8,8
  HME | Barn- och utbildning | 80 | 81
   | Socialförvaltningen | 80 | 77`,
    [
      "Sjukfrånvaro, % – Barn- och utbildning: 6,6",
      "Sjukfrånvaro, % – Socialförvaltningen: 8,8",
      "HME – Barn- och utbildning: 81",
      "HME – Socialförvaltningen: 77",
    ],
  ],
  [
    "under a word that says nothing, where both come back",
    `
  Mål | Mått | Boende | Mål 2025 | Utfall 2025
  Trygg vård | Nöjda boende, % | Solgården | minst 85 | 90
   | Nöjda boende, % | Almgården | minst 85 | 70
   | Personalkontinuitet, antal | Solgården | högst 14 | 15
   | Personalkontinuitet, antal | Almgården | högst 14 | 13`,
    [
      "Nöjda boende, % – Solgården: 90",
      "Nöjda boende, % – Almgården: 70",
      "Personalkontinuitet, antal – Solgården: 15",
      "Personalkontinuitet, antal – Almgården: 13",
    ],
  ],
])("%s", (_, drawing, expected) => {
  expect(stated(drawing)).toEqual(expected);
  expect(read(sheet("Uppföljning", drawing)).problems).toEqual([]);
});

test("the part owns its measure, and its name says nothing of units and sides", () => {
  const [first] = measures(`
  Avdelning | Nyckeltal | Målnivå | Utfall 2025
  Trygghetsenheten | Sjukfrånvaro, % | 5 | 4,4
  Trygghetsenheten | Antal olyckor | 3 | 5
  Park | Sjukfrånvaro, % | 5 | 6,4
  Park | Antal olyckor | 3 | 2`);
  expect(first).toMatchObject({ owners: ["Trygghetsenheten"], part: "Trygghetsenheten", unit: "%" });
  expect(wordsOf(first!)).toBe("Sjukfrånvaro, %");
  expect(first!.targets[0]!.reading).toMatchObject({ kind: "max", value: 5 });
});

describe("a list where committees hand in measures of their own, and all of them one", () => {
  const LIST = `
  Nämnd | Mål-ID | Mått | Period | Målvärde | Utfall
  KS | E1 | Soliditet, % | 2024 | minst 40 | 39
  KS | M1 | Sjukfrånvaro, % | 2024 | högst 6 | 6,2
  BUN | M1 | Sjukfrånvaro, % | 2024 | högst 7 | 7,4
  BUN | B2 | Meritvärde åk 9 | 2024 | minst 225 | 222
  SN | S1 | Väntetid, dagar | 2024 | högst 60 | 58
  KS | E1 | Soliditet, % | 2025 | minst 40 | 41
  KS | M1 | Sjukfrånvaro, % | 2025 | högst 6 | 5,2
  BUN | M1 | Sjukfrånvaro, % | 2025 | högst 7 | 7,1
  BUN | B2 | Meritvärde åk 9 | 2025 | minst 225 | 226
  SN | S1 | Väntetid, dagar | 2025 | högst 60 | 49`;

  test("the shared measure is each committee's own, and the others keep their names", () => {
    expect(stated(LIST)).toEqual([
      "Soliditet, %: 39, 41",
      "Sjukfrånvaro, % – KS: 6,2, 5,2",
      "Sjukfrånvaro, % – BUN: 7,4, 7,1",
      "Meritvärde åk 9: 222, 226",
      "Väntetid, dagar: 58, 49",
    ]);
    expect(read(sheet("Insamling", LIST)).problems.map(({ code }) => code)).toEqual([]);
  });

  test("codes that nothing explains are the measures' numbers; those that another sheet explains point at its goals", () => {
    const alone = read(sheet("Insamling", LIST));
    expect(alone.plan.goals).toEqual([]);
    expect(alone.plan.indicators.map(({ number }) => number)).toEqual(["E1", "M1", "M1", "B2", "S1"]);
    const goals = sheet(
      "Mål",
      `
  Nr | Mål | Bedömning
  E1 | En ekonomi i balans | Uppnås
  M1 | Friska medarbetare | Uppnås delvis
  B2 | Alla elever lyckas | Uppnås
  S1 | Vård i tid | Uppnås`,
    );
    const { plan } = read(goals, sheet("Insamling", LIST));
    expect(plan.goals.map(({ title }) => title)).toEqual([
      "En ekonomi i balans",
      "Friska medarbetare",
      "Alla elever lyckas",
      "Vård i tid",
    ]);
  });

  test("persons are no parts: what two of them state of one measure is asked about", () => {
    const { plan, problems } = read(
      sheet(
        "Insamling",
        `
  Ansvarig | Mått | Målvärde | Utfall 2025
  Anna Berg | Sjukfrånvaro, % | högst 6 | 6,2
  Bo Ek | Sjukfrånvaro, % | högst 6 | 7,4
  Bo Ek | Meritvärde åk 9 | minst 225 | 222
  Eva Lid | Väntetid, dagar | högst 60 | 58`,
      ),
    );
    expect(plan.indicators).toHaveLength(3);
    expect(problems.map(({ code }) => code)).toEqual(["dubbelt-värde"]);
  });
});

describe("what comes back without being of a part", () => {
  test.each([
    [
      "years",
      `
  År | Indikator | Målvärde | Utfall
  2023 | NKI | 75 | 70
  2024 | NKI | 75 | 72
  2023 | HME | 80 | 78
  2024 | HME | 80 | 81`,
      ["NKI: 70, 72", "HME: 78, 81"],
    ],
    [
      "girls and boys",
      `
  Kön | Indikator | Målvärde 2025 | Utfall 2025
  Flickor | Behöriga, % | minst 90 | 92
  Pojkar | Behöriga, % | minst 90 | 85
  Flickor | Trygga, % | minst 90 | 85
  Pojkar | Trygga, % | minst 90 | 88`,
      ["Behöriga, %: 92, 85", "Trygga, %: 85, 88"],
    ],
    [
      "who answers for measures that stand once",
      `
  Ansvarig | Indikator | Målvärde 2025 | Utfall 2025
  Skolchef | NKI | 75 | 70
  Socialchef | HME | 80 | 72
  Skolchef | Frånvaro, % | högst 5 | 7`,
      ["NKI: 70", "HME: 72", "Frånvaro, %: 7"],
    ],
    [
      "who answers below headings that tell the measures apart",
      `
  Indikator | Ansvarig | Målvärde 2025 | Utfall 2025
  Förskola
  NKI | Anna | 75 | 70
  HME | Anna | 80 | 72
  Grundskola
  NKI | Bo | 75 | 71
  HME | Bo | 80 | 81`,
      ["NKI: 70", "HME: 72", "NKI: 71", "HME: 81"],
    ],
  ])("%s", (_, drawing, expected) => {
    expect(stated(drawing)).toEqual(expected);
  });
});

describe("a sheet for each unit, with the same measures", () => {
  const unit = (
    title: string,
    happy: number,
    falls: number,
    headers = "Mål | Mått | Målvärde | Utfall 2025",
  ): string => `
  ${title}

  ${headers}
  Trygg omsorg | Nöjda brukare, andel | minst 90 % | ${happy} %
   | Fallolyckor | högst 15 | ${falls}
  Friska medarbetare | Sjukfrånvaro | högst 6,5 % | ${falls / 2} %`;

  const placed = (...sheets: Parameters<typeof read>): string[] => {
    const { plan } = read(...sheets);
    const title = new Map([...plan.areas, ...plan.goals].map((node) => [node.id, node]));
    return plan.indicators.map(({ title: own, parents, outcomes }) => {
      const goal = title.get(parents[0]!);
      const area = title.get(goal?.parents[0] ?? "");
      return `${area?.title} / ${goal?.title} / ${own}: ${outcomes.map(({ text }) => text).join(", ")}`;
    });
  };

  test.each([
    ["Granbacken", "Ekudden"],
    ["Enhet A", "Enhet B"],
    ["Norra skolan", "Södra skolan"],
  ])("%s and %s", (one, other) => {
    const found = placed(
      sheet(one, unit(`Kvalitetsmål ${one}`, 86, 12)),
      sheet(other, unit(`Kvalitetsmål ${other}`, 91, 18)),
    );
    expect(found).toEqual([
      `${one} / Trygg omsorg / Nöjda brukare, andel: 86 %`,
      `${one} / Trygg omsorg / Fallolyckor: 12`,
      `${one} / Friska medarbetare / Sjukfrånvaro: 6 %`,
      `${other} / Trygg omsorg / Nöjda brukare, andel: 91 %`,
      `${other} / Trygg omsorg / Fallolyckor: 18`,
      `${other} / Friska medarbetare / Sjukfrånvaro: 9 %`,
    ]);
  });

  test("one that heads its columns otherwise is a unit's as the others are", () => {
    const found = placed(
      sheet("Granbacken", unit("Kvalitetsmål", 86, 12)),
      sheet("Ekudden", unit("Kvalitetsmål", 91, 18)),
      sheet("Almgården", unit("Kvalitetsmål", 80, 14, "Mål | Så mäter vi | Målnivå | Utfall jan-dec 2025")),
    );
    expect(found.filter((one) => one.startsWith("Almgården"))).toHaveLength(3);
  });

  test.each([
    ["two parts of the year", "T1 2025", "T2 2025", "Utfall T1 2025", "Utfall T2 2025"],
    ["two years", "Mål 2024", "Mål 2025", "Utfall 2024", "Utfall 2025"],
  ])("%s are of the same measures", (_, one, other, before, now) => {
    const found = placed(
      sheet(one, unit("Kvalitetsmål", 86, 12, `Mål | Mått | Målvärde | ${before}`)),
      sheet(other, unit("Kvalitetsmål", 91, 18, `Mål | Mått | Målvärde | ${now}`)),
    );
    expect(found).toHaveLength(3);
  });

  test.each([
    ["Skola", "Skola (2)"],
    ["Skola", "Skola 2"],
    ["Kopia av Skola", "Skola"],
    ["Skola utkast", "Skola slutlig"],
    ["Måluppföljning BUN", "Gammal version"],
  ])("%s and %s may be versions of one, and what they state otherwise is asked about", (one, other) => {
    const { plan, problems } = read(
      sheet(one, unit("Kvalitetsmål", 86, 12)),
      sheet(other, unit("Kvalitetsmål", 91, 18)),
    );
    expect(plan.indicators).toHaveLength(3);
    expect(problems.map(({ code }) => code)).toEqual(["dubbelt-värde", "dubbelt-värde", "dubbelt-värde"]);
  });

  test("sheets without a name of their own are asked about", () => {
    const { plan, problems } = read(
      sheet("Blad1", unit("Kvalitetsmål", 86, 12)),
      sheet("Blad2", unit("Kvalitetsmål", 91, 18)),
    );
    expect(plan.indicators).toHaveLength(3);
    expect(problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      "dubbelt-värde Blad2!D4",
      "dubbelt-värde Blad2!D5",
      "dubbelt-värde Blad2!D6",
    ]);
  });

  test("a form for a new unit, and a summary without figures, add nothing", () => {
    const found = read(
      sheet(
        "Sammanställning",
        `
  Mått | Granbacken | Ekudden | Snitt
  Nöjda brukare, andel
  Fallolyckor
  Sjukfrånvaro`,
      ),
      sheet("Granbacken", unit("Kvalitetsmål", 86, 12)),
      sheet("Ekudden", unit("Kvalitetsmål", 91, 18)),
      sheet(
        "Mall",
        `
  Mål | Mått | Målvärde | Utfall 2025
   | Nöjda brukare, andel | [nivå]
   | Fallolyckor | [nivå]
   | Sjukfrånvaro | [nivå]`,
      ),
    );
    expect(found.plan.indicators).toHaveLength(6);
    expect(found.plan.areas.map(({ title }) => title)).toEqual(["Granbacken", "Ekudden"]);
  });

  const school = (name: string, year: string, rows: string): ReturnType<typeof sheet> =>
    sheet(
      name,
      `
  Uppföljning av kvalitet, ${name.split(" ")[0]}

  Område | Mått | Mål ${year} | Utfall ${year} | Analys
  ${rows}`,
    );
  const LIND = school(
    "Lindskolan",
    "2025",
    `Lärande | Elever med alla betyg, % | minst 90 | 93 | God ledning
   | Antal lärare utan legitimation | högst 3 | 2
   | Närvaro, % | minst 92 | 90
  Trygghet | Elever som trivs med sin klass och sina lärare, % | minst 90 | 95
   | Anmälda olyckor | högst 10 | 4`,
  );
  const HASSEL = school(
    "Hasselskolan",
    "2025",
    `Lärande | Elever med alla betyg, % | minst 90 | 84
   | Närvaro, % | minst 92 | 95
   | Läsning i årskurs 3, % | minst 95 | 96
  Trygghet | Elever som trivs med sin klass och sina lärare, % | minst 90 | 88`,
  );

  test("units that share some of their measures, under areas that all have: each measure is its unit's", () => {
    const { plan, problems } = read(
      LIND,
      HASSEL,
      school(
        "Lekskolan",
        "2025",
        `Lärande | Barn per pedagog | högst 6 | 5
   | Språk dokumenteras, % av barnen | minst 100 | 99`,
      ),
    );
    expect(
      plan.indicators.map(
        ({ title, parents, owners, outcomes }) => `${parents[0]} ${title} (${owners[0]}): ${outcomes[0]!.text}`,
      ),
    ).toEqual([
      "område:lärande Elever med alla betyg, % – Lindskolan (Lindskolan): 93",
      "område:lärande Antal lärare utan legitimation – Lindskolan (Lindskolan): 2",
      "område:lärande Närvaro, % – Lindskolan (Lindskolan): 90",
      "område:trygghet Elever som trivs med sin klass och sina lärare, % – Lindskolan (Lindskolan): 95",
      "område:trygghet Anmälda olyckor – Lindskolan (Lindskolan): 4",
      "område:lärande Elever med alla betyg, % – Hasselskolan (Hasselskolan): 84",
      "område:lärande Närvaro, % – Hasselskolan (Hasselskolan): 95",
      "område:lärande Läsning i årskurs 3, % – Hasselskolan (Hasselskolan): 96",
      "område:trygghet Elever som trivs med sin klass och sina lärare, % – Hasselskolan (Hasselskolan): 88",
      // The same form, with measures of its own.
      "område:lärande Barn per pedagog – Lekskolan (Lekskolan): 5",
      "område:lärande Språk dokumenteras, % av barnen – Lekskolan (Lekskolan): 99",
    ]);
    expect(problems).toEqual([]);
  });

  test("a unit's sheet of another year is the unit's, and an archive", () => {
    const { plan, left } = read(
      LIND,
      HASSEL,
      school(
        "Lindskolan 2024",
        "2024",
        `Lärande | Elever med alla betyg, % | minst 90 | 91
  Trygghet | Rastvakter | minst 4 | 4`,
      ),
    );
    expect(plan.indicators).toHaveLength(9);
    expect(plan.indicators[0]!.outcomes.map(({ period, text }) => `${period} ${text}`)).toEqual(["2025 93", "2024 91"]);
    expect(left?.map((one) => one.sheet)).toEqual(["Lindskolan 2024"]);
  });
});

describe("two figures of one measure and period", () => {
  const stating = (one: string, other: string): ReturnType<typeof assess> => {
    const found = read(
      sheet("Blad1", `\n  Mål | Mått | Målvärde | Utfall 2024 | Utfall 2025\n  ${one}`),
      sheet("Blad2", `\n  Mål | Mått | Målvärde | Utfall 2024 | Utfall 2025\n  ${other}`),
    );
    return assess(found, standard);
  };

  test("of the reported period: neither is graded, and the reason says why", () => {
    const assessed = stating(
      "Nöjda gäster | Nöjda gäster, % | minst 80 | 70 | 86",
      "Nöjda gäster | Nöjda gäster, % | minst 80 | 70 | 74",
    );
    const { verdict, published } = assessed.areas[0]!.goals[0]!.indicators[0]!;
    expect(verdict).toMatchObject({ met: null, grade: null, reason: "Kan inte bedömas: perioden har två värden." });
    expect(published.label).toBe("Ej bedömd");
    expect(assessed.problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual(["dubbelt-värde Blad2!E2"]);
  });

  test.each([
    ["of another period", "86", "71"],
    ["written as a percent and as its share of one", "86 %", "70"],
  ])("%s: the reported period's is graded", (_, now, before) => {
    const assessed = stating(
      `Nöjda gäster | Nöjda gäster, % | minst 80 | 70 | ${now}`,
      `Nöjda gäster | Nöjda gäster, % | minst 80 | ${before} | ${now === "86 %" ? "0,86" : now}`,
    );
    expect(assessed.areas[0]!.goals[0]!.indicators[0]!.published.label).toBe("Uppnås");
  });
});

import { KNOWN_SCALES } from "../../src/domain/scales";
import { recognise } from "../../src/recognise/recognise";
import { newBook, newSheet } from "../../src/sheet/book";
import type { Plan, PlanNode, Recognition } from "../../src/domain/plan";

const read = (...lines: string[]): Recognition =>
  recognise(
    {
      ...newBook(),
      sheets: [{ ...newSheet("Sida"), values: lines.map((line) => (line === "" ? [] : line.split(" | "))) }],
    },
    { scales: KNOWN_SCALES },
  );

/** The nodes found, a line each: kind, number, title, parent. */
function found({ plan }: { plan: Plan }): string[] {
  const titles = new Map([...plan.areas, ...plan.goals].map(({ id, title }) => [id, title]));
  const line = (kind: string, one: PlanNode): { at: number; text: string } => ({
    at: Number(/\d+$/u.exec(one.cell ?? "")?.[0] ?? 0),
    text: [
      kind,
      ...(one.number === undefined ? [] : [`(${one.number})`]),
      one.title,
      ...one.parents.map((id) => `< ${titles.get(id) ?? ""}`),
    ].join(" "),
  });
  return [
    ...plan.areas.map((one) => line("område", one)),
    ...plan.goals.map((one) => line("mål", one)),
    ...plan.indicators.map((one) => line("mått", one)),
  ]
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text);
}

describe("headings over cards, lists and sentences", () => {
  test("a number on a line of its own is the goal's below it, and the heading above is its area", () => {
    const recognition = read(
      "Långsiktiga mål till 2040",
      "Trygg",
      "Långsiktigt mål till 2040 LM.1",
      "Kommunens gator upplevs som trygga av alla",
      "Når vi målet? : Osäkert om målet kan nås till 2040",
      "Trend: 4 av 7 mått går åt rätt håll",
      "Grön",
      "Långsiktigt mål till 2040 LM.2",
      "Kommunen har rent vatten och frisk luft.",
      "Når vi målet? : Målet kan inte nås till 2040",
    );
    expect(found(recognition)).toEqual([
      "område Trygg",
      "mål (LM.1) Kommunens gator upplevs som trygga av alla < Trygg",
      "område Grön",
      "mål (LM.2) Kommunen har rent vatten och frisk luft. < Grön",
    ]);
    expect(recognition.plan.goals.map(({ grades }) => grades.map(({ step }) => step))).toEqual([[2], [3]]);
  });

  test("headings that tell what their goals are about are areas, where they are over a list each", () => {
    expect(
      found(
        read(
          "Ekonomiska mål",
          "• Soliditeten ska vara minst 40 procent.",
          "• Resultatet ska överstiga 2 procent av skatterna.",
          "Verksamhetsmål",
          "• Elevernas närvaro ska öka till 94 procent.",
          "• Väntetiden ska vara högst 5 dagar.",
        ),
      ),
    ).toEqual([
      "område Ekonomiska mål",
      "mål Soliditeten ska vara minst 40 procent. < Ekonomiska mål",
      "mål Resultatet ska överstiga 2 procent av skatterna. < Ekonomiska mål",
      "område Verksamhetsmål",
      "mål Elevernas närvaro ska öka till 94 procent. < Verksamhetsmål",
      "mål Väntetiden ska vara högst 5 dagar. < Verksamhetsmål",
    ]);
  });

  test("headings that tell whose goals they are leave the area as it is, and head a sentence that is a goal", () => {
    expect(
      found(
        read(
          "Vatten och hav",
          "Huvudområde VH.3",
          "Här finns statistik om sjöar och vattendrag.",
          "Kommunens egna mål",
          "• Fosforhalten ska vara högst 20 mikrogram per liter.",
          "• Minst 90 procent av badplatserna ska ha bra vatten.",
          "Nationella mål",
          "2030 ska övergödningen ha minskat till högst 15 ton fosfor per år.",
          "Globala mål",
          "• Rent vatten och sanitet",
        ),
      ),
    ).toEqual([
      "område (VH.3) Vatten och hav",
      "mål Fosforhalten ska vara högst 20 mikrogram per liter. < Vatten och hav",
      "mål Minst 90 procent av badplatserna ska ha bra vatten. < Vatten och hav",
      "mål 2030 ska övergödningen ha minskat till högst 15 ton fosfor per år. < Vatten och hav",
      "mål Rent vatten och sanitet < Vatten och hav",
    ]);
  });

  test("headings with a colon over points, where measures are listed, are areas", () => {
    expect(
      found(
        read(
          "Hur vi följer programmet",
          "Dessa indikatorer används",
          "Resor som håller:",
          "• Andel tjänsteresor med tåg (%)",
          "• Körda mil med egen bil (mil/anställd)",
          "Mat utan svinn:",
          "• Matsvinn i skolorna (gram/portion)",
          "Levande natur",
          "• Antal skyddade områden i kommunen.",
        ),
      ),
    ).toEqual([
      "område Resor som håller",
      "mått Andel tjänsteresor med tåg (%) < Resor som håller",
      "mått Körda mil med egen bil (mil/anställd) < Resor som håller",
      "område Mat utan svinn",
      "mått Matsvinn i skolorna (gram/portion) < Mat utan svinn",
      "område Levande natur",
      "mått Antal skyddade områden i kommunen < Levande natur",
    ]);
  });

  test("the trend of a goal makes no measure of it; before a value it is that measure's", () => {
    const { plan } = read(
      "Mål 1. Fler går till skolan",
      "Trend: | Utvecklingen går åt rätt håll",
      "Senaste värdet: | 61 % (2022)",
      "Mål 2. Färre olyckor",
      "Trend: | Oförändrad",
    );
    expect(plan.indicators.map(({ title, trend }) => [title, trend?.text])).toEqual([
      ["Fler går till skolan", "Utvecklingen går åt rätt håll"],
    ]);
  });
});

describe("lists that are no goals", () => {
  test.each([
    ["rules", ["Simhallen", "Regler", "• Alla ska duscha före bad.", "• Det ska vara högst 30 personer i bastun."]],
    [
      "decisions of minutes",
      [
        "Protokoll 2024-03-02",
        "§ 4 Uppföljning av mål 2023",
        "Beslut",
        "1. Nämnden ska godkänna rapporten.",
        "2. Förvaltningen ska visa 5 procent lägre kostnader.",
        "3. Ärendet ska tas upp igen i juni.",
      ],
    ],
  ])("%s", (_, lines) => expect(found(read(...lines))).toEqual([]));
});

describe("columns beside each other and cards", () => {
  test("fields beside each other, each with its goals below, are areas from the left", () => {
    const { plan } = read(
      "Vår färdplan",
      "Människor | Natur",
      "Vi ska ge alla barn en trygg start | Vi ska halvera våra utsläpp",
      "Vi ska erbjuda fler äldre en meningsfull dag | Vi ska skydda all ängsmark",
      " | Vi ska återbruka mer än vi köper nytt",
    );
    expect(found({ plan })).toEqual([
      "område Människor",
      "område Natur",
      "mål Vi ska ge alla barn en trygg start < Människor",
      "mål Vi ska halvera våra utsläpp < Natur",
      "mål Vi ska erbjuda fler äldre en meningsfull dag < Människor",
      "mål Vi ska skydda all ängsmark < Natur",
      "mål Vi ska återbruka mer än vi köper nytt < Natur",
    ]);
  });

  test("texts beside each other that tell no aims are no fields and goals", () => {
    expect(
      found(
        read(
          "Norr | Söder",
          "Biblioteket har öppet | Ridhuset byggs om",
          "Badet ska öppna i maj | Skolan är färdig",
          "Torget är stängt | Bron är öppen",
        ),
      ),
    ).toEqual([]);
  });

  test("a card's labels say the measure's figures in the cells beside them", () => {
    const { plan } = read(
      "Mål 12. Cyklande till arbetet",
      "Andel som cyklar till arbetet",
      "Trend: | Uppåt",
      "Senaste värdet: | 24 % (2022)",
      "Startvärde: | 18 % (2015)",
      "Mål: | 35 % (2030)",
      "Senast ändrad: 2024-03-02",
    );
    expect(found({ plan })).toEqual([
      "mål (12) Cyklande till arbetet",
      "mått Andel som cyklar till arbetet < Cyklande till arbetet",
    ]);
    expect(plan.indicators).toMatchObject([
      {
        targets: [{ text: "35 % (2030)", cell: "Sida!B6" }],
        outcomes: [{ value: 24, period: "2022", cell: "Sida!B4" }],
        baseline: { value: 18 },
      },
    ]);
  });

  test("under a numbered goal a sentence with its figures below is what is measured", () => {
    const { plan } = read(
      "Mål 7. Renare luft",
      "Halten av partiklar ska vara högst 15 mikrogram till 2030",
      "Senaste värdet: | 17 mikrogram (2021)",
      "Mål: | 15 mikrogram (2030)",
    );
    expect(found({ plan })).toEqual([
      "mål (7) Renare luft",
      "mått Halten av partiklar ska vara högst 15 mikrogram till 2030 < Renare luft",
    ]);
    expect(plan.indicators[0]).toMatchObject({ targets: [{ cell: "Sida!B4" }], outcomes: [{ value: 17 }] });
  });
});

describe("numbered sections between the tables of a paper", () => {
  const HEADER = "Indikatorer | Utfall 2022 | Utfall 2023 | Målvärde 2023";

  test("a heading right below rows without figures is the next table's goal, whatever its margin repeats", () => {
    const recognition = read(
      "3.3 Bästa företagsklimatet |  |  | Bästa företagsklimatet",
      "Beslutats av",
      "Kommunfullmäktige",
      HEADER,
      "Nöjda företagare, index | 70 | 72 | 75",
      "Nystartade företag per 1 000 invånare",
      "3.4 Vi utvecklas hela livet |  |  | Vi utvecklas hela livet",
      "Beslutats av",
      "Kommunfullmäktige",
      HEADER,
      "Genomsnittligt meritvärde i årskurs 9 | 237 | 236 | 240",
      "Jämställdhetsindex, högst 180 | 103 | 114 | 120",
      "Måttet för jämställdhetsindex har ett års eftersläpning då siffrorna för 2023 inte är klara",
    );
    expect(found(recognition)).toEqual([
      "mål (3.3) Bästa företagsklimatet",
      "mått Nöjda företagare, index < Bästa företagsklimatet",
      "mått Nystartade företag per 1 000 invånare < Bästa företagsklimatet",
      "mål (3.4) Vi utvecklas hela livet",
      "mått Genomsnittligt meritvärde i årskurs 9 < Vi utvecklas hela livet",
      "mått Jämställdhetsindex, högst 180 < Vi utvecklas hela livet",
    ]);
    expect(recognition.problems.map(({ cell }) => cell)).not.toContain("Sida!D7");
  });

  test("a heading with its explanation right above the next header is no row of the table before", () => {
    const recognition = read(
      "Indikator | 2022 | 2023 | Målvärde 2023",
      "Nöjda medarbetare, index | 78 | 76 | Öka",
      "2.4.6 Direktiv: Nya arbetssätt",
      "Nämnderna har fått i uppdrag att öka tempot i att bygga förmåga.",
      "Indikator | 2023 | Målvärde 2023",
      "Andel innovationsprojekt | 12 % | Öka",
    );
    expect(found(recognition)).toEqual([
      "mått Nöjda medarbetare, index",
      "mål (2.4.6) Nya arbetssätt",
      "mått Andel innovationsprojekt < Nya arbetssätt",
    ]);
  });

  test("a page's foot with the document's name and years is no measure of the table above", () => {
    const recognition = read(
      "Indikator | 2022 | 2023 | Målvärde 2023",
      "Nöjda medarbetare, index | 78 | 76 | Öka",
      "Frisktal, andel | 70 % | 72 % | Öka",
      "Budget 2027 och plan 2028–2029 23",
    );
    expect(found(recognition)).toEqual(["mått Nöjda medarbetare, index", "mått Frisktal, andel"]);
  });
});

describe("a plan over several printed pages", () => {
  const recognition = read(
    "Mål och insatser",
    "Mål 1: Fler ska kunna cykla till arbetet",
    "Målet förväntas få följande effekter:",
    "• Bättre luft i centrum",
    "• Lägre kostnader för resor",
    "Insatser för mål 1:",
    "1.1 Vi ska bygga en cykelväg till stationen",
    "Ansvarig: Tekniska nämnden",
    "1.2 Vi ska prova lånecyklar",
    "Ansvarig: Tekniska nämnden",
    "Mätbara nyckeltal för mål 1:",
    "• Antal cyklister per dygn",
    "Exempelby kommun Cykelplan för Exempelby kommun 2025–2029 4 (9)",
    "Mål och insatser",
    "Mål 2: Färre ska skadas i trafiken",
    "Målet förväntas få följande effekter:",
    "• Fler vågar cykla",
    "Insatser för mål 2:",
    "2.1 Vi ska se över belysningen",
    "Ansvarig: Tekniska nämnden",
    "Mätbara nyckeltal för mål 2:",
    "• Antal skadade cyklister",
    "Exempelby kommun Cykelplan för Exempelby kommun 2025–2029 5 (9)",
    "Mål och insatser",
  );
  test("what is expected to come of a goal is none, what is done for it and its measures stand under it", () =>
    expect(found(recognition)).toEqual([
      "mål (1) Fler ska kunna cykla till arbetet",
      "mål (1.1) Vi ska bygga en cykelväg till stationen < Fler ska kunna cykla till arbetet",
      "mål (1.2) Vi ska prova lånecyklar < Fler ska kunna cykla till arbetet",
      "mått Antal cyklister per dygn < Fler ska kunna cykla till arbetet",
      "mål (2) Färre ska skadas i trafiken",
      "mål (2.1) Vi ska se över belysningen < Färre ska skadas i trafiken",
      "mått Antal skadade cyklister < Färre ska skadas i trafiken",
    ]));
  test("what is done says so by its level", () =>
    expect(recognition.plan.goals.filter(({ level }) => level === "aktivitet")).toHaveLength(3));
  test("feet with the page's number, and the head below them, are known and not told", () =>
    expect(recognition.problems.filter(({ cell }) => /A(?:13|14|23|24)$/u.test(cell ?? ""))).toEqual([]));
});

test("the text of a numbered section tells its goal's figure, where it came and whether that is enough", () => {
  const recognition = read(
    "4 Uppföljning direktiv",
    "4.1 Direktiv tillsyn av hissar",
    "Beslutats av",
    "Nämnd",
    "Nämndens formulering",
    "Miljönämnden ska arbeta aktivt med tillsyn.",
    "Kommentar",
    "Utöver arbetet som ska ske inom ramen har nämnden avsatt 5 miljoner kronor för tillsyn.",
    "4.2 Direktiv svarstider",
    "Beslutats av",
    "Nämnd",
    "Nämndens formulering",
    "Miljönämnden ska ha en svarstid för anmälningar om max 12 dagar.",
    "Kommentar",
    "Under 2023 var svarstiden för anmälningar 9,5 dagar.",
    "Miljönämnden har därmed uppnått direktivet.",
  );
  expect(found(recognition)).toEqual([
    "mål (4.1) tillsyn av hissar",
    "mål (4.2) svarstider",
    "mått Svarstid för anmälningar < svarstider",
  ]);
  expect(recognition.plan.goals.map(({ level, grades }) => [level, grades.map(({ text }) => text)])).toEqual([
    ["direktiv", []],
    ["direktiv", ["uppnått direktivet"]],
  ]);
  expect(recognition.plan.indicators).toMatchObject([
    { targets: [{ cell: "Sida!A13" }], outcomes: [{ value: 9.5, period: "2023", cell: "Sida!A15" }] },
  ]);
});

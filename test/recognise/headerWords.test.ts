import { readHeader } from "../../src/interpret/header/header";
import { isPast } from "../../src/interpret/header/headerPhrase";
import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { recognise } from "../../src/recognise/recognise";
import { letterGroups, rolesByLetters, tryLetters } from "../../src/recognise/roles/letters";
import learnt from "../../src/recognise/roles/letters.json";
import { dear } from "../whole";
import { plan, read, roles, sheet, book } from "./kit";

/** The role that a header's words speak for most, before any cell is seen. */
const said = (header: string): string =>
  Object.entries(readHeader(header).scores).sort((a, b) => b[1] - a[1])[0]?.[0] ?? "–";

test.each([
  ["Utfall2024", "outcome", "2024"],
  ["Mål2025", "target", "2025"],
  ["Prognos2024", "forecast", "2024"],
  ["Målvärde2023-2026", "target", "2023–2026"],
])("%s: a year that stands close to its word is apart from it", (header, role, period) => {
  expect(said(header)).toBe(role);
  expect(readHeader(header).period).toBe(period);
});

test.each([
  [
    "target",
    "Planerad nivå, Eftersträvat resultat, Budgeterat utfall, Beslutat värde, Helårsmålvärde, Nämndens målsiffra, Riktnivå, Gräns för godkänd, Dit vi ska nå, Läsårsmål, Målet för 2031",
  ],
  [
    "outcome",
    "Erhållet resultat, Verkligt värde, Senast kända värde, Bokslutsvärde, Mätresultat, Helårsutfall, I år, Läge 2031, Fjolårets resultat, Nivån vid årsskiftet, Värdet i slutet av året",
  ],
  ["baseline", "Baslinje 2030, Referensvärde, Ingångsnivå, Värde vid start, Startår"],
  [
    "other",
    "Andel av målvärdet, Avstånd till mål, Diff mot 2030, Skillnad mot länet, Antal svarande, Snitt 4 år, Bästa resultat hittills, Mätfrekvens",
  ],
  [
    "indicator",
    "Hur mäter vi det?, Så följs det upp, Utvärderas genom, Mätning av målet, Bedömningskriterier, Enkätfråga, Så märker vi att vi lyckas",
  ],
  [
    "comment",
    "Varför blev det så?, Vad beror avvikelsen på?, Beskriv resultatet, Utfallsanalys, Lägesbeskrivning, Bakgrund till utfallet, Utvecklingen i korthet, Analys och eventuella åtgärder, Kommentar/åtgärd",
  ],
  [
    "grade",
    "Kommer vi att nå målet?, Klarar nämnden målet?, Färgmarkering, Uppnås/uppnås ej, Resultat jämfört med målet, Bedöms uppnås, Nådde vi årets mål?, Nås uppsatta mål, Klarat J/N, J/N",
  ],
  ["comparison", "Sveriges kommuner, Jämförbara kommuner, Alla kommuner"],
  ["area", "Målområde, Hållbarhetsdimension, Utmaning, Vision, Fokus"],
  ["unit", "Måttsort, Anges i"],
  ["forecast", "Beräknat helår, Förväntat 2031"],
  ["–", "Föremål, Klagomål, Ändamål"],
  ["source", "Hämtas från, Mätkälla"],
  ["owner", "Rapporteras av, Indikatorägare"],
])("words together: %s", (role, headers) => {
  for (const header of headers.split(", ")) expect([header, said(header)]).toEqual([header, role]);
});

test.each([
  ["Fjolårets utfall", true],
  ["Utfall motsvarande period", true],
  ["Resultat förra mätningen", true],
  ["Tidigare värde", true],
  ["Senaste mätning", false],
  ["Utfall perioden", false],
])("what was before: %s is %s", (header, answer) => expect(isPast(header.toLowerCase())).toBe(answer));

test("names of fields in an export are headers without å, ä and ö", () => {
  expect(
    roles(
      read(
        sheet(
          "export",
          `
    FORVALTNING_NAMN | MAL_ID | MAL_TEXT              | IND_ID | IND_NAMN              | MALVARDE | UTFALL_2030 | STATUS
    Skolnämnden      | M1     | Eleverna mår bra       | I11    | Andel elever som trivs | 90       | 88          | GUL
    Skolnämnden      | M1     | Eleverna mår bra       | I12    | Andel som äter frukost | 80       | 83          | GRÖN
    Vårdnämnden      | M2     | Ingen behöver vänta    | I21    | Dagar till besök       | 7        | 9           | RÖD
  `,
        ),
      ),
    ),
  ).toBe("A owner, B number, C goal, D number, E indicator, F target, G outcome 2030, H grade");
});

dear(
  "last year's figures are never put on the table's year; without a year they are what the outcome started from",
  () => {
    const rows = `
    Simkunniga elever | 81 | 84 | 90
    Läsande elever    | 77 | 74 | 80`;
    expect(
      roles(
        read(sheet("Skola", `Uppföljning 2030\n\nMått | Fjolårets utfall | Årets resultat | Planerat värde${rows}`)),
      ),
    ).toBe("A indicator, B outcome 2029, C outcome, D target");
    expect(
      roles(
        read(
          sheet(
            "Skola",
            `Delårsrapport augusti 2030\n\nMått | Utfall samma period föregående år | Utfall perioden | Mål 2030${rows}`,
          ),
        ),
      ),
    ).toContain("B outcome 2029-08");
    expect(roles(read(sheet("Skola", `Mått | Föregående mätning | Senaste mätning | Mål${rows}`)))).toBe(
      "A indicator, B baseline, C outcome, D target",
    );
  },
);

test("women, men and everybody by a letter; everybody's target counts", () => {
  expect(
    plan(
      sheet(
        "Mått 2030",
        `
    Mått               | Utfall K | Utfall M | Utfall tot | Mål K    | Mål M    | Mål tot
    Trygga resenärer   | 60       | 80       | 70         | minst 71 | minst 81 | minst 76
    Nöjda resenärer    | 66       | 64       | 65         | minst 61 | minst 62 | minst 63
  `,
      ),
    ),
  ).toEqual([
    "mått: Trygga resenärer → minst 76 2030 kvinnor: 60, 2030 män: 80, 2030: 70",
    "mått: Nöjda resenärer → minst 63 2030 kvinnor: 66, 2030 män: 64, 2030: 65",
  ]);
});

test("answers to questions are their outcomes, also beside a judgement of the goal", () => {
  expect(
    roles(
      read(
        sheet(
          "Beredskap 2030",
          `
    Mål                  | Uppföljningsfråga              | Svar 2030 | Bedömning
    Kommunen är förberedd | Finns en plan för elavbrott?   | Ja        | Uppnås delvis
    Kommunen är förberedd | Är planen övad under året?     | Nej       | Uppnås inte
  `,
        ),
      ),
    ),
  ).toContain("B indicator, C outcome 2030");
});

test.each(["Miljö", "Vatten"])(
  "short texts before goals are areas, under whatever header: Miljö, %s, Skola",
  (second) => {
    const drawing = `
    Spaning   | Mål                | Indikator            | Målvärde | Utfall 2030
    Miljö     | Luften är ren      | Dygn med höga halter | högst 5  | 4
    ${second} | Vattnet är rent    | Badplatser med prov  | minst 12 | 12
    Skola     | Eleverna är trygga | Trygga elever, %     | minst 90 | 88`;
    expect(roles(read(sheet("Mål", drawing)))).toContain("A area, B goal");
  },
);

test("a word, it in part and it denied are a scale in that order", () => {
  const found = read(
    sheet(
      "Mål 2030",
      `
    Mål                 | Målvärde | Utfall | Måluppfyllelse
    Fler går till jobbet | 40      | 41     | Klarat
    Färre kör bil        | 30      | 36     | Ej klarat
    Fler åker buss       | 20      | 19     | Delvis klarat
    Fler cyklar          | 25      | 27     | Klarat
  `,
    ),
  );
  expect(
    [...found.plan.goals, ...found.plan.indicators].flatMap(({ grades }) =>
      grades.filter(({ by }) => by === "printed").map(({ text, step }) => `${text} ${step}`),
    ),
  ).toEqual(["Klarat 0", "Ej klarat 2", "Delvis klarat 1", "Klarat 0"]);
});

test("dates beside one another in a header are months; a start and an end are not", () => {
  const drawn = sheet(
    "Månader",
    `
    Nyckeltal      | Mål 2030 | 1  | 2  | 3
    Sjukfrånvaro   | högst 6  | 7  | 6  | 5
    Övertid, timmar | högst 90 | 80 | 95 | 70
  `,
  );
  [47484, 47515, 47543].forEach((date, i) => {
    drawn.values[0]![2 + i] = date;
    (drawn.formats[0] ??= [])[2 + i] = { numberFormat: "mmm-yy" };
  });
  expect(roles(read(drawn))).toBe(
    "A indicator, B target 2030, C outcome 2030-01, D outcome 2030-02, E outcome 2030-03",
  );
});

test.each([
  "Betyg mål",
  "Läge mål",
  "Bedömning nämndmål",
  "Status för målet",
  "Betyg mått",
  "Status aktivitet",
  "Måluppfyllelse mål",
  "Måluppfyllelse mål 2024, %",
])("%s is a grade, and neither what it is of nor a target", (header) =>
  expect(Object.keys(readHeader(header).scores)).toEqual(["grade"]),
);

test("figures under a header of grades are no outcomes", () => {
  const { plan: found } = read(
    sheet(
      "Betyg",
      `Kommunen, betyg på mål 2024
Mål | Betyg mål | Mått | Målvärde 2024 | Utfall 2024 | Betyg mått
Alla elever ska lämna skolan med betyg | 3 | Behöriga till gymnasiet, % | minst 90 | 88,4 | 3
 | | Legitimerade lärare, % | minst 85 | 86,1 | 4
 | | Trygghet i åk 8, % | minst 85 | 79,5 | 2
Äldre ska känna trygghet i omsorgen | 4 | Nöjda med hemtjänsten, % | minst 90 | 92 | 4
 | | Personalkontinuitet, antal per 14 dagar | högst 14 | 13 | 5
 | | Boende inom 90 dagar, % | minst 95 | 97 | 4`,
    ),
  );
  expect(found.indicators.map(({ outcomes, targets }) => [outcomes.length, targets.length])).toEqual(
    found.indicators.map(() => [1, 1]),
  );
  expect(found.indicators).toHaveLength(6);
});

test.each(["Måluppfyllelse mål", "Måluppfyllelse mål 2024", "Uppfyllelse av mål", "Måluppfyllelse mål, %"])(
  "shares of fulfilment under %s are no targets: what they are is asked",
  (header) => {
    const { plan: found, problems } = read(
      sheet(
        "Mål 2024",
        `
        Mål         | ${header} | Mått             | Utfall 2024
        Trygg skola | 93 %      | Trygga elever, % | 91 %
        Bra skola   | 85 %      | Nöjda elever, %  | 88 %
        Rent vatten | 100 %     | Rena prov, %     | 97 %
      `,
      ),
    );
    expect(found.indicators.flatMap(({ targets }) => targets)).toEqual([]);
    expect(found.indicators.map(({ outcomes }) => outcomes.length)).toEqual([1, 1, 1]);
    expect(problems.map(({ cell }) => cell)).toEqual(["'Mål 2024'!B1"]);
  },
);

describe("letters of headers that no word of the lexicon is in", () => {
  // The figures of the target are no rounder than the outcomes, which would tell it too.
  const TABLE = `
    Mål                    | Indikator              | Siktet för året        | Utfall         | Ord om läget
    Eleverna mår bra       | Andel elever som trivs | 91                    | 88             | Fler vuxna på rasterna gör skillnad
    Ingen behöver vänta    | Dagar till besök       | 8                     | 9              | Två tjänster står tomma sedan i våras
    Gatorna är framkomliga | Klagomål på snöröjning | 43                    | 31             | Vintern var mild och det hjälpte oss
  `;

  afterEach(() => tryLetters(learnt));

  test("groups of letters are cut within words, with their beginning and end", () =>
    expect(letterGroups("Så 2024")).toEqual(["_så", "så_", "_så_"]));

  test("a header outside the lexicon is read by its letters, and says so", () => {
    expect(readHeader("Siktet för året").scores).toEqual({});
    const byHeaders = (): string =>
      roles(recognise(book(sheet("Mål", TABLE)), { scales: scalesFor(standard), headersAlone: true }));
    expect(byHeaders()).toContain("C target");
    tryLetters({});
    expect(byHeaders()).not.toContain("C target");
  });

  test("what is known of no letter says nothing", () => {
    expect(rolesByLetters("xqz").size).toBe(0);
    const all = [...rolesByLetters("hit siktar vi").values()];
    expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
  });
});

import { questionsOf } from "../../../src/commands/questions";
import { indicatorsIn } from "../../../src/domain/assessment";
import { readHeader } from "../../../src/interpret/header/header";
import { type Sheet, cellKey } from "../../../src/sheet/book";
import { sheet } from "../../recognise/kit";
import { type Given, given, read, table } from "./sheets";

describe("the whole year's column, empty in a row", () => {
  /** The column of the whole year is in use, and empty in a row: its last part does not stand for the year. */

  const PARTS = {
    tertials: "T1 2024 | T2 2024 | T3 2024",
    quarters: "Kv1 2024 | Kv2 2024 | Kv3 2024 | Kv4 2024",
  } as const;

  const of = (row: string, parts: keyof typeof PARTS): string => {
    const blank = PARTS[parts]
      .split("|")
      .map(() => " | 1")
      .join("");
    const used = ["Nöjda, % | minst 80", "Trygga, % | minst 70"].map((name) => `\n${name}${blank} | 82`);
    const header = `Mått | Mål 2024 | ${PARTS[parts]} | Helår 2024`;
    const { measures } = given([table(header, "Mål", `\n${row}${used.join("")}`)], [], undefined, "undecided");
    return String(measures[0]?.split(": ").at(-1));
  };

  test.each<[row: string, parts: keyof typeof PARTS, says: string]>([
    ["Belysning ur funktion vid periodens slut, % | högst 1,5 | 2,3 | 1,4 | 2,1 |", "tertials", "period"],
    ["Belysning ur funktion vid periodens slut, % | högst 1,5 | 2,3 | 1,6 | 1,4 |", "tertials", "period"],
    ["Sjukfrånvaro, % | högst 5 | 6 | 4 | 4 | 5 |", "quarters", "period"],
    ["Kö, antal personer | högst 50 | 60 | 55 | 46 |", "tertials", "period"],
    // A part is missing.
    ["Sjukfrånvaro, % | högst 5 | | 4 | 4 |", "tertials", "period"],
    // Every part is on one side.
    ["Sjukfrånvaro, % | högst 5 | 4,1 | 4 | 4,2 |", "tertials", "true"],
    ["Sjukfrånvaro, % | högst 5 | 6 | 7 | 6 | 6 |", "quarters", "false"],
    // The year's own value.
    ["Sjukfrånvaro, % | högst 5 | 6 | 4 | 4 | 5,2", "tertials", "false"],
  ])("%s (%s): %s", (row, parts, says) => expect(of(row, parts)).toBe(says));
});

describe("a header of two years", () => {
  /* A header of two years with a value for each: the reported year's counts, and what does not pair is asked about. */

  const of = (header: string, row: string): string => given([table(header, "Mål", `\n${row}`)]).measures[0]!;

  test.each<[header: string, row: string, says: string]>([
    ["Mått | Mål 2024/2025 | Utfall 2024", "Nöjda, % | 80 / 85 | 82", "true"],
    ["Mått | Mål 2024/2025 | Utfall 2025", "Nöjda, % | 80 / 85 | 82", "false"],
    ["Mått | Mål 2024 och 2025 | Utfall 2024", "Nöjda, % | minst 80 och minst 85 | 82", "true"],
    ["Mått | Mål (2024/2025) | Utfall 2025", "Väntetid, dagar | högst 30 / högst 25 | 28", "false"],
    ["Mått | Mål 2024/2025/2026 | Utfall 2025", "Nöjda, % | 80/85/90 | 82", "false"],
    ["Mått | Mål 2024/2025 | Utfall 2024", "Antal besök | 1 000 / 1 200 | 1 100", "true"],
  ])("%s: %s is %s", (header, row, says) => expect(of(header, row)).toMatch(new RegExp(`: ${says}$`)));

  test.each<[header: string, row: string]>([
    // As many values as years, or nobody can say.
    ["Mått | Mål 2024/2025 | Utfall 2024", "Nöjda, % | 80 / 85 / 90 | 82"],
    ["Mått | Mål | Utfall 2024", "Nöjda, % | 80 / 85 | 82"],
    ["Mått | Mål 2024/2025 | Utfall 2023", "Nöjda, % | 80 / 85 | 82"],
    ["Mått | Mål 2024/2025 | Utfall 2024/2025", "Nöjda, % | 80 / 85 | 82"],
    ["Mått | Mål läsåret 2024/2025 | Utfall läsåret 2024/2025", "Nöjda, % | 80 / 85 | 82"],
    // Two years' outcomes are no share of one another.
    ["Mått | Mål | Utfall 2023/2024", "Nöjda, % | minst 80 | 70 / 85"],
  ])("%s: %s is not judged", (header, row) => expect(of(header, row)).not.toMatch(/: (true|false)$/));

  test("a school year, and a share of so many, are what they were", () => {
    expect(of("Mått | Mål 2024/2025 | Utfall 2024/2025", "Meritvärde | minst 220 | 225")).toBe("Meritvärde: true");
    expect(of("Mått | Mål 2024 | Utfall 2024", "Nöjda, % | minst 80 | 17/20")).toBe("Nöjda, %: true");
  });
});

describe("targets for several years together", () => {
  /** Targets for several years together, wherever that is said: one year's value does not prove that they are reached. */

  const HEADER = "Mått | Mål 2024 | Utfall 2023 | Utfall 2024";
  const of = (rows: string[], header = HEADER): string[] =>
    given([table(header, "Mål", rows.map((row) => `\n  ${row}`).join(""))]).measures.map((measure) =>
      String(measure.split(": ").at(-1)),
    );

  test.each<[row: string, gives: string]>([
    // In the target's own words.
    ["Nöjda elever, % | 80 (medelvärde av 2023 och 2024) | 70 | 85", "inForce"],
    ["Nöjda föräldrar, % | minst 80 i snitt 2023–2024 | 70 | 85", "inForce"],
    ["Resultat, % | minst 2 % över en femårsperiod | 1 % | 3 %", "inForce"],
    ["Resultat, % | minst 2 % i genomsnitt under planperioden | 1 % | 3 %", "inForce"],
    ["Soliditet, % | minst 20 % över mandatperioden | 19 % | 22 %", "inForce"],
    ["Antal anmälningar | högst 100 sammanlagt 2023–2024 | 60 | 55", "inForce"],
    // In the measure's name.
    ["Antal besök i genomsnitt över en treårsperiod | minst 100 | 90 | 110", "inForce"],
    ["Nöjda brukare (medelvärde av 2022–2024), % | minst 80 | 70 | 85", "inForce"],
    ["Nybyggda bostäder över mandatperioden 2023–2026 | minst 500 | 90 | 110", "inForce"],
    ["Anmälningar totalt 2023 och 2024 | högst 100 | 60 | 55", "inForce"],
    // What is counted and has been reached in one year is reached in all of them.
    ["Nybyggda bostäder under planperioden | minst 100 | 90 | 110", "true"],
    // Each value is such a mean.
    ["Sjukfrånvaro, treårssnitt, % | högst 6 | 7 | 5", "true"],
    ["Sjukfrånvaro (rullande tre år), % | högst 6 | 7 | 5", "true"],
    ["Resultat, medelvärde 3 år, % | minst 2 % | 1 % | 3 %", "true"],
    ["Sjukfrånvaro, treårssnitt, % | högst 6 i genomsnitt över en treårsperiod | 7 | 5", "true"],
    ["Resultat, % | minst 2 % i snitt över en treårsperiod | 1 % | 3 % (snitt 2022–2024)", "true"],
    // Means of something else than years, ages, a year's target, a share of those who stayed.
    ["Väntetid i genomsnitt, dagar | högst 30 | 25 | 20", "true"],
    ["Barn 3–5 år i genomsnitt per grupp | högst 15 | 14 | 13", "true"],
    ["Andel barn under två år, % | minst 30 | 28 | 31", "true"],
    ["Genomsnittligt meritvärde läsåret 2023–2024 | minst 220 | 210 | 225", "true"],
    ["Andel elever som är kvar under en treårsperiod, % | minst 80 | 78 | 85", "true"],
    ["Nybyggda bostäder | minst 100 per år över mandatperioden | 90 | 110", "true"],
    ["Antal besök | minst 100 per år | 90 | 110", "true"],
  ])("%s: %s", (row, gives) => expect(of([row])).toEqual([gives]));

  /** The same beside columns for each of three years, where the values may be each year's own. */
  test.each<[row: string, gives: string]>([
    ["Nya företag per 1 000 invånare, snitt tre år | minst 10 | 9 | 9,5 | 10,5", "inForce"],
    ["Färdigställda bostäder (medel 3 år) | minst 100 | 60 | 90 | 120", "inForce"],
    ["Nöjda (3-årssnitt), % | minst 80 | 79 | 81 | 82", "inForce"],
    ["Bostäder per år i genomsnitt 2022–2024 | minst 100 | 50 | 90 | 120", "inForce"],
    ["Nöjda, % | minst 80 i snitt 2022–2025 | 81 | 81 | 82", "inForce"],
    ["Nöjda, % | mer än 80 i snitt 2022–2024 | 80 | 81 | 82", "inForce"],
    // Each of the years is on the same side, and so is their mean.
    ["Resultat, snitt tre år, % | minst 2 % | 3,1 % | 2,2 % | 2,9 %", "true"],
    ["Sjukfrånvaro, snitt tre år, % | högst 6 | 7 | 6,5 | 6,1", "false"],
    ["Nöjda, % | minst 80 i snitt 2022–2024 | 80 | 81 | 82", "true"],
    // Made anew each year, or of more years than the sheet has.
    ["Sjukfrånvaro, rullande treårsmedel, % | högst 6 | 6,4 | 6,2 | 5,9", "true"],
    ["Nöjda, femårssnitt, % | minst 80 | 79 | 81 | 82", "true"],
  ])("three years, %s: %s", (row, gives) => expect(of([row], "Mått | Mål | 2022 | 2023 | 2024")).toEqual([gives]));

  test("the mean that stands beside the years is a measure's that is of one, and the year another's", () => {
    const rows =
      "\n  Resultat, snitt tre år, % | minst 2 % | 3,1 % | 1,2 % | 0,9 % | 1,7 %\n  Sparande, snitt tre år, % | minst 80 % | 70 % | 85 % | 79 % | 82 %\n  Sjukfrånvaro, % | högst 6 % | 7 % | 6,5 % | 5,9 % | 6,5 %";
    const header = "Mått | Mål | 2022 | 2023 | 2024 | Snitt 2022–2024";
    const { areas } = read([table(header, "Mål", rows)], [], undefined, "undecided").assessed;
    expect(areas.flatMap(indicatorsIn).map(({ outcome, verdict }) => [outcome?.value, verdict.met])).toEqual([
      [1.7, false],
      [82, true],
      [5.9, true],
    ]);
  });

  const ROWS = "\n  Nöjda, % | minst 80 | 85\n  Väntetid, dagar | högst 30 | 35";
  const sheets = (header: string, before = "", after = "") => [
    sheet("Nämnd", `${before}\n\n${header}${ROWS}\n\n${after}`),
  ];

  describe.each<[what: string, ...drawn: Parameters<typeof sheets>]>([
    ["a header of a term", "Mått | Målnivå mandatperioden | Utfall 2024"],
    ["a header of a mean", "Mått | Mål (snitt 2022–2024) | Utfall 2024"],
    ["a title", "Mått | Mål | Utfall 2024", "Mål under mandatperioden 2023–2026"],
    ["a note under the table", "Mått | Mål | Utfall 2024", "Nämnd", "Målvärdena avser ett genomsnitt över tre år."],
  ])("%s", (_, ...drawn) => {
    test("takes the grades of all rows away, with one question", () => {
      const { measures, asked } = given(sheets(...drawn));
      expect(measures).toEqual(["Nöjda, %: inForce", "Väntetid, dagar: inForce"]);
      expect(asked).toHaveLength(1);
      expect(asked[0]).toContain("gäller flera år tillsammans");
    });
    test("each answer settles it for all of them", () => {
      const { choices } = given(sheets(...drawn));
      for (const answer of choices[0]!)
        expect(given(sheets(...drawn), [answer])).toMatchObject({
          measures: ["Nöjda, %: true", "Väntetid, dagar: false"],
          asked: [],
        } satisfies Partial<Given>);
    });
  });

  describe.each(["Styrkort 2023–2026", "Mål 2023–2026", "Mål 2023–2026, uppföljning 2024"])("under ”%s”", (title) => {
    const drawn = () => sheets("Mått | Mål | Utfall 2024", title);
    const { measures, asked, choices } = given(drawn());
    test("nothing is graded before its last year, with one question", () => {
      expect(measures).toEqual(["Nöjda, %: inForce", "Väntetid, dagar: inForce"]);
      expect(asked).toEqual([`”${title}” gäller flera år. Gäller målen varje år, eller ska de nås 2026?`]);
    });
    test("targets of each year are graded", () =>
      expect(given(drawn(), [choices[0]![0]!])).toMatchObject({
        measures: ["Nöjda, %: true", "Väntetid, dagar: false"],
        asked: [],
      }));
    test("those of the last year are told as a later year's", () => {
      const { recognition, assessed } = read(drawn(), [choices[0]![1]!], undefined, "undecided");
      expect(questionsOf(recognition, assessed)).toEqual([]);
      expect(assessed.areas.flatMap(indicatorsIn).map(({ verdict }) => [verdict.met, verdict.dueIn])).toEqual([
        [null, 2026],
        [null, 2026],
      ]);
    });
  });

  test.each<[what: string, ...drawn: Parameters<typeof sheets>]>([
    ["a plan's years that have ended", "Mått | Mål | Utfall 2024", "Mål 2021–2024"],
    ["a plan's years over targets of the year", "Mått | Mål 2024 | Utfall 2024", "Mål 2023–2026"],
    ["a title of a follow-up", "Mått | Mål | Utfall 2024", "Uppföljning under mandatperioden"],
    [
      "a note about something else",
      "Mått | Mål | Utfall 2024",
      "Nämnd",
      "Sjukfrånvaron var i genomsnitt lägre under tre år.",
    ],
    ["an outcome that is of the years too", "Mått | Mål (snitt 2022–2024) | Utfall 2024, snitt 2022–2024"],
  ])("%s changes nothing", (_, ...drawn) =>
    expect(given(sheets(...drawn)).measures).toEqual(["Nöjda, %: true", "Väntetid, dagar: false"]),
  );

  test("in the row's comment, about the target or about the figure", () =>
    expect(
      of(
        [
          "Nöjda, % | minst 80 | 85 | Målet avser ett genomsnitt över tre år.",
          "Trygga, % | minst 80 | 85 | Målet gäller hela mandatperioden.",
          "Svar, % | minst 80 | 85 | Värdet är ett genomsnitt av de tre senaste åren.",
          "Ro, % | minst 80 | 85 | Utfallet är ett genomsnitt av enheterna.",
        ],
        "Mått | Mål 2024 | Utfall 2024 | Kommentar",
      ),
    ).toEqual(["inForce", "inForce", "whole", "true"]));

  test("names of several measures are one question, and one press settles them", () => {
    const drawn = () => [
      table(
        HEADER,
        "Mål",
        "\n  Besök i genomsnitt över en treårsperiod | minst 100 | 90 | 110\n  Resultat i snitt över tre år, % | minst 2 % | 1 % | 3 %",
      ),
    ];
    const { asked, choices } = given(drawn());
    expect(asked).toHaveLength(1);
    const half = choices[0]!.length / 2;
    expect(given(drawn(), choices[0]!.slice(0, half)).measures.map((one) => one.split(": ")[1])).toEqual([
      "true",
      "true",
    ]);
  });
});

describe("a target in a header", () => {
  /** A target that stands in a header is each row's, for the year that the header names (docs/regler.md §3). */

  const of = (drawing: string) => given([sheet("Mål", `\n${drawing}`)]);

  test.each<[drawing: string, measures: string[]]>([
    ["Mått | Mål 2024: minst 80 % | Utfall 2024\nNöjda | | 85 %\nTrygga | | 75 %", ["Nöjda: true", "Trygga: false"]],
    ["Mått | Utfall 2024 (mål minst 80 %)\nNöjda | 85 %\nTrygga | 75 %", ["Nöjda: true", "Trygga: false"]],
    ["Enhet | Utfall 2024 (mål 80 %)\nNorra skolan | 85 %\nÖstra | 75 %", ["Norra skolan: true", "Östra: false"]],
    [
      "Mått | Utfall 2024, mål: högst 7 %\nSjukfrånvaro | 6,5 %\nFrånvaro | 8 %",
      ["Sjukfrånvaro: true", "Frånvaro: false"],
    ],
    // Where no other column has outcomes of the year, they stand under the target.
    ["Mått | Mål 2024: minst 80 % | 2023\nNöjda | 85 % | 84 %\nTrygga | 75 % | 84 %", ["Nöjda: true", "Trygga: false"]],
    // Each year's target is its own.
    [
      "Mått | Utfall 2023 (mål 75 %) | Utfall 2024 (mål 80 %)\nAndel nöjda | 76 % | 79 %\nAndel trygga | 71 % | 81 %",
      ["Andel nöjda: false", "Andel trygga: true"],
    ],
    [
      "Mått | Utfall 2024 (mål 2026: 85 %)\nAndel nöjda | 86 %\nAndel trygga | 81 %",
      ["Andel nöjda: inForce", "Andel trygga: inForce"],
    ],
    // A row with another target of its own has two.
    [
      "Mått | Mål 2024: minst 80 % | Utfall 2024\nNöjda | minst 90 % | 85 %\nTrygga | | 85 %",
      ["Nöjda: one", "Trygga: true"],
    ],
  ])("%s", (drawing, measures) => expect(of(drawing).measures).toEqual(measures));

  test("a number without a side is asked about for each measure, on one list", () => {
    const drawing = "Mått | Utfall 2024 (mål 80)\nAntal möten | 85\nÖppna ärenden | 75";
    const { measures, asked } = of(drawing);
    expect(measures).toEqual(["Antal möten: side", "Öppna ärenden: side"]);
    expect(asked).toEqual(["Vilket håll är bättre?"]);
  });

  test.each<[header: string, aim: string | undefined]>([
    ["Beslutat mål 2024: minst 80 %", "minst 80 %"],
    ["Målvärde (≥ 1 000)", "≥ 1 000"],
    ["Utfall 2024 (minst 80 %)", "minst 80 %"],
    ["Mål 2024 minst 80 % nöjda", "minst 80 % nöjda"],
    ["Mål 1", undefined],
    ["Utfall (mål 1)", undefined],
    ["Utfall mål 12", undefined],
    ["Mål: 2024", undefined],
    ["Utfall (mål 2024)", undefined],
    ["Mål 2: Trygg kommun", undefined],
    ["Andel som når målet (80 %)", undefined],
    ["Utfall 2024 (minst 5 svar)", undefined],
  ])("%s", (header, aim) => expect(readHeader(header).aim?.text).toBe(aim));
});

describe("a note, a comment or a line that says when a target holds", () => {
  /*
   * When targets hold by a note, a comment or a line (docs/nar-maltavlan-bedomer.md, `inForce`): a later year's judges nothing,
   * who has decided them and when changes nothing.
   */

  const drawn = (header: string, target: string, under: string): Sheet =>
    sheet("Mål", `\nRedovisning 2024\n\nMått | ${header} | Utfall 2024\nAntal elever | ${target} | 860\n\n${under}`);

  test.each([
    ["Målet gäller läsåret 2024/25.", "inForce"],
    ["Gäller från och med 2025.", "inForce"],
    ["Målet ska vara nått 2026.", "inForce"],
    ["Ska uppnås senast 2027", "inForce"],
    ["Reviderat av nämnden i juni 2024.", "false"],
    ["Beslutat av KF 2023-11-20.", "false"],
    ["Gäller från och med 2022.", "false"],
    ["Målet gäller till 2026.", "false"],
    ["Källa: nämndens plan.", "false"],
  ])("a note of the target, or of its header: %s", (note, says) => {
    expect(given([drawn("Mål", "minst 900*", `* ${note}`)]).measures).toEqual([`Antal elever: ${says}`]);
    expect(given([drawn("Mål*", "minst 900", `* ${note}`)]).measures).toEqual([`Antal elever: ${says}`]);
  });

  test("a mark of the header of targets that nothing explains is asked about once", () => {
    const { measures, asked } = given([drawn("Mål¹", "minst 900", "")]);
    expect([measures, asked.length]).toEqual([["Antal elever: whole"], 1]);
  });

  test.each([
    ["Målen ska vara uppfyllda senast 2026.", "inForce"],
    ["Målvärdena gäller från 2025.", "inForce"],
    ["Målen beslutades av fullmäktige 2023.", "false"],
    ["Målen för 2025 beslutas i juni.", "false"],
    ["Målet nås troligen först 2026.", "false"],
  ])("a line under the table: %s", (line, says) =>
    expect(given([drawn("Mål", "minst 900", line)]).measures).toEqual([`Antal elever: ${says}`]),
  );

  const ROWS = "\n  Antal elever | minst 900 | 860 |";
  test.each([
    ["Direktionens mål 2025", "Mått | Mål | Utfall 2024 | Prognos 2025", "inForce"],
    ["Måluppföljning 2025", "Mått | Mål | Utfall 2024 | Prognos 2025", "false"],
    ["Mål 2025–2027", "Mått | Mål | Utfall 2024 | Prognos 2025", "false"],
    ["Direktionens mål 2025", "Mått | Mål 2024 | Utfall 2024 | Prognos 2025", "false"],
  ])("the title %s over %s", (title, header, says) =>
    expect(given([sheet("Nämnd", `${title}\n\n${header}${ROWS}`)]).measures).toEqual([`Antal elever: ${says}`]),
  );

  test.each([
    ["Gäller från 2025", "inForce"],
    ["Beslutat av KF 2023-11-20", "false"],
  ])("a comment of the target's cell: %s", (comment, says) => {
    const commented = drawn("Mål", "minst 900", "");
    commented.notes.set(cellKey(3, 1), comment);
    expect(given([commented]).measures).toEqual([`Antal elever: ${says}`]);
  });

  test.each([
    ["Målet ska vara nått 2027.", "inForce"],
    ["Målet höjs 2025.", "false"],
    ["Målet nåddes redan 2023.", "false"],
    ["Vi räknar med att målet nås 2025.", "false"],
  ])("a comment of the row: %s", (comment, says) => {
    const row = sheet("Mål", `\nMått | Mål | Utfall 2024 | Kommentar\nAntal elever | minst 900 | 860 | ${comment}`);
    expect(given([row]).measures).toEqual([`Antal elever: ${says}`]);
  });

  const PARTS = `
  Antal tillsyner | minst 80 | 84
  Antal timmar vikarier | högst 4 000 | 4 200`;

  test.each([
    ["Mått | Mål t.o.m. augusti | Utfall t.o.m. augusti", ["true", "false"]],
    ["Mått | Mål jan–aug 2024 | Utfall jan–aug 2024", ["true", "false"]],
    ["Mått | Mål T2 2024 | Utfall T2 2024", ["true", "false"]],
    // The year's target, and another part's.
    ["Mått | Mål 2024 | Utfall t.o.m. augusti", ["period", "period"]],
    ["Mått | Mål jan–apr 2024 | Utfall jan–aug 2024", ["inForce", "inForce"]],
  ])("what is counted up to a part of the year has the target of that part: %s", (header, says) =>
    expect(
      given([table(header, "Delårsrapport 2024", PARTS)]).measures.map((measure) => measure.split(": ")[1]),
    ).toEqual(says),
  );
});

describe("a row's own time, earlier than the header of its outcome says", () => {
  const of = (header: string, year: number): string[] =>
    given([table(header, "Mål", `\nNöjda, % | minst 80 | 82 | ${year}\nTrygga, % | minst 70 | 75 | ${year}`)]).measures;

  test("in all rows: the header's year is reported, and has no outcome", () =>
    expect(of("Mått | Mål | Utfall 2024 | Mätår", 2018)).toEqual(["Nöjda, %: period", "Trygga, %: period"]));
  test("the header's own year, or under a header without one: the rows' year is reported", () => {
    const graded = ["Nöjda, %: true", "Trygga, %: true"];
    expect(of("Mått | Mål | Utfall 2024 | Mätår", 2024)).toEqual(graded);
    expect(of("Mått | Mål | Utfall | Mätår", 2018)).toEqual(graded);
  });
});

test.each<[title: string, header: string, says: string]>([
  ["Styrkort", "Mått | Mål 2024 | 2023 | 2024 | 2025 t.o.m. mars", "true"],
  // The titles or the targets say that the later year is followed up.
  ["Styrkort mars 2025", "Mått | Mål 2024 | 2023 | 2024 | 2025 t.o.m. mars", "inForce"],
  ["Styrkort", "Mått | Mål 2025 | 2023 | 2024 | 2025 t.o.m. mars", "true"],
])("the first months of the year after the targets' are not what is reported: %s, %s", (title, header, says) => {
  const rows = "Soliditet, % | minst 30 | 29 | 31 | 32\nSjukfrånvaro, % | högst 6,0 | 6,4 | 6,1 | 7";
  expect(given([sheet("Kort", `${title}\n\n${header}\n${rows}`)]).measures[0]).toBe(`Soliditet, %: ${says}`);
});

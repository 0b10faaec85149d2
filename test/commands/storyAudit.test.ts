import { answerAudit } from "../../src/commands/auditAnswer";
import { auditBook } from "../../src/commands/check";
import { lostLines } from "../../src/commands/lostLines";
import { report } from "../../src/commands/report";
import { reportFiles } from "../../src/commands/reportFile";
import { status } from "../../src/commands/status";
import { templates } from "../../src/commands/templates";
import { undecided } from "../../src/domain/presets/undecided";
import { standard } from "../../src/domain/presets/standard";
import { readTemplates } from "../../src/submissions/templateReading";
import type { Book, Sheet } from "../../src/sheet/book";
import type { ReportDocument } from "../../src/sheet/document";
import { recognition } from "../assess/plan";
import { book, sheet } from "../recognise/kit";
import { around } from "./workbook";

/** Four goals without one outcome in any year, printed "Uppnås". */
const UNFOUNDED = `
  Mål           | Indikator       | Målvärde   | Utfall 2024 | Bedömning | God ekonomisk hushållning | Ansvarig
  Trygg skola   | Behöriga, %     | minst 90 % |             | Uppnås    | verksamhet                | Skolnämnden
  Nöjda äldre   | Nöjda brukare   | minst 85 % |             | Uppnås    | verksamhet                | Socialnämnden
  Stark ekonomi | Resultat, %     | minst 2 %  |             | Uppnås    | finansiellt               | Kommunstyrelsen
  Låg skuld     | Soliditet       | minst 40 % |             | Uppnås    | finansiellt               | Kommunstyrelsen`;
/** One measure of four has a value of the year that the targets are of. */
const BEGUN = `
  Mål           | Indikator     | Målvärde 2024 | Utfall 2023 | Utfall 2024
  Trygg skola   | Behöriga, %   | minst 90 %    | 91 %        |
  Nöjda äldre   | Nöjda brukare | minst 85 %    | 84 %        |
  Stark ekonomi | Resultat, %   | minst 2 %     | 3 %         | 1 %
  Låg skuld     | Soliditet     | minst 40 %    | 45 %        |`;
const DEFICIT = `
  Mål           | Indikator                   | Målvärde   | Utfall 2024 | God ekonomisk hushållning
  Trygg skola   | Behöriga, %                 | minst 90 % | 91 %        | verksamhet
  Stark ekonomi | Soliditet                   | minst 40 % | 45 %        | finansiellt
  Balanskravsresultat | Balanskravsresultat, mnkr | minst 0 | -10 mnkr    | finansiellt`;

const goals = (table: string): Book => book(sheet("Mål", table));
const textsOf = ({ blocks }: ReportDocument): string[] =>
  blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));

async function reported(of: Book, styrmodell = standard, kind: "arsredovisning" | "revision" = "arsredovisning") {
  const made = await report.perform({ kind, into: "document", styrmodell }, around(of).surroundings);
  if (!made.ok) throw new Error(made.reason);
  return made.value.document;
}
async function questions(of: Book) {
  const found = await auditBook.perform({ styrmodell: standard }, around(of).surroundings);
  if (!found.ok) throw new Error(found.reason);
  return found.value.questions;
}
const conclusion = async (of: Book, styrmodell = standard): Promise<string> =>
  textsOf(await reported(of, styrmodell)).find((text) => text.includes("ekonomisk hushållning")) ?? "";

describe("four goals without one outcome, printed as reached", () => {
  test("carry no conclusion: it says why", async () => {
    expect(await conclusion(goals(UNFOUNDED))).toBe(
      "God ekonomisk hushållning kan inte bedömas: alla fyra målen är bedömda utan underlag.",
    );
  });
  test.each(["se bilaga", "bra"])(
    "nor do they with %s where the value should stand, and each is asked about",
    async (words) => {
      const said = goals(UNFOUNDED.replaceAll("|             |", `| ${words} |`));
      expect(await conclusion(said)).toBe(
        "God ekonomisk hushållning kan inte bedömas: alla fyra målen är bedömda utan underlag.",
      );
      expect((await questions(said)).map(({ rule }) => rule)).toContain("utan-underlag");
    },
  );
  test("but a sentence there is why they are judged so", async () => {
    const said = goals(UNFOUNDED.replaceAll("|             |", "| Nästan alla skolor har nått dit |"));
    expect((await questions(said)).map(({ rule }) => rule)).not.toContain("utan-underlag");
  });
  test("are counted as what they are", async () => {
    expect(textsOf(await reported(goals(UNFOUNDED)))[0]).toBe(
      "Alla fyra målen uppnås. Alla bedömningar saknar underlag.",
    );
  });
  test("are of the year that the column is of, although nobody has filled it in", async () => {
    expect((await reported(goals(UNFOUNDED))).title).toBe("Måluppfyllelse 2024");
  });
  test("are asked about", async () => {
    const [first] = await questions(goals(UNFOUNDED));
    expect([first?.rule, first?.cell, first?.also.length]).toEqual(["utan-underlag", "Mål!E2", 3]);
  });
  test("count again when they are measured: half of a group is enough, and the other is named", async () => {
    const half = UNFOUNDED.replace("minst 90 % |   ", "minst 90 % | 92 % ").replace(
      "minst 2 %  |   ",
      "minst 2 % | 3 % ",
    );
    expect(await conclusion(goals(half))).toBe(
      "God ekonomisk hushållning uppnås. Slutsatsen är ett förslag tills den är fastställd.",
    );
    expect(textsOf(await reported(goals(half))).join(" ")).toContain(
      "”Låg skuld” är bedömt utan underlag och räknas inte.",
    );
  });
});

test("a goal that is judged over others' goals rests on their measures, also where nobody has judged those", async () => {
  const above = sheet(
    "Sammanställning",
    `
    Nr | Kommunfullmäktiges mål | Bedömning 2024
    4  | Ekonomi i balans       | Uppnås`,
  );
  const below = sheet(
    "KS",
    `
    KF-mål             | Nämndens mål  | Indikator      | Målvärde  | Utfall 2024
    4 Ekonomi i balans | Gott resultat | Resultat, %    | minst 2 % | 2,4 %
                       | Nöjda företag | Nöjd-kund, NKI | minst 75  | 76`,
  );
  const asked = async (of: Book) => (await questions(of)).map(({ rule }) => rule);
  expect(await asked(book(above, below))).not.toContain("utan-underlag");
  expect(await asked(book(above))).toContain("utan-underlag");
});

/** A measured goal that is reached, one that is not, and two printed "Uppnås" without an outcome. */
const OUTVOTED = `
  Mål           | Indikator    | Målvärde   | Utfall 2024 | Bedömning | God ekonomisk hushållning
  Trygg kommun  | Behöriga, %  | minst 90 % | 91 %        |           | verksamhet
                | Prover, %    | minst 90 % | 50 %        |           |
                | Nöjda, %     | minst 90 % |             | Uppnås    |
                | Besök, antal | minst 500  |             | Uppnås    |
  Stark ekonomi | Soliditet, % | minst 40 % | 45 %        |           | finansiellt`;

describe("two measures of four printed as reached without an outcome", () => {
  test("are told of beside the counts of the goals", async () => {
    expect(textsOf(await reported(goals(OUTVOTED)))[0]).toBe(
      "1 av 2 mål uppnås och 1 uppnås inte. 2 av 5 indikatorer har en bedömning utan underlag.",
    );
  });
  test("are told of beside the count of the measures, where the table's own grades count and goals are counts", async () => {
    const levels = standard.levels.map((one) => ({
      ...one,
      judge: "printed" as const,
      rollup: [{ rule: "antal" as const }],
    }));
    expect(textsOf(await reported(goals(OUTVOTED), { ...standard, levels }))[0]).toBe(
      "4 av 5 indikatorer uppnås och 1 uppnås inte. 2 av 5 indikatorer har en bedömning utan underlag.",
    );
  });
  test("are not told as reaching their targets on the måltavla", async () => {
    const made = await status.perform({ styrmodell: standard }, around(goals(OUTVOTED)).surroundings);
    if (!made.ok) throw new Error(made.reason);
    const [board] = made.value.sheets;
    expect(board!.values.flat().filter((one) => String(one).includes("avgör"))).toEqual([
      "”Prover” avgör. 1 av 4 indikatorer når sitt målvärde, 2 kan inte bedömas.",
    ]);
  });
  test("decide nothing beside the two that are measured", async () => {
    expect(await conclusion(goals(OUTVOTED))).toBe(
      "God ekonomisk hushållning uppnås inte. Slutsatsen är ett förslag tills den är fastställd.",
    );
    const measured = OUTVOTED.replace(/minst 90 % \| {13}\|/, "minst 90 % | 95 % |").replace(
      /minst 500 {2}\| {13}\|/,
      "minst 500 | 600 |",
    );
    expect(await conclusion(goals(measured))).toBe(
      "God ekonomisk hushållning uppnås. Slutsatsen är ett förslag tills den är fastställd.",
    );
  });
});

describe("a goal that only what has no evidence stands under", () => {
  const ABOVE = `
  KF-mål        | Nämndens mål | Indikator   | Målvärde   | Utfall 2024 | Bedömning
  Trygg kommun  | Trygg skola  | Behöriga, % | minst 90 % |             | Uppnås
  Rik kommun    | Gott om jobb | Jobb, %     | minst 80 % | 85 %        | Uppnås`;
  const rowOf = async (of: Book, title: string, styrmodell = standard): Promise<string[]> => {
    const { blocks } = await reported(of, styrmodell);
    const rows = blocks.flatMap((one) => (one.kind === "table" ? one.rows : []));
    const texts = rows.map(({ cells }) => cells.map((cell) => (cell && "text" in cell ? cell.text : "")));
    return (
      texts.find(([first, ...others]) => first === title && others.some((text) => text.includes("underlag"))) ?? []
    );
  };
  test("has no computed grade, and says why: nämndens goals under fullmäktige's", async () => {
    expect((await rowOf(goals(ABOVE), "Trygg kommun")).join(" ")).toMatch(
      /– Ej bedömd .*Nämndens mål saknar underlag, så ingen sammanvägning görs\.$/,
    );
    expect((await rowOf(goals(ABOVE), "Trygg kommun", undecided)).join(" ")).toMatch(
      /– Ej bedömd .*Nämndens mål är bedömt utan underlag\. Indikatorn kan inte bedömas\.$/,
    );
  });
  test("has none of their counts, where the table's own grades count", async () => {
    const levels = standard.levels.map((one) => ({
      ...one,
      judge: "printed" as const,
      rollup: [{ rule: "antal" as const }],
    }));
    expect((await rowOf(goals(ABOVE), "Trygg kommun", { ...standard, levels })).join(" ")).toMatch(
      /– Ej bedömd .*Nämndens mål är bedömt utan underlag\. Indikatorn är bedömd utan underlag\.$/,
    );
  });
  test("keeps the grade that is printed for it, marked", async () => {
    expect((await rowOf(goals(ABOVE), "Trygg skola")).join(" ")).toMatch(
      /● Uppnås .*Bedömningen ”Uppnås” står i tabellen utan underlag\./,
    );
  });
  test("has none of measures either", async () => {
    const measures = OUTVOTED.replace(
      "91 %        |           | verksamhet",
      "            | Uppnås    | verksamhet",
    ).replace("50 % ", "     ");
    expect((await rowOf(goals(measures), "Trygg kommun")).join(" ")).toMatch(
      /– Ej bedömd .*saknar bedömning eller underlag/,
    );
  });
});

describe("the office's own conclusion on a row below the goals", () => {
  const CONCLUDED = `
  Mål           | Indikator    | Målvärde   | Utfall 2024 | Bedömning    | God ekonomisk hushållning
  Trygg skola   | Behöriga, %  | minst 90 % | 91 %        | Uppnås       | verksamhet
  Stark ekonomi | Soliditet, % | minst 40 % | 30 %        | Uppnås inte  | finansiellt
  God ekonomisk hushållning | | |          | Uppnås       |`;
  test("stands before the proposal, with what speaks against it in the same sentence", async () => {
    expect(await conclusion(goals(CONCLUDED))).toBe(
      "God ekonomisk hushållning: ”Uppnås”, men det finansiella målet ”Stark ekonomi” uppnås inte. Målens bedömningar ger ”uppnås inte”.",
    );
  });
  test("is asked about once, and is no goal: neither counted nor a grade without evidence", async () => {
    const asked = (await questions(goals(CONCLUDED))).map(({ rule, message }) => [
      rule,
      message.includes("hushållning”"),
    ]);
    expect(asked.filter(([rule, named]) => rule === "utan-underlag" || named === true)).toEqual([]);
    expect(asked.filter(([rule]) => rule === "slutsatsen")).toHaveLength(1);
    expect(textsOf(await reported(goals(CONCLUDED)))[0]).toBe("1 av 2 mål uppnås och 1 uppnås inte.");
  });
  test.each([
    ["a number", "4 God ekonomisk hushållning | | |          | Uppnås       |"],
    ["a measure", "God ekonomisk hushållning | Skuld, mnkr | högst 90 | 80 | Uppnås |"],
  ])("is a goal with %s of its own", async (_, row) => {
    const table = goals(CONCLUDED.replace(/God ekonomisk hushållning \| \| .*$/, row));
    expect(textsOf(await reported(table))[0]).toMatch(/^2 av 3 mål uppnås och 1 uppnås inte\./);
  });
  test("is all that is said where the goals give it too", async () => {
    expect(await conclusion(goals(CONCLUDED.replace(/Uppnås {7}\|$/, "Uppnås inte |")))).toBe(
      "God ekonomisk hushållning: ”Uppnås inte”; det finansiella målet ”Stark ekonomi” uppnås inte.",
    );
  });
});

describe("what a conclusion rests on is asked about where it is lacking, and not where it is there", () => {
  const HELD = `
  Mål           | Indikator    | Målvärde   | Utfall 2024 | Bedömning | God ekonomisk hushållning
  Trygg skola   | Behöriga, %  | minst 90 % | 91 %        | Uppnås    | verksamhet
  Stark ekonomi | Soliditet, % | minst 40 % | 45 %        | Uppnås    | finansiellt
  God ekonomisk hushållning | | |          | Uppnås    |`;
  const BALANCE = (result: string) =>
    sheet(
      "Balanskrav",
      `Balanskravsutredning, mnkr | 2024\nÅrets resultat | ${result}\nBalanskravsresultat | ${result}`,
    );
  const asked = async (rule: string, ...sheets: Sheet[]): Promise<string> =>
    (await questions(book(...sheets))).find((one) => one.rule === rule)?.message ?? "";
  test.each<[what: string, rule: string, lacking: (held: string) => string, result: string, says: string]>([
    [
      "evidence",
      "utan-underlag",
      (held) => held.replace("91 %", "    "),
      "5",
      "”Behöriga, %” har bedömningen ● Uppnås, men varken utfall eller motivering finns.",
    ],
    [
      "financial goals that are reached",
      "slutsatsen",
      (held) => held.replace("45 %        | Uppnås    ", "35 %        | Uppnås inte"),
      "5",
      "arbetsboken säger ”Uppnås”, men det finansiella målet ”Stark ekonomi” uppnås inte.",
    ],
    [
      "the balanskrav",
      "slutsatsen",
      (held) => held,
      "-5",
      "arbetsboken säger ”Uppnås”, men balanskravsresultatet är −5 mnkr.",
    ],
    [
      "a group of goals that is mostly judged on evidence",
      "slutsatsen",
      (held) => held.replace("45 %", "    "),
      "5",
      "arbetsboken säger ”Uppnås”, men målet är bedömt utan underlag.",
    ],
    [
      "goals of both groups",
      "slutsatsen",
      (held) => held.replace("verksamhet", "nej       "),
      "5",
      "Inga mål är angivna som verksamhetsmål för god ekonomisk hushållning.",
    ],
  ])("%s", async (_, rule, lacking, result, says) => {
    expect(await asked(rule, sheet("Mål", HELD), BALANCE("5"))).toBe("");
    expect(await asked(rule, sheet("Mål", lacking(HELD)), BALANCE(result))).toContain(says);
  });
});

test("a line that concludes on god ekonomisk hushållning is not lost: the report quotes it", () => {
  const lost = (line: string): number => {
    const problem = { code: "oläst-rad", cell: "Mål!A1", message: "", sentence: "" } as const;
    return lostLines(book(sheet("Mål", line)), { ...recognition({}), problems: [problem] }).length;
  };
  expect(lost("Sammanfattning: Kommunen har delvis uppnått god ekonomisk hushållning.")).toBe(0);
  expect(lost("Sammanfattning: Kommunen har delvis uppnått målen för skolan.")).toBe(1);
});

test("the bilaga tells where the reason of a judgement without an outcome stands, and who is responsible", async () => {
  const table = `
  Mål            | Indikator    | Målvärde   | Utfall 2024 | Bedömning | Kommentar                        | Ansvarig
  Levande kultur |              |            |             | Uppnås    | Besöken ökade enligt genomgången | Kulturnämnden
  Stark ekonomi  | Soliditet, % | minst 40 % | 45 %        |           |                                  | Kommunstyrelsen`;
  const { blocks } = await reported(goals(table), standard, "revision");
  const rows = blocks.flatMap((one) => (one.kind === "table" && one.name.startsWith("Bedömningar") ? one.rows : []));
  expect(JSON.stringify(rows)).toContain(
    "underlagets bedömning i Mål!E2; ansvarig: Kulturnämnden; motivering i Mål!F2",
  );
  expect(JSON.stringify(rows).match(/motivering i/g)).toHaveLength(1);
});

test("the bilaga cites the cell of a printed grade that counts before the rule, and the values that the rule has", async () => {
  const table = `
  Mål          | Indikator    | Målvärde   | Utfall 2024 | Bedömning
  Stark region | Soliditet, % | minst 40 % | 38 %        | Uppnås`;
  const levels = standard.levels.map((one) => ({ ...one, judge: "printed" as const }));
  const { blocks } = await reported(goals(table), { ...standard, levels }, "revision");
  const rows = blocks.flatMap((one) => (one.kind === "table" && one.name.startsWith("Bedömningar") ? one.rows : []));
  expect(JSON.stringify(rows)).toContain(
    "underlagets bedömning i Mål!E2; utfall ”38 %” i Mål!D2; ”Utfall 2024” i D1; målvärde ”minst 40 %” i C2",
  );
});

test("the bilaga tells who has judged, where a column of the table says it, and under which header", async () => {
  const table = `
  Mål           | Ansvarig      | Utfall 2024 | Nämndens bedömning | Bedömd av | Kommentar
  Trygg skola   | Skolnämnden   |             | Uppnås             | Anna Ek   | Enkäten visar att fler är trygga
  Rent vatten   | Miljönämnden  |             | Uppnås inte        |           | Två prov av tio var otjänliga`;
  const { blocks } = await reported(goals(table), standard, "revision");
  const rows = blocks.flatMap((one) => (one.kind === "table" && one.name.startsWith("Bedömningar") ? one.rows : []));
  const told = rows.map(({ cells }) => cells.slice(2).map((cell) => (cell && "text" in cell ? cell.text : "")));
  expect(told).toEqual([
    [
      "bedömd av Anna Ek, med motivering",
      "underlagets bedömning under ”Nämndens bedömning” i Mål!D2 av Anna Ek; motivering i Mål!F2",
    ],
    [
      "bedömd med motivering",
      "underlagets bedömning under ”Nämndens bedömning” i Mål!D3; ansvarig: Miljönämnden; motivering i Mål!F3",
    ],
  ]);
});

test("the bilaga calls what is done or not a status, and no judgement with a reason", async () => {
  const table = `
  Aktivitet        | Ansvarig    | Status      | Kommentar
  Ny bilpool       | Skolnämnden | Genomförd   |
  Fler laddplatser | Skolnämnden | Ej påbörjad | Elnätet byggs ut först`;
  const { blocks } = await reported(goals(table), standard, "revision");
  const tables = blocks.flatMap((one) => (one.kind === "table" ? [one] : []));
  const bases = (name: string, at: number): string[] =>
    (tables.find((one) => one.name.startsWith(name))?.rows ?? []).map(({ cells }) => {
      const cell = cells[at];
      return cell && "text" in cell ? cell.text : "";
    });
  expect(bases("Bedömningar", 2)).toEqual(["redovisad status", "bedömd med motivering"]);
  expect(bases("Vad bedömningarna", 0)).toContain("Redovisad status");
});

describe("a year that one measure of four has a value of", () => {
  test("is reported where the targets are of it", async () => {
    expect((await reported(goals(BEGUN))).title).toBe("Måluppfyllelse 2024");
    expect((await questions(goals(BEGUN))).find(({ rule }) => rule === "perioden")?.message).toBe(
      "4 mått har utfall för 2023 och 1 för 2024, men arbetsboken läses som helår 2024. Är det rätt period?",
    );
  });
  test("is told where the year before is reported", async () => {
    const standing = goals(BEGUN.replace("Målvärde 2024", "Målvärde"));
    const document = await reported(standing);
    expect(document.title).toBe("Måluppfyllelse 2023");
    expect(textsOf(document)).toContain("2024 är påbörjat: 1 av 4 mått har utfall. Här redovisas helår 2023.");
  });
});

describe("a deficit", () => {
  test.each([
    [
      standard,
      "God ekonomisk hushållning uppnås, men balanskravsresultatet är −10 mnkr. Slutsatsen är ett förslag tills den är fastställd.",
    ],
    [undecided, "Hur god ekonomisk hushållning bedöms är inte beslutat; balanskravsresultatet är −10 mnkr."],
  ])("stands in the same sentence as the conclusion", async (styrmodell, sentence) => {
    expect(await conclusion(goals(DEFICIT), styrmodell)).toBe(sentence);
  });
  test("that is none stands there too, and speaks against nothing", async () => {
    expect(await conclusion(goals(DEFICIT.replace("-10", "10")))).toBe(
      "God ekonomisk hushållning uppnås, och balanskravsresultatet är 10 mnkr. Slutsatsen är ett förslag tills den är fastställd.",
    );
  });
  test("is asked about, and missed financial goals stand beside it", async () => {
    expect((await questions(goals(DEFICIT))).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["slutsatsen", "balanskravet"]),
    );
    expect(await conclusion(goals(DEFICIT.replace("45 %", "35 %")))).toBe(
      "God ekonomisk hushållning uppnås inte: det finansiella målet ”Stark ekonomi” uppnås inte och balanskravsresultatet är −10 mnkr. Slutsatsen är ett förslag tills den är fastställd.",
    );
  });
});

/** A year of a kommun as an auditor reads it: what is asked of it, and what an answer does. */
describe("what auditors criticise", () => {
  const COLUMNS =
    "Mål | Indikator | Målvärde 2023 | Utfall 2023 | Målvärde 2024 | Utfall 2024 | God ekonomisk hushållning | Kommentar";
  const of = async (rows: string, ...more: Sheet[]) =>
    (await questions(book(sheet("Mål", `${COLUMNS}\n${rows}`), ...more))).map(({ rule, message }) => [
      rule,
      message.replaceAll("\u00a0", " "),
    ]);
  test("the same goal missed the second year, until somebody writes why", async () => {
    const row = "Trygg skola | Behöriga, % | minst 85 % | 80 % | minst 85 % | 79 % | nej |";
    expect(await of(row)).toEqual([
      [
        "missat-igen",
        "”Trygg skola”: ”Behöriga, %” (2024: 79 % mot minst 85 %; 2023: 80 %) missas andra året i rad. Vad är orsaken, och vad har gjorts sedan förra året?",
      ],
    ]);
    expect(await of(`${row} Fler speciallärare sedan i augusti`)).toEqual([]);
  });
  test("a bar that is lowered so that what was missed is reached", async () => {
    expect(await of("Trygg skola | Behöriga, % | minst 85 % | 80 % | minst 75 % | 79 % | nej |")).toEqual([
      [
        "ribban",
        "”Behöriga, %”: Målvärdet är minst 75 % och var minst 85 % året före. Vem beslutade ändringen, och när?",
      ],
    ]);
  });
  test("a result that one-off items carry, and a koncern that is left out", async () => {
    const rows =
      "Trygg skola | Behöriga, % | minst 75 % | 80 % | minst 75 % | 79 % | verksamhet |\nStarkt resultat | Årets resultat, mnkr | minst 10 mnkr | 11 mnkr | minst 10 mnkr | 12 mnkr | finansiellt |";
    const balance = sheet(
      "Balanskrav",
      "Balanskravsutredning, mnkr | 2023 | 2024\nÅrets resultat | 11 | 12\nSamtliga realisationsvinster | 0 | -9\nBalanskravsresultat | 11 | 3",
    );
    expect((await of(rows, balance)).map(([rule]) => rule)).toEqual(["engångsposter", "koncernen"]);
    const ordinary = {
      ...balance,
      values: balance.values.filter((row) => row?.[0] !== "Samtliga realisationsvinster"),
    };
    const group = sheet("Text", "Mål och ekonomi i koncernen följs upp i kapitel 3.");
    expect(await of(rows, ordinary, group)).toEqual([]);
  });
});

describe("an answer", () => {
  const given = { period: "2024", text: "Enkäten kom först i mars.", who: "A. Ek" };
  const asked = (of: Book) => questions(of).then(([first]) => first);
  test("is kept with its name and day, through the year and no longer", async () => {
    const desk = around(goals(UNFOUNDED));
    const id = (await asked(desk.book()))!.id;
    expect((await answerAudit.perform({ ...given, id, who: " " }, desk.surroundings)).ok).toBe(false);
    await answerAudit.perform({ ...given, id }, desk.surroundings);
    expect((await asked(desk.book()))?.answer).toEqual({
      ...{ id, year: "2024", day: "2025-02-11" },
      text: given.text,
      who: "A. Ek",
    });
    await answerAudit.perform({ ...given, id, period: "2024-08", text: "Ny text." }, desk.surroundings);
    expect((await asked(desk.book()))?.answer?.text).toBe("Ny text.");
    await answerAudit.perform({ ...given, id, period: "2023" }, desk.surroundings);
    expect((await asked(desk.book()))?.answer?.text).toBe("Ny text.");
    await answerAudit.perform({ ...given, id, text: "", who: "" }, desk.surroundings);
    expect((await asked(desk.book()))?.answer).toBeUndefined();
  });
  test("that is sent on stands on the template of who owns the goal, which is read back without it", async () => {
    const desk = around(goals(UNFOUNDED));
    const id = (await asked(desk.book()))!.id;
    await answerAudit.perform({ period: "2024", id, text: "", who: "", sent: true }, desk.surroundings);
    await templates.perform({ styrmodell: standard }, desk.surroundings);
    const made = (name: string): Sheet => desk.book().sheets.find((one) => one.name === name)!;
    const cells = made("Mall Socialnämnden")
      .values.flatMap((row) => row ?? [])
      .filter((value) => value === "Fråga till nämnden" || String(value).endsWith("Vad bygger bedömningarna på?"));
    expect(cells).toHaveLength(2);
    expect(readTemplates(made("Mall Socialnämnden"), "")?.rest).toEqual([]);
  });
});

describe("Revisionsbilaga", () => {
  test("lists each grade with its class and cells, and the questions that check lists", async () => {
    const document = await reported(goals(DEFICIT), standard, "revision");
    const rows = document.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    const cellsOf = (id: string): string[] => {
      const row = rows.find((one) => one.id === id);
      return (row?.cells ?? []).map((cell) => (cell && "text" in cell ? cell.text : ""));
    };
    expect(cellsOf("indikator:soliditet")).toEqual([
      "– Soliditet",
      "● Uppnås",
      "mätt i år",
      expect.stringContaining("”45 %” i Mål!D3"),
    ]);
    expect(textsOf(document).join(" ")).toContain(
      "Om resultatet är förenligt med fullmäktiges mål bedömer revisorerna (kommunallagen 12 kap. 2 §).",
    );
    const listed = new Set(rows.flatMap(({ id }) => id ?? []));
    expect((await questions(goals(DEFICIT))).map(({ id }) => listed.has(id))).not.toContain(false);
    expect(rows.some(({ id }) => id === "Måltavlans version")).toBe(true);
  });
  test("has a row for what is said not to be judged, with where it says why", async () => {
    const { surroundings } = around(
      book(
        sheet(
          "Mål",
          "Mål | Bedömning 2024 | Kommentar\nTrygg skola | Uppnås | Enkäten är gjord\nRent vatten | Kan ej bedömas | Provet togs om\nRen luft | Kan ej bedömas |",
        ),
      ),
    );
    const input = { kind: "revision" as const, styrmodell: standard, formats: ["html"] as const };
    const files = await reportFiles.perform(input, surroundings);
    if (!files.ok) throw new Error(files.reason);
    const text = Buffer.from(files.value[0]!.bytes)
      .toString("utf8")
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/\s+/g, " ");
    expect(text).toMatch(/Rent vatten . Kan ej bedömas – underlagets bedömning [^;]* i Mål!B3; motivering i Mål!C3/);
    expect(text).toMatch(/Ren luft . Kan ej bedömas – underlagets bedömning [^;]* i Mål!B4; utan skäl i arbetsboken/);
  });
  test("is the same bytes for the same workbook and styrmodell, at any time", async () => {
    const made = async (year: number): Promise<string[]> => {
      const input = { kind: "revision" as const, styrmodell: standard, formats: ["docx", "html"] as const };
      const { surroundings } = around(goals(DEFICIT));
      const files = await reportFiles.perform(input, { ...surroundings, now: new Date(year, 5, 1) });
      if (!files.ok) throw new Error(files.reason);
      return files.value.map(({ bytes }) => Buffer.from(bytes).toString("base64"));
    };
    expect(await made(2025)).toEqual(await made(2031));
  });
});

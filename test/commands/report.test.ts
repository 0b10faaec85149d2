import { goldenSheets, goldenYear } from "../../samples/golden";
import { lock } from "../../src/commands/lock";
import { report, type ReportInput } from "../../src/commands/report";
import { standard } from "../../src/domain/presets/standard";
import { excelWorkbook } from "../../src/excel/workbook";
import { a1 } from "../../src/sheet/address";
import { formulaAt, newBook, type Sheet } from "../../src/sheet/book";
import { namedTexts } from "./namedTexts";
import type { ReportDocument, TableBlock } from "../../src/sheet/document";
import { reportOf } from "../report/annual/kit";
import { grid } from "../report/grid";
import { desk, NOW, table, type Desk } from "./story";
import { dear } from "../whole";

const GOALS = [
  ["Område", "Mål", "God ekonomisk hushållning", "Indikator", "Målvärde", "Utfall 2024", "Ansvarig"],
  ["Skola", "Trygga barn", "verksamhet", "Trygga elever, andel", "minst 90 %", "91 %", "BUN"],
  ["Skola", "Nöjda barn", "verksamhet", "Nöjda elever, andel", "minst 90 %", "88 %", "BUN"],
  ["Ekonomi", "Ekonomi i balans", "finansiellt", "Årets resultat, andel", "minst 2 %", "2,5 %", "KS"],
];
const goals = (): Sheet => table("Mål", GOALS);

const write = async ({ host }: Pick<Desk, "host">, input: Partial<ReportInput> = {}) =>
  report.perform(
    { kind: "arsredovisning", into: "sheets", styrmodell: standard, ...input },
    { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined },
  );
const texts = ({ blocks }: ReportDocument): string[] =>
  blocks.flatMap((block) => (block.kind === "text" || block.kind === "heading" ? [block.text] : []));
const tableNamed = ({ blocks }: ReportDocument, name: string | RegExp): string[][] => {
  const found = blocks.find(
    (block): block is TableBlock =>
      block.kind === "table" && (typeof name === "string" ? block.name === name : name.test(block.name)),
  );
  return (found?.rows ?? []).map(({ cells }) => cells.map((cell) => cell?.text ?? ""));
};

/** The row of a table whose first cell begins so, as texts by the names of its columns; empty cells are left out. */
function rowIn({ blocks }: ReportDocument, table: RegExp, starts: string): Record<string, string> {
  const found = blocks.find((block): block is TableBlock => block.kind === "table" && table.test(block.name));
  const row = found?.rows.find(({ cells: [first] }) => first?.text.startsWith(starts));
  return Object.fromEntries(
    (found?.columns ?? []).flatMap(({ name = "" }, at) => {
      const text = row?.cells[at]?.text ?? "";
      return text === "" ? [] : [[name, text]];
    }),
  );
}

describe("sheets in the workbook", () => {
  dear(
    "one for each heading with tables, or for those that share a page, beside the user's, which are untouched",
    async () => {
      const at = await desk(goals());
      const before = JSON.stringify(at.sheet("Mål").values);
      expect(await write(at)).toMatchObject({ ok: true });
      expect(at.host.book.sheets.map(({ name, tag }) => [name, tag])).toEqual([
        ["Mål", undefined],
        ["God ekonomisk hushållning", "report:arsredovisning:god ekonomisk hushållning"],
        ["Mål och bedömningar", "report:arsredovisning:mål och bedömningar"],
        ["Antal per bedömning", "report:arsredovisning:antal per bedömning"],
        ["Kontroller", "report:arsredovisning:kontroller"],
        ["Måltavlans logg", "log"],
      ]);
      expect(JSON.stringify(at.sheet("Mål").values)).toBe(before);
    },
  );

  test("A4 in landscape, one page wide, with header rows repeated where a sheet's tables have the same", async () => {
    const at = await desk(goals());
    await write(at);
    for (const sheet of at.host.book.sheets.slice(1))
      expect([sheet.name, sheet.print]).toMatchObject([
        sheet.name,
        { orientation: "landscape", paper: "A4", fit: { wide: 1 } },
      ]);
    const sheet = at.sheet("Mål och bedömningar");
    const { titleRows } = sheet.print;
    expect(sheet.values[titleRows!.top]!.slice(0, 2)).toEqual(["Mål och indikator", "Målvärde"]);
    expect(sheet.values.filter((row) => row?.[0] === "Mål och indikator")).toHaveLength(1);
  });

  test("names, targets and outcomes are formulas that lead to source cells", async () => {
    const at = await desk(goals());
    await write(at);
    const sheet = at.sheet("Mål och bedömningar");
    const row = sheet.values.findIndex((cells) => cells?.[0] === "– Trygga elever, andel");
    expect([0, 1, 2].map((column) => formulaAt(sheet, row, column))).toEqual([
      '=HYPERLINK("#Mål!D2","– Trygga elever, andel")',
      '=HYPERLINK("#Mål!E2","minst 90\u00a0%")',
      '=HYPERLINK("#Mål!F2","91\u00a0%")',
    ]);
  });

  test("counts follow the rows that they count: another grade typed in the table changes them", async () => {
    const at = await desk(goals());
    await write(at);
    const sheet = at.sheet("Antal per bedömning");
    const all = sheet.values.findIndex((cells) => cells?.[0] === "Alla");
    // A column may take several of the sheet's.
    const numbers = (cells: readonly unknown[]): unknown[] => cells.filter((cell) => typeof cell === "number");
    const counts = (): unknown[] => numbers(at.sheet("Antal per bedömning").values[all]!);
    expect(counts()).toEqual([2, 1, 0, 0]);
    const rows = at.sheet("Mål och bedömningar");
    const goal = rows.values.findIndex((cells) => cells?.[0] === "Nöjda barn");
    await at.type("Mål och bedömningar", a1(goal, 3), "○ Uppnås inte");
    await at.host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Antal per bedömning").getRange(`B${all + 1}:H${all + 1}`);
      range.load("values");
      await context.sync();
      expect(numbers(range.values[0]!)).toEqual([2, 0, 1, 0]);
    });
  });

  dear("written again: nothing moves, what the user wrote beside stands under Kvarlämnat, once", async () => {
    const at = await desk(goals());
    await write(at);
    const names = at.host.book.sheets.map(({ name }) => name);
    await at.type("Mål och bedömningar", "M3", "Ring Anna");
    await at.type("Mål och bedömningar", "F10", "Min egen motivering");
    for (let time = 0; time < 2; time++) {
      await write(at);
      expect(at.host.book.sheets.map(({ name }) => name)).toEqual(names);
      expect(
        at
          .left("Mål och bedömningar")
          .map(([, text]) => text)
          .sort(),
      ).toEqual(["Min egen motivering", "Ring Anna"]);
    }
    expect(at.texts("Antal per bedömning")).not.toContain("Kvarlämnat");
  });

  dear("a renamed sheet is still an own sheet, and a heading that has nothing to tell any more says so", async () => {
    const at = await desk(goals());
    await write(at);
    // An earlier report had a sheet for what now shares a page.
    Object.assign(at.sheet("Antal per bedömning"), { name: "Tråden", tag: "report:arsredovisning:röda tråden" });
    await write(at);
    expect(at.texts("Antal per bedömning")).toContain("Röda tråden");
    expect(at.texts("Tråden").some((text) => text.startsWith("Det finns inget att redovisa här längre."))).toBe(true);
    expect(at.host.book.sheets).toHaveLength(7);
  });

  dear("two sheets with one key: nothing is written until the user has chosen", async () => {
    const at = await desk(goals());
    await write(at);
    at.host.book.sheets.push({ ...at.sheet("Kontroller"), name: "Kontroller 2" });
    expect(await write(at)).toEqual({
      ok: false,
      reason:
        "Bladen ”Kontroller” och ”Kontroller 2” är samma blad i rapporten. Ta bort det ena, eller flytta det till en egen arbetsbok.",
    });
  });

  test("cancelled before the first write: nothing is written", async () => {
    const at = await desk(goals());
    const done = await report.perform(
      { kind: "arsredovisning", into: "sheets" },
      { workbook: excelWorkbook(at.host.Excel), now: NOW, progress: () => undefined, cancelled: () => true },
    );
    expect(done).toEqual({ ok: false, reason: "Avbrutet. Inget är skrivet." });
    expect(at.host.book.sheets).toHaveLength(1);
  });

  dear("status sheets and a report do not disturb each other", async () => {
    const at = await desk(goals());
    await at.status();
    await write(at);
    await at.type("Mål och bedömningar", "M3", "Ring Anna");
    await at.status();
    expect(at.texts("Mål och bedömningar")).toContain("Ring Anna");
    await write(at);
    expect(at.left("Mål och bedömningar").map(([, text]) => text)).toEqual(["Ring Anna"]);
  });
});

describe("the period", () => {
  const interim = (): Promise<ReportDocument> =>
    reportOf({ ...newBook(), sheets: goldenSheets("delår") }, { kind: "delar", into: "document" }).then(
      ({ document }) => document,
    );

  dear("a delårsrapport takes the latest interim period and shows forecasts", async () => {
    const { title, eyebrow, blocks } = await interim();
    expect([title, eyebrow]).toEqual(["Måluppfyllelse augusti 2024", "Exempelkommun · Delårsrapport"]);
    expect(rowIn({ blocks } as ReportDocument, /^Ekonomi: mål/, "– Årets resultat")).toMatchObject({
      title: "– Årets resultat, andel av skatter och bidrag",
      target: "minst 2\u00a0%",
      outcome: "3,1\u00a0%",
      forecast: "2,3\u00a0%",
      grade: "● Uppnås",
    });
  });

  test("a delårsrapport of a workbook with whole years only says that it is one", async () => {
    const { document } = await reportOf({ ...newBook(), sheets: [goals()] }, { kind: "delar", into: "document" });
    expect(texts(document)).toContain("Uppgifter för delår saknas, så bedömningarna gäller helår 2024.");
  });

  dear("a report of the year for an interim period says that forecasts decide", async () => {
    const { document } = await reportOf(
      { ...newBook(), sheets: goldenSheets("delår") },
      { kind: "arsredovisning", into: "document", period: "augusti 2024" },
    );
    expect(texts(document)).toContain(
      "Bedömningarna gäller augusti 2024; där en prognos för helåret finns är det den som bedöms.",
    );
  });

  test.each([
    ["T1 2024", "Perioden omfattar 4 månader."],
    ["kv3 2024", "Perioden omfattar 9 månader."],
    ["augusti 2024", undefined],
    ["juni 2024", undefined],
    ["delår 2024", undefined],
  ])("a delårsrapport of %s: %s", async (period, text) => {
    const { document } = await reportOf(
      { ...newBook(), sheets: goldenSheets("delår") },
      { kind: "delar", into: "document", period },
    );
    expect(
      texts(document)
        .find((text) => text.startsWith("Perioden omfattar"))
        ?.split(" En delårsrapport")[0],
    ).toBe(text);
  });

  test("a period that cannot be read is refused", async () => {
    await expect(
      reportOf({ ...newBook(), sheets: [goals()] }, { kind: "arsredovisning", period: "i fjol" }),
    ).rejects.toThrow("Perioden ”i fjol” gick inte att läsa.");
  });

  test("a workbook without goals is refused", async () => {
    await expect(
      reportOf({ ...newBook(), sheets: [table("Blad1", [["Anteckning", "x"]])] }, { kind: "arsredovisning" }),
    ).rejects.toThrow(/Inga mål hittades/);
  });
});

describe("what the law asks", () => {
  const stated = async (...rows: string[][]): Promise<string[]> =>
    texts(
      (
        await reportOf(
          { ...newBook(), sheets: [table("Mål", [...GOALS, ...rows])] },
          { kind: "arsredovisning", into: "document" },
        )
      ).document,
    );
  const DEFICIT =
    "Ett negativt balanskravsresultat ska regleras inom tre år (kommunallagen 11 kap. 12 §). Finns det synnerliga skäl får fullmäktige besluta att det inte ska göras (13 §).";

  test.each([
    ["-4,2", true],
    ["4,2", false],
  ])("balanskravsresultat %s mnkr: it is said that a deficit is made good: %s", async (value, isStated) => {
    const all = await stated([
      "Ekonomi",
      "Balanskravsresultat",
      "nej",
      "Balanskravsresultat, mnkr",
      "minst 0",
      value,
      "KS",
    ]);
    expect(all.some((text) => text.endsWith(DEFICIT))).toBe(isStated);
    expect(all[0]).toMatch(/av 3 mål uppnås/);
  });

  test("without a company in the plan the koncern is not evaluated, and that is said", async () => {
    expect((await stated()).join(" ")).toContain("Koncernen är inte utvärderad: målen omfattar inga bolag.");
  });

  test.each(["Utvärderingen omfattar hela kommunkoncernen.", "Förbundets medlemmar är två: direktionen beslutar."])(
    "but not where a text evaluates it, or whose plan it is has none: %s",
    async (text) => {
      const sheets = [table("Mål", GOALS), table("Om planen", [[text]])];
      const { document } = await reportOf({ ...newBook(), sheets }, { kind: "arsredovisning", into: "document" });
      expect(texts(document).join(" ")).not.toContain("Koncernen är inte utvärderad");
    },
  );

  test("how the goals are judged: the styrmodell, a rule per level, whose judgement is published", async () => {
    const text = (await stated()).find((one) => one.startsWith("Styrmodell: "))!;
    expect(text).toMatch(
      /^Styrmodell: Måltavlans standard\. Indikator: Uppnås när målvärdet är nått; .* Mål: samma bedömning som mer än hälften av det som vägs in, .* Den samlade/,
    );
  });
});

describe("the year of an invented municipality, as an auditor reads it", () => {
  const year = goldenYear();

  test("decided wording, and what the workbook says instead", async () => {
    const { document } = (await year).helår;
    const row = rowIn(document, /^Barn och unga: mål/, "4 Alla elever ska klara skolan");
    expect(row.reason).toContain("I underlaget står det ”Fler elever ska klara skolan”.");
  });

  test("a decided goal that is gone stands in the report, with its decision", async () => {
    for (const { document } of Object.values(await year)) {
      expect(rowIn(document, /^Beslutade mål och indikatorer utan/, "7 ")).toEqual({
        title: "7 Företagsklimatet ska bli bättre",
        grade: "– Saknas",
        reason: "Beslutat KF 2023-11-27 § 112. Ansvarig: Kommunstyrelsen.",
      });
    }
  });

  test("a nämnd that has not decided is preliminary", async () => {
    const { document } = (await year).delår;
    expect(rowIn(document, /^Barn och unga/, "4 ").judge).toBe("Nämnden, preliminär");
  });

  test("a count without forecast is not assessed at delår, and the user's words stand beside", async () => {
    const row = rowIn((await year).delår.document, /^Hållbar kommun/, "6 ");
    expect(row.grade).toBe("– Ej bedömd");
    expect(row.reason).toMatch(/\nBolaget lämnar prognos i oktober\.$/);
  });

  test("financial goals and verksamhetsmål apart, riktlinjer, balanskravsresultat and koncern", async () => {
    const { document } = (await year).helår;
    expect(texts(document)).toEqual(
      expect.arrayContaining([
        "God ekonomisk hushållning uppnås delvis, och balanskravsresultatet är 13,9 mnkr. Slutsatsen är ett förslag tills den är fastställd.",
        "Utfall, bedömning och motivering för varje mål redovisas under ”Mål och bedömningar”. Det är inte angivet om ”Välfärd” och ”Samhälle” hör till god ekonomisk hushållning.",
        "13,9\u00a0mnkr mot målet minst 0. Målet uppnås. Balanskravsresultatet bedöms för sig, inte som ett av målen för god ekonomisk hushållning.",
        "Ett mål ingår i flera områden och räknas en gång i summan.",
      ]),
    );
    expect(texts(document).some((text) => text.includes("oncernen är inte utvärderad"))).toBe(false);
    expect(tableNamed(document, "Mål för god ekonomisk hushållning")).toEqual([
      ["Finansiella mål", "Båda uppnås", "1 Ekonomin ska vara i balans; 11 Investeringar ska betalas med egna medel"],
      [
        "Verksamhetsmål",
        "1 av 6 uppnås, 3 uppnås delvis och 1 uppnås inte; 1 är inte bedömt",
        [
          "● Uppnås: 5 Barn och unga ska må bra",
          "◐ Uppnås delvis: 4 Alla elever ska klara skolan; 10 Kulturen ska nå alla; 8 Äldre ska ha ett bra liv",
          "○ Uppnås inte: 6 Fler bostäder ska byggas",
          "– Ej bedömd: 9 Utsläppen ska minska",
        ].join("\n"),
      ],
      ["Riktlinjer", "Följs", "● Uppnås: 3 Placeringar ska följa finanspolicyn"],
      [
        "Exempelbostäder AB",
        "Målet uppnås inte, uppdraget är genomfört",
        "● Genomfört: U2 Samla bolagens inköp\n○ Uppnås inte: 6 Fler bostäder ska byggas",
      ],
    ]);
  });

  test("each goal and indicator is told of once: god ekonomisk hushållning and a second area point there", async () => {
    const { document } = (await year).helår;
    const reported = namedTexts(document).filter(({ id }) => id.startsWith("goals/") && id.endsWith("/title"));
    expect(new Set(reported.map(({ id }) => id)).size).toBe(reported.length);
    expect(reported.map(({ content }) => content.text)).toEqual(
      expect.arrayContaining(["5 Barn och unga ska må bra", "– Trygga elever, andel"]),
    );
    expect(rowIn(document, /^Hållbar kommun/, "5 ")).toEqual({
      title: "5 Barn och unga ska må bra",
      grade: "● Uppnås",
      reason: "Redovisas under Barn och unga.",
    });
    expect(tableNamed(document, /^Hållbar kommun/).map(([name]) => name)).not.toContain("– Trygga elever, andel");
  });

  test("outcomes of the years before stand beside, with a small line over them that says its values", async () => {
    const row = rowIn((await year).helår.document, /^Barn och unga/, "– Elever behöriga");
    expect(row).toMatchObject({
      "outcome 2023": "83,0\u00a0%",
      outcome: "84,6\u00a0%",
      line: "2023 83,0\u00a0%, 2024 84,6\u00a0%",
    });
  });

  test("balanskravsresultat is counted nowhere: 9 goals beside it, and the table adds up", async () => {
    const { document } = (await year).helår;
    expect(texts(document)[0]).toMatch(/^Mål: 4 av 9 /);
    const counts = document.blocks.find((block) => block.kind === "counts" && block.name.startsWith("Mål: "));
    expect(counts).toMatchObject({
      rows: [
        { label: "Ekonomi", counts: [3, 0, 0, 0] },
        {},
        {},
        {},
        { label: "Räknas redan i ett annat område", counts: [-1, 0, 0, 0] },
        { label: "Alla", counts: [4, 3, 1, 1] },
      ],
    });
  });

  test("at delår the conclusion is a judgement of the whole year", async () => {
    expect(texts((await year).delår.document)).toContain(
      "Bedömning för helåret: god ekonomisk hushållning uppnås delvis, och balanskravsresultatet för helåret väntas bli 15,1 mnkr. Slutsatsen är ett förslag tills den är fastställd.",
    );
  });

  test("nämnder that judge otherwise than each other: no grade until there is an overall one, and both are named", async () => {
    const { delår, helår } = await year;
    const row = ({ document }: typeof delår) => rowIn(document, /^Omsorg/, "8 ");
    expect(row(delår)).toMatchObject({
      grade: "– Bedömning saknas",
      judge: "Nämnderna",
      reason: expect.stringMatching(
        /^Nämnderna bedömer olika \(Socialnämnden: Uppnås delvis; Kultur- och fritidsnämnden: Uppnås\) och en samlad bedömning saknas\./,
      ),
    });
    expect(row(helår)).toMatchObject({
      grade: "◐ Uppnås delvis",
      judge: "Samlad bedömning",
      reason: expect.stringMatching(/\nMännen är mindre nöjda än kvinnorna, och det väger tyngst\.$/),
    });
  });

  test("women and men are both shown, and the one that does not reach is named", async () => {
    expect(rowIn((await year).helår.document, /^Omsorg/, "– Nöjda med")).toMatchObject({
      outcome: "Kvinnor 91\u00a0%\nMän 86\u00a0%",
      reason: expect.stringMatching(/^Män: 2\u00a0procentenheter under målet\. .*Kvinnor når målvärdet\.$/),
    });
  });

  test("a nämnd that judges otherwise than the numbers, a target of a later year, and one in words", async () => {
    const { document } = (await year).helår;
    expect(rowIn(document, /^Ekonomi: mål/, "11 Investeringar ska betalas med egna medel")).toMatchObject({
      grade: "● Uppnås",
      judge: "Nämnden",
      reason: expect.stringMatching(
        /^Beräknad: Indikatorn uppnås delvis\. Bedömningarna skiljer sig åt \(beräknad: Uppnås delvis; nämnden: Uppnås\)\.$/,
      ),
    });
    expect(rowIn(document, /^Hållbar kommun/, "– Utsläpp av växthusgaser").grade).toBe("– Målet gäller 2030");
    expect(rowIn(document, /^Hållbar kommun/, "– Utbudet i kommunens delar").reason).toMatch(
      /^Målet är formulerat i ord och bedöms inte mot ett värde\./,
    );
  });

  test("a target that is lower than the decided one is shown as decided, and the reason says what it was judged against", async () => {
    expect(rowIn((await year).helår.document, /^Barn och unga/, "– Elever behöriga")).toMatchObject({
      target: "minst 86\u00a0%",
      reason: expect.stringContaining("Bedömt mot målvärdet ”minst 85\u00a0%”, inte mot det beslutade."),
    });
  });

  test("what leaves the house has no checks in it", async () => {
    for (const { document, sheets } of Object.values(await year)) {
      expect(sheets.map(({ name }) => name).some((name) => name.endsWith("Kontroller"))).toBe(true);
      expect(texts(document)).not.toContain("Kontroller");
      expect(JSON.stringify(document)).not.toMatch(/kommentera|Skriv /);
    }
  });

  test("what has changed since delår, from the log", async () => {
    const { document } = (await year).helår;
    expect(texts(document)).toContain(
      "Sedan augusti 2024: 2 mål är bättre, 1 är sämre, 2 har fått en bedömning och 1 är bedömt av en annan.",
    );
    expect(tableNamed(document, "Ändrat sedan den förra perioden").map(([name, how]) => [name, how])).toEqual([
      ["1 Ekonomin ska vara i balans", "Bättre"],
      ["11 Investeringar ska betalas med egna medel", "Annan bedömare"],
      ["6 Fler bostäder ska byggas", "Ny bedömning"],
      ["10 Kulturen ska nå alla", "Sämre"],
      ["8 Äldre ska ha ett bra liv", "Ny bedömning"],
      ["U1 Ta fram en plan för skyfall", "Bättre"],
    ]);
  });

  test("what has changed against the decision: missing, reworded, aimed otherwise, not decided", async () => {
    expect(
      tableNamed((await year).helår.document, "Ändrat mot den beslutade planen").map(([name, how, decided, now]) => [
        name,
        how,
        decided,
        now,
      ]),
    ).toEqual([
      ["7 Företagsklimatet ska bli bättre", "Saknas i uppföljningen", "Företagsklimatet ska bli bättre", "–"],
      ["Plats i rankingen av företagsklimat", "Saknas i uppföljningen", "Plats i rankingen av företagsklimat", "–"],
      [
        "4 Alla elever ska klara skolan",
        "Omformulerat",
        "Alla elever ska klara skolan",
        "Fler elever ska klara skolan",
      ],
      ["Elever behöriga till gymnasiet, andel", "Ändrat målvärde", "minst 86 %", "minst 85 %"],
      ["Välfärd", "Inte beslutat", "–", "Välfärd"],
      ["Samhälle", "Inte beslutat", "–", "Samhälle"],
    ]);
  });

  test.each(["delår", "helår"] as const)("%s in words", async (when) => {
    const { blocks, ...head } = (await year)[when].document;
    const lines = blocks.flatMap((block): string[] =>
      block.kind === "heading"
        ? [`${"#".repeat(block.level)} ${block.text}`]
        : block.kind === "text"
          ? [block.text]
          : block.kind === "list"
            ? block.items.map((item, at) => `${at + 1}. ${item}`)
            : block.kind === "bar"
              ? [`|${block.segments.map(({ label, count }) => `${count} ${label}`).join("|")}|`]
              : block.kind === "counts"
                ? [
                    `[${block.name}] ${block.steps.map(({ label }) => label).join(" | ")}`,
                    ...block.rows.map(({ label, counts }) => `  ${label}: ${counts.join(" ")}`),
                  ]
                : [
                    `[${block.name}] ${block.columns.map(({ header }) => header).join(" | ")}`,
                    ...block.rows.map(
                      ({ cells }) =>
                        `  ${cells.map((cell) => cell?.text.replaceAll("\n", " ¶ ").replaceAll("\u00a0", " ") ?? "").join(" | ")}`,
                    ),
                  ],
    );
    expect([head.title, head.eyebrow, ...lines].join("\n")).toMatchSnapshot();
  });

  test.each(["delår", "helår"] as const)("%s: the sheets", async (when) => {
    expect((await year)[when].sheets.map((sheet) => `${sheet.name}\n${grid(sheet)}`).join("\n\n")).toMatchSnapshot();
  });
});

dear("the plan is locked once and the report is made by it even when every goal is there", async () => {
  const book = { ...newBook(), sheets: [goals()] };
  const workbook = {
    read: () => Promise.resolve(book),
    write: (sheets: Sheet[]) => Promise.resolve(void (book.sheets = [...book.sheets, ...sheets])),
  };
  await lock.perform(
    { decided: "2023-11-27", paragraph: "112", from: "2024-01-01" },
    { workbook, now: NOW, progress: () => undefined },
  );
  const { document } = await reportOf(book, { kind: "arsredovisning", into: "document" });
  expect(texts(document).some((text) => text.startsWith("Ingen beslutad plan är låst"))).toBe(false);
  expect(texts(document)).not.toContain("Beslutade mål som saknas i arbetsboken");
});

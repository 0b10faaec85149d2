import { factsOf } from "../../../samples/facts";
import type { KatrineholmFacts } from "../../../samples/katrineholm";
import type { CountsBlock } from "../../../src/sheet/document";
import { sampleReport, shapes, sheetTable, worded } from "./kit";
import { dear, sampled } from "../../whole";
import { TABLES } from "../../../samples/lindesberg";

describe("Katrineholm's printed pages", () => {
  const { goals } = factsOf<KatrineholmFacts>("katrineholm");
  const STEPS = {
    resultatmål: ["Uppnås/överträffas", "Uppnås delvis", "Uppnås inte"],
    uppdrag: ["Genomfört", "Pågår", "Ej genomfört"],
  };

  /** How many have each of the three grades, and how many another: counted in the facts. */
  const counted = (grades: string[], steps: string[]): number[] => {
    const known = steps.map((step) => grades.filter((grade) => grade === step).length);
    return [...known, grades.length - known.reduce((sum, count) => sum + count, 0)];
  };
  const added = (rows: number[][]): number[] =>
    rows.reduce((sum, row) => sum.map((count, at) => count + row[at]!), [0, 0, 0, 0]);

  const perGoal = goals.map((goal) => ({
    name: `${goal.number} ${goal.title}`,
    resultatmål: counted(
      goal.goals.map(([, , , , half]) => half),
      STEPS.resultatmål,
    ),
    uppdrag: counted(
      goal.assignments.map(([, , grade]) => grade),
      STEPS.uppdrag,
    ),
  }));
  const table = (count: (goal: (typeof perGoal)[number]) => number[]): (string | number)[][] => [
    ...perGoal.map((goal) => [goal.name, ...count(goal)]),
    ["Alla", ...added(perGoal.map(count))],
  ];
  const WANTED: [name: string, rows: (string | number)[][], sum: number][] = [
    ["Resultatmål: antal per bedömning", table((goal) => goal.resultatmål), 51],
    ["Uppdrag: antal per bedömning", table((goal) => goal.uppdrag), 150],
  ];

  const made = sampleReport("katrineholm", "halvtid", "2021");
  const year = sampleReport("katrineholm", "arsredovisning", "2021");
  const TERM = { halvtid: made, mandatperiod: sampleReport("katrineholm", "mandatperiod", "2021") } as const;

  describe.each(["halvtid", "mandatperiod"] as const)("%s", (kind) => {
    test.each(WANTED)("%s: the facts' counts, in the words of the scale", async (name, rows, sum) => {
      const { document } = await TERM[kind];
      const block = document.blocks.find((one): one is CountsBlock => one.kind === "counts" && one.name === name)!;
      expect(block.rows.map(({ label, counts }) => [label, ...counts])).toEqual(rows);
      expect(block.rows.at(-1)!.counts.reduce((all, count) => all + count, 0)).toBe(sum);
    });

    test("how the grades of the resultatmål have changed over the term, year by year, with a bar for each", async () => {
      const { document, sheets } = await TERM[kind];
      const block = document.blocks.find((one): one is CountsBlock => one.kind === "counts" && one.of === "Period")!;
      const years = ([2, 3, 4] as const).map((year) =>
        counted(
          goals.flatMap((goal) => goal.goals.map((own) => own[year])),
          STEPS.resultatmål,
        ),
      );
      expect([block.name, ...block.rows.map(({ label, counts }) => [label, ...counts])]).toEqual([
        "Resultatmål: antal per bedömning och period",
        ...years.map((counts, at) => [String(2019 + at), ...counts]),
      ]);
      const chart = sheets.flatMap(({ charts }) => charts).find(({ name }) => name === block.name)!;
      expect(chart.categories!.cached).toEqual(["2019", "2020", "2021"]);
      expect(chart.series.map(({ cached }) => cached)).toEqual(
        [0, 1, 2, 3].map((step) => years.map((counts) => counts[step])),
      );
    });
  });

  test.each(WANTED)(
    "%s: the facts' counts, in the words of the scale, also in the year's report",
    async (name, rows, sum) => {
      const { document } = await year;
      expect(document.blocks.some((one) => one.kind === "counts" && one.of === "Period")).toBe(false);
      const block = document.blocks.find((one): one is CountsBlock => one.kind === "counts" && one.name === name)!;
      expect(block.rows.map(({ label, counts }) => [label, ...counts])).toEqual(rows);
      expect(block.rows.at(-1)!.counts.reduce((all, count) => all + count, 0)).toBe(sum);
    },
  );

  sampled(2, WANTED)("%s: the same in docx, html, sheet and chart", async (name, rows) => {
    const { document, sheets } = await made;
    const at = document.blocks
      .filter(({ kind }) => kind === "table" || kind === "counts")
      .findIndex((block) => "name" in block && block.name === name);
    const { docx, html } = await shapes(await made);
    const texts = rows.map((row) => row.map((cell) => (cell === 0 ? "–" : String(cell))));
    expect(docx[at]!.slice(1).map((row) => row.slice(0, 5))).toEqual(texts);
    expect(html[at]!.slice(1).map((row) => row.slice(0, 5))).toEqual(texts);
    const sheet = sheets.find(({ values }) => values.some((row) => row?.[0] === name))!;
    const top = sheet.values.findIndex((row) => row?.[0] === name) + 2;
    expect(sheet.values.slice(top, top + rows.length).map((row) => row!.slice(0, 5))).toEqual(rows);
    const chart = sheet.charts.find((one) => one.name === name)!;
    expect(chart.categories!.cached).toEqual(rows.slice(0, -1).map(([label]) => label));
    expect(chart.series.map(({ cached }) => cached)).toEqual(
      [1, 2, 3, 4].map((column) => rows.slice(0, -1).map((row) => row[column])),
    );
    // What stands beside the numbers is of its own step; the rest has nothing, nor has one without room for it.
    chart.series.forEach(({ words }, step) => expect([["●", "◐", "○"][step], undefined]).toContain(words));
    expect(chart.series.some(({ words }) => words !== undefined)).toBe(true);
  });

  dear(
    "the bars of Word and of the page say their numbers in the segments, with their symbols for whoever prints in grey",
    async () => {
      const { docx, html } = await shapes(await made);
      const [first] = WANTED[0]![1];
      const symbols = ["●", "◐", "○"];
      const segments = (first!.slice(1) as number[]).flatMap((count, at) =>
        count > 0 ? [[count, symbols[at]].filter(Boolean).join("\u00a0")] : [],
      );
      expect(segments.join(" ")).toContain("○");
      expect(docx[0]![1]!.slice(5).filter(Boolean)).toEqual(segments);
      expect(html[0]![1]!.at(-1)).toBe(segments.join(""));
    },
  );

  test("every count on the sheet is a native formula over the rows of the goals", async () => {
    const { sheets } = await made;
    const sheet = sheets.find(({ charts }) => charts.length > 0)!;
    expect(sheet.formulas.size).toBe(2 * 8 * 4);
    for (const formula of sheet.formulas.values()) expect(formula).toMatch(/^=COUNTIFS\('Mål och bedömningar'!\$/);
  });

  test("a half-time report says 51 and 150 first, and does not test the year's economy", async () => {
    const { document } = await made;
    expect(document.blocks[0]).toMatchObject({
      kind: "text",
      look: "lead",
      text: expect.stringMatching(/^Resultatmål: \d+ av 51 .*; uppdrag: \d+ av 150 /) as unknown as string,
    });
    expect(
      document.blocks.some((block) => block.kind === "heading" && block.text === "God ekonomisk hushållning"),
    ).toBe(false);
  });
});

describe("Lindesberg's printed page", () => {
  /**
   * Lindesbergs kommun prints "Uppfyllelse av grunduppdrag", "Grad av kvalitet" and "Måluppfyllnad" over the grades: the
   * names of its scales.
   */
  const PRINTED = TABLES.map(({ headers, rows }) => [
    headers,
    // Under the name stands what the grade rests on.
    ...rows.map(([, title, grade]) => [title, grade]),
  ]);
  const lindesberg = sampleReport("lindesberg", "arsredovisning").then(shapes);

  test("the page's facts are three tables of 3, 5 and 5 rows", () => {
    expect(PRINTED.map((rows) => rows.length - 1)).toEqual([3, 5, 5]);
  });

  test.each(["docx", "html"] as const)(
    "%s: the three tables row for row, word for word, first of all tables",
    async (shape) => {
      expect((await lindesberg)[shape].slice(0, 3).map((table) => table.map(worded))).toEqual(PRINTED);
    },
  );

  test.each(PRINTED)("sheet: %j row for row, word for word", async (...table) => {
    const { sheets } = await lindesberg;
    expect(sheetTable(sheets, table[0]!).map(worded)).toEqual(table);
  });

  test("nothing is claimed of god ekonomisk hushållning when no goal says of which kind it is", async () => {
    const { document } = await sampleReport("lindesberg", "arsredovisning");
    const texts = document.blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));
    expect(texts).toContain("God ekonomisk hushållning kan inte bedömas.");
    expect(texts.join(" ")).toContain("Det är inte angivet om 12 av målen hör till god ekonomisk hushållning.");
  });
});

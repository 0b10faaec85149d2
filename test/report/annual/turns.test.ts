import type { AssessedGoal, AssessedIndicator, AssessedPlan, Grade } from "../../../src/domain/assessment";
import type { Measurement } from "../../../src/domain/plan";
import { standard } from "../../../src/domain/presets/standard";
import { balanceDifferences, balanceOf, balanceTable, toRestore } from "../../../src/report/annual/balance";
import { checklistsIn, checklistTables } from "../../../src/report/annual/checklist";
import { councilBlocks } from "../../../src/report/annual/council";
import { housekeepingBlocks } from "../../../src/report/annual/housekeeping";
import { audit } from "../../../src/report/audit";
import type { Block } from "../../../src/sheet/document";
import { sheet, book } from "../../recognise/kit";
import { assessed, goal, measure, node, reportInput, state, step } from "../plan";
import { developmentBlocks } from "../../../src/report/annual/development";
import { FIELDS, type LogRow } from "../../../src/report/continuity/logReader";
import { reportOf } from "./kit";

/** What the year's report says on either side of each turn. */

const s = (index: number): Grade => step(standard, "mål", index);
const planOf = (goals: AssessedGoal[], more: Partial<AssessedPlan> = {}): AssessedPlan => ({
  ...assessed,
  period: "2021",
  areas: [{ node: node("område", "Skola"), goals, indicators: [] }],
  ...more,
});
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
/** The rows of the tables, cells as texts. */
const rowsIn = (blocks: Block[]): string[][] =>
  blocks.flatMap((block) =>
    block.kind === "table"
      ? block.rows.map(({ cells }) => cells.map((cell) => (cell && "text" in cell ? plain(cell.text) : "")))
      : [],
  );
const textsIn = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === "text" ? [plain(block.text)] : []));

describe("the council's goals with what indicates them", () => {
  const activity = (title: string, grade: Grade, more: Partial<AssessedGoal> = {}): AssessedGoal =>
    goal(node("aktivitet", title), grade, "", more);
  const under = [
    activity("a", s(2)),
    activity("b", s(0)),
    activity("c", s(0)),
    activity("d", state("Ej bedömd")),
    activity("e", s(0), { unjudged: true }),
  ];
  const own = goal(node("nämndmål", "Nämndens", { parents: ["kf-mål:kommunens"], owners: ["BUN", "SN"] }), s(1), "", {
    children: under.map((one) => one.node.id),
    committee: [{ by: "committee", grade: s(1), reason: "" }],
  });
  const council = goal(node("kf-mål", "Kommunens"), s(0), "", {
    children: [own.node.id],
    overall: { by: "overall", grade: s(0), reason: "" },
  });
  const rows = (...goals: AssessedGoal[]): string[][] => rowsIn(councilBlocks(reportInput(planOf(goals))));
  test("how many there are of each grade, best first, states last; who answers, and who has judged", () => {
    const [first, second, ...more] = rows(council, own, ...under);
    expect(more).toEqual([]);
    expect(first!.slice(0, 5)).toEqual([
      "Kommunens",
      "",
      "Nämndmål: ◐ Uppnås delvis 1",
      "● Uppnås",
      "Samlad bedömning",
    ]);
    expect(second!.slice(0, 5)).toEqual([
      "– Nämndens",
      "BUN, SN",
      "Aktivitet: ● Uppnås 2, ○ Uppnås inte 1, – Ej bedömd 1",
      "◐ Uppnås delvis",
      "Nämnden",
    ]);
  });
  test("one that is judged all in all, or stands under nothing of the plan, has its own name; one that nobody judges has no grade", () => {
    expect(
      rows({ ...own, overall: { by: "overall", grade: s(1), reason: "" } }, council).map(([name]) => name),
    ).toEqual(["Nämndens", "Kommunens"]);
    expect(rows(own)[0]![0]).toBe("Nämndens");
    expect(rows({ ...council, unjudged: true, overall: undefined })[0]!.slice(3, 5)).toEqual(["", ""]);
  });
  test("the header of its table, and of that of the groups, is one", () => {
    const tables = [
      ...councilBlocks(reportInput(planOf([council]))),
      ...housekeepingBlocks(reportInput(planOf([goal(node("mål", "A", { geh: "financial" }), s(0), "")]))),
    ];
    expect(tables.flatMap((block) => (block.kind === "table" ? [block.headed] : []))).toEqual([true, true]);
  });
  test("an area of activities alone has no table", () => expect(councilBlocks(reportInput(planOf(under)))).toEqual([]));
});

describe("god ekonomisk hushållning", () => {
  const one = (title: string, grade: Grade, more: object = {}): AssessedGoal =>
    goal(node("mål", title, { geh: "operational", ...more }), grade, "");
  const blocks = (goals: AssessedGoal[], more: object = {}, plan: Partial<AssessedPlan> = {}): Block[] =>
    housekeepingBlocks(reportInput(planOf(goals, plan), more));
  test("goals by class, those of a scale without classes after them, states last; of one class by their step", () => {
    const open: Grade = {
      kind: "step",
      scale: "x",
      label: "På gång",
      step: { label: "På gång", symbol: "◇", synonyms: [], class: null },
    };
    const two = (index: number): Grade => ({
      ...(s(1) as Extract<Grade, { kind: "step" }>),
      label: `Delvis ${index}`,
      index,
    });
    const named = rowsIn(
      blocks([one("A", state("Ej bedömd")), one("B", open), one("C", two(2)), one("D", two(1)), one("E", s(0))]),
    )[1]![2]!;
    expect(named.split("\n").map((line) => line.split(": ")[1])).toEqual(["E", "D; C", "B", "A"]);
  });
  test("a company that answers for goals has a row of its own, with how many of them are reached", () => {
    const owned = (title: string, grade: Grade): AssessedGoal => one(title, grade, { owners: ["Kumla Bostäder AB"] });
    const row = rowsIn(blocks([owned("A", s(0)), owned("B", s(2)), one("C", s(0))])).find(
      ([name]) => name === "Kumla Bostäder AB",
    )!;
    expect(row[1]).toMatch(/1 av 2/);
    expect(row[2]).toBe("● Uppnås: A\n○ Uppnås inte: B");
    expect(rowsIn(blocks([one("C", s(0))])).map(([name]) => name)).not.toContain("Kumla Bostäder AB");
  });
  test("the balanskravsresultat is beside the counts, and a deficit says what the law asks", () => {
    const balance = (value: number): string => {
      const result = measure({
        title: "Balanskravsresultat",
        unit: "mnkr",
        target: "minst 0",
        values: [null, null, value],
        grade: s(0),
        reason: "",
      });
      return textsIn(blocks([goal(node("mål", "Balanskravsresultat"), s(0), "", { indicators: [result] })])).at(-1)!;
    };
    expect(balance(4)).toBe(
      "4 mnkr mot målet minst 0. Målet uppnås. Balanskravsresultatet bedöms för sig, inte som ett av målen för god ekonomisk hushållning.",
    );
    expect(balance(0)).not.toMatch(/hushållning\. ./);
    expect(balance(-4)).toMatch(/hushållning\. ./);
  });
  test("where no goal is marked there is one sentence and no table", () => {
    const made = blocks([goal(node("mål", "A"), s(0), "")]);
    expect(rowsIn(made)).toEqual([]);
    expect(textsIn(made)[0]).toBe("God ekonomisk hushållning kan inte bedömas.");
  });
  test("at delår it is of the whole year", () =>
    expect(textsIn(blocks([one("A", s(0))], {}, { period: "2021 T2" }))[0]).toMatch(
      /^Bedömning för helåret: god ekonomisk/,
    ));
  test("guidelines are followed or not, in a row of their own", () => {
    const guide = (title: string, grade: Grade): AssessedGoal => one(title, grade, { geh: "guideline" });
    const row = rowsIn(blocks([guide("A", s(0)), guide("B", s(2)), guide("C", state("–"))])).at(-1)!;
    expect(row[0]).toBe("Riktlinjer");
    expect(row[1]).toMatch(/1 av 3/);
  });
});

describe("the balanskravsutredning", () => {
  const drawn = (rows: string): ReturnType<typeof sheet> => sheet("Balanskrav", `Mnkr | 2021 | 2020\n${rows}`);
  const LAW = (result: number, gains: number, total: number, more = ""): string =>
    `Årets resultat | ${result} | 10\nSamtliga realisationsvinster | ${gains} | 0\nBalanskravsresultat | ${total} | 10${more}`;
  const read = (rows: string, period = "2021") => balanceOf([drawn(rows)], period);
  test("a sum that its rows give, within the rounding of each of them, is right", () => {
    const off = (total: number): number => balanceDifferences(read(LAW(20, -5, total))!).length;
    // Two rows, each rounded by a half.
    expect([off(15), off(16), off(14), off(17), off(13)]).toEqual([0, 0, 0, 1, 1]);
    const tenths = (total: number): number => balanceDifferences(read(LAW(20.1, -5.1, total))!).length;
    expect([15, 15.1, 15.2].map((total) => tenths(total + 0))).toEqual([0, 0, 1]);
  });
  test("gains that are written without a minus are taken away, where that gives the sum", () => {
    expect(read(LAW(20, 5, 15))!.unsigned).toBe(true);
    expect(read(LAW(20, 5, 25))!.unsigned).toBe(false);
    expect(read(LAW(20, -5, 15))!.unsigned).toBe(false);
  });
  test("below nothing is a deficit, of the year that is reported", () => {
    const deficit = (result: number, period = "2021"): boolean =>
      toRestore(read(LAW(result, -5, result - 5), "2021"), period).deficit;
    expect([deficit(4), deficit(5), deficit(6), deficit(4, "2020"), deficit(4, "2019")]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(toRestore(null, "2021").deficit).toBe(false);
  });
  const told = (rows: string): string[] => textsIn(balanceTable(reportInput(planOf([]), { balance: read(rows) })));
  test("a result of nothing, or of less than one, is no deficit; one just below nothing is", () => {
    const isNegative = (result: number): boolean =>
      /balanskravet är inte uppfyllt/.test(told(LAW(result + 5, -5, result))[0]!);
    expect([0, 0.4, 1, -0.4].map(isNegative)).toEqual([false, false, false, true]);
  });
  test("nothing at all is said to be not negative; what revenues and costs are, the adjusted result does not tell", () => {
    const said = (result: number): string => told(LAW(result + 5, -5, result))[0]!;
    expect(said(0)).toMatch(/är 0.*, så balanskravet är uppfyllt\.$/);
    expect([0.4, 1].map((result) => /, så balanskravet är uppfyllt/.test(said(result)))).toEqual([true, true]);
  });
  test("deficits of earlier years are owed with the year's, whichever way they are written", () => {
    const earlier = (value: number): string =>
      LAW(20, -5, 15, `\nBalanskravsunderskott från tidigare år | ${value} | 0`);
    expect(told(earlier(-40)).join(" ")).toContain("25");
    expect(told(earlier(40))).toEqual(told(earlier(-40)));
    const owed = (rows: string): number => told(rows).length - told(LAW(20, -5, 15)).length;
    expect([owed(earlier(-16)), owed(earlier(-15)), owed(LAW(-20, -5, -25)), owed(LAW(5, -5, 0))]).toEqual([
      1, 0, 1, 0,
    ]);
  });
  test("its sums are of the rows above them, and a cell without a figure is a dash", () => {
    const made = balanceTable(
      reportInput(planOf([]), {
        balance: read("Årets resultat | 20 | 10\nSamtliga realisationsvinster | -5 | \nBalanskravsresultat | 15 | 10"),
      }),
    );
    expect(rowsIn(made)).toEqual([
      ["Årets resultat", "20", "10"],
      ["Samtliga realisationsvinster", "−5", "–"],
      ["Årets resultat efter balanskravsjusteringar", "15", "10"],
      ["Balanskravsresultat", "15", "10"],
    ]);
  });
  test("the sum before the reserves stands before them", () => {
    const rows = read(
      "Årets resultat | 20 | 10\nMedel till resultatutjämningsreserv | -5 | 0\nBalanskravsresultat | 15 | 10",
    )!.rows;
    expect(rows.map(({ kind }) => kind)).toEqual(["result", "adjusted", "item", "balance"]);
  });
  test("a blank row is passed over, two end it", () => {
    const labels = (between: string): string[] =>
      (read(`Årets resultat | 20 | 10\n${between}Balanskravsresultat | 20 | 10`)?.rows ?? []).map(({ label }) => label);
    expect([labels(" | \n").length, labels(" | \n | \n").length]).toEqual([3, 0]);
  });
});

describe("what an auditor would ask", () => {
  const outcome = (period: string, value: number | null, more: Partial<Measurement> = {}): Measurement => ({
    period,
    text: String(value),
    value,
    cell: `Mål!${period}`,
    ...more,
  });
  const asked = (outcomes: Measurement[], more: Partial<AssessedIndicator> = {}, period = "2024"): string[] => {
    const made = measure({ title: "Andel", target: "minst 80", values: [], grade: s(1), reason: "" });
    const one: AssessedIndicator = { ...made, node: { ...made.node, outcomes }, outcome: outcomes.at(-1), ...more };
    return audit({
      assessed: planOf([goal(node("mål", "A"), s(0), "", { indicators: [one] })], { period }),
      preliminary: new Set(),
    }).map(({ code }) => code);
  };
  const series = (...values: number[]): Measurement[] =>
    values.map((value, at) => outcome(String(2024 - values.length + 1 + at), value));
  test.each<[what: string, outcomes: Measurement[], asks: boolean]>([
    ["nine times the series", series(10, 10, 90), true],
    ["eight times", series(10, 10, 80), false],
    ["a ninth", series(90, 90, 10), true],
    ["an eighth", series(80, 80, 10), false],
    ["one value is no series", series(10, 90), false],
    ["a series that varies as much", series(10, 31, 300), false],
    ["a series that varies three times", series(10, 30, 300), true],
    // The middle of 10, 20 and 30 is 20, of 10 and 30 the lower.
    ["nine times the middle of three", series(10, 20, 30, 161), true],
    ["eight times the middle of three", series(10, 20, 30, 160), false],
    ["nine times the lower of two", series(10, 30, 81), true],
    ["nothing is no outlier", series(10, 10, 0), false],
    ["a minus is none", series(10, 10, -90), false],
    ["others that are nothing are no series", series(0, 10, 90), false],
  ])("%s: %s", (_, outcomes, asks) => expect(asked(outcomes).includes("utfall-avviker")).toBe(asks));
  test("a grade printed at the year's end, whose row has no value of the year", () => {
    const printed = { by: "printed" as const, grade: s(0), reason: "" };
    const alone = (outcomes: Measurement[], period = "2024"): boolean =>
      asked(outcomes, { printed, outcome: undefined }, period).includes("helår-utan-helårsvärde");
    expect([
      alone([outcome("2023", 80)]),
      alone([outcome("2024", 80)]),
      alone([outcome("", 80)]),
      alone([outcome("2023", null)]),
      alone([]),
      alone([outcome("2023", 80)], "2024 T2"),
    ]).toEqual([true, false, false, false, false, false]);
  });
});

describe("a checklist of criteria", () => {
  const goals = ["Trygga barn", "God mat"].map((title) => ({ id: title, title }));
  const across = (drawing: string) => checklistsIn([sheet("Kriterier", drawing)], [], goals);
  test("criteria as rows under the titles of two goals, until a row without ticks", () => {
    const [found] = across("Krav | Trygga barn | God mat\nNytta | ja | nej\nFlyttas | x | \n\nSyns | ja | ja");
    expect(found).toMatchObject({
      criteria: ["Nytta", "Flyttas"],
      goals: [{ ticks: [true, true] }, { ticks: [false, null] }],
    });
  });
  test.each<[what: string, drawing: string]>([
    ["one criterion is no list", "Krav | Trygga barn | God mat\nNytta | ja | nej"],
    ["only ticked ones say who, not whether", "Krav | Trygga barn | God mat\nNytta | ja | ja\nSyns | ja | "],
    ["only unticked ones say nothing", "Krav | Trygga barn | God mat\nNytta | nej | nej\nSyns | nej | "],
    ["the title of one goal is no header", "Krav | Trygga barn | Annat\nNytta | ja | nej\nSyns | nej | ja"],
    ["other words are no ticks", "Krav | Trygga barn | God mat\nNytta | ja | kanske\nSyns | nej | ja"],
    ["a row without a text is no criterion", "Krav | Trygga barn | God mat\n | ja | nej\nSyns | nej | ja"],
  ])("%s", (_, drawing) => expect(across(drawing)).toEqual([]));
  test("six goals are two tables, with how many criteria each meets", () => {
    const many = Array.from({ length: 6 }, (_, at) => goal(node("mål", `M${at}`), s(0), ""));
    const list = {
      name: "Krav",
      criteria: ["Nytta", "Syns", "Mäts"],
      goals: many.map((one, at) => ({ id: one.node.id, ticks: [true, at === 0, null] })),
    };
    const tables = checklistTables(reportInput(planOf(many)), list);
    expect(tables.map(({ name, columns }) => [name, columns.length])).toEqual([
      ["Krav", 6],
      ["Krav, fortsättning", 2],
    ]);
    const [first, , third, sums] = rowsIn(tables);
    expect([first![1], first!.at(-1), third![1]]).toEqual(["☑ ja", "☑ ja", "–"]);
    expect(sums!.slice(1, 3).map((text) => text.replace(/\D+/g, " ").trim())).toEqual(["2 3", "1 3"]);
  });
});

describe("the development of the term", () => {
  const TEXT = `
  Mål          | Nämndens bedömning 2024
  Trygga barn  | Uppnås
  Glada barn   | Uppnås inte
  Lugna barn   | Uppnås inte
`;
  const made = reportOf(book(sheet("Mål", TEXT)), { kind: "mandatperiod", into: "document", period: "2024" });

  const logged = (period: string, goal: string, published: string): LogRow => ({
    ...(Object.fromEntries(FIELDS.map((field) => [field, ""])) as Record<(typeof FIELDS)[number], string>),
    key: `mål:${goal}`,
    period,
    published,
  });
  const year = (period: string, ...grades: string[]): LogRow[] =>
    ["trygga barn", "glada barn", "lugna barn"].map((goal, at) => logged(period, goal, grades[at] ?? ""));

  async function rowsWith(log: LogRow[]): Promise<(string | number)[][]> {
    const { facts } = await made;
    return developmentBlocks({ ...facts, log }).flatMap((block) =>
      block.kind === "counts" ? block.rows.map(({ label, counts }) => [label, ...counts]) : [],
    );
  }

  test("each year of the term occurs once, by its last period, the reported one last", async () => {
    const log = [
      ...year("2019", "● Uppnås", "● Uppnås", "● Uppnås"),
      ...year("2023", "● Uppnås", "◐ Uppnås delvis", "○ Uppnås inte"),
      ...year("2022-08", "○ Uppnås inte", "○ Uppnås inte", "○ Uppnås inte"),
      ...year("2022", "● Uppnås", "● Uppnås", "○ Uppnås inte"),
      ...year("2024-08", "● Uppnås", "● Uppnås", "● Uppnås"),
    ];
    // Best to worst, then not assessed. 2019 is another term's; of 2022 and 2024 the whole year counts.
    expect(await rowsWith(log)).toEqual([
      ["2022", 2, 0, 1, 0],
      ["2023", 1, 1, 1, 0],
      ["2024", 1, 0, 2, 0],
    ]);
  });

  test("of one year alone, a sentence that only that is known; none to the council", async () => {
    const { facts } = await made;
    expect(developmentBlocks({ ...facts, log: year("2024-08", "● Uppnås") })).toEqual([
      {
        kind: "text",
        look: "note",
        text: "Bedömningar finns bara för helår 2024, så utvecklingen under mandatperioden visas inte.",
      },
    ]);
    expect(developmentBlocks({ ...facts, log: [], isFinal: true })).toEqual([]);
  });
});

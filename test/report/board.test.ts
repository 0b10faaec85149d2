import { NO_AREA } from "../../src/assess/areas";
import { assess } from "../../src/assess/assess";
import type { Grade, AssessedGoal, AssessedPlan } from "../../src/domain/assessment";
import { standard } from "../../src/domain/presets/standard";
import { stepsOf, type Scale } from "../../src/domain/scale";
import { recognise } from "../../src/recognise/recognise";
import { formatAt } from "../../src/sheet/book";
import { boardOf, onOnePage } from "../../src/report/board/board";
import { laidColumns } from "../../src/report/board/boardWidths";
import { surfaceOf } from "../../src/report/board/boardSheet";
import { targetText } from "../../src/report/figure";
import { columnCharacters } from "../../src/sheet/height";
import { textWidth } from "../../src/sheet/textWidth";
import { statusSheets } from "../../src/report/status";
import { levelHeadline, tallies } from "../../src/report/tally";
import { book, sheet, read as recognised } from "../recognise/kit";
import { grid } from "./grid";
import { assessed, measure, node, state, step, goal as goalOf, welfare } from "./plan";
import { boardBlocks } from "../../src/report/board/boardBlocks";
import { boardPages, sheetPoints } from "../../src/report/board/pages";
import { shownOf, statusColumns } from "../../src/report/statusColumns";
import { reportOf } from "./annual/kit";
import { textOf } from "../../src/report/annual/goals";

const inArea = (goals: ReturnType<typeof goalOf>[], more: object = {}) => ({
  ...assessed,
  areas: [{ ...welfare, indicators: [], goals, ...more }],
});
const rowsOf = (plan: typeof assessed) => boardOf({ assessed: plan, changes: null, entries: [] }).rows;
const s = (index: number) => step(standard, "mål", index);
const measured = (title: string, grade: number, reason = "") =>
  measure({ title, target: "minst 80 %", values: [70, 75, grade === 0 ? 85 : 60], grade: s(grade), reason });

test("the measure that decides is where the goal does: a reached goal shows one that is met", () => {
  const measures = [measured("Missat", 2), measured("Nått", 0), measured("Nått med", 0)];
  const [reached, missed] = [0, 2].map(
    (grade) => rowsOf(inArea([goalOf(node("mål", "Trygghet"), s(grade), "", { indicators: measures })]))[0]!,
  );
  expect(reached!.measure!.indicator.node.title).toBe("Nått");
  expect(missed!.measure!.indicator.node.title).toBe("Missat");
});

test("why says how far the only measure is from its target, without the figures that are beside it", () => {
  const [figures, text] = ["76 % mot minst 80 %", "4 procentenheter under målet, bättre än 2020 (71 %)."];
  const reason = `${figures}: ${text} Uppnås delvis.`;
  const verdict = { met: false, attainment: 0.95, grade: s(1), figures, reason };
  const opening = { tells: "figures" as const, words: figures, rest: `${text} Uppnås delvis.` };
  const why = (
    goalTitle: string,
    more: Partial<typeof verdict & { opening: typeof opening }> = { opening },
  ): string => {
    const only = { ...measured("Andel nöjda", 1), verdict: { ...verdict, ...more } };
    return rowsOf(inArea([goalOf(node("mål", goalTitle), s(1), "", { indicators: [only] })]))[0]!.why;
  };
  expect(why("Andel nöjda")).toBe(text);
  // Figures that begin with a word are told whole: the row has the number alone.
  expect(why("Andel nöjda", { reason: `Prognosen ${reason}` })).toBe(`Prognosen ${figures}: ${text}`);
  expect(why("Trygghet")).toBe("Andel nöjda.");
});

test("a comment in place of the reason comes after what the grade rests on", () => {
  const read = (comment: string) => {
    const made = book(sheet("Mål", `Mål | Bedömning 2024 | Kommentar\nTrygg skola | Uppnås | ${comment}`));
    return assess(recognise(made, { scales: standard.scales }), standard, {});
  };
  // What all rest on is said once, above; among others it stands in the row.
  expect(rowsOf(read("Fler vuxna på rasterna."))[0]!.why).toBe("Fler vuxna på rasterna.");
  expect(rowsOf(read("Fler vuxna på rasterna.\nRen luft | Uppnås |")).map(({ why }) => why)).toEqual([
    "Bedömd utan mätvärde. Fler vuxna på rasterna.",
    expect.stringMatching(/^Utan underlag\./),
  ]);
  const measuredGoal = goalOf(node("mål", "Trygghet"), s(0), "", {
    indicators: [measured("Nått", 0)],
    basis: "measured",
  });
  expect(rowsOf(inArea([measuredGoal]))[0]!.why).toBe("Nått.");
  const dated = { ...measured("Nått", 0), basis: "none" as const };
  const bare = goalOf(node("mål", "Kultur"), s(0), "", { indicators: [dated], basis: "none" });
  expect(rowsOf(inArea([bare]))[0]!.why).toBe("Nått.");
  expect(rowsOf(inArea([bare, measuredGoal])).map(({ why }) => why)).toContainEqual(
    expect.stringMatching(/^Utan underlag\./),
  );
});

test("marks that stand before the reasons are explained under the goals, and nothing is where none stands", () => {
  const bare = goalOf(node("mål", "Kultur"), s(0), "", { basis: "none" });
  const figures = goalOf(node("mål", "Trygghet"), s(0), "", { indicators: [measured("Nått", 0)], basis: "measured" });
  const legend = (...goals: ReturnType<typeof goalOf>[]): string =>
    boardOf({ assessed: inArea(goals), changes: null, entries: [] }).legend;
  expect(legend(bare, figures)).toBe(
    "En bedömning utan märke vilar på årets utfall. ”Utan underlag”: varken utfall eller prognos för perioden eller motivering finns.",
  );
  expect(legend(bare)).toBe("");
  expect(legend(figures)).toBe("");
  const [board] = statusSheets(inArea([bare, figures]), {
    now: "2025-02-11T14:05",
    version: "1",
    styrmodellSheet: "Styrmodell",
    taken: [],
  });
  const texts = board!.values.flat().filter((value) => typeof value === "string" && value.includes("utan märke"));
  expect(texts).toEqual([legend(bare, figures)]);
});

test("why of a goal without a grade says what is missing: of its measure, else of the goal", () => {
  const words = "Kan inte bedömas: målvärdet anger ingen riktning.";
  const goalWords = "1 av 3 indikatorer har en bedömning, vilket är mindre än 50 %, så ingen sammanvägning görs.";
  const why = (only: ReturnType<typeof measured>): string =>
    rowsOf(inArea([goalOf(node("mål", "Trygghet"), state("Ej bedömd"), goalWords, { indicators: [only] })]))[0]!.why;
  const ungraded = measure({ title: "Andel nöjda:", target: "80", values: [70, 75, 75], grade: null, reason: words });
  expect(why(ungraded)).toBe(`Andel nöjda. ${words}`);
  expect(why(measured("Andel nöjda", 2))).toBe(`Andel nöjda. ${goalWords}`);
});

test.each<[grades: (number | null)[], sentence: string]>([
  [[0, 1], "Uppgifterna visar inget som behöver beslutas."],
  [[0, null], "Bland de bedömda målen finns inget som behöver beslutas."],
  [[null, null], "Inget av de två målen är bedömt, så det framgår inte vad som behöver beslutas."],
  [[null], "Målet är inte bedömt, så det framgår inte vad som behöver beslutas."],
])("with goals on the steps %j nothing is to be decided: %s", (grades, sentence) => {
  const goals = grades.map((grade, at) =>
    goalOf(node("mål", `Mål ${at}`), grade === null ? state("Ej bedömd") : s(grade), ""),
  );
  const board = boardOf({ assessed: inArea(goals), changes: null, entries: [] });
  expect([board.decisions, board.noDecision]).toEqual([[], sentence]);
  const final = boardOf({ assessed: inArea(goals), changes: null, entries: [], isFinal: true });
  expect([final.decisions, final.noDecision]).toEqual([[], ""]);
});

const ASKED: Scale = {
  name: "Läge",
  steps: stepsOf([
    ["I fas", null],
    ["Halkar efter", null],
    ["Står still", null],
  ]),
  states: [],
  order: "asked",
};
test.each<[labels: string[], more: number[], sentence: string]>([
  [["I fas", "Halkar efter", "I fas"], [], "Ordningen mellan ”I fas” och ”Halkar efter” är inte bestämd"],
  [["I fas", "Halkar efter"], [0], "Ordningen mellan ”I fas” och ”Halkar efter” är inte bestämd"],
  [["Står still"], [0], "Var ”Står still” står på skalan är inte bestämt"],
])(
  "with goals whose words %j nobody has ordered, and goals on the steps %j, that is told",
  (labels, more, sentence) => {
    const words = labels.map((label): Grade => {
      const one = ASKED.steps.find((each) => each.label === label)!;
      return { kind: "step", scale: ASKED.name, label, step: one };
    });
    const goals = [...words, ...more.map(s)].map((grade, at) => goalOf(node("mål", `Mål ${at}`), grade, ""));
    const { noDecision } = boardOf({ assessed: inArea(goals), changes: null, entries: [] });
    expect(noDecision).toBe(`${sentence}, så det framgår inte vad som behöver beslutas.`);
  },
);

test("a text right of figures begins apart from them", () => {
  const without = measure({
    title: "Andel nöjda",
    target: undefined,
    values: [70, 75, 75],
    grade: null,
    reason: "Målvärde saknas.",
  });
  const board = boardOf({
    assessed: inArea([goalOf(node("mål", "Trygghet"), s(0), "", { indicators: [without] })]),
    changes: null,
    entries: [],
  });
  const columns = laidColumns(board, surfaceOf());
  const figures = columns.findIndex(({ name }) => name === "value");
  const beside = columns[figures + 1]!;
  expect([columns[figures]!.side, beside.name, beside.apart]).toEqual(["right", "history", true]);
});

const read = (text: string) => {
  const recognition = recognise(book(sheet("Mål", text)), { scales: standard.scales });
  return assess(recognition, standard, {});
};
test("a plan of measures alone says why of each, also of one without an outcome", () => {
  const plan = read(`
    Område | Indikator            | Målvärde   | Utfall 2024
    Miljö  | Återvunnet avfall, % | minst 60 % | 66 %
    Miljö  | Fossilfria bilar, %  | minst 80 % |
    Skola  | Sjukfrånvaro, %      | högst 6 %  | 5 %
  `);
  const whys = new Map(rowsOf(plan).map(({ name, why }) => [name, why.replaceAll("\u00a0", " ")]));
  expect(whys.get("Återvunnet avfall, %")).toBe("6 procentenheter över målet.");
  expect(whys.get("Fossilfria bilar, %")).toBe("Utfall saknas, så ingen bedömning görs.");
});

test("outcomes of the period are counted, and those judged on an older value are distinguished", () => {
  const plan = read(`
    Område | Indikator            | Målvärde   | Utfall 2023 | Utfall 2024
    Miljö  | Återvunnet avfall, % | minst 60 % | 64 %        | 66 %
    Miljö  | Nöjda med parker, %  | minst 80 % | 79 %        |
    Skola  | Sjukfrånvaro, %      | högst 6 %  | 6 %         | 5 %
    Skola  | Behöriga, %          | minst 90 % |             |
  `);
  const { coverage } = boardOf({ assessed: plan, changes: null, entries: [] });
  expect(coverage).toBe("Utfall finns för 2 av 4 indikatorer. En indikator bedöms på ett äldre värde.");
});

test("an area without goals has no row in the overview, and is named under it", () => {
  const bare = { ...welfare, node: node("område", "Arbetsmiljö"), goals: [], indicators: [measured("Frisk", 0)] };
  const plan = { ...assessed, areas: [...assessed.areas, bare] };
  const [, overview] = statusSheets(plan, {
    now: "2025-02-11T14:05",
    version: "1",
    styrmodellSheet: "Styrmodell",
    taken: [],
  });
  const text = grid(overview!);
  expect(text).toContain("Utan mål: Arbetsmiljö.");
  expect(overview!.values.filter((row) => row?.[0] === "Arbetsmiljö")).toEqual([]);
  const [, beside] = statusSheets(
    { ...assessed, areas: [...assessed.areas, bare, { ...bare, node: NO_AREA }] },
    { now: "2025-02-11T14:05", version: "1", styrmodellSheet: "Styrmodell", taken: [] },
  );
  expect(grid(beside!)).toContain("Utan mål: Arbetsmiljö och indikatorer utan område.");
});

test("a long grade is on one line where no goal has a reason, and shares the page where one has", () => {
  const long = state("Målet är på väg att inte uppfyllas");
  const gradeWidth = (goals: ReturnType<typeof goalOf>[]): number => {
    const [board] = statusSheets(inArea(goals), {
      now: "2025-02-11T14:05",
      version: "1",
      styrmodellSheet: "Styrmodell",
      taken: [],
    });
    const column = board!.values[board!.print.titleRows!.top]!.indexOf("Bedömning");
    return board!.columns.get(column)!.width!;
  };
  const alone = goalOf(node("mål", "Trygghet"), long, "");
  const reasoned = goalOf(node("mål", "Bygga"), long, "", { indicators: [measured("Bostäder", 2)] });
  const onOneLine = columnCharacters(textWidth(`– ${long.label}`, { size: 10, bold: true }));
  expect(gradeWidth([alone])).toBeGreaterThanOrEqual(onOneLine);
  expect(gradeWidth([alone, reasoned])).toBeLessThan(onOneLine);
});

test("the bar says what its segments count where they have room for it", () => {
  const goals = Array.from({ length: 12 }, (_, at) => goalOf(node("mål", `Mål ${at}`), s(at === 0 ? 2 : 0), ""));
  const [board] = statusSheets(inArea(goals), {
    now: "2025-02-11T14:05",
    version: "1",
    styrmodellSheet: "Styrmodell",
    taken: [],
  });
  const stated = board!.charts[0]!.series.map(({ cached, words }) => [cached[0], words]);
  expect(stated).toEqual([
    [11, "uppnås"],
    [0, undefined],
    [1, undefined],
    [0, undefined],
  ]);
});

test("bars of areas have the symbols of their steps, so that they are read without colour", () => {
  const goals = [0, 1, 2, 2].map((index, at) => goalOf(node("mål", `Mål ${at}`), s(index), ""));
  const [, overview] = statusSheets(inArea([...goals, goalOf(node("mål", "Mål 9"), state("Svårbedömt"), "")]), {
    now: "2025-02-11T14:05",
    version: "1",
    styrmodellSheet: "Styrmodell",
    taken: [],
  });
  const stated = overview!.charts[0]!.series.map(({ cached, words }) => [cached[0], words]);
  expect(stated).toEqual([
    [1, "●"],
    [1, "◐"],
    [2, "○"],
    [1, undefined],
  ]);
});

test("outcomes are numbers on the måltavla where a number shows what is written, and all alike", () => {
  const days = measure({
    title: "Väntan",
    unit: "dagar",
    target: "högst 90",
    values: [99, 95, 85],
    grade: s(0),
    reason: "",
  });
  const goals = [
    measure({ title: "Nöjda", unit: "%", target: "minst 80 %", values: [70, 75, 85], grade: s(0), reason: "" }),
    measure({ title: "Bostäder", target: "minst 80", values: [70, 75, 85], grade: s(0), reason: "" }),
    { ...days, outcome: { ...days.outcome!, text: "85 dagar" } },
  ].map((one) => goalOf(node("mål", `Mål om ${one.node.title}`), s(0), "", { indicators: [one] }));
  const [board] = statusSheets(inArea(goals), {
    now: "2025-02-11T14:05",
    version: "1",
    styrmodellSheet: "Styrmodell",
    taken: [],
  });
  const header = board!.print.titleRows!.top;
  const column = board!.values[header]!.indexOf("Utfall");
  const rows = board!.values.flatMap((row, at) => (at > header && row?.[column] != null ? [at] : []));
  expect(rows.map((row) => board!.values[row]![column])).toEqual([85, 85, "85\u00a0dagar"]);
  expect(rows.map((row) => formatAt(board!, row, column)?.font?.bold)).toEqual([true, true, true]);
});

test("a target that is the goal's own sentence is shown in the words that ask it, another as it is written", () => {
  const reading = { kind: "min" as const, value: 12, unit: "%", direction: "higher" as const };
  const of = (title: string, target: string) => {
    const one = measured(title, 2);
    return { ...one, target: { ...one.target!, text: target, reading } };
  };
  const sentence = "Avkastningen på eget kapital ska vara minst 12 procent";
  expect(targetText(of(sentence, sentence))).toBe("minst 12 procent");
  expect(targetText(of("Avkastning på eget kapital", "minst 12 procent"))).toBe("minst 12 procent");
  expect(targetText({ ...of(sentence, sentence), target: undefined })).toBe("");
});

test("where nothing is judged on any level one clause says so of all of them", () => {
  const levels = [
    { level: "huvudområde", counts: [0, 0, 0, 1], cells: ["A1", "A2", "A3", "A4"] },
    { level: "mål", counts: [0, 0, 0, 5], cells: ["B1", "B2", "B3", "B4"] },
  ];
  const stated = (given: typeof levels) => levelHeadline(given, tallies(assessed), assessed).value;
  expect(stated(levels)).toBe("Huvudområdet och de fem målen är inte bedömda.");
  expect(stated([levels[0]!, { ...levels[1]!, counts: [2, 0, 0, 3] }])).toBe(
    "Huvudområdet är inte bedömt; mål: 2 av 5 uppnås.",
  );
});

test("a title that ends with a stop has none within a sentence", () => {
  const goals = [goalOf(node("mål", "Ingen ska vara ensam."), s(2), "")];
  expect(boardOf({ assessed: inArea(goals), changes: null, entries: [] }).decisions).toEqual([
    "Åtgärder för ”Ingen ska vara ensam”.",
  ]);
});

const waiting = { kind: "state", label: "Bedömning saknas" } as const;
const byPerson = {
  ...standard,
  levels: [{ ...standard.levels[0]!, rollup: [{ rule: "majoritet" as const }, { rule: "person" as const }] }],
};
const proposed = { grade: s(1), by: "computed", reason: "Båda indikatorerna uppnås delvis." } as const;

test("a goal that waits for a judgement is with what must be decided, and says what is proposed", () => {
  const goals = [
    goalOf(node("mål", "Nått"), s(0), ""),
    goalOf(node("mål", "Delvis"), s(1), ""),
    goalOf(node("mål", "Väntar"), waiting, "Ingen samlad bedömning är gjord.", { computed: proposed }),
    goalOf(node("mål", "Missat"), s(2), ""),
  ];
  const rows = rowsOf({ ...inArea(goals), styrmodell: byPerson });
  expect(rows.map(({ name }) => name)).toEqual(["Missat", "Väntar", "Delvis", "Nått"]);
  expect(rows[1]!.why).toBe("Beräknat förslag: Uppnås delvis.");
  expect(rowsOf(inArea(goals)).map(({ name }) => name)).toEqual(["Missat", "Delvis", "Nått", "Väntar"]);
});

describe("where the goals take more than a page", () => {
  const measures = (at: number) => [
    measured(`Mått ${at}`, 2, "60 % mot minst 80 %: 20 procentenheter under målet."),
    measured(`Mått ${at} till`, 2),
  ];
  const board = (count: number) =>
    boardOf({
      assessed: inArea(
        Array.from({ length: count }, (_, at) =>
          goalOf(node("mål", `Mål ${at}`), s(2), "", { indicators: measures(at) }),
        ),
      ),
      changes: null,
      entries: [],
    });
  const room = (characters: number) => (one: ReturnType<typeof board>) => {
    const rows = one.rows.map(({ why }) => why);
    return { rows, pages: rows.join("").length <= characters ? 1 : 2 };
  };
  const whys = [
    "Mått 0. Ingen av de två indikatorerna når sitt målvärde.",
    "Mått 1. Ingen av de två indikatorerna når sitt målvärde.",
  ];

  test("the first goals keep why as far as there is room, and no goal is left out", () => {
    expect(onOnePage(board(2), room(112)).rows).toEqual(whys);
    expect(onOnePage(board(2), room(111)).rows).toEqual([whys[0], "Mått 1."]);
    expect(onOnePage(board(2), room(50)).rows).toEqual(["Mått 0.", "Mått 1."]);
  });

  test("nothing is taken away where that does not help", () => {
    expect(onOnePage(board(2), room(13)).rows).toEqual(whys);
  });
});

test("a long list of goals without areas shows those to decide on, worst first, and counts the rest", () => {
  const grades = Array.from({ length: 60 }, (_, at) => (at === 41 ? 2 : at === 7 ? 1 : 0));
  const goals = grades.map((grade, at) => goalOf(node("mål", `Mål ${at + 1}`), s(grade), "", { indicators: [] }));
  const board = boardOf({ assessed: inArea(goals), changes: null, entries: [] });
  expect(board.rows.map(({ name }) => name).slice(0, 3)).toEqual(["Mål 42", "Mål 8", "Mål 1"]);
  expect([board.rows.length, board.rest]).toEqual([12, "48 mål till redovisas vart för sig."]);
});

test.each([
  [3, 12, "12 mål till redovisas under sina områden.", "Mål 1"],
  [7, 7, "Mål på lägre nivå redovisas under sina områden.", "Område 1"],
])("of %i areas with eight goals each the page has %i rows", (count, rows, rest, first) => {
  const areas = Array.from({ length: count }, (_, area) => ({
    node: { ...welfare.node, id: `område:${area}`, title: `Område ${area + 1}`, number: undefined },
    indicators: [],
    goals: Array.from({ length: 8 }, (_, at) =>
      goalOf(node("mål", `Mål ${area * 8 + at + 1}`), s(0), "", { indicators: [] }),
    ),
  }));
  const board = boardOf({ assessed: { ...assessed, areas }, changes: null, entries: [] });
  expect([board.rows.length, board.rest, board.rows[0]!.name]).toEqual([rows, rest, first]);
});

/** A plan with so many goals of one line each in two areas. */
function planWith(count: number) {
  const goals = Array.from({ length: count }, (_, at): AssessedGoal =>
    goalOf(node("mål", `Mål nummer ${at + 1}`), step(standard, "mål", 0), ""),
  );
  const [first, second] = assessed.areas;
  const half = Math.ceil(count / 2);
  return {
    ...assessed,
    areas: [
      { ...first!, goals: goals.slice(0, half), indicators: [] },
      { ...second!, goals: goals.slice(half), indicators: [] },
    ],
  };
}

const heightsOf = (board: ReturnType<typeof boardOf>): number[] =>
  board.rows.map((row) => sheetPoints(3)(row, laidColumns(board, surfaceOf())));
const boardWith = (count: number) => boardOf({ assessed: planWith(count), changes: null, entries: [] });

test("what the first page has no room for is on the next, area by area, and a sentence says so", () => {
  const plan = planWith(12);
  const board = boardWith(12);
  const { first: parts, next, note } = boardPages(board, plan, heightsOf(board), { room: 100, note: 15 });
  const first = parts.flatMap(({ rows }) => rows);
  const shown = [...first, ...next.flatMap(({ rows }) => rows)];
  expect(first.length).toBeGreaterThan(3);
  expect(first.length).toBeLessThan(12);
  expect(shown.map(({ name }) => name).sort()).toEqual(board.rows.map(({ name }) => name).sort());
  expect(next.map(({ area }) => area)).toEqual(plan.areas.map(({ node: { number, title } }) => `${number} ${title}`));
  expect(note).toBe(`Ytterligare ${12 - first.length} mål redovisas därefter, område för område.`);
});

test("in a document twenty goals of a line each are on the first page, and on two where more is above them", () => {
  const tables = (above: number): number =>
    boardBlocks(
      boardWith(20),
      planWith(20),
      Array.from({ length: above }, () => ["Ingress", "En mening."]),
    ).filter(({ kind }) => kind === "table").length;
  expect([1, 14].map(tables)).toEqual([1, 2]);
});

/** What a page says once above it does not say again on every row. */
const planOf = (drawing: string): AssessedPlan => assess(recognised(sheet("Mål 2025", drawing)), standard);
const headersOf = (plan: AssessedPlan): { board: string[]; status: string[] } => ({
  board: laidColumns(boardOf({ assessed: plan, changes: null, entries: [] }), surfaceOf()).map(({ header }) => header),
  status: statusColumns(shownOf(plan.areas[0]!, plan, [])).map(({ header }) => header),
});

const ROWS = `
  Mål          | Ansvarig  | Indikator         | Målvärde   | Utfall 2025
  Rent vatten  | Vatten AB | Godkända prov, %  | minst 98 % | 99 %
  Nöjda kunder | OTHER     | Nöjda kunder, %   | minst 80 % | 78 %
`;

test("the organisation as the only owner has no column; one goal with another owner, and all have", () => {
  const [own, shared] = ["Vatten AB", "Miljönämnden"].map((other) => {
    const plan = planOf(ROWS.replace("OTHER", other));
    return headersOf({ ...plan, organisation: "Vatten AB" });
  });
  for (const headers of [own!.board, own!.status]) expect(headers).not.toContain("Ansvarig");
  for (const headers of [shared!.board, shared!.status]) expect(headers).toContain("Ansvarig");
});

test("goals that each have one owner are no matrix in the report; one with two is in one", async () => {
  const threadOf = async (other: string): Promise<boolean> => {
    const given = book(sheet("Mål 2025", ROWS.replace("OTHER", other)));
    const { document } = await reportOf(given, { kind: "arsredovisning", into: "document" });
    return document.blocks.some((block) => block.kind === "heading" && block.text === "Röda tråden");
  };
  expect([await threadOf("Miljönämnden"), await threadOf("Vatten AB, Miljönämnden")]).toEqual([false, true]);
});

test("targets that are bounds with their unit end where the values do", () => {
  const plan = planOf(`
    Mål         | Indikator           | Målvärde                | Utfall 2025
    Lika skola  | Skillnad, behöriga  | högst 10 procentenheter | 14 procentenheter
    Trygg skola | Trygga elever, %    | minst 90 %              | 84 %
  `);
  const columns = laidColumns(boardOf({ assessed: plan, changes: null, entries: [] }), surfaceOf());
  expect(columns.find(({ name }) => name === "target")!.side).toBe("right");
});

test("numbers that each nämnd has given its own goals are left out where the goals stand together", () => {
  const named = (...numbers: string[]): string[] =>
    rowsOf(
      inArea(
        numbers.map((number, at) =>
          goalOf(node("mål", `Trygghet ${"abc".charAt(at)}`, { number, id: `${at}` }), s(at), ""),
        ),
      ),
    ).map(({ name }) => name);
  expect(named("1", "2", "1")).toEqual(["Trygghet c", "Trygghet b", "Trygghet a"]);
  expect(named("1", "2", "3")).toEqual(["3 Trygghet c", "2 Trygghet b", "1 Trygghet a"]);
});

const COUNCIL = `
  KF-mål       | Nämndmål    | Mått    | Målvärde 2024 | Utfall 2024
  Trygga barn  | Alla läser  | Läsare  | minst 90      | 95
  Trygga barn  | Alla räknar | Räknare | minst 90      | 40
  Rena sjöar   | Fler bad    | Bad     | minst 5       | 6
`;

test("the council's goals and the nämnder's stand apart, each worst first, under what they are called", () => {
  const plan = assess(recognised(sheet("Mål", COUNCIL)), standard);
  const table = boardBlocks(boardOf({ assessed: plan, changes: null, entries: [] }), plan, []).find(
    (block) => block.kind === "table",
  );
  const first =
    table?.kind === "table" ? table.rows.map(({ kind, cells: [cell] }) => [kind, textOf(cell ?? null)]) : [];
  expect(first).toEqual([
    ["group", "KF-mål"],
    ["row", "Trygga barn"],
    ["row", "Rena sjöar"],
    ["group", "Nämndmål"],
    ["row", "Alla räknar"],
    ["row", "Alla läser"],
    ["row", "Fler bad"],
  ]);
});

test("the headings of levels take room on a page: fewer rows are on the first", () => {
  const plan = assess(recognised(sheet("Mål", COUNCIL)), standard);
  const board = boardOf({ assessed: plan, changes: null, entries: [] });
  const heights = board.rows.map(() => 10);
  const rowsIn = (room: number): number =>
    boardPages(board, plan, heights, { room, note: 0 }).first.reduce((sum, { rows }) => sum + rows.length, 0);
  expect([rowsIn(70), rowsIn(69), rowsIn(40)]).toEqual([5, 4, 2]);
});

test("headings of levels take no page of their own: without room for them the goals are one list, worst first", () => {
  const plan = assess(recognised(sheet("Mål", COUNCIL)), standard);
  const board = boardOf({ assessed: plan, changes: null, entries: [] });
  const laid = (most: number): string[] =>
    onOnePage(board, ({ rows }) => {
      const headings = new Set(rows.flatMap(({ part }) => part || [])).size;
      return { rows, pages: rows.length + headings > most ? 2 : 1 };
    }).rows.map(({ name }) => name);
  expect(laid(7).slice(0, 2)).toEqual(["Trygga barn", "Rena sjöar"]);
  expect(laid(5).slice(0, 2)).toEqual(["Trygga barn", "Alla räknar"]);
  // Where neither has room for all, the levels are told.
  expect(laid(4).slice(0, 2)).toEqual(["Trygga barn", "Rena sjöar"]);
});

test("goals of one level have no heading over them", () =>
  expect(
    rowsOf(inArea([goalOf(node("mål", "A"), s(0), ""), goalOf(node("mål", "B"), s(2), "")])).map(({ part }) => part),
  ).toEqual(["", ""]));

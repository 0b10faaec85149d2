import type { Plan, Target } from "../../src/domain/plan";
import {
  besideDecided,
  decidedSheet,
  decidedTarget,
  readDecided,
  revise,
  type Decided,
} from "../../src/report/decided";
import { setCell, type Sheet } from "../../src/sheet/book";
import { read, sheet } from "../recognise/kit";
import type { AssessedPlan } from "../../src/domain/assessment";
import { standard } from "../../src/domain/presets/standard";
import { deviations } from "../../src/report/deviation";
import { assessed, goal, measure, node, step, welfare } from "./plan";

const DECISION = { text: "KF 2024-11-25 § 112", from: "2025-01-01" };
const planOf = (drawing: string): Plan => read(sheet("Mål", drawing)).plan;
const PLAN = planOf(`
  Mål         | Ansvarig | Indikator       | Målvärde 2025 | Målvärde 2026
  Trygga barn | BUN      | Trygga elever   | minst 80 %    | minst 85 %
  Rena gator  | TN       | Nöjda med gator | minst 70 %    | minst 75 %
`);
const rows = revise([], PLAN, DECISION).rows;
const written = (): Sheet => decidedSheet(rows, [], "Beslutad plan");
const standing = (some: Decided[]): string[] =>
  some.map(({ title, validity, to }) => `${title}: ${validity} ${to}`.trim());

test("the plan is written, and read back as it was decided", () => {
  expect(readDecided(written())).toEqual(rows);
  expect(rows.map(({ title, targets }) => [title, ...targets])).toEqual([
    ["Trygga barn"],
    ["Rena gator"],
    ["Trygga elever", ["2025", "minst 80 %"], ["2026", "minst 85 %"]],
    ["Nöjda med gator", ["2025", "minst 70 %"], ["2026", "minst 75 %"]],
  ]);
});

test("a sheet without its headers is no decided plan", () => {
  expect(readDecided(undefined)).toBeNull();
  expect(readDecided(sheet("Beslutad plan", "Mål | Status\nTrygga barn | Gäller"))).toBeNull();
  expect(besideDecided(sheet("Beslutad plan", "Mål | Status\nTrygga barn | Gäller"))).toEqual([]);
});

test("a row without a key is nobody's, and a header that begins as one of targets holds them where it names a period", () => {
  const made = written();
  const top = made.values.findIndex((cells) => cells?.includes("Nyckel"));
  const last = made.values[top]!.length;
  setCell(made, top, last, "Målvärde enligt nämnden");
  setCell(made, top + 1, last, "minst 90 %");
  setCell(made, top + 2, 0, null);
  expect(readDecided(made)!.map(({ title, targets }) => [title, targets.size])).toEqual([
    ["Trygga barn", 0],
    ["Trygga elever", 2],
    ["Nöjda med gator", 2],
  ]);
});

describe("a new decision", () => {
  const second = { text: "KF 2025-11-24 § 98", from: "2026-01-01" };
  const revised = (drawing: string) => revise(rows, planOf(drawing), second);

  test("that changes nothing leaves every row", () => {
    const { rows: after, ...counts } = revise(rows, PLAN, second);
    expect(after).toEqual(rows);
    expect(counts).toEqual({ added: 0, changed: 0, gone: 0 });
  });

  test("on a target puts a row beside the one that holds until then; what is gone stays, what is new is added", () => {
    const { rows: after, ...counts } = revised(`
      Mål         | Ansvarig | Indikator       | Målvärde 2025 | Målvärde 2026
      Trygga barn | BUN      | Trygga elever   | minst 80 %    | minst 90 %
      Ren luft    | TN       | Nöjda med luft  | minst 70 %    | minst 75 %
    `);
    expect(counts).toEqual({ added: 2, changed: 1, gone: 2 });
    expect(standing(after)).toEqual([
      "Trygga barn: Gäller",
      "Rena gator: Utgått 2026-01-01",
      "Trygga elever: Ersatt 2026-01-01",
      "Nöjda med gator: Utgått 2026-01-01",
      "Ren luft: Gäller",
      "Trygga elever: Gäller",
      "Nöjda med luft: Gäller",
    ]);
  });

  test.each([
    ["another who answers", "Rena gator  | KS", ["Rena gator"]],
    ["the same in other letters", "RENA GATOR  | TN", []],
  ])("with %s", (_, row, changed) => {
    const { rows: after } = revised(`
      Mål         | Ansvarig | Indikator       | Målvärde 2025 | Målvärde 2026
      Trygga barn | BUN      | Trygga elever   | minst 80 %    | minst 85 %
      ${row}      | Nöjda med gator | minst 70 %    | minst 75 %
    `);
    expect(
      after.filter(({ decision, key }) => decision === second.text && key.startsWith("mål")).map(({ title }) => title),
    ).toEqual(changed);
  });
});

describe("what somebody has written on the sheet", () => {
  const beside = (write: (made: Sheet, top: number, width: number) => void): [string, unknown][] => {
    const made = written();
    const top = made.values.findIndex((cells) => cells?.includes("Nyckel"));
    write(made, top, made.values[top]!.length);
    return besideDecided(made).map(({ what, text }) => [what, text]);
  };

  test("nothing: nor is a cell that has been emptied something", () => {
    expect(beside(() => undefined)).toEqual([]);
    expect(beside((made, top, width) => setCell(made, top + 1, width, ""))).toEqual([]);
    expect(beside((made, top, width) => setCell(made, top + 1, width, null))).toEqual([]);
  });

  test("a column of their own, its header and its cells", () =>
    expect(
      beside((made, top, width) => {
        setCell(made, top, width, "Handläggare");
        setCell(made, top + 1, width, "Kim");
      }),
    ).toEqual([
      ["egen cell", "Handläggare"],
      ["egen cell i kolumnen ”Handläggare”", "Kim"],
    ]));

  test("a note above the header, and one on a row of its own", () =>
    expect(
      beside((made, top) => {
        setCell(made, top - 1, 3, "Fråga KS");
        setCell(made, top + 6, 3, "Ses över 2026");
      }),
    ).toEqual([
      ["egen cell", "Fråga KS"],
      ["egen cell i kolumnen ”Mål eller indikator”", "Ses över 2026"],
    ]));

  test("stands at the foot of the sheet when it is written again, and is found there", () => {
    const [note] = [{ what: "egen cell", text: "Fråga KS", where: "'Beslutad plan'!D3" }];
    const again = decidedSheet(rows, [note!], "Beslutad plan");
    expect(besideDecided(again)).toEqual([note]);
    expect(readDecided(again)).toEqual(rows);
  });
});

test("a target of the year so far is found under the month that it was locked by before", () => {
  const row = { ...rows[2]!, targets: new Map([["2025-08", "minst 78 %"]]) };
  expect([decidedTarget(row, "2025-01–08"), decidedTarget(row, "2025-01–04")]).toEqual(["minst 78 %", undefined]);
});

describe("what differs from the decided plan", () => {
  const made = measure({
    title: "Andel trygga elever",
    target: "minst 80 %",
    values: [76],
    grade: step(standard, "mål", 1),
    reason: "",
  });
  const target = (text: string, period?: string): Target => ({
    ...made.node.targets[0]!,
    text,
    ...(period ? { period } : { period: undefined }),
  });
  const plan = (...targets: Target[]): AssessedPlan => {
    const indicators = [{ ...made, node: { ...made.node, targets } }];
    const goals = [goal(node("mål", "Trygga barn"), step(standard, "mål", 1), "", { indicators })];
    return { ...assessed, areas: [{ ...welfare, indicators: [], goals }] };
  };
  const GOAL = node("mål", "Trygga barn");
  const row = (key: string, title: string, targets: [string, string][] = [], validity = "Gäller"): Decided =>
    ({ key, title, validity, targets: new Map(targets) }) as unknown as Decided;
  const kinds = (made: AssessedPlan, ...rows: Decided[]): string[] => deviations(made, rows).map(({ kind }) => kind);

  const aimedGoal = row(GOAL.id, "Trygga barn");
  const aimed = (...targets: [string, string][]): Decided => row(made.node.id, "Andel trygga elever", targets);

  test("a plan as it was aimedGoal differs in nothing", () =>
    expect(kinds(plan(target("minst 80 %", "2024")), aimedGoal, aimed(["2024", "minst 80 %"]))).toEqual([]));

  test.each<[string, AssessedPlan, Decided[], string[]]>([
    ["a aimedGoal goal is not there", plan(), [aimedGoal, row("mål:x", "Friska barn")], ["missing"]],
    ["a goal that nobody has aimedGoal", plan(), [], ["undecided"]],
    ["an indicator that nobody has aimedGoal is none", plan(), [aimedGoal], []],
    ["other words", plan(), [row(GOAL.id, "Alla barn är trygga")], ["reworded"]],
    ["another target", plan(target("minst 75 %", "2024")), [aimedGoal, aimed(["2024", "minst 80 %"])], ["retargeted"]],
    [
      "the target of another year",
      plan(target("minst 80 %", "2025")),
      [aimedGoal, aimed(["2024", "minst 80 %"])],
      ["retargeted"],
    ],
    ["a target without a year", plan(target("minst 80 %")), [aimedGoal, aimed(["", "minst 80 %"])], []],
    ["a row that has been replaced", plan(), [aimedGoal, row("mål:x", "Friska barn", [], "Ersatt")], []],
    ["a goal whose row has gone out", plan(), [row(GOAL.id, "Trygga barn", [], "Utgått")], ["undecided"]],
  ])("%s", (_, made, rows, found) => expect(kinds(made, ...rows)).toEqual(found));

  test("a target that is gone is named by what was aimedGoal", () =>
    expect(deviations(plan(), [aimedGoal, aimed(["2024", "minst 80 %"])])).toMatchObject([
      { kind: "retargeted", decided: "minst 80 %", now: null },
    ]));
});

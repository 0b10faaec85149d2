import { scalesFor } from "../../../src/commands/styrmodell";
import { standard } from "../../../src/domain/presets/standard";
import type { Indicator, PlanNode, Recognition, RecognisedTable } from "../../../src/domain/plan";
import { recognise } from "../../../src/recognise/recognise";
import { columnIndex, overlaps, parseArea } from "../../../src/sheet/address";
import { newBook } from "../../../src/sheet/book";
import type { Layout } from "./truth";

/** So many of n; `missed` names the others. */
export interface Share {
  right: number;
  n: number;
  missed: string[];
}

/**
 * Each figure of one or more layouts. A found thing is right when it is in the cell where it was written. An
 * indicator's values count as missed when the indicator is; goals are only scored for indicators found.
 */
export type LayoutScore = Record<Figure, Share>;

export const FIGURES = {
  "roles recall": "kolumnroller funna",
  "roles precision": "kolumnroller rätt av dem som satts",
  "strange roles": "varav rubriker utanför ordlistan",
  "indicators found": "indikatorer funna",
  "indicators true": "indikatorer som finns i bladet, av dem som lästs",
  "goals found": "mål funna",
  "goals true": "mål som finns i bladet, av dem som lästs",
  "goal of indicator": "indikatorns mål",
  "area of goal": "målets område",
  outcomes: "utfall: cell, period och värde",
  "outcomes true": "utfall som finns, av dem som lästs",
  targets: "målceller",
  "targets true": "målceller som finns, av dem som lästs",
  grades: "bedömningar: cell och steg",
  "decoys left": "andra tabeller lämnade",
  "cells accounted": "celler redovisade",
} as const;

export type Figure = keyof typeof FIGURES;

export const emptyScore = (): LayoutScore =>
  Object.fromEntries(
    Object.keys(FIGURES).map((figure) => [figure, { right: 0, n: 0, missed: [] as string[] }]),
  ) as unknown as LayoutScore;

/**
 * Each column's confidence beside whether its role was right, to draw the curve from. `other`: it was left without a
 * role.
 */
export type Trust = { confidence: number; right: boolean; other: boolean }[];

/** Reads a layout and adds to the score. */
export function scoreLayout(layout: Layout, score: LayoutScore, trust: Trust = []): Recognition {
  const found = recognise({ ...newBook(), sheets: layout.sheets }, { scales: scalesFor(standard) });
  const count = (figure: Figure, right: boolean, what: string): void => {
    const share = score[figure];
    share.n++;
    if (right) share.right++;
    else share.missed.push(what);
  };
  roles(layout, found.tables, count, trust);
  const cells = new Map(found.plan.indicators.map((one) => [one.cell, one]));
  const nodes = new Map<string, PlanNode>([...found.plan.areas, ...found.plan.goals].map((node) => [node.id, node]));
  const above = (node: PlanNode): PlanNode[] =>
    node.parents.flatMap((id) => (nodes.has(id) ? [nodes.get(id)!, ...above(nodes.get(id)!)] : []));
  const isUnder = (node: PlanNode, title: string): boolean => above(node).some((one) => one.title === title);
  for (const known of layout.indicators) {
    const one = cells.get(known.cell);
    count("indicators found", one !== undefined, `${known.cell} ${known.title}`);
    if (known.goal && one)
      count(
        "goal of indicator",
        isUnder(one, known.goal),
        `${known.cell} under ”${above(one)[0]?.title}”, ej ”${known.goal}”`,
      );
    for (const outcome of known.outcomes) {
      const got = one?.outcomes.find(({ cell }) => cell === outcome.cell);
      count(
        "outcomes",
        got !== undefined && (outcome.period === "" || got.period === outcome.period) && near(got.value, outcome.value),
        `${outcome.cell} ${outcome.period} ${outcome.value}, läst ${got?.period} ${got?.value}`,
      );
    }
    if (known.target) count("targets", one?.targets.some(({ cell }) => cell === known.target) === true, known.target);
    if (known.grade) {
      const { cell, step } = known.grade;
      const got = (one ? [one, ...above(one)] : [])
        .flatMap(({ grades }) => grades)
        .find((grade) => grade.cell === cell);
      count("grades", got?.step === step, `${cell} ${step}, läst ${got?.text} ${got?.step}`);
    }
  }
  const knownCells = new Set(layout.indicators.map(({ cell }) => cell));
  const outcomes = new Set(layout.indicators.flatMap((one) => one.outcomes.map(({ cell }) => cell)));
  const targets = new Set(layout.indicators.flatMap(({ target }) => target ?? []));
  for (const one of found.plan.indicators) {
    count("indicators true", knownCells.has(one.cell), `${one.cell} ${one.title}`);
    measured(one, outcomes, targets, count);
  }
  for (const goal of layout.goals) {
    const got = found.plan.goals.find(({ cell }) => cell === goal.cell);
    count("goals found", got?.title === goal.title, `${goal.cell} ${goal.title}, läst ”${got?.title}”`);
    const graded = goal.grade && got?.grades.find(({ cell }) => cell === goal.grade!.cell);
    if (goal.grade)
      count(
        "grades",
        graded?.step === goal.grade.step,
        `${goal.grade.cell} ${goal.grade.step}, läst ${graded?.text} ${graded?.step}`,
      );
    if (got && goal.area) count("area of goal", isUnder(got, goal.area), `${goal.cell} ej under ”${goal.area}”`);
  }
  for (const goal of found.plan.goals)
    count(
      "goals true",
      layout.goals.some(({ title }) => title === goal.title),
      `${goal.cell} ${goal.title}`,
    );
  for (const decoy of layout.decoys) {
    const taken = found.tables.some(({ sheet, range }) => sheet === decoy.sheet && overlaps(parseArea(range)!, decoy));
    count("decoys left", !taken, `${decoy.sheet} rad ${decoy.top + 1}`);
  }
  const { mapped, reported, nonEmpty } = found.coverage;
  score["cells accounted"].n += nonEmpty;
  score["cells accounted"].right += mapped + reported;
  return found;
}

const near = (got: number | null | undefined, expected: number | null): boolean =>
  typeof got !== "number" || expected === null
    ? got === expected
    : Math.abs(got - expected) < 1e-9 * Math.max(1, Math.abs(expected));

type Count = (figure: Figure, right: boolean, what: string) => void;

function roles(layout: Layout, tables: RecognisedTable[], count: Count, trust: Trust): void {
  // Cards and lists have no columns to be named.
  if (layout.columns.length === 0) return;
  const seen = new Set<string>();
  for (const known of layout.columns) {
    const table = tables.find(
      ({ sheet, range, headerRows }) =>
        sheet === known.sheet &&
        headerRows.some((row) => Math.abs(row - 1 - known.headerRow) <= 1) &&
        inRange(range, known.column),
    );
    const column = table?.columns.find((one) => columnIndex(one.column!) === known.column);
    if (column) seen.add(`${known.sheet} ${table!.range} ${column.column}`);
    const right =
      (column?.role ?? "other") === known.role &&
      (known.role !== "outcome" || known.period === undefined || column?.period === known.period);
    const what = `${known.sheet} ”${known.header}” ${known.role}, läst ${column?.role ?? (table ? "utan roll" : "ingen tabell")} ${column?.period ?? ""}`;
    if (known.role !== "other") count("roles recall", right, what);
    if (known.strange) count("strange roles", right, what);
    if (column && column.role !== "other") count("roles precision", right, what);
    if (column)
      trust.push({ confidence: column.confidence, right: column.role === known.role, other: column.role === "other" });
  }
  for (const { sheet, range, columns } of tables) {
    for (const { column, role, header } of columns)
      if (role !== "other" && !seen.has(`${sheet} ${range} ${column}`) && !hidden(layout, sheet, column!))
        count("roles precision", false, `${sheet} ”${header}” finns inte, läst ${role}`);
  }
}

const inRange = (range: string, column: number): boolean => {
  const area = parseArea(range)!;
  return column >= area.left && column <= area.right;
};

const hidden = (layout: Layout, name: string, column: string): boolean =>
  layout.sheets.find((sheet) => sheet.name === name)?.columns.get(columnIndex(column)!)?.hidden === true;

function measured(one: Indicator, outcomes: Set<string>, targets: Set<string>, count: Count): void {
  for (const { cell, value, text } of one.outcomes)
    if (value !== null) count("outcomes true", outcomes.has(cell), `${cell} ${text}`);
  for (const { cell, text } of one.targets)
    if (cell !== one.cell) count("targets true", targets.has(cell), `${cell} ${text}`);
}

import { parseCell, a1 } from "../../../src/sheet/address";
import { newSheet, setCell, formatAt, type Sheet } from "../../../src/sheet/book";
import { chance, type Chance } from "../layouts/chance";
import { tableOf } from "../real/drawing";
import type { Measure, Node, RealTable } from "../real/table";
import { HEADERS, type Column, type Wording } from "./headers";
import { plans, STEPS, type FactPlan, type PlanArea, type PlanGoal, type PlanMeasure } from "./plans";

/** One layout of one plan: `form` is its class. */
export interface Relaid {
  form: string;
  wording: Wording;
  plan: string;
  table: RealTable;
}

/** The same seed gives the same layout. */
export function relaid(seed: number): Relaid {
  const by = chance(seed);
  const whole = by.pick((ALL ??= plans()));
  const wording = by.pick(["common", "common", "met", "met", "odd"] as const);
  const form = by.pick(Object.keys(FORMS));
  const drawing = new Drawing(by, wording, part(whole, by));
  return { form, wording, plan: whole.name, table: FORMS[form]!(drawing, `${seed} ${form}`) };
}

let ALL: FactPlan[] | undefined;

/** Some of the areas and of their goals: no table of an office has two hundred rows of each kind. */
const part = ({ name, areas }: FactPlan, by: Chance): FactPlan => ({
  name,
  areas: by
    .some(
      areas.filter(({ goals }) => goals.length > 0),
      2 + by.below(3),
    )
    .map(({ title, goals }) => ({ title, goals: by.some(goals, 2 + by.below(5)) })),
});

type Row = Partial<Record<string, string>>;

/** A plan being drawn: its headers in one wording, and its rows as lines of a labelled drawing. */
class Drawing {
  readonly lines: string[] = ["hand: relaid", "source: samples/facts", `steps: ${STEPS}`];
  readonly years: string[];
  private readonly words = new Map<string, string>();

  constructor(
    readonly by: Chance,
    readonly wording: Wording,
    readonly plan: FactPlan,
  ) {
    const measured = this.measures.flatMap(({ outcomes }) => Object.keys(outcomes));
    this.years = [...new Set(measured)].sort();
    if (by.may(0.2)) this.years.reverse();
  }

  get measures(): PlanMeasure[] {
    return this.plan.areas.flatMap(({ goals }) => goals.flatMap(({ measures }) => measures));
  }

  get goals(): { area: PlanArea; goal: PlanGoal }[] {
    return this.plan.areas.flatMap((area) => area.goals.map((goal) => ({ area, goal })));
  }

  get lastYear(): string {
    return [...this.years].sort().at(-1) ?? "2021";
  }

  header(column: Column, year = this.lastYear): string {
    const word = this.words.get(column) ?? this.by.pick(HEADERS[this.wording][column]);
    this.words.set(column, word);
    return word.replace("{year}", year);
  }

  /** The columns beside a measure, in their order: target, years, and the grade at the end. */
  get beside(): [key: string, role: string, header: string][] {
    const has = (test: (measure: PlanMeasure) => boolean): boolean => this.measures.some(test);
    return [
      ...(has(({ target }) => target !== undefined)
        ? [["target", "target", this.header("target")] as [string, string, string]]
        : []),
      ...this.years.map((year): [string, string, string] => [year, `outcome ${year}`, this.header("outcome", year)]),
    ];
  }

  line(kind: string, cells: (string | undefined)[]): void {
    this.lines.push([kind, ...cells.map((cell) => cell ?? "")].join(" | "));
  }

  /** Names the columns from `first` on and writes their headers. */
  columns(keys: [key: string, role: string, header: string][]): void {
    this.lines.push(`columns: ${keys.map(([, role], index) => `${a1(0, index).slice(0, -1)} ${role}`).join(" | ")}`);
    this.line(
      "head",
      keys.map(([, , header]) => header),
    );
  }

  sheet(name: string, title?: string): void {
    this.lines.push(`sheet: ${name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31)}`);
    if (title) {
      this.line("title", [title]);
      if (this.by.may(0.5)) this.line("-", []);
    }
  }

  rows(keys: [key: string, role: string, header: string][], rows: Row[], kind = "row"): void {
    for (const row of rows)
      this.line(
        kind,
        keys.map(([key]) => row[key]),
      );
  }

  table(name: string): RealTable {
    return tableOf(name, this.lines.join("\n"));
  }
}

const values = ({ title, target, outcomes }: PlanMeasure): Row => ({
  measure: title,
  target: aim(target),
  ...outcomes,
});

/** A dash where a target would stand is printed, and is none. */
const aim = (target?: string): string | undefined => (target === "–" ? "– {none}" : target);

/** A row per measure, or per goal that has none. */
const goalRows = (area: PlanArea, goal: PlanGoal, repeat: boolean): Row[] => {
  const own: Row = { area: area.title, goal: goal.title, owner: goal.owner };
  if (goal.measures.length === 0) return [{ ...own, grade: goal.grade }];
  return goal.measures.map((measure, index) => ({ ...(repeat || index === 0 ? own : {}), ...values(measure) }));
};

type Keys = [key: string, role: string, header: string][];

/** Grades are only put on goals in a layout without measures: otherwise their owner would be ambiguous. */
function listKeys(drawing: Drawing, area = true): Keys {
  const owner = drawing.goals.some(({ goal }) => goal.owner) && drawing.by.may(0.5);
  const measured = drawing.measures.length > 0;
  return [
    ...(area ? [["area", "area", drawing.header("area")] as Keys[number]] : []),
    ["goal", "goal", drawing.header("goal")],
    ...(owner ? [["owner", "owner", drawing.header("owner")] as Keys[number]] : []),
    ...(measured ? [["measure", "indicator", drawing.header("measure")] as Keys[number], ...drawing.beside] : []),
    ...(measured ? [] : [["grade", "grade", drawing.header("grade")] as Keys[number]]),
  ];
}

/** Every cell of the area and the goal filled, or only the first of each. */
function list(drawing: Drawing, name: string, repeat: boolean): RealTable {
  drawing.sheet("Mål och mått", drawing.by.may(0.5) ? "Uppföljning av mål" : undefined);
  const keys = listKeys(drawing);
  drawing.columns(keys);
  let above = "";
  for (const { area, goal } of drawing.goals) {
    const rows = goalRows(area, goal, repeat);
    if (!repeat && area.title === above) delete rows[0]!["area"];
    above = area.title;
    drawing.rows(keys, rows);
  }
  return drawing.table(name);
}

/** Areas as headings over their rows, under one header row or each under its own. */
function blocks(drawing: Drawing, name: string, ownHeaders: boolean): RealTable {
  drawing.sheet("Uppföljning", "Måluppföljning");
  const keys = listKeys(drawing, false);
  if (!ownHeaders) drawing.columns(keys);
  for (const area of drawing.plan.areas) {
    if (ownHeaders) drawing.line("-", []);
    drawing.line("area", [`${area.title} {area}`]);
    if (ownHeaders) drawing.columns(keys);
    for (const goal of area.goals) drawing.rows(keys, goalRows(area, goal, false));
  }
  return drawing.table(name);
}

/** Area, goal and measure in one column, distinguished by their numbers. */
function tree(drawing: Drawing, name: string): RealTable {
  drawing.sheet("Målträd", drawing.by.may(0.5) ? "Mål och indikatorer" : undefined);
  const first =
    drawing.measures.length > 0 ? `${drawing.header("goal")}/${drawing.header("measure")}` : drawing.header("goal");
  const keys: Keys = [
    ["title", "mixed", first],
    ...(drawing.measures.length > 0 ? drawing.beside : []),
    ["grade", "grade", drawing.header("grade")],
  ];
  drawing.columns(keys);
  drawing.plan.areas.forEach((area, a) => {
    drawing.rows(keys, [{ title: `${a + 1} ${area.title} {area}` }], "area");
    area.goals.forEach((goal, g) => {
      drawing.rows(keys, [{ title: `${a + 1}.${g + 1} ${goal.title} {goal}`, grade: goal.grade }], "goal");
      goal.measures.forEach((measure, m) =>
        drawing.rows(keys, [{ ...values(measure), title: `${a + 1}.${g + 1}.${m + 1} ${measure.title} {ind}` }], "ind"),
      );
    });
  });
  return drawing.table(name);
}

/** A sheet for each area, with the area as the sheet's heading. */
function sheetPerArea(drawing: Drawing, name: string): RealTable {
  const keys = listKeys(drawing, false);
  drawing.plan.areas.forEach((area, index) => {
    drawing.sheet(drawing.by.may(0.5) ? `Mål ${index + 1}` : area.title);
    drawing.line("area", [`${area.title} {area}`]);
    drawing.line("-", []);
    drawing.columns(keys);
    for (const goal of area.goals) drawing.rows(keys, goalRows(area, goal, true));
  });
  return drawing.table(name);
}

/** A sheet for each committee, with its goals under their areas. */
function sheetPerOwner(drawing: Drawing, name: string): RealTable {
  const keys = listKeys(drawing).filter(([key]) => key !== "owner");
  const owners = [...new Set(drawing.goals.map(({ goal }) => goal.owner ?? "Kommunen"))];
  for (const owner of owners) {
    drawing.sheet(owner, owner);
    drawing.columns(keys);
    for (const { area, goal } of drawing.goals)
      if ((goal.owner ?? "Kommunen") === owner) drawing.rows(keys, goalRows(area, goal, true));
  }
  return drawing.table(name);
}

/** Label and value in two columns, a goal after the other. */
function cards(drawing: Drawing, name: string): RealTable {
  drawing.sheet("Kort", "Våra mål");
  for (const { area, goal } of drawing.goals) {
    drawing.line("-", []);
    drawing.line("-", [drawing.header("area"), `${area.title} {area}`]);
    drawing.line("-", [drawing.header("goal"), `${goal.title} {goal}`]);
    if (goal.grade) drawing.line("-", [drawing.header("grade"), `${goal.grade} {grade}`]);
    for (const { title, target, outcomes } of goal.measures) {
      drawing.line("-", [drawing.header("measure"), `${title} {ind}`]);
      if (target)
        drawing.line("-", [drawing.header("target"), target === aim(target) ? `${target} {target}` : aim(target)]);
      for (const [year, outcome] of Object.entries(outcomes))
        drawing.line("-", [drawing.header("outcome", year), `${outcome} {outcome}`]);
    }
  }
  return drawing.table(name);
}

/** A row for each measure and year. */
function long(drawing: Drawing, name: string): RealTable {
  drawing.sheet("Data");
  const keys: Keys = [
    ["area", "area", drawing.header("area")],
    ["goal", "goal", drawing.header("goal")],
    ["measure", "indicator", drawing.header("measure")],
    ["year", "period", drawing.header("year")],
    ["value", "outcome", drawing.header("outcome", "").trim() || "Utfall"],
    ["target", "target", drawing.header("target")],
  ];
  drawing.columns(keys);
  const silent = (text?: string): string => (text ? `${text} {none}` : "");
  for (const { area, goal } of drawing.goals)
    for (const { title, target, outcomes } of goal.measures)
      Object.entries(outcomes).forEach(([year, value], index) => {
        const row = { area: area.title, goal: goal.title, measure: title, year, value, target: aim(target) };
        const later = {
          ...row,
          area: silent(area.title),
          goal: silent(goal.title),
          measure: silent(title),
          target: silent(target),
        };
        drawing.rows(keys, [index === 0 ? row : later], index === 0 ? "row" : "more");
      });
  return drawing.table(name);
}

/** The kind of each row in a column of its own: area, goal or measure, in the words of the municipality. */
function kinds(drawing: Drawing, name: string): RealTable {
  drawing.sheet("Mål", drawing.by.may(0.5) ? "Samtliga mål" : undefined);
  const keys: Keys = [
    ["level", "level", drawing.header("level")],
    ["title", "mixed", drawing.by.pick(["Text", "Benämning", "Formulering", drawing.header("goal")])],
    ...(drawing.measures.length > 0 ? drawing.beside : []),
    ["grade", "grade", drawing.header("grade")],
  ];
  drawing.columns(keys);
  for (const area of drawing.plan.areas) {
    drawing.rows(keys, [{ level: "Område", title: `${area.title} {area}` }], "area");
    for (const goal of area.goals) {
      drawing.rows(keys, [{ level: goal.kind, title: `${goal.title} {goal}`, grade: goal.grade }], "goal");
      for (const measure of goal.measures)
        drawing.rows(keys, [{ level: "Indikator", ...values(measure), title: `${measure.title} {ind}` }], "ind");
    }
  }
  return drawing.table(name);
}

/** A flat list with each row's kind in a column of its own. */
function typedList(drawing: Drawing, name: string): RealTable {
  drawing.sheet("Kommunplan", drawing.by.may(0.3) ? "Kommunplanens mål och uppdrag" : undefined);
  const keys: Keys = [
    ["area", "area", drawing.header("area")],
    ["level", "level", drawing.header("level")],
    ["goal", "goal", drawing.header("goal")],
    ["grade", "grade", drawing.header("grade")],
  ];
  drawing.columns(keys);
  for (const { area, goal } of drawing.goals)
    drawing.rows(keys, [{ area: area.title, level: goal.kind, goal: goal.title, grade: goal.grade }]);
  return drawing.table(name);
}

/** A cross under the word of the grade, a sheet for each area. */
function crosses(drawing: Drawing, name: string): RealTable {
  const words = [...new Set(drawing.goals.flatMap(({ goal }) => goal.grade ?? []))];
  const keys: Keys = [
    ["goal", "goal", drawing.header("goal")],
    ...words.map((word): Keys[number] => [word, "grade", word]),
    ["comment", "comment", drawing.header("comment")],
  ];
  drawing.plan.areas.forEach((area, index) => {
    drawing.sheet(`${index + 1} ${area.title}`);
    drawing.line("area", [`${area.title} {area}`]);
    drawing.line("-", []);
    drawing.columns(keys);
    for (const goal of area.goals) {
      const meaning = goal.grade ? MEANING.get(goal.grade) : undefined;
      drawing.rows(keys, [{ goal: goal.title, ...(goal.grade ? { [goal.grade]: `X {grade ${meaning ?? ""}}` } : {}) }]);
    }
  });
  return drawing.table(name);
}

const MEANING = new Map(
  STEPS.split(",").map((one) => one.split("=").map((part) => part.trim()) as [word: string, step: string]),
);

/** The committee's judgement of its goal and the council's of the area, in the same row. */
function twoJudges(drawing: Drawing, name: string): RealTable {
  drawing.sheet("Bedömningar");
  const keys: Keys = [
    ["area", "area", drawing.by.pick(["KF-mål", drawing.header("area")])],
    ["goal", "goal", drawing.by.pick(["Nämndmål", drawing.header("goal")])],
    ["grade", "grade goal", drawing.by.pick(["Nämndens bedömning", "Nämndens bedömning helår 2021"])],
    ["overall", "grade area", drawing.by.pick(["Samlad bedömning", "Samlad bedömning KF-mål"])],
  ];
  drawing.columns(keys);
  const words = [...new Set(drawing.goals.flatMap(({ goal }) => goal.grade ?? []))];
  for (const area of drawing.plan.areas)
    area.goals.forEach((goal, index) =>
      drawing.rows(keys, [
        {
          ...(index === 0 ? { area: area.title, overall: drawing.by.pick([...words, ""]) } : {}),
          goal: goal.title,
          grade: goal.grade,
        },
      ]),
    );
  return drawing.table(name);
}

/** Goals with their grades for three years; only the last year's are compared. */
function matrix(drawing: Drawing, name: string): RealTable {
  drawing.sheet("Måluppfyllelse", "Måluppfyllelse per mål och år");
  const years = ["2019", "2020", "2021"];
  const keys: Keys = [
    ["area", "area", drawing.header("area")],
    ["goal", "goal", drawing.header("goal")],
    ...years.map((year): Keys[number] => [year, `grade ${year}`, year]),
  ];
  drawing.columns(keys);
  const words = [...new Set(drawing.goals.flatMap(({ goal }) => goal.grade ?? []))];
  for (const { area, goal } of drawing.goals)
    drawing.rows(keys, [
      {
        area: area.title,
        goal: goal.title,
        ...(goal.grade
          ? { 2019: `${drawing.by.pick(words)} {none}`, 2020: `${drawing.by.pick(words)} {none}`, 2021: goal.grade }
          : {}),
      },
    ]);
  return drawing.table(name);
}

/** The first area's table beside the rest's, an empty column between. */
function beside(drawing: Drawing, name: string): RealTable {
  const [first, ...rest] = drawing.plan.areas;
  const half = (areas: PlanArea[]): RealTable => {
    const own = new Drawing(drawing.by, drawing.wording, { name: drawing.plan.name, areas });
    own.sheet("Mål");
    const keys = listKeys(own, false);
    for (const area of areas) {
      own.line("area", [`${area.title} {area}`]);
      own.columns(keys);
      for (const goal of area.goals) own.rows(keys, goalRows(area, goal, true));
    }
    return own.table(name);
  };
  const left = half([first!]);
  const width = Math.max(...left.sheets[0]!.values.map((cells) => cells?.length ?? 0));
  return joined(
    left,
    placed(half(rest.slice(0, 1)), (row, column) => [row, column + width + 1]),
  );
}

/** The headers down the side, a column for each row. */
function sideways(drawing: Drawing, name: string): RealTable {
  const upright = drawing;
  upright.sheet("Översikt");
  const keys = listKeys(upright);
  upright.columns(keys);
  for (const { area, goal } of upright.goals.slice(0, 6)) upright.rows(keys, goalRows(area, goal, true));
  return placed(upright.table(name), (row, column) => [column, row]);
}

const FORMS: Record<string, (drawing: Drawing, name: string) => RealTable> = {
  list: (drawing, name) => list(drawing, name, true),
  "blank below": (drawing, name) => list(drawing, name, false),
  headings: (drawing, name) => blocks(drawing, name, false),
  blocks: (drawing, name) => blocks(drawing, name, true),
  tree,
  "sheet per area": sheetPerArea,
  "sheet per committee": sheetPerOwner,
  cards,
  long: (drawing, name) => (drawing.measures.length > 0 ? long(drawing, name) : list(drawing, name, true)),
  kinds,
  "typed list": typedList,
  crosses,
  "two judges": twoJudges,
  matrix: (drawing, name) => matrix(drawing, name),
  beside,
  sideways,
};

/** The same table with each cell moved; only for tables of one sheet. */
function placed(table: RealTable, to: (row: number, column: number) => [number, number]): RealTable {
  const cellTo = (cell: string): string => {
    const { row, column } = parseCell(cell)!;
    return a1(...to(row, column));
  };
  const node = <T extends Node>({ row: _, ...one }: T): Omit<T, "row"> => ({
    ...one,
    ...(one.gradeCell ? { gradeCell: cellTo(one.gradeCell) } : {}),
  });
  const measure = (one: Measure): Measure => ({
    ...(node(one) as Measure),
    ...(one.targetCell ? { targetCell: cellTo(one.targetCell) } : {}),
    outcomes: Object.fromEntries(Object.entries(one.outcomes).map(([cell, value]) => [cellTo(cell), value])),
  });
  return {
    ...table,
    sheets: table.sheets.map((sheet) => moved(sheet, to)),
    columns: [],
    rows: [],
    truth: {
      areas: table.truth.areas.map(node),
      goals: table.truth.goals.map(node),
      indicators: table.truth.indicators.map(measure),
    },
  };
}

function moved(sheet: Sheet, to: (row: number, column: number) => [number, number]): Sheet {
  const other = newSheet(sheet.name);
  sheet.values.forEach((cells, row) =>
    cells?.forEach((value, column) => setCell(other, ...to(row, column), value, formatAt(sheet, row, column))),
  );
  return other;
}

/** Two tables on one sheet. */
function joined(one: RealTable, other: RealTable): RealTable {
  const sheet = moved(one.sheets[0]!, (row, column) => [row, column]);
  const more = other.sheets[0]!;
  more.values.forEach((cells, row) =>
    cells?.forEach((value, column) => setCell(sheet, row, column, value, formatAt(more, row, column))),
  );
  return {
    ...one,
    sheets: [sheet],
    columns: [],
    rows: [],
    truth: {
      areas: [...one.truth.areas, ...other.truth.areas],
      goals: [...one.truth.goals, ...other.truth.goals],
      indicators: [...one.truth.indicators, ...other.truth.indicators],
    },
  };
}

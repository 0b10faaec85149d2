import type { Sheet } from "../src/sheet/book";
import { setFormula } from "../src/sheet/book";
import { a1 } from "../src/sheet/address";
import { draw, EXAMPLE, OFFICE, PAGE, SIGNALS, type Sources, sourceSheet } from "./draw";
import { factsOf } from "./facts";

type Goal = [title: string, owner: string, y2019: string, y2020: string, half: string, comment: string];
type Assignment = [title: string, owner: string, grade: string, comment: string];

export interface KatrineholmFacts {
  sources: Sources;
  goals: { number: number; title: string; goals: Goal[]; assignments: Assignment[] }[];
  indicators: {
    goal: string;
    title: string;
    y2018: string;
    y2019: string;
    y2020: string;
    y2021: string;
    women: string;
    men: string;
    country: string;
    comment: string;
    source: string;
  }[];
}

const TITLE = "Exempelkommun enligt Katrineholms kommuns modell";
const GOAL_STEPS = ["Uppnås/överträffas", "Uppnås delvis", "Uppnås inte"];
const ASSIGNMENT_STEPS = ["Genomfört", "Pågår", "Ej genomfört"];
const FILLS: Record<string, string> = Object.fromEntries(
  [GOAL_STEPS, ASSIGNMENT_STEPS].flatMap((steps) =>
    steps.map((step, i) => [step, [SIGNALS.green, SIGNALS.yellow, SIGNALS.red][i]!]),
  ),
);

/**
 * The half-time review: goals under two rows of headers, assignments under coloured headings, measures, and a summary
 * that counts both by formulas.
 */
export function katrineholm(): Sheet[] {
  const facts = factsOf<KatrineholmFacts>("katrineholm");
  const goals = goalSheet(facts);
  const assignments = assignmentSheet(facts);
  return [
    goals.sheet,
    assignments.sheet,
    measureSheet(facts),
    summarySheet(facts, goals.rows, assignments.rows),
    sourceSheet(facts.sources),
  ];
}

/** First and last row (from 0) of each övergripande mål on its sheet. */
type Rows = { first: number; last: number }[];

function goalSheet({ goals, sources }: KatrineholmFacts): { sheet: Sheet; rows: Rows } {
  const drawn = draw("Resultatmål", [34, 7, 52, 14, 20, 20, 20, 60, 24], {
    title: TITLE,
    about: "Halvtidsuppföljning av kommunplanen 2019–2022, våren 2021: resultatmål",
    note: `De övergripande målen är tryckta (se bladet Källor). Ansvariga, bedömningar och kommentarer är ${EXAMPLE}n.`,
  });
  const { sheet, row, merge } = drawn;
  const top = row(
    [
      "Övergripande mål",
      "Nr",
      "Resultatmål",
      "Ansvarig",
      "Ledningsgruppens bedömning",
      null,
      null,
      "Kommentar",
      "Källa",
    ],
    OFFICE.header,
  );
  row(
    [null, null, null, null, "Årsredovisning 2019", "Årsredovisning 2020", "Halvtid 2021", null, null],
    OFFICE.header,
  );
  merge(top, 4, top, 6);
  for (const column of [0, 1, 2, 3, 7, 8]) merge(top, column, top + 1, column);
  sheet.freeze = { rows: top + 2, columns: 3 };
  const rows = goals.map(({ number, title, goals: own }) => {
    const first = drawn.next();
    own.forEach(([goal, owner, y2019, y2020, half, comment], i) => {
      const cells = [
        i === 0 ? `${number}. ${title}` : null,
        `${number}.${i + 1}`,
        goal,
        owner,
        y2019,
        y2020,
        half,
        comment,
        number === 1 && i === 0 ? sources["indicators"]![0] : EXAMPLE,
      ];
      row(cells, (column, value) => ({
        ...OFFICE.text,
        ...(column === 0 ? { font: { bold: true } } : {}),
        ...(column >= 4 && column <= 6 ? { fill: FILLS[String(value)] } : {}),
      }));
    });
    const last = drawn.next() - 1;
    merge(first, 0, last, 0);
    const sum = row(["Summa", null, `Uppnås/överträffas, av ${own.length} resultatmål`, null], {
      font: { bold: true },
    });
    for (const column of [4, 5, 6]) {
      const reached = own.filter((goal) => goal[column - 2] === GOAL_STEPS[0]).length;
      setFormula(sheet, sum, column, `=COUNTIF(${a1(first, column)}:${a1(last, column)},"${GOAL_STEPS[0]}")`, reached, {
        font: { bold: true },
      });
    }
    return { first, last };
  });
  sheet.print = { ...PAGE, titleRows: { top, bottom: top + 1 } };
  return { sheet, rows };
}

function assignmentSheet({ goals }: KatrineholmFacts): { sheet: Sheet; rows: Rows } {
  const drawn = draw("Uppdrag", [8, 60, 12, 16, 66], {
    title: TITLE,
    about: `Halvtidsuppföljning av kommunplanen 2019–2022, våren 2021: uppdrag (alla uppdrag, ansvariga, bedömningar och kommentarer är ${EXAMPLE}n)`,
  });
  const { sheet, row, merge } = drawn;
  const top = row(["Nr", "Uppdrag", "Ansvarig", "Halvtid 2021", "Kommentar"], OFFICE.header);
  sheet.freeze = { rows: top + 1, columns: 2 };
  const rows = goals.map(({ number, title, assignments }) => {
    const heading = row([`Övergripande mål ${number}: ${title}`, null, null, null, null], OFFICE.area);
    merge(heading, 0, heading, 4);
    const first = drawn.next();
    assignments.forEach(([assignment, owner, grade, comment], i) =>
      row([`U${number}.${i + 1}`, assignment, owner, grade, comment], (column) =>
        column === 3 ? { ...OFFICE.text, fill: FILLS[grade] } : OFFICE.text,
      ),
    );
    return { first, last: drawn.next() - 1 };
  });
  drawn.skip();
  for (const [step, text] of [
    ["Genomfört", "uppdraget är slutfört"],
    ["Pågår", "arbetet är påbörjat"],
    ["Ej genomfört", "arbetet är inte påbörjat"],
  ] as const)
    row([null, text, null, step], (column) => (column === 3 ? { fill: FILLS[step] } : OFFICE.text));
  sheet.print = { ...PAGE, titleRows: { top, bottom: top } };
  return { sheet, rows };
}

/**
 * Measures as the appendix prints them: the committees on a line of their own in the goal's cell, outcomes over two
 * rows of headers.
 */
function measureSheet({ indicators, goals }: KatrineholmFacts): Sheet {
  const drawn = draw("Indikatorer", [48, 56, 12, 12, 12, 12, 16, 16, 12, 30, 46], {
    title: TITLE,
    about: "Bilaga: indikatorer till resultatmålen",
  });
  const { sheet, row, merge } = drawn;
  const top = row(
    ["Resultatmål", "Indikatorer", "Utfall", null, null, null, null, null, "Riket", "Kommentar", "Källa"],
    OFFICE.header,
  );
  row([null, null, 2018, 2019, 2020, 2021, "2020 (kvinnor)", "2020 (män)", 2020, null, null], OFFICE.header);
  merge(top, 2, top, 7);
  for (const column of [0, 1, 9, 10]) merge(top, column, top + 1, column);
  const owners = new Map(goals.flatMap(({ goals: own }) => own.map(([title, owner]) => [title, owner])));
  for (const { goal, title, y2018, y2019, y2020, y2021, women, men, country, comment, source } of indicators)
    drawn.typed(
      [
        `${goal}\n${owners.get(goal)!}`,
        title,
        y2018,
        y2019,
        y2020,
        y2021 || null,
        women || null,
        men || null,
        country || null,
        comment || null,
        source,
      ],
      2,
    );
  return sheet;
}

/** Both kinds counted per övergripande mål and summed, by formulas over the two sheets. */
function summarySheet({ goals }: KatrineholmFacts, goalRows: Rows, assignmentRows: Rows): Sheet {
  const drawn = draw("Summering", [48, ...Array<number>(8).fill(15), 12], {
    title: TITLE,
    about: "Summerad bedömning i halvtid, per övergripande mål",
  });
  const { sheet, row, merge } = drawn;
  const top = row(
    ["Övergripande mål", "Resultatmål", null, null, null, "Uppdrag", null, null, null, "Summa"],
    OFFICE.header,
  );
  row([null, "Antal", ...GOAL_STEPS, "Antal", ...ASSIGNMENT_STEPS, null], OFFICE.header);
  merge(top, 1, top, 4);
  merge(top, 5, top, 8);
  for (const column of [0, 9]) merge(top, column, top + 1, column);
  const first = drawn.next();
  const put = (at: number, column: number, formula: string, value: number): void =>
    setFormula(sheet, at, column, formula, value, OFFICE.number);
  const counted = (steps: string[], grades: string[]): number[] =>
    steps.map((step) => grades.filter((grade) => grade === step).length);
  goals.forEach(({ number, title, goals: own, assignments }, i) => {
    const at = row([`${number}. ${title}`]);
    const halves = `Resultatmål!G${goalRows[i]!.first + 1}:G${goalRows[i]!.last + 1}`;
    const done = `Uppdrag!D${assignmentRows[i]!.first + 1}:D${assignmentRows[i]!.last + 1}`;
    put(at, 1, `=COUNTA(${halves})`, own.length);
    counted(
      GOAL_STEPS,
      own.map((goal) => goal[4]),
    ).forEach((count, s) => put(at, 2 + s, `=COUNTIF(${halves},"${GOAL_STEPS[s]}")`, count));
    put(at, 5, `=COUNTA(${done})`, assignments.length);
    counted(
      ASSIGNMENT_STEPS,
      assignments.map((one) => one[2]),
    ).forEach((count, s) => put(at, 6 + s, `=COUNTIF(${done},"${ASSIGNMENT_STEPS[s]}")`, count));
    put(at, 9, `=B${at + 1}+F${at + 1}`, own.length + assignments.length);
  });
  const at = row(["Summa"], { font: { bold: true } });
  for (let column = 1; column <= 9; column++) {
    const total = sheet.values.slice(first, at).reduce((sum, cells) => sum + Number(cells![column]), 0);
    put(at, column, `=SUM(${a1(first, column)}:${a1(at - 1, column)})`, total);
  }
  return sheet;
}

import type { Sheet } from "../src/sheet/book";
import { setCell, setFormula } from "../src/sheet/book";
import { draw, EXAMPLE, OFFICE, PAGE, SIGNALS, type Sources, sourceSheet } from "./draw";
import { factsOf } from "./facts";

type Part = [title: string, expected: string, result: string, status: string];

export interface MariestadFacts {
  sources: Sources;
  goals: {
    title: string;
    overall: string;
    comment: string;
    goals: {
      title: string;
      owner: string;
      grade: string;
      comment: string;
      source?: string;
      activities: { title: string; status: string; parts: Part[] }[];
    }[];
  }[];
  budget: [committee: string, budget: number, outcome: number][];
}

const FILLS: Record<string, string> = {
  Uppnås: SIGNALS.green,
  "Uppnås delvis": SIGNALS.yellow,
  "Uppnås inte": SIGNALS.red,
  Genomförd: SIGNALS.green,
  Pågår: SIGNALS.yellow,
  "Ej påbörjad": SIGNALS.red,
};

/**
 * One long list, the levels pushed in and named in front of the text; status below, nämndens judgement above it, the
 * whole's on top; a budget beside.
 */
export function mariestad(): Sheet[] {
  const { sources, goals, budget } = factsOf<MariestadFacts>("mariestad");
  const drawn = draw("Målarbete 2021", [80, 26, 26, 20, 15, 20, 20, 48, 30, 3, 28, 12, 12, 12], {
    title: "Exempelkommun enligt Mariestads kommuns modell",
    about: "Uppföljning av mål och aktiviteter, helår 2021",
    note: `Målens ord är tryckta där en källa står. Kommunstyrelsens mål 2019 hör till den äldre modellen. Allt annat är ${EXAMPLE}n.`,
  });
  const { sheet, skip } = drawn;
  const top = drawn.row(
    [
      "Mål, aktiviteter och delaktiviteter",
      "Ansvarig",
      "Förväntat resultat 2021",
      "Resultat 2021",
      "Status",
      "Nämndens bedömning",
      "Samlad bedömning",
      "Kommentar",
      "Källa",
    ],
    OFFICE.header,
  );
  sheet.freeze = { rows: drawn.next(), columns: 1 };
  /** One line of the list; its level shows both in the indent and in the first word. */
  const line = (indent: number, cells: (string | null)[]): void => {
    const bold = indent < 2;
    drawn.typed(cells, 2, (column) => {
      const fill = column >= 4 && column <= 6 ? FILLS[cells[column] ?? ""] : undefined;
      return {
        ...(column === 0 ? { indent, font: { bold, ...(indent === 0 ? { size: 12 } : {}) } } : {}),
        ...(fill ? { fill } : {}),
      };
    });
  };
  goals.forEach((goal, g) => {
    line(0, [
      `KF-mål ${g + 1}: ${goal.title}`,
      null,
      null,
      null,
      null,
      null,
      goal.overall || null,
      goal.comment || null,
      sources["kf"]![0],
    ]);
    goal.goals.forEach((own, n) => {
      line(1, [
        `Nämndmål ${g + 1}.${n + 1}: ${own.title}`,
        own.owner,
        null,
        null,
        null,
        own.grade,
        null,
        own.comment || null,
        own.source ? sources[own.source]![0] : EXAMPLE,
      ]);
      own.activities.forEach((activity, a) => {
        line(2, [
          `Aktivitet ${g + 1}.${n + 1}.${a + 1}: ${activity.title}`,
          null,
          null,
          null,
          activity.status,
          null,
          null,
          null,
          EXAMPLE,
        ]);
        activity.parts.forEach(([title, expected, result, status], p) =>
          line(3, [
            `Delaktivitet ${g + 1}.${n + 1}.${a + 1}.${p + 1}: ${title}`,
            null,
            expected,
            result,
            status,
            null,
            null,
            null,
            EXAMPLE,
          ]),
        );
      });
    });
  });
  const all = goals.flatMap((goal) => goal.goals);
  const activities = all.flatMap((goal) => goal.activities);
  skip();
  drawn.row(
    [
      `Antal: ${goals.length} KF-mål, ${all.length} nämndmål, ${activities.length} aktiviteter, ${activities.flatMap(({ parts }) => parts).length} delaktiviteter`,
    ],
    OFFICE.small,
  );
  beside(sheet, top, budget);
  sheet.print = {
    ...PAGE,
    area: { top: 0, left: 0, bottom: drawn.next() - 1, right: 8 },
    titleRows: { top, bottom: top },
  };
  return [sheet, sourceSheet(sources)];
}

/** The committees' budget in the columns to the right of the list, as it is often kept. */
function beside(sheet: Sheet, top: number, budget: MariestadFacts["budget"]): void {
  const number = { ...OFFICE.number, numberFormat: "#,##0.0" };
  setCell(sheet, top - 1, 10, `Driftbudget 2021, mnkr (${EXAMPLE}n)`, { font: { bold: true } });
  ["Nämnd", "Budget", "Utfall", "Avvikelse"].forEach((header, i) => setCell(sheet, top, 10 + i, header, OFFICE.header));
  budget.forEach(([committee, planned, outcome], i) => {
    const row = top + 1 + i;
    setCell(sheet, row, 10, committee, OFFICE.text);
    setCell(sheet, row, 11, planned, number);
    setCell(sheet, row, 12, outcome, number);
    setFormula(sheet, row, 13, `=M${row + 1}-L${row + 1}`, Number((outcome - planned).toFixed(1)), number);
  });
  const last = top + 1 + budget.length;
  const sum = (column: 1 | 2): number => Number(budget.reduce((total, line) => total + line[column], 0).toFixed(1));
  setCell(sheet, last, 10, "Summa", { font: { bold: true } });
  setFormula(sheet, last, 11, `=SUM(L${top + 2}:L${last})`, sum(1), number);
  setFormula(sheet, last, 12, `=SUM(M${top + 2}:M${last})`, sum(2), number);
  setFormula(sheet, last, 13, `=M${last + 1}-L${last + 1}`, Number((sum(2) - sum(1)).toFixed(1)), number);
}

import { samePeriod } from "../assess/choice";
import type { Judge, Measurement, PlanNode } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { readPeriod } from "../interpret/period";
import { isCommittee } from "../recognise/lexicon";
import { recognise } from "../recognise/recognise";
import { columnIndex, contains, parseArea, parseRef } from "../sheet/address";
import { newBook, valueAt, type Sheet } from "../sheet/book";
import { saidAt } from "./templateReading";
import type { Said, Submission, SubmittedRow } from "./submission";

export interface OwnReading {
  submission: Submission;
  /** Whether a cell belongs to what was read. */
  reads: (row: number, column: number) => boolean;
}

/**
 * Reads a table in the nämnd's own layout with the same recognition as the municipality's own workbook. `period`: the one that is collected; where the
 * table speaks of others only, the submission has its latest, and is of a wrong period. Null where no goal table is found.
 */
export function readOwnLayout(
  sheet: Sheet,
  source: string,
  period: string,
  scales: readonly Scale[],
): OwnReading | null {
  const { tag: _, ...hers } = sheet;
  const { plan, tables, period: latest, problems } = recognise({ ...newBook(), sheets: [hers] }, { scales });
  if (tables.length === 0) return null;
  const speaks = new Set(
    plan.indicators.flatMap(({ outcomes, forecasts }) => [...outcomes, ...forecasts].map((one) => one.period)),
  );
  const current = [...speaks].find((one) => one !== "" && samePeriod(one, period)) ?? (speaks.has("") ? "" : latest);
  const read = (cell: string): Said | null => {
    const ref = parseRef(cell);
    return ref && saidAt(sheet, ref.area.top, ref.area.left);
  };
  const of = (measurements: Measurement[]): Said | null => {
    const found = measurements.find((one) => !one.group && (one.period === current || samePeriod(one.period, current)));
    return found ? read(found.cell) : null;
  };
  const rowOf = (node: PlanNode, fields: Record<keyof SubmittedRow["fields"], Said | null>): SubmittedRow => ({
    ...(node.number ? { number: node.number } : {}),
    title: node.title,
    cell: node.cell,
    fields: Object.fromEntries(Object.entries(fields).filter(([, said]) => said !== null)) as SubmittedRow["fields"],
  });
  const mine = ({ period: of }: { period?: string }): boolean => of === undefined || samePeriod(of, current);
  const commentOf = (node: PlanNode): Said | null => {
    const found = node.comments.filter(mine).at(-1);
    return found ? read(found.cell) : null;
  };
  const judge: Judge = plan.goals.some(({ grades }) => grades.some(({ by }) => by === "committee"))
    ? "committee"
    : "printed";
  const gradeOf = (node: PlanNode): Said | null => {
    const found = node.grades.find((one) => mine(one) && one.cell !== undefined && one.by === judge);
    return found ? (read(found.cell!) ?? { value: found.text, cell: found.cell! }) : null;
  };
  const rows = [
    ...plan.goals.map((goal) =>
      rowOf(goal, { outcome: null, forecast: null, grade: gradeOf(goal), comment: commentOf(goal) }),
    ),
    ...plan.indicators.map((one) =>
      rowOf(one, { outcome: of(one.outcomes), forecast: of(one.forecasts), grade: null, comment: commentOf(one) }),
    ),
  ];
  const places = tables.flatMap(({ range, orientation, columns, headerRows }) => {
    const area = parseArea(range);
    return area
      ? [
          {
            area,
            orientation,
            other: new Set(
              columns
                .filter(({ role }) => role === "other")
                .map(({ column, row }) => (column === undefined ? row! - 1 : columnIndex(column))),
            ),
            header: Math.max(0, ...headerRows),
          },
        ]
      : [];
  });
  const submission: Submission = {
    source,
    sheet: sheet.name,
    layout: "own",
    rows,
    beside: [],
    ask: [],
    notes: problems
      .filter(({ code }) => code === "dolda-rader" || code === "dold-kolumn")
      .map(({ message }) => message),
  };
  if (current !== "") submission.period = current;
  const committee = committeeSaid(sheet) ?? soleOwner([...plan.goals, ...plan.indicators]);
  if (committee) submission.committee = committee;
  return {
    submission,
    reads: (row, column) =>
      places.some(({ area, orientation, other, header }) => {
        if (!contains(area, row, column)) return false;
        const [line, along] = orientation === "rows" ? [row, column] : [column, row];
        return !other.has(along) || line < header;
      }),
  };
}

/** The nämnd that the sheet's name or its first rows name, and nothing else in the cell. */
function committeeSaid(sheet: Sheet): string | undefined {
  if (isCommittee(sheet.name)) return sheet.name;
  for (let row = 0; row < Math.min(6, sheet.values.length); row++) {
    for (let column = 0; column < Math.min(8, sheet.values[row]?.length ?? 0); column++) {
      const value = valueAt(sheet, row, column);
      const said = typeof value === "string" ? withoutPeriod(value) : "";
      if (said !== "" && isCommittee(said)) return said;
    }
  }
  return undefined;
}

/** "Socialnämnden, delår 2024" → "Socialnämnden". */
const withoutPeriod = (text: string): string => {
  const [first = "", ...rest] = text.split(/\s*[,·–|:]\s*/u);
  return rest.length > 0 && rest.every((part) => readPeriod(part) !== null) ? first.trim() : text.trim();
};

function soleOwner(nodes: PlanNode[]): string | undefined {
  const owners = new Set(nodes.flatMap((node) => node.owners));
  return owners.size === 1 ? [...owners][0] : undefined;
}

import { samePeriod } from "../assess/periods";
import { textKey } from "../interpret/text/text";
import { isBlank } from "../recognise/grid/grid";
import { leftRows, type Leftover } from "../report/continuity/leftover";
import { blockRow } from "../report/continuity/statusTable";
import { cellRef } from "../sheet/address";
import { formulaAt, type Sheet, type Value } from "../sheet/book";
import { shown } from "./figure";
import { matchRows, type Match, type PlanIndex } from "./matching";
import {
  FIELD_WORDS,
  FIELDS,
  type Beside,
  type Field,
  type Submitted,
  type Submission,
  type SubmittedRow,
} from "./submission";
import type { Filled } from "./template";
import { isFurniture } from "./templateReading";
import { topText } from "./templateTop";

/**
 * The contents of an existing template, to carry over to its successor: values by row, and everything else as rows of
 * "Kvarlämnat" (values of another period, rows that are not in the plan, cells and comments beside the table, formulas,
 * the user's changes of the template's own texts). Nothing is dropped. `wasOurs`: whether the add-in wrote a value into
 * the template itself.
 */
export function templateContents(
  sheet: Sheet,
  submissions: Submission[],
  index: PlanIndex,
  own: Set<string>,
  period: string,
  wasWrittenHere: (value: Value) => boolean,
): Filled {
  const filled: Filled = { fields: new Map(), top: {}, left: [] };
  filled.left.push(...leftRows(sheet));
  for (const submission of submissions) {
    const current = submission.period === undefined || samePeriod(submission.period, period);
    const { matches, unknown } = matchRows(submission.rows, index, own);
    if (current) keepTop(submission, filled);
    for (const match of matches) keepRow(match, current && own.has(match.node.id), submission.period, filled);
    filled.left.push(...unknown.flatMap(({ row }) => leftRow(row, submission.period)));
    for (const one of submission.beside) filled.left.push(...leftBeside(one, filled.left));
  }
  filled.left.push(...changedCells(sheet, submissions, filled, wasWrittenHere));
  return filled;
}

const TOP_KEPT = ["standing", "meeting", "paragraph"] as const;

function keepTop(submission: Submission, { top }: Filled): void {
  for (const field of TOP_KEPT) if (submission[field] !== undefined) top[field] ??= submission[field];
  if (submission.nothing !== undefined) top.nothing ??= submission.nothing ? "ja" : "nej";
}

/** Puts a row's values in place, the first of each field; what has no place, and every formula, is left over. */
function keepRow({ row, node }: Match, placed: boolean, period: string | undefined, filled: Filled): void {
  for (const field of FIELDS) {
    const stated = row.fields[field];
    if (!stated) continue;
    const place = filled.fields.get(node.id) ?? {};
    const free = placed && place[field] === undefined;
    const { formula: _, ...value } = stated;
    if (free) filled.fields.set(node.id, { ...place, [field]: value });
    if (!free || stated.formula !== undefined) filled.left.push(...leftOf(field, stated, row.title, period, free));
  }
}

/** A row that is not in the plan, with its values. */
const leftRow = (row: SubmittedRow, period: string | undefined): Leftover[] => [
  { what: "egen rad", text: row.title || (row.key ?? ""), where: row.cell },
  ...FIELDS.flatMap((field) => {
    const stated = row.fields[field];
    return stated ? leftOf(field, stated, row.title, period, false) : [];
  }),
];

/**
 * A cell or a comment beside. A comment stays on its cell when the sheet is written, and comes back at every reading:
 * it is left over once.
 */
function leftBeside({ cell, value, formula, comment }: Beside, left: Leftover[]): Leftover[] {
  if (comment && left.some(({ what, where, text }) => what === COMMENT && where === cell && text === value)) return [];
  return [{ what: comment ? COMMENT : "egen cell", text: value, where: cell }, ...leftFormula(formula, cell)];
}

const leftFormula = (formula: string | undefined, where: string): Leftover[] =>
  formula === undefined ? [] : [{ what: "formel", text: formula, where }];

/**
 * Cells above the block Kvarlämnat that nothing else accounts for: the user has written over a text of the template.
 */
function changedCells(
  sheet: Sheet,
  submissions: Submission[],
  { top }: Filled,
  wasWrittenHere: (value: Value) => boolean,
): Leftover[] {
  const accounted = new Set(
    submissions.flatMap(({ rows, beside }) =>
      [...rows.flatMap(({ fields }) => Object.values(fields)), ...beside].map(({ cell }) => cell),
    ),
  );
  const topTexts = new Set(Object.values(top).map(textKey));
  const left: Leftover[] = [];
  for (let row = 0; row < Math.min(sheet.values.length, blockRow(sheet)); row++) {
    sheet.values[row]?.forEach((value, column) => {
      const cell = cellRef(sheet.name, row, column);
      const known =
        isBlank(value) ||
        accounted.has(cell) ||
        topTexts.has(textKey(topText(sheet, row, column))) ||
        wasWrittenHere(value) ||
        (typeof value === "string" && isFurniture(value));
      if (known) return;
      left.push({ what: "ändrad cell", text: value, where: cell }, ...leftFormula(formulaAt(sheet, row, column), cell));
    });
  }
  return left;
}

const COMMENT = "kommentar på cellen";

function leftOf(
  field: Field,
  stated: Submitted,
  title: string,
  period: string | undefined,
  placed: boolean,
): Leftover[] {
  const of = { where: stated.cell, ...(period === undefined ? {} : { period }) };
  return [
    ...(placed
      ? []
      : [{ what: FIELD_WORDS[field], text: title === "" ? stated.value : `${title}: ${shown(stated)}`, ...of }]),
    ...(stated.formula === undefined ? [] : [{ what: "formel", text: stated.formula, ...of }]),
  ];
}

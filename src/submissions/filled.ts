import { samePeriod } from "../assess/choice";
import { textKey } from "../interpret/text";
import { isBlank } from "../recognise/grid";
import { leftRows, type Leftover } from "../report/continuity/leftover";
import { blockRow } from "../report/continuity/statusTable";
import { cellRef } from "../sheet/address";
import { formulaAt, type Sheet, type Value } from "../sheet/book";
import { shown } from "./figure";
import { matchRows, type PlanIndex } from "./matching";
import { FIELD_WORDS, FIELDS, type Field, type Said, type Submission } from "./submission";
import type { Filled } from "./template";
import { isFurniture, topText } from "./templateReading";

/**
 * What a standing template holds, to be put in place in the one that is made again: values by row, and everything else as rows of "Kvarlämnat" (another
 * period's values, rows that are not in the plan, cells and comments beside, formulas, whatever she has written over our own words). Nothing is dropped.
 * `wasOurs`: whether a value is one that we wrote in it.
 */
export function filledIn(
  sheet: Sheet,
  submissions: Submission[],
  index: PlanIndex,
  own: Set<string>,
  period: string,
  wasOurs: (value: Value) => boolean,
): Filled {
  const filled: Filled = { fields: new Map(), top: {}, left: [] };
  filled.left.push(...leftRows(sheet));
  for (const submission of submissions) {
    const { matches, unknown } = matchRows(submission.rows, index, own);
    const current = submission.period === undefined || samePeriod(submission.period, period);
    if (current)
      for (const field of ["standing", "meeting", "paragraph"] as const)
        if (submission[field] !== undefined) filled.top[field] ??= submission[field];
    for (const { row, node } of matches) {
      for (const field of FIELDS) {
        const said = row.fields[field];
        if (!said) continue;
        const place = filled.fields.get(node.id) ?? {};
        const free = current && own.has(node.id) && place[field] === undefined;
        if (free)
          filled.fields.set(node.id, {
            ...place,
            [field]: {
              value: said.value,
              cell: said.cell,
              ...(said.format === undefined ? {} : { format: said.format }),
            },
          });
        if (!free || said.formula !== undefined)
          filled.left.push(...leftOf(field, said, row.title, submission.period, free));
      }
    }
    for (const { row } of unknown) {
      const said = FIELDS.flatMap((field) => (row.fields[field] ? [[field, row.fields[field]] as const] : []));
      filled.left.push(
        { what: "egen rad", text: row.title || (row.key ?? ""), where: row.cell },
        ...said.flatMap(([field, one]) => leftOf(field, one, row.title, submission.period, false)),
      );
    }
    for (const { cell, value, formula, comment } of submission.beside) {
      // A comment stays on its cell when the sheet is written, and comes back at every reading.
      if (comment && filled.left.some(({ what, where, text }) => what === COMMENT && where === cell && text === value))
        continue;
      filled.left.push(
        { what: comment ? COMMENT : "egen cell", text: value, where: cell },
        ...(formula === undefined ? [] : [{ what: "formel", text: formula, where: cell }]),
      );
    }
  }
  const told = new Set(
    submissions.flatMap(({ rows, beside }) =>
      [...rows.flatMap(({ fields }) => Object.values(fields)), ...beside].map(({ cell }) => cell),
    ),
  );
  const top = new Set(Object.values(filled.top).map(textKey));
  for (let row = 0; row < Math.min(sheet.values.length, blockRow(sheet)); row++) {
    sheet.values[row]?.forEach((value, column) => {
      const cell = cellRef(sheet.name, row, column);
      if (
        isBlank(value) ||
        told.has(cell) ||
        top.has(textKey(topText(sheet, row, column))) ||
        wasOurs(value) ||
        (typeof value === "string" && isFurniture(value))
      )
        return;
      const formula = formulaAt(sheet, row, column);
      filled.left.push(
        { what: "ändrad cell", text: value, where: cell },
        ...(formula === undefined ? [] : [{ what: "formel", text: formula, where: cell }]),
      );
    });
  }
  return filled;
}

const COMMENT = "kommentar på cellen";

function leftOf(field: Field, said: Said, title: string, period: string | undefined, placed: boolean): Leftover[] {
  const of = { where: said.cell, ...(period === undefined ? {} : { period }) };
  return [
    ...(placed
      ? []
      : [{ what: FIELD_WORDS[field], text: title === "" ? said.value : `${title}: ${shown(said)}`, ...of }]),
    ...(said.formula === undefined ? [] : [{ what: "formel", text: said.formula, ...of }]),
  ];
}

import type { Entry } from "../../domain/assessment";
import { parsePeriod } from "../../interpret/time/period";
import { cellRef } from "../../sheet/address";
import type { Sheet } from "../../sheet/book";
import { formulaAt } from "../../sheet/book";
import { labelOf } from "../gradeText";
import { UNNAMED } from "../statusWords";
import { duplicateKeys, rowKey, statusTable, textAt, type RowKey } from "./statusTable";
import { OPEN_HEADERS } from "../statusWords";

/** The user's columns of a table; −1 for a missing one. */
type Columns = Record<keyof typeof OPEN_HEADERS, number>;

/** A part of a comment that goes on from a row above. */
interface Rest {
  /** The row that it goes on from. */
  owner: string;
  entry: Entry;
  text: string;
}

/**
 * The user's entries in the open cells of a status sheet: committee and overall grades and comments, by the row's
 * visible key and the sheet's period. A cell with a formula is not an open cell. Moved and sorted rows are found by
 * their key; a key that occurs twice gives nothing, nor does a sheet without a table.
 */
export function openCells(sheet: Sheet): Entry[] {
  const table = statusTable(sheet);
  if (!table || (table.period !== "" && parsePeriod(table.period) === null)) return [];
  const { key, headers } = table;
  const column = (name: keyof Columns): number => headers.indexOf(OPEN_HEADERS[name]);
  const columns = { committee: column("committee"), overall: column("overall"), comment: column("comment") };
  const twice = duplicateKeys(sheet, table);
  const entries: Entry[] = [];
  const commented = new Map<string, Entry>();
  const rest: Rest[] = [];
  for (let row = table.row + 1; row < table.end; row++) {
    const text = textAt(sheet, row, key).trim();
    if (text === "" || twice.has(text)) continue;
    const found = { ...rowKey(text), row, period: table.period };
    if (found.why) continue;
    if (found.continued) rest.push(...restOf(sheet, columns, found));
    else
      for (const entry of entriesOf(sheet, columns, found)) {
        entries.push(entry);
        if (entry.comment !== undefined) commented.set(ownerOf(found), entry);
      }
  }
  for (const { owner, entry, text } of rest) {
    const first = commented.get(owner);
    if (first) first.comment += text;
    else entries.push({ ...entry, comment: text });
  }
  return entries;
}

/** A row of the table by its key. */
interface Row extends RowKey {
  row: number;
  /** Of the sheet. */
  period: string;
}

const ownerOf = ({ id, who }: RowKey): string => JSON.stringify([id, who]);

/** The judge that a row belongs to. */
const judgeOf = ({ who }: RowKey): Pick<Entry, "by" | "who"> =>
  who === undefined ? { by: "overall" } : { by: "committee", ...(who === UNNAMED ? {} : { who }) };

/** What an open cell holds; "" for one with a formula, or that is not there. */
const own = (sheet: Sheet, row: number, column: number): string =>
  column < 0 || formulaAt(sheet, row, column) !== undefined ? "" : textAt(sheet, row, column);

function restOf(sheet: Sheet, { comment }: Columns, found: Row): Rest[] {
  const { id: goal, row, period } = found;
  const text = own(sheet, row, comment);
  const entry: Entry = { goal, period, ...judgeOf(found), cell: cellRef(sheet.name, row, comment) };
  return text === "" ? [] : [{ owner: ownerOf(found), entry, text }];
}

/**
 * The entries of a row: of its committee's where it belongs to one; else nämndens and samlad, the comment with samlad.
 */
function entriesOf(sheet: Sheet, columns: Columns, found: Row): Entry[] {
  const { id: goal, row, period, who } = found;
  const text = own(sheet, row, columns.comment);
  const comment = text === "" ? {} : { comment: text };
  const grade = (column: number): Pick<Entry, "grade"> => {
    const label = labelOf(own(sheet, row, column));
    return label === "" ? {} : { grade: label };
  };
  const at = (column: number): Pick<Entry, "goal" | "period" | "cell"> => ({
    goal,
    period,
    cell: cellRef(sheet.name, row, column),
  });
  const committee = grade(columns.committee);
  const overall = grade(columns.overall);
  const isGraded = (one: Pick<Entry, "grade">): boolean => one.grade !== undefined;
  if (who !== undefined)
    return isGraded(committee) || text !== ""
      ? [{ ...at(columns.committee), ...judgeOf(found), ...committee, ...comment }]
      : [];
  return [
    ...(isGraded(committee) ? [{ ...at(columns.committee), by: "committee" as const, ...committee }] : []),
    ...(isGraded(overall) || text !== ""
      ? [
          {
            ...at(isGraded(overall) ? columns.overall : columns.comment),
            by: "overall" as const,
            ...overall,
            ...comment,
          },
        ]
      : []),
  ];
}

import type { Entry } from "../../domain/assessment";
import { parsePeriod } from "../../interpret/period";
import { cellRef } from "../../sheet/address";
import type { Sheet } from "../../sheet/book";
import { formulaAt } from "../../sheet/book";
import { labelOf } from "../gradeText";
import { UNNAMED } from "../statusWords";
import { duplicateKeys, rowKey, statusTable, textAt } from "./statusTable";
import { OPEN_HEADERS } from "../statusWords";

/**
 * Her open cells in a status sheet of ours: nämndens and samlad grades and comments, by the row's visible key and the period that the
 * key's header says. A cell that holds a formula is no open cell. Rows that were moved or sorted are found by their key; one whose key stands
 * twice gives nothing. A sheet without a table gives nothing.
 */
export function openCells(sheet: Sheet): Entry[] {
  const table = statusTable(sheet);
  if (!table || (table.period !== "" && parsePeriod(table.period) === null)) return [];
  const { key, headers, period } = table;
  const column = (name: keyof typeof OPEN_HEADERS): number => headers.indexOf(OPEN_HEADERS[name]);
  const [committees, overalls, comments] = [column("committee"), column("overall"), column("comment")];
  const twice = duplicateKeys(sheet, table);
  const own = (row: number, at: number): string =>
    at < 0 || formulaAt(sheet, row, at) !== undefined ? "" : textAt(sheet, row, at);
  const entries: Entry[] = [];
  const commented = new Map<string, Entry>();
  /** What long comments go on with, by the row that they go on from. */
  const rest: { owner: { key: string; entry: Entry }; text: string }[] = [];
  for (let row = table.row + 1; row < table.end; row++) {
    const text = textAt(sheet, row, key).trim();
    if (text === "" || twice.has(text)) continue;
    const { id, continued, who } = rowKey(text);
    const written = own(row, comments);
    if (continued) {
      const by = who === undefined ? "overall" : "committee";
      if (written !== "")
        rest.push({
          owner: {
            key: `${id} ${who}`,
            entry: {
              goal: id,
              period,
              by,
              ...(who === undefined || who === UNNAMED ? {} : { who }),
              cell: cellRef(sheet.name, row, comments),
            },
          },
          text: written,
        });
      continue;
    }
    const add = (by: Entry["by"], at: number, more: Partial<Entry>): void => {
      const entry: Entry = { goal: id, period, by, ...more, cell: cellRef(sheet.name, row, at) };
      entries.push(entry);
      if (entry.comment !== undefined) commented.set(`${id} ${who}`, entry);
    };
    const committee = labelOf(own(row, committees));
    const overall = labelOf(own(row, overalls));
    const comment = written === "" ? {} : { comment: written };
    if (who !== undefined) {
      if (committee !== "" || written !== "")
        add("committee", committees, {
          ...(committee ? { grade: committee } : {}),
          ...(who === UNNAMED ? {} : { who }),
          ...comment,
        });
      continue;
    }
    if (committee !== "") add("committee", committees, { grade: committee });
    if (overall !== "" || written !== "")
      add("overall", overall !== "" ? overalls : comments, { ...(overall ? { grade: overall } : {}), ...comment });
  }
  for (const { owner, text } of rest) {
    const entry = commented.get(owner.key);
    if (entry) entry.comment += text;
    else entries.push({ ...owner.entry, comment: text });
  }
  return entries;
}

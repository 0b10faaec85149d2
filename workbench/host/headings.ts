import { overlaps, type Area } from "../../src/sheet/address";
import { setCell, type Sheet, type Value } from "../../src/sheet/book";
import { columnsOf } from "./area";
import { recalculate } from "./host";
import type { Host } from "./model";
import { resultAt } from "./results";

/** Names that a table's columns get from its header cells: texts, none blank, none twice. */
function headings(values: Value[]): string[] {
  const taken = new Set<string>();
  return values.map((value, i) => {
    const stem =
      value === null || value === "" ? `Column${i + 1}` : String(typeof value === "object" ? value.error : value);
    let name = stem;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = stem + n;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The columns of tables whose header cells were written are called what those say; a header cell holds text. */
export function nameColumns(host: Host, on: Sheet, written: Area): void {
  for (const table of on.tables) {
    const header = { ...table.area, bottom: table.area.top };
    if (!table.headerRow || !overlaps(header, written)) continue;
    table.columns = headings(
      Array.from({ length: columnsOf(header) }, (_, i) => resultAt(host, on, header.top, header.left + i)),
    );
    table.columns.forEach((name, i) => setCell(on, header.top, header.left + i, name));
    recalculate(host);
  }
}

import { recogniseIn } from "../../src/commands/map";
import { standard } from "../../src/domain/presets/standard";
import { cellsOfNode, nodesOf, type Recognition } from "../../src/domain/plan";
import type { StatedCell, StatedMap } from "../../src/domain/statedMap";
import { KIND_OF } from "../../src/recognise/labelled/given";
import { labelsRead } from "../../src/recognise/labelled/labelsRead";
import { namesNode } from "../../src/recognise/labels/classes";
import { a1, areaText, parseRef } from "../../src/sheet/address";
import { newBook, usedArea, type Book, type Sheet } from "../../src/sheet/book";
import { tree } from "./kit";
import { sampleOf } from "./oracle/corrections";
import { labelledTables } from "./real/tables";
import { inTurn } from "../whole";

/*
 * What a person says of one cell changes nothing of the rows that it is not about: a sheet is read by its cells then, which
 * in itself may tell less of ticks, of targets within names or of headings than its headers do.
 */

function read(book: Book, map?: StatedMap): Recognition {
  const found = recogniseIn(book, standard, map);
  if (!found.ok) throw new Error(found.reason);
  return found.value;
}

/** A map that states one cell of a sheet, and of the others what is read. */
const stating = ({ name, ...sheet }: Sheet, cell: StatedCell, { tables }: Recognition): StatedMap => ({
  tables: [
    {
      ...{ sheet: name, range: areaText(usedArea({ name, ...sheet })!), headerRows: [], orientation: "rows" },
      ...{ columns: [], cells: [cell] },
    },
    ...tables.filter((one) => one.sheet !== name),
  ],
});

/** The values and the grades of a plan, by cell, but for those of rows. */
function valuesOf({ plan }: Recognition, but: ReadonlySet<string>): string[] {
  const rowOf = (cell: string): string => {
    const { sheet, area } = parseRef(cell)!;
    return `${sheet} ${area.top}`;
  };
  return nodesOf(plan)
    .filter((node) => cellsOfNode(node).every((cell) => cell === "" || !but.has(rowOf(cell))))
    .flatMap((node) => [
      ...node.grades.map(({ cell, text, step }) => `${cell} ${text} ${step}`),
      ...(node.kind === "indicator" ? [...node.targets, ...node.outcomes, ...node.forecasts] : []).map(
        ({ cell, text, period }) => `${cell} ${text} ${period}`,
      ),
    ])
    .sort();
}

const tables = sampleOf(labelledTables(), 40, 7).map((table) => [table.name, table.sheets] as const);

inTurn(5)(tables)(
  "%s: a title that is stated as it is read changes nothing, one that is none its own row",
  (_, sheets) => {
    const book: Book = { ...newBook(), sheets };
    const before = read(book);
    for (const sheet of sheets) {
      const titles = labelsRead(before.plan, sheet).filter(({ label, text }) => namesNode(label) && text === undefined);
      const [first, last] = [titles[0], titles.at(-1)];
      if (!first || !last) continue;
      const same = { cells: a1(first.row, first.column), is: KIND_OF[first.label] };
      expect(tree(read(book, stating(sheet, same, before)).plan)).toEqual(tree(before.plan));
      const after = read(book, stating(sheet, { cells: a1(last.row, last.column), is: "none" }, before));
      const own = new Set([`${sheet.name} ${last.row}`]);
      expect(valuesOf(after, own)).toEqual(expect.arrayContaining(valuesOf(before, own)));
    }
  },
);

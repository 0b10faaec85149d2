import { areaText, cellRef, type Area } from "../sheet/address";
import { isError, valueAt, type Value } from "../sheet/book";
import { send, type Step } from "./batch";
import { Stopped } from "./errors";
import { entered, same } from "./typing";
import { present, restore, typingSteps, type Change, type Present, type Undo } from "./undo";
import { typedAt } from "./writing";

/** A cell of a workbook. Rows and columns count from 0. */
export interface Place {
  sheet: string;
  row: number;
  column: number;
}

/** The contents of a cell: a value, and its formula ("=…", en-US), if any. */
export interface Content {
  value: Value;
  formula?: string;
}

/**
 * A change of a source cell. `filled`: another cell's array formula fills it, so that it has no contents of its own.
 */
export interface Edit extends Place {
  was: Content;
  becomes: Content;
  filled?: true;
}

/** The look of cells that a command fills, independent of their neighbours. *Ångra* does not take looks back. */
export interface Look {
  sheet: string;
  area: Area;
  bold?: true;
}

/** Formulas per request. */
const AT_ONCE = 2000;

/** The area that the array of each formula fills, itself included; the cell alone where it fills no other. */
export const spillsOf = (excel: typeof Excel, places: Place[]): Promise<Area[]> =>
  excel.run({ delayForCellEdit: true }, (context) => spillsIn(context, places));

async function spillsIn(context: Excel.RequestContext, places: Place[]): Promise<Area[]> {
  if (places.length === 0) return [];
  const asked = places.slice(0, AT_ONCE).map(({ sheet, row, column }) => {
    const spill = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(row, column, 1, 1)
      .getSpillingToRangeOrNullObject();
    spill.load("rowCount,columnCount");
    return { row, column, spill };
  });
  await context.sync();
  const found = asked.map(({ row, column, spill }): Area => {
    const [rows, columns] = spill.isNullObject ? [1, 1] : [spill.rowCount, spill.columnCount];
    return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  });
  return [...found, ...(await spillsIn(context, places.slice(AT_ONCE)))];
}

/**
 * Changes cells of source sheets, for the commands that do so by name. All of them are read again first: a cell that
 * does not hold what the command read, a sheet that is gone or protected, or a workbook that is read-only stops with a
 * sentence, and nothing is changed. When Excel fails in the middle, what was changed is put back. `began` gets what
 * *Ångra* needs, before the first change, and null when all has been put back.
 */
export async function editCells(
  excel: typeof Excel,
  edits: Edit[],
  looks: Look[],
  began: (undo: Undo | undefined) => void,
): Promise<void> {
  let undo: Undo | undefined;
  try {
    await excel.run({ delayForCellEdit: true }, async (context) => {
      const sheets = await standing(context, edits);
      const cells = edits.map(changeOf);
      undo = { cells };
      began(undo);
      const typing = [...sheets].flatMap(([name, found]) =>
        typingSteps(
          found,
          cells.filter(({ sheet }) => sheet === name),
          "after",
        ),
      );
      const dressings = looks.flatMap((look) => {
        const found = sheets.get(look.sheet);
        return found ? [dressing(found, look)] : [];
      });
      await send(context, [...typing, ...dressings]);
    });
  } catch (error) {
    if (undo) await restore(excel, undo).then(() => began(undefined));
    throw error;
  }
}

const changeOf = ({ sheet, row, column, was, becomes, filled }: Edit): Change => ({
  sheet,
  row,
  column,
  before: filled ? "" : entered(was.value, was.formula),
  after: entered(becomes.value, becomes.formula),
});

const dressing = ({ excel }: Present, { area, bold }: Look): Step => ({
  bytes: 2500,
  queue: () => {
    const { format } = excel.getRange(areaText(area));
    format.horizontalAlignment = "Left";
    format.verticalAlignment = "Top";
    if (bold) format.font.bold = true;
  },
});

/** The sheets of the edits when every cell still holds what the command read; else stops. */
async function standing(context: Excel.RequestContext, edits: Edit[]): Promise<Map<string, Present>> {
  context.workbook.load("readOnly");
  const sheets = await present(context, edits);
  if (context.workbook.readOnly)
    throw new Stopped(
      "Arbetsboken är öppnad skrivskyddad. Inget är ändrat. Välj Redigera arbetsbok, eller spara en kopia och öppna den, och försök igen.",
    );
  for (const { excel } of sheets.values()) excel.load("protection/protected");
  await context.sync();
  for (const { sheet, row, column, was, filled } of edits) {
    const found = sheets.get(sheet);
    if (!found) throw new Stopped(`Bladet ”${sheet}” har bytt namn eller tagits bort. Inget är ändrat. Försök igen.`);
    if (found.excel.protection.protected)
      throw new Stopped(
        `Bladet ”${sheet}” är skyddat. Inget är ändrat. Ta bort skyddet under Granska och försök igen.`,
      );
    const holds =
      sameValue(valueAt(found.sheet, row, column), was.value) &&
      (filled || same(typedAt(found.sheet, row, column), entered(was.value, was.formula)));
    if (!holds)
      throw new Stopped(
        `${cellRef(sheet, row, column)} har ändrats sedan bladet lästes. Inget är ändrat. Försök igen.`,
      );
  }
  return sheets;
}

const sameValue = (a: Value, b: Value): boolean =>
  isError(a) && isError(b) ? a.error === b.error : same(entered(a), entered(b));

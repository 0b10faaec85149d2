import { TAG_PROPERTY } from "../sheet/ownSheets";
import { memoryNow, type StandingMemory } from "./memoryPart";
import { present } from "./undo";
import { isWritten, type SheetRecord, type WritingRecord } from "./writing";

/**
 * Whether a failed writing got as far as the looks: every sheet exists with its tag and all its contents, and those
 * that it gives up (`abandoned`) have no tag. Read again, since the state that Excel leaves after a failed request is
 * unknown.
 */
export async function contentStands(
  context: Excel.RequestContext,
  { sheets }: WritingRecord,
  abandoned: { tag: string; name: string }[],
): Promise<boolean> {
  const records = Object.entries(sheets);
  if (records.length === 0) return false;
  try {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/customProperties/items/key,items/customProperties/items/value");
    const found = await present(
      context,
      records.flatMap(([, record]) => corners(record)),
    );
    const tags = new Map(
      worksheets.items.map(({ name, customProperties }) => [
        name.toLowerCase(),
        customProperties.items.find(({ key }) => key.toLowerCase() === TAG_PROPERTY.toLowerCase())?.value,
      ]),
    );
    const isTagged = ({ tag, name }: { tag: string; name: string }): boolean => tags.get(name.toLowerCase()) === tag;
    if (abandoned.some(isTagged)) return false;
    return records.every(([tag, record]) => {
      const standing = found.get(record.name);
      return standing !== undefined && isTagged({ tag, name: record.name }) && isWritten(standing.sheet, record);
    });
  } catch {
    return false;
  }
}

/** The first cell, and the last that a writing was to change. */
function corners({ name, after, before }: SheetRecord): { sheet: string; row: number; column: number }[] {
  const row = before.reduce((most, [one]) => Math.max(most, one), Math.max(0, after.length - 1));
  const right = after.reduce((most, cells) => Math.max(most, cells.split(",").length - 1), 0);
  const column = before.reduce((most, [, one]) => Math.max(most, one), right);
  return [
    { sheet: name, row: 0, column: 0 },
    { sheet: name, row, column },
  ];
}

/** Whether the memory is unchanged since before a failed writing: then nothing was written. */
export async function isUntouched(context: Excel.RequestContext, before: StandingMemory): Promise<boolean> {
  try {
    const { id, text } = await memoryNow(context);
    return id === before.id && text === before.text;
  } catch {
    return false;
  }
}

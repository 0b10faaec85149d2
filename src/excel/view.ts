import { areaText, parseRef } from "../sheet/address";
import { explain, Stopped } from "./errors";

/**
 * Shows a cell or an area ("'Mål 2021'!F5:G9", as the contracts write it) in Excel: its sheet comes to the front and
 * the cells are selected. Rejects with `Stopped` when the sheet is gone, and an error of Office.js when it is hidden;
 * throws where the text is no reference with a sheet.
 */
export async function selectCell(excel: typeof Excel, reference: string): Promise<void> {
  const place = parseRef(reference);
  if (!place) throw new Error(`No reference with a sheet: ${reference}`);
  try {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      sheet.activate();
      sheet.getRange(areaText(place.area)).select();
      await context.sync();
    });
  } catch (error) {
    if (await isGone(excel, place.sheet)) throw new Stopped(explain({ code: "ItemNotFound" }));
    throw error;
  }
}

/** Whether there is no such sheet: Excel for Mac fails without a reason (office-js-docs #417). */
const isGone = (excel: typeof Excel, name: string): Promise<boolean> =>
  excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    await context.sync();
    return sheet.isNullObject;
  });

/** The area that is selected in Excel, whole columns and rows to their ends. */
export async function selectedArea(excel: typeof Excel): Promise<{ sheet: string; range: string }> {
  return excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
    await context.sync();
    const { rowIndex: top, columnIndex: left, rowCount, columnCount, worksheet } = range;
    return {
      sheet: worksheet.name,
      range: areaText({ top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 }),
    };
  });
}

/**
 * Whether Office is dark around the pane; null where this Excel gives no theme, and the browser's own setting decides.
 */
export function isDark(office: typeof Office): boolean | null {
  // The typings promise a theme, but Excel on the web and older builds leave it out.
  const theme: Partial<Office.OfficeTheme> | undefined = office.context.officeTheme;
  return theme?.isDarkTheme ?? null;
}

/**
 * When the pane is seen. With a shared runtime a recalculation, or a button of the ribbon, may load the page without
 * showing it: then its size is nothing, or the page is hidden, until somebody opens the pane.
 */
export function whenVisible(office: typeof Office, page: Window): Promise<void> {
  const seen = (): boolean =>
    page.document.visibilityState === "visible" && page.innerWidth > 0 && page.innerHeight > 0;
  return new Promise((resolve) => {
    const look = (): void => void (seen() && resolve());
    page.document.addEventListener("visibilitychange", look);
    page.addEventListener("resize", look);
    void office.addin?.onVisibilityModeChanged?.(
      ({ visibilityMode }) => void (String(visibilityMode) === "Taskpane" && resolve()),
    );
    look();
  });
}

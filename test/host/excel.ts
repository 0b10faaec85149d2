import { parseArea } from "../../src/sheet/address";
import type { Table } from "../../src/sheet/book";
import { openHost, type HostOptions, type OpenHost } from "../../workbench/host";

/** Runs one Excel.run in a new workbook (one sheet, Blad1) and gives what it returns. */
export async function inExcel<T>(
  work: (context: Excel.RequestContext, sheet: Excel.Worksheet, host: OpenHost) => Promise<T>,
  options?: HostOptions,
): Promise<T> {
  const host = await openHost(options);
  return host.Excel.run((context) => work(context, context.workbook.worksheets.getItem("Blad1"), host));
}

/** The code that an action is refused with, or "done". */
export async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "done";
  } catch (error) {
    return (error as OfficeExtension.Error).code ?? String(error);
  }
}

/** The message of a refused action. */
export async function messageOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

/** Loads properties of a range and gives them. */
export async function loaded<K extends keyof Excel.Range & string>(
  context: Excel.RequestContext,
  range: Excel.Range,
  ...properties: K[]
): Promise<Pick<Excel.Range, K>> {
  range.load(properties);
  await context.sync();
  return range;
}

/** One of Excel's own tables, with a row of headers. */
export const tableAt = (name: string, range: string, columns: string[]): Table => ({
  name,
  area: parseArea(range)!,
  headerRow: true,
  totalsRow: false,
  columns,
});

import type { Workbook } from "../../src/commands/command";
import { codeOf, explain, Stopped } from "../../src/excel/errors";
import { excelWorkbook as workbookIn, type ExcelWorkbook } from "../../src/excel/workbook";
import { openHost, type OpenHost } from "../host";
import { BadInput } from "./disk";

/**
 * A workbook file as a command sees it in Excel: through office.js, over the workbook in memory. What is written stands in `bytes()` and
 * nowhere else. Input that cannot be used, and what Excel refuses, is thrown as `BadInput` with a sentence.
 */
export function excelWorkbook(name: string, original: Uint8Array, now: Date): Workbook & { bytes(): Uint8Array } {
  let opened: Promise<{ host: OpenHost; workbook: ExcelWorkbook }> | undefined;
  let saved: Uint8Array | undefined;
  const open = async (): Promise<{ host: OpenHost; workbook: ExcelWorkbook }> => {
    const host = await openHost({ file: original, now }).catch((error: Error) => {
      throw new BadInput(`${name}: ${error.message}`);
    });
    return { host, workbook: workbookIn(host.Excel) };
  };
  const refused = (error: unknown): never => {
    if (error instanceof Stopped || codeOf(error) !== "") throw new BadInput(`${name}: ${explain(error)}`);
    throw error;
  };
  return {
    read: async () => {
      const { workbook } = await (opened ??= open());
      return workbook.read().catch(refused);
    },
    write: async (sheets, memory) => {
      const { host, workbook } = await (opened ??= open());
      await workbook.write(sheets, memory).catch(refused);
      saved = host.save();
    },
    bytes: () => saved ?? original,
  };
}

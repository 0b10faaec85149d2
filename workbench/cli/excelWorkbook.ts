import type { EditableWorkbook } from "../../src/commands/command";
import { explain, Stopped, tooLarge } from "../../src/excel/errors";
import { excelWorkbook as workbookIn, type ExcelWorkbook } from "../../src/excel/workbook";
import { openHost, type OpenHost } from "../host";
import { MAL_FUNCTIONS } from "../functions";
import { BadInput } from "./disk";

/** The host's sentence when a workbook cannot be saved. */
const NOT_SAVED = /^Arbetsboken kan inte sparas: /;

/**
 * A workbook file as a command sees it in Excel: through office.js, over the workbook in memory. The written file is in
 * `bytes()` and nowhere else. Unusable input is thrown as `BadInput` with a sentence; any other error of office.js is a
 * bug, and is passed on.
 */
export function excelWorkbook(
  name: string,
  original: Uint8Array,
  now: Date,
): EditableWorkbook & { bytes(): Uint8Array } {
  let opened: Promise<{ host: OpenHost; workbook: ExcelWorkbook }> | undefined;
  let saved: Uint8Array | undefined;
  const open = async (): Promise<{ host: OpenHost; workbook: ExcelWorkbook }> => {
    const host = await openHost({ file: original, now, functions: MAL_FUNCTIONS }).catch((error: Error) => {
      throw new BadInput(`${name}: ${error.message}`);
    });
    return { host, workbook: workbookIn(host.Excel) };
  };
  const refused = (error: unknown): never => {
    const known = error instanceof Stopped || (error instanceof Error && NOT_SAVED.test(error.message));
    if (known) throw new BadInput(`${name}: ${error.message.replace(NOT_SAVED, "")}`);
    throw tooLarge(error) ? new BadInput(`${name}: ${explain(error)}`) : error;
  };
  return {
    read: async () => {
      const { workbook } = await (opened ??= open());
      return workbook.read().catch(refused);
    },
    write: async (sheets, memory) => {
      const { host, workbook } = await (opened ??= open());
      await workbook
        .write(sheets, memory)
        .then(() => (saved = host.save()))
        .catch(refused);
    },
    reread: async (sheets) => {
      const { workbook } = await (opened ??= open());
      return workbook.reread(sheets).catch(refused);
    },
    spills: async (places) => {
      const { workbook } = await (opened ??= open());
      return workbook.spills(places).catch(refused);
    },
    fillings: async (places) => {
      const { workbook } = await (opened ??= open());
      return workbook.fillings(places).catch(refused);
    },
    edit: async (edits, looks, without) => {
      const { host, workbook } = await (opened ??= open());
      await workbook
        .edit(edits, looks, without)
        .then(() => (saved = host.save()))
        .catch(refused);
    },
    file: () => original,
    bytes: () => saved ?? original,
  };
}

import { openData, openDataCsv } from "../report/annual/openData";
import type { Command } from "./command";
import { report, type ReportInput } from "./report";

/** The documents that a report is also made as. */
export type ReportFormat = "docx" | "html";

export interface ReportFileInput extends Omit<ReportInput, "into"> {
  format: ReportFormat;
}

export interface ReportFile {
  /** "Måluppfyllelse, årsredovisning, Exempelkommun, helår 2024.docx". */
  name: string;
  bytes: Uint8Array;
  /** What the page says as data, to be published beside it; only of a page for the web. */
  data?: { json: string; csv: string };
}

/** Årsredovisning as a file, for Word or the web. The workbook itself is not written. */
export const reportFile: Command<ReportFileInput, ReportFile> = {
  id: "reportFile",
  label: "Ladda ner rapporten",
  async perform({ format, ...input }, around) {
    const made = await report.perform({ ...input, into: "document" }, around);
    if (!made.ok) return made;
    const { document, told } = made.value;
    const open = openData(told);
    around.progress("Gör dokumentet", 0.8);
    const bytes =
      format === "docx"
        ? await (await import(/* webpackChunkName: "docx" */ "../files/docx")).documentDocx(document, around.now)
        : new TextEncoder().encode(
            (await import(/* webpackChunkName: "html" */ "../sheet/documentHtml")).documentHtml(document),
          );
    around.progress("Klart", 1);
    return {
      ok: true,
      value: {
        name: fileName(`${[document.title, ...document.eyebrow.split(" · ")].filter(Boolean).join(", ")}.${format}`),
        bytes,
        ...(format === "html" ? { data: { json: `${JSON.stringify(open, null, 1)}\n`, csv: openDataCsv(open) } } : {}),
      },
    };
  },
};

/** A name that every file system takes. */
const fileName = (name: string): string => name.replace(/[\u0000-\u001f<>:"/\\|?*]/g, " ").replace(/\s+/g, " ");

import { isInterim } from "../assess/periods";
import { DOCUMENT_KINDS, type DocumentKind } from "../domain/reportParts";
import { isReport } from "../report/tags";
import type { Book } from "../sheet/book";

export { DOCUMENT_KINDS, type DocumentKind };

/** The report that a period ends with: delår where it ends within the year. */
export const reportOf = (period: string): DocumentKind => (isInterim(period) ? "delar" : "arsredovisning");

/** The names of a report's sheets that stand in a workbook, in its order. */
export const reportSheetsIn = ({ sheets }: Book, kind: DocumentKind): string[] =>
  sheets.filter(({ tag }) => isReport(tag, kind)).map(({ name }) => name);

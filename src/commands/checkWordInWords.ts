import type { Finding } from "../bound/finding";
import { keysOf } from "../domain/keys";
import type { WordLines } from "./intoWordInWords";

/** The headings of findings, most serious first. */
export const FINDING_HEADINGS = { error: "Att rätta", warning: "Att se över", note: "Att känna till" } as const;

/** What a comparison of a document with the workbook found, as the lines that are shown. */
export function findingsInWords(findings: Finding[]): WordLines[] {
  return keysOf(FINDING_HEADINGS).flatMap((severity) => {
    const found = findings.filter((one) => one.severity === severity);
    return found.length === 0
      ? []
      : [
          {
            heading: `${FINDING_HEADINGS[severity]} (${found.length})`,
            lines: found.map(({ heading, message, cell }) => ({
              message: `${heading === "" ? "" : `${heading}: `}${message}`,
              ...(cell ? { cell } : {}),
            })),
          },
        ];
  });
}

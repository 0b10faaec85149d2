import type { Entry } from "../domain/assessment";
import type { Area } from "../sheet/address";
import type { HandedOn } from "./continuity/predecessor";
import type { LogRow } from "./continuity/logReader";

/** Input of the sheets besides the assessed plan. */
export interface ReportContext {
  /** As it is printed in the footer; absent: left out. */
  organisation?: string;
  /** When the workbook was read, ISO with the time of the place: "2022-02-11T14:05". */
  now: string;
  /** Of the add-in: "0.1.0". */
  version: string;
  /** Name of the sheet Styrmodell in this workbook. */
  styrmodellSheet: string;
  /** Where each scale's dropdown texts stand there (`scaleLists`); absent: where `styrmodellSheet()` puts them. */
  scaleLists?: Map<string, Area>;
  /** Names of the workbook's other sheets, which no own sheet may take. */
  taken: string[];
  /** Names that own sheets already have in the workbook, by tag: the user may have renamed them. */
  names?: Map<string, string>;
  /** The entries in open cells; those of the period are written back as they were. */
  entries?: Entry[];
  /** The user's content that each own sheet in the workbook hands on, by tag. */
  standing?: Map<string, HandedOn>;
  /** Till fullmäktige: nothing is drafted, and nothing is said to the author. Absent: a draft. */
  isFinal?: boolean;
  /** The workbook's balanskravsutredning for the year ends in a deficit. */
  deficit?: boolean;
  /** What is left to restore of deficits of earlier years, with its unit; absent or "": nothing. */
  owedEarlier?: string;
  /** The workbook says that it is decided how a deficit is restored. */
  isRestoringDecided?: boolean;
  /** The rows of earlier periods: for changes, and for the column "Föregående". */
  log?: LogRow[];
}

import type { Workbook } from "../commands/command";

/** All that the pane asks of the program it stands in: Excel, the workbench page, or a test. */
export interface PaneHost {
  /** The open workbook, for one command: what is written is checked against what was read last. */
  workbook(): Workbook;
  /** Shows a cell or an area ("'Mål 2021'!F5"); rejects when it is not there any more. */
  select(cell: string): Promise<void>;
  now(): Date;
  /** What a rejection of the two above means, in Swedish: what happened and what to do. */
  explain(error: unknown): string;
}

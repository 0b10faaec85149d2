import { loadOfficeJs } from "./loader";
import { openWorkbook, type HostOptions, type OpenHost } from "./open";
import type { Personality } from "./personalities";

export { PERSONALITIES, type Personality } from "./personalities";
export type { Fault, Requests } from "./model";
export type { HostOptions, OpenHost } from "./open";

/** The kind of Excel to open by default; absent: one without deviations. */
export const usual: { personality?: Personality } = {};

/**
 * Opens a workbook in an in-memory Excel behind the genuine office.js, in Node. Throws the reader's sentence when the
 * file is no workbook.
 */
export const openHost = (options: HostOptions = {}): Promise<OpenHost> =>
  openWorkbook({ ...usual, ...options }, loadOfficeJs, setImmediate);

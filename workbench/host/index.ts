import { loadOfficeJs } from "./loader";
import { openWorkbook, type HostOptions, type OpenHost } from "./open";
import type { Personality } from "./personalities";

export { PERSONALITIES, type Personality } from "./personalities";
export type { Fault, Requests } from "./model";
export type { HostOptions, OpenHost } from "./open";

/** The kind of Excel that is opened where none is asked for; absent: one in which nothing differs. */
export const usual: { personality?: Personality } = {};

/**
 * Opens a workbook in an Excel that stands in memory, behind the genuine office.js, in Node. Throws the reader's
 * sentence when the file is no workbook.
 */
export const openHost = (options: HostOptions = {}): Promise<OpenHost> =>
  openWorkbook({ ...usual, ...options }, loadOfficeJs, setImmediate);

import { loadOfficeJs } from "./loader";
import { openWorkbook, type HostOptions, type OpenHost } from "./open";

export { PERSONALITIES } from "./personalities";
export type { Fault } from "./faults";
export type { Requests } from "./host";
export type { HostOptions, OpenHost } from "./open";

/**
 * Opens a workbook in an Excel that stands in memory, behind the genuine office.js, in Node. Throws the reader's
 * sentence when the file is no workbook.
 */
export const openHost = (options: HostOptions = {}): Promise<OpenHost> =>
  openWorkbook(options, loadOfficeJs, setImmediate);

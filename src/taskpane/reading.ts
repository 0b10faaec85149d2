import type { Outcome, Surroundings } from "../commands/command";
import { read, type ReadResult } from "../commands/read";
import { status, type StatusResult } from "../commands/status";
import type { Book } from "../sheet/book";
import type { PaneHost } from "./host";

/** What *Läs av* found, and what *Skriv statusblad* would write from it. */
export interface Reading {
  at: Date;
  found: ReadResult;
  /** The status sheets as they would be written now, or the sentence that says why they would not. Nothing is written by it. */
  draft: Outcome<StatusResult>;
}

/** Whether there is anything to go on with: a goal table was found. */
export const hasTables = ({ found }: Pick<Reading, "found">): boolean => found.tables.length > 0;

/** Reads the workbook once, and asks both commands what they make of it. Rejects with the host's own error. */
export async function readWorkbook(host: PaneHost, progress: Surroundings["progress"]): Promise<Outcome<Reading>> {
  const at = host.now();
  const workbook = host.workbook();
  let seen: Promise<Book> | undefined;
  const once = { read: () => (seen ??= workbook.read()), write: async () => undefined };
  const found = await read.perform({}, { workbook: once, now: at, progress });
  if (!found.ok) return found;
  const draft = await status.perform({}, { workbook: once, now: at, progress: () => undefined });
  return { ok: true, value: { at, found: found.value, draft } };
}

/** Writes the status sheets into the workbook as it stands now. Rejects with the host's own error. */
export const writeStatus = (host: PaneHost, progress: Surroundings["progress"]): Promise<Outcome<StatusResult>> =>
  status.perform({}, { workbook: host.workbook(), now: host.now(), progress });

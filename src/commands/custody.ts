import { accountLine, refusal, type Account } from "../report/continuity/account";
import type { Custody } from "../report/continuity/custody";
import { movedInWords } from "../report/continuity/note";
import type { Sheet } from "../sheet/book";
import { cutWords } from "../sheet/cuts";
import type { Outcome, Workbook } from "./command";

/** What has become of the user's cells in the own sheets that were written. */
export interface Kept {
  account: Account;
  /**
   * In one line: where the user's cells are now, which comments' subjects have moved, and which texts were cut to
   * Excel's limits. Absent when there is nothing of it.
   */
  custody?: string;
}

/**
 * Writes own sheets with the account of the user's cells in them: refused before the first cell when it does not close,
 * and read back after the last.
 */
export async function writeKeeping(
  workbook: Pick<Workbook, "write" | "reread">,
  sheets: Sheet[],
  memory: string,
  { planned, readBack }: Custody,
): Promise<Outcome<Kept>> {
  const reason = refusal(planned);
  if (reason !== null) return { ok: false, reason };
  await workbook.write(sheets, memory);
  const account = workbook.reread && planned.before > 0 ? readBack(await workbook.reread(sheets)) : planned;
  const custody = [accountLine(account), movedInWords(sheets), cutWords(sheets)].filter(Boolean).join(" ");
  return { ok: true, value: { account, ...(custody === "" ? {} : { custody }) } };
}

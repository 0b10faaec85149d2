import { factsOf } from "../bound/facts";
import { refresh, type Refresh } from "../bound/refresh";
import type { Command } from "./command";
import { report, type ReportInput } from "./report";

export interface IntoWordInput extends Omit<ReportInput, "into"> {
  /** The user's document, as a file. */
  document: Uint8Array;
}

export interface IntoWordResult extends Omit<Refresh, "changes"> {
  /** The document with the changes; parts without any are unchanged. */
  bytes: Uint8Array;
}

/**
 * The report in a Word document of the user's: what its markers ask for takes their place, and what was put there
 * before is brought up to date. The workbook itself is not written.
 */
export const intoWord: Command<IntoWordInput, IntoWordResult> = {
  id: "intoWord",
  label: "Uppdatera Word-dokumentet",
  async perform({ document: bytes, ...input }, around) {
    const { openWord, standing } = await import(/* webpackChunkName: "word" */ "../files/word/document");
    const opened = openWord(bytes);
    if (!opened.ok) return opened;
    const made = await report.perform({ ...input, into: "document" }, around);
    if (!made.ok) return made;
    around.progress("Uppdaterar dokumentet", 0.8);
    const { facts, document } = made.value;
    const { changes, ...result } = refresh(opened.data.text, factsOf(facts, document), standing);
    const written = opened.data.write(changes, around.now);
    around.progress("Klart", 1);
    const refused = written.refused.map(({ change, reason }) => ({
      name: change.to === "end" || change.to.kind === "place" ? change.key : change.to.typed,
      heading: change.to === "end" ? change.heading : change.to.heading,
      reason,
    }));
    return { ok: true, value: { ...result, unplaced: [...result.unplaced, ...refused], bytes: written.bytes } };
  },
};

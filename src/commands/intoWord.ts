import { isUndecided } from "../domain/styrmodell";
import { refresh, type Refresh } from "../bound/refresh";
import { whyNotAs, type WordKind } from "../sheet/wordKind";
import type { Command } from "./command";
import { wordDocument, type WordDocumentInput } from "./wordDocument";

export interface IntoWordInput extends WordDocumentInput {
  /** The kind of file to write; absent: the document's own. */
  as?: WordKind;
  /** The whole report goes last in a document that has lost all of it, too. */
  append?: boolean;
}

export interface IntoWordResult extends Omit<Refresh, "changes"> {
  /** The document with the changes; parts without any are unchanged. */
  bytes: Uint8Array;
  /** Nobody has decided the styrmodell that the report is graded by. */
  isUndecided: boolean;
}

/**
 * The report in a Word document of the user's: what its markers ask for takes their place, and what was put there
 * before is brought up to date. The workbook itself is not written.
 */
export const intoWord: Command<IntoWordInput, IntoWordResult> = {
  id: "intoWord",
  label: "Uppdatera Word-dokumentet",
  async perform({ as, append, ...input }, around) {
    const opened = await wordDocument(
      input,
      around,
      ({ text, kind }) => text.closed ?? (as === undefined ? undefined : whyNotAs(kind, as)),
    );
    if (!opened.ok) return opened;
    around.progress("Uppdaterar dokumentet", 0.8);
    const { file, facts, standing, report } = opened.value;
    const { changes, ...result } = refresh(file.text, facts, standing, append);
    const written = file.write(changes, around.now, as);
    around.progress("Klart", 1);
    const refused = written.refused.map(({ change, reason }) => ({
      name: change.to === "end" || change.to.kind === "place" ? change.key : change.to.typed,
      heading: change.to === "end" ? change.heading : change.to.heading,
      reason,
    }));
    const unplaced = [...result.unplaced, ...refused];
    const { styrmodell } = report.assessed;
    return { ok: true, value: { ...result, unplaced, bytes: written.bytes, isUndecided: isUndecided(styrmodell) } };
  },
};

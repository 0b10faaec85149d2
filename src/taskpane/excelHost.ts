import { NOT_FETCHED } from "../domain/fetched";
import { explain, Stopped } from "../excel/errors";
import { openAsNew } from "../excel/newWorkbook";
import { selectCell, selectedArea } from "../excel/view";
import { excelWorkbook, type ExcelWorkbook } from "../excel/workbook";
import { lackingWords, looksIn } from "../sheet/looks";
import { copy, own, save } from "./browserHost";
import type { PaneHost } from "./host";
import { BrokenSession, MissingSession } from "./session/remote";
import type { SavedFile, Session } from "./session/session";

const BROKEN =
  "Ett fel i Måltavlan avbröt arbetet, och inget mer är skrivet. Läs av arbetsboken igen; kvarstår felet, stäng panelen och öppna den igen.";

/** Excel as the pane knows it: the open workbook, the clock, and a session that is somewhere else. */
export function excelHost(excel: typeof Excel, session: Session, platform?: string): PaneHost {
  let last: ExcelWorkbook | undefined;
  /** Whether cells stand half changed after the last command. */
  let unfinished = false;
  return {
    session,
    workbook: (watch) => {
      const open = excelWorkbook(excel, { ...watch, weak: looksIn(own.read("weakLooks")) });
      const kept = (): void => void (last = open);
      unfinished = false;
      return {
        ...open,
        write: (sheets, memory) => open.write(sheets, memory).then(kept),
        edit: (edits, looks, without) =>
          open.edit(edits, looks, without).then(kept, (error: unknown) => {
            unfinished = open.undo() !== undefined;
            if (unfinished) kept();
            throw error;
          }),
      };
    },
    unfinished: () => unfinished,
    lacking: () => lackingWords(last?.lacking() ?? []),
    makeLooks: async () => last?.makeLooks(),
    takeBack: async () => {
      const undo = last?.undo();
      if (!last || !undo) throw new Stopped("Det finns inget mer att ta tillbaka. Läs av arbetsboken igen.");
      const taken = await last.restore(undo);
      last = undefined;
      unfinished = false;
      return taken;
    },
    select: (cell) => selectCell(excel, cell),
    selection: () => selectedArea(excel),
    own,
    tryExcel: async () => {
      const { tryHere } = await import(/* webpackChunkName: "trial" */ "../excel/tryHere");
      const { weak, ...result } = await tryHere(excel, Office, () => performance.now());
      own.keep("weakLooks", weak);
      return result;
    },
    save,
    copy,
    ...(platform === "Mac" && { insteadOfSaving: (file: SavedFile) => insteadOfSaving(excel, file) }),
    now: () => new Date(),
    explain: (error) =>
      error instanceof MissingSession ? NOT_FETCHED : error instanceof BrokenSession ? BROKEN : explain(error),
  };
}

/**
 * Excel for Mac does nothing with a link to a file (office-js #2700, #3385, #4681): a workbook is opened as a new one,
 * and for another file the way to it is shown.
 */
async function insteadOfSaving(excel: typeof Excel, { name, bytes }: SavedFile): Promise<string> {
  if (!name.endsWith(".xlsx"))
    return `Excel för Mac tar inte emot filer från ett tillägg, så ”${name}” kunde inte laddas ner. Skriv rapporten som blad, eller öppna arbetsboken i Excel på webben och ladda ner den där.`;
  await openAsNew(excel, bytes);
  return `Excel för Mac tar inte emot filer från ett tillägg: ”${name}” är öppnad som en ny arbetsbok. Spara den under det namnet.`;
}

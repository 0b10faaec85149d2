import { explain } from "../excel/errors";
import { restore } from "../excel/undo";
import { selectCell } from "../excel/view";
import { excelWorkbook, type ExcelWorkbook } from "../excel/workbook";
import type { PaneHost } from "./host";
import { BrokenSession } from "./session/remote";
import type { Session } from "./session/session";

const BROKEN = "Ett fel i Måltavlan avbröt arbetet, och inget mer är skrivet. Läs av arbetsboken igen; kvarstår felet, stäng panelen och öppna den igen.";

/** Excel as the pane knows it: the open workbook, the clock, and a session that is somewhere else. */
export function excelHost(excel: typeof Excel, session: Session): PaneHost {
  let last: ExcelWorkbook | undefined;
  return {
    session,
    workbook: (watch) => {
      const open = excelWorkbook(excel, watch);
      const kept = (): void => void (last = open);
      return {
        read: () => open.read(),
        write: (sheets, memory) => open.write(sheets, memory).then(kept),
        spills: (places) => open.spills(places),
        edit: (edits, looks) => open.edit(edits, looks).then(kept),
      };
    },
    takeBack: async () => {
      const undo = last?.undo();
      if (!undo) return { restored: 0, left: [] };
      const taken = await restore(excel, undo);
      last = undefined;
      return taken;
    },
    select: (cell) => selectCell(excel, cell),
    now: () => new Date(),
    explain: (error) => (error instanceof BrokenSession ? BROKEN : explain(error)),
  };
}

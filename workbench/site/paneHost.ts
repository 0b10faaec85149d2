import { Stopped } from "../../src/excel/errors";
import { areaText, parseRef } from "../../src/sheet/address";
import { copy, own, save } from "../../src/taskpane/browserHost";
import type { PaneHost } from "../../src/taskpane/host";
import type { Session } from "../../src/taskpane/session/session";
import { sheetNamed } from "../host/host";
import type { OpenBook } from "./openBook";

const BROKEN =
  "Något gick fel i Måltavlan, och inget mer är skrivet. Ladda om sidan och öppna arbetsboken igen. Din egen fil är orörd.";

/** The pane's surroundings on the published page: a workbook file in memory instead of Excel. */
export function paneHost(session: Session, open: OpenBook, shown: () => void): PaneHost {
  const { host, workbook } = open;
  return {
    session,
    workbook: () => {
      open.begin();
      return workbook;
    },
    takeBack: async () => open.takeBack(),
    select: async (cell) => {
      const place = parseRef(cell);
      const sheet = place && sheetNamed(host, place.sheet);
      if (!place || sheet?.visibility !== "visible") throw new Stopped(`${cell} finns inte längre i arbetsboken.`);
      host.active = sheet;
      host.selection.set(sheet, [place.area]);
      shown();
    },
    selection: async () => {
      const area = host.selection.get(host.active)?.[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
      return { sheet: host.active.name, range: areaText(area) };
    },
    own,
    save,
    copy,
    now: () => new Date(),
    explain: (error) => {
      if (error instanceof Stopped) return error.message;
      reportError(error);
      return BROKEN;
    },
  };
}

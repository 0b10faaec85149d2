import { explain } from "../excel/errors";
import { restore } from "../excel/undo";
import { selectCell } from "../excel/view";
import { excelWorkbook, type ExcelWorkbook } from "../excel/workbook";
import type { PaneHost } from "./host";
import { remoteSession, type ToPage } from "./session/remote";

/** Excel as the pane knows it: the open workbook here, the session in a worker. */
export function excelHost(worker: Worker): PaneHost {
  let last: ExcelWorkbook | undefined;
  return {
    session: remoteSession({
      send: (message) => worker.postMessage(message),
      listen: (receive) => {
        worker.onmessage = ({ data }) => receive(data as ToPage);
        worker.onerror = ({ message }) => receive({ say: "failed", message });
      },
    }),
    workbook: (watch) => {
      const open = excelWorkbook(Excel, watch);
      return {
        read: () => open.read(),
        write: async (sheets, memory) => {
          await open.write(sheets, memory);
          last = open;
        },
      };
    },
    takeBack: async () => {
      const undo = last?.undo();
      last = undefined;
      return undo ? restore(Excel, undo) : { restored: 0, left: [] };
    },
    select: (cell) => selectCell(Excel, cell),
    now: () => new Date(),
    explain,
  };
}

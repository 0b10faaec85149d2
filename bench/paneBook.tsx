import { newBook } from "../src/sheet/book";
import { waitingAsks } from "../src/taskpane/asks";
import { mount } from "../src/taskpane/app";
import { workerSession } from "../src/taskpane/session/remote";
import { goalTable } from "./book";

/** The pane over a book of 10 000 indicators, with its worker, without Excel: what bench/pane.ts clicks in. */
let book = { ...newBook(), sheets: [goalTable(10_000)] };
mount(document.getElementById("root")!, {
  dark: false,
  follow: () => undefined,
  asks: waitingAsks(),
  broken: (error) => reportError(error),
  host: {
    session: workerSession(() => new Worker(new URL("../src/taskpane/worker.ts", import.meta.url), { name: "worker" })),
    workbook: () => ({
      read: async () => book,
      write: async (_, memory) => void (book = { ...book, memory }),
      spills: async () => [],
      edit: async () => undefined,
    }),
    takeBack: async () => ({ restored: 0, left: [] }),
    select: async () => undefined,
    selection: async () => ({ sheet: "Mål", range: "A1" }),
    own: { read: () => ["yes"], keep: () => undefined },
    save: () => undefined,
    now: () => new Date(0),
    explain: String,
  },
});

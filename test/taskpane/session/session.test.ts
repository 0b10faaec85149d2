import type { Outcome } from "../../../src/commands/command";
import {
  BrokenSession,
  MissingSession,
  remoteSession,
  serveSession,
  workerSession,
  type ToPage,
  type ToWorker,
  type Wire,
} from "../../../src/taskpane/session/remote";
import { type Done, type Session, openSession, type Task } from "../../../src/taskpane/session/session";
import { newBook, newSheet, type Book } from "../../../src/sheet/book";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sampled } from "../../whole";
import { openBook, type OpenBook } from "../../../workbench/site/openBook";
import { rehearse, rehearsed } from "../../../src/commands/rehearsal";
import { scalesFor } from "../../../src/commands/styrmodell";
import { standard } from "../../../src/domain/presets/standard";
import { recognise } from "../../../src/recognise/recognise";
import { goalTable } from "../../../bench/book";

/** Two ends that copy what they send, as a page and its worker do. */
function wires(): [Wire<ToWorker, ToPage>, Wire<ToPage, ToWorker>] {
  let toPage = (_: ToPage): void => undefined;
  let toWorker = (_: ToWorker): void => undefined;
  const later = <T>(receive: () => (message: T) => void, message: T): void => {
    const copy = structuredClone(message);
    setImmediate(() => receive()(copy));
  };
  return [
    { send: (message) => later(() => toWorker, message), listen: (receive) => void (toPage = receive) },
    { send: (message) => later(() => toPage, message), listen: (receive) => void (toWorker = receive) },
  ];
}

function remote(session: Session): Session {
  const [page, worker] = wires();
  serveSession(session, worker);
  return remoteSession(page);
}

const book: Book = { ...newBook(), sheets: [newSheet("Mål")] };
const now = new Date(2025, 1, 11);
const workbook = {
  read: async () => book,
  write: async () => undefined,
  spills: async () => [],
  edit: async () => undefined,
};
const done = (words: string): Outcome<Done> => ({ ok: true, value: { view: {} as Done["view"], written: [words] } });

describe("a session in a worker", () => {
  it("gets the task and the time, and answers", async () => {
    const session = remote({ perform: async (task, around) => done(`${task.do} ${around.now.getFullYear()}`) });
    expect(await session.perform({ do: "check" }, { workbook, now, progress: () => undefined })).toEqual(
      done("check 2025"),
    );
  });

  it("reads, writes and shows how far it has come, over the wire", async () => {
    const written: string[] = [];
    const texts: string[] = [];
    const session = remote({
      perform: async (_, around) => {
        around.progress("Läser", 0.2);
        const read = await around.workbook.read();
        await around.workbook.write(read.sheets, "minne");
        return done("klart");
      },
    });
    const outcome = await session.perform(
      { do: "write" },
      {
        workbook: { ...workbook, write: async (sheets, memory) => void written.push(`${sheets[0]!.name} ${memory}`) },
        now,
        progress: (words, share) => void texts.push(`${words} ${share}`),
      },
    );
    expect({ outcome, written, told: texts }).toEqual({
      outcome: done("klart"),
      written: ["Mål minne"],
      told: ["Läser 0.2"],
    });
  });

  it("says how many sheets it has looked through", async () => {
    const two = { ...newBook(), sheets: [goalTable(3), { ...goalTable(2), name: "Mer" }] };
    const words: string[] = [];
    const around = { workbook: { ...workbook, read: async () => two }, now };
    const outcome = await openSession().perform(
      { do: "read" },
      { ...around, progress: (step) => void words.push(step) },
    );
    expect({ ok: outcome.ok, words }).toEqual({
      ok: true,
      words: ["Läser arbetsboken", "Tolkar och bedömer", "Läser blad 1 av 2", "Läser blad 2 av 2"],
    });
  });

  it("a reason is an answer", async () => {
    const session = remote({ perform: async () => ({ ok: false, reason: "Ingen måltabell hittades." }) });
    expect(await session.perform({ do: "read" }, { workbook, now, progress: () => undefined })).toEqual({
      ok: false,
      reason: "Ingen måltabell hittades.",
    });
  });

  it.each(["read", "write", "spills", "edit"] as const)(
    "what the workbook rejects a %s with comes back as it was, though no error can be sent",
    async (method) => {
      const refused = Object.assign(new Error("busy"), {
        code: "InvalidOperationInCellEditMode",
        notCloneable: () => undefined,
      });
      const session = remote({
        perform: async (_, around) =>
          ({
            read: () => around.workbook.read(),
            write: () => around.workbook.write([], ""),
            spills: () => around.workbook.spills([]),
            edit: () => around.workbook.edit([]),
          })
            [method]()
            .then(() => done("never")),
      });
      await expect(
        session.perform(
          { do: "read" },
          { workbook: { ...workbook, [method]: () => Promise.reject(refused) }, now, progress: () => undefined },
        ),
      ).rejects.toBe(refused);
    },
  );

  it("a fault in the add-in's code, in the worker, rejects, and the next task is done", async () => {
    let calls = 0;
    const session = remote({
      perform: async () => {
        if (++calls === 1) throw new TypeError("a bug");
        return done("klart");
      },
    });
    const around = { workbook, now, progress: () => undefined };
    await expect(session.perform({ do: "read" }, around)).rejects.toThrow(BrokenSession);
    expect(await session.perform({ do: "read" }, around)).toEqual(done("klart"));
  });
});

describe("a worker of the page's", () => {
  const around = { workbook, now, progress: () => undefined };
  const worker = () =>
    ({ postMessage: jest.fn(), onmessage: null, onerror: null }) as unknown as Pick<
      Worker,
      "postMessage" | "onmessage" | "onerror"
    > & { onerror(event: { message?: string }): void };

  it.each(["before a task", "during a task"])("that breaks %s fails the task, and the next", async (when) => {
    const one = worker();
    const session = workerSession(() => one);
    session.wake();
    if (when === "before a task") one.onerror({ message: "not found" });
    const task = session.perform({ do: "read" }, around);
    if (when === "during a task") one.onerror({ message: "not found" });
    await expect(task).rejects.toThrow(BrokenSession);
    await expect(session.perform({ do: "read" }, around)).rejects.toThrow(BrokenSession);
  });

  it.each(["before a task", "during a task"])(
    "whose script cannot be fetched %s is fetched again with the next task",
    async (when) => {
      const start = jest.fn(worker);
      const session = workerSession(start);
      session.wake();
      const [first] = start.mock.results.map(({ value }) => value as ReturnType<typeof worker>);
      if (when === "before a task") first!.onerror({});
      const task = session.perform({ do: "read" }, around);
      if (when === "during a task") {
        first!.onerror({});
        await expect(task).rejects.toThrow(MissingSession);
        void session.perform({ do: "read" }, around);
      }
      expect(start).toHaveBeenCalledTimes(2);
    },
  );

  it("is started once: by the first task, or when it is woken", () => {
    const start = jest.fn(worker);
    const session = workerSession(start);
    expect(start).not.toHaveBeenCalled();
    void session.perform({ do: "read" }, around);
    session.wake();
    void session.perform({ do: "read" }, around);
    expect(start).toHaveBeenCalledTimes(1);
    const woken = jest.fn(worker);
    workerSession(woken).wake();
    expect(woken).toHaveBeenCalledTimes(1);
  });
});

describe("a reading that draws the måltavla", () => {
  const SAMPLES = join(__dirname, "../../../samples");
  const now = new Date("2026-01-01T12:00:00Z");

  async function done(session: Session, { workbook }: OpenBook, task: Task): Promise<Done> {
    const outcome = await session.perform(task, { workbook, now, progress: () => undefined });
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value;
  }

  const opened = (name: string): OpenBook => openBook(new Uint8Array(readFileSync(join(SAMPLES, name))), now);

  sampled(
    4,
    readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx")),
  )("draws the one that will be written, of %s", async (name) => {
    const [session, book] = [openSession(), opened(name)];
    const { board, view } = await done(session, book, { do: "read", draws: "board" });
    const { view: after } = await done(session, book, { do: "proof", of: "status" });
    expect(after.proof!.sheets.length).toBeGreaterThan(1);
    expect(board).toEqual(after.proof!.sheets[0]);
    expect({ ...after, proof: undefined }).toEqual({ ...view, proof: undefined });
  });

  it("draws none where there is no table, and none over sheets that were written before", async () => {
    const session = openSession();
    const empty = opened("stratsys.xlsx");
    for (const { values } of empty.host.book.sheets) values.length = 0;
    expect(await done(session, empty, { do: "read", draws: "board" })).not.toHaveProperty("board");
    const book = opened("exempelkommun.xlsx");
    await done(session, book, { do: "write" });
    expect(await done(session, book, { do: "read", draws: "board" })).not.toHaveProperty("board");
    expect((await done(session, book, { do: "proof", of: "status" })).view.proof!.sheets[0]!.standing).toBe(true);
  });
});

describe("rehearsal", () => {
  const read = (book: ReturnType<typeof rehearsed>): ReturnType<typeof recognise> =>
    recognise(book, { scales: scalesFor(standard) });

  test("what is rehearsed is a goal table that is read whole, with targets of many kinds", () => {
    const { plan, coverage } = read(rehearsed());
    expect(plan.goals.map(({ title }) => title)).toEqual([
      "Alla barn ska få en likvärdig skola",
      "En attraktiv arbetsgivare",
      "Klimatpåverkan ska minska",
      "Trygghet hela livet",
    ]);
    expect(plan.indicators).toHaveLength(8);
    expect(new Set(plan.indicators.map(({ targets: [target] }) => target?.reading.kind)).size).toBeGreaterThan(4);
    expect(coverage.reported).toBeLessThan(3);
  });

  test("a reading is the same after a rehearsal as without one", async () => {
    const book = { ...newBook(), sheets: [goalTable(20)] };
    const after = (rehearse(), JSON.stringify(read(book)));
    jest.resetModules();
    const { recognise: fresh } = await import("../../../src/recognise/recognise");
    expect(JSON.stringify(fresh(book, { scales: scalesFor(standard) }))).toBe(after);
  });
});

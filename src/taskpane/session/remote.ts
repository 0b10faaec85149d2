import type { EditableWorkbook, Outcome } from "../../commands/command";
import type { Area } from "../../sheet/address";
import type { Book, Sheet } from "../../sheet/book";
import type { Done, Session, Task } from "./session";

/** The workbook's methods, called over the wire since only the page can reach it. */
type Method = keyof Required<EditableWorkbook>;

/**
 * From the page to the worker. `ok` false: the workbook rejected; its error cannot be sent, and stays with the page.
 */
export type ToWorker = { say: "perform"; task: Task; now: Date } | { say: "answer"; ok: boolean; value?: unknown };

/**
 * From the worker to the page. A task of the page's is answered by `outcome`, or by `failed` when the workbook rejected
 * or the add-in's own code broke.
 */
export type ToPage =
  | { say: "ask"; method: Method; args: unknown[] }
  | { say: "progress"; words: string; share: number }
  | { say: "outcome"; outcome: Outcome<Done> }
  | { say: "failed"; message: string }
  /** From the page to itself: there is no worker, since its script could not be fetched. */
  | { say: "missing" };

/** One end of the wire between the page and the worker. */
export interface Wire<Send, Receive> {
  send(message: Send): void;
  /** Called for each message that comes, in order; there is one listener. */
  listen(receive: (message: Receive) => void): void;
}

/** The worker's script could not be fetched; the next task tries again. */
export class MissingSession extends Error {
  override readonly name = "MissingSession";
}

/** The add-in's own code broke in the worker; nothing more was written. */
export class BrokenSession extends Error {
  override readonly name = "BrokenSession";
}

/**
 * A session in a worker: calls of the workbook go over the wire, since only the page can reach it; everything else is
 * done in the worker. One task at a time.
 */
export function remoteSession(wire: Wire<ToWorker, ToPage>): Session {
  return {
    perform: (task, { workbook, now, progress }) =>
      new Promise((resolve, reject) => {
        let rejected: { error: unknown } | undefined;
        const ask = (method: Method, args: unknown[]): void =>
          void (workbook[method] as (...args: unknown[]) => Promise<unknown>)(...args).then(
            (value) => wire.send({ say: "answer", ok: true, value }),
            (error: unknown) => {
              rejected = { error };
              wire.send({ say: "answer", ok: false });
            },
          );
        wire.listen((message) => {
          switch (message.say) {
            case "ask":
              return ask(message.method, message.args);
            case "progress":
              return progress(message.words, message.share);
            case "outcome":
              return resolve(message.outcome);
            case "failed":
              return reject(rejected ? rejected.error : new BrokenSession(message.message));
            case "missing":
              return reject(new MissingSession());
          }
        });
        wire.send({ say: "perform", task, now });
      }),
  };
}

/**
 * A session in a worker of the page's, which is started with the first task, or when it is woken: its script takes the
 * processor from the pane while that is being drawn. A worker that broke fails every task; one whose script could not
 * be fetched fails one, and is started again with the next.
 */
export function workerSession(
  start: () => Pick<Worker, "postMessage" | "onmessage" | "onerror">,
): Session & { wake(): void } {
  let receive: (message: ToPage) => void = () => undefined;
  let broken: ToPage | undefined;
  let worker: ReturnType<typeof start> | undefined;
  const awake = (): ReturnType<typeof start> => {
    if (worker) return worker;
    worker = start();
    worker.onmessage = ({ data }) => receive(data as ToPage);
    worker.onerror = ({ message }: Partial<ErrorEvent>) => {
      // An error of the script's has words, of fetching it none.
      if (message !== undefined) return receive((broken = { say: "failed", message }));
      worker = undefined;
      receive({ say: "missing" });
    };
    return worker;
  };
  const session = remoteSession({
    send: (message) => {
      const awoken = awake();
      if (broken) receive(broken);
      else awoken.postMessage(message);
    },
    listen: (to) => void (receive = to),
  });
  return { ...session, wake: () => void awake() };
}

/** The worker's end: performs what comes over the wire, with the page's workbook. */
export function serveSession(session: Session, wire: Wire<ToPage, ToWorker>): void {
  let answered: (answer: Extract<ToWorker, { say: "answer" }>) => void = () => undefined;
  const ask = async (method: Method, ...args: unknown[]): Promise<unknown> => {
    wire.send({ say: "ask", method, args });
    const { ok, value } = await new Promise<Extract<ToWorker, { say: "answer" }>>((resolve) => (answered = resolve));
    if (!ok) throw new Error(`The workbook rejected: ${method}`);
    return value;
  };
  const workbook: EditableWorkbook = {
    read: () => ask("read") as Promise<Book>,
    write: (sheets, memory) => ask("write", sheets, memory) as Promise<void>,
    reread: (sheets) => ask("reread", sheets) as Promise<Sheet[]>,
    spills: (places) => ask("spills", places) as Promise<Area[]>,
    fillings: (places) => ask("fillings", places) as ReturnType<Required<EditableWorkbook>["fillings"]>,
    edit: (edits, looks, without) => ask("edit", edits, looks, without) as Promise<void>,
  };
  wire.listen((message) => {
    if (message.say === "answer") return answered(message);
    session
      .perform(message.task, {
        workbook,
        now: message.now,
        progress: (words, share) => wire.send({ say: "progress", words, share }),
      })
      .then((outcome) => wire.send({ say: "outcome", outcome }))
      .catch((error: unknown) => wire.send({ say: "failed", message: String(error) }));
  });
}

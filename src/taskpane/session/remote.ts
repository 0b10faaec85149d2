import type { Outcome, Surroundings } from "../../commands/command";
import type { Book, Sheet } from "../../sheet/book";
import type { Done, Session, Task } from "./session";

/** From the page to the worker. */
export type ToWorker =
  | { say: "perform"; task: Task; now: Date }
  /** The workbook's answer to the last `read` or `write`; without `book` and `done`, it rejected. */
  | { say: "answer"; book?: Book; done?: true };

/** From the worker to the page. A task of the page's is answered by `outcome`, or by `failed` when the workbook rejected or our code broke. */
export type ToPage =
  | { say: "read" }
  | { say: "write"; sheets: Sheet[]; memory: string }
  | { say: "progress"; words: string; share: number }
  | { say: "outcome"; outcome: Outcome<Done> }
  | { say: "failed"; message: string };

/** One end of the wire between the page and the worker. */
export interface Wire<Send, Receive> {
  send(message: Send): void;
  /** Called for each message that comes, in order; there is one listener. */
  listen(receive: (message: Receive) => void): void;
}

/** Our own code broke in the worker; nothing more was written. */
export class BrokenSession extends Error {
  override readonly name = "BrokenSession";
}

/**
 * A session in a worker: the workbook, which only the page can reach, is asked over the wire, and everything else is done there. One task at a time.
 */
export function remoteSession(wire: Wire<ToWorker, ToPage>): Session {
  return {
    perform: (task, { workbook, now, progress }) =>
      new Promise((resolve, reject) => {
        let rejected: { error: unknown } | undefined;
        const ask = async (answer: () => Promise<ToWorker>): Promise<void> => {
          wire.send(
            await answer().catch((error: unknown): ToWorker => {
              rejected = { error };
              return { say: "answer" };
            }),
          );
        };
        wire.listen((message) => {
          switch (message.say) {
            case "read":
              return void ask(async () => ({ say: "answer", book: await workbook.read() }));
            case "write":
              return void ask(async () => workbook.write(message.sheets, message.memory).then(() => ({ say: "answer", done: true })));
            case "progress":
              return progress(message.words, message.share);
            case "outcome":
              return resolve(message.outcome);
            case "failed":
              return reject(rejected ? rejected.error : new BrokenSession(message.message));
          }
        });
        wire.send({ say: "perform", task, now });
      }),
  };
}

/** A session in a worker of the page's. A worker whose script could not be fetched, or broke, fails every task. */
export function workerSession(worker: Pick<Worker, "postMessage" | "onmessage" | "onerror">): Session {
  let receive: (message: ToPage) => void = () => undefined;
  let broken: ToPage | undefined;
  worker.onmessage = ({ data }) => receive(data as ToPage);
  worker.onerror = ({ message }) => receive((broken = { say: "failed", message }));
  return remoteSession({
    send: (message) => (broken ? receive(broken) : worker.postMessage(message)),
    listen: (to) => void (receive = to),
  });
}

/** The worker's end: performs what comes over the wire, with the page's workbook. */
export function serveSession(session: Session, wire: Wire<ToPage, ToWorker>): void {
  let answered: (answer: Extract<ToWorker, { say: "answer" }>) => void = () => undefined;
  const ask = (question: ToPage): Promise<Extract<ToWorker, { say: "answer" }>> => {
    wire.send(question);
    return new Promise((resolve) => (answered = resolve));
  };
  const workbook: Surroundings["workbook"] = {
    read: async () => {
      const { book } = await ask({ say: "read" });
      if (!book) throw new Error("The workbook could not be read.");
      return book;
    },
    write: async (sheets, memory) => {
      const { done } = await ask({ say: "write", sheets, memory });
      if (!done) throw new Error("The workbook could not be written.");
    },
  };
  wire.listen((message) => {
    if (message.say === "answer") return answered(message);
    session
      .perform(message.task, { workbook, now: message.now, progress: (words, share) => wire.send({ say: "progress", words, share }) })
      .then((outcome) => wire.send({ say: "outcome", outcome }))
      .catch((error: unknown) => wire.send({ say: "failed", message: String(error) }));
  });
}

import type { EditableWorkbook, Outcome, Surroundings } from "../commands/command";
import { CANCELLED } from "../domain/cancelled";
import type { RecognisedTable } from "../domain/plan";
import type { Marked, PaneHost } from "./host";
import { patience, type Patience } from "./patience";
import { didWords, takenBackWords } from "./sentence";
import type { SavedFile, Task } from "./session/session";
import type { View } from "./session/view";
import type { Doing, Notice, PaneEvent } from "./state";

/** The result of a command: the view after it, and its sentence. */
interface Given {
  view: View;
  words?: Omit<Notice, "intent"> | undefined;
}

type Work = (around: Surroundings<EditableWorkbook>, waiting: Patience) => Promise<Outcome<Given>>;

/** Runs the commands of the pane, one at a time. */
export interface CommandRunner {
  /** Whether it was done; false also while another command is at work. */
  perform(task: Task): Promise<boolean>;
  /** Reads the selected range of the workbook as a table, in addition to those found. */
  mark(tables: RecognisedTable[]): Promise<boolean>;
  /** Shows what the selected cells are taken for, and what they can be set to. */
  point(): Promise<boolean>;
  /** Takes back the last writing. */
  undo(): Promise<boolean>;
  /** Does again what failed last. */
  again(): void;
  /** Asks the command at work to stop; it does so until its first cell is written. */
  stop(): void;
}

/** Shares of the progress bar: reading and thinking come first, then the writing. */
const READING = 0.5;
const WRITING_FROM = 0.7;

/** @param tell receives the pane's events, in order */
export function commandRunner(host: PaneHost, tell: (event: PaneEvent) => void): CommandRunner {
  let running: { stop: boolean } | null = null;
  let last: (() => void) | undefined;

  /** `looks`: the work makes looks that were refused, and no cell is written. */
  async function run(doing: Doing, work: Work, looks = false): Promise<boolean> {
    if (running) return false;
    const at = (running = { stop: false });
    last = () => void run(doing, work, looks);
    tell({ type: "began", doing });
    const waiting = patience((waits) => tell({ type: "waits", waits }));
    const { workbook, writing } = watched(host, at, tell, waiting);
    const progress = (words: string, share: number): void => tell({ type: "came", words, share });
    const stopped = (): boolean => at.stop && !writing();
    const failed = (reason: string): boolean => {
      const undo = host.unfinished?.() ? { undo: true } : {};
      tell(stopped() ? { type: "failed", reason: CANCELLED, stopped: true } : { type: "failed", reason, ...undo });
      return false;
    };
    try {
      const outcome = await work({ workbook, now: host.now(), progress }, waiting);
      if (stopped() || !outcome.ok) return failed(outcome.ok ? CANCELLED : outcome.reason);
      const { view, words } = outcome.value;
      const also = looks || writing() ? host.lacking?.() : "";
      if (also) last = () => void run(doing, (_, asked) => looksOnly(host, outcome.value, asked), true);
      tell({ type: "done", view, notice: noticed(words, also) });
      return true;
    } catch (error) {
      return failed(host.explain(error));
    } finally {
      running = null;
    }
  }

  const done = async (task: Task, around: Surroundings<EditableWorkbook>): Promise<Outcome<Given>> => {
    const outcome = await host.session.perform(task, around);
    if (!outcome.ok) return outcome;
    const words = didWords(task, outcome.value);
    const also = await handedOver(host, outcome.value.files ?? []);
    return { ok: true, value: { view: outcome.value.view, words: words && also ? { ...words, also } : words } };
  };

  const ofSelected = (doing: Task["do"], taskOf: (marked: Marked) => Task): Promise<boolean> =>
    run(doing, async (around) => done(taskOf(await host.selection()), around));

  return {
    perform: (task) => run(task.do, (around) => done(task, around)),
    mark: (tables) => ofSelected("correct", (at) => ({ do: "correct", correction: { kind: "mark", tables, ...at } })),
    point: () => ofSelected("point", ({ sheet, range }) => ({ do: "point", sheet, range })),
    undo: () =>
      run("undo", async (around, waiting) => {
        const taken = await waiting.watch(host.takeBack());
        const outcome = await host.session.perform({ do: "read" }, around);
        if (!outcome.ok) return outcome;
        const { view } = outcome.value;
        return { ok: true, value: { view, words: takenBackWords(taken, view) } };
      }),
    again: () => last?.(),
    stop: () => {
      if (running) running.stop = true;
      tell({ type: "stopAsked" });
    },
  };
}

/** The notice of a command that was done, with what Excel refused of its looks. */
const noticed = (words: Given["words"], also: string | undefined): Given["words"] =>
  also ? { text: "", sheets: [], undo: true, ...words, also, again: true } : words;

/** Makes the looks that were refused, and shows the same as before. */
async function looksOnly(host: PaneHost, given: Given, waiting: Patience): Promise<Outcome<Given>> {
  await waiting.watch(host.makeLooks?.() ?? Promise.resolve());
  return { ok: true, value: given };
}

/** Saves the files; in programs that cannot save, returns the sentence on what was done instead. */
async function handedOver(host: PaneHost, files: readonly SavedFile[]): Promise<string> {
  const instead: string[] = [];
  for (const file of files) {
    if (host.insteadOfSaving) instead.push(await host.insteadOfSaving(file));
    else host.save(file);
  }
  return instead.join(" ");
}

/**
 * The open workbook for one command, which reports its progress, and refuses to begin writing when the command has been
 * asked to stop. `Patience` notices when it does not answer.
 */
function watched(
  host: PaneHost,
  at: { stop: boolean },
  tell: (event: PaneEvent) => void,
  { watch, answered }: Patience,
): { workbook: EditableWorkbook; writing(): boolean } {
  let writing = false;
  const open = host.workbook({
    progress: (share) => {
      answered();
      tell({ type: "came", share: writing ? WRITING_FROM + share * (1 - WRITING_FROM) : share * READING });
    },
    cancelled: () => at.stop,
  });
  const begin = (): void => {
    if (at.stop) throw new Error(CANCELLED);
    writing = true;
    tell({ type: "writing" });
  };
  return {
    writing: () => writing,
    workbook: {
      ...open,
      read: () => watch(open.read()),
      write: async (sheets, memory) => {
        begin();
        await watch(open.write(sheets, memory));
      },
      edit: async (edits, looks, without) => {
        begin();
        await watch(open.edit(edits, looks, without));
      },
    },
  };
}

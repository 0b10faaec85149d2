import type { Task } from "./session/session";
import type { View } from "./session/view";

/** The commands that the user can start; "undo" takes back the last writing. */
export type Doing = Task["do"] | "undo";

/** A command at work: its step in Swedish, how far it has come (0–1), and whether it may still be stopped. */
export interface Busy {
  doing: Doing;
  words: string;
  share: number;
  stop: "offered" | "asked" | "late";
  /** Excel has not answered for some seconds. */
  waits?: boolean;
}

/** One sentence on what a command did, or on why it did not. */
export interface Notice {
  intent: "success" | "error";
  text: string;
  /** Names of sheets that were written. */
  sheets: string[];
  /** Whether the workbook was changed, so that the change can be taken back. */
  undo: boolean;
  /** A further sentence: what Excel refused of a writing that was done. */
  also?: string;
  /** The same may be tried again. */
  again?: true;
}

/** What the pane shows, and the command at work. Without `view` nothing has been read. */
export interface PaneState {
  view?: View;
  busy?: Busy;
  notice?: Notice;
  /** The command that *Ångra* takes back; absent without one. */
  undoes?: Doing;
  /** The command that was done last, another object each time. */
  did?: { doing: Doing };
}

export type PaneEvent =
  | { type: "began"; doing: Doing }
  | { type: "came"; words?: string; share: number }
  /** Excel has stopped answering, or answers again. */
  | { type: "waits"; waits: boolean }
  | { type: "writing" }
  | { type: "stopAsked" }
  | { type: "done"; view: View; notice?: Omit<Notice, "intent"> | undefined }
  /** `stopped`: by the user, so that there is nothing to try again; `undo`: it left cells that *Ångra* puts back. */
  | { type: "failed"; reason: string; stopped?: boolean; undo?: boolean }
  /** A cell was shown, or could not be. */
  | { type: "shown" }
  | { type: "unshown"; reason: string }
  | { type: "noticeClosed" };

type Event<Type> = Extract<PaneEvent, { type: Type }>;

/** The state without its notice. */
const closed = ({ notice: _, ...rest }: PaneState): PaneState => rest;

/** What happens to a command at work. */
const AT_WORK: {
  [Type in "came" | "waits" | "writing" | "stopAsked" | "done" | "failed"]: (
    state: PaneState & { busy: Busy },
    event: Event<Type>,
  ) => PaneState;
} = {
  came: ({ busy, ...state }, { words = busy.words, share }) => ({ ...state, busy: { ...busy, words, share } }),
  waits: ({ busy, ...state }, { waits }) => ({ ...state, busy: { ...busy, waits } }),
  writing: ({ busy, ...state }) => ({ ...state, busy: { ...busy, stop: "late" } }),
  stopAsked: (state) => (state.busy.stop === "offered" ? { ...state, busy: { ...state.busy, stop: "asked" } } : state),
  done: ({ busy: { doing }, undoes }, { view, notice }) => {
    const takesBack = notice?.undo ? doing : doing === "undo" ? undefined : undoes;
    return {
      view,
      did: { doing },
      ...(notice ? { notice: { ...notice, intent: "success" } } : {}),
      ...(takesBack ? { undoes: takesBack } : {}),
    };
  },
  failed: ({ busy: { doing }, ...state }, { reason, stopped, undo }) => ({
    ...state,
    ...(undo && doing !== "undo" ? { undoes: doing } : {}),
    notice: stopped ? failure(reason) : { ...failure(reason), again: true },
  }),
};

/** What happened, applied to the state before it. An event that cannot happen there leaves the state as it is. */
export function next(state: PaneState, event: PaneEvent): PaneState {
  const { busy } = state;
  switch (event.type) {
    case "began":
      return busy
        ? state
        : { ...closed(state), busy: { doing: event.doing, words: "Läser arbetsboken", share: 0, stop: "offered" } };
    case "unshown":
      return { ...state, notice: failure(event.reason) };
    case "noticeClosed":
      return closed(state);
    case "shown":
      return state.notice?.intent === "error" ? closed(state) : state;
    default:
      return busy
        ? (AT_WORK[event.type] as (at: PaneState, event: PaneEvent) => PaneState)({ ...state, busy }, event)
        : state;
  }
}

const failure = (text: string): Notice => ({ intent: "error", text, sheets: [], undo: false });

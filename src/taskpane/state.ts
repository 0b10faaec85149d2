import type { Task } from "./session/session";
import type { View } from "./session/view";

/** What she can start; "undo" takes back what was written last. */
export type Doing = Task["do"] | "undo";

/** A command at work: its step in Swedish, how far it has come (0–1), and whether it may still be stopped. */
export interface Busy {
  doing: Doing;
  words: string;
  share: number;
  stop: "offered" | "asked" | "late";
}

/** One sentence on what a command did, or on why it did not. */
export interface Notice {
  intent: "success" | "error";
  text: string;
  /** Names of sheets that were written. */
  sheets: string[];
  /** Whether what was written can be taken back. */
  undo: boolean;
}

/** Where she is in the pane. Without `view` nothing has been read. */
export interface PaneState {
  view?: View;
  busy?: Busy;
  notice?: Notice;
}

export type PaneEvent =
  | { type: "began"; doing: Doing }
  | { type: "came"; words?: string; share: number }
  | { type: "writing" }
  | { type: "stopAsked" }
  | { type: "done"; view: View; notice?: Omit<Notice, "intent"> }
  | { type: "failed"; reason: string }
  /** A cell was shown, or could not be. */
  | { type: "shown" }
  | { type: "unshown"; reason: string }
  | { type: "noticeClosed" };

/** What happened, applied to where she was. An event that cannot happen there leaves the state as it is. */
export function next(state: PaneState, event: PaneEvent): PaneState {
  const { view, busy } = state;
  if (event.type === "began")
    return busy
      ? state
      : {
          ...(view ? { view } : {}),
          busy: { doing: event.doing, words: "Läser arbetsboken", share: 0, stop: "offered" },
        };
  if (event.type === "unshown") return { ...state, notice: failure(event.reason) };
  if (event.type === "noticeClosed" || (event.type === "shown" && state.notice?.intent === "error"))
    return { view, ...(busy ? { busy } : {}) };
  if (!busy || event.type === "shown") return state;
  switch (event.type) {
    case "came":
      return { ...state, busy: { ...busy, words: event.words ?? busy.words, share: event.share } };
    case "writing":
      return { ...state, busy: { ...busy, stop: "late" } };
    case "stopAsked":
      return busy.stop === "offered" ? { ...state, busy: { ...busy, stop: "asked" } } : state;
    case "done":
      return { view: event.view, ...(event.notice ? { notice: { ...event.notice, intent: "success" } } : {}) };
    case "failed":
      return { ...(view ? { view } : {}), notice: failure(event.reason) };
  }
}

const failure = (text: string): Notice => ({ intent: "error", text, sheets: [], undo: false });

import type { StatusResult } from "../commands/status";
import type { Reading } from "./reading";

/** A step of a command in Swedish, and how far it has come (0–1). */
export interface Step {
  words: string;
  share: number;
}

/** Where she is in the pane. `reading` is what was read last; without it, nothing has been. */
export type PaneState =
  | { stage: "first" }
  | { stage: "reading"; step: Step; reading?: Reading }
  | { stage: "unread"; reason: string; reading?: Reading }
  | { stage: "read"; reading: Reading }
  | { stage: "writing"; step: Step; reading: Reading }
  | { stage: "unwritten"; reason: string; reading: Reading }
  | { stage: "written"; written: StatusResult; reading: Reading };

export type PaneEvent =
  | { type: "readingBegan" }
  | { type: "came"; words: string; share: number }
  | { type: "read"; reading: Reading }
  | { type: "writingBegan" }
  | { type: "written"; written: StatusResult }
  | { type: "stopped"; reason: string };

/** What was read last, if anything was. */
export const readingOf = (state: PaneState): Reading | undefined => ("reading" in state ? state.reading : undefined);

/** Whether a command is at work, so that no other may begin. */
export const isBusy = ({ stage }: PaneState): boolean => stage === "reading" || stage === "writing";

/** What happened, applied to where she was. An event that cannot happen there leaves the state as it is. */
export function next(state: PaneState, event: PaneEvent): PaneState {
  const reading = readingOf(state);
  const step = { words: "Läser arbetsboken", share: 0 };
  switch (event.type) {
    case "readingBegan":
      return isBusy(state) ? state : { stage: "reading", step, reading };
    case "writingBegan":
      return isBusy(state) || !reading ? state : { stage: "writing", step, reading };
    case "came":
      return state.stage === "reading" || state.stage === "writing" ? { ...state, step: { words: event.words, share: event.share } } : state;
    case "read":
      return state.stage === "reading" ? { stage: "read", reading: event.reading } : state;
    case "written":
      return state.stage === "writing" ? { stage: "written", written: event.written, reading: state.reading } : state;
    case "stopped":
      if (state.stage === "writing") return { stage: "unwritten", reason: event.reason, reading: state.reading };
      return state.stage === "reading" ? { stage: "unread", reason: event.reason, reading } : state;
  }
}

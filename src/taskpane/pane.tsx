import { createContext, useContext } from "react";
import type { Task } from "./session/session";

/** Shows a cell in the workbook. */
export type Select = (cell: string) => void;

/** What every part of the pane may ask for. */
export interface Pane {
  /** Starts a command; nothing happens while another is at work. */
  perform(task: Task): void;
  /** Takes back what was written last. */
  undo(): void;
  /** Asks the command at work to stop. */
  stop(): void;
  select: Select;
  busy: boolean;
  /** Whether cells stand on several sheets, so that a reference names its sheet. */
  withSheet: boolean;
}

const Context = createContext<Pane | null>(null);

export const PaneProvider = Context.Provider;

/** The pane that a part stands in. */
export function usePane(): Pane {
  const pane = useContext(Context);
  if (!pane) throw new Error("Outside the pane.");
  return pane;
}

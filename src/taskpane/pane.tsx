import { createContext, useContext } from "react";
import type { CommandRunner } from "./commandRunner";
import type { Own, PaneHost } from "./host";
import type { View } from "./session/view";
import type { PaneState } from "./state";

/** The steps of the flow. */
export type StepName =
  | "read"
  | "question"
  | "decide"
  | "judge"
  | "status"
  | "submissions"
  | "report"
  | "check"
  | "styrmodell";

/** What is drawn inside a step. */
export interface StepBody {
  view: View;
  /** Whether it is visible: a closed step stays mounted with its half-written input. */
  open: boolean;
}

/** The step to open: `goes`, the user goes there, and the focus with her. */
export interface Opens {
  step: StepName;
  goes?: true;
}

/** Shows a cell in the workbook. */
export type Select = (cell: string) => void;

/** What every part of the pane may ask for. */
export interface Pane extends CommandRunner {
  select: Select;
  /** Goes to a step. */
  open(step: StepName): void;
  own: Own;
  tryExcel?: PaneHost["tryExcel"];
  copy?: PaneHost["copy"];
  explain: PaneHost["explain"];
  busy: boolean;
  /** The command that was done last, another object each time. */
  did: PaneState["did"];
  /** Whether the program hands over files to be saved. */
  takesFiles: boolean;
  /** Whether cells stand on several sheets, so that a reference names its sheet. */
  withSheet: boolean;
}

const Context = createContext<Pane | null>(null);

export const PaneProvider = Context.Provider;

/** The pane around a component. */
export function usePane(): Pane {
  const pane = useContext(Context);
  if (!pane) throw new Error("Outside the pane.");
  return pane;
}

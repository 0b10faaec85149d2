import type { StepName } from "./pane";
import type { Task } from "./session/session";

/** A task from outside the pane, and the step that is to be open after it. */
export interface Ask {
  task: Task;
  opens?: StepName;
}

/** Requests from outside the pane: the page's first button, or the ribbon. */
export interface Asks {
  /** Done when the pane is there, at once if it is; the latest of several that wait. */
  ask(ask: Ask): void;
  /** Called by the pane when it can begin. */
  take(perform: (ask: Ask) => void): void;
}

export function waitingAsks(): Asks {
  let waiting: Ask | undefined;
  let perform = (ask: Ask): void => void (waiting = ask);
  return {
    ask: (ask) => perform(ask),
    take: (begin) => {
      perform = begin;
      if (waiting) begin(waiting);
    },
  };
}

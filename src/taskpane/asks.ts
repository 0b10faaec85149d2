import type { Task } from "./session/session";

/** What is asked of the pane from outside it: by the page's first button, or the ribbon. */
export interface Asks {
  /** Done when the pane is there, at once if it is; the latest of several that wait. */
  ask(task: Task): void;
  /** Called by the pane when it can begin. */
  take(perform: (task: Task) => void): void;
}

export function waitingAsks(): Asks {
  let waiting: Task | undefined;
  let perform = (task: Task): void => void (waiting = task);
  return {
    ask: (task) => perform(task),
    take: (begin) => {
      perform = begin;
      if (waiting) begin(waiting);
    },
  };
}

/** Milliseconds without an answer after which Excel is taken to wait for the person. */
const LONG = 4_000;

/** Watches requests to Excel. */
export interface Patience {
  /** The same promise; until it is settled, Excel's silence is noticed. */
  watch<T>(work: Promise<T>): Promise<T>;
  /** Excel has answered something. */
  answered(): void;
}

/**
 * Excel does not answer while a cell is being edited, and a click in the pane does not end that (office-js #806,
 * #1393): `tell` is called then, and when Excel answers again.
 */
export function patience(tell: (waits: boolean) => void): Patience {
  let [asked, waits] = [0, false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const become = (is: boolean): void => {
    if (is !== waits) tell((waits = is));
  };
  const begin = (): void => {
    clearTimeout(timer);
    if (asked > 0) timer = setTimeout(() => become(true), LONG);
  };
  const answered = (): void => {
    begin();
    become(false);
  };
  return {
    answered,
    watch: async (work) => {
      asked++;
      begin();
      try {
        return await work;
      } finally {
        asked--;
        answered();
      }
    },
  };
}

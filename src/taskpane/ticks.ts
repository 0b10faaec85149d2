import type { ChangeInWords } from "../commands/diffInWords";

/** Which of what was handed in is ticked, by its ids. */
export interface Ticks {
  ticked: ReadonlySet<string>;
  tick(ids: string[], to: boolean): void;
}

/** Whether a person must settle a change; else it needs nothing but to be accepted. */
export const isAsked = ({ ask, placed }: ChangeInWords): boolean => ask.length > 0 || !placed;
